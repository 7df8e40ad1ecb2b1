"""Messages survive the way through bytes, and nothing else does."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.prompts import PromptPlan
from communeapp.llm import protocol
from communeapp.llm.protocol import (
    Alive,
    Cancel,
    Delta,
    Done,
    Failed,
    Generate,
    Hello,
    Item,
    Load,
    Loaded,
    Measure,
    Measured,
    ModelSpec,
    Ping,
    Pong,
    Progress,
    ProtocolError,
    Sampling,
    Timing,
    decode,
    encode,
)

PLAN = PromptPlan(
    "CONG_VAN@1", "Bạn là cán bộ", (("hỏi", "đáp"),), "Chủ đề: ₫\n", ("ý một", "ý hai"), 90
)
MESSAGES = (
    Load("a", ModelSpec("C:\\Nguyễn Văn Ánh\\m.gguf", "0" * 64, threads=2)),
    Generate("b", PLAN, Sampling(temperature=0.2, seed=7)),
    Cancel("c", "b"),
    Ping("d"),
    Measure("e", (1, 2)),
    Hello(1, 42, "llama"),
    Alive(17),
    Loaded("a", "haswell", 2, 4096, 1.5),
    Progress("b", 1, 2),
    Delta("b", 0, "Ủy ban\n", restart=True),
    Item("b", 0, "Ủy ban", "stop", 3),
    Done("b", Timing(0.1, 2.0, 10, 5, 7, "disk"), cancelled=True),
    Measured("e", 2, {"1": 30.0, "2": 41.5}),
    Failed("b", "llm.failed", {"kind": "ValueError"}),
    Pong("d"),
)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda one: type(one).__name__)
def test_message_comes_back_equal(message: protocol.Message) -> None:
    assert decode(encode(message)) == message


def test_every_message_type_is_tried() -> None:
    assert {type(one) for one in MESSAGES} == set(protocol.Message.__args__)  # type: ignore[attr-defined]


@given(st.text())
def test_any_text_is_one_line_of_ascii(text: str) -> None:
    text = text.encode("utf-8", "replace").decode("utf-8")
    line = encode(Delta("x", 1, text))
    assert line.isascii()
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert decode(line) == Delta("x", 1, text)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"type":"exec","id":"1"}',
        b'{"type":"ping"}',
        b'{"type":"ping","id":1}',
        b'{"type":"ping","id":"1","more":2}',
        b'{"type":"alive","steps":true}',
        b'{"type":"progress","id":"a","done":"1","total":2}',
        b'{"type":"generate","id":"a","plan":[]}',
        b'{"type":"generate","id":"a","plan":{"system":"x"}}',
        b'{"type":"measure","id":"a","candidates":3}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_message_is_refused(line: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(line)


def test_a_line_without_end_is_refused() -> None:
    line = json.dumps({"type": "ping", "id": "x" * protocol.MAX_LINE}).encode()
    with pytest.raises(ProtocolError):
        decode(line)


@given(st.binary(max_size=300))
def test_noise_never_raises_anything_else(noise: bytes) -> None:
    with contextlib.suppress(ProtocolError):
        decode(noise)
