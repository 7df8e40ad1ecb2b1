"""Drawings that draw and nothing else; other files that are what their names say."""

from __future__ import annotations

import struct
import zlib

import pytest
from tests.courses import SVG

from communeapp.core.training.svg_safety import (
    check_media,
    jpeg_size,
    max_bytes,
    media_kind,
    png_size,
    svg_is_safe,
)

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320"'


def svg(inside: str, more: str = "") -> bytes:
    return f"{HEAD} {more}>{inside}</svg>".encode()


def png(width: int, height: int) -> bytes:
    head = struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
        + b"\0" * 20
    )


def jpeg(width: int, height: int) -> bytes:
    return (
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\0" * 10
        + b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"\0" * 20
    )  # fmt: skip


@pytest.mark.parametrize(
    "inside",
    [
        "<g fill='#123'><rect x='1' y='2' width='3' height='4' rx='1'/></g>",
        "<text x='1' y='2' font-size='15'>Chữ <tspan font-weight='bold'>đậm</tspan></text>",
        "<defs><linearGradient id='a'><stop offset='0' stop-color='#fff'/></linearGradient></defs>"
        "<path d='M0 0 L10 10' fill='url(#a)' stroke='#000' stroke-dasharray='5 4'/>",
        "<defs><marker id='m' viewBox='0 0 10 10' refX='5' orient='auto'><path d='M0 0L10 5'/></marker>"
        "</defs><line x1='0' y1='0' x2='5' y2='5' marker-end='url(#m)'/>",
        "<title>Tên</title><desc>Lời</desc><polygon points='0,0 1,1 2,0' style='fill:#eee'/>",
    ],
)
def test_shapes_and_words_are_safe(inside: str) -> None:
    assert svg_is_safe(svg(inside))
    assert check_media("media/a.svg", svg(inside)) == ""


def test_a_declaration_in_front_is_allowed() -> None:
    assert svg_is_safe(b'<?xml version="1.0" encoding="UTF-8"?>\n' + SVG.encode())
    assert svg_is_safe(b"\xef\xbb\xbf" + SVG.encode())


@pytest.mark.parametrize(
    ("inside", "more"),
    [
        ("<script>alert(1)</script>", ""),
        ("<style>@import url(http://a/b)</style>", ""),
        ("<image href='http://a/b.png'/>", ""),
        ("<image xlink:href='b.png' xmlns:xlink='http://www.w3.org/1999/xlink'/>", ""),
        ("<use href='#a'/>", ""),
        ("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>", ""),
        ("<a href='http://a'><text>x</text></a>", ""),
        ("<animate attributeName='x' dur='1s'/>", ""),
        ("<set attributeName='href' to='javascript:1'/>", ""),
        ("<filter id='a'/>", ""),
        ("<pattern id='a'/>", ""),
        ("<rect onclick='x()'/>", ""),
        ("", "onload='x()'"),
        ("<rect fill='url(http://a/b#c)'/>", ""),
        ("<rect fill='url( \"file:///etc/passwd#c\")'/>", ""),
        ("<rect style='fill:url(//a/b)'/>", ""),
        ("<rect style='behavior:expression(1)'/>", ""),
        ("<rect style='background:\\75rl(x)'/>", ""),
        ("<rect width='1e9'/>", ""),
        ("<path d='M0 0 L1e8 0'/>", ""),
        ("<path d='M0 0L9 9' stroke-dasharray='0.00001'/>", ""),
        ("<path d='M0 0L9 9' stroke-dasharray='0'/>", ""),
        ("<path d='M0 0L9 9' style='stroke-dasharray:0.001'/>", ""),
        ("<g>" * 30 + "</g>" * 30, ""),
        ("<rect/>" * 5001, ""),
        ("<rect", ""),
        ("<?php x ?>", ""),
        ("<x:rect xmlns:x='urn:x'/>", ""),
    ],
)
def test_everything_else_is_refused(inside: str, more: str) -> None:
    assert check_media("media/a.svg", svg(inside, more)) == "courses.media_unsafe"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no drawing",
        b"<html xmlns='http://www.w3.org/1999/xhtml'/>",
        b"<svg viewBox='0 0 1 1'/>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<!DOCTYPE svg [<!ENTITY a 'aaa'>]>" + svg("<text>&a;</text>"),
        svg("\0"),
        b"\xff\xfe<\x00s\x00",
        svg("\xe9").decode().encode("latin-1"),
        svg(" " * 600_000),
    ],
    ids=[str(at) for at in range(10)],
)
def test_what_is_no_drawing_is_refused(data: bytes) -> None:
    assert not svg_is_safe(data)


def test_pictures_by_their_heads() -> None:
    assert png_size(png(640, 320)) == (640, 320)
    assert jpeg_size(jpeg(800, 600)) == (800, 600)
    assert png_size(jpeg(1, 1)) is None
    assert jpeg_size(png(1, 1)) is None
    assert jpeg_size(b"\xff\xd8\xff\xe0") is None
    assert check_media("media/a.png", png(640, 320)) == ""
    assert check_media("media/a.jpg", jpeg(640, 320)) == ""
    # A few hundred bytes that ask for gigabytes when they are decoded.
    assert check_media("media/a.png", png(60_000, 60_000)) == "courses.media_large"
    assert check_media("media/a.jpg", jpeg(60_000, 60_000)) == "courses.media_large"
    assert check_media("media/a.png", jpeg(1, 1)) == "courses.media_other"


@pytest.mark.parametrize(
    ("path", "data", "wanted"),
    [
        ("a.mp3", b"ID3\x04", ""),
        ("a.mp3", b"\xff\xfb\x90\x00", ""),
        ("a.ogg", b"OggS\x00", ""),
        ("a.mp4", b"\0\0\0\x18ftypmp42", ""),
        ("a.mp3", b"MZ\x90\x00", "courses.media_other"),
        ("a.ogg", b"RIFF", "courses.media_other"),
        ("a.mp4", b"ftyp", "courses.media_other"),
        ("a.exe", b"MZ", "courses.media_kind"),
        ("a.html", b"<p>", "courses.media_kind"),
        ("a.svg.js", b"x", "courses.media_kind"),
    ],
)
def test_sounds_and_films(path: str, data: bytes, wanted: str) -> None:
    assert check_media(f"media/{path}", data) == wanted


def test_sizes() -> None:
    assert media_kind("media/a.mp4") == "film"
    assert max_bytes("a.mp4") == 64 * 2**20
    assert max_bytes("a.png") == 8 * 2**20
    assert check_media("a.png", png(1, 1) + b"\0" * (8 * 2**20)) == "courses.media_large"
