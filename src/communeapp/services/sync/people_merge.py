"""People, the profile and settings of the office, as all its PCs tell them: into the rows of this one.

A PIN belongs to one PC: no event of another changes it, and a person who came from there chooses one
here. The last value of a setting wins; what it put aside without knowing it stays readable in the log.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Event, sha256_hex
from communeapp.core.office_bodies import BadRecord, digest, name
from communeapp.core.office_fold_people import PersonState, check, fold_person, fold_setting
from communeapp.core.portraits import clean_portrait
from communeapp.core.settings import DECLARED
from communeapp.core.sync.applying import Opened
from communeapp.services.sync.book_rows import opened
from communeapp.services.sync.office_withdrawn import withdraw_people
from communeapp.store.office_marks import OfficeMarks
from communeapp.store.people import PeopleRows
from communeapp.store.replayed import place_of
from communeapp.store.settings import SettingRows

if TYPE_CHECKING:
    from communeapp.services.office import Office

_PICTURE = "person.picture_set"


class PeopleApplier:
    """Takes ``person.*``, ``profile.*`` and ``setting.*`` in, in any order."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._store = office.store
        self._events = office.events
        self._people = PeopleRows(office.store)
        self._settings = SettingRows(office.store)
        self._marks = OfficeMarks(office.store)

    # -------------------------------------------------------------- events

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        check(event)
        with self._store.atomic():
            subjects = self._marks.index(event)
            fetched = self._check_picture(event)
            changes = Changes()
            for one in subjects:
                if fetched or not self._marks.is_folded(one):
                    changes |= self._project(one)
        return changes

    def rebuild(self) -> object:
        """Make the rows anew from the log, without the events that are kept aside now."""
        changes = Changes()
        with self._store.atomic():
            withdraw_people(self._office)
            for prefix in ("person:", "setting:"):
                for one in self._marks.subjects(prefix):
                    changes |= self._project(one)
        return changes

    def _project(self, subject: str) -> Changes:
        kind, _, key = subject.partition(":")
        events = self._events.of_office(subject)
        self._marks.mark(subject)
        return self._person(key, events) if kind == "person" else self._setting(events)

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC; PINs and settings of one PC are not."""
        keys = ", ".join(f"'{one}'" for one in sorted({"profile", *_SHARED}))
        return {
            "person": "SELECT id, name, title, role, signs, active, created_ms FROM person ORDER BY id",
            "person_picture": "SELECT person, png FROM person_picture ORDER BY person",
            "setting": f"SELECT key, value FROM setting WHERE key IN ({keys}) ORDER BY key",  # noqa: S608
        }

    # -------------------------------------------------------------- people

    def _person(self, person_id: str, events: list[Event]) -> Changes:
        state = fold_person(events)
        if state is None:
            return Changes()
        changed = self._people.follow(state.person, state.added_ms, active=state.active)
        if not state.active:
            self._people.forget_pin_reset(person_id)
        changed = self._picture(state, events) or changed
        if not changed:
            return Changes()
        self._store.after_commit(lambda: self._office.people.follow(person_id))
        return Changes.of("person", person_id)

    def _picture(self, state: PersonState, events: list[Event]) -> bool:
        person, blobs = state.person.id, self._office.blobs
        here = self._people.picture(person)
        known = "" if here is None else sha256_hex(here)
        for event in events:
            old = digest(event.body, "sha256") if event.type == _PICTURE else ""
            if old and old != state.picture and blobs.has(old) and not self._needed(old):
                blobs.drop(old)  # a later one took its place
        if known == state.picture:
            return False
        if not state.picture:
            self._people.set_picture(person, None)
            return True
        if (png := self._png(state.picture)) is not None:
            self._people.set_picture(person, png)
            if blobs.has(state.picture) and not self._needed(state.picture):
                blobs.drop(state.picture)
            return True
        for event in events:
            if event.type == _PICTURE and event.body.get("sha256") == state.picture:
                blobs.want(state.picture, event.id)
        return False

    def _png(self, sha256: str) -> bytes | None:
        """Give a picture that came, or that another person here has."""
        if self._office.blobs.has(sha256):
            return self._office.blobs.read(sha256)
        found = self._people.pictures().values()
        return next((png for png in found if sha256_hex(png) == sha256), None)

    def _needed(self, sha256: str) -> bool:
        """Say whether somebody whose picture it is has not got it yet: two people may have the same."""
        for subject in self._marks.subjects("person:"):
            state = fold_person(self._events.of_office(subject))
            if state is not None and state.picture == sha256:
                here = self._people.picture(state.person.id)
                if here is None or sha256_hex(here) != sha256:
                    return True
        return False

    def _check_picture(self, event: Event) -> bool:
        """Look at a picture that came; BadRecord for what is no picture of ours. True: it is here."""
        if event.type != _PICTURE:
            return False
        wanted = digest(event.body, "sha256")
        if not wanted or not self._office.blobs.has(wanted):
            return False
        png = self._office.blobs.read(wanted)
        try:
            clean = clean_portrait(png)
        except UserError as error:
            raise BadRecord("picture") from error
        if clean != png:
            raise BadRecord("picture")
        return True

    # -------------------------------------------------------------- settings

    def _setting(self, events: list[Event]) -> Changes:
        winner, _ = fold_setting(events, place_of)
        if winner is None or (winner.key != "profile" and winner.key not in _SHARED):
            return Changes()
        if self._settings.place(winner.key) == winner.place:
            return Changes()
        changed = self._settings.get(winner.key) != winner.value
        self._settings.put(winner.key, winner.value, winner.place)
        if not changed:
            return Changes()
        if winner.key == "handling_offices":
            self._store.after_commit(self._tell_offices)
        return Changes.of("setting", winner.key)

    def _tell_offices(self) -> None:
        if self._office.incoming.learner is not None:
            self._office.incoming.learner().set_offices(self._office.register.offices().fields)

    # -------------------------------------------------------------- pictures as files

    def blobs_of(self, event: Event) -> Sequence[str]:
        """Name the picture that an event gives a person, while it is still the person's."""
        if event.type != _PICTURE:
            return ()
        try:
            wanted, person = digest(event.body, "sha256"), name(event.body, "person")
        except BadRecord:
            return ()
        here = self._people.picture(person)
        known = here is not None and sha256_hex(here) == wanted
        return (wanted,) if wanted and (known or self._office.blobs.has(wanted)) else ()

    def open(self, sha256: str) -> Opened | None:
        """Give a picture; None where nobody has it."""
        found = self._people.pictures().values()
        return opened(next((png for png in found if sha256_hex(png) == sha256), None))

    def has(self, sha256: str) -> bool:
        """Say whether somebody has this picture."""
        return self.open(sha256) is not None


_SHARED = frozenset(key for key, one in DECLARED.items() if one.scope.value == "office")
