"""Inks of a page: black and blue writing apart from red stamps and seals."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PIL import Image, ImageChops, ImageDraw, ImageFilter

_RED = 70  # how much redder than green and blue a red pixel is, of 255
_SOME = 0.0002  # share of red pixels from which a page has a stamp at all
_CELL = 12  # pixels of the page a cell of the coarse map has, at 300 dpi
_LEAST, _MOST = 0.02, 0.5  # size of a stamp, of the width of the page
_MOST_STAMPS = 4
_DARK = 150  # of 255: ink of a grey page
_SMALL = 160  # pixels of height below which letters are read better at twice their size
_FRAME = 0.6  # share of a stamp that a line of its frame reaches over


def black_ink(picture: Image.Image) -> Image.Image:
    """Give the page without its red ink: in the red light alone red is as bright as paper."""
    return picture.getchannel("R") if picture.mode == "RGB" else picture.convert("L")


def red_ink(picture: Image.Image) -> Image.Image | None:
    """Give only the red ink of a page, black on white; None for a page without any."""
    if picture.mode != "RGB":
        return None
    red, green, blue = picture.split()
    redness = ImageChops.subtract(red, ImageChops.lighter(green, blue))
    mask = redness.point([255 if value < _RED else 0 for value in range(256)])
    if mask.histogram()[0] < _SOME * picture.width * picture.height:
        return None
    return mask


def stamps(
    mask: Image.Image, least: float = _LEAST, reach: int = 2
) -> list[tuple[int, int, int, int]]:
    """Give the places of what stands together, from the top: left, top, right, bottom.

    ``least``: the smallest width, as a share of the page's; ``reach``: coarse cells between parts.
    """
    cell = max(4, _CELL * mask.width // 2480)
    size = (max(1, mask.width // cell), max(1, mask.height // cell))
    coarse = mask.resize(size, Image.Resampling.BOX).point(
        [0 if v < 250 else 255 for v in range(256)]
    )
    found = []
    for left, top, right, bottom, _ in _together(coarse, reach):
        box = (left * cell, top * cell, (right + 1) * cell, (bottom + 1) * cell)
        if least <= (box[2] - box[0]) / mask.width <= _MOST:
            found.append(box)
    return sorted(found, key=lambda one: one[1])[:_MOST_STAMPS]


def unread_ink(ink: Image.Image, boxes: Iterable[tuple[int, int, int, int]]) -> Image.Image:
    """Give the ink that no recognised word covers, black on white: frames and what stands in them."""
    mask = ink.point([0 if v < _DARK else 255 for v in range(256)]).filter(
        ImageFilter.MedianFilter(3)
    )
    draw = ImageDraw.Draw(mask)
    for box in boxes:
        draw.rectangle(box, fill=255)
    return mask


def letters_of(stamp: Image.Image) -> Image.Image:
    """Give a stamp without its frame, turned so that its letters stand upright."""
    scale = min(1.0, 600 / max(stamp.size))
    small = stamp.resize((max(1, round(stamp.width * scale)), max(1, round(stamp.height * scale))))
    black = small.point([0 if v < 160 else 255 for v in range(256)])
    inside = Image.new("L", black.size, 255)
    put = inside.load()
    box = ImageChops.invert(black).getbbox()
    if box is None or put is None:
        return inside
    wide, high = box[2] - box[0], box[3] - box[1]
    for left, top, right, bottom, members in _together(black, 1):
        # What reaches from edge to edge is the frame.
        if right - left < _FRAME * wide and bottom - top < _FRAME * high:
            for at in members:
                put[at % black.width, at // black.width] = 0
    angle = _lean(inside)
    return inside.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def upright(stamp: Image.Image) -> Image.Image:
    """Give a stamp as it is, turned so that its letters stand upright: where letters touch each
    other, nothing tells them from a frame."""
    around = Image.new("L", (stamp.width + 40, stamp.height + 40), 255)
    around.paste(stamp, (20, 20))
    turned = around.rotate(_lean(stamp), Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    size = (turned.width * 2, turned.height * 2)
    return turned.resize(size, Image.Resampling.LANCZOS) if turned.height < _SMALL else turned


def _together(picture: Image.Image, reach: int) -> list[tuple[int, int, int, int, list[int]]]:
    """Give what hangs together in black: left, top, right, bottom, pixels."""
    wide, high = picture.size
    dark = picture.tobytes()
    seen = bytearray(len(dark))
    found = []
    for start, value in enumerate(dark):
        if value or seen[start]:
            continue
        seen[start] = 1
        todo, members = [start], []
        while todo:
            at = todo.pop()
            members.append(at)
            x, y = at % wide, at // wide
            for near_y in range(max(0, y - reach), min(high, y + reach + 1)):
                for near in range(
                    near_y * wide + max(0, x - reach), near_y * wide + min(wide, x + reach + 1)
                ):
                    if not dark[near] and not seen[near]:
                        seen[near] = 1
                        todo.append(near)
        xs, ys = [m % wide for m in members], [m // wide for m in members]
        found.append((min(xs), min(ys), max(xs), max(ys), members))
    return found


def _lean(letters: Image.Image) -> float:
    """Tell by how many degrees letters lean: the direction along which their ink spreads most."""
    small = letters.copy()
    small.thumbnail((150, 150))
    wide = small.width
    points = [(at % wide, at // wide) for at, value in enumerate(small.tobytes()) if value < 160]
    if len(points) < 20:
        return 0.0
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    xx = sum((x - middle_x) ** 2 for x, _ in points)
    yy = sum((y - middle_y) ** 2 for _, y in points)
    xy = sum((x - middle_x) * (y - middle_y) for x, y in points)
    return math.degrees(0.5 * math.atan2(2 * xy, xx - yy))
