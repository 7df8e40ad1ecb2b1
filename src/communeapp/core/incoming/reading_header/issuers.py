"""The issuing body and the one above it: the left column of the head, its lines put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from communeapp.core.incoming.bodies import (
    OPEN_NAMES,
    full_name,
    snapped,
    spell,
    starts_body,
    starts_place,
)
from communeapp.core.incoming.letters import likeness, plain, shouted
from communeapp.core.incoming.reading_header.rows import Cell, Kind, Sheet, is_noise, trimmed
from communeapp.core.incoming.reading_header.types import Title

_NOT_NAME = re.compile(
    r"(?:v/v|ve viec|(?:[a-z]+ ){0,2}so\s*[:.]?\s*[\d./_…:]|(?:[a-z]+ ){0,2}so\s*:|kinh gui|can cu"
    r"|ngay\b|dieu \d|thoi gian ky|nguoi ky|email|dia chi|dien thoai|website"
    r"|(?:hoa toc|khan|thuong khan|mat|toi mat|tuyet mat)$|den\b|(?:ban )?du thao|sao y|cong bao|lan thu)"
)
# Names that need their place.
_INCOMPLETE = frozenset(
    (
        "uy ban nhan dan",
        "hoi dong nhan dan",
        "toa an nhan dan",
        "vien kiem sat nhan dan",
        "cong an",
        "dang uy",
    )
)
_ODD = re.compile(r"[¬%#$@§©®£^~\\{}<>?!]")
_JOINT = re.compile(r"(?:\bva|[-–,&]|\bcua|\bthuoc|\bviet)\s*$")
# The same with marks: "huyện Bá Thước" and "Sơn Việt" end there.
_MARKED_JOINT = re.compile(r"(?:\b(?i:và|của|thuộc|việt)|[-–,&])\s*$")
# Words that open the second line of a name rather than a body of its own.
_FOLLOWS = re.compile(
    r"(?:ve|va|nhan dan|quan su|phong chong|phong, chong|phong thu|hanh chinh|xa hoi|viet nam|trung uong)\b"
)


_SECOND = re.compile(
    r"(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN|CÔNG AN|TỈNH ỦY|ĐẢNG ỦY)\s.{3,40}?\s"
    r"(?=(?:SỞ|PHÒNG|VĂN PHÒNG|TRUNG TÂM|CHI CỤC|THANH TRA|TRƯỜNG|BAN (?:CHỈ|QUẢN|DÂN|TỔ|PHÁP|KINH|VĂN))\s?)"
)


@dataclass(frozen=True)
class Body:
    """A body in normal spelling, and where its name stands."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Issuers:
    """The issuing body with its place joined, and the body above it."""

    issuer: Body | None = None
    parent: Body | None = None
    doubtful: bool = False


def find_issuers(sheet: Sheet, last: int, title: Title | None, first: int = 0) -> Issuers:
    """Read the left column above the number, in the lines ``first`` … ``last`` (not included)."""
    cells = _name_cells(sheet, first, last)
    bodies = _bodies(cells, machine=sheet.machine)
    if not bodies:
        return Issuers(named_in_title(sheet, title))
    joint = title is not None and title.type.code.endswith("LIEN_TICH")
    if joint:
        names = _same_head(" - ".join(one.name for one in bodies))
        return Issuers(Body(names, bodies[0].start, bodies[-1].end))
    issuer, parent = bodies[-1], bodies[-2] if len(bodies) > 1 else None
    name = full_name(issuer.name, parent.name if parent else "")
    misread = sheet.machine and (
        sheet.sure(issuer.start, issuer.end) < 0.6 or likeness(plain(issuer.name)) < 1
    )
    doubtful = misread or plain(name) in _INCOMPLETE
    return Issuers(Body(name, issuer.start, issuer.end), parent, doubtful)


def _same_head(names: str) -> str:
    """Write "Bộ Tài chính - Công nghiệp" out as "Bộ Tài chính - Bộ Công nghiệp"."""
    parts = re.split(r"\s+-\s+", names)
    if not parts[0].startswith("Bộ "):
        return names
    return " - ".join(one if starts_body(plain(one)) else f"Bộ {one}" for one in parts)


def _name_cells(sheet: Sheet, first: int, last: int) -> list[Cell]:
    nation = next((c for c in sheet.cells if c.kind in (Kind.NATION, Kind.PARTY)), None)
    shared = nation is not None and nation.line in sheet.glued
    kept: list[Cell] = []
    for cell in sheet.cells:
        if sheet.machine and _ODD.search(cell.text) and not shouted(cell.text):
            continue  # a stamp
        if not first <= cell.line < last or cell.kind is not Kind.TEXT or cell.stamp:
            continue
        flat = re.sub(r"^[^a-z0-9]+", "", cell.plain)
        if _NOT_NAME.match(flat):
            if kept and flat.startswith(("v/v", "ve viec", "kinh gui", "can cu")):
                break
            continue
        if sheet.left(cell.start, cell.end) > 0.48:
            continue  # a stamp in the right column
        if sheet.machine and (is_noise(cell) or _before_head(cell, nation, shared=shared)):
            continue
        if len(cell.text) > 90 or _union_heading(sheet, cell) or not _lettered(cell):
            continue
        kept.extend(_parted(cell))
    return kept


