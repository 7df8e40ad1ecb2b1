"""The text of a draft in the form that is stored, hashed and sent: facts and document together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from communeapp.core.document_json import document_from_json, document_hash, document_to_json
from communeapp.core.documents import Document, FactSheet, Status
from communeapp.core.errors import UserError
from communeapp.core.events import NotCanonicalError, canonical_json, parse_canonical, sha256_hex
from communeapp.store.facts_json import facts_from_json, facts_to_json


@dataclass(frozen=True)
class Content:
    """Facts and document in the form that is stored and hashed."""

    facts: str
    document: str
    document_hash: str

    @classmethod
    def of(cls, facts: FactSheet, document: Document) -> Content:
        """Bring a draft into its stored form. The status is kept by the review record, not here."""
        plain = replace(document, status=Status.DRAFT)
        return cls(
            canonical_json(facts_to_json(facts)).decode("utf-8"),
            canonical_json(document_to_json(plain)).decode("utf-8"),
            document_hash(plain),
        )

    @classmethod
    def stored(cls, row: Mapping[str, Any]) -> Content:
        """Take facts and document out of a row, as they stand there."""
        name = sha256_hex(row["document"].encode("utf-8"))
        return cls(row["facts"], row["document"], name)

    @classmethod
    def parse(cls, data: bytes) -> Content | None:
        """Read a text that came from another PC; None for what no program of ours writes.

        What a newer program writes beside the parts that are known here stays in it.
        """
        try:
            plain = parse_canonical(data)
            _check_facts(plain["facts"])
            if document_from_json(plain["document"]).status is not Status.DRAFT:
                return None
            parts = {
                name: canonical_json(plain[name]).decode("utf-8") for name in ("facts", "document")
            }
        except (NotCanonicalError, UserError, ValueError, TypeError, KeyError, AttributeError):
            return None
        found = cls.stored(parts)
        return found if found.data == data else None

    @property
    def data(self) -> bytes:
        """Give the text as it travels beside the log."""
        return f'{{"document":{self.document},"facts":{self.facts}}}'.encode()

    @property
    def hash(self) -> str:
        """Name the text by the SHA-256 of :attr:`data`."""
        return sha256_hex(self.data)

    @property
    def pair(self) -> tuple[str, str]:
        """Give facts and document as they are stored."""
        return self.facts, self.document

    def fact_sheet(self) -> FactSheet:
        """Give the facts."""
        return facts_from_json(parse_canonical(self.facts.encode("utf-8")))


def _check_facts(plain: Mapping[str, Any]) -> None:
    """Refuse facts of a wrong shape with TypeError or ValueError."""
    facts = facts_from_json(plain)
    texts = (
        facts.type, facts.subject, facts.place, facts.signer.authority, facts.signer.title,
        facts.signer.name, *facts.points, *facts.to, *facts.basis, *facts.notes,
        *facts.fields, *facts.fields.values(),
        *(text for one in facts.articles for text in (one.title, one.chapter, *one.points)),
        *(text for one in facts.appendices for text in (one.title, *one.lines)),
        *(cell for one in facts.appendices for row in one.rows for cell in row),
    )  # fmt: skip
    lists = (
        plain["points"], plain.get("to"), plain.get("basis"), plain.get("notes"),
        plain.get("articles"), plain.get("appendices"),
        *(one["points"] for one in plain.get("articles") or ()),
        *(one.get(name) for one in plain.get("appendices") or () for name in ("rows", "lines")),
        *(row for one in plain.get("appendices") or () for row in one.get("rows") or ()),
    )  # fmt: skip
    if facts.own_points < 0 or facts.points[facts.own_points :] != tuple(
        point for one in facts.articles for point in one.points
    ):
        raise ValueError
    if not all(isinstance(one, str) for one in texts) or not all(
        isinstance(one, list | None) for one in lists
    ):
        raise TypeError


def review_hash(document: Document) -> str:
    """Give the hash that a review confirms: the document's, whatever its status says."""
    return document_hash(replace(document, status=Status.DRAFT))


def version_hash(content: Content, base: Iterable[str]) -> str:
    """Name a version by its content and where it came from.

    The base is part of the name, as in git: a text that returns to an earlier wording is a new
    version, and the graph never has a ring.
    """
    return sha256_hex(
        canonical_json(
            {
                "base": sorted(base),
                "document": parse_canonical(content.document.encode("utf-8")),
                "facts": parse_canonical(content.facts.encode("utf-8")),
            }
        )
    )
