"""The people of the office: entering them, checking PINs, switching who is at the PC."""

from __future__ import annotations

import unicodedata
import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope, sha256_hex
from communeapp.core.office_fold_people import person_body
from communeapp.core.people import (
    FREE_TRIES,
    MAX_NAME,
    MAX_TITLE,
    Action,
    Person,
    PinReset,
    Role,
    check_pin,
    clean_line,
    may,
    parse_role,
    remaining_wait,
)
from communeapp.core.portraits import clean_portrait
from communeapp.core.vietnamese import fold
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.people import Credentials, PeopleRows

if TYPE_CHECKING:
    from argon2 import PasswordHasher


@cache
def _hasher() -> PasswordHasher:
    """Give OWASP's smallest argon2id setting: about 30 ms on an office PC, 19 MiB.

    Imported at the first PIN: many offices use none, and the start does not.
    """
    import argon2

    return argon2.PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


class PeopleService:
    """Who works here, and who is at the PC now (``current``; None until somebody signs in)."""

    def __init__(self, store: Store, events: EventLog, clock: Clock) -> None:
        self._store = store
        self._rows = PeopleRows(store)
        self._events = events
        self._clock = clock
        self._current: Person | None = None
        self._locked = False
        #: Told of a PIN that changes, inside its transaction: (person, the old PIN, the new one). The
        #: old one is None where it was forgotten and reset. What one of them raises keeps the old PIN.
        self.pin_watchers: list[Callable[[str, str | None, str], None]] = []

    # -------------------------------------------------------------- who is at the PC

    @property
    def current(self) -> Person | None:
        """Give the person at the PC."""
        return self._current

    @property
    def locked(self) -> bool:
        """Say whether the PC waits for a PIN."""
        return self._locked

    def must_sign_in(self) -> bool:
        """Say whether somebody has to sign in first.

        An office of officials alone opens without a PIN. As soon as a learner or a volunteer is
        entered, the program cannot know who sits there, and documents stay closed until it does.
        The list may come from a colleague's PC, but PINs never do: until somebody who manages people
        has chosen one here, the PC stays as open as it was, instead of being closed to everybody.
        """
        people = self.list()
        return any(not may(one.role, Action.SEE_DOCUMENTS) for one in people) and any(
            one.has_pin and may(one.role, Action.MANAGE_PEOPLE) for one in people
        )

    def lacks_pin(self) -> bool:
        """Say whether learners or volunteers came with a colleague's list, and nobody here has a PIN
        that would keep documents from them."""
        people = self.list()
        closed = any(not may(one.role, Action.SEE_DOCUMENTS) for one in people)
        return closed and not self.must_sign_in()

    def follow(self, person_id: str) -> None:
        """Take note that a person was changed at another PC; one who was taken off is signed out."""
        if self._current is None or self._current.id != person_id:
            return
        self._current = self._rows.get(person_id)
        if self._current is None:
            self.sign_out()

    def switch(self, person: str, pin: str = "") -> Person:
        """Let a person sit down at the PC; a person with a PIN has to give it."""
        found = self.find(person)
        if found.has_pin or pin:
            found = self.verify(found.id, pin)
        elif may(found.role, Action.SEE_DOCUMENTS) and self.must_sign_in():
            # Where learners use the PC, a name alone would open the documents to them.
            raise UserError("people.no_pin", field="pin", name=found.name)
        self._current, self._locked = found, False
        self._events.actor = found.id
        return found

    def lock(self) -> None:
        """Close the PC until the same or another person signs in."""
        self._locked = True

    def sign_out(self) -> None:
        """Leave the PC to nobody."""
        self._current, self._locked = None, False
        self._events.actor = ""

    def require(self, action: Action) -> None:
        """Raise UserError unless the person at the PC may do this.

        Codes ``people.locked``, ``people.sign_in_first``, ``people.not_allowed``.
        """
        if self._locked:
            raise UserError("people.locked")
        if self._current is None:
            if self.must_sign_in():
                raise UserError("people.sign_in_first")
            return
        if not may(self._current.role, action):
            raise UserError("people.not_allowed", name=self._current.name)

    # -------------------------------------------------------------- the list

    def list(self) -> tuple[Person, ...]:
        """Give the people of the office."""
        return self._rows.list()

    def get(self, person_id: str) -> Person:
        """Give one of them; UserError ``people.unknown``."""
        found = self._rows.get(person_id)
        if found is None:
            raise UserError("people.unknown", field="person", given=person_id)
        return found

    def find(self, id_or_name: str) -> Person:
        """Find by id or by name, marks and case ignored.

        UserError ``people.unknown``, or ``people.ambiguous`` when two people have that name.
        """
        people = self.list()
        for one in people:
            if one.id == id_or_name:
                return one
        wanted = fold(" ".join(id_or_name.split()))
        exact = [one for one in people if one.name == unicodedata.normalize("NFC", id_or_name)]
        found = exact or [one for one in people if fold(one.name) == wanted]
        if not found:
            raise UserError("people.unknown", field="person", given=id_or_name)
        if len(found) > 1:
            raise UserError("people.ambiguous", field="person", given=id_or_name)
        return found[0]

    def add(
        self, name: str, title: str, role: Role | str, pin: str = "", signs: bool = False
    ) -> tuple[Person, Changes]:
        """Enter a person; an empty PIN means none. UserError ``people.*`` names the field."""
        self.require(Action.MANAGE_PEOPLE)
        person = Person(
            uuid.uuid4().hex,
            clean_line(name, field="name", longest=MAX_NAME),
            clean_line(title, field="title", longest=MAX_TITLE, empty_ok=True),
            parse_role(role),
            signs,
            bool(pin),
        )
        pin_hash = _hasher().hash(check_pin(pin)) if pin else ""
        _keep_a_key((*self.list(), person))
        now = self._clock.now_ms()
        body = {**person_body(person), "at_ms": now}
        with self._events.change("person.added", Scope.OFFICE, body):
            self._rows.add(person, pin_hash, now)
        return person, Changes.of("person", person.id)

    def update(self, person: Person) -> Changes:
        """Change name, title, role or whether a person signs; ``id`` says whom, the PIN stays."""
        self.require(Action.MANAGE_PEOPLE)
        old = self.get(person.id)
        new = replace(
            person,
            name=clean_line(person.name, field="name", longest=MAX_NAME),
            title=clean_line(person.title, field="title", longest=MAX_TITLE, empty_ok=True),
            role=parse_role(person.role),
            has_pin=old.has_pin,
        )
        if new == old:
            return Changes()
        _keep_a_key(new if one.id == new.id else one for one in self.list())
        with self._events.change("person.changed", Scope.OFFICE, person_body(new)):
            self._rows.update(new)
        if self._current is not None and self._current.id == new.id:
            self._current = new
        return Changes.of("person", new.id)

    def remove(self, person_id: str) -> Changes:
        """Take a person off the list; the reviews that the person signed keep the name."""
        self.require(Action.MANAGE_PEOPLE)
        self.get(person_id)
        _keep_a_key(one for one in self.list() if one.id != person_id)
        with self._events.change("person.removed", Scope.OFFICE, {"person": person_id}):
            self._rows.remove(person_id)
            self._rows.set_picture(person_id, None)
            self._rows.forget_pin_reset(person_id)
        if self._current is not None and self._current.id == person_id:
            self.sign_out()
        return Changes.of("person", person_id)

    # -------------------------------------------------------------- pictures

    def pictures(self) -> dict[str, bytes]:
        """Give the pictures of people by id, PNG of 128 × 128; who has none is drawn by initials."""
        return self._rows.pictures()

    def set_picture(self, person_id: str, png: bytes | None) -> Changes:
        """Keep a person's picture, or take it away: one's own, or for those who manage people.

        UserError ``people.picture_*``, see :func:`communeapp.core.portraits.clean_portrait`.
        """
        if self._locked or self._current is None or self._current.id != person_id:
            self.require(Action.MANAGE_PEOPLE)
        self.get(person_id)
        clean = None if png is None else clean_portrait(png)
        body = {"person": person_id, "sha256": "" if clean is None else sha256_hex(clean)}
        with self._events.change("person.picture_set", Scope.OFFICE, body):
            self._rows.set_picture(person_id, clean)
        return Changes.of("person", person_id)

    # -------------------------------------------------------------- PINs

    def verify(self, id_or_name: str, pin: str) -> Person:
        """Check a person's PIN and give the person.

        UserError ``people.wrong_pin``; ``people.wait`` (``seconds``) while a growing delay runs after
        wrong tries, also when the PIN is right; ``people.no_pin`` when the person has none.
        """
        from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

        person = self.find(id_or_name)
        known = self._rows.credentials(person.id)
        if not known.pin_hash:
            raise UserError("people.no_pin", field="pin", name=person.name)
        now = self._clock.now_ms()
        if (wait := remaining_wait(known.failures, known.last_failure_ms, now)) > 0:
            raise UserError("people.wait", field="pin", seconds=-(-wait // 1000))
        try:
            _hasher().verify(known.pin_hash, unicodedata.normalize("NFC", pin))
        except VerifyMismatchError:
            failed = Credentials(known.pin_hash, known.failures + 1, now)
            body = {"person": person.id, "failures": failed.failures}
            with self._events.change("person.pin_failed", Scope.PERSON, body):
                self._rows.set_credentials(person.id, failed)
            left = max(0, FREE_TRIES - failed.failures)
            raise UserError("people.wrong_pin", field="pin", left=left) from None
        except (VerificationError, InvalidHashError):
            raise UserError("people.no_pin", field="pin", name=person.name) from None
        if known.failures:
            with self._events.change("person.pin_passed", Scope.PERSON, {"person": person.id}):
                self._rows.set_credentials(person.id, Credentials(known.pin_hash))
        return person

    def change_pin(self, person_id: str, old_pin: str, new_pin: str) -> Changes:
        """Change one's own PIN; the first one needs no old PIN."""
        person = self.get(person_id)
        if person.has_pin:
            self.verify(person_id, old_pin)
        else:
            self.require(Action.MANAGE_PEOPLE)
        return self._set_pin(person_id, new_pin, old_pin)

    def reset_pin(self, person_id: str, new_pin: str) -> Changes:
        """Give somebody who forgot it a new PIN; for those who manage people.

        The log keeps who did it and when, and :meth:`pin_resets` tells it.
        """
        self.require(Action.MANAGE_PEOPLE)
        self.get(person_id)
        mine = self._current is not None and self._current.id == person_id
        return self._set_pin(person_id, new_pin, reset=not mine)

    def pin_resets(self) -> tuple[PinReset, ...]:
        """Say whose PIN was given by somebody else, by whom and when; not of those who chose another."""
        return self._rows.pin_resets()

    def _set_pin(
        self, person_id: str, pin: str, old: str | None = None, *, reset: bool = False
    ) -> Changes:
        pin_hash = _hasher().hash(check_pin(pin))
        # The event says that it happened; neither PIN nor hash ever enters the log.
        type_ = "person.pin_reset" if reset else "person.pin_changed"
        with self._events.change(type_, Scope.PERSON, {"person": person_id}) as event:
            self._rows.set_credentials(person_id, Credentials(pin_hash))
            if reset:
                self._rows.set_pin_reset(person_id, event.actor, event.hlc.ms)
            else:
                self._rows.forget_pin_reset(person_id)
            for watcher in self.pin_watchers:
                watcher(person_id, old, pin)
        if self._current is not None and self._current.id == person_id:
            self._current = self.get(person_id)
        return Changes.of("person", person_id)


def _keep_a_key(people: Iterable[Person]) -> None:
    """Refuse a list on which documents are closed and nobody has the key to the list itself."""
    everybody = tuple(people)
    closed = any(not may(one.role, Action.SEE_DOCUMENTS) for one in everybody)
    if closed and not any(one.has_pin and may(one.role, Action.MANAGE_PEOPLE) for one in everybody):
        raise UserError("people.manager_needs_pin")
