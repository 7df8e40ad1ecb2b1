"""A bar chart as a block: where its parts stand, the same in Word, in LibreOffice and on our own pages.

Bars lie on their sides, so that names of villages stand beside them and are read like a list. Everything
is given a place: the other programs are told where the plot lies instead of choosing it themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from communeapp.core.layout.model import Align, Block, Chart, ChartSeries
from communeapp.core.layout.parts import Parts

#: A light and a dark blue that stay apart on a black and white printer; a chart has two series at most.
COLORS = ("9DC3E6", "1F4E79")
LABEL_PT = 11.0
#: Room between two groups of bars, in widths of a bar.
GAP = 0.6
_BAR_MM = 5.0
_MOST_MM = 190.0
_EDGE_MM = 2.0
_MOST_LABEL = 0.42
#: Behind the longest bar there is room for its number.
_HEADROOM = Decimal("1.18")
_NUMBER = re.compile(r"(\d{1,3}(?:[.\u00a0 ]\d{3})+|\d+)(?:,(\d+))?\Z")


def chart_blocks(
    parts: Parts, rows: Sequence[Sequence[str]], title: str, width_mm: float
) -> list[Block]:
    """Give the caption and the chart; the first row is the head: what is drawn, then the series' names.

    A caption alone where no cell holds a number.
    """
    head = list(rows[0])[: 1 + len(COLORS)] if rows else []
    names = tuple(row[0] for row in rows[1:])
    colors = COLORS[-len(head) + 1 :]
    series = []
    for at, name in enumerate(head[1:], 1):
        texts = tuple(row[at].strip() if at < len(row) else "" for row in rows[1:])
        values = tuple(_value(one) for one in texts)
        series.append(ChartSeries(name, values, texts, colors[at - 1]))
    caption = ": ".join(filter(None, (title, head[0] if head else "")))
    if len(series) == len(COLORS):
        # Said in words, so that it needs no legend that every program places in its own way.
        light, dark = (one.name[:1].lower() + one.name[1:] for one in series)
        caption += f" (màu nhạt: {light}; màu đậm: {dark})"
    blocks: list[Block] = []
    if caption:
        blocks.append(
            parts.paragraph(
                "noi_dung", caption, align=Align.CENTER, first_mm=0, keep_with_next=True
            )
        )
    filled = [value for one in series for value in one.values if value is not None]
    if not filled:
        return blocks
    group = min(_BAR_MM * (len(series) + GAP), _MOST_MM / max(1, len(names)))
    label = max((parts.width("o_bang", one) for one in names), default=0.0)
    label *= LABEL_PT / parts.style("o_bang").size_pt
    blocks.append(
        Chart(
            names,
            tuple(series),
            width_mm,
            round(group * len(names) + 2 * _EDGE_MM, 2),
            label_mm=round(min(label + 3, width_mm * _MOST_LABEL), 2),
            edge_mm=_EDGE_MM,
            most=max(filled) * _HEADROOM or Decimal(1),
            after_pt=parts.geometry.paragraph_spacing_pt,
            title=caption or "Biểu đồ",
        )
    )
    return blocks


def _value(text: str) -> Decimal | None:
    found = _NUMBER.match(text)
    if found is None:
        return None
    whole = re.sub(r"\D", "", found[1])
    return Decimal(f"{whole}.{found[2]}" if found[2] else whole)
