"""What became of a bundle, and bringing what is staged of it into the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp.core.events import Scope
from communeapp.core.sync.manifest import Chain, Manifest
from communeapp.core.sync.receipts import after_receipt
from communeapp.core.sync.vectors import (
    Fork,
    LogName,
    Vector,
    ahead_of_own,
    credits_cover,
    take_in,
    vector_of,
)
from communeapp.hub.blobs import add_blobs
from communeapp.hub.db import schema
from communeapp.hub.db.upserts import insert_all, insert_new
from communeapp.hub.devices import device_of, meet, set_have
from communeapp.hub.forks import Ends, Forks, find_forks, keep_ends, keep_forks, stands_there
from communeapp.hub.held import devices_of_unit, held_of, set_spans
from communeapp.hub.identity import Identity
from communeapp.hub.own_log import OwnLog, next_batch, own_vector
from communeapp.hub.staging import staged
from communeapp.hub.trusting import keep_lists, load_trust
from communeapp.hub.units import contact
from communeapp.sync.bundle_reading import Bundle

_NEEDED = frozenset({Scope.UNIT_TO_HUB})


@dataclass(frozen=True)
class Taken:
    """What became of a bundle.

    ``events`` are inside, of these ``applied`` were new, ``duplicates`` known, ``quarantined`` and ``forks``
    kept aside. ``receipts`` is what the hub holds now of the logs of the unit and of the bundle.
    ``missing_pieces`` are those of its set that never came. ``known``: this very bundle was taken before.
    """

    bundle: str
    unit: str
    unit_name: str
    device: str
    events: int
    applied: int
    duplicates: int
    quarantined: int
    forks: int
    receipts: Vector
    missing_pieces: tuple[int, ...]
    known: bool
    blobs: int = 0
    batch: int = 0


@dataclass(frozen=True)
class Job:
    """One bundle on its way: what is needed of it when it was read."""

    bundle: Bundle
    digest: str
    way: str
    courier: str
    now_ms: int
    size: int
    ends: Ends

    @property
    def manifest(self) -> Manifest:
        return self.bundle.manifest

    @property
    def chains(self) -> tuple[Chain, ...]:
        """The chains of all devices, the signer's first."""
        return (self.manifest.chain, *self.manifest.carried)


@dataclass
class Brought:
    """What came beside the events: files that lie in their place (hash, bytes), revocation lists."""

    placed: list[tuple[str, int]] = field(default_factory=list)
    lists: list[bytes] = field(default_factory=list)


