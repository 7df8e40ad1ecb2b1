"""Rules of number and symbol (Appendix I, II.3; Appendix III, I)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject


def _groups(subject: Subject) -> list[str]:
    return subject.document.symbol.strip().split("-")


def number_digits(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The number is written in Arabic digits, from 01 on."""
    number = subject.document.number.strip()
    if number and (not re.fullmatch(r"[0-9]{1,6}", number) or int(number) == 0):
        yield rule.at("number", found=number)


def symbol_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """There is a symbol, where the form has a number at all."""
    if subject.form.look.number_line and not subject.document.symbol.strip():
        yield rule.at("symbol")


def symbol_form(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Groups in capitals joined by hyphens without blanks."""
    text = subject.document.symbol.strip()
    mixed = rule.options["mixed"]
    if text and not all(
        re.fullmatch(r"[^\W_]+", one) and (one == one.upper() or one in mixed)
        for one in text.split("-")
    ):
        yield rule.at("symbol", found=text)


def symbol_of_letter(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A letter has no abbreviation of its type."""
    if subject.form.letter and _groups(subject)[0].upper() == "CV":
        yield rule.at("symbol", found=subject.document.symbol.strip())


def symbol_unit(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The symbol of a letter names the unit that drafts, or the field."""
    groups = _groups(subject)
    if subject.form.letter and groups[0] and len(groups) < 2 and " " not in groups[0]:
        yield rule.at("symbol", found=subject.document.symbol.strip())


def symbol_type(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The symbol begins with the abbreviation of the type."""
    groups, wanted = [one.strip() for one in _groups(subject)], subject.form.abbreviation
    if subject.form.letter or not wanted or not groups[0]:
        return
    if groups[0].casefold() != wanted.casefold() or len(groups) < 2:
        yield rule.at("symbol", found=subject.document.symbol.strip(), wanted=f"{wanted}-…")
