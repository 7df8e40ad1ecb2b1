"""How a PC becomes known to a hub or to its office without a network: a request, and the answer to it.

The request (``.carequest``) names the PC's keys, its unit and its name and is signed by its own key.
The answer (``.caenrol``) brings the certificate, the root above it, the address and age key of whoever
answered, and the other PCs of the office; it is signed by the key that gave the certificate. Both are
canonical JSON ``{"body": …, "sig": …}`` in one form only. ``docs/formats/enrolment.md`` is the format.

Pure: what signs and what checks comes from outside. Nothing here says that a root may be believed; that
is a person's decision (:func:`communeapp.core.trust.fingerprint`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from communeapp.core.encodings import b64url
from communeapp.core.errors import UserError
from communeapp.core.events import Scope, canonical_json, device_id, parse_canonical
from communeapp.core.sync.believing import shown
from communeapp.core.trust import (
    ROLE_TRAINING,
    KeyCertificate,
    Level,
    RevocationList,
    Root,
    Sign,
    Trust,
    TrustFault,
    Verify,
    fingerprint,
    judge_chain,
    judge_list,
    signed_certificate,
)
from communeapp.core.trust_files import list_bytes, root_bytes

VERSION = 1
REQUEST_SUFFIX, ANSWER_SUFFIX = ".carequest", ".caenrol"
_REQUEST_HEAD = b"communeapp enrolment request 1\n"
_ANSWER_HEAD = b"communeapp enrolment answer 1\n"

#: What a PC may send, and what a hub gives on besides.
PC_SCOPES = (Scope.OFFICE.value, Scope.UNIT_TO_HUB.value)
HUB_SCOPES = (Scope.HUB_TO_UNIT.value, Scope.OFFICE.value, Scope.UNIT_TO_HUB.value)


@dataclass(frozen=True)
class Request:
    """A PC that asks to be known. ``key`` are 32 raw bytes, ``age`` opens bundles, ``unit`` is the code
    of ``resources/admin_units.json`` ("" where the PC does not know it).

    ``day`` is the PC's own day, ``program`` its version. Names are as the PC gives them: for a
    sentence or a page take :attr:`shown_unit` and :attr:`shown_name`.
    """

    key: bytes
    age: str
    unit: str
    unit_name: str
    device_name: str
    program: str
    day: dt.date
    signature: bytes = b""

    @property
    def device(self) -> str:
        """The id of the PC's key."""
        return device_id(self.key)

    @property
    def fingerprint(self) -> str:
        """The key in groups that are read out and compared."""
        return fingerprint(self.key)

    @property
    def shown_unit(self) -> str:
        """The unit's name, fit for a sentence."""
        return shown(self.unit_name)

    @property
    def shown_name(self) -> str:
        """The PC's name, fit for a sentence."""
        return shown(self.device_name)

    def body(self) -> dict[str, object]:
        """Give what is signed, as plain values."""
        return {
            "v": VERSION,
            "kind": "request",
            "key": b64url(self.key),
            "age": self.age,
            "unit": self.unit,
            "unit_name": self.unit_name,
            "device_name": self.device_name,
            "program": self.program,
            "day": self.day.isoformat(),
        }

    def signed_bytes(self) -> bytes:
        """Give the bytes that the PC's key signs."""
        return _REQUEST_HEAD + canonical_json(self.body())


@dataclass(frozen=True)
class Issuer:
    """Who answered: its name, the age key that it opens bundles with, the id of its key."""

    name: str
    age: str
    device: str


@dataclass(frozen=True)
class Colleague:
    """Another PC of the office: its chain, the age key that it opens bundles with, its name."""

    chain: tuple[KeyCertificate, ...]
    age: str
    name: str

    @property
    def device(self) -> str:
        """The id of its key."""
        return self.chain[0].device


