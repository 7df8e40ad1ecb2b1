"""Check the header of a GGUF file before anything native sees it.

A model file is read by C++ that trusts its numbers. This reader trusts none: every count, length and
offset has a bound, and the tensors must lie where the header says, inside the file. It holds at most
one value of the header at a time besides the vocabulary's types. Format: the GGUF specification of
the ggml project, versions 2 and 3, little endian.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

MAX_HEADER = 96 * 1024 * 1024
MAX_KEYS = 4096
MAX_TENSORS = 16384
MAX_KEY_BYTES = 256
MAX_TEXT_BYTES = 1024 * 1024
MAX_ARRAY = 2_000_000
MAX_TENSOR_NAME = 63
MAX_DIMENSIONS = 4
MAX_BLOCKS = 512

_FIXED = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9

# Type of a tensor → (values per block, bytes per block), from the block structures of ggml.
_TENSOR_TYPES = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34),
    9: (32, 36), 10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
    15: (256, 292), 16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18),
    21: (256, 110), 22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8),
    28: (1, 8), 29: (256, 56), 30: (1, 2), 34: (256, 54), 35: (256, 66), 39: (32, 17),
}  # fmt: skip

# Sizes of the network: key after the architecture's name → largest value any real model has.
_BOUNDS = {
    "block_count": MAX_BLOCKS,
    "context_length": 1 << 24,
    "embedding_length": 1 << 17,
    "feed_forward_length": 1 << 19,
    "attention.head_count": 1 << 10,
    "attention.head_count_kv": 1 << 10,
    "attention.key_length": 1 << 13,
    "attention.value_length": 1 << 13,
    "rope.dimension_count": 1 << 13,
    "expert_count": 1 << 10,
    "expert_used_count": 1 << 10,
    "vocab_size": MAX_ARRAY,
}
_NEEDED = ("block_count", "context_length", "embedding_length", "attention.head_count")
_TOKENS, _TYPES = "tokenizer.ggml.tokens", "tokenizer.ggml.token_type"
_SCORES, _MERGES = "tokenizer.ggml.scores", "tokenizer.ggml.merges"
_MARKS = {
    "chatml": {"<|im_start|>", "<|im_end|>"},
    "llama3": {"<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"},
    "gemma": {"<start_of_turn>", "<end_of_turn>"},
}


class BadGguf(Exception):  # noqa: N818 - reads better where it is raised
    """The file is not a model we would load; ``detail`` is a short technical reason."""

    def __init__(self, *what: object) -> None:
        super().__init__(*what)
        self.detail = " ".join(str(one) for one in what)


@dataclass(frozen=True)
class Header:
    """What the header says, after every check passed."""

    version: int
    architecture: str
    name: str
    license: str
    context: int
    blocks: int
    vocabulary: int
    tensors: int
    chat_format: str | None  # by the control tokens of the vocabulary; None: none that we know
    data_start: int
    keys: Mapping[str, object] = field(repr=False)


def read_header(path: Path) -> Header:
    """Read and check the header of a file. Raises BadGguf, or OSError when it cannot be read."""
    with path.open("rb") as stream:
        return _Reader(stream, path.stat().st_size).header()


@dataclass(frozen=True)
class _Array:
    """An array that was read past: its length; only what the checks need is kept."""

    kind: int
    length: int


class _Reader:
    def __init__(self, stream: IO[bytes], size: int) -> None:
        self._stream, self._size = stream, size
        self._at = 0
        self._marks: set[str] = set()
        self._wanted_marks = frozenset(token for tokens in _MARKS.values() for token in tokens)

    def header(self) -> Header:
        if self._take(4) != b"GGUF":
            raise BadGguf("magic")
        version = self._number("I")
        if version not in (2, 3):
            raise BadGguf("version", version)
        tensors, pairs = self._number("Q"), self._number("Q")
        if not 1 <= tensors <= MAX_TENSORS:
            raise BadGguf(tensors, "tensors")
        if not 1 <= pairs <= MAX_KEYS:
            raise BadGguf(pairs, "keys")
        keys: dict[str, object] = {}
        for _ in range(pairs):
            try:
                name = self._text(MAX_KEY_BYTES)
            except UnicodeDecodeError as problem:
                raise BadGguf("key name") from problem
            if not name.isascii() or not name or name in keys:
                raise BadGguf("key name")
            keys[name] = self._value(name)
        architecture = self._check_keys(keys)
        self._check_vocabulary(keys)
        start = self._check_tensors(tensors, _alignment(keys))
        return Header(
            version=version,
            architecture=architecture,
            name=_text_of(keys, "general.name"),
            license=_text_of(keys, "general.license"),
            context=_integer(keys, f"{architecture}.context_length"),
            blocks=_integer(keys, f"{architecture}.block_count"),
            vocabulary=_length(keys, _TOKENS),
            tensors=tensors,
            chat_format=self._chat_format(),
            data_start=start,
            keys=keys,
        )

    # --- values ---------------------------------------------------------------------------------

    def _take(self, count: int) -> bytes:
        if self._at + count > MAX_HEADER:
            raise BadGguf("header too long")
        if self._at + count > self._size:
            raise BadGguf("file too short")
        block = self._stream.read(count)
        if len(block) != count:
            raise BadGguf("file too short")
        self._at += count
        return block

    def _number(self, form: str) -> int:
        return int(struct.unpack(f"<{form}", self._take(struct.calcsize(f"<{form}")))[0])

    def _text(self, most: int) -> str:
        return self._raw_text(most).decode("utf-8", errors="strict")

    def _raw_text(self, most: int) -> bytes:
        length = self._number("Q")
        if length > most:
            raise BadGguf("text of", length, "bytes")
        return self._take(length)

    def _value(self, name: str) -> object:
        kind = self._number("I")
        if kind in _FIXED:
            form = _FIXED[kind]
            value: object = struct.unpack(f"<{form}", self._take(struct.calcsize(form)))[0]
            return value
        if kind == _STRING:
            try:
                return self._text(MAX_TEXT_BYTES)
            except UnicodeDecodeError as problem:
                raise BadGguf("text is no UTF-8") from problem
        if kind == _ARRAY:
            return self._array(name)
        raise BadGguf("value type", kind)

    def _array(self, name: str) -> _Array:
        kind, length = self._number("I"), self._number("Q")
        if length > MAX_ARRAY:
            raise BadGguf("array of", length)
        if kind == _STRING:
            self._strings(name, length)
        elif kind in _FIXED:
            block = self._take(length * struct.calcsize(f"<{_FIXED[kind]}"))
            if name == _TYPES:
                _check_token_types(kind, length, block)
        else:
            raise BadGguf("array of type", kind)
        return _Array(kind, length)

    def _strings(self, name: str, length: int) -> None:
        keep: Callable[[bytes], None] | None = None
        if name == _TOKENS:
            keep = self._see_token
        for _ in range(length):
            text = self._raw_text(MAX_TEXT_BYTES)
            if keep is not None:
                keep(text)

    def _see_token(self, token: bytes) -> None:
        if token.startswith(b"<"):
            text = token.decode("utf-8", errors="replace")
            if text in self._wanted_marks:
                self._marks.add(text)

    def _chat_format(self) -> str | None:
        for name, marks in _MARKS.items():
            if marks <= self._marks:
                return name
        return None

    # --- checks ---------------------------------------------------------------------------------

    def _check_keys(self, keys: Mapping[str, object]) -> str:
        architecture = _text_of(keys, "general.architecture")
        if not architecture or not architecture.replace("-", "").replace("_", "").isalnum():
            raise BadGguf("architecture")
        if any(name.startswith("split.count") and keys[name] != 1 for name in keys):
            raise BadGguf("one of several files")
        for name in _NEEDED:
            if f"{architecture}.{name}" not in keys:
                raise BadGguf("no", name)
        for name, most in _BOUNDS.items():
            if (value := keys.get(f"{architecture}.{name}")) is None:
                continue
            if isinstance(value, _Array):  # one number per block in some architectures
                if value.length > MAX_BLOCKS:
                    raise BadGguf(name, "for", value.length, "blocks")
            elif (
                type(value) is not int or not 0 <= value <= most or (value < 1 and name in _NEEDED)
            ):
                raise BadGguf(name, value)
        return architecture

    def _check_vocabulary(self, keys: Mapping[str, object]) -> None:
        tokens = keys.get(_TOKENS)
        if not isinstance(tokens, _Array) or tokens.kind != _STRING or tokens.length < 2:
            raise BadGguf("no vocabulary")
        for name, kinds in ((_TYPES, (4, 5)), (_SCORES, (6,))):
            value = keys.get(name)
            if value is None:
                continue
            fits = isinstance(value, _Array) and value.length == tokens.length
            if not fits or not isinstance(value, _Array) or value.kind not in kinds:
                raise BadGguf(name, "does not fit the vocabulary")
        merges = keys.get(_MERGES)
        if merges is not None and (not isinstance(merges, _Array) or merges.kind != _STRING):
            raise BadGguf(_MERGES)
        for name, value in keys.items():
            token_id = name.startswith("tokenizer.ggml.") and name.endswith("_token_id")
            if token_id and (type(value) is not int or not 0 <= value < tokens.length):
                raise BadGguf(name, value)

    def _check_tensors(self, count: int, alignment: int) -> int:
        """Check names, shapes and places; gives where the data begins."""
        names: set[str] = set()
        end = expected = 0
        for _ in range(count):
            try:
                name = self._text(MAX_TENSOR_NAME)
            except UnicodeDecodeError as problem:
                raise BadGguf("tensor name") from problem
            if not name or name in names:
                raise BadGguf("tensor name")
            names.add(name)
            size = self._tensor_bytes()
            if self._number("Q") != expected:
                raise BadGguf("tensor offset")
            end = expected + size  # the last tensor need not be padded
            expected += -(-size // alignment) * alignment
        start = -(-self._at // alignment) * alignment
        if start + end > self._size:
            raise BadGguf("tensors beyond the end of the file")
        return start

    def _tensor_bytes(self) -> int:
        dimensions = self._number("I")
        if not 1 <= dimensions <= MAX_DIMENSIONS:
            raise BadGguf("tensor of", dimensions, "dimensions")
        shape = [self._number("Q") for _ in range(dimensions)]
        kind = self._number("I")
        if kind not in _TENSOR_TYPES:
            raise BadGguf("tensor type", kind)
        per_block, block_bytes = _TENSOR_TYPES[kind]
        values = 1
        for extent in shape:
            if not 1 <= extent <= self._size * 8:
                raise BadGguf("tensor shape")
            values *= extent
        if shape[0] % per_block:
            raise BadGguf("tensor shape")
        return values // per_block * block_bytes


def _check_token_types(kind: int, length: int, block: bytes) -> None:
    """Token types are 1 to 6 (normal, unknown, control, user defined, unused, byte); 0 is undefined."""
    if kind not in (4, 5):
        raise BadGguf("token types are no integers")
    if length and max(block[0::4]) > 6:
        raise BadGguf("token type")
    for shift in (1, 2, 3):
        if block[shift::4].strip(b"\x00"):
            raise BadGguf("token type")


def _alignment(keys: Mapping[str, object]) -> int:
    value = keys.get("general.alignment", 32)
    if type(value) is not int or not 8 <= value <= 4096 or value & (value - 1):
        raise BadGguf("alignment", value)
    return value


def _text_of(keys: Mapping[str, object], name: str) -> str:
    value = keys.get(name, "")
    return value if isinstance(value, str) else ""


def _integer(keys: Mapping[str, object], name: str) -> int:
    value = keys[name]
    return value if isinstance(value, int) else 0


def _length(keys: Mapping[str, object], name: str) -> int:
    value = keys[name]
    return value.length if isinstance(value, _Array) else 0
