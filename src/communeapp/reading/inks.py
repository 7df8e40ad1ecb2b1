"""Inks of a page: black and blue writing apart from red stamps and seals."""

from __future__ import annotations

from PIL import Image, ImageChops

_RED = 70  # how much redder than green and blue a red pixel is, of 255
_SOME = 0.0002  # share of red pixels from which a page has a stamp at all


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
