"""Bytes as text, each in exactly one way: base64url, base58 and base45.

Decoders here are strict: a text that the encoder would not have written is refused, so that a signed
text has one form only and no letter of it can change unseen.
"""

from __future__ import annotations

import base64
import binascii
import re

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_URL = re.compile(r"[A-Za-z0-9_-]*\Z")


class BadEncodingError(ValueError):
    """A text that is not what its encoder writes."""


def b64url(data: bytes) -> str:
    """Write bytes in base64url without padding (RFC 7515, 2)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_b64url(text: str) -> bytes:
    """Read base64url; BadEncodingError for padding, other letters and bits that say nothing."""
    if not _URL.match(text) or len(text) % 4 == 1:
        raise BadEncodingError("base64url")
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError) as error:
        raise BadEncodingError("base64url") from error
    if b64url(data) != text:  # the last letter may hold bits that no byte takes
        raise BadEncodingError("base64url")
    return data


def base58(data: bytes) -> str:
    """Write bytes in base58 as Bitcoin and did:key do."""
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = _BASE58[rest] + text
    zeros = len(data) - len(data.lstrip(b"\0"))
    return _BASE58[0] * zeros + text


def base45(data: bytes) -> str:
    """Write bytes in the letters that a QR code packs best (RFC 9285)."""
    parts = []
    for start in range(0, len(data) - 1, 2):
        number = data[start] * 256 + data[start + 1]
        parts += [_BASE45[number % 45], _BASE45[number // 45 % 45], _BASE45[number // 2025]]
    if len(data) % 2:
        parts += [_BASE45[data[-1] % 45], _BASE45[data[-1] // 45]]
    return "".join(parts)


def from_base45(text: str) -> bytes:
    """Read base45; BadEncodingError for other letters, a wrong length, and numbers that are too large."""
    try:
        digits = [_BASE45.index(one) for one in text]
    except ValueError as error:
        raise BadEncodingError("base45") from error
    if len(digits) % 3 == 1:
        raise BadEncodingError("base45")
    data = bytearray()
    for start in range(0, len(digits), 3):
        part = digits[start : start + 3]
        number = sum(digit * 45**place for place, digit in enumerate(part))
        size = len(part) - 1
        if number >= 256**size:
            raise BadEncodingError("base45")
        data += number.to_bytes(size, "big")
    return bytes(data)
