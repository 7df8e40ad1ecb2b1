"""The work calendar: entries, clashes, invitations, the week as a document, and its adjustment."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable

import pytest
from tests.unit.services.conftest import MakePaper
from tests.unit.services.office_work import PIN, person_of

from communeapp.core.documents import BlockKind, Document
from communeapp.core.errors import UserError
from communeapp.core.people import Role
from communeapp.core.work_calendar.log import fold
from communeapp.services.drafting import DraftingService
from communeapp.services.office import Office
from communeapp.services.packs import PackLoader
from communeapp.services.work_calendar import Change, Entry, Repeat, State

MONDAY = dt.date(2026, 11, 30)


@pytest.fixture
def office(open_profile: Callable[[], Office]) -> Office:
    opened = open_profile()
    opened.people.switch(person_of(opened, Role.CLERK, "Vàng Thị Mai").id, PIN)
    return opened


@pytest.fixture(scope="module")
def drafting() -> DraftingService:
    return DraftingService(PackLoader().load())


def entry(day: int = 0, **more: object) -> Entry:
    values: dict[str, object] = {"content": "Họp giao ban", "start": "8h", "end": "10h", **more}
    return Entry(id="", day=MONDAY + dt.timedelta(day), **values)  # type: ignore[arg-type]


def words(document: Document) -> str:
    rows = [
        cell
        for one in document.appendices
        for block in one.body
        for row in block.rows
        for cell in row
    ]
    return "\n".join([*(one.text for one in document.body), *rows])


def number(office: Office, draft: str) -> str:
    """Review and issue a draft."""
    person = office.people.find("Vàng Thị Mai").id
    office.drafts.review(draft, person, PIN)
    return office.register.register_outgoing(draft).printed


def test_an_entry_is_kept_changed_and_taken_away(office: Office) -> None:
    kept = office.calendar.set(entry(chair="Lý Gì Xừ", repeat=Repeat.WEEK))
    office.calendar.set(dataclasses.replace(kept, place="Hội trường"))
    (one,) = office.calendar.entries()
    assert (one.place, one.start) == ("Hội trường", "08:00")
    assert len(office.calendar.week(MONDAY + dt.timedelta(21)).occurrences) == 1
    office.calendar.remove(kept.id)
    assert office.calendar.entries() == ()
    with pytest.raises(UserError, match=r"calendar\.unknown"):
        office.calendar.remove(kept.id)


def test_a_secret_matter_is_refused(office: Office) -> None:
    with pytest.raises(UserError, match=r"secrecy"):
        office.calendar.set(entry(content="Nghe báo cáo", notes="TUYỆT MẬT"))
    marked = "TỐI MẬT: kế hoạch phòng thủ"
    for more in ({"chair": marked}, {"leaders": (marked,)}, {"prepares": marked}):
        with pytest.raises(UserError, match=r"secrecy"):
            office.calendar.set(entry(**more))
    assert office.calendar.entries() == ()


def test_only_a_day_that_was_planned_can_be_changed(office: Office) -> None:
    kept = office.calendar.set(entry())
    with pytest.raises(UserError, match=r"calendar\.no_such_day"):
        office.calendar.change(kept.id, MONDAY + dt.timedelta(1), Change(State.CANCELLED, "mưa"))


def test_the_week_is_a_notice_with_its_table(office: Office, drafting: DraftingService) -> None:
    office.calendar.set(entry(chair="Lý Gì Xừ", leaders=("Pờ Mỳ Lế",), place="Hội trường"))
    draft = office.calendar.publish(drafting, MONDAY)
    assert draft.document.type == "THONG_BAO"
    assert draft.document.subject.startswith("lịch công tác tuần 49 năm 2026")
    (appendix,) = draft.document.appendices
    assert appendix.landscape
    said = words(draft.document)
    assert "Sáng, 8 giờ 00 phút đến 10 giờ 00 phút" in said
    assert all(one in said for one in ("Lý Gì Xừ", "Pờ Mỳ Lế", "Hội trường", "Thứ Sáu\n04/12/2026"))
    assert not any(block.unsupported for block in draft.document.body)
    assert office.calendar.week(MONDAY).printed is None  # it has no number yet


def test_after_it_was_issued_only_what_changed_is_told(
    office: Office, drafting: DraftingService
) -> None:
    first = office.calendar.set(entry(content="Họp giao ban"))
    office.calendar.set(entry(1, content="Tiếp công dân"))
    printed = number(office, office.calendar.publish(drafting, MONDAY).id)
    with pytest.raises(UserError, match=r"calendar\.unchanged"):
        office.calendar.publish(drafting, MONDAY)
    office.calendar.change(first.id, MONDAY, Change(State.CANCELLED, "đi kiểm tra lũ"))
    office.calendar.set(entry(2, content="Kiểm tra bản Là Si"))
    draft = office.calendar.publish(drafting, MONDAY)
    assert draft.document.subject.startswith("điều chỉnh lịch công tác tuần 49")
    items = [one.text for one in draft.document.body if one.kind is BlockKind.CLAUSE]
    assert items[0].startswith("Không tổ chức “Họp giao ban” (Thứ Hai, ngày 30/11/2026")
    assert "lý do: đi kiểm tra lũ" in items[0]
    assert items[1].startswith("Bổ sung “Kiểm tra bản Là Si”")
    assert len(items) == 3
    said = words(draft.document)
    assert "Không tổ chức: đi kiểm tra lũ\n(điều chỉnh)" in said
    assert printed in said  # the basis names the notice that is adjusted
    shown = office.calendar.week(MONDAY)
    assert shown.number == printed


def test_a_week_without_entries_is_no_document(office: Office, drafting: DraftingService) -> None:
    with pytest.raises(UserError, match=r"calendar\.empty"):
        office.calendar.publish(drafting, MONDAY)
    assert office.drafts.list() == ()


def test_an_invitation_gives_subject_and_number_and_says_what_it_lacks(
    office: Office, paper: MakePaper
) -> None:
    record = office.incoming.receive(paper(1, subject="mời họp sơ kết"))
    made, missing = office.calendar.from_invitation(record.id)
    assert made.content
    assert made.source == record.id
    assert "day" in missing
    assert office.calendar.entries() == ()


def test_events_that_no_program_of_ours_wrote_are_left_out(office: Office) -> None:
    office.calendar.set(entry())
    events = office.events.of_office("calendar")
    broken = [
        dataclasses.replace(events[0], body={**events[0].body, **change})
        for change in ({"part": "night"}, {"day": "2026-13-01"}, {"leaders": "x"}, {"content": ""})
    ]
    assert len(fold([*broken, *events]).entries) == 1
    assert fold(broken).entries == {}
