"""Steps, comments, cancelled numbers and rules of two PCs: the same rows, whatever order they came in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.unit.services.office_work import PIN, draft_of, person_of, reviewed
from tests.unit.services.sync.drafts_at_pcs import carry as carry_drafts
from tests.unit.services.sync.office_at_pcs import log_of, put
from tests.unit.services.training.conftest import quick_pins

from communeapp.core.events import Event
from communeapp.core.people import Role
from communeapp.core.recurring import Every, Rule, fold_rules, rule_body
from communeapp.services.office import Office
from communeapp.services.sync.applying import Applying
from communeapp.services.workflow import FlowStatus
from communeapp.store.apply_queue import ApplyQueue

__all__ = ["quick_pins"]
KINDS = ("route.", "comment.", "number.", "recurring.", "doc.")


@pytest.fixture
def pcs(
    tmp_path: Path, open_profile: Callable[..., Office], quick_pins: None
) -> tuple[Office, ...]:
    """Two PCs of one office; the clerk and a leader sit at each."""
    made = []
    for number in range(2):
        folder = tmp_path / f"máy {number + 1}"
        folder.mkdir()
        office = open_profile(folder)
        for role, name in ((Role.CLERK, "Vàng Thị Mai"), (Role.LEADER, "Lý Gì Xừ")):
            person_of(office, role, name)
        office.people.switch("Lý Gì Xừ", PIN)
        made.append(office)
    return tuple(made)


def events_of(office: Office) -> list[Event]:
    return [one for one in log_of(office) if one.type.startswith(KINDS)]


def bring(here: Office, there: Office, events: Sequence[Event], *, backwards: bool) -> None:
    """Bring events one by one, each applied before the next comes."""
    order = list(reversed(events)) if backwards else list(events)
    for one in order:
        put(there, here, [one])
        with there.store.atomic():
            ApplyQueue(there.store).add([(str(one.hlc), one.id)])
        Applying(there).finish()


def rows(office: Office) -> dict[str, list[dict[str, object]]]:
    found = {}
    for one in Applying(office).registered:
        if any(prefix in KINDS for prefix in one.prefixes):
            for table, query in getattr(one.applier, "merged", dict)().items():
                found[table] = office.store.rows(query)
    return found


@pytest.mark.parametrize("backwards", [False, True])
def test_what_was_done_at_one_pc_stands_at_the_other(
    pcs: tuple[Office, ...], *, backwards: bool
) -> None:
    ours, theirs = pcs
    draft = reviewed(ours)
    carry_drafts(ours, theirs)
    ours.workflow.submit(draft)
    said = ours.workflow.comment(draft, "Thêm căn cứ.")
    ours.workflow.send_back(draft, "thiếu căn cứ")
    ours.workflow.submit(draft)
    ours.workflow.resolve(draft, said.id)
    ours.people.switch("Vàng Thị Mai", PIN)
    first = ours.register.register_outgoing(draft)
    ours.register.cancel_number(first.id, "in hỏng")
    ours.register.register_outgoing(draft)
    told = events_of(ours)
    assert {one.type.partition(".")[0] for one in told} == {"route", "comment", "number", "doc"}
    bring(ours, theirs, told, backwards=backwards)
    assert rows(theirs) == rows(ours)
    there, here = theirs.workflow.show(draft), ours.workflow.show(draft)
    assert (there.status, there.open_comments) == (FlowStatus.ISSUED, 0)
    assert [one.kind for one in there.route.steps] == [one.kind for one in here.route.steps]
    assert there.entries == here.entries
    assert there.entries[0].cancelled is not None
    assert there.entries[0].cancelled.reason == "in hỏng"
    # What came is told once only, however often it comes.
    bring(ours, theirs, told, backwards=not backwards)
    assert rows(theirs) == rows(ours)


@pytest.mark.parametrize("backwards", [False, True])
def test_two_leaders_decide_before_they_know_of_each_other(
    pcs: tuple[Office, ...], *, backwards: bool
) -> None:
    ours, theirs = pcs
    draft = reviewed(ours)
    ours.workflow.submit(draft)
    carry_drafts(ours, theirs)
    bring(ours, theirs, events_of(ours), backwards=False)
    known = {one.id for one in events_of(ours)}
    ours.workflow.sign(draft)
    theirs.workflow.send_back(draft, "sai thẩm quyền")
    from_ours = [one for one in events_of(ours) if one.id not in known]
    from_theirs = [one for one in events_of(theirs) if one.id not in known]
    bring(ours, theirs, from_ours, backwards=backwards)
    bring(theirs, ours, from_theirs, backwards=backwards)
    assert rows(theirs) == rows(ours)
    # One of them was the first in the order of replay; both PCs show the same one, and both steps.
    assert ours.workflow.show(draft).status is theirs.workflow.show(draft).status
    assert len(ours.workflow.show(draft).route.steps) == 3


def test_a_step_of_a_kind_that_is_not_known_yet_changes_nothing(pcs: tuple[Office, ...]) -> None:
    ours, theirs = pcs
    draft = draft_of(ours)
    with ours.store.atomic():
        ours.drafts.routes.append("route.countersigned", {"draft": draft, "who": "new"})
        ours.drafts.routes.append("comment.liked", {"draft": draft})
    ours.workflow.comment(draft, "một")
    carry_drafts(ours, theirs)
    bring(ours, theirs, events_of(ours), backwards=True)
    assert rows(theirs) == rows(ours)
    assert theirs.workflow.show(draft).open_comments == 1
    assert not theirs.store.rows("SELECT * FROM quarantine")


@pytest.mark.parametrize(
    ("type_", "body"),
    [
        ("route.signed", {"draft": "a", "person": "x", "title": ""}),
        ("route.returned", {"draft": "a", "person": "x", "title": "", "version": "0" * 64}),
        ("comment.written", {"draft": "a", "version": "0" * 64, "text": "", "person": "x"}),
        ("number.cancelled", {"doc": "a", "reason": "", "person": "x"}),
        ("recurring.set", {"rule": "a", "name": "x", "every": "day", "on": 1}),
    ],
)
def test_what_no_program_of_ours_writes_is_kept_aside(
    pcs: tuple[Office, ...], type_: str, body: dict[str, object]
) -> None:
    from communeapp.core.events import Scope

    ours, theirs = pcs
    with ours.store.atomic():
        ours.events.append(type_, Scope.OFFICE, body)
    bring(ours, theirs, events_of(ours), backwards=False)
    (aside,) = theirs.store.rows("SELECT reason FROM quarantine")
    assert aside["reason"] == "bad"


@pytest.mark.parametrize("backwards", [False, True])
def test_rules_and_what_was_prepared_travel(pcs: tuple[Office, ...], *, backwards: bool) -> None:
    from communeapp.core.events import Scope

    ours, theirs = pcs
    rule = Rule("r", "Báo cáo tháng", Every.MONTH, 25, 5, "nguồn", dt.date(2026, 11, 1))
    with ours.store.atomic():
        ours.events.append("recurring.set", Scope.OFFICE, rule_body(rule))
        for draft in ("một", "hai"):
            body = {"rule": "r", "day": "2026-12-25", "draft": draft}
            ours.events.append("recurring.prepared", Scope.OFFICE, body)
    bring(ours, theirs, events_of(ours), backwards=backwards)
    (there,) = fold_rules(theirs.events.of_office("recurring"))
    assert there.dev == ours.events.dev
    assert dict(there.prepared) == {dt.date(2026, 12, 25): "một"}
