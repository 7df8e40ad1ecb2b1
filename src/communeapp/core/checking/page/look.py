"""What a Word file looks like in print: paragraphs, their letters and places, and the pages.

Nothing here knows the file format. Lengths across are millimetres, type and spacing points.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Story(StrEnum):
    """Where in the file a paragraph stands."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"


class Align(StrEnum):
    """How the lines of a paragraph sit between its indents."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Letters:
    """A stretch of text with one look. ``color`` is RRGGBB, "" where the program chooses black."""

    text: str
    font: str = ""
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False  # printed in capitals, however it is typed
    color: str = ""

    @property
    def printed(self) -> str:
        """The text as a reader sees it."""
        return self.text.upper() if self.caps else self.text


@dataclass(frozen=True, slots=True)
class Cell:
    """The cell of a table that a paragraph stands in; ``left_mm`` counts from the left margin."""

    table: int
    row: int
    column: int
    columns: int
    left_mm: float = 0.0
    width_mm: float = 0.0
    bordered: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One printed paragraph.

    ``where`` names it for the program that mends it (``p[12]``, ``header1.p[0]``). ``number`` is the
    label that the word processor counts. ``line`` is a multiple of the single line, 0 where
    ``line_pt`` gives an exact or least height. ``lines_mm`` are the lengths of lines drawn at it,
    ``rule_mm`` that of its upper or lower border (-1: as wide as the column).
    """

    where: str
    letters: tuple[Letters, ...] = ()
    align: Align = Align.LEFT
    left_mm: float = 0.0
    right_mm: float = 0.0
    first_mm: float = 0.0
    before_pt: float = 0.0
    after_pt: float = 0.0
    line: float = 1.0
    line_pt: float = 0.0
    number: str = ""
    style: str = ""
    story: Story = Story.BODY
    section: int = 0
    first_page: bool = False  # of a header or footer: that of the first page
    cell: Cell | None = None
    box: bool = False  # in a text box
    box_mm: tuple[float, float] = (0.0, 0.0)  # its size
    framed: bool = False
    lines_mm: tuple[float, ...] = ()
    rule_mm: float = 0.0
    page_field: bool = False
    changed: bool = False  # holds tracked changes

    @property
    def text(self) -> str:
        """The text as printed, the label before it."""
        words = "".join(one.printed for one in self.letters)
        return f"{self.number} {words}" if self.number else words

    @property
    def shown(self) -> tuple[Letters, ...]:
        """The letters that show: stretches of blanks have no look."""
        return tuple(one for one in self.letters if one.text.strip())


@dataclass(frozen=True, slots=True)
class Page:
    """Paper, margins and numbering of one section."""

    width_mm: float = 210.0
    height_mm: float = 297.0
    top_mm: float = 20.0
    bottom_mm: float = 20.0
    left_mm: float = 30.0
    right_mm: float = 15.0
    other_first: bool = False  # the first page has a header of its own
    number_start: int | None = None
    number_format: str = "decimal"

    @property
    def text_mm(self) -> float:
        """Width between the margins."""
        return self.width_mm - self.left_mm - self.right_mm

    @property
    def landscape(self) -> bool:
        """Say whether the page lies on its side."""
        return self.width_mm > self.height_mm


@dataclass(frozen=True)
class PrintedLook:
    """A whole Word file as it prints. ``changes`` counts tracked changes: shown as if accepted."""

    paragraphs: tuple[Paragraph, ...] = ()
    pages: tuple[Page, ...] = field(default_factory=lambda: (Page(),))
    protected: bool = False
    signed: bool = False
    changes: int = 0
    cut: bool = False  # longer than what is read

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body, tables and text boxes, in reading order."""
        return tuple(one for one in self.paragraphs if one.story is Story.BODY)
