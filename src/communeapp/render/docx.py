"""Writes a layout as a Word document: real styles, real headers, no pictures of text.

Every component is a named paragraph style, the two-column blocks are tables without borders, the
lines under the boxes are borders of empty paragraphs with computed indents. Word and LibreOffice
both draw that the same way. The same layout gives the same bytes: no clock, no user name.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Mm

from communeapp.core.layout.model import (
    Block,
    Chart,
    Grid,
    LayoutDoc,
    PageSetup,
    Paragraph,
    Rule,
    Section,
)
from communeapp.render.docx_chart import chart_paragraph
from communeapp.render.docx_package import strip_template
from communeapp.render.docx_parts import (
    add_paragraph,
    add_spacer,
    clear_story,
    twips,
    write_grid,
    write_paragraph,
    write_rule,
)
from communeapp.render.docx_styles import STATUS_LABELS, StyleBook, element

# The oldest time a zip entry can carry; a real time would make equal documents differ.
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def docx_bytes(layout: LayoutDoc) -> bytes:
    """Write the layout as the bytes of a .docx file."""
    word = docx.Document()
    styles = StyleBook(word, layout)
    _properties(word, layout)
    strip_template(word)
    body = word.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    for index, section in enumerate(layout.sections):
        if index:
            word.add_section(WD_SECTION.NEW_PAGE)
            _flatten_break(body)
        _section(word, styles, section)
    raw = io.BytesIO()
    word.save(raw)
    return fixed_times(raw.getvalue())


def write_docx(layout: LayoutDoc, path: Path) -> None:
    """Write the layout to a file; the caller sees to replacing an older one safely."""
    path.write_bytes(docx_bytes(layout))


def _properties(word: WordDocument, layout: LayoutDoc) -> None:
    """Set title, status and language; leave out who sat at the machine and when."""
    core = word.core_properties
    core.title = layout.title[:255]
    core.content_status = STATUS_LABELS.get(layout.status, layout.status)
    core.language = layout.language
    root = core._element
    for child in list(root):
        if child.tag.rpartition("}")[2] not in {"title", "contentStatus", "language"}:
            root.remove(child)
    if layout.date:
        day = dt.date.fromisoformat(layout.date)
        core.created = dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001 - written as UTC


def _section(word: WordDocument, styles: StyleBook, section: Section) -> None:
    """Write pages, header and footer of one section, then its blocks."""
    place = word.sections[-1]
    page = section.page
    _page(place, page)
    place.different_first_page_header_footer = not section.continues
    width = page.text_width_mm
    stories: list[tuple[Any, tuple[Block, ...]]] = [
        (place.header, section.header),
        (place.footer, ()),
    ]
    if not section.continues:
        stories += [
            (place.first_page_header, section.first_header),
            (place.first_page_footer, section.first_footer),
        ]
    for story, blocks in stories:
        story.is_linked_to_previous = False
        container = story._element
        clear_story(container)
        _blocks(container, styles, blocks, width, word.part)
        add_spacer(container, styles)
    for old in place._sectPr.findall(qn("w:pgNumType")):
        place._sectPr.remove(old)
    if not section.continues:
        numbering = place._sectPr.makeelement(qn("w:pgNumType"), {qn("w:start"): "1"})
        before = ("w:pgMar", "w:paperSrc", "w:pgBorders", "w:lnNumType")
        _insert_after(place._sectPr, numbering, before)
    body = word.element.body
    _blocks(body, styles, section.blocks, width, word.part)
    if section.blocks and not isinstance(section.blocks[-1], Paragraph):
        add_spacer(body, styles)


def _flatten_break(body: Any) -> None:
    """Give the paragraph that ends a section no height: it must not fall onto a page of its own."""
    ending = body.findall(qn("w:p"))[-1]
    marks = ending.find(qn("w:pPr"))
    r_pr = element("w:rPr")
    r_pr.append(element("w:sz", val=2))
    marks.insert(0, element("w:spacing", before=0, after=0, line=20, lineRule="exact"))
    marks.insert(1, r_pr)


def _insert_after(parent: Any, child: Any, names: tuple[str, ...]) -> None:
    """Keep the order of elements that the file format prescribes."""
    place = 0
    for index, one in enumerate(parent):
        if one.tag in {qn(name) for name in names}:
            place = index + 1
    parent.insert(place, child)


def _page(place: Any, page: PageSetup) -> None:
    place.orientation = WD_ORIENT.LANDSCAPE if page.landscape else WD_ORIENT.PORTRAIT
    place.page_width, place.page_height = Mm(page.width_mm), Mm(page.height_mm)
    margins = place._sectPr.find(qn("w:pgMar"))
    values = {
        "top": page.top_mm,
        "bottom": page.bottom_mm,
        "left": page.left_mm,
        "right": page.right_mm,
        "header": page.header_mm,
        "footer": page.bottom_mm,  # box 13 stands inside the text area
        "gutter": 0,
    }
    for name, value in values.items():
        margins.set(qn(f"w:{name}"), str(twips(value)))


def _blocks(
    container: Any, styles: StyleBook, blocks: tuple[Block, ...], width: float, part: Any
) -> None:
    previous: Block | None = None
    for block in blocks:
        if isinstance(block, Grid):
            if isinstance(previous, Grid) or block.before_pt:
                add_spacer(container, styles, block.before_pt)
            write_grid(container, styles, block)
            if block.after_pt:
                add_spacer(container, styles, block.after_pt, keep_with_next=False)
        elif isinstance(block, Rule):
            write_rule(container, styles, block, width)
        elif isinstance(block, Chart):
            add_paragraph(container, chart_paragraph(part, block, styles.layout.font))
        else:
            write_paragraph(container, styles, block, width_mm=width)
        previous = block


def fixed_times(raw: bytes) -> bytes:
    """Pack the parts again with one fixed time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(packed, "w") as new:
        for info in old.infolist():
            entry = zipfile.ZipInfo(info.filename, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(info.filename))
    return packed.getvalue()
