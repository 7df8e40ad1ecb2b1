"""The calendar and the figures of two PCs: the same on both, whatever order the events came in."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.services.office_work import PIN, person_of
from tests.unit.services.sync.office_at_pcs import log_of, put
from tests.unit.services.training.conftest import quick_pins

from communeapp.core.figures.form import form_from_data
from communeapp.core.figures.matching import Figure, Period, Source
from communeapp.core.figures.merging import Month
from communeapp.core.people import Role
from communeapp.services.office import Office
from communeapp.services.sync.applying import Applying
from communeapp.services.work_calendar import Change, Entry, State
from communeapp.store.apply_queue import ApplyQueue

__all__ = ["quick_pins"]
MONDAY = dt.date(2026, 11, 30)


@pytest.fixture
def pcs(
    tmp_path: Path, open_profile: Callable[..., Office], quick_pins: None
) -> tuple[Office, Office]:
    made = []
    for number in range(2):
        folder = tmp_path / f"máy {number + 1}"
        folder.mkdir()
        office = open_profile(folder)
        person_of(office, Role.CLERK, "Vàng Thị Mai")
        office.people.switch("Vàng Thị Mai", PIN)
        made.append(office)
    return made[0], made[1]


def bring(here: Office, there: Office, *, backwards: bool) -> None:
    events = [one for one in log_of(here) if one.type.startswith(("calendar.", "figures."))]
    for one in reversed(events) if backwards else events:
        put(there, here, [one])
        with there.store.atomic():
            ApplyQueue(there.store).add([(str(one.hlc), one.id)])
        Applying(there).finish()


@pytest.mark.parametrize("backwards", [False, True])
def test_both_pcs_show_the_same_week(pcs: tuple[Office, Office], *, backwards: bool) -> None:
    ours, theirs = pcs
    kept = ours.calendar.set(Entry("", MONDAY, "Họp", start="8h", chair="Lý Gì Xừ"))
    bring(ours, theirs, backwards=backwards)
    # Both change it before they know of each other: the later one counts at both.
    ours.calendar.change(kept.id, MONDAY, Change(State.CANCELLED, "mưa lũ"))
    theirs.calendar.set(dataclasses.replace(kept, place="Hội trường"))
    theirs.calendar.set(Entry("", MONDAY, "Tiếp đoàn", start="8h", chair="Lý Gì Xừ"))
    bring(ours, theirs, backwards=backwards)
    bring(theirs, ours, backwards=backwards)
    assert ours.calendar.week(MONDAY) == theirs.calendar.week(MONDAY)
    states = {one.entry.content: one.state for one in ours.calendar.week(MONDAY).occurrences}
    assert states == {"Họp": State.CANCELLED, "Tiếp đoàn": State.PLANNED}
    theirs.calendar.remove(kept.id)
    ours.calendar.set(dataclasses.replace(kept, content="Họp lại"))
    bring(theirs, ours, backwards=backwards)
    bring(ours, theirs, backwards=backwards)
    assert [one.content for one in ours.calendar.entries()] == ["Tiếp đoàn"]
    assert ours.calendar.entries() == theirs.calendar.entries()


@pytest.mark.parametrize("backwards", [False, True])
def test_forms_and_months_travel(pcs: tuple[Office, Office], *, backwards: bool) -> None:
    ours, theirs = pcs
    data = {"title": "Biểu", "villages": ["Là Si"], "columns": [{"name": "Số hộ"}]}
    form = ours.figures.set_form(form_from_data(data))
    figure = Figure(Decimal("12"), "12", Source("a.csv", "", "B2"))
    october = Period(2026, 10)
    ours.figures.keep(Month(form, october, {"Là Si": {"so ho": figure}}, (), (), ("a.csv",)))
    bring(ours, theirs, backwards=backwards)
    assert theirs.figures.forms() == (form,)
    assert theirs.figures.before(form, Period(2026, 11)) == {"Là Si": {"so ho": Decimal(12)}}
    assert theirs.figures.months(form.id) == ours.figures.months(form.id)
