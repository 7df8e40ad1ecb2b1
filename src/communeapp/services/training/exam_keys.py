"""Keys of exams: a trainer's own key, opened by the PIN. Database thread."""

from __future__ import annotations

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.services.people import PeopleService
from communeapp.store.database import Store
from communeapp.store.events import EventLog

#: A PIN that holds a key can be tried without end on a stolen copy; four digits are too few for that.
MIN_KEY_PIN = 6


class ExamKeys:
    """Makes, opens and re-seals the keys of trainers."""

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        self._store = store

    def has(self, person_id: str) -> bool:
        """Say whether a trainer has a key."""
        raise NotImplementedError

    def make(self, person_id: str, pin: str) -> tuple[str, Changes]:
        """Make a trainer's key under the trainer's PIN; give the recovery code, to be printed.

        UserError ``exams.pin_short`` (a key needs a PIN of 6 signs), ``exams.key_exists``,
        ``people.wrong_pin``, ``people.wait``, ``people.no_pin``.
        """
        raise NotImplementedError

    def restore(self, person_id: str, code: str, pin: str) -> Changes:
        """Open a key by its recovery code after the PIN was forgotten and reset; seal it to the new PIN.

        UserError ``exams.wrong_code``, ``exams.no_key``, ``people.wrong_pin``.
        """
        raise NotImplementedError
