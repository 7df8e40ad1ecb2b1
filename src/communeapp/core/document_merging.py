"""Two texts of one letter, part by part: what agrees, what differs, and the text that choices make.

A letter is its facts and its document, which say many things twice (subject, addressee, signer). Where
they belong together they are chosen together, so that nobody is asked twice. Pure; see decision 105.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from communeapp.core.body_numbers import renumber
from communeapp.core.documents import Appendix, Block, Document, FactSheet, Status
from communeapp.core.fact_parts import kept_articles
from communeapp.core.merging import Chunk, Kind, Take, merge, taken, words_alike

#: Ticks of a review stand among the facts; see ``ui/drafting/review_list``.
TICKS = "review.ticked"


class Part(StrEnum):
    """What of a letter can differ, in the order in which it is read."""

    TYPE = "type"
    SUBJECT = "subject"
    ISSUER = "issuer"
    NUMBER = "number"
    PLACE = "place"
    DATE = "date"
    TO = "to"
    ADDRESSEES = "addressees"
    BASIS = "basis"
    POINTS = "points"
    FIELD = "field"
    BODY = "body"
    SIGNER = "signer"
    RECIPIENTS = "recipients"
    URGENCY = "urgency"
    CIRCULATION = "circulation"
    CONTACT = "contact"
    APPENDICES = "appendices"
    DRAFTER = "drafter"
    COPY = "copy"


#: Parts of several items, where both sides may be taken one after the other.
LISTS = frozenset(
    (Part.TO, Part.ADDRESSEES, Part.BASIS, Part.POINTS, Part.BODY, Part.RECIPIENTS, Part.APPENDICES)
)
#: Parts whose items are plain lines of text.
TEXTS = frozenset((Part.TO, Part.ADDRESSEES, Part.BASIS, Part.POINTS, Part.RECIPIENTS))


@dataclass(frozen=True)
class Text:
    """A letter: what its author gave, and what is to be printed."""

    facts: FactSheet
    document: Document


@dataclass(frozen=True)
class Difference:
    """One place where the texts differ. ``name`` is that of a field of the type."""

    id: int
    part: Part
    name: str
    chunk: Chunk[Any]

    @property
    def both(self) -> bool:
        """Say whether both sides can be taken one after the other."""
        return self.part in LISTS and bool(self.chunk.left) and bool(self.chunk.right)


@dataclass(frozen=True)
class Agreement:
    """A run on which both sides agree, or which one side's list has in common."""

    part: Part
    name: str
    chunk: Chunk[Any]


@dataclass(frozen=True)
class Choice:
    """What a person takes; ``edited`` are items written by hand in place of what was taken."""

    take: Take
    edited: tuple[Any, ...] | None = None


@dataclass(frozen=True)
class Comparison:
    """Both texts in pieces, in the order in which they are read."""

    left: Text
    right: Text
    base: Text | None
    pieces: tuple[Agreement | Difference, ...]
    _linked: bool = field(default=True, repr=False)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Give the places to choose at."""
        return tuple(one for one in self.pieces if isinstance(one, Difference))

    def proposals(self) -> dict[int, Choice]:
        """Choose wherever only one side changed what both had; the rest is for a person."""
        found = {}
        for one in self.differences:
            if (take := one.chunk.proposal) is not None:
                found[one.id] = Choice(take)
        return found

    def whole(self, side: Take) -> dict[int, Choice]:
        """Choose one side everywhere."""
        return {one.id: Choice(side) for one in self.differences}

    def items(self, difference: Difference, choice: Choice) -> tuple[Any, ...]:
        """Give the items that a choice stands for."""
        if choice.edited is not None:
            return choice.edited
        return taken(difference.chunk, choice.take, key_of(difference.part))

    def compose(self, choices: Mapping[int, Choice]) -> Text:
        """Make the text of the choices; KeyError where one is missing."""
        if len(choices) == len(self.differences):
            for side, text in ((Take.LEFT, self.left), (Take.RIGHT, self.right)):
                if all(one == Choice(side) for one in choices.values()):
                    return text
        return _composed(self, choices)


def compare(base: Text | None, left: Text, right: Text) -> Comparison:
    """Set two texts side by side; ``base`` is what both came from, None where that is not known."""
    linked = all(_is_linked(one) for one in (left, right))
    pieces: list[Agreement | Difference] = []
    numbers = iter(range(10_000))

    def add(part: Part, name: str, of: Callable[[Text], Sequence[Any]]) -> None:
        chunks = merge(
            None if base is None else of(base), of(left), of(right), key_of(part), _likeness(part)
        )
        for chunk in chunks:
            if chunk.kind is Kind.SAME:
                pieces.append(Agreement(part, name, chunk))
            else:
                pieces.append(Difference(next(numbers), part, name, chunk))

    for part in Part:
        if part is Part.FIELD:
            names = {
                name: None for one in (left, right) for name in one.facts.fields if name != TICKS
            }
            for name in names:
                add(part, name, _field(name))
        elif part is Part.ADDRESSEES and linked:
            continue
        else:
            add(part, "", _READERS[part])
    return Comparison(left, right, base, tuple(pieces), linked)


def key_of(part: Part) -> Callable[[Any], Hashable]:
    """Say what makes two items of a part equal for a reader."""
    return _block_key if part is Part.BODY else _appendix_key if part is Part.APPENDICES else _own


def block_text(block: Block) -> str:
    """Give what a reader sees of a block, without its number."""
    if block.rows:
        return "\n".join(" | ".join(cells) for cells in block.rows)
    return "\n".join(one for one in (block.title, block.text) if one)


# ------------------------------------------------------------------ inside


def _field(name: str) -> Callable[[Text], Sequence[Any]]:
    return lambda one: (one.facts.fields.get(name, ""),)


def _own(item: Any) -> Hashable:
    return item  # type: ignore[no-any-return]


def _block_key(block: Block) -> Hashable:
    # Numbers are counted anew, and who wrote a word is no difference of the text.
    return (block.kind, block.title, block.text, block.rows, block.landscape)


def _appendix_key(one: Appendix) -> Hashable:
    blocks = tuple(_block_key(block) for block in one.body)
    return (one.title, one.landscape, one.attached, one.type_name, one.reference, blocks)


def _likeness(part: Part) -> Callable[[Any, Any], float] | None:
    if part is Part.BODY:
        return lambda one, other: (
            words_alike(block_text(one), block_text(other))
            if bool(one.rows) == bool(other.rows)
            else 0.0
        )
    if part is Part.APPENDICES:
        return lambda one, other: words_alike(_appendix_text(one), _appendix_text(other))
    return words_alike if part in TEXTS else None


def _appendix_text(one: Appendix) -> str:
    return "\n".join((one.type_name, one.title, *(block_text(block) for block in one.body)))


def _is_linked(text: Text) -> bool:
    """Say whether the document's addressees are those of the facts."""
    return text.document.addressees in ((), text.facts.to)


