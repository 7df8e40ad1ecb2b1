"""Certificates of keys, chains, roots and revocation lists as text and files, each in one form only.

Reading takes what :mod:`communeapp.core.trust` would have written and nothing else: any changed letter
is refused before a signature is asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from communeapp.core.encodings import BadEncodingError, b64url, from_b64url
from communeapp.core.events import MAX_INTEGER, NotCanonicalError, canonical_json, parse_canonical
from communeapp.core.trust import (
    FORMAT,
    MAX_CHAIN,
    KeyCertificate,
    Level,
    RevocationList,
    RevokedCredential,
    RevokedKey,
    Root,
    Verify,
)

MAX_FILE_BYTES = 4 * 1024 * 1024


class BrokenTrustError(ValueError):
    """Bytes that are no certificate, root, chain or list in their one form."""


def certificate_from_text(text: str) -> KeyCertificate:
    """Read what :meth:`KeyCertificate.text` wrote; BrokenTrustError. The signature is not checked."""
    body, dot, signature = text.partition(".")
    if not dot:
        raise BrokenTrustError("certificate")
    try:
        one = certificate_from_body(
            parse_canonical(from_b64url(body)), _exactly(from_b64url(signature), 64)
        )
    except (BadEncodingError, NotCanonicalError) as error:
        raise BrokenTrustError(str(error)) from error
    if one.text() != text:
        raise BrokenTrustError("certificate")
    return one


def certificate_from_body(body: object, signature: bytes) -> KeyCertificate:
    """Read the body of a certificate; BrokenTrustError for anything that would not come out the same."""
    data = _mapping(body)
    try:
        one = KeyCertificate(
            serial=_number(data["serial"]),
            level=Level(data["level"]),
            unit=_word(data["unit"]),
            unit_name=_word(data["unit_name"]),
            roles=tuple(_word(part) for part in _items(data["roles"])),
            scopes=tuple(_word(part) for part in _items(data["scopes"])),
            not_before=dt.date.fromisoformat(_word(data["not_before"])),
            not_after=dt.date.fromisoformat(_word(data["not_after"])),
            key=_exactly(from_b64url(_word(data["key"])), 32),
            issuer=_word(data["issuer"]),
            signature=signature,
        )
    except (KeyError, ValueError, TypeError) as error:
        raise BrokenTrustError("certificate") from error
    if one.body() != data:
        raise BrokenTrustError("certificate")
    return one


def chain_bytes(chain: Sequence[KeyCertificate]) -> bytes:
    """Write a chain as a file."""
    return canonical_json(
        {"v": FORMAT, "kind": "chain", "certificates": [one.text() for one in chain]}
    )


def root_bytes(one: Root) -> bytes:
    """Write a root as a file."""
    return canonical_json({"body": one.body(), "sig": b64url(one.signature)})


def list_bytes(one: RevocationList) -> bytes:
    """Write a revocation list as a file."""
    return canonical_json({"body": one.body(), "sig": b64url(one.signature)})


TrustFile = Root | RevocationList | tuple[KeyCertificate, ...]


def read_trust_file(data: bytes, verify: Verify) -> TrustFile:
    """Read a root, a chain or a revocation list; BrokenTrustError for all else.

    A root has to be signed by itself: that catches a damaged file, it says nothing about whose it is.
    """
    if len(data) > MAX_FILE_BYTES:
        raise BrokenTrustError("too large")
    try:
        value = _mapping(parse_canonical(data))
    except NotCanonicalError as error:
        raise BrokenTrustError(str(error)) from error
    try:
        if value.get("kind") == "chain":
            return _chain_of(value, data)
        body, signature = _mapping(value["body"]), _exactly(from_b64url(_word(value["sig"])), 64)
        found: Root | RevocationList
        if body.get("kind") == "root":
            found = Root(
                _word(body["name"]),
                _exactly(from_b64url(_word(body["key"])), 32),
                dt.date.fromisoformat(_word(body["since"])),
                signature,
            )
            fine = root_bytes(found) == data and verify(found.key, signature, found.signed_bytes())
        else:
            found = _list_of(body, signature)
            fine = list_bytes(found) == data
    except (KeyError, ValueError, TypeError) as error:
        raise BrokenTrustError("file") from error
    if not fine:
        raise BrokenTrustError("file")
    return found


def _chain_of(value: Mapping[str, Any], data: bytes) -> tuple[KeyCertificate, ...]:
    chain = tuple(certificate_from_text(_word(one)) for one in _items(value["certificates"]))
    if not chain or len(chain) > MAX_CHAIN or chain_bytes(chain) != data:
        raise BrokenTrustError("chain")
    return chain


def _list_of(body: Mapping[str, Any], signature: bytes) -> RevocationList:
    return RevocationList(
        number=_number(body["number"]),
        day=dt.date.fromisoformat(_word(body["day"])),
        issuer=_word(body["issuer"]),
        credentials=tuple(
            RevokedCredential(_word(one[0]), dt.date.fromisoformat(_word(one[1])), _word(one[2]))
            for one in (_items(part, 3) for part in _items(body["credentials"]))
        ),
        keys=tuple(
            RevokedKey(
                _number(one[0]),
                _word(one[1]),
                dt.date.fromisoformat(_word(one[2])),
                _number(one[3]),
            )
            for one in (_items(part, 4) for part in _items(body["keys"]))
        ),
        chain=tuple(certificate_from_text(_word(one)) for one in _items(body["chain"])),
        signature=signature,
    )


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise BrokenTrustError("object")
    return value


def _items(value: object, size: int | None = None) -> list[Any]:
    if not isinstance(value, list) or (size is not None and len(value) != size):
        raise BrokenTrustError("list")
    return value


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise BrokenTrustError("text")
    return value


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value <= MAX_INTEGER:
        raise BrokenTrustError("number")
    return value


def _exactly(data: bytes, size: int) -> bytes:
    if len(data) != size:
        raise BrokenTrustError("length")
    return data
