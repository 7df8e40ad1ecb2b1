"""Headers and opinions survive being written."""

from __future__ import annotations

import json

from communeapp.core.events import canonical_json
from communeapp.core.incoming.header import Family, Found, Header, Part
from communeapp.core.incoming.header_json import (
    header_from_json,
    header_to_json,
    header_values,
    opinion_from_json,
    opinion_to_json,
)
from communeapp.core.incoming.opinion import FieldOpinion, Reason, ReasonKind

HEADER = Header(
    {Part.NUMBER: Found("15/QĐ-UBND", 3, 13, 0.481, True, "header.handwritten"),
     Part.RECIPIENTS: Found("Như trên\nLưu: VT")},
    Family.PARTY, "QUYET_DINH", frozenset({Part.DATE}), "QĐ-UBND",
)  # fmt: skip
OPINION = FieldOpinion(
    "NOI_VU", 0.875, False, (Reason(ReasonKind.WORD, "cán bộ", 1.25, "NOI_VU"),), "TU_PHAP", "VHXH"
)


def test_a_header_comes_back_whole() -> None:
    written = canonical_json(header_to_json(HEADER))  # no fractions: events may hold it
    assert header_from_json(json.loads(written)) == HEADER


def test_an_opinion_comes_back_whole() -> None:
    assert opinion_from_json(json.loads(canonical_json(opinion_to_json(OPINION)))) == OPINION


def test_parts_of_a_newer_program_are_left_out() -> None:
    data = header_to_json(HEADER)
    data["parts"]["colour"] = ["red", 0, 0, 1000, False, ""]  # type: ignore[index]
    data["blank"] = ["date", "colour"]
    data["family"] = "galactic"
    read = header_from_json(json.loads(json.dumps(data)))
    assert set(read.parts) == set(HEADER.parts)
    assert (read.blank, read.family) == (HEADER.blank, Family.UNKNOWN)


def test_the_log_gets_values_alone() -> None:
    assert header_values(HEADER) == {
        "number": "15/QĐ-UBND", "recipients": "Như trên\nLưu: VT", "type_code": "QUYET_DINH",
    }  # fmt: skip
