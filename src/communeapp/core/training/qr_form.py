"""The small signed form of a certificate that fits into a QR code, with the chain of keys in it.

``COMMUNEAPP:1:`` and base45 of ``u16 length | deflated JSON | signature``. It holds less than the
credential: what somebody who looks at a sheet of paper wants to compare. Signed by the same key under a
head of its own, so that neither signature can stand in for the other.
"""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Sequence
from typing import Any

from communeapp.core.encodings import b64url, base45, from_b64url, from_base45
from communeapp.core.events import canonical_json, device_id, parse_canonical
from communeapp.core.training.certificate import CertificateData
from communeapp.core.training.credential import BrokenCredentialError, SignedCredential
from communeapp.core.trust import KeyCertificate, Level, Sign, Verify

PREFIX = "COMMUNEAPP:1:"
MAX_TEXT = 4_296  # what the largest QR code holds
_MAX_PLAIN = 8 * 1024
_HEAD = b"communeapp qr 1\n"
# Words that nearly every certificate has: deflate refers to them instead of spelling them out.
# Part of the form: a changed word makes every code on paper unreadable.
_WORDS = (
    '"],["hub","device",["training","registers"],["office","person","unit_to_hub","hub_to_unit"],"20'
    "Trường Chuyên viên Công chức Văn thư Phó Chủ tịch Ủy ban nhân dân xã phường tỉnh thành phố "
    "HỘI ĐỒNG NHÂN DÂN ĐẢNG ỦY XÃ PHƯỜNG Trung tâm Phục vụ hành chính công "
    "Sở Khoa học và Công nghệ tỉnh An toàn thông tin Chuyển đổi số Kỹ năng số cơ bản "
    "Tập huấn Bồi dưỡng khóa lớp Nguyễn Thị Nguyễn Văn Trần Lê Phạm Hoàng Lò Lý Vàng Tẩn "
    "/GCN-UBND ỦY BAN NHÂN DÂN XÃ "
).encode()


def make_qr(data: CertificateData, chain: Sequence[KeyCertificate], sign: Sign) -> str:
    """Sign the small form; the key is that of the first certificate of the chain."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zdict=_WORDS)
    packed = packer.compress(canonical_json(_values(data, chain))) + packer.flush()
    body = len(packed).to_bytes(2, "big") + packed
    return PREFIX + base45(body + sign(_HEAD + body))


def read_qr(text: str, verify: Verify) -> SignedCredential:
    """Take the text of a code apart; BrokenCredentialError for anything but the form written here."""
    if not text.startswith(PREFIX) or len(text) > MAX_TEXT:
        raise BrokenCredentialError("prefix")
    try:
        raw = from_base45(text.removeprefix(PREFIX))
        size = int.from_bytes(raw[:2], "big")
        if len(raw) != 2 + size + 64:
            raise BrokenCredentialError("length")
        data, chain = _data_of(parse_canonical(_unpacked(raw[2 : 2 + size])))
    except BrokenCredentialError:
        raise
    except (IndexError, KeyError, TypeError, ValueError, OverflowError, zlib.error) as error:
        raise BrokenCredentialError("form") from error
    if not verify(chain[0].key, raw[2 + size :], _HEAD + raw[: 2 + size]):
        raise BrokenCredentialError("signature")
    return SignedCredential(data, chain)


def _unpacked(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj(-15, zdict=_WORDS)
    plain = unpacker.decompress(packed, _MAX_PLAIN)
    if not unpacker.eof or unpacker.unused_data or unpacker.unconsumed_tail:
        raise BrokenCredentialError("packing")
    return plain


def _values(data: CertificateData, chain: Sequence[KeyCertificate]) -> list[object]:
    days = [_number(one) for one in (data.day, data.first, data.last)]
    texts = [
        data.number, data.name, data.title, data.unit, data.course_title, data.class_title,
        data.issuer,
    ]  # fmt: skip
    raw = b64url(bytes.fromhex(data.id))
    return [raw, texts, days, data.per_mille, _certificates(chain)]


def _data_of(value: Any) -> tuple[CertificateData, tuple[KeyCertificate, ...]]:
    raw, texts, days, per_mille, certificates = value
    if any(not isinstance(one, str) for one in (raw, *texts)) or type(per_mille) is not int:
        raise BrokenCredentialError("form")
    number, name, title, unit, course_title, class_title, issuer = texts
    day, first, last = (None if one == 0 else dt.date.fromordinal(one) for one in days)
    chain: list[KeyCertificate] = []
    above = ""
    for one in reversed(certificates):
        made = _certificate_of(one, above)
        chain.insert(0, made)
        above = device_id(made.key)
    if day is None or not chain:
        raise BrokenCredentialError("form")
    data = CertificateData(
        id=from_b64url(raw).hex(),
        number=number,
        name=name,
        day=day,
        course="",
        course_title=course_title,
        issuer=issuer,
        title=title,
        unit=unit,
        class_title=class_title,
        first=first,
        last=last,
        per_mille=per_mille,
    )
    if len(data.id) != 32:
        raise BrokenCredentialError("id")
    return data, tuple(chain)


def _certificates(chain: Sequence[KeyCertificate]) -> list[list[object]]:
    """Write the chain; who issued a key follows from the key above it, so only the root's id is said."""
    return [
        [
            one.serial, one.level.value, one.unit, one.unit_name, list(one.roles), list(one.scopes),
            [one.not_before.toordinal(), one.not_after.toordinal()], b64url(one.key),
            b64url(bytes.fromhex(one.issuer)) if one is chain[-1] else "", b64url(one.signature),
        ]
        for one in chain
    ]  # fmt: skip


def _certificate_of(value: Any, above: str) -> KeyCertificate:
    serial, level, unit, unit_name, roles, scopes, days, key, issuer, signature = value
    if type(serial) is not int or any(
        not isinstance(one, str) for one in (unit, unit_name, *roles, *scopes)
    ):
        raise BrokenCredentialError("certificate")
    if bool(above) == bool(issuer):
        raise BrokenCredentialError("certificate")
    return KeyCertificate(
        serial=serial,
        level=Level(level),
        unit=unit,
        unit_name=unit_name,
        roles=tuple(roles),
        scopes=tuple(scopes),
        not_before=dt.date.fromordinal(days[0]),
        not_after=dt.date.fromordinal(days[1]),
        key=from_b64url(key),
        issuer=above or from_b64url(issuer).hex(),
        signature=from_b64url(signature),
    )


def _number(day: dt.date | None) -> int:
    return 0 if day is None else day.toordinal()
