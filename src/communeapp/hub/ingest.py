"""Takes bundles into the log: checked as a stream, brought over in one transaction, the same again does nothing.

    taken = Ingest(settings, engine).take(path, way="line")

Exactly once: a bundle that was taken is known by the hash of its file and by its id, an event by its number. Two
couriers with the same bundle, two workers, a process that was killed: whichever transaction ends first
brings the events, the others find them there. Memory stays flat whatever is inside: events run into a table of
the connection, files into the folder of blobs.

What the log holds already is never changed. Another event under a known number is a fork (a cloned PC): both
are kept, the device is marked, its unit and the administrators are told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from communeapp import log
from communeapp.clock import Clock, SystemClock, civil_date
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.sync.frames import BlobSink, ReadEvent
from communeapp.core.sync.manifest import Chain, Manifest
from communeapp.core.sync.receipts import after_receipt
from communeapp.core.sync.vectors import (
    LogName,
    Vector,
    ahead_of_own,
    credits_cover,
    nothing_new,
    take_in,
    vector_of,
)
from communeapp.hub import hooks
from communeapp.hub.blobs import BlobFile, Blobs, add_blobs
from communeapp.hub.db import schema
from communeapp.hub.db.engine import is_postgresql, reading, writing
from communeapp.hub.db.upserts import insert_new
from communeapp.hub.devices import device_of, meet, set_have
from communeapp.hub.forks import (
    Ends,
    Forks,
    JointWatch,
    find_forks,
    keep_ends,
    keep_forks,
    known_ends,
)
from communeapp.hub.held import devices_of_unit, held_of, set_spans
from communeapp.hub.identity import Identity, load_identity
from communeapp.hub.own_log import Mark, OwnLog, next_batch, own_vector, write_mark
from communeapp.hub.settings import HubSettings
from communeapp.hub.staging import Taker, staged, taking
from communeapp.hub.trusting import keep_lists, load_trust
from communeapp.hub.units import contact
from communeapp.store.files import need_space, told
from communeapp.sync.bundle_reading import Bundle, open_bundle

_LOG = log.get(__name__)
_NEEDED = frozenset({Scope.UNIT_TO_HUB})
_MOST_COURIER = 100
#: Beside the bundle itself there has to be room for what is inside, in the database and its log.
_SPACE_FACTOR = 3


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


class Ingest:
    """Takes in bundles; many processes may do so at once."""

    def __init__(self, settings: HubSettings, engine: Engine, clock: Clock | None = None) -> None:
        self._settings = settings
        self._engine = engine
        self._clock = clock or SystemClock()
        self._blobs = Blobs(settings.paths)

    def take(self, path: Path, way: str, courier: str = "") -> Taken:
        """Take a bundle in; ``way`` is stick, line or upload, ``courier`` who brought it.

        UserError ``bundles.*`` where it is refused: nothing of it was kept. EnvironmentProblem ``store.*``,
        ``hub.database``: the same bundle may be brought again.
        """
        identity = load_identity(self._settings.paths)
        try:
            return self._take(identity, path, way, courier[:_MOST_COURIER])
        except OSError as error:
            raise told(error, path) from error

    def _take(self, identity: Identity, path: Path, way: str, courier: str) -> Taken:
        now = self._clock.now_ms()
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        with reading(self._engine) as connection:
            trust = load_trust(connection, identity)
        with open_bundle(path, trust, today=civil_date(now)) as bundle:
            if bundle.believed.signer.device == identity.device:
                raise UserError("hub.own_bundle")
            with reading(self._engine) as connection:
                known = self._known(connection, bundle)
                held = held_of(connection, _devices(bundle.manifest))
                ends = known_ends(connection, bundle.manifest.ranges)
            if known is not None:
                bundle.check_cipher()  # the same manifest before other bytes is not the same bundle
                return known
            said = bundle.manifest
            if not bundle.is_for(identity.bundle):
                raise UserError("bundles.not_for_us", unit=bundle.believed.unit)
            job = _Job(bundle, digest, way, courier, now, path.stat().st_size, ends)
            if nothing_new(held, said.ranges) and not said.blobs and not said.lists:
                bundle.check_cipher()
                taken = self._write(identity, job, None)
            else:
                need_space(self._settings.paths.data_dir, said.plain.size * _SPACE_FACTOR)
                taken = self._write(identity, job, bundle)
        if taken.applied:
            hooks.told(self._engine)
        _LOG.info(
            "bundle taken way=%s events=%d applied=%d quarantined=%d forks=%d",
            way, taken.events, taken.applied, taken.quarantined, taken.forks,
        )  # fmt: skip
        return taken

    def _write(self, identity: Identity, job: _Job, bundle: Bundle | None) -> Taken:
        """Bring a bundle over; without ``bundle`` only what its manifest says (all of it is held)."""
        own = OwnLog(self._settings.paths, identity.device, self._clock)
        with ExitStack() as stack:
            files = _Files(self._blobs)
            stack.callback(files.drop)
            connection = stack.enter_context(writing(self._engine, at_once=False))
            if is_postgresql(connection):
                _lock_devices(connection, _devices(job.manifest))
            units = {chain[0].device: chain[0].unit for chain in job.chains}
            watch = JointWatch(job.ends)
            with taking(connection, units) as taker:
                if bundle is not None:
                    bundle.read(identity.bundle, _Sink(taker, files, watch))
            files.place()
            taken = _Over(connection, identity, own, job).bring(files, watch)
            mark = Mark(own.epoch(connection), taken.batch)
        write_mark(self._settings.paths, mark)
        return taken

    def _known(self, connection: Connection, bundle: Bundle) -> Taken | None:
        row = connection.execute(
            sa.select(schema.bundle).where(schema.bundle.c.id == bundle.id)
        ).first()
        if row is None:
            return None
        said, signer = bundle.manifest, bundle.believed.signer
        return Taken(
            bundle.id, signer.unit, bundle.believed.unit, signer.device, said.events,
            0, said.events, 0, 0, _receipts(connection, said, signer.unit),
            _missing_pieces(connection, said), known=True, batch=0,
        )  # fmt: skip


@dataclass(frozen=True)
class _Job:
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


class _Over:
    """Brings what is staged into the log, under the lock of those who write events."""

    def __init__(self, connection: Connection, identity: Identity, own: OwnLog, job: _Job) -> None:
        self._connection = connection
        self._identity = identity
        self._own = own
        self._job = job

    def bring(self, files: _Files, watch: JointWatch) -> Taken:
        """Do all of it; the transaction is the caller's."""
        connection, job = self._connection, self._job
        said, signer = job.manifest, job.bundle.believed.signer
        batch = next_batch(connection)
        known = connection.scalar(
            sa.select(schema.bundle.c.id).where(schema.bundle.c.id == job.bundle.id)
        )
        if known is not None:  # another worker was faster
            return self._taken(known=True)
        forks = find_forks(connection, said.ranges, watch.found)
        applied = self._insert_events(batch, forks)
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

    def _insert_events(self, batch: int, forks: Forks) -> int:
        names = [one.name for one in staged.columns if one.name != "reason"]
        chosen = sa.select(*(staged.c[name] for name in names), sa.literal(batch)).where(
            staged.c.reason == "", sa.not_(forks.touched(staged))
        )
        return insert_new(self._connection, schema.event, [*names, "batch"], chosen)

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
            receipts=_receipts(connection, said, believed.signer.unit),
            missing_pieces=_missing_pieces(connection, said),
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


