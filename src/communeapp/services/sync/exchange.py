"""The exchange of this PC with its hub and with the other PCs of its office: ``office.exchange``.

    with open_office(paths) as office:
        for written in office.exchange.write(PeerKind.HUB, folder, office.trust.sender(PeerKind.HUB)): …
        imported = office.exchange.read(path)
        changes = office.exchange.finish_projections()

What travels is a bundle (``docs/formats/bundle.md``); which way it travels is another's work. Database thread.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import __version__, log
from communeapp.clock import civil_date
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.sync.manifest import Manifest
from communeapp.core.sync.vectors import Gap, LogName, Vector
from communeapp.services.sync.applying import Applying
from communeapp.services.sync.exchange_types import (
    Aside,
    Fork,
    ForkedLog,
    Imported,
    Peer,
    PeerKind,
    Status,
    Waiting,
)
from communeapp.services.sync.exporting import Exporter, Plan, lists_of, revoked
from communeapp.services.sync.importing import Importer
from communeapp.services.sync.office_catch_up import tell_what_is_missing
from communeapp.services.sync.own_log import ends_of
from communeapp.store.exchange import ExchangeRows, PeerRow, vector_of_text, vector_text
from communeapp.store.exchange_logs import HeldRows
from communeapp.store.files import told
from communeapp.sync.bundle_writing import Sender, Written, write_bundles

if TYPE_CHECKING:
    from communeapp.services.office import Office

__all__ = [
    "Aside", "ExchangeService", "Fork", "ForkedLog", "Gap", "Imported", "LogName", "Peer", "PeerKind",
    "Sender", "Status", "Waiting", "Written",
]  # fmt: skip

_LOG = log.get(__name__)

Progress = Callable[[int], None]
_NOBODY = {PeerKind.HUB: "exchange.no_hub", PeerKind.COLLEAGUE: "exchange.no_colleague"}


class ExchangeService:
    """Writes and reads bundles, and keeps account of what went, came and was confirmed."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._store = office.store
        self._rows = ExchangeRows(office.store)
        self._held = HeldRows(office.store)
        #: Files that came and were not taken yet.
        self.blobs = office.blobs
        self.applying = Applying(office)
        if not office.read_only:
            self._held.settle()
            self.blobs.settle()

    @cached_property
    def _exporter(self) -> Exporter:
        return Exporter(self._office, self.applying, self.blobs)

    @cached_property
    def _importer(self) -> Importer:
        made = Importer(self._office, self.applying, self.blobs)
        made.own.on_new_epoch = self._tell_new_epoch
        made.own.on_fork = self._tell_fork
        return made

    # -------------------------------------------------------------- peers

    def peers(self) -> tuple[Peer, ...]:
        """List the devices that this PC exchanges with."""
        twice = {row["dev"] for row in self._rows.forked() if row["certain"]}
        return tuple(
            Peer(
                one.dev,
                PeerKind(one.kind),
                one.unit,
                one.name,
                one.age,
                self._rows.receipts(one.dev),
                one.seen_ms,
                one.added_ms,
                one.dev in twice,
            )
            for one in self._rows.peers()
        )

    def put_peer(self, device: str, kind: PeerKind, unit: str, name: str, key: str) -> Changes:
        """Enter a device to exchange with, or change what is known of it; "" as ``key`` keeps the old."""
        known = self._rows.peer(device)
        now = self._office.clock.now_ms()
        with self._store.atomic():
            self._rows.put_peer(
                PeerRow(
                    device,
                    PeerKind(kind).value,
                    unit,
                    name,
                    key or ("" if known is None else known.age),
                    now if known is None else known.added_ms,
                    0 if known is None else known.seen_ms,
                )
            )
        return Changes.of("exchange")

    def remove_peer(self, device: str) -> Changes:
        """Write to a device no more; what came from it stays."""
        with self._store.atomic():
            self._rows.remove_peer(device)
        return Changes.of("exchange")

    # -------------------------------------------------------------- writing

    def waiting(self, kind: PeerKind) -> Waiting:
        """Say what would go to the peers of a kind with the next bundle; nothing where there are none."""
        plan = self._plan(kind, self._root(kind))
        return Waiting() if plan is None else self._exporter.waiting(plan)

    def write(
        self,
        kind: PeerKind,
        folder: Path,
        sender: Sender,
        progress: Progress | None = None,
        *,
        always: bool = False,
    ) -> tuple[Written, ...]:
        """Write what the peers of a kind do not hold yet; nothing where there is nothing to say.

        ``always``: at least the receipts. UserError ``exchange.no_hub``, ``exchange.no_colleague``,
        ``bundles.*``; EnvironmentProblem ``store.*``; Bug ``bundles.broken_log``.
        """
        if kind is PeerKind.COLLEAGUE:
            tell_what_is_missing(self._office)
        self.finish_projections()  # a receipt waits for files, and only appliers know of those
        root = sender.chain[-1].issuer
        trust, now = self._office.trust.trust(), self._office.clock.now_ms()
        peers = self._exporter.recipients(kind, trust)
        if not peers:
            raise UserError(_NOBODY[kind])
        plan = self._exporter.plan(kind, root, peers)
        have = self._exporter.have(kind)
        if not always and not self._has_something(plan, have):
            return ()
        keys = [one.age for one in peers]
        made: list[Written] = []
        try:
            for content in self._exporter.contents(plan, have, lists_of(kind, trust.lists)):
                made += write_bundles(content, sender, keys, folder, made_ms=now, progress=progress)
        except BaseException as error:
            for one in made:
                one.path.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise told(error, folder) from error
            raise
        with self._store.atomic():
            self._rows.put_chain(
                self._office.events.dev, root, [one.text() for one in sender.chain], now
            )
            self._rows.offered(plan.whole, kind.value)
            self._store.set_meta(f"told_{kind.value}", vector_text(self._foreign(have)))
            self._store.set_meta(f"told_{kind.value}_ms", str(now))
            for one in made:
                self._remember(one, kind)
        return tuple(made)

    def _plan(self, kind: PeerKind, root: str) -> Plan | None:
        peers = self._exporter.recipients(kind, self._office.trust.trust())
        return self._exporter.plan(kind, root, peers) if peers else None

    def _root(self, kind: PeerKind) -> str:
        files = self._office.trust.files
        names = ("hub",) if kind is PeerKind.HUB else ("office", "hub")
        chains = (files.sync_chain(one) for one in names)
        return next((chain[-1].issuer for chain in chains if chain), "")

    def _has_something(self, plan: Plan, have: Vector) -> bool:
        if plan.whole or self._exporter.has_events(plan):
            return True
        said = self._store.meta(f"told_{plan.kind.value}")
        before = vector_of_text(said) if said else {}
        return self._foreign(have) != before

    def _foreign(self, have: Vector) -> dict[LogName, int]:
        """Give the part of the receipts that confirms something to somebody."""
        return {one: seq for one, seq in have.items() if one.dev != self._office.events.dev}

    def _remember(self, one: Written, kind: PeerKind) -> None:
        manifest = one.manifest
        self._rows.put_bundle(
            {
                "id": one.id, "way": "out", "kind": kind.value, "dev": manifest.signer.device,
                "unit": manifest.signer.unit, "made_ms": manifest.made_ms,
                "at_ms": manifest.made_ms, "file": one.path.name, "bytes": one.size,
                "events": manifest.events, "applied": 0, "duplicates": 0, "quarantined": 0,
                "forks": 0, "bundle_set": manifest.set, "piece": manifest.piece,
                "pieces": manifest.pieces,
            },
            ends_of(manifest.ranges),
        )  # fmt: skip

    # -------------------------------------------------------------- reading

    def read(self, path: Path, progress: Progress | None = None) -> Imported:
        """Take a bundle in, all of it or nothing; tables follow with :meth:`finish_projections`.

        UserError ``bundles.*``, ``exchange.stranger``; EnvironmentProblem ``store.*``.
        """
        return self._importer.read(path, progress)

    def read_many(
        self, paths: Iterable[Path], progress: Progress | None = None
    ) -> tuple[Imported, ...]:
        """Take several bundles in, oldest name first; one that is refused stops the rest."""
        return tuple(self.read(one, progress) for one in sorted(paths))

    def finish_projections(self, limit: int | None = None) -> Changes:
        """Bring what came into the tables, at most about ``limit`` events of it; resumes after a kill."""
        changes = Changes()
        if self.applying.waiting():
            changes |= self.applying.finish(limit)
        if not self.applying.waiting():
            changes |= self._office.news.settle()
        return changes

    # -------------------------------------------------------------- account

    def confirmed(self, manifest: Manifest, kind: PeerKind) -> bool:
        """Say whether every peer of a kind holds all that a bundle of this PC covers."""
        ends = ends_of(manifest.ranges)
        peers = self._exporter.recipients(kind, self._office.trust.trust())
        haves = [self._rows.receipts(one.dev) for one in peers]
        return bool(haves) and all(
            have.get(one, 0) >= seq for have in haves for one, seq in ends.items()
        )

    def status(self) -> Status:
        """Say where the exchange stands."""
        peers = self.peers()
        waiting: dict[PeerKind, int] = {}
        sent: dict[PeerKind, int] = {}
        confirmed: dict[PeerKind, int] = {}
        for kind in PeerKind:
            plan = self._plan(kind, self._root(kind))
            if plan is None:
                continue
            waiting[kind] = self._exporter.waiting(plan).events
            all_, out = self._exporter.counts(plan, self._rows.sent_ends(kind.value))
            sent[kind] = out
            confirmed[kind] = max(all_ - waiting[kind], 0)
        return Status(
            waiting,
            sent,
            confirmed,
            max((one.seen_ms for one in peers), default=0),
            peers,
            self._importer.gaps(),
            tuple(
                ForkedLog(
                    LogName(row["dev"], row["epoch"]), row["seq"], row["at_ms"], row["events"]
                )
                for row in self._rows.forked()
                if row["certain"]
            ),
            tuple(
                Aside(
                    row["event"],
                    LogName(row["dev"], row["epoch"]),
                    row["seq"],
                    row["type"],
                    row["reason"],
                    row["at_ms"],
                )
                for row in self._rows.aside()
            ),
            self.applying.waiting(),
        )

    # -------------------------------------------------------------- trust

    def follow_lists(self) -> Changes:
        """Keep aside what devices wrote beyond the number from which their key was taken back.

        Called when a revocation list was taken over. What was applied of it is made undone by making
        the tables anew.
        """
        trust, today = self._office.trust.trust(), civil_date(self._office.clock.now_ms())
        applied = 0
        with self._store.atomic():
            for key in (key for one in trust.lists for key in one.keys):
                chains = list(self._exporter.chains_of(key.device))
                if key.from_day <= today and revoked(key.device, chains, trust):
                    applied += self._rows.revoke(
                        key.device,
                        key.from_seq,
                        _start_ms(key.from_day),
                        __version__,
                        self._office.clock.now_ms(),
                    )
            if applied:
                self.applying.rebuild()
        return Changes.of("exchange")

    def _tell_new_epoch(self, reason: str) -> None:
        _LOG.warning("new epoch: %s", reason)
        if reason != "fork":  # that was told when it was found
            self._tell(f"exchange.epoch_{reason}")

    def _tell_fork(self, dev: str) -> None:
        known = self._rows.peer(dev)
        if dev == self._office.events.dev:
            self._tell("exchange.epoch_fork")
        else:
            self._tell("exchange.cloned", name=dev[:8] if known is None else known.name)

    def _tell(self, code: str, **values: object) -> None:
        from communeapp.services.office import Notice

        self._office.notices.append(Notice(code, values))


def _start_ms(day: dt.date) -> int:
    """Give the instant (UTC ms) at which a day begins in Viet Nam, UTC+7 the year round."""
    return (day.toordinal() - dt.date(1970, 1, 1).toordinal()) * 86_400_000 - 7 * 3_600_000
