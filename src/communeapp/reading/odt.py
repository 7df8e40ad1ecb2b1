"""OpenDocument texts (.odt) as a stream. After OpenDocument 1.3, part 3."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from communeapp.core.errors import UserError
from communeapp.reading.assembly import Assembly
from communeapp.reading.xmls import drop, events, local
from communeapp.reading.zips import Budget, Part, open_document

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

_DEEPEST = 20
_HREF = "{http://www.w3.org/1999/xlink}href"
_POINTS = re.compile(r"\d{1,4}(\.\d{1,4})?pt")
_BLOCKS = {"p", "h"}
_FOLLOWED = (
    "document-content", "document-styles", "p", "h", "tracked-changes", "style", "table", "table-row", "table-cell",
    "list-item",
)  # fmt: skip


def fill_odt(job: Reading) -> None:
    """Read a document."""
    with open_document(job.file, job.limits.unpacked_bytes) as archive:
        _read(job, archive)


def _read(job: Reading, archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    budget = Budget(job.limits.unpacked_bytes)
    if "META-INF/manifest.xml" in names:
        with Part(archive, "META-INF/manifest.xml", budget) as part:
            for _ in events(part, ("encryption-data",)):
                raise UserError("reading.password")
    if any(name.startswith("Basic/") for name in names):
        job.out.note("reading.macros")
    if "META-INF/documentsignatures.xml" in names:
        job.out.note("reading.signed")
    if any(name.startswith("Object ") for name in names):
        job.out.note("reading.embedded", count=1)
    styles: dict[str, _Style] = {}
    if "styles.xml" in names:
        with Part(archive, "styles.xml", budget) as part:
            # Headers and footers of pages stand among the styles.
            _Flow(Assembly(1), styles, job.out).read(part)
    with Part(archive, "content.xml", budget) as part:
        _Flow(job.out, styles, job.out).read(part)


@dataclass(frozen=True)
class _Style:
    """What a style says, or what holds for a stretch of text."""

    base: str = ""
    font: str = ""
    bold: bool | None = None
    size: float = 0.0
    hidden: bool = False


class _Flow:
    """Follows the events of a part. A paragraph is read whole at its end, then freed."""

    def __init__(self, out: Assembly, styles: dict[str, _Style], notes: Assembly) -> None:
        self._out = out
        self._notes = notes
        self._styles = styles
        self._paragraphs = 0  # open ones: frames and comments hold paragraphs inside a paragraph
        self._tables = 0
        self._deleted = 0  # open lists of deleted text

    def read(self, part: Any) -> None:
        first = True
        for event, element in events(part, _FOLLOWED, ("start", "end")):
            if first and element.getroottree().docinfo.doctype:
                self._notes.note("reading.entities")
            first = False
            name = local(element.tag)
            if event == "start":
                self._start(name)
            else:
                self._end(name, element)
            if self._out.full:
                return

    def _start(self, name: str) -> None:
        if name in _BLOCKS:
            self._paragraphs += 1
        elif name == "tracked-changes":
            self._deleted += 1
        elif self._paragraphs:
            return
        elif name == "table":
            self._tables += 1
        elif name == "table-cell" and self._tables == 1:
            self._out.begin_cell()

    def _end(self, name: str, element: Any) -> None:
        if name in _BLOCKS:
            self._paragraphs -= 1
            if not self._paragraphs:
                if self._deleted:
                    self._notes.hide("".join(element.itertext()))
                    self._notes.note("reading.changes", count=1)
                else:
                    self._paragraph(element)
                drop(element)
        elif name == "tracked-changes":
            self._deleted -= 1
        elif name == "style":
            self._learn(element)
            drop(element)
        elif not self._paragraphs:
            self._end_of_table(name, element)

    def _end_of_table(self, name: str, element: Any) -> None:
        if name == "table-cell" and self._tables == 1:
            self._out.end_cell()
        elif name == "table-row" and self._tables == 1:
            self._out.end_row()
        elif name == "table":
            self._tables -= 1
            if not self._tables:
                self._out.end_table()
        if name in ("table-row", "table", "list-item"):
            drop(element)

    def _paragraph(self, paragraph: Any) -> None:
        """Write a paragraph down; frames in it become lines of their own behind it."""
        inner: list[Any] = []
        # What is still to do, the next one last: an element with its look, or text with it.
        todo: list[tuple[Any, _Style]] = [(paragraph, _Style())]
        while todo:
            one, look = todo.pop()
            if isinstance(one, str):
                if look.hidden:
                    self._notes.hide(one)
                else:
                    self._out.run(one, look.font, bold=bool(look.bold), size=look.size)
                continue
            name = local(one.tag)
            if name == "annotation":
                self._notes.hide(" ".join(one.itertext()))
                continue
            if name == "text-box":
                inner += [box for box in one.iter("{*}p", "{*}h") if not _within(box, one)]
                continue
            if name == "image" and "://" in str(one.get(_HREF, "")):
                self._notes.note("reading.external", count=1)
            if name in _BLOCKS or name == "span":
                look = self._look(_get(one, "style-name"), look)
            elif name == "s":
                count = _get(one, "c")
                todo.append((" " * min(int(count) if count.isdigit() else 1, 500), look))
                continue
            elif name in ("tab", "line-break"):
                todo.append(("\t" if name == "tab" else "\n", look))
                continue
            for child in reversed(one):
                if child.tail:
                    todo.append((child.tail, look))
                todo.append((child, look))
            if one.text and name != "note-citation":
                todo.append((one.text, look))
        self._out.end_line()
        for box in inner:
            self._paragraph(box)

    def _look(self, name: str, look: _Style) -> _Style:
        chain: list[_Style] = []
        while name in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[name])
            name = chain[-1].base
        for style in reversed(chain):
            look = replace(
                look,
                font=style.font or look.font,
                bold=look.bold if style.bold is None else style.bold,
                size=style.size or look.size,
                hidden=look.hidden or style.hidden,
            )
        return look

    def _learn(self, element: Any) -> None:
        found = _Style(base=_get(element, "parent-style-name"))
        for properties in element.iterchildren("{*}text-properties"):
            values = {local(key): str(value) for key, value in properties.attrib.items()}
            size = values.get("font-size", "")
            points = float(size[:-2]) if _POINTS.fullmatch(size) else 0.0
            weight = values.get("font-weight")
            found = replace(
                found,
                # Two attributes share the name: that of the style is a key, the other the family.
                font=(values.get("font-name") or values.get("font-family", "")).strip("'\""),
                bold=None if weight is None else weight in ("bold", "600", "700", "800", "900"),
                size=points,
                hidden=values.get("display") == "none"
                or values.get("color", "").lower() in ("#ffffff", "#fefefe", "white")
                or 0 < points < 1.5,
            )
        self._styles[_get(element, "name")] = found


def _within(box: Any, above: Any) -> bool:
    """Whether a paragraph stands inside another one below the given element."""
    for up in box.iterancestors():
        if up is above:
            return False
        if local(up.tag) in _BLOCKS:
            return True
    return False


def _get(element: Any, name: str) -> str:
    """Give an attribute in the namespace of its element."""
    space = str(element.tag).rpartition("}")[0]
    return str(element.get(f"{space}}}{name}", ""))
