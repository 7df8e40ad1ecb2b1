"""What both renderers read: sections, blocks, styles. Millimetres across, points for type and spacing.

Nothing here knows Word or Qt. A block is a paragraph, a drawn line, a grid of cells or a chart; page breaks
are left to the renderers, which obey ``keep_with_next`` and ``keep_together``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

MM_PER_PT = 25.4 / 72
# Inner margins of the cells of a real table; header and signature boxes have none.
CELL_SIDE_MM = 1.9
CELL_GAP_PT = 2.0
BORDER_PT = 0.5


class Align(StrEnum):
    """How the lines of a paragraph sit between its indents."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True)
class Style:
    """Everything about a paragraph but its words.

    ``line`` is a multiple of the single line of the font (1.15 times the size in Times New Roman).
    ``first_mm`` is the first-line indent, negative for a hanging one. ``keep_with_next`` also holds
    the lines of the paragraph together.
    """

    size_pt: float = 14
    bold: bool = False
    italic: bool = False
    color: str = "000000"
    align: Align = Align.LEFT
    left_mm: float = 0
    right_mm: float = 0
    first_mm: float = 0
    before_pt: float = 0
    after_pt: float = 0
    line: float = 1.0
    keep_with_next: bool = False
    keep_together: bool = False


@dataclass(frozen=True)
class Run:
    """Words with one look. ``page_number`` stands for the number of the page instead of ``text``.

    ``leader`` stands for dots up to the right margin, a place to be filled in by hand; it ends a paragraph.

    ``None`` for ``bold`` or ``italic`` means: as the style says. A line break is ``\\n``.
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    page_number: bool = False
    leader: bool = False


@dataclass(frozen=True)
class Frame:
    """A single border around a stamp-like text, in millimetres; ``left`` sets it flush left."""

    width_mm: float
    height_mm: float
    color: str = "000000"
    left: bool = False


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. ``role`` is the code of its component and names its style."""

    role: str
    runs: tuple[Run, ...]
    style: Style
    frame: Frame | None = None

    @property
    def text(self) -> str:
        """The words without their look."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Rule:
    """A solid horizontal line, centred; ``width_mm`` of None runs across the whole column.

    ``before_pt`` is the gap above, ``height_pt`` what the line takes up with the gap below it.
    """

    width_mm: float | None
    before_pt: float = 0
    height_pt: float = 4
    thickness_pt: float = 0.75


@dataclass(frozen=True)
class Cell:
    """The paragraphs of one cell, from top to bottom."""

    blocks: tuple[Paragraph | Rule, ...] = ()


@dataclass(frozen=True)
class Grid:
    """Cells side by side: the header boxes, the signatures (both without borders) or a real table.

    Rows are not torn between pages unless one is higher than a page. ``header_rows`` are repeated;
    ``keep_rows`` holds all rows on one page.
    ``title`` is the text alternative for readers that announce tables.
    """

    role: str
    widths_mm: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    bordered: bool = False
    header_rows: int = 0
    before_pt: float = 0
    after_pt: float = 0
    keep_with_next: bool = False
    keep_rows: bool = False
    title: str = ""


@dataclass(frozen=True)
class ChartSeries:
    """Values of one colour, with the numbers as they are written beside their bars; None draws nothing."""

    name: str
    values: tuple[Decimal | None, ...]
    texts: tuple[str, ...]
    color: str = "1F4E79"


@dataclass(frozen=True)
class Chart:
    """Bars lying on their sides, the first name on top. ``most`` is where the plot ends on the right.

    ``label_mm`` is the room for the names, ``edge_mm`` that round the plot.
    ``title`` is the text alternative.
    """

    names: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    width_mm: float
    height_mm: float
    label_mm: float
    edge_mm: float
    most: Decimal
    after_pt: float = 0
    keep_with_next: bool = False
    title: str = ""

    @property
    def plot_mm(self) -> float:
        """Height of the plot."""
        return self.height_mm - 2 * self.edge_mm


Block = Paragraph | Rule | Grid | Chart


@dataclass(frozen=True)
class PageSetup:
    """Paper and margins in millimetres, as they lie before the reader (landscape: width > height)."""

    width_mm: float = 210
    height_mm: float = 297
    top_mm: float = 20
    bottom_mm: float = 20
    left_mm: float = 30
    right_mm: float = 15
    header_mm: float = 8

    @property
    def text_width_mm(self) -> float:
        """Width between the margins."""
        return self.width_mm - self.left_mm - self.right_mm

    @property
    def landscape(self) -> bool:
        """Say whether the page lies on its side."""
        return self.width_mm > self.height_mm


@dataclass(frozen=True)
class Section:
    """Pages of one size; the first shows no number (Appendix I, I.7 and III.1.đ).

    ``continues`` marks pages that go on with the numbers of the section before: a table on its side in
    the middle of a text. All of them have ``header``.
    """

    page: PageSetup
    blocks: tuple[Block, ...]
    first_header: tuple[Block, ...] = ()
    header: tuple[Block, ...] = ()
    first_footer: tuple[Block, ...] = ()
    continues: bool = False


@dataclass(frozen=True)
class LayoutDoc:
    """A whole document ready to be drawn. ``styles`` gives each role its plain style and name.

    ``date`` is the civil date of the document in ISO 8601, empty while it is open.
    """

    title: str
    status: str
    sections: tuple[Section, ...]
    styles: dict[str, Style] = field(default_factory=dict)
    style_names: dict[str, str] = field(default_factory=dict)
    font: str = "Times New Roman"
    language: str = "vi-VN"
    date: str = ""

    def paragraphs(self) -> list[Paragraph]:
        """Every paragraph of the bodies in reading order, cells from left to right."""
        found: list[Paragraph] = []
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Paragraph):
                    found.append(block)
                elif isinstance(block, Grid):
                    for row in block.rows:
                        for cell in row:
                            found.extend(b for b in cell.blocks if isinstance(b, Paragraph))
        return found
