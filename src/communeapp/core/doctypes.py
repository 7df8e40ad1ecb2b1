"""Document types as data: everything that makes a công văn differ from a kế hoạch.

A type is one TOML file of a pack (``types/<CODE>.toml``); the program has no branch per type. The body
is an ordered list of parts; its sentences are templates with the placeholders of :data:`PLACEHOLDERS`
and of the type's own fields. Read by :mod:`communeapp.core.doctype_reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from communeapp.core.documents import BlockKind, Signer
from communeapp.core.facts import SheetNeeds
from communeapp.core.vietnamese import nfc

# What a template sentence may hold beside the fields of its type. ``about`` is the subject with "về việc"
# where the grammar asks for it, ``level`` is xã, phường or đặc khu, ``addressees`` a phrase for all who
# are addressed, ``head`` who decides inside a sentence ("Chủ tịch Ủy ban nhân dân xã …") and
# ``authority`` the same in capitals, ``last_article`` the number of the last điều, ``date`` the day of
# the document in words.
PLACEHOLDERS = frozenset(
    {
        "issuer", "subject", "about", "addressees", "basis", "level", "type_name", "head", "authority",
        "last_article", "date", "place",
    }
)  # fmt: skip


class Need(StrEnum):
    """Whether a type names whom it goes to, and whether above the text (``Kính gửi``) or in it."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    TEXT = "text"
    NONE = "none"


class FieldKind(StrEnum):
    """What a field of a type holds."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    MONEY = "money"
    LIST = "list"
    TABLE = "table"


class PartKind(StrEnum):
    """Parts of a body, in the order of the type's file."""

    BASIS = "basis"  # one italic line per căn cứ
    TEXT = "text"  # a template sentence
    HEADING = "heading"  # a heading without text
    ITEMS = "items"  # the points of one section
    ARTICLES = "articles"  # the articles that the facts give
    FIELD = "field"  # one field: a line "label: value", a list or a table, by its kind
    TO = "to"  # the addressees, one per line


class Condition(StrEnum):
    """When a part is printed."""

    BASIS = "basis"
    NO_BASIS = "no_basis"
    UPWARD = "upward"  # an addressee stands above the commune
    DOWNWARD = "downward"
    ADDRESSEES = "addressees"
    NO_ADDRESSEES = "no_addressees"
    SEVERAL = "several"  # two addressees or more
    SINGLE = "single"
    ARTICLES = "articles"
    NO_ARTICLES = "no_articles"
    POINTS = "points"
    NO_POINTS = "no_points"
    ANNEXES = "annexes"


@dataclass(frozen=True)
class TypeField:
    """What a type needs beyond the common part. ``columns`` is the head of a table."""

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    required: bool = False
    hint: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class BodyPart:
    """One part of the body. ``otherwise`` is the sentence of a section that got no point.

    ``given`` and ``absent`` name fields that decide, beside ``when``, whether it is printed, and so does
    how the subject begins ("trả lời …" is a reply): ``subject_starts``, ``subject_not``. A heading
    with a ``section`` stands only where a point is in it.
    """

    part: PartKind
    kind: BlockKind = BlockKind.PARAGRAPH
    when: tuple[Condition, ...] = ()
    text: str = ""
    number: str = ""
    title: str = ""
    section: str = ""
    otherwise: str = ""
    field: str = ""
    given: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    subject_starts: tuple[str, ...] = ()
    subject_not: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """Where points go: the first section whose patterns match the point, else the default.

    ``label`` is what is cut from the start of a point ("mục đích:"), since the heading says it.
    """

    id: str
    starts: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    label: bool = False


@dataclass(frozen=True)
class TypeSigner:
    """One of several who sign: ``party`` heads the signature, the fields give title and name.

    Without fields it is the signer of the sheet.
    """

    party: str = ""
    title_field: str = ""
    name_field: str = ""


@dataclass(frozen=True)
class Attachment:
    """Which fields name the text that a decision issues, and give its title."""

    type_field: str
    title_field: str


@dataclass(frozen=True)
class Lead:
    """How an item may begin, by how its note begins or what it holds (``#`` is any number; case does
    not count, marks do: "thì" is not "Thị").

    ``sections`` limits it to points of these sections; empty means all.
    """

    lead: str
    starts: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


