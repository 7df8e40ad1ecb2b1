"""From events that came to the tables of this PC: who applies what, and in slices that survive a kill.

The log is the truth and is stored first, in one transaction with everything else of a bundle; what follows
from it is made afterwards, slice by slice, so that the window stays alive. What a kill leaves undone stands
in a queue in the database and is done at the next start.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from communeapp import __version__, log
from communeapp.core.changes import Changes
from communeapp.core.errors import EnvironmentProblem
from communeapp.core.events import Event
from communeapp.core.sync.applying import Applier, BadRecord, BlobSource, Rebuilding
from communeapp.store.apply_queue import ApplyQueue

if TYPE_CHECKING:
    from communeapp.services.office import Office

__all__ = ["APPLIERS", "Applier", "Applying", "BadRecord", "Registered"]

_LOG = log.get(__name__)

#: Events of one slice: some hundredths of a second, so that a window between two slices is alive.
SLICE = 200

#: Prefixes of types, the module, and the class of the applier; other types wait for a later program.
_HERE = "communeapp.services.sync"
APPLIERS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("person.", "profile.", "setting."), f"{_HERE}.people_merge", "PeopleApplier"),
    (
        ("doc.", "number.", "folder.", "book.", "field."),
        f"{_HERE}.documents_merge",
        "DocumentsApplier",
    ),
    (("draft.",), f"{_HERE}.drafts_merge", "DraftsApplier"),
    (("route.", "comment."), f"{_HERE}.work_merge", "WorkApplier"),
    (("recurring.",), f"{_HERE}.work_merge", "RecurringApplier"),
    (("calendar.",), f"{_HERE}.calendar_merge", "CalendarApplier"),
    (("figures.",), f"{_HERE}.calendar_merge", "FiguresApplier"),
    (("learn.",), f"{_HERE}.training_merge", "LearningApplier"),
    (("exam.",), f"{_HERE}.training_merge", "ExamApplier"),
    (("class.",), f"{_HERE}.training_merge", "ClassApplier"),
    (("work.",), f"{_HERE}.training_merge", "WorkApplier"),
    (("ask.",), f"{_HERE}.training_merge", "AskingApplier"),
    (("credential.",), f"{_HERE}.training_merge", "CertificateApplier"),
    (("device.",), "communeapp.services.sync.devices", "DevicesApplier"),
    (("content.", "message."), f"{_HERE}.news_merge", "NewsApplier"),
    (("difficulty.",), f"{_HERE}.news_merge", "DifficultyApplier"),
    (("document.",), f"{_HERE}.news_merge", "SentUpApplier"),
    (("training.", "office.", "register."), f"{_HERE}.news_merge", "ReportApplier"),
)

MakeApplier = Callable[["Office"], Applier]


@dataclass(frozen=True)
class Registered:
    """An applier and the prefixes of the types that it takes."""

    prefixes: tuple[str, ...]
    applier: Applier


class Applying:
    """Applies what waits in the queue."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._store = office.store
        self._queue = ApplyQueue(office.store)
        self._by_type: dict[str, tuple[Applier, ...]] = {}

    @cached_property
    def registered(self) -> tuple[Registered, ...]:
        """Give the appliers; made when the first event has to be applied."""
        found = []
        for prefixes, module, name in APPLIERS:
            make: MakeApplier = getattr(importlib.import_module(module), name)
            found.append(Registered(prefixes, make(self._office)))
        return tuple(found)

    @cached_property
    def sources(self) -> list[BlobSource]:
        """Give those of the appliers that keep files."""
        return [one.applier for one in self.registered if isinstance(one.applier, BlobSource)]

    def sources_of(self, type_: str) -> tuple[BlobSource, ...]:
        """Give those that may know files of events of a type."""
        return tuple(one for one in self._of(type_) if isinstance(one, BlobSource))

    @cached_property
    def types_with_files(self) -> tuple[str, ...]:
        """Give the prefixes of the types whose events may have files."""
        return tuple(
            prefix
            for one in self.registered
            if isinstance(one.applier, BlobSource)
            for prefix in one.prefixes
        )

    def waiting(self) -> int:
        """Count the events that are not applied yet."""
        return self._queue.count()

    def finish(self, limit: int | None = None) -> Changes:
        """Apply what waits, in slices that are each on the disk before the next begins.

        At most about ``limit`` events, all of them without one. EnvironmentProblem for the disk:
        what was done stays done.
        """
        self._retry_once()
        changes, left = Changes(), limit
        while left is None or left > 0:
            size = SLICE if left is None else min(SLICE, left)
            done, touched = self._slice(size)
            changes |= touched
            if done < size:
                break
            left = None if left is None else left - done
        return changes

    def rebuild(self) -> Changes:
        """Make the tables anew where an applier can: something that was applied is kept aside now."""
        with self._store.atomic():
            for one in self.registered:
                if isinstance(one.applier, Rebuilding):
                    one.applier.rebuild()
        return Changes.of("exchange")

    def _slice(self, size: int) -> tuple[int, Changes]:
        with self._store.atomic():
            batch = self._queue.next(size)
            changes, unknown = Changes(), []
            for hlc, name, event in batch:
                if event is None or self._is_aside(name):
                    continue
                appliers = self._of(event.type)
                if not appliers:
                    unknown.append((hlc, name))
                    continue
                changes |= self._apply(appliers, event)
            self._queue.later(unknown)
            self._queue.done([(hlc, name) for hlc, name, _ in batch])
        return len(batch), changes

    def _apply(self, appliers: Sequence[Applier], event: Event) -> Changes:
        changes = Changes()
        try:
            with self._store.atomic():
                for one in appliers:
                    changes |= one.apply(event)
        except EnvironmentProblem:
            raise  # the disk, not the event
        except Exception as error:  # noqa: BLE001 - see below
            # Whatever a body of another PC does to us, it must not keep the rest from coming in.
            wrong = "no record" if isinstance(error, BadRecord) else type(error).__name__
            _LOG.warning("event %s of type %s is kept aside: %s", event.id[:12], event.type, wrong)
            if not isinstance(error, (BadRecord, ValueError, TypeError, LookupError)):
                _LOG.error("applying failed", exc_info=error)
            self._queue.set_aside(event.id, "bad", __version__, self._office.clock.now_ms())
            return Changes.of("exchange")
        return changes

    def _of(self, type_: str) -> tuple[Applier, ...]:
        known = self._by_type.get(type_)
        if known is None:
            known = tuple(one.applier for one in self.registered if type_.startswith(one.prefixes))
            self._by_type[type_] = known
        return known

    def _is_aside(self, event: str) -> bool:
        row = self._store.maybe("SELECT 1 FROM quarantine WHERE event = ?", [event])
        return row is not None

    def _retry_once(self) -> None:
        """After an update, try anew what the program before did not know."""
        if self._store.meta("applied_by") == _edition():
            return
        with self._store.atomic():
            self._queue.try_again(__version__)
            self._store.set_meta("applied_by", _edition())


def _edition() -> str:
    """Name what this program can apply: its version, and the appliers that it has."""
    return f"{__version__} {' '.join(name for _, _, name in APPLIERS)}"
