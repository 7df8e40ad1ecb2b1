"""Fault 16: crafted model files are refused by their header, before anything native sees them."""

from __future__ import annotations

import runpy
import struct
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communeapp.llm.gguf import BadGguf, Header, read_header

MAKER = Path(__file__).parents[2] / "data" / "gguf_maker.py"
g = SimpleNamespace(**runpy.run_path(str(MAKER)))


@pytest.fixture
def read(tmp_path: Path):  # type: ignore[no-untyped-def]
    def reader(content: bytes) -> Header:
        file = tmp_path / "mô hình.gguf"
        file.write_bytes(content)
        return read_header(file)

    return reader


def test_a_whole_file_is_described(read) -> None:  # type: ignore[no-untyped-def]
    header = read(g.make_gguf())
    assert (header.architecture, header.blocks, header.context) == ("llama", 2, 512)
    assert header.vocabulary == 5
    assert header.chat_format == "chatml"
    assert header.name == "Mô hình thử"


@pytest.mark.parametrize("version", [2, 3])
def test_both_versions_are_read(read, version: int) -> None:  # type: ignore[no-untyped-def]
    assert read(g.make_gguf(version=version)).version == version


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["<start_of_turn>", "<end_of_turn>"], "gemma"),
        (["<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"], "llama3"),
        (["<|im_start|>"], None),
        (["[INST]", "[/INST]"], None),
    ],
)
def test_the_chat_format_follows_the_control_tokens(read, marks, expected) -> None:  # type: ignore[no-untyped-def]
    tokens = [*marks, "a", "b", "c", "d", "e"][:5]
    table = g.keys(tokenizer__ggml__tokens=(g.ARRAY, (g.STRING, tokens)))
    assert read(g.make_gguf(table)).chat_format == expected


HUGE_STRING = g.text("general.architecture") + struct.pack("<IQ", 8, 1 << 40)
HUGE_ARRAY = g.text("x") + struct.pack("<IIQ", 9, 4, 1 << 62)
NESTED_ARRAY = g.text("x") + struct.pack("<IIQ", 9, 9, 1) + struct.pack("<IQ", 9, 1)


def types(*values: int) -> dict[str, tuple[int, object]]:
    return g.keys(tokenizer__ggml__token_type=(g.ARRAY, (g.I32, list(values))))


