"""The boxes above the body: issuer, motto, number, place and date, title, addressees (boxes 1-5, 9a)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from communeapp.core.documents import Document
from communeapp.core.layout.forms import Addressing, Form, Title
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
from communeapp.core.layout.parts import Parts
from communeapp.core.layout.wording import (
    COUNTRY,
    MOTTO,
    OPEN,
    end_with,
    number_and_symbol,
    place_and_date,
    sender_in_sentence,
)
from communeapp.core.vietnamese import upper_first

# A commune body is written on two lines: the kind of body, then the unit.
_UNIT_START = re.compile(r"\s+(?=(?:XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ)\s)")
_ABOUT = re.compile(r"^(?:v/v|về việc)\s+", re.IGNORECASE)
_MOST_LINES = 3
_SINGLE_BODY = re.compile(r"^(?:ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s")


def scale_columns(columns: tuple[float, float], width_mm: float) -> tuple[float, float]:
    """Fit two columns of the official forms into the width at hand."""
    left = round(width_mm * columns[0] / sum(columns), 1)
    return left, round(width_mm - left, 1)


def head_columns(parts: Parts, issuer: str, page: PageSetup) -> tuple[float, float]:
    """Give the columns of the head; a long name gets all that the country beside it leaves."""
    left, right = scale_columns(parts.geometry.header_columns, page.text_width_mm)
    if len(parts.lines("co_quan_ban_hanh", issuer_text(issuer), left - 2)) > _MOST_LINES:
        right = min(right, round(parts.width("quoc_hieu", COUNTRY) + 2, 1))
    return round(page.text_width_mm - right, 1), right


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
    left, right = head_columns(parts, document.issuer, page)
    number: list[Paragraph | Rule] = []
    if form.look.number_line:
        number.append(number_line(parts, document.number, document.symbol))
    if form.letter:
        subject = document.subject.strip() or OPEN
        subject = f"V/v {_ABOUT.sub('', subject)}"
        number.append(parts.centred("trich_yeu_cong_van", subject, left - 2, left))
    if document.urgency.strip():
        number.append(urgency_stamp(parts, document.urgency))
    date = (date_line(parts, document.place, document.date),) if form.look.date_line else ()
    issuer = issuer_cell(parts, document.issuer_parent, document.issuer, left)
    rows = [(issuer, nation_cell(parts))]
    if number or date:
        rows.append((Cell(tuple(number)), Cell(date)))
    return Grid("dau_trang", (left, right), tuple(rows), keep_rows=True, title="Phần đầu văn bản")


def issuer_cell(parts: Parts, parent: str, issuer: str, width_mm: float) -> Cell:
    """Make box 2: the parent body in plain type, the issuing body in bold, a line below."""
    inner = width_mm - 2
    blocks: list[Paragraph | Rule] = []
    if parent.strip():
        blocks.append(parts.centred("co_quan_chu_quan", issuer_text(parent), inner, width_mm))
    name = issuer_text(issuer) or OPEN
    blocks.append(parts.centred("co_quan_ban_hanh", name, inner, width_mm))
    lines = parts.lines("co_quan_ban_hanh", name, inner)
    blocks.append(parts.part_line("co_quan_ban_hanh", lines, width_mm))
    return Cell(tuple(blocks))


def nation_cell(parts: Parts) -> Cell:
    """Make box 1: country and motto, a line below as long as the motto."""
    return Cell(
        (
            parts.paragraph("quoc_hieu", COUNTRY),
            parts.paragraph("tieu_ngu", MOTTO),
            Rule(parts.width("tieu_ngu", MOTTO), before_pt=2),
        )
    )


def number_line(parts: Parts, number: str, symbol: str) -> Paragraph:
    """Make box 3."""
    return parts.paragraph("so_ky_hieu", number_and_symbol(number, symbol), before_pt=4)


def date_line(parts: Parts, place: str, date: dt.date | None) -> Paragraph:
    """Make box 4."""
    return parts.paragraph("dia_danh_thoi_gian", place_and_date(place, date), before_pt=4)


def urgency_stamp(parts: Parts, urgency: str) -> Paragraph:
    """Frame the degree of urgency in bright red (box 10b)."""
    text = urgency.strip().upper()
    width, height = parts.geometry.urgency.get(text, (parts.width("dau_khan", text) + 8, 8.0))
    style = parts.style("dau_khan")
    frame = Frame(width, height, style.color, left=True)
    return Paragraph("dau_khan", (Run(text),), style, frame)


def title_blocks(parts: Parts, document: Document, form: Form, page: PageSetup) -> list[Block]:
    """Make type, subject and the line below them; a công văn has none of them here."""
    if form.letter:
        return []
    column = page.text_width_mm
    width = column * 0.85
    blocks: list[Block] = [parts.centred("ten_loai", form.title, width, column)]
    role, text = "ten_loai", form.title
    if form.look.title is not Title.NO_SUBJECT:
        role, text = "trich_yeu", upper_first(form.look.subject(document.subject.strip())) or OPEN
        blocks.append(parts.centred(role, text, width, column))
    return [*blocks, line_below(parts, role, parts.lines(role, text, width), column)]


def line_below(parts: Parts, role: str, lines: tuple[str, ...], column_mm: float) -> Rule:
    """Make the line that ends a heading, with room before the text."""
    rule = parts.part_line(role, lines, column_mm)
    return replace(rule, height_pt=rule.height_pt + 10)


def addressee_blocks(parts: Parts, document: Document, form: Form, page: PageSetup) -> list[Block]:
    """Make ``Kính gửi``: one addressee on the same line, several below with dashes under the colon."""
    look = form.look
    names = [" ".join(name.split()) for name in document.addressees if name.strip()]
    if look.addressees is Addressing.NONE or (not names and look.addressees is Addressing.OPTIONAL):
        return []
    label = look.addressee_label
    gap = 14.0
    if look.addressees is Addressing.TELEGRAM:
        return _telegram(parts, f"{sender_in_sentence(document)} {label}:", names, page, gap)
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
    head = parts.paragraph("kinh_gui", f"{label}:", left_mm=start, before_pt=gap, after_pt=3)
    return [head, *_listed(parts, names, start + parts.width("kinh_gui", label), gap)]


def _telegram(
    parts: Parts, sender: str, names: list[str], page: PageSetup, gap_pt: float
) -> list[Block]:
    """Make "… điện:" in the middle and the addressees a little inside below it (form 1.6)."""
    column = page.text_width_mm
    head = parts.centred("kinh_gui", sender, column * 0.9, column, before_pt=gap_pt - 8, after_pt=3)
    longest = max(parts.width("kinh_gui", one) for one in parts.lines("kinh_gui", sender, column))
    left = max(parts.geometry.addressee_indent, round((column - longest) / 2 + 8, 2))
    return [head, *_listed(parts, names or [OPEN * 2], left, gap_pt)]


def _listed(parts: Parts, names: list[str], left_mm: float, gap_pt: float) -> list[Block]:
    """List addressees below their line, one on each, the dashes in a row."""
    dash = parts.width("kinh_gui", "- ")
    last = len(names) - 1
    return [
        parts.paragraph(
            "kinh_gui",
            "- " + end_with(name.lstrip("- "), "." if index == last else ";"),
            left_mm=round(left_mm + dash, 2),
            first_mm=round(-dash, 2),
            right_mm=5,
            after_pt=gap_pt if index == last else 3,
        )
        for index, name in enumerate(names)
    ]
