"""Headers and opinions as JSON values and back. Confidences are whole thousandths: events hold no fractions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from communeapp.core.incoming.header import Family, Found, Header, Part
from communeapp.core.incoming.opinion import FieldOpinion, Reason, ReasonKind

_PARTS = {part.value: part for part in Part}
_FAMILIES = {family.value: family for family in Family}


def header_to_json(header: Header) -> dict[str, object]:
    """Give plain JSON values; a part is ``[value, start, end, thousandths, to check, why]``.

    Parts stand in the order of :class:`Part`, so that equal headers give equal texts on every PC.
    """
    return {
        "parts": {
            part.value: [
                one.value,
                one.start,
                one.end,
                round(one.confidence * 1000),
                one.to_check,
                one.why,
            ]
            for part, one in ((part, header.parts[part]) for part in Part if part in header.parts)
        },
        "family": header.family.value,
        "type": header.type_code,
        "blank": sorted(part.value for part in header.blank),
        "symbol": header.bare_symbol,
    }


def header_from_json(data: Mapping[str, Any]) -> Header:
    """Rebuild a header; parts that this program does not know are left out."""
    parts = {}
    for name, (value, start, end, thousandths, to_check, why) in data["parts"].items():
        if (part := _PARTS.get(name)) is not None:
            parts[part] = Found(value, start, end, thousandths / 1000, to_check, why)
    return Header(
        parts,
        _FAMILIES.get(data["family"], Family.UNKNOWN),
        data["type"],
        frozenset(_PARTS[name] for name in data["blank"] if name in _PARTS),
        data["symbol"],
    )


def header_values(header: Header) -> dict[str, object]:
    """Give the bare values for the event log: no places, no confidences."""
    values: dict[str, object] = {part.value: one.value for part, one in header.parts.items()}
    if header.type_code:
        values["type_code"] = header.type_code
    return values


def header_form(header: Header) -> dict[str, object]:
    """Give what :func:`header_values` leaves out of a confirmed header: places, family, what is blank."""
    return {
        "places": {part.value: [one.start, one.end] for part, one in header.parts.items()},
        "family": header.family.value,
        "blank": sorted(part.value for part in header.blank),
        "symbol": header.bare_symbol,
    }


def header_from_form(form: Mapping[str, Any], values: Mapping[str, Any]) -> Header:
    """Rebuild a confirmed header; ValueError, KeyError or TypeError for what is none."""
    parts = {}
    for part in Part:
        if (value := values.get(part.value)) is not None:
            start, end = form["places"][part.value]
            if not isinstance(value, str) or type(start) is not int or type(end) is not int:
                raise TypeError(part.value)
            parts[part] = Found(value, start, end)
    symbol, type_code = form["symbol"], values.get("type_code", "")
    if not isinstance(symbol, str) or not isinstance(type_code, str):
        raise TypeError("symbol")
    blank = frozenset(_PARTS[name] for name in form["blank"] if name in _PARTS)
    family = _FAMILIES.get(form["family"], Family.UNKNOWN)
    return Header(parts, family, type_code, blank, symbol)


def opinion_to_json(opinion: FieldOpinion) -> dict[str, object]:
    """Give plain JSON values; a reason is ``[kind, text, thousandths of its weight, code]``."""
    return {
        "code": opinion.code,
        "confidence": round(opinion.confidence * 1000),
        "abstained": opinion.abstained,
        "reasons": [
            [one.kind.value, one.text, round(one.weight * 1000), one.code]
            for one in opinion.reasons
        ],
        "second": opinion.second,
        "office": opinion.office,
    }


def opinion_from_json(data: Mapping[str, Any]) -> FieldOpinion:
    """Rebuild an opinion."""
    return FieldOpinion(
        data["code"],
        data["confidence"] / 1000,
        data["abstained"],
        tuple(
            Reason(ReasonKind(kind), text, thousandths / 1000, code)
            for kind, text, thousandths, code in data["reasons"]
        ),
        data["second"],
        data["office"],
    )
