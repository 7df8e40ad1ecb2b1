"""Putting the parts of a header together, from the layout of the first lines and of the last."""

from __future__ import annotations

import re
from dataclasses import replace

from communeapp.core.incoming.bodies import by_symbol as issuer_by_symbol
from communeapp.core.incoming.deadlines import find_deadline
from communeapp.core.incoming.header import Family, Found, Header, Part
from communeapp.core.incoming.letters import plain, shouted
from communeapp.core.incoming.reading_header import checks, marks, recipients, subjects
from communeapp.core.incoming.reading_header.header_dates import DateRead, find_date
from communeapp.core.incoming.reading_header.issuers import (
    Issuers,
    find_issuers,
    named_in_title,
    with_place,
)
from communeapp.core.incoming.reading_header.numbers import NumberRead, find_number
from communeapp.core.incoming.reading_header.register_rows import general_body, read_row
from communeapp.core.incoming.reading_header.rows import CLEAR, HEAD_LINES, Kind, Sheet, lay_out
from communeapp.core.incoming.reading_header.signers import find_signing
from communeapp.core.incoming.reading_header.types import (
    CONSOLIDATED,
    LETTER,
    Title,
    TypeName,
    by_symbol,
    find_misread,
    find_title,
)
from communeapp.core.incoming.text import ReadText

# How much of a text is searched for a deadline: the first pages hold the tasks.
_DEADLINE_ZONE = 20_000
# Without the state's heading and a number, only a name in the first lines makes a document of a text.
_FIRST_LINES = 5
_NATION_LINES = 16
_COPY_MARK = re.compile(r"(?:ban )?(?:sao y|sao luc|trich sao)(?: ban chinh)?")
_BEGINS_TEXT = re.compile(
    r"[-–\s`'’.:*•]*(?:can cu\b|dieu\s+1\s*[.:]|chuong\s+(?:i|1)\b|noi nhan\b)"
)


def read_header(read: ReadText, file_name: str = "") -> Header:
    """Read the header: each field with its place, its confidence and whether a person must look.

    A field that is not there is missing. ``file_name`` is not a source: names of files are wrong too often.
    """
    row = read_row(read.text)
    if row is not None:
        return row
    sheet = lay_out(read)
    if not sheet.lines:
        return Header()
    return _Reading(sheet).header()


def _below_copy_mark(sheet: Sheet, nation_line: int) -> int:
    """Give the first line of the document itself: a copy carries its own head over it (``SAO Y``)."""
    for line in sheet.lines[:nation_line]:
        if _COPY_MARK.fullmatch(line.plain.strip(" .:*-")) and shouted(line.text):
            return line.line + 1
    return 0


