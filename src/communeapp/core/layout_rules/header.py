"""Rules of the head of the page: issuer, number, symbol, place, date, subject, addressees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.layout_rules.finding import Finding, Rule, Subject, error, note

_URGENT = {"KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"}
_CIRCULATION = {"XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"}
# Official abbreviations with lower-case letters (Appendix III, I); everything else is in capitals.
_MIXED_CASE = {"CTr", "TTr", "QyĐ", "TrS"}
_LEGAL_SUBJECT = 500  # Appendix VI, part II: field Subject


def issuer_missing(subject: Subject) -> Iterator[Finding]:
    """The issuing body must be named (II.2)."""
    if not subject.document.issuer.strip():
        yield error("issuer_missing", "issuer", "Phụ lục I, Phần I, II.2")


def number_format(subject: Subject) -> Iterator[Finding]:
    """The number is written in Arabic digits from 01 on (II.3; Article 15)."""
    number = subject.document.number.strip()
    if (number and not re.fullmatch(r"\d{1,6}", number)) or (number and int(number) == 0):
        yield error("number_format", "number", "Phụ lục I, Phần I, II.3", found=number)


def symbol(subject: Subject) -> Iterator[Finding]:
    """Groups in capitals joined by hyphens without blanks, the type first; none for a letter (II.3)."""
    source = "Phụ lục I, Phần I, II.3; Phụ lục III"
    text = subject.document.symbol.strip()
    if not text:
        yield error("symbol_missing", "symbol", source)
        return
    groups = text.split("-")
    for group in groups:
        if not re.fullmatch(r"[^\W_]+", group) or (
            group != group.upper() and group not in _MIXED_CASE
        ):
            yield error("symbol_format", "symbol", source, found=text)
            return
    abbreviation = subject.form.abbreviation
    if subject.form.letter:
        if groups[0] == "CV":
            yield error("symbol_letter", "symbol", source, found=text)
        elif len(groups) < 2:
            yield note("symbol_unit", "symbol", source, found=text)
    elif abbreviation and (groups[0] != abbreviation or len(groups) < 2):
        yield error("symbol_type", "symbol", source, found=text, wanted=f"{abbreviation}-…")


def place_and_date(subject: Subject) -> Iterator[Finding]:
    """Place and date of issue (II.4); a date may stay open until the document is signed."""
    source = "Phụ lục I, Phần I, II.4"
    document = subject.document
    if not document.place.strip():
        yield error("place_missing", "place", source)
    elif re.search(r"[,;.]$|ngày", document.place.strip()):
        yield error("place_format", "place", source, found=document.place.strip())
    if document.date is None:
        yield note("date_open", "date", source)


def subject_line(subject: Subject) -> Iterator[Finding]:
    """The subject is there, short, and has no full stop (II.5)."""
    source = "Phụ lục I, Phần I, II.5"
    text = " ".join(subject.document.subject.split())
    if not text:
        yield error("subject_missing", "subject", source)
        return
    if len(text) > _LEGAL_SUBJECT:
        yield error("subject_long", "subject", "Phụ lục VI, Phần II", limit=str(_LEGAL_SUBJECT))
    if text.endswith((".", ";", ",")):
        yield note("subject_end", "subject", source, found=text[-1])


def addressees(subject: Subject) -> Iterator[Finding]:
    """A letter names whom it goes to; several stand one per line with ``;`` and a last ``.`` (II.9)."""
    source = "Phụ lục I, Phần I, II.9.d"
    document = subject.document
    if subject.form.letter and not any(name.strip() for name in document.addressees):
        yield error("addressees_missing", "addressees", source)
    lines = [line for line in subject.printed("kinh_gui") if line.startswith("-")]
    for index, line in enumerate(lines):
        wanted = "." if index == len(lines) - 1 else ";"
        if not line.endswith(wanted):
            yield error("addressees_mark", f"addressees[{index}]", source, wanted=wanted)
    seen: set[str] = set()
    for index, name in enumerate(document.addressees):
        folded = " ".join(name.casefold().split())
        if folded in seen:
            yield note("addressees_twice", f"addressees[{index}]", source, found=name.strip())
        seen.add(folded)


def stamps(subject: Subject) -> Iterator[Finding]:
    """Only the degrees and limits that the decree knows (III.2); secret marks do not belong here."""
    source = "Phụ lục I, Phần I, III.2"
    urgency = subject.document.urgency.strip().upper().replace("HOẢ", "HỎA")
    if urgency and urgency not in _URGENT:
        yield error("urgency_unknown", "urgency", source, found=urgency)
    limit = subject.document.circulation.strip().upper()
    if re.search(r"\bMẬT\b", f"{urgency} {limit}"):
        yield error("secret_mark", "circulation", "Luật Bảo vệ bí mật nhà nước", found=limit)
    elif limit and limit not in _CIRCULATION:
        yield note("circulation_unknown", "circulation", source, found=limit)


RULES: tuple[Rule, ...] = (
    issuer_missing,
    number_format,
    symbol,
    place_and_date,
    subject_line,
    addressees,
    stamps,
)
