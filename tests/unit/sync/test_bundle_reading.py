"""Reading bundles: whatever was changed, cut or is not ours is refused, in words, and nothing is kept."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.core.trust_parts import DAY, TRUST, UNIT
from tests.unit.sync.bundle_parts import (
    HUB_KEY,
    PC_KEY,
    UP,
    Kept,
    blob,
    log,
    manifest_of,
    part,
    read,
    sealed,
    signed,
    small,
    wrapped,
    write,
)

from communeapp import texts
from communeapp.core.errors import UserError
from communeapp.core.events import Scope, canonical_json
from communeapp.core.sync.frames import KIND_EVENTS, KIND_LIST, ReadEvent, blob_head, frame
from communeapp.core.sync.limits import MAGIC, MAX_MANIFEST
from communeapp.core.sync.manifest import Manifest, parse_manifest
from communeapp.core.sync.vectors import Range
from communeapp.core.trust import Trust
from communeapp.core.trust_files import read_trust_file
from communeapp.sync.bundle_contents import Content
from communeapp.sync.bundle_reading import looks_like_bundle, open_bundle
from communeapp.sync.recipients import BundleKey, key_from_text
from communeapp.sync.signing import verify

SAMPLES = Path(__file__).parents[2] / "data" / "bundles"
U, F = Scope.UNIT_TO_HUB, Scope.OFFICE


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return small(tmp_path_factory.mktemp("bundle")).path.read_bytes()


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


# ------------------------------------------------------------------ what was changed on the way


def test_every_byte_counts(good: bytes) -> None:
    """Fault 36: magic, length, manifest, signature, ciphertext."""
    assert refused(good) == ""
    kept = Kept()
    taken = [
        at
        for at in range(len(good))
        if not refused(good[:at] + bytes([good[at] ^ 1 << at % 8]) + good[at + 1 :], kept)
    ]
    assert taken == []
    assert kept == Kept()


def test_every_shorter_file_is_refused_and_nothing_is_kept(good: bytes) -> None:
    kept = Kept()
    codes = [refused(good[:size], kept) for size in range(len(good))]
    assert codes[0] == "bundles.not_a_bundle"
    assert set(codes[1:]) == {"bundles.incomplete"}
    assert kept == Kept()


@pytest.mark.parametrize("more", [b"\0", b"x" * 1000])
def test_nothing_may_follow(good: bytes, more: bytes) -> None:
    assert refused(good + more) == "bundles.damaged"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", b"\0" * 4096, b"CAPPBAK1" * 9])
def test_other_files_are_none(data: bytes) -> None:
    assert refused(data) == "bundles.not_a_bundle"


def test_a_bundle_is_known_by_its_first_letters(tmp_path: Path, good: bytes) -> None:
    for name, data, said in (("a", good, True), ("b", b"%PDF", False), ("c", b"", False)):
        (tmp_path / name).write_bytes(data)
        assert looks_like_bundle(tmp_path / name) is said
    assert not looks_like_bundle(tmp_path / "missing")


def test_another_signature_and_another_body_do_not_fit(tmp_path: Path, good: bytes) -> None:
    other = small(tmp_path).path.read_bytes()
    (raw, signature, cipher), (raw2, signature2, cipher2) = manifest_of(good), manifest_of(other)
    size = len(raw).to_bytes(4, "big")
    assert refused(MAGIC + size + raw + signature2 + cipher) == "bundles.damaged"
    assert refused(MAGIC + size + raw + signature + cipher2[: len(cipher)].ljust(len(cipher))) == (
        "bundles.damaged"
    )
    assert raw != raw2


def test_lengths_are_looked_at_before_anything_is_read(good: bytes) -> None:
    for size in (MAX_MANIFEST + 1, 0xFFFFFFFF):
        assert refused(MAGIC + size.to_bytes(4, "big") + good[12:]) == "bundles.too_large"


# ------------------------------------------------------------------ versions and recipients


def test_later_versions_are_told_as_such(good: bytes) -> None:
    raw, _, cipher = manifest_of(good)
    value = json.loads(raw)
    assert refused(b"CAPPBND2" + good[8:]) == "bundles.too_new"
    later = canonical_json({**value, "v": 3, "least": 2, "shape": "new"})
    assert refused(wrapped(later, cipher)) == "bundles.too_new"
    readable = canonical_json({**value, "v": 3, "least": 1, "shape": "new"})
    assert refused(wrapped(readable, cipher)) == ""


def test_frames_of_a_later_version_are_left_out_where_that_is_allowed(good: bytes) -> None:
    manifest = replace(parse_manifest(manifest_of(good)[0]), ranges=(), blobs=0, blob_bytes=0)
    later = replace(manifest, v=2)
    assert refused(sealed(later, frame(b"n", b"what?"))) == ""
    assert refused(sealed(later, frame(b"N", b"what?"))) == "bundles.too_new"
    assert refused(sealed(manifest, frame(b"n", b"what?"))) == "bundles.damaged"


def test_a_bundle_for_others_is_not_ours(good: bytes) -> None:
    kept = Kept()
    assert refused(good, kept, PC_KEY) == "bundles.not_for_us"
    assert kept == Kept()


def test_a_recipient_that_was_only_named_cannot_open_it(good: bytes) -> None:
    raw, _, cipher = manifest_of(good)
    named = replace(parse_manifest(raw), recipients=(PC_KEY.public,))
    assert refused(signed(named, cipher), key=PC_KEY) == "bundles.damaged"


def test_who_is_not_known_is_not_believed(good: bytes) -> None:
    with pytest.raises(UserError, match=r"bundles\.unknown_signer") as caught:
        open_bundle(io.BytesIO(good), Trust(), today=DAY)
    assert caught.value.values["unit"] == UNIT


# ------------------------------------------------------------------ what a bad insider could make

EVENTS = log([U, F, U, U])


@pytest.fixture(scope="module")
def base(good: bytes) -> Manifest:
    """A manifest that covers :data:`EVENTS`; hashes and sizes are set by ``sealed``."""
    spans = (Range(part(EVENTS).log, 1, 4, 3, EVENTS[0].prev, EVENTS[3].id),)
    return replace(parse_manifest(manifest_of(good)[0]), ranges=spans, blobs=0, blob_bytes=0)


def lines(*numbers: int) -> bytes:
    return frame(KIND_EVENTS, b"\n".join(EVENTS[n - 1].hashed_bytes() for n in numbers))


def test_an_insider_who_keeps_to_the_rules_is_read(base: Manifest) -> None:
    for plain in (lines(1, 3, 4), lines(1) + lines(3) + lines(4)):
        kept = Kept()
        read(sealed(base, plain), kept=kept)
        assert [row.seq for row in kept.rows] == [1, 3, 4]


BAD = {
    "an event too few": lines(1, 3),
    "none": b"",
    "an event too many": lines(1, 3, 4, 4),
    "the order": lines(1, 4, 3),
    "an event twice": lines(1, 3, 3),
    "a scope that is not said": lines(1, 2, 4),
    "another event": lines(1, 3) + frame(KIND_EVENTS, log([U] * 4)[3].hashed_bytes()),
    "an epoch that is not said": frame(KIND_EVENTS, log([U], epoch="e" * 32)[0].hashed_bytes()),
    "an event with its id": frame(KIND_EVENTS, canonical_json(EVENTS[0].to_json())),
    "an empty frame": lines(1, 3, 4) + frame(KIND_EVENTS, b""),
    "an empty line": frame(KIND_EVENTS, b"\n") + lines(1, 3, 4),
    "a list that is not said": frame(KIND_LIST, b"{}") + lines(1, 3, 4),
    "a blob that is not said": lines(1, 3, 4) + blob_head("0" * 64, 0),
    "half a frame": lines(1, 3, 4)[:-1],
    "half a head": lines(1, 3, 4) + b"E\0",
    "a frame too large": b"E\xff\xff\xff\xff",
    "a blob too large": b"B\xff\xff\xff\xff",
    "a blob without a name": b"B\0\0\0\x01x",
    "an unknown kind": lines(1, 3, 4) + frame(b"Z", b""),
    "zeros": bytes(100),
    "a name with a path": frame(b"N", b"../../etc/passwd") + lines(1, 3, 4),
}


@pytest.mark.parametrize("name", list(BAD))
def test_an_insider_who_does_not_is_refused(base: Manifest, name: str) -> None:
    assert refused(sealed(base, BAD[name])) == "bundles.damaged"


def test_a_wrong_joint_is_refused(base: Manifest) -> None:
    one = base.ranges[0]
    for wrong in (replace(one, tip="f" * 64), replace(one, last=5), replace(one, events=2)):
        data = sealed(replace(base, ranges=(wrong,)), lines(1, 3, 4))
        assert refused(data) == ("" if wrong.last == 5 else "bundles.damaged")
    second = (replace(one, first=3, events=2, before="f" * 64),)
    assert refused(sealed(replace(base, ranges=second), lines(3, 4))) == "bundles.damaged"


def test_a_clock_that_runs_backwards_is_refused(base: Manifest) -> None:
    late = log([U, U], start_ms=2_000_000_000_000)
    early = log([U, F, U], start_ms=1_000_000_000_000)
    span = (Range(part(late).log, 1, 3, 2, late[0].prev, early[2].id),)
    plain = frame(KIND_EVENTS, late[0].hashed_bytes() + b"\n" + early[2].hashed_bytes())
    assert refused(sealed(replace(base, ranges=span), plain)) == "bundles.damaged"


def test_blobs_come_in_order_with_the_right_hash_and_number(base: Manifest) -> None:
    content = b"x" * 70_000
    right = blob_head(blob(content).sha256, len(content)) + content
    wanted = replace(base, blobs=1, blob_bytes=len(content))
    assert refused(sealed(wanted, lines(1, 3, 4) + right)) == ""
    for plain in (
        right + lines(1, 3, 4),
        lines(1, 3, 4) + right[:-1] + b"y",
        lines(1, 3, 4) + right + right,
        lines(1, 3, 4) + right[:-1],
        lines(1, 3, 4),
    ):
        assert refused(sealed(wanted, plain)) == "bundles.damaged"


def test_a_blob_that_is_held_is_passed_over_and_still_checked(tmp_path: Path) -> None:
    written = write(tmp_path, Content(UP, {}, (), (blob(b"a" * 9), blob(b"b" * 9))))[0]
    kept = Kept(held=frozenset({blob(b"a" * 9).sha256}))
    took, _ = read(written.path, kept=kept)
    assert took.blobs == 2
    assert kept.files == {blob(b"b" * 9).sha256: b"b" * 9}


def test_a_size_or_a_hash_that_was_signed_wrongly_is_refused(base: Manifest) -> None:
    data = sealed(base, lines(1, 3, 4))
    raw, _, cipher = manifest_of(data)
    said = parse_manifest(raw)
    for plain in (
        replace(said.plain, size=said.plain.size - 1),
        replace(said.plain, size=said.plain.size + 1),
        replace(said.plain, sha256="0" * 64),
    ):
        assert refused(signed(replace(said, plain=plain), cipher)) == "bundles.damaged"


def test_what_was_said_and_is_not_there_is_refused(base: Manifest) -> None:
    assert refused(sealed(replace(base, lists=1), lines(1, 3, 4))) == "bundles.damaged"
    empty = replace(base, blobs=1)
    assert refused(sealed(empty, lines(1, 3, 4))) == "bundles.damaged"
    no_hash = blob_head(blob(b"").sha256, 0)
    assert refused(sealed(empty, lines(1, 3, 4) + no_hash)) == ""
    assert refused(sealed(empty, lines(1, 3, 4) + no_hash[:-1])) == "bundles.damaged"


@pytest.mark.parametrize("packed", [b"", b"no zstd at all", b"\x28\xb5\x2f\xfd" + b"\xff" * 50])
def test_what_cannot_be_unpacked_is_refused(base: Manifest, packed: bytes) -> None:
    assert refused(sealed(base, lines(1, 3, 4), packed=packed)) == "bundles.damaged"


def test_a_window_that_eats_the_memory_is_refused(base: Manifest) -> None:
    wide = zstandard.ZstdCompressionParameters(window_log=27)
    packer = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    packed = packer.compress(lines(1, 3, 4)) + packer.flush()
    assert refused(sealed(base, lines(1, 3, 4), packed=packed)) == "bundles.damaged"


# ------------------------------------------------------------------ sinks and files


class Full(Kept):
    """A sink whose disk is full."""

    asked = 0

    def events(self, batch: list[ReadEvent]) -> None:
        self.asked += 1
        raise OSError(28, "full")


def test_what_the_sink_raises_passes_through_at_once(good: bytes) -> None:
    kept = Full()
    with pytest.raises(OSError, match="full"):
        read(good, kept=kept)
    assert kept.asked == 1
    assert kept.files == {}


def test_who_cancels_is_heard(good: bytes) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with open_bundle(io.BytesIO(good), TRUST, today=DAY) as bundle:
        with pytest.raises(KeyboardInterrupt):
            bundle.read(HUB_KEY, Kept(), stop)
        seen: list[int] = []
        assert bundle.read(HUB_KEY, Kept(), seen.append).events == 3  # and may begin anew
        assert seen[-1] == bundle.manifest.cipher.size
        bundle.check_cipher(seen.append)


class Swapped(io.BytesIO):
    """A stick that gives other bytes the second time."""

    def __init__(self, first: bytes, second: bytes, start: int) -> None:
        super().__init__(first)
        self._second, self._start, self._passes = second, start, 0

    def seek(self, at: int, whence: int = 0) -> int:
        if (at, whence) == (self._start, 0):
            self._passes += 1
        if self._passes == 2:
            self._passes = 9
            super().seek(0)
            self.write(self._second)
        return super().seek(at, whence)


def test_a_stick_that_changes_between_two_looks_is_refused(base: Manifest) -> None:
    """The hash was right; then somebody put in what he had encrypted to the same recipients."""
    first, second = sealed(base, lines(1, 3, 4)), sealed(base, lines(1, 3, 4))
    size = len(first) - len(manifest_of(first)[2])
    forged = first[:size] + manifest_of(second)[2]
    bundle = open_bundle(Swapped(first, forged, size), TRUST, today=DAY)
    with bundle, pytest.raises(UserError, match=r"bundles\.damaged"):
        bundle.read(HUB_KEY, Kept())


class Pulled(io.BytesIO):
    """A stick that is pulled out."""

    pulled = False

    def read(self, size: int | None = -1) -> bytes:
        if self.pulled:
            raise OSError(5, "pulled")
        return super().read(size)


def test_a_stick_that_is_pulled_is_no_damage(good: bytes) -> None:
    file = Pulled(good)
    with open_bundle(file, TRUST, today=DAY) as bundle:
        file.pulled = True
        with pytest.raises(OSError, match="pulled"):
            bundle.read(HUB_KEY)
    assert file.closed


def test_files_are_closed_when_they_are_refused(good: bytes) -> None:
    file = io.BytesIO(good[:-1])
    with pytest.raises(UserError):
        open_bundle(file, TRUST, today=DAY)
    assert file.closed


# ------------------------------------------------------------------ bombs

_BOMB = r"""
import re, sys, datetime as dt
from pathlib import Path
from communeapp.core.errors import UserError
from communeapp.core.trust import Trust
from communeapp.core.trust_files import read_trust_file
from communeapp.sync.bundle_reading import open_bundle
from communeapp.sync.recipients import key_from_text
from communeapp.sync.signing import verify
folder = Path(sys.argv[1])
trust = Trust((read_trust_file((folder / "root").read_bytes(), verify),))
key = key_from_text((folder / "key").read_text())
try:
    with open_bundle(folder / "bomb", trust, today=dt.date(2026, 11, 22)) as bundle:
        bundle.read(key)
    code = "taken"
