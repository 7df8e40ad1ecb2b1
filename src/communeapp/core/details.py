"""Numbers, dates, hours, phone numbers and citations in Vietnamese office prose, as comparable values.

"85 triệu" equals "85.000.000", "7h30" equals "7 giờ 30 phút", "ngày 10 tháng 12 năm 2025" equals
"10/12/2025". Offsets count code points.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from communeapp.core.vietnamese import nfc


class DetailKind(StrEnum):
    """What a detail is; decides how it is compared."""

    CITATION = "citation"
    PHONE = "phone"
    DATE = "date"
    WEEKDAY = "weekday"
    TIME = "time"
    NUMBER = "number"


Value = tuple[object, ...]


@dataclass(frozen=True)
class Detail:
    """One detail. ``value`` by kind: date (day, month, year; None where absent), time (hour, minute),
    number (amount, has percent), others their text."""

    kind: DetailKind
    value: Value
    start: int
    end: int


_D = r"(0?[1-9]|[12]\d|3[01])"
_M = r"(0?[1-9]|1[0-2])"
_Y = r"([12]\d{3})"
_SCALES = {
    "trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 1_000_000,
    "tỷ": 1_000_000_000, "tỉ": 1_000_000_000,
}  # fmt: skip
_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_DAYS = {"hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_AMOUNT = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"


def _one(kind: DetailKind) -> Callable[[re.Match[str]], Value]:
    return lambda m: (re.sub(r"\s+", " ", m[0]).casefold(),)


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _amount(text: str) -> Fraction:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "")
    return Fraction(text.replace(",", "."))


def _number(found: re.Match[str]) -> Value:
    scale = _SCALES.get((found[2] or "").casefold(), 1)
    return (_amount(found[1]) * scale, bool(found[3]))


def _roman(found: re.Match[str]) -> Value:
    total = 0
    digits = [_ROMAN[letter] for letter in found[1]]
    for index, digit in enumerate(digits):
        smaller = index + 1 < len(digits) and digits[index + 1] > digit
        total += -digit if smaller else digit
    return (Fraction(total), False)


# In this order: what an earlier pattern took, a later one does not see.
_PATTERNS: tuple[tuple[DetailKind, re.Pattern[str], Callable[[re.Match[str]], Value]], ...] = (
    (DetailKind.CITATION, re.compile(
        r"\d{1,6}(?:/(?:19|20)\d\d)?/[A-ZĐ][\wĐđ]*(?:[-.][A-ZĐ][\wĐđ]*)*"),
        lambda m: (m[0].casefold().lstrip("0"),)),
    (DetailKind.CITATION, re.compile(r"\d{1,5}-[A-ZĐ][\wĐđ]{0,3}/[A-ZĐ][\wĐđ]*"),
        lambda m: (m[0].casefold().lstrip("0"),)),
    (DetailKind.CITATION, re.compile(
        r"(?<!\w)(?:[Đđ]iều|[Kk]hoản|[Cc]hương|[Mm]ục|[Pp]hụ lục) (?:\d{1,4}|[IVXLC]+)[a-zđ]?(?!\w)"),
        _one(DetailKind.CITATION)),
    (DetailKind.CITATION, re.compile(r"(?<!\w)[Đđ]iểm [a-zđ] (?=[Kk]hoản)"),
        _one(DetailKind.CITATION)),
    (DetailKind.PHONE, re.compile(r"(?<![\d.,/])0\d{2,4}(?:[ .-]\d{2,4}){1,3}(?![\d/])|(?<!\d)0\d{8,10}(?!\d)"),
        lambda m: (re.sub(r"\D", "", m[0]),)),
    (DetailKind.DATE, re.compile(rf"(?<!\w){_D} tháng {_M} năm {_Y}(?!\d)"),
        lambda m: (int(m[1]), int(m[2]), int(m[3]))),
    (DetailKind.DATE, re.compile(rf"(?<!\w){_D} tháng {_M}(?:/{_Y})?(?!\d)"),
        lambda m: (int(m[1]), int(m[2]), _int(m[3]))),
    (DetailKind.DATE, re.compile(rf"(?<![\w.,/-]){_D}([/.-]){_M}\2{_Y}(?![\d/])"),
        lambda m: (int(m[1]), int(m[3]), int(m[4]))),
    (DetailKind.DATE, re.compile(rf"(?<!\w)tháng {_M}(?:/| năm ){_Y}(?!\d)"),
        lambda m: (None, int(m[1]), int(m[2]))),
    (DetailKind.DATE, re.compile(rf"(?<!\w)tháng {_M}(?![\d/])"), lambda m: (None, int(m[1]), None)),
    (DetailKind.DATE, re.compile(rf"(?<!\w)năm {_Y}(?!\d)"), lambda m: (None, None, int(m[1]))),
    (DetailKind.DATE, re.compile(rf"(?<![\w.,/-]){_D}/{_M}(?![\d/,])(?!\w)"),
        lambda m: (int(m[1]), int(m[2]), None)),
    (DetailKind.DATE, re.compile(rf"(?<!\w)[Nn]gày {_D}(?![\d/.,-]\d)(?!\w)"),
        lambda m: (int(m[1]), None, None)),
    (DetailKind.WEEKDAY, re.compile(r"(?<!\w)[Tt]hứ ([Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])(?!\w)"),
        lambda m: (_DAYS.get(m[1].casefold()) or int(m[1]),)),
    (DetailKind.WEEKDAY, re.compile(r"(?<!\w)[Cc]hủ nhật(?!\w)"), lambda m: (8,)),
    (DetailKind.TIME, re.compile(
        r"(?<![\w/.,])(\d{1,2}) ?(?:h|g|giờ|:)(?: ?(\d{2})(?: ?phút)?(?![\d/.,]\d)(?!\w))?(?<![:])(?!\w)"),
        lambda m: (int(m[1]), int(m[2] or 0))),
    (DetailKind.NUMBER, re.compile(rf"(?<![\w])({_AMOUNT})(?: ({'|'.join(_SCALES)})(?!\w))? ?(%)?"),
        _number),
    (DetailKind.NUMBER, re.compile(r"(?<![\w-])(?=[IVXLC])(X{0,4}(?:IX|IV|V?I{0,3}))(?![\w-])"), _roman),
    (DetailKind.NUMBER, re.compile(rf"(?<!\w)((?i:{'|'.join(_WORDS)}))(?!\w)"),
        lambda m: (Fraction(_WORDS[m[1].casefold()]), False)),
)  # fmt: skip
_LISTED = re.compile(rf"((?:\d{{1,2}}\s*(?:,|và|-|–|đến)\s*)+){_D}/{_M}(?:/{_Y})?")


def find_details(text: str) -> tuple[Detail, ...]:
    """Give the details of a text in order of their place; every digit belongs to one of them."""
    taken = [False] * len(text)
    found: list[Detail] = []

    def take(kind: DetailKind, value: Value, start: int, end: int) -> None:
        found.append(Detail(kind, value, start, end))
        taken[start:end] = [True] * (end - start)

    for kind, pattern, read in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            end = start + len(match[0].rstrip())
            if start == end or any(taken[start:end]):
                continue
            take(kind, read(match), start, end)
    # Digits inside words or odd shapes ("a1b2") that no pattern knows: still a detail.
    for match in re.finditer(r"\d+", text):
        start, end = match.span()
        if not any(taken[start:end]):
            take(DetailKind.NUMBER, (Fraction(int(match[0])), False), start, end)
    return tuple(sorted(found, key=lambda one: one.start))


class DetailSet:
    """The details of the facts; answers whether a detail of an item is among them.

    ``loose`` also takes a part of a date or an hour for a bare number ("7" in "7 giờ"): right for
    asking whether something was kept, not for asking whether it was invented.
    """

    def __init__(self, *texts: str, loose: bool = False) -> None:
        self._loose = loose
        joined = "\n".join(nfc(one) for one in texts if one)
        self.text = re.sub(r"\s+", " ", joined).casefold()
        self._digits = re.sub(r"\D", "", joined)
        self.values: dict[DetailKind, set[Value]] = {kind: set() for kind in DetailKind}
        for part in joined.split("\n"):
            for detail in find_details(part):
                self.values[detail.kind].add(detail.value)
            for match in _LISTED.finditer(part):
                for day in re.findall(r"\d{1,2}", match[1]):
                    self.values[DetailKind.DATE].add((int(day), int(match[3]), _int(match[4])))
        self._scales = {
            worth
            for word, worth in _SCALES.items()
            if re.search(rf"(?<!\w){word}(?!\w)", self.text)
        }

    def supports(self, detail: Detail) -> bool:
        """Say whether the facts hold this detail, in this or an equal way of writing."""
        known = self.values[detail.kind]
        if detail.value in known:
            return True
        match detail.kind:
            case DetailKind.CITATION:
                return bool(
                    re.search(rf"(?<!\w){re.escape(str(detail.value[0]))}(?!\w)", self.text)
                )
            case DetailKind.DATE:
                if any(_within(detail.value, one) for one in known):
                    return True
                day, month, year = detail.value
                # "13 và 14/01": the first day stands alone as a number in the facts.
                return (
                    day is not None and month is None and year is None
                    and (Fraction(str(day)), False) in self.values[DetailKind.NUMBER]
                )  # fmt: skip
            case DetailKind.NUMBER:
                return self._supports_number(detail.value)
            case _:
                return False

    def _supports_number(self, value: Value) -> bool:
        amount, percent = value
        known = self.values[DetailKind.NUMBER]
        assert isinstance(amount, Fraction)  # noqa: S101 - what the pattern makes
        if not percent and (amount, True) in known:
            return True
        if percent:
            return False
        # "tổng 120 triệu: ngân sách 70": the scale stands once for all amounts.
        if any(amount % worth == 0 and (amount / worth, False) in known for worth in self._scales):
            return True
        # A year of the facts written as a bare number.
        if any((amount == year) for _, _, year in self.values[DetailKind.DATE]):
            return True
        # The other way round: "70" was kept where the item says "70 triệu đồng".
        if self._loose and any((amount * worth, False) in known for worth in self._scales):
            return True
        return self._loose and any(
            part is not None and amount == part
            for kind in (DetailKind.DATE, DetailKind.TIME, DetailKind.WEEKDAY)
            for one in self.values[kind]
            for part in one
        )


def _within(item: Value, fact: Value) -> bool:
    """Say whether every part that the item's date names is the same in the fact's date."""
    return all(mine is None or mine == own for mine, own in zip(item, fact, strict=True))
