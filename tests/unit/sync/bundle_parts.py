"""Devices, logs and bundles for tests: the same keys at every run."""

from __future__ import annotations

import io
import itertools
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

import zstandard
from pyrage import encrypt, x25519
from tests.unit.core.trust_parts import DAY, TRUST, certificate, chain, private, public

from communeapp import texts
from communeapp.core.errors import UserError
from communeapp.core.events import (
    ZERO,
    Event,
    Scope,
    Tip,
    device_id,
    make_event,
    sha256_hex,
)
from communeapp.core.sync.frames import KIND_EVENTS, BlobSink, ReadEvent, frame
from communeapp.core.sync.limits import MAGIC
from communeapp.core.sync.manifest import (
    Body,
    Manifest,
    manifest_bytes,
    parse_manifest,
    signed_bytes,
)
from communeapp.core.sync.vectors import LogName, Range
from communeapp.core.trust import KeyCertificate, Level, Trust
from communeapp.sync.bundle_contents import BlobPart, Content, LogPart
from communeapp.sync.bundle_reading import Took, open_bundle
from communeapp.sync.bundle_writing import Sender, Written, write_bundles
from communeapp.sync.recipients import BundleKey, key_from_text

#: Midday of the day of the keys, in Viet Nam.
MADE_MS = 1_795_323_600_000
#: An age key each, made once: tests have to be the same at every run.
HUB_KEY = key_from_text(
    "AGE-SECRET-KEY-1HKR93HGRLX3C5K5GMA2YV4ZPCLZYJKS5V9WZLX99GQ6N2S0MYDUQQX6U0X"
)
PC_KEY = key_from_text("AGE-SECRET-KEY-1G5RQK0TCGD8RDTQKX23T0CAPJG8RFTSN3SFRM2PXJGR0QUDWFSQQYUCJGV")
UP = frozenset({Scope.UNIT_TO_HUB})
OFFICE = frozenset({Scope.OFFICE, Scope.UNIT_TO_HUB})
EPOCH = "0" * 31 + "1"


def log_of_device(holder: str = "device", epoch: str = EPOCH) -> LogName:
    return LogName(device_id(public(holder)), epoch)


def log(
    scopes: Sequence[Scope],
    holder: str = "device",
    epoch: str = EPOCH,
    *,
    type_: str = "learn.answered",
    body: Callable[[int], Mapping[str, object]] = lambda number: {"n": number, "t": "Lũng Cú"},
    start_ms: int = MADE_MS - 1_000_000,
) -> list[Event]:
    """A log with one event of each of these scopes, in this order."""
    tip, hlc, made = Tip(), ZERO, []
    for number, scope in enumerate(scopes, start=1):
        hlc = hlc.next(start_ms + number)
        event = make_event(
            type_=type_,
            dev=device_id(public(holder)),
            epoch=epoch,
            tip=tip,
            hlc=hlc,
            actor="",
            scope=scope,
            body=body(number),
        )
        made.append(event)
        tip = Tip(event.seq, event.id)
    return made


def part(
    events: Sequence[Event], scopes: frozenset[Scope] = UP, first: int = 1, last: int | None = None
) -> LogPart:
    """The part of a log from ``first`` to ``last``, without what may not travel."""
    last = last or len(events)
    inside = events[first - 1 : last]
    return LogPart(
        LogName(events[0].dev, events[0].epoch),
        first,
        last,
        inside[0].prev,
        inside[-1].id,
        in_blocks(one for one in inside if one.scope in scopes),
    )


def in_blocks(events: Iterable[Event], size: int = 256) -> Iterator[list[str]]:
    """Events as a query gives them."""
    rest = iter(events)
    while block := [one.hashed_bytes().decode() for one in itertools.islice(rest, size)]:
        yield block


def blob(content: bytes) -> BlobPart:
    return BlobPart(sha256_hex(content), len(content), lambda: io.BytesIO(content))


def sender(keys: tuple[KeyCertificate, ...] | None = None, holder: str = "device") -> Sender:
    return Sender(keys or chain(), private(holder).sign, PC_KEY.public)


def write(
    folder: Path,
    content: Content,
    *,
    by: Sender | None = None,
    to: Iterable[str] = (HUB_KEY.public,),
    **more: object,
) -> tuple[Written, ...]:
    return write_bundles(content, by or sender(), to, folder, made_ms=MADE_MS, **more)  # type: ignore[arg-type]


