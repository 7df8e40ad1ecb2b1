"""A read text survives its way through JSON."""

from __future__ import annotations

import json

import pytest

from communeapp.core.incoming.text import Box, Line, Note, Origin, ReadText, Word
from communeapp.core.incoming.text_json import text_from_json, text_to_json

BOX = Box(1, 0.1, 0.25, 0.5, 0.3)
FULL = ReadText(
    text="Số: 12\nnăm",
    lines=(
        Line(
            0, 6, 1, BOX, (Word(0, 3, BOX, 0.5), Word(4, 6, BOX)), True, 13.5, Origin.MACHINE_READ
        ),
        Line(7, 10, stamp=True),
    ),
    pages=2,
    origin=Origin.MACHINE_READ,
    notes=(Note("reading.cut", {"letters": 5}),),
    encoding="vni",
    hidden=("ẩn",),
    media_type="application/pdf",
)


@pytest.mark.parametrize("read", [FULL, ReadText.plain("một\nhai"), ReadText("")])
def test_a_text_comes_back_as_it_was(read: ReadText) -> None:
    assert text_from_json(json.loads(json.dumps(text_to_json(read)))) == read


@pytest.mark.parametrize(
    "data", [{}, {**text_to_json(FULL), "lines": [[1]]}, {**text_to_json(FULL), "origin": "x"}]
)
def test_anything_else_is_refused(data: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError, TypeError)):
        text_from_json(data)
