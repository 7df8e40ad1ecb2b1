"""From a layout to pages: where they break, and how one is painted on a screen, in a PDF, on paper."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

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
from communeapp.ui.rendering.charts import chart_strip
from communeapp.ui.rendering.pieces import (
    Strip,
    grid_strips,
    mm,
    paragraph_strips,
    rule_strip,
    stack_height,
)

UNITS_PER_INCH = 1440


@dataclass
class Page:
    """One sheet: its strips with the place of each, in 1/20 point from the upper left corner."""

    setup: PageSetup
    number: int
    placed: list[tuple[Strip, float, float]] = field(default_factory=list)

    @property
    def size_mm(self) -> QSizeF:
        """Width and height of the sheet in millimetres."""
        return QSizeF(self.setup.width_mm, self.setup.height_mm)

    def lines(self) -> list[str]:
        """Give the lines of text in the order they were set."""
        return [
            line for strip, _, _ in self.placed if strip.text for line in strip.text.split("\n")
        ]


@dataclass
class Pages:
    """All pages of a document, ready to be painted any number of times."""

    title: str
    pages: list[Page]

    def __len__(self) -> int:
        return len(self.pages)

    def paint(self, index: int, painter: QPainter, scale: float = 1.0) -> None:
        """Paint a page; ``scale`` is device units per 1/20 point (dpi / 1440), origin at the corner."""
        painter.save()
        painter.scale(scale, scale)
        for strip, x, y in self.pages[index].placed:
            strip.draw(painter, x, y)
        painter.restore()


def paginate(layout: LayoutDoc) -> Pages:
    """Break a layout into pages. Needs a running QGuiApplication; any thread will do."""
    pages: list[Page] = []
    for section in layout.sections:
        before = pages[-1].number if section.continues and pages else 0
        pages += _Sheets(section, before).fill()
    return Pages(layout.title, pages)


def text_area(setup: PageSetup) -> tuple[float, float]:
    """Give left edge and width of the text; whole units, as Word keeps them: else lines break elsewhere."""
    left, right = math.ceil(mm(setup.left_mm) - 1e-6), math.ceil(mm(setup.right_mm) - 1e-6)
    return left, round(mm(setup.width_mm)) - left - right


class _Sheets:
    """Fills the sheets of one section from top to bottom."""

    def __init__(self, section: Section, before: int) -> None:
        self.section = section
        self.before = before  # pages that are numbered together with these
        self.setup = section.page
        self.left, self.width = text_area(self.setup)
        self.footer = self._strips(section.first_footer)
        self.pages: list[Page] = []
        self.y = 0.0
        self.fresh = True  # nothing stands on the sheet yet

    def fill(self) -> list[Page]:
        self._new_page()
        for chunk in _chunks(self._strips(self.section.blocks)):
            self._place(chunk)
        return self.pages

    def _strips(self, blocks: tuple[Block, ...], page_number: int = 0) -> list[Strip]:
        found: list[Strip] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                found += paragraph_strips(block, self.width, page_number)
            elif isinstance(block, Rule):
                found.append(rule_strip(block, self.width))
            elif isinstance(block, Chart):
                found.append(chart_strip(block))
            elif isinstance(block, Grid):
                found += grid_strips(block, page_number)
        return found

    @property
    def bottom(self) -> float:
        """Where the text of the sheet at hand must end; the foot of the first page takes room."""
        end = mm(self.setup.height_mm - self.setup.bottom_mm)
        return end - stack_height(self.footer) if len(self.pages) == 1 else end

    def _new_page(self) -> None:
        number = self.before + len(self.pages) + 1
        page = Page(self.setup, number)
        self.pages.append(page)
        left = self.left
        head = self.section.first_header if number == 1 else self.section.header
        y = mm(self.setup.header_mm)
        for strip in self._strips(head, number):
            y += strip.before
            page.placed.append((strip, left, y))
            y += strip.height + strip.after
        if number == 1:
            y = self.bottom
            for strip in self.footer:
                y += strip.before
                page.placed.append((strip, left, y))
                y += strip.height + strip.after
        self.y = mm(self.setup.top_mm)
        self.fresh = True

    def _place(self, chunk: list[Strip]) -> None:
        needed = _needed(chunk, fresh=self.fresh)
        if self.y + needed > self.bottom + 0.5 and not self.fresh:
            self._break(chunk[0])
        for strip in chunk:
            self._put(strip)

    def _break(self, following: Strip) -> None:
        self._new_page()
        for head in following.repeat:
            self._add(head)

    def _put(self, strip: Strip) -> None:
        """Place one strip; what does not fit, even alone, goes over or is torn."""
        gap = 0.0 if self.fresh else strip.before
        if self.y + gap + strip.height > self.bottom + 0.5:
            if strip.row is not None and strip.height > self._whole_page():
                self._tear(strip)
                return
            if not self.fresh:
                self._break(strip)
        self._add(strip)

    def _whole_page(self) -> float:
        return mm(self.setup.height_mm - self.setup.top_mm - self.setup.bottom_mm)

    def _tear(self, strip: Strip) -> None:
        """Spread a row that is higher than a page over as many as it takes."""
        rest: Strip | None = strip
        while rest is not None and rest.row is not None:
            room = self.bottom - self.y
            if rest.height <= room:
                break
            cut = rest.row.cut(room)
            if cut is None:
                if self.fresh:
                    break  # a single line higher than a page: let it run over
                self._new_page()
                continue
            self._add(cut[0])
            self._new_page()
            rest = cut[1]
        if rest is not None:
            self._add(rest)

    def _add(self, strip: Strip) -> None:
        self.y += 0.0 if self.fresh else strip.before
        self.pages[-1].placed.append((strip, self.left, self.y))
        self.y += strip.height + strip.after
        self.fresh = False


def _chunks(strips: list[Strip]) -> list[list[Strip]]:
    """Join strips that no page break may part."""
    chunks: list[list[Strip]] = []
    joined = False
    for strip in strips:
        if joined:
            chunks[-1].append(strip)
        else:
            chunks.append([strip])
        joined = strip.keep
    return chunks


def _needed(chunk: list[Strip], *, fresh: bool) -> float:
    """Room for a chunk; the gap above it vanishes at the top, the one below may hang over."""
    total = stack_height(chunk) - chunk[-1].after
    return total - (chunk[0].before if fresh else 0.0)
