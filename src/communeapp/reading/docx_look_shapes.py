"""Shapes of a Word file that matter in print: drawn lines, text boxes, frames."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from communeapp.reading.xmls import local

_EMU_PER_MM = 36_000
_LINES = {"line", "straightConnector1"}
_LENGTH = re.compile(r"(-?[\d.]+)(pt|mm|cm|in|px|)\s*$")
_MM = {"pt": 25.4 / 72, "mm": 1.0, "cm": 10.0, "in": 25.4, "px": 25.4 / 96, "": 25.4 / 72}
_FLAT_MM = 1.5  # a line is no thicker or less level than this


def boxes_of(drawing: Any) -> list[Any]:
    """Give the text boxes of a drawing, the outermost ones; older copies of them are left out."""
    return [
        box
        for box in drawing.iter("{*}txbxContent")
        if not any(local(up.tag) in ("txbxContent", "Fallback") for up in box.iterancestors())
    ]


def size_of(box: Any) -> tuple[float, float]:
    """Give width and height of a text box in millimetres, (0, 0) where nothing says."""
    for up in box.iterancestors():
        name = local(up.tag)
        if name in ("inline", "anchor"):
            return _extent(up)
        if name in ("rect", "shape", "roundrect"):
            style = _style(up)
            return _length(style.get("width", "")), _length(style.get("height", ""))
    return 0.0, 0.0


def framed(box: Any) -> bool:
    """Say whether a text box is drawn with a border."""
    for up in box.iterancestors():
        name = local(up.tag)
        if name == "wsp":
            for properties in up.iterchildren("{*}spPr"):
                for line in properties.iterchildren("{*}ln"):
                    return not any(local(one.tag) == "noFill" for one in line)
            return any(True for _ in up.iterchildren("{*}style"))
        if name in ("rect", "shape", "roundrect"):
            return str(up.get("stroked", "t")).lower() not in ("f", "false")
    return False


def lines_of(drawing: Any) -> Iterator[float]:
    """Give the lengths of level lines that a drawing draws, in millimetres."""
    for shape in drawing.iter():
        name = local(shape.tag)
        if name == "wsp" and not _older(shape):
            geometry = next((g.get("prst", "") for g in shape.iter("{*}prstGeom")), "")
            width, height = _extent_of_shape(shape)
            if geometry in _LINES and width > 0 and height <= _FLAT_MM:
                yield width
        elif name in ("line", "shape", "rect") and not _older(shape):
            yield from _old_line(shape, name)


def _old_line(shape: Any, name: str) -> Iterator[float]:
    """Read a line of VML, the format before 2007."""
    if name == "line":
        ends = [str(shape.get(one, "")).split(",") for one in ("from", "to")]
        if all(len(end) == 2 for end in ends):
            across = abs(_length(ends[0][0]) - _length(ends[1][0]))
            down = abs(_length(ends[0][1]) - _length(ends[1][1]))
            if across > 0 and down <= _FLAT_MM:
                yield across
        return
    style = _style(shape)
    width, height = _length(style.get("width", "")), _length(style.get("height", ""))
    connector = str(shape.get("type", "")).endswith(("_t32", "_t20"))
    rule = any(key.endswith("}hr") for key in shape.keys())  # noqa: SIM118 - lxml
    if width > 0 and height <= _FLAT_MM and (connector or rule):
        yield width


def _older(shape: Any) -> bool:
    return any(local(up.tag) == "Fallback" for up in shape.iterancestors())


def _extent_of_shape(shape: Any) -> tuple[float, float]:
    for extent in shape.iter("{*}ext"):
        if extent.get("cx") is not None:
            return _emu(extent.get("cx")), _emu(extent.get("cy"))
    for up in shape.iterancestors():
        if local(up.tag) in ("inline", "anchor"):
            return _extent(up)
    return 0.0, 0.0


def _extent(anchor: Any) -> tuple[float, float]:
    for extent in anchor.iterchildren("{*}extent"):
        return _emu(extent.get("cx")), _emu(extent.get("cy"))
    return 0.0, 0.0


def _emu(text: object) -> float:
    try:
        return int(str(text)) / _EMU_PER_MM
    except ValueError:
        return 0.0


def _style(shape: Any) -> dict[str, str]:
    pairs = (one.partition(":") for one in str(shape.get("style", "")).split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def _length(text: str) -> float:
    found = _LENGTH.match(text.strip())
    if found is None:
        return 0.0
    try:
        return float(found[1]) * _MM[found[2]]
    except ValueError:
        return 0.0