@dataclass(frozen=True)
class Answer:
    """What a PC gets back.

    ``chain`` is the PC's own, its certificate first; the key above it (``chain[1]``, or the root) is
    the issuer's and signs the answer. A hub always puts a certificate of its own (level hub) into the
    chain, also where it is its own root. ``urls`` and ``tls_pins`` (base64 of the SHA-256 of the public
    key as in a certificate, SPKI) are where a hub is reached; both empty for an office.
    ``made_ms`` is the issuer's clock.
    """

    chain: tuple[KeyCertificate, ...]
    root: Root
    issuer: Issuer
    made_ms: int
    urls: tuple[str, ...] = ()
    tls_pins: tuple[str, ...] = ()
    colleagues: tuple[Colleague, ...] = ()
    lists: tuple[RevocationList, ...] = ()
    signature: bytes = b""

    @property
    def certificate(self) -> KeyCertificate:
        """The certificate of the PC that asked."""
        return self.chain[0]

    @property
    def device(self) -> str:
        """The id of the PC that asked."""
        return self.chain[0].device

    @property
    def issuer_key(self) -> bytes:
        """The key that gave the certificate and signs the answer."""
        return self.chain[1].key if len(self.chain) > 1 else self.root.key

    @property
    def from_hub(self) -> bool:
        """Whether a hub answered (and not a PC of the office)."""
        return len(self.chain) > 1 and self.chain[1].level is Level.HUB

    @property
    def fingerprint(self) -> str:
        """The root in groups that are read out and compared."""
        return fingerprint(self.root.key)

    def body(self) -> dict[str, object]:
        """Give what is signed, as plain values."""
        return {
            "v": VERSION,
            "kind": "answer",
            "device": self.device,
            "chain": [one.text() for one in self.chain],
            "root": parse_canonical(root_bytes(self.root)),
            "issuer": {
                "name": self.issuer.name,
                "age": self.issuer.age,
                "device": self.issuer.device,
            },
            "urls": list(self.urls),
            "tls_pins": list(self.tls_pins),
            "colleagues": [
                {"chain": [part.text() for part in one.chain], "age": one.age, "name": one.name}
                for one in self.colleagues
            ],
            "lists": [parse_canonical(list_bytes(one)) for one in self.lists],
            "made": self.made_ms,
        }

    def signed_bytes(self) -> bytes:
        """Give the bytes that the issuer signs."""
        return _ANSWER_HEAD + canonical_json(self.body())


# ------------------------------------------------------------------ making


def signed_request(one: Request, sign: Sign) -> Request:
    """Sign a request with the PC's own key."""
    return replace(one, signature=sign(one.signed_bytes()))


def signed_answer(one: Answer, sign: Sign) -> Answer:
    """Sign an answer with the key that gave the certificate."""
    return replace(one, signature=sign(one.signed_bytes()))


def request_bytes(one: Request) -> bytes:
    """Write a signed request as a file."""
    return canonical_json({"body": one.body(), "sig": b64url(one.signature)})


def answer_bytes(one: Answer) -> bytes:
    """Write a signed answer as a file."""
    return canonical_json({"body": one.body(), "sig": b64url(one.signature)})


def certify(
    request: Request,
    *,
    serial: int,
    issuer: str,
    sign: Sign,
    first: dt.date,
    last: dt.date,
    unit: str = "",
    unit_name: str = "",
    roles: Sequence[str] = (ROLE_TRAINING,),
) -> KeyCertificate:
    """Give the PC of a request its certificate, for both days and those between.

    ``unit`` and ``unit_name`` stand in the place of the request's own where whoever answers knows
    better. UserError ``enrol.no_unit`` where neither names a unit.
    """
    unit, unit_name = unit or request.unit, unit_name or request.unit_name
    if not unit or not unit_name:
        raise UserError("enrol.no_unit", name=request.shown_name)
    made = KeyCertificate(
        serial=serial,
        level=Level.DEVICE,
        unit=unit,
        unit_name=unit_name,
        roles=tuple(roles),
        scopes=PC_SCOPES,
        not_before=first,
        not_after=last,
        key=request.key,
        issuer=issuer,
    )
    return signed_certificate(made, sign)


# ------------------------------------------------------------------ judging


def check_answer(one: Answer, device: str, today: dt.date, verify: Verify) -> None:
    """Check that an answer is for a PC and holds today, its own root believed for the moment.

    UserError ``enrol.not_for_this_pc`` (``unit``: whom it is for), ``enrol.bad_chain``,
    ``enrol.not_in_force`` (``first``, ``last``), ``enrol.revoked``, ``enrol.no_unit``.
    """
    mine = one.certificate
    unit = shown(mine.unit_name)
    if mine.device != device:
        raise UserError("enrol.not_for_this_pc", field="file", unit=unit)
    if not mine.unit:
        raise UserError("enrol.no_unit", field="file", name=shown(one.issuer.name))
    bare = Trust((one.root,))
    good = tuple(each for each in one.lists if judge_list(each, bare, verify) is None)
    found = judge_chain(one.chain, Trust((one.root,), good), role="", day=today, verify=verify)
    if found.fault is TrustFault.OUT_OF_TIME:
        first = max(each.not_before for each in one.chain)
        last = min(each.not_after for each in one.chain)
        raise UserError("enrol.not_in_force", field="file", first=_day(first), last=_day(last))
    if found.fault is TrustFault.KEY_REVOKED:
        raise UserError("enrol.revoked", field="file", name=shown(one.issuer.name))
    if found.fault is not None or not set(mine.scopes) >= set(PC_SCOPES):
        raise UserError("enrol.bad_chain", field="file", name=shown(one.issuer.name))


def _day(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"