class _Files:
    """The blobs and lists of one bundle: placed when all of it is proven, thrown away otherwise."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._open: list[BlobFile] = []
        self.placed: list[tuple[str, int]] = []
        self.lists: list[bytes] = []

    def begin(self, sha256: str, size: int) -> BlobSink | None:
        if self._blobs.has(sha256, size):
            self.placed.append((sha256, size))  # its row may be missing
            return None
        made = self._blobs.begin(sha256, size)
        self._open.append(made)
        return made

    def place(self) -> None:
        while self._open:
            one = self._open.pop()
            one.place()
            self.placed.append((one.sha256, one.size))

    def drop(self) -> None:
        for one in self._open:
            one.drop()
        self._open.clear()


class _Sink:
    """Takes what a bundle holds."""

    def __init__(self, taker: Taker, files: _Files, watch: JointWatch) -> None:
        self._taker = taker
        self._files = files
        self._watch = watch

    def events(self, batch: list[ReadEvent]) -> None:
        self._watch.look(batch)
        self._taker.take(batch)

    def blob(self, sha256: str, size: int) -> BlobSink | None:
        return self._files.begin(sha256, size)

    def revocations(self, data: bytes) -> None:
        self._files.lists.append(data)


def _devices(said: Manifest) -> list[str]:
    return sorted({said.signer.device, *(one.log.dev for one in said.ranges)})


def _lock_devices(connection: Connection, devs: Sequence[str]) -> None:
    """Let two bundles of one device wait for each other, so that the second finds what the first brought."""
    for dev in devs:  # ascending: nobody waits in a circle
        key = int(dev[:16], 16) - (1 << 63)
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})


def _receipts(connection: Connection, said: Manifest, unit: str) -> dict[LogName, int]:
    devs = {*_devices(said), *devices_of_unit(connection, unit)}
    return vector_of(held_of(connection, devs))


def _missing_pieces(connection: Connection, said: Manifest) -> tuple[int, ...]:
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
