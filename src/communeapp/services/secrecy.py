"""What happens at a mark of secrecy: nothing is kept, and only a named person can say that it is none.

The program does not store, copy, index or log anything of a file that carries such a mark (Law
117/2025/QH15, Article 5: state secrets are not kept on a computer that is on a network). The mark may be
there for another reason: a blank form, a text about secrets. Then a person of the office answers for it
with a PIN, for this one file, and the log holds who and when, and nothing of the file.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from communeapp import texts
from communeapp.clock import Clock
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action, may
from communeapp.services.people import PeopleService
from communeapp.store.events import EventLog

EVENT = "secrecy.cleared"


@dataclass(frozen=True)
class Clearance:
    """A person's word that one file is no state secret. ``id`` is random and names no file."""

    id: str
    person_id: str
    at_ms: int  # Unix time


@dataclass(frozen=True)
class RefuseNote:
    """What is told at a refused file: that it was, what showed it, why, and what to do."""

    refused: str
    seen: str
    why: str
    what_to_do: str


class SecrecyService:
    """Explains a refusal and takes the word of a person. On the database thread."""

    def __init__(self, people: PeopleService, events: EventLog, clock: Clock) -> None:
        self._people = people
        self._events = events
        self._clock = clock

    def refuse_note(self, level: str, where: str, language: str = "vi") -> RefuseNote:
        """Say why a file with a mark of secrecy was not taken. ``where``: stamp, name or number."""
        refused = texts.tell("secrecy.refused", language, level=level)
        return RefuseNote(
            refused.message,
            texts.tell(f"secrecy.seen_{where}", language).message,
            texts.tell("secrecy.why", language).message,
            refused.hint,
        )

    def confirm_not_secret(self, person: str, pin: str) -> Clearance:
        """Take the word of a person (id or name) with a PIN, for one file.

        Raises UserError ``people.*`` for the person or the PIN, ``secrecy.may_not`` when the person
        may not see documents.
        """
        who = self._people.verify(person, pin)
        if not may(who.role, Action.SEE_DOCUMENTS):
            raise UserError("secrecy.may_not", field="person", name=who.name)
        clearance = Clearance(uuid.uuid4().hex, who.id, self._clock.now_ms())
        body = {"clearance": clearance.id, "person": who.id}
        with self._events.change(EVENT, Scope.OFFICE, body):
            pass  # nothing of the file is kept: the event is all there is
        return clearance
