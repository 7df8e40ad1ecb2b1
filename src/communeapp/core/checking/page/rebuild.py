"""A document made from the recognised parts of a file, so that the rules of the text can read it.

Every text of it remembers its paragraph: a finding in the document is one in the file.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from communeapp.core.checking.page.items import Item
from communeapp.core.checking.page.recognise import Recognised
from communeapp.core.documents import Appendix, Block, BlockKind, Document, Origin, Signer, Span

_DATE = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
_NUMBER = re.compile(r"số\s*[:.]?\s*([\d]*)[\s.…_]*(?:/\s*(.*))?$", re.IGNORECASE)
_ABOUT = re.compile(r"^\s*v\s*/\s*v\s*:?\s*", re.IGNORECASE)
_TO = re.compile(r"^\s*kính gửi\s*:?\s*", re.IGNORECASE)
_DASH = re.compile(r"^\s*[-–+•]\s*")
_LABELS = {
    "dieu": (BlockKind.ARTICLE, re.compile(r"^\s*(điều\s+\d+\s*[.:]?)\s*", re.IGNORECASE)),
    "khoan": (BlockKind.CLAUSE, re.compile(r"^\s*(\d{1,3}\.)\s*")),
    "khoan_co_tieu_de": (BlockKind.CLAUSE, re.compile(r"^\s*(\d{1,3}\.)\s*")),
    "diem": (BlockKind.POINT, re.compile(r"^\s*([^\W\d_]{1,2}\))\s*")),
    "muc_la_ma": (BlockKind.ROMAN, re.compile(r"^\s*([IVXLivxl]+\.)\s*")),
    "gach": (BlockKind.DASH, _DASH),
}
_PLAIN = {
    "can_cu": BlockKind.BASIS,
    "theo_de_nghi": BlockKind.BASIS,
    "tham_quyen": BlockKind.AUTHORITY,
    "noi_dung": BlockKind.PARAGRAPH,
    "tieu_de_khac": BlockKind.PARAGRAPH,
}
_HEADINGS = {
    "phan_chuong": ("tieu_de_phan_chuong", BlockKind.PART, BlockKind.CHAPTER, "chuong"),
    "muc_tieu_muc": ("tieu_de_muc", BlockKind.SECTION, BlockKind.SUBSECTION, "tieu"),
}
_TITLED = {"khoan_co_tieu_de", "muc_la_ma"}
_LONGEST_TITLE = 200


@dataclass(frozen=True)
class Place:
    """A paragraph of the file; ``offset`` is where a text of the document begins in it, -1: unknown."""

    where: str
    offset: int = -1
    excerpt: str = ""
    role: str = ""


@dataclass
class Rebuilt:
    """The document, the places of its texts, and what is printed of some components.

    ``whole``: number, signature and the rest of the frame could be read; else only running text counts.
    """

    document: Document
    places: dict[str, Place] = field(default_factory=dict)
    printed: dict[str, list[str]] = field(default_factory=dict)
    whole: bool = True

    def place(self, where: str) -> Place:
        """Find the place of a finding: that of its text, or of what holds it."""
        while where:
            if where in self.places:
                return self.places[where]
            cut = max(where.rfind("."), where.rfind("["))
            where = where[:cut] if cut > 0 else ""
        return Place("")


def rebuild(found: Recognised, types: Mapping[str, str], fallback: str) -> Rebuilt:
    """Make the document. ``types`` are the known codes; ``fallback`` serves where none is named."""
    known = found.type in set(types.values())
    made = Rebuilt(Document(found.type if known else fallback, "", ""), whole=known)
    main = [one for one in found.items if one.document == 0]
    head = _head(made, main)
    body = _blocks(made, main, "body")
    parts = _appendices(made, found)
    signers = _signers(made, main)
    made.document = Document(
        type=made.document.type, body=body, appendices=parts, signers=signers, **head
    )  # fmt: skip
    for role in ("can_cu", "kinh_gui", "noi_nhan_list"):
        items = [one for one in main if one.role == role]
        joined: list[str] = []
        for one in items:
            if one.continued and joined and not _DASH.match(one.text):
                joined[-1] = f"{joined[-1]} {one.text}"
            else:
                joined.append(one.text)
        if joined:
            made.printed[role] = joined
    return made


def _head(made: Rebuilt, main: list[Item]) -> dict[str, Any]:
    values: dict[str, Any] = {}

    def text(name: str, *roles: str) -> str:
        items = [one for one in main if one.role in roles]
        if items:
            made.places[name] = Place(items[0].where, -1, items[0].text[:80], items[0].role)
        return " ".join(one.text for one in items)

    values["issuer"] = text("issuer", "co_quan_ban_hanh")
    values["issuer_parent"] = text("issuer_parent", "co_quan_chu_quan")
    number = _NUMBER.search(text("number", "so_ky_hieu"))
    values["number"] = number[1] if number else ""
    values["symbol"] = (number[2] or "").strip() if number else ""
    if "number" in made.places:
        made.places["symbol"] = made.places["number"]
    place = text("place", "dia_danh_thoi_gian")
    values["place"] = re.split(r",?\s*ngày\b", place, maxsplit=1, flags=re.IGNORECASE)[0].strip(
        " .…"
    )
    values["date"] = _date(place)
    if "place" in made.places:
        made.places["date"] = made.places["place"]
    values["subject"] = _subject(made, main)
    values["urgency"] = text("urgency", "dau_khan")
    values["circulation"] = text("circulation", "pham_vi_luu_hanh")
    values["drafter"] = text("drafter", "ky_hieu_nguoi_soan")
    values["addressees"] = _list(made, main, "kinh_gui", "addressees", _TO)
    values["recipients"] = _list(made, main, "noi_nhan_list", "recipients", None)
    return values


def _date(text: str) -> dt.date | None:
    match = _DATE.search(text)
    if match is None:
        return None
    try:
        return dt.date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None


def _subject(made: Rebuilt, main: list[Item]) -> str:
    items = [one for one in main if one.role in ("trich_yeu", "trich_yeu_cong_van")]
    if not items:
        return ""
    raw = _raw(items[0])
    match = _ABOUT.match(raw)
    start = match.end() if match else len(raw) - len(raw.lstrip())
    offset = _whole(items[0], start) if len(items) == 1 else -1
    made.places["subject"] = Place(items[0].where, offset, items[0].text[:80], items[0].role)
    if len(items) == 1:
        return raw[start:].rstrip()
    return _ABOUT.sub("", " ".join(one.text for one in items))


def _list(
    made: Rebuilt, main: list[Item], role: str, name: str, label: re.Pattern[str] | None
) -> tuple[str, ...]:
    names: list[str] = []
    for one in (item for item in main if item.role == role):
        text = one.text
        if label is not None:
            text = label.sub("", text)
        dashed = bool(_DASH.match(text))
        text = _DASH.sub("", text).rstrip(" ;.").strip()
        if not text:
            continue
        if names and one.continued and not dashed:
            names[-1] = f"{names[-1]} {text}"
            continue
        made.places[f"{name}[{len(names)}]"] = Place(one.where, -1, one.text[:80], role)
        names.append(text)
    return tuple(names)


def _blocks(made: Rebuilt, items: list[Item], name: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    rows: dict[int, dict[int, dict[int, str]]] = {}
    at = 0
    while at < len(items):
        one = items[at]
        at += 1
        where = f"{name}[{len(blocks)}]"
        if one.role == "o_bang" and one.cell is not None:
            table = rows.get(one.cell.table)
            if table is None:
                table = rows[one.cell.table] = {}
                made.places[where] = Place(one.where, -1, one.text[:80], one.role)
                blocks.append(Block(BlockKind.TABLE, rows=((str(one.cell.table),),)))
            row = table.setdefault(one.cell.row, {})
            row[one.cell.column] = f"{row.get(one.cell.column, '')}\n{one.text}".strip()
            continue
        block = _block(made, items, at, where)
        if block is not None:
            blocks.append(block)
    return tuple(_with_rows(block, rows) for block in blocks)


def _with_rows(block: Block, rows: dict[int, dict[int, dict[int, str]]]) -> Block:
    if block.kind is not BlockKind.TABLE:
        return block
    table = rows[int(block.rows[0][0])]
    width = max((max(row) + 1 for row in table.values() if row), default=0)
    cells = tuple(
        tuple(table[row].get(column, "") for column in range(width)) for row in sorted(table)
    )
    return Block(BlockKind.TABLE, rows=cells)


def _block(made: Rebuilt, items: list[Item], at: int, where: str) -> Block | None:
    one = items[at - 1]
    raw = _raw(one)
    lead = len(raw) - len(raw.lstrip())
    if one.role in _PLAIN:
        made.places[where] = Place(one.where, _whole(one, lead), one.text[:80], one.role)
        text = raw.strip()
        if one.role in ("can_cu", "theo_de_nghi"):  # the marks between bases are those of the page
            text = text.rstrip(" ;.")
        return _made(_PLAIN[one.role], text)
    if one.role in _LABELS:
        kind, pattern = _LABELS[one.role]
        label, start = one.paragraph.number, lead
        if not label and (match := pattern.match(raw)):
            label, start = (match[1].strip() if match.groups() else ""), match.end()
        made.places[where] = Place(one.where, _whole(one, start), one.text[:80], one.role)
        made.places[f"{where}.title"] = made.places[where]
        text = raw[start:].rstrip()
        if one.role in _TITLED or (one.role == "dieu" and _is_title(one, text, items[at:])):
            return Block.plain(kind, "", Origin.USER, number=label, title=text)
        return _made(kind, text, label)
    if one.role in _HEADINGS:
        titled, first, second, word = _HEADINGS[one.role]
        kind = second if one.folded.startswith(word) else first
        following = [item for item in items[at : at + 4] if item.role == titled]
        title = " ".join(item.text for item in following)
        made.places[where] = Place(one.where, -1, one.text[:80], one.role)
        if following:
            made.places[f"{where}.title"] = Place(
                following[0].where, -1, following[0].text[:80], titled
            )
        match = re.match(r"\S+(?:\s+mục)?\s+(?:thứ\s+)?\S+", one.text, re.IGNORECASE)
        number = match[0].rstrip(".:") if match else one.text
        title = title or one.text[len(number) :].strip(" .:")
        return Block.plain(kind, "", Origin.USER, number=number, title=title)
    return None


def _is_title(one: Item, text: str, rest: list[Item]) -> bool:
    """Say whether an article names its title on its first line and goes on below."""
    if len(text) > _LONGEST_TITLE or text.endswith((".", ";", ":", ",")):
        return False
    following = next((item for item in rest if item.role), None)
    return following is not None and following.role in (
        "khoan",
        "khoan_co_tieu_de",
        "diem",
        "noi_dung",
    )


def _made(kind: BlockKind, text: str, number: str = "") -> Block:
    return Block(kind, (Span(text, Origin.USER),) if text else (), number=number)


def _appendices(made: Rebuilt, found: Recognised) -> tuple[Appendix, ...]:
    parts: list[Appendix] = []
    numbers = sorted({one.document for one in found.items if one.document})
    for number in numbers:
        items = [one for one in found.items if one.document == number]
        if not any(one.role in ("phu_luc_label", "phu_luc_ref") for one in items):
            continue
        name = f"appendices[{len(parts)}]"
        title = " ".join(one.text for one in items if one.role in ("phu_luc_title", "trich_yeu"))
        made.places[name] = Place(items[0].where, -1, items[0].text[:80], items[0].role)
        parts.append(Appendix(title, _blocks(made, items, f"{name}.body")))
    return tuple(parts)


def _signers(made: Rebuilt, main: list[Item]) -> tuple[Signer, ...]:
    found: list[Signer] = []
    stacks: dict[object, list[Item]] = {}
    for one in main:
        if one.role in ("quyen_han_chuc_vu", "ho_ten", "ho_ten_trong"):
            key = None if one.cell is None else (one.cell.table, one.cell.left_mm)
            stacks.setdefault(key, []).append(one)
    for stack in stacks.values():
        lines: list[Item] = []
        for one in stack:
            if one.role == "quyen_han_chuc_vu":
                lines.append(one)
                continue
            if not lines:
                continue
            _signer(made, found, lines, one)
            lines = []
        if lines:
            _signer(made, found, lines, None)
    return tuple(found)


def _signer(made: Rebuilt, found: list[Signer], lines: list[Item], name: Item | None) -> None:
    where = f"signers[{len(found)}]"
    first = lines[0]
    made.places[where] = Place(first.where, -1, first.text[:80], first.role)
    if name is not None:
        made.places[f"{where}.name"] = Place(name.where, -1, name.text[:80], name.role)
    marked = re.match(r"(?:TM|KT|TL|TUQ|Q|T/M|K/T)\b", first.text) is not None
    authority = first.text if marked and len(lines) > 1 else ""
    title = "\n".join(one.text for one in (lines[1:] if authority else lines))
    signed = name.text if name is not None and name.role == "ho_ten" else ""
    found.append(Signer(authority, title, signed))


def _whole(item: Item, offset: int) -> int:
    """Give an offset in the paragraph; -1 where the item is only a part of it."""
    return offset if item.letters == item.paragraph.letters else -1


def _raw(item: Item) -> str:
    """Give the typed text of an item, letter for letter, blanks and tabs as blanks."""
    text = "".join(one.text for one in item.letters)
    return re.sub(r"[\t\n\xa0]", " ", text)
