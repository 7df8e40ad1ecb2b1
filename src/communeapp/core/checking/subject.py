"""What a rule of the text sees: the document, its form, and its words as one story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.names import Names
from communeapp.core.checking.registry import Rule
from communeapp.core.documents import Block, BlockKind, Document
from communeapp.core.layout import Form, LayoutDoc, Layouter

_Pieces = Iterator[tuple[str, str]]


@dataclass(frozen=True)
class Piece:
    """One text of the document with its place; ``at`` is where it begins in its story."""

    where: str
    text: str
    at: int = 0


class Story:
    """Pieces in the order of the page, joined by line ends, so that one search reads them all."""

    def __init__(self, pieces: Iterable[tuple[str, str]]) -> None:
        self.pieces: list[Piece] = []
        at = 0
        for where, text in pieces:
            self.pieces.append(Piece(where, text, at))
            at += len(text) + 1
        self._starts = [one.at for one in self.pieces]
        self.text = "\n".join(one.text for one in self.pieces)

    @cached_property
    def small(self) -> str:
        """The story in small letters, letter for letter as long."""
        small = self.text.lower()
        if len(small) == len(self.text):
            return small
        return "".join(one.lower() if len(one.lower()) == 1 else one for one in self.text)

    def piece(self, position: int) -> Piece:
        """Give the piece that holds a position of the story."""
        return self.pieces[bisect_right(self._starts, position) - 1]

    def starts_sentence(self, position: int) -> bool:
        """Say whether a sentence, a line or a quotation begins here."""
        before = self.text[max(0, position - 12) : position].rstrip(" \u201c\"'(\u2018-–+•*")
        return not before or before[-1] in ".?!:\n…"


class Subject:
    """A document under check."""

    def __init__(
        self,
        document: Document,
        layouter: Layouter,
        names: Names,
        printed: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """``printed`` are the paragraphs of some components where they are known from elsewhere."""
        self.document = document
        self._printed = printed or {}
        self.names = names
        self.form: Form = layouter.form_of(document)
        self._layouter = layouter
        self._stories: dict[str, Story] = {}

    @cached_property
    def layout(self) -> LayoutDoc:
        """The pages of the document; only a few rules need them."""
        return self._layouter.layout(self.document)

    @cached_property
    def blocks(self) -> tuple[tuple[str, Block], ...]:
        """Every body block with its place, appendices after the body."""
        found = [(f"body[{n}]", block) for n, block in enumerate(self.document.body)]
        for number, appendix in enumerate(self.document.appendices):
            found += [
                (f"appendices[{number}].body[{n}]", block) for n, block in enumerate(appendix.body)
            ]
        return tuple(found)

    def story(self, scope: str = "running") -> Story:
        """Give the texts of one scope.

        ``running``: subject, body and appendices; ``body``: the same without the subject; ``names``:
        who gets it; ``all``: both; ``bases``, ``paragraphs``, ``titles``, ``numbers``: parts of the
        body; ``signing``: the lines above the names; ``signers``: the names; fields by their name.
        """
        story = self._stories.get(scope)
        if story is None:
            story = self._stories[scope] = Story(_SCOPES[scope](self))
        return story

    def printed(self, role: str) -> list[str]:
        """Give the printed paragraphs of one component."""
        known = self._printed.get(role)
        if known is not None:
            return list(known)
        return [one.text for one in self.layout.paragraphs() if one.role == role]


def _body(subject: Subject) -> _Pieces:
    for where, block in subject.blocks:
        if block.title:
            yield f"{where}.title", block.title
        if block.text:
            yield where, block.text
        for r, row in enumerate(block.rows):
            for c, cell in enumerate(row):
                if cell:
                    yield f"{where}.rows[{r}][{c}]", cell


def _running(subject: Subject) -> _Pieces:
    if subject.document.subject:
        yield "subject", subject.document.subject
    yield from _body(subject)


def _of_kinds(*kinds: BlockKind) -> Callable[[Subject], _Pieces]:
    def pieces(subject: Subject) -> _Pieces:
        return ((where, b.text) for where, b in subject.blocks if b.kind in kinds and b.text)

    return pieces


def _titles(subject: Subject) -> _Pieces:
    return ((f"{where}.title", b.title) for where, b in subject.blocks if b.title)


def _numbers(subject: Subject) -> _Pieces:
    return ((f"{where}.number", b.number) for where, b in subject.blocks if b.number)


def _field(name: str) -> Callable[[Subject], _Pieces]:
    def pieces(subject: Subject) -> _Pieces:
        value = getattr(subject.document, name)
        if isinstance(value, str):
            if value:
                yield name, value
        else:
            yield from ((f"{name}[{n}]", one) for n, one in enumerate(value) if one)

    return pieces


def _together(*scopes: Callable[[Subject], _Pieces]) -> Callable[[Subject], _Pieces]:
    return lambda subject: (one for scope in scopes for one in scope(subject))


def _signing(subject: Subject) -> _Pieces:
    for index, signer in enumerate(subject.document.signers):
        if signer.authority:
            yield f"signers[{index}].authority", signer.authority
        if signer.title:
            yield f"signers[{index}].title", signer.title


def _signers(subject: Subject) -> _Pieces:
    signers = enumerate(subject.document.signers)
    return ((f"signers[{index}].name", one.name) for index, one in signers if one.name)


_names = _together(_field("addressees"), _field("recipients"))
_SCOPES: dict[str, Callable[[Subject], _Pieces]] = {
    "running": _running,
    "body": _body,
    "names": _names,
    "all": _together(_running, _names),
    "head": _together(_field("issuer"), _field("issuer_parent")),
    "bases": _of_kinds(BlockKind.BASIS),
    "paragraphs": _of_kinds(BlockKind.PARAGRAPH, BlockKind.CLOSING),
    "titles": _titles,
    "numbers": _numbers,
    "signing": _signing,
    "signers": _signers,
    **{
        name: _field(name)
        for name in (
            "subject", "issuer", "issuer_parent", "symbol", "number", "place", "addressees",
            "recipients", "drafter", "contact",
        )
    },
}  # fmt: skip

TextCheck = Callable[[Subject, Rule], Iterable[Finding]]
