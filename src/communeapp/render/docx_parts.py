"""Paragraphs, lines and tables of a Word document, written as the file format wants them."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from communeapp.core.layout.model import (
    BORDER_PT,
    CELL_GAP_PT,
    CELL_SIDE_MM,
    MM_PER_PT,
    Frame,
    Grid,
    Paragraph,
    Rule,
    Run,
)
from communeapp.render.docx_styles import (
    StyleBook,
    element,
    indent,
    paragraph_properties,
    twips,
)

__all__ = [
    "add_paragraph", "add_spacer", "clear_story", "twips", "write_grid", "write_paragraph", "write_rule",
]  # fmt: skip

# Where a line is higher than its type, Word and LibreOffice add all the room above it: so the room in a
# frame is made by the distances of its borders, in points.
_FRAME_SPACE = {"top": 2, "bottom": 3}
_FRAME_EXTRA = sum(_FRAME_SPACE.values()) + 2  # and two borders of 1 pt
_AFTER_TABS = frozenset(qn(name) for name in ("w:spacing", "w:ind", "w:jc"))


def clear_story(container: Any) -> None:
    """Empty a header, a footer or a cell."""
    for child in list(container):
        container.remove(child)


def _append(container: Any, child: Any) -> None:
    """Append to a body before its closing section properties, elsewhere at the end."""
    last = container.find(qn("w:sectPr"))
    if last is not None:
        last.addprevious(child)
    else:
        container.append(child)


def add_paragraph(container: Any, paragraph: Any) -> None:
    """Append a paragraph that was made elsewhere."""
    _append(container, paragraph)


def add_spacer(
    container: Any,
    styles: StyleBook,
    height_pt: float = 1,
    *,
    keep_with_next: bool | None = None,
) -> None:
    """Add an empty paragraph of exact height: between tables, and where the format demands one.

    A gap is kept with what follows it, what the format demands is not, unless told otherwise.
    """
    paragraph = element("w:p")
    p_pr = element("w:pPr")
    height = max(height_pt, 1)
    keep = height_pt > 1 if keep_with_next is None else keep_with_next
    p_pr.append(element("w:keepNext", val=int(keep)))
    p_pr.append(element("w:spacing", before=0, after=0, line=round(height * 20), lineRule="exact"))
    r_pr = element("w:rPr")
    r_pr.append(element("w:sz", val=2))
    p_pr.append(r_pr)
    paragraph.append(p_pr)
    _append(container, paragraph)


def write_paragraph(
    container: Any,
    styles: StyleBook,
    block: Paragraph,
    *,
    width_mm: float | None = None,
    keep_with_next: bool = False,
) -> None:
    """Write one paragraph in the style of its role; only what differs is written beside it."""
    paragraph = element("w:p")
    p_pr = element("w:pPr")
    p_pr.append(element("w:pStyle", val=styles.ids[block.role]))
    plain = styles.plain(block.role)
    extra = paragraph_properties(block.style, plain)
    if keep_with_next and not block.style.keep_with_next:
        extra.insert(0, element("w:keepNext", val=1))
    for child in extra:
        p_pr.append(child)
    if block.frame is not None:
        _frame(p_pr, block, block.frame, width_mm)
    if width_mm is not None and any(run.leader for run in block.runs):
        _leader(p_pr, width_mm)
    paragraph.append(p_pr)
    for run in block.runs:
        for made in _runs(block, run):
            paragraph.append(made)
    _append(container, paragraph)


def _leader(p_pr: Any, width_mm: float) -> None:
    """Set a stop with dots at the right edge; it goes before spacing, indents and alignment."""
    tabs = element("w:tabs")
    tabs.append(element("w:tab", val="right", leader="dot", pos=round(width_mm / MM_PER_PT * 20)))
    for child in p_pr:
        if child.tag in _AFTER_TABS:
            child.addprevious(tabs)
            return
    p_pr.append(tabs)


def _frame(p_pr: Any, block: Paragraph, frame: Frame, width_mm: float | None) -> None:
    """Draw a frame of exact size round a paragraph: borders, indents and an exact line height."""
    borders = element("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        space = _FRAME_SPACE.get(side, 0)
        borders.append(element(f"w:{side}", val="single", sz=8, space=space, color=frame.color))
    for old in (p_pr.find(qn("w:spacing")), p_pr.find(qn("w:ind"))):
        if old is not None:
            p_pr.remove(old)
    column = width_mm if width_mm is not None else frame.width_mm
    room = max(0.0, column - frame.width_mm)
    left = 0.0 if frame.left else room / 2
    justify = p_pr.find(qn("w:jc"))
    spacing = element(
        "w:spacing",
        before=round(block.style.before_pt * 20),
        after=0,
        line=round((frame.height_mm / MM_PER_PT - _FRAME_EXTRA) * 20),
        lineRule="exact",
    )
    for child in (borders, spacing, indent(left, room - left)):
        if justify is not None:
            justify.addprevious(child)
        else:
            p_pr.append(child)


def _runs(block: Paragraph, run: Run) -> list[Any]:
    """Write the words of one look; a page number becomes the field of the program that reads it."""
    properties: list[Any] = []
    for name, wanted, usual in (
        ("b", run.bold, block.style.bold),
        ("i", run.italic, block.style.italic),
    ):
        if wanted is not None and wanted != usual:
            properties += [
                element(f"w:{name}", val=int(wanted)),
                element(f"w:{name}Cs", val=int(wanted)),
            ]
    if run.page_number:
        return _page_field(properties)
    made = _run(properties)
    if run.leader:
        made.append(element("w:tab"))
        return [made]
    for index, line in enumerate(run.text.split("\n")):
        if index:
            made.append(element("w:br"))
        text = element("w:t")
        text.text = line
        text.set(qn("xml:space"), "preserve")
        made.append(text)
    return [made]


def _run(properties: list[Any]) -> Any:
    run = element("w:r")
    if properties:
        r_pr = element("w:rPr")
        for one in properties:
            r_pr.append(one)
        run.append(r_pr)
    return run


def _page_field(properties: list[Any]) -> list[Any]:
    runs = []
    for kind in ("begin", None, "separate", "2", "end"):
        run = _run([])
        if kind is None:
            code = element("w:instrText")
            code.text = " PAGE "
            code.set(qn("xml:space"), "preserve")
            run.append(code)
        elif kind == "2":
            text = element("w:t")
            text.text = kind
            run.append(text)
        else:
            run.append(element("w:fldChar", fldCharType=kind))
        runs.append(run)
    return runs


def write_rule(container: Any, styles: StyleBook, rule: Rule, width_mm: float) -> None:
    """Draw a line as the top border of an empty paragraph between two indents."""
    side = 0.0 if rule.width_mm is None else max(0.0, (width_mm - rule.width_mm) / 2)
    paragraph = element("w:p")
    p_pr = element("w:pPr")
    p_pr.append(element("w:keepNext", val=1))
    borders = element("w:pBdr")
    eighths = round(rule.thickness_pt * 8)
    borders.append(element("w:top", val="single", sz=eighths, space=0, color="000000"))
    p_pr.append(borders)
    p_pr.append(
        element(
            "w:spacing",
            before=round(rule.before_pt * 20),
            after=0,
            line=round((rule.height_pt - rule.thickness_pt) * 20),
            lineRule="exact",
        )
    )
    p_pr.append(indent(side, side))
    r_pr = element("w:rPr")
    r_pr.append(element("w:sz", val=2))
    p_pr.append(r_pr)
    paragraph.append(p_pr)
    _append(container, paragraph)


def write_grid(container: Any, styles: StyleBook, grid: Grid) -> None:
    """Write a table with fixed columns; rows stay whole, head rows are repeated."""
    table = element("w:tbl")
    t_pr = element("w:tblPr")
    widths = [round(w / MM_PER_PT * 20) for w in grid.widths_mm]
    side = round(CELL_SIDE_MM / MM_PER_PT * 20) if grid.bordered else 0
    t_pr.append(element("w:tblW", w=sum(widths), type="dxa"))
    t_pr.append(element("w:tblInd", w=0, type="dxa"))
    if grid.bordered:
        borders = element("w:tblBorders")
        for name in ("top", "left", "bottom", "right", "insideH", "insideV"):
            borders.append(
                element(f"w:{name}", val="single", sz=round(BORDER_PT * 8), space=0, color="000000")
            )
        t_pr.append(borders)
    t_pr.append(element("w:tblLayout", type="fixed"))
    margins = element("w:tblCellMar")
    gap = round(CELL_GAP_PT * 20) if grid.bordered else 0
    for name, value in (("top", gap), ("left", side), ("bottom", gap), ("right", side)):
        margins.append(element(f"w:{name}", w=value, type="dxa"))
    t_pr.append(margins)
    if grid.title:
        t_pr.append(element("w:tblCaption", val=grid.title))
    table.append(t_pr)
    columns = element("w:tblGrid")
    for width in widths:
        columns.append(element("w:gridCol", w=width))
    table.append(columns)
    for index, row in enumerate(grid.rows):
        last = index == len(grid.rows) - 1
        keep = grid.keep_with_next if last else grid.keep_rows
        table.append(_row(styles, grid, row, index < grid.header_rows, keep))
    _append(container, table)


def _row(styles: StyleBook, grid: Grid, row: Any, head: bool, keep: bool) -> Any:
    made = element("w:tr")
    tr_pr = element("w:trPr")
    tr_pr.append(element("w:cantSplit"))
    if head:
        tr_pr.append(element("w:tblHeader"))
    made.append(tr_pr)
    for width_mm, cell in zip(grid.widths_mm, row, strict=True):
        tc = element("w:tc")
        tc_pr = element("w:tcPr")
        tc_pr.append(element("w:tcW", w=round(width_mm / MM_PER_PT * 20), type="dxa"))
        tc.append(tc_pr)
        inner = width_mm - (2 * CELL_SIDE_MM if grid.bordered else 0)
        for block in cell.blocks:
            if isinstance(block, Rule):
                write_rule(tc, styles, block, inner)
            else:
                write_paragraph(tc, styles, block, width_mm=inner, keep_with_next=keep)
        if not cell.blocks:
            add_spacer(tc, styles, keep_with_next=keep)
        made.append(tc)
    return made
