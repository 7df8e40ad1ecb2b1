"""The exchange by stick, or by any folder: ``office.sticks``.

    for volume in office.sticks.volumes(): …
    report = office.sticks.exchange(volume)          # or the steps of office.sticks.job(volume)

A stick carries files of many communes; a courier needs to know nothing. What is written here is read back
before anybody is told that the stick may be pulled out.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.sync.believing import shown
from communeapp.core.sync.histories import knows_both
from communeapp.core.sync.manifest import Manifest
from communeapp.core.sync.vectors import LogName
from communeapp.services.sync.exchange_types import Peer, PeerKind
from communeapp.services.sync.exporting import SILENT_MS
from communeapp.services.sync.own_log import ends_of
from communeapp.services.sync.stick_job import StickJob
from communeapp.services.sync.stick_types import (
    OnStick,
    Progress,
    Report,
    Sent,
    StickState,
    Volume,
    Where,
)
from communeapp.store.exchange import ExchangeRows
from communeapp.store.sticks import PutRow, StickRows
from communeapp.sync import stick
from communeapp.sync.bundle_writing import Written
from communeapp.sync.recipients import bundle_key
from communeapp.sync.signing import device_key
from communeapp.sync.stick_errors import told
from communeapp.sync.volumes import VolumeWatch, volume_of, volumes

if TYPE_CHECKING:
    from communeapp.services.office import Office
    from communeapp.services.sync.exchange import ExchangeService

#: A hub's bundle is carried to colleagues for so long after it was made, and so many bytes in all.
PASS_ON_MS = 60 * 86_400_000
PASS_ON_BYTES = 1 << 30
#: A bundle that was taken in before is looked at once more up to this size.
AGAIN_BYTES = 4 << 20

_PASSED_ON = "passed_on"


class StickService:
    """Looks at sticks, exchanges with them, and remembers what went where.

    :meth:`volumes`, :meth:`watch`, :meth:`look` touch no database and may run on any thread.
    """

    def __init__(self, office: Office) -> None:
        self._office = office
        self._store = office.store
        self._rows = StickRows(office.store)
        self._known = ExchangeRows(office.store)
        self.paths = office.paths
        key = device_key(office.paths.keys_dir)
        self.device = key.id
        self.key = key.public
        self._age = bundle_key(office.paths.keys_dir).public

    @property
    def engine(self) -> ExchangeService:
        """What bundles are read and written by."""
        return self._office.exchange

    # -------------------------------------------------------------- looking

    def volumes(self) -> tuple[Volume, ...]:
        """List the sticks that are plugged in, but for the one that this program's data lie on."""
        own = self.paths.data_dir.resolve()
        return tuple(one for one in volumes() if one.root.resolve() not in (own, *own.parents))

    def watch(self) -> VolumeWatch:
        """Make a watch that says what is plugged in and out; ask it as often as you like."""
        return VolumeWatch(self.volumes)

    def known(self) -> frozenset[str]:
        """Give the bundles that were taken in, for :meth:`look`."""
        return self._rows.taken()

    def look(self, place: Volume | Path, known: frozenset[str] = frozenset()) -> StickState:
        """Say what lies on a stick or in a folder; nothing is taken in, nothing is written."""
        try:
            volume = self.volume(place)
            found = stick.contents(volume.root)
        except OSError as error:
            gone = place if isinstance(place, Volume) else _nothing(place)
            return StickState(gone, problem=told(error, gone.root))
        except AppError as error:
            gone = place if isinstance(place, Volume) else _nothing(place)
            return StickState(gone, problem=error)
        for_us = tuple(one for one in found.to([self._age]) if one.manifest.signer.key != self.key)
        fresh = tuple(one for one in for_us if one.id not in known)
        return StickState(
            volume,
            for_us=for_us,
            fresh=fresh,
            from_us=found.by(self.key),
            others=self.others(found),
            receipts_for_us=sum(
                any(log.dev == self.device for log in one.manifest.have) for one in fresh
            ),
            unusable=found.unusable,
            unfinished=len(found.parts),
            problem=EnvironmentProblem("stick.read_only", drive=str(volume.root))
            if volume.read_only
            else None,
        )

    def volume(self, place: Volume | Path) -> Volume:
        """Describe a place; a file by the folder it lies in. UserError ``stick.no_folder``; OSError."""
        if isinstance(place, Volume):
            return place
        if not place.exists():
            raise UserError("stick.no_folder", field="path", path=str(place))
        return volume_of(place if place.is_dir() else place.parent)

    def others(self, found: stick.Contents) -> tuple[tuple[str, int], ...]:
        """Count the files of others that are not for this PC, by the names of their units."""
        counts: dict[str, int] = {}
        for one in found.files:
            signer = one.manifest.signer
            if signer.key != self.key and self._age not in one.manifest.recipients:
                name = shown(signer.unit_name)
                counts[name] = counts.get(name, 0) + 1
        return tuple(sorted(counts.items()))

    # -------------------------------------------------------------- exchanging

    def exchange(
        self,
        place: Volume | Path,
        progress: Progress | None = None,
        *,
        read: bool = True,
        write: bool = True,
        kinds: Sequence[PeerKind] = tuple(PeerKind),
    ) -> Report:
        """Do all of it on this thread. UserError ``stick.no_folder``; the rest is in the report."""
        job = self.job(place, progress, read=read, write=write, kinds=kinds)
        for step in job.steps():
            step.run()
        return job.report

    def job(
        self,
        place: Volume | Path,
        progress: Progress | None = None,
        *,
        read: bool = True,
        write: bool = True,
        kinds: Sequence[PeerKind] = tuple(PeerKind),
    ) -> StickJob:
        """Make an exchange in steps. ``place``: a stick, a folder, or (to read) a single file."""
        try:
            volume = self.volume(place)
        except OSError as error:
            raise told(error, Path(str(place))) from error
        only = place if isinstance(place, Path) and not place.is_dir() else None
        return StickJob(self, volume, progress, read=read, write=write, kinds=kinds, only=only)

    # -------------------------------------------------------------- for the job

    def new_id(self) -> str:
        """Make a name for a folder of one exchange."""
        return secrets.token_hex(8)

    def to_read(self, found: stick.Contents) -> tuple[stick.StickFile, ...]:
        """Choose what is to be taken in: what is for us and is not known, and what a copy of this PC wrote."""
        wanted = []
        for one in found.files:
            if one.manifest.signer.key == self.key:
                if self._known.known_bundle(one.id, "out") is None:
                    wanted.append(one)
            elif self._age in one.manifest.recipients:
                # One that is known lies there still: its writer has not heard that it arrived. That it
                # does is worth a small one, and a large one where files are missing.
                again = self._known.known_bundle(one.id, "in") is not None
                lacking = one.manifest.blobs and self.engine.blobs.wanted()
                if not again or one.size <= AGAIN_BYTES or lacking:
                    wanted.append(one)
        return tuple(wanted)

    def keep_for_colleagues(self, manifest: Manifest, local: Path) -> None:
        """Keep a bundle of a hub that colleagues' PCs open too; anything else is deleted."""
        keys = {one.key for one in self._peers(PeerKind.COLLEAGUE) if one.key}
        hubs = {one.device for one in self._peers(PeerKind.HUB)}
        if manifest.signer.device not in hubs or not keys & set(manifest.recipients):
            local.unlink(missing_ok=True)
            return
        with suppress(OSError):  # a kindness; the hub writes it anew
            self.paths.passing_dir.mkdir(parents=True, exist_ok=True)
            local.replace(self.paths.passing_dir / local.name)

    def to_pass_on(
        self, found: stick.Contents, kinds: Sequence[PeerKind]
    ) -> tuple[stick.StickFile, ...]:
        """Give the bundles of hubs that colleagues still need; forget those that they do not."""
        folder = self.paths.passing_dir
        if PeerKind.COLLEAGUE not in kinds or not folder.is_dir():
            return ()
        colleagues = self._peers(PeerKind.COLLEAGUE)
        oldest, room, wanted = self._office.clock.now_ms() - PASS_ON_MS, PASS_ON_BYTES, []
        for one in reversed(stick.contents(folder).files):
            keys = set(one.manifest.recipients)
            lacking = [
                peer
                for peer in colleagues
                if peer.key in keys and not _holds(peer, ends_of(one.manifest.ranges))
            ]
            room -= one.size
            if not lacking or one.manifest.made_ms < oldest or room < 0:
                one.path.unlink(missing_ok=True)
            else:
                wanted.append(one)
        return tuple(wanted)

    def make(self, kind: PeerKind, folder: Path) -> tuple[Written, ...]:
        """Write what the peers of a kind lack; nothing where there are none."""
        if not self._peers(kind):
            return ()
        return self.engine.write(kind, folder, self._office.enrolment.sender(kind))

    def renew(self, folders: Iterable[Path]) -> Changes:
        """Take answers over that renew what connects this PC; nobody has to think of it."""
        changes = Changes()
        for folder in folders:
            for one in self._office.enrolment.take_from(folder):
                changes |= one.changes
        return changes

    def ask_to_renew(self, folder: Path) -> Path | None:
        """Write a request where a certificate ends soon."""
        return self._office.enrolment.renewal(folder)

    def confirm(self) -> int:
        """Note what is known to have arrived by now; give how many bundles that are."""
        now, found = self._office.clock.now_ms(), set()
        with self._store.atomic():
            for row in self._rows.unconfirmed():
                if self._arrived(row.kind, row.ends, row.put_ms):
                    self._rows.put(PutRow(**{**row.__dict__, "confirmed_ms": now}))
                    found.add(row.bundle)
        return len(found)

    def to_clean(self, found: stick.Contents) -> tuple[stick.StickFile, ...]:
        """Choose our own files that may be deleted: those that their readers say they hold.

        One that says nothing but receipts goes when a later one lies beside it.
        """
        ours = [one for one in found.by(self.key) if self._known.known_bundle(one.id, "out")]
        newest: dict[tuple[str, ...], int] = {}
        for one in ours:
            names = one.manifest.recipients
            newest[names] = max(newest.get(names, 0), one.manifest.made_ms)
        gone = []
        for one in ours:
            row = self._known.known_bundle(one.id, "out")
            ends = ends_of(one.manifest.ranges)
            kind = str(row["kind"]) if row else ""
            later = newest[one.manifest.recipients] > one.manifest.made_ms
            if self._arrived(kind, ends, one.manifest.made_ms) and (ends or later):
                gone.append(one)
        return tuple(gone)

    def record(
        self, volume: Volume, sent: Iterable[Sent], cleaned: Iterable[str], *, done: bool
    ) -> None:
        """Remember what lies on a stick now, and what does not any more."""
        now = self._office.clock.now_ms()
        removed = set(cleaned)
        with self._store.atomic():
            for row in self._rows.on(volume.id):
                if row.name in removed:
                    self._rows.put(PutRow(**{**row.__dict__, "removed_ms": now}))
            for one in sent if done else ():
                before = self._rows.find(one.bundle, volume.id)
                self._rows.put(
                    PutRow(
                        bundle=one.bundle,
                        stick=volume.id,
                        name=one.path.name,
                        label=volume.label,
                        kind=_PASSED_ON if one.kind is None else one.kind.value,
                        events=one.events,
                        bytes=one.bytes,
                        ends=ends_of(one.manifest.ranges),
                        put_ms=now if before is None else before.put_ms,
                        confirmed_ms=None if before is None else before.confirmed_ms,
                    )
                )

    # -------------------------------------------------------------- account

    def bundles(self) -> tuple[OnStick, ...]:
        """List what was put onto sticks and where it is now, newest first."""
        return tuple(
            OnStick(
                bundle=row.bundle,
                name=row.name,
                label=row.label,
                kind=None if row.kind == _PASSED_ON else PeerKind(row.kind),
                events=row.events,
                bytes=row.bytes,
                put_ms=row.put_ms,
                where=Where.ON_STICK if row.confirmed_ms is None else Where.CONFIRMED,
                confirmed_ms=row.confirmed_ms,
            )
            for row in self._rows.all()
        )

    def _peers(self, kind: PeerKind) -> tuple[Peer, ...]:
        return tuple(one for one in self.engine.peers() if one.kind is kind)

    def _arrived(self, kind: str, ends: Mapping[LogName, int], put_ms: int) -> bool:
        """Say whether a hub, or every colleague that is heard of now and then, holds what was sent."""
        peers = self._peers(PeerKind.HUB if kind == PeerKind.HUB.value else PeerKind.COLLEAGUE)
        since = self._office.clock.now_ms() - SILENT_MS
        awake = [one for one in peers if max(one.seen_ms, one.added_ms) >= since] or peers
        hold = [_holds(one, ends) and (bool(ends) or one.seen_ms > put_ms) for one in awake]
        return any(hold) if kind == PeerKind.HUB.value else bool(hold) and all(hold)


def _holds(peer: Peer, ends: Mapping[LogName, int]) -> bool:
    return all(
        peer.have.get(log, 0) >= seq or knows_both(log, peer.have) for log, seq in ends.items()
    )


def _nothing(place: Path) -> Volume:
    return Volume(place, place.name, "", "", 0, 0, read_only=False)
