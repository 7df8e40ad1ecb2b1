"""Drawings, pictures, sounds and films of a course: is a file what its name says, and harmless?

A drawing (.svg) may hold shapes and words only: no script, no style sheet, no picture inside, nothing
that is fetched, moves, repeats itself or asks for endless work. Of other files the first bytes are
looked at, and of pictures the size in points: nothing is decoded here.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET  # no DOCTYPE comes this far, so nothing can be expanded
from pathlib import PurePosixPath
from typing import Final

MAX_SVG: Final = 512 * 1024
MAX_PICTURE: Final = 8 * 1024 * 1024
MAX_SOUND_OR_FILM: Final = 64 * 1024 * 1024
MAX_PIXELS: Final = 24_000_000
_MAX_ELEMENTS: Final = 5_000
_MAX_DEPTH: Final = 24
_MAX_NUMBER: Final = 100_000.0
_SVG: Final = "{http://www.w3.org/2000/svg}"
_ELEMENTS: Final = frozenset(
    ("svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline",
     "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "marker")
)  # fmt: skip
_ATTRIBUTES: Final = """
    id class x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points width height viewBox transform
    preserveAspectRatio version offset refX refY markerWidth markerHeight markerUnits orient
    gradientUnits gradientTransform spreadMethod clipPathUnits clip-path clip-rule fill fill-opacity
    fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
    stroke-dashoffset stroke-opacity opacity stop-color stop-opacity color font-family font-size
    font-weight font-style font-variant text-anchor text-decoration dominant-baseline
    alignment-baseline baseline-shift letter-spacing word-spacing textLength lengthAdjust rotate
    marker-start marker-mid marker-end paint-order visibility display role aria-label aria-labelledby
    aria-hidden focusable xml:space style vector-effect shape-rendering text-rendering
"""
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}"
_REFERENCE = re.compile(r"url\s*\(\s*(?!\s*['\"]?#[\w.-]+['\"]?\s*\))", re.IGNORECASE)
_BAD_WORDS = re.compile(
    r"@import|expression\s*\(|javascript:|data:|https?:|file:|\\", re.IGNORECASE
)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_NUMBERS: Final = """
    x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height viewBox transform stroke-width
    font-size stroke-dasharray stroke-dashoffset markerWidth markerHeight gradientTransform
    textLength letter-spacing word-spacing
"""
_ATTRIBUTE_NAMES: Final = frozenset(_ATTRIBUTES.split())
_NUMBER_NAMES: Final = frozenset(_NUMBERS.split())
_KINDS: Final = {
    ".svg": "drawing", ".png": "picture", ".jpg": "picture", ".mp3": "sound", ".ogg": "sound",
    ".mp4": "film",
}  # fmt: skip


def media_kind(path: str) -> str:
    """Give ``drawing``, ``picture``, ``sound``, ``film`` by the name of a file; "" for none of them."""
    return _KINDS.get(PurePosixPath(path).suffix, "")


def max_bytes(path: str) -> int:
    """Give how large a file of a course may be."""
    kind = media_kind(path)
    if kind in ("sound", "film"):
        return MAX_SOUND_OR_FILM
    return MAX_SVG if kind == "drawing" else MAX_PICTURE


def check_media(path: str, data: bytes) -> str:
    """Say what is wrong with a file as a code of the area ``courses``; "" where nothing is."""
    kind = media_kind(path)
    if not kind:
        return "courses.media_kind"
    if len(data) > max_bytes(path):
        return "courses.media_large"
    if kind == "drawing":
        return "" if svg_is_safe(data) else "courses.media_unsafe"
    if kind == "picture":
        size = png_size(data) if path.endswith(".png") else jpeg_size(data)
        if size is None:
            return "courses.media_other"
        return "courses.media_large" if size[0] * size[1] > MAX_PIXELS else ""
    return "" if _sounds_like(path, data) else "courses.media_other"


def _sounds_like(path: str, data: bytes) -> bool:
    if path.endswith(".ogg"):
        return data.startswith(b"OggS")
    if path.endswith(".mp4"):
        return data[4:8] == b"ftyp"
    return data.startswith(b"ID3") or (len(data) > 2 and data[0] == 0xFF and data[1] & 0xE0 == 0xE0)


def svg_is_safe(data: bytes) -> bool:
    """Say whether a drawing holds nothing but shapes and words of a reasonable size."""
    if len(data) > MAX_SVG or b"\0" in data:
        return False
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    # Also in a comment: simpler to refuse than to argue about where it stands.
    if "<!DOCTYPE" in text or "<!ENTITY" in text or "<?" in text.removeprefix("<?xml"):
        return False
    try:
        root = ET.fromstring(text)  # noqa: S314 - see the import
    except (ET.ParseError, ValueError, RecursionError):
        return False
    if root.tag != _SVG + "svg" or len(_numbers(root.get("viewBox", ""))) != 4:
        return False
    return _element_is_safe(root)


def _element_is_safe(root: ET.Element) -> bool:
    waiting = [(root, 1)]
    count = 0
    while waiting:
        element, depth = waiting.pop()
        count += 1
        if count > _MAX_ELEMENTS or depth > _MAX_DEPTH or not isinstance(element.tag, str):
            return False
        if not element.tag.startswith(_SVG) or element.tag.removeprefix(_SVG) not in _ELEMENTS:
            return False
        if not all(_attribute_is_safe(name, value) for name, value in element.attrib.items()):
            return False
        waiting.extend((child, depth + 1) for child in element)
    return True


def _attribute_is_safe(name: str, value: str) -> bool:
    name = name.replace(_XML_SPACE, "xml:")
    if name not in _ATTRIBUTE_NAMES or _REFERENCE.search(value) or _BAD_WORDS.search(value):
        return False
    if name == "stroke-dasharray" or (name == "style" and "dash" in value):
        # A dash of a millionth keeps the painter busy for ever.
        dashes = _numbers(value)
        if any(0 < one < 0.5 for one in dashes) or (dashes and not any(dashes)):
            return False
    if name in _NUMBER_NAMES or name == "style":
        return all(abs(one) <= _MAX_NUMBER for one in _numbers(value))
    return True


def _numbers(value: str) -> list[float]:
    return [float(one) for one in _NUMBER.findall(value)]


def png_size(data: bytes) -> tuple[int, int] | None:
    """Give width and height in points as the head of a PNG says them; None for another file."""
    if len(data) < 33 or not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR":
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Give width and height in points as the head of a JPEG says them; None for another file."""
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            high = int.from_bytes(data[at + 5 : at + 7], "big")
            return int.from_bytes(data[at + 7 : at + 9], "big"), high
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None