@dataclass(frozen=True)
class PromptData:
    """Fixed text around a point when the model is asked; see :class:`communeapp.core.prompts.PromptPlan`.

    ``item`` is the question with ``{note}``, ``lead`` the line that proposes a beginning (``{lead}``).
    ``examples`` and ``second_examples`` are pairs of note and item; the second set is used when an
    answer to the first was refused. ``family`` is set where the fixed part is that of a family of types,
    so that its evaluated state serves all of them; ``kin`` names the family also where the type has a fixed
    part of its own.
    """

    system: str
    context: str
    item: str
    lead: str
    leads: tuple[Lead, ...]
    examples: tuple[tuple[str, str], ...]
    second_examples: tuple[tuple[str, str], ...]
    max_tokens: int = 120
    family: str = ""
    kin: str = ""


@dataclass(frozen=True)
class TypeName:
    """One of the 29 types of Article 7: code, name, abbreviation (Appendix III) and official form.

    ``group`` is where a list of types shows it, ``common`` whether a commune writes it every week;
    ``purpose`` says by language what it is for.
    """

    code: str
    name: str
    abbreviation: str = ""
    form: str = ""
    group: str = ""
    common: bool = False
    purpose: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Common:
    """What all types share: fields that any may have, abbreviations of copies, whoever stands above."""

    fields: tuple[TypeField, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    superiors: tuple[str, ...] = ()


@dataclass(frozen=True)
class DocumentType:
    """A type that can be drafted. ``version`` and ``as_of`` are those of the pack it came from."""

    code: str
    name: str
    abbreviation: str
    form: str
    letter: bool  # công văn: subject as V/v under the number, no title
    addressees: Need
    symbol: str  # e.g. "{abbreviation}-{body}" or "{body}-{unit}"
    body_abbreviation: str  # UBND
    unit: str  # drafting unit in symbol and file copy, e.g. VP
    recipients: tuple[str, ...]
    signer: Signer
    body: tuple[BodyPart, ...]
    sections: tuple[Section, ...]
    prompt: PromptData
    fields: tuple[TypeField, ...] = ()
    common: Common = field(default_factory=Common)
    noun_heads: tuple[str, ...] = ()
    superiors: tuple[str, ...] = ()
    max_named_addressees: int = 3
    needs: SheetNeeds = field(default_factory=SheetNeeds)
    subject: str = ""  # the subject of the register where the form has none
    issuer_body: str = ""  # the body that issues it, where that is not the profile's
    signers: tuple[TypeSigner, ...] = ()
    attachment: Attachment | None = None
    pack_id: str = ""
    version: str = ""
    as_of: str = ""

    @property
    def template_id(self) -> str:
        """Key of the prompt's fixed part; changes with the version of the pack."""
        return f"{self.prompt.family or self.code}@{self.pack_id}-{self.version}"

    @property
    def required_fields(self) -> tuple[str, ...]:
        """Names of the fields that print as dots while nobody gave them."""
        return tuple(one.name for one in self.fields if one.required)

    @property
    def optional_fields(self) -> tuple[str, ...]:
        """Names of the other fields, those of all types included."""
        own = tuple(one.name for one in self.fields if not one.required)
        return own + tuple(one.name for one in self.common.fields)

    @property
    def takes_articles(self) -> bool:
        """Say whether the facts may give articles, for the body or for an attached text."""
        return self.attachment is not None or any(
            one.part is PartKind.ARTICLES for one in self.body
        )

    @property
    def names_others(self) -> bool:
        """Say whether those to whom it goes are asked for, above, in or below the text."""
        return self.addressees is not Need.NONE or "{to}" in self.recipients

    def find_field(self, name: str) -> TypeField | None:
        """Give a field by its name."""
        return next((one for one in (*self.fields, *self.common.fields) if one.name == name), None)


def needs_of(types: Iterable[DocumentType]) -> dict[str, SheetNeeds]:
    """Give by code what a fact sheet of each type cannot do without."""
    return {one.code: one.needs for one in types}


def lead_for(prompt: PromptData, note: str, section: str = "") -> str:
    """Choose the beginning to propose for a note; empty where no rule fits."""
    words = f" {nfc(note).casefold()} "
    for one in prompt.leads:
        if one.sections and section not in one.sections:
            continue
        if not one.starts and not one.contains:
            return one.lead
        if any(_begins(words, start.casefold()) for start in one.starts):
            return one.lead
        if any(part.casefold() in words for part in one.contains):
            return one.lead
    return ""


def _begins(words: str, start: str) -> bool:
    pattern = re.escape(start).replace(r"\#", r"\d[\d.,/]*")
    return re.match(rf" {pattern}(?!\w)", words) is not None


def find_type(types: Sequence[DocumentType], code: str) -> DocumentType | None:
    """Give the type with this code."""
    return next((one for one in types if one.code == code), None)
