"""Photos and scans as pictures: opened within bounds, turned upright, recognised."""

from __future__ import annotations

import contextlib
import time
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image, ImageOps, UnidentifiedImageError

from communeapp.core.errors import UserError
from communeapp.core.incoming.text import ReadText

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

MAX_PIXELS = 120_000_000  # of a file; a scanner gives 35 for A4 at 600 dpi
WIDTH = 2480  # A4 at 300 dpi: what recognition is best at
_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP")


@contextlib.contextmanager
def open_picture(file: BinaryIO) -> Iterator[Image.Image]:
    """Open a picture without unpacking it. Raises UserError ``reading.*`` for one out of bounds."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd metadata is not our business
            with Image.open(file, formats=_FORMATS) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise UserError("reading.too_many_pixels", millions=MAX_PIXELS // 1_000_000)
                yield picture
    except Image.DecompressionBombError as problem:
        millions = MAX_PIXELS // 1_000_000
        raise UserError("reading.too_many_pixels", millions=millions) from problem
    except (UnidentifiedImageError, SyntaxError, EOFError) as problem:
        raise UserError("reading.broken") from problem
    except (OSError, ValueError) as problem:  # Pillow's words for cut and damaged files
        raise UserError("reading.broken") from problem


def frames(picture: Image.Image) -> int:
    """Count the pages of a TIFF; 1 for others."""
    return int(getattr(picture, "n_frames", 1)) if picture.format == "TIFF" else 1


def frame(picture: Image.Image, number: int, width: int) -> Image.Image:
    """Give one page in colour, upright by its own account, near the width asked for."""
    if number:
        try:
            picture.seek(number)
        except EOFError as problem:
            raise UserError("reading.no_picture") from problem
        if picture.width * picture.height > MAX_PIXELS:
            raise UserError("reading.too_many_pixels", millions=MAX_PIXELS // 1_000_000)
    if picture.format == "JPEG":
        picture.draft("RGB", (width, width))  # unpacked at half or a quarter where that is enough
    turned = ImageOps.exif_transpose(picture)
    if turned.mode in ("RGBA", "LA", "PA", "P"):
        clear = turned.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        turned = Image.alpha_composite(paper, clear)
    colour = turned.convert("L" if turned.mode in ("1", "L", "I;16", "I", "F") else "RGB")
    if colour.width > width * 1.3 and colour.width < colour.height * 1.2:
        height = max(1, round(colour.height * width / colour.width))
        colour = colour.resize((width, height), Image.Resampling.LANCZOS)
    return colour


def read_picture(job: Reading) -> ReadText:
    """Recognise every page of a picture, as far as the limits go."""
    from communeapp.reading.ocr import Recogniser, what_is_missing
    from communeapp.reading.tools import find_tools

    with open_picture(job.file) as picture:
        tools = find_tools()
        if not tools.reads_scans:
            raise what_is_missing(tools)
        ocr = Recogniser(tools)
        pages = frames(picture)
        job.out.pages = pages
        most = job.limits.ocr_pages or pages
        count = min(pages, most, job.limits.pages)
        for number in range(count):
            if time.monotonic() > job.deadline - job.limits.seconds * 0.2:
                count = number
                break
            lines, degrees = ocr.read(enlarged(frame(picture, number, WIDTH)), number)
            if degrees:
                job.out.turns[number] = degrees
            for line in lines:
                job.out.add(line)
            job.progress(number + 1, count)
        if count < pages:
            job.out.note("reading.scans_left", count=pages - count)
    return job.out.build(job.media_type)


def enlarged(picture: Image.Image) -> Image.Image:
    """Bring a small picture to the size at which letters are recognised; a tiny one stays."""
    if 600 <= picture.width < 1500:
        factor = min(3.0, WIDTH / picture.width)
        size = (round(picture.width * factor), round(picture.height * factor))
        return picture.resize(size, Image.Resampling.BICUBIC)
    return picture
