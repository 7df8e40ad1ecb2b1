"""A model small enough to be written by a test: a real GGUF with random weights."""

from __future__ import annotations

import math
import random
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

_TEXT, _CONTROL, _BYTE, _UNKNOWN = 1, 3, 6, 2  # token types of the GGUF specification
_EMBD, _HEADS, _FF, _LAYERS = 64, 2, 96, 2


def _string(text: str) -> bytes:
    raw = text.encode("utf-8")
    return struct.pack("<Q", len(raw)) + raw


def _entry(name: str, kind: int, value: bytes) -> bytes:
    return _string(name) + struct.pack("<I", kind) + value


def _array(kind: int, values: list[bytes]) -> bytes:
    return struct.pack("<IQ", kind, len(values)) + b"".join(values)


def write_tiny_gguf(file: Path, *, seed: int = 1, template: str = "", context: int = 2048) -> None:
    """Write a llama-architecture GGUF with random F32 weights and a byte-level vocabulary.

    About 0.5 MB. It says nonsense, but deterministically, through the whole of llama.cpp.
    """
    tokens = [("<unk>", _UNKNOWN), ("<s>", _CONTROL), ("</s>", _CONTROL)]
    tokens += [(f"<0x{value:02X}>", _BYTE) for value in range(256)]
    tokens += [("<|im_start|>", _CONTROL), ("<|im_end|>", _CONTROL)]
    tokens += [(f"▁{one}", _TEXT) for one in ("xã", "bản", "hộ", "giao", "việc", "ngày")]
    u32, f32, string, boolean = 4, 6, 8, 7
    entries = [
        _entry("general.architecture", string, _string("llama")),
        _entry("llama.context_length", u32, struct.pack("<I", context)),
        _entry("llama.embedding_length", u32, struct.pack("<I", _EMBD)),
        _entry("llama.block_count", u32, struct.pack("<I", _LAYERS)),
        _entry("llama.feed_forward_length", u32, struct.pack("<I", _FF)),
        _entry("llama.attention.head_count", u32, struct.pack("<I", _HEADS)),
        _entry("llama.attention.layer_norm_rms_epsilon", f32, struct.pack("<f", 1e-5)),
        _entry("tokenizer.ggml.model", string, _string("llama")),
        _entry("tokenizer.ggml.tokens", 9, _array(string, [_string(t) for t, _ in tokens])),
        _entry("tokenizer.ggml.scores", 9, _array(f32, [struct.pack("<f", -float(i)) for i in range(len(tokens))])),
        _entry("tokenizer.ggml.token_type", 9, _array(5, [struct.pack("<i", kind) for _, kind in tokens])),
        _entry("tokenizer.ggml.bos_token_id", u32, struct.pack("<I", 1)),
        _entry("tokenizer.ggml.eos_token_id", u32, struct.pack("<I", 2)),
        _entry("tokenizer.ggml.add_bos_token", boolean, b"\0"),
    ]  # fmt: skip
    if template:
        entries.append(_entry("tokenizer.chat_template", string, _string(template)))
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (_EMBD, len(tokens)),
        "output_norm.weight": (_EMBD,),
        "output.weight": (_EMBD, len(tokens)),
    }
    for layer in range(_LAYERS):
        for name, shape in {
            "attn_norm": (_EMBD,), "ffn_norm": (_EMBD,),
            "attn_q": (_EMBD, _EMBD), "attn_k": (_EMBD, _EMBD), "attn_v": (_EMBD, _EMBD),
            "attn_output": (_EMBD, _EMBD),
            "ffn_gate": (_EMBD, _FF), "ffn_up": (_EMBD, _FF), "ffn_down": (_FF, _EMBD),
        }.items():  # fmt: skip
            shapes[f"blk.{layer}.{name}.weight"] = shape
    dice = random.Random(seed)
    infos, data, offset = [], [], 0
    for name, shape in shapes.items():
        count = math.prod(shape)
        norm = len(shape) == 1
        weights = [1.0 if norm else dice.gauss(0.0, 0.6) for _ in range(count)]
        raw = struct.pack(f"<{count}f", *weights)
        infos.append(
            _string(name) + struct.pack("<I", len(shape))
            + b"".join(struct.pack("<Q", side) for side in shape) + struct.pack("<IQ", 0, offset)
        )  # fmt: skip
        raw += b"\0" * (-len(raw) % 32)
        data.append(raw)
        offset += len(raw)
    head = (
        b"GGUF"
        + struct.pack("<IQQ", 3, len(shapes), len(entries))
        + b"".join(entries)
        + b"".join(infos)
    )
    file.write_bytes(head + b"\0" * (-len(head) % 32) + b"".join(data))


@pytest.fixture
def tiny_gguf(data_dir: Path) -> Callable[..., Path]:
    """Make tiny models in the test's own folder."""

    def make(name: str = "mô hình.gguf", **options: object) -> Path:
        file = data_dir / name
        write_tiny_gguf(file, **options)  # type: ignore[arg-type]
        return file

    return make
