"""The body: bases, headings, articles, clauses, points, tables (box 6; Appendix I, II.6 and V.6)."""

from __future__ import annotations

import re
from dataclasses import replace

from communeapp.core.documents import Block as Part
from communeapp.core.documents import BlockKind
from communeapp.core.layout.charts import chart_blocks
from communeapp.core.layout.model import (
    CELL_SIDE_MM,
    Align,
    Block,
    Cell,
    Chart,
    Grid,
    Paragraph,
    Run,
)
from communeapp.core.layout.parts import Parts
from communeapp.core.layout.wording import OPEN, end_with

_TEXT_ROLE = {
    BlockKind.CLAUSE: "khoan",
    BlockKind.POINT: "diem",
    BlockKind.PARAGRAPH: "noi_dung",
    BlockKind.CLOSING: "ket_thuc",
    BlockKind.ARTICLE: "dieu",
}
_TABLE_SIDE_MM = 2 * CELL_SIDE_MM
_NOTHING = frozenset({"", "-", "–"})  # a cell that says there is no number
_NUMBER = re.compile(r"[-+]?\d[\d.,]*\s?%?\Z")


def body_blocks(parts: Parts, body: tuple[Part, ...], width_mm: float) -> list[Block]:
    """Turn the flat list of body parts into paragraphs and tables."""
    blocks: list[Block] = []
    for index, part in enumerate(body):
        following = body[index + 1].kind if index + 1 < len(body) else None
        blocks.extend(_one(parts, part, following, width_mm))
    return blocks


def keep_end_together(blocks: list[Block], width_mm: float) -> list[Block]:
    """Hold the end of the body to the signature: at least two lines of text go over with it."""
    kept = list(blocks)
    lines = 0
    for index in range(len(kept) - 1, -1, -1):
        block = kept[index]
        if isinstance(block, Grid | Chart):
            kept[index] = replace(block, keep_with_next=True)
            break
        if not isinstance(block, Paragraph):
            break
        kept[index] = replace(block, style=replace(block.style, keep_with_next=True))
        # 75 letters of 14 pt fill about one line of 163 mm
        lines += 1 + int(len(block.text) / (75 * width_mm / 163))
        if lines >= 2:
            break
    return kept


def _one(parts: Parts, part: Part, following: BlockKind | None, width_mm: float) -> list[Block]:
    kind = part.kind
    if kind is BlockKind.TABLE:
        return _table(parts, part, width_mm)
    if kind is BlockKind.CHART:
        return chart_blocks(parts, part.rows, part.title, width_mm)
    if kind is BlockKind.BASIS:
        mark = ";" if following is BlockKind.BASIS else "."
        return [parts.paragraph("can_cu", end_with(part.text, mark))]
    if kind is BlockKind.AUTHORITY:
        return [parts.centred("tham_quyen", part.text.upper(), width_mm * 0.9, width_mm)]
    if kind in (BlockKind.PART, BlockKind.CHAPTER):
        return _heading(parts, part, "phan_chuong", "tieu_de_phan_chuong", width_mm)
    if kind in (BlockKind.SECTION, BlockKind.SUBSECTION):
        return _heading(parts, part, "muc_tieu_muc", "tieu_de_muc", width_mm)
    if kind is BlockKind.ROMAN:
        words = part.title or part.text
        return [parts.paragraph("muc_la_ma", f"{part.number} {words.upper()}".strip())]
    if kind is BlockKind.ARTICLE:
        return _article(parts, part)
    if kind is BlockKind.FIELD_LINE:
        return _field_line(parts, part)
    if kind is BlockKind.DASH:
        return [parts.paragraph("gach_dau_dong", f"- {part.text.lstrip('- ')}")]
    return _text(parts, part, _TEXT_ROLE[kind])


def _heading(
    parts: Parts, part: Part, number_role: str, title_role: str, width_mm: float
) -> list[Block]:
    blocks: list[Block] = [parts.paragraph(number_role, part.number)] if part.number else []
    title = (part.title or part.text).upper()
    if title:
        blocks.append(parts.centred(title_role, title, width_mm * 0.9, width_mm))
    return blocks


def _article(parts: Parts, part: Part) -> list[Block]:
    """Print number and title in bold; a text without a title follows on the same line."""
    number = part.number.strip()
    if part.title:
        head = parts.paragraph("dieu", f"{number} {part.title}".strip(), keep_with_next=True)
        return [head, *_lines_of(parts, "noi_dung", part.text)]
    first, *rest = part.text.split("\n")
    runs = (Run(f"{number} "), Run(first or OPEN, bold=False))
    return [parts.paragraph("dieu", runs), *_lines_of(parts, "noi_dung", "\n".join(rest))]


def _text(parts: Parts, part: Part, role: str) -> list[Block]:
    blocks: list[Block] = []
    number = f"{part.number.strip()} " if part.number.strip() else ""
    if part.title:
        titled = "khoan_co_tieu_de" if role == "khoan" else role
        blocks.append(
            parts.paragraph(titled, (Run(number + part.title, bold=True),), keep_with_next=True)
        )
        return [*blocks, *_lines_of(parts, "noi_dung", part.text)]
    text = part.text.strip("\n")
    if not text.strip():
        return [parts.paragraph(role, number + OPEN * 3)] if number else []
    first, *rest = text.split("\n")
    blocks.append(parts.paragraph(role, number + first.strip()))
    return [*blocks, *_lines_of(parts, role, "\n".join(rest))]


