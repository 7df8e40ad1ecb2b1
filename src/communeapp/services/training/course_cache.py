"""Questions of a course, compiled: TOML is read once, afterwards a file that opens in a moment.

One file for each pack, named by the pack's digest, so that it can never be of another version. It may
be deleted at any time; one that is damaged or of another program is made anew.
"""

from __future__ import annotations

import gc
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import zstandard

from communeapp import __version__
from communeapp.core.training.question_json import question_from_json, question_to_json
from communeapp.core.training.questions import Question
from communeapp.store.files import write_atomically

_FORMAT = f"communeapp questions 2 {__version__}"
_MOST_BYTES = 1 << 30


class QuestionCache:
    """Compiled questions in a folder of the profile."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, digest: str) -> tuple[Question, ...] | None:
        """Give the questions of a pack, None where there is no good file."""
        try:
            head, _, body = self._file(digest).read_bytes().partition(b"\n")
        except OSError:
            return None
        if head != _head(body):
            return None
        with _without_collecting(), suppress(ValueError, KeyError, TypeError, zstandard.ZstdError):
            plain = zstandard.ZstdDecompressor().decompress(body, max_output_size=_MOST_BYTES)
            return tuple(question_from_json(one) for one in json.loads(plain))
        return None

    def write(self, digest: str, questions: tuple[Question, ...]) -> None:
        """Keep the questions; a full or read-only disk only costs time at the next start."""
        rows = [question_to_json(one) for one in questions]
        plain = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        # Packed: smaller, and no answer of an exam meets the eye in the data folder.
        body = zstandard.ZstdCompressor(level=1).compress(plain)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file(digest), _head(body) + b"\n" + body, durable=False)

    def forget(self, digest: str) -> None:
        """Delete the file of a pack that is gone."""
        with suppress(OSError):
            self._file(digest).unlink(missing_ok=True)

    def _file(self, digest: str) -> Path:
        return self._folder / f"{digest}.json"


def _head(body: bytes) -> bytes:
    return f"{_FORMAT} {hashlib.sha256(body).hexdigest()}".encode("ascii")


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Make hundreds of thousands of small values without looking for garbage among them."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
