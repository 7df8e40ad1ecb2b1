"""PCs of one office and a hub above them, for tests of the exchange: real folders, real bundles."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import FakeClock
from tests.unit.core.trust_parts import private, public, root
from tests.unit.sync.bundle_parts import HUB_KEY, Kept

from communeapp.core.events import Scope, device_id
from communeapp.core.sync.enrolment import (
    HUB_SCOPES,
    Answer,
    Issuer,
    Request,
    answer_bytes,
    certify,
    signed_answer,
)
from communeapp.core.sync.vectors import Vector
from communeapp.core.trust import KeyCertificate, Level, Trust, signed_certificate
from communeapp.core.trust_files import root_bytes
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office
from communeapp.services.sync.exchange import Imported, PeerKind
from communeapp.sync.bundle_contents import BlobPart, Content, LogPart
from communeapp.sync.bundle_reading import open_bundle
from communeapp.sync.bundle_writing import Sender, Written, write_bundles
from communeapp.sync.recipients import bundle_key
from communeapp.sync.signing import device_key

UNIT, UNIT_NAME = "03385", "ỦY BAN NHÂN DÂN XÃ THU LŨM"
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2029, 12, 31)
#: How a test asks for a PC of the office.
MakePc = Callable[..., "Pc"]


def hub_certificate() -> KeyCertificate:
    made = KeyCertificate(
        serial=3,
        level=Level.HUB,
        unit="12",
        unit_name="TỈNH LAI CHÂU",
        roles=("training",),
        scopes=HUB_SCOPES,
        not_before=FIRST,
        not_after=LAST,
        key=public("hub"),
        issuer=device_id(public("root")),
    )
    return signed_certificate(made, private("root").sign)


HUB = hub_certificate()
TRUST = Trust((root(),))


@dataclass
class Pc:
    """One PC: its folder, its open office, where its bundles go."""

    folder: Path
    clock: FakeClock
    out: Path
    name: str = ""
    office: Office = field(init=False)

    def open(self) -> Office:
        self.office = open_office(Paths(self.folder), self.clock)
        # Nobody pulls a plug here; the disk of the tests need not be waited for.
        self.office.store.db.execute("PRAGMA synchronous = OFF")
        return self.office

    def close(self) -> None:
        self.office.close()

    @property
    def dev(self) -> str:
        return device_key(self.folder / "keys").id

    @property
    def age(self) -> str:
        return bundle_key(self.folder / "keys").public

    def enrol(self, unit: str = UNIT) -> None:
        """Give it what a hub's answer brings."""
        key = device_key(self.folder / "keys")
        request = Request(key.public, self.age, unit, UNIT_NAME, self.name or "Máy", "0.6.0", FIRST)
        serial = int(key.id[:8], 16)
        certificate = certify(
            request,
            serial=serial,
            issuer=HUB.device,
            sign=private("hub").sign,
            first=FIRST,
            last=LAST,
        )
        issuer = Issuer("Máy chủ tỉnh Lai Châu", HUB_KEY.public, HUB.device)
        answer = Answer((certificate, HUB), root(), issuer, 1_795_000_000_000)
        trust = self.folder / "keys" / "trust"
        (trust / "roots").mkdir(parents=True, exist_ok=True)
        (trust / "roots" / f"{root().id}.root").write_bytes(root_bytes(root()))
        signed = signed_answer(answer, private("hub").sign)
        (trust / "hub.caenrol").write_bytes(answer_bytes(signed))

    def meets(self, *others: Pc, hub: bool = False) -> None:
        """Know other PCs of the office, and the hub."""
        for one in others:
            self.office.exchange.put_peer(
                one.dev, PeerKind.COLLEAGUE, UNIT, one.name or one.dev[:4], one.age
            )
        if hub:
            self.office.exchange.put_peer(
                HUB.device, PeerKind.HUB, "12", "Tỉnh Lai Châu", HUB_KEY.public
            )

    def write(
        self, kind: PeerKind = PeerKind.COLLEAGUE, *, always: bool = False
    ) -> tuple[Written, ...]:
        sender = self.office.trust.sender(kind)
        self.out.mkdir(parents=True, exist_ok=True)
        return self.office.exchange.write(kind, self.out, sender, always=always)

    def read(self, *written: Written | Path) -> list[Imported]:
        paths = [one if isinstance(one, Path) else one.path for one in written]
        found = [self.office.exchange.read(one) for one in paths]
        self.office.exchange.finish_projections()
        return found

    def say(self, number: int = 1, scope: Scope = Scope.OFFICE, **body: object) -> None:
        """Write something that all PCs of the office should hear of."""
        for _ in range(number):
            self.clock.pass_time(7)
            told = {"bank": "b", "title": f"Lũng Cú {self.name} {self.clock.wall}", **body}
            with self.office.events.change("bank.renamed", scope, told):
                pass

    def ids(self) -> set[str]:
        """All that it knows and that may travel, of both histories."""
        rows = self.office.store.rows(
            "SELECT id FROM event WHERE scope != 'person' UNION SELECT id FROM fork"
        )
        return {row["id"] for row in rows}

    def tables(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of the database."""
        store = self.office.store
        names = [
            row["name"] for row in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return {
            name: sorted(tuple(row.values()) for row in store.rows(f"SELECT * FROM {name}"))
            for name in names
        }


@dataclass
class FakeHub:
    """The keys of a hub, without the hub: writes bundles down, reads those that go up."""

    folder: Path
    clock: FakeClock

    def read(self, written: Sequence[Written]) -> Kept:
        kept = Kept()
        for one in written:
            with open_bundle(one.path, TRUST, today=self.clock.today()) as bundle:
                bundle.read(HUB_KEY, kept)
        return kept

    def write(
        self,
        *to: Pc,
        have: Vector | None = None,
        logs: Sequence[LogPart] = (),
        blobs: Sequence[BlobPart] = (),
        lists: Sequence[bytes] = (),
    ) -> tuple[Written, ...]:
        scopes = frozenset({Scope.HUB_TO_UNIT})
        self.folder.mkdir(parents=True, exist_ok=True)
        return write_bundles(
            Content(scopes, have or {}, logs, blobs, (), lists),
            Sender((HUB,), private("hub").sign, HUB_KEY.public),
            [one.age for one in to],
            self.folder,
            made_ms=self.clock.now_ms(),
        )


def office_of(
    folder: Path, names: Sequence[str], clock: FakeClock | None = None
) -> Iterator[list[Pc]]:
    """PCs that know each other; closed at the end."""
    pcs = []
    for name in names:
        pc = Pc(folder / name, clock or FakeClock(), folder / f"{name}.out", name)
        pc.folder.mkdir(parents=True)
        pc.open()
        pc.enrol()
        pcs.append(pc)
    for one in pcs:
        one.meets(*(other for other in pcs if other is not one))
    yield pcs
    for one in pcs:
        one.close()


def settle(pcs: Sequence[Pc], rounds: int = 12) -> int:
    """Let everybody tell everybody until nobody has anything to say; give how many rounds it took."""
    for number in range(1, rounds + 1):
        said = [(one, one.write()) for one in pcs]
        if not any(written for _, written in said):
            return number
        for one, written in said:
            for other in pcs:
                if other is not one:
                    other.read(*written)
    raise AssertionError("they go on talking")


def copy_profile(source: Path, target: Path) -> None:
    """Copy a closed profile, as somebody does who clones a disk."""
    shutil.copytree(source, target)
