"""The events of certificates, and how they make the table: live, and when they are replayed."""

from __future__ import annotations

import datetime as dt

from communeapp.core.errors import UserError
from communeapp.core.events import Event
from communeapp.core.training.certificate import (
    Revocation,
    RevokeReason,
    issued_of,
    parse_reason,
)
from communeapp.store.credentials import CredentialRows

ISSUED, REVOKED, NOTED = "credential.issued", "credential.revoked", "credential.noted"


def revoked_body(
    certificate_id: str, day: dt.date, reason: RevokeReason, at_ms: int
) -> dict[str, object]:
    """Give the body of the event ``credential.revoked``."""
    return {
        "certificate": certificate_id,
        "day": day.isoformat(),
        "reason": reason.value,
        "at_ms": at_ms,
    }


def enter(rows: CredentialRows, event: Event) -> None:
    """Enter what an event says, of this PC or another; needs an open transaction."""
    body = event.body
    if event.type == ISSUED:
        one, series, number = issued_of(body)
        rows.put(one, series, number, str(event.hlc))
    elif event.type == REVOKED:
        day = dt.date.fromisoformat(str(body["day"]))
        revocation = Revocation(str(body["certificate"]), day, known_reason(str(body["reason"])))
        rows.revoke(revocation, int(str(body["at_ms"])))
    elif event.type == NOTED:
        rows.note(str(body["certificate"]), str(body["note"]))


def known_reason(code: str) -> RevokeReason:
    """Read a reason that may come from a newer program: what is not known is another reason."""
    try:
        return parse_reason(code)
    except UserError:
        return RevokeReason.OTHER
