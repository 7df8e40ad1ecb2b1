"""The offices of a commune as a setting."""

from __future__ import annotations

import pytest

from communeapp.core.errors import UserError
from communeapp.core.incoming.offices import USUAL, parse_offices, write_offices


def test_what_is_written_is_read() -> None:
    offices = parse_offices(write_offices({"A": "Phòng A"}, {"DAT_DAI": "A"}))
    assert (dict(offices.names), dict(offices.fields)) == ({"A": "Phòng A"}, {"DAT_DAI": "A"})
    assert (offices.name("A"), offices.name("B")) == ("Phòng A", "B")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"offices": 3}', '{"offices": {"A": 1}}', "[" * 100_000]
)
def test_a_broken_setting_gives_the_usual_offices(text: str) -> None:
    assert dict(parse_offices(text).names) == dict(USUAL)


def test_an_office_has_a_code_and_a_name() -> None:
    for names in ({" ": "A"}, {"A": ""}, {"A" * 21: "A"}, {"A": "x" * 201}):
        with pytest.raises(UserError, match=r"register\.office"):
            write_offices(names, {})