class Over:
    """Brings what is staged into the log, under the lock of those who write events."""

    def __init__(self, connection: Connection, identity: Identity, own: OwnLog, job: Job) -> None:
        self._connection = connection
        self._identity = identity
        self._own = own
        self._job = job

    def is_clear(self) -> bool:
        """Say whether all events of the bundle are news to this log, as far as its manifest can tell.

        Asked under the locks of its devices, so it stays so until the transaction ends.
        """
        ranges = self._job.manifest.ranges
        return not (
            self._is_known()
            or stands_there(self._connection, ranges)
            or find_forks(self._connection, ranges, fresh=True).starts
        )

    def begin(self) -> int:
        """Take the lock of those who write events, and give the number of this batch."""
        return next_batch(self._connection)

    def bring(
        self, files: Brought, at_joints: Sequence[Fork], direct: tuple[int, int] | None = None
    ) -> Taken:
        """Do all of it; the transaction is the caller's.

        ``direct``: number of the batch and of the events, where they ran into the log already.
        """
        connection, job = self._connection, self._job
        said, signer = job.manifest, job.bundle.believed.signer
        batch, applied = direct or (self.begin(), 0)
        if direct is None and self._is_known():  # another worker was faster
            return self._taken(known=True)
        fresh = direct is not None or not stands_there(connection, said.ranges)
        forks = find_forks(connection, said.ranges, at_joints, fresh=fresh)
        if direct is None:
            applied = self._insert_events(batch, forks, fresh=fresh)
        quarantined = self._insert_quarantined()
        for chain in job.chains:
            by_signer = chain[0].device == signer.device
            meet(
                connection,
                chain,
                age=said.reply if by_signer else "",
                seen_ms=job.now_ms if by_signer else 0,
            )
        aside, forked = keep_forks(connection, self._own, forks, job.bundle.id, job.now_ms)
        self._credit()
        self._receipt()
        contact(connection, signer.unit, job.bundle.believed.unit, job.now_ms)
        new_files = add_blobs(connection, files.placed, job.now_ms)
        if files.lists:
            trust = load_trust(connection, self._identity)
            keep_lists(connection, trust, files.lists, job.now_ms)
        taken = replace(
            self._taken(known=False),
            applied=applied,
            duplicates=max(0, said.events - applied - quarantined - aside),
            quarantined=quarantined,
            forks=forked,
            blobs=new_files,
            batch=batch,
        )
        self._note(taken)
        return taken

    def _is_known(self) -> bool:
        query = sa.select(schema.bundle.c.id).where(schema.bundle.c.id == self._job.bundle.id)
        return self._connection.scalar(query) is not None

    def _insert_events(self, batch: int, forks: Forks, *, fresh: bool) -> int:
        names = [one.name for one in staged.columns if one.name != "reason"]
        chosen = sa.select(*(staged.c[name] for name in names), sa.literal(batch)).where(
            staged.c.reason == "", sa.not_(forks.touched(staged))
        )
        # Where none of these numbers is there, nothing has to be looked for row by row.
        put = insert_all if fresh else insert_new
        return put(self._connection, schema.event, [*names, "batch"], chosen)

    def _insert_quarantined(self) -> int:
        names = ["id", "dev", "epoch", "seq", "hlc", "type", "scope", "unit", "data", "reason"]
        chosen = sa.select(
            *(staged.c[name] for name in names),
            sa.literal(self._job.bundle.id),
            sa.literal(self._job.now_ms),
        ).where(staged.c.reason != "")
        return insert_new(
            self._connection, schema.quarantine, [*names, "bundle", "received_ms"], chosen
        )

    def _credit(self) -> None:
        """Note which numbers are held now, and the ids at the ends of what is withheld."""
        connection, said = self._connection, self._job.manifest
        if not credits_cover(said.scopes, _NEEDED):
            return
        held = held_of(connection, {one.log.dev for one in said.ranges})
        after = take_in(held, said.ranges)
        for log_name, spans in after.items():
            if spans != held.get(log_name):
                set_spans(connection, log_name, spans)
        keep_ends(connection, said.ranges)

    def _receipt(self) -> None:
        """Keep what the signer holds; one that is ahead of the hub's own log tells that it was restored."""
        connection, said = self._connection, self._job.manifest
        dev = self._job.bundle.believed.signer.device
        device = device_of(connection, dev)
        have = {} if device is None else device.have
        set_have(connection, dev, after_receipt(dev, have, said.have))
        ours = own_vector(connection, self._identity.device)
        epoch = self._own.epoch(connection)
        ahead = ahead_of_own(self._identity.device, ours, said.have)
        if any(one.log.epoch == epoch for one in ahead):
            self._own.begin_anew(connection, "behind")

    def _taken(self, *, known: bool) -> Taken:
        connection, said = self._connection, self._job.manifest
        believed = self._job.bundle.believed
        return Taken(
            bundle=self._job.bundle.id,
            unit=believed.signer.unit,
            unit_name=believed.unit,
            device=believed.signer.device,
            events=said.events,
            applied=0,
            duplicates=said.events,
            quarantined=0,
            forks=0,
            receipts=receipts_for(connection, said, believed.signer.unit),
            missing_pieces=missing_pieces_of(connection, said),
            known=known,
        )

    def _note(self, taken: Taken) -> None:
        job, said = self._job, self._job.manifest
        self._connection.execute(
            sa.insert(schema.bundle).values(
                id=taken.bundle,
                sha256=job.digest,
                dev=taken.device,
                unit=taken.unit,
                made_ms=said.made_ms,
                received_ms=job.now_ms,
                way=job.way,
                courier=job.courier,
                bytes=job.size,
                events=taken.events,
                applied=taken.applied,
                duplicates=taken.duplicates,
                quarantined=taken.quarantined,
                forks=taken.forks,
                batch=taken.batch if taken.applied else 0,
                set_id=said.set,
                piece=said.piece,
                pieces=said.pieces,
            )
        )


def devices_in(said: Manifest) -> list[str]:
    """Give the devices of a bundle, ascending: its signer and those whose logs it carries."""
    return sorted({said.signer.device, *(one.log.dev for one in said.ranges)})


def receipts_for(connection: Connection, said: Manifest, unit: str) -> dict[LogName, int]:
    """Give what is held of the logs of a unit and of a bundle."""
    devs = {*devices_in(said), *devices_of_unit(connection, unit)}
    return vector_of(held_of(connection, devs))


def missing_pieces_of(connection: Connection, said: Manifest) -> tuple[int, ...]:
    """List the pieces of a bundle's set that were not taken in yet."""
    if said.pieces == 1:
        return ()
    table = schema.bundle
    here = set(
        connection.scalars(
            sa.select(table.c.piece).where(
                table.c.set_id == said.set, table.c.dev == said.signer.device
            )
        )
    )
    here.add(said.piece)
    return tuple(number for number in range(1, said.pieces + 1) if number not in here)
