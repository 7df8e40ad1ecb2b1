"""Checks of places: boxes, alignment, indents, spacing, lines drawn below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from communeapp.core.checking.page.items import Item
from communeapp.core.checking.page.look import Align, Story
from communeapp.core.checking.page.subject import Change, PageFinding, PageSubject, tell
from communeapp.core.checking.registry import Rule
from communeapp.core.layout.metrics import SINGLE_LINE, text_width_mm, wrapped_lines

_TOLERANCE_MM = 0.7
_FIELD = re.compile(r"[^:.;]{2,30}:\s\S")  # a line of a form: "Thời gian: …"
_OFF_CENTRE_MM = 6.0
_DEFAULT_TAB_MM = 12.7
_HEAD = {"quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu",
         "dia_danh_thoi_gian", "trich_yeu_cong_van"}  # fmt: skip
_TEXT = {"noi_dung", "khoan", "khoan_co_tieu_de", "diem", "dieu", "can_cu", "gach", "theo_de_nghi"}


def side(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """A box stands on its side of the page."""
    wanted = 1 if rule.options["wanted"] == "right" else 0
    for item in subject.of(rule):
        two = item.cell is not None and item.cell.columns > 1
        if two or (item.aside and item.cell is None and _paired(subject, item)):
            wrong = item.column != wanted
        else:
            wrong = not item.aside and not item.paragraph.box and _loose(subject, item)
        if wrong:
            yield tell(rule, item)


def _paired(subject: PageSubject, item: Item) -> bool:
    return any(one is not item and one.where == item.where for one in subject.items)


def _loose(subject: PageSubject, item: Item) -> bool:
    """Say whether an item stands outside the boxes though its document has them."""
    return item.role in _HEAD and any(
        one.document == item.document and one.cell is not None and one.cell.columns > 1
        and one.role in _HEAD and one is not item
        for one in subject.items
    )  # fmt: skip


def centred(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """The lines of a component are centred in their box or on the page."""
    for item in subject.all_of(rule):
        if item.aside and item.cell is None:
            continue
        paragraph = item.paragraph
        if paragraph.align is not Align.CENTER:
            if _fills(item) or _pushed(item):
                continue
            yield tell(rule, item, Change("align", "center"))
        elif not paragraph.framed and _off_centre_mm(item) > 2 * _OFF_CENTRE_MM:
            yield tell(rule, item)


def _off_centre_mm(item: Item) -> float:
    paragraph = item.paragraph
    return abs(paragraph.left_mm + max(paragraph.first_mm, 0) - paragraph.right_mm)


def _fills(item: Item) -> bool:
    """Say whether the text fills its line, so that alignment does not show."""
    return item.paragraph.align is Align.JUSTIFY and item.width_mm >= item.column_mm * 0.97


def _pushed(item: Item) -> bool:
    """Say whether blanks push the text: where it stands in print cannot be told."""
    text = "".join(one.text for one in item.letters)
    return len(text) - len(text.lstrip()) >= 3


def aligned(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """A component is aligned as named; ``right`` of copies, ``left`` of recipients."""
    wanted = {Align(one) for one in rule.options["wanted"]}
    for item in subject.all_of(rule):
        if item.paragraph.align not in wanted and not item.aside:
            yield tell(rule, item, Change("align", sorted(one.value for one in wanted)[0]))


def justified(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Running text is justified; short lines look alike either way unless they are moved."""
    for item in subject.of(rule):
        paragraph = item.paragraph
        if paragraph.align is Align.JUSTIFY or _dotted(item) or _FIELD.match(item.text):
            continue
        several = item.width_mm > item.column_mm * 1.02
        moved = paragraph.align in (Align.CENTER, Align.RIGHT)
        if several or (moved and not rule.options.get("free_when_short")):
            yield tell(rule, item, Change("align", "justify"))


def _dotted(item: Item) -> bool:
    """Say whether dots or tabs fill the line: a place for a pen."""
    text = "".join(one.text for one in item.letters)
    return bool(re.search(r"\.{5,}|…{2,}|\t", text.strip()))


