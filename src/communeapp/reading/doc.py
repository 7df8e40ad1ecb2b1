"""Word 97-2003 documents (.doc): their text in order, each stretch with its font.

Own reader after [MS-DOC], so that such a file needs no other program and no copy of it on the disk;
older ones (Word 2 to 95) are left to antiword where it is installed.
"""

from __future__ import annotations

import bisect
import struct
import subprocess
from typing import TYPE_CHECKING, Any

import olefile

from communeapp.core.errors import UserError
from communeapp.reading.assembly import Assembly
from communeapp.reading.doc_formats import Formats, Letters, Paragraph
from communeapp.reading.plain import windows_1252

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

_WORD_97 = 0x00C1  # nFib of the first version with this layout
_MOST_PIECES = 200_000
_ANTIWORD_S = 60
# One story after the other in one run of character positions, [MS-DOC] 2.5.4: main text, footnotes,
# headers, macros (never used), comments, endnotes, text boxes, text boxes of headers.
_STORIES = (
    "text",
    "footnotes",
    "headers",
    "macros",
    "comments",
    "endnotes",
    "boxes",
    "header_boxes",
)


def fill_doc(job: Reading) -> None:
    """Read a document."""
    try:
        with olefile.OleFileIO(job.file) as ole:
            names = {"/".join(one) for one in ole.listdir(streams=True, storages=True)}
            if any(name.lower().startswith(("macros", "_vba")) for name in names):
                job.out.note("reading.macros")
            if any(name.lower().startswith("_xmlsignatures") for name in names):
                job.out.note("reading.signed")
            if any(name.lower().startswith("objectpool/") for name in names):
                job.out.note("reading.embedded", count=1)
            word = _stream(ole, "WordDocument", job.limits.bytes)
            magic, version = struct.unpack_from("<HH", word, 0)
            flags = struct.unpack_from("<H", word, 0x0A)[0]
            if flags & 0x0100:
                raise UserError("reading.password")
            if magic == 0xA5EC and version >= _WORD_97:
                table = _stream(ole, "1Table" if flags & 0x0200 else "0Table", job.limits.bytes)
                _Document(word, table, job.out).read()
                return
    except (OSError, ValueError, struct.error, IndexError) as problem:
        raise UserError("reading.broken") from problem
    _by_antiword(job)


def _stream(ole: Any, name: str, most: int) -> bytes:
    with ole.openstream(name) as stream:
        return bytes(stream.read(most))


