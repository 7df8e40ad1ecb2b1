"""Negations and limits: lost, added or turned round against the fact.

"không thả rông" and "thả rông" hold the same words and say the opposite; so do "ít nhất 2" and "tối đa 2".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from communeapp.core.details import Detail, DetailKind, find_details
from communeapp.core.support.words import count, places_of, spoken, word_set

NEGATIONS = ("không", "chưa", "đừng", "cấm", "chớ", "miễn", "tránh", "khỏi", "thôi")
_STRONG = ("không", "chưa", "đừng", "cấm", "chớ")
# Said in other words: a text that has one of these has not simply lost its "không".
_SOFT = (
    *NEGATIONS, "ko", "trừ", "thiếu", "dừng", "ngừng", "hoãn", "vắng", "loại", "bỏ", "ngoài", "chối", "hết",
    "tuyệt", "ngưng", "hủy", "hết",
)  # fmt: skip
# "không" that negates nothing: before and after it.
_NO_NEGATION_NEXT = word_set("gian khí quân phận ngừng những chỉ trung lưu gia tặc ảnh")
_NO_NEGATION_BEFORE = word_set("hàng hay trên số từ bằng")
_LIMIT_NEXT = word_set("quá vượt dưới ít nhiều muộn chậm sớm thấp cao hơn nhỏ lớn đủ đến kém")
_FUNCTION = word_set(
    "được phải cần để có nên bị cho thể còn hề ai các những mọi nghiêm tự ý tuyệt đối"
)


class Bound(StrEnum):
    """How a limit bounds the number behind it."""

    MOST = "most"
    LEAST = "least"
    BELOW = "below"
    ABOVE = "above"
    BY = "by"  # up to a day or an hour
    FROM = "from"


_BOUNDS: tuple[tuple[Bound, str], ...] = (
    (
        Bound.MOST,
        r"không (?:được )?(?:quá|vượt(?: quá)?|nhiều hơn|cao hơn|lớn hơn)|tối đa|nhiều nhất|cao nhất",
    ),
    (Bound.LEAST, r"ít nhất|tối thiểu|thấp nhất|không (?:dưới|ít hơn|thấp hơn|kém)|từ đủ"),
    (
        Bound.BY,
        r"chậm nhất|muộn nhất|không (?:muộn|chậm) hơn|trước|hạn(?: cuối)?|xong|hết|đến hết|đến",
    ),
    (Bound.FROM, r"kể từ|bắt đầu từ|từ|sau"),
    (Bound.BELOW, r"dưới|chưa đủ|chưa đến|chưa tới|thấp hơn|nhỏ hơn|ít hơn"),
    (Bound.ABOVE, r"trên|quá|hơn|vượt|lớn hơn|cao hơn|nhiều hơn"),
)
_BETWEEN = r"(?: ?:)?(?: (?:là|lúc|vào|ngày|giờ|cả|mỗi|thứ|trong vòng|thời hạn|khoảng|mức|tổng))* ?(?:ngày )?\Z"
_BEFORE_NUMBER = tuple(
    (bound, re.compile(rf"(?<!\w)({words}){_BETWEEN}", re.IGNORECASE)) for bound, words in _BOUNDS
)
_UPWARDS = re.compile(r"\s*(?:[^\W\d_]+ ){0,2}?trở lên(?!\w)", re.IGNORECASE)
_DAYS = frozenset({DetailKind.DATE, DetailKind.TIME, DetailKind.WEEKDAY})
_ONLY = re.compile(
    r"(?<!\w)(?<!địa )(?<!tín )(?<!không )chỉ (?!đạo|huy|tiêu|thị|số|dẫn|định|giới|bảo|đường|vàng|rõ|tính)",
    re.IGNORECASE,
)
_ONLY_WORDS = re.compile(r"(?<!\w)duy nhất(?!\w)", re.IGNORECASE)
_EXCEPT = re.compile(
    r"(?<!\w)(?:(?:ngoại )?trừ|không kể|không bao gồm)(?! (?:sâu|diệt|khử|gian))(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:!?\n]")
_FINAL = re.compile(r"[\s.;,:]+\Z")


def negation_marks(text: str, fact: str) -> Iterator[tuple[int, int]]:
    """Give what a text negates although its fact does not, and what it no longer negates."""
    yield from _added(text, fact)
    yield from _lost(text, fact)


def limit_marks(text: str, fact: str) -> Iterator[tuple[int, int]]:
    """Give the limits that were added, lost or turned round."""
    noted: dict[tuple[DetailKind, object], set[Bound | None]] = {}
    for detail in find_details(fact):
        bound, _ = _bound(fact, detail)
        noted.setdefault((detail.kind, detail.value), set()).add(bound)
    for detail in find_details(text):
        meant = noted.get((detail.kind, detail.value))
        if meant is None:
            continue
        bound, start = _bound(text, detail)
        if bound in meant or _may_stand(bound, meant, detail):
            continue
        yield start, detail.end
    yield from _lone(text, fact, _EXCEPT)
    if _ONLY_WORDS.search(fact) is None and _ONLY_WORDS.search(text) is None:
        yield from _lone(text, fact, _ONLY)


def adds_negation(text: str, fact: str) -> bool:
    """Say whether a text negates where its fact has no negation and no exception at all."""
    said = spoken(fact)
    return count(said, (*NEGATIONS, "ko", "trừ")) == 0 and any(True for _ in _places(text))


def _places(text: str) -> list[tuple[int, int, str]]:
    """Give the real negations of a text: place, and the first word of weight behind."""
    words = places_of(text)
    found = []
    for at, (word, start, end) in enumerate(words):
        if word not in _STRONG:
            continue
        after = words[at + 1][0] if at + 1 < len(words) else ""
        before = words[at - 1][0] if at else ""
        if word in ("không", "chưa"):
            if not after or after in _NO_NEGATION_NEXT or before in _NO_NEGATION_BEFORE:
                continue
            if after in _LIMIT_NEXT or _gap(text, end):
                continue
        content = next((one[0] for one in words[at + 1 : at + 6] if one[0] not in _FUNCTION), "")
        found.append((start, end, content))
    return found


def _gap(text: str, end: int) -> bool:
    """Say whether a negation ends its clause ("có tham gia hay không;")."""
    return _CLAUSE.match(text[end:].lstrip() or ".") is not None


def _added(text: str, fact: str) -> Iterator[tuple[int, int]]:
    said = spoken(fact)
    plain = count(said, _SOFT) == 0
    for start, end, content in _places(text):
        meant = content and f" {content} " in said and not _negated(fact, content)
        if plain or meant:
            yield start, _word_end(text, end, content)


def _lost(text: str, fact: str) -> Iterator[tuple[int, int]]:
    for _, _, content in _places(fact):
        if not content:
            continue
        place = re.search(rf"(?<!\w){re.escape(content)}(?!\w)", text, re.IGNORECASE)
        if place is None:
            if count(spoken(text), _SOFT) == 0 and _shares(text, fact):
                end = len(_FINAL.sub("", text))
                if end:
                    yield 0, end
                return
            continue
        if not _negated(text, content) and _shares(text, fact):
            yield place.start(), _phrase_end(text, place.end())


def _negated(text: str, word: str) -> bool:
    """Say whether a word stands somewhere in a clause that is negated before it."""
    for clause in _CLAUSE.split(text):
        low = spoken(clause)
        # The last one: "49 hộ đồng ý, 3 hộ không đồng ý" negates the second of two.
        place = low.rfind(f" {word} ")
        if place >= 0 and count(low[: place + 1] + " ", _SOFT):
            return True
        if place >= 0 and count(low, ("miễn", "cấm", "tránh", "dừng", "hoãn")):
            return True
    return False


def _shares(text: str, fact: str) -> bool:
    """Say whether two texts speak of the same thing: a third of the fact's words."""
    noted = {word for word, _, _ in places_of(fact)} - _FUNCTION - set(NEGATIONS)
    said = {word for word, _, _ in places_of(text)}
    return bool(noted) and len(noted & said) * 3 >= len(noted)


