"""Bundles that chance made: each is read wholly, or refused in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.sync.bundle_parts import (
    SAMPLES,
    Kept,
    covering,
    lines,
    refused,
    sealed,
)

from communeapp.core.sync.frames import blob_head, frame

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
    manifest = replace(covering(), v=max(1, version))
    if not whole:
        manifest = replace(manifest, ranges=())
    code = refused(sealed(manifest, plain))
    right = lines(1, 3, 4) if whole else b""
    assert code in {"", "bundles.damaged", "bundles.too_new"}
    assert code == "" if plain == right else True


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(max_examples=50_000, deadline=None)
@given(CHANGES)
def test_any_mangled_bundle_is_refused_for_long(changes: list[tuple[int, bytes, int]]) -> None:
    data = (SAMPLES / "v1.cabundle").read_bytes()
    assert refused(mangled(data, changes)) or mangled(data, changes) == data


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(max_examples=50_000, deadline=None)
@given(FRAMES, st.integers(0, 2), st.booleans())
def test_any_frames_are_read_or_refused_for_long(plain: bytes, version: int, whole: bool) -> None:
    insider(plain, version, whole)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_every_bit_counts() -> None:
    good = (SAMPLES / "v1.cabundle").read_bytes()
    for at in range(len(good)):
        for bit in range(8):
            bad = good[:at] + bytes([good[at] ^ 1 << bit]) + good[at + 1 :]
            assert refused(bad), (at, bit)
