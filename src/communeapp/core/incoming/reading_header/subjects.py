"""The subject (trích yếu): under the name of the document, or ``V/v …`` under the number of a letter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from communeapp.core.incoming.bodies import starts_body
from communeapp.core.incoming.letters import LOWER, UPPER, distance, likeness, plain, shouted, tidy
from communeapp.core.incoming.reading_header.rows import Cell, Kind, Sheet, is_noise, is_stray
from communeapp.core.incoming.reading_header.types import CONSOLIDATED, Title

_MOST_LINES = 14
_ABOUT = re.compile(r"(?:\b[vu]\s?[/1i|⁄]\s?[vu]\b|\bv/[vy]\b|\bve viec\b)")
_BARE_ABOUT = re.compile(r"Về\s")  # "Về giao nhiệm vụ …" under the number, without V/v
# What begins the text under the subject.
_BODY = re.compile(
    r"[-–\s]*(?:can cu\b|kinh gui|kinh moi|kinh trinh|xet\b|theo de nghi|chuong\s+[ivx\d]+\b|dieu\s+\d"
    r"|phan\s+(?:thu|[ivx\d])"
    r"|thuc hien (?:nghi quyet|quyet dinh|chi thi|ke hoach|cong van|thong bao|chuong trinh|luat"
    r"|nghi dinh|y kien).*|noi nhan"
    r"|[ivx]+\s*[-.)]\s|\d+\s*[.)]\s|[a-d]\)\s|kinh thua|ngay \d+.*|de (?:trien khai|chuan bi"
    r"|tiep tuc|thuc hien|bao dam).*"
    r"|trong thoi gian|thoi gian qua|sau khi|duoc su|quyet dinh\s*:|quyet nghi\s*:|nghi dinh\s*:"
    r"|ban hanh kem theo"
    r"|tai cuoc hop|hoi\s+\d+|vao hoi|hom nay|tren co so|so\s*:)"
)
# "Ủy ban nhân dân xã … thông báo …": the body, at work, begins the text.
_BODY_ACTS = re.compile(
    r".{8,90}?\s(?:thong bao|xay dung|ban hanh|bao cao|de nghi|yeu cau|kinh moi|tran trong|nhan duoc"
    r"|to chuc|trien khai|giao|quyet dinh)\b"
)
_ASKS = re.compile(r"(?:de nghi|yeu cau|kinh de nghi|tran trong)\b")
_STARTS_TEXT = re.compile(r"[-–\s`'’.:*•]*(?:can cu|xet|theo|sau khi|de|thuc hien)\b")
_STRONG = re.compile(
    r"[-–\s`'’.:*•]*(?:can cu\b|kinh gui|n\w{1,2}i \w{3,4}n\s*:|dieu\s+\d|chuong\s+[ivx\d]+\b)"
)
# "CỦA CHÍNH PHỦ SỐ 64-CP NGÀY 27-9-1993 …" under a heading whose number stands above as well.
_OWN_NUMBER = re.compile(r"cua\s[a-z ]{3,60}?\bso\s*[:.]?\s*\d[\d ]*[/-][\w/&.-]+")
_ADDRESSES = re.compile(
    r"\btran trong (?:kinh )?(?:moi|gioi thieu|thong bao|de nghi)\b|\bnhu sau\s*:"
)
_BRACKET = re.compile(r"\(\s*(?:ban hanh )?kem theo")
_ROLE = re.compile(
    r"(?:(?:bo|tong cuc|cuc|chi cuc|vien|hieu|chanh|tong|quan|pho|kho|benh vien)\s*)?"
    r"(?:truong\b|chu tich|giam doc|tong giam doc|thu tuong|thong doc|chanh an|chanh van phong"
    r"|chu nhiem|tu lenh|chi huy truong"
    r"|bi thu|truong ban|truong phong|hieu truong|tong cuc truong|cuc truong|vien truong|tong kiem toan)"
)
_DOCUMENT = re.compile(
    r"(?:luat|bo luat|phap lenh|nghi dinh|thong tu|thong tu lien tich|nghi quyet"
    r"|quyet dinh)\b[^.;:]{0,120}?\bso\s+\d+/\d{4}"
)
# How a subject begins, in practice; used on recognised text alone, where a stray line may stand there.
_USUAL = re.compile(
    r"(?:ve\b|v/v|ban hanh|phe duyet|phe chuan|quy dinh|huong dan|trien khai|thuc hien|to chuc"
    r"|sua doi|bai bo|cong bo"
    r"|tinh hinh|ket qua|ket luan|tong ket|so ket|kiem tra|giao|thanh lap|kien toan|bo nhiem"
    r"|dieu chinh|bo sung|tang cuong"
    r"|cong tac|phong|de nghi|cong nhan|cong khai|bao cao|ke hoach|tuyen|xay dung|thu hoi|chuyen"
    r"|cho phep|du toan|uy quyen"
    r"|dao tao|boi duong|tham dinh|danh gia|ra soat|dang ky|moi|lich|hop|gioi thieu|xin|thong bao"
    r"|danh muc|phan cong|chuan bi"
    r"|khac phuc|ung pho|ho tro|quan ly|cap|dinh muc|thi|khen|nang|rut|ra|mo|thu|chi|lay|gop|bao"
    r"|day|phat|hoan|tiep|nghi|treo)"
)


class End(Enum):
    """Whether a line stands under the subject."""

    NO = "no"
    SURE = "sure"
    LOOKS = "looks"  # by a blank line, a full stop, an indent


@dataclass(frozen=True)
class SubjectRead:
    """The subject as printed, lines joined."""

    text: str
    start: int
    end: int
    faults: tuple[str, ...] = ()


def under_title(
    sheet: Sheet,
    title: Title,
    issuer: str,
    number_span: tuple[int, int],
    *,
    consolidated: bool = False,
) -> SubjectRead | None:
    """Join the lines under the name of the document; ``issuer`` in plain letters ends them.

    ``consolidated``: the text begins by naming the documents that were put together.
    """
    pieces: list[tuple[int, int]] = []
    rest = _same_line(sheet, title, number_span)
    if rest is not None:
        pieces.append(rest)
    loud: bool | None = None
    ended = End.NO
    for line in sheet.lines[title.line + 1 : title.line + 1 + _MOST_LINES]:
        if not pieces and _belongs_to_title(line):
            start = _after_number_and_date(sheet, line, number_span)
            if start is None and (about := re.search(r"\b(?:về|Về|VỀ)\s", line.text)) is not None:
                start = line.start + about.start()  # "của Ban Thường vụ Tỉnh ủy về …"
            if start is not None:
                pieces.append((start, line.end))
            continue
        ended = _end(sheet, line, pieces, issuer, loud=loud, consolidated=consolidated)
        if ended is not End.NO:
            break
        span = _line_span(sheet, line, first=not pieces)
        if span is None:
            if pieces:
                ended = End.LOOKS
                break
            continue
        if loud is None:
            loud = shouted(sheet.text[span[0] : span[1]])
        pieces.append(span)
    made = _made(sheet, pieces, law_name(title))
    if made is not None and sheet.machine and not made.faults and ended is not End.SURE:
        return replace(made, faults=("header.subject_end",))
    return made


def law_name(title: Title) -> bool:
    """Tell the titles after which a bare name stands (``LUẬT`` / ``Quản lý thuế``)."""
    return title.type.code in ("LUAT", "BO_LUAT", "PHAP_LENH")


def of_letter(sheet: Sheet, first: int, last: int) -> SubjectRead | None:
    """Join ``V/v …`` and what follows it in the left column, up to ``Kính gửi``."""
    pieces: list[tuple[int, int]] = []
    begun = -1
    for cell in sheet.cells:
        if not first <= cell.line < last or cell.kind is not Kind.TEXT or cell.stamp:
            continue
        if not pieces:
            hit = _ABOUT.search(cell.plain) or _BARE_ABOUT.match(cell.text)
            if hit is not None and hit.start() <= (40 if sheet.machine else 3):
                pieces.append((cell.start + hit.start(), cell.end))
                begun = cell.line
            continue
        if _BODY.match(cell.plain) or cell.line in sheet.ruled or len(pieces) > 8:
            break
        if cell.line - begun > len(pieces) + 2:
            break
        if is_stray(cell) or (sheet.machine and is_noise(cell)):
            continue
        if starts_body(cell.plain) and shouted(cell.text):
            break
        if cell.line in sheet.spaced and cell.text[:1].isupper():
            break
        pieces.append((cell.start, cell.end))
    return _made(sheet, pieces, bare=False)


def _same_line(sheet: Sheet, title: Title, number_span: tuple[int, int]) -> tuple[int, int] | None:
    """Take what follows the name on its own line, past the body, the number and the date."""
    line = sheet.lines[title.line]
    if title.alone:
        return None
    start = _after_number_and_date(sheet, line, number_span)
    if start is not None:
        return start, line.end
    after = line.plain[title.end - line.start :]
    if re.match(r"\s*(?:cua\b|lien (?:tich|so|nganh|bo)\b|so\b|\()", after):
        about = re.search(r"\b(?:ve|v/v)\b", after)
        return (title.end + about.start(), line.end) if about else None
    start = title.end
    while start < line.end and not sheet.text[start].isalnum() and sheet.text[start] not in "\"“'(":
        start += 1
    return (start, line.end) if start < line.end else None


def _belongs_to_title(line: Cell) -> bool:
    """Tell the lines of a heading that name the body, the number and the date."""
    return re.match(
        r"[\W_]*(?:cua\s|lien tich\b|so\s*[:.]?\s*\d|ngay\s+\d|giua\s)", line.plain
    ) is not None or (
        len(line.plain) < 30
        and starts_body(line.plain)
        and not _USUAL.match(line.plain)
        and shouted(line.text)
    )


def _after_number_and_date(sheet: Sheet, line: Cell, number_span: tuple[int, int]) -> int | None:
    """Where the subject begins on a line that holds the number or the date of the heading."""
    start = None
    if line.start <= number_span[0] < line.end and number_span[1] > number_span[0]:
        start = number_span[1]
    elif own := _OWN_NUMBER.match(line.plain):
        start = line.start + own.end()
    at = start if start is not None else line.start
    hit = re.compile(
        r"[\s,;]*ngay\s*\d{1,2}\s*(?:thang\s*\d{1,2}\s*nam\s*\d{4}|[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})"
    ).match(sheet.plain, at, line.end)
    if hit is not None:
        start = hit.end()
    if start is None:
        return None
    owner = re.compile(r"[\s,;]*cua\s[^,;]{3,60}?(?=\s(?:ve|v/v)\b)").match(
        sheet.plain, start, line.end
    )
    if owner is not None:
        start = owner.end()
    while start < line.end and not sheet.text[start].isalnum():
        start += 1
    return start if start < line.end else None


def _end(
    sheet: Sheet,
    line: Cell,
    pieces: list[tuple[int, int]],
    issuer: str,
    *,
    loud: bool | None,
    consolidated: bool,
) -> End:
    """Tell whether a line stands under the subject, for certain or by its looks."""
    flat = line.plain.strip(" :.*-")
    low = line.text.lower()
    if (
        line.text.endswith(";")
        or flat.startswith("nhu tren")
        or (sheet.machine and "; " in line.text)
    ):
        return End.SURE  # recipients
    if _STRONG.match(line.plain) or _BRACKET.match(line.plain):
        return End.SURE
    if not pieces:
        return End.NO
    if _ADDRESSES.search(line.plain):
        return End.SURE
    if low.startswith("nhằm ") or line.line in sheet.ruled:
        return End.SURE
    if _BODY.match(line.plain) and not line.text[:1].islower():
        return End.SURE
    if flat == issuer or (issuer and flat.startswith(issuer) and len(flat) < len(issuer) + 4):
        return End.SURE
    figures = not re.search(r"[^\W\d_]{2}", line.text)  # "2011-2020", the rest of a line
    capitals = shouted(line.text) or (figures and bool(loud))
    if capitals and loud is False and len(line.text) > 5:
        return End.SURE
    if loud is False and _ROLE.match(flat) and shouted(" ".join(line.text.split()[:4])):
        return End.SURE  # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … điện:"
    authority = _names_authority(flat, issuer) and len(flat) < 90
    if authority and _before_text(sheet, line, issuer, loud=capitals):
        return End.SURE
    if consolidated and _DOCUMENT.match(flat):
        return End.SURE  # the text begins with the document that was consolidated
    previous = sheet.text[pieces[-1][0] : pieces[-1][1]].rstrip()
    if sheet.machine:
        previous = re.sub(r"\s[:;.,]+$", "", previous)  # a stain, not a stop
    if not capitals and loud:
        return End.SURE
    new_sentence = line.text[:1].isupper() and not _open(previous)
    if not sheet.machine and new_sentence and _begins_text(sheet, line, pieces[0][0]):
        return End.SURE
    if new_sentence and (line.line in sheet.spaced or previous.endswith((".", ";", ":"))):
        return End.LOOKS
    if new_sentence and line.text.endswith((".", ":")) and len(line.text.split()) > 7:
        return End.LOOKS
    long = len(line.text) > 60 and not capitals
    return End.LOOKS if new_sentence and long and _is_indented(sheet, line) else End.NO


def _begins_text(sheet: Sheet, line: Cell, subject: int) -> bool:
    """Tell the first line of the text: no longer bold, or a body that asks, informs, decides."""
    heading = next((one for one in sheet.lines if one.start <= subject < one.end), None)
    if heading is not None and heading.line in sheet.bold and line.line not in sheet.bold:
        return True
    if shouted(line.text):
        return False
    ends = line.text.rstrip().endswith((".", ":", ";"))
    acts = starts_body(line.plain) and _BODY_ACTS.match(line.plain)
    return bool(acts or _ASKS.match(line.plain) or (ends and len(line.text) > 40))


def _readable(text: str) -> float:
    """Give the share of Vietnamese syllables; short forms in capitals and V/v are no syllables."""
    kept = [word for word in text.split() if not word.isupper() and plain(word) != "v/v"]
    return likeness(plain(" ".join(kept))) if kept else 1.0


def _open(previous: str) -> bool:
    """Tell whether a line cannot be the last of a subject: it ends with a link."""
    return (
        re.search(
            r"(?:[,–-]|\b(?i:và|của|về|các|theo|cho|tại|số|ngày|trong|với|do|năm|tháng|điều))$",
            previous,
        )
        is not None
    )


def _names_authority(flat: str, issuer: str) -> bool:
    """Tell a line that could name who decides: an office held, or the issuing body."""
    if _ROLE.match(flat):
        return True
    if len(flat) < 6 or not issuer:
        return False
    if issuer.startswith(flat) or flat.startswith(issuer):
        return True
    near = len(flat) > 15 and starts_body(flat) and flat[:2] == issuer[:2]
    return near and distance(issuer[:24][: len(flat)], flat[:24][: len(issuer)]) <= 2


def _before_text(sheet: Sheet, line: Cell, issuer: str, *, loud: bool) -> bool:
    """Tell whether the legal bases follow, with no other line between that could name the authority."""
    for one in sheet.lines[line.line + 1 : line.line + 7]:
        if _STARTS_TEXT.match(one.plain):
            return True
        if not loud or not shouted(one.text) or _names_authority(one.plain.strip(" :.*-"), issuer):
            return False
    return False


def _is_indented(sheet: Sheet, line: Cell) -> bool:
    before = sheet.text[max(0, line.start - 12) : line.start]
    pad = len(before) - len(before.rstrip(" \t"))
    return 0 < pad < 10 or "\t" in before[len(before) - pad :]


def _line_span(sheet: Sheet, line: Cell, *, first: bool) -> tuple[int, int] | None:
    """Give what of a line belongs to the subject; on recognised text a stamp may stand beside it."""
    start, end = line.start, line.end
    if not sheet.machine:
        return start, end
    bar = sheet.text.rfind("|", start, end)
    if bar >= 0 and end - bar > 12:
        start = bar + 1
    about = _ABOUT.search(sheet.plain, start, end) if first else None
    if about is not None and not _USUAL.match(sheet.plain[start : about.start()].strip()):
        start = about.start()
    while start < end and not (sheet.text[start].isalnum() or sheet.text[start] in "\"“'("):
        start += 1
    if first:
        start = _usual_start(sheet, start, end)
    if start >= end:
        return None
    rest = Cell(start, end, sheet.text[start:end], sheet.plain[start:end], line.line)
    return None if is_noise(rest) or _stain(sheet, rest) else (start, end)


def _stain(sheet: Sheet, cell: Cell) -> bool:
    """Tell a short line that a stamp or the rule under the subject left behind."""
    if sheet.mean(cell.start, cell.end) < 0.5:
        return True
    return len(cell.text) < 25 and (
        likeness(cell.plain) < 0.75 or re.search(r"[|_\\{}<>§#]", cell.text) is not None
    )


def _usual_start(sheet: Sheet, start: int, end: int) -> int:
    """Skip what a stamp left before the first words of a subject."""
    if _USUAL.match(sheet.plain[start:end].lstrip(" \"'“.-")):
        return start
    for hit in re.finditer(rf"(?<=\s)[{UPPER}][{LOWER}]", sheet.text[start:end]):
        at = start + hit.start()
        if _USUAL.match(sheet.plain, at, end) and likeness(sheet.plain[start:at]) < 0.8:
            return at
    return start


def _made(sheet: Sheet, pieces: list[tuple[int, int]], bare: bool) -> SubjectRead | None:
    if not pieces:
        return None
    text = tidy(" ".join(sheet.text[start:end] for start, end in pieces))
    text = re.sub(r"^([Vv]/[Vv])\s*:\s*", r"\1 ", text)
    text = re.sub(r"[\s:;,_=-]+$", "", text)
    text = text.strip() if text.count(".") > 1 else text.rstrip(". ")
    if sheet.machine:
        text = re.sub(r"^[^\W\d_]{1,2}\s+(?=[Vv]ề việc|[Vv]/v)", "", text)
    if len(text) < 3:
        return None
    faults: tuple[str, ...] = ()
    if sheet.machine and not bare:
        flat = sheet.plain[pieces[0][0] : pieces[0][1]].strip(" \"'“")
        if not _USUAL.match(flat):
            faults = ("header.subject_odd",)
        elif _readable(sheet.text[pieces[0][0] : pieces[-1][1]]) < 0.9:
            faults = ("header.unclear",)
    return SubjectRead(text, pieces[0][0], pieces[-1][1], faults)


def name_consolidated(title: Title, subject: SubjectRead | None) -> SubjectRead | None:
    """Name what was consolidated: ``LUẬT`` / ``Quản lý thuế`` is the subject ``Luật Quản lý thuế``."""
    if subject is None or title.type is CONSOLIDATED:
        return subject
    text = subject.text
    if shouted(text):
        text = text.capitalize()
    return SubjectRead(f"{title.type.name} {text}", title.start, subject.end, subject.faults)
