"""What a person typed, as terms for the index. Whatever is typed is a query; none is an error.

Words that stand side by side are all asked for, in any order; ``"…"`` is a phrase; a number such as
``15/QĐ-UBND`` is the row of its parts; a day is found in figures and in words. The last word may still
be growing: it also stands for words that begin with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.search.folding import fold_chars, index_form, words
from communeapp.core.vietnamese import clean_input

MAX_CHARS = 1_000
MAX_TERMS = 24

_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]*)(?:[\"“”„«»]|\Z)")
_DAY_WORDS = re.compile(
    r"(?<!\w)(?:ng[aà]y\s+)?(\d{1,2})\s+th[aá]ng\s+(\d{1,2})\s+n[aă]m\s+(\d{4})(?!\w)",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\w/-])")
_ISO_DAY = re.compile(r"(?<![\w/.-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\w/-])")
_CHUNK = re.compile(r"[^\s,;!?()\[\]{}…]+")
_GROWING = re.compile(r"\w\Z")


class TermKind(StrEnum):
    """How a term was written."""

    WORD = "word"
    PHRASE = "phrase"
    NUMBER = "number"  # parts joined by a slash, dash or point: 15/QĐ-UBND
    DAY = "day"


@dataclass(frozen=True)
class Term:
    """One thing to find. ``words`` are those typed; ``forms`` are rows of words, any of which will do.

    ``prefix``: the last word may go on.
    """

    kind: TermKind
    words: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]
    prefix: bool = False

    def match(self, *, prefix: bool = True) -> str:
        """Give the term in the query language of FTS5: quoted strings only."""
        star = " *" if self.prefix and prefix else ""
        rows = [
            f'"{index_form(" ".join(form))}"{star}'  # words hold letters and digits only
            for form in self.forms
        ]
        return rows[0] if len(rows) == 1 else f"({' OR '.join(rows)})"


@dataclass(frozen=True)
class Query:
    """All terms, in the order typed."""

    text: str
    terms: tuple[Term, ...]

    def match(self, *, prefix: bool = True) -> str:
        """Ask for all terms; "" where there are none."""
        return every([one.match(prefix=prefix) for one in self.terms])

    @property
    def words(self) -> tuple[str, ...]:
        """All words typed, small letters."""
        return tuple(word for one in self.terms for word in one.words)


def every(parts: Sequence[str]) -> str:
    """Join expressions of FTS5: all of them."""
    return " AND ".join(parts)


def any_of(parts: Sequence[str]) -> str:
    """Join expressions of FTS5: at least one."""
    return " OR ".join(parts)


def parse(typed: str, *, growing: bool = True) -> Query:
    """Read what was typed. ``growing``: the last word may still be in the making."""
    text = clean_input(typed[:MAX_CHARS]).text
    terms: list[tuple[int, Term]] = []
    rest = text

    def take(pattern: re.Pattern[str], read: object) -> None:
        nonlocal rest
        for found in list(pattern.finditer(rest)):
            term = read(found)  # type: ignore[operator]
            if term is not None:
                terms.append((found.start(), term))
                start, end = found.span()
                rest = rest[:start] + " " * (end - start) + rest[end:]

    take(_QUOTED, lambda one: _phrase(one[1]))
    take(_DAY_WORDS, lambda one: _day(one[1], one[2], one[3]))
    take(_DAY, lambda one: _day(one[1], one[3], one[4]))
    take(_ISO_DAY, lambda one: _day(one[3], one[2], one[1]))
    last = len(text.rstrip()) if growing and _GROWING.search(text) else -1
    for chunk in _CHUNK.finditer(rest):
        parts = tuple(word.lower() for word in words(chunk[0]))
        if not parts:
            continue
        ends = chunk.end() == last
        number = len(parts) > 1 and any(char.isdigit() for char in chunk[0])
        if number or (len(parts) > 1 and chunk[0].isupper()):
            terms.append((chunk.start(), _number(parts, prefix=ends)))
            continue
        for place, word in enumerate(parts):
            grows = ends and place == len(parts) - 1
            terms.append((chunk.start() + place, _word(word, prefix=grows)))
    terms.sort(key=lambda one: one[0])
    return Query(text, tuple(_distinct([one for _, one in terms])[:MAX_TERMS]))


def _distinct(terms: Sequence[Term]) -> list[Term]:
    seen: dict[tuple[tuple[str, ...], ...], Term] = {}
    for one in terms:
        seen.setdefault(tuple(tuple(map(fold_chars, form)) for form in one.forms), one)
    return list(seen.values())


def _word(word: str, *, prefix: bool) -> Term:
    return Term(TermKind.WORD, (word,), ((word,),), prefix)


def _phrase(text: str) -> Term | None:
    parts = tuple(word.lower() for word in words(text))
    return Term(TermKind.PHRASE, parts, (parts,)) if parts else None


def _number(parts: tuple[str, ...], *, prefix: bool) -> Term:
    first = parts[0]
    forms = [parts]
    if first.isdigit():
        bare = first.lstrip("0") or "0"
        # Decree 30 writes numbers below ten with a zero, and not everybody does.
        forms += [(one, *parts[1:]) for one in (bare, bare.zfill(2)) if one != first]
    return Term(TermKind.NUMBER, parts, tuple(dict.fromkeys(forms)), prefix)


def _day(day: str, month: str, year: str) -> Term | None:
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return None
    forms = []
    for one in dict.fromkeys((day.zfill(2), str(int(day)))):
        for two in dict.fromkeys((month.zfill(2), str(int(month)))):
            forms += [(one, two, year), (one, "tháng", two, "năm", year)]
    return Term(TermKind.DAY, (day, month, year), tuple(forms))
