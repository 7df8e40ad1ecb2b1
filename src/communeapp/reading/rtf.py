"""Rich Text Format: a stream of groups, control words and bytes, with the font of every stretch.

After the Rich Text Format specification 1.9.1. Only what carries text is followed; pictures, objects
and everything marked as skippable (``\\*``) is passed over, macros do not exist in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from communeapp.core.errors import UserError
from communeapp.reading.assembly import Assembly
from communeapp.reading.plain import windows_1252

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

_TOKEN = re.compile(
    rb"\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
# Groups whose content is not text of the page.
_SKIPPED = {
    "pict", "object", "stylesheet", "colortbl", "info", "themedata", "colorschememapping", "datastore", "listtable",
    "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "latentstyles", "fldinst", "filetbl", "revtbl",
    "mmathPr", "template", "pntext", "pntxtb", "pntxta", "bkmkstart", "bkmkend", "nonshppict", "sp", "shpinst",
}  # fmt: skip
_HIDING = {"annotation", "atnid", "atnauthor"}
_KEPT = {"shptxt", "footnote", "fldrslt", "pn"}  # marked skippable by writers, but text
_LETTERS = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "tab": "\t", "nestcell": "\t", "nestrow": "\n",
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ",
}  # fmt: skip
# \fcharset of a font → code page; symbols and the default are Western.
_CHARSETS = {
    128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_DEEPEST = 2_000


@dataclass(frozen=True)
class _State:
    """What a group inherits from the one around it."""

    font: int = -1
    bold: bool = False
    size: float = 12.0
    hidden: bool = False
    white: bool = False
    skipped: bool = False
    place: str = ""  # destination that matters: fonttbl, annotation
    unicode_skip: int = 1


def fill_rtf(job: Reading) -> None:
    """Read a document."""
    data = job.content(job.limits.bytes)
    _Rtf(job.out).read(data)
    job.out.end_line()


class _Rtf:
    def __init__(self, out: Assembly) -> None:
        self._out = out
        self._state = _State()
        self._stack: list[_State] = []
        self._fonts: dict[int, tuple[str, str]] = {}  # number → name, code page
        self._default = 0
        self._page = "cp1252"
        self._font_name = bytearray()
        self._bytes = bytearray()
        self._skip = 0  # characters that repeat a \u for old readers
        self._high = 0  # first half of a surrogate pair
        self._in_table = False
        self._colours: list[bool] = []  # whether each colour of the table is white

    def read(self, data: bytes) -> None:
        self._find_colours(data)
        starred = False
        for token in _TOKEN.finditer(data):
            word, number, code, symbol, brace, text = token.groups()
            if word is not None:
                name = word.decode("ascii")
                self._word(name, int(number) if number else None, starred)
                starred = False
            elif code is not None:
                self._byte(int(code, 16))
            elif symbol is not None:
                if symbol == b"*":
                    starred = True
                else:
                    self._symbol(symbol)
            elif brace == b"{":
                self._flush()
                if len(self._stack) > _DEEPEST:
                    raise UserError("reading.bomb")
                self._stack.append(self._state)
            elif brace == b"}":
                self._flush()
                if self._state.place == "fonttbl":
                    self._name_font()
                if self._stack:
                    self._state = self._stack.pop()
            elif text:
                self._text(text)
            if self._out.full:
                return
        self._flush()

    def _find_colours(self, data: bytes) -> None:
        found = re.search(rb"\{\\colortbl([^{}]{0,20000})\}", data[:2_000_000])
        for one in found[1].split(b";")[:-1] if found else ():
            parts = dict(re.findall(rb"\\(red|green|blue)(\d+)", one))
            self._colours.append(len(parts) == 3 and all(int(v) > 250 for v in parts.values()))

    def _word(self, name: str, number: int | None, starred: bool) -> None:
        state = self._state
        if name == "u" and number is not None:
            self._flush()
            self._unicode(number % 65_536)
            self._skip = state.unicode_skip
            return
        if name == "bin" and number:  # raw bytes follow; what they hold is not text anyway
            self._state = replace(state, skipped=True)
            return
        self._flush()
        if name in ("cell", "row", "intbl", "pard"):
            self._table_word(name)
        elif name in _LETTERS:
            self._put(_LETTERS[name])
        elif name in _SKIPPED or (starred and name not in _KEPT and name not in _HIDING):
            self._state = replace(state, skipped=True)
        elif name in _HIDING:
            self._state = replace(state, place="annotation")
        elif name == "fonttbl":
            self._state = replace(state, place="fonttbl")
        elif name in ("f", "fcharset", "ansicpg", "deff"):
            self._font_word(name, number or 0)
        elif name in ("b", "v", "deleted"):
            on = number != 0
            self._state = replace(state, bold=on) if name == "b" else replace(state, hidden=on)
        elif name == "fs":
            self._state = replace(state, size=(number or 24) / 2)
        elif name == "cf":
            index = number or 0
            white = index < len(self._colours) and self._colours[index]
            self._state = replace(state, white=white)
        elif name == "plain":
            kept = _State(skipped=state.skipped, place=state.place, unicode_skip=state.unicode_skip)
            self._state = kept
        elif name == "uc":
            self._state = replace(state, unicode_skip=max(0, min(number or 0, 10)))

    def _table_word(self, name: str) -> None:
        if self._state.skipped or self._state.place:
            return
        if name == "cell":
            self._out.begin_cell()  # an empty one has not begun yet
            self._out.end_cell()
        elif name == "row":
            self._out.end_row()
        else:
            self._in_table = name == "intbl"

    def _font_word(self, name: str, number: int) -> None:
        if name == "f":
            self._state = replace(self._state, font=number)
            if self._state.place == "fonttbl":
                self._fonts[number] = ("", "")
        elif name == "fcharset" and self._state.place == "fonttbl":
            known = self._fonts.get(self._state.font, ("", ""))[0]
            self._fonts[self._state.font] = (known, _CHARSETS.get(number, ""))
        elif name == "deff":
            self._default = number
        elif name == "ansicpg":
            self._page = f"cp{number}"

    def _name_font(self) -> None:
        """Take the name gathered since the font's number, up to its semicolon."""
        name = bytes(self._font_name).decode("latin-1").split(";")[0].strip()
        self._font_name.clear()
        if name and self._state.font in self._fonts:
            self._fonts[self._state.font] = (name, self._fonts[self._state.font][1])

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"~":
            self._put("\xa0")
        elif symbol == b"_":
            self._put("-")
        elif symbol in (b"\n", b"\r"):
            self._put("\n")
        elif symbol in (b"\\", b"{", b"}"):
            self._byte(symbol[0])

    def _byte(self, code: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(code)

    def _text(self, text: bytes) -> None:
        if self._state.place == "fonttbl":
            head, semicolon, _ = text.partition(b";")
            self._font_name += head
            if semicolon:
                self._name_font()
            return
        taken = min(self._skip, len(text))
        self._skip -= taken
        self._bytes += text[taken:]

    def _unicode(self, code: int) -> None:
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000 and self._high:
            code = 0x10000 + ((self._high - 0xD800) << 10) + (code - 0xDC00)
        self._high = 0
        self._put(chr(code))

    def _flush(self) -> None:
        """Decode the bytes gathered so far in the code page of their font."""
        if not self._bytes:
            return
        data = bytes(self._bytes)
        self._bytes.clear()
        page = self._font()[1] or self._page
        if page == "cp1252":
            self._put(windows_1252(data))
            return
        try:
            self._put(data.decode(page, "replace"))
        except LookupError:
            self._put(windows_1252(data))

    def _font(self) -> tuple[str, str]:
        number = self._state.font if self._state.font >= 0 else self._default
        return self._fonts.get(number, ("", ""))

    def _put(self, text: str) -> None:
        state = self._state
        if state.skipped or state.place == "fonttbl":
            return
        if state.hidden or state.white or state.place == "annotation":
            self._out.hide(text)
            return
        if self._in_table:
            self._out.begin_cell()
        self._out.run(text, self._font()[0], bold=state.bold, size=state.size)