def _parted(cell: Cell) -> list[Cell]:
    """Part "HĐND TỈNH X VĂN PHÒNG", two bodies in one line, where the second begins."""
    hit = _SECOND.match(cell.text)
    if hit is None:
        return [cell]
    at = hit.end()
    upper = replace(cell, end=cell.start + at, text=cell.text[:at], plain=cell.plain[:at])
    lower = replace(cell, start=cell.start + at, text=cell.text[at:], plain=cell.plain[at:])
    return [upper, lower]


def _lettered(cell: Cell) -> bool:
    # "-0-", "XV80": a drawn line, the mark of who typed it; dots and long figures: a form, a table.
    bare = cell.text.strip()
    return (
        sum(char.isalpha() for char in bare) > 1
        and re.fullmatch(r"[A-ZĐ]{1,4}\d+|\W*\w\W*", bare) is None
        and re.search(r"[.…]{4}|\d{5}", bare) is None
    )


def _union_heading(sheet: Sheet, cell: Cell) -> bool:
    """Tell the Youth Union's own heading, which stands at the right in place of the state's."""
    name = re.fullmatch(r"doan (?:tncs|thanh nien cong san) ho chi minh", cell.plain.strip())
    return name is not None and cell.start > sheet.lines[cell.line].start


def _before_head(cell: Cell, nation: Cell | None, *, shared: bool) -> bool:
    """Tell what a stamp left above the head: recognised lines over the first one of the two columns."""
    if nation is None or not shared:
        return False
    return cell.line < nation.line and not starts_body(re.sub(r"^\W+", "", cell.plain))


def _bodies(cells: list[Cell], *, machine: bool) -> list[Body]:
    groups: list[list[Cell]] = []
    for cell in cells:
        flat = re.sub(r"^[^a-z0-9]+", "", cell.plain)
        new = starts_body(flat, "" if machine else cell.text) and not _FOLLOWS.match(flat)
        if machine and groups and shouted(groups[-1][0].text) and not shouted(cell.text):
            continue  # a drawn star or line, read as letters
        if groups:
            above = " ".join(" ".join(one.plain.split()) for one in groups[-1]).strip(" :.-*")
            unfinished = above in OPEN_NAMES and not _stands_alone(above, flat)
            joint = _JOINT.search(above) and (
                machine or _MARKED_JOINT.search(groups[-1][-1].text.rstrip(" :.*"))
            )
            if unfinished or joint or starts_place(flat):
                new = False
        elif not new:
            continue  # nothing to continue: a code, a stain, a page number
        if new:
            groups.append([cell])
        elif cell.line - groups[-1][-1].line <= 4 and len(groups[-1]) < 5:
            groups[-1].append(cell)
    return [_body(group, machine=machine) for group in groups]


def _stands_alone(above: str, flat: str) -> bool:
    # "HỘI ĐỒNG NHÂN DÂN" over "VĂN PHÒNG": the second is a body of the first.
    return (
        above in ("hoi dong nhan dan", "uy ban nhan dan")
        and starts_body(flat)
        and not starts_place(flat)
    )


def _body(group: list[Cell], *, machine: bool) -> Body:
    name = " ".join(trimmed(cell) for cell in group)
    spelt = snapped(spell(name)) if machine else spell(name)
    return Body(spelt, group[0].start, group[-1].end)


def named_in_title(sheet: Sheet, title: Title | None) -> Body | None:
    """Read the body from the heading: ``Nghị định của Chính phủ số …``, ``thông tư / của Bộ Tài chính``."""
    if title is None:
        return None
    text = " ".join(line.plain for line in sheet.lines[title.line : title.line + 2])
    if not re.search(r"\bcua\b|lien tich", text):
        return None
    for line in sheet.lines[title.line : title.line + 3]:
        at = title.end - line.start if line.line == title.line else 0
        hit = re.compile(r"\s*(?:cua|lien tich)\s+").match(line.plain, max(at, 0))
        if hit is None:
            continue
        stop = re.compile(r"\s+so\b|\s+ngay\b|\s+ve\b|\s+v/v").search(line.plain, hit.end())
        end = stop.start() if stop else len(line.plain)
        name = line.text[hit.end() : end].strip(" .,:")
        name = re.sub(r"^(?i:bộ trưởng|thống đốc|chủ nhiệm)\s+", "", name)
        if name and (starts_body(line.plain[hit.end() :]) or shouted(name)):
            return Body(
                _same_head(spell(name)) if "lien tich" in text else spell(name),
                line.start + hit.end(),
                line.start + end,
            )
    return None


def with_place(sheet: Sheet, found: Issuers, first: int, last: int) -> Issuers:
    """Complete a name without its place from the line that names who decides (``HỘI ĐỒNG NHÂN DÂN TỈNH …``)."""
    body = found.issuer
    if body is None or plain(body.name) not in ("uy ban nhan dan", "hoi dong nhan dan"):
        return found
    name = re.compile(
        rf"(?:chu tich\s+)?{plain(body.name)}\s+((?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong"
        rf"|thi tran|dac khu)\s.+)"
    )
    for line in sheet.lines[first:last]:
        hit = name.match(line.plain)
        if hit is not None and shouted(line.text):
            place = re.split(r"\s(?=KHÓA|KHOÁ)", line.text[hit.start(1) :])[0].strip(" .,:;")
            return replace(found, issuer=replace(body, name=spell(f"{body.name} {place}")))
    return found
