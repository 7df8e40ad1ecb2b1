"""Fact sheet to JSON and back, also while it is still incomplete: nothing is checked here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from communeapp.core.documents import FactSheet, Signer


def facts_to_json(facts: FactSheet) -> dict[str, object]:
    """Write a fact sheet as plain JSON values."""
    return {
        "type": facts.type,
        "subject": facts.subject,
        "points": list(facts.points),
        "to": list(facts.to),
        "basis": list(facts.basis),
        "place": facts.place,
        "date": None if facts.date is None else facts.date.isoformat(),
        "signer": {
            "authority": facts.signer.authority,
            "title": facts.signer.title,
            "name": facts.signer.name,
        },
        "fields": dict(facts.fields),
        "notes": list(facts.notes),
    }


def facts_from_json(data: Mapping[str, Any]) -> FactSheet:
    """Read what :func:`facts_to_json` wrote; a key that an older program did not write is empty."""
    signer = data.get("signer") or {}
    date = data.get("date")
    return FactSheet(
        type=data["type"],
        subject=data["subject"],
        points=tuple(data["points"]),
        to=tuple(data.get("to") or ()),
        basis=tuple(data.get("basis") or ()),
        place=data.get("place") or "",
        date=None if date is None else dt.date.fromisoformat(date),
        signer=Signer(signer.get("authority", ""), signer.get("title", ""), signer.get("name", "")),
        fields=dict(data.get("fields") or {}),
        notes=tuple(data.get("notes") or ()),
    )