def small(folder: Path) -> Written:
    """A bundle of three events of five, and a blob."""
    up, office = Scope.UNIT_TO_HUB, Scope.OFFICE
    events = log([up, office, up, up, office])
    content = Content(UP, {log_of_device("hub"): 3}, (part(events),), (blob("Điều 1.".encode()),))
    return write(folder, content)[0]


@dataclass
class Kept:
    """A sink that keeps everything."""

    rows: list[ReadEvent] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    lists: list[bytes] = field(default_factory=list)
    held: frozenset[str] = frozenset()

    def events(self, batch: list[ReadEvent]) -> None:
        self.rows += batch

    def blob(self, sha256: str, size: int) -> BlobSink | None:
        return None if sha256 in self.held else KeptBlob(self, sha256)

    def revocations(self, data: bytes) -> None:
        self.lists.append(data)


@dataclass
class KeptBlob:
    kept: Kept
    name: str
    data: bytes = b""

    def write(self, data: bytes) -> None:
        self.data += data

    def done(self) -> None:
        self.kept.files[self.name] = self.data


def read(
    source: Path | bytes, key: BundleKey = HUB_KEY, trust: Trust = TRUST, kept: Kept | None = None
) -> tuple[Took, Kept]:
    """Open and read a bundle into a sink that keeps everything."""
    kept = kept or Kept()
    file: Path | IO[bytes] = io.BytesIO(source) if isinstance(source, bytes) else source
    with open_bundle(file, trust, today=DAY) as bundle:
        return bundle.read(key, kept), kept


def sealed(
    manifest: Manifest,
    plain: bytes,
    *,
    by: str = "device",
    packed: bytes | None = None,
    size: int | None = None,
) -> bytes:
    """A bundle with these very bytes inside, signed by a believed device: what a bad insider could make.

    ``packed`` takes the place of the compressed bytes, ``size`` that of the plain size. Hashes and
    sizes are set, the rest is as given.
    """
    body = zstandard.ZstdCompressor().compress(plain) if packed is None else packed
    cipher = encrypt(body, [x25519.Recipient.from_str(one) for one in manifest.recipients])
    return signed(
        replace(
            manifest,
            cipher=Body(sha256_hex(cipher), len(cipher)),
            plain=Body(sha256_hex(plain), len(plain) if size is None else size),
        ),
        cipher,
        by=by,
    )


def signed(manifest: Manifest, cipher: bytes, *, by: str = "device") -> bytes:
    """Put a manifest of whatever content before a ciphertext, rightly signed."""
    return wrapped(manifest_bytes(manifest), cipher, by=by)


def wrapped(raw: bytes, cipher: bytes, *, by: str = "device") -> bytes:
    signature = private(by).sign(signed_bytes(raw))
    return MAGIC + struct.pack(">I", len(raw)) + raw + signature + cipher


def manifest_of(data: bytes) -> tuple[bytes, bytes, bytes]:
    """Take a bundle apart: manifest, signature, ciphertext."""
    (size,) = struct.unpack(">I", data[8:12])
    return data[12 : 12 + size], data[12 + size : 76 + size], data[76 + size :]


def hub_chain() -> tuple[KeyCertificate, ...]:
    return (certificate("hub", "root", Level.HUB, serial=3),)


SAMPLES = Path(__file__).parents[2] / "data" / "bundles"
#: A log of which one event is withheld from the hub.
EVENTS = log([Scope.UNIT_TO_HUB, Scope.OFFICE, Scope.UNIT_TO_HUB, Scope.UNIT_TO_HUB])


def lines(*numbers: int) -> bytes:
    return frame(KIND_EVENTS, b"\n".join(EVENTS[n - 1].hashed_bytes() for n in numbers))


def covering() -> Manifest:
    """A manifest that covers :data:`EVENTS`; hashes and sizes are set by :func:`sealed`."""
    raw = manifest_of((SAMPLES / "v1.cabundle").read_bytes())[0]
    span = Range(part(EVENTS).log, 1, 4, 3, EVENTS[0].prev, EVENTS[3].id)
    plain = {"lists": 0, "blobs": 0, "blob_bytes": 0, "carried": ()}
    return replace(parse_manifest(raw), ranges=(span,), **plain)  # type: ignore[arg-type]


def refused(data: bytes, kept: Kept | None = None, key: BundleKey = HUB_KEY) -> str:
    """Read and give the code of the refusal, "" where it was taken; every code has its sentence."""
    caught: UserError | None = None
    try:
        read(data, key, kept=kept)
    except UserError as error:
        caught = error
    if caught is None:
        return ""
    told = texts.catalogue("vi")[caught.code]
    assert "{" not in (told.message + told.hint).format(**caught.values)
    return caught.code
