"""The small pictures of people: PNG, 128 × 128, no more in the file than the picture itself."""

from __future__ import annotations

import struct
import zlib

from communeapp.core.errors import UserError

SIDE = 128  # pixels
MAX_BYTES = 64 << 10
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = 13
#: What is needed to draw; the rest (where and when it was taken, whose camera) is left out.
_KEPT = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))


def clean_portrait(png: bytes) -> bytes:
    """Check a picture of a person and leave out of its file what does not draw it.

    UserError ``people.picture_large``, ``people.picture_kind`` (no whole PNG) or
    ``people.picture_side`` (another size than :data:`SIDE`); the field is ``picture``.
    """
    if len(png) > MAX_BYTES:
        raise UserError("people.picture_large", field="picture", kilobytes=MAX_BYTES >> 10)
    if not png.startswith(_SIGNATURE):
        raise _not_a_picture()
    kept, place, kinds = [_SIGNATURE], len(_SIGNATURE), list[bytes]()
    while place < len(png):
        if len(png) - place < 12:
            raise _not_a_picture()
        (size,) = struct.unpack_from(">I", png, place)
        chunk = png[place : place + size + 12]
        kind, place = chunk[4:8], place + size + 12
        if len(chunk) != size + 12 or zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:], "big"):
            raise _not_a_picture()
        if not kinds:
            _check_header(kind, chunk[8:-4])
        kinds.append(kind)
        if kind in _KEPT:
            kept.append(chunk)
        if kind == b"IEND":
            break
    if kinds.count(b"IHDR") != 1 or b"IDAT" not in kinds or kinds[-1] != b"IEND":
        raise _not_a_picture()
    return b"".join(kept)


def _check_header(kind: bytes, data: bytes) -> None:
    if kind != b"IHDR" or len(data) != _HEADER:
        raise _not_a_picture()
    if struct.unpack(">II", data[:8]) != (SIDE, SIDE):
        raise UserError("people.picture_side", field="picture", side=SIDE)


def _not_a_picture() -> UserError:
    return UserError("people.picture_kind", field="picture")
