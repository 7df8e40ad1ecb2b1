"""Taking a bundle in: who may, the facts in one transaction, receipts, second histories.

Facts first: whatever a bundle holds is in the log, with its spans, receipts and files, before anything follows
from it; if any byte of it is wrong, nothing of it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import __version__, log
from communeapp.clock import civil_date
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.sync.believing import shown
from communeapp.core.sync.frames import BlobSink, ReadEvent
from communeapp.core.sync.manifest import Manifest
from communeapp.core.sync.vectors import (
    Gap,
    Range,
    credits_cover,
    forks_at_joints,
    gaps,
    nothing_new,
)
from communeapp.core.trust import KeyCertificate, Level, RevocationList, Trust, judge_list
from communeapp.core.trust_files import BrokenTrustError, read_trust_file
from communeapp.services.sync.blobs import AllBlobs, Blobs, BlobWriter
from communeapp.services.sync.exchange_types import Imported, PeerKind
from communeapp.services.sync.exporting import TRIES
from communeapp.services.sync.own_log import OwnLog, ends_of
from communeapp.store.exchange import ExchangeRows, PeerRow
from communeapp.store.exchange_logs import HeldRows
from communeapp.store.files import told
from communeapp.store.foreign_events import ForeignEvents, Taken
from communeapp.sync.bundle_reading import Bundle, open_bundle
from communeapp.sync.recipients import bundle_key
from communeapp.sync.signing import verify

if TYPE_CHECKING:
    from communeapp.services.office import Office
    from communeapp.services.sync.applying import Applying

_LOG = log.get(__name__)

#: What this PC should see of a log: from a hub what it gives out, from its own office everything that
#: may leave a PC.
NEEDED: dict[PeerKind, tuple[Scope, ...]] = {
    PeerKind.HUB: (Scope.HUB_TO_UNIT,),
    PeerKind.COLLEAGUE: (Scope.OFFICE, Scope.UNIT_TO_HUB),
}

Progress = Callable[[int], None]


class _NewList(Exception):  # noqa: N818 - not an error: the bundle is read again, by this list
    def __init__(self, listed: RevocationList) -> None:
        super().__init__()
        self.listed = listed


@dataclass
class _Sink:
    """Takes what a bundle holds, inside its transaction."""

    events_: ForeignEvents
    blobs: Blobs
    places: AllBlobs
    fresh: Callable[[bytes], RevocationList | None]
    arrived: list[str] = field(default_factory=list)
    writers: list[BlobWriter] = field(default_factory=list)

    def events(self, batch: list[ReadEvent]) -> None:
        self.events_.add(batch)

    def blob(self, sha256: str, size: int) -> BlobSink | None:
        if self.places.has(sha256):
            return None
        writer = self.blobs.writer(sha256, size)
        self.writers.append(writer)
        self.arrived.append(sha256)
        return writer

    def revocations(self, data: bytes) -> None:
        listed = self.fresh(data)
        if listed is not None:
            raise _NewList(listed)


class Importer:
    """Takes bundles in."""

    def __init__(self, office: Office, applying: Applying, blobs: Blobs) -> None:
        self._office = office
        self._store = office.store
        self._applying = applying
        self._blobs = blobs
        self._rows = ExchangeRows(office.store)
        self._held = HeldRows(office.store)
        self.own = OwnLog(office)

    def read(self, path: Path, progress: Progress | None = None) -> Imported:
        """Take one bundle in; UserError ``bundles.*`` and ``exchange.*``, EnvironmentProblem ``store.*``."""
        seen: set[str] = set()
        while True:
            try:
                return self._read(path, progress, seen)
            except _NewList as found:
                # The list judges what came with it: take it over, and read from the start.
                seen.add(found.listed.issuer)
                self._office.trust.take_list(found.listed)
            except OSError as error:
                raise told(error, path) from error

    def _read(self, path: Path, progress: Progress | None, seen: set[str]) -> Imported:
        office = self._office
        trust = office.trust.trust()
        today = civil_date(office.clock.now_ms())
        if not path.is_file():
            raise UserError("bundles.not_a_bundle")
        with open_bundle(path, trust, today=today) as bundle:
            if bundle.manifest.signer.device == office.events.dev:
                return self._own(bundle)
            kind = self._kind(bundle.manifest.signer)
            key = bundle_key(office.paths.keys_dir)
            if not bundle.is_for(key):
                raise UserError("bundles.not_for_us", unit=bundle.believed.unit)
            if self._is_known(bundle):
                bundle.check_cipher()
                return self._again(bundle, kind)
            self.own.look(bundle.manifest)

            def fresh(data: bytes) -> RevocationList | None:
                listed = self._fresh(data, trust)
                return None if listed is None or listed.issuer in seen else listed

            return self._take(
                bundle, kind, path.name, fresh, lambda sink: bundle.read(key, sink, progress)
            )

    # -------------------------------------------------------------- who

    def _kind(self, signer: KeyCertificate) -> PeerKind:
        """Say what the signer is to this PC; UserError ``exchange.stranger`` for nobody of ours."""
        known = self._rows.peer(signer.device)
        if known is not None:
            return PeerKind(known.kind)
        for kind in ("hub", "office"):
            chain = self._office.trust.files.sync_chain(kind)
            if not chain:
                continue
            if signer.level is Level.HUB and signer.device in {one.issuer for one in chain}:
                return PeerKind.HUB
            if signer.level is Level.DEVICE and signer.unit and signer.unit == chain[0].unit:
                return PeerKind.COLLEAGUE
        raise UserError("exchange.stranger", unit=shown(signer.unit_name))

    # -------------------------------------------------------------- without reading

    def _own(self, bundle: Bundle) -> Imported:
        """Look at a bundle that this PC's own key signed: its own, or that of a copy of it."""
        found = forks_at_joints(self._held.id_at, bundle.manifest.ranges)
        self.own.look(bundle.manifest)
        with self._store.atomic():
            for one in found:
                self.own.note_fork(one.log, one.seq)
        return replace(_imported(bundle), own=True, known=True, forks=len(found))

    def _is_known(self, bundle: Bundle) -> bool:
        if bundle.manifest.blobs and self._blobs.wanted():
            return False
        if self._rows.known_bundle(bundle.id, "in") is not None:
            return True
        return (
            not bundle.manifest.lists
            and not bundle.manifest.blobs
            and nothing_new(self._held.held(), bundle.manifest.ranges)
            and not forks_at_joints(self._held.id_at, bundle.manifest.ranges)
        )

    def _again(self, bundle: Bundle, kind: PeerKind) -> Imported:
        """Take the receipt alone."""
        with self._store.atomic():
            self._take_sender(bundle.manifest, kind)
            self._say_again(bundle.manifest, kind)
            if self._rows.known_bundle(bundle.id, "in") is None:
                self._tried(bundle.manifest, ())
                self._remember(bundle, kind, Taken(bundle.manifest.events), "")
        self.own.look(bundle.manifest)
        known = replace(_imported(bundle), known=True, duplicates=bundle.manifest.events)
        return replace(known, gaps=self.gaps_of(bundle.manifest), changes=Changes.of("exchange"))

    def _say_again(self, manifest: Manifest, kind: PeerKind) -> None:
        """Tell the receipt once more where a sender that could know it by now sends again what is here."""
        told_ms = int(self._store.meta(f"told_{kind.value}_ms") or 0)
        said = self._store.meta(f"told_{kind.value}")
        if said and manifest.ranges and manifest.made_ms > told_ms:
            self._store.set_meta(f"told_{kind.value}", "")

    # -------------------------------------------------------------- reading

    def _take(
        self,
        bundle: Bundle,
        kind: PeerKind,
        name: str,
        fresh: Callable[[bytes], RevocationList | None],
        read: Callable[[_Sink], object],
    ) -> Imported:
        manifest = bundle.manifest
        sink: _Sink | None = None
        try:
            with self._store.atomic():
                taking = ForeignEvents(
                    self._store, manifest.ranges, __version__, self._office.clock.now_ms()
                )
                places = AllBlobs(self._blobs, self._applying.sources)
                sink = _Sink(taking, self._blobs, places, fresh)
                read(sink)
                taking.end()
                for one in taking.whole:
                    if one.log != self._held.current and self._covers(one, manifest):
                        self._held.add(one.log, one.span)
                for fork in taking.forks:
                    self.own.note_fork(fork.log, fork.seq)
                self._tried(manifest, sink.arrived)
                self._take_sender(manifest, kind)
                self._remember(bundle, kind, taking.taken, name)
        except BaseException:
            if sink is not None:
                for writer in sink.writers:
                    writer.close()
                self._blobs.forget_staged(sink.arrived)
            raise
        taken = taking.taken
        return replace(
            _imported(bundle),
            applied=taken.applied,
            duplicates=taken.duplicates - taken.quarantined,
            quarantined=taken.quarantined,
            forks=max(taken.forks, len(taking.forks)),
            blobs=len(sink.arrived),
            gaps=self.gaps_of(manifest),
            missing_pieces=self._missing_pieces(manifest),
            changes=Changes.of("exchange"),
        )

    def _covers(self, one: Range, manifest: Manifest) -> bool:
        """Say whether what a range withholds is nothing that this PC should have."""
        chains = {chain[0].device: chain[0] for chain in manifest.carried}
        writer = chains.get(one.log.dev, manifest.signer)
        kind = PeerKind.HUB if writer.level is Level.HUB else PeerKind.COLLEAGUE
        return credits_cover(manifest.scopes, NEEDED[kind])

    def _take_sender(self, manifest: Manifest, kind: PeerKind) -> None:
        """Keep who wrote, where to answer, the receipt and the chains of keys."""
        signer, now = manifest.signer, self._office.clock.now_ms()
        known = self._rows.peer(signer.device)
        made = min(manifest.made_ms, now)
        fresh = known is None or made >= known.seen_ms
        self._rows.put_peer(
            PeerRow(
                signer.device,
                kind.value,
                signer.unit,
                known.name if known is not None and known.name else shown(signer.unit_name),
                manifest.reply if known is None or fresh else known.age,
                now if known is None else known.added_ms,
                made if known is None else max(known.seen_ms, made),
            )
        )
        self._rows.take_receipt(signer.device, manifest.have)
        for chain in (manifest.chain, *manifest.carried):
            texts = [one.text() for one in chain]
            self._rows.put_chain(chain[0].device, chain[-1].issuer, texts, manifest.made_ms)

    def _remember(self, bundle: Bundle, kind: PeerKind, taken: Taken, name: str) -> None:
        manifest = bundle.manifest
        self._rows.put_bundle(
            {
                "id": bundle.id, "way": "in", "kind": kind.value, "dev": manifest.signer.device,
                "unit": manifest.signer.unit, "made_ms": manifest.made_ms,
                "at_ms": self._office.clock.now_ms(), "file": name,
                "bytes": manifest.cipher.size, "events": manifest.events,
                "applied": taken.applied, "duplicates": taken.duplicates,
                "quarantined": taken.quarantined, "forks": taken.forks,
                "bundle_set": manifest.set, "piece": manifest.piece, "pieces": manifest.pieces,
            },
            ends_of(manifest.ranges),
        )  # fmt: skip

    def _missing_pieces(self, manifest: Manifest) -> tuple[int, ...]:
        if manifest.pieces == 1:
            return ()
        have = self._rows.pieces(manifest.set)
        return tuple(one for one in range(1, manifest.pieces + 1) if one not in have)

    def gaps_of(self, manifest: Manifest) -> tuple[Gap, ...]:
        """List what is missing in the logs that a bundle speaks of."""
        logs = {one.log for one in manifest.ranges}
        return tuple(one for one in self.gaps() if one.log in logs)

    def gaps(self) -> tuple[Gap, ...]:
        """List what is missing below what is held; a log with two histories is asked for otherwise."""
        forked = {(row["dev"], row["epoch"]) for row in self._rows.forked() if row["certain"]}
        return tuple(one for one in gaps(self._held.held()) if tuple(one.log) not in forked)

    # -------------------------------------------------------------- files

    def _tried(self, manifest: Manifest, arrived: Sequence[str]) -> None:
        """Count that a bundle covered events that wait for files, and did not bring them."""
        if len({manifest.piece} | self._rows.pieces(manifest.set)) < manifest.pieces:
            return
        here = set(arrived)
        for row in self._store.rows(
            "SELECT w.*, e.dev, e.epoch, e.seq FROM blob_want AS w CROSS JOIN event AS e "
            "ON e.id = w.event WHERE w.tries < ?",
            [TRIES],
        ):
            covered = any(
                one.log == (row["dev"], row["epoch"]) and one.first <= row["seq"] <= one.last
                for one in manifest.ranges
            )
            if covered and row["sha256"] not in here:
                want = {"sha256": row["sha256"], "event": row["event"], "tries": row["tries"] + 1}
                self._store.put("blob_want", want, ("sha256", "event"))

    # -------------------------------------------------------------- lists of keys taken back

    def _fresh(self, data: bytes, trust: Trust) -> RevocationList | None:
        """Read a revocation list; None for one that is known, or that says nothing to us."""
        try:
            listed = read_trust_file(data, verify)
        except BrokenTrustError:
            return None
        if not isinstance(listed, RevocationList):
            return None
        kept = self._office.trust.files.list_of(listed.issuer)
        if kept is not None and kept.number >= listed.number:
            return None
        return listed if judge_list(listed, trust, verify) is None else None


def _imported(bundle: Bundle) -> Imported:
    signer = bundle.manifest.signer
    return Imported(
        bundle.id,
        signer.unit,
        bundle.believed.unit,
        signer.device,
        receipts=len(bundle.manifest.have),
    )
