"""Reports to the hub are made when they are about to leave: what was told already is not told again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.events import Event, Scope
from communeapp.core.reporting import CUMULATIVE, Report, key_of
from communeapp.core.training.records import BadRecord
from communeapp.services.profile import ProfileService
from communeapp.services.reporting.documents import DocumentReports
from communeapp.services.reporting.training import Library, TrainingReports
from communeapp.services.settings import SettingsService
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.reports import ReportRows


class ReportingService:
    """Makes reports; ``office.reporting``. Database thread. ``library`` gives the courses that are here."""

    def __init__(
        self,
        store: Store,
        events: EventLog,
        profile: ProfileService,
        settings: SettingsService,
        clock: Clock,
    ) -> None:
        self._store = store
        self._events = events
        self._profile = profile
        self._settings = settings
        self._clock = clock
        self._rows = ReportRows(store)
        self.library: Callable[[], Library] | None = None
        #: Whether the registers are kept at this PC; set by the office, which knows its other PCs.
        self.numbers_here: Callable[[], bool] = lambda: settings.switch("registers_here")

    def gather(self) -> int:
        """Append an event for everything that changed since it was told last; give how many.

        Run it before each exchange with a hub, whoever sits at the PC. The events have no actor.
        """
        actor, self._events.actor = self._events.actor, ""
        told = 0
        try:
            with self._store.atomic():
                for report in self._reports():
                    if self._rows.told(report):
                        continue
                    event = self._events.append(report.type, Scope.UNIT_TO_HUB, report.body)
                    self._rows.note(report, event)
                    told += 1
        finally:
            self._events.actor = actor
        return told

    def _reports(self) -> Iterator[Report]:
        dev, today = self._events.dev, self._clock.today()
        documents = DocumentReports(self._store, dev)
        if self.library is not None:
            unit = self._profile.show().unit_code
            training = TrainingReports(self._store, dev, unit, self.library)
            yield from training.standings()
            yield from training.items()
        yield from documents.impact(today)
        # The PCs of an office know the same registers: the one that keeps them tells.
        if self.numbers_here():
            yield from documents.counts(today)
            if self._settings.switch("share_register"):
                yield from documents.headers(today)

    def apply(self, event: Event) -> Changes:
        """Note what a colleague's PC told; it is not told from here again."""
        if event.type not in CUMULATIVE:
            return Changes()
        key = key_of(event.type, event.body, event.dev)
        if key is None:
            message = "a report without its subject"
            raise BadRecord(message)
        self._rows.note(Report(event.type, key, event.body), event)
        return Changes()

    def rebuild(self) -> None:
        """Make the table anew from the log."""
        with self._store.atomic():
            self._rows.clear()
            for type_ in CUMULATIVE:
                for event in self._events.all(type_):
                    self.apply(event)
