"""Whether an item keeps its fact: details, names, negations, limits and most words."""

from __future__ import annotations

from collections.abc import Sequence

from communeapp.core.details import Detail, DetailKind, DetailSet, find_details
from communeapp.core.sentences import Wording, sentence, tidy
from communeapp.core.support.names import capital_runs, tidied_name
from communeapp.core.support.polarity import NEGATIONS
from communeapp.core.support.quantities import loses_quantity
from communeapp.core.support.words import STOPWORDS, count, starts_sentence, tokens_of, words_of

MIN_COVERED_WORDS = 0.8
# A word of the fact and what may stand for it in an item.
_SAME = {
    "xong": ("hoàn", "kết"), "rà": ("soát",), "nộp": ("gửi", "nộp"), "gửi": ("nộp", "báo", "chuyển"),
    "góp": ("đóng",), "báo": ("thông", "trình"), "bố": ("cha", "phụ"), "mẹ": ("phụ",),
    "tiền": ("phí", "kinh"), "mất": ("thu", "trả", "phải", "miễn"), "gọi": ("liên", "điện"),
    "hỏi": ("thông", "chi", "biết", "liên"), "chị": ("bà",), "anh": ("ông",),
    "xin": ("đề", "kính"), "mong": ("đề", "kính"), "nói": ("trình", "biết", "rằng"), "bảo": ("trình", "biết", "yêu"),
    "lập": ("thành", "xây"), "dự": ("tham",), "chừng": ("khoảng",),
    "khoảng": ("chừng", "ước", "gần", "xấp"), "khác": ("còn", "ngoài"), "thấy": ("phát",), "lo": ("phụ", "tổ", "bảo"),
    "thêm": ("tin", "chi", "bổ"),
    "thắc": ("thông", "chi", "hỏi"), "mắc": ("thông", "chi", "hỏi"), "gặp": ("liên", "gặp"),
    "chết": ("tử",), "dặn": ("nhắc", "giáo"), "nắm": ("theo",),
    "kiểm": ("rà",), "sửa": ("khắc", "chữa"), "dọn": ("vệ",), "mang": ("đem", "theo"),
}  # fmt: skip
_DAYS = (DetailKind.DATE, DetailKind.TIME, DetailKind.WEEKDAY)
# Each group: words of the fact of which the item must keep one, or another of the same group.
_LIMITS: tuple[tuple[str, ...], ...] = (
    ("không quá", "tối đa", "nhiều nhất", "chậm nhất"),
    ("ít nhất", "tối thiểu", "trở lên", "từ đủ"),
    ("trừ", "ngoại trừ"),
    ("chỉ", "duy nhất"),
    ("trước", "chậm nhất", "hạn"),
    ("dưới", "chưa đủ", "chưa đến", "thấp hơn"),
    ("trên", "quá", "hơn", "vượt"),
    ("sau", "kể từ"),
)
# Negations and limits are judged by themselves.
_NO_CONTENT = STOPWORDS.union(
    NEGATIONS, (word for group in _LIMITS for words in group for word in words.split())
)


def covers(
    text: str,
    fact: str,
    wording: Wording,
    *,
    least: float = MIN_COVERED_WORDS,
    first: bool = True,
) -> bool:
    """Say whether an item keeps its fact: details, names, negations, limits and most words.

    ``least`` is the share of words that have to come back, ``first`` whether the first one has to.
    """
    tidied = tidy(fact, wording)
    if not _keeps_details(text, find_details(tidied)):
        return False
    spoken = f" {' '.join(words_of(text))} "
    for start, end in capital_runs(fact):
        name = tidied_name(fact[start:end], wording)
        if not starts_sentence(fact, start) and f" {name} " not in spoken:
            return False
    noted = f" {' '.join(words_of(tidied))} "
    # "không quá" is one limit, which "tối đa" keeps as well: neither a "không" nor a "quá".
    plain = noted.replace(" không quá ", " ")
    if count(plain, NEGATIONS) and not count(spoken, NEGATIONS):
        return False
    for group in _LIMITS:
        source = noted if group is _LIMITS[0] else plain
        if any(f" {word} " in source for word in group) and not any(
            f" {word} " in spoken for word in group
        ):
            return False
    if loses_quantity(text, tidied):
        return False
    present = set(words_of(text))
    kept: list[bool] = []
    pair = (
        False  # two content words side by side ("bàn giao") that are both lost are one thing lost
    )
    before = True
    for word in words_of(tidied):
        there = word in _NO_CONTENT or _stands(word, present)
        pair = pair or not (there or before)
        before = there
        if word not in _NO_CONTENT:
            kept.append(there)
    if not kept:
        return True
    # The first word is nearly always what has to be done, or who has to do it.
    return (not first or (kept[0] and not pair)) and sum(kept) / len(kept) >= least


def _keeps_details(text: str, noted: Sequence[Detail]) -> bool:
    """Say whether all numbers, dates and hours come back, each by itself.

    The 1 of "1 người nghỉ từ ngày 1/10" is not kept by the day alone.
    """
    said, strict = DetailSet(text, loose=True), DetailSet(text)
    own = {one.value for one in noted if one.kind in _DAYS}
    for one in noted:
        if not said.supports(one):
            return False
        if one.kind is DetailKind.NUMBER and not strict.supports(one):
            days = [day for kind in _DAYS for day in said.values[kind] if one.value[0] in day]
            if days and own.issuperset(days):
                return False
    return True


def _stands(word: str, present: set[str]) -> bool:
    return word in present or any(other in present for other in _SAME.get(word, ()))


def copies_fact(text: str, fact: str, wording: Wording) -> bool:
    """Say whether an item is its fact word for word: as typed, or only spelt out and punctuated."""
    item = tokens_of(text)
    return item in (tokens_of(fact), tokens_of(sentence(fact, wording)))
