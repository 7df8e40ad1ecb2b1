"""Numbers that Vietnamese writes in words: "hai mươi lăm" is 25, "một triệu rưỡi" is 1.500.000.

"năm" and "một" alone are not read: a year, an article. After "mươi" only "lăm" is five, so "hai mươi
năm" is twenty years.
"""

from __future__ import annotations

import re

SCALES = {
    "trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 1_000_000,
    "tỷ": 1_000_000_000, "tỉ": 1_000_000_000,
}  # fmt: skip
_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
ALONE = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}

_FIRST = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
_AFTER_TENS = "một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
_TENS = rf"(?:(?:{_FIRST}) mươi(?: (?:{_AFTER_TENS}))?|mười(?: (?:một|hai|ba|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín))?)"
_REST = rf"(?: (?:(?:linh|lẻ) (?:{_FIRST}|tư)|{_TENS}))?"
_HUNDREDS = rf"(?:(?:{_FIRST}|không) trăm(?: rưỡi(?!\w)|{_REST}))"
_SMALL = rf"(?:{_HUNDREDS}|{_TENS}|{_FIRST})"
_BIG = "nghìn|ngàn|vạn|triệu|tỷ|tỉ"
_LONG = rf"{_SMALL} (?:{_BIG})(?: rưỡi|(?: {_SMALL} (?:{_BIG}))*(?: {_HUNDREDS}| {_TENS})?)"
#: A number of two words or more; words inside longer words do not count.
PATTERN = re.compile(rf"(?<!\w)(?i:{_LONG}|{_HUNDREDS}|(?:{_FIRST}) mươi(?: (?:{_AFTER_TENS}))?|mười (?:một|hai|ba|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín))(?!\w)")  # fmt: skip  # noqa: E501


def read_words(text: str) -> int:
    """Give the value of what :data:`PATTERN` found."""
    total = part = 0
    last = 1
    before = ""
    for word in text.casefold().split():
        if word == "mười":
            part += 10
        elif word == "mươi":
            part = part // 10 * 10 + part % 10 * 10
        elif word == "trăm":
            part = 0 if before == "không" else max(part, 1) * 100
            last = 100
        elif word in SCALES:
            total += max(part, 1) * SCALES[word]
            last, part = SCALES[word], 0
        elif word == "rưỡi":
            part += last // 2
        elif word in _DIGITS:
            part += _DIGITS[word]
        before = word
    return total + part
