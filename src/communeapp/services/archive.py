"""Finding again what came in, went out and is being written."""

from __future__ import annotations

from collections.abc import Callable

from communeapp.core.search.hits import ArchiveText, Filters, Hit, Hits, Kind, Sort
from communeapp.store.archive_index import ArchiveIndex
from communeapp.store.database import Store

__all__ = ["ArchiveService", "ArchiveText", "Filters", "Hit", "Hits", "Kind", "Sort"]


class ArchiveService:
    """Searches the archive. Belongs to the database thread."""

    def __init__(self, store: Store, index: ArchiveIndex) -> None:
        self._store = store
        self._index = index

    def search(
        self, query: str, filters: Filters | None = None, limit: int = 20, offset: int = 0
    ) -> Hits:
        """Find documents by what is typed, also while typing; never fails on a query."""
        raise NotImplementedError

    def body(self, kind: Kind, doc_id: str) -> str:
        """Give the text of a document as it is searched, "" where there is none any more."""
        raise NotImplementedError

    def heal(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        chunk: int = 200,
    ) -> bool:
        """Enter what is missing, one chunk a call; True when nothing is left to do."""
        raise NotImplementedError

    def check(self) -> bool:
        """Say whether the index is whole; a damaged one is begun anew (``heal`` fills it)."""
        raise NotImplementedError
