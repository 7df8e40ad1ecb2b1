"""Who signed: the authority (TM., KT., TL., TUQ., Q.), the title of the office held, the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communeapp.core.incoming.bodies import spell
from communeapp.core.incoming.header import Found
from communeapp.core.incoming.letters import LOWER, UPPER, shouted, tidy
from communeapp.core.incoming.reading_header.rows import Cell, Sheet

_TAIL_LINES = 60
# The signature stands level with the list of recipients: in a text of columns above or below it.
_ABOVE, _BELOW = 12, 60
_LIST = re.compile(r"\W*n[o0]i\s+nh\w{1,2}n\b")
_MARK = re.compile(
    r"(?<![^\W\d_])(T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|TM|KT|TL|TUQ|T\s?/\s?UQ|Q)\s?[.,]?\s+"
    rf"(?=[{UPPER}]{{2}})"
)
_ROLE = re.compile(
    r"(?:QUYỀN |PHÓ |Q\. ?)*(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG"
    r"|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA"
    r"|CHÁNH ÁN|VIỆN TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG CỤC TRƯỞNG|HIỆU TRƯỞNG"
    rf"|TRƯỞNG [{UPPER}]+|BÍ THƯ"
    r"|THỐNG ĐỐC|CHỦ NHIỆM|CHỈ HUY TRƯỞNG|TƯ LỆNH|CHÍNH ỦY|CHÍNH TRỊ VIÊN|TỔNG KIỂM TOÁN"
    r"|TỔNG THANH TRA|ỦY VIÊN THƯỜNG TRỰC"
    rf"|PHÓ TRƯỞNG [{UPPER}]+|PHÓ CHÁNH [{UPPER}]+|TỔNG BIÊN TẬP|CHỦ TỌA|ĐỘI TRƯỞNG|TRẠM TRƯỞNG"
    r"|TỔNG BÍ THƯ|PHÓ HIỆU TRƯỞNG|THƯỜNG TRỰC)"
    r"[^\n|]*"
)
_RANK = (
    r"(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|Đại tướng|GS\.?|PGS\.?|TS\.?|ThS\.?|BS\.?|NGƯT\.?"
    r"|Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|[.\s])*"
)
_WORD = f"[{UPPER}][{LOWER}]*"
_NAME = re.compile(rf"(?:{_RANK}\s*)?({_WORD}(?:\s+{_WORD}){{1,5}})")
# "- Lưu: VT.  Nguyễn Văn An": the name beside the last recipient.
_NAME_BESIDE = re.compile(rf"[;:.]\s+(?=[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{1,3}}$)")
_SURNAME = re.compile(
    r"(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dao|doan|vuong"
    r"|trinh|truong|dinh|lam|phung"
    r"|mai|to|ha|tran|luong|luu|ta|chu|quach|cao|kieu|thai|vi|lo|quang|ca|tong|lu|ma|giang|sung"
    r"|vang|thao|hang|mua|po|chang"
    r"|tan|phu|pờ|khoang|bach|nong|hua|la|be|tang|nghiem|au|chau|trieu|lai|diep|mac|kha|an|to|thach"
    r"|son|kim|tieu|banh|han)\b"
)
_OFFICE = re.compile(
    r"(?:chủ tịch|phó|giám đốc|trưởng|chánh|bí thư|tổng|hiệu trưởng|ủy ban|nơi nhận|ubnd)\b"
    r"|\w+ (?:tịch|giám đốc|trưởng|ban) "
)
_GAP = re.compile(r"\t+| {3,}|\|")


@dataclass(frozen=True)
class Signing:
    """The three parts of a signature block, each as far as it is there."""

    authority: Found | None = None
    title: Found | None = None
    name: Found | None = None


def find_signing(sheet: Sheet, first: int) -> Signing:
    """Read the block at the end of the text, below line ``first``."""
    pieces = [piece for line in _zone(sheet, first) for piece in _pieces(sheet, line)]
    at = _first_of_block(pieces)
    if at is None:
        return Signing()
    marks: list[tuple[str, Cell]] = []
    roles: list[Cell] = []
    name: Found | None = None
    for piece in pieces[at:]:
        mark = _MARK.match(piece.text)
        if mark is not None:
            rest = piece.text[mark.end() :]
            written = mark.group(1).replace(" ", "")
            marks.append((written if "/" in written else written + ".", piece))
            role = re.search(r"(?:PHÓ|CHÁNH)\s", rest)
            if role is not None and role.start() > 3:
                roles.append(_part(piece, mark.end() + role.start()))
            continue
        if _ROLE.match(piece.text) and shouted(piece.text):
            roles.append(piece)
            continue
        if (marks or roles) and name is None:
            name = _name(sheet, piece)
    if name is None and not marks:
        return Signing()  # a role in capitals alone is the preamble's, "CHỦ TỊCH ỦY BAN NHÂN DÂN …"
    authority = _authority(marks)
    return Signing(authority, _title(marks, roles), name)


def _zone(sheet: Sheet, first: int) -> tuple[Cell, ...]:
    """Give the lines about the list of recipients (appendices may follow it), or else the last ones."""
    for line in sheet.lines[first:]:
        if _LIST.match(line.plain):
            return sheet.lines[max(first, line.line - _ABOVE) : line.line + _BELOW]
    return sheet.lines[max(first, len(sheet.lines) - _TAIL_LINES) :]


def _pieces(sheet: Sheet, line: Cell) -> list[Cell]:
    """Split a line of the end: the list of recipients at the left, the signature at the right."""
    cuts = [line.start]
    cuts += [line.start + hit.end() for hit in _GAP.finditer(line.text)]
    mark = _MARK.search(line.text)
    if mark is not None:
        cuts.append(line.start + mark.start())
    elif (role := _ROLE.search(line.text)) is not None and role.start() > 3:
        before = line.text[: role.start()].rstrip()
        if before.endswith((";", ".", ":")) and shouted(role.group()):
            cuts.append(line.start + role.start())
    elif (tail := _NAME_BESIDE.search(line.text)) is not None:
        cuts.append(line.start + tail.end())
    cuts = sorted(set(cuts))
    found = []
    for start, end in zip(cuts, [*cuts[1:], line.end], strict=True):
        text = sheet.text[start:end]
        lead = len(text) - len(text.lstrip(" \t|"))
        text = text.strip(" \t|")
        if text:
            found.append(_cut(line, start + lead, text))
    return found


def _cut(line: Cell, start: int, text: str) -> Cell:
    at = start - line.start
    return Cell(start, start + len(text), text, line.plain[at : at + len(text)], line.line)


def _part(piece: Cell, at: int) -> Cell:
    return Cell(piece.start + at, piece.end, piece.text[at:], piece.plain[at:], piece.line)


def _first_of_block(pieces: list[Cell]) -> int | None:
    """Find where the last block of authority and title begins."""
    last = None
    for index, piece in enumerate(pieces):
        role = _ROLE.match(piece.text) and shouted(piece.text) and len(piece.text) < 60
        if not role and not _MARK.match(piece.text):
            continue
        if last is None or piece.line - pieces[last].line > 25:
            last = index
    return last


def _authority(marks: list[tuple[str, Cell]]) -> Found | None:
    if not marks:
        return None
    value = " ".join(dict.fromkeys(mark for mark, _ in marks))
    return Found(value, marks[0][1].start, marks[-1][1].end, 0.95)


def _title(marks: list[tuple[str, Cell]], roles: list[Cell]) -> Found | None:
    """Give the office held by the one who signs: the last role named."""
    if roles:
        last = roles[-1]
        # Who signs for the head of the office (KT.) is a deputy: another title was misread or is not there.
        deputy = re.match(r"PHÓ|THỨ|ỦY VIÊN", last.text) is not None
        if not deputy and any(mark in ("KT.", "K/T") for mark, _ in marks):
            return Found(_spell(last.text), last.start, last.end, 0.5, True, "header.unclear")
        return Found(_spell(last.text), last.start, last.end, 0.9)
    if marks:
        last = marks[-1][1]
        hit = _MARK.match(last.text)
        text = last.text[hit.end() :] if hit else last.text
        role = _ROLE.match(text)
        if role is not None:
            place = last.end - len(text), last.end
            if marks[-1][0] in ("KT.", "K/T"):  # the deputy's own title is not there
                return Found(_spell(role.group()), *place, 0.5, True, "header.unclear")
            return Found(_spell(role.group()), *place, 0.85)
    return None


def _spell(text: str) -> str:
    return spell(tidy(text.split("  ")[0]).strip(" .,:;"))


def _name(sheet: Sheet, piece: Cell) -> Found | None:
    text = re.sub(r"\(?đã ký\)?", "", piece.text, flags=re.IGNORECASE).strip(" .*-|_<>\"'")
    hit = _NAME.fullmatch(text)
    if _OFFICE.match(text.lower() + " "):
        return None
    if shouted(text):
        known = _SURNAME.match(piece.plain.strip(" .*-|")) is not None
        if not known or not 1 < len(text.split()) < 6:
            return None
        return _found_name(sheet, piece, piece.text.find(text), text, sure=True)
    if hit is not None:
        name = hit.group(1)
        at = piece.text.find(name)
        known = _SURNAME.match(piece.plain[at:]) is not None
        if not known and len(name.split()) < 3:
            return None
        return _found_name(sheet, piece, at, name, sure=known)
    words = text.split()
    spoilt = 2 <= len(words) <= 5 and all(one.isalpha() and one[0].isupper() for one in words)
    if not sheet.machine or not spoilt:
        return None
    return _found_name(sheet, piece, piece.text.find(text), text, sure=False)


def _found_name(sheet: Sheet, piece: Cell, at: int, name: str, *, sure: bool) -> Found:
    """Give a name in its usual spelling (``Nguyễn Văn An``); one that a scan spoilt is marked."""
    start, end = piece.start + at, piece.start + at + len(name)
    unsure = sheet.machine and (not sure or sheet.sure(start, end) < 0.8)
    value = name.title() if shouted(name) else name
    why = "header.name_odd" if unsure else ""
    return Found(value, start, end, 0.9 if sure and not unsure else 0.6, unsure, why)
