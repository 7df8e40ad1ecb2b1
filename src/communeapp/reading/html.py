"""Web pages as text: no script runs, nothing is fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from communeapp.reading.assembly import Assembly
from communeapp.reading.plain import decode

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

_SKIPPED = {
    "script",
    "style",
    "template",
    "noscript",
    "svg",
    "math",
    "head",
    "object",
    "iframe",
    "select",
}
_BLOCKS = {
    "p", "div", "br", "tr", "li", "ul", "ol", "dl", "dt", "dd", "table", "section", "article", "header", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "center", "form", "address", "caption",
}  # fmt: skip
_VOID = {
    "br", "hr", "img", "meta", "link", "input", "area", "base", "col", "embed", "source", "track", "wbr", "param",
}  # fmt: skip
_OUTSIDE = {"img", "link", "iframe", "object", "embed", "video", "audio", "source", "script"}
_BOLD = {"b", "strong", "th", "h1", "h2", "h3", "h4"}
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_FONT = re.compile(r"font-family\s*:\s*[\"']?([^;\"',]{1,60})", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|mso-hide\s*:\s*all"
    r"|(?<![-\w])color\s*:\s*(?:#fff(?:fff)?\b|white\b)",
    re.IGNORECASE,
)
_DEEPEST = 5_000  # open elements; deeper ones are read but no longer told apart
_PIECE = 65_536


def fill_html(job: Reading) -> None:
    """Read a page, in pieces so that the bound on letters ends it in time."""
    text = _decode(job.content(job.limits.letters * 8))
    page = _Page(job.out)
    for start in range(0, len(text), _PIECE):
        page.feed(text[start : start + _PIECE])
        if job.out.full:
            return
    page.close()
    job.out.end_line()
    if page.outside:
        job.out.note("reading.external", count=page.outside)


def _decode(data: bytes) -> str:
    named = _CHARSET.search(data[:4096])
    if named is not None and named[1].lower() not in (b"utf-8", b"utf8", b"utf-16"):
        name = named[1].decode("ascii")
        # Pages in old encodings call themselves Western or say x-user-defined: decode() tells.
        if name.lower() not in ("iso-8859-1", "windows-1252", "us-ascii", "x-user-defined"):
            try:
                return data.decode(name)
            except (LookupError, UnicodeDecodeError):
                pass
    return decode(data)


class _Page(HTMLParser):
    def __init__(self, out: Assembly) -> None:
        super().__init__(convert_charrefs=True)
        self.outside = 0
        self._out = out
        # Of the open elements: name, font, bold, hidden, skipped.
        self._open: list[tuple[str, str, bool, bool, bool]] = [("", "", False, False, False)]
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        link = given.get("src", "") or given.get("data", "")
        if tag in _OUTSIDE and (link or (tag == "link" and given.get("href"))):
            self.outside += not link.startswith("data:")
        if tag in ("td", "th"):
            self._out.end_cell()
            self._out.begin_cell()
        elif tag == "tr":
            self._out.end_row()
        elif tag in _BLOCKS and self._out.is_open:
            self._out.end_line()
        if tag in _VOID or len(self._open) > _DEEPEST:
            return
        _, font, bold, hidden, skipped = self._open[-1]
        style = given.get("style", "")
        if found := _FONT.search(style):
            font = found[1].strip()
        font = given.get("face", "").split(",")[0].strip() or font
        self._open.append(
            (
                tag,
                font,
                bold or tag in _BOLD,
                hidden or "hidden" in given or bool(_HIDDEN.search(style)),
                skipped or tag in _SKIPPED,
            )
        )

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._out.end_cell()
        elif tag == "tr":
            self._out.end_row()
        elif tag == "table":
            self._out.end_row()
            self._out.end_table()
        elif tag in _BLOCKS and self._out.is_open:
            self._out.end_line()
        names = [
            one[0] for one in self._open[-60:]
        ]  # a forgotten end tag is not looked for further up
        if tag in names:
            back = names[::-1].index(tag) + 1
            del self._open[-back:]
        if not self._open:
            self._open.append(("", "", False, False, False))

    def handle_data(self, data: str) -> None:
        _, font, bold, hidden, skipped = self._open[-1]
        if skipped:
            return
        if hidden:
            self._out.hide(data)
            return
        text = re.sub(r"[ \t\r\n\f]+", " ", data)
        if not self._out.is_open:
            text = text.lstrip(" ")
        self._out.run(text, font, bold=bold)
