"""Small words that decide what a sentence says: lost ones uncover their fact, added ones are marked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communeapp.core.sentences import tidy
from communeapp.core.support import Problem, SupportContext, check_item, covers, find_unsupported
from communeapp.services.drafting import wording_of
from communeapp.services.packs import PackLoader

WORDING = wording_of(PackLoader().load())
CONTEXT = SupportContext(
    ("dự toán năm 2027", "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "Nậm Pọng"),
    WORDING,
)  # fmt: skip


def marks(text: str, fact: str) -> list[tuple[str, str]]:
    own = (fact, tidy(fact, WORDING))
    found = find_unsupported(text, own, CONTEXT, point=fact)
    return [(one.text, one.kind.value) for one in found]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Yêu cầu tổ đạt 90% người từ đủ 14 tuổi.", "mỗi tổ đạt 90% người từ đủ 14 tuổi"),
        ("Tuyên truyền đến hộ nuôi trâu bò.", "tuyên truyền đến từng hộ nuôi trâu bò"),
        ("Kiểm tra bếp ăn.", "kiểm tra tất cả bếp ăn"),
        ("Khu 1 và chợ vẫn có nước.", "khu 1 và chợ, các khu khác vẫn có nước"),
        ("Mưa to, lùi sang đêm 14/7.", "nếu mưa to, lùi sang đêm 14/7"),
        ("Nộp qua ứng dụng và ngân hàng.", "nộp qua ứng dụng hoặc ngân hàng"),
        ("Sạt lở 1.200 m3.", "sạt lở khoảng 1.200 m3"),
        ("Tổ trực có lệnh.", "tổ trực khi có lệnh"),
        ("Trưởng bản có trách nhiệm giữ chìa khóa và lập biên bản.",
         "trưởng bản giữ chìa khóa, bàn giao phải lập biên bản"),
        ("Ký số văn bản.", "ký số văn bản, trừ văn bản mật"),
        ("Báo trưởng bản trong 1 ngày.", "báo trưởng bản trước 1 ngày"),
        ("Hộ nghèo góp 2 công.", "chỉ hộ nghèo góp 2 công"),
        ("Ông Chử hỏi có điện, nước.", "ông Chử hỏi bao giờ có điện, nước"),
        ("Có mặt 7 người nghỉ từ ngày 1/10/2026.", "có mặt 7, 1 người nghỉ từ 1/10/2026"),
    ],
)  # fmt: skip
def test_what_loses_how_many_in_which_case_does_not_cover_its_fact(text: str, fact: str) -> None:
    assert not covers(text, fact, WORDING)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Yêu cầu mỗi tổ đạt 90% người từ đủ 14 tuổi.", "mỗi tổ đạt 90% người từ đủ 14 tuổi"),
        ("Góp 2 công/hộ.", "mỗi hộ góp 2 công"),
        ("Hằng tháng dọn vệ sinh 2 lần.", "mỗi tháng dọn vệ sinh 2 lần"),
        ("Tuyên truyền đến từng hộ.", "tuyên truyền đến từng hộ"),
        ("Từng bước nâng cao chất lượng.", "từng bước nâng cao chất lượng"),
        ("Kiểm tra toàn bộ bếp ăn.", "kiểm tra tất cả bếp ăn"),
        ("Trường hợp mưa to, lùi sang đêm 14/7.", "nếu mưa to, lùi sang đêm 14/7"),
        ("Nộp qua ứng dụng hoặc qua ngân hàng.", "nộp qua ứng dụng hoặc ngân hàng"),
        ("Ước sạt lở 1.200 m3.", "sạt lở khoảng 1.200 m3"),
        ("Tổ trực nếu có lệnh.", "tổ trực khi có lệnh"),
        ("Tổ giải thể sau khi xong việc.", "tổ giải thể sau khi xong việc"),
        ("Giao các khu còn lại trữ nước.", "các khu khác trữ nước"),
        ("Hai bản có phong tục khác nhau.", "hai bản phong tục khác nhau"),
        ("Ông Chử hỏi thời gian có điện, nước.", "ông Chử hỏi bao giờ có điện, nước"),
        ("Có mặt 7 người, 1 người nghỉ từ ngày 1/10/2026.", "có mặt 7, 1 người nghỉ từ 1/10/2026"),
        ("Khám ngày 13/5 và ngày 14/5.", "khám 13 và 14/5"),
        ("Có 2 hộ đã từng vay vốn.", "2 hộ đã từng vay vốn"),
        ("Mọi thông tin chi tiết, đề nghị liên hệ bà Lụa.", "thắc mắc gặp bà Lụa"),
    ],
)
def test_other_words_for_the_same_cover_it(text: str, fact: str) -> None:
    assert covers(text, fact, WORDING)
    assert marks(text, fact) == []


@pytest.mark.parametrize(
    ("text", "fact", "wanted"),
    [
        ("Mỗi bản tổ chức 2 lớp.", "mở 2 lớp ở bản Cọ", ("Mỗi bản", "condition")),
        ("Tất cả hộ nghèo được nhận gạo.", "hộ nghèo được nhận gạo", ("Tất cả hộ", "condition")),
        ("Chủ yếu chuẩn bị 200 kg gạo.", "chuẩn bị 200 kg gạo", ("Chủ yếu chuẩn", "condition")),
        ("Một số hộ chưa nộp.", "hộ bản Cọ chưa nộp", ("Một số hộ", "condition")),
        ("Tuyệt đối không cấm ra khơi.", "cấm ra khơi", ("không cấm ra", "negation")),
        ("Họp giữa năm 2025-2026.", "họp giữa năm", ("năm 2025", "date")),
        ("Trong 5 hộ ở nhà tạm, 2 hộ chưa có đất.", "còn 5 hộ ở nhà tạm, 2 hộ chưa có đất",
         ("Trong 5 hộ", "condition")),
        ("Chi khoảng 62 triệu đồng.", "chi 62 triệu", ("khoảng", "condition")),
        ("Dự phòng năm 2025 là 190 triệu đồng.", "dự phòng 190 triệu", ("năm 2025", "date")),
        ("Ngày 5 người đến họp tại thôn.", "mỗi thôn 5 người đến họp", ("Ngày 5", "date")),
    ],
)  # fmt: skip
def test_what_a_text_adds_of_these_is_marked(text: str, fact: str, wanted: tuple[str, str]) -> None:
    assert wanted in marks(text, fact)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Giảm 52 hộ so với năm 2025.", "giảm 52 hộ so với 2025"),
        ("Dự toán năm 2027.", "dự toán"),  # the subject's own year
        ("Mỗi lớp không quá 25 em.", "mỗi lớp ko quá 25 em"),
        ("98,2% hồ sơ đúng hạn, 22 hồ sơ trễ.", "98,2% đúng hạn, 22 hồ sơ trễ"),
        ("Vận động được 9 em quay lại.", "vận động 9/12 em quay lại"),
        ("Mỗi tháng họp 1 lần.", "họp 1 lần/tháng"),
        ("Mỗi hộ nuôi bò được 1 con.", "các hộ nuôi bò được 1 con"),
        ("Không được cấm chợ.", "không được cấm chợ"),
        ("Họp ngày 5, ngày 15.", "họp ngày 5, 15"),
        ("Trong 402 hồ sơ, đúng hạn 391, quá hạn 11.", "402 hồ sơ, đúng hạn 391, quá hạn 11"),
        ("Hoàn thành trong 10 ngày.", "xong trong 10 ngày"),
        ("Phát thanh mỗi ngày 2 buổi.", "phát thanh 2 buổi mỗi ngày"),
        ("Phát thanh mỗi ngày 2 lần.", "phát thanh ngày 2 lần"),
        ("Tất cả các hộ ký cam kết.", "hộ nào cũng ký cam kết"),
        ("Mỗi gia đình mang nước đủ 3 ngày.", "mang nước đủ 3 ngày"),
    ],
)
def test_what_the_fact_says_in_other_words_has_no_mark(text: str, fact: str) -> None:
    assert marks(text, fact) == []


def test_a_text_of_something_else_loses_no_negation() -> None:
    fact = "chưa mở rộng nghĩa trang được vì vướng 0,7 ha đất lúa, trước 12h"
    assert marks("Mở đầu bằng: Hiện.", fact) == []
    assert marks("Mở rộng nghĩa trang vì vướng 0,7 ha đất lúa, sau 12 giờ.", fact) == [
        ("Mở rộng nghĩa", "negation"),
        ("sau 12 giờ", "condition"),
    ]


def test_the_words_of_limits_are_read_in_vietnamese_alone() -> None:
    fact = "nộp trước 31/10/2026, không nộp tiền mặt"
    assert marks("Delegation of work before 31/10/2026.", fact) == []
    assert ("sau 31/10/2026", "condition") in marks("Nộp sau 31/10/2026.", fact)


def test_the_beginning_of_other_notes_is_something_added() -> None:
    context = replace(CONTEXT, beginnings=("Cuộc họp thống nhất", "Đề nghị"))
    fact = "không có phản ánh về thái độ cán bộ"
    strange = check_item("Cuộc họp thống nhất không có phản ánh về thái độ cán bộ.", fact, context)
    assert Problem.ADDED in strange.problems
    ordinary = check_item("Đề nghị không có phản ánh về thái độ cán bộ.", fact, context)
    assert Problem.ADDED not in ordinary.problems
    own = replace(
        context, plain=frozenset({"cuộc", "họp", "thống", "nhất"}), beginnings=("Đề nghị",)
    )
    proposed = check_item("Cuộc họp thống nhất không phản ánh về thái độ cán bộ.", fact, own)
    assert Problem.ADDED not in proposed.problems


def test_a_sentence_of_its_own_that_no_fact_has_is_something_added() -> None:
    fact = "xong trước 15/12/2025"
    said = check_item("Hoàn thành trước ngày 15/12/2025. In ra lời nhắc.", fact, CONTEXT)
    assert Problem.ADDED in said.problems
    assert check_item("Hoàn thành trước ngày 15/12/2025.", fact, CONTEXT).good


def test_a_ban_does_not_become_a_man() -> None:
    fact = "không hút thuốc trong nhà văn hóa"
    said = check_item("Người không hút thuốc trong nhà văn hóa.", fact, CONTEXT)
    assert Problem.ADDED in said.problems
    assert check_item("Người dân không hút thuốc trong nhà văn hóa.", fact, CONTEXT).good
    own = "người không có thẻ thì mua vé"
    assert check_item("Người không có thẻ thì phải mua vé.", own, CONTEXT).good


def test_a_lone_consonant_is_a_slip() -> None:
    fact = "kiến nghị tỉnh sớm cấp 350 triệu"
    said = check_item("K kiến nghị tỉnh sớm cấp 350 triệu đồng.", fact, CONTEXT)
    assert Problem.FOREIGN in said.problems
    assert check_item("Kiến nghị tỉnh sớm cấp 350 triệu đồng.", fact, CONTEXT).good
