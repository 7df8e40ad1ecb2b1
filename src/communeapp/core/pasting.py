"""What comes from the clipboard, as plain lines: Word's HTML, tables, old encodings, whole books.

Nothing of a paste is lost in silence: it is taken as a whole, or it is refused as a whole with the limit.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

from communeapp.core.legacy.converting import convert
from communeapp.core.legacy.guessing import guess
from communeapp.core.vietnamese import clean_input

#: About 25 pages; more belongs into the archive, not into a letter.
MAX_PASTE_CHARS = 60_000
_SURE = 0.6
_ENCODINGS = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}
_HIDDEN = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.IGNORECASE
)
_SILENT = frozenset({"style", "script", "head", "title", "meta", "xml"})
_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "wbr", "area", "base"})
_LINES = frozenset(
    {"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol"}
)


@dataclass(frozen=True)
class Pasted:
    """Lines to put in. ``encoding`` names the old one it was converted from; ``text`` is empty when
    ``too_long``, and ``length`` says by how much."""

    text: str
    encoding: str = ""
    too_long: bool = False
    length: int = 0


def pasted(text: str, html: str = "") -> Pasted:
    """Make plain lines of what was pasted; the HTML counts only where there is no text.

    Cells of a table row stand in one line, divided by semicolons.
    """
    source = text if text.strip() else plain_of_html(html)
    if len(source) > MAX_PASTE_CHARS:
        return Pasted("", too_long=True, length=len(source))
    source = (
        source.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\x0b", "\n")
    )
    found = guess(source)
    encoding = ""
    if found.encoding and found.confidence >= _SURE:
        source = convert(source, found.encoding)
        encoding = _ENCODINGS.get(found.encoding.lower(), found.encoding)
    lines = (_cells(line) for line in clean_input(source).text.split("\n"))
    return Pasted("\n".join(lines), encoding, length=len(source))


def plain_of_html(html: str) -> str:
    """Give the visible text of a piece of HTML; what its author hid is left out."""
    if not html.strip():
        return ""
    reader = _Reader()
    reader.feed(html[: 20 * MAX_PASTE_CHARS])
    reader.close()
    text = "".join(reader.parts)
    return re.sub(r"\n\s*\n+", "\n", text).strip("\n")


def _cells(line: str) -> str:
    if "\t" not in line:
        return line
    return "; ".join(cell.strip() for cell in line.split("\t") if cell.strip())


class _Reader(HTMLParser):
    """Collects visible text; a cell ends with a tab, a paragraph with a line end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden: list[str] = []
        self._names: Counter[str] = Counter()  # of what is hidden: a paste may hold thousands
        self._cell = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        style = next((value or "" for name, value in attrs if name == "style"), "")
        hidden = (
            tag in _SILENT or _HIDDEN.search(style) or any(name == "hidden" for name, _ in attrs)
        )
        if self._hidden or hidden:
            if tag not in _VOID:
                self._hidden.append(tag)
                self._names[tag] += 1
            return
        if tag == "br":
            self.parts.append(" " if self._cell else "\n")
        elif tag in ("td", "th"):
            self._cell += 1

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            closed = "" if self._names[tag] else tag
            while closed != tag:
                closed = self._hidden.pop()
                self._names[closed] -= 1
            return
        if tag in ("td", "th"):
            self._cell = max(0, self._cell - 1)
            self.parts.append("\t")
        elif tag in _LINES:
            self.parts.append(" " if self._cell else "\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(re.sub(r"\s+", " ", data))
