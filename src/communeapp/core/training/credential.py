"""The signed form of a certificate: an Open Badges 3.0 credential as a VC-JWT.

Source: 1EdTech Open Badges Specification 3.0, 8.2 "JSON Web Token Proof Format" and B.1
"AchievementCredential"; W3C Verifiable Credentials Data Model 2.0. The payload *is* the credential,
``iss``, ``sub``, ``jti`` and ``nbf`` repeat its ids and its day; the header holds the public key and,
as the specification says, nothing beyond it. So the chain of keys stands where the credential has a
place for it: among the issuer's other identifiers, one entry for each certificate.

Reading rebuilds the payload from the values it found and compares: what this module would not have
written is not read.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communeapp.core.encodings import b64url, base58, from_b64url
from communeapp.core.events import canonical_json, parse_canonical
from communeapp.core.training.certificate import CertificateData
from communeapp.core.trust import KeyCertificate, Sign
from communeapp.core.trust_files import BrokenTrustError, certificate_from_text

ALGORITHM = "EdDSA"
MAX_TOKEN = 32 * 1024
CONTEXT = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
_SCHEMA = (
    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
)
_KEY_TYPE = "ext:communeapp.key_certificate"
_AUTHORITY_TYPE = "ext:communeapp.signer_authority"
_SIGNER_TITLE_TYPE = "ext:communeapp.signer_title"
_UNIT_TYPE = "ext:communeapp.unit"
_CRITERIA = (
    "Hoàn thành khóa học và đạt các điều kiện cấp giấy chứng nhận do đơn vị tổ chức quy định."
)
_DESCRIPTION = "Khóa bồi dưỡng, tập huấn dành cho cán bộ, công chức cấp xã."
_RESULT_NAME = "Kết quả (%)"
_NO_TEXT = frozenset(("day", "first", "last", "per_mille"))
#: Days are days in Viet Nam, and its clocks have stood at +07:00 since 1975.
_VIETNAM = dt.timezone(dt.timedelta(hours=7))
_NAMES = uuid.UUID("6f1d0c1e-5d0b-4f0e-9a35-0b6f7e1c9a42")


class BrokenCredentialError(ValueError):
    """A text that is no credential of ours, or is one that was changed."""


@dataclass(frozen=True)
class SignedCredential:
    """A credential that its first key has signed; the chain is still to be judged."""

    data: CertificateData
    chain: tuple[KeyCertificate, ...]


def did_key(key: bytes) -> str:
    """Name an Ed25519 key as a DID (W3C did:key: multicodec 0xed, base58)."""
    return "did:key:z" + base58(b"\xed\x01" + key)


def make_token(data: CertificateData, chain: Sequence[KeyCertificate], sign: Sign) -> str:
    """Sign a certificate; the key is that of the first certificate of the chain."""
    key = chain[0].key
    header = b64url(canonical_json(_header(key)))
    payload = b64url(canonical_json(payload_of(data, chain)))
    signature = sign(f"{header}.{payload}".encode("ascii"))
    return f"{header}.{payload}.{b64url(signature)}"


def read_token(token: str, genuine: Callable[[str, bytes], bool]) -> SignedCredential:
    """Take a token apart; BrokenCredentialError for anything but the exact form written here.

    ``genuine`` says whether the token was signed by a key (32 bytes): nothing of the payload is read
    before it has. Whether the key may sign is another question (:func:`core.trust.judge_chain`).
    """
    if len(token) > MAX_TOKEN:
        raise BrokenCredentialError("too long")
    parts = token.split(".")
    if len(parts) != 3:
        raise BrokenCredentialError("three parts")
    try:
        header, payload, signature = (from_b64url(one) for one in parts)
        head = parse_canonical(header)
        key = from_b64url(head["jwk"]["x"])
        if len(key) != 32 or len(signature) != 64 or head != _header(key):
            raise BrokenCredentialError("header")
        if not genuine(token, key):
            raise BrokenCredentialError("signature")
        body = parse_canonical(payload)
        data, chain = _data_of(body)
        fits = bool(chain) and chain[0].key == key and body == payload_of(data, chain)
    except BrokenCredentialError:
        raise
    except BrokenTrustError as error:
        raise BrokenCredentialError("chain") from error
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise BrokenCredentialError("form") from error
    if not fits:
        raise BrokenCredentialError("form")
    return SignedCredential(data, chain)


def key_of(token: str) -> bytes:
    """Give the key that a token names, unchecked; BrokenCredentialError."""
    try:
        return from_b64url(parse_canonical(from_b64url(token.split(".")[0]))["jwk"]["x"])
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenCredentialError("header") from error


def _header(key: bytes) -> dict[str, object]:
    jwk = {"crv": "Ed25519", "kty": "OKP", "x": b64url(key)}
    return {"alg": ALGORITHM, "jwk": jwk, "typ": "JWT"}


# ------------------------------------------------------------------ writing


def payload_of(data: CertificateData, chain: Sequence[KeyCertificate]) -> dict[str, object]:
    """Write the credential with its registered claims."""
    issuer, subject = _issuer(data, chain), _subject(data)
    valid_from = dt.datetime.combine(data.day, dt.time(), _VIETNAM)
    identity = _urn(data.id)
    return {
        "@context": list(CONTEXT),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "id": identity,
        "name": data.course_title,
        "issuer": issuer,
        "validFrom": _instant(data.day),
        "credentialSubject": subject,
        "credentialSchema": [{"id": _SCHEMA, "type": "1EdTechJsonSchemaValidator2019"}],
        "iss": issuer["id"],
        "sub": subject["id"],
        "jti": identity,
        "nbf": int(valid_from.timestamp()),
    }


def _issuer(data: CertificateData, chain: Sequence[KeyCertificate]) -> dict[str, object]:
    others = [_entry(_KEY_TYPE, one.text()) for one in chain]
    if data.signer_authority:
        others.append(_entry(_AUTHORITY_TYPE, data.signer_authority))
    if data.signer_title:
        others.append(_entry(_SIGNER_TITLE_TYPE, data.signer_title))
    found: dict[str, object] = {
        "id": did_key(chain[0].key),
        "type": ["Profile"],
        "name": data.issuer,
        "otherIdentifier": others,
    }
    if data.signer:
        found["official"] = data.signer
    if data.place:
        found["address"] = {"type": ["Address"], "addressLocality": data.place}
    if data.parent:
        found["parentOrg"] = {
            "id": f"urn:uuid:{uuid.uuid5(_NAMES, 'unit ' + data.parent)}",
            "type": ["Profile"],
            "name": data.parent,
        }
    return found


def _subject(data: CertificateData) -> dict[str, object]:
    identities = [_identity("name", data.name)]
    if data.unit:
        identities.append(_identity(_UNIT_TYPE, data.unit))
    found: dict[str, object] = {
        "id": _urn(data.subject),
        "type": ["AchievementSubject"],
        "identifier": identities,
        "licenseNumber": data.number,
        "achievement": _achievement(data),
    }
    if data.title:
        found["role"] = data.title
    if data.class_title:
        found["term"] = data.class_title
    if data.first is not None:
        found["activityStartDate"] = _instant(data.first)
    if data.last is not None:
        found["activityEndDate"] = _instant(data.last)
    if data.per_mille >= 0:
        found["result"] = [
            {
                "type": ["Result"],
                "resultDescription": _result_id(data),
                "value": f"{data.per_mille // 10}.{data.per_mille % 10}",
            }
        ]
    return found


def _achievement(data: CertificateData) -> dict[str, object]:
    found: dict[str, object] = {
        "id": f"urn:uuid:{uuid.uuid5(_NAMES, f'course {data.course} {data.course_version}')}",
        "type": ["Achievement"],
        "achievementType": "Certificate",
        "name": data.course_title,
        "description": _DESCRIPTION,
        "criteria": {"narrative": _CRITERIA},
        "inLanguage": "vi",
    }
    if data.course:
        found["humanCode"] = data.course
    if data.course_version:
        found["version"] = data.course_version
    if data.per_mille >= 0:
        found["resultDescription"] = [
            {
                "id": _result_id(data),
                "type": ["ResultDescription"],
                "name": _RESULT_NAME,
                "resultType": "Percent",
            }
        ]
    return found


def _result_id(data: CertificateData) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMES, f'result {data.course} {data.course_version}')}"


def _entry(kind: str, value: str) -> dict[str, object]:
    return {"type": "IdentifierEntry", "identifier": value, "identifierType": kind}


def _identity(kind: str, value: str) -> dict[str, object]:
    return {
        "type": "IdentityObject",
        "hashed": False,
        "identityHash": value,
        "identityType": kind,
    }


def _urn(hexadecimal: str) -> str:
    return f"urn:uuid:{uuid.UUID(hexadecimal)}"


def _instant(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00+07:00"


# ------------------------------------------------------------------ reading


def _data_of(body: Mapping[str, Any]) -> tuple[CertificateData, tuple[KeyCertificate, ...]]:
    """Gather the values of a payload; whether it says nothing else is for the caller to compare."""
    issuer, subject = body["issuer"], body["credentialSubject"]
    achievement = subject["achievement"]
    others = [(one["identifierType"], one["identifier"]) for one in issuer["otherIdentifier"]]
    chain = tuple(certificate_from_text(value) for kind, value in others if kind == _KEY_TYPE)
    named = dict(others)
    identities = {one["identityType"]: one["identityHash"] for one in subject["identifier"]}
    data = CertificateData(
        id=_hex(body["id"]),
        number=subject["licenseNumber"],
        name=identities["name"],
        day=_day(body["validFrom"]),
        course=achievement.get("humanCode", ""),
        course_title=achievement["name"],
        issuer=issuer["name"],
        subject=_hex(subject["id"]),
        title=subject.get("role", ""),
        unit=identities.get(_UNIT_TYPE, ""),
        course_version=achievement.get("version", ""),
        class_title=subject.get("term", ""),
        first=_day(subject["activityStartDate"]) if "activityStartDate" in subject else None,
        last=_day(subject["activityEndDate"]) if "activityEndDate" in subject else None,
        per_mille=_per_mille(subject["result"]) if "result" in subject else -1,
        parent=issuer["parentOrg"]["name"] if "parentOrg" in issuer else "",
        place=issuer["address"]["addressLocality"] if "address" in issuer else "",
        signer_authority=named.get(_AUTHORITY_TYPE, ""),
        signer_title=named.get(_SIGNER_TITLE_TYPE, ""),
        signer=issuer.get("official", ""),
    )
    for name, value in vars(data).items():
        if name not in _NO_TEXT and not isinstance(value, str):
            raise BrokenCredentialError(name)
    return data, chain


def _hex(urn: str) -> str:
    return uuid.UUID(urn.removeprefix("urn:uuid:")).hex


def _day(instant: str) -> dt.date:
    return dt.date.fromisoformat(instant[:10])


def _per_mille(result: Sequence[Mapping[str, str]]) -> int:
    whole, _, part = result[0]["value"].partition(".")
    return int(whole) * 10 + int(part)
