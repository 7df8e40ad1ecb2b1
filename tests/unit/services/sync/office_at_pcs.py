"""An office's records on several PCs, and a carrier between them that may mix and lose what it carries."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable

from communeapp.core.events import Event, canonical_json
from communeapp.core.sync.applying import BadRecord
from communeapp.services.office import Office
from communeapp.services.sync.documents_merge import DocumentsApplier
from communeapp.services.sync.people_merge import PeopleApplier
from communeapp.store.apply_queue import read_stored

_COLUMNS = ("dev", "epoch", "seq", "id", "hlc", "type", "scope", "data")
_INSERT = (
    f"INSERT OR IGNORE INTO event ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
)
_DOCUMENTS = ("doc.", "number.", "folder.", "book.", "field.")
_PEOPLE = ("person.", "profile.", "setting.")

Applier = DocumentsApplier | PeopleApplier


def appliers(office: Office) -> dict[tuple[str, ...], Applier]:
    """Make the two appliers of the office's records."""
    return {_DOCUMENTS: DocumentsApplier(office), _PEOPLE: PeopleApplier(office)}


def apply(office: Office, event: Event) -> bool:
    """Apply one event as the queue does; False for one that is kept aside."""
    try:
        with office.store.atomic():
            for prefixes, applier in appliers(office).items():
                if event.type.startswith(prefixes):
                    applier.apply(event)
    except BadRecord:
        row = {"event": event.id, "reason": "bad", "program": "test", "at_ms": 0}
        with office.store.atomic():
            office.store.put("quarantine", row, "event")
        return False
    return True


def log_of(office: Office) -> list[Event]:
    """Give all events of the office that travel to colleagues, in the order of writing."""
    rows = office.store.rows("SELECT data FROM event WHERE scope = 'office' ORDER BY rowid")
    return [read_stored(row["data"]) for row in rows]


def put(there: Office, here: Office, events: Iterable[Event]) -> None:
    """Enter events of another PC into the log, without applying them."""
    with there.store.atomic():
        for event in events:
            row = here.store.one("SELECT * FROM event WHERE id = ?", [event.id])
            there.store.write(_INSERT, [row[name] for name in _COLUMNS])


def carry(
    here: Office, there: Office, *, chance: random.Random | None = None, files: bool = True
) -> None:
    """Carry events and files that the other PC does not have.

    ``chance`` loses some of both for this time, and mixes the order in which the rest is applied.
    """
    known = {one.id for one in log_of(there)}
    fresh = [one for one in log_of(here) if one.id not in known]
    if chance is not None:
        fresh = [one for one in fresh if chance.random() < 0.8]
        chance.shuffle(fresh)
    put(there, here, fresh)
    for event in fresh:
        apply(there, event)
    if files:
        carry_files(here, there, chance)


def carry_files(here: Office, there: Office, chance: random.Random | None = None) -> None:
    """Carry the files that the other PC waits for; those events are applied again."""
    ours, theirs = appliers(here), appliers(there)
    known = {one.id for one in log_of(there)}
    offered = [
        sha256
        for event in log_of(here)
        if event.id in known
        for applier in ours.values()
        for sha256 in applier.blobs_of(event)
    ]
    wanted = there.blobs.wanted()
    for sha256 in dict.fromkeys(offered):
        if (
            sha256 not in wanted
            or any(one.has(sha256) for one in theirs.values())
            or there.blobs.has(sha256)
        ):
            continue
        if chance is not None and chance.random() < 0.3:
            continue
        found = next(
            (one for applier in ours.values() if (one := applier.open(sha256)) is not None),
            here.blobs.open(sha256),
        )
        if found is None:
            continue
        size, opener = found
        with there.store.atomic(), opener() as file:
            data = file.read()
            assert (len(data), hashlib.sha256(data).hexdigest()) == (size, sha256)
            writer = there.blobs.writer(sha256, size)
            writer.write(data)
            writer.done()
    _apply_again(there)


def _apply_again(office: Office) -> None:
    while rows := office.store.rows(
        "SELECT q.hlc, q.event, e.data FROM apply_queue AS q JOIN event AS e ON e.id = q.event "
        "ORDER BY q.hlc, q.event"
    ):
        for row in rows:
            with office.store.atomic():
                office.store.write("DELETE FROM apply_queue WHERE event = ?", [row["event"]])
            apply(office, read_stored(row["data"]))


def exchange(*offices: Office, chance: random.Random | None = None) -> None:
    """Carry everything to everybody; a round without losses comes last."""
    rounds = [chance, chance, None, None, None] if chance is not None else [None, None]
    for dice in rounds:
        pairs = [(here, there) for here in offices for there in offices if here is not there]
        if dice is not None:
            dice.shuffle(pairs)
        for here, there in pairs:
            carry(here, there, chance=dice)


def state_of(office: Office) -> dict[str, list[dict[str, object]]]:
    """Give everything that has to be the same at every PC."""
    return {
        table: office.store.rows(query)
        for applier in appliers(office).values()
        for table, query in applier.merged().items()
    }


def state_hash(office: Office) -> str:
    """Hash it."""
    return hashlib.sha256(canonical_json(state_of(office))).hexdigest()
