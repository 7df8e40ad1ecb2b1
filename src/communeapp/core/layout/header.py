"""The boxes above the body: issuer, motto, number, place and date, title, addressees (boxes 1-5, 9a)."""

from __future__ import annotations

import re
from dataclasses import replace

from communeapp.core.documents import Document, Status
from communeapp.core.layout.model import (
    Align,
    Block,
    Cell,
    Frame,
    Grid,
    PageSetup,
    Paragraph,
    Rule,
    Run,
)
from communeapp.core.layout.parts import Parts, upper_first
from communeapp.core.layout.rules import Form
from communeapp.core.layout.wording import (
    COUNTRY,
    DRAFT_MARK,
    MOTTO,
    OPEN,
    end_with,
    number_and_symbol,
    place_and_date,
)

# A commune body is written on two lines: the kind of body, then the unit.
_UNIT_START = re.compile(r"\s+(?=(?:XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ)\s)")
_ABOUT = re.compile(r"^(?:v/v|về việc)\s+", re.IGNORECASE)
_SINGLE_BODY = re.compile(r"^(?:ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s")


def scale_columns(columns: tuple[float, float], width_mm: float) -> tuple[float, float]:
    """Fit two columns of the official forms into the width at hand."""
    left = round(width_mm * columns[0] / sum(columns), 1)
    return left, round(width_mm - left, 1)


def issuer_text(name: str) -> str:
    """Break the name of a people's committee or council before its unit, as offices print it."""
    text = " ".join(name.upper().split())
    if _SINGLE_BODY.match(text):
        text = _UNIT_START.sub("\n", text, count=1)
    return text


def header_grid(parts: Parts, document: Document, form: Form, page: PageSetup) -> Grid:
    """Make the two columns at the head of the first page.

    Number and date stand in a row of their own, so that they share a line however many lines the
    names above them take.
    """
    left, right = scale_columns(parts.geometry.header_columns, page.text_width_mm)
    inner = left - 2
    issuer: list[Paragraph | Rule] = []
    if document.issuer_parent.strip():
        name = issuer_text(document.issuer_parent)
        issuer.append(parts.centred("co_quan_chu_quan", name, inner, left))
    name = issuer_text(document.issuer) or OPEN
    issuer.append(parts.centred("co_quan_ban_hanh", name, inner, left))
    lines = parts.lines("co_quan_ban_hanh", name, inner)
    issuer.append(parts.part_line("co_quan_ban_hanh", lines, left))
    nation: list[Paragraph | Rule] = [
        parts.paragraph("quoc_hieu", COUNTRY),
        parts.paragraph("tieu_ngu", MOTTO),
        Rule(parts.width("tieu_ngu", MOTTO), before_pt=2),
    ]
    number: list[Paragraph | Rule] = [
        parts.paragraph(
            "so_ky_hieu", number_and_symbol(document.number, document.symbol), before_pt=4
        )
    ]
    if form.letter:
        subject = document.subject.strip() or OPEN
        subject = f"V/v {_ABOUT.sub('', subject)}"
        number.append(parts.centred("trich_yeu_cong_van", subject, inner, left))
    if document.urgency.strip():
        number.append(urgency_stamp(parts, document.urgency))
    date: list[Paragraph | Rule] = [
        parts.paragraph(
            "dia_danh_thoi_gian", place_and_date(document.place, document.date), before_pt=4
        )
    ]
    return Grid(
        "dau_trang",
        (left, right),
        (
            (Cell(tuple(issuer)), Cell(tuple(nation))),
            (Cell(tuple(number)), Cell(tuple(date))),
        ),
        keep_rows=True,
        title="Phần đầu văn bản",
    )


def urgency_stamp(parts: Parts, urgency: str) -> Paragraph:
    """Frame the degree of urgency in bright red (box 10b)."""
    text = urgency.strip().upper()
    width, height = parts.geometry.urgency.get(text, (parts.width("dau_khan", text) + 8, 8.0))
    style = parts.style("dau_khan")
    return Paragraph("dau_khan", (Run(text),), style, Frame(width, height, style.color))


