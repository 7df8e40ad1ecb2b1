"""Makes small GGUF files, whole or crafted, for the tests of the reader. Loaded with runpy."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from typing import Any

U8, I8, U16, I16, U32, I32, F32, BOOL, STRING, ARRAY, U64, I64, F64 = range(13)
FORMS = {
    U8: "B",
    I8: "b",
    U16: "H",
    I16: "h",
    U32: "I",
    I32: "i",
    F32: "f",
    BOOL: "?",
    U64: "Q",
    I64: "q",
    F64: "d",
}
TOKENS = ["<unk>", "<|im_start|>", "<|im_end|>", "a", "b"]

Value = tuple[int, Any]


def text(value: str | bytes, length: int | None = None) -> bytes:
    raw = value if isinstance(value, bytes) else value.encode()
    return struct.pack("<Q", len(raw) if length is None else length) + raw


def value(kind: int, content: Any) -> bytes:
    if kind == STRING:
        return text(content)
    if kind == ARRAY:
        item, items = content
        return struct.pack("<IQ", item, len(items)) + b"".join(value(item, one) for one in items)
    return struct.pack(f"<{FORMS[kind]}", content)


def keys(**changes: Value | None) -> dict[str, Value]:
    """Give the keys of a tiny whole model; None takes one out. ``__`` in a name stands for a dot."""
    table: dict[str, Value] = {
        "general.architecture": (STRING, "llama"),
        "general.name": (STRING, "Mô hình thử"),
        "general.alignment": (U32, 32),
        "llama.block_count": (U32, 2),
        "llama.context_length": (U32, 512),
        "llama.embedding_length": (U32, 32),
        "llama.feed_forward_length": (U32, 64),
        "llama.attention.head_count": (U32, 4),
        "tokenizer.ggml.model": (STRING, "gpt2"),
        "tokenizer.ggml.tokens": (ARRAY, (STRING, TOKENS)),
        "tokenizer.ggml.token_type": (ARRAY, (I32, [2, 3, 3, 1, 1])),
        "tokenizer.ggml.eos_token_id": (U32, 2),
    }
    for name, change in changes.items():
        dotted = name.replace("__", ".")
        if change is None:
            table.pop(dotted)
        else:
            table[dotted] = change
    return table


def tensor(
    name: str = "token_embd.weight", shape: Iterable[int] = (32, 5), kind: int = 0, offset: int = 0
) -> bytes:
    sizes = list(shape)
    return (
        text(name)
        + struct.pack("<I", len(sizes))
        + b"".join(struct.pack("<Q", one) for one in sizes)
        + struct.pack("<IQ", kind, offset)
    )


def make_gguf(
    table: Mapping[str, Value] | None = None,
    *,
    tensors: list[bytes] | None = None,
    data: int = 32 * 5 * 4,
    magic: bytes = b"GGUF",
    version: int = 3,
    tensor_count: int | None = None,
    key_count: int | None = None,
    tail: bytes | None = None,
) -> bytes:
    """Give the bytes of a file; counts that lie and a raw tail in place of keys can be asked for."""
    pairs = keys() if table is None else table
    infos = [tensor()] if tensors is None else tensors
    head = magic + struct.pack(
        "<IQQ",
        version,
        len(infos) if tensor_count is None else tensor_count,
        len(pairs) if key_count is None else key_count,
    )
    if tail is not None:
        return head + tail
    body = head + b"".join(
        text(name) + struct.pack("<I", kind) + value(kind, content)
        for name, (kind, content) in pairs.items()
    )
    body += b"".join(infos)
    return body + b"\0" * (-len(body) % 32) + bytes(data)
