"""Offices on several PCs, and a carrier between them that may lose, mix and delay what it carries."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Collection

from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin
from communeapp.core.events import Event, canonical_json
from communeapp.services.office import Office
from communeapp.services.sync.applying import Applying, Registered
from communeapp.services.sync.drafts_merge import DraftsApplier
from communeapp.store.apply_queue import ApplyQueue, read_stored

PIN = "2580"
FACTS = FactSheet("CONG_VAN", "phòng, chống rét", ("tuyên truyền", "che chắn"), to=("Các bản",))
_INSERT = (
    "INSERT OR IGNORE INTO event (dev, epoch, seq, id, hlc, type, scope, data) "
    "VALUES (?,?,?,?,?,?,?,?)"
)
_COLUMNS = ("dev", "epoch", "seq", "id", "hlc", "type", "scope", "data")


def letter(*lines: str, subject: str = FACTS.subject) -> Document:
    """A letter of some sentences."""
    body = tuple(Block.plain(BlockKind.PARAGRAPH, one, Origin.USER) for one in lines)
    return Document("CONG_VAN", subject, "UBND XÃ THU LŨM", addressees=FACTS.to, body=body)


def edit(office: Office, draft: str, *lines: str, keep: bool = True) -> str:
    """Write a text and keep it; gives the version."""
    record = office.drafts.load(draft)
    office.drafts.save(draft, record.facts, letter(*lines), record.base)
    return office.drafts.keep_version(draft).base if keep else record.base


def text_at(office: Office, draft: str) -> str:
    """Give what an office shows of a letter."""
    return "\n".join(block.text for block in office.drafts.load(draft).document.body)


def log_of(office: Office) -> list[Event]:
    """Give all events about drafts that an office holds."""
    rows = office.store.rows("SELECT data FROM event WHERE type GLOB 'draft.*' ORDER BY rowid")
    return [read_stored(row["data"]) for row in rows]


def finish(office: Office) -> None:
    """Apply what came; of the appliers only that of drafts takes part here."""
    applying = Applying(office)
    applying.__dict__["registered"] = (Registered(("draft.",), DraftsApplier(office)),)
    applying.finish()


def carry(
    here: Office,
    there: Office,
    *,
    events: bool = True,
    texts: bool = True,
    only: Collection[str] | None = None,
    chance: random.Random | None = None,
) -> None:
    """Carry events and texts that the other PC does not have; ``chance`` drops some and mixes the rest."""
    ours, theirs = DraftsApplier(here), DraftsApplier(there)
    known = {one.id for one in log_of(there)}
    fresh = [one for one in log_of(here) if one.id not in known] if events else []
    if only is not None:
        fresh = [one for one in fresh if one.id in only]
    if chance is not None:
        fresh = [one for one in fresh if chance.random() < 0.7]
        chance.shuffle(fresh)
    with there.store.atomic():
        for event in fresh:
            row = here.store.one("SELECT * FROM event WHERE id = ?", [event.id])
            there.store.write(_INSERT, [row[name] for name in _COLUMNS])
        ApplyQueue(there.store).add([(str(one.hlc), one.id) for one in fresh])
    for event in log_of(there) if texts else []:
        for name in ours.blobs_of(event):
            if theirs.has(name) or there.blobs.has(name) or (found := ours.open(name)) is None:
                continue
            if chance is not None and chance.random() < 0.3:
                continue
            size, opener = found
            with there.store.atomic(), opener() as file:
                data = file.read()
                assert (len(data), hashlib.sha256(data).hexdigest()) == (size, name)
                writer = there.blobs.writer(name, size)
                writer.write(data)
                writer.done()
    finish(there)


def exchange(*offices: Office) -> None:
    """Carry everything to everybody, until nothing new comes."""
    counts: list[int] = []
    while counts != (now := [one.events.count() for one in offices]):
        counts = now
        for here in offices:
            for there in offices:
                if here is not there:
                    carry(here, there)


def state_of(office: Office) -> dict[str, list[dict[str, object]]]:
    """Give everything about drafts that has to be the same at every PC."""
    queries = DraftsApplier(office).merged()
    return {table: office.store.rows(query) for table, query in queries.items()}


def state_hash(office: Office) -> str:
    """Hash it."""
    return hashlib.sha256(canonical_json(state_of(office))).hexdigest()
