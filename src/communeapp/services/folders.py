"""Folders (hồ sơ): what belongs together, how long it is kept, its contents list. Database thread."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from communeapp.core.changes import Changes
from communeapp.core.incoming.folders import Folder, FolderItem, ItemKind
from communeapp.core.incoming.register import Book
from communeapp.services.incoming import IncomingService
from communeapp.services.profile import ProfileService
from communeapp.services.register import BookRenderer

__all__ = ["Folder", "FolderItem", "FoldersService", "ItemKind"]


class FoldersService:
    """Keeps folders."""

    def __init__(self, incoming: IncomingService, profile: ProfileService) -> None:
        self._incoming = incoming
        self._profile = profile
        #: Draws the contents list; set by the wiring.
        self.renderer: BookRenderer | None = None

    def create(
        self,
        symbol: str,
        title: str,
        retention_years: int | None,
        person_id: str = "",
        opened: dt.date | None = None,
        notes: str = "",
    ) -> Folder:
        """Open a folder; ``retention_years`` None keeps it for ever."""
        raise NotImplementedError

    def update(self, folder: Folder) -> Folder:
        """Change symbol, title, retention, person, notes of an open folder."""
        raise NotImplementedError

    def load(self, folder_id: str) -> Folder:
        """Give a folder; UserError ``register.unknown_folder``."""
        raise NotImplementedError

    def list(self, *, closed: bool | None = None, text: str = "") -> tuple[Folder, ...]:
        """List folders by symbol; ``closed`` None gives all."""
        raise NotImplementedError

    def add(self, folder_id: str, doc_id: str, kind: ItemKind = ItemKind.INCOMING) -> Changes:
        """Put a document into a folder; it leaves the one it was in."""
        raise NotImplementedError

    def remove(self, doc_id: str) -> Changes:
        """Take a document out of its folder."""
        raise NotImplementedError

    def set_sheets(self, doc_id: str, sheets: str, notes: str = "") -> Changes:
        """Write sheet or page numbers and a note into the contents list."""
        raise NotImplementedError

    def close(self, folder_id: str, day: dt.date | None = None) -> Folder:
        """Close a folder: nothing is added to it any more."""
        raise NotImplementedError

    def reopen(self, folder_id: str) -> Folder:
        """Open it again."""
        raise NotImplementedError

    def delete(self, folder_id: str) -> Changes:
        """Delete an empty folder."""
        raise NotImplementedError

    def contents(self, folder_id: str) -> tuple[FolderItem, ...]:
        """Give the contents list in its order."""
        raise NotImplementedError

    def book(self, folder_id: str) -> Book:
        """Give the contents list as a table to print (mục lục văn bản)."""
        raise NotImplementedError

    def print_contents(self, folder_id: str, pdf: Path) -> int:
        """Print the contents list; gives the number of pages."""
        raise NotImplementedError

    def due_for_archive(self, today: dt.date | None = None) -> tuple[Folder, ...]:
        """Give closed folders whose year until the hand-over to the archive ends within 30 days."""
        raise NotImplementedError
