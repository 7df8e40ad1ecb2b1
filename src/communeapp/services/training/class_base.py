"""What the parts of the class service share: the rows, who may do what, events into rows."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Event, Scope
from communeapp.core.people import Action
from communeapp.core.training.class_json import cohort_to_json
from communeapp.core.training.classes import Cohort, Member
from communeapp.services.people import PeopleService
from communeapp.services.training.standing import StandingReader
from communeapp.store.classes import ClassRows
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.final_works import WorkRows


class ClassBase:
    """Rows, clock and people of the class service; ``stand`` has the ports to lessons and exams."""

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        self.store = store
        self.events = events
        self.people = people
        self.clock = clock
        self.rows = ClassRows(store)
        self.stand = StandingReader(self.rows, WorkRows(store))

    def load(self, cohort_id: str) -> Cohort:
        """Give a class; UserError ``classes.unknown``."""
        self.people.require(Action.TEACH)
        return self.known(cohort_id)

    def known(self, cohort_id: str) -> Cohort:
        """Give a class without asking who asks."""
        found = self.rows.cohort(cohort_id)
        if found is None:
            raise UserError("classes.unknown", field="class", given=cohort_id)
        return found

    def open_class(self, cohort_id: str) -> Cohort:
        """Give a class that may be changed; UserError ``classes.closed``."""
        found = self.load(cohort_id)
        if found.closed:
            raise UserError("classes.closed", title=found.title)
        return found

    def allow(self, member: Member) -> None:
        """Let members see what is theirs, and trainers everything."""
        me = self.people.current
        own = me is not None and member.person_id == me.id
        self.people.require(Action.LEARN if own else Action.TEACH)

    def myself_or(self, person_id: str) -> str:
        """Give the person asked about; somebody else only for trainers."""
        me = "" if self.people.current is None else self.people.current.id
        self.people.require(Action.LEARN if person_id in ("", me) else Action.TEACH)
        return person_id or me

    def new_id(self) -> str:
        """Give an id that sorts by time."""
        return f"{self.clock.now_ms():012x}{secrets.token_hex(10)}"

    def apply(self, event: Event) -> Changes:
        """Do what an event from another PC (or of a replay) says."""
        with self.store.atomic():
            return Changes.of("class") if self.rows.apply(event) else Changes()

    def rebuild(self) -> Changes:
        """Fill the tables anew from the log."""
        with self.store.atomic():
            self.rows.clear()
            for event in self.events.all():
                self.rows.apply(event)
        return Changes.of("class")

    def _keep(self, type_: str, cohort: Cohort) -> Cohort:
        self.people.require(Action.TEACH)
        self._apply(type_, {"class": cohort_to_json(cohort)})
        return self.known(cohort.id)

    def _apply(self, type_: str, body: Mapping[str, object]) -> None:
        with self.events.change(type_, Scope.OFFICE, body) as event:
            self.rows.apply(event)
