"""Annexes and texts that a decision issues (Appendix I, III.1; forms 1.3, 2.1 and 2.2)."""

from __future__ import annotations

from communeapp.core.documents import Appendix, Document
from communeapp.core.layout.body import body_blocks
from communeapp.core.layout.forms import Form
from communeapp.core.layout.header import head_columns, issuer_cell, line_below, nation_cell
from communeapp.core.layout.margins import page_header, plain_first_header
from communeapp.core.layout.model import Block, Grid, PageSetup, Section
from communeapp.core.layout.parts import Parts
from communeapp.core.layout.wording import (
    OPEN,
    date_words,
    number_and_symbol,
    roman,
    sender_in_sentence,
)
from communeapp.core.vietnamese import upper_first


def annex_section(
    parts: Parts, document: Document, form: Form, appendix: Appendix, page: PageSetup
) -> Section:
    """Lay out one annex or attached text on pages of its own, numbered from 1."""
    blocks = (
        _attached_head(parts, document, appendix, page)
        if appendix.attached
        else _annex_head(parts, document, appendix, page)
    )
    blocks += _reference(parts, appendix.reference or reference_line(document, form), page)
    blocks += body_blocks(parts, appendix.body, page.text_width_mm)
    return Section(
        page,
        tuple(blocks),
        first_header=plain_first_header(parts, document, page),
        header=page_header(parts, document, page),
    )


def _annex_head(
    parts: Parts, document: Document, appendix: Appendix, page: PageSetup
) -> list[Block]:
    """Make "Phụ lục", with a Roman numeral from two on, and the title."""
    column = page.text_width_mm
    annexes = [one for one in document.appendices if not one.attached]
    number = next(n for n, one in enumerate(annexes, 1) if one is appendix)
    label = f"Phụ lục {roman(number)}" if len(annexes) > 1 else "Phụ lục"
    blocks: list[Block] = [parts.paragraph("phu_luc_label", label)]
    if appendix.title.strip():
        blocks.append(parts.centred("phu_luc_title", appendix.title.upper(), column * 0.9, column))
    return blocks


def _attached_head(
    parts: Parts, document: Document, appendix: Appendix, page: PageSetup
) -> list[Block]:
    """Make the head of a text that a decision issues: bodies and motto, no number, no date."""
    column = page.text_width_mm
    widths = head_columns(parts, document.issuer, page)
    issuer = issuer_cell(parts, document.issuer_parent, document.issuer, widths[0])
    head = Grid(
        "dau_trang", widths, ((issuer, nation_cell(parts)),), keep_rows=True,
        title="Phần đầu văn bản kèm theo",
    )  # fmt: skip
    name = " ".join(appendix.type_name.upper().split()) or OPEN
    blocks: list[Block] = [head, parts.centred("ten_loai", name, column * 0.85, column)]
    if appendix.title.strip():
        subject = upper_first(appendix.title.strip())
        blocks.append(parts.centred("trich_yeu", subject, column * 0.85, column))
    return blocks


def _reference(parts: Parts, reference: str, page: PageSetup) -> list[Block]:
    column = page.text_width_mm
    lines = parts.lines("phu_luc_ref", reference, column)
    return [
        parts.centred("phu_luc_ref", reference, column, column),
        line_below(parts, "phu_luc_ref", lines, column),
    ]


def reference_line(document: Document, form: Form) -> str:
    """Say what an annex belongs to; number and date stay open until they are given."""
    number = number_and_symbol(document.number, document.symbol).removeprefix("Số: ").strip()
    if number.startswith("/"):
        number = f"…{number}"
    sender = sender_in_sentence(document)
    return (
        f"(Kèm theo {form.title.capitalize()} số {number} {date_words(document.date)} của {sender})"
    )
