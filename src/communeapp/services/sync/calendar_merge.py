"""The work calendar and the figures of the villages of other PCs: read from the log, there are no rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.events import Event
from communeapp.core.figures import log as figures_log
from communeapp.core.work_calendar import log as calendar_log
from communeapp.store.office_marks import OfficeMarks

if TYPE_CHECKING:
    from communeapp.services.office import Office


class _LogApplier:
    """Checks an event and enters it under its subject; the fold is made when somebody looks."""

    def __init__(self, office: Office, check: Callable[[Event], None], changes: Changes) -> None:
        self._store = office.store
        self._check = check
        self._changes = changes

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        self._check(event)
        with self._store.atomic():
            OfficeMarks(self._store).index(event)
        return self._changes


class CalendarApplier(_LogApplier):
    """Takes ``calendar.*`` in."""

    def __init__(self, office: Office) -> None:
        super().__init__(office, calendar_log.check, Changes.of("calendar"))


class FiguresApplier(_LogApplier):
    """Takes ``figures.*`` in."""

    def __init__(self, office: Office) -> None:
        super().__init__(office, figures_log.check, Changes.of("figures"))
