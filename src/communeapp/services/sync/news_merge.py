"""What comes down from a hub, and what this office's PCs report to it, into the tables of this PC."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.events import Event
from communeapp.core.sync.applying import Opened, file_hash

if TYPE_CHECKING:
    from communeapp.services.office import Office


class NewsApplier:
    """Publications and messages of the hub; what it installs is each PC's own."""

    def __init__(self, office: Office) -> None:
        self._news = office.news

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        return self._news.apply(event)


class DifficultyApplier:
    """Difficulties in people's own words, and what was answered."""

    def __init__(self, office: Office) -> None:
        self._difficulties = office.difficulties

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        return self._difficulties.apply(event)


class SentUpApplier:
    """Documents that were addressed to the hub: read from the log, their files travel."""

    def __init__(self, office: Office) -> None:
        self._sending = office.sending

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        for name in self._sending.blobs_of(event):
            file_hash(name)
        return self._sending.apply(event)

    def blobs_of(self, event: Event) -> Sequence[str]:
        """See :class:`communeapp.core.sync.applying.BlobSource`."""
        return self._sending.blobs_of(event)

    def open(self, sha256: str) -> Opened | None:
        """See :class:`communeapp.core.sync.applying.BlobSource`."""
        return self._sending.open(sha256)

    def has(self, sha256: str) -> bool:
        """See :class:`communeapp.core.sync.applying.BlobSource`."""
        return self._sending.has(sha256)


class ReportApplier:
    """Reports of the office's other PCs: what one told, another does not tell again."""

    def __init__(self, office: Office) -> None:
        self._reporting = office.reporting

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        return self._reporting.apply(event)

    def rebuild(self) -> object:
        """Make the table anew."""
        self._reporting.rebuild()
        return None

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC."""
        return {"report": "SELECT type, key, sha256, as_of, at FROM report ORDER BY type, key"}
