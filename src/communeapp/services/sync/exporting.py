"""What goes into a bundle for the peers of one kind: from which number of each log, with which files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from communeapp import log
from communeapp.core.events import Event, Scope
from communeapp.core.sync.applying import BlobSource, file_hash
from communeapp.core.sync.histories import (
    Segment,
    digest,
    knows_both,
    layers,
    segments,
    told,
)
from communeapp.core.sync.limits import MAX_BLOB, MAX_LISTS
from communeapp.core.sync.manifest import Chain
from communeapp.core.sync.vectors import LogName, Span, Vector, vector_of
from communeapp.core.trust import Level, RevocationList, Trust
from communeapp.core.trust_files import BrokenTrustError, certificate_from_text, list_bytes
from communeapp.services.sync.blobs import AllBlobs
from communeapp.services.sync.exchange_types import PeerKind, Waiting
from communeapp.store.apply_queue import read_stored
from communeapp.store.exchange import ExchangeRows, PeerRow
from communeapp.store.exchange_logs import HeldRows, prev_in
from communeapp.sync.bundle_contents import BlobPart, Content, LogPart

if TYPE_CHECKING:
    from communeapp.services.office import Office
    from communeapp.services.sync.applying import Applying
    from communeapp.services.sync.blobs import Blobs

_LOG = log.get(__name__)

#: What may travel to whom.
SCOPES: dict[PeerKind, tuple[Scope, ...]] = {
    PeerKind.HUB: (Scope.UNIT_TO_HUB,),
    PeerKind.COLLEAGUE: (Scope.OFFICE, Scope.UNIT_TO_HUB),
}
#: Of these alone, files go up to a hub; everything else that a hub learns is in the events.
FILES_FOR_HUB = ("document.",)
#: A peer that was silent for so long is not waited for: what it lacks it says itself when it comes back.
SILENT_MS = 60 * 86_400_000
#: So often a log that may have two histories is sent whole to those who say nothing of a second one.
OFFERS = 3
#: A file that did not come with so many bundles is not asked for by holding the receipt back.
TRIES = 3


@dataclass(frozen=True)
class Part:
    """A part of a log that would travel."""

    log: LogName
    span: Span
    before: str
    tip: str


@dataclass
class Plan:
    """What would go to the peers of a kind: parts of logs, second histories, who vouches for them."""

    kind: PeerKind
    parts: list[Part] = field(default_factory=list)
    second: list[Segment] = field(default_factory=list)
    whole: list[LogName] = field(default_factory=list)
    carried: dict[str, Chain] = field(default_factory=dict)


class Exporter:
    """Finds out what to send."""

    def __init__(self, office: Office, applying: Applying, blobs: Blobs) -> None:
        self._office = office
        self._applying = applying
        self._blobs = blobs
        self._held = HeldRows(office.store)
        self._rows = ExchangeRows(office.store)

    # -------------------------------------------------------------- whom

    def recipients(self, kind: PeerKind, trust: Trust) -> tuple[PeerRow, ...]:
        """Give the peers to write to: those whose key is known and was not taken back."""
        return tuple(
            one
            for one in self._rows.peers(kind.value)
            if one.age and not revoked(one.dev, self.chains_of(one.dev), trust)
        )

    def chains_of(self, dev: str) -> list[Chain]:
        """Give all known chains of a device."""
        known = self._rows.chains()
        kept = [chain_of(texts) for (one, _), texts in known.items() if one == dev]
        return [*kept, *self._office.trust.files.peer_chains(dev)]

    def waited_for(self, peers: Sequence[PeerRow]) -> tuple[PeerRow, ...]:
        """Leave out those that were silent for long, unless all were."""
        since = self._office.clock.now_ms() - SILENT_MS
        awake = tuple(one for one in peers if max(one.seen_ms, one.added_ms) >= since)
        return awake or tuple(peers)

    # -------------------------------------------------------------- what

    def plan(self, kind: PeerKind, root: str, peers: Sequence[PeerRow]) -> Plan:
        """Say what goes to these peers. ``root``: below it the chains of other devices have to lead."""
        made = Plan(kind)
        haves = [self._rows.receipts(one.dev) for one in self.waited_for(peers)]
        forked = {LogName(row["dev"], row["epoch"]): row for row in self._rows.forked()}
        chains = _Chains(self._office, self._rows, root)
        for one, spans in sorted(self._held.held().items()):
            if one.dev != self._office.events.dev:
                chain = chains.of(one.dev)
                if not chain:
                    continue
                made.carried[one.dev] = chain
            row = forked.get(one)
            offered = 0 if row is None else int(row[f"offered_{kind.value}"])
            if row is not None and self._unequal(one, kind, haves, offered):
                made.whole.append(one)
                self._add(made, one, spans, 0)
                made.second.extend(self._second(one, kind))
            else:
                known = [self._known(one, kind, have, spans) for have in haves]
                self._add(made, one, spans, min(known, default=0))
        return made

    def _unequal(self, one: LogName, kind: PeerKind, haves: Sequence[Vector], offered: int) -> bool:
        """Say whether a peer may hold less of the two histories of a log."""
        ours = self.digest(one, kind)
        return any(
            ours not in have if knows_both(one, have) else offered < OFFERS for have in haves
        )

    def _known(self, one: LogName, kind: PeerKind, have: Vector, spans: Sequence[Span]) -> int:
        """Say up to which number a peer holds a log; of one with two histories, all of it or nothing."""
        if not knows_both(one, have):
            return have.get(one, 0)
        return spans[-1].last if self.digest(one, kind) in have else 0

    def digest(self, one: LogName, kind: PeerKind) -> LogName:
        """Give the name of what is held here of a log with two histories."""
        return digest(one, self._rows.ids_of(one, SCOPES[kind]))

    def _add(self, made: Plan, one: LogName, spans: Sequence[Span], known: int) -> None:
        for span in spans:
            if span.last <= known:
                continue
            first, before = self._held.start_of(one, span, max(span.first, known + 1))
            tip = self._held.id_at(one, span.last)
            if tip is not None:
                made.parts.append(Part(one, Span(first, span.last), before, tip))

    def _second(self, one: LogName, kind: PeerKind) -> Iterator[Segment]:
        rows = self._rows.second_history(one, SCOPES[kind])
        yield from segments(
            one,
            ((row["seq"], row["id"], prev_in(row["data"]) or "", row["data"]) for row in rows),
        )

    def has_events(self, plan: Plan) -> bool:
        """Say whether a plan holds any event that may travel."""
        scopes = [one.value for one in SCOPES[plan.kind]]
        return bool(plan.second) or any(
            self._held.has_any(one.log, one.span, scopes) for one in plan.parts
        )

    def waiting(self, plan: Plan) -> Waiting:
        """Count what a plan holds."""
        scopes = [one.value for one in SCOPES[plan.kind]]
        by_type: dict[str, int] = {}
        size = 0
        for part in plan.parts:
            for type_, count, length in self._held.counted(part.log, part.span, scopes):
                by_type[type_] = by_type.get(type_, 0) + count
                size += length
        for segment in plan.second:
            for data in segment.events:
                type_ = read_stored(data).type
                by_type[type_] = by_type.get(type_, 0) + 1
                size += len(data.encode("utf-8"))
        files = self.files(plan)
        return Waiting(
            sum(by_type.values()),
            len(files),
            size + sum(one.size for one in files),
            dict(sorted(by_type.items())),
        )

    def counts(self, plan: Plan, sent: Vector) -> tuple[int, int]:
        """Count the events that may travel to peers of a kind at all, and how many of those in a plan
        went out before."""
        scopes = [one.value for one in SCOPES[plan.kind]]
        devices = {self._office.events.dev, *plan.carried}
        everything = sum(
            count
            for one, spans in self._held.held().items()
            if one.dev in devices
            for span in spans
            for _, count, _ in self._held.counted(one, span, scopes)
        )
        out = 0
        for part in plan.parts:
            last = min(part.span.last, sent.get(part.log, 0))
            if last >= part.span.first:
                went = self._held.counted(part.log, Span(part.span.first, last), scopes)
                out += sum(count for _, count, _ in went)
        return everything, out

    # -------------------------------------------------------------- contents

    def contents(self, plan: Plan, have: Vector, lists: Sequence[bytes]) -> Iterator[Content]:
        """Give what is to be written: one content, and one more for each layer of second histories."""
        scopes = frozenset(SCOPES[plan.kind])
        names = [one.value for one in SCOPES[plan.kind]]
        logs = [
            LogPart(
                one.log, *one.span, one.before, one.tip, self._held.blocks(one.log, one.span, names)
            )
            for one in plan.parts
        ]
        yield Content(
            scopes, have, logs, self.files(plan), list(plan.carried.values()), list(lists)
        )
        for layer in layers(plan.second):
            parts = [
                LogPart(one.log, one.first, one.last, one.before, one.tip, [one.events])
                for one in layer
            ]
            yield Content(scopes, have, parts, (), list(plan.carried.values()))

    def have(self, kind: PeerKind) -> dict[LogName, int]:
        """Give the receipts: what is held of each log, and by digest where it has two histories.

        Below an event whose file has not come the receipt waits: so it is sent again, with its file.
        """
        vector = vector_of(self._held.held())
        for row in self._office.store.rows(
            "SELECT e.dev, e.epoch, min(e.seq) AS seq FROM blob_want AS w "
            "CROSS JOIN event AS e ON e.id = w.event WHERE w.tries < ? GROUP BY e.dev, e.epoch",
            [TRIES],
        ):
            one = LogName(row["dev"], row["epoch"])
            if one.dev != self._office.events.dev and one in vector:
                vector[one] = min(vector[one], row["seq"] - 1)
        forked = [
            LogName(row["dev"], row["epoch"]) for row in self._rows.forked() if row["certain"]
        ]
        digests = [self.digest(one, kind) for one in forked]
        # The own ones are named all the same: by them others tell one life of this PC from the next.
        forked = [one for one in forked if one.dev != self._office.events.dev]
        return {one: seq for one, seq in told(vector, forked, digests).items() if seq}

    def files(self, plan: Plan) -> list[BlobPart]:
        """Give the files that belong to the events of a plan and are kept here."""
        prefixes = self._applying.types_with_files
        if plan.kind is PeerKind.HUB:
            prefixes = tuple(one for one in prefixes if one.startswith(FILES_FOR_HUB))
        places = AllBlobs(self._blobs, self._applying.sources)
        found: dict[str, BlobPart] = {}
        for data in self._with_files(plan, prefixes):
            event = read_stored(data)
            for source in self._applying.sources_of(event.type):
                for sha256 in _named(source, event):
                    opened = None if sha256 in found else places.open(sha256)
                    if opened is None:
                        continue
                    if opened[0] > MAX_BLOB:
                        _LOG.warning("a file of %d bytes is too large to travel", opened[0])
                        continue
                    found[sha256] = BlobPart(sha256, *opened)
        return list(found.values())

    def _with_files(self, plan: Plan, prefixes: Sequence[str]) -> Iterable[str]:
        names = [one.value for one in SCOPES[plan.kind]]
        for part in plan.parts:
            yield from self._held.of_types(part.log, part.span, names, prefixes)
        if prefixes:
            for segment in plan.second:
                yield from (one for one in segment.events if _of_type(one, prefixes))


class _Chains:
    """Finds who vouches for other devices of the unit below a root; hubs' logs are not passed on."""

    def __init__(self, office: Office, rows: ExchangeRows, root: str) -> None:
        self._files = office.trust.files
        self._known = rows.chains()
        self._root = root
        self._unit = own_unit(office)

    def of(self, dev: str) -> Chain:
        """Give the chain of a device, empty where its log cannot be passed on."""
        chain = chain_of(self._known.get((dev, self._root), ()))
        chain = chain or self._files.peer_chain(dev, self._root)
        if not chain or chain[0].level is Level.HUB or chain[0].unit != self._unit:
            return ()
        return chain


