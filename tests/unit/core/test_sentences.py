"""From a note to a sentence; mending of a model's answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.errors import UserError
from communeapp.core.sentences import (
    Wording,
    cut_label,
    finish,
    lower_first,
    mend_spelling,
    polish,
    sentence,
    tidy,
)

WORDING = Wording(
    abbreviations={"UBND": "Ủy ban nhân dân"},
    offices=("Phòng Kinh tế", "Trạm Y tế", "Công an xã"),
    common=frozenset(["tổ", "chức", "thực", "hiện"]),
    corrections={"Quan triệt": "Quán triệt"},
)


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("xong trước 15/12/2025", "Xong trước ngày 15/12/2025."),
        ("trước ngày 15/12/2025", "Trước ngày 15/12/2025."),
        ("họp 7h30, nghỉ 11h", "Họp 7 giờ 30 phút, nghỉ 11 giờ."),
        ("họp lúc 8:00", "Họp lúc 8 giờ."),
        ("trực 24/24h", "Trực 24/24 giờ."),
        ("trực 24/24 khi có bão", "Trực 24/24 giờ khi có bão."),
        ("từ 1/9 đến 14/12/2026", "Từ ngày 1/9 đến ngày 14/12/2026."),
        ("ít nhất 2/3 số hộ", "Ít nhất 2/3 số hộ."),
        ("từ 1/3 diện tích", "Từ 1/3 diện tích."),
        ("kinh phí 85 triệu, ngân sách xã", "Kinh phí 85 triệu đồng, ngân sách xã."),
        ("2 triệu con cá", "2 triệu con cá."),
        ("gửi phòng kinh tế và trạm y tế xã", "Gửi Phòng Kinh tế và Trạm Y tế xã."),
        ("họp UBND xã", "Họp Ủy ban nhân dân xã."),
        ("số 15/QĐ-UBND", "Số 15/QĐ-UBND."),
        ("họp thứ hai", "Họp thứ Hai."),
        ("tiêm lần thứ hai", "Tiêm lần thứ hai."),
        ("họp tuần thứ hai của tháng", "Họp tuần thứ hai của tháng."),
        ("tại kỳ họp thứ tư", "Tại kỳ họp thứ tư."),
        ("thứ nhất là nước, thứ hai là điện", "Thứ nhất là nước, thứ hai là điện."),
        ("thứ hai: rà soát", "Thứ hai: rà soát."),
        ("ngày thứ ba của hội thi", "Ngày thứ ba của hội thi."),
        ("ngày thứ ba hằng tuần", "Ngày thứ Ba hằng tuần."),
        ("sáng thứ hai và thứ năm", "Sáng thứ Hai và thứ Năm."),
        ("từ thứ hai đến thứ sáu", "Từ thứ Hai đến thứ Sáu."),
        ("thứ bảy họp, thứ hai nộp", "Thứ Bảy họp, thứ Hai nộp."),
        ("huy động 8 công an xã, 20 dân quân", "Huy động 8 công an xã, 20 dân quân."),
        ("công an xã trực", "Công an xã trực."),
        ("ngày 8 công an xã kiểm tra", "Ngày 8 Công an xã kiểm tra."),
        ("ngày 5/8 công an xã kiểm tra", "Ngày 5/8 Công an xã kiểm tra."),
        ("gọi 0213 3876 543 công an xã", "Gọi 0213 3876 543 Công an xã."),
        ("báo hai công an xã", "Báo hai công an xã."),
        ("trong năm công an xã kiểm tra", "Trong năm Công an xã kiểm tra."),
        ("HỌP THỨ HAI", "HỌP THỨ HAI."),
        ("báo ngay !!!", "Báo ngay."),
        ("khẩn 🔥  trương ;", "Khẩn trương."),
        ("ai làm?", "Ai làm?"),
    ],
)
def test_notes_become_sentences(note: str, written: str) -> None:
    assert sentence(note, WORDING) == written


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        ("1. Giao phòng kinh tế làm", "Giao Phòng Kinh tế làm."),
        ("- “Quan triệt đến từng hộ.”", "Quán triệt đến từng hộ."),
        ('"Không làm."', "Không làm."),
        ("a) tổ chức họp./.", "Tổ chức họp."),
        ("Xong lúc 7h30.<|im_end|>", "Xong lúc 7 giờ 30 phút."),
        ("Họp vào tuần thứ hai, sáng thứ năm", "Họp vào tuần thứ hai, sáng thứ Năm."),
        ("Gồm 8 công an xã", "Gồm 8 công an xã."),
        ("", ""),
        ("Thực hiện “4 tại chỗ” và “3 sẵn sàng”", "Thực hiện “4 tại chỗ” và “3 sẵn sàng”."),
    ],
)
def test_answers_are_mended_outside(answer: str, written: str) -> None:
    assert polish(answer, WORDING) == written


@given(st.text(max_size=60))
def test_tidying_twice_changes_nothing_more(note: str) -> None:
    once = tidy(note, WORDING)
    assert tidy(once, WORDING) == once


@given(st.text("abcđ .,;:!/…", max_size=30))
def test_a_finished_sentence_has_one_end(text: str) -> None:
    written = finish(text)
    assert not written or (
        written.endswith(".") and not written[:-1].endswith((".", ";", ",", " "))
    )


def test_words_get_back_the_marks_of_the_note() -> None:
    assert mend_spelling("Khởi thông 3 km.", "khơi thông 3 km", WORDING) == "Khơi thông 3 km."
    assert mend_spelling("Làm ở bản là 1.", "làm ở bản Là 1", WORDING) == "Làm ở bản Là 1."
    assert mend_spelling("Hội dân công khai.", "họp dân công khai", WORDING) == "Họp dân công khai."
    assert mend_spelling("Tổ chức họp.", "họp", WORDING) == "Tổ chức họp."


def test_labels_that_the_heading_says_are_cut() -> None:
    assert cut_label("Mục đích: giảm cháy", ("mục đích",)) == "giảm cháy"
    assert cut_label("mục đích", ("mục đích",)) == "mục đích"


def test_a_subject_starts_small_inside_a_sentence_unless_it_is_a_name() -> None:
    assert lower_first("Tăng cường phòng rét") == "tăng cường phòng rét"
    assert lower_first("Nguyễn Văn A") == "Nguyễn Văn A"
    assert lower_first("UBND xã") == "UBND xã"


def test_bad_wording_data_names_its_field() -> None:
    with pytest.raises(UserError) as caught:
        Wording.from_mapping({"offices": {"names": "x"}})
    assert caught.value.field == "offices.names"
