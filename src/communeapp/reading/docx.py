"""Word documents (.docx, .docm) as a stream: what a reader of the page sees, in order.

After ECMA-376 part 1. Deleted and hidden text, white letters and comments are kept apart; embedded
documents, links to other files, macros and signatures are listed and otherwise left alone.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from communeapp.core.errors import UserError
from communeapp.reading.assembly import Assembly
from communeapp.reading.docx_styles import Styles, read_styles
from communeapp.reading.embedded import FEW_LETTERS, read_embedded
from communeapp.reading.xmls import drop, events, local
from communeapp.reading.zips import Budget, Part, open_document

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

_MAIN_TYPES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
# What the stream is followed by; the rest is read at the end of its paragraph.
_FOLLOWED = (
    "document", "hdr", "ftr", "comments", "p", "tbl", "tr", "tc", "sdt", "comment", "footnote", "endnote", "sectPr",
)  # fmt: skip
# Inside a paragraph: what holds nothing to read.
_NOTHING = {
    "pPr", "rPr", "instrText", "fldChar", "bookmarkStart", "bookmarkEnd", "proofErr", "sdtPr", "drawing", "Fallback",
    "footnoteReference", "endnoteReference", "delInstrText", "sectPr", "object",
}  # fmt: skip


def fill_docx(job: Reading) -> None:
    """Read a document."""
    with open_document(job.file, job.limits.unpacked_bytes) as archive:
        _Document(job, archive).read()


class _Document:
    def __init__(self, job: Reading, archive: zipfile.ZipFile) -> None:
        self._job = job
        self._out = job.out
        self._archive = archive
        self._names = set(archive.namelist())
        self._budget = Budget(job.limits.unpacked_bytes)
        self._styles = Styles()

    def read(self) -> None:
        main = self._main_part()
        folder = main.rpartition("/")[0]
        beside = {name.rpartition("/")[2]: name for name in self._names if name.startswith(folder)}
        self._list_strange_parts(main)
        if "settings.xml" in beside:
            with self._part(beside["settings.xml"]) as part:
                for _ in events(part, ("documentProtection",)):
                    self._out.note("reading.protected")
        if "styles.xml" in beside:
            with self._part(beside["styles.xml"]) as part:
                self._styles = read_styles(part)
        heads = sorted(n for n in self._names if n.startswith(f"{folder}/header"))
        feet = sorted(n for n in self._names if n.startswith(f"{folder}/footer"))
        self._flow(heads)
        self._body(main)
        self._flow([beside[n] for n in ("footnotes.xml", "endnotes.xml") if n in beside])
        self._flow(feet)
        if self._out.letters < FEW_LETTERS:
            read_embedded(self._job, self._archive, self._budget)
        if "comments.xml" in beside:
            aside = Assembly(200_000)
            self._body(beside["comments.xml"], aside)
            for line in aside.build("").text.split("\n"):
                self._out.hide(line)

    def _main_part(self) -> str:
        if "word/document.xml" in self._names:
            return "word/document.xml"
        with self._part("[Content_Types].xml") as part:
            for _, element in events(part, ("Override", "Default")):
                if element.get("ContentType") in _MAIN_TYPES:
                    return str(element.get("PartName", "")).lstrip("/")
        raise UserError("reading.broken")

    def _part(self, name: str) -> Part:
        return Part(self._archive, name, self._budget)

    def _list_strange_parts(self, main: str) -> None:
        low = [name.lower() for name in self._names]
        if any(name.endswith("vbaproject.bin") for name in low):
            self._out.note("reading.macros")
        if any("_xmlsignatures/" in name for name in low):
            self._out.note("reading.signed")
        if embedded := sum("/embeddings/" in name for name in low):
            self._out.note("reading.embedded", count=embedded)
        external = 0
        chunks = 0
        for name in sorted(self._names):
            if not name.endswith(".rels"):
                continue
            with self._part(name) as part:
                for _, element in events(part, ("Relationship",)):
                    kind = str(element.get("Type", "")).rpartition("/")[2]
                    # A link that a person may click is ordinary; what Word would load is not.
                    external += element.get("TargetMode") == "External" and kind != "hyperlink"
                    chunks += kind == "aFChunk"
                    drop(element)
        if external:
            self._out.note("reading.external", count=external)
        if chunks:
            self._out.note("reading.alt_chunk", count=chunks)

    def _flow(self, names: list[str]) -> None:
        """Read parts around the body; the same words on every kind of page are written once."""
        seen: set[str] = set()
        for name in names:
            aside = Assembly(200_000)
            self._body(name, aside)
            aside.end_row()
            aside.end_table()
            for line in aside.lines:
                text = line.text.strip()
                if text and not text.isdigit() and text not in seen:
                    seen.add(text)
                    self._out.add(line)

    def _body(self, name: str, out: Assembly | None = None) -> None:
        """Read a part with paragraphs and tables."""
        out = out or self._out
        body = _Body(out, self._styles)
        with self._part(name) as part:
            doctype = False
            for event, element in events(part, _FOLLOWED, ("start", "end")):
                if not doctype:
                    doctype = True
                    if element.getroottree().docinfo.doctype:
                        self._out.note("reading.entities")
                body.take(event, element)
                if out.full:
                    return
        if out is self._out and body.pages > 1:
            out.pages = min(body.pages, self._job.limits.pages)
        if body.changes:
            self._out.note("reading.changes", count=body.changes)


class _Body:
    """Follows the events of a part. A paragraph is read whole at its end, then freed."""

    def __init__(self, out: Assembly, styles: Styles) -> None:
        self.pages = 1
        self.changes = 0
        self._out = out
        self._styles = styles
        self._paragraphs = 0  # open ones: a text box holds paragraphs inside a paragraph
        self._tables = 0

    def take(self, event: str, element: Any) -> None:
        name = local(element.tag)
        if event == "start":
            if name == "p":
                self._paragraphs += 1
            elif name == "tbl" and not self._paragraphs:
                self._tables += 1
            elif name == "tc" and not self._paragraphs and self._tables == 1:
                self._out.begin_cell()
            return
        if name == "p":
            self._paragraphs -= 1
            if not self._paragraphs:
                self._paragraph(element)
                drop(element)
        elif not self._paragraphs:
            self._end(name, element)

    def _end(self, name: str, element: Any) -> None:
        if name == "tc" and self._tables == 1:
            self._out.end_cell()
        elif name == "tr" and self._tables == 1:
            self._out.end_row()
        elif name == "tbl":
            self._tables -= 1
            if not self._tables:
                self._out.end_table()
        if name in ("tr", "tbl", "sdt", "p", "comment", "footnote", "endnote", "sectPr"):
            drop(element)

    def _paragraph(self, paragraph: Any) -> None:
        look = self._styles.of_paragraph(paragraph)
        boxes: list[Any] = []
        deleted = False
        for run, inserted, gone in _runs(paragraph, boxes):
            self.changes += inserted or gone
            deleted = deleted or gone
            seen = self._styles.of_run(run, look)
            text = self._text(run)
            if gone or seen.hidden:
                self._out.hide(text)
            elif text:
                font = _symbol_font(run) or seen.font
                self._out.run(text, font, bold=seen.bold, size=seen.size)
        self._out.end_line()
        for box in boxes:
            for inner in box.iterchildren():
                if local(inner.tag) == "p":
                    self._paragraph(inner)
                elif local(inner.tag) in ("tbl", "sdt"):
                    for one in inner.iter("{*}p"):
                        self._paragraph(one)

    def _text(self, run: Any) -> str:
        pieces = []
        for child in run.iterchildren():
            name = local(child.tag)
            if name in ("t", "delText"):
                # Entities that were not resolved are children; the text around them stays.
                pieces.append((child.text or "") + "".join(e.tail or "" for e in child))
            elif name in _BREAKS:
                if name == "br" and child.get(_attribute(child, "type")) == "page":
                    self.pages += 1
                pieces.append(_BREAKS[name])
            elif name == "lastRenderedPageBreak":
                self.pages += 1
            elif name == "sym":
                code = str(child.get(_attribute(child, "char"), ""))
                if 0 < len(code) <= 4 and code.isalnum():
                    value = int(code, 16)
                    # Symbol fonts stand in the private area; their letters 0xF0xx are those of the font.
                    pieces.append(chr(value - 0xF000 if value >= 0xF000 else value))
        return "".join(pieces)


def _runs(paragraph: Any, boxes: list[Any]) -> Iterator[tuple[Any, bool, bool]]:
    """Give the runs of a paragraph in order: run, inserted, deleted. Text boxes are put aside."""
    stack = [(child, False, False) for child in reversed(paragraph)]
    while stack:
        element, inserted, gone = stack.pop()
        name = local(element.tag)
        if name == "txbxContent":
            boxes.append(element)
            continue
        if name == "drawing" or name == "pict":
            boxes.extend(_boxes(element))
            continue
        if name in _NOTHING:
            continue
        if name == "r":
            yield element, inserted, gone
        inserted = inserted or name in ("ins", "moveTo")
        gone = gone or name in ("del", "moveFrom")
        stack.extend((child, inserted, gone) for child in reversed(element))


def _boxes(drawing: Any) -> list[Any]:
    """Give the text boxes of a drawing, the outermost ones."""
    return [
        box
        for box in drawing.iter("{*}txbxContent")
        if not any(local(up.tag) in ("txbxContent", "Fallback") for up in box.iterancestors())
    ]


def _attribute(element: Any, name: str) -> str:
    """Give the full name of an attribute in the namespace of its element."""
    return str(element.tag).rpartition("}")[0] + "}" + name


def _symbol_font(run: Any) -> str:
    for child in run.iterchildren():
        if local(child.tag) == "sym":
            return str(child.get(_attribute(child, "font"), ""))
    return ""
