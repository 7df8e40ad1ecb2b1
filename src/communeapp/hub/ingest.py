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
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from communeapp import log
from communeapp.clock import Clock, SystemClock, civil_date
from communeapp.core.errors import UserError
from communeapp.core.sync.frames import BlobSink, ReadEvent
from communeapp.core.sync.vectors import forks_at_joints, nothing_new
from communeapp.hub import hooks
from communeapp.hub.blobs import BlobFile, Blobs
from communeapp.hub.bringing import (
    Brought,
    Job,
    Over,
    devices_in,
    missing_pieces_of,
    receipts_for,
)
from communeapp.hub.bringing import (
    Taken as Taken,
)
from communeapp.hub.db import schema
from communeapp.hub.db.engine import is_postgresql, reading, writing
from communeapp.hub.forks import JointWatch, known_ends, known_id
from communeapp.hub.held import held_of
from communeapp.hub.identity import Identity, load_identity
from communeapp.hub.own_log import Mark, OwnLog, write_mark
from communeapp.hub.settings import HubSettings
from communeapp.hub.staging import Taker, copying, taking
from communeapp.hub.trusting import load_trust
from communeapp.store.files import need_space, told
from communeapp.sync.bundle_reading import Bundle, open_bundle

_LOG = log.get(__name__)
_MOST_COURIER = 100
#: Beside the bundle itself there has to be room for what is inside, in the database and its log.
_SPACE_FACTOR = 3
#: Up to so much a bundle runs straight into the log on PostgreSQL, bytes before compression: others who
#: write events wait for half a second at most.
STRAIGHT = 16 << 20


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
                held = held_of(connection, devices_in(bundle.manifest))
                ends = known_ends(connection, bundle.manifest.ranges)
                parted = forks_at_joints(known_id(connection), bundle.manifest.ranges)
            if known is not None:
                bundle.check_cipher()  # the same manifest before other bytes is not the same bundle
                return known
            said = bundle.manifest
            if not bundle.is_for(identity.bundle):
                raise UserError("bundles.not_for_us", unit=bundle.believed.unit)
            job = Job(bundle, digest, way, courier, now, path.stat().st_size, ends)
            old = nothing_new(held, said.ranges) and not parted  # the same numbers may be others'
            if old and not said.blobs and not said.lists:
                bundle.check_cipher()
                taken = self._write(identity, job, None)
            else:
                if not is_postgresql(self._engine):  # its database is on another disk, maybe
                    need_space(self._settings.paths.data_dir, said.plain.size * _SPACE_FACTOR)
                try:
                    taken = self._write(identity, job, bundle)
                except _PartedError:
                    taken = self._write(identity, job, bundle, straight=False)
        if taken.applied:
            hooks.told(self._engine)
        _LOG.info(
            "bundle taken way=%s events=%d applied=%d quarantined=%d forks=%d",
            way, taken.events, taken.applied, taken.quarantined, taken.forks,
        )  # fmt: skip
        return taken

    def _write(
        self, identity: Identity, job: Job, bundle: Bundle | None, *, straight: bool = True
    ) -> Taken:
        """Bring a bundle over; without ``bundle`` only what its manifest says (all of it is held).

        ``straight``: a small one may run into the log while it is read. _PartedError where it has to
        be staged instead, since another history shows inside.
        """
        own = OwnLog(self._settings.paths, identity.device, self._clock)
        with ExitStack() as stack:
            files = _Files(self._blobs)
            stack.callback(files.drop)
            connection = stack.enter_context(writing(self._engine, at_once=False))
            if is_postgresql(connection):
                _lock_devices(connection, devices_in(job.manifest))
            units = {chain[0].device: chain[0].unit for chain in job.chains}
            watch = JointWatch(job.ends)
            over, direct = Over(connection, identity, own, job), None
            rest: list[ReadEvent] = []
            if (
                straight
                and bundle is not None
                and is_postgresql(connection)
                and job.manifest.plain.size <= STRAIGHT
                and over.is_clear()
            ):
                batch = over.begin()
                with copying(connection, units, batch) as runner:
                    bundle.read(identity.bundle, _Sink(runner, files, watch))
                if watch.found:
                    raise _PartedError
                rest, direct, bundle = runner.aside, (batch, runner.count), None
            with taking(connection, units) as taker:
                if rest:
                    taker.take(rest)
                if bundle is not None:
                    bundle.read(identity.bundle, _Sink(taker, files, watch))
            files.place()
            taken = over.bring(files.brought, watch.found, direct)
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
            0, said.events, 0, 0, receipts_for(connection, said, signer.unit),
            missing_pieces_of(connection, said), known=True, batch=0,
        )  # fmt: skip


class _PartedError(Exception):
    """Another history shows inside a bundle that was running into the log; nothing of it stays."""


class _Files:
    """The blobs and lists of one bundle: placed when all of it is proven, thrown away otherwise."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._open: list[BlobFile] = []
        self.brought = Brought()

    def begin(self, sha256: str, size: int) -> BlobSink | None:
        if self._blobs.has(sha256, size):
            self.brought.placed.append((sha256, size))  # its row may be missing
            return None
        made = self._blobs.begin(sha256, size)
        self._open.append(made)
        return made

    def place(self) -> None:
        while self._open:
            one = self._open.pop()
            one.place()
            self.brought.placed.append((one.sha256, one.size))

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
        self._files.brought.lists.append(data)


def _lock_devices(connection: Connection, devs: Sequence[str]) -> None:
    """Let two bundles of one device wait for each other, so that the second finds what the first brought."""
    for dev in devs:  # ascending: nobody waits in a circle
        key = int(dev[:16], 16) - (1 << 63)
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})
