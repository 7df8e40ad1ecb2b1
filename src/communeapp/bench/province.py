"""A province made up by a seed: communes, PCs with real keys, learners, classes, and the logs that the PCs wrote.

At full size 35,000 learners, 343 classes, 2,000 PCs, 5 million events over two years; ``size`` takes a part
of each. The same seed and size give the same bytes on every machine. Every event is one that a PC could
have written: canonical form, hash chain, clock. Names, numbers and texts are made up; communes are real.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from communeapp import paths
from communeapp.clock import VIET_NAM
from communeapp.core.events import GENESIS, Hlc, device_id
from communeapp.core.sync.frames import ReadEvent
from communeapp.core.trust import (
    ROLE_TRAINING,
    KeyCertificate,
    Level,
    Root,
    signed_certificate,
    signed_root,
)

LEARNERS, CLASSES, DEVICES = 35_000, 343, 2_000
#: Pages are looked at on this day unless another is given.
LAST_DAY = dt.date(2026, 11, 20)
DAYS = 730
_SCOPES = ("office", "unit_to_hub")
_FAMILY = (
    "Lò", "Vàng", "Giàng", "Thào", "Sùng", "Mùa", "Lý", "Chẻo", "Tẩn", "Phàn", "Lùng", "Hoàng",
    "Nguyễn", "Trần", "Lê", "Phạm", "Đèo", "Lường", "Tao", "Cầm", "Quàng", "Chang", "Pờ", "Mạ",
    "Ly", "Vừ", "Hạng", "Cứ", "Vùi", "Tòng",
)  # fmt: skip
_MIDDLE = (
    "Thị", "Văn", "A", "Thị", "Văn", "Minh", "Ngọc", "Đức", "Thu", "Thanh", "Hồng", "Láo", "Tả",
    "Mí", "Seo", "Xuân", "Quang", "Thùy",
)  # fmt: skip
_GIVEN = (
    "Dính", "Páo", "Sơn", "Mai", "Lan", "Hoa", "Hùng", "Dũng", "Tủa", "Chư", "Mẩy", "Sài", "Nga",
    "Thảo", "Hương", "Bình", "Cường", "Đông", "Giang", "Hà", "Hạnh", "Hiền", "Khoa", "Kiên",
    "Lâm", "Linh", "Long", "Nam", "Oanh", "Phương", "Quân", "Tâm", "Thắng", "Thủy", "Tiến",
    "Trang", "Tùng", "Vân", "Vinh", "Yến",
)  # fmt: skip


@dataclass(frozen=True)
class Commune:
    """A unit: code, name with its kind, kind."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True)
class Course:
    """A course of the program: its lessons and the ids of its questions."""

    id: str
    title: str
    version: str
    lessons: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Cohort:
    """A class: where it is held, which courses, from when to when."""

    id: str
    title: str
    unit: int
    courses: tuple[Course, ...]
    starts: dt.date
    ends: dt.date
    members: int


@dataclass(frozen=True)
class Learner:
    """Somebody who learns at one PC. ``diligence`` from 0 to 1 says how far it goes."""

    id: str
    name: str
    cohort: Cohort | None
    diligence: float


@dataclass(frozen=True)
class Pc:
    """A PC: its key, its unit, who learns at it; ``keeper`` keeps the registers of the unit."""

    index: int
    unit: Commune
    unit_index: int
    keeper: bool
    seed: str

    @cached_property
    def key(self) -> Ed25519PrivateKey:
        """Give its key, made of the seed."""
        return private_key(f"{self.seed}/pc/{self.index}")

    @cached_property
    def public(self) -> bytes:
        """Give its public key."""
        return self.key.public_key().public_bytes_raw()

    @cached_property
    def id(self) -> str:
        """Give its id."""
        return device_id(self.public)

    @cached_property
    def epoch(self) -> str:
        """Give the epoch of its log."""
        return hashlib.sha256(f"{self.seed}/epoch/{self.index}".encode()).hexdigest()[:32]

    @property
    def name(self) -> str:
        """Give its name."""
        return f"Máy {self.index // 38 + 1:02d} {self.unit.name}"

    def rng(self, what: str) -> random.Random:
        """Give chance for one purpose: the same whatever else was made before."""
        return random.Random(f"{self.seed}/{what}/{self.index}")  # noqa: S311 - made-up data


@dataclass(frozen=True)
class Told:
    """What a PC will say: when (UTC ms), the type, the body."""

    ms: int
    type: str
    body: Mapping[str, object]
    actor: str = ""