def chain_of(texts: Sequence[str]) -> Chain:
    """Read a kept chain of keys, empty where it cannot be read."""
    try:
        return tuple(certificate_from_text(one) for one in texts)
    except BrokenTrustError:
        _LOG.warning("a kept chain of keys cannot be read")
        return ()


def own_unit(office: Office) -> str:
    """Give the code of the unit that this PC is certified for, "" where it is not."""
    for kind in ("hub", "office"):
        if chain := office.trust.files.sync_chain(kind):
            return chain[0].unit
    return ""


def revoked(dev: str, chains: Iterable[Chain], trust: Trust) -> bool:
    """Say whether a device's key was taken back by one above it, in any of its chains."""
    above = {part.issuer for chain in chains for part in chain}
    return any(
        key.device == dev and (listed.issuer in above or not above)
        for listed in trust.lists
        for key in listed.keys
    )


def _named(source: BlobSource, event: Event) -> Sequence[str]:
    """Ask for the files of an event; one that no program of ours wrote has none."""
    try:
        return [file_hash(one) for one in source.blobs_of(event)]
    except (ValueError, TypeError, LookupError):
        return ()


def lists_of(kind: PeerKind, lists: Sequence[RevocationList]) -> list[bytes]:
    """Give the revocation lists that travel: a hub has them first."""
    if kind is PeerKind.HUB:
        return []
    return [list_bytes(one) for one in sorted(lists, key=lambda one: one.issuer)][:MAX_LISTS]


def _of_type(data: str, prefixes: Sequence[str]) -> bool:
    return read_stored(data).type.startswith(tuple(prefixes))
