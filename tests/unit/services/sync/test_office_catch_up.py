"""What an older program kept, and what it wrote into the log, at an office that has two PCs now."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.unit.services.conftest import MakePaper
from tests.unit.services.sync.office_at_pcs import exchange, state_of
from tests.unit.services.sync.office_at_work import Work
from tests.unit.services.training.conftest import quick_pins

from communeapp.core.events import Event, Scope
from communeapp.services.office import Office
from communeapp.services.sync.office_catch_up import tell_what_is_missing
from communeapp.store.events import EventLog, EventName

if TYPE_CHECKING:
    from conftest import FakeClock

__all__ = ["quick_pins"]

OLD = Path(__file__).parents[3] / "data" / "old_databases"
Open = Callable[..., Office]
#: What the bodies of an older program did not say.
NEW = {
    "doc.received": ("record",),
    "doc.confirmed": ("form", "duplicate_of"),
    "doc.trashed": ("at_ms",),
    "doc.sent": ("entry",),
    "doc.corrected": ("person",),
    "folder.added": ("position",),
    "book.printed": ("record", "pages", "first_day", "last_day", "at_ms"),
    "person.added": ("at_ms",),
    "setting.changed": ("instead_of",),
    "profile.changed": ("instead_of",),
}


def as_before(type_: str, body: Mapping[str, object]) -> dict[str, object]:
    return {key: one for key, one in body.items() if key not in NEW.get(type_, ())}


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> Callable[[Office], None]:
    """Let the program write events as it did before an office had two PCs; called, it ends that."""
    append, append_many = EventLog.append, EventLog.append_many

    def one(log: EventLog, type_: str, scope: Scope, body: Mapping[str, object]) -> Event:
        return append(log, type_, scope, as_before(type_, body))

    def many(
        log: EventLog, type_: str, scope: Scope, bodies: Sequence[Mapping[str, Any]]
    ) -> tuple[EventName, ...]:
        return append_many(log, type_, scope, [as_before(type_, body) for body in bodies])

    monkeypatch.setattr(EventLog, "append", one)
    monkeypatch.setattr(EventLog, "append_many", many)

    def update(office: Office) -> None:
        monkeypatch.setattr(EventLog, "append", append)
        monkeypatch.setattr(EventLog, "append_many", append_many)
        with office.store.atomic():
            office.store.write("DELETE FROM doc_record")
            for row in office.store.rows("SELECT * FROM book_volume"):
                plain = {key: one for key, one in row.items() if key != "sum"}
                key = ["kind", "year", "number", "event"]
                office.store.put("book_volume", {**plain, "record": ""}, key)

    return update


@pytest.mark.parametrize("seed", range(2))
def test_what_was_kept_before_reaches_the_colleague_and_goes_on(
    seed: int,
    tmp_path: Path,
    open_profile: Open,
    older: Callable[[Office], None],
    paper: MakePaper,
    clock: FakeClock,
    quick_pins: None,
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    ours, theirs = open_profile(tmp_path / "a"), open_profile(tmp_path / "b")
    work = Work(ours, paper, tmp_path, random.Random(seed))
    work.some(70)
    clock.pass_time(5000)
    older(ours)
    before = state_of(ours)
    work.some(15)  # the new program, before anybody joins
    clock.pass_time(5000)
    assert tell_what_is_missing(ours) > 1
    assert tell_what_is_missing(ours) == 0
    exchange(ours, theirs)
    ours_now, theirs_now = state_of(ours), state_of(theirs)
    assert len(before["incoming"]) > 1
    for table in (
        "incoming", "doc_text", "doc_places", "doc_record", "outgoing", "given_number",
        "book_volume", "book_row", "folder", "field_correction", "person_picture", "setting",
    ):  # fmt: skip
        assert theirs_now[table] == ours_now[table], table
    placed = [
        {key: row[key] for key in ("doc", "folder", "sheets")} for row in ours_now["folder_item"]
    ]
    assert placed == [
        {key: row[key] for key in ("doc", "folder", "sheets")} for row in theirs_now["folder_item"]
    ]
    both = [Work(one, paper, tmp_path, work.dice) for one in (ours, theirs)]
    for one in both:
        one.some(12)
        clock.pass_time(1000)
    exchange(ours, theirs)
    assert state_of(ours)["incoming"] == state_of(theirs)["incoming"]
    ours.store.check_whole()


def test_an_office_of_the_first_release_gives_its_people_and_profile_to_a_colleague(
    tmp_path: Path, open_profile: Open, data_dir: Path
) -> None:
    shutil.copyfile(OLD / "v0.1.0_schema3.db", data_dir / "data.db")
    (tmp_path / "b").mkdir()
    ours, theirs = open_profile(), open_profile(tmp_path / "b")
    assert tell_what_is_missing(ours) == 0
    exchange(ours, theirs)
    (person,) = theirs.people.list()
    assert (person.name, person.has_pin) == (ours.people.list()[0].name, False)
    assert theirs.profile.show() == ours.profile.show()
    assert theirs.settings.get("font_size") != 13  # of that PC alone
    theirs.people.change_pin(person.id, "", "9713")  # a PIN of this PC
    exchange(ours, theirs)
    assert ours.people.verify(person.id, "2580").has_pin
    assert theirs.people.verify(person.id, "9713").has_pin