def _by_antiword(job: Reading) -> None:
    """Have an older document read; the program gets the file's path and writes to a pipe."""
    from communeapp.reading.reader import real_name
    from communeapp.reading.tools import creation_flags, find_tools

    program = find_tools().antiword
    if not program:
        raise UserError("reading.no_doc_reader")
    try:
        done = subprocess.run(
            [program, "-m", "UTF-8.txt", "-w", "0", real_name(job.path)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            timeout=_ANTIWORD_S, check=True, creationflags=creation_flags(),
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as problem:
        raise UserError("reading.broken") from problem
    job.out.run(done.stdout.decode("utf-8", "replace"))
    job.out.end_line()


class _Document:
    def __init__(self, word: bytes, table: bytes, out: Assembly) -> None:
        self._word = word
        self._table = table
        self._out = out
        self._formats = Formats(word, table)
        # Pieces: first character position, offset in the stream, bytes a letter.
        self._starts: list[int] = []
        self._pieces: list[tuple[int, int]] = []
        self._end = 0
        self._fields = 0  # open field codes, whose instructions are not shown
        self._shown = 0

    def read(self) -> None:
        self._read_pieces()
        counts = struct.unpack_from("<8I", self._word, 0x4C)
        stories = dict(zip(_STORIES, counts, strict=True))
        start = 0
        for name, count in stories.items():
            end = min(start + count, self._end)
            if name in ("text", "boxes", "footnotes", "endnotes"):
                self._story(start, end)
            elif name == "headers" and end > start:
                self._around(start, end)
            elif name == "comments" and end > start:
                self._out.hide(self._plain(start, end))
            start = end
            if self._out.full:
                return

    def _read_pieces(self) -> None:
        offset, length = struct.unpack_from("<II", self._word, 0x1A2)
        data = self._table[offset : offset + length]
        at = 0
        while at < len(data) and data[at] == 0x01:  # changes of properties: not needed for the text
            at += 3 + struct.unpack_from("<H", data, at + 1)[0]
        if at >= len(data) or data[at] != 0x02:
            raise UserError("reading.broken")
        size = struct.unpack_from("<I", data, at + 1)[0]
        count = (size - 4) // 12
        if not 0 < count <= _MOST_PIECES:
            raise UserError("reading.broken")
        positions = struct.unpack_from(f"<{count + 1}I", data, at + 5)
        for index in range(count):
            place = struct.unpack_from("<I", data, at + 5 + 4 * (count + 1) + 8 * index + 2)[0]
            narrow = bool(place & 0x4000_0000)
            place &= 0x3FFF_FFFF
            self._starts.append(positions[index])
            self._pieces.append((place // 2, 1) if narrow else (place, 2))
        self._end = positions[-1]

    def _chunks(self, start: int, end: int) -> list[tuple[int, str, int]]:
        """Give (offset, letters, bytes a letter) between two positions, piece by piece."""
        found = []
        index = max(0, bisect.bisect_right(self._starts, start) - 1)
        while start < end and index < len(self._pieces):
            stop = self._starts[index + 1] if index + 1 < len(self._starts) else self._end
            stop = min(stop, end)
            offset, width = self._pieces[index]
            offset += (start - self._starts[index]) * width
            if stop > start and offset < len(self._word):
                raw = self._word[offset : offset + (stop - start) * width]
                text = windows_1252(raw) if width == 1 else raw.decode("utf-16-le", "replace")
                found.append((offset, text, width))
            start = max(start, stop)
            index += 1
        return found

    def _plain(self, start: int, end: int) -> str:
        text = "".join(text for _, text, _ in self._chunks(start, end))
        return text.replace("\r", "\n").replace("\x05", "")

    def _around(self, start: int, end: int) -> None:
        """Read headers and footers; the same words on every kind of page are written once."""
        aside = Assembly(200_000)
        shown, self._out = self._out, aside
        self._story(start, end)
        self._out = shown
        seen: set[str] = set()
        for line in aside.lines:
            text = line.text.strip()
            if text and not text.isdigit() and text not in seen:
                seen.add(text)
                self._out.add(line)

    def _story(self, start: int, end: int) -> None:
        self._fields = self._shown = 0
        for offset, text, width in self._chunks(start, end):
            if len(text.encode("utf-16-le", "replace")) // 2 != len(text) and width == 2:
                text = _halves(text)  # letters beyond 16 bits would shift every place behind them
            at = 0
            while at < len(text):
                place = offset + at * width
                stop, letters = self._formats.letters(place)
                until, paragraph = self._formats.paragraph(place)
                count = max(1, (min(stop, until) - place) // width)
                self._write(text[at : at + count], letters, paragraph)
                at += count
                if self._out.full:
                    return
        if self._out.is_open:
            self._out.end_line()
        self._out.end_row()
        self._out.end_table()

    def _write(self, text: str, letters: Letters, paragraph: Paragraph) -> None:
        """Write a stretch of one look; marks of fields, cells and paragraphs stand in the text."""
        look = self._formats.look(letters, paragraph)
        shown: list[str] = []

        def flush() -> None:
            piece = "".join(shown)
            shown.clear()
            if not piece:
                return
            if look.hidden or look.deleted:
                self._out.hide(piece)
                if look.deleted:
                    self._out.note("reading.changes", count=1)
                return
            if paragraph.in_table:
                self._out.begin_cell()
            self._out.run(piece, look.font, bold=look.bold, size=look.size)

        for letter in text:
            code = ord(letter)
            if code == 0x13:
                self._fields += 1
            elif code == 0x14 and self._fields:
                self._fields -= 1
                self._shown += 1
            elif code == 0x15:
                if self._shown:
                    self._shown -= 1
                elif self._fields:
                    self._fields -= 1
            elif self._fields:
                continue
            elif code in (0x0D, 0x07):
                flush()
                self._end_paragraph(code, paragraph)
            elif code in (0x0B, 0x0C, 0x0E):
                shown.append("\n")
            elif code == 0x1E:
                shown.append("-")
            elif code == 0x09 or (code >= 0x20 and code != 0x1F):
                shown.append(letter)
        flush()

    def _end_paragraph(self, code: int, paragraph: Paragraph) -> None:
        if code == 0x07 and paragraph.row_end:
            self._out.end_row()
        elif code == 0x07:
            self._out.begin_cell()
            self._out.end_cell()
        else:
            self._out.end_line()


def _halves(text: str) -> str:
    return "".join(letter if ord(letter) < 0x1_0000 else "\ufffd\ufffd" for letter in text)
