"""The head of a document: boxes 1 to 5, by their words and their side of the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from communeapp.core.checking.page.items import Item

_COUNTRY = re.compile(r"cong h[oa]{2} xa hoi chu nghia viet nam")
_MOTTO = re.compile(r"doc lap\s*\W\s*tu do\s*\W\s*hanh phuc\W*")
_NUMBER = re.compile(r"so\s*[:.]?\s*[\d…._ \u00a0]*\s*/|so\s*:\s*[\d….]+")
_DATE = re.compile(r"\bngay\b.{0,12}\bthang\b.{0,12}\bnam\b")
_ABOUT = re.compile(r"v\s*/\s*v\b|ve viec\b")
_SHORT_ABOUT = re.compile(
    r"v\s*/\s*v\b"
)  # below the head "Về việc" is the subject of a titled document
_UNIT = re.compile(
    r"(?:xa|phuong|dac khu|tinh|thanh pho|huyen|quan|thi xa|thi tran|nhiem ky|khoa)\b"
)
_COLLECTIVE = re.compile(r"(?:thuong truc )?(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd)")
_BODY_HEADS = re.compile(
    r"(?:ubnd|hdnd|uy ban|hoi dong|thuong truc|bo|so|phong|ban|cuc|tong cuc|chi cuc|vu|trung tam|"
    r"truong|van phong|cong an|vien|cong ty|tram|chinh phu|thu tuong|chu tich|dang uy|to|doi|"
    r"quan khu|toa an|vien kiem sat|mat tran|hoi|doan|lien doan|tap doan|tong cong ty|"
    r"ten (?:cq|co quan|don vi))\b"
)
_START = re.compile(
    r"kinh gui\b|can cu\b|phan (?:thu )?[ivx]|chuong [ivx\d]|dieu [\d….]|muc \d|[ivx]+\.\s|\d+\.\s|"
    r"[-–+]\s|\(?kem theo|noi nhan\b"
)
# What begins a text, and a subject too: a subject is centred.
_PERHAPS = re.compile(
    r"thuc hien\b|theo de nghi\b|xet (?:de nghi|to trinh)\b|hom nay\b|ben [ab]\b|thoi gian\b|cu\b|"
    r"chuc vu\b|cap cho\b|ong\b"
)
# Official forms without a subject below the name of the type.
_NO_SUBJECT = {"GIAY_GIOI_THIEU", "GIAY_NGHI_PHEP", "GIAY_UY_QUYEN", "THU_CONG", "PHIEU_GUI",
               "PHIEU_CHUYEN", "PHIEU_BAO", "HOP_DONG", "GIAY_MOI"}  # fmt: skip
_LONGEST_SUBJECT = 400
_LONGEST_MOTTO = 60


@dataclass(frozen=True)
class Head:
    """Where a head begins in the items, and how many items it spans."""

    start: int
    length: int


def find_heads(items: list[Item]) -> list[Head]:
    """Find the heads of all documents in a file: each has its Quốc hiệu, or at least its motto."""
    found: list[Head] = []
    marks = [n for n, one in enumerate(items) if _is_country(one)]
    marks += [n for n, one in enumerate(items) if _is_copy(one)]
    marks = marks or [n for n, one in enumerate(items) if _MOTTO.match(one.folded)][:1]
    for mark in sorted(marks):
        cell = items[mark].cell
        if found and mark < found[-1].start + found[-1].length:
            continue
        start = end = mark
        if cell is not None and cell.bordered and cell.columns > 2:
            continue  # an example in a table
        if cell is not None:
            while start and _same_table(items[start - 1], cell.table):
                start -= 1
            while end + 1 < len(items) and _same_table(items[end + 1], cell.table):
                end += 1
        start, end = _widened(items, start, end, loose=cell is None)
        found.append(Head(start, end - start + 1))
    return found


def _is_country(item: Item) -> bool:
    return _COUNTRY.search(item.folded) is not None and len(item.text) <= _LONGEST_MOTTO


def _is_copy(item: Item) -> bool:
    """Say whether it names the form of a copy in the head of one."""
    known = item.folded in (
        "sao y",
        "sao luc",
        "trich sao",
        "ban sao y",
        "ban trich sao",
        "ban sao luc",
    )
    return known and item.cell is not None and not item.cell.bordered


def _same_table(item: Item, table: int) -> bool:
    return item.cell is not None and item.cell.table == table


def _widened(items: list[Item], start: int, end: int, *, loose: bool) -> tuple[int, int]:
    """Take in what belongs to the head outside its table: number, date, V/v, a body above."""
    for at in range(end + 1, min(end + 9, len(items))):
        one = items[at]
        words = one.folded
        if _NUMBER.match(words) or _MOTTO.match(words) or _SHORT_ABOUT.match(words) or (
            _DATE.search(words) and len(one.text) < 80
        ):  # fmt: skip
            end = at
        elif one.text and not one.is_rule and not one.role and not loose:
            break
    if loose:
        while start and items[start - 1].index >= 0 and start - 1 >= 0:
            before = items[start - 1]
            if before.text and not before.is_rule and not _left_of_country(before):
                break
            if items[end].index - before.index > 14:
                break
            start -= 1
    return start, end


def _left_of_country(item: Item) -> bool:
    """Say whether a line may stand in the left column, which is read before the right one."""
    in_capitals = len(item.text) <= 80 and item.text.isupper()
    return in_capitals or bool(_NUMBER.match(item.folded) or _SHORT_ABOUT.match(item.folded))


def read_head(part: list[Item], head: Head) -> bool:
    """Name the boxes of a head; says whether it is that of a công văn (its subject is in the head)."""
    own = part[: head.length]
    number_seen: Item | None = None
    about: Item | None = None
    for one in own:
        words = one.folded
        if one.empty or one.is_rule or one.role:
            continue
        if _is_country(one):
            one.role = "quoc_hieu"
        elif _is_copy(one):
            one.role = "hinh_thuc_sao"
        elif _MOTTO.match(words):
            one.role = "tieu_ngu"
        elif (_ABOUT if one.cell is not None else _SHORT_ABOUT).match(words):
            one.role, about = "trich_yeu_cong_van", one
        elif _DATE.search(words) and len(one.text) < 90 and not _NUMBER.match(words):
            one.role = "dia_danh_thoi_gian"
        elif _NUMBER.match(words):
            one.role, number_seen = "so_ky_hieu", one
        elif about is not None and _goes_on(about, one):
            one.role, one.continued = "trich_yeu_cong_van", True
    _name_bodies(own, number_seen)
    return about is not None


def _goes_on(about: Item, one: Item) -> bool:
    if one.cell is None or about.cell is None:
        return one.index == about.index + 1 and one.cell is None
    return one.cell.table == about.cell.table and one.cell.column == about.cell.column


def _name_bodies(own: list[Item], number: Item | None) -> None:
    """Tell the issuing body from the one above it: the last body named is the one that issues."""
    mark = next((one for one in own if one.role in ("quoc_hieu", "hinh_thuc_sao")), None)
    lines = []
    for one in own:
        if one.role or one.empty or one.is_rule or len(one.text) > 300:
            continue
        if mark is not None and _beside(mark, one) and not _BODY_HEADS.match(one.folded):
            continue
        if number is not None and one.index > number.index and one.cell == number.cell:
            continue
        lines.append(one)
    groups: list[list[Item]] = []
    for one in lines:
        if groups and _continues(groups[-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    for group in groups[:-1]:
        _call(group, "co_quan_chu_quan")
    for group in groups[-1:]:
        _call(group, "co_quan_ban_hanh")


def _beside(mark: Item, one: Item) -> bool:
    """Say whether an item stands in the right box, that of the Quốc hiệu."""
    if mark.cell is None or one.cell is None:
        return False
    return one.cell.column == mark.cell.column and mark.cell.columns > 1


def _continues(group: list[Item], one: Item) -> bool:
    before = " ".join(item.folded for item in group)
    if _UNIT.match(one.folded):
        return _COLLECTIVE.fullmatch(before) is not None or before.endswith((" cua", ","))
    return not _BODY_HEADS.match(one.folded)


def _call(group: list[Item], role: str) -> None:
    for number, one in enumerate(group):
        one.role, one.continued = role, number > 0


def read_title(
    rest: list[Item], types: Mapping[str, str], *, letter: bool, anywhere: bool = True
) -> tuple[str, list[Item]]:
    """Name type and subject below the head; give the code of the type and what follows."""
    if letter:
        return "", rest
    filled = [one for one in rest[:30] if not one.empty and not one.is_rule]
    code, title = "", None
    for one in filled[:6]:
        words = one.folded.rstrip(" *0123456789")
        code = types.get(words, "")
        if code or words == "ten loai van ban" or (
            one.text.isupper() and any(words.startswith(f"{name} ") for name in types)
            and len(one.text) < 60 and words.split(" cua ")[0] in types
        ):  # fmt: skip
            title = one
            break
        if one.role in ("", "chu_ky_so_ban_sao") and (_START.match(one.folded) or len(words) > 200):
            break
    if title is None:
        return "", rest
    if not anywhere and filled[0] is not title:
        return code, rest
    title.role = "ten_loai"
    at = rest.index(title)
    return code, _read_subject(rest[at + 1 :], code)


def _read_subject(rest: list[Item], code: str) -> list[Item]:
    """Name the subject: the lines below the type, up to a line or the beginning of the text."""
    for at, one in enumerate(rest):
        if one.empty and not one.is_rule:
            continue
        if one.is_rule:
            return rest[at:]
        if one.role:
            continue
        words = one.folded
        if words.startswith("(") and "kem theo" in words:
            one.role = "phu_luc_ref"
            continue
        before = [item for item in rest[:at] if item.role == "trich_yeu"]
        left = one.paragraph.align.value != "center"
        if _START.match(words) or one.cell is not None or (left and _PERHAPS.match(words)):
            return rest[at:]
        if len(one.text) > _LONGEST_SUBJECT or (before and not _more_subject(before[-1], one)):
            return rest[at:]
        if not before and code in _NO_SUBJECT and left:
            return rest[at:]
        one.role, one.continued = "trich_yeu", bool(before)
    return []


def _more_subject(before: Item, one: Item) -> bool:
    """Say whether a line goes on with the subject: centred like it, and no heading in capitals."""
    if before.text.endswith((".", ";", ":")) or one.text.isupper():
        return False
    return one.paragraph.align.value == "center" and before.paragraph.after_pt < 12
