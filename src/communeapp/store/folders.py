"""Folders (hồ sơ) and what lies in them."""

from __future__ import annotations

import datetime as dt

from communeapp.core.incoming.books import type_and_subject
from communeapp.core.incoming.folders import Folder, FolderItem, ItemKind
from communeapp.core.office_fold_folders import Place
from communeapp.store.database import Store
from communeapp.store.rows import Row

_FOLDER = (
    "SELECT folder.*, (SELECT count(*) FROM folder_item WHERE folder_item.folder = folder.id) "
    "AS items FROM folder"
)
#: Both kinds of documents in the columns of a contents list.
_ITEMS = """
    SELECT folder_item.*, incoming.number, incoming.date, incoming.issuer, incoming.subject,
        NULL AS type_name, incoming.file_name AS file_name
    FROM folder_item JOIN incoming ON incoming.id = folder_item.doc
    WHERE folder_item.folder = ?1
    UNION ALL
    SELECT folder_item.*, outgoing.printed, outgoing.date, NULL, outgoing.subject,
        outgoing.type_name, '' AS file_name
    FROM folder_item JOIN outgoing ON outgoing.id = folder_item.doc
    WHERE folder_item.folder = ?1
    ORDER BY position, doc
"""


class FolderRows:
    """Reads and writes folders."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, one: Folder) -> None:
        """Enter a folder, or write it anew."""
        self._store.put(
            "folder",
            {
                "id": one.id,
                "symbol": one.symbol,
                "title": one.title,
                "retention_years": one.retention_years,
                "person": one.person_id,
                "opened": one.opened.isoformat(),
                "closed": None if one.closed is None else one.closed.isoformat(),
                "notes": one.notes,
            },
            "id",
        )

    def get(self, folder_id: str) -> Folder | None:
        """Give a folder."""
        row = self._store.maybe(f"{_FOLDER} WHERE folder.id = ?", [folder_id])
        return None if row is None else folder(row)

    def by_symbol(self, symbol: str) -> Folder | None:
        """Find a folder by its symbol."""
        row = self._store.maybe(f"{_FOLDER} WHERE folder.symbol = ? ORDER BY folder.id", [symbol])
        return None if row is None else folder(row)

    def all(self) -> tuple[Folder, ...]:
        """Give all folders by symbol."""
        rows = self._store.rows(f"{_FOLDER} ORDER BY folder.symbol, folder.id")
        return tuple(folder(row) for row in rows)

    def delete(self, folder_id: str) -> None:
        """Delete an empty folder."""
        self._store.write("DELETE FROM folder WHERE id = ?", [folder_id])

    # -------------------------------------------------------------- items

    def item(self, doc_id: str) -> Row | None:
        """Give the place of a document, None where it lies in no folder."""
        return self._store.maybe("SELECT * FROM folder_item WHERE doc = ?", [doc_id])

    def next_position(self, folder_id: str) -> int:
        """Give the position behind the last one in a folder."""
        last = self._store.one(
            "SELECT coalesce(max(position), 0) AS n FROM folder_item WHERE folder = ?", [folder_id]
        )
        return int(last["n"]) + 1

    def put_item(self, doc_id: str, place: Place, position: int) -> None:
        """Put a document into a folder, out of the one it was in."""
        row = {
            "doc": doc_id, "folder": place.folder, "kind": place.kind.value, "position": position,
            "sheets": place.sheets, "notes": place.notes,
        }  # fmt: skip
        self._store.put("folder_item", row, "doc")

    def rewrite_item(self, row: Row, **changes: object) -> None:
        """Write a place back with changes."""
        plain = {key: one for key, one in row.items() if key != "sum"}
        self._store.put("folder_item", {**plain, **changes}, "doc")

    def take_out(self, doc_id: str) -> None:
        """Take a document out of its folder."""
        self._store.write("DELETE FROM folder_item WHERE doc = ?", [doc_id])

    def exists(self, doc_id: str, kind: ItemKind) -> bool:
        """Say whether there is such a document."""
        table = {ItemKind.INCOMING: "incoming", ItemKind.OUTGOING: "outgoing"}[kind]
        trash = " AND trashed_ms IS NULL" if kind is ItemKind.INCOMING else ""
        found = self._store.maybe(
            f"SELECT 1 AS n FROM {table} WHERE id = ?{trash}",  # noqa: S608 - names of our own
            [doc_id],
        )
        return found is not None

    def places(self, folder_id: str) -> list[Row]:
        """Give the places in a folder, in their order."""
        return self._store.rows(
            "SELECT * FROM folder_item WHERE folder = ? ORDER BY position, doc", [folder_id]
        )

    def items(self, folder_id: str, own_name: str, types: dict[str, str]) -> list[FolderItem]:
        """Give the contents in their order; ``types`` gives the printed type of documents by id."""
        return [
            FolderItem(
                id=row["doc"],
                kind=ItemKind(row["kind"]),
                position=row["position"],
                number=row["number"],
                date=None if row["date"] is None else dt.date.fromisoformat(row["date"]),
                type_and_subject=type_and_subject(
                    row["type_name"] or types.get(row["doc"], ""),
                    row["subject"] or row["file_name"],
                ),
                issuer=own_name if row["issuer"] is None else row["issuer"],
                sheets=row["sheets"],
                notes=row["notes"],
            )
            for row in self._store.rows(_ITEMS, [folder_id])
        ]


def folder(row: Row) -> Folder:
    """Turn a row (with the count of ``items``) into a folder."""
    closed = row["closed"]
    return Folder(
        id=row["id"],
        symbol=row["symbol"],
        title=row["title"],
        retention_years=row["retention_years"],
        person_id=row["person"],
        opened=dt.date.fromisoformat(row["opened"]),
        closed=None if closed is None else dt.date.fromisoformat(closed),
        notes=row["notes"],
        items=row["items"],
    )
