"""Follows the paragraphs of one part of a Word file and tells how each one prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from communeapp.core import legacy
from communeapp.core.checking.page.look import Align, Cell, Letters, Paragraph, Story
from communeapp.core.vietnamese import nfc
from communeapp.reading.docx_look_numbering import Numbering
from communeapp.reading.docx_look_shapes import boxes_of, framed, lines_of, size_of
from communeapp.reading.docx_look_styles import (
    MM_PER_TWIP,
    Props,
    StyleSheet,
    attribute,
    has_borders,
    letter_props,
    paragraph_props,
    value_of,
)
from communeapp.reading.xmls import drop, local

FOLLOWED = ("p", "tbl", "tr", "tc", "tblPr", "tblGrid", "tcPr", "trPr", "sectPr", "sdt")
_NOTHING = {
    "pPr", "rPr", "bookmarkStart", "bookmarkEnd", "proofErr", "sdtPr", "Fallback", "sectPr",
    "footnoteReference", "endnoteReference", "delInstrText", "object", "commentReference",
}  # fmt: skip
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


@dataclass
class _Table:
    """A table that is open while its rows go by."""

    number: int
    left_mm: float
    width_mm: float
    style: str = ""
    grid: list[float] = field(default_factory=list)
    bordered: bool = False
    row: int = -1
    at: int = 0  # column of the grid
    span: int = 1
    column: int = -1
    columns: int = 0
    cell_left: float = 0.0
    cell_width: float = 0.0
    cell_bordered: bool = False


class Flow:
    """Takes the events of a part and gives its paragraphs to ``give``."""

    def __init__(
        self, name: str, sheet: StyleSheet, numbering: Numbering, give: Callable[[Paragraph], None]
    ) -> None:
        self.name = name  # "" for the body, "header1" …
        self.story = Story.BODY
        self.section = 0
        self.changes = 0
        self.sections: list[Any] = []
        self._sheet = sheet
        self._numbering = numbering
        self._give = give
        self._count = 0
        self._open = 0  # paragraphs: a text box holds paragraphs inside a paragraph
        self._tables: list[_Table] = []
        self._made_tables = 0
        self._styles: dict[tuple[str, str], tuple[Props, Props]] = {}

    def take(self, event: str, element: Any) -> None:
        """Take one event of an element of ``FOLLOWED``."""
        name = local(element.tag)
        if event == "start":
            self._start(name)
            return
        if name == "p":
            self._open -= 1
            if not self._open:
                self._end_paragraph(element)
        elif not self._open:
            self._end(name, element)

    def _start(self, name: str) -> None:
        if name == "p":
            self._open += 1
        elif self._open:
            return
        elif name == "tbl":
            around = self._tables[-1] if self._tables else None
            left = around.cell_left if around else 0.0
            self._tables.append(
                _Table(self._made_tables, left, around.cell_width if around else 0.0)
            )
            self._made_tables += 1
        elif self._tables and name == "tr":
            table = self._tables[-1]
            table.row, table.at, table.column = table.row + 1, 0, -1
        elif self._tables and name == "tc":
            table = self._tables[-1]
            table.column += 1
            table.span = 1
            table.cell_left = table.left_mm + sum(table.grid[: table.at])
            table.cell_width = sum(table.grid[table.at : table.at + 1])
            table.cell_bordered = table.bordered

    def _end(self, name: str, element: Any) -> None:
        if name == "sectPr":
            self._end_section(element)
        elif self._tables:
            table = self._tables[-1]
            if name == "tblPr":
                self._table_properties(table, element)
            elif name == "tblGrid":
                table.grid = [_mm(attribute(one, "w")) for one in element]
                table.columns = len(table.grid)
            elif name == "trPr":
                for one in element.iterchildren("{*}gridBefore"):
                    table.at += _small(value_of(one))
            elif name == "tcPr":
                self._cell_properties(table, element)
            elif name == "tc":
                table.at = min(table.at + table.span, 1000)
            elif name == "tbl":
                self._tables.pop()
        if name in ("tr", "tbl", "sdt"):
            drop(element)

    def _table_properties(self, table: _Table, element: Any) -> None:
        for child in element.iterchildren():
            if local(child.tag) == "tblStyle":
                table.style = value_of(child)
            elif local(child.tag) == "tblInd":
                table.left_mm += _mm(attribute(child, "w"))
        table.bordered = has_borders(element) or self._sheet.bordered(table.style)

    def _cell_properties(self, table: _Table, element: Any) -> None:
        span = 1
        for child in element.iterchildren():
            name = local(child.tag)
            if name == "gridSpan":
                span = max(1, _small(value_of(child)))
            elif name == "tcW" and attribute(child, "type") in ("dxa", ""):
                table.cell_width = _mm(attribute(child, "w")) or table.cell_width
        if span > 1 and table.grid:
            table.cell_width = sum(table.grid[table.at : table.at + span]) or table.cell_width
        table.span = span
        table.cell_bordered = table.bordered or has_borders(element)

    def _end_section(self, element: Any) -> None:
        self.sections.append(element)
        self.section += 1

    def _end_paragraph(self, element: Any) -> None:
        self._paragraph(element, in_box=None)
        last = None
        for properties in element.iterchildren("{*}pPr"):
            last = next(properties.iterchildren("{*}sectPr"), None)
        if last is not None:
            self._end_section(last)
        else:
            drop(element)

    def _paragraph(self, element: Any, in_box: Any | None) -> None:
        """Tell one paragraph, then those of the text boxes that hang at it."""
        table = self._tables[-1] if self._tables and in_box is None else None
        own: Props = {}
        for properties in element.iterchildren("{*}pPr"):
            own = paragraph_props(properties)
        paragraph, base = self._of_style(str(own.get("style", "")), table)
        label = self._label(own, paragraph)
        paragraph = {**paragraph, **own}
        boxes: list[Any] = []
        drawn: list[float] = []
        letters, page_field, changed = self._letters(element, base, boxes, drawn)
        self._give(
            Paragraph(
                where=self._where(),
                letters=tuple(letters),
                align=_align(paragraph.get("align", "left")),
                left_mm=round(paragraph.get("left", 0.0), 2),
                right_mm=round(paragraph.get("right", 0.0), 2),
                first_mm=round(paragraph.get("first", 0.0), 2),
                before_pt=paragraph.get("before", 0.0),
                after_pt=paragraph.get("after", 0.0),
                line=round(paragraph.get("line", 1.0), 3),
                line_pt=paragraph.get("line_pt", 0.0),
                number=label,
                style=str(own.get("style", "")),
                story=self.story,
                section=self.section,
                cell=None if table is None else _cell(table),
                box=in_box is not None,
                box_mm=(0.0, 0.0) if in_box is None else size_of(in_box),
                framed=bool(paragraph.get("framed")) or (in_box is not None and framed(in_box)),
                lines_mm=tuple(round(one, 1) for one in drawn),
                rule_mm=-1.0 if paragraph.get("rule") else 0.0,
                page_field=page_field,
                changed=changed,
            )
        )
        for box in boxes:
            for inner in paragraphs_of(box):
                self._paragraph(inner, in_box=box)

    def _where(self) -> str:
        self._count += 1
        name = f"p[{self._count - 1}]"
        return f"{self.name}.{name}" if self.name else name

    def _of_style(self, style: str, table: _Table | None) -> tuple[Props, Props]:
        style = style if style in self._sheet.styles else self._sheet.default
        around = "" if table is None else (table.style or self._sheet.default_table)
        key = (style, around)
        if key not in self._styles:
            self._styles[key] = self._sheet.of_paragraph(style, around)
        return self._styles[key]

    def _label(self, own: Props, paragraph: Props) -> str:
        """Count the label of a paragraph on; its indents are those of the list where it has none."""
        merged = {**paragraph, **own}
        number, depth = str(merged.get("numId", "")), _small(str(merged.get("ilvl", "0")))
        if not number or number == "0":
            return ""
        level = self._numbering.level(number, depth)
        if level is None:
            return ""
        if "numId" in own:
            for name, value in level.paragraph.items():
                own.setdefault(name, value)
        return self._numbering.next(number, depth)

    def _letters(
        self, element: Any, base: Props, boxes: list[Any], drawn: list[float]
    ) -> tuple[list[Letters], bool, bool]:
        found: list[Letters] = []
        page_field = changed = False
        field_code = 0  # depth of field codes that are being read: they do not print
        for run, inserted, gone in runs_of(element, boxes, drawn):
            changed = changed or inserted or gone
            self.changes += inserted or gone
            if local(run.tag) == "fldSimple":
                page_field = page_field or is_page_code(attribute(run, "instr"))
                continue
            props: Props = {}
            for properties in run.iterchildren("{*}rPr"):
                props = letter_props(properties)
            look = self._sheet.of_letters(str(props.get("style", "")), base) | props
            for child in run.iterchildren():
                name = local(child.tag)
                if name == "fldChar":
                    kind = attribute(child, "fldCharType")
                    if kind == "begin":
                        field_code += 1
                    elif kind in ("separate", "end") and field_code:
                        field_code -= 1
                elif name == "instrText":
                    page_field = page_field or is_page_code(child.text or "")
            text = "" if gone or look.get("vanish") else _text(run)
            if text and not field_code:
                _add(found, self._look(text, look))
        return found, page_field, changed

    def _look(self, text: str, look: Props) -> Letters:
        font = self._sheet.font(look, text)
        if encoding := legacy.by_font(font):  # letters of before Unicode: read them, keep the font
            text = legacy.convert(text, encoding, capitals=legacy.has_capitals(font))
        return Letters(
            text=nfc(text),
            font=font,
            size=float(look.get("size", 10.0)),
            bold=bool(look.get("bold")),
            italic=bool(look.get("italic")),
            underline=bool(look.get("underline")),
            caps=bool(look.get("caps")),
            color=str(look.get("color", "")),
        )


def _add(found: list[Letters], one: Letters) -> None:
    """Join runs of one look: programs cut them at will."""
    if found:
        last = found[-1]
        if (last.font, last.size, last.bold, last.italic, last.underline, last.caps, last.color) == (
            one.font, one.size, one.bold, one.italic, one.underline, one.caps, one.color,
        ):  # fmt: skip
            found[-1] = Letters(
                last.text + one.text, one.font, one.size, one.bold, one.italic, one.underline,
                one.caps, one.color,
            )  # fmt: skip
            return
    found.append(one)


def runs_of(
    paragraph: Any, boxes: list[Any], drawn: list[float]
) -> Iterator[tuple[Any, bool, bool]]:
    """Give runs and simple fields in order: element, inserted, deleted. Text boxes are put aside."""
    stack = [(child, False, False) for child in reversed(paragraph)]
    while stack:
        element, inserted, gone = stack.pop()
        name = local(element.tag)
        if name in ("drawing", "pict"):
            boxes.extend(boxes_of(element))
            drawn.extend(lines_of(element))
            continue
        if name in _NOTHING:
            continue
        if name in ("r", "fldSimple"):
            yield element, inserted, gone
        inserted = inserted or name in ("ins", "moveTo")
        gone = gone or name in ("del", "moveFrom")
        stack.extend((child, inserted, gone) for child in reversed(element))


def paragraphs_of(box: Any) -> Iterator[Any]:
    """Give the paragraphs of a text box, those in its tables too, but not those of boxes in it."""
    for one in box.iter("{*}p"):
        up = one.getparent()
        while up is not box and local(up.tag) not in ("p", "txbxContent"):
            up = up.getparent()
        if up is box:
            yield one


def is_page_code(code: str) -> bool:
    """Say whether the code of a field is that of the page number."""
    words = code.split()
    return bool(words) and words[0].upper() == "PAGE"


def _text(run: Any) -> str:
    pieces = []
    for child in run.iterchildren():
        name = local(child.tag)
        if name == "t":
            pieces.append((child.text or "") + "".join(one.tail or "" for one in child))
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif name == "sym":
            pieces.append("•")
    return "".join(pieces)


def _cell(table: _Table) -> Cell:
    return Cell(
        table.number, table.row, table.column, max(table.columns, table.column + 1),
        round(table.cell_left, 1), round(table.cell_width, 1), table.cell_bordered,
    )  # fmt: skip


def _align(name: str) -> Align:
    try:
        return Align(name)
    except ValueError:
        return Align.LEFT


def _mm(text: str) -> float:
    try:
        return max(-1000.0, min(float(text) * MM_PER_TWIP, 1000.0))
    except ValueError:
        return 0.0


def _small(text: str) -> int:
    return min(int(text), 63) if text.isdigit() else 0
