"""Pictures of people: what is taken, what is left out, what is refused."""

from __future__ import annotations

import struct
import zlib

import pytest

from communeapp.core.errors import UserError
from communeapp.core.portraits import MAX_BYTES, SIDE, clean_portrait

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    crc = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + crc


def png(*more: bytes, side: int = SIDE) -> bytes:
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\x7f" * side) * side)
    return (
        SIGNATURE + chunk(b"IHDR", header) + b"".join(more) + chunk(b"IDAT", rows) + chunk(b"IEND")
    )


def refused(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        clean_portrait(data)
    assert caught.value.field == "picture"
    return caught.value.code


def test_a_picture_stays_as_it_is() -> None:
    assert clean_portrait(png()) == png()


def test_where_and_when_it_was_taken_is_left_out() -> None:
    told = (chunk(b"eXIf", b"GPS"), chunk(b"tEXt", b"Author\x00Ai"), chunk(b"tIME", b"1234567"))
    assert clean_portrait(png(*told)) == png()


def test_what_hangs_behind_the_end_is_left_out() -> None:
    assert clean_portrait(png() + b"PK\x03\x04 something else") == png()


@pytest.mark.parametrize("cut", [0, 1, 8, 20, 33, 40, -1, -12])
def test_a_cut_file_is_refused(cut: int) -> None:
    assert refused(png()[:cut]) == "people.picture_kind"


@pytest.mark.parametrize("place", [0, 12, 17, 30, 45, 60, -5])
def test_a_changed_byte_is_refused(place: int) -> None:
    data = bytearray(png())
    data[place] ^= 0x01
    assert refused(bytes(data)) in ("people.picture_kind", "people.picture_side")


@pytest.mark.parametrize("side", [0, 64, 127, 129, 100_000])
def test_another_size_is_refused(side: int) -> None:
    header = struct.pack(">IIBBBBB", side, SIDE, 8, 0, 0, 0, 0)
    data = SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", b"x") + chunk(b"IEND")
    assert refused(data) == "people.picture_side"


def test_a_large_file_is_refused_unread() -> None:
    assert refused(b"x" * (MAX_BYTES + 1)) == "people.picture_large"


@pytest.mark.parametrize(
    "parts",
    [
        (chunk(b"IDAT", b"x"), chunk(b"IEND")),
        (chunk(b"IHDR", bytes(13)), chunk(b"IHDR", bytes(13)), chunk(b"IEND")),
        (chunk(b"IEND"),),
        (),
    ],
    ids=["no header", "two headers", "only an end", "nothing"],
)
def test_parts_in_the_wrong_place_are_refused(parts: tuple[bytes, ...]) -> None:
    assert refused(SIGNATURE + b"".join(parts)) in ("people.picture_kind", "people.picture_side")


def test_a_picture_without_pixels_is_refused() -> None:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, 8, 0, 0, 0, 0))
    assert refused(SIGNATURE + header + chunk(b"IEND")) == "people.picture_kind"
