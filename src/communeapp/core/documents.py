"""The document model: one shape that holds all 29 types of Decree 30/2020/ND-CP.

A document is its header boxes, a flat list of body blocks, signers, recipients and appendices. What
distinguishes the types is data (``resources/packs``); no type has code of its own. Nesting (chapter >
article > clause > point) follows from the order and the kind of the blocks, as it does on paper.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from communeapp.core.signers import Signer as Signer


class Origin(StrEnum):
    """Who wrote a span of text; kept in the draft so that a person can answer for every word."""

    TEMPLATE = "template"
    AI = "ai"
    USER = "user"


class BlockKind(StrEnum):
    """Parts of a body (Decree 30, Appendix I, II.6 and V.6), outermost first."""

    BASIS = "basis"  # căn cứ
    AUTHORITY = "authority"  # the line "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …" of a decision
    PART = "part"  # phần, I
    CHAPTER = "chapter"  # chương, I
    SECTION = "section"  # mục, 1
    SUBSECTION = "subsection"  # tiểu mục, 1
    ARTICLE = "article"  # điều, "Điều 1."
    ROMAN = "roman"  # heading "I." where there are no articles
    CLAUSE = "clause"  # khoản, "1."
    POINT = "point"  # điểm, "a)"
    DASH = "dash"  # gạch đầu dòng
    PARAGRAPH = "paragraph"
    TABLE = "table"
    CHART = "chart"  # rows as a table has them, drawn as bars
    CLOSING = "closing"  # the last sentence, which ends with ./.
    FIELD_LINE = "field_line"  # "Chức vụ: …" with dots to the margin while it is empty


class Status(StrEnum):
    """Only a reviewed document leaves without the mark DỰ THẢO."""

    DRAFT = "draft"
    REVIEWED = "reviewed"


class UnsupportedKind(StrEnum):
    """What sort of detail the facts do not support."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    CITATION = "citation"
    MONEY = "money"
    BODY = "body"  # a body or office that the facts do not name
    NEGATION = "negation"
    CONDITION = "condition"  # a limit lost, added or turned round: "ít nhất", "tối đa", "trừ"
    INSULT = "insult"


@dataclass(frozen=True)
class Unsupported:
    """A detail in a paragraph that none of its facts supports.

    ``start`` and ``end`` count code points in the paragraph's text, end exclusive.
    """

    text: str
    kind: UnsupportedKind
    start: int
    end: int


@dataclass(frozen=True)
class Span:
    """A run of text with one origin."""

    text: str
    origin: Origin


