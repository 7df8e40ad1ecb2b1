"""Reads requests and answers of enrolment: what :mod:`communeapp.core.sync.enrolment` writes, nothing else.

Any changed letter is refused: the form is checked first, then the signature. Whoever may write the file
is a stranger until then, so every length has its cap.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from communeapp.core.encodings import BadEncodingError, from_b64url
from communeapp.core.errors import UserError
from communeapp.core.events import NotCanonicalError, canonical_json, device_id, parse_canonical
from communeapp.core.sync.enrolment import (
    VERSION,
    Answer,
    Colleague,
    Issuer,
    Request,
    answer_bytes,
    request_bytes,
)
from communeapp.core.trust import MAX_CHAIN, KeyCertificate, RevocationList, Root, Verify
from communeapp.core.trust_files import (
    BrokenTrustError,
    TrustFile,
    certificate_from_text,
    read_trust_file,
)

MAX_REQUEST = 64 << 10
MAX_ANSWER = 4 << 20
_MOST = {"urls": 8, "tls_pins": 8, "colleagues": 64, "lists": 64}
_TEXT = 300

_AGE = re.compile(r"age1[02-9ac-hj-np-z]{58}\Z")
_UNIT = re.compile(r"[0-9A-Za-z.-]{0,20}\Z")
_URL = re.compile(r"https?://[!-~]{1,400}\Z")
_PIN = re.compile(r"[A-Za-z0-9+/]{43}=\Z")
_HEX32 = re.compile(r"[0-9a-f]{32}\Z")


def read_request(data: bytes, verify: Verify) -> Request:
    """Read a request and check its signature.

    UserError ``enrol.not_a_request`` for another file, ``enrol.too_new`` for one of a later program,
    ``enrol.damaged`` for one that was changed or cut.
    """
    body, signature = _opened(data, "request", MAX_REQUEST)
    try:
        one = Request(
            key=_exactly(from_b64url(_word(body["key"])), 32),
            age=_like(body["age"], _AGE),
            unit=_like(body["unit"], _UNIT),
            unit_name=_word(body["unit_name"]),
            device_name=_word(body["device_name"]),
            program=_word(body["program"]),
            day=dt.date.fromisoformat(_word(body["day"])),
            signature=signature,
        )
        fine = request_bytes(one) == data
    except _FAULTS as error:
        raise _damaged() from error
    if not fine or not verify(one.key, one.signature, one.signed_bytes()):
        raise _damaged()
    return one


def read_answer(data: bytes, verify: Verify) -> Answer:
    """Read an answer and check that whoever gave the certificate signed it.

    Whether it is for this PC and holds today says :func:`communeapp.core.sync.enrolment.check_answer`; whether
    its root may be believed, a person. UserError ``enrol.not_an_answer``, ``enrol.too_new``, ``enrol.damaged``.
    """
    body, signature = _opened(data, "answer", MAX_ANSWER)
    try:
        one = _answer(body, signature, verify)
        fine = (
            answer_bytes(one) == data
            and one.issuer.device == device_id(one.issuer_key)
            and one.certificate.issuer == one.issuer.device
        )
    except _FAULTS as error:
        raise _damaged() from error
    if not fine or not verify(one.issuer_key, one.signature, one.signed_bytes()):
        raise _damaged()
    return one


# ------------------------------------------------------------------ parts

_FAULTS = (
    BadEncodingError,
    BrokenTrustError,
    NotCanonicalError,
    KeyError,
    IndexError,
    TypeError,
    ValueError,
)


def _opened(data: bytes, kind: str, most: int) -> tuple[Mapping[str, Any], bytes]:
    """Give the body of a file and its signature, as they lie there."""
    other = UserError("enrol.not_a_request" if kind == "request" else "enrol.not_an_answer")
    if len(data) > most:
        raise other
    if not data.startswith(b'{"body":{'):
        raise other
    try:
        value = _mapping(parse_canonical(data))
        body, text = _mapping(value["body"]), value["sig"]
        if body.get("kind") != kind:
            raise other
        version = body["v"]
        if type(version) is int and version > VERSION:
            raise UserError("enrol.too_new")
        return body, _exactly(from_b64url(_word(text)), 64)
    except UserError:
        raise
    except _FAULTS as error:
        raise _damaged() from error


def _answer(body: Mapping[str, Any], signature: bytes, verify: Verify) -> Answer:
    issuer = _mapping(body["issuer"])
    return Answer(
        chain=_chain(body["chain"]),
        root=_root(body["root"], verify),
        issuer=Issuer(
            _word(issuer["name"]), _like(issuer["age"], _AGE), _like(issuer["device"], _HEX32)
        ),
        made_ms=_millis(body["made"]),
        urls=tuple(_like(one, _URL) for one in _items(body, "urls")),
        tls_pins=tuple(_like(one, _PIN) for one in _items(body, "tls_pins")),
        colleagues=tuple(
            Colleague(_chain(one["chain"]), _like(one["age"], _AGE), _word(one["name"]))
            for one in map(_mapping, _items(body, "colleagues"))
        ),
        lists=tuple(_list(one, verify) for one in _items(body, "lists")),
        signature=signature,
    )


def _chain(value: object) -> tuple[KeyCertificate, ...]:
    if not isinstance(value, list) or not 1 <= len(value) <= MAX_CHAIN:
        raise ValueError
    return tuple(certificate_from_text(_any_word(one)) for one in value)


def _root(value: object, verify: Verify) -> Root:
    found = _trust(value, verify)
    if not isinstance(found, Root):
        raise TypeError
    return found


def _list(value: object, verify: Verify) -> RevocationList:
    found = _trust(value, verify)
    if not isinstance(found, RevocationList):
        raise TypeError
    return found


def _trust(value: object, verify: Verify) -> TrustFile:
    return read_trust_file(canonical_json(_mapping(value)), verify)


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _items(body: Mapping[str, Any], name: str) -> list[Any]:
    value = body[name]
    if not isinstance(value, list) or len(value) > _MOST[name]:
        raise ValueError
    return value


def _any_word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _word(value: object) -> str:
    text = _any_word(value)
    if len(text) > _TEXT:
        raise ValueError
    return text


def _like(value: object, pattern: re.Pattern[str]) -> str:
    text = _any_word(value)
    if not pattern.match(text):
        raise ValueError
    return text


def _millis(value: object) -> int:
    if type(value) is not int or not 0 <= value < 1 << 48:
        raise ValueError
    return value


def _exactly(data: bytes, size: int) -> bytes:
    if len(data) != size:
        raise ValueError
    return data


def _damaged() -> UserError:
    return UserError("enrol.damaged", field="file")
