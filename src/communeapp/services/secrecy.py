"""What happens at a mark of secrecy: nothing is kept, and only a named person can say that it is none.

The program does not store, copy, index or log anything of a file that carries such a mark (Law
117/2025/QH15, Article 5: state secrets are not kept on a computer that is on a network). The mark may be
there for another reason: a blank form, a text about secrets. Then a person of the office answers for it
with a PIN, for this one file, and the log holds who and when, and nothing of the file.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from communeapp import texts
from communeapp.clock import Clock
from communeapp.core.documents import Document, FactSheet
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.incoming.secrecy_names import level_in_name
from communeapp.core.incoming.secrecy_typed import named_level, typed_level
from communeapp.core.people import Action, may
from communeapp.services.people import PeopleService
from communeapp.store.events import EventLog

EVENT = "secrecy.cleared"
_OWN_NOTES = "review."  # what a person confirmed, in words of the document that is asked itself
_HEAD = 12  # blocks of a body among which a pasted letter's head can stand


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


def refuse_marked_facts(facts: FactSheet, file_name: str = "") -> None:
    """Refuse facts of which any field carries a mark of secrecy: UserError ``secrecy.text_refused``.

    Called before a model, the store, the index or the log sees them; the error holds the level and the
    name of the field, nothing of the text. What comes from a file is refused by the file's name too.
    """
    if word := level_in_name(file_name):
        raise UserError("secrecy.text_refused", field="file", level=named_level(word))
    for one in fields(facts):
        if one.name not in ("type", "notes"):
            _refuse(one.name, tuple(_strings(getattr(facts, one.name))))


def refuse_marked_document(document: Document) -> None:
    """Refuse a document of which any box carries a mark of secrecy, as facts are refused."""
    for one in fields(document):
        if one.name not in ("type", "symbol", "missing"):
            _refuse(one.name, tuple(_strings(getattr(document, one.name))))
    # A pasted letter came as lines of its own.
    _refuse("body", ("\n".join(one.text or one.title for one in document.body[:_HEAD]),))


def refuse_marked_text(*texts_: str) -> None:
    """Refuse a text that was pasted or chosen from a document: UserError ``secrecy.text_refused``."""
    _refuse("text", texts_)


def _strings(value: object) -> Iterator[str]:
    """Give all texts in a value, whatever dataclass or list holds them; notes of a screen left out."""
    if isinstance(value, StrEnum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, one in value.items():
            if not str(name).startswith(_OWN_NOTES):
                yield from _strings(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _strings(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _strings(getattr(value, one.name))


def _refuse(field: str, found: tuple[str, ...]) -> None:
    level = typed_level(*found)
    if level is not None:
        raise UserError("secrecy.text_refused", field=field, level=level.value)


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
