"""Tells a mark of secrecy in what a person typed or pasted into a field.

A pasted letter may have lost its lines: the stamp then stands between the words of the head. A person who
is still typing "Mật ong" has typed no stamp yet, so a single line counts in capitals only.
"""

from __future__ import annotations

import re

from communeapp.core.incoming.secrecy import Level, judge
from communeapp.core.incoming.text import Origin, ReadText
from communeapp.core.vietnamese import clean_input, fold, nfc

_ORDER = (Level.MOST_SECRET, Level.TOP_SECRET, Level.SECRET)
_CAPITALS = re.compile(r"(?<![\w])(?:(TUYỆT|TỐI)\s+)?MẬT(?![\w])")
_FORM = re.compile(r"(?i:độ|mức(?: độ)?) (?i:mật)\s*:\s*(?i:((?:tuyệt |tối )?mật))(?!\w)")
# Before and behind it: part of another word, or of a sentence about marks of secrecy.
_BEFORE = frozenset(
    """
    bí bảo độ dấu mức là và hoặc loại cấp chữ ghi đóng hiệu ông bà anh chị em cơ hộ tên các thôn bản
    ba hai năm đường hương tuần trăng
    """.split()  # noqa: SIM905
)
_AFTER_WORDS = "ong khẩu mã vụ thư danh độ và hoặc là mía gấu ngọt hoa sơn thám đàm lệnh"
_AFTER = frozenset(_AFTER_WORDS.split())


def typed_level(*texts: str) -> Level | None:
    """Give the highest level with which one of the texts is marked; None where there is none."""
    found = {level for one in texts if one and (level := _level_of(clean_input(one).text))}
    return next((one for one in _ORDER if one in found), None)


def named_level(word: str) -> str:
    """Write a level as the law does, from its letters without marks (``toimat``)."""
    return _named(word).value


def _level_of(text: str) -> Level | None:
    if "mật" not in text.casefold() and "mat" not in fold(text):
        return None
    text = nfc(text)
    verdict = None
    if "\n" in text.strip():
        verdict = judge(ReadText.plain(text, Origin.DIGITAL))
    elif text.isupper() or "(" in text:
        verdict = judge(ReadText.plain(text.strip(), Origin.DIGITAL))
    if verdict is not None:
        return verdict.level
    if (form := _FORM.search(text)) is not None:
        return _named(form[1])
    return _between_words(text)


def _between_words(text: str) -> Level | None:
    """Find a level in capitals among words that are not, or beside the words of a head."""
    for found in _CAPITALS.finditer(text):
        before = re.findall(r"\w+", text[: found.start()])[-1:]
        after = re.findall(r"\w+", text[found.end() :])[:1]
        if text[: found.start()].rstrip().endswith(",") or text[found.end() :].lstrip().startswith(
            ","
        ):
            continue  # "MẬT, TỐI MẬT, TUYỆT MẬT": a list of the levels
        if {one.casefold() for one in before} & _BEFORE or {
            one.casefold() for one in after
        } & _AFTER:
            continue
        if found[1] is None and _shouted(before) and _shouted(after) and not _in_head(text, found):
            continue  # one more word of a heading in capitals
        return _named(found[0])
    return None


def _shouted(words: list[str]) -> bool:
    return bool(words) and words[0].isupper() and not words[0].isdecimal()


def _in_head(text: str, found: re.Match[str]) -> bool:
    around = fold(text[max(0, found.start() - 60) : found.end() + 60])
    return re.search(r"cong hoa xa hoi|doc lap|so ?:|dang cong san", around) is not None


def _named(word: str) -> Level:
    folded = fold(word)
    if folded.startswith("tuyet"):
        return Level.MOST_SECRET
    return Level.TOP_SECRET if folded.startswith("toi") else Level.SECRET
