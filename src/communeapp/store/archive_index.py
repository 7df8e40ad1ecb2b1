"""The full-text index: a file of its own that may be thrown away and is rebuilt from the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from communeapp.core.search.hits import ArchiveText, Filters, Hits, Kind
from communeapp.paths import Paths

__all__ = ["ArchiveIndex", "ArchiveText"]

Progress = Callable[[int, int], None]


class ArchiveIndex:
    """The open index. All methods belong to the thread that opened it."""

    @classmethod
    def open(cls, paths: Paths) -> ArchiveIndex:
        """Open ``index.db``; a damaged or foreign one is thrown away and begun anew."""
        raise NotImplementedError

    def add(self, texts: Iterable[ArchiveText]) -> None:
        """Enter documents, or enter them anew: one transaction."""
        raise NotImplementedError

    def remove(self, kind: Kind, ids: Iterable[str]) -> None:
        """Take documents out; their pages are overwritten."""
        raise NotImplementedError

    def search(self, query: str, filters: Filters, limit: int, offset: int) -> Hits:
        """Find documents."""
        raise NotImplementedError

    def check(self) -> bool:
        """Say whether the index agrees with itself (FTS5's own integrity check)."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the file."""
        raise NotImplementedError
