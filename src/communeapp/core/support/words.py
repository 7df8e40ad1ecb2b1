"""Words of a text as the checks compare them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communeapp.core.vietnamese import nfc

_TOKEN = re.compile(r"[^\W_]+(?:[./,:-][^\W_]+)*")
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = '"“('
# Words that carry no content of their own: a fact is covered without them.
STOPWORDS = frozenset(
    """
    và hoặc thì là của cho các những ở tại về đến từ trong ngoài vào ra lên xuống được bị do
    bởi với có để khi nếu mà này đó ấy kia một mỗi từng cả cũng đã đang sẽ rồi còn nữa phải
    cần nên hãy làm đi lại theo như việc cái con người ai gì nào lúc ngày giờ tháng năm phút
    số thứ
    """.split()  # noqa: SIM905 - a list literal would fill the screen
)


def word_set(words: str) -> frozenset[str]:
    """Make a set of words that stand in one line."""
    return frozenset(words.split())


def words_of(text: str) -> list[str]:
    """Give the words without their numbers, in small letters."""
    return [word.casefold() for word in _WORD.findall(nfc(text))]


def places_of(text: str) -> list[tuple[str, int, int]]:
    """Give the words in small letters with their places in ``text``, which is NFC."""
    return [(found[0].casefold(), found.start(), found.end()) for found in _WORD.finditer(text)]


def tokens_of(text: str) -> list[str]:
    """Give words and numbers, in small letters."""
    return [word.casefold() for word in _TOKEN.findall(nfc(text))]


def spoken(text: str) -> str:
    """Give the words between single spaces, with one at either end, for looking words up."""
    return f" {' '.join(words_of(text))} "


def count(said: str, words: Sequence[str]) -> int:
    """Count words in what :func:`spoken` gave."""
    return sum(said.count(f" {word} ") for word in words)


def holds(known: str, words: str) -> bool:
    """Say whether a text in small letters holds words as whole words."""
    return re.search(rf"(?<!\w){re.escape(words.casefold())}(?!\w)", known) is not None


def starts_sentence(text: str, start: int) -> bool:
    """Say whether a sentence begins at a place."""
    while start and text[start - 1] in _OPENING:
        start -= 1
    if not start:
        return True
    while start and text[start - 1].isspace():
        start -= 1
        if text[start] == "\n":
            return True
    return start > 0 and text[start - 1] in ".!?:;"


def grams(words: Sequence[str], length: int = 4) -> list[tuple[str, ...]]:
    """Give all runs of so many words."""
    return [tuple(words[i : i + length]) for i in range(len(words) - length + 1)]