def _field_line(parts: Parts, part: Part) -> list[Block]:
    """Print "label: value"; without a value dots run to the margin, as in the official forms."""
    label, value = part.title.strip().rstrip(":").rstrip(), part.text.strip("\n")
    first, *rest = value.split("\n")
    first = first.strip()
    if label:
        first = f"{label}: {first}".rstrip()
    runs: tuple[Run, ...] = (Run(first),)
    if first.endswith(":") or not first:
        runs = (Run(f"{first} ".lstrip()), Run("", leader=True))
    return [
        parts.paragraph("dong_muc", runs),
        *_lines_of(parts, "dong_muc", "\n".join(rest)),
    ]


def _lines_of(parts: Parts, role: str, text: str) -> list[Block]:
    return [parts.paragraph(role, line.strip()) for line in text.split("\n") if line.strip()]


def _table(parts: Parts, part: Part, width_mm: float) -> list[Block]:
    columns = max((len(row) for row in part.rows), default=0)
    if not columns:
        return []
    rows = [tuple(row) + ("",) * (columns - len(row)) for row in part.rows]
    widths = column_widths(parts, rows, width_mm)
    aligns = [_column_align([row[column] for row in rows[1:]]) for column in range(columns)]
    cells = []
    for index, row in enumerate(rows):
        role = "o_bang_dau" if index == 0 else "o_bang"
        line = []
        for text, usual in zip(row, aligns, strict=True):
            align = usual if index else Align.CENTER
            line.append(
                Cell(
                    tuple(
                        parts.paragraph(role, words, align=align)
                        for words in (text.split("\n") or [""])
                    )
                )
            )
        cells.append(tuple(line))
    table = Grid(
        "bang",
        widths,
        tuple(cells),
        bordered=True,
        header_rows=1,
        after_pt=parts.geometry.paragraph_spacing_pt,
        title=part.title or "Bảng",
    )
    if not part.title:
        return [table]
    caption = parts.paragraph(
        "noi_dung", part.title, align=Align.CENTER, first_mm=0, keep_with_next=True
    )
    return [caption, table]


def _column_align(texts: list[str]) -> Align:
    """Centre marks of a few letters, set numbers flush right, so that their digits stand in columns."""
    filled = [text.strip() for text in texts if text.strip() not in _NOTHING]
    if all(len(text) <= 4 for text in filled):
        return Align.CENTER
    return Align.RIGHT if all(_NUMBER.match(text) for text in filled) else Align.LEFT


def column_widths(parts: Parts, rows: list[tuple[str, ...]], width_mm: float) -> tuple[float, ...]:
    """Share the width by what the columns hold; none gets narrower than its longest word.

    The head may break into several lines where that gives room to what stands below it.
    """
    count = len(rows[0])
    wanted, least, heads = [], [], []
    for column in range(count):
        texts = [row[column] for row in rows]
        longest = max(
            (parts.width("o_bang", line) for t in texts[1:] for line in t.split("\n")), default=0.0
        )
        word = max((parts.width("o_bang_dau", w) for t in texts for w in t.split()), default=4.0)
        least.append(word + _TABLE_SIDE_MM)
        wanted.append(max(longest, word) + _TABLE_SIDE_MM + 0.6)
        head = max((parts.width("o_bang_dau", line) for line in texts[0].split("\n")), default=0.0)
        heads.append(max(wanted[-1], head + _TABLE_SIDE_MM + 0.6))
    if sum(heads) <= width_mm:
        wanted = heads
    if sum(least) >= width_mm:
        shares = [width_mm * one / sum(least) for one in least]
    elif sum(wanted) <= width_mm:
        shares = [width_mm * one / sum(wanted) for one in wanted]
    else:
        shares = _shared_out(wanted, least, width_mm)
    rounded = [round(s, 1) for s in shares[:-1]]
    return (*rounded, round(width_mm - sum(rounded), 1))


def _shared_out(wanted: list[float], least: list[float], width_mm: float) -> list[float]:
    """Give narrow columns all they want; the wide ones share what is left, none below its least."""
    shares = list(wanted)
    open_columns = set(range(len(wanted)))
    left = width_mm
    while open_columns:
        fair = left / len(open_columns)
        settled = {c for c in open_columns if wanted[c] <= fair}
        for column in settled or open_columns:
            shares[column] = min(wanted[column], fair) if settled else max(fair, least[column])
            left -= shares[column]
        open_columns -= settled or open_columns
    excess = sum(shares) - width_mm
    if excess > 0:  # some longest words were wider than their fair share
        room = [s - m for s, m in zip(shares, least, strict=True)]
        shares = [s - excess * r / sum(room) for s, r in zip(shares, room, strict=True)]
    return shares
