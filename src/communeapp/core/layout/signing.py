"""Signatures and ``Nơi nhận`` (boxes 7 and 9b; Article 13, Appendix I, II.7 and II.9)."""

from __future__ import annotations

from communeapp.core.documents import Document, Signer
from communeapp.core.layout.header import scale_columns
from communeapp.core.layout.metrics import ASCENT
from communeapp.core.layout.model import Block, Cell, Grid, PageSetup, Paragraph, Rule
from communeapp.core.layout.parts import Parts
from communeapp.core.layout.wording import OPEN, end_with


def signing_blocks(parts: Parts, document: Document, page: PageSetup) -> list[Block]:
    """Put one signature beside ``Nơi nhận``; two or more stand in pairs above it."""
    signers = document.signers or (Signer(),)
    if len(signers) == 1:
        return [_beside(parts, document, signers[0], page)]
    half = round(page.text_width_mm / 2, 1)
    widths = (half, round(page.text_width_mm - half, 1))
    rows = []
    for index in range(0, len(signers), 2):
        pair = [Cell(_signature(parts, one, half)) for one in signers[index : index + 2]]
        if len(pair) == 1:
            pair.insert(0, Cell())  # a single last signer stands on the right
        rows.append(tuple(pair))
    grid = Grid("chu_ky", widths, tuple(rows), before_pt=10, keep_rows=True, title="Chữ ký")
    recipients = _recipients(parts, document, gap_pt=10)
    return [grid, *recipients]


def _beside(parts: Parts, document: Document, signer: Signer, page: PageSetup) -> Grid:
    widths = scale_columns(parts.geometry.signature_columns, page.text_width_mm)
    # Both first lines share a baseline though their type differs in size.
    drop = parts.style("quyen_han_chuc_vu").size_pt - parts.style("noi_nhan_label").size_pt
    left = _recipients(parts, document, gap_pt=round(drop * ASCENT, 1))
    right = _signature(parts, signer, widths[1])
    return Grid(
        "chu_ky", widths, ((Cell(left), Cell(right)),), before_pt=10, keep_rows=True,
        title="Nơi nhận và chữ ký",
    )  # fmt: skip


def _recipients(parts: Parts, document: Document, gap_pt: float) -> tuple[Paragraph, ...]:
    """List who gets the document; every line ends with ``;``, the last with ``.``."""
    names = [" ".join(n.split()).lstrip("- ") for n in document.recipients if n.strip(" -")]
    names = names or ["Lưu: VT"]
    label = parts.paragraph("noi_nhan_label", "Nơi nhận:", before_pt=gap_pt, keep_with_next=True)
    hang = parts.width("noi_nhan_list", "- ")
    last = len(names) - 1
    lines = [
        parts.paragraph(
            "noi_nhan_list",
            "- " + end_with(name, "." if index == last else ";"),
            left_mm=round(hang, 2),
            first_mm=round(-hang, 2),
            keep_with_next=index < last,
        )
        for index, name in enumerate(names)
    ]
    return (label, *lines)


def _signature(parts: Parts, signer: Signer, width_mm: float) -> tuple[Paragraph | Rule, ...]:
    """Stack authority and titles in capitals, room for signature and seal, and the name."""
    above = [line for text in (signer.authority, signer.title) for line in text.split("\n")]
    lines = [" ".join(line.upper().split()) for line in above if line.strip()] or [OPEN]
    head = [
        parts.centred(
            "quyen_han_chuc_vu", line, width_mm, width_mm, keep_with_next=True, keep_together=True
        )
        for line in lines
    ]
    name = " ".join(signer.name.split()) or OPEN
    return (*head, parts.paragraph("ho_ten", name))
