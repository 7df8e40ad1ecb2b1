"""From what somebody has earned to the values that are signed."""

from __future__ import annotations

import datetime as dt
import uuid

from communeapp.core.documents import Signer
from communeapp.core.issuing import name_in_text
from communeapp.core.profile import Profile
from communeapp.core.training.certificate import MAX_LINE, CertificateData
from communeapp.core.vietnamese import clean_input
from communeapp.services.training.entitlement import Earned


def values_of(
    earned: Earned, profile: Profile, number: str, day: dt.date, signer: Signer | None = None
) -> CertificateData:
    """Put together what a certificate says; the first signer of the profile signs unless one is given."""
    by = signer or (profile.signers[0] if profile.signers else Signer())
    own_unit = name_in_text(profile.unit_name) if profile.unit_name else ""
    return CertificateData(
        id=uuid.uuid4().hex,
        number=number,
        name=one_line(earned.name),
        day=day,
        course=earned.course,
        course_title=one_line(earned.course_title),
        issuer=profile.unit_name,
        subject=_subject(earned),
        title=one_line(earned.title),
        unit=one_line(earned.unit) or own_unit,
        course_version=earned.course_version,
        class_title=one_line(earned.class_title),
        first=earned.first,
        last=earned.last,
        per_mille=earned.per_mille,
        parent=profile.parent_name,
        place=profile.place,
        signer_authority=one_line(by.authority),
        signer_title=" / ".join(by.title.splitlines()),
        signer=one_line(by.name),
    )


def one_line(text: str) -> str:
    """Bring a text to one line of NFC without invisible signs; what is too long for a sheet is cut."""
    return " ".join(clean_input(text).text.split())[:MAX_LINE]


def _subject(earned: Earned) -> str:
    """Name the learner by an id of this office, which says nothing to anybody else."""
    known = earned.person or earned.member
    try:
        return uuid.UUID(hex=known).hex
    except ValueError:
        return uuid.uuid5(uuid.NAMESPACE_OID, known).hex
