"""Steps of drafts, comments and rules of recurring documents of other PCs: into the rows of this one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from communeapp.core import comments, draft_flow, recurring
from communeapp.core.changes import Changes
from communeapp.core.events import Event
from communeapp.services.route_log import RouteLog
from communeapp.store.office_marks import OfficeMarks

if TYPE_CHECKING:
    from communeapp.services.office import Office


class WorkApplier:
    """Takes ``route.*`` and ``comment.*`` in; both are folds, whatever order the events come in."""

    def __init__(self, office: Office) -> None:
        self._store = office.store
        self._log = RouteLog(office.store, office.events)

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        (draft_flow if event.type.startswith(draft_flow.PREFIX) else comments).check(event)
        with self._store.atomic():
            self._log.rows.index(event)
            return self._log.settle(str(event.body["draft"]))

    def rebuild(self) -> object:
        """Make the rows anew from the log, without the events that are kept aside now."""
        with self._store.atomic():
            for draft in self._log.rows.subjects():
                self._log.settle(draft)
        return Changes.of("draft") | Changes.of("work")

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC of an office that has heard everything."""
        return {
            "draft_work": "SELECT draft, status, version, returned, comments, source "
            "FROM draft_work ORDER BY draft"
        }


class RecurringApplier:
    """Takes ``recurring.*`` in: there are no rows, the rules are read from the log."""

    def __init__(self, office: Office) -> None:
        self._store = office.store

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        recurring.check(event)
        with self._store.atomic():
            OfficeMarks(self._store).index(event)
        return Changes.of("recurring")
