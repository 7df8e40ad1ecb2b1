"""The block of a copy on paper: who copied, how, and who signed for it (Appendix I, part II; form 3.1)."""

from __future__ import annotations

from communeapp.core.documents import CopyMark
from communeapp.core.layout.header import date_line, head_columns, issuer_cell, number_line
from communeapp.core.layout.model import Block, Cell, Grid, PageSetup, Rule
from communeapp.core.layout.parts import Parts
from communeapp.core.layout.signing import beside_recipients


def copy_blocks(parts: Parts, copy: CopyMark, heading: str, page: PageSetup) -> list[Block]:
    """Make the block that stands right after the end of the copied text, under a full-width line."""
    left, right = head_columns(parts, copy.issuer, page)
    issuer = issuer_cell(parts, copy.issuer_parent, copy.issuer, left)
    head = Grid(
        "ban_sao",
        (left, right),
        (
            (issuer, Cell((parts.paragraph("hinh_thuc_sao", heading),))),
            (
                Cell((number_line(parts, copy.number, copy.symbol),)),
                Cell((date_line(parts, copy.place, copy.date),)),
            ),
        ),
        keep_rows=True,
        keep_with_next=True,
        title="Bản sao",
    )
    names = copy.recipients or ("Lưu: VT",)
    return [
        Rule(None, before_pt=18, height_pt=8),
        head,
        beside_recipients(parts, copy.signer, names, "", page),
    ]
