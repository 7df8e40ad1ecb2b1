"""The manifest: one form, every value within its bounds, later versions said as such."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.core.sync.manifest_parts import COLLEAGUE, GOOD, OWN
from tests.unit.core.trust_parts import public
from tests.unit.sync.bundle_parts import EPOCH, HUB_KEY

from communeapp.core.errors import UserError
from communeapp.core.events import canonical_json, device_id
from communeapp.core.sync.limits import MAX_FILE, MAX_MANIFEST, MAX_PLAIN
from communeapp.core.sync.manifest import (
    bundle_id,
    file_name,
    manifest_bytes,
    missing_pieces,
    parse_manifest,
)
from communeapp.core.sync.vectors import LogName


def test_it_comes_back_as_it_was() -> None:
    assert parse_manifest(manifest_bytes(GOOD)) == GOOD
    assert (GOOD.events, GOOD.withheld) == (6, 2)
    assert len(bundle_id(manifest_bytes(GOOD))) == 64


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    value = json.loads(manifest_bytes(GOOD))
    change(value)
    return canonical_json(value)


def put(*path: Any, to: object) -> Callable[[dict[str, Any]], object]:
    def change(value: Any) -> None:
        for one in path[:-1]:
            value = value[one]
        value[path[-1]] = to

    return change


WRONG: dict[str, Callable[[dict[str, Any]], object]] = {
    "a field more": put("more", to=1),
    "a field less": lambda value: value.pop("have"),
    "v is no number": put("v", to=True),
    "v below least": lambda value: value.update(v=0),
    "no chain": put("chain", to=[]),
    "chain too long": lambda value: value.update(chain=value["chain"] * 3),
    "no certificate": put("chain", 0, to="x.y"),
    "no recipient": put("recipients", to=[]),
    "not an age key": put("recipients", to=["age1" + "b" * 58]),
    "one twice": lambda value: value.update(recipients=[HUB_KEY.public] * 2),
    "not in order": lambda value: value["recipients"].reverse(),
    "reply is none": put("reply", to=""),
    "a personal scope": put("scopes", to=["person"]),
    "an unknown scope": put("scopes", to=["world"]),
    "scopes out of order": put("scopes", to=["unit_to_hub", "office"]),
    "have zero": put("have", OWN.dev, to={EPOCH: 0}),
    "have without logs": put("have", OWN.dev, to={}),
    "have of no device": put("have", to={"x": {EPOCH: 1}}),
    "have no object": put("have", to=[]),
    "range backwards": put("ranges", 0, "last", to=0),
    "more events than numbers": put("ranges", 0, "events", to=5),
    "a name in a range": put("ranges", 0, "path", to="../x"),
    "before and first differ": put("ranges", 0, "before", to="0" * 64),
    "ranges out of order": lambda value: value["ranges"].reverse(),
    "one range twice": lambda value: value["ranges"].append(value["ranges"][-1]),
    "ranges that touch": lambda value: value["ranges"].append(
        {**value["ranges"][-1], "first": value["ranges"][-1]["last"] + 1, "last": 99, "events": 0}
    ),
    "a carried device too many": lambda value: value["ranges"].pop(
        next(i for i, one in enumerate(value["ranges"]) if one["dev"] == COLLEAGUE.dev)
    ),
    "a device without a chain": put("carried", to=[]),
    "hash in capitals": put("cipher", "sha256", to="C" * 64),
    "hash too short": put("plain", "sha256", to="d" * 63),
    "hash no text": put("plain", "sha256", to=5),
    "negative size": put("cipher", "bytes", to=-1),
    "ciphertext too large": put("cipher", "bytes", to=MAX_FILE + 1),
    "content too large": put("plain", "bytes", to=MAX_PLAIN + 1),
    "blobs larger than all": put("blobs", "bytes", to=5001),
    "bytes of no blob": put("blobs", to={"count": 0, "bytes": 1}),
    "piece beyond pieces": put("piece", to=2),
    "piece zero": put("piece", to=0),
    "set is no number": put("set", to="../../x"),
    "made too late": put("made", to=1 << 48),
    "too many lists": put("lists", to=65),
}


@pytest.mark.parametrize("name", list(WRONG))
def test_what_is_wrong_is_refused(name: str) -> None:
    data = changed(WRONG[name])
    assert data != manifest_bytes(GOOD)
    with pytest.raises(UserError, match=r"bundles\.damaged"):
        parse_manifest(data)


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"{", b'{"v":1}', b"[" * 1000, b"\xff"])
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"bundles\.damaged"):
        parse_manifest(data)


def test_another_form_of_the_same_is_refused() -> None:
    data = json.dumps(json.loads(manifest_bytes(GOOD)), sort_keys=True).encode()
    with pytest.raises(UserError, match=r"bundles\.damaged"):
        parse_manifest(data)


def test_a_manifest_without_end_is_not_read() -> None:
    with pytest.raises(UserError, match=r"bundles\.too_large"):
        parse_manifest(b" " * (MAX_MANIFEST + 1))


def test_a_later_version_says_whether_this_program_may_read_it() -> None:
    later = changed(lambda value: value.update(v=7, more={"x": 1}))
    assert parse_manifest(later).v == 7
    with pytest.raises(UserError, match=r"bundles\.too_new"):
        parse_manifest(changed(lambda value: value.update(v=7, least=2)))
    # Nothing but the two numbers is asked of what this program cannot know.
    with pytest.raises(UserError, match=r"bundles\.too_new"):
        parse_manifest(canonical_json({"v": 9, "least": 9}))


def test_names_of_files_are_safe_everywhere_and_sort_by_time() -> None:
    name = file_name(GOOD)
    assert set(name) <= set("0123456789abcdef-")
    assert name < file_name(replace(GOOD, made_ms=GOOD.made_ms + 1))
    assert name.startswith(device_id(public("device"))[:12])


def test_the_pieces_of_a_set_are_counted() -> None:
    pieces = [replace(GOOD, piece=number, pieces=4) for number in (3, 1, 3)]
    assert missing_pieces(pieces) == (2, 4)
    assert missing_pieces([]) == ()
    assert missing_pieces([GOOD]) == ()
    with pytest.raises(UserError, match=r"bundles\.mixed_set"):
        missing_pieces([*pieces, replace(GOOD, pieces=4, set="6" * 32)])


def fuzz(data: bytes) -> None:
    """Whatever comes, it is read wholly or refused in words."""
    code = ""
    try:
        found = parse_manifest(data)
    except UserError as error:
        code = error.code
    else:
        assert found.v > 1 or manifest_bytes(found) == data
    assert code in {"", "bundles.damaged", "bundles.too_new", "bundles.too_large"}


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


def paths(value: Any, start: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [start] if start else []
    inside = value.items() if isinstance(value, dict) else ()
    inside = enumerate(value) if isinstance(value, list) else inside
    for name, one in inside:
        found += paths(one, (*start, name))
    return found


PATHS = paths(json.loads(manifest_bytes(GOOD)))
ANY_CHANGE = st.tuples(st.sampled_from(PATHS), PLAIN)
BYTES = st.tuples(
    st.integers(0, len(manifest_bytes(GOOD))), st.binary(max_size=6), st.integers(0, 40)
)


def spliced(at: int, new: bytes, cut: int) -> bytes:
    data = manifest_bytes(GOOD)
    return data[:at] + new + data[at + cut :]


@settings(max_examples=150, deadline=None)
@given(ANY_CHANGE)
def test_any_value_in_any_place(change: tuple[tuple[Any, ...], object]) -> None:
    fuzz(changed(put(*change[0], to=change[1])))


@settings(max_examples=100, deadline=None)
@given(BYTES)
def test_any_bytes_in_any_place(change: tuple[int, bytes, int]) -> None:
    fuzz(spliced(*change))


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(max_examples=100_000, deadline=None)
@given(ANY_CHANGE)
def test_any_value_in_any_place_for_long(change: tuple[tuple[Any, ...], object]) -> None:
    fuzz(changed(put(*change[0], to=change[1])))


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(max_examples=100_000, deadline=None)
@given(BYTES | st.binary(max_size=200).map(lambda data: (0, data, 10**6)))
def test_any_bytes_in_any_place_for_long(change: tuple[int, bytes, int]) -> None:
    fuzz(spliced(*change))


def test_logs_are_named_by_device_and_epoch() -> None:
    assert LogName("a", "b") == ("a", "b")
