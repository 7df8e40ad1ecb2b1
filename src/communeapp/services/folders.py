"""Folders (hồ sơ): what belongs together, how long it is kept, its contents list. Database thread."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import replace
from pathlib import Path

from communeapp.core.changes import Changes
from communeapp.core.errors import Bug, UserError
from communeapp.core.events import Scope
from communeapp.core.incoming.books import CONTENTS_COLUMNS, book_row, contents_cells, day_text
from communeapp.core.incoming.folders import Folder, FolderItem, ItemKind
from communeapp.core.incoming.header import Part
from communeapp.core.incoming.register import Book
from communeapp.core.office_fold_folders import Place, folder_body
from communeapp.core.people import Action
from communeapp.core.vietnamese import clean_input, fold
from communeapp.services.books import BookRenderer, draw_file
from communeapp.services.incoming import IncomingService
from communeapp.services.profile import ProfileService
from communeapp.store.folders import FolderRows

__all__ = ["Folder", "FolderItem", "FoldersService", "ItemKind"]

MAX_SYMBOL = 60
MAX_TITLE = 500
MAX_NOTE = 1_000
LONGEST_YEARS = 200
#: Warned of so many days before the hand-over to the archive is due (Appendix VI).
_WARN = dt.timedelta(days=30)
#: Folders that are kept shorter than this are not handed over to the archive (Article 30).
_HANDED_OVER_YEARS = 5


class FoldersService:
    """Keeps folders."""

    def __init__(self, incoming: IncomingService, profile: ProfileService) -> None:
        self._incoming = incoming
        self._profile = profile
        self._rows = FolderRows(incoming.store)
        #: Draws the contents list; set by the wiring.
        self.renderer: BookRenderer | None = None

    # -------------------------------------------------------------- folders

    def create(
        self,
        symbol: str,
        title: str,
        retention_years: int | None,
        person_id: str = "",
        opened: dt.date | None = None,
        notes: str = "",
    ) -> Folder:
        """Open a folder; ``retention_years`` None keeps it for ever.

        UserError ``register.folder_symbol`` (taken), ``people.empty``, ``register.retention``.
        """
        now = self._incoming.clock
        made = Folder(
            id=f"{now.now_ms():012x}{secrets.token_hex(10)}",
            symbol=symbol,
            title=title,
            retention_years=retention_years,
            person_id=person_id,
            opened=opened or now.today(),
            notes=notes,
        )
        return self._keep(self._checked(made), "folder.created")

    def update(self, folder: Folder) -> Folder:
        """Change symbol, title, retention, person, day of opening and notes of an open folder."""
        old = self._open(folder.id)
        changed = replace(folder, closed=old.closed, items=old.items)
        new = self._checked(changed, old.symbol)
        return old if new == old else self._keep(new, "folder.changed")

    def load(self, folder_id: str) -> Folder:
        """Give a folder; UserError ``register.unknown_folder``."""
        self._incoming.people.require(Action.SEE_DOCUMENTS)
        return self._get(folder_id)

    def list(self, *, closed: bool | None = None, text: str = "") -> tuple[Folder, ...]:
        """List folders by symbol; ``closed`` None gives all, ``text`` is looked for without marks."""
        self._incoming.people.require(Action.SEE_DOCUMENTS)
        words = fold(text).split()
        return tuple(
            one
            for one in self._rows.all()
            if (closed is None or (one.closed is not None) == closed)
            and all(word in fold(f"{one.symbol} {one.title}") for word in words)
        )

    def close(self, folder_id: str, day: dt.date | None = None) -> Folder:
        """Close a folder: nothing is added to it any more. UserError ``register.closed_before``."""
        old = self._open(folder_id)
        day = day or self._incoming.clock.today()
        if day < old.opened:
            raise UserError("register.closed_before", field="closed", opened=day_text(old.opened))
        return self._keep(replace(old, closed=day), "folder.closed")

    def reopen(self, folder_id: str) -> Folder:
        """Open it again."""
        self._incoming.people.require(Action.WRITE_DOCUMENTS)
        old = self._get(folder_id)
        return old if old.closed is None else self._keep(replace(old, closed=None), "folder.opened")

    def delete(self, folder_id: str) -> Changes:
        """Delete an empty folder; UserError ``register.folder_not_empty``."""
        self._incoming.people.require(Action.WRITE_DOCUMENTS)
        old = self._get(folder_id)
        if old.items:
            raise UserError("register.folder_not_empty", symbol=old.symbol, items=old.items)
        with self._incoming.events.change("folder.deleted", Scope.OFFICE, {"folder": folder_id}):
            self._rows.delete(folder_id)
        return Changes.of("folder", folder_id)

    def _keep(self, folder: Folder, type_: str) -> Folder:
        self._incoming.people.require(Action.WRITE_DOCUMENTS)
        with self._incoming.events.change(type_, Scope.OFFICE, folder_body(folder)):
            self._rows.put(folder)
        return self._get(folder.id)

    def _checked(self, folder: Folder, symbol: str | None = None) -> Folder:
        """Make a folder clean. ``symbol``: what it has; two PCs may have given it to two folders."""
        clean = replace(
            folder,
            symbol=_line(folder.symbol, "symbol", MAX_SYMBOL),
            title=_line(folder.title, "title", MAX_TITLE),
            notes=_line(folder.notes, "notes", MAX_NOTE, empty_ok=True),
        )
        years = clean.retention_years
        if years is not None and not 1 <= years <= LONGEST_YEARS:
            raise UserError("register.retention", field="retention_years", most=LONGEST_YEARS)
        twin = self._rows.by_symbol(clean.symbol)
        if twin is not None and twin.id != clean.id and clean.symbol != symbol:
            raise UserError("register.folder_symbol", field="symbol", symbol=clean.symbol)
        return clean

    def _get(self, folder_id: str) -> Folder:
        found = self._rows.get(folder_id)
        if found is None:
            raise UserError("register.unknown_folder", field="folder", folder=folder_id)
        return found

    def _open(self, folder_id: str) -> Folder:
        self._incoming.people.require(Action.WRITE_DOCUMENTS)
        found = self._get(folder_id)
        if found.closed is not None:
            raise UserError("register.folder_closed", field="folder", symbol=found.symbol)
        return found

    # -------------------------------------------------------------- what lies in them

    def add(self, folder_id: str, doc_id: str, kind: ItemKind = ItemKind.INCOMING) -> Changes:
        """Put a document into a folder; it leaves the one it was in.

        UserError ``register.folder_closed`` when either folder is closed, ``incoming.unknown``.
        """
        self._open(folder_id)
        if not self._rows.exists(doc_id, kind):
            raise UserError("incoming.unknown", field="document", document=doc_id)
        before = self._rows.item(doc_id)
        if before is not None:
            if before["folder"] == folder_id:
                return Changes()
            self._open(before["folder"])
        place = Place(folder_id, kind, self._rows.next_position(folder_id))
        body = {
            "folder": folder_id, "doc": doc_id, "kind": kind.value, "position": place.position,
        }  # fmt: skip
        with self._incoming.events.change("folder.added", Scope.OFFICE, body):
            self._rows.put_item(doc_id, place, place.position or 0)
        return self._moved(doc_id, kind, folder_id, "" if before is None else before["folder"])

    def remove(self, doc_id: str) -> Changes:
        """Take a document out of its folder."""
        row = self._rows.item(doc_id)
        if row is None:
            return Changes()
        self._open(row["folder"])
        body = {"folder": row["folder"], "doc": doc_id}
        with self._incoming.events.change("folder.removed", Scope.OFFICE, body):
            self._rows.take_out(doc_id)
        return self._moved(doc_id, ItemKind(row["kind"]), row["folder"], "")

    def set_sheets(self, doc_id: str, sheets: str, notes: str = "") -> Changes:
        """Write sheet or page numbers and a note into the contents list."""
        row = self._rows.item(doc_id)
        if row is None:
            raise UserError("register.in_no_folder", field="document")
        self._open(row["folder"])
        sheets = _line(sheets, "sheets", MAX_SYMBOL, empty_ok=True)
        notes = _line(notes, "notes", MAX_NOTE, empty_ok=True)
        body = {"folder": row["folder"], "doc": doc_id, "sheets": sheets, "notes": notes}
        with self._incoming.events.change("folder.sheets", Scope.OFFICE, body):
            self._rows.rewrite_item(row, sheets=sheets, notes=notes)
        return Changes.of("folder", row["folder"])

    def _moved(self, doc_id: str, kind: ItemKind, *folders: str) -> Changes:
        touched = Changes.of("folder", *(one for one in folders if one))
        return touched | Changes.of("incoming" if kind is ItemKind.INCOMING else "register", doc_id)

    def contents(self, folder_id: str) -> tuple[FolderItem, ...]:
        """Give the contents list in its order."""
        self._incoming.people.require(Action.SEE_DOCUMENTS)
        self._get(folder_id)
        own = self._profile.show().unit_name
        ids = [row["doc"] for row in self._rows.places(folder_id)]
        types = {
            one.id: one.header.value(Part.TYPE) or "" for one in self._incoming.rows.records(ids)
        }
        return tuple(self._rows.items(folder_id, own, types))

    # -------------------------------------------------------------- printing and the archive

    def book(self, folder_id: str) -> Book:
        """Give the contents list as a table to print (mục lục văn bản trong hồ sơ)."""
        folder, items = self.load(folder_id), self.contents(folder_id)
        profile = self._profile.show()
        years = folder.retention_years
        cover = (
            ("Số và ký hiệu hồ sơ", folder.symbol),
            ("Tiêu đề hồ sơ", folder.title),
            ("Thời hạn bảo quản", "Vĩnh viễn" if years is None else f"{years} năm"),
            ("Từ ngày", _span(folder)),
            ("Số văn bản", str(len(items))),
        )
        rows = tuple(
            book_row(
                one.id, number, one.date or folder.opened, contents_cells(number, one), {}, None
            )
            for number, one in enumerate(items, 1)
        )
        return Book(
            "MỤC LỤC VĂN BẢN TRONG HỒ SƠ",
            profile.unit_name,
            profile.parent_name,
            cover,
            CONTENTS_COLUMNS,
            rows,
        )

    def print_contents(self, folder_id: str, pdf: Path) -> int:
        """Print the contents list; gives the number of pages."""
        renderer = self.renderer
        if renderer is None:
            raise Bug("register.renderer")
        book = self.book(folder_id)
        return draw_file(pdf, lambda part: renderer.book(book, part))

    def due_for_archive(self, today: dt.date | None = None) -> tuple[Folder, ...]:
        """Give closed folders that go to the archive within 30 days, or should have gone.

        A year after the work ends; those kept for five years or more (Decree 30, Article 30).
        """
        day = today or self._incoming.clock.today()
        return tuple(one for one in self.list(closed=True) if _is_due(one, day))


def _is_due(folder: Folder, today: dt.date) -> bool:
    years = folder.retention_years
    if folder.closed is None or (years is not None and years < _HANDED_OVER_YEARS):
        return False
    leap = folder.closed.month == 2 and folder.closed.day == 29
    last = folder.closed.replace(year=folder.closed.year + 1, day=28 if leap else folder.closed.day)
    return today >= last - _WARN


def _span(folder: Folder) -> str:
    until = "…" if folder.closed is None else day_text(folder.closed)
    return f"{day_text(folder.opened)} đến ngày {until}"


def _line(value: str, field: str, longest: int, *, empty_ok: bool = False) -> str:
    text = " ".join(clean_input(value).text.split())
    if not text and not empty_ok:
        raise UserError("people.empty", field=field)
    if len(text) > longest:
        raise UserError("incoming.too_long", field=field, longest=longest)
    return text