_READERS: Mapping[Part, Callable[[Text], Sequence[Any]]] = {
    Part.TYPE: lambda one: ((one.facts.type, one.document.type),),
    Part.SUBJECT: lambda one: ((one.facts.subject, one.document.subject),),
    Part.ISSUER: lambda one: ((one.document.issuer_parent, one.document.issuer),),
    Part.NUMBER: lambda one: ((one.document.number, one.document.symbol),),
    Part.PLACE: lambda one: ((one.facts.place, one.document.place),),
    Part.DATE: lambda one: ((one.facts.date, one.document.date),),
    Part.TO: lambda one: one.facts.to,
    Part.ADDRESSEES: lambda one: one.document.addressees,
    Part.BASIS: lambda one: one.facts.basis,
    Part.POINTS: lambda one: one.facts.points,
    Part.BODY: lambda one: one.document.body,
    Part.SIGNER: lambda one: ((one.facts.signer, one.document.signers),),
    Part.RECIPIENTS: lambda one: one.document.recipients,
    Part.URGENCY: lambda one: (one.document.urgency,),
    Part.CIRCULATION: lambda one: (one.document.circulation,),
    Part.CONTACT: lambda one: (one.document.contact,),
    Part.APPENDICES: lambda one: one.document.appendices,
    Part.DRAFTER: lambda one: (one.document.drafter,),
    Part.COPY: lambda one: (one.document.copy,),
}


@dataclass
class _Gathered:
    """Items of a part in their new order, each with its place on the side it came from."""

    items: list[Any] = field(default_factory=list)
    #: (side, place there) → place here; a fact's place is what a block points to.
    places: dict[tuple[Take, int], int] = field(default_factory=dict)
    origins: list[Take | None] = field(default_factory=list)


def _gather(
    comparison: Comparison, choices: Mapping[int, Choice]
) -> dict[tuple[Part, str], _Gathered]:
    parts: dict[tuple[Part, str], _Gathered] = {}
    done: dict[tuple[Part, str], list[int]] = {}
    for piece in comparison.pieces:
        place = (piece.part, piece.name)
        into = parts.setdefault(place, _Gathered())
        at = done.setdefault(place, [0, 0])
        chunk = piece.chunk
        if isinstance(piece, Agreement):
            for offset, one in enumerate(chunk.left):
                into.places[Take.LEFT, at[0] + offset] = len(into.items)
                into.places[Take.RIGHT, at[1] + offset] = len(into.items)
                # Of two that read the same, take the one that somebody touched.
                other = chunk.right[offset]
                untouched = offset < len(chunk.base) and chunk.base[offset] == one
                into.items.append(other if untouched else one)
                into.origins.append(Take.RIGHT if untouched else Take.LEFT)
        else:
            _take_items(comparison, piece, choices[piece.id], into, at)
        at[0] += len(chunk.left)
        at[1] += len(chunk.right)
    return parts


