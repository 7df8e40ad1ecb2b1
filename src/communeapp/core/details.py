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

from communeapp.core.number_words import ALONE, PATTERN, SCALES, read_words
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
    quarter (its name, year), number (amount, has percent), others their text."""

    kind: DetailKind
    value: Value
    start: int
    end: int


_D = r"(0?[1-9]|[12]\d|3[01])"
_M = r"(0?[1-9]|1[0-2])"
_Y = r"([12]\d{3})"
_DAYS = {"hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_AMOUNT = r"\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
_SCALE = "|".join(SCALES)
_MONTHS = {"giêng": 1, "tư": 4, "chạp": 12}
_NUMBER_WORDS = rf"(?:{PATTERN.pattern}|(?<!\w)(?i:{'|'.join(ALONE)}|một|tư|năm)(?!\w))"
_SPELT_DAY = re.compile(
    rf"(?<!\w)[Nn]gày (?P<day>{_NUMBER_WORDS}) tháng (?P<month>{_NUMBER_WORDS}|(?i:giêng|chạp))(?!\w)"
)
_LATE = {"chiều", "tối", "đêm"}


def _one(kind: DetailKind) -> Callable[[re.Match[str]], Value]:
    return lambda m: (re.sub(r"\s+", " ", m[0]).casefold(),)


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _amount(text: str) -> Fraction:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "")
    return Fraction(text.replace(",", "."))


def _number(found: re.Match[str]) -> Value:
    scale = SCALES.get((found[2] or "").casefold(), 1)
    return (_amount(found[1]) * scale, bool(found[3] or found[4]))


def _spaced(found: re.Match[str]) -> Value:
    return (Fraction(re.sub(r"\D", "", found[0])), False)


def _sum_of_scales(found: re.Match[str]) -> Value:
    """Read "1 tỷ 500 triệu" and "2 triệu rưỡi"."""
    total, last = Fraction(0), 1
    for amount, word in re.findall(rf"({_AMOUNT}) ({_SCALE})(?!\w)", found[0]):
        last = SCALES[word.casefold()]
        total += _amount(amount) * last
    if found[0].casefold().endswith("rưỡi"):
        total += Fraction(last, 2)
    return (total, False)


def _short_money(found: re.Match[str]) -> Value:
    """Read "85tr", "1tr5", "500k"."""
    worth = 1000 if found[2].casefold() == "k" else 1_000_000
    tail = Fraction(int(found[3]), 10) if found[3] else Fraction(0)
    return ((_amount(found[1]) + tail) * worth, False)


def _words_value(text: str) -> int:
    word = text.casefold()
    if word in _MONTHS:
        return _MONTHS[word]
    return ALONE.get(word) or {"một": 1, "năm": 5}.get(word) or read_words(text)


def _spelt_day(found: re.Match[str]) -> Value:
    day, month = _words_value(found["day"]), _words_value(found["month"])
    return (day, month, None)


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _quarter(found: re.Match[str]) -> Value:
    number = found[1]
    value = int(number) if number.isdecimal() else int(_roman_value(number))
    return (f"quý {value}", int(found[2]) if found[2] else None)


def _hour(found: re.Match[str]) -> Value:
    """Read an hour; "7 giờ tối" is 19 giờ, "12 giờ đêm" is 24."""
    hour = int(found[1])
    minute = 30 if found[3] else int(found[2] or 0)
    part = (found[4] or "").casefold()
    if part in _LATE and hour < 12:
        hour += 12
    return (hour, minute)


def _roman(found: re.Match[str]) -> Value:
    return (Fraction(_roman_value(found[1])), False)


def _roman_value(text: str) -> int:
    total = 0
    digits = [_ROMAN[letter] for letter in text]
    for index, digit in enumerate(digits):
        smaller = index + 1 < len(digits) and digits[index + 1] > digit
        total += -digit if smaller else digit
    return total


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
    (DetailKind.NUMBER, re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0]\d{3})+(?= ?(?:đồng|đ|VNĐ|VND)(?!\w))"), _spaced),
    (DetailKind.PHONE, re.compile(r"(?<![\d.,/])0\d{2,4}(?:[ .-]\d{2,4}){1,3}(?![\d/])|(?<!\d)0\d{8,10}(?!\d)"),
        lambda m: (re.sub(r"\D", "", m[0]),)),
    (DetailKind.DATE, re.compile(r"(?<![\w./-])((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\w-])"),
        lambda m: (int(m[3]), int(m[2]), int(m[1]))),
    (DetailKind.DATE, _SPELT_DAY, _spelt_day),
    (DetailKind.DATE, re.compile(r"(?<!\w)[Qq]uý (IV|I{1,3}|[1-4])(?:(?:[/ ]| năm )(20\d\d))?(?!\w)"), _quarter),
    (DetailKind.DATE, re.compile(rf"(?<!\w){_D} tháng {_M},? năm {_Y}(?!\d)"),
        lambda m: (int(m[1]), int(m[2]), int(m[3]))),
    (DetailKind.DATE, re.compile(rf"(?<!\w){_D} tháng {_M}(?:/{_Y})?(?!\d)"),
        lambda m: (int(m[1]), int(m[2]), _int(m[3]))),
    (DetailKind.DATE, re.compile(rf"(?<![\w.,/-]){_D}([/.-]){_M}\2{_Y}(?![\d/])"),
        lambda m: (int(m[1]), int(m[3]), int(m[4]))),
    (DetailKind.DATE, re.compile(rf"(?<![\w.,/-]){_D}([/.-]){_M}\2(\d\d)(?![\w/.,-])"),
        lambda m: (int(m[1]), int(m[3]), _year(m[4]))),
    (DetailKind.DATE, re.compile(rf"(?<!\w)(?:[Tt]háng )?(?<![\w.,/-]){_M}/((?:19|20)\d\d)(?![\w/])"),
        lambda m: (None, int(m[1]), int(m[2]))),
    (DetailKind.DATE, re.compile(rf"(?<!\w)[Tt]háng {_M}(?:/| năm ){_Y}(?!\d)"),
        lambda m: (None, int(m[1]), int(m[2]))),
    (DetailKind.DATE, re.compile(rf"(?<!\w)[Tt]háng {_M}(?![\d/])"), lambda m: (None, int(m[1]), None)),
    (DetailKind.DATE, re.compile(rf"(?<!\w)năm {_Y}(?!\d)"), lambda m: (None, None, int(m[1]))),
    (DetailKind.DATE, re.compile(rf"(?<![\w.,/-]){_D}/{_M}(?![\d/]|,\d)(?!\w)"),
        lambda m: (int(m[1]), int(m[2]), None)),
    (DetailKind.DATE, re.compile(rf"(?<!\w){_D} tháng ([Gg]iêng|[Tt]ư|[Cc]hạp)(?!\w)"),
        lambda m: (int(m[1]), _MONTHS[m[2].casefold()], None)),
    (DetailKind.DATE, re.compile(r"(?<!\w)[Tt]háng ([Gg]iêng|[Tt]ư|[Cc]hạp)(?!\w)"),
        lambda m: (None, _MONTHS[m[1].casefold()], None)),
    (DetailKind.DATE, re.compile(rf"(?<!\w)(?:[Nn]gày|[Mm]ùng|[Mm]ồng) {_D}(?![\d/.,-]\d)(?!\w)(?! giờ)"),
        lambda m: (int(m[1]), None, None)),
    (DetailKind.WEEKDAY, re.compile(r"(?<!\w)[Tt]hứ ([Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])(?!\w)"),
        lambda m: (_DAYS.get(m[1].casefold()) or int(m[1]),)),
    (DetailKind.WEEKDAY, re.compile(r"(?<!\w)[Cc]hủ nhật(?!\w)"), lambda m: (8,)),
    (DetailKind.TIME, re.compile(
        r"(?<![\w/.,])(\d{1,2}) ?(?:h|g|giờ|:)(?:(?: ?(\d{2})(?: ?phút)?(?![\d/.,]\d)(?!\w))| (rưỡi)(?!\w))?"
        r"(?<![:])(?: (sáng|trưa|chiều|tối|đêm))?(?!\w)"),
        _hour),
    (DetailKind.NUMBER, re.compile(
        rf"(?<!\w)(?:{_AMOUNT}) (?:{_SCALE})(?: (?:(?:{_AMOUNT}) (?:{_SCALE})|rưỡi))+(?!\w)"),
        _sum_of_scales),
    (DetailKind.NUMBER, re.compile(rf"(?<![\w.,])({_AMOUNT})(tr|TR|k|K)(\d)?(?![\w])"), _short_money),
    (DetailKind.NUMBER, re.compile(rf"(?<![\w])({_AMOUNT})(?: ({_SCALE})(?!\w))?(?: ?(%)| (phần trăm)(?!\w))?"),
        _number),
    (DetailKind.NUMBER, re.compile(r"(?<![\w-])(?=[IVXLC])(X{0,4}(?:IX|IV|V?I{0,3}))(?![\w-])"), _roman),
    (DetailKind.NUMBER, re.compile(rf"{PATTERN.pattern}(?: (phần trăm)(?!\w))?"),
        lambda m: (Fraction(read_words(re.sub(r" (?i:phần trăm)\Z", "", m[0]))), bool(m[1]))),
    (DetailKind.NUMBER, re.compile(rf"(?<!\w)((?i:{'|'.join(ALONE)}))(?!\w)"),
        lambda m: (Fraction(ALONE[m[1].casefold()]), False)),
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
            worth for word, worth in SCALES.items() if re.search(rf"(?<!\w){word}(?!\w)", self.text)
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
                if len(detail.value) != 3:  # a quarter
                    return False
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
        if any(one[-1] == amount for one in self.values[DetailKind.DATE]):
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
    return len(item) == len(fact) and all(
        mine is None or mine == own for mine, own in zip(item, fact, strict=True)
    )
