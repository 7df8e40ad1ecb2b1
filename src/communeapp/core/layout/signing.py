"""Signatures and ``Nơi nhận`` (boxes 7 and 9b; Article 13, Appendix I, II.7 and II.9)."""

from __future__ import annotations

from dataclasses import replace

from communeapp.core.documents import Document, Signer
from communeapp.core.layout.forms import Form, Signing
from communeapp.core.layout.header import scale_columns
from communeapp.core.layout.metrics import ASCENT, SINGLE_LINE
from communeapp.core.layout.model import Block, Cell, Grid, PageSetup, Paragraph, Rule
from communeapp.core.layout.parts import Parts
from communeapp.core.layout.wording import OPEN, end_with


def signing_blocks(parts: Parts, document: Document, form: Form, page: PageSetup) -> list[Block]:
    """Put one signature beside ``Nơi nhận``; two or more stand in pairs above it."""
    look = form.look
    names = document.recipients or look.recipients
    if look.signing in (Signing.TWO_SIGNERS, Signing.PARTIES) or len(document.signers) > 1:
        return _in_pairs(parts, document, form, names, page)
    signer = document.signers[0] if document.signers else Signer()
    blocks: list[Block] = [beside_recipients(parts, signer, names, document.drafter, page)]
    if look.confirmation:
        blocks.append(_confirmation(parts, look.confirmation, page))
    return blocks


def _in_pairs(
    parts: Parts, document: Document, form: Form, names: tuple[str, ...], page: PageSetup
) -> list[Block]:
    """Set signatures side by side, at least as many as the form has columns."""
    headings = form.look.headings
    missing = len(headings) - len(document.signers)
    signers = [*document.signers, *(Signer() for _ in range(missing))]
    for index, heading in enumerate(headings):
        one = signers[index]
        if not (one.party or one.authority or one.title):
            signers[index] = replace(one, party=heading)
    half = round(page.text_width_mm / 2, 1)
    widths = (half, round(page.text_width_mm - half, 1))
    rows = []
    for index in range(0, len(signers), 2):
        pair = signers[index : index + 2]
        most = max(len(_lines_above(one)) for one in pair)
        gap = 10.0 if index else 0.0
        cells = [Cell(_signature(parts, one, half, most, gap)) for one in pair]
        if len(cells) == 1:
            cells.insert(0, Cell())  # a single last signer stands on the right
        rows.append(tuple(cells))
    # Recipients are a row of the same table, as in form 1.9: so they never part from the signatures.
    if recipients := _recipients(parts, names, document.drafter, gap_pt=10):
        rows.append((Cell(recipients), Cell()))
    title = "Chữ ký và nơi nhận"
    return [Grid("chu_ky", widths, tuple(rows), before_pt=10, keep_rows=True, title=title)]


def beside_recipients(
    parts: Parts, signer: Signer, names: tuple[str, ...], drafter: str, page: PageSetup
) -> Grid:
    """Put ``Nơi nhận`` on the left and the signature on the right, their first lines on one line."""
    widths = scale_columns(parts.geometry.signature_columns, page.text_width_mm)
    # Both first lines share a baseline though their type differs in size.
    drop = parts.style("quyen_han_chuc_vu").size_pt - parts.style("noi_nhan_label").size_pt
    left = _recipients(parts, names, drafter, gap_pt=round(drop * ASCENT, 1))
    right = _signature(parts, signer, widths[1])
    return Grid(
        "chu_ky", widths, ((Cell(left), Cell(right)),), before_pt=10, keep_rows=True,
        title="Nơi nhận và chữ ký",
    )  # fmt: skip


def _confirmation(parts: Parts, lines: tuple[str, ...], page: PageSetup) -> Grid:
    """Make the place on the lower left where another office confirms with its signature and seal."""
    widths = scale_columns(parts.geometry.signature_columns, page.text_width_mm)
    *words, name = lines
    space = parts.style("ho_ten").before_pt
    blocks = [parts.centred("xac_nhan", line, widths[0] - 4, widths[0]) for line in words]
    blocks.append(parts.paragraph("ho_ten", name, before_pt=space))
    return Grid(
        "xac_nhan", widths, ((Cell(tuple(blocks)), Cell()),), before_pt=10, keep_rows=True,
        title="Xác nhận",
    )  # fmt: skip


def _recipients(
    parts: Parts, given: tuple[str, ...], drafter: str, gap_pt: float
) -> tuple[Paragraph, ...]:
    """List who gets the document; every line ends with ``;``, the last with ``.``. Box 12 follows."""
    names = [" ".join(n.split()).lstrip("- ") for n in given if n.strip(" -")]
    who = (
        (parts.paragraph("ky_hieu_nguoi_soan", " ".join(drafter.split())),)
        if drafter.strip()
        else ()
    )
    if not names:
        return who
    label = parts.paragraph("noi_nhan_label", "Nơi nhận:", before_pt=gap_pt, keep_with_next=True)
    hang = parts.width("noi_nhan_list", "- ")
    last = len(names) - 1
    lines = [
        parts.paragraph(
            "noi_nhan_list",
            "- " + end_with(name, "." if index == last else ";"),
            left_mm=round(hang, 2),
            first_mm=round(-hang, 2),
            keep_with_next=index < last or bool(who),
        )
        for index, name in enumerate(names)
    ]
    return (label, *lines, *who)


def _lines_above(signer: Signer) -> list[str]:
    """Give what stands above the signature, in capitals: party, authority, titles."""
    above = [
        line for text in (signer.party, signer.authority, signer.title) for line in text.split("\n")
    ]
    return [" ".join(line.upper().split()) for line in above if line.strip()] or [OPEN]


def _signature(
    parts: Parts, signer: Signer, width_mm: float, least: int = 1, gap_pt: float = 0
) -> tuple[Paragraph | Rule, ...]:
    """Stack authority and titles in capitals, room for signature and seal, and the name.

    With fewer than ``least`` lines the room grows, so that names beside each other share a line.
    """
    lines = _lines_above(signer)
    head = [
        parts.centred(
            "quyen_han_chuc_vu",
            line,
            width_mm,
            width_mm,
            keep_with_next=True,
            keep_together=True,
            before_pt=0 if index else gap_pt,
        )
        for index, line in enumerate(lines)
    ]
    style = parts.style("ho_ten")
    missing = max(0, least - len(lines)) * parts.style("quyen_han_chuc_vu").size_pt * SINGLE_LINE
    name = " ".join(signer.name.split()) or OPEN
    space = round(style.before_pt + missing, 1)
    post = " ".join(signer.post.upper().split())
    if not post:
        return (*head, parts.paragraph("ho_ten", name, before_pt=space))
    above = parts.centred(
        "quyen_han_chuc_vu", post, width_mm, width_mm, keep_with_next=True, before_pt=space
    )
    return (*head, above, parts.paragraph("ho_ten", name, before_pt=0))
