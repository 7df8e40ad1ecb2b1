"""Names of documents: the heading that prints one, and the abbreviation in the symbol that means it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from communeapp.core.incoming.header import Family
from communeapp.core.incoming.letters import distance, likeness, plain, shouted
from communeapp.core.incoming.reading_header.rows import Cell, Kind, Sheet


@dataclass(frozen=True)
class TypeName:
    """A name of documents. ``code`` as in Decree 30/2020, Article 7, or of a normative or Party type."""

    name: str
    code: str
    abbreviations: tuple[str, ...] = ()
    family: Family = Family.ADMINISTRATIVE


_NORM, _PARTY = Family.NORMATIVE, Family.PARTY
LETTER = TypeName("Công văn", "CONG_VAN", ("CV",))
CONSOLIDATED = TypeName("Văn bản hợp nhất", "VAN_BAN_HOP_NHAT", ("VBHN",), _NORM)
CIRCULAR = TypeName("Thông tư", "THONG_TU", ("TT",), _NORM)
SUBMISSION = TypeName("Tờ trình", "TO_TRINH", ("TTR",))

TYPES = (
    TypeName("Nghị quyết liên tịch", "NGHI_QUYET_LIEN_TICH", ("NQLT",), _NORM),
    TypeName("Thông tư liên tịch", "THONG_TU_LIEN_TICH", ("TTLT",), _NORM),
    TypeName("Thông tư liên bộ", "THONG_TU_LIEN_TICH", ("TTLB",), _NORM),
    TypeName("Nghị quyết", "NGHI_QUYET", ("NQ",)),
    TypeName("Quyết định", "QUYET_DINH", ("QĐ", "QD")),
    TypeName("Chỉ thị", "CHI_THI", ("CT",)),
    TypeName("Quy chế", "QUY_CHE", ("QC", "QCH")),
    TypeName("Quy định", "QUY_DINH", ("QYĐ", "QĐI", "QYD")),
    TypeName("Thông cáo", "THONG_CAO", ("TC",)),
    TypeName("Thông báo", "THONG_BAO", ("TB", "TBKL")),
    TypeName("Hướng dẫn", "HUONG_DAN", ("HD",)),
    TypeName("Chương trình", "CHUONG_TRINH", ("CTR", "CTRHĐ", "CTHĐ")),
    TypeName("Kế hoạch", "KE_HOACH", ("KH",)),
    TypeName("Phương án", "PHUONG_AN", ("PA",)),
    TypeName("Đề án", "DE_AN", ("ĐA",)),
    TypeName("Dự án", "DU_AN", ("DA", "DAN")),
    TypeName("Báo cáo", "BAO_CAO", ("BC",)),
    TypeName("Biên bản", "BIEN_BAN", ("BB",)),
    SUBMISSION,
    TypeName("Hợp đồng", "HOP_DONG", ("HĐ",)),
    TypeName("Công điện", "CONG_DIEN", ("CĐ",)),
    TypeName("Bản ghi nhớ", "BAN_GHI_NHO", ("BGN",)),
    TypeName("Bản thỏa thuận", "BAN_THOA_THUAN", ("BTT",)),
    TypeName("Giấy ủy quyền", "GIAY_UY_QUYEN", ("GUQ",)),
    TypeName("Giấy mời", "GIAY_MOI", ("GM",)),
    TypeName("Giấy giới thiệu", "GIAY_GIOI_THIEU", ("GGT",)),
    TypeName("Giấy nghỉ phép", "GIAY_NGHI_PHEP", ("GNP",)),
    TypeName("Phiếu gửi", "PHIEU_GUI", ("PG",)),
    TypeName("Phiếu chuyển", "PHIEU_CHUYEN", ("PC",)),
    TypeName("Phiếu báo", "PHIEU_BAO", ("PB",)),
    TypeName("Thư công", "THU_CONG", ()),
    LETTER,
    TypeName("Bộ luật", "BO_LUAT", (), _NORM),
    TypeName("Luật", "LUAT", (), _NORM),
    TypeName("Pháp lệnh", "PHAP_LENH", ("PL",), _NORM),
    TypeName("Lệnh", "LENH", ("L",), _NORM),
    TypeName("Nghị định", "NGHI_DINH", ("NĐ", "ND"), _NORM),
    CIRCULAR,
    CONSOLIDATED,
    TypeName("Kết luận", "KET_LUAN", ("KL",), _PARTY),
    TypeName("Thông tri", "THONG_TRI", ("TT",), _PARTY),
    TypeName("Tuyên bố", "TUYEN_BO", ("TB",), _PARTY),
    TypeName("Lời kêu gọi", "LOI_KEU_GOI", (), _PARTY),
    TypeName("Kiến nghị", "KIEN_NGHI", ("KN",)),
    TypeName("Kháng nghị", "KHANG_NGHI", ("KNG",)),
    TypeName("Đề cương", "DE_CUONG", ("ĐC",)),
    TypeName("Lịch làm việc", "LICH_CONG_TAC", ("LLV",)),
    TypeName("Thư ngỏ", "THU_NGO"),
    TypeName("Quy trình", "QUY_TRINH", ("QT",)),
    TypeName("Nội quy", "NOI_QUY", ()),
    TypeName("Điều lệ", "DIEU_LE", ("ĐL",)),
    TypeName("Phiếu trình", "PHIEU_TRINH", ("PTR",)),
    TypeName("Giấy xác nhận", "GIAY_XAC_NHAN", ("GXN",)),
    TypeName("Giấy chứng nhận", "GIAY_CHUNG_NHAN", ("GCN",)),
    TypeName("Lịch công tác", "LICH_CONG_TAC", ("LCT",)),
    TypeName("Thư mời", "GIAY_MOI"),
)
_BY_PLAIN = {plain(one.name): one for one in TYPES}
#: Every abbreviation in plain letters.
ABBREVIATIONS = frozenset(plain(short) for one in TYPES for short in one.abbreviations)
# Longest first, so that "thông tư liên tịch" is not read as "thông tư".
_HEADING = re.compile(
    "(?:(?:du thao|ban) +)?("
    + "|".join(sorted((p.replace(" ", r"\s+") for p in _BY_PLAIN), key=len, reverse=True))
    + r")\b"
)
# What may follow the name on the line of a heading: the body that issued it, its number, its subject.
_OWNER = re.compile(r"\s*(?:lien\s+(?:tich|so|nganh|bo)\b|cua\s|so\b|[:.\-–(]|$)")
_LAWS = frozenset(("LUAT", "BO_LUAT", "PHAP_LENH"))
_PLACES = {one.code: one for one in TYPES}


@dataclass(frozen=True)
class Title:
    """The heading with the name of the document; ``rest`` is where the remainder of its line begins."""

    type: TypeName
    line: int
    start: int
    end: int
    exact: bool  # read letter for letter
    alone: bool  # nothing else stands on its line


def by_name(name: str) -> TypeName | None:
    """Find a type by its printed name, in any case, with or without marks."""
    return _BY_PLAIN.get(" ".join(plain(name).split()))


def by_symbol(symbol: str, *, with_year: bool = False, party: bool = False) -> TypeName | None:
    """Tell what the symbol of a number means: ``QĐ-UBND`` a decision, ``UBND-VX`` a letter.

    ``with_year``: the number carries its year (30/2020/…), so TT is a circular. None: nothing known.
    """
    groups = [group for group in re.split(r"[-./\s]+", symbol) if group]
    if not groups:
        return None
    first = groups[0].upper().replace("Ð", "Đ")
    if re.fullmatch(r"(?:UBTV)?QH\d{0,2}|HP\d*", first):
        return None  # a law, a code or a resolution: the heading says which
    if first == "TT":
        if party:
            return _PLACES["THONG_TRI"]
        return CIRCULAR if with_year else SUBMISSION
    if first == "CV":
        return LETTER
    for one in TYPES:
        if first in one.abbreviations and not (one.family is Family.PARTY and not party):
            return one
    # Type and body written as one: BC.UBND, QĐUBND, QĐUB.
    for one in TYPES:
        for short in one.abbreviations:
            if len(short) > 1 and re.fullmatch(short + r"(?:UBND|UB|HĐND|BCĐ)", first):
                return one
    if len(groups) > 1 or len(first) > 1:
        return LETTER
    return None


def find_title(sheet: Sheet, first: int, last: int) -> Title | None:
    """Find the heading between two lines (the last one not included)."""
    best: tuple[int, Title] | None = None
    for line in sheet.lines[first:last]:
        if any(cell.kind is not Kind.TEXT for cell in sheet.cells if cell.line == line.line):
            continue
        rated = _rate(line, sheet)
        if rated is not None and (best is None or rated[0] > best[0]):
            best = rated
            if rated[0] >= 100:
                break
    return None if best is None else _joint(sheet, best[1])


def find_misread(sheet: Sheet, kind: TypeName, last: int) -> Title | None:
    """Find the heading of a known type that recognition spoilt by a few letters (``mônG TƯ``)."""
    name = plain(kind.name)
    for line in sheet.lines[:last]:
        words = re.sub(r"[^a-z ]", "", line.plain).split()
        bare = " ".join(words[-len(name.split()) :])  # a stain may stand before it
        if (
            len(name) > 5
            and len(words) < 6
            and abs(len(bare) - len(name)) <= 2
            and distance(name, bare) <= 2
        ):
            return Title(kind, line.line, line.start, line.end, exact=False, alone=True)
    return None


def _joint(sheet: Sheet, title: Title) -> Title:
    """Read "THÔNG TƯ" over "Liên tịch …" as the joint kind."""
    kind = by_name(f"{title.type.name} liên tịch")
    below = sheet.lines[title.line + 1].plain if title.line + 1 < len(sheet.lines) else ""
    if kind is not None and (
        below.startswith("lien tich") or "lien tich" in sheet.lines[title.line].plain
    ):
        return replace(title, type=kind)
    return title


def _rate(line: Cell, sheet: Sheet) -> tuple[int, Title] | None:
    spread = re.sub(r"\b(\w) (?=\w\b)", r"\1", line.plain)  # Q U Y Ế T  Đ Ị N H
    if spread != line.plain and len(line.plain) - len(spread) >= 5:
        squeezed = re.sub(r"\s+", " ", spread).strip(" :.")
        for name, one in _BY_PLAIN.items():
            if squeezed.replace(" ", "") == name.replace(" ", ""):
                return 100, Title(one, line.line, line.start, line.end, exact=True, alone=True)
    for hit in _HEADING.finditer(line.plain):
        before = line.plain[: hit.start()].strip(" -.:*\"'|")
        if before and not (sheet.machine and likeness(before) < 0.5):
            break
        kind = _BY_PLAIN[" ".join(hit.group(1).split())]
        after = line.plain[hit.end() :]
        printed = line.text[hit.start() : hit.end()]
        start, end = line.start + hit.start(), line.start + hit.end()
        bare = after.strip(" :.-–*|_'\"")
        title = Title(kind, line.line, start, end, exact=True, alone=not bare)
        capital = shouted(printed)
        if not bare:
            # "QUYẾT ĐỊNH:" closes the preamble; the heading stands above it.
            closes = ":" in after
            return (40 if closes else 100 if capital else 90), title
        if _OWNER.match(after) and (capital or len(line.plain) < 120) and not _cites(after):
            return (95 if capital else 70), title
        if capital and (shouted(line.text[hit.end() :]) or after[:1] in " ,"):
            return 80, title
        if kind.code in _LAWS and line.text == line.text.lower() and len(line.text) < 60:
            return 60, title  # a heading in capitals of an old encoding, "luật đất đai"
        break
    if sheet.machine:
        return _rate_misread(line)
    return None


def _cites(after: str) -> bool:
    # "Quyết định số 12/QĐ-UBND ngày … của … về" in a sentence names another document.
    return re.search(r"\bcua\b.*\bve\b.*[;.]$", after) is not None and not after.startswith(" cua")


def _rate_misread(line: Cell) -> tuple[int, Title] | None:
    """Compare a line of recognised text with the names, a letter or two apart."""
    bare = re.sub(r"[^a-z ]", "", line.plain).strip()
    if not 6 <= len(bare) <= 24 or not shouted(line.text.strip(" :.")):
        return None
    for name, one in _BY_PLAIN.items():
        if abs(len(name) - len(bare)) <= 2 and len(name) > 6 and distance(name, bare) <= 2:
            return 60, Title(one, line.line, line.start, line.end, exact=False, alone=True)
    return None