except UserError as error:
    code = error.code + " " + str(error.values.get("step"))
# Not getrusage: that also counts the process that started this one.
peak = int(re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())[1])
print(code, peak // 1024, sep="|")
"""


def explode(folder: Path, data: bytes) -> tuple[str, int]:
    """Read a bundle in a process of its own; give the outcome and the most memory it took, in MiB."""
    (folder / "bomb").write_bytes(data)
    (folder / "root").write_bytes((SAMPLES / "v1.root").read_bytes())
    (folder / "key").write_text(str(HUB_KEY.identity))
    done = subprocess.run(
        [sys.executable, "-c", _BOMB, str(folder)], capture_output=True, text=True, check=True
    )
    code, peak = done.stdout.strip().split("|")
    return code, int(peak)


def zeros(size: int, *heads: bytes) -> bytes:
    """So many MiB of zeros after each head, compressed."""
    packer = zstandard.ZstdCompressor().compressobj()
    nothing, parts = bytes(1 << 20), []
    for head in heads:
        parts.append(packer.compress(head))
        parts += [packer.compress(nothing) for _ in range(size)]
    return b"".join((*parts, packer.flush()))


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux says it")
def test_a_gigabyte_of_zeros_takes_no_memory(tmp_path: Path, base: Manifest) -> None:
    """Fault 40: more than was signed, as much as was signed, and as blobs that are even allowed."""
    manifest = replace(base, ranges=())
    bomb = sealed(manifest, b"x" * 1000, packed=zeros(1000, b""))
    assert len(bomb) < 200_000
    code, peak = explode(tmp_path, bomb)
    assert code == "bundles.damaged size"
    assert peak < 64
    code, peak = explode(tmp_path, sealed(manifest, b"", packed=zeros(1000, b""), size=1000 << 20))
    assert code == "bundles.damaged frame"
    assert peak < 64
    half, digest = 480, hashlib.sha256()
    for _ in range(half):
        digest.update(bytes(1 << 20))
    right = blob_head(digest.hexdigest(), half << 20)
    heads = (right, blob_head("0" * 64, half << 20))
    allowed = replace(manifest, blobs=2, blob_bytes=half << 21)
    size = (half << 21) + 2 * len(right)
    assert size > 1_000_000_000
    code, peak = explode(tmp_path, sealed(allowed, b"", packed=zeros(half, *heads), size=size))
    assert code == "bundles.damaged blob"
    assert peak < 64


# ------------------------------------------------------------------ samples of old versions


@pytest.mark.parametrize("version", [one.stem for one in sorted(SAMPLES.glob("*.cabundle"))])
def test_bundles_of_every_version_stay_readable(version: str) -> None:
    expected = json.loads((SAMPLES / f"{version}.json").read_text("utf-8"))
    root = read_trust_file((SAMPLES / f"{version}.root").read_bytes(), verify)
    key = key_from_text((SAMPLES / f"{version}.agekey").read_text("ascii").strip())
    kept = Kept()
    with open_bundle(SAMPLES / f"{version}.cabundle", Trust((root,)), today=DAY) as bundle:  # type: ignore[arg-type]
        took = bundle.read(key, kept)
        assert bundle.id == expected["id"]
        assert bundle.believed.unit == expected["unit"]
    assert [row.id for row in kept.rows] == expected["events"]
    assert sorted(kept.files) == expected["blobs"]
    assert (took.withheld, took.lists) == (expected["withheld"], expected["lists"])


def test_there_is_a_sample_of_this_version() -> None:
    assert (SAMPLES / "v1.cabundle").is_file()


# ------------------------------------------------------------------ fuzz

CHANGES = st.lists(
    st.tuples(st.integers(0, 10_000), st.binary(max_size=8), st.integers(0, 20)),
    min_size=1,
    max_size=4,
)
#: A frame of any kind, or any bytes.
FRAMES = st.lists(
    st.binary(max_size=40)
    | st.builds(frame, st.sampled_from([b"T", b"E", b"B", b"n", b"N"]), st.binary(max_size=60))
    | st.sampled_from([lines(1), lines(3, 4), lines(1, 3, 4), blob_head("0" * 64, 3) + b"abc"]),
    max_size=5,
).map(b"".join)


def mangled(data: bytes, changes: list[tuple[int, bytes, int]]) -> bytes:
    for at, new, cut in changes:
        place = at % (len(data) + 1)
        data = data[:place] + new + data[place + cut :]
    return data


@settings(max_examples=150, deadline=None)
@given(CHANGES)
def test_any_mangled_bundle_is_refused(changes: list[tuple[int, bytes, int]]) -> None:
    data = (SAMPLES / "v1.cabundle").read_bytes()
    bad = mangled(data, changes)
    kept = Kept()
    assert bool(refused(bad, kept)) is (bad != data)
    assert kept == Kept() or bad == data


@settings(max_examples=100, deadline=None)
@given(FRAMES, st.integers(0, 2), st.booleans())
def test_any_frames_are_read_or_refused(plain: bytes, version: int, whole: bool) -> None:
    insider(plain, version, whole)


def insider(plain: bytes, version: int, whole: bool) -> None:
    manifest = parse_manifest(manifest_of((SAMPLES / "v1.cabundle").read_bytes())[0])
    span = (Range(part(EVENTS).log, 1, 4, 3, EVENTS[0].prev, EVENTS[3].id),)
    manifest = replace(
        manifest,
        v=max(1, version),
        carried=(),
        ranges=span if whole else (),
        lists=0,
        blobs=0,
        blob_bytes=0,
    )
    code = refused(sealed(manifest, plain))
    right = lines(1, 3, 4) if whole else b""
    assert code in {"", "bundles.damaged", "bundles.too_new"}
    assert code == "" if plain == right else True


@pytest.mark.soak
@settings(max_examples=50_000, deadline=None)
@given(CHANGES)
def test_any_mangled_bundle_is_refused_for_long(changes: list[tuple[int, bytes, int]]) -> None:
    data = (SAMPLES / "v1.cabundle").read_bytes()
    assert refused(mangled(data, changes)) or mangled(data, changes) == data


@pytest.mark.soak
@settings(max_examples=50_000, deadline=None)
@given(FRAMES, st.integers(0, 2), st.booleans())
def test_any_frames_are_read_or_refused_for_long(plain: bytes, version: int, whole: bool) -> None:
    insider(plain, version, whole)


@pytest.mark.soak
def test_every_bit_counts(good: bytes) -> None:
    for at in range(len(good)):
        for bit in range(8):
            bad = good[:at] + bytes([good[at] ^ 1 << bit]) + good[at + 1 :]
            assert refused(bad), (at, bit)
