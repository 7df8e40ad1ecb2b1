"""Fact sheet to JSON and back, also while it is still incomplete: nothing is checked here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from communeapp.core.document_json import copy_from_json, copy_to_json
from communeapp.core.documents import AppendixFacts, ArticleFacts, FactSheet, Signer


def facts_to_json(facts: FactSheet) -> dict[str, object]:
    """Write a fact sheet as plain JSON values; what few sheets have stands only where there is some."""
    data: dict[str, object] = {
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
            **({"post": facts.signer.post} if facts.signer.post else {}),
        },
        "fields": dict(facts.fields),
        "notes": list(facts.notes),
    }
    if facts.articles:
        data["articles"] = [
            {"title": one.title, "points": list(one.points), "chapter": one.chapter}
            for one in facts.articles
        ]
    if facts.appendices:
        data["appendices"] = [
            {
                "title": one.title,
                "rows": [list(row) for row in one.rows],
                "lines": list(one.lines),
                "landscape": one.landscape,
            }
            for one in facts.appendices
        ]
    if facts.copy is not None:
        data["copy"] = copy_to_json(facts.copy)
    return data


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
        signer=Signer(
            signer.get("authority", ""),
            signer.get("title", ""),
            signer.get("name", ""),
            post=signer.get("post", ""),
        ),
        fields=dict(data.get("fields") or {}),
        notes=tuple(data.get("notes") or ()),
        articles=tuple(
            ArticleFacts(one["title"], tuple(one["points"]), one.get("chapter", ""))
            for one in data.get("articles") or ()
        ),
        appendices=tuple(
            AppendixFacts(
                one["title"],
                tuple(tuple(row) for row in one.get("rows") or ()),
                tuple(one.get("lines") or ()),
                bool(one.get("landscape")),
            )
            for one in data.get("appendices") or ()
        ),
        copy=copy_from_json(data["copy"]) if data.get("copy") else None,
    )
