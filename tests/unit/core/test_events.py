"""The format of the event log: golden vectors, and properties that hold for every value."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core import events
from communeapp.core.events import (
    GENESIS,
    BrokenEventError,
    ChainError,
    Hlc,
    NotCanonicalError,
    Scope,
    Tip,
    canonical_json,
    check_chain,
    event_bytes,
    make_event,
    named,
    parse_canonical,
    parse_event,
    replay_key,
)

GOLDEN = Path(__file__).parents[2] / "data" / "events"
DEV, EPOCH = "ab" * 16, "cd" * 16


def golden(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((GOLDEN / name).read_text(encoding="utf-8"))
    return loaded


# ------------------------------------------------------------------ golden vectors


@pytest.mark.parametrize("case", golden("canonical.json"), ids=lambda case: case["name"])
def test_canonical_json_never_changes(case: dict[str, Any]) -> None:
    written = canonical_json(case["value"])
    assert written == bytes.fromhex(case["hex"])
    assert hashlib.sha256(written).hexdigest() == case["sha256"]


@pytest.mark.parametrize("case", golden("refused.json"), ids=lambda case: case["name"])
def test_bytes_out_of_form_are_refused(case: dict[str, Any]) -> None:
    with pytest.raises(NotCanonicalError):
        parse_canonical(bytes.fromhex(case["hex"]))


def test_events_never_change() -> None:
    chain = [parse_event(case["bytes"].encode("utf-8")) for case in golden("chain.json")]
    for case, event in zip(golden("chain.json"), chain, strict=True):
        # Told without our own code: the id is the hash of the text without its "id" member.
        text = case["bytes"].replace(f'"id":"{case["id"]}",', "")
        assert hashlib.sha256(text.encode("utf-8")).hexdigest() == case["id"] == event.id
        assert event_bytes(event).decode("utf-8") == case["bytes"]
    assert check_chain(chain) == Tip(len(chain), chain[-1].id)


@pytest.mark.parametrize("case", golden("devices.json"), ids=lambda case: case["device"][:8])
def test_device_ids_never_change(case: dict[str, Any]) -> None:
    assert events.device_id(bytes.fromhex(case["public_key"])) == case["device"]


def test_clock_readings_never_change() -> None:
    for case in golden("hlc.json"):
        after = Hlc.parse(case["last"]).next(case["now_ms"])
        assert str(after) == case["next"], case


# ------------------------------------------------------------------ canonical JSON

plain_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-events.MAX_INTEGER, events.MAX_INTEGER)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=12,
)


def nfc(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {nfc(key): nfc(one) for key, one in value.items()}
    if isinstance(value, list):
        return [nfc(one) for one in value]
    return value


def keys_collide(value: object) -> bool:
    if isinstance(value, dict):
        names = [nfc(key) for key in value]
        return len(set(names)) < len(names) or any(keys_collide(one) for one in value.values())
    return isinstance(value, list) and any(keys_collide(one) for one in value)


@given(plain_json)
def test_what_is_written_reads_back_as_its_nfc(value: object) -> None:
    if keys_collide(value):
        with pytest.raises(NotCanonicalError):
            canonical_json(value)
        return
    written = canonical_json(value)
    assert parse_canonical(written) == nfc(value)
    assert canonical_json(parse_canonical(written)) == written


@given(st.dictionaries(st.text("abcđê\u0302\u0301", max_size=3), st.integers(0, 9), max_size=6))
def test_order_of_keys_does_not_matter(value: dict[str, int]) -> None:
    if keys_collide(value):
        return
    turned = dict(reversed(list(value.items())))
    assert canonical_json(value) == canonical_json(turned)


@given(st.binary(max_size=60))
def test_garbage_is_refused_or_already_canonical(data: bytes) -> None:
    try:
        value = parse_canonical(data)
    except NotCanonicalError:
        return
    assert canonical_json(value) == data


@given(st.text("aăâeêoôơuưyđ\u0300\u0301\u0303\u0309\u0323 ", max_size=20))
def test_the_same_text_typed_with_combining_marks_has_the_same_hash(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert canonical_json(composed) == canonical_json(decomposed)


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        2**53,
        -(2**53),
        {1: "a"},
        {"a": {1, 2}},
        b"bytes",
        object(),
        "\ud800",
        {"\u00e9": 1, "e\u0301": 2},
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(NotCanonicalError):
        canonical_json(value)


def test_nesting_without_end_is_refused() -> None:
    deep: object = 0
    for _ in range(events.MAX_DEPTH + 1):
        deep = [deep]
    with pytest.raises(NotCanonicalError):
        canonical_json(deep)
    with pytest.raises(NotCanonicalError):
        parse_canonical(b"[" * 100_000)
    with pytest.raises(NotCanonicalError):
        parse_canonical(b"1" * 5_000)


# ------------------------------------------------------------------ hybrid logical clock

readings = st.builds(Hlc, st.integers(0, Hlc.MAX_MS - 10), st.integers(0, Hlc.MAX_COUNTER))


@given(readings, st.lists(st.integers(-(10**15), 10**15), max_size=30))
def test_the_clock_never_runs_backwards(last: Hlc, walls: list[int]) -> None:
    for wall in walls:
        if last.ms >= Hlc.MAX_MS:
            return
        after = last.next(wall)
        assert after > last
        assert str(after) > str(last)  # SQL sorts the text
        last = after


@given(readings, readings, st.integers(0, 2**47))
def test_an_own_event_is_later_than_everything_seen(own: Hlc, other: Hlc, wall: int) -> None:
    after = own.seen(other).next(wall)
    assert after > own
    assert after > other


@given(readings)
def test_readings_are_written_and_read(reading: Hlc) -> None:
    assert Hlc.parse(str(reading)) == reading


def test_the_clock_follows_the_wall_when_it_can() -> None:
    assert Hlc(1000, 7).next(2000) == Hlc(2000)
    assert Hlc(1000, 7).next(1000) == Hlc(1000, 8)
    assert Hlc(1000, Hlc.MAX_COUNTER).next(5) == Hlc(1001)


@pytest.mark.parametrize("text", ["", "0" * 15, "0" * 17, "g" * 16, "0" * 15 + "A"])
def test_a_malformed_reading_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="clock"):
        Hlc.parse(text)


@pytest.mark.parametrize(("ms", "counter"), [(-1, 0), (1 << 48, 0), (0, -1), (0, 1 << 16)])
def test_a_reading_out_of_range_is_refused(ms: int, counter: int) -> None:
    with pytest.raises(ValueError, match="range"):
        Hlc(ms, counter)


# ------------------------------------------------------------------ events and chains


def event(tip: Tip = Tip(), hlc: Hlc = Hlc(1), **changes: Any) -> events.Event:  # noqa: B008
    given_: dict[str, Any] = {
        "type_": "draft.version",
        "dev": DEV,
        "epoch": EPOCH,
        "tip": tip,
        "hlc": hlc,
        "actor": "",
        "scope": Scope.OFFICE,
        "body": {"draft": "1"},
    }
    return make_event(**{**given_, **changes})


def chain_of(count: int) -> list[events.Event]:
    tip, found = Tip(), []
    for number in range(1, count + 1):
        one = event(tip, Hlc(number), body={"n": number})
        found.append(one)
        tip = Tip(one.seq, one.id)
    return found


def test_an_event_survives_the_way_to_bytes_and_back() -> None:
    one = event(body={"tên": "Nguyễn", "rows": [1, None, True]})
    assert parse_event(event_bytes(one)) == one
    assert named(one.hashed_bytes(), one.id) == event_bytes(one)
    assert (one.seq, one.prev) == (1, GENESIS)


def test_a_body_is_kept_in_nfc() -> None:
    assert event(body={"n": "e\u0302\u0301"}).body == {"n": "ế"}


def test_a_type_from_the_future_is_read_and_passed_on_untouched() -> None:
    one = event(type_="drone.landed", body={"v9": {"x": [1]}})
    assert event_bytes(parse_event(event_bytes(one))) == event_bytes(one)


def test_every_flipped_bit_of_an_event_is_noticed() -> None:
    data = event_bytes(event())
    for place in range(len(data)):
        for bit in range(8):
            broken = bytearray(data)
            broken[place] ^= 1 << bit
            with pytest.raises(BrokenEventError):
                parse_event(bytes(broken))


@pytest.mark.parametrize(
    "changes",
    [
        {"type_": "nodot"},
        {"type_": "Draft.Version"},
        {"dev": "xyz"},
        {"epoch": "AB" * 16},
        {"actor": "a" * 65},
    ],
    ids=repr,
)
def test_malformed_fields_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(BrokenEventError):
        event(**changes)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("v", 0),
        ("v", True),
        ("v", "1"),
        ("seq", 0),
        ("seq", True),
        ("type", 5),
        ("scope", "world"),
        ("body", []),
        ("hlc", "0"),
        ("prev", ""),
        ("actor", None),
        ("extra", 1),
    ],
)
def test_malformed_bytes_are_refused_even_with_a_right_hash(name: str, value: object) -> None:
    fields = {**event().to_json(), name: value}
    fields.pop("id")
    fields["id"] = hashlib.sha256(canonical_json(fields)).hexdigest()
    with pytest.raises(BrokenEventError):
        parse_event(canonical_json(fields))


def test_no_event_is_larger_than_the_cap() -> None:
    with pytest.raises(BrokenEventError, match="bytes"):
        parse_event(b" " * (events.MAX_EVENT_BYTES + 1))


def test_the_id_is_no_part_of_what_is_hashed() -> None:
    with pytest.raises(ValueError, match="id"):
        events.event_id(event().to_json())


@pytest.mark.parametrize("size", [31, 33])
def test_keys_of_another_length_are_refused(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        events.device_id(bytes(size))


def test_an_epoch_is_sixteen_bytes() -> None:
    assert events.epoch_id(bytes(range(16))) == "000102030405060708090a0b0c0d0e0f"
    with pytest.raises(ValueError, match="16"):
        events.epoch_id(b"short")


def test_a_chain_is_whole() -> None:
    chain = chain_of(5)
    assert check_chain(chain) == Tip(5, chain[-1].id)
    assert check_chain(chain[2:], Tip(2, chain[1].id)) == Tip(5, chain[-1].id)
    assert check_chain([]) == Tip()


def test_a_gap_a_swap_and_a_stranger_are_noticed() -> None:
    chain = chain_of(4)
    with pytest.raises(ChainError, match="2 is missing"):
        check_chain([chain[0], chain[2]])
    with pytest.raises(ChainError, match="1 is missing"):
        check_chain(chain[1:])
    with pytest.raises(ChainError, match="does not follow"):
        check_chain([chain[0], replace(chain[1], prev="0" * 64)])
    with pytest.raises(ChainError, match="another log"):
        check_chain([chain[0], replace(chain[1], epoch="ef" * 16)])
    with pytest.raises(ChainError, match="backwards"):
        check_chain([chain[0], replace(chain[1], hlc=Hlc(0))])


@given(st.permutations(chain_of(6)))
def test_replay_order_is_the_same_from_every_order_of_arrival(arrived: list[events.Event]) -> None:
    assert [one.seq for one in sorted(arrived, key=replay_key)] == [1, 2, 3, 4, 5, 6]
