"""The body: bases, headings, articles, clauses, points, tables (box 6; Appendix I, II.6 and V.6)."""

from __future__ import annotations

from dataclasses import replace

from communeapp.core.documents import Block as Part
from communeapp.core.documents import BlockKind
from communeapp.core.layout.model import Align, Block, Cell, Grid, Paragraph, Run
from communeapp.core.layout.parts import Parts
from communeapp.core.layout.wording import OPEN, end_with

_TEXT_ROLE = {
    BlockKind.CLAUSE: "khoan",
    BlockKind.POINT: "diem",
    BlockKind.PARAGRAPH: "noi_dung",
    BlockKind.CLOSING: "ket_thuc",
    BlockKind.ARTICLE: "dieu",
}
_TABLE_SIDE_MM = 3.8  # both inner margins of a table cell


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
        if isinstance(block, Grid):
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


def _lines_of(parts: Parts, role: str, text: str) -> list[Block]:
    return [parts.paragraph(role, line.strip()) for line in text.split("\n") if line.strip()]


def _table(parts: Parts, part: Part, width_mm: float) -> list[Block]:
    columns = max((len(row) for row in part.rows), default=0)
    if not columns:
        return []
    rows = [tuple(row) + ("",) * (columns - len(row)) for row in part.rows]
    widths = column_widths(parts, rows, width_mm)
    cells = []
    for index, row in enumerate(rows):
        role = "o_bang_dau" if index == 0 else "o_bang"
        line = []
        for text in row:
            align = Align.CENTER if index == 0 or _is_short(text) else Align.LEFT
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
        "bang", widths, tuple(cells), bordered=True, header_rows=1,
        title=part.title or "Bảng",
    )  # fmt: skip
    gap = parts.paragraph("o_bang", "", before_pt=0, after_pt=0, line=0.5)
    if part.title:
        return [
            parts.paragraph("noi_dung", part.title, align=Align.CENTER, first_mm=0,
                            keep_with_next=True),
            table,
            gap,
        ]  # fmt: skip
    return [table, gap]


def _is_short(text: str) -> bool:
    """Numbers and marks of a few letters stand in the middle of their column."""
    return len(text.strip()) <= 4


def column_widths(parts: Parts, rows: list[tuple[str, ...]], width_mm: float) -> tuple[float, ...]:
    """Share the width by what the columns hold; none gets narrower than its longest word."""
    count = len(rows[0])
    wanted, least = [], []
    for column in range(count):
        texts = [row[column] for row in rows]
        longest = max(parts.width("o_bang_dau", line) for t in texts for line in t.split("\n"))
        word = max((parts.width("o_bang_dau", w) for t in texts for w in t.split()), default=4.0)
        least.append(word + _TABLE_SIDE_MM)
        wanted.append(min(max(longest, word) + _TABLE_SIDE_MM, width_mm))
    total = sum(wanted)
    if total <= width_mm:
        shares = [w + (width_mm - total) * w / total for w in wanted]
    elif sum(least) >= width_mm:
        shares = [width_mm * w / sum(least) for w in least]
    else:
        spare = width_mm - sum(least)
        room = [w - m for w, m in zip(wanted, least, strict=True)]
        shares = [m + spare * r / sum(room) for m, r in zip(least, room, strict=True)]
    rounded = [round(s, 1) for s in shares[:-1]]
    return (*rounded, round(width_mm - sum(rounded), 1))
