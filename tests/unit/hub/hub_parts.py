"""What tests of the hub share: databases, a hub with its keys, PCs and the bundles that they write."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Engine
from tests.unit.core.trust_parts import private, public
from tests.unit.sync.bundle_parts import in_blocks

from communeapp.clock import Clock, civil_date
from communeapp.core.events import GENESIS, ZERO, Event, Scope, Tip, device_id, make_event
from communeapp.core.sync.enrolment import Answer, Request, request_bytes, signed_request
from communeapp.core.sync.enrolment_files import read_answer
from communeapp.core.sync.manifest import Chain
from communeapp.core.sync.vectors import LogName, Vector
from communeapp.hub.db.engine import reading
from communeapp.hub.downlink import Downlink
from communeapp.hub.enrolling import Enrolling
from communeapp.hub.identity import Identity, load_identity
from communeapp.hub.ingest import Ingest, Taken
from communeapp.hub.making import make_hub
from communeapp.hub.own_log import OwnLog
from communeapp.hub.publishing import Publishing
from communeapp.hub.settings import HubSettings, save_settings
from communeapp.sync.bundle_contents import BlobPart, Content, LogPart
from communeapp.sync.bundle_writing import Sender, Written, write_bundles
from communeapp.sync.recipients import BundleKey, bundle_key
from communeapp.sync.signing import verify

UP, OFFICE = Scope.UNIT_TO_HUB, Scope.OFFICE
EPOCH = "0" * 31 + "1"
#: A commune of the province of the tests (Lai Châu, 12).
UNIT = "03433"


@dataclass(frozen=True)
class HubDb:
    """A fresh database of the newest schema. ``kind`` is sqlite or postgresql."""

    kind: str
    url: str
    engine: Engine


@dataclass
class HubOfTests:
    """A hub that was made: its keys, its log; what it can do."""

    settings: HubSettings
    engine: Engine
    clock: Clock

    def make(self) -> HubOfTests:
        """Make keys, settings, units and log."""
        make_hub(self.settings, self.engine, self.clock)
        save_settings(self.settings)
        return self

    def begin(self) -> str | None:
        """Start as a process does; give why a new epoch was begun."""
        return self.own.begin(self.engine)

    @cached_property
    def identity(self) -> Identity:
        return load_identity(self.settings.paths)

    @property
    def own(self) -> OwnLog:
        return OwnLog(self.settings.paths, self.identity.device, self.clock)

    @property
    def ingest(self) -> Ingest:
        return Ingest(self.settings, self.engine, self.clock)

    @property
    def downlink(self) -> Downlink:
        return Downlink(self.settings, self.engine, self.clock)

    @property
    def enrolling(self) -> Enrolling:
        return Enrolling(self.settings, self.engine, self.clock)

    @property
    def publishing(self) -> Publishing:
        return Publishing(self.settings, self.engine, self.clock)

    def take(self, *written: Written | Path, way: str = "upload") -> Taken:
        """Take bundles in, one after the other; give what became of the last."""
        taken: Taken | None = None
        for one in written:
            taken = self.ingest.take(one if isinstance(one, Path) else one.path, way)
        assert taken is not None
        return taken

    def rows(self, table: sa.Table) -> list[sa.Row[tuple[object, ...]]]:
        """Read a whole table, in the order of its key."""
        with reading(self.engine) as connection:
            return list(connection.execute(sa.select(table).order_by(*table.primary_key.columns)))

    def count(self, table: sa.Table) -> int:
        return len(self.rows(table))


@dataclass
class Pc:
    """A PC of a commune: its keys, its certificate, its log."""

    name: str
    folder: Path
    clock: Clock
    unit: str = UNIT
    epoch: str = EPOCH
    chain: Chain = ()
    answer: Answer | None = None
    events: list[Event] = field(default_factory=list)
    have: dict[LogName, int] = field(default_factory=dict)
    _numbers: itertools.count[int] = field(default_factory=itertools.count)

    @property
    def dev(self) -> str:
        return device_id(public(self.name))

    @property
    def log(self) -> LogName:
        return LogName(self.dev, self.epoch)

    @cached_property
    def key(self) -> BundleKey:
        return bundle_key(self.folder / "keys")

    @property
    def sender(self) -> Sender:
        return Sender(self.chain, private(self.name).sign, self.key.public)

    def request(self, **changes: object) -> bytes:
        """The request that it takes to the hub."""
        values: dict[str, object] = {
            "key": public(self.name),
            "age": self.key.public,
            "unit": self.unit,
            "unit_name": "Xã thử",
            "device_name": f"Máy {self.name}",
            "program": "1.0",
            "day": civil_date(self.clock.now_ms()),
        }
        made = signed_request(Request(**{**values, **changes}), private(self.name).sign)  # type: ignore[arg-type]
        return request_bytes(made)

    def enrol(self, hub: HubOfTests) -> Pc:
        """Be approved by a hub, and take the answer."""
        approved = hub.enrolling.approve(self.request(), by="thử")
        self.answer = read_answer(approved.data, verify)
        self.chain = self.answer.chain
        return self

    def do(
        self,
        *scopes: Scope,
        type_: str = "learn.answered",
        body: Callable[[int], Mapping[str, object]] = lambda number: {"n": number},
    ) -> list[Event]:
        """Write events into its log, one of each scope."""
        made = []
        for scope in scopes or (UP,):
            last = self.events[-1] if self.events else None
            tip = Tip() if last is None else Tip(last.seq, last.id)
            hlc = (ZERO if last is None else last.hlc).next(self.clock.now_ms())
            event = make_event(
                type_=type_, dev=self.dev, epoch=self.epoch, tip=tip, hlc=hlc, actor="p1",
                scope=scope, body=body(tip.seq + 1),
            )  # fmt: skip
            self.events.append(event)
            made.append(event)
        return made

    def fresh_epoch(self, epoch: str) -> None:
        """Begin a new epoch, as after a restored backup."""
        self.epoch, self.events = epoch, []

    def copy(self, folder: Path) -> Pc:
        """The same PC once more: its disk was copied."""
        return Pc(
            self.name, folder, self.clock, self.unit, self.epoch, self.chain, self.answer,
            list(self.events), dict(self.have),
        )  # fmt: skip

    def write(
        self,
        hub: HubOfTests,
        first: int = 1,
        last: int | None = None,
        *,
        scopes: frozenset[Scope] = frozenset({UP}),
        blobs: Sequence[BlobPart] = (),
        lists: Sequence[bytes] = (),
        carried: Sequence[Pc] = (),
        have: Vector | None = None,
        **more: object,
    ) -> tuple[Written, ...]:
        """Write a bundle for the hub: events ``first`` to ``last``, and whole logs of colleagues."""
        parts = [self.part(first, last, scopes)] if self.events else []
        parts += [one.part(1, None, scopes) for one in carried]
        own = {self.log: len(self.events)} if self.events else {}
        content = Content(
            scopes,
            {**self.have, **own} if have is None else have,
            tuple(sorted(parts, key=lambda one: (one.log, one.first))),
            tuple(blobs),
            tuple(one.chain for one in carried),
            tuple(lists),
        )
        target = self.folder / "out"
        target.mkdir(parents=True, exist_ok=True)
        return write_bundles(
            content, self.sender, (hub.identity.bundle.public,), target,
            made_ms=self.clock.now_ms() + next(self._numbers), **more,  # type: ignore[arg-type]
        )  # fmt: skip

    def part(self, first: int, last: int | None, scopes: frozenset[Scope]) -> LogPart:
        last = last or len(self.events)
        inside = self.events[first - 1 : last]
        before = self.events[first - 2].id if first > 1 else GENESIS
        chosen = in_blocks(one for one in inside if one.scope in scopes)
        return LogPart(self.log, first, last, before, inside[-1].id, chosen)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