def _word_end(text: str, end: int, content: str) -> int:
    """Take the negated word into the mark where it stands close by."""
    found = re.match(
        rf"(?:\s+[^\W\d_]+){{0,3}}?\s+{re.escape(content)}(?!\w)", text[end:], re.IGNORECASE
    )
    return end + found.end() if content and found is not None else end


def _phrase_end(text: str, end: int) -> int:
    """Take up to two more words of the phrase into the mark."""
    found = re.match(r"(?: [^\W\d_]+){0,2}", text[end:])
    return end + (found.end() if found is not None else 0)


def _bound(text: str, detail: Detail) -> tuple[Bound | None, int]:
    """Say how a number is bounded, and where the words that do so begin."""
    before = text[: detail.start]
    is_day = detail.kind in _DAYS
    for bound, pattern in _BEFORE_NUMBER:
        if not is_day and bound in (Bound.BY, Bound.FROM):
            continue
        if is_day and bound in (Bound.BELOW, Bound.ABOVE):
            continue
        found = pattern.search(before)
        if found is not None:
            if _UPWARDS.match(text[detail.end :]):
                return Bound.LEAST, found.start()
            return bound, found.start()
    if detail.kind is DetailKind.NUMBER and _UPWARDS.match(text[detail.end :]):
        return Bound.LEAST, detail.start
    return None, detail.start


def _may_stand(bound: Bound | None, meant: set[Bound | None], detail: Detail) -> bool:
    """Say whether a difference is only one of wording."""
    if detail.kind in _DAYS:
        # "từ 7 giờ đến 11 giờ" for "7 - 11 giờ": an end or a beginning that the note only implies.
        if meant == {None}:
            return True
        if bound is None:
            return meant == {Bound.FROM} or None in meant
        return {bound, *meant} <= {Bound.MOST, Bound.BY, None} or (
            {bound, *meant} <= {Bound.LEAST, Bound.FROM, None}
        )
    return False


def _lone(text: str, fact: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Find an exception or an "only" that one side has and the other has not."""
    said, noted = pattern.search(text), pattern.search(fact)
    if (said is None) == (noted is None):
        return
    if said is not None:
        yield (
            said.start(),
            _phrase_end(text, said.end() if text[said.end() - 1] != " " else said.end() - 1),
        )
        return
    if pattern is _EXCEPT and re.search(
        r"(?<!\w)(?:ngoài|không|miễn|chưa|riêng)(?!\w)", text, re.IGNORECASE
    ):
        return
    end = len(_FINAL.sub("", text))
    if end and _shares(text, fact):
        yield 0, end