CRAFTED = {
    "another magic": g.make_gguf(magic=b"GGML"),
    "version 1": g.make_gguf(version=1),
    "version of the future": g.make_gguf(version=4),
    "big-endian version": g.make_gguf(version=3 << 24),
    "2^63 tensors": g.make_gguf(tensor_count=1 << 63),
    "no tensors": g.make_gguf(tensors=[]),
    "2^63 keys": g.make_gguf(key_count=1 << 63),
    "no keys": g.make_gguf({}),
    "text of a terabyte": g.make_gguf(tail=HUGE_STRING, key_count=1),
    "array of 2^62": g.make_gguf(tail=HUGE_ARRAY, key_count=1),
    "array in an array": g.make_gguf(tail=NESTED_ARRAY, key_count=1),
    "value of unknown type": g.make_gguf(tail=g.text("x") + struct.pack("<I", 99), key_count=1),
    "key that is no text": g.make_gguf(
        tail=g.text(b"\xff\xfe") + struct.pack("<IB", 0, 1), key_count=1
    ),
    "key name of a megabyte": g.make_gguf(tail=g.text("k" * (1 << 20)), key_count=1),
    "block_count above 512": g.make_gguf(g.keys(llama__block_count=(g.U32, 513))),
    "block_count 2^32-1": g.make_gguf(g.keys(llama__block_count=(g.U32, 0xFFFFFFFF))),
    "block_count negative": g.make_gguf(g.keys(llama__block_count=(g.I32, -1))),
    "block_count as text": g.make_gguf(g.keys(llama__block_count=(g.STRING, "2"))),
    "block_count a truth value": g.make_gguf(g.keys(llama__block_count=(g.BOOL, True))),
    "no block_count": g.make_gguf(g.keys(llama__block_count=None)),
    "no heads": g.make_gguf(g.keys(llama__attention__head_count=(g.U32, 0))),
    "context of 2^31": g.make_gguf(g.keys(llama__context_length=(g.U32, 1 << 31))),
    "architecture with a path": g.make_gguf(g.keys(general__architecture=(g.STRING, "../x"))),
    "no architecture": g.make_gguf(g.keys(general__architecture=None)),
    "alignment 0": g.make_gguf(g.keys(general__alignment=(g.U32, 0))),
    "alignment 33": g.make_gguf(g.keys(general__alignment=(g.U32, 33))),
    "alignment 2^31": g.make_gguf(g.keys(general__alignment=(g.U32, 1 << 31))),
    "token type 7": g.make_gguf(types(2, 3, 3, 1, 7)),
    "token type negative": g.make_gguf(types(2, 3, 3, 1, -1)),
    "token type 256": g.make_gguf(types(2, 3, 3, 1, 256)),
    "too few token types": g.make_gguf(types(2, 3, 3)),
    "token types as texts": g.make_gguf(
        g.keys(tokenizer__ggml__token_type=(g.ARRAY, (g.STRING, list("abcde"))))
    ),
    "end token outside": g.make_gguf(g.keys(tokenizer__ggml__eos_token_id=(g.U32, 5))),
    "tokens as numbers": g.make_gguf(
        g.keys(tokenizer__ggml__tokens=(g.ARRAY, (g.I32, [1, 2, 3, 4, 5])))
    ),
    "no tokens": g.make_gguf(g.keys(tokenizer__ggml__tokens=None)),
    "one of several files": g.make_gguf(g.keys(split__count=(g.U16, 3))),
    "tensor of 5 dimensions": g.make_gguf(tensors=[g.tensor(shape=(1, 1, 1, 1, 1))]),
    "tensor of no dimensions": g.make_gguf(tensors=[g.tensor(shape=())]),
    "tensor of 0 rows": g.make_gguf(tensors=[g.tensor(shape=(32, 0))]),
    "tensor of 2^63 rows": g.make_gguf(tensors=[g.tensor(shape=(32, 1 << 63))]),
    "sizes that overflow 64 bits": g.make_gguf(tensors=[g.tensor(shape=(1 << 31, 1 << 31, 4))]),
    "rows that are no whole blocks": g.make_gguf(tensors=[g.tensor(shape=(33, 5), kind=2)]),
    "tensor of unknown type": g.make_gguf(tensors=[g.tensor(kind=200)]),
    "tensor of a removed type": g.make_gguf(tensors=[g.tensor(kind=4)]),
    "tensor beyond the end": g.make_gguf(data=32),
    "tensor offset elsewhere": g.make_gguf(tensors=[g.tensor(offset=64)]),
    "tensors on one another": g.make_gguf(
        tensors=[g.tensor("a"), g.tensor("b")], data=2 * 32 * 5 * 4
    ),
    "two tensors of one name": g.make_gguf(
        tensors=[g.tensor("a"), g.tensor("a", offset=640)], data=2 * 640
    ),
    "tensor name of 64 letters": g.make_gguf(tensors=[g.tensor("n" * 64)]),
    "empty": b"",
    "only the magic": b"GGUF",
}


@pytest.mark.parametrize("content", CRAFTED.values(), ids=CRAFTED.keys())
def test_a_crafted_file_is_refused(read, content: bytes) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(BadGguf):
        read(content)


def test_a_key_that_stands_twice_is_refused(read) -> None:  # type: ignore[no-untyped-def]
    pair = g.text("general.architecture") + struct.pack("<I", 8) + g.text("llama")
    with pytest.raises(BadGguf, match="key name"):
        read(g.make_gguf(tail=pair + pair, key_count=2))


def test_every_truncation_is_refused(read) -> None:  # type: ignore[no-untyped-def]
    whole = g.make_gguf()
    for length in range(0, len(whole) - 1, 7):
        with pytest.raises(BadGguf):
            read(whole[:length])


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    changes=st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=8)
)
def test_flipped_bytes_never_do_more_than_be_refused(read, changes) -> None:  # type: ignore[no-untyped-def]
    """Whatever stands in the header, the reader answers or refuses; it never fails in another way."""
    content = bytearray(g.make_gguf())
    for place, byte in changes:
        content[place % len(content)] = byte
    try:
        header = read(bytes(content))
    except BadGguf:
        return
    assert 1 <= header.blocks <= 512


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(tail=st.binary(max_size=400), keys=st.integers(0, 5), tensors=st.integers(0, 5))
def test_noise_behind_the_magic_is_refused(read, tail: bytes, keys: int, tensors: int) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(BadGguf):
        read(g.make_gguf(tail=tail, key_count=keys, tensor_count=tensors))


@pytest.mark.model
def test_the_real_models_pass(real_models_dir: Path) -> None:
    files = list(real_models_dir.glob("qwen2.5-coder-*.gguf"))
    assert files
    for file in files:
        header = read_header(file)
        assert (header.architecture, header.chat_format) == ("qwen2", "chatml")
        assert header.context == 32768
