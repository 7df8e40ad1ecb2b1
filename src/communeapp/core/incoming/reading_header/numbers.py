"""The number and symbol: of state bodies, normative texts, the Party, and the irregular ones.

``Số: 15/QĐ-UBND``, ``Luật số: 85/2015/QH13``, ``Số 12-CV/ĐU``, ``Số: 40/2000/TT/BTC``,
``148/BC.UBND-VHXH``, ``Số 54 TC/TCT``; the place left empty (``Số:      /KH-UBND``); and what
recognition makes of figures written by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from communeapp.core.incoming.letters import DASH, LOWER, plain
from communeapp.core.incoming.reading_header.rows import CLEAR, Cell, Kind, Sheet
from communeapp.core.incoming.reading_header.types import Title

_D = f"[{DASH}]"
_GROUP = r"[A-ZĐƯÔÂÊĂƠ][A-Za-zĐđƯưÔôÂâÊêĂăƠơ]*\d*[A-ZĐ]*"
_LOW_GROUP = r"[A-Za-zĐđƯưÔôÂâÊêĂăƠơ]+\d*"
# Between the groups of a symbol: a dash, a slash, a full stop, an ampersand; blanks are strays.
_JOIN = rf"(?:\s?(?:{_D}|/)\s?|[.&+,]\s?(?=[A-ZĐ]))"
_SYMBOL = rf"{_GROUP}(?:{_JOIN}{_GROUP})*(?:\([A-ZĐ]+\))?"
_LOW_SYMBOL = rf"{_LOW_GROUP}(?:\s?{_D}\s?{_LOW_GROUP}|/{_LOW_GROUP})*"
_DIGITS = r"(?P<n>\d{1,2}\.\d{3}(?!\d)|\d(?:\s?\d){0,5})\s*(?P<suffix>[a-eA-E]|[bB]is)?"
_YEAR = r"(?P<y>(?:19|20)\s?\d\s?\d)"
_STATE = re.compile(rf"{_DIGITS}\s*/\s*(?:{_YEAR}\s*(?:/|{_D})\s*)?(?P<s>{_SYMBOL})(?![{LOWER}])")
_STATE_LOW = re.compile(rf"{_DIGITS}\s*/\s*(?:{_YEAR}\s*(?:/|{_D})\s*)?(?P<s>{_LOW_SYMBOL})")
_PARTY = re.compile(rf"{_DIGITS}\s*{_D}\s*(?P<s>{_GROUP}\s?/\s?{_SYMBOL})")
_OLD = re.compile(rf"{_DIGITS}\s*(?:{_D}\s*)?(?P<s>{_GROUP}(?:{_JOIN}{_GROUP})+|[A-ZĐ]{{2,6}})")
# The place of the figures is empty, dotted, or holds a mark that is none.
_EMPTY = re.compile(rf"[\s._…·:]*(?:/|{_D})\s*(?P<s>{_SYMBOL})")
_EMPTY_YEAR = re.compile(rf"[\s._…·:]*/\s*{_YEAR}\s*/\s*(?P<s>{_SYMBOL})")
_BLURRED = re.compile(rf"(?P<junk>[^/\n]{{1,14}}?)\s*[/,|⁄]\s*(?:{_YEAR}\s*/\s*)?(?P<s>{_SYMBOL})")
_GLUED = re.compile(
    rf"(?P<n>\d{{1,5}})\s*[,.|⁄]?\s*(?P<s>[A-ZĐ]{{2,}}\d*(?:{_D}[A-ZĐ][A-Za-zĐđ]*\d*)+)"
)
_NAMES = (
    r"(?:(?:bo\s+)?luat|phap\s+lenh|nghi\s+quyet|lenh|nghi\s+dinh|thong\s+tu|quyet\s+dinh"
    r"|cong\s+van|chi\s+thi|to\s+trinh|bao\s+cao|ke\s+hoach|thong\s+bao)\s+"
)
_KEYWORD = re.compile(rf"^\W*(?:{_NAMES})?so(?:\s*hieu)?(?![^\W\d_])\s*[:;.,]?\s*")
_KEYWORD_MISREAD = re.compile(
    rf"^[\W_]*(?:\w{{1,2}}\W+)?(?:{_NAMES})?(?:s[o0edcăqa6]|[5$§]o)(?![^\W\d_])[\s:;.,'’⁄_*|]*"
)
_INLINE = re.compile(r"\bso\s*[:.]?\s*(?=\d)")


@dataclass(frozen=True)
class NumberRead:
    """A number as found. ``digits`` is "" where the figures are missing or cannot be told.

    ``blank``: its place is there and empty. ``faults`` are ``why`` codes, the weightiest first.
    """

    digits: str
    symbol: str
    start: int
    end: int
    year: int | None = None
    party: bool = False
    blank: bool = False
    faults: tuple[str, ...] = field(default=())
    line: int = 0
    old: bool = False
    joint: str = "/"  # before the symbol: after the year, or after the figures of an old number

    @property
    def value(self) -> str:
        """The number as printed, blanks closed up: ``30/2020/NĐ-CP``, ``12-CV/ĐU``."""
        if self.old:
            return f"{self.digits}{self.joint}{self.symbol}"
        if self.party:
            return f"{self.digits}-{self.symbol}"
        year = "" if self.year is None else f"{self.year}{self.joint}"
        return f"{self.digits}/{year}{self.symbol}"


def find_number(sheet: Sheet, first: int, last: int, title: Title | None) -> NumberRead | None:
    """Find the number in the lines ``first`` … ``last`` (not included), or else in the heading."""
    blurred: NumberRead | None = None
    for cell in sheet.cells:
        if not first <= cell.line < last or cell.kind is not Kind.TEXT:
            continue
        keyword = _KEYWORD.match(cell.plain)
        if keyword is None and sheet.machine:
            keyword = _KEYWORD_MISREAD.match(cell.plain)
        if keyword is None:
            bare = _STATE.match(cell.text) or _PARTY.match(cell.text)
            if bare is not None and bare.end() >= len(cell.text) - 1:
                return _made(sheet, cell, bare, 0)
            continue
        found = _after_keyword(sheet, cell, keyword.end())
        if found is not None and (found.digits or found.blank):
            return found
        blurred = blurred or found
    if blurred is None and title is not None:
        return _in_heading(sheet, title)
    return blurred


def _after_keyword(sheet: Sheet, cell: Cell, at: int) -> NumberRead | None:
    rest = cell.text[at:]
    hit = _PARTY.match(rest) or _STATE.match(rest)
    if hit is None and rest == rest.lower():
        hit = _STATE_LOW.match(rest)
    if hit is not None:
        return _made(sheet, cell, hit, at)
    empty = _EMPTY_YEAR.match(rest) or _EMPTY.match(rest)
    if empty is not None and not re.match(rf"{_D}\s*[A-ZĐ]", rest.strip()[:2]):
        symbol = _close(empty.group("s"))
        year = empty.groupdict().get("y")
        return NumberRead(
            "",
            symbol,
            cell.start + at + empty.start("s"),
            cell.start + empty.end() + at,
            year=int(year.replace(" ", "")) if year else None,
            blank=True,
            line=cell.line,
        )
    old = _OLD.match(rest)
    if old is not None and not sheet.machine:
        between = rest[old.end("suffix") if old.group("suffix") else old.end("n") : old.start("s")]
        made = _made(sheet, cell, old, at)
        return replace(made, old=True, joint="-" if between.strip() else " ")
    if sheet.machine:
        return _misread(cell, rest, at)
    if not re.search(r"\w", rest):
        return NumberRead("", "", cell.end, cell.end, blank=True, line=cell.line)
    if (bare := re.fullmatch(r"(\d{1,5})\s*", rest)) is not None:
        end = cell.start + at + bare.end(1)
        return NumberRead(bare.group(1), "", cell.start + at, end, line=cell.line)
    return None


def _misread(cell: Cell, rest: str, at: int) -> NumberRead | None:
    """Take what can be taken from a number that recognition spoilt: seldom more than its symbol."""
    glued = _GLUED.match(rest)
    if glued is not None:
        return NumberRead(
            glued.group("n"),
            _close(glued.group("s")),
            cell.start + at,
            cell.start + at + glued.end(),
            faults=("header.number_glued",),
            line=cell.line,
        )
    blurred = _BLURRED.match(rest)
    if blurred is not None:
        return NumberRead(
            "",
            _close(blurred.group("s")),
            cell.start + at,
            cell.start + at + blurred.end(),
            year=int(re.sub(r"\s", "", blurred.group("y"))) if blurred.group("y") else None,
            faults=("header.number_unreadable",),
            line=cell.line,
        )
    return None


def _made(sheet: Sheet, cell: Cell, hit: re.Match[str], at: int) -> NumberRead:
    start, end = cell.start + at + hit.start(), cell.start + at + hit.end()
    groups = hit.groupdict()
    digits = re.sub(r"\s", "", hit.group("n")) + (hit.group("suffix") or "")
    year = int(re.sub(r"\s", "", groups["y"])) if groups.get("y") else None
    symbol = _close(hit.group("s"))
    if symbol == symbol.lower():
        symbol = symbol.upper().replace("-TTG", "-TTg")
    party = hit.re is _PARTY
    joint = "/"
    if year is not None:
        between = hit.string[hit.end("y") : hit.start("s")].strip()
        joint = "/" if between == "/" else "-"
    return NumberRead(
        digits,
        symbol,
        start,
        end,
        year=year,
        party=party,
        faults=_faults(sheet, cell, hit, at) if sheet.machine else (),
        line=cell.line,
        joint=joint,
    )


def _faults(sheet: Sheet, cell: Cell, hit: re.Match[str], at: int) -> tuple[str, ...]:
    """What makes the figures of a scan doubtful: a pre-printed form leaves gaps for the pen."""
    faults = []
    text = hit.string
    digits_end = hit.end("suffix") if hit.group("suffix") else hit.end("n")
    lead = cell.text[:at] if at else ""
    gap_before = len(lead) - len(lead.rstrip()) > 1 or len(hit.group("n")) != len(
        re.sub(r"\s", "", hit.group("n"))
    )
    if text[digits_end : digits_end + 1].isspace() or gap_before or hit.group("suffix"):
        faults.append("header.handwritten")
    if lead and not re.search(r"\bso\s*:?\s*$", plain(lead)):
        faults.append("header.number_odd")
    start = cell.start + at + hit.start("n")
    figures, whole = cell.start + at + digits_end, cell.start + at + hit.end()
    if sheet.sure(start, figures) < CLEAR or sheet.sure(start, whole) < 0.7:
        faults.append("header.unclear")
    return tuple(faults)


def _in_heading(sheet: Sheet, title: Title) -> NumberRead | None:
    """Find the number in the heading itself: ``Nghị định của Chính phủ số 114/2003/NĐ-CP``."""
    for line in sheet.lines[title.line : title.line + 4]:
        at = title.end - line.start if line.line == title.line else 0
        for keyword in _INLINE.finditer(line.plain, max(at, 0)):
            owner = line.plain[max(at, 0) : keyword.start()].strip()
            if line.line > title.line and keyword.start() > 60:
                return None
            if re.search(r"\b(?:theo|tai|cua)\s+(?:quyet dinh|nghi dinh|thong tu|luat)\s*$", owner):
                return None  # the subject names another document
            rest = line.text[keyword.end() :]
            hit = _STATE.match(rest) or _PARTY.match(rest)
            if hit is not None:
                return _made(sheet, line, hit, keyword.end())
        if line.line > title.line and re.match(r"(?:can cu|kinh gui|ve viec|v/v)", line.plain):
            break
    return None


def _close(symbol: str) -> str:
    """Close up the blanks of a symbol and write its dashes as dashes."""
    closed = re.sub(r"\s", "", symbol)
    return re.sub(_D, "-", closed).rstrip(".,")