class _Reading:
    """One document on its way to a header."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        head = sheet.lines[:HEAD_LINES]
        self.address = next((c.line for c in head if recipients.is_address(c.plain)), None)
        begins = next((c.line for c in head if _BEGINS_TEXT.match(c.plain)), len(head))
        self.limit = min(begins, len(head) if self.address is None else self.address)
        nation = next(
            (
                c
                for c in sheet.cells
                if c.kind in (Kind.NATION, Kind.PARTY) and c.line < _NATION_LINES
            ),
            None,
        )
        after = nation.line + 1 if nation is not None else 0
        self.first = _below_copy_mark(sheet, nation.line if nation is not None else 0)
        self.title: Title | None = find_title(sheet, after, self.limit)
        self.party = nation is not None and nation.kind is Kind.PARTY
        self.number = self._number()
        if (
            nation is None
            and self.number is None
            and self.title is not None
            and self.title.line > _FIRST_LINES
        ):
            self.title = None  # "KẾT LUẬN" further down is a part of an essay or a form
        if self.title is None and sheet.machine and self.number is not None:
            self.title = self._spoilt_title(self.number)
        self.known = nation is not None or self.number is not None or self.title is not None
        self.date = self._date() if self.known else None
        self.issuers = self._issuers() if self.known else Issuers()

    @property
    def head_end(self) -> int:
        """The line under the head: the heading, the addressee, or the text."""
        return self.limit if self.title is None else self.title.line

    def header(self) -> Header:
        sheet, number = self.sheet, self.number
        parts: dict[Part, Found] = {}
        blank = set()
        kind = self._type(parts)
        issuer = self._issuer(parts)
        if number is not None:
            if number.blank:
                blank.add(Part.NUMBER)
            else:
                heading = self.title.type if self.title else None
                fault = checks.number_fault(sheet, number, heading, self.date, issuer)
                parts[Part.NUMBER] = checks.found(
                    number.value, number.start, number.end, fault, machine=sheet.machine
                )
        if self.date is not None:
            if self.date.blank:
                blank.add(Part.DATE)
            elif self.date.date is not None or self.date.month:
                value = self.date.date.isoformat() if self.date.date else self.date.month
                fault = checks.date_fault(sheet, self.date, number)
                parts[Part.DATE] = checks.found(
                    value, self.date.start, self.date.end, fault, machine=sheet.machine
                )
        self._subject(parts)
        family = self._family(kind)
        if self.known:
            self._rest(parts, family)
        symbol = number.symbol if number is not None and number.blank else ""
        ordered = {part: parts[part] for part in Part if part in parts}
        return Header(ordered, family, kind.code if kind else "", frozenset(blank), symbol)

    def _number(self) -> NumberRead | None:
        last = min(self.head_end, HEAD_LINES)
        number = find_number(self.sheet, self.first, last, self.title)
        if number is None or not self.sheet.machine or not number.symbol:
            return number
        heading = self.title.type if self.title else None
        mended = checks.mended_symbol(number, heading)
        if mended != number.symbol:
            faults = (*number.faults, "header.symbol_mended")
            return replace(number, symbol=mended, faults=faults)
        return number

    def _spoilt_title(self, number: NumberRead) -> Title | None:
        kind = by_symbol(number.symbol, with_year=number.year is not None, party=number.party)
        if kind is None or kind is LETTER:
            return None
        return find_misread(self.sheet, kind, self.limit)

    def _date(self) -> DateRead | None:
        last = self.limit + 1 if self.title is None else max(self.title.line + 3, 0)
        return find_date(self.sheet, last, self.title, self.number)

    def _issuers(self) -> Issuers:
        found = Issuers()
        if self.number is not None and self.number.line < self.head_end:
            # Above the number; in a text of mixed columns also beside the state's heading.
            found = find_issuers(self.sheet, self.number.line, None, self.first)
            last = min(max(self.number.line, self._nation_line() + 2), self.head_end)
        elif self.number is None and self._nation_line() >= 0:
            last = min(self.head_end, self._nation_line() + (2 if self.title is None else 6))
        else:
            last = self.head_end
        joint = self.title is not None and self.title.type.code.endswith("LIEN_TICH")
        if self._nation_line() < 0 and not self.party:
            # Without the state's heading what stands above may be a page's own head (a data base, a site).
            named = named_in_title(self.sheet, self.title)
            if named is not None:
                return Issuers(named)
        if found.issuer is None or joint:
            found = find_issuers(self.sheet, last, self.title, self.first)
        return with_place(self.sheet, found, self.head_end, self.limit + 1)

    def _nation_line(self) -> int:
        return next((c.line for c in self.sheet.cells if c.kind is Kind.NATION), -1)

    def _type(self, parts: dict[Part, Found]) -> TypeName | None:
        number, title = self.number, self.title
        meant = None
        if number is not None and number.symbol:
            meant = by_symbol(number.symbol, with_year=number.year is not None, party=number.party)
            if number.old and self.address is not None:
                meant = LETTER  # "Số 54 TC/TCT": older symbols name the body first
        if meant is CONSOLIDATED and number is not None:
            parts[Part.TYPE] = Found(meant.name, number.start, number.end, 0.95)
            return meant
        if title is not None:
            agrees = number is None or checks.agrees(number, title.type)
            fault = ""
            spoilt = self.sheet.machine and number is not None and number.faults
            if not agrees and not spoilt and (self.sheet.machine or not title.alone):
                fault = "header.type_differs"
            elif not title.exact and meant is None:
                fault = "header.unclear"
            kind = title.type
            parts[Part.TYPE] = checks.found(
                kind.name, title.start, title.end, fault, machine=self.sheet.machine
            )
            return kind
        if meant is not None and number is not None:
            shown = (
                self.address is not None
                or subjects.of_letter(self.sheet, 0, self.limit) is not None
            )
            sure = bool(number.digits) if meant is not LETTER else shown
            fault = "" if sure else "header.inferred"
            parts[Part.TYPE] = checks.found(meant.name, 0, 0, fault, machine=False, sure=0.9)
            return meant
        if self.address is not None and self.known:
            parts[Part.TYPE] = Found(
                LETTER.name, confidence=0.6, to_check=True, why="header.inferred"
            )
            return LETTER
        return None

    def _issuer(self, parts: dict[Part, Found]) -> str:
        found, machine = self.issuers, self.sheet.machine
        whole = self.number is not None and self.number.symbol.startswith("VBHN")
        if self.title is not None and self.title.type.code in ("LUAT", "BO_LUAT") and not whole:
            author = plain(found.issuer.name) if found.issuer is not None else ""
            if author != "quoc hoi":  # laws have one author; a data base may stand above them
                parts[Part.ISSUER] = Found("Quốc hội", confidence=0.8)
                return "Quốc hội"
        if found.issuer is not None:
            fault = "header.unclear" if found.doubtful else ""
            one = found.issuer
            parts[Part.ISSUER] = checks.found(one.name, one.start, one.end, fault, machine=machine)
            if found.parent is not None:
                above = found.parent
                parts[Part.PARENT] = checks.found(
                    above.name, above.start, above.end, fault, machine=machine
                )
            return one.name
        symbol = self.number.symbol if self.number else ""
        name = issuer_by_symbol(symbol)
        if name:
            parts[Part.ISSUER] = Found(
                name, confidence=0.8, to_check=machine, why="header.inferred" if machine else ""
            )
        elif general_body(symbol):
            parts[Part.ISSUER] = Found(
                general_body(symbol), confidence=0.4, to_check=True, why="header.inferred"
            )
        return name

    def _subject(self, parts: dict[Part, Found]) -> None:
        sheet, title = self.sheet, self.title
        issuer = plain(parts[Part.ISSUER].value) if Part.ISSUER in parts else ""
        if not self.known:
            return
        if title is None:
            read = subjects.of_letter(sheet, 0, self.limit)
        else:
            span = (self.number.start, self.number.end) if self.number else (0, 0)
            whole = self.number is not None and self.number.symbol.startswith("VBHN")
            read = subjects.under_title(sheet, title, issuer, span, consolidated=whole)
            if whole:
                read = subjects.name_consolidated(title, read)
        if read is not None:
            fault = read.faults[0] if read.faults else ""
            parts[Part.SUBJECT] = checks.found(
                read.text, read.start, read.end, fault, machine=sheet.machine, sure=0.93
            )

    def _family(self, kind: TypeName | None) -> Family:
        number = self.number
        if self.party or (number is not None and number.party and self._nation_line() < 0):
            return (
                Family.PARTY
            )  # "3216-TC/QĐ/CSTC" under the state's name is an old number of a ministry
        if (number is not None and number.year is not None) or (
            kind is not None and kind.family is Family.NORMATIVE
        ):
            return Family.NORMATIVE
        if kind is not None or number is not None or self._nation_line() >= 0:
            return kind.family if kind is not None else Family.ADMINISTRATIVE
        return Family.UNKNOWN

    def _rest(self, parts: dict[Part, Found], family: Family) -> None:
        sheet = self.sheet
        below = max(self.head_end, self.address or 0)
        signing = find_signing(sheet, below)
        found = {
            Part.SIGNER: signing.name,
            Part.SIGNER_TITLE: signing.title,
            Part.AUTHORITY: signing.authority,
            Part.RECIPIENTS: recipients.find_recipients(sheet, self.address),
            Part.URGENCY: marks.find_urgency(sheet, self.head_end + 1),
            Part.SECRECY: marks.find_secrecy(sheet, self.limit),
        }
        if family is not Family.NORMATIVE:
            start = parts[Part.SUBJECT].end if Part.SUBJECT in parts else 0
            zone = sheet.text[start : start + _DEADLINE_ZONE]
            day = self.date.date if self.date is not None else None
            flat = sheet.plain[start : start + _DEADLINE_ZONE]
            deadline = find_deadline(zone, day, flat=flat)
            if deadline is not None:
                here = replace(deadline, start=deadline.start + start, end=deadline.end + start)
                if sheet.sure(here.start, here.end) < CLEAR:
                    here = replace(here, confidence=0.5, to_check=True, why="header.unclear")
                found[Part.DEADLINE] = here
        parts.update({part: one for part, one in found.items() if one is not None})
