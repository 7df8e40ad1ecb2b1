"""Finds details in the columns of a list: the head of a column says what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.incoming.personal_kinds import Hit
from communeapp.core.incoming.personal_people import BELIEFS, PEOPLES
from communeapp.core.incoming.personal_words import Context

_CELL = re.compile(r"[^\t|\n]+")
_HEADS = (
    (re.compile(r"^(?:ho (?:va |, ?|chu dem va )?ten|ten chu ho|chu ho|ho ten)\b"), "HO_TEN"),
    (re.compile(r"^(?:ngay(?:,? thang(?:,? nam)?)?|nam) sinh|^sinh (?:ngay|nam)"), "NGAY_SINH"),
    (re.compile(r"dan toc|ton giao"), "DAN_TOC_TON_GIAO"),
    (re.compile(r"cccd|can cuoc|dinh danh|cmnd|chung minh"), "SO_DINH_DANH"),
    (re.compile(r"dien thoai|sdt|^dt$|so dt"), "DIEN_THOAI_DI_DONG"),
    (re.compile(r"dia chi|noi o|thuong tru|tam tru|que quan|noi cu tru|cho o"), "DIA_CHI"),
    (re.compile(r"tai khoan|^stk$|^so tk$"), "TAI_KHOAN_NGAN_HANG"),
    (re.compile(r"bhxh|bao hiem xa hoi"), "MA_SO_BHXH"),
    (re.compile(r"bhyt|bao hiem y te"), "THE_BHYT"),
    (re.compile(r"ma so thue|^mst$"), "MA_SO_THUE"),
)
_LONGEST_HEAD = 60
_VALUES = {
    "HO_TEN": re.compile(r"^[^\W\d_]+(?: [^\W\d_]+){1,5}$"),
    "NGAY_SINH": re.compile(r"^(?:\d{1,2}[/.-]){0,2}(?:19|20)\d{2}$"),
    "SO_DINH_DANH": re.compile(r"^'?\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?(?:\d{3})?$"),
    "DIEN_THOAI_DI_DONG": re.compile(r"^'?(?:\+?84|0)?[ .-]?\d(?:[ .-]?\d){7,9}$"),
    "TAI_KHOAN_NGAN_HANG": re.compile(r"^'?\d(?:[ .-]?\d){5,18}$"),
    "MA_SO_BHXH": re.compile(r"^'?\d{10}$"),
    "THE_BHYT": re.compile(r"^(?:[A-Z]{2}[ ]?\d[ \d]{9,16}|\d{10})$", re.IGNORECASE),
    "MA_SO_THUE": re.compile(r"^\d{10}(?:-\d{3})?$|^\d{12}$"),
    "DIA_CHI": re.compile(r"^(?=.*[^\W\d_]{2})\S.{2,150}$"),
}
_LEAST_COLUMNS = 2


def find_columns(context: Context) -> Iterator[Hit]:
    """Give the cells below heads such as ``Họ và tên``, ``Ngày sinh``, ``Dân tộc``."""
    columns: dict[int, str] = {}
    width = 0
    place = 0
    for line in context.text.split("\n"):
        cells = _cells(context, place, line)
        place += len(line) + 1
        if len(cells) < _LEAST_COLUMNS:
            if line.strip():
                columns, width = {}, 0
            continue
        heads = _heads(context, cells)
        if len(heads) >= _LEAST_COLUMNS or (heads and len(heads) == 1 and _is_list(context, cells)):
            columns, width = heads, len(cells)
            continue
        if columns and len(cells) <= width:
            for at, (start, end) in enumerate(cells):
                if (kind := columns.get(at)) and (hit := _value(context, kind, start, end)):
                    yield hit


def _cells(context: Context, place: int, line: str) -> list[tuple[int, int]]:
    """Give the cells of a row: places without the blanks around them; empty cells count."""
    if "\t" not in line and "|" not in line:
        return []
    cells = []
    start = 0
    text = line.strip("\n")
    edge = 1 if text.lstrip().startswith("|") else 0
    for part in re.split(r"[\t|]", text):
        inner = part.strip()
        lead = len(part) - len(part.lstrip())
        cells.append((place + start + lead, place + start + lead + len(inner)))
        start += len(part) + 1
    return cells[edge:] if edge else cells


def _heads(context: Context, cells: list[tuple[int, int]]) -> dict[int, str]:
    heads = {}
    for at, (start, end) in enumerate(cells):
        if end - start > _LONGEST_HEAD or any(c.isdigit() for c in context.text[start:end]):
            continue
        head = context.plain[start:end]
        kind = next((kind for pattern, kind in _HEADS if pattern.search(head)), "")
        if kind:
            heads[at] = kind
    return heads


def _is_list(context: Context, cells: list[tuple[int, int]]) -> bool:
    """Say whether a row looks like the head of a list: its first cell counts the rows."""
    start, end = cells[0]
    return context.plain[start:end].strip(" .") in {"stt", "tt", "so tt", "so thu tu"}


def _value(context: Context, kind: str, start: int, end: int) -> Hit | None:
    text, plain = context.text[start:end], context.plain[start:end]
    if kind == "DAN_TOC_TON_GIAO":
        known = plain in PEOPLES or plain in BELIEFS
        return Hit(kind, start, end, 7, True) if known else None
    if not _VALUES[kind].match(text):
        return None
    if kind == "SO_DINH_DANH" and sum(c.isdigit() for c in text) == 9:
        kind = "CMND_9"
    if kind == "HO_TEN" and not all(word[0].isupper() for word in text.split()):
        return None
    return Hit(kind, start, end, 7, True)
