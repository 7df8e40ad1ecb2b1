"""Folders (hồ sơ) with their retention period, and what lies in them (Decree 30/2020, Appendix V)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class ItemKind(StrEnum):
    """What can lie in a folder."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


@dataclass(frozen=True)
class Folder:
    """A folder. ``retention_years`` None means kept for ever (vĩnh viễn)."""

    id: str
    symbol: str  # 01.TCCB
    title: str
    retention_years: int | None
    person_id: str
    opened: dt.date
    closed: dt.date | None = None
    notes: str = ""
    items: int = 0

    @property
    def keep_until(self) -> dt.date | None:
        """The last day of the retention period, counted from the end of the year it was closed in."""
        if self.closed is None or self.retention_years is None:
            return None
        return dt.date(self.closed.year + self.retention_years, 12, 31)


@dataclass(frozen=True)
class FolderItem:
    """One line of the contents list (mục lục văn bản): columns of Appendix V."""

    id: str
    kind: ItemKind
    position: int
    number: str
    date: dt.date | None
    type_and_subject: str
    issuer: str
    sheets: str = ""  # tờ số, trang số
    notes: str = ""
