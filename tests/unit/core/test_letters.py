"""One letter to many: places, columns, rows that cannot be written."""

from __future__ import annotations

import pytest

from communeapp.core.documents import Block, BlockKind, Document, Origin, Span
from communeapp.core.errors import UserError
from communeapp.core.letters import places_of, plan, recipient, written

BODY = Block(
    BlockKind.PARAGRAPH,
    (Span("Trân trọng kính mời {{Họ và ", Origin.TEMPLATE), Span("tên}} dự họp.", Origin.AI)),
)
TABLE = Block(BlockKind.TABLE, rows=(("Nội dung", "Phòng"), ("Họp", "{{Phòng}}")))
INVITATION = Document(
    "GIAY_MOI", "Họp {{thôn bản}}", "UBND XÃ", addressees=("{{Họ và tên}}",), body=(BODY, TABLE)
)
HEAD = ("STT", "HO VA TEN", "Thôn/Bản", "phòng", "Ghi chú")


def test_columns_are_matched_without_marks_capitals_and_signs() -> None:
    made = plan(INVITATION, [(), HEAD, ("1", "Lò Văn Pâng", "Bản Á", "Hội trường", "")])
    assert places_of(INVITATION) == ("thôn bản", "Họ và tên", "Phòng")
    assert dict(made.columns) == {
        "thôn bản": "Thôn/Bản", "Họ và tên": "HO VA TEN", "Phòng": "phòng",
    }  # fmt: skip
    assert (made.missing, made.unused, made.addressees) == ((), ("STT", "Ghi chú"), "")
    assert made.ready
    (letter,) = made.letters
    document = written(INVITATION, letter)
    assert document.subject == "Họp Bản Á"
    assert document.addressees == ("Lò Văn Pâng",)
    assert document.body[0].spans == (
        Span("Trân trọng kính mời ", Origin.TEMPLATE),
        Span("Lò Văn Pâng", Origin.USER),
        Span(" dự họp.", Origin.AI),
    )
    assert document.body[1].rows[1] == ("Họp", "Hội trường")
    assert recipient(INVITATION, letter) == "Lò Văn Pâng"


def test_a_letter_without_places_takes_its_addressees_from_the_list() -> None:
    document = Document("GIAY_MOI", "Họp", "UBND XÃ", addressees=("Các ông bà",), body=(TABLE,))
    made = plan(Document("GIAY_MOI", "Họp", "UBND XÃ"), [("Kính gửi",), ("Ông A",), ("Bà B",)])
    assert made.addressees == "Kính gửi"
    assert [written(document, one).addressees for one in made.letters] == [("Ông A",), ("Bà B",)]


def test_a_place_without_a_column_stops_all_letters() -> None:
    made = plan(INVITATION, [("Họ và tên", "Phòng"), ("A", "1")])
    assert made.missing == ("thôn bản",)
    assert not made.ready


def test_faulty_rows_are_named_as_the_sheet_counts() -> None:
    rows = [
        (), HEAD, ("1", "A", "Bản Á", "P1"), ("2", "", "Bản Á", "P1"), ("", "", "", ""),
        ("3", "x" * 1001, "Bản Á", "P1"), ("4", "A", "Bản Á", "P1"), ("5", "B"),
    ]  # fmt: skip
    made = plan(INVITATION, rows)
    assert [one.row for one in made.letters] == [3, 7]
    told = [(one.row, one.code, one.warning) for one in made.faults]
    assert told == [
        (4, "letters.fault.empty", False),
        (6, "letters.fault.long", False),
        (7, "letters.fault.same", True),
        (8, "letters.fault.empty", False),
    ]
    assert made.faults[3].values["names"] == "Thôn/Bản, phòng"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "letters.empty"),
        ([HEAD], "letters.empty"),
        ([("Phòng", "phong"), ("1", "2")], "letters.twice"),
        ([HEAD, *[("1", "A", "B", "C")] * 501], "letters.too_many"),
    ],
)
def test_lists_that_cannot_be_used(rows: list[tuple[str, ...]], code: str) -> None:
    with pytest.raises(UserError) as caught:
        plan(INVITATION, rows)
    assert caught.value.code == code


def test_a_letter_in_which_nothing_changes_is_refused() -> None:
    with pytest.raises(UserError, match=r"letters\.nothing"):
        plan(Document("GIAY_MOI", "Họp", "UBND"), [("Ghi chú",), ("x",)])


def test_a_value_is_text_and_never_a_place_of_its_own() -> None:
    rows = [HEAD, ("1", "{{Phòng}}", "Bản Á", "{{Họ và tên}}")]
    (letter,) = plan(INVITATION, rows).letters
    document = written(INVITATION, letter)
    assert document.body[1].rows[1] == ("Họp", "{{Họ và tên}}")
    assert document.addressees == ("{{Phòng}}",)
