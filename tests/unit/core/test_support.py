"""What a fact supports, what an item covers; nothing invented passes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from communeapp.core.documents import UnsupportedKind
from communeapp.core.sentences import Wording, sentence
from communeapp.core.support import (
    Problem,
    SupportContext,
    check_item,
    copies_fact,
    covers,
    find_unsupported,
)
from communeapp.core.support.offences import Offence, OffenceKind, Offences

WORDING = Wording(
    abbreviations={"UBND": "Ủy ban nhân dân"},
    offices=("Ủy ban nhân dân", "Phòng Kinh tế", "Trạm Y tế", "Hạt Kiểm lâm", "Công an xã"),
    words=("Nhân dân", "Kế hoạch"),
    common=frozenset({"tổ", "chức", "thực", "hiện", "bảo", "đảm", "các", "phải", "giao"}),
    informal=frozenset({"bạn", "đã"}),
    own=("Ủy ban nhân dân",),
)
CONTEXT = SupportContext(("phòng, chống rét", "Trưởng các bản", "Thu Lũm"), WORDING, ())

NOTES = (
    "tuyên truyền đến từng hộ nuôi trâu bò, xong trước 15/12/2025",
    "bản Pa Thắng, bản Ló Na rà soát hộ chưa có chuồng",
    "gia súc chết thì báo ông Lỳ Xé Pu, cán bộ thú y xã, trong 24 giờ",
    "kinh phí 65 triệu từ ngân sách xã",
    "trực 24/24 khi cấp dự báo cháy rừng từ cấp IV trở lên",
    "1.204/1.386 hộ đạt, bằng 86,9%",
    "7h30 đến 17h ngày 12/01/2026 tại nhà văn hóa bản Nà Khoang",
    "hỏi thêm thì gọi đại úy Lò Văn Tiến, số 0213 3876 543",
    "thực hiện Nghị định số 30/2020/NĐ-CP, Điều 5",
)


def unsupported(text: str, *facts: str) -> list[tuple[str, str]]:
    return [(one.text, one.kind.value) for one in find_unsupported(text, facts, CONTEXT)]


@given(st.lists(st.sampled_from(NOTES), min_size=1, max_size=4))
def test_text_made_of_facts_alone_has_no_mark(notes: list[str]) -> None:
    text = " ".join(sentence(note, WORDING) for note in notes)
    assert unsupported(text, *notes) == []


@given(st.sampled_from(NOTES), st.integers(0, 10**7), st.sampled_from(["", " triệu", "%", " hộ"]))
def test_an_injected_number_is_always_found(note: str, number: int, unit: str) -> None:
    wanted = f"{number}{unit}"
    text = f"{sentence(note, WORDING)[:-1]} và {wanted}."
    digits = set("".join(c if c.isdigit() else " " for c in note).split())
    assume(all(str(number) != one.lstrip("0") for one in digits))
    assume(str(number) not in {"0", "65000000"})
    marks = find_unsupported(text, (note,), CONTEXT)
    start = text.rindex(wanted)
    kinds = {UnsupportedKind.NUMBER, UnsupportedKind.MONEY}
    assert any(one.start <= start < one.end and one.kind in kinds for one in marks)


@given(st.sampled_from(NOTES), st.dates(dt.date(1900, 1, 1), dt.date(2999, 1, 1)))
def test_an_injected_date_is_always_found(note: str, date: dt.date) -> None:
    wanted = f"{date.day:02d}/{date.month:02d}/{date.year}"
    assume(wanted not in note)
    text = f"Trước ngày {wanted}, {note}."
    start = text.index(wanted)
    marks = find_unsupported(text, (note,), CONTEXT)
    assert any(one.start <= start < one.end for one in marks)


@given(
    st.sampled_from(NOTES),
    st.sampled_from(["Nguyễn Hữu Thọ", "Mùa A Páo", "Điện Biên", "Tủa Chùa", "Vàng Thị Say"]),
    st.sampled_from(["{name} báo cáo, {note}.", "Giao {name}: {note}.", "Ở {name} {note}."]),
)
def test_an_injected_name_is_always_found(note: str, name: str, shape: str) -> None:
    text = shape.format(name=name, note=note)
    marks = find_unsupported(text, (note,), CONTEXT)
    start = text.index(name)
    assert any(
        one.start <= start and start + len(name) <= one.end and one.kind is UnsupportedKind.NAME
        for one in marks
    )


def test_offsets_count_code_points_and_give_back_the_text() -> None:
    text = (
        "Giao ông Sùng A Páo và Hạt Kiểm lâm không lập 12 tổ theo Luật Lâm nghiệp, xong ngày 3/4/2026, "
        "tối đa 9 người, hết 5 triệu đồng, bọn ngu dốt."
    )
    offences = Offences((Offence(OffenceKind.INSULT, ("ngu dốt",)),))
    context = replace(CONTEXT, offences=offences)
    marks = find_unsupported(text, ("lập tổ 9 người",), context, point="lập tổ 9 người")
    assert [text[one.start : one.end] for one in marks] == [one.text for one in marks]
    assert {one.kind for one in marks} == set(UnsupportedKind)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Giao Phòng Kinh tế thực hiện.", "phòng kinh tế thực hiện"),
        ("Báo cáo Ủy ban nhân dân xã.", "báo cáo"),
        ("Vận động Nhân dân.", "vận động"),
        ("Thực hiện tại Thu Lũm.", "thực hiện"),
        ("Trưởng các bản thực hiện.", "thực hiện"),
        ("Giao Công an xã và ông Lỳ Xé Pu.", "công an, ông Lỳ Xé Pu"),
    ],
)
def test_offices_subject_and_place_are_no_strange_names(text: str, fact: str) -> None:
    assert unsupported(text, fact) == []


def test_another_mark_on_a_name_is_another_name() -> None:
    assert unsupported("Giao ông Lý Xe Pu.", "giao ông Lỳ Xé Pu") == [("Lý Xe Pu", "name")]


def test_a_law_that_nobody_named_is_a_citation() -> None:
    assert ("Luật Lâm nghiệp", "citation") in [
        (text[:15], kind) for text, kind in unsupported("Theo Luật Lâm nghiệp.", "bảo vệ rừng")
    ]
    assert unsupported("Theo Luật Lâm nghiệp.", "theo luật lâm nghiệp") == []


@pytest.mark.parametrize(
    ("text", "fact", "covered"),
    [
        ("Hoàn thành trước ngày 15/12/2025.", "xong trước 15/12/2025", True),
        ("Hoàn thành trước ngày 16/12/2025.", "xong trước 15/12/2025", False),
        ("Hoàn thành.", "xong trước 15/12/2025", False),
        ("Hoàn thành vào ngày 15/12/2025.", "xong trước 15/12/2025", False),
        ("Giao bản Pa Thắng rà soát.", "bản Pa Thắng, bản Ló Na rà soát", False),
        ("Giao bản Ló Na và bản Pa Thắng rà soát.", "bản Pa Thắng, bản Ló Na rà soát", True),
        ("Được thả rông trâu bò.", "không thả rông trâu bò", False),
        ("Nghiêm cấm thả rông trâu bò.", "không thả rông trâu bò", True),
        ("Đám cưới tối đa 50 mâm.", "đám cưới không quá 50 mâm", True),
        ("Đám cưới không quá 50 mâm.", "đám cưới không quá 50 mâm", True),
        ("Mỗi hộ góp 2 công.", "mỗi hộ góp ít nhất 2 công", False),
        ("Mỗi hộ đóng góp tối thiểu 2 công.", "mỗi hộ góp ít nhất 2 công", True),
        ("Ký số văn bản.", "ký số văn bản, trừ văn bản mật", False),
        ("Ghi lại danh sách 05 ngày ở bản.", "niêm yết danh sách 05 ngày ở bản", False),
        ("Làm một việc khác hẳn.", "che chắn chuồng trại bằng bạt", False),
    ],
)
def test_coverage(text: str, fact: str, covered: bool) -> None:
    assert covers(text, fact, WORDING) is covered


def test_the_template_sentence_covers_every_note() -> None:
    for note in NOTES:
        check = check_item(sentence(note, WORDING), note, CONTEXT)
        assert check.covered
        assert check.copies_fact
        assert check.good


@pytest.mark.parametrize(
    ("text", "fact", "problem"),
    [
        ("", "họp dân", Problem.EMPTY),
        ("Không họp dân.", "họp dân", Problem.NEGATION_ADDED),
        ("Đã họp dân.", "họp dân", Problem.ADDED),
        ("Bạn họp dân.", "họp dân", Problem.ADDED),
        ("Để yên lòng, họp dân.", "họp dân", Problem.ADDED),
        ("Họp dân vui vẻ phấn khởi hồ hởi.", "họp dân", Problem.ADDED),
        ("Họp dân 公开.", "họp dân", Problem.FOREIGN),
        ("Họp dân of the people.", "họp dân", Problem.FOREIGN),
        ("Họp dân ở bản này rồi họp dân ở bản này.", "họp dân ở bản này", Problem.REPETITION),
        ("Họp dân " + "tổ chức thực hiện bảo đảm " * 12, "họp dân", Problem.TOO_LONG),
        ("Họp dân 3 lần.", "họp dân", Problem.UNSUPPORTED),
    ],
)
def test_problems_are_named(text: str, fact: str, problem: Problem) -> None:
    assert problem in check_item(text, fact, CONTEXT).problems


def test_words_of_an_example_are_a_leak() -> None:
    context = SupportContext((), WORDING, ("thắp nến tri ân tối ngày rằm",))
    check = check_item("Họp dân, thắp nến tri ân tối nay.", "họp dân", context)
    assert Problem.LEAK in check.problems


def test_copying_is_told_from_rewriting() -> None:
    note = "xong trước 15/12/2025"
    assert copies_fact("Xong trước 15/12/2025.", note, WORDING)
    assert copies_fact("Xong trước ngày 15/12/2025.", note, WORDING)
    assert not copies_fact("Hoàn thành trước ngày 15/12/2025.", note, WORDING)
