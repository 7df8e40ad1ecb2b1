"""One growing answer: bytes of tokens to text, where it ends, and when it only repeats itself."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Sequence

from communeapp.llm.protocol import Sampling

MAX_PERIOD = 48  # tokens; a longer repeated passage is caught by the bound on tokens
_LEAST_REPEATED = 12  # tokens that must be repetition before an answer is given up


def repetition_start(tokens: Sequence[int]) -> int | None:
    """Say from which token on the end of an answer only repeats what was just said.

    A run of ``p`` tokens that comes three times or more in a row, at least 12 tokens in all beyond its
    first time, is never Vietnamese prose. Returns the index of the first repeated token.
    """
    count = len(tokens)
    for period in range(1, min(MAX_PERIOD, count // 3) + 1):
        run = 0
        while run < count - period and tokens[count - 1 - run] == tokens[count - 1 - run - period]:
            run += 1
        if run >= max(2 * period, _LEAST_REPEATED):
            return count - run
    return None


class Answer:
    """Text of one item while its tokens come in.

    What :meth:`feed` returns, joined, is a prefix-stable text: nothing of it is taken back, except that
    :attr:`text` drops white space at the end and a repetition.
    """

    def __init__(self, key: int, max_tokens: int, sampling: Sampling) -> None:
        self.key = key
        self.finish: str | None = None
        self.tokens: list[int] = []
        self._max_tokens = max_tokens
        self._one_line = sampling.one_line
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._ends: list[int] = []  # length of the text after each token
        self._text = ""

    @property
    def text(self) -> str:
        """What the answer says, composed (NFC)."""
        return unicodedata.normalize("NFC", self._text.rstrip())

    def feed(self, token: int, piece: bytes) -> str:
        """Take one token and give the text it adds; sets :attr:`finish` when the answer is over."""
        self.tokens.append(token)
        added = self._decoder.decode(piece)
        if not self._text:
            added = added.lstrip()
        if self._one_line and "\n" in added:
            added = added[: added.index("\n")]
            self.finish = "stop"
        self._text += added
        self._ends.append(len(self._text))
        if self.finish is None:
            start = repetition_start(self.tokens)
            if start is not None:
                self._text = self._text[: self._ends[start - 1]]
                self.finish = "repeat"
                return ""
            if len(self.tokens) >= self._max_tokens:
                self.finish = "length"
        return added

    def end(self) -> str:
        """The model ended its turn: give what is left of an incomplete character."""
        self.finish = "stop"
        left = self._decoder.decode(b"", final=True)
        self._text += left
        return left
