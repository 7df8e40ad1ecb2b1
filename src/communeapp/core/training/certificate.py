"""A certificate of training: what it says, how its number is written, why one is taken back.

Pure. Drawing is :mod:`communeapp.ui.rendering.certificates`, the signed form is
:mod:`communeapp.core.training.credential`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from communeapp.core.errors import UserError

MAX_LINE = 300
SERIES = "GCN"  # giấy chứng nhận
_NOT_IN_NAMES = re.compile(r"[^0-9A-Za-zÀ-ỹĐđ_.]+")
_NUMBER = re.compile(
    r"(?P<number>\d{1,6})(?:/(?P<series>[^\W\d][^/]{0,40}))?(?:[/-](?P<year>20\d\d))?\Z"
)


class RevokeReason(StrEnum):
    """Why a certificate is taken back. The words stand in messages as ``certificates.reason.…``."""

    MISTAKE = "mistake"  # given to the wrong person, or by mistake
    WRONG_DATA = "wrong_data"  # name, unit or date is wrong; a right one takes its place
    NOT_EARNED = "not_earned"  # the conditions turned out not to be met
    FRAUD = "fraud"  # somebody else sat the exam
    OTHER = "other"


@dataclass(frozen=True)
class CertificateData:
    """The values that are signed, and nothing else stands on the sheet.

    ``id`` is a UUID as 32 hex digits; ``number`` is as printed ("012/GCN-UBND"); ``subject`` is the
    id of the learner's record; ``unit`` and ``title`` are the learner's, ``issuer`` and ``parent``
    the unit that gives the certificate. ``per_mille`` is the result (-1: none is stated), ``first``
    and ``last`` are the days of the course, ``signer`` and what stands above the name who signs by hand.
    """

    id: str
    number: str
    name: str
    day: dt.date
    course: str
    course_title: str
    issuer: str
    subject: str = ""
    title: str = ""
    unit: str = ""
    course_version: str = ""
    class_title: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    per_mille: int = -1
    parent: str = ""
    place: str = ""
    signer_authority: str = ""
    signer_title: str = ""
    signer: str = ""


@dataclass(frozen=True)
class Revocation:
    """That a certificate was taken back, when and why."""

    certificate: str
    day: dt.date
    reason: RevokeReason


@dataclass(frozen=True)
class Certificate:
    """A certificate that was given here. ``person`` or ``member`` say to whom (ids of this office)."""

    data: CertificateData
    token: str
    qr: str
    person: str = ""
    class_id: str = ""
    member: str = ""
    exam: str = ""
    issued_ms: int = 0
    issued_by: str = ""
    revocation: Revocation | None = None
    note: str = ""

    @property
    def id(self) -> str:
        """The id of the certificate."""
        return self.data.id

    @property
    def valid(self) -> bool:
        """Say whether it was not taken back."""
        return self.revocation is None


@dataclass(frozen=True)
class Candidate:
    """Somebody who may get a certificate of a class or course, or what is missing.

    ``missing`` holds codes of conditions that are not met; ``certificate`` is the id of the valid one
    that the person already has.
    """

    name: str
    title: str = ""
    unit: str = ""
    person: str = ""
    member: str = ""
    per_mille: int = -1
    missing: tuple[str, ...] = ()
    certificate: str = ""

    @property
    def ready(self) -> bool:
        """Say whether a certificate can be given now."""
        return not self.missing and not self.certificate


@dataclass(frozen=True)
class CertificateSheet:
    """What is drawn: the signed values and the text of the QR code."""

    data: CertificateData
    qr: str
    revoked: bool = False


def data_to_json(data: CertificateData) -> dict[str, object]:
    """Write the values as plain ones."""
    days = {name: getattr(data, name) for name in ("day", "first", "last")}
    written = {name: None if day is None else day.isoformat() for name, day in days.items()}
    return {**vars(data), **written}


def data_from_json(data: Mapping[str, object]) -> CertificateData:
    """Read what :func:`data_to_json` wrote."""
    values = dict(data)
    for name in ("day", "first", "last"):
        values[name] = None if values[name] is None else dt.date.fromisoformat(str(values[name]))
    return CertificateData(**values)  # type: ignore[arg-type]


def issued_body(one: Certificate, series: str, number: int) -> dict[str, object]:
    """Give the body of the event ``credential.issued``: all that the record is rebuilt from."""
    return {
        "certificate": one.id, "series": series, "number": number, "token": one.token,
        "qr": one.qr, "fields": data_to_json(one.data), "person": one.person,
        "class": one.class_id, "member": one.member, "exam": one.exam, "at_ms": one.issued_ms,
        "by": one.issued_by,
    }  # fmt: skip


def issued_of(body: Mapping[str, Any]) -> tuple[Certificate, str, int]:
    """Read it back: the certificate, its series and its number in the series."""
    one = Certificate(
        data=data_from_json(body["fields"]),
        token=str(body["token"]),
        qr=str(body["qr"]),
        person=str(body["person"]),
        class_id=str(body["class"]),
        member=str(body["member"]),
        exam=str(body["exam"]),
        issued_ms=int(body["at_ms"]),
        issued_by=str(body["by"]),
    )
    return one, str(body["series"]), int(body["number"])


def number_text(number: int, symbol: str) -> str:
    """Write a number as it is printed: at least two digits, then the symbol."""
    return f"{number:02d}/{symbol}"


def parse_number(text: str, year: int, series: str) -> tuple[int, str, int] | None:
    """Read a number as people write it: "12", "12/2026", "12/GCN-UBND", "12/GCN-UBND/2026".

    Gives year, series and number (the order of the index); what is not written is ``year`` and
    ``series``. None for anything else.
    """
    found = _NUMBER.match(text.strip())
    if found is None:
        return None
    written = (found["series"] or series).upper()
    return int(found["year"] or year), written, int(found["number"])


def file_stem(data: CertificateData) -> str:
    """Name the files of a certificate by its number and year; safe on every system."""
    return _NOT_IN_NAMES.sub("-", f"{data.number}-{data.day.year}").strip("-.") or data.id


def series_symbol(symbols: Mapping[str, str], unit_name: str) -> str:
    """Give the part after the number: the unit's own, else ``GCN-UBND`` of a people's committee."""
    own = symbols.get(SERIES, "").strip().lstrip("/")
    if own:
        return own
    return f"{SERIES}-UBND" if unit_name.upper().startswith("ỦY BAN NHÂN DÂN") else SERIES


def parse_reason(value: str) -> RevokeReason:
    """Read a reason by its code; UserError ``certificates.unknown_reason``."""
    try:
        return RevokeReason(value)
    except ValueError:
        known = ", ".join(RevokeReason)
        raise UserError("certificates.unknown_reason", field="reason", known=known) from None
