"""Difficulties in people's own words: checked for details about people, sent, answered."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.difficulties import MAX_TEXT, Difficulty, Topic
from communeapp.core.errors import UserError
from communeapp.core.events import Event, Scope
from communeapp.core.incoming.personal import find_personal, redact
from communeapp.core.incoming.text import Personal
from communeapp.core.people import Action
from communeapp.core.reporting import DIFFICULTY
from communeapp.core.training.classes import paragraph
from communeapp.core.training.records import BadRecord, nobody
from communeapp.services.people import PeopleService
from communeapp.store.database import Store
from communeapp.store.difficulties import DifficultyRows
from communeapp.store.events import EventLog

ANSWERED = "difficulty.answered"


class DifficultyService:
    """Keeps difficulties. Database thread."""

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        self._store = store
        self._events = events
        self._people = people
        self._clock = clock
        self._rows = DifficultyRows(store)

    def check(self, text: str) -> tuple[Personal, ...]:
        """Find details about people that should not leave the office, with their places in the text."""
        return find_personal(text)

    def hidden(self, text: str) -> str:
        """Give the text with such details hidden."""
        return redact(text, find_personal(text))

    def report(self, text: str, topic: Topic | str, *, unnamed: bool = False) -> Difficulty:
        """Send a difficulty to the hub with the next exchange.

        UserError ``classes.empty`` and ``classes.too_long`` (``text``), ``reports.topic``,
        ``reports.personal`` (``kinds``) while details about people stand in it.
        """
        self._people.require(Action.LEARN)
        clean = paragraph(text, "text", MAX_TEXT)
        try:
            about = Topic(topic)
        except ValueError as error:
            raise UserError("reports.topic", field="topic", given=str(topic)) from error
        if found := [one for one in find_personal(clean) if one.sure]:
            raise UserError("reports.personal", field="text", count=len(found))
        me, now = self._people.current, self._clock.now_ms()
        body: dict[str, object] = {
            "id": f"{now:012x}{secrets.token_hex(10)}",
            "text": clean,
            "topic": about.value,
            "at_ms": now,
            "person_name": "" if me is None or unnamed else me.name,
        }
        # An unnamed report has no actor either: the log would tell whose it is.
        actor = self._events.actor
        self._events.actor = "" if unnamed else actor
        try:
            with self._events.change(DIFFICULTY, Scope.UNIT_TO_HUB, body) as event:
                self.apply(event)
        finally:
            self._events.actor = actor
        return next(one for one in self._rows.list() if one.id == body["id"])

    def list(self) -> tuple[Difficulty, ...]:
        """Give one's own, those without a name, and for those who teach everybody's; newest first."""
        me = self._people.current
        try:
            self._people.require(Action.TEACH)
            everybody = True
        except UserError:
            everybody = False
        mine = nobody(self._events.dev) if me is None else me.id
        return tuple(one for one in self._rows.list() if everybody or one.person in ("", mine))

    def apply(self, event: Event) -> Changes:
        """Take in an event of this or another PC, or of a hub, in any order."""
        body = event.body
        if event.type == DIFFICULTY:
            values = [_text(body.get(name)) for name in ("id", "text", "topic", "person_name")]
            self._rows.put(
                Difficulty(values[0], values[1], values[2], event.actor, values[3], _ms(body)),
                event,
            )
            return Changes.of("news", values[0])
        if event.type == ANSWERED:
            id_ = _text(body.get("difficulty"))
            self._rows.answer(id_, _text(body.get("text")), event.hlc.ms, event)
            return Changes.of("news", id_)
        return Changes()

    def rebuild(self, events: Sequence[Event]) -> None:
        """Make the table anew from these events."""
        with self._store.atomic():
            self._rows.clear()
            for event in events:
                self.apply(event)


def _text(value: object) -> str:
    if not isinstance(value, str):
        message = "a text is missing"
        raise BadRecord(message)
    return value


def _ms(body: object) -> int:
    at = body.get("at_ms") if isinstance(body, dict) else None
    if type(at) is not int:
        message = "at_ms"
        raise BadRecord(message)
    return at
