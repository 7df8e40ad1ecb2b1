"""The work calendar of the office: entries, the week, clashes, and the week as a document."""

from __future__ import annotations

import datetime as dt
import tomllib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from communeapp import paths
from communeapp.core.changes import Changes
from communeapp.core.documents import FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.incoming.deadlines import is_working_day
from communeapp.core.incoming.header import Part as HeaderPart
from communeapp.core.office_subjects import CALENDAR
from communeapp.core.people import Action
from communeapp.core.work_calendar.entry import (
    Change,
    Entry,
    Occurrence,
    Part,
    Repeat,
    State,
    checked,
    checked_change,
)
from communeapp.core.work_calendar.invitation import Invitation, read_invitation
from communeapp.core.work_calendar.log import (
    CHANGED,
    PUBLISHED,
    REMOVED,
    SET,
    Calendar,
    Publication,
    change_body,
    entry_body,
    fold,
    publication_body,
)
from communeapp.core.work_calendar.printing import Rows, Words, facts_of, grid, words_of
from communeapp.core.work_calendar.week import (
    Clash,
    Difference,
    clashes,
    days_of,
    differences,
    line_of,
    monday_of,
    week,
)
from communeapp.services.secrecy import refuse_marked_text

if TYPE_CHECKING:
    from communeapp.services.drafting import DraftingService
    from communeapp.services.drafts import DraftRecord
    from communeapp.services.office import Office

__all__ = [
    "Change", "Clash", "Difference", "Entry", "Invitation", "Occurrence", "Part", "Repeat", "State",
    "Week", "WorkCalendarService", "monday_of",
]  # fmt: skip


@dataclass(frozen=True)
class Week:
    """A week as it stands: what is in it, what clashes, what lies on a day off, what changed since print.

    ``printed`` is the last publication of this week that has its number, with that number.
    """

    monday: dt.date
    occurrences: tuple[Occurrence, ...]
    clashes: tuple[Clash, ...]
    days_off: tuple[dt.date, ...]
    printed: Publication | None = None
    number: str = ""
    changed: tuple[Difference, ...] = ()


@cache
def printed_words() -> Words:
    """Give the words of the printed calendar."""
    file = paths.resources_dir() / "office_work" / "calendar.toml"
    return words_of(tomllib.loads(file.read_text(encoding="utf-8")))


