"""Keys of exams: a trainer's own key, opened by the PIN. Database thread.

The private half lies wrapped in two slots: under what argon2id makes of the PIN, and under what it
makes of a recovery code that is printed. A PIN that is changed is sealed anew in the same
transaction; one that was forgotten and reset leaves only the recovery code.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action, Person, may
from communeapp.services.people import PeopleService
from communeapp.store.events import EventLog
from communeapp.store.exams import ExamRows, KeyRow
from communeapp.store.key_slots import make_slot, open_slot
from communeapp.store.sealed import code_letters, new_recovery_code, parse_recovery_code
from communeapp.sync.age import new_identity

#: A PIN that holds a key can be tried without end on a stolen copy; four digits are too few for that.
MIN_KEY_PIN = 6
_PIN, _RECOVERY = "pin", "recovery"


class KeyState(StrEnum):
    """How it stands with a trainer's key."""

    NONE = "none"
    READY = "ready"
    LOCKED = "locked"  # the PIN was forgotten and reset: the recovery code opens it


class ExamKeys:
    """Makes, opens and re-seals the keys of trainers."""

    def __init__(self, rows: ExamRows, events: EventLog, people: PeopleService) -> None:
        self._rows = rows
        self._events = events
        self._people = people

    def state(self, person_id: str) -> KeyState:
        """Say whether a trainer has a key, and whether the PIN opens it."""
        key = self._rows.key(person_id)
        if key is None:
            return KeyState.NONE
        return KeyState.READY if _slot(key, _PIN) else KeyState.LOCKED

    def has(self, person_id: str) -> bool:
        """Say whether a trainer has a key that the PIN opens."""
        return self.state(person_id) is KeyState.READY

    def public(self, person_id: str) -> str:
        """Give a trainer's public key; UserError ``exams.no_key`` (``name``)."""
        key = self._rows.key(person_id)
        if key is None or not self.has(person_id):
            raise UserError("exams.no_key", field="trainer", name=self._people.get(person_id).name)
        return key.public

    def make(self, person_id: str, pin: str) -> tuple[str, Changes]:
        """Make a trainer's key under the trainer's PIN; give the recovery code, to be printed.

        In place of a locked key too: what was sealed to that one then stays with its other trainers.
        UserError ``exams.key_exists``, ``exams.pin_short`` (a key needs a PIN of 6 signs),
        ``exams.not_a_trainer``, ``people.wrong_pin``, ``people.wait``, ``people.no_pin``.
        """
        person = self.trainer(person_id, pin)
        if self.has(person.id):
            raise UserError("exams.key_exists", field="trainer", name=person.name)
        _check_pin(pin)
        private, public = new_identity()
        code = new_recovery_code()
        slots = (_wrap(_PIN, _pin(pin), private), _wrap(_RECOVERY, code_letters(code), private))
        body = {"person": person.id, "public": public}
        with self._events.change("exam.key_made", Scope.OFFICE, body):
            self._rows.put_key(KeyRow(person.id, public, slots))
        return code, Changes.of("exam", person.id)

    def open(self, person_id: str, pin: str) -> str:
        """Give a trainer's private key, to be used and forgotten.

        UserError ``people.wrong_pin``, ``people.wait``, ``people.no_pin``, ``exams.not_a_trainer``,
        ``exams.no_key``.
        """
        person = self.trainer(person_id, pin)
        key = self._rows.key(person.id)
        slot = None if key is None else _slot(key, _PIN)
        private = None if slot is None else unwrap(slot, pin)
        if private is None:
            raise UserError("exams.no_key", field="trainer", name=person.name)
        return private

    def slot(self, person_id: str) -> dict[str, Any]:
        """Give a trainer's key as it is wrapped under the PIN; UserError ``exams.no_key``."""
        self.public(self._people.find(person_id).id)
        key = self._rows.key(self._people.find(person_id).id)
        slot = None if key is None else _slot(key, _PIN)
        assert slot is not None  # noqa: S101 - there is one where there is a public key
        return slot

    def trainer(self, person_id: str, pin: str) -> Person:
        """Check the PIN of one who may teach."""
        person = self._people.verify(person_id, pin)
        if not may(person.role, Action.TEACH):
            raise UserError("exams.not_a_trainer", field="trainer", name=person.name)
        return person

    def restore(self, person_id: str, code: str, pin: str) -> Changes:
        """Open a key by its recovery code after the PIN was forgotten and reset; seal it to the new PIN.

        UserError ``exams.wrong_code``, ``exams.no_key``, ``exams.pin_short``, ``people.wrong_pin``.
        """
        person = self.trainer(person_id, pin)
        _check_pin(pin)
        key = self._rows.key(person.id)
        slot = None if key is None else _slot(key, _RECOVERY)
        if key is None or slot is None:
            raise UserError("exams.no_key", field="trainer", name=person.name)
        letters = parse_recovery_code(code)
        private = None if letters is None else unwrap(slot, letters)
        if private is None:
            raise UserError("exams.wrong_code", field="code")
        self._seal(key, "restored", _wrap(_PIN, _pin(pin), private))
        return Changes.of("exam", person.id)

    def follow_pin(self, person_id: str, old: str | None, new: str) -> None:
        """Follow a PIN that changes, inside its transaction; ``old`` None: it was forgotten and reset.

        UserError ``exams.pin_short``: then the old PIN stays.
        """
        key = self._rows.key(person_id)
        slot = None if key is None else _slot(key, _PIN)
        if key is None or slot is None:
            return
        if old is None:
            self._seal(key, "reset", None)
            return
        _check_pin(new)
        private = unwrap(slot, old)
        wrapped = None if private is None else _wrap(_PIN, _pin(new), private)
        self._seal(key, "changed", wrapped)

    def _seal(self, key: KeyRow, reason: str, slot: dict[str, Any] | None) -> None:
        rest = tuple(one for one in key.slots if one["kind"] != _PIN)
        body = {"person": key.person, "reason": reason}
        with self._events.change("exam.key_sealed", Scope.PERSON, body):
            self._rows.put_key(replace(key, slots=rest if slot is None else (slot, *rest)))


def _check_pin(pin: str) -> None:
    if len(_pin(pin)) < MIN_KEY_PIN:
        raise UserError("exams.pin_short", field="pin", least=MIN_KEY_PIN)


def _pin(pin: str) -> str:
    return unicodedata.normalize("NFC", pin)


def _slot(key: KeyRow, kind: str) -> dict[str, Any] | None:
    return next((one for one in key.slots if one["kind"] == kind), None)


def _wrap(kind: str, secret: str, private: str) -> dict[str, Any]:
    return make_slot(kind, secret, private.encode("ascii"))


def unwrap(slot: Mapping[str, Any], secret: str) -> str | None:
    """Give the private key in a slot; None for a wrong PIN or code."""
    plain = open_slot(slot, unicodedata.normalize("NFC", secret))
    return None if plain is None else plain.decode("ascii")
