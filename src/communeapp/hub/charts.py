"""Charts as SVG that stands in the page: no script, no style attribute, colours by classes of the style sheet.

Each has a title and a description that are read out, and writes its numbers beside its shapes, so that no
colour has to be told from another. The same numbers stand in a table on the page.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

#: The width of the drawing, about that of half a page: letters of 15 px stay about as large.
WIDTH = 500
_LABELS, _NUMBERS = 150, 56
_ROW, _BAR, _LABEL_ROW = 27, 16, 21
_HEIGHT, _TOP, _BOTTOM, _LEFT = 250, 18, 50, 58
_LEGEND = 28
_LETTER = 8.1  # a letter of 15 px is about so wide

Write = Callable[[float], str]


@dataclass(frozen=True)
class Series:
    """Values of one kind: its words and the number of its colour (1 to 6)."""

    name: str
    values: Sequence[float]
    colour: int = 1


def bars(
    name: str,
    title: str,
    description: str,
    labels: Sequence[str],
    series: Sequence[Series],
    write: Write,
    *,
    numbers: Sequence[str] | None = None,
    share: bool = False,
) -> Markup:
    """Draw a bar to the right for each label, its series one behind the other.

    ``numbers`` are written at the end of each bar, else its sum; ``share``: all bars are equally long.
    """
    sums = [sum(one.values[at] for one in series) for at in range(len(labels))]
    # Long labels stand above their bars, short ones beside them.
    above = any(len(one) * _LETTER > _LABELS - 14 for one in labels)
    left, row_height = (4, _ROW + _LABEL_ROW) if above else (_LABELS, _ROW)
    room = WIDTH - left - _NUMBERS
    most = max([*sums, 0]) or 1
    shapes: list[Markup] = []
    top = _LEGEND if len(series) > 1 else 4
    for row, label in enumerate(labels):
        y = top + row * row_height
        if above:
            shapes.append(_text(left, y + 17, _short(label, WIDTH - 8), full=label))
            y += _LABEL_ROW
        else:
            shapes.append(_text(left - 10, y + 18, label, "end"))
        x = float(left)
        for one in series:
            width = room * one.values[row] / ((sums[row] or 1) if share else most)
            if width > 0:
                said = f"{label}, {one.name}: {write(one.values[row])}"
                shapes.append(_rect(x, y + 5, width, _BAR, one.colour, said))
            x += width
        number = numbers[row] if numbers is not None else write(sums[row])
        shapes.append(_text(x + 8, y + 18, number, css="value"))
    if len(series) > 1:
        shapes.append(_legend(series, 4))
    return _svg(name, title, description, top + len(labels) * row_height + 6, shapes)


def columns(
    name: str,
    title: str,
    description: str,
    labels: Sequence[str],
    series: Sequence[Series],
    write: Write,
    *,
    share: bool = False,
) -> Markup:
    """Draw a column for each label, its series one on the other; ``share``: each as parts of 100."""
    sums = [sum(one.values[at] for one in series) for at in range(len(labels))]
    ticks = (0.0, 0.25, 0.5, 0.75, 1.0) if share else _ticks(max([*sums, 0]))
    shapes = _axis(ticks, (lambda value: f"{round(100 * value)}%") if share else write)
    step = (WIDTH - _LEFT - 8) / max(len(labels), 1)
    width = min(step * 0.64, 56)
    height = _HEIGHT - _TOP - _BOTTOM
    longest = max((len(write(one)) for one in sums), default=0)
    written = len(series) == 1 and longest * _LETTER <= step
    for at, label in enumerate(labels):
        x, base = _LEFT + step * at + (step - width) / 2, float(_HEIGHT - _BOTTOM)
        whole = (sums[at] or 1) if share else ticks[-1]
        for one in series:
            value = one.values[at]
            tall = height * value / whole
            if tall > 0:
                said = f"{label}, {one.name}: {write(value)}"
                shapes.append(_rect(x, base - tall, width, tall, one.colour, said))
            base -= tall
        if written and sums[at]:
            shapes.append(_text(x + width / 2, base - 4, write(sums[at]), "middle", css="value"))
        shapes.append(_under(x + width / 2, label, step))
    shapes.append(_legend(series, 4, _HEIGHT - 12) if len(series) > 1 else Markup())
    return _svg(name, title, description, _HEIGHT, shapes)


def line(
    name: str,
    title: str,
    description: str,
    labels: Sequence[str],
    values: Sequence[float | None],
    write: Write,
    *,
    low: float,
    high: float,
) -> Markup:
    """Draw a line from ``low`` to ``high``; None leaves a gap."""
    shapes = _axis([low + (high - low) * step / 4 for step in range(5)], write)
    step = (WIDTH - _LEFT - 8) / max(len(labels), 1)
    height = _HEIGHT - _TOP - _BOTTOM
    part: list[tuple[float, float]] = []
    parts: list[list[tuple[float, float]]] = []
    for at, label in enumerate(labels):
        x, value = _LEFT + step * (at + 0.5), values[at]
        shapes.append(_under(x, label, step))
        if value is None:
            part = []
            continue
        y = _HEIGHT - _BOTTOM - height * (min(max(value, low), high) - low) / (high - low)
        if not part:
            parts.append(part)
        part.append((x, y))
        dot = Markup('<circle class="dot" cx="{}" cy="{}" r="4"><title>{}</title></circle>')
        shapes.append(dot.format(_n(x), _n(y), f"{label}: {write(value)}"))
        if len(write(value)) * _LETTER <= step:
            shapes.append(_text(x, y - 9, write(value), "middle", css="value"))
    for one in parts:
        points = " ".join(f"{_n(x)},{_n(y)}" for x, y in one)
        shapes.insert(0, Markup('<polyline class="line" points="{}"/>').format(points))
    return _svg(name, title, description, _HEIGHT, shapes)


def meter(per_mille: int, said: str) -> Markup:
    """Draw a small bar of a share, for a cell of a table that says the number, too."""
    width = max(0, min(1000, per_mille)) * 80 / 1000
    return Markup(
        '<svg class="meter" viewBox="0 0 80 10" width="80" height="10" role="img" aria-label="{}">'
        '<rect class="ground" width="80" height="10" rx="3"/>'
        '<rect class="c1" width="{}" height="10" rx="3"/></svg>'
    ).format(said, _n(width))


# ------------------------------------------------------------------ parts


def _svg(
    name: str, title: str, description: str, height: float, shapes: Iterable[Markup]
) -> Markup:
    return Markup(
        '<svg class="chart" viewBox="0 0 {} {}" role="img" aria-labelledby="{}-t {}-d">'
        '<title id="{}-t">{}</title><desc id="{}-d">{}</desc>{}</svg>'
    ).format(WIDTH, _n(height), name, name, name, title, name, description, Markup("").join(shapes))


def _rect(x: float, y: float, width: float, height: float, colour: int, said: str) -> Markup:
    return Markup(
        '<rect class="c{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
    ).format(colour, _n(x), _n(y), _n(width), _n(height), said)


def _text(
    x: float, y: float, text: str, anchor: str = "start", *, css: str = "", full: str = ""
) -> Markup:
    told = Markup("<title>{}</title>").format(full) if full and full != text else Markup()
    return Markup('<text{} x="{}" y="{}" text-anchor="{}">{}{}</text>').format(
        Markup(' class="{}"').format(css) if css else "", _n(x), _n(y), anchor, escape(text), told
    )


def _under(x: float, label: str, step: float) -> Markup:
    return _text(x, _HEIGHT - _BOTTOM + 18, _short(label, step), "middle", full=label)


def _axis(ticks: Sequence[float], write: Write) -> list[Markup]:
    shapes = []
    height, low = _HEIGHT - _TOP - _BOTTOM, ticks[0]
    for tick in ticks:
        y = _HEIGHT - _BOTTOM - height * (tick - low) / ((ticks[-1] - low) or 1)
        line = Markup('<line class="grid" x1="{}" x2="{}" y1="{}" y2="{}"/>')
        shapes.append(line.format(_LEFT, WIDTH - 8, _n(y), _n(y)))
        shapes.append(_text(_LEFT - 8, y + 5, write(tick), "end"))
    return shapes


def _legend(series: Sequence[Series], x: float, y: float = 14) -> Markup:
    shapes = Markup()
    for one in series:
        shapes += Markup('<rect class="c{}" x="{}" y="{}" width="13" height="13"/>').format(
            one.colour, _n(x), _n(y - 11)
        )
        shapes += _text(x + 19, y, one.name)
        x += 19 + len(one.name) * _LETTER + 14
    return shapes


def _ticks(most: float) -> list[float]:
    """Give four or five round numbers from 0 to at least ``most``."""
    if most <= 0:
        return [0.0, 1.0]
    raw = most / 4
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(one * power for one in (1, 2, 2.5, 5, 10) if one * power >= raw * 0.999)
    if most >= 4:
        step = math.ceil(step)
    return [step * at for at in range(math.ceil(most / step) + 1)]


def _short(text: str, room: float) -> str:
    most = max(3, int(room / _LETTER))
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _n(value: float) -> str:
    """Write a coordinate with one decimal, none where it is whole."""
    text = f"{value:.1f}"
    return text.removesuffix(".0")
