"""What stands in the columns of the books, as Decree 30/2020, Appendix IV lists them.

The words of a book are Vietnamese in every language of the window: the book is an official paper.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from communeapp.core.incoming.folders import FolderItem
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.register import BookKind, BookRow, Cell, Column, OutgoingEntry, Struck
from communeapp.core.incoming.status import IncomingStatus

TITLES: Mapping[BookKind, str] = {
    BookKind.INCOMING: "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
    BookKind.FOLLOWUP: "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
    BookKind.OUTGOING: "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
}
COLUMNS: Mapping[BookKind, tuple[Column, ...]] = {
    BookKind.INCOMING: (
        Column("Ngày đến", 12),
        Column("Số đến", 7),
        Column("Tác giả", 18),
        Column("Số, ký hiệu văn bản", 14),
        Column("Ngày tháng văn bản", 12),
        Column("Tên loại và trích yếu nội dung văn bản", 38),
        Column("Đơn vị hoặc người nhận", 16),
        Column("Ngày chuyển", 12),
        Column("Ký nhận", 9),
        Column("Ghi chú", 12),
    ),
    BookKind.FOLLOWUP: (
        Column("Số đến", 8),
        Column("Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản", 46),
        Column("Đơn vị hoặc người nhận", 22),
        Column("Thời hạn giải quyết", 13),
        Column("Tiến độ giải quyết", 20),
        Column("Số, ký hiệu văn bản trả lời", 18),
        Column("Ghi chú", 16),
    ),
    BookKind.OUTGOING: (
        Column("Số, ký hiệu văn bản", 14),
        Column("Ngày tháng văn bản", 12),
        Column("Tên loại và trích yếu nội dung văn bản", 38),
        Column("Người ký", 14),
        Column("Nơi nhận văn bản", 20),
        Column("Đơn vị, người nhận bản lưu", 13),
        Column("Số lượng bản", 7),
        Column("Ngày chuyển", 12),
        Column("Ký nhận", 9),
        Column("Ghi chú", 11),
    ),
}
#: Mục lục văn bản trong hồ sơ (Appendix V).
CONTENTS_COLUMNS = (
    Column("STT", 6),
    Column("Số, ký hiệu văn bản", 16),
    Column("Ngày tháng năm văn bản", 13),
    Column("Tên loại và trích yếu nội dung văn bản", 46),
    Column("Tác giả văn bản", 22),
    Column("Tờ số/Trang số", 10),
    Column("Ghi chú", 12),
)
PROGRESS: Mapping[IncomingStatus, str] = {
    IncomingStatus.REGISTERED: "Chưa chuyển giao",
    IncomingStatus.HANDED_OVER: "Đã chuyển giao",
    IncomingStatus.IN_WORK: "Đang giải quyết",
    IncomingStatus.REPLIED: "Đã trả lời",
    IncomingStatus.CLOSED: "Đã giải quyết xong",
}
#: In which column of a book a corrected part shows.
SHOWN_IN: Mapping[BookKind, Mapping[str, int]] = {
    BookKind.INCOMING: {
        "arrived": 0, "issuer": 2, "number": 3, "date": 4, "type": 5, "subject": 5,
        "receiver": 6, "handed_over": 7, "notes": 9,
    },
    BookKind.FOLLOWUP: {
        "type": 1, "number": 1, "date": 1, "issuer": 1, "receiver": 2, "deadline": 3, "notes": 6,
    },
    BookKind.OUTGOING: {
        "printed": 0, "date": 1, "subject": 2, "signer": 3, "recipients": 4, "kept_by": 5,
        "copies": 6, "sent": 7, "notes": 9,
    },
}  # fmt: skip
DAYS = frozenset(("arrived", "date", "handed_over", "deadline", "sent"))


@dataclass(frozen=True)
class RegisterEntry:
    """A registered document as its books show it."""

    id: str
    number_in: int
    arrived: dt.date
    header: Header
    receiver: str
    handed_over: dt.date | None
    deadline: dt.date | None
    status: IncomingStatus
    reply_number: str
    notes: str


def incoming_cells(entry: RegisterEntry) -> tuple[str, ...]:
    """Fill the ten columns of the incoming register; the ninth is for the pen."""
    header = entry.header
    return (
        day_text(entry.arrived),
        str(entry.number_in),
        header.value(Part.ISSUER) or "",
        header.value(Part.NUMBER) or "",
        day_text(header.date),
        type_and_subject(header.value(Part.TYPE) or "", header.value(Part.SUBJECT) or ""),
        entry.receiver,
        day_text(entry.handed_over),
        "",
        entry.notes,
    )


def followup_cells(entry: RegisterEntry) -> tuple[str, ...]:
    """Fill the seven columns of the follow-up book."""
    return (
        str(entry.number_in),
        reference(entry.header),
        entry.receiver,
        day_text(entry.deadline),
        PROGRESS.get(entry.status, ""),
        entry.reply_number,
        entry.notes,
    )


def outgoing_cells(entry: OutgoingEntry, cancelled_on: dt.date | None = None) -> tuple[str, ...]:
    """Fill the ten columns of the outgoing register; ``cancelled_on``: the day its number was cancelled."""
    return (
        entry.printed,
        day_text(entry.date),
        type_and_subject(entry.type_name, entry.subject),
        entry.signer,
        "; ".join(entry.recipients),
        entry.kept_by,
        "" if entry.copies is None else str(entry.copies),
        day_text(entry.sent),
        "",
        "; ".join(one for one in (cancelled_note(entry, cancelled_on), entry.notes) if one),
    )


def cancelled_note(entry: OutgoingEntry, day: dt.date | None) -> str:
    """Say in the book that a number was cancelled: why, when, by whom; "" for one in force."""
    one = entry.cancelled
    if one is None:
        return ""
    who = ", ".join(part for part in (day_text(day), one.person) if part)
    return f"Số đã hủy ({who}): {one.reason}" if who else f"Số đã hủy: {one.reason}"


def number_ranges(entries: Iterable[OutgoingEntry]) -> tuple[tuple[str, str], ...]:
    """Give the first and the last number of each series of a book, for its cover."""
    found: dict[str, list[OutgoingEntry]] = {}
    for one in entries:
        found.setdefault(one.series, []).append(one)
    return tuple(
        (
            min(some, key=lambda one: one.number).printed,
            max(some, key=lambda one: one.number).printed,
        )
        for some in found.values()
    )


def contents_cells(number: int, item: FolderItem) -> tuple[str, ...]:
    """Fill the seven columns of a contents list."""
    return (
        str(number),
        item.number,
        day_text(item.date),
        item.type_and_subject,
        item.issuer,
        item.sheets,
        item.notes,
    )


def book_row(
    entry_id: str,
    number: int,
    day: dt.date,
    cells: Iterable[str],
    struck: Mapping[int, Sequence[Struck]],
    volume: int | None,
) -> BookRow:
    """Join the cells of a row with the former values that stay visible."""
    row = tuple(Cell(text, tuple(struck.get(index, ()))) for index, text in enumerate(cells))
    return BookRow(entry_id, number, day, row, volume)


def cover_lines(
    kind: BookKind,
    year: int,
    days: Sequence[dt.date],
    numbers: Sequence[tuple[str, str]],
    volume: int,
) -> tuple[tuple[str, str], ...]:
    """Give the lines of a cover (Appendix IV): year, days, numbers, volume; no numbers on the follow-up book.

    ``numbers`` are first and last of each series that the book holds.
    """
    runs = "; ".join(f"{first} đến số {last}" for first, last in numbers)
    lines = (
        ("Năm", str(year)),
        ("Từ ngày", f"{day_text(min(days))} đến ngày {day_text(max(days))}"),
        ("Từ số", runs),
        ("Quyển số", f"{volume:02d}"),
    )
    return tuple(line for line in lines if kind is not BookKind.FOLLOWUP or line[0] != "Từ số")


def cover_text(label: str, value: str) -> str:
    """Write a line of a cover: "Từ số 1 đến số 30", "Tiêu đề hồ sơ: …"."""
    return f"{label} {value}" if label in _NO_COLON else f"{label}: {value}"


_NO_COLON = frozenset(("Năm", "Từ ngày", "Từ số", "Quyển số"))


def day_text(day: dt.date | None) -> str:
    """Write a day as the books do: ``05/01/2026``."""
    return "" if day is None else f"{day:%d/%m/%Y}"


def type_and_subject(type_name: str, subject: str) -> str:
    """Join type and subject; what a subject begins with anyway is not said twice."""
    if not type_name or subject.casefold().startswith(type_name.casefold()):
        return subject
    return f"{type_name}: {subject}" if subject else type_name


def reference(header: Header) -> str:
    """Write a document as it is cited: type, number, day, issuing body."""
    parts = [
        header.value(Part.TYPE) or "Văn bản",
        f"số {number}" if (number := header.value(Part.NUMBER)) else "",
        f"ngày {day_text(header.date)}" if header.date else "",
        f"của {issuer}" if (issuer := header.value(Part.ISSUER)) else "",
    ]
    return " ".join(part for part in parts if part)
