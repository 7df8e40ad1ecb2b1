"""Recognising pictures of pages with Tesseract: pictures in and words out through pipes, no file."""

from __future__ import annotations

import csv
import io
import os
import re
import statistics
import subprocess
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from PIL import Image

from communeapp.core.errors import UserError
from communeapp.core.incoming.text import Box, Origin
from communeapp.core.legacy import Run
from communeapp.core.vietnamese import fold
from communeapp.reading.assembly import RawLine, RawWord, clean
from communeapp.reading.inks import black_ink, letters_of, red_ink, stamps, unread_ink, upright
from communeapp.reading.layout import Placed, arrange
from communeapp.reading.tools import VIETNAMESE, ReaderTools, creation_flags, find_tools

AUTOMATIC, ONE_BLOCK = 3, 6  # ways to look at a page ("psm")
_SECONDS = 60  # of one call
_ANSWER = 20_000_000  # bytes
_HEAD = 0.4  # share of the first page where numbers and dates of the header stand
_STAMPS = 0.6  # share of it where stamps of interest stand; below are seals
_READ = 0.6  # confidence in a word whose ink is not looked at again
_MOST_HIGH = 0.1  # height of a black stamp, of the page's
_LEAST_FRAME = 0.04  # width of a black stamp, of the page's
_MARKS = ("mat", "toi mat", "tuyet mat", "khan", "thuong khan", "hoa toc")
_ALIKE = 0.75
_SURE_STAMP = 0.75  # a round seal gives words too, but none as sure as this
_ODD = 0.4  # confidence in a word with a sign that no office writes: it was something else
_ENOUGH_WORDS, _UPRIGHT = 8, 0.55  # a page read the wrong way up has a mean of 0.3
_OSD_SIDE = 1700  # pixels of the longer side from which the way up is told
_SURE_TURN = 2.0  # Tesseract's own scale; pages of letters give 8 and more
_STUCK = re.compile(r"(?:ngày|tháng|năm|S[ốôó]:)(?=[\d\W])(?![.,;:)]+$)", re.IGNORECASE)
_ONLY_LETTERS = re.compile(r"[^\W\d_]+[.,;:]?")
_ODD_SIGN = re.compile(r"[^\w\s.,;:()/\"'“”‘’…%&+!?–—-]|_")


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
        """Give the lines of a page in reading order, with places, words and confidences.

        The head of the first page is read twice, at two sizes: what differs is not sure. Red stamps
        there are read on their own, behind the lines of the page. Raises UserError
        ``reading.ocr_failed``.
        """
        ink = black_ink(picture)
        words = self._page(ink)
        if page == 0:
            words = self._checked(words, ink)
        lines = _lines(words, page, picture.size)
        if page:
            return lines
        red = red_ink(picture)
        lines += [] if red is None else self._stamps(red, page, stamps(red))
        # Frames of black stamps, and of red ones on a grey scan, make Tesseract skip what is in them.
        head = ink.crop((0, 0, ink.width, round(ink.height * _HEAD)))
        read = [
            (w.left - 4, w.top - 4, w.right + 4, w.bottom + 4) for w in words if w.sure >= _READ
        ]
        left = Image.new("L", ink.size, 255)
        left.paste(unread_ink(head, read))
        frames = [
            (x0, y0, x1, y1)
            for x0, y0, x1, y1 in stamps(left, _LEAST_FRAME, 3)
            if y1 - y0 < min(x1 - x0, _MOST_HIGH * left.height)  # marks are wide and low
        ]
        framed = self._stamps(left, page, frames)
        return lines + [line for line in framed if _is_mark("".join(run.text for run in line.runs))]

    def read(self, picture: Image.Image, page: int) -> tuple[list[RawLine], int]:
        """Give the lines of a page that may lie on its side, and by how many degrees it was turned.

        A page that gives hardly a sure word is turned as it seems to lie and read again; places are
        those of the upright page, as :func:`turn` makes it. Raises UserError ``reading.ocr_failed``.
        """
        lines = self.lines(picture, page)
        sure = [word.confidence for line in lines for word in line.words if len(word.text) > 1]
        if len(sure) >= _ENOUGH_WORDS and statistics.mean(sure) >= _UPRIGHT:
            return lines, 0
        degrees = self.lies(picture)
        if not degrees:
            return lines, 0
        return self.lines(turn(picture, degrees), page), degrees

    def lies(self, picture: Image.Image) -> int:
        """Tell by how many degrees a page has to be turned clockwise: 0, 90, 180 or 270."""
        small = black_ink(picture)
        small.thumbnail((_OSD_SIDE, _OSD_SIDE))
        try:
            answer = self._run(small, "--psm", "0", "-l", "osd")
        except UserError:
            return 0  # no data for it, or too few letters to tell
        told = dict(line.partition(": ")[::2] for line in answer.splitlines())
        degrees, sure = told.get("Rotate", ""), told.get("Orientation confidence", "")
        if degrees not in ("90", "180", "270") or float(sure or 0) < _SURE_TURN:
            return 0
        return int(degrees)

    def _page(self, ink: Image.Image) -> list[Seen]:
        """Read a page; where Tesseract falls over its layout, as one block."""
        try:
            return self.words(ink, AUTOMATIC)
        except UserError:
            return self.words(ink, ONE_BLOCK)

    def _checked(self, words: list[Seen], ink: Image.Image) -> list[Seen]:
        """Read the head again at another size; doubt every number that came out differently."""
        height = round(ink.height * _HEAD)
        factor = 2 / 3 if ink.width >= 2200 else 3 / 2
        size = (round(ink.width * factor), round(height * factor))
        small = ink.crop((0, 0, ink.width, height)).resize(size, Image.Resampling.LANCZOS)
        try:
            again = self.words(small, AUTOMATIC)
        except UserError:
            return words
        checked = [
            _doubted(word, again, factor) if word.bottom < height else word for word in words
        ]
        return _doubted_beside(checked)

    def _stamps(
        self, red: Image.Image, page: int, places: list[tuple[int, int, int, int]]
    ) -> list[RawLine]:
        """Read stamps in the upper part: marks of urgency and secrecy, the arrival stamp.

        Each is read without its frame and as it is: either finds marks that the other loses.
        """
        lines: list[RawLine] = []
        for left, top, right, bottom in places:
            if top > _STAMPS * red.height:
                continue
            whole = red.crop((left - 8, top - 8, right + 8, bottom + 8))
            by_line: dict[tuple[int, ...], list[Seen]] = {}
            for way, letters in enumerate((letters_of(whole), upright(whole))):
                for word in self._capitals(letters):
                    here = replace(word, left=left, top=top, right=right, bottom=bottom)
                    by_line.setdefault((way, *word.line), []).append(here)
            told = {" ".join(one.text for one in line): line for line in by_line.values()}
            lines += [_line([one], page, red.size, stamp=True) for one in told.values()]
        return lines

    def _capitals(self, letters: Image.Image) -> list[Seen]:
        """Read a stamp. Marks are in capitals; what else a seal seems to say is chance."""
        try:
            words = self.words(letters, ONE_BLOCK)
        except UserError:
            return []
        return [
            word
            for word in words
            if word.sure >= _SURE_STAMP and len(word.text) > 1 and word.text.isupper()
        ]

    def words(self, picture: Image.Image, mode: int) -> list[Seen]:
        """Recognise a grey picture. Raises UserError ``reading.ocr_failed``."""
        return parse(
            self._run(picture, "-l", VIETNAMESE, "--psm", str(mode), "--dpi", "300", "tsv")
        )

    def _run(self, picture: Image.Image, *words: str) -> str:
        data = io.BytesIO()
        picture.save(data, "PPM")
        try:
            done = subprocess.run(
                [self._program, "-", "-", *words],
                input=data.getvalue(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=True,
                # One thread: several spin for each other and are three times slower (decision 061).
                env=os.environ | {"OMP_THREAD_LIMIT": "1"},
                creationflags=creation_flags(),
            )
        except (OSError, subprocess.SubprocessError) as problem:
            raise UserError("reading.ocr_failed") from problem
        return done.stdout[:_ANSWER].decode("utf-8", "replace")


def turn(picture: Image.Image, degrees: int) -> Image.Image:
    """Turn a picture clockwise by 90, 180 or 270 degrees."""
    ways = {
        90: Image.Transpose.ROTATE_270,
        180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_90,
    }
    return picture.transpose(ways[degrees]) if degrees in ways else picture


def _is_mark(text: str) -> bool:
    """Say whether a black stamp is a mark of secrecy or urgency; what else is unread is handwriting."""
    letters = "".join(char for char in fold(text) if char.isalpha())
    return any(
        letters == part or SequenceMatcher(None, letters, mark.replace(" ", "")).ratio() >= _ALIKE
        for mark in _MARKS
        for part in mark.split()
    )


def _doubted(word: Seen, again: list[Seen], factor: float) -> Seen:
    """Lower the confidence of a word with digits or odd signs that a second reading did not confirm."""
    if _ONLY_LETTERS.fullmatch(word.text):
        return word
    same = [
        other
        for other in again
        if word.top < (other.top + other.bottom) / 2 / factor < word.bottom
        and word.left - 5 < (other.left + other.right) / 2 / factor < word.right + 5
    ]
    text = "".join(other.text for other in sorted(same, key=lambda one: one.left))
    if text.strip(".,;:") == word.text.strip(".,;:"):
        return word
    return replace(word, sure=min([word.sure, *(other.sure for other in same)]) * 0.5)


def _doubted_beside(words: list[Seen]) -> list[Seen]:
    """A digit beside something unreadable is part of it: "2 †" was 21, and the 2 is no number."""
    result = list(words)
    for index, word in enumerate(words):
        if not word.text[:1].isdigit():
            continue
        for other in words[max(0, index - 1) : index + 2]:
            gap = max(word.left - other.right, other.left - word.right)
            near = other.line == word.line and gap < word.bottom - word.top
            if near and not _ONLY_LETTERS.fullmatch(other.text):
                result[index] = replace(result[index], sure=min(result[index].sure, other.sure))
    return result


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
        if _ODD_SIGN.search(text):
            sure = min(sure, _ODD)
        whole = Seen(text, left, top, left + wide, top + high, sure, line)
        stuck = _STUCK.match(text)
        if stuck is None:
            found.append(whole)
        else:  # a number written by hand close behind the printed word
            cut = left + wide * stuck.end() // len(text)
            found.append(replace(whole, text=stuck[0], right=cut))
            found.append(replace(whole, text=text[stuck.end() :], left=cut))
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
    by_line: dict[tuple[int, ...], list[Seen]] = {}
    for word in words:
        by_line.setdefault(word.line, []).append(word)
    placed = []
    for line in by_line.values():
        height = statistics.median(word.bottom - word.top for word in line)
        middle = statistics.median(_middle(word, slope) for word in line)
        for word in line:
            own = _middle(word, slope)
            # Further off it is of another line, which Tesseract took together with this one.
            here = own if abs(own - middle) > 0.7 * height else middle
            placed.append(Placed(word, word.left, here - height / 2, word.right, here + height / 2))
    return [
        _line([[one.item for one in cell] for cell in cells], page, size)
        for cells in arrange(placed, size[0])
    ]


def _middle(word: Seen, slope: float) -> float:
    """Give the height at which a word stands, as if its line were level."""
    return (word.top + word.bottom) / 2 - slope * word.left


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