def title_blocks(parts: Parts, document: Document, form: Form, page: PageSetup) -> list[Block]:
    """Make type, subject and the line below them; a công văn has none of them here."""
    if form.letter:
        return []
    column = page.text_width_mm
    width = column * 0.85
    subject = upper_first(document.subject.strip()) or OPEN
    blocks: list[Block] = [
        parts.centred("ten_loai", form.title, width, column),
        parts.centred("trich_yeu", subject, width, column),
    ]
    rule = parts.part_line("trich_yeu", parts.lines("trich_yeu", subject, width), column)
    blocks.append(replace(rule, height_pt=rule.height_pt + 10))
    return blocks


def addressee_blocks(parts: Parts, document: Document, form: Form, page: PageSetup) -> list[Block]:
    """Make ``Kính gửi``: one addressee on the same line, several below with dashes under the colon."""
    names = [" ".join(name.split()) for name in document.addressees if name.strip()]
    if not names and not form.letter:
        return []
    label = "Kính gửi"
    gap = 14.0
    if len(names) <= 1:
        text = f"{label}: {names[0].rstrip(';,') if names else OPEN * 2}"
        length = parts.width("kinh_gui", text)
        if length <= page.text_width_mm * 0.9:
            return [
                parts.paragraph("kinh_gui", text, align=Align.CENTER, before_pt=gap, after_pt=gap)
            ]
        hang = parts.width("kinh_gui", f"{label}: ")
        start = parts.geometry.first_line_indent
        return [
            parts.paragraph(
                "kinh_gui",
                text,
                left_mm=round(start + hang, 2),
                first_mm=round(-hang, 2),
                right_mm=5,
                before_pt=gap,
                after_pt=gap,
            )
        ]
    start = parts.geometry.addressee_indent
    dash = parts.width("kinh_gui", "- ")
    under_colon = start + parts.width("kinh_gui", label)
    blocks: list[Block] = [
        parts.paragraph("kinh_gui", f"{label}:", left_mm=start, before_pt=gap, after_pt=3)
    ]
    for index, name in enumerate(names):
        last = index == len(names) - 1
        blocks.append(
            parts.paragraph(
                "kinh_gui",
                "- " + end_with(name.lstrip("- "), "." if last else ";"),
                left_mm=round(under_colon + dash, 2),
                first_mm=round(-dash, 2),
                right_mm=5,
                after_pt=gap if last else 3,
            )
        )
    return blocks


def page_header(
    parts: Parts, document: Document, page: PageSetup, *, first: bool, circulation: str = ""
) -> tuple[Block, ...]:
    """Make what stands in the top margin: draft mark, page number, limits of circulation (box 11)."""
    draft = document.status is Status.DRAFT
    circulation = circulation.strip().upper()
    if first and not draft and not circulation:
        return ()
    mark: tuple[Paragraph | Rule, ...] = ()
    if draft:
        mark = (parts.paragraph("du_thao", DRAFT_MARK),)
    middle: tuple[Paragraph | Rule, ...] = ()
    if not first:
        middle = (parts.paragraph("so_trang", (Run("", page_number=True),)),)
    stamp: tuple[Paragraph | Rule, ...] = ()
    side = round(page.text_width_mm * 0.4, 1)
    if first and circulation:
        width = parts.width("pham_vi_luu_hanh", circulation) + 6
        stamp = (
            replace(parts.paragraph("pham_vi_luu_hanh", circulation), frame=Frame(width, 8.0)),
        )
    widths = (side, round(page.text_width_mm - 2 * side, 1), side)
    return (Grid("dau_le", widths, ((Cell(mark), Cell(middle), Cell(stamp)),), title="Lề trên"),)


def page_footer(parts: Parts, document: Document) -> tuple[Block, ...]:
    """Make the contact lines at the foot of the first page, under a full-width line (box 13)."""
    lines = [line.strip() for line in document.contact.splitlines() if line.strip()]
    if not lines:
        return ()
    return (
        Rule(None, height_pt=4),
        *(parts.paragraph("dia_chi_co_quan", line) for line in lines),
    )
