"""Every place of a text that its facts do not support, with its kind and exact offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from communeapp.core.citations import TO_VERIFY, Citation, find_citations, is_named
from communeapp.core.details import Detail, DetailKind, DetailSet, find_details
from communeapp.core.documents import Unsupported, UnsupportedKind
from communeapp.core.legacy.syllables import is_syllable
from communeapp.core.sentences import tidy
from communeapp.core.support.model import SupportContext
from communeapp.core.support.names import unknown_names
from communeapp.core.support.polarity import limit_marks, negation_marks
from communeapp.core.support.quantities import allowing_marks, quantity_marks
from communeapp.core.support.words import STOPWORDS, holds, word_set, words_of

_KIND = {
    DetailKind.CITATION: UnsupportedKind.CITATION,
    DetailKind.PHONE: UnsupportedKind.NUMBER,
    DetailKind.DATE: UnsupportedKind.DATE,
    DetailKind.WEEKDAY: UnsupportedKind.DATE,
    DetailKind.TIME: UnsupportedKind.DATE,
    DetailKind.NUMBER: UnsupportedKind.NUMBER,
}
_CURRENCY = re.compile(r"\s*(?:đồng|đ|vnđ|vnd)(?!\w)", re.IGNORECASE)
_BIG = re.compile(r"(?:triệu|tỷ|tỉ|tr)\Z", re.IGNORECASE)
_NOUN = re.compile(r" ([^\W\d_]+)")
_YEARS = range(1900, 2101)
_PART_OF = re.compile(r"(?<![\w/.,-])(?<!ngày )(\d[\d.]*)/(\d\d[\d.]*)(?= [^\W\d_])")
_A_DAY = word_set("lần buổi ca chuyến bữa lượt cuộc giờ tiếng đợt")
_MEASURE = word_set("đồng triệu tỷ tỉ nghìn ngàn trăm phần")


def find_unsupported(
    text: str, facts: Sequence[str], context: SupportContext, *, point: str | None = None
) -> tuple[Unsupported, ...]:
    """Mark what none of the facts holds. ``point``: the one fact that the text has to say as it is.

    Only against one fact can a negation or a limit be lost.
    """
    known = DetailSet(*facts, *context.texts)
    cited = [one for source in (*facts, *context.texts) for one in find_citations(source)]
    marks = [
        *_placeholders(text),
        *_citations(text, cited, known.text),
        *_details(text, known, facts, context, strict=point is not None),
    ]
    # "thứ Sáu" and "Nghị định số 30/2020/NĐ-CP" have capitals and are no names.
    read = [(one.start, one.end) for one in find_details(text)]
    read += [(one.start, one.end) for one in find_citations(text)]
    names = unknown_names(text, known.text, context.wording, [*facts, *context.texts])
    marks.extend(
        Unsupported(text[a:b], kind, a, b)
        for a, b, kind in names
        if not any(start <= a and b <= end for start, end in read)
    )
    for start, end in context.offences.find(text):
        if text[start:end].casefold() not in known.text:
            marks.append(Unsupported(text[start:end], UnsupportedKind.INSULT, start, end))
    if point is not None and _vietnamese(text):
        meant = tidy(point, context.wording)  # "ko quá 25" is "không quá 25"
        for start, end in (*negation_marks(text, meant), *allowing_marks(text, meant)):
            marks.append(Unsupported(text[start:end], UnsupportedKind.NEGATION, start, end))
        for start, end in (*limit_marks(text, meant), *quantity_marks(text, meant)):
            marks.append(Unsupported(text[start:end], UnsupportedKind.CONDITION, start, end))
    return _without_overlap(marks)


def _vietnamese(text: str) -> bool:
    """Say whether half of the words can be Vietnamese: "before 12:00" has its limit in words unread here."""
    words = words_of(text)
    return 2 * sum(map(is_syllable, words)) >= len(words)


def _placeholders(text: str) -> Iterator[Unsupported]:
    for found in re.finditer(re.escape(TO_VERIFY), text):
        yield Unsupported(found[0], UnsupportedKind.CITATION, found.start(), found.end())


def _citations(text: str, cited: Sequence[Citation], known: str) -> Iterator[Unsupported]:
    """Mark legal texts that no fact names, with their type; facts may be typed in small letters."""
    for one in find_citations(text):
        if not is_named(one, cited) and not (one.name and holds(known, f"{one.kind} {one.name}")):
            start, end = one.start, one.end
            yield Unsupported(text[start:end], UnsupportedKind.CITATION, start, end)


def _details(
    text: str, known: DetailSet, facts: Sequence[str], context: SupportContext, *, strict: bool
) -> Iterator[Unsupported]:
    named = [(one.start, one.end) for one in find_citations(text)]
    counted = _counted((*facts, *context.texts))
    years = DetailSet(*facts, *map(_without_days, context.texts)) if strict else known
    fractions = _fractions(facts)
    for one in find_details(text):
        # The number of a legal text is judged with the whole of its name.
        if any(start <= one.start and one.end <= end for start, end in named):
            continue
        year = _year(one)
        if year is not None:
            # The year of the day on which a law was signed says nothing of the matter.
            if years.supports(one) or (Fraction(year), False) in years.values[DetailKind.NUMBER]:
                continue
        elif known.supports(one):
            if not _swapped(text, one, counted) and not _no_day(text, one, facts):
                continue
        elif one.kind is DetailKind.NUMBER and one.value in fractions:
            continue
        kind, end = _KIND[one.kind], one.end
        if one.kind is DetailKind.NUMBER:
            currency = _CURRENCY.match(text, one.end)
            if currency is not None or _BIG.search(text[one.start : one.end]):
                kind, end = UnsupportedKind.MONEY, currency.end() if currency else one.end
        yield Unsupported(text[one.start : end], kind, one.start, end)


def _year(detail: Detail) -> int | None:
    """Give the year that a detail is, alone ("năm 2026", "2026"); else None."""
    if detail.kind is DetailKind.DATE and len(detail.value) == 3:
        day, month, year = detail.value
        return year if day is None and month is None and isinstance(year, int) else None
    amount = detail.value[0]
    if detail.kind is DetailKind.NUMBER and isinstance(amount, Fraction) and not detail.value[1]:
        return int(amount) if amount in _YEARS else None
    return None


def _without_days(text: str) -> str:
    """Take whole days (day, month and year) out of a text."""
    for one in reversed(list(find_details(text))):
        if one.kind is DetailKind.DATE and len(one.value) == 3 and None not in one.value:
            text = text[: one.start] + " " + text[one.end :]
    return text


def _fractions(facts: Sequence[str]) -> set[object]:
    """Give the parts of what was counted ("9/12 em", "312/320 con")."""
    found: set[object] = set()
    for fact in facts:
        for part in _PART_OF.finditer(fact):
            found.update((Fraction(one.replace(".", "")), False) for one in part.groups())
    return found


def _noun_after(text: str, detail: Detail) -> str:
    """Give the word that a number counts; empty where it counts none."""
    found = _NOUN.match(text, detail.end)
    word = found[1].casefold() if found is not None else ""
    return "" if word in STOPWORDS or word in _MEASURE else word


def _counted(sources: Sequence[str]) -> dict[object, set[str]]:
    """Give what each number of the facts counts."""
    found: dict[object, set[str]] = {}
    for source in sources:
        for one in find_details(source):
            if one.kind is DetailKind.NUMBER:
                found.setdefault(one.value, set()).add(_noun_after(source, one))
    return found


def _swapped(text: str, detail: Detail, counted: dict[object, set[str]]) -> bool:
    """Say whether a number counts what in the facts another number counts ("120 bản" for "120 hộ")."""
    if detail.kind is not DetailKind.NUMBER or detail.value not in counted or detail.value[1]:
        return False  # a share ("98,2% hồ sơ") counts nothing by itself
    noun, own = _noun_after(text, detail), counted[detail.value]
    if not noun or "" in own or noun in own:
        return False
    return any(noun in nouns for value, nouns in counted.items() if value != detail.value)


def _no_day(text: str, detail: Detail, facts: Sequence[str]) -> bool:
    """Say whether a day is only a number of the facts that counts something ("Ngày 5 người")."""
    if (
        detail.kind is not DetailKind.DATE
        or len(detail.value) != 3
        or detail.value[1:] != (None, None)
    ):
        return False
    noun = _NOUN.match(text, detail.end)
    if noun is not None and noun[1].casefold() in _A_DAY:
        return False  # "mỗi ngày 2 buổi"
    number = re.escape(str(detail.value[0]))
    return noun is not None and any(
        re.search(
            rf"(?<![\w/.,-])(?<!ngày ){number} {re.escape(noun[1])}(?!\w)", fact, re.IGNORECASE
        )
        for fact in facts
    )


# An insult is told before a name; a lost "không" only where nothing more exact is marked.
_WEIGHT = {UnsupportedKind.INSULT: -1, UnsupportedKind.NEGATION: 1, UnsupportedKind.CONDITION: 1}


def _without_overlap(marks: list[Unsupported]) -> tuple[Unsupported, ...]:
    """Keep the more exact of two marks that overlap, else the longer; order by place."""
    kept: list[Unsupported] = []
    for mark in sorted(
        marks, key=lambda one: (_WEIGHT.get(one.kind, 0), -(one.end - one.start), one.start)
    ):
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda one: one.start))
