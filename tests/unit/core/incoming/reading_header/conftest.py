"""Comparing the header of a whole document with what is expected of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from communeapp.core.incoming.header import Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.text import Origin, ReadText

Compare = Callable[[str, Mapping[str, object], bool], None]


@pytest.fixture(scope="session")
def compare() -> Compare:
    """Compare fields by their names, and ``symbol``, ``family`` and ``blank`` of the header."""

    def check(text: str, expected: Mapping[str, object], recognised: bool = False) -> None:
        origin = Origin.MACHINE_READ if recognised else Origin.DIGITAL
        header = read_header(ReadText.plain(text, origin))
        extra = {
            "symbol": header.symbol,
            "family": header.family.value,
            "blank": {part.value for part in header.blank},
        }
        got = {k: extra[k] if k in extra else header.value(Part(k)) for k in expected}
        assert got == expected

    return check