def first_line(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """The first line begins one of the named lengths from the margin."""
    wanted = [float(one) for one in rule.options["wanted"]]
    for item in subject.of(rule):
        paragraph = item.paragraph
        if paragraph.align in (Align.CENTER, Align.RIGHT) or item.cell is not None:
            continue
        text = "".join(one.text for one in item.letters)
        start = paragraph.left_mm + paragraph.first_mm
        if text.startswith("\t"):
            start = (start // _DEFAULT_TAB_MM + 1) * _DEFAULT_TAB_MM
        elif _pushed(item):
            continue
        if rule.options.get("or_more") and start >= min(wanted) - _TOLERANCE_MM:
            continue
        if not any(abs(start - one) <= _TOLERANCE_MM for one in wanted):
            nearest = min(wanted, key=lambda one: abs(start - one))
            change = None if paragraph.number or text[:1].isspace() else Change("first", nearest)
            yield tell(rule, item, change, found=_cm(start), wanted=" / ".join(map(_cm, wanted)))


def spacing(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Paragraphs of running text stand some points apart at least."""
    least = float(rule.options["min"])
    before: Item | None = None
    for item in subject.items:
        if item.role not in _TEXT or item.paragraph.align is Align.CENTER:
            if item.text or item.is_rule:
                before = None
            elif before is not None:
                before = None  # an empty paragraph keeps them apart
            continue
        if before is not None and before.document == item.document:
            gap = max(before.paragraph.after_pt + item.paragraph.before_pt, 0.0)
            if gap < least - 0.1 and before.where != item.where:
                yield tell(rule, before, Change("after", least), found=f"{gap:g}".replace(".", ","),
                           wanted=f"{least:g}")  # fmt: skip
        before = item


def line_height(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Lines of running text stand between single and one and a half apart."""
    low, high = float(rule.options["min"]), float(rule.options["max"])
    for item in subject.items:
        if item.role not in _TEXT or not item.size:
            continue
        paragraph = item.paragraph
        lines = paragraph.line or paragraph.line_pt / (item.size * SINGLE_LINE)
        least = low - (0.02 if paragraph.line else 0.15)
        if not least <= lines <= high + 0.03:
            right = low if lines < low else high
            yield tell(rule, item, Change("line", right), found=f"{lines:.2g}".replace(".", ","))


def gap_above(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """A component stands so many points below the one before it in its box."""
    wanted = float(rule.options["wanted"])
    for item in subject.of(rule):
        if item.continued or item.index < 1:
            continue
        before = subject.items[item.index - 1]
        if before.where == item.where or before.role != rule.options.get("after"):
            continue
        gap = before.paragraph.after_pt + item.paragraph.before_pt
        if abs(gap - wanted) > 1.05:
            yield tell(rule, item, Change("before", wanted), found=f"{gap:g}".replace(".", ","),
                       wanted=f"{wanted:g}")  # fmt: skip


def line_below(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """A line is drawn below a component."""
    for item in _last_lines(subject, rule):
        if not _line_under(subject, item, through=True) and not _drawn_in_head(subject, item):
            yield tell(rule, item)


def line_length(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """The line below a component is as long as asked, in parts of its longest line."""
    low, high = (float(one) for one in rule.options["wanted"])
    for item in _last_lines(subject, rule):
        length = _line_under(subject, item)
        width = _longest(subject, item)
        if length > 0 and width > 0 and not low <= length / width <= high:
            yield tell(rule, item, found=f"{round(100 * length / width)}")


def _last_lines(subject: PageSubject, rule: Rule) -> Iterator[Item]:
    """Give the last line of every run of lines of the component."""
    items = subject.of(rule)
    for number, item in enumerate(items):
        following = items[number + 1] if number + 1 < len(items) else None
        if following is None or not following.continued:
            yield item


def _line_under(subject: PageSubject, item: Item, *, through: bool = False) -> float:
    """Give the length of the line below an item, 0 for none; ``through`` looks below "(Kèm theo …)" too."""
    if item.share("underline") > 0.9:
        return item.width_mm
    underlined = sum(len(one.text.strip()) for one in item.letters if one.underline) / max(
        1, sum(len(one.text.strip()) for one in item.letters)
    )
    if underlined > 0:
        return item.width_mm * underlined
    if item.paragraph.lines_mm:
        return max(item.paragraph.lines_mm)
    if item.paragraph.rule_mm:
        return item.column_mm
    below = subject.recognised.below(item)
    if through and below and below[-1].role == "phu_luc_ref":
        below = subject.recognised.below(below[-1])
    return next((one.line_mm for one in below if one.line_mm), 0.0)


def _drawn_in_head(subject: PageSubject, item: Item) -> bool:
    """Say whether lines hang at other paragraphs nearby: where they are drawn cannot be told."""
    return any(
        one.paragraph.lines_mm
        for one in subject.items[max(0, item.index - 12) : item.index + 12]
        if one.document == item.document
    )


def _longest(subject: PageSubject, item: Item) -> float:
    """Give the length of the longest printed line of a component that may take several."""
    widths = _line_widths(item)
    at = item.index
    while at and subject.items[at].continued:
        at -= 1
        widths += _line_widths(subject.items[at])
    return max(widths)


def _line_widths(item: Item) -> list[float]:
    whole, column = item.width_mm, item.column_mm
    if whole <= column or column <= 0:
        return [whole]
    look = {"bold": item.share("bold") > 0.5, "italic": item.share("italic") > 0.5}
    lines = wrapped_lines(item.text, column, item.size, **look)
    return [text_width_mm(line, item.size, **look) for line in lines] or [column]


def own_line(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """A label stands alone on its line."""
    label = re.compile(str(rule.options["label"]))
    for item in subject.of(rule):
        match = label.match(item.folded)
        if not item.continued and match and item.folded[match.end() :].strip(" .:"):
            yield tell(rule, item)


def level_with(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Two components stand on one line: in the same row, or level in the first lines of two boxes."""
    other = str(rule.options["with"])
    for item in subject.of(rule):
        if item.cell is None:
            continue
        partner = next(
            (one for one in subject.recognised.of(other)
             if one.document == item.document and one.cell is not None
             and one.cell.table == item.cell.table), None,
        )  # fmt: skip
        if partner is None or partner.cell is None:
            continue
        if partner.cell.row != item.cell.row:
            yield tell(rule, item)


def frame(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """A stamp stands in a frame."""
    for item in subject.all_of(rule):
        bordered = item.cell is not None and item.cell.bordered
        if not (item.paragraph.framed or item.paragraph.box or bordered):
            yield tell(rule, item)


def wording(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """The words of a component are fixed."""
    pattern = re.compile(str(rule.options["pattern"]))
    for item in subject.all_of(rule):
        if not item.continued and not pattern.search(_plain(item.text)):
            yield tell(rule, item, found=item.text[:60])


def symbol(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """The groups of a symbol are in capitals; a few abbreviations of types are not."""
    mixed = set(rule.options["mixed"])
    for item in subject.of(rule):
        groups = re.findall(r"[^\W\d_]+", item.text.partition("/")[2])
        if any(one != one.upper() and one not in mixed for one in groups):
            yield tell(rule, item, found=item.text[:60])


def _plain(text: str) -> str:
    return " ".join(text.split())


def story(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """A component stands in the upper or the lower margin."""
    wanted = Story(str(rule.options["wanted"]))
    for paragraph in subject.margins_of(rule):
        if paragraph.story is not wanted:
            item = Item(
                paragraph, paragraph.letters, paragraph.text, -1, subject.page_of(paragraph)
            )
            yield tell(rule, item)


def corner(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """A component stands in the upper right corner."""
    for item in subject.all_of(rule):
        right_box = item.column == 1 or (item.cell is not None and item.cell.column > 0)
        moved = item.paragraph.left_mm + item.paragraph.first_mm > item.page.text_mm / 3
        free = right_box or moved or item.aside or item.paragraph.box
        if item.paragraph.align is not Align.RIGHT and not free:
            yield tell(rule, item, Change("align", "right"))


def present(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """The file has a component at all."""
    wanted = str(rule.options["component"])
    needs = str(rule.options.get("where_there_is", ""))
    if needs and not subject.recognised.of(needs):
        return
    found = subject.recognised.of(wanted) or any(r == wanted for r, _ in subject.recognised.margins)
    if not found and subject.items:
        first = next((one for one in subject.items if one.text), subject.items[0])
        yield tell(rule, first)


def _cm(value: float) -> str:
    return f"{value / 10:.2f}".rstrip("0").rstrip(".").replace(".", ",")


PLACES: dict[str, Callable[[PageSubject, Rule], Iterator[PageFinding]]] = {
    "page.side": side,
    "page.centred": centred,
    "page.aligned": aligned,
    "page.justified": justified,
    "page.first_line": first_line,
    "page.spacing": spacing,
    "page.line_height": line_height,
    "page.gap_above": gap_above,
    "page.line_below": line_below,
    "page.line_length": line_length,
    "page.own_line": own_line,
    "page.level_with": level_with,
    "page.frame": frame,
    "page.wording": wording,
    "page.symbol": symbol,
    "page.story": story,
    "page.corner": corner,
    "page.present": present,
}
