"""Recognising pictures of pages with Tesseract: pictures in and words out through pipes, no file."""

from __future__ import annotations

import csv
import io
import os
import statistics
import subprocess
from dataclasses import dataclass

from PIL import Image

from communeapp.core.errors import UserError
from communeapp.core.incoming.text import Box, Origin
from communeapp.core.legacy import Run
from communeapp.reading.assembly import RawLine, RawWord, clean
from communeapp.reading.inks import black_ink, red_ink
from communeapp.reading.layout import Placed, arrange
from communeapp.reading.tools import VIETNAMESE, ReaderTools, creation_flags, find_tools

_SECONDS = 90  # of one call
_LINE = 20_000_000  # bytes of one answer


@dataclass(frozen=True)
class Seen:
    """A recognised word. ``sure`` 0…1; ``line`` is Tesseract's own line, with its height."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    sure: float
    line: tuple[int, ...]


def recogniser() -> Recogniser | None:
    """Give the recogniser of this PC; None where Tesseract or its Vietnamese is missing."""
    tools = find_tools()
    return Recogniser(tools) if tools.reads_scans else None


def what_is_missing(tools: ReaderTools) -> UserError:
    """Say what has to be installed before scans can be read."""
    if tools.tesseract:
        return UserError("reading.no_vietnamese")
    return UserError("reading.no_ocr")


class Recogniser:
    """Reads pictures of pages."""

    def __init__(self, tools: ReaderTools) -> None:
        self._program = tools.tesseract

    def lines(self, picture: Image.Image, page: int) -> list[RawLine]:
        """Give the lines of a page in reading order, with places, words and confidences."""
        words = self._words(black_ink(picture), 3)
        lines = _lines(words, page, picture.size)
        red = red_ink(picture)
        if red is not None:
            lines += _stamps(self._words(red, 11), page, picture.size)
        return lines

    def _words(self, picture: Image.Image, mode: int) -> list[Seen]:
        data = io.BytesIO()
        picture.save(data, "PPM")
        try:
            done = subprocess.run(
                [self._program, "-", "-", "-l", VIETNAMESE, "--psm", str(mode), "--dpi", "300", "tsv"],
                input=data.getvalue(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                timeout=_SECONDS, check=True,
                env=os.environ | {"OMP_THREAD_LIMIT": "1"}, creationflags=creation_flags(),
            )  # fmt: skip
        except (OSError, subprocess.SubprocessError) as problem:
            raise UserError("reading.ocr_failed") from problem
        return parse(done.stdout[:_LINE].decode("utf-8", "replace"))


def parse(answer: str) -> list[Seen]:
    """Read Tesseract's table of words."""
    found = []
    for row in csv.DictReader(io.StringIO(answer), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = clean(row.get("text") or "").strip()
        if row.get("level") != "5" or not text:
            continue
        left, top, wide, high = (int(row[name]) for name in ("left", "top", "width", "height"))
        line = tuple(int(row[name]) for name in ("block_num", "par_num", "line_num"))
        sure = max(0.0, min(1.0, float(row["conf"]) / 100))
        found.append(Seen(text, left, top, left + wide, top + high, sure, line))
    return found


def _slope(words: list[Seen]) -> float:
    """Tell how far the lines of a page lean, as height per width."""
    by_line: dict[tuple[int, ...], list[Seen]] = {}
    for word in words:
        by_line.setdefault(word.line, []).append(word)
    slopes = []
    for line in by_line.values():
        first, last = line[0], line[-1]
        if last.left - first.left > 500 and len(line) > 3:
            slopes.append((last.bottom - first.bottom) / (last.left - first.left))
    return statistics.median(slopes) if len(slopes) >= 3 else 0.0


def _lines(words: list[Seen], page: int, size: tuple[int, int]) -> list[RawLine]:
    """Order words; each stands at the height of its line, so that a comma is not a line of its own."""
    slope = _slope(words)
    heights: dict[tuple[int, ...], tuple[float, float]] = {}
    for word in words:
        lean = slope * word.left
        top, bottom = heights.get(word.line, (float("inf"), float("-inf")))
        heights[word.line] = (min(top, word.top - lean), max(bottom, word.bottom - lean))
    placed = [Placed(word, word.left, *_span(heights[word.line], word, slope)) for word in words]
    return [
        _line([[one.item for one in cell] for cell in cells], page, size)
        for cells in arrange(placed, size[0])
    ]


def _span(line: tuple[float, float], word: Seen, slope: float) -> tuple[float, float, float]:
    """Give top, right and bottom of a word at the height of its line, unless that is far too high."""
    top, bottom = line
    own = word.bottom - word.top
    lean = slope * word.left
    if bottom - top > 3 * own and own > 12:  # Tesseract took two lines for one
        return word.top - lean, word.right, word.bottom - lean
    return top, word.right, bottom


def _line(
    cells: list[list[Seen]], page: int, size: tuple[int, int], stamp: bool = False
) -> RawLine:
    runs: list[Run] = []
    words: list[RawWord] = []
    for cell in cells:
        for index, word in enumerate(cell):
            if runs:
                runs.append(Run(" " if index else "\t"))
            runs.append(Run(word.text))
            words.append(RawWord(word.text, _box(page, word, word, size), word.sure))
    every = [word for cell in cells for word in cell]
    first = Seen(
        "", min(w.left for w in every), min(w.top for w in every), 0, 0, 0, ()
    )  # fmt: skip
    last = Seen("", 0, 0, max(w.right for w in every), max(w.bottom for w in every), 0, ())
    height = statistics.median(word.bottom - word.top for word in every)
    points = height / size[1] * 842 * 0.95  # as on A4
    return RawLine(
        runs, page, _box(page, first, last, size), words, size=points,
        origin=Origin.MACHINE_READ, stamp=stamp,
    )  # fmt: skip


def _box(page: int, first: Seen, last: Seen, size: tuple[int, int]) -> Box:
    width, height = size
    return Box(
        page, first.left / width, first.top / height, last.right / width, last.bottom / height
    )


def _stamps(words: list[Seen], page: int, size: tuple[int, int]) -> list[RawLine]:
    """Keep what a stamp says: words that are surely letters, line by line."""
    by_line: dict[tuple[int, ...], list[Seen]] = {}
    for word in words:
        if word.sure >= 0.3 and sum(letter.isalnum() for letter in word.text) >= 2:
            by_line.setdefault(word.line, []).append(word)
    return [_line([line], page, size, stamp=True) for line in by_line.values()]