class WorkCalendarService:
    """Keeps the calendar of the office. Database thread."""

    def __init__(self, office: Office) -> None:
        self._office = office

    # -------------------------------------------------------------- reading

    def entries(self) -> tuple[Entry, ...]:
        """List all entries, by day."""
        found = self._calendar().entries.values()
        return tuple(sorted(found, key=lambda one: (one.day, one.start, one.id)))

    def entry(self, entry_id: str) -> Entry:
        """Give one; UserError ``calendar.unknown``."""
        found = self._calendar().entries.get(entry_id)
        if found is None:
            raise UserError("calendar.unknown", field="entry", given=entry_id[:64])
        return found

    def week(self, day: dt.date | None = None) -> Week:
        """Give the week of a day, today's without one."""
        monday = monday_of(day or self._office.clock.today())
        calendar = self._calendar()
        found = week(calendar, monday)
        off = tuple(
            one for one in (monday + dt.timedelta(n) for n in range(5)) if not is_working_day(one)
        )
        printed, number = self._printed(calendar, monday)
        changed: tuple[Difference, ...] = ()
        if printed is not None:
            changed = differences(printed.lines, {one.key: line_of(one) for one in found})
        return Week(monday, found, clashes(found), off, printed, number, changed)

    def today(self) -> tuple[Occurrence, ...]:
        """Give what takes place today."""
        today = self._office.clock.today()
        return tuple(
            one
            for one in week(self._calendar(), monday_of(today))
            if one.day == today and one.state is not State.CANCELLED
        )

    def known(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give names of leaders and of places, to be offered: those of the office, then those used."""
        names = dict.fromkeys(
            f"{one.title} {one.name}".strip() if one.title else one.name
            for one in self._office.people.list()
            if one.signs
        )
        places: dict[str, None] = {}
        for entry in self.entries():
            names |= dict.fromkeys(filter(None, (entry.chair, *entry.leaders)))
            places |= dict.fromkeys(filter(None, (entry.place,)))
        return tuple(names), tuple(places)

    # -------------------------------------------------------------- changing

    def set(self, entry: Entry) -> Entry:
        """Enter an entry, or change the one of its id. UserError ``calendar.*`` names the field.

        ``secrecy.text_refused`` for what carries a mark of secrecy.
        """
        self._office.people.require(Action.WRITE_DOCUMENTS)
        if entry.id:
            self.entry(entry.id)
        made = checked(replace(entry, id=entry.id or uuid.uuid4().hex))
        refuse_marked_text("\n".join((made.content, made.notes, made.others, made.place)))
        refuse_marked_text(made.chair, *made.leaders, made.prepares)
        with self._office.events.change(SET, Scope.OFFICE, entry_body(made)):
            pass
        return made

    def enter(self, entry: Entry) -> tuple[Entry, Changes]:
        """As :meth:`set`, with what was touched, for a screen."""
        return self.set(entry), Changes.of("calendar")

    def change(self, entry_id: str, planned: dt.date, change: Change) -> Changes:
        """Cancel or move what was planned for a day, with its reason; or let it stand again.

        UserError ``calendar.unknown``, ``calendar.no_such_day``, ``calendar.reason``, ``calendar.to``.
        """
        self._office.people.require(Action.WRITE_DOCUMENTS)
        entry = self.entry(entry_id)
        if planned not in days_of(entry, planned, planned):
            raise UserError("calendar.no_such_day", field="day", day=f"{planned:%d/%m/%Y}")
        made = checked_change(change)
        refuse_marked_text(f"{made.reason}\n{made.place}")
        body = change_body(entry_id, planned, made)
        with self._office.events.change(CHANGED, Scope.OFFICE, body):
            pass
        return Changes.of("calendar")

    def remove(self, entry_id: str) -> Changes:
        """Take an entry away, with all its days: for one entered by mistake."""
        self._office.people.require(Action.WRITE_DOCUMENTS)
        self.entry(entry_id)
        with self._office.events.change(REMOVED, Scope.OFFICE, {"entry": entry_id}):
            pass
        return Changes.of("calendar")

    def from_invitation(self, doc_id: str) -> tuple[Entry, tuple[str, ...]]:
        """Read an entry from a document that came in; the second part names what it does not say.

        Nothing is kept: the entry has no id, and today's day where the invitation names none.
        """
        office = self._office
        office.people.require(Action.SEE_DOCUMENTS)
        record = office.incoming.load(doc_id)
        header = record.header
        read = read_invitation(
            office.incoming.text(doc_id).text, header.value(HeaderPart.SUBJECT) or "", header.date
        )
        number = header.value(HeaderPart.NUMBER) or ""
        issuer = header.value(HeaderPart.ISSUER) or ""
        missing = read.missing if read.content else (*read.missing, "content")
        made = Entry(
            id="",
            day=read.day or office.clock.today(),
            content=read.content,
            start=read.start,
            end=read.end,
            chair=read.chair,
            place=read.place,
            notes=", ".join(filter(None, (number and f"Giấy mời số {number}", issuer))),
            source=doc_id,
        )
        return made, missing

    # -------------------------------------------------------------- as a document

    def rows(self, day: dt.date | None = None) -> Rows:
        """Give the printed grid of a week."""
        shown = self.week(day)
        marked = frozenset(one.key for one in shown.changed)
        return grid(
            shown.occurrences,
            shown.monday,
            printed_words(),
            day_off=lambda one: one in shown.days_off,
            marked=marked,
        )

    def facts(self, day: dt.date | None = None, to: Sequence[str] = ()) -> FactSheet:
        """Give the facts of a week's document: the calendar, or its adjustment once one was issued.

        UserError ``calendar.empty`` for a week without entries, ``calendar.unchanged`` where nothing
        changed since it was issued.
        """
        shown = self.week(day)
        if shown.printed is None and not shown.occurrences:
            raise UserError("calendar.empty", field="week")
        if shown.printed is not None and not shown.changed:
            raise UserError("calendar.unchanged", field="week", number=shown.number)
        profile = self._office.profile.show()
        signer = profile.signers[0] if profile.signers else Signer()
        return facts_of(
            shown.monday,
            self.rows(day),
            printed_words(),
            changes=shown.changed,
            former=shown.number,
            to=to,
            place=profile.place,
            signer=signer,
        )

    def publish(
        self, drafting: DraftingService, day: dt.date | None = None, to: Sequence[str] = ()
    ) -> DraftRecord:
        """Make the draft of a week's document and keep what it says of the week; raises as :meth:`facts`.

        It counts as published once the draft has its number.
        """
        office = self._office
        office.people.require(Action.WRITE_DOCUMENTS)
        facts, shown = self.facts(day, to), self.week(day)
        job = drafting.begin(facts, office.profile.show(), use_ai=False)
        with office.store.atomic():
            draft = office.drafts.create(facts, job.document)
            made = Publication(
                shown.monday,
                draft.id,
                0,
                {one.key: line_of(one) for one in shown.occurrences},
                "" if shown.printed is None else shown.printed.draft,
            )
            office.events.append(PUBLISHED, Scope.OFFICE, publication_body(made))
        return draft

    # -------------------------------------------------------------- inside

    def _calendar(self) -> Calendar:
        self._office.people.require(Action.SEE_DOCUMENTS)
        return fold(self._office.events.of_office(CALENDAR))

    def _printed(self, calendar: Calendar, monday: dt.date) -> tuple[Publication | None, str]:
        """Give the last publication of a week whose draft was issued, and its number."""
        for one in reversed(calendar.published):
            if one.monday != monday:
                continue
            entry = self._office.register.outgoing_of_draft(one.draft)
            if entry is not None and entry.cancelled is None:
                return one, entry.printed
        return None, ""
