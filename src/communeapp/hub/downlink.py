"""Writes what goes down: one bundle for the PCs of a unit, or for one PC.

    written = Downlink(settings, engine).write(folder, unit="03433")

Inside are the hub's own events that are for the unit, beyond what its PCs hold; the receipts; the newest
revocation lists; the files of what is still current. Events for other units are withheld (``docs/formats/bundle.md``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from communeapp.clock import Clock, SystemClock
from communeapp.core.errors import UserError
from communeapp.core.events import GENESIS, Scope
from communeapp.core.sync.limits import MAX_PLAIN, MAX_RECIPIENTS
from communeapp.core.sync.vectors import LogName, Vector
from communeapp.hub.blobs import Blobs
from communeapp.hub.db import schema
from communeapp.hub.db.engine import reading
from communeapp.hub.devices import Device, find_device, writable
from communeapp.hub.held import have_of_unit
from communeapp.hub.identity import Identity, load_identity
from communeapp.hub.own_log import is_for, own_vector
from communeapp.hub.settings import HubSettings
from communeapp.hub.trusting import newest_lists
from communeapp.store.files import told
from communeapp.sync.bundle_contents import BlobPart, Content, LogPart
from communeapp.sync.bundle_writing import Written, write_bundles

_SCOPES = frozenset({Scope.HUB_TO_UNIT})
_BLOCK = 256
_SILENT_MS = 90 * 86_400_000
_PUBLISHED = "content.published"


@dataclass(frozen=True)
class Planned:
    """One bundle that is to be written: for whom, and what goes into it."""

    unit: str
    devices: tuple[Device, ...]
    have: Vector
    logs: tuple[tuple[LogName, int, int], ...]
    blobs: tuple[tuple[str, int], ...]
    lists: tuple[bytes, ...]


class Downlink:
    """Writes bundles for units."""

    def __init__(self, settings: HubSettings, engine: Engine, clock: Clock | None = None) -> None:
        self._settings = settings
        self._engine = engine
        self._clock = clock or SystemClock()
        self._blobs = Blobs(settings.paths)

    def write(
        self,
        folder: Path,
        unit: str | None = None,
        device: str | None = None,
        *,
        have: Vector | None = None,
        piece_bytes: int = MAX_PLAIN,
        progress: Callable[[int], None] | None = None,
    ) -> tuple[Written, ...]:
        """Write bundles into a folder: for one PC, for all PCs of a unit, or for all units.

        ``have`` (with ``device``) is what the PC says that it holds, in the place of its last receipt.
        Always a bundle for each, also where there is nothing but receipts. UserError ``hub.unknown_device``,
        ``hub.device_revoked``, ``hub.no_devices``; EnvironmentProblem ``store.*``.
        """
        identity = load_identity(self._settings.paths)
        made: list[Written] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for group in self._groups(unit, device):
                with reading(self._engine) as connection:
                    plan = self._plan(connection, identity, group, have)
                    made += self._write(connection, identity, plan, folder, piece_bytes, progress)
        except OSError as error:
            raise told(error, folder) from error
        return tuple(made)

    def plan(self, unit: str | None = None, device: str | None = None) -> tuple[Planned, ...]:
        """Say what would be written, without writing."""
        identity = load_identity(self._settings.paths)
        groups = self._groups(unit, device)
        with reading(self._engine) as connection:
            return tuple(self._plan(connection, identity, one, None) for one in groups)

    def _groups(self, unit: str | None, device: str | None) -> tuple[tuple[Device, ...], ...]:
        """Give the PCs that share a bundle: those of a unit, 64 at most in one."""
        with reading(self._engine) as connection:
            if device is not None:
                one = find_device(connection, device)
                chosen = [each for each in writable(connection, one.unit) if each.dev == one.dev]
                if not chosen:
                    raise UserError("hub.device_revoked", field="device", unit=one.unit)
                return (tuple(chosen),)
            found = writable(connection, unit)
        if unit is not None and not found:
            raise UserError("hub.no_devices", field="unit", unit=unit)
        by_unit: dict[str, list[Device]] = {}
        for each in found:
            by_unit.setdefault(each.unit, []).append(each)
        return tuple(
            tuple(group[start : start + MAX_RECIPIENTS])
            for group in by_unit.values()
            for start in range(0, len(group), MAX_RECIPIENTS)
        )

    def _plan(
        self,
        connection: Connection,
        identity: Identity,
        group: Sequence[Device],
        have: Vector | None,
    ) -> Planned:
        unit = group[0].unit
        own = own_vector(connection, identity.device)
        logs = []
        for log, end in sorted(own.items()):
            receipts = self._receipts(group) if have is None else [have]
            least = min(one.get(log, 0) for one in receipts)
            if least < end:
                logs.append((log, least + 1, end))
        blobs: dict[str, int] = {}
        for log, first, last in logs:
            blobs.update(self._current_files(connection, log, first, last, unit))
        return Planned(
            unit,
            tuple(group),
            {**have_of_unit(connection, unit), **own},
            tuple(logs),
            tuple(sorted(blobs.items())),
            newest_lists(connection, identity),
        )

    def _receipts(self, group: Sequence[Device]) -> list[Vector]:
        """Give the receipts that count: a PC that is silent for a season would make every bundle carry
        everything for ever. It may read the bundle, sees what is missing, and gets it when it is back."""
        late = self._clock.now_ms() - _SILENT_MS
        heard = [one for one in group if max(one.seen_ms, one.approved_ms) >= late]
        return [one.have for one in heard or group]

    def _current_files(
        self, connection: Connection, log: LogName, first: int, last: int, unit: str
    ) -> dict[str, int]:
        """Give the files that go with events: of publications that were not replaced or withdrawn since."""
        event, publication = schema.event, schema.publication
        rows = connection.execute(
            sa.select(event.c.unit, event.c.data).where(
                event.c.dev == log.dev,
                event.c.epoch == log.epoch,
                event.c.seq.between(first, last),
                event.c.type == _PUBLISHED,
            )
        )
        named = {
            str(body["sha256"])
            for row in rows
            if is_for(row.unit, unit)
            for body in (json.loads(row.data)["body"],)
        }
        if not named:
            return {}
        current = connection.execute(
            sa.select(publication.c.sha256, publication.c.bytes).where(
                publication.c.sha256.in_(named), publication.c.state == "current"
            )
        )
        return {
            row.sha256: int(row.bytes)
            for row in current
            if self._blobs.has(row.sha256, int(row.bytes))
        }

    def _write(
        self,
        connection: Connection,
        identity: Identity,
        plan: Planned,
        folder: Path,
        piece_bytes: int,
        progress: Callable[[int], None] | None,
    ) -> tuple[Written, ...]:
        content = Content(
            _SCOPES,
            plan.have,
            tuple(
                self._part(connection, log, first, last, plan.unit)
                for log, first, last in plan.logs
            ),
            tuple(self._file(name, size) for name, size in plan.blobs),
            (),
            plan.lists,
        )
        return write_bundles(
            content,
            identity.sender,
            [one.age for one in plan.devices],
            folder,
            made_ms=self._clock.now_ms(),
            piece_bytes=piece_bytes,
            progress=progress,
        )

    def _file(self, name: str, size: int) -> BlobPart:
        return self._blobs.part(name, size)

    @staticmethod
    def _part(connection: Connection, log: LogName, first: int, last: int, unit: str) -> LogPart:
        table = schema.event

        def name(seq: int) -> str:
            found = connection.scalar(
                sa.select(table.c.id).where(
                    table.c.dev == log.dev, table.c.epoch == log.epoch, table.c.seq == seq
                )
            )
            return str(found)

        before = name(first - 1) if first > 1 else GENESIS
        return LogPart(
            log, first, last, before, name(last), _blocks(connection, log, first, last, unit)
        )


def _blocks(
    connection: Connection, log: LogName, first: int, last: int, unit: str
) -> Iterator[list[str]]:
    """Give the events that are for a unit, in blocks; the log is short, it is read by number."""
    table = schema.event
    for start in range(first, last + 1, _BLOCK):
        rows = connection.execute(
            sa.select(table.c.unit, table.c.data)
            .where(
                table.c.dev == log.dev,
                table.c.epoch == log.epoch,
                table.c.seq.between(start, min(last, start + _BLOCK - 1)),
            )
            .order_by(table.c.seq)
        ).all()
        if chosen := [row.data for row in rows if is_for(row.unit, unit)]:
            yield chosen
