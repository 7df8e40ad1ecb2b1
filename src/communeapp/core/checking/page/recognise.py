"""Tells which component of the decree every printed paragraph is, by its words and its place.

Type size, weight and alignment are not asked where words and order are enough: what is set wrongly must
be recognised as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from communeapp.core.checking.page.items import Item, items_of
from communeapp.core.checking.page.look import Paragraph, PrintedLook, Story
from communeapp.core.checking.page.recognise_body import read_body
from communeapp.core.checking.page.recognise_end import end_of, read_end
from communeapp.core.checking.page.recognise_head import find_heads, read_head, read_title
from communeapp.core.vietnamese import fold

_CONTACT = re.compile(
    r"@|\b(?:email|e-mail|fax|website|dien thoai|dt|sdt|dia chi|tru so)\b|www\.|https?://"
)
_SIGNED_AT = re.compile(
    r"\d{1,2}[:.]\d{2}[:.]\d{2}\s*(?:z|[+-]\d{2}:?\d{2})|gio\s*:\s*phut\s*:\s*giay"
)
_DRAFTER = re.compile(r"[a-z]{1,6}\.?\s?\(\s?\d{1,4}\s?\)\.?")
_CIRCULATION = {"xem xong tra lai", "luu hanh noi bo"}
_URGENCY = {"khan", "thuong khan", "hoa toc", "hoa toc hen gio"}
_APPENDIX = re.compile(r"phu luc(?: (?:so )?[ivxlc\d….]+)?[.:]?")
_REFERENCE = re.compile(r"\(?(?:ban hanh )?kem theo\b")


@dataclass(frozen=True)
class Recognised:
    """A file with its components: the items of the body and what stands in the margins.

    ``type`` is the code of the document type, "" where none is named; ``letter`` a công văn.
    """

    look: PrintedLook
    items: tuple[Item, ...]
    margins: tuple[tuple[str, Paragraph], ...]
    type: str = ""

    def of(self, *roles: str) -> list[Item]:
        """Give the items of some components in the order of the page."""
        return [one for one in self.items if one.role in roles]

    def below(self, item: Item, most: int = 4) -> list[Item]:
        """Give what follows an item in its own box, up to the next words."""
        found: list[Item] = []
        for one in self.items[item.index + 1 : item.index + 1 + most * 3]:
            same = _box(one) == _box(item) and one.column == item.column
            if not same or len(found) >= most:
                break
            found.append(one)
            if one.text and not one.is_rule:
                break
        return found


def _box(item: Item) -> tuple[int, int, int] | None:
    cell = item.cell
    return None if cell is None else (cell.table, cell.column, 0)


def recognise(look: PrintedLook, types: Mapping[str, str]) -> Recognised:
    """Give every paragraph its component; ``types`` are the codes of types by their folded names."""
    items = items_of(look)
    _stamps(items)
    heads = find_heads(items)
    starts = sorted({0, *(head.start for head in heads), *_appendices(items)})
    code = ""
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(items)
        part = items[start:end]
        for one in part:
            one.document = number
        head = next((one for one in heads if one.start == start), None)
        named, body = "", part
        if head is not None:
            letter = read_head(part, head)
            named, body = read_title(part[head.length :], types, letter=letter)
            if letter and not named:
                named = "CONG_VAN"
        elif number == 0 and not heads:
            named, body = read_title(part, types, letter=False, anywhere=False)
        if _is_appendix(part):
            body = _read_appendix(part)
        code = code or named
        at = end_of(body)
        read_end(body[at:])
        read_body(body[:at])
    return Recognised(look, tuple(items), tuple(_margins(look)), code)


def _stamps(items: list[Item]) -> None:
    """Find what is stamped or typed anywhere near the head, by its words alone."""
    for item in items:
        words = item.folded.strip(" .*")
        if words in _CIRCULATION:
            item.role = "pham_vi_luu_hanh"
        elif words in _URGENCY and item.index < 60:
            item.role = "dau_khan"
        elif _DRAFTER.fullmatch(item.folded):
            item.role = "ky_hieu_nguoi_soan"
        elif _SIGNED_AT.search(item.folded) and len(item.text) < 200:
            item.role = "chu_ky_so_ban_sao"


def _appendices(items: list[Item]) -> list[int]:
    return [
        n
        for n, one in enumerate(items)
        if _APPENDIX.fullmatch(one.folded) and _stands_out(items, n)
    ]


def _stands_out(items: list[Item], at: int) -> bool:
    """Say whether "Phụ lục" opens an annex here: a title or a reference follows, and no cell holds it."""
    if items[at].cell is not None and items[at].cell.bordered:  # type: ignore[union-attr]
        return False
    following = [one for one in items[at + 1 : at + 8] if not one.empty]
    return any(
        _REFERENCE.match(one.folded) or (one.text.isupper() and len(one.text) > 3)
        for one in following[:5]
    ) or bool(following)


def _is_appendix(part: list[Item]) -> bool:
    first = next((one for one in part if not one.empty), None)
    return first is not None and _APPENDIX.fullmatch(first.folded) is not None


def _read_appendix(part: list[Item]) -> list[Item]:
    """Name label, title and reference of an annex; give what follows them."""
    filled = [one for one in part if not one.empty and not one.role]
    filled[0].role = "phu_luc_label"
    reference = next((n for n, one in enumerate(filled[1:7], 1) if _REFERENCE.match(one.folded)), 0)
    last = 0
    if reference:
        for one in filled[1:reference]:
            if not one.is_rule:
                one.role = "phu_luc_title"
        last = reference
        filled[reference].role = "phu_luc_ref"
        while ")" not in filled[last].text and last + 1 < min(len(filled), reference + 4):
            last += 1
            filled[last].role, filled[last].continued = "phu_luc_ref", True
    elif len(filled) > 1 and filled[1].text.isupper():
        last = 1
        filled[1].role = "phu_luc_title"
    at = part.index(filled[last])
    return part[at + 1 :]


def _margins(look: PrintedLook) -> list[tuple[str, Paragraph]]:
    """Name what stands in headers and footers."""
    found: list[tuple[str, Paragraph]] = []
    seen: set[tuple[str, int]] = set()
    for one in look.paragraphs:
        key = (one.where, one.section)
        if one.story is Story.BODY or key in seen:
            continue
        seen.add(key)
        words = fold(one.text).strip(" .-")
        role = ""
        if one.page_field or (words.isdigit() and len(words) < 4):
            role = "so_trang"
        elif words in _CIRCULATION:
            role = "pham_vi_luu_hanh"
        elif words in _URGENCY:
            role = "dau_khan"
        elif _SIGNED_AT.search(words):
            role = "chu_ky_so_ban_sao"
        elif _DRAFTER.fullmatch(words):
            role = "ky_hieu_nguoi_soan"
        elif _CONTACT.search(words):
            role = "dia_chi_co_quan"
        if role:
            found.append((role, one))
    return found
