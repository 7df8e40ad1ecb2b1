"""Reading bundles: whatever was changed, cut or is not ours is refused, in words, and nothing is kept."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.core.trust_parts import DAY, TRUST, UNIT
from tests.unit.sync.bundle_parts import (
    HUB_KEY,
    PC_KEY,
    SAMPLES,
    Kept,
    covering,
    lines,
    manifest_of,
    read,
    refused,
    sealed,
    signed,
    small,
    wrapped,
)

from communeapp.core.errors import UserError
from communeapp.core.events import Scope, canonical_json
from communeapp.core.sync.frames import ReadEvent, frame
from communeapp.core.sync.limits import MAGIC, MAX_MANIFEST
from communeapp.core.sync.manifest import Manifest, parse_manifest
from communeapp.core.trust import Trust
from communeapp.core.trust_files import read_trust_file
from communeapp.sync.bundle_reading import looks_like_bundle, open_bundle
from communeapp.sync.recipients import key_from_text
from communeapp.sync.signing import verify

U, F = Scope.UNIT_TO_HUB, Scope.OFFICE


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return small(tmp_path_factory.mktemp("bundle")).path.read_bytes()


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


@pytest.fixture
def base() -> Manifest:
    return covering()


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
    first = sealed(base, lines(1, 3, 4))
    # age adds stanzas of random length: made anew until it is as long as the first.
    others = (sealed(base, lines(1, 3, 4)) for _ in range(5_000))
    second = next(one for one in others if len(one) == len(first) and one != first)
    size = len(first) - len(manifest_of(first)[2])
    forged = first[:size] + manifest_of(second)[2]
    bundle = open_bundle(Swapped(first, forged, size), TRUST, today=DAY)
    with bundle, pytest.raises(UserError, match=r"bundles\.damaged") as caught:
        bundle.read(HUB_KEY, Kept())
    assert caught.value.values["step"] == "cipher"


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
