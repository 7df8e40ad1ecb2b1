"""What a believed device could put into a bundle: refused, whatever it is and however large."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard
from tests.unit.sync.bundle_parts import (
    EVENTS,
    HUB_KEY,
    SAMPLES,
    UP,
    Kept,
    blob,
    covering,
    lines,
    log,
    manifest_of,
    part,
    read,
    refused,
    sealed,
    signed,
    write,
)

from communeapp.core.events import Scope, canonical_json
from communeapp.core.sync.frames import KIND_EVENTS, KIND_LIST, blob_head, frame
from communeapp.core.sync.manifest import Manifest, parse_manifest
from communeapp.core.sync.vectors import Range
from communeapp.sync.bundle_contents import Content

U, F = Scope.UNIT_TO_HUB, Scope.OFFICE


@pytest.fixture
def base() -> Manifest:
    return covering()


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
