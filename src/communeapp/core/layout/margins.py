"""What stands in the margins: draft mark, page number, circulation, contact lines (boxes 11, 13, 14)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from communeapp.core.documents import CopyMark, Document, Status
from communeapp.core.layout.header import head_columns
from communeapp.core.layout.model import Block, Cell, Frame, Grid, PageSetup, Paragraph, Rule, Run
from communeapp.core.layout.parts import Parts
from communeapp.core.layout.wording import DRAFT_MARK, SHORT_OPEN, issuer_in_sentence

# Shares of the width: on the first page the number is missing and the stamps need its room.
_USUAL = (0.4, 0.2)
_FIRST = (0.25, 0.35)


def first_header(
    parts: Parts, document: Document, page: PageSetup, heading: str = ""
) -> tuple[Block, ...]:
    """Make the top margin of page 1: draft mark, limits of circulation (box 11), line of a copy (14).

    ``heading`` is the form of copying ("SAO Y") where the document is an electronic copy.
    """
    circulation = document.circulation.strip().upper()
    copy = document.copy if heading else None
    if document.status is not Status.DRAFT and not circulation and copy is None:
        return ()
    stamp: tuple[Paragraph | Rule, ...] = ()
    if circulation:
        width = parts.width("pham_vi_luu_hanh", circulation) + 6
        frame = Frame(width, 8.0)
        stamp = (replace(parts.paragraph("pham_vi_luu_hanh", circulation), frame=frame),)
    line: tuple[Paragraph | Rule, ...] = ()
    if copy is not None:
        line = (parts.paragraph("chu_ky_so_ban_sao", copy_line(heading, copy)),)
    if copy is None:  # box 11 stands above box 1
        left, _ = head_columns(parts, document.issuer, page)
        return _row(page, (left / page.text_width_mm, 0), _mark(parts, document), (), stamp)
    return _row(page, _FIRST, _mark(parts, document), stamp, line)


def plain_first_header(parts: Parts, document: Document, page: PageSetup) -> tuple[Block, ...]:
    """Make the top margin of the first page of an annex: a draft has its mark there, else nothing."""
    mark = _mark(parts, document)
    return _row(page, _USUAL, mark, (), ()) if mark else ()


def page_header(parts: Parts, document: Document, page: PageSetup) -> tuple[Block, ...]:
    """Make the top margin of the pages after the first: their number in the middle."""
    number = (parts.paragraph("so_trang", (Run("", page_number=True),)),)
    return _row(page, _USUAL, _mark(parts, document), number, ())


def page_footer(parts: Parts, document: Document) -> tuple[Block, ...]:
    """Make the contact lines at the foot of the first page, under a full-width line (box 13)."""
    lines = [line.strip() for line in document.contact.splitlines() if line.strip()]
    if not lines:
        return ()
    return (
        Rule(None, before_pt=6, height_pt=4),
        *(parts.paragraph("dia_chi_co_quan", line) for line in lines),
    )


def copy_line(heading: str, copy: CopyMark) -> str:
    """Write who copied and when, as the digital signature shows it (part II, I.3; ISO 8601)."""
    day = f"{SHORT_OPEN}/{SHORT_OPEN}/{SHORT_OPEN}"
    time = f"{SHORT_OPEN}:{SHORT_OPEN}:{SHORT_OPEN}"
    if copy.signed_at:
        signed = dt.datetime.fromisoformat(copy.signed_at)
        zone = signed.isoformat()[-6:] if signed.tzinfo else ""
        day, time = f"{signed:%d/%m/%Y}", f"{signed:%H:%M:%S} {zone}".strip()
    return f"{heading}; {issuer_in_sentence(copy.issuer)}; {day}; {time}"


def _mark(parts: Parts, document: Document) -> tuple[Paragraph | Rule, ...]:
    return (parts.paragraph("du_thao", DRAFT_MARK),) if document.status is Status.DRAFT else ()


def _row(
    page: PageSetup,
    shares: tuple[float, float],
    left: tuple[Paragraph | Rule, ...],
    middle: tuple[Paragraph | Rule, ...],
    right: tuple[Paragraph | Rule, ...],
) -> tuple[Block, ...]:
    first, second = (round(page.text_width_mm * share, 1) for share in shares)
    columns = [
        (first, Cell(left)),
        (second, Cell(middle)),
        (round(page.text_width_mm - first - second, 1), Cell(right)),
    ]
    columns = [one for one in columns if one[0] > 0]
    widths, cells = zip(*columns, strict=True)
    return (Grid("dau_le", widths, (cells,), title="Lề trên"),)