@dataclass(frozen=True)
class Province:
    """The whole, or a part of the size ``size``; ``last`` is its last day."""

    size: float = 1.0
    seed: str = "lai-chau"
    last: dt.date = LAST_DAY
    communes: tuple[Commune, ...] = field(default_factory=lambda: read_communes())
    courses: tuple[Course, ...] = field(default_factory=lambda: read_courses())

    @property
    def learners(self) -> int:
        """Count the learners."""
        return max(1, round(LEARNERS * self.size))

    @property
    def devices(self) -> int:
        """Count the PCs."""
        return max(1, round(DEVICES * self.size))

    @property
    def until_ms(self) -> int:
        """Give the evening of the last day, UTC ms."""
        evening = dt.datetime.combine(self.last, dt.time(18), VIET_NAM)
        return int(evening.timestamp()) * 1000

    @property
    def keepers(self) -> int:
        """Count the communes that have a PC, so one that keeps registers."""
        return min(self.devices, len(self.communes))

    def pc(self, index: int) -> Pc:
        """Give a PC; the first of each commune keeps its registers."""
        at = index % len(self.communes)
        return Pc(index, self.communes[at], at, index < len(self.communes), self.seed)

    def pcs(self) -> Iterator[Pc]:
        """Give all PCs."""
        return map(self.pc, range(self.devices))

    @cached_property
    def cohorts(self) -> tuple[Cohort, ...]:
        """Give the classes, spread over the communes that have PCs and over the time."""
        found = []
        for number in range(max(1, round(CLASSES * self.size))):
            rng = random.Random(f"{self.seed}/class/{number}")  # noqa: S311 - made-up data
            unit = number % self.keepers
            starts = self.last - dt.timedelta(days=rng.randrange(20, DAYS - 60))
            courses = tuple(rng.sample(self.courses, rng.choice((1, 2, 2, 3))))
            title = f"Lớp {courses[0].title} {starts:%m/%Y}, {self.communes[unit].name}"
            ends = starts + dt.timedelta(days=rng.choice((30, 45, 60, 90)))
            found.append(
                Cohort(self.new_id("class", number), title, unit, courses, starts, ends, 0)
            )
        return tuple(found)

    @cached_property
    def _cohorts_of(self) -> Mapping[int, tuple[Cohort, ...]]:
        return {
            unit: tuple(one for one in self.cohorts if one.unit == unit)
            for unit in range(len(self.communes))
        }

    def learners_of(self, pc: Pc) -> list[Learner]:
        """Give those who learn at a PC."""
        found, rng = [], pc.rng("learners")
        cohorts = self._cohorts_of[pc.unit_index]
        for number in range(pc.index, self.learners, self.devices):
            name = f"{rng.choice(_FAMILY)} {rng.choice(_MIDDLE)} {rng.choice(_GIVEN)}"
            cohort = rng.choice(cohorts) if cohorts and rng.random() < 0.9 else None
            found.append(
                Learner(self.new_id("person", number), name, cohort, rng.betavariate(3, 1))
            )
        return found

    def new_id(self, kind: str, number: int) -> str:
        """Give an id that looks like those of the program."""
        return hashlib.sha256(f"{self.seed}/{kind}/{number}".encode()).hexdigest()[:32]

    # -------------------------------------------------------------- trust

    @cached_property
    def root_key(self) -> Ed25519PrivateKey:
        """Give the key of the province's root."""
        return private_key(f"{self.seed}/root")

    @cached_property
    def root(self) -> Root:
        """Give the root."""
        public = self.root_key.public_key().public_bytes_raw()
        since = self.last - dt.timedelta(days=DAYS + 100)
        return signed_root(Root("Tỉnh Lai Châu", public, since), self.root_key.sign)

    def certificate(self, pc: Pc) -> KeyCertificate:
        """Give a PC's certificate, signed by the root."""
        one = KeyCertificate(
            serial=pc.index + 1,
            level=Level.DEVICE,
            unit=pc.unit.code,
            unit_name=pc.unit.name,
            roles=(ROLE_TRAINING,),
            scopes=_SCOPES,
            not_before=self.root.since,
            not_after=self.last + dt.timedelta(days=1_000),
            key=pc.public,
            issuer=self.root.id,
        )
        return signed_certificate(one, self.root_key.sign)


def chained(pc: Pc, told: list[Told]) -> Iterator[ReadEvent]:
    """Make the log of a PC of what it says: numbers, clock, hash chain, canonical texts."""
    told.sort(key=lambda one: (one.ms, one.type))
    dev, epoch = pc.id, pc.epoch
    prev, clock = GENESIS, Hlc(0)
    for seq, one in enumerate(told, 1):
        clock = clock.next(one.ms)
        fields = {
            "v": 1, "type": one.type, "dev": dev, "epoch": epoch, "seq": seq, "prev": prev,
            "hlc": str(clock), "actor": one.actor, "scope": "unit_to_hub", "body": one.body,
        }  # fmt: skip
        # The same bytes as canonical_json: all texts here are NFC and all numbers whole (tested).
        data = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        name = hashlib.sha256(data.encode("utf-8")).hexdigest()
        yield ReadEvent(dev, epoch, seq, name, prev, fields["hlc"], one.type, "unit_to_hub", data)  # type: ignore[arg-type]
        prev = name


def private_key(text: str) -> Ed25519PrivateKey:
    """Make a key of a text: never one for real use."""
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(text.encode()).digest())


def read_communes() -> tuple[Commune, ...]:
    """Give the communes of Lai Châu in the order of their codes."""
    table = json.loads((paths.resources_dir() / "admin_units.json").read_text(encoding="utf-8"))
    province = next(one for one in table["provinces"] if one["code"] == "12")
    found = [Commune(one["code"], one["name"], one["type"]) for one in province["units"]]
    return tuple(sorted(found, key=lambda one: one.code))


def read_courses() -> tuple[Course, ...]:
    """Give the courses that come with the program, with their lessons and questions."""
    import tomllib

    found = []
    for folder in sorted((paths.resources_dir() / "courses").iterdir()):
        if not (folder / "pack.toml").exists():
            continue
        pack = tomllib.loads((folder / "pack.toml").read_text(encoding="utf-8"))
        course = tomllib.loads((folder / "course.toml").read_text(encoding="utf-8"))
        lessons = tuple(one["id"] for one in course["lessons"])
        questions = tuple(
            question["id"]
            for file in sorted((folder / "questions").glob("*.toml"))
            for question in tomllib.loads(file.read_text(encoding="utf-8"))["questions"]
        )
        found.append(Course(pack["id"], pack["title"], pack["version"], lessons, questions))
    return tuple(found)