@dataclass(frozen=True)
class Block:
    """One paragraph or heading of the body, or a table.

    ``number`` is the printed label without its text ("1.", "a)", "Điều 3.", "I."); ``title`` is the
    heading beside or below it. ``point`` is the index of the fact (from 0) that the block stands for.
    ``rows`` holds the cells of a table, the first row being its head; ``landscape`` lays its page on
    its side. A field line has its label in ``title`` and its value as text, or both as text.
    """

    kind: BlockKind
    spans: tuple[Span, ...] = ()
    number: str = ""
    title: str = ""
    point: int | None = None
    unsupported: tuple[Unsupported, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    landscape: bool = False

    @property
    def text(self) -> str:
        """The whole text without its number and title."""
        return "".join(span.text for span in self.spans)

    @property
    def origin(self) -> Origin:
        """Who wrote most of it; a person's hand counts as soon as it touched the block."""
        origins = {span.origin for span in self.spans if span.text.strip()}
        for candidate in (Origin.USER, Origin.AI):
            if candidate in origins:
                return candidate
        return Origin.TEMPLATE

    @classmethod
    def plain(
        cls,
        kind: BlockKind,
        text: str,
        origin: Origin = Origin.TEMPLATE,
        *,
        number: str = "",
        title: str = "",
        point: int | None = None,
    ) -> Block:
        """Make a block that has one origin."""
        spans = (Span(text, origin),) if text else ()
        return cls(kind, spans, number=number, title=title, point=point)

    def with_text(self, text: str, origin: Origin) -> Block:
        """Replace the text; what was marked on the old text no longer applies."""
        return replace(self, spans=(Span(text, origin),), unsupported=())


@dataclass(frozen=True)
class Appendix:
    """An annex with its own page numbers (Appendix I, III.1).

    ``attached`` is the text that a decision issues (form 1.3): it has a head like a document, and
    prints ``type_name`` ("QUY CHẾ") over its title in place of "Phụ lục". ``reference`` replaces the
    line "(Kèm theo …)", which otherwise follows from the document.
    """

    title: str
    body: tuple[Block, ...]
    landscape: bool = False
    attached: bool = False
    type_name: str = ""
    reference: str = ""


class CopyForm(StrEnum):
    """How a document was copied (Article 25; Appendix I, part II)."""

    SAO_Y = "SAO_Y"  # from the original
    TRICH_SAO = "TRICH_SAO"  # a part of it
    SAO_LUC = "SAO_LUC"  # from a copy


@dataclass(frozen=True)
class CopyMark:
    """Who copied a document and how: the block below it on paper (form 3.1).

    ``electronic`` puts one line at the top right of page 1 instead (form 3.2, box 14); ``signed_at`` is
    the time of the digital signature in ISO 8601 with its zone, empty until it is signed.
    """

    form: CopyForm
    issuer: str
    issuer_parent: str = ""
    number: str = ""
    symbol: str = ""
    place: str = ""
    date: dt.date | None = None
    recipients: tuple[str, ...] = ()
    signer: Signer = field(default_factory=Signer)
    electronic: bool = False
    signed_at: str = ""


@dataclass(frozen=True)
class ArticleFacts:
    """Points under one article ("Phạm vi điều chỉnh"); ``chapter`` is the chapter it opens, if any."""

    title: str
    points: tuple[str, ...]
    chapter: str = ""


@dataclass(frozen=True)
class AppendixFacts:
    """What an annex holds: a table (the first row its head), lines, or both."""

    title: str
    rows: tuple[tuple[str, ...], ...] = ()
    lines: tuple[str, ...] = ()
    landscape: bool = False


@dataclass(frozen=True)
class FactSheet:
    """What the official gives: everything the letter may say.

    ``points`` are verbatim, in reading order: first those that stand alone, then those of ``articles``.
    ``date`` is a civil date in Asia/Ho_Chi_Minh; ``fields`` holds what a type needs beyond the common
    part: a list has one entry per line, a table one row per line with cells between bars. ``copy`` says
    how the document is copied. ``notes`` are codes of what was mended on the way in
    (``facts.note.nfd``, ``facts.note.invisible``, ``facts.note.emoji``).
    """

    type: str
    subject: str
    points: tuple[str, ...]
    to: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    place: str = ""
    date: dt.date | None = None
    signer: Signer = field(default_factory=Signer)
    fields: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    articles: tuple[ArticleFacts, ...] = ()
    appendices: tuple[AppendixFacts, ...] = ()
    copy: CopyMark | None = None

    @property
    def own_points(self) -> int:
        """How many points stand before those of the articles."""
        return len(self.points) - sum(len(one.points) for one in self.articles)


@dataclass(frozen=True)
class Document:
    """A document between its facts and its pages. Empty boxes print as dots or not at all.

    ``contact`` is box 13 and ``drafter`` box 12 ("PL.(300)"). With ``copy`` the document is the text that
    was copied.
    """

    type: str
    subject: str
    issuer: str
    issuer_parent: str = ""
    number: str = ""
    symbol: str = ""
    place: str = ""
    date: dt.date | None = None
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    body: tuple[Block, ...] = ()
    signers: tuple[Signer, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    urgency: str = ""
    circulation: str = ""
    contact: str = ""
    status: Status = Status.DRAFT
    missing: tuple[str, ...] = ()
    drafter: str = ""
    copy: CopyMark | None = None


@dataclass(frozen=True)
class Version:
    """One kept state of a document; versions form a DAG through ``base``.

    ``hash`` is the SHA-256 over document, facts and bases (docs/decisions/020-event-core.md), ``base``
    the hashes it came from (none for the first, two for a merge).
    """

    hash: str
    base: tuple[str, ...]
    document: Document
