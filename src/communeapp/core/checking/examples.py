"""Documents from the examples of rules: a plain letter, changed in what the example names.

An example is running text, or a table of fields: those of :class:`Document`, with ``body`` as a list of
texts or tables (``kind``, ``number``, ``title``, ``text``, ``rows``), ``signers`` as lists of authority,
title and name, ``appendices`` as tables (``title``, ``body``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from communeapp.core.documents import (
    Appendix,
    Block,
    BlockKind,
    CopyForm,
    CopyMark,
    Document,
    Signer,
)

_END = Block.plain(BlockKind.CLOSING, "Đề nghị các cơ quan, đơn vị triển khai thực hiện./.")
_LETTER = Document(
    "CONG_VAN",
    "phòng, chống rét cho đàn vật nuôi",
    "ỦY BAN NHÂN DÂN XÃ THU LŨM",
    number="12",
    symbol="UBND-KT",
    place="Thu Lũm",
    date=dt.date(2025, 12, 1),
    addressees=("Trưởng các bản",),
    recipients=("Như trên", "Lưu: VT, KT"),
    body=(Block.plain(BlockKind.PARAGRAPH, "Ủy ban nhân dân xã đề nghị thực hiện."), _END),
    signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn An"),),
)
_Example = str | Mapping[str, Any]
_LISTS = frozenset({"addressees", "recipients"})


def example_document(example: _Example, types: Mapping[str, str] | None = None) -> Document:
    """Make the document of an example. ``types`` gives the abbreviation of each type for its symbol."""
    if isinstance(example, str):
        body = Block.plain(BlockKind.PARAGRAPH, example)
        return replace(_LETTER, body=(body, _END))
    values = {name: value for name, value in example.items() if name != "printed"}
    code = values.get("type", _LETTER.type)
    if code != _LETTER.type and "symbol" not in values:
        values["symbol"] = f"{(types or {}).get(code, '')}-UBND".lstrip("-")
    if code != _LETTER.type:
        values.setdefault("addressees", [])
        values.setdefault("recipients", ["Như trên", "Lưu: VT, KT"])
    changes: dict[str, Any] = {}
    for name, value in values.items():
        changes[name] = _field(name, value)
    return replace(_LETTER, **changes)


def printed_in(example: _Example) -> Mapping[str, list[str]]:
    """Give the printed lines that an example sets: our own layout never prints a wrong one."""
    return {} if isinstance(example, str) else example.get("printed", {})


def _field(name: str, value: Any) -> Any:
    if name in _LISTS:
        return tuple(value)
    if name == "body":
        return _body(value)
    if name == "signers":
        return tuple(Signer(*one) for one in value)
    if name == "appendices":
        return tuple(Appendix(one.get("title", ""), _body(one.get("body", []))) for one in value)
    if name == "copy":
        return CopyMark(**{**value, "form": CopyForm(value["form"])})
    if name == "date" and value == "":
        return None
    return value


def _body(value: list[Any]) -> tuple[Block, ...]:
    return tuple(_block(one) for one in value)


def _block(value: str | Mapping[str, Any]) -> Block:
    if isinstance(value, str):
        return Block.plain(BlockKind.PARAGRAPH, value)
    block = Block.plain(
        BlockKind(value.get("kind", "paragraph")),
        value.get("text", ""),
        number=value.get("number", ""),
        title=value.get("title", ""),
    )
    return replace(block, rows=tuple(tuple(row) for row in value.get("rows", [])))
