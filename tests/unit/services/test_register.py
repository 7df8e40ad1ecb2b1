"""Numbers, handing over, replies, deadlines, corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from communeapp.core.documents import Document, FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.core.events import check_chain
from communeapp.core.incoming.register import BookKind
from communeapp.core.incoming.status import DueReason, IncomingStatus, Light
from communeapp.core.people import Role
from communeapp.services.classifying import Classified
from communeapp.services.field import FieldService
from communeapp.services.incoming import IncomingRecord
from communeapp.services.office import Office

if TYPE_CHECKING:
    from conftest import FakeClock

MakePaper = Callable[..., Classified]
DAY_MS = 86_400_000


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    return open_profile()


@pytest.fixture
def confirmed(office: Office, paper: MakePaper) -> Callable[..., IncomingRecord]:
    def make(number: int, /, **parts: str) -> IncomingRecord:
        kept = office.incoming.receive(paper(number, **parts))
        return office.incoming.confirm(kept.id, kept.header, "NOI_VU", "VHXH")

    return make


def reviewed_draft(office: Office, subject: str = "V/v trả lời", number: str = "") -> str:
    signer = Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn A")
    document = Document(
        "CONG_VAN", subject, "ỦY BAN NHÂN DÂN XÃ THU LŨM", number=number, symbol="UBND-VHXH",
        addressees=("Sở Nội vụ",), recipients=("Như trên", "Lưu: VT"), signers=(signer,),
    )  # fmt: skip
    draft = office.drafts.create(FactSheet("CONG_VAN", subject, ("a",)), document)
    people = [one for one in office.people.list() if one.name == "Lò Văn A"]
    person = people[0] if people else office.people.add("Lò Văn A", "", Role.CLERK, "2580")[0]
    office.drafts.review(draft.id, person.id, "2580")
    return draft.id


Confirmed = Callable[..., IncomingRecord]


def test_numbers_run_by_the_year_without_a_gap(office: Office, confirmed: Confirmed) -> None:
    last_year = dt.date(2025, 12, 31)
    first = office.register.register(confirmed(1).id)
    old = office.register.register(confirmed(2).id, last_year)
    second = office.register.register(confirmed(3).id)
    assert [(one.year, one.number_in) for one in (first, old, second)] == [
        (2026, 1), (2025, 1), (2026, 2),
    ]  # fmt: skip
    assert first.status is IncomingStatus.REGISTERED
    assert first.arrived == office.clock.today()
    assert office.register.register(first.id).number_in == 1  # asked twice, given once
    assert office.register.next_number(2026) == 3
    check_chain(office.events.all())


def test_a_number_that_could_not_be_kept_is_given_again(
    office: Office, confirmed: Confirmed, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = confirmed(1), confirmed(2)
    monkeypatch.setattr(
        office.incoming.rows, "rewrite", lambda *_, **__: (_ for _ in ()).throw(ZeroDivisionError)
    )
    with pytest.raises(ZeroDivisionError):
        office.register.register(one.id)
    monkeypatch.undo()
    assert office.register.register(two.id).number_in == 1
    given = [event.body["number"] for event in office.events.all("doc.registered")]
    assert given == [1]


def test_a_paper_book_goes_on(office: Office, confirmed: Confirmed) -> None:
    office.register.start_at(2026, 734)
    assert office.register.register(confirmed(1).id).number_in == 734
    assert office.register.register(confirmed(2).id).number_in == 735
    with pytest.raises(UserError, match=r"register\.start"):
        office.register.start_at(2026, 735)


def test_only_the_pc_of_the_clerk_gives_numbers(office: Office, confirmed: Confirmed) -> None:
    kept = confirmed(1)
    office.settings.set("registers_here", False)
    assert not office.register.gives_numbers
    waiting = office.register.register(kept.id)
    assert (waiting.status, waiting.number_in) == (IncomingStatus.WAITING_NUMBER, None)
    office.settings.set("registers_here", True)
    office.people.add("Văn thư", "", Role.CLERK, "2580")
    office.people.add("Công chức", "", Role.OFFICIAL, "1470")
    office.people.switch("Công chức", "1470")
    assert not office.register.gives_numbers
    assert office.register.register(kept.id).number_in is None
    office.people.switch("Văn thư", "2580")
    assert office.register.gives_numbers
    assert office.register.register(kept.id).number_in == 1


def test_what_nobody_looked_at_gets_no_number(office: Office, paper: MakePaper) -> None:
    kept = office.incoming.receive(paper(1))
    with pytest.raises(UserError, match=r"register\.not_confirmed"):
        office.register.register(kept.id)
    tomorrow = office.clock.today() + dt.timedelta(days=1)
    office.incoming.confirm(kept.id, kept.header, "NOI_VU", "")
    with pytest.raises(UserError, match=r"register\.arrived"):
        office.register.register(kept.id, tomorrow)


def test_a_registered_document_cannot_be_thrown_away(office: Office, confirmed: Confirmed) -> None:
    kept = office.register.register(confirmed(1).id)
    with pytest.raises(UserError, match=r"incoming\.registered"):
        office.incoming.discard(kept.id)


def test_the_way_of_a_document_is_kept_step_by_step(office: Office, confirmed: Confirmed) -> None:
    person = office.people.add("Nguyễn Văn Bình", "Công chức", Role.OFFICIAL)[0]
    kept = confirmed(1)
    with pytest.raises(UserError, match=r"register\.not_registered"):
        office.register.hand_over(kept.id, "KT")
    office.register.register(kept.id)
    with pytest.raises(UserError, match=r"register\.to_nobody"):
        office.register.hand_over(kept.id)
    day = dt.date(2026, 12, 4)
    given = office.register.hand_over(kept.id, "KT", person.id, "Tham mưu trả lời", day)
    assert given.status is IncomingStatus.HANDED_OVER
    assert given.receiver == "Phòng Kinh tế - Nguyễn Văn Bình"
    assert (given.office, given.person_id) == ("KT", person.id)
    assert (given.instruction, given.deadline) == ("Tham mưu trả lời", day)
    assert given.handed_over == office.clock.today()
    again = office.register.hand_over(kept.id, "VP")
    assert (again.receiver, again.deadline) == ("Văn phòng HĐND và UBND", day)
    assert office.register.start_work(kept.id).status is IncomingStatus.IN_WORK
    assert office.register.set_instruction(kept.id, "Gấp").instruction == "Gấp"
    assert office.register.set_deadline(kept.id, None).deadline is None
    draft = office.register.reply(kept.id, draft_id="d1")
    assert (draft.status, draft.reply_draft) == (IncomingStatus.IN_WORK, "d1")
    with pytest.raises(UserError, match=r"register\.no_reply"):
        office.register.reply(kept.id)
    done = office.register.reply(kept.id, number=" 05/UBND-VHXH ")
    assert (done.status, done.reply_number) == (IncomingStatus.REPLIED, "05/UBND-VHXH")
    with pytest.raises(UserError, match=r"register\.done"):
        office.register.start_work(kept.id)
    assert office.register.reopen(kept.id).status is IncomingStatus.IN_WORK
    assert office.register.close(kept.id, "để biết").status is IncomingStatus.CLOSED
    types = [one.type for one in office.incoming.history(kept.id)]
    assert types == [
        "doc.received", "doc.confirmed", "doc.registered", "doc.handed_over", "doc.handed_over",
        "doc.status", "doc.instructed", "doc.deadline", "doc.replied", "doc.replied", "doc.status",
        "doc.status",
    ]  # fmt: skip


def test_the_offices_are_a_setting(office: Office, confirmed: Confirmed) -> None:
    assert office.register.offices().name("KT") == "Phòng Kinh tế"
    office.register.set_offices({"KTHT": "Phòng Kinh tế, Hạ tầng"}, {"DAT_DAI": "KTHT", "X": "KT"})
    offices = office.register.offices()
    assert (dict(offices.names), dict(offices.fields)) == (
        {"KTHT": "Phòng Kinh tế, Hạ tầng"}, {"DAT_DAI": "KTHT"},
    )  # fmt: skip
    field = FieldService()
    office.incoming.learner = lambda: field
    office.register.set_offices({"KTHT": "Phòng Kinh tế, Hạ tầng"}, {"NOI_VU": "KTHT"})
    assert field.office_of("NOI_VU") == "KTHT"
    kept = office.register.register(confirmed(1).id)
    assert office.register.hand_over(kept.id, "KTHT").receiver == "Phòng Kinh tế, Hạ tầng"
    with pytest.raises(UserError, match=r"register\.office"):
        office.register.set_offices({"A": " "}, {})


# ------------------------------------------------------------------ the traffic light


def lights(office: Office, today: dt.date | None = None) -> list[tuple[str, str, int]]:
    return [
        (one.light.value, one.reason.value, one.days_left) for one in office.register.due(today)
    ]


def test_the_light_of_a_deadline_counts_working_days(
    office: Office, confirmed: Confirmed, monday: dt.date
) -> None:
    kept = office.register.register(confirmed(1).id)
    office.register.hand_over(kept.id, "KT", deadline=dt.date(2026, 12, 7))  # a Monday
    friday = dt.date(2026, 12, 4)
    assert lights(office, monday) == [("green", "deadline", 5)]
    assert lights(office, dt.date(2026, 12, 3)) == [("amber", "deadline", 2)]
    assert lights(office, friday) == [("amber", "deadline", 1)]
    assert lights(office, dt.date(2026, 12, 7)) == [("amber", "deadline", 0)]
    assert lights(office, dt.date(2026, 12, 8)) == [("red", "deadline", -1)]
    assert office.register.attention(dt.date(2026, 12, 8)).overdue == 1
    assert office.register.attention(friday).due_soon == 1
    office.register.reply(kept.id, number="1/UBND")
    assert lights(office, dt.date(2026, 12, 8)) == []


def test_what_is_missed_over_a_weekend_is_late(office: Office, confirmed: Confirmed) -> None:
    kept = office.register.register(confirmed(1).id)
    office.register.hand_over(kept.id, "KT", deadline=dt.date(2026, 12, 4))
    saturday = dt.date(2026, 12, 5)
    assert lights(office, saturday) == [("red", "deadline", -1)]


def test_handing_over_is_late_from_the_second_working_day(
    office: Office, confirmed: Confirmed, monday: dt.date
) -> None:
    office.register.register(confirmed(1).id, monday)
    tuesday, wednesday = monday + dt.timedelta(days=1), monday + dt.timedelta(days=2)
    assert lights(office, monday) == []
    assert lights(office, tuesday) == [("amber", "hand_over", 0)]
    assert lights(office, wednesday) == [("red", "hand_over", -1)]
    assert office.register.attention(tuesday).hand_over_late == 0
    assert office.register.attention(wednesday).hand_over_late == 1


def test_registering_is_late_from_the_second_working_day(
    office: Office, paper: MakePaper, clock: FakeClock, monday: dt.date
) -> None:
    office.incoming.receive(paper(1))
    assert lights(office) == []
    clock.pass_time(DAY_MS)
    assert lights(office) == [("amber", "register", 0)]
    clock.pass_time(DAY_MS)
    assert lights(office) == [("red", "register", -1)]
    attention = office.register.attention()
    assert (attention.register_late, attention.to_review, attention.red) == (1, 1, 1)


def test_an_urgent_document_is_red_until_somebody_has_it(
    office: Office, confirmed: Confirmed
) -> None:
    kept = confirmed(1, urgency="Hỏa tốc", deadline="2026-12-30")
    assert lights(office) == [("red", "urgent", 0)]
    office.register.register(kept.id)
    confirmed(2, urgency="")
    (due,) = office.register.due()
    assert (due.light, due.reason, due.urgency) == (Light.RED, DueReason.URGENT, "Hỏa tốc")
    assert office.register.attention().urgent_waiting == 1
    office.register.hand_over(kept.id, "CAX")
    assert lights(office) == [("green", "deadline", 22)]
    assert office.register.attention().red == 0


def test_an_old_archive_taken_in_makes_nobody_hurry(
    office: Office, paper: MakePaper, clock: FakeClock
) -> None:
    office.incoming.receive(paper(1, date="2019-03-01", urgency="Khẩn"))
    clock.pass_time(30 * DAY_MS)
    assert lights(office) == []
    attention = office.register.attention()
    assert (attention.red, attention.to_review) == (0, 1)


def test_each_document_is_counted_once(
    office: Office, confirmed: Confirmed, clock: FakeClock
) -> None:
    kept = confirmed(1, urgency="Khẩn", deadline="2026-12-01")
    office.register.register(kept.id)
    clock.pass_time(9 * DAY_MS)
    assert office.register.attention().red == 1
    assert len(office.register.due()) == 1


# ------------------------------------------------------------------ corrections


def test_before_printing_a_correction_is_a_plain_change(
    office: Office, confirmed: Confirmed
) -> None:
    kept = office.register.register(confirmed(1).id)
    office.register.correct(kept.id, "subject", "V/v  việc khác")
    (row,) = office.register.book(BookKind.INCOMING, 2026).rows
    assert row.cells[5].text == "Công văn: V/v việc khác"
    assert row.cells[5].struck == ()
    assert office.incoming.history(kept.id)[-1].type == "doc.corrected"


def test_what_cannot_be_corrected_is_said(office: Office, confirmed: Confirmed) -> None:
    waiting = confirmed(2)
    kept = office.register.register(confirmed(1).id)
    for field, value, code in (
        ("number_in", "7", "register.cannot_correct"),
        ("subject", "  ", "register.cannot_be_empty"),
        ("date", "31/02/2026", "incoming.date"),
        ("arrived", "2025-12-31", "register.arrived"),
        ("arrived", "2026-12-25", "register.arrived"),
        ("notes", "x" * 2001, "incoming.too_long"),
    ):
        with pytest.raises(UserError) as caught:
            office.register.correct(kept.id, field, value)
        assert caught.value.code == code, field
    with pytest.raises(UserError, match=r"register\.not_registered"):
        office.register.correct(waiting.id, "notes", "x")


# ------------------------------------------------------------------ what goes out


def test_a_reviewed_draft_gets_the_next_number_and_answers(
    office: Office, confirmed: Confirmed
) -> None:
    office.register.type_names = lambda: {"CONG_VAN": "Công văn"}
    kept = office.register.register(confirmed(1).id)
    draft = reviewed_draft(office)
    office.register.reply(kept.id, draft_id=draft)
    entry = office.register.register_outgoing(draft, copies=3, kept_by="VT")
    assert (entry.number, entry.printed) == (1, "01/UBND-VHXH")
    assert (entry.signer, entry.recipients) == ("Lò Văn A", ("Như trên", "Lưu: VT"))
    assert entry.reply_to == kept.id
    answered = office.incoming.load(kept.id)
    assert (answered.status, answered.reply_number) == (IncomingStatus.REPLIED, "01/UBND-VHXH")
    assert office.register.outgoing(2026) == (entry,)
    assert office.register.outgoing_of_draft(draft) == entry
    (row,) = office.register.book(BookKind.OUTGOING, 2026).rows
    assert [cell.text for cell in row.cells] == [
        "01/UBND-VHXH", "30/11/2026", "Công văn: V/v trả lời", "Lò Văn A", "Như trên; Lưu: VT",
        "VT", "3", "", "", "",
    ]  # fmt: skip
    with pytest.raises(UserError, match=r"register\.registered_already"):
        office.register.register_outgoing(draft)


def test_outgoing_numbers_follow_the_setting(office: Office) -> None:
    first = office.register.register_outgoing(reviewed_draft(office))
    second = office.register.register_outgoing(reviewed_draft(office, number="7"))
    third = office.register.register_outgoing(reviewed_draft(office))
    assert [one.number for one in (first, second, third)] == [1, 7, 8]
    with pytest.raises(UserError, match=r"register\.number_taken"):
        office.register.register_outgoing(reviewed_draft(office), number=7)
    office.settings.set("number_series", "by_type")
    # In the middle of a year: no printed number (07/UBND) comes twice, other types begin at 1.
    assert office.register.next_outgoing("CONG_VAN") == 9
    assert office.register.next_outgoing("QUYET_DINH") == 1
    assert office.register.register_outgoing(reviewed_draft(office)).series == "CONG_VAN"
    assert office.register.next_outgoing("KE_HOACH") == 1


def test_what_may_not_go_out_is_said(office: Office) -> None:
    draft = office.drafts.create(
        FactSheet("CONG_VAN", "x", ("a",)), Document("CONG_VAN", "x", "UBND")
    )
    with pytest.raises(UserError, match=r"register\.not_reviewed"):
        office.register.register_outgoing(draft.id)
    with pytest.raises(UserError, match=r"drafts\.unknown"):
        office.register.register_outgoing("nothing")
    with pytest.raises(UserError, match=r"register\.copies"):
        office.register.register_outgoing(reviewed_draft(office), copies=-1)
    office.settings.set("registers_here", False)
    with pytest.raises(UserError, match=r"register\.not_here"):
        office.register.register_outgoing(draft.id)


def test_an_outgoing_entry_is_corrected(office: Office) -> None:
    entry = office.register.register_outgoing(reviewed_draft(office))
    for field, value in (
        ("subject", "V/v khác"), ("signer", "B"), ("recipients", "A\nB "), ("kept_by", "VT"),
        ("copies", "12"), ("sent", "2026-11-30"), ("date", "2026-11-29"), ("notes", "n"),
    ):  # fmt: skip
        changed = office.register.correct_outgoing(entry.id, field, value)
    assert office.register.outgoing(2026) == (changed,)
    assert (changed.recipients, changed.copies) == (("A", "B"), 12)
    for field, value, code in (
        ("copies", "nhiều", "register.copies"),
        ("date", "2025-01-01", "register.outgoing_year"),
        ("printed", "9", "register.cannot_correct"),
        ("subject", "", "register.cannot_be_empty"),
    ):
        with pytest.raises(UserError) as caught:
            office.register.correct_outgoing(entry.id, field, value)
        assert caught.value.code == code, field
