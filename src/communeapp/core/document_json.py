"""Documents as JSON and back, and the hash that names a version.

The JSON holds integers, texts and lists only, so that every machine writes the same bytes for the
same document. Empty values are left out; dates are ISO 8601.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any

from communeapp.core.documents import (
    Appendix,
    Block,
    BlockKind,
    CopyForm,
    CopyMark,
    Document,
    Origin,
    Signer,
    Span,
    Status,
    Unsupported,
    UnsupportedKind,
)
from communeapp.core.errors import UserError
from communeapp.core.events import canonical_json

_TEXTS = (
    "type", "subject", "issuer", "issuer_parent", "number", "symbol", "place", "urgency",
    "circulation", "contact", "drafter",
)  # fmt: skip
_LISTS = ("addressees", "recipients", "missing")
_SIGNER = ("authority", "title", "name", "party", "post")
_COPY = ("issuer", "issuer_parent", "number", "symbol", "place", "signed_at")


def document_to_json(document: Document) -> dict[str, Any]:
    """Give a document as plain data; what is empty is left out."""
    data: dict[str, Any] = {name: getattr(document, name) for name in _TEXTS}
    data |= {name: list(getattr(document, name)) for name in _LISTS}
    data["status"] = document.status.value
    data["date"] = document.date.isoformat() if document.date else ""
    data["body"] = [_block_to_json(block) for block in document.body]
    data["signers"] = [_signer_to_json(one) for one in document.signers]
    data["appendices"] = [
        _filled(
            {
                "title": a.title,
                "body": [_block_to_json(block) for block in a.body],
                "landscape": a.landscape,
                "attached": a.attached,
                "type_name": a.type_name,
                "reference": a.reference,
            }
        )
        for a in document.appendices
    ]
    data["copy"] = copy_to_json(document.copy) if document.copy else None
    return _filled(data)


def document_from_json(data: Mapping[str, Any]) -> Document:
    """Read a document back. Raises UserError ``document.unreadable`` with the field at fault."""
    field = "document"
    try:
        values: dict[str, Any] = {}
        for field in _TEXTS:
            values[field] = _text(data.get(field, ""))
        for field in _LISTS:
            values[field] = tuple(_text(one) for one in data.get(field, ()))
        field = "status"
        values["status"] = Status(data.get("status", Status.DRAFT.value))
        field = "date"
        date = _text(data.get("date", ""))
        values["date"] = dt.date.fromisoformat(date) if date else None
        field = "body"
        values["body"] = tuple(_block_from_json(one) for one in data.get("body", ()))
        field = "signers"
        values["signers"] = tuple(_signer_from_json(one) for one in data.get("signers", ()))
        field = "appendices"
        values["appendices"] = tuple(
            Appendix(
                _text(one.get("title", "")),
                tuple(_block_from_json(block) for block in one.get("body", ())),
                bool(one.get("landscape", False)),
                bool(one.get("attached", False)),
                _text(one.get("type_name", "")),
                _text(one.get("reference", "")),
            )
            for one in data.get("appendices", ())
        )
        field = "copy"
        values["copy"] = copy_from_json(data["copy"]) if data.get("copy") else None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UserError("document.unreadable", field=field) from error
    return Document(**values)


def document_hash(document: Document) -> str:
    """Name a document by the SHA-256 of its canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical_json(document_to_json(document))).hexdigest()


def _signer_to_json(signer: Signer) -> dict[str, Any]:
    return _filled({name: getattr(signer, name) for name in _SIGNER})


def _signer_from_json(data: Mapping[str, Any]) -> Signer:
    return Signer(**{name: _text(data.get(name, "")) for name in _SIGNER})


def copy_to_json(mark: CopyMark) -> dict[str, Any]:
    """Give how a document is copied as plain data."""
    data: dict[str, Any] = {name: getattr(mark, name) for name in _COPY}
    data["form"] = mark.form.value
    data["date"] = mark.date.isoformat() if mark.date else ""
    data["recipients"] = list(mark.recipients)
    data["signer"] = _signer_to_json(mark.signer) or None
    data["electronic"] = mark.electronic
    return _filled(data)


def copy_from_json(data: Mapping[str, Any]) -> CopyMark:
    """Read what :func:`copy_to_json` gave."""
    date = _text(data.get("date", ""))
    if signed_at := _text(data.get("signed_at", "")):
        dt.datetime.fromisoformat(signed_at)
    return CopyMark(
        CopyForm(data["form"]),
        **{name: _text(data.get(name, "")) for name in _COPY},
        date=dt.date.fromisoformat(date) if date else None,
        recipients=tuple(_text(one) for one in data.get("recipients", ())),
        signer=_signer_from_json(data.get("signer", {})),
        electronic=bool(data.get("electronic", False)),
    )


def _block_to_json(block: Block) -> dict[str, Any]:
    data: dict[str, Any] = {
        "kind": block.kind.value,
        "number": block.number,
        "title": block.title,
        "spans": [{"text": s.text, "origin": s.origin.value} for s in block.spans],
        "unsupported": [
            {"text": u.text, "kind": u.kind.value, "start": u.start, "end": u.end}
            for u in block.unsupported
        ],
        "rows": [list(row) for row in block.rows],
        "landscape": block.landscape,
    }
    filled = _filled(data)
    if block.point is not None:  # 0 is a point, not an empty value
        filled["point"] = block.point
    return filled


def _block_from_json(data: Mapping[str, Any]) -> Block:
    point = data.get("point")
    if point is not None and (isinstance(point, bool) or not isinstance(point, int)):
        raise TypeError("point")
    return Block(
        BlockKind(data["kind"]),
        tuple(Span(_text(s["text"]), Origin(s["origin"])) for s in data.get("spans", ())),
        number=_text(data.get("number", "")),
        title=_text(data.get("title", "")),
        point=point,
        unsupported=tuple(
            Unsupported(
                _text(u["text"]), UnsupportedKind(u["kind"]), int(u["start"]), int(u["end"])
            )
            for u in data.get("unsupported", ())
        ),
        rows=tuple(tuple(_text(cell) for cell in row) for row in data.get("rows", ())),
        landscape=bool(data.get("landscape", False)),
    )


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value not in ("", [], None, False)}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value