def _take_items(
    comparison: Comparison, piece: Difference, choice: Choice, into: _Gathered, at: Sequence[int]
) -> None:
    key = key_of(piece.part)
    ours = {key(one): offset for offset, one in reversed(list(enumerate(piece.chunk.left)))}
    theirs = {key(one): offset for offset, one in reversed(list(enumerate(piece.chunk.right)))}
    for offset, one in enumerate(comparison.items(piece, choice)):
        here = len(into.items)
        origin: Take | None = None
        if key(one) in ours and choice.take is not Take.RIGHT:
            origin = Take.LEFT
            into.places.setdefault((Take.LEFT, at[0] + ours[key(one)]), here)
        elif key(one) in theirs:
            origin = Take.RIGHT
            into.places.setdefault((Take.RIGHT, at[1] + theirs[key(one)]), here)
        elif choice.edited is not None:  # written anew in the place of what was taken
            origin = Take.RIGHT if choice.take is Take.RIGHT else Take.LEFT
            into.places.setdefault((origin, at[origin is Take.RIGHT] + offset), here)
        into.items.append(one)
        into.origins.append(origin)


def _composed(comparison: Comparison, choices: Mapping[int, Choice]) -> Text:
    parts = _gather(comparison, choices)

    def many(part: Part) -> tuple[Any, ...]:
        return tuple(parts[part, ""].items) if (part, "") in parts else ()

    def pair(part: Part) -> tuple[Any, Any]:
        first, second = parts[part, ""].items[0]
        return first, second

    def single(part: Part) -> Any:
        return parts[part, ""].items[0]

    fields = {
        name: found.items[0]
        for (part, name), found in parts.items()
        if part is Part.FIELD and found.items and found.items[0]
    }
    ticks = {
        tick
        for one in (comparison.left, comparison.right)
        for tick in one.facts.fields.get(TICKS, "").split("\n")
        if tick
    }
    if ticks:
        fields[TICKS] = "\n".join(sorted(ticks))
    left, right = comparison.left, comparison.right
    has_text = bool(left.document.addressees or right.document.addressees)
    addressees = many(Part.ADDRESSEES)
    if comparison._linked:
        addressees = many(Part.TO) if has_text else ()
    facts = FactSheet(
        type=pair(Part.TYPE)[0],
        subject=pair(Part.SUBJECT)[0],
        points=many(Part.POINTS),
        to=many(Part.TO),
        basis=many(Part.BASIS),
        place=pair(Part.PLACE)[0],
        date=pair(Part.DATE)[0],
        signer=pair(Part.SIGNER)[0],
        fields=fields,
        notes=tuple(dict.fromkeys((*left.facts.notes, *right.facts.notes))),
        articles=kept_articles(many(Part.POINTS), left.facts, right.facts),
        appendices=left.facts.appendices or right.facts.appendices,
        copy=left.facts.copy or right.facts.copy,
    )
    document = Document(
        type=pair(Part.TYPE)[1],
        subject=pair(Part.SUBJECT)[1],
        issuer=pair(Part.ISSUER)[1],
        issuer_parent=pair(Part.ISSUER)[0],
        number=pair(Part.NUMBER)[0],
        symbol=pair(Part.NUMBER)[1],
        place=pair(Part.PLACE)[1],
        date=pair(Part.DATE)[1],
        addressees=addressees,
        recipients=many(Part.RECIPIENTS),
        body=renumber(_body(parts[Part.BODY, ""], parts.get((Part.POINTS, ""))))
        if (Part.BODY, "") in parts
        else (),
        signers=pair(Part.SIGNER)[1],
        appendices=many(Part.APPENDICES),
        urgency=single(Part.URGENCY),
        circulation=single(Part.CIRCULATION),
        contact=single(Part.CONTACT),
        drafter=single(Part.DRAFTER),
        copy=single(Part.COPY),
        status=Status.DRAFT,
    )
    return Text(facts, replace(document, missing=_missing(comparison, facts, document)))


def _body(body: _Gathered, points: _Gathered | None) -> tuple[Block, ...]:
    """Let each block point to its fact in the new list; to none where that fact was not taken."""
    places = {} if points is None else points.places
    found = []
    for block, origin in zip(body.items, body.origins, strict=True):
        if block.point is not None:
            at = None if origin is None else places.get((origin, block.point))
            block = replace(block, point=at)
        found.append(block)
    return tuple(found)


def _missing(comparison: Comparison, facts: FactSheet, document: Document) -> tuple[str, ...]:
    """Of what one of the texts lacked, name what the result still lacks."""
    given = {
        "to": bool(document.addressees),
        "place": bool(document.place),
        "signer.name": bool(document.signers and document.signers[0].name),
    }
    named = dict.fromkeys((*comparison.left.document.missing, *comparison.right.document.missing))
    return tuple(
        one
        for one in named
        if not given.get(one, bool(facts.fields.get(one.removeprefix("fields."), "").strip()))
    )
