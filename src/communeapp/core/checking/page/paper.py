"""Checks of paper, margins and page numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from communeapp.core.checking.page.items import Item
from communeapp.core.checking.page.look import Align, Page, Story
from communeapp.core.checking.page.subject import Change, PageFinding, PageSubject, tell, tell_page
from communeapp.core.checking.registry import Rule

_TOLERANCE_MM = 0.6
_PAPER_MM = 1.5


def paper(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Every page is A4, upright or lying."""
    short, long = float(rule.options["short"]), float(rule.options["long"])
    for number, page in enumerate(subject.look.pages):
        sides = sorted((page.width_mm, page.height_mm))
        if abs(sides[0] - short) > _PAPER_MM or abs(sides[1] - long) > _PAPER_MM:
            found = f"{page.width_mm:.0f} x {page.height_mm:.0f}"
            yield tell_page(rule, number, found=found)


def upright(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Pages stand upright unless they hold a table."""
    for number, page in enumerate(subject.look.pages):
        if not page.landscape:
            continue
        tables = any(
            one.cell is not None and one.cell.bordered
            for one in subject.look.body
            if one.section == number
        )
        if not tables:
            yield tell_page(rule, number)


def margin(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """A margin lies between two bounds."""
    side = str(rule.options["side"])
    low, high = float(rule.options["min"]), float(rule.options["max"])
    for number, page in enumerate(subject.look.pages):
        found = float(getattr(page, f"{side}_mm"))
        if low - _TOLERANCE_MM <= found <= high + _TOLERANCE_MM:
            continue
        right = low if found < low else high
        yield tell_page(
            rule, number, Change(f"margin_{side}", right, number),
            found=f"{found:.1f}".rstrip("0").rstrip(".").replace(".", ","), wanted=f"{low:g} - {high:g}",
        )  # fmt: skip


def number_missing(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """A file of several pages shows page numbers."""
    numbered = {one.section for role, one in subject.recognised.margins if role == "so_trang"}
    several = int(rule.options.get("letters", 4000))
    for number, _ in enumerate(subject.look.pages):
        letters = sum(len(one.text) for one in subject.look.body if one.section == number)
        if number not in numbered and letters > several:
            yield tell_page(rule, number)


def number_place(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Page numbers stand in the upper margin, in the middle."""
    for paragraph in subject.margins_of(rule):
        page = subject.page_of(paragraph)
        item = Item(paragraph, paragraph.letters, paragraph.text, -1, page)
        if paragraph.story is not Story.HEADER:
            yield tell(rule, item)
        elif paragraph.align is not Align.CENTER and not _in_middle(item, page):
            yield tell(rule, item, Change("align", "center"))
        elif paragraph.align is Align.CENTER and paragraph.cell is not None:
            cell = paragraph.cell
            middle = cell.left_mm + cell.width_mm / 2
            if cell.width_mm and abs(middle - page.text_mm / 2) > 8:
                yield tell(rule, item)


def _in_middle(item: Item, page: Page) -> bool:
    """Say whether a tab brings the number to the middle, as the header style of Word does."""
    text = "".join(one.text for one in item.letters)
    return text.startswith("\t") and not text.startswith("\t\t")


def number_first(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """The first page shows no number."""
    numbers = [one for role, one in subject.recognised.margins if role == "so_trang"]
    for paragraph in numbers:
        page = subject.page_of(paragraph)
        item = Item(paragraph, paragraph.letters, paragraph.text, -1, page)
        first = paragraph.section == 0
        if first and (paragraph.first_page or not page.other_first):
            yield tell(rule, item)


def number_form(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Pages are counted in Arabic digits from 1."""
    numbered = {one.section for role, one in subject.recognised.margins if role == "so_trang"}
    for number, page in enumerate(subject.look.pages):
        if number not in numbered:
            continue
        if page.number_format not in ("decimal", "") or (
            number == 0 and page.number_start not in (None, 1)
        ):
            yield tell_page(rule, number)


def appendix_numbers(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """The pages of every annex are counted anew."""
    for item in subject.recognised.of("phu_luc_label"):
        section = item.paragraph.section
        if item.document == 0 or section == 0:
            if item.document:
                yield tell(rule, item)
            continue
        if subject.look.pages[section].number_start is None:
            yield tell(rule, item)


PAPER: dict[str, Callable[[PageSubject, Rule], Iterator[PageFinding]]] = {
    "page.paper": paper,
    "page.upright": upright,
    "page.margin": margin,
    "page.number_missing": number_missing,
    "page.number_place": number_place,
    "page.number_first": number_first,
    "page.number_form": number_form,
    "page.appendix_numbers": appendix_numbers,
}
