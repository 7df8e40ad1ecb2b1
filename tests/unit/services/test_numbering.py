"""Numbers of what goes out: series, cancelled numbers, numbers that were skipped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.unit.services.office_work import PIN, letter, person_of, reviewed

from communeapp.core.errors import UserError
from communeapp.core.incoming.register import BookKind
from communeapp.core.numbering import COPIES, Group, Numbering, parse_numbering, write_groups
from communeapp.core.people import Role
from communeapp.services.office import Office
from communeapp.services.workflow import issued


@pytest.fixture
def clerks(open_profile: Callable[[], Office]) -> Office:
    office = open_profile()
    office.register.type_names = lambda: {
        "CONG_VAN": "Công văn", "QUYET_DINH": "Quyết định", "THONG_BAO": "Thông báo",
        "GIAY_MOI": "Giấy mời", "SAO_Y": "Bản sao y",
    }  # fmt: skip
    office.people.switch(person_of(office, Role.CLERK, "Vàng Thị Mai").id, PIN)
    return office


def decision(office: Office) -> str:
    return reviewed(office, letter(type_code="QUYET_DINH", symbol="QĐ-UBND"))


def test_a_draft_has_neither_number_nor_day_and_gets_both_when_issued(clerks: Office) -> None:
    draft = reviewed(clerks)
    document = clerks.drafts.load(draft).document
    assert (document.number, document.date) == ("", None)
    assert issued(document, None) == document
    entry = clerks.register.register_outgoing(draft)
    left = issued(document, clerks.register.outgoing_of_draft(draft))
    assert (left.number, left.symbol, left.date) == ("01", "UBND-VHXH", clerks.clock.today())
    assert entry.printed == "01/UBND-VHXH"


def test_only_the_clerk_gives_and_cancels_numbers(clerks: Office) -> None:
    draft = reviewed(clerks)
    entry = clerks.register.register_outgoing(draft)
    other = reviewed(clerks)
    clerks.people.switch(person_of(clerks, Role.OFFICIAL, "Lò Thị Bé").id, PIN)
    for act in (
        lambda: clerks.register.register_outgoing(other),
        lambda: clerks.register.cancel_number(entry.id, "in hỏng"),
        lambda: clerks.register.void_number("CONG_VAN", 9, "bỏ số"),
    ):
        with pytest.raises(UserError):
            act()
    assert clerks.register.outgoing_of_draft(other) is None
    assert clerks.register.outgoing_of_draft(draft) == entry


def test_a_cancelled_number_stays_with_its_reason_and_is_never_given_again(clerks: Office) -> None:
    draft = reviewed(clerks)
    first = clerks.register.register_outgoing(draft)
    with pytest.raises(UserError, match=r"numbering\.reason"):
        clerks.register.cancel_number(first.id, "  ")
    cancelled = clerks.register.cancel_number(first.id, "in hỏng phôi")
    assert cancelled.cancelled is not None
    assert (cancelled.cancelled.reason, cancelled.cancelled.person) == (
        "in hỏng phôi",
        "Vàng Thị Mai",
    )
    with pytest.raises(UserError, match=r"numbering\.cancelled_already"):
        clerks.register.cancel_number(first.id, "lần hai")
    assert clerks.register.outgoing_of_draft(draft) is None
    with pytest.raises(UserError, match=r"register\.number_taken"):
        clerks.register.register_outgoing(draft, number=1)
    second = clerks.register.register_outgoing(draft)
    assert second.number == 2
    assert [one.number for one in clerks.register.entries_of_draft(draft)] == [1, 2]
    book = clerks.register.book(BookKind.OUTGOING, 2026)
    assert [row.cells[0].text for row in book.rows] == ["01/UBND-VHXH", "02/UBND-VHXH"]
    assert "Số đã hủy (30/11/2026, Vàng Thị Mai): in hỏng phôi" in book.rows[0].cells[9].text
    assert book.rows[1].cells[9].text == ""
    assert book.cancelled == 1


def test_a_skipped_number_is_shown_and_explained(clerks: Office) -> None:
    clerks.register.register_outgoing(reviewed(clerks))
    clerks.register.register_outgoing(reviewed(clerks), number=4)
    assert [one.number for one in clerks.register.gaps(2026)] == [2, 3]
    entry = clerks.register.void_number("CONG_VAN", 3, "ghi nhầm sổ")
    assert (entry.draft_id, entry.printed) == ("", "03")
    assert [one.number for one in clerks.register.gaps(2026)] == [2]
    with pytest.raises(UserError, match=r"register\.number_taken"):
        clerks.register.void_number("CONG_VAN", 3, "lần hai")
    with pytest.raises(UserError, match=r"facts\.unknown_type"):
        clerks.register.void_number("KHONG_CO", 9, "bỏ số")


def test_series_are_one_or_by_type_or_by_group_and_copies_have_their_own(clerks: Office) -> None:
    clerks.register.register_outgoing(reviewed(clerks))
    assert clerks.register.register_outgoing(decision(clerks)).number == 2
    copy = clerks.register.register_outgoing(
        reviewed(clerks, letter(type_code="SAO_Y", symbol="SY-UBND"))
    )
    assert (copy.number, copy.series) == (1, COPIES)
    group = Group("a", "Văn bản cá biệt", ("QUYET_DINH", "THONG_BAO"))
    clerks.register.set_numbering("by_group", [group])
    assert clerks.register.numbering.name_of("group:a") == "Văn bản cá biệt"
    # 02/QĐ-UBND was given in the common series: in the group it goes on after it.
    third = clerks.register.register_outgoing(decision(clerks))
    assert (third.number, third.series) == (3, "group:a")
    notice = reviewed(clerks, letter(type_code="THONG_BAO", symbol="TB-UBND"))
    assert clerks.register.register_outgoing(notice).number == 4
    assert clerks.register.next_outgoing("CONG_VAN") == 3  # 02 was given in it, and is never again
    assert clerks.register.next_outgoing("GIAY_MOI") == 3
    cover = dict(clerks.register.book(BookKind.OUTGOING, 2026).cover)
    assert cover["Từ số"] == (
        "01/UBND-VHXH đến số 02/QĐ-UBND; 01/SY-UBND đến số 01/SY-UBND; 03/QĐ-UBND đến số 04/TB-UBND"
    )


def test_numbers_begin_anew_with_the_year(clerks: Office) -> None:
    last = clerks.register.register_outgoing(reviewed(clerks), date=dt.date(2025, 12, 31))
    first = clerks.register.register_outgoing(reviewed(clerks))
    assert [(one.year, one.number) for one in (last, first)] == [(2025, 1), (2026, 1)]


def test_groups_are_checked() -> None:
    good = Group("a", "Cá biệt", ("QUYET_DINH",))
    for groups, code in (
        ([Group("a", " ", ("QUYET_DINH",))], "numbering.name"),
        ([good, Group("b", "cá biệt", ("THONG_BAO",))], "numbering.name"),
        ([Group("a", "Trống", ())], "numbering.types"),
        ([good, Group("b", "Khác", ("QUYET_DINH",))], "numbering.twice"),
        ([Group("a", "Sao", ("SAO_Y",))], "numbering.copies"),
    ):
        with pytest.raises(UserError) as caught:
            write_groups(groups)
        assert caught.value.code == code
    assert parse_numbering("by_group", write_groups([good])) == Numbering("by_group", (good,))
    assert parse_numbering("one", "{") == Numbering("one", ())


def test_what_went_out_does_not_go_into_the_trash(clerks: Office) -> None:
    draft = reviewed(clerks)
    entry = clerks.register.register_outgoing(draft)
    with pytest.raises(UserError, match=r"drafts\.issued"):
        clerks.drafts.trash(draft)
    clerks.register.cancel_number(entry.id, "không gửi nữa")
    clerks.drafts.trash(draft)
    assert clerks.drafts.load(draft).trashed


def test_many_letters_get_a_number_each_or_none_does(clerks: Office) -> None:
    draft = reviewed(clerks, letter(type_code="GIAY_MOI", symbol="GM-UBND"))
    entries = clerks.register.register_letters(draft, [("Ông A",), ("Bà B",), ("Bản C",)])
    assert [one.number for one in entries] == [1, 2, 3]
    assert [one.recipients for one in entries] == [("Ông A",), ("Bà B",), ("Bản C",)]
    with pytest.raises(UserError, match=r"register\.registered_already"):
        clerks.register.register_letters(draft, [("Ông D",)])
    with pytest.raises(UserError, match=r"letters\.too_many"):
        clerks.register.register_letters(draft, [])
    assert clerks.register.next_outgoing("GIAY_MOI") == 4


def test_a_number_that_a_type_had_in_a_former_series_is_never_entered_again(
    clerks: Office,
) -> None:
    entry = clerks.register.register_outgoing(decision(clerks))
    clerks.register.set_numbering("by_type")
    for act in (
        lambda: clerks.register.void_number("QUYET_DINH", entry.number, "bỏ số"),
        lambda: clerks.register.register_outgoing(
            reviewed(clerks, letter(type_code="QUYET_DINH", symbol="QĐ-VP")), entry.number
        ),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == "register.number_taken"
        assert caught.value.values["next"] == entry.number + 1
    assert clerks.register.void_number("THONG_BAO", 1, "bỏ số").number == 1  # another series


def test_a_number_of_thousands_of_digits_is_refused(clerks: Office) -> None:
    draft = reviewed(clerks, replace(letter(), number="9" * 5_000))
    with pytest.raises(UserError) as caught:
        clerks.register.register_outgoing(draft)
    assert caught.value.code == "register.number_taken"


def test_what_stands_beside_a_number_carries_no_mark_of_secrecy(clerks: Office) -> None:
    entry = clerks.register.register_outgoing(reviewed(clerks))
    other, marked = reviewed(clerks), "TỐI MẬT: kế hoạch phòng thủ"
    for act in (
        lambda: clerks.register.cancel_number(entry.id, marked),
        lambda: clerks.register.void_number("CONG_VAN", 9, marked),
        lambda: clerks.register.register_outgoing(other, notes=marked),
        lambda: clerks.register.register_outgoing(other, kept_by=marked),
        lambda: clerks.register.register_outgoing(other, recipients=(marked,)),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == "secrecy.text_refused"
    assert clerks.register.outgoing_of_draft(other) is None
