"""Rules of the wording: capitals in citations, dates, bodies that no longer exist, blanks."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator

from communeapp.core.layout_rules.finding import Finding, Rule, Subject, error, note

_DISTRICTS_END = dt.date(2025, 7, 1)
_DISTRICT_BODY = re.compile(
    r"\b(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban MTTQ|Phòng [^,.;:()]{2,40}?|"
    r"Công an|Chi cục [^,.;:()]{2,30}?|Trung tâm [^,.;:()]{2,30}?|Ban Chỉ huy Quân sự)"
    r" (?:huyện|thị xã|quận)\b|\b(?:Huyện|Thị|Quận) ủy\b|\bHuyện đoàn\b"
)
# A document of the time before: citing it by its issuer is right.
_OLD_DATE = re.compile(r"năm (?:19\d\d|20[01]\d|202[0-4])\b|/(?:19\d\d|20[01]\d|202[0-4])\b")
_SMALL_ARTICLE = re.compile(r"(?<!\w)điều (\d+)\b")
_LARGE_CLAUSE = re.compile(
    r"(?<=[\w,;(] )(Khoản \d+|Điểm (?:[a-ik-vxyđ]|đ)(?=[,;) ]|$))(?=[^.]*\b(?:Điều|khoản|Khoản)\b)"
)
_COMMON_NOUN = re.compile(r"(?<=[\w,;] )(Tỉnh|Huyện|Xã) (?=\w)")
_SHORT_DAY = re.compile(r"\bngày ([1-9]) tháng\b")
_LONG_MONTH = re.compile(r"\btháng 0([3-9]) năm\b")
_SHORT_MONTH = re.compile(r"\bngày \d{1,2} tháng ([12]) năm\b")
_BLANK_BEFORE = re.compile(r"[\w)] +([,;:.!?])(?!\.)(?=\s|$)")


def citation_capitals(subject: Subject) -> Iterator[Finding]:
    """Điều with a capital, khoản and điểm without inside a sentence (Appendix II, V.7)."""
    source = "Phụ lục II, V.7"
    for where, text in subject.texts():
        for match in _SMALL_ARTICLE.finditer(text):
            yield error("article_capital", where, source, found=match[0], wanted=f"Điều {match[1]}")
        for match in _LARGE_CLAUSE.finditer(text):
            found = match[1]
            yield error(
                "clause_capital", where, source, found=found, wanted=found[0].lower() + found[1:]
            )


def common_nouns(subject: Subject) -> Iterator[Finding]:
    """The noun before the name of a unit is written small inside a sentence (Appendix II, III.1.a).

    A note only: before a number, a person or an event it has its capital (III.1.b).
    """
    for where, text in subject.texts():
        if text.isupper():
            continue
        for match in _COMMON_NOUN.finditer(text):
            before, after = text[match.start() - 2], text[match.end()]
            if before.isupper() or not after.isupper():
                continue  # part of a name in capitals, or of a word such as Tỉnh ủy
            wanted = match[1].lower()
            yield note("unit_noun", where, "Phụ lục II, III.1", found=match[1], wanted=wanted)


def dates(subject: Subject) -> Iterator[Finding]:
    """A leading zero for days below 10 and months 1 and 2 only (Appendix I, II.4)."""
    source = "Phụ lục I, Phần I, II.4"
    for where, text in subject.texts():
        for match in _SHORT_DAY.finditer(text):
            yield note("day_zero", where, source, found=match[0], wanted=f"ngày 0{match[1]} tháng")
        for match in _SHORT_MONTH.finditer(text):
            yield note("month_zero", where, source, found=match[0], wanted=f"tháng 0{match[1]}")
        for match in _LONG_MONTH.finditer(text):
            yield note("month_no_zero", where, source, found=match[0], wanted=f"tháng {match[1]}")


def districts(subject: Subject) -> Iterator[Finding]:
    """Bodies of districts are gone since 01/07/2025, except in the names of older documents."""
    date = subject.document.date
    if date is not None and date < _DISTRICTS_END:
        return
    places = [(f"recipients[{i}]", t) for i, t in enumerate(subject.document.recipients)]
    places += [(f"addressees[{i}]", t) for i, t in enumerate(subject.document.addressees)]
    for where, text in (*subject.texts(), *places):
        for match in _DISTRICT_BODY.finditer(text):
            before = text[max(0, match.start() - 160) : match.start()]
            if not _OLD_DATE.search(before):
                yield note("district_body", where, "Luật 72/2025/QH15", found=match[0])


def blanks(subject: Subject) -> Iterator[Finding]:
    """No blank before a mark, no two blanks in a row."""
    for where, text in subject.texts():
        match = _BLANK_BEFORE.search(text)
        if match:
            yield note("blank_before_mark", where, "Phụ lục I", found=match[0])
        if "  " in text.strip():
            yield note("two_blanks", where, "Phụ lục I")


def unicode_form(subject: Subject) -> Iterator[Finding]:
    """Letters are composed, as TCVN 6909:2001 has them (Appendix I, I.4)."""
    for where, text in subject.texts():
        if not unicodedata.is_normalized("NFC", text):
            yield error("unicode", where, "Phụ lục I, Phần I, I.4")


RULES: tuple[Rule, ...] = (citation_capitals, common_nouns, dates, districts, blanks, unicode_form)
