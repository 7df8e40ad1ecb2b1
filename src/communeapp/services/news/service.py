"""What a hub sent down: kept by edition, taken into use one by one, messages until they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from communeapp import log
from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.core.events import Event, Scope
from communeapp.core.news import (
    MESSAGE,
    PUBLISHED,
    WITHDRAWN,
    Content,
    Kind,
    Message,
    State,
    content_of,
    is_for,
    message_of,
    withdrawal_of,
)
from communeapp.core.sync.applying import Opened
from communeapp.paths import Paths
from communeapp.services.news.installing import Installer
from communeapp.services.profile import ProfileService
from communeapp.services.sync.blobs import Blobs
from communeapp.services.training.courses import CourseLibrary
from communeapp.store.database import Store
from communeapp.store.news import NewsRows

if TYPE_CHECKING:
    from pathlib import Path

_LOG = log.get(__name__)
_KINDS = frozenset(Kind)


class NewsService:
    """Keeps what came down; ``office.news``. Database thread. ``library`` takes courses in."""

    def __init__(
        self, store: Store, clock: Clock, profile: ProfileService, paths: Paths, blobs: Blobs
    ) -> None:
        self._store = store
        self._clock = clock
        self._profile = profile
        self._paths = paths
        self._blobs = blobs
        self._rows = NewsRows(store)
        self.library: Callable[[], CourseLibrary] | None = None

    # -------------------------------------------------------------- events

    def apply(self, event: Event) -> Changes:
        """Take in what a hub says; the same from anybody else means nothing."""
        if event.scope is not Scope.HUB_TO_UNIT:
            return Changes()
        unit = self._profile.show().unit_code
        if event.type == MESSAGE and is_for(event.body, unit):
            message = message_of(event.body, event.dev, event.hlc.ms)
            self._rows.put_message(message, event)
            return Changes.of("news", message.id)
        if event.type == PUBLISHED and is_for(event.body, unit):
            return self._published(content_of(event.body, event.dev), event)
        if event.type == WITHDRAWN:
            kind, id_, edition = withdrawal_of(event.body)
            if self._rows.withdraw(kind, id_, edition, event, event.dev):
                return Changes.of("news", id_)
        return Changes()

    def _published(self, one: Content, event: Event) -> Changes:
        known = self._rows.by_file(one.sha256)
        if any((two.kind, two.id, two.edition) == (one.kind, one.id, one.edition) for two in known):
            if known[0].state is State.COMING and self._blobs.has(one.sha256):
                self._rows.set_state(known[0], State.WAITING)
            return Changes.of("news", one.id)
        if not self._rows.publish(one, event):
            return Changes()
        if one.kind not in _KINDS:
            self._rows.set_state(one, State.NEWER_PROGRAM)
        elif self._blobs.has(one.sha256):
            self._rows.set_state(one, State.WAITING)
        else:
            self._blobs.want(one.sha256, event.id)
        return Changes.of("news", one.id)

    def rebuild(self, events: Sequence[Event]) -> None:
        """Make the tables anew from these events; what is in use is looked at again."""
        with self._store.atomic():
            self._rows.clear()
            for event in events:
                self.apply(event)

    # -------------------------------------------------------------- taking into use

    def settle(self) -> Changes:
        """Take into use what is complete, one after the other; what cannot be is said and kept.

        Not inside a transaction: a large course takes seconds. A crash in between loses nothing: what
        waits is taken the next time.
        """
        changes = Changes()
        installer = Installer(self._paths, self.library)
        for one in self._rows.contents(State.WAITING):
            changes |= Changes.of("news", one.id)
            try:
                installer.install(one, self._file(one))
            except AppError as error:
                _LOG.warning("published content is not used: %s", error.code)
                self._set(one, State.NOT_USED, error.code)
                continue
            with self._store.atomic():
                self._rows.set_state(one, State.IN_USE)
                self._blobs.drop(one.sha256)  # it is unpacked where it is used
            if one.kind == Kind.COURSE:
                changes |= Changes.of("course", one.id)
        for one in self._rows.contents(State.WITHDRAWN):
            if one.version:
                self._take_out(installer, one)
        return changes

    def _take_out(self, installer: Installer, one: Content) -> None:
        try:
            installer.remove(one)
        except AppError as error:  # a running exam needs it, or it is gone already
            _LOG.info("withdrawn content stays for now: %s", error.code)

    def _set(self, one: Content, state: State, problem: str = "") -> None:
        with self._store.atomic():
            self._rows.set_state(one, state, problem)

    def _file(self, one: Content) -> Path:
        return self._blobs.path(one.sha256)

    # -------------------------------------------------------------- reading

    def contents(self) -> tuple[Content, ...]:
        """Give what was published for this unit."""
        return self._rows.contents()

    def messages(self) -> tuple[Message, ...]:
        """Give the messages that are still to be shown, the newest first."""
        return self._rows.messages(self._clock.today())

    def unread(self) -> int:
        """Count the messages that nobody opened."""
        return sum(one.read_ms is None for one in self.messages())

    def read(self, message_id: str) -> Changes:
        """Note that a message was opened at this PC."""
        with self._store.atomic():
            self._rows.read(message_id, self._clock.now_ms())
        return Changes.of("news", message_id)

    # -------------------------------------------------------------- its files travel

    def blobs_of(self, event: Event) -> tuple[str, ...]:
        """Name the file of published content."""
        if event.type != PUBLISHED or event.scope is not Scope.HUB_TO_UNIT:
            return ()
        sha256 = event.body.get("sha256")
        return (sha256,) if isinstance(sha256, str) else ()

    def open(self, sha256: str) -> Opened | None:
        """Nothing is kept beside the arrived files themselves."""
        return None

    def has(self, sha256: str) -> bool:
        """Say whether a file was taken into use already."""
        return any(one.state is State.IN_USE for one in self._rows.by_file(sha256))
