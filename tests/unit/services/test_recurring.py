"""Documents that come back, and documents begun from an issued one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.unit.services.office_work import PIN, letter, person_of, reviewed

from communeapp.core.errors import UserError
from communeapp.core.people import Role
from communeapp.core.recurring import Every, Rule
from communeapp.services.office import Office
from communeapp.services.workflow import FlowStatus, StepKind

if TYPE_CHECKING:
    from conftest import FakeClock


@pytest.fixture
def office(open_profile: Callable[[], Office]) -> Office:
    opened = open_profile()
    opened.people.switch(person_of(opened, Role.CLERK, "Vàng Thị Mai").id, PIN)
    return opened


def report(office: Office) -> str:
    """A monthly report, issued on 30/11/2026."""
    document = letter(
        "Trong tháng 11 năm 2026, xã đã họp ngày 20/11/2026.",
        type_code="BAO_CAO", subject="Kết quả công tác tháng 11 năm 2026", symbol="BC-UBND",
    )  # fmt: skip
    draft = reviewed(office, document)
    office.register.register_outgoing(draft)
    return draft


def rule(every: Every, on: int, start: str = "2026-01-01", ahead: int = 5) -> Rule:
    return Rule("r", "x", every, on, ahead, "s", dt.date.fromisoformat(start))


@pytest.mark.parametrize(
    ("made", "after", "day"),
    [
        (rule(Every.WEEK, 1), "2026-12-01", "2026-12-07"),
        (rule(Every.WEEK, 7), "2026-12-06", "2026-12-06"),
        (rule(Every.MONTH, 25), "2026-12-26", "2027-01-25"),
        (rule(Every.MONTH, 31), "2027-02-01", "2027-02-28"),
        (rule(Every.QUARTER, 20), "2026-11-30", "2026-12-20"),
        (rule(Every.QUARTER, 20), "2026-12-21", "2027-03-20"),
    ],
)
def test_days_of_a_rule(made: Rule, after: str, day: str) -> None:
    assert made.day_after(dt.date.fromisoformat(after)).isoformat() == day


def test_a_rule_is_due_so_many_days_ahead_and_once() -> None:
    made = rule(Every.MONTH, 25, ahead=5)
    assert made.due(dt.date(2026, 12, 19)) is None
    assert made.due(dt.date(2026, 12, 20)) == dt.date(2026, 12, 25)
    done = replace(made, prepared={dt.date(2026, 12, 25): "d"})
    assert done.due(dt.date(2026, 12, 24)) is None


def test_the_next_report_is_prepared_from_the_last_issued_one(
    office: Office, clock: FakeClock
) -> None:
    source = report(office)
    made = office.recurring.set("Báo cáo tháng", Every.MONTH, 30, 10, source)
    (coming,) = office.recurring.coming()
    assert (coming.day, coming.due) == (dt.date(2026, 11, 30), True)
    draft = office.recurring.prepare(made.id, dt.date(2026, 12, 30))
    assert draft.document.subject == "Kết quả công tác tháng 12 năm 2026"
    assert draft.document.body[0].text == "Trong tháng 12 năm 2026, xã đã họp ngày 20/12/2026."
    assert (draft.document.number, draft.document.date) == ("", None)
    assert office.recurring.prepare(made.id, dt.date(2026, 12, 30)).id == draft.id
    (step,) = office.workflow.show(draft.id).route.steps
    assert (step.kind, step.source, step.source_draft) == (StepKind.BEGUN, "01/BC-UBND", source)
    assert office.drafts.load(source).document.subject == "Kết quả công tác tháng 11 năm 2026"
    # The one after it comes from December's, once that has gone out.
    office.drafts.review(draft.id, person_of(office, Role.CLERK, "Vàng Thị Mai").id, PIN)
    office.register.register_outgoing(draft.id)
    january = office.recurring.prepare(made.id, dt.date(2027, 1, 30))
    assert january.document.subject == "Kết quả công tác tháng 01 năm 2027"


def test_what_is_due_is_prepared_by_the_pc_that_made_the_rule(office: Office) -> None:
    office.recurring.set("Báo cáo tháng", Every.MONTH, 5, 10, report(office))
    assert office.recurring.prepare_due().has("recurring")
    (coming,) = office.recurring.coming()
    assert (coming.day, coming.due) == (dt.date(2026, 12, 5), False)
    assert office.drafts.load(coming.draft).facts.type == "BAO_CAO"
    assert not office.recurring.prepare_due().touched


def test_rules_are_checked_and_can_be_taken_away(office: Office) -> None:
    source = report(office)
    for on, ahead, code in (
        (8, 1, "recurring.on"),
        (0, 1, "recurring.on"),
        (1, 61, "recurring.ahead"),
    ):
        with pytest.raises(UserError) as caught:
            office.recurring.set("x", Every.WEEK, on, ahead, source)
        assert caught.value.code == code
    made = office.recurring.set("Giao ban", Every.WEEK, 1, 2, source)
    changed = office.recurring.set("Giao ban tuần", Every.WEEK, 2, 2, source, rule_id=made.id)
    assert [one.name for one in office.recurring.rules()] == ["Giao ban tuần"]
    office.recurring.remove(changed.id)
    assert office.recurring.rules() == ()
    with pytest.raises(UserError, match=r"recurring\.unknown"):
        office.recurring.prepare(made.id)


def test_a_rule_is_changed_and_keeps_what_was_prepared(office: Office) -> None:
    made = office.recurring.set("Báo cáo tháng", Every.MONTH, 5, 10, report(office))
    office.recurring.prepare_due()
    person = office.people.list()[0].id
    changed = office.recurring.change(made.id, name="Báo cáo", on=20, ahead=3, owner=person)
    assert (changed.name, changed.on, changed.ahead, changed.owner) == ("Báo cáo", 20, 3, person)
    assert (changed.start, changed.dev, changed.every) == (made.start, made.dev, Every.MONTH)
    assert list(changed.prepared) == [dt.date(2026, 12, 5)]
    for wrong, code in (
        ({"owner": "nobody"}, "owner"),
        ({"on": 40}, "on"),
        ({"ahead": 99}, "ahead"),
    ):
        with pytest.raises(UserError, match=rf"recurring\.{code}"):
            office.recurring.change(made.id, **wrong)


def test_a_paused_rule_prepares_nothing_until_it_goes_on(office: Office) -> None:
    made = office.recurring.set("Báo cáo tháng", Every.MONTH, 5, 10, report(office))
    assert office.recurring.change(made.id, paused=True).paused
    assert office.recurring.coming() == ()
    assert not office.recurring.prepare_due().touched
    assert [one.paused for one in office.recurring.rules()] == [True]
    office.recurring.change(made.id, paused=False)
    assert office.recurring.prepare_due().has("recurring")


def test_another_source_counts_from_the_next_document_on(office: Office) -> None:
    made = office.recurring.set("Báo cáo tháng", Every.MONTH, 30, 10, report(office))
    first = office.recurring.prepare(made.id, dt.date(2026, 12, 30))
    office.drafts.review(first.id, person_of(office, Role.CLERK, "Vàng Thị Mai").id, PIN)
    office.register.register_outgoing(first.id)
    other = reviewed(office, letter("Một mẫu khác.", type_code="BAO_CAO", subject="Mẫu mới"))
    office.recurring.change(made.id, source=other)
    following = office.recurring.prepare(made.id, dt.date(2027, 1, 30))
    assert following.document.subject == "Mẫu mới"
    with pytest.raises(UserError, match=r"drafts\.unknown"):
        office.recurring.change(made.id, source="none")


# ------------------------------------------------------------------ precedent


def test_an_issued_document_begins_another_one(office: Office) -> None:
    source = report(office)
    assert [one.printed for one in office.precedent.find("ket qua cong tac")] == ["01/BC-UBND"]
    assert office.precedent.find("không có") == ()
    answers = {one.old: one.old for one in office.precedent.questions(source)}
    answers["20/11/2026"] = "18/12/2026"
    made = office.precedent.begin(source, answers)
    assert "18/12/2026" in made.document.body[0].text
    work = office.workflow.show(made.id)
    assert work.status is FlowStatus.DRAFT
    assert work.route.begun is not None
    assert work.route.begun.source == "01/BC-UBND"
    assert "20/11/2026" in office.drafts.load(source).document.body[0].text


def test_only_what_was_issued_is_a_precedent(office: Office) -> None:
    draft = reviewed(office)
    with pytest.raises(UserError, match=r"precedent\.not_issued"):
        office.precedent.questions(draft)
    with pytest.raises(UserError, match=r"precedent\.open"):
        office.precedent.begin(report(office), {})


def test_no_mark_of_secrecy_comes_in_by_an_answer_or_a_name(office: Office) -> None:
    source, marked = report(office), "TỐI MẬT kế hoạch phòng thủ"
    answers = {one.old: one.old for one in office.precedent.questions(source)}
    answers["20/11/2026"] = marked
    drafts = len(office.drafts.list())
    for act in (
        lambda: office.precedent.begin(source, answers),
        lambda: office.recurring.set(marked, Every.MONTH, 20, 5, source),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == "secrecy.text_refused"
    assert len(office.drafts.list()) == drafts
    assert office.recurring.rules() == ()


def test_a_rule_of_somebody_who_left_is_changed_and_paused(office: Office) -> None:
    left, _ = office.people.add("Lò Thị Bình", "Công chức", Role.CLERK, PIN)
    made = office.recurring.set("Tháng", Every.MONTH, 5, 0, report(office), owner=left.id)
    office.people.switch(person_of(office, Role.LEADER, "Lý Gì Xừ").id, PIN)
    office.people.remove(left.id)
    changed = office.recurring.change(made.id, paused=True)
    assert (changed.paused, changed.owner) == (True, "")
