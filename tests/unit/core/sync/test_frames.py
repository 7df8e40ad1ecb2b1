"""Reading an event from its hashed bytes: the same answer as the slow way, for anything."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.unit.sync.bundle_parts import log

from communeapp.core.events import (
    MAX_EVENT_BYTES,
    MAX_INTEGER,
    BrokenEventError,
    Event,
    NotCanonicalError,
    Scope,
    canonical_json,
    named,
    parse_event,
    sha256_hex,
)
from communeapp.core.sync.frames import MAX_HASHED, Nothing, blob_head, frame, read_event

GOOD = log([Scope.UNIT_TO_HUB])[0]


def slowly(data: bytes) -> Event:
    try:
        return parse_event(named(data, sha256_hex(data)))
    except (NotCanonicalError, TypeError) as error:  # TypeError: named() of what is no object
        raise BrokenEventError(str(error)) from error


def both(data: bytes) -> Event | None:
    """Read in both ways; they have to agree."""
    try:
        slow = slowly(data)
    except BrokenEventError:
        with pytest.raises(BrokenEventError):
            read_event(data)
        return None
    assert read_event(data).event() == slow
    return slow


def fields(**changes: object) -> bytes:
    unnamed = {name: one for name, one in GOOD.to_json().items() if name != "id"}
    return json.dumps(
        {**unnamed, **changes}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def test_a_good_event_is_read() -> None:
    one = read_event(GOOD.hashed_bytes())
    assert one.event() == GOOD
    assert (one.id, one.prev, one.hlc) == (GOOD.id, GOOD.prev, str(GOOD.hlc))
    assert one.data.encode() == GOOD.hashed_bytes()
    assert one.quarantine == ""


@pytest.mark.parametrize(
    "changes",
    [
        {"v": 2, "type": "later.kind"},
        {"body": {"t": "Nguyễn", "n": -MAX_INTEGER, "deep": [[[{}]]]}},
        {"body": {"a": "[" * 100 + "{" * 100}},
        {"actor": "Ă" * 64},
    ],
)
def test_what_is_unusual_but_right_is_read(changes: dict[str, object]) -> None:
    assert both(fields(**changes)) is not None


def deep(levels: int) -> list[object]:
    made: list[object] = []
    for _ in range(levels):
        made = [made]
    return made


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b'"x"',
        b"nul",
        b"\xff\xfe",
        b"[" * 100_000,
        fields() + b" ",
        fields().replace(b'"v":1', b'"v":1,"v":1'),
        fields().replace(b'"v":1', b'"v":-0'),
        fields(body={"n": 1.5}),
        fields(body={"n": MAX_INTEGER + 1}),
        fields(body={"n": 10**400}),
        fields(body={"n": float("nan")}),
        fields(body={"t": "e\u0301"}),
        fields(body={"e\u0301": 1}),
        fields(body={"d": deep(63)}),
        fields(body=[]),
        fields(body=None),
        fields(seq=0),
        fields(seq=True),
        fields(seq="1"),
        fields(v=0),
        fields(v=True),
        fields(dev="A" * 32),
        fields(dev=1),
        fields(dev="a" * 32 + "\n"),
        fields(epoch="a" * 31),
        fields(prev="a" * 63),
        fields(hlc="g" * 16),
        fields(scope="public"),
        fields(scope=None),
        fields(type="one"),
        fields(type="a.b\n"),
        fields(type="a.b c.d"),
        fields(actor="a" * 65),
        fields(actor=None),
        fields(more=1),
        fields(id="a" * 64),
        fields().replace(b"L", b"\\ud800"),
        fields().replace(b"L", b"\\u004c"),
    ],
    ids=range(41),
)
def test_what_is_wrong_is_refused_in_both_ways(data: bytes) -> None:
    assert both(data) is None


def test_depth_ends_where_canonical_json_says() -> None:
    assert both(fields(body={"d": deep(61)})) is not None
    assert both(fields(body={"d": deep(62)})) is not None


def test_an_event_has_one_mebibyte_with_its_id() -> None:
    room = MAX_HASHED - len(fields(body={"t": ""}))
    assert both(fields(body={"t": "x" * room})) is not None
    with pytest.raises(BrokenEventError):
        read_event(fields(body={"t": "x" * (room + 1)}))
    assert len(named(fields(body={"t": "x" * room}), GOOD.id)) == MAX_EVENT_BYTES


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**54), 2**54)
    | st.floats(allow_nan=False)
    | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.text(max_size=3), JSON, max_size=3))
@example({"\u0344": 1})
@example({"a": "<\u0338"})
def test_any_body_is_read_alike(body: dict[str, object]) -> None:
    both(fields(body=body))


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(GOOD.to_json())), JSON)
def test_any_field_is_read_alike(name: str, value: object) -> None:
    both(fields(**{name: value}))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 400), st.binary(max_size=3), st.integers(0, 3))
def test_any_changed_bytes_are_read_alike(at: int, new: bytes, cut: int) -> None:
    data = fields()
    both(data[:at] + new + data[at + cut :])


def test_frames_say_their_length() -> None:
    assert frame(b"E", b"xyz") == b"E\0\0\0\x03xyz"
    assert blob_head("ab" * 32, 5) == b"B\0\0\0\x25" + b"\xab" * 32


def test_nothing_is_a_sink() -> None:
    sink = Nothing()
    sink.events([])
    sink.revocations(b"")
    assert sink.blob("a" * 64, 1) is None
    assert canonical_json({}) == b"{}"
