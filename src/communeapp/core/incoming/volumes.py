"""A printed volume as its event and its rows travel between the PCs of an office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from communeapp.core.events import Event, NotCanonicalError, canonical_json, parse_canonical
from communeapp.core.incoming.register import BookKind, Volume
from communeapp.core.office_bodies import BadRecord, day, number, text

_MAX_CELLS = 32


def volume_bytes(rows: Mapping[str, Sequence[str]]) -> bytes:
    """Write what the rows of a volume said, by document; named by the hash of these bytes."""
    return canonical_json({"rows": {doc: list(cells) for doc, cells in rows.items()}})


def parse_volume(data: bytes) -> dict[str, list[str]]:
    """Read what :func:`volume_bytes` wrote; BadRecord for anything else."""
    try:
        rows = parse_canonical(data)["rows"]
        found: dict[str, list[str]] = {}
        for doc, cells in rows.items():
            if not isinstance(cells, list) or len(cells) > _MAX_CELLS:
                raise BadRecord("cells")
            found[doc] = [text({"cell": one}, "cell") for one in cells]
    except (NotCanonicalError, KeyError, TypeError, AttributeError) as error:
        raise BadRecord("volume") from error
    return found


def volume_body(volume: Volume, docs: Sequence[str], record: str) -> dict[str, object]:
    """Give the body of ``book.printed``; ``record`` is the hash of :func:`volume_bytes`."""
    return {
        "kind": volume.kind.value,
        "year": volume.year,
        "volume": volume.number,
        "first": volume.first,
        "last": volume.last,
        "rows": volume.rows,
        "docs": list(docs),
        "first_day": volume.first_day.isoformat(),
        "last_day": volume.last_day.isoformat(),
        "pages": volume.pages,
        "at_ms": volume.printed_ms,
        "record": record,
    }


def volume_of(event: Event) -> tuple[Volume, str] | None:
    """Read a ``book.printed`` event: the volume and the hash of its rows; BadRecord.

    None for one of an older program, which did not say what the rows said.
    """
    body: Mapping[str, Any] = event.body
    try:
        kind = BookKind(text(body, "kind"))
    except ValueError as error:
        raise BadRecord("kind") from error
    first_day = day(body, "first_day")
    last_day = day(body, "last_day")
    record = text(body, "record", optional=True)
    whole = (number(body, name) for name in ("year", "volume", "first", "last", "rows"))
    year, volume, first, last, rows = whole
    if not record or not first_day or not last_day:
        return None
    return Volume(
        kind=kind,
        year=year,
        number=volume,
        first=first,
        last=last,
        first_day=dt.date.fromisoformat(first_day),
        last_day=dt.date.fromisoformat(last_day),
        rows=rows,
        pages=number(body, "pages"),
        printed_ms=number(body, "at_ms"),
        person_id=text(body, "person", optional=True) or event.actor,
        event=text(body, "printing", optional=True) or event.id,
    ), record
