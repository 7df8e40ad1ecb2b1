"""The printed paragraphs cut into what a reader takes for one thing: a line of a box, a paragraph.

People put two boxes on one line with tabs, or break a line by hand inside a box; here such paragraphs
fall apart. Every item remembers its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from communeapp.core.checking.page.look import Align, Cell, Letters, Page, Paragraph, PrintedLook
from communeapp.core.layout.metrics import text_width_mm
from communeapp.core.vietnamese import fold

_LINE = re.compile(r"[_\-–—=─━⎯]{4,}")
_HEAD = 60  # paragraphs at the beginning in which a tab may part two boxes
_BLANKS = re.compile(r"\s+")
_BESIDE = re.compile(
    r"cong h[oa]{2} xa hoi chu nghia|doc lap\W+tu do|ngay\W.*thang\W.*nam|^\(?(?:tm|kt|tl|tuq|q)\.\s"
)


@dataclass
class Item:
    """One thing on the page. ``role`` is the component it was recognised as, "" while unknown.

    ``document`` counts the documents in a file: an attached text with a head of its own is another.
    ``aside``: its place on the line comes from tabs or blanks, so alignment says nothing.
    """

    paragraph: Paragraph
    letters: tuple[Letters, ...]
    text: str
    index: int
    page: Page
    role: str = ""
    document: int = 0
    aside: bool = False
    column: int = 0  # of two boxes side by side: 0 left, 1 right
    continued: bool = False  # goes on what the item before began
    folded: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        self.folded = fold(self.text)

    @property
    def where(self) -> str:
        """Name its paragraph."""
        return self.paragraph.where

    @property
    def cell(self) -> Cell | None:
        """The cell it stands in."""
        return self.paragraph.cell

    @property
    def empty(self) -> bool:
        """Say whether it shows nothing."""
        return not self.text

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return most(((one.size, len(one.text.strip())) for one in self.letters), 0.0)

    def share(self, name: str) -> float:
        """Give the part of its letters that are ``bold``, ``italic`` or ``underline``."""
        total = sum(len(one.text.strip()) for one in self.letters)
        having = sum(len(one.text.strip()) for one in self.letters if getattr(one, name))
        return having / total if total else 0.0

    @property
    def is_rule(self) -> bool:
        """Say whether it is nothing but a line: typed, drawn or a border."""
        typed = bool(_LINE.fullmatch(self.text))
        return typed or (self.empty and bool(self.paragraph.lines_mm or self.paragraph.rule_mm))

    @property
    def column_mm(self) -> float:
        """The width at its disposal."""
        cell = self.paragraph.cell
        whole = cell.width_mm if cell is not None and cell.width_mm > 0 else self.page.text_mm
        if self.paragraph.box and self.paragraph.box_mm[0] > 0:
            whole = self.paragraph.box_mm[0]
        return whole - self.paragraph.left_mm - self.paragraph.right_mm

    @property
    def width_mm(self) -> float:
        """The length of its text on one line."""
        return sum(
            text_width_mm(one.printed, one.size, bold=one.bold, italic=one.italic)
            for one in self.letters
        )

    @property
    def line_mm(self) -> float:
        """The length of the line that it is, 0 where it is none."""
        if _LINE.fullmatch(self.text):
            return self.width_mm
        if self.paragraph.lines_mm:
            return max(self.paragraph.lines_mm)
        return self.column_mm if self.paragraph.rule_mm else 0.0


def items_of(look: PrintedLook) -> list[Item]:
    """Cut the paragraphs of the body."""
    found: list[Item] = []
    for index, paragraph in enumerate(look.body):
        page = look.pages[min(paragraph.section, len(look.pages) - 1)]
        for letters, column, aside in _parts(paragraph, index):
            text = _BLANKS.sub(" ", "".join(one.printed for one in letters)).strip()
            if paragraph.number and letters == paragraph.letters:
                text = f"{paragraph.number} {text}".strip()
            item = Item(paragraph, letters, text, len(found), page, column=column, aside=aside)
            if paragraph.cell is not None and not aside:
                item.column = _side(paragraph.cell, page)
            elif paragraph.letters and _leading_blanks(paragraph):
                item.aside = True
            found.append(item)
    return found


def _side(cell: Cell, page: Page) -> int:
    """Tell the left box from the right one."""
    if cell.columns < 2:
        return 0
    if cell.width_mm > 0:
        return int(cell.left_mm + cell.width_mm / 2 > page.text_mm / 2)
    return int(cell.column >= cell.columns / 2)


def _parts(paragraph: Paragraph, index: int) -> Iterator[tuple[tuple[Letters, ...], int, bool]]:
    text = "".join(one.printed for one in paragraph.letters)
    if "\t" in text.strip() and paragraph.cell is None and not paragraph.number:
        pieces = [one for one in text.split("\t") if one.strip()]
        near_head = index < _HEAD and len(pieces) == 2
        if near_head and _BESIDE.search(fold(pieces[1].strip())):
            for column, letters in enumerate(_cut(paragraph.letters, "\t")):
                yield letters, column, True
            return
    boxed = paragraph.cell is not None and not paragraph.cell.bordered
    heading = paragraph.cell is None and paragraph.align is Align.CENTER
    if "\n" in text.strip() and (boxed or heading):
        for letters in _cut(paragraph.letters, "\n"):
            yield letters, 0, False
        return
    yield paragraph.letters, 0, False


def _cut(letters: Iterable[Letters], sign: str) -> list[tuple[Letters, ...]]:
    """Cut stretches at a sign; empty parts are left out."""
    parts: list[list[Letters]] = [[]]
    for one in letters:
        pieces = one.text.split(sign)
        for number, piece in enumerate(pieces):
            if number:
                parts.append([])
            if piece:
                parts[-1].append(replace(one, text=piece))
    return [tuple(part) for part in parts if any(one.text.strip() for one in part)]


def _leading_blanks(paragraph: Paragraph) -> bool:
    """Say whether blanks or tabs push the text to its place."""
    text = "".join(one.text for one in paragraph.letters)
    lead = text[: len(text) - len(text.lstrip())]
    return paragraph.align is not Align.CENTER and ("\t\t" in lead or len(lead) >= 4)


def most(weighted: Iterable[tuple[float, int]], otherwise: float) -> float:
    """Give the value with the most weight."""
    sums: dict[float, int] = {}
    for value, weight in weighted:
        sums[value] = sums.get(value, 0) + weight
    best = max(sums, key=lambda one: sums[one], default=otherwise)
    return best if sums.get(best, 0) else otherwise
