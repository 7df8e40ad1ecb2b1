"""The body of a document from the parts of its type: sentences, points, articles, fields, annexes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from communeapp.core.body_numbers import renumber
from communeapp.core.composing_values import attaches
from communeapp.core.doctypes import BodyPart, Condition, DocumentType, FieldKind, PartKind, Section
from communeapp.core.documents import (
    Appendix,
    ArticleFacts,
    Block,
    BlockKind,
    FactSheet,
    Origin,
    Span,
    Unsupported,
)
from communeapp.core.fact_parts import split_rows
from communeapp.core.field_values import entries, say
from communeapp.core.sentences import cut_label
from communeapp.core.vietnamese import capitalize_first, collapse

END_MARK = "./."
_NEW_COUNT = frozenset(
    {
        BlockKind.PART, BlockKind.CHAPTER, BlockKind.SECTION, BlockKind.SUBSECTION, BlockKind.ROMAN,
        BlockKind.ARTICLE,
    }
)  # fmt: skip


@dataclass(frozen=True)
class ItemText:
    """The text of one point with who wrote it and what its facts do not support."""

    text: str
    origin: Origin = Origin.TEMPLATE
    unsupported: tuple[Unsupported, ...] = ()


@dataclass(frozen=True)
class BodyMaker:
    """Makes the blocks of one document."""

    facts: FactSheet
    kind: DocumentType
    items: Sequence[ItemText]
    values: Mapping[str, str]
    holds: frozenset[Condition]

    def body(self) -> tuple[Block, ...]:
        """Give the numbered body; it ends as the official forms do."""
        blocks: list[Block] = []
        for part in self.kind.body:
            if self._printed(part):
                blocks.extend(self._blocks(part))
        numbered = renumber(_without_single_clauses(blocks))
        last = [b.number for b in numbered if b.kind is BlockKind.ARTICLE]
        number = last[-1].removeprefix("Điều ").rstrip(".") if last else ""
        filled = tuple(_put_article(block, number) for block in numbered)
        return _ended(filled) if self.kind.form else filled

    def appendices(self) -> tuple[Appendix, ...]:
        """Give the text that a decision issues, then the annexes of the facts."""
        found = []
        given = self.kind.attachment
        if given is not None and attaches(self.facts, self.kind):
            name, title = (
                collapse(self.facts.fields.get(one, ""))
                for one in (given.type_field, given.title_field)
            )
            body = _ended(renumber(_without_single_clauses(self._articles())))
            found.append(Appendix(title, body, attached=True, type_name=name.upper()))
        for one in self.facts.appendices:
            blocks = [Block.plain(BlockKind.CLAUSE, line) for line in one.lines]
            if one.rows:
                blocks.append(Block(BlockKind.TABLE, rows=one.rows))
            body = renumber(_without_single_clauses(blocks))
            found.append(Appendix(one.title, body, landscape=one.landscape))
        return tuple(found)

    def fill(self, template: str) -> str:
        """Put the values into a template; what is unknown here stays for later."""
        return re.sub(r"\{(\w+)\}", lambda m: self.values.get(m[1], m[0]), template)

    def _printed(self, part: BodyPart) -> bool:
        def given(name: str) -> bool:
            return bool(self.facts.fields.get(name, "").strip())

        if part.part is PartKind.HEADING and part.section and not self._in_section(part.section):
            return False
        return (
            all(one in self.holds for one in part.when)
            and all(given(name) for name in part.given)
            and not any(given(name) for name in part.absent)
            and (not part.subject_starts or self._subject_begins(part.subject_starts))
            and not self._subject_begins(part.subject_not)
        )

    def _subject_begins(self, starts: tuple[str, ...]) -> bool:
        subject = f"{self.values['subject'].casefold()} "
        return any(subject.startswith(f"{one.casefold()} ") for one in starts)

    def _blocks(self, part: BodyPart) -> list[Block]:
        match part.part:
            case PartKind.BASIS:
                return [Block.plain(BlockKind.BASIS, _basis_line(one)) for one in self.facts.basis]
            case PartKind.HEADING:
                return [Block(part.kind, number=part.number, title=self.fill(part.title))]
            case PartKind.TEXT:
                return [self._sentence(part)]
            case PartKind.ITEMS:
                return self._items(part)
            case PartKind.ARTICLES:
                return [] if attaches(self.facts, self.kind) else self._articles()
            case PartKind.FIELD:
                return self._field(part)
            case PartKind.TO:
                last = len(self.facts.to) - 1
                return [
                    Block.plain(part.kind, f"{one.rstrip(' ;,.')}{'.' if n == last else ';'}")
                    for n, one in enumerate(self.facts.to)
                ]

    def _sentence(self, part: BodyPart) -> Block:
        text = capitalize_first(self.fill(part.text))
        if part.kind is BlockKind.CLOSING:
            text = text.rstrip(" ./") + END_MARK
        return Block.plain(part.kind, text, number=part.number, title=self.fill(part.title))

    def _in_section(self, section: str) -> list[int]:
        return [
            index
            for index in range(own_points(self.facts, self.kind))
            if section_of(self.kind, self.facts.points[index]) == section
        ]

    def _items(self, part: BodyPart) -> list[Block]:
        blocks = [self._item(part.kind, index) for index in self._in_section(part.section)]
        if not blocks and part.otherwise:
            blocks = [Block.plain(part.kind, capitalize_first(self.fill(part.otherwise)))]
        return blocks

    def _item(self, kind: BlockKind, index: int, title: str = "") -> Block:
        item = self.items[index]
        spans = (Span(item.text, item.origin),)
        return Block(kind, spans, title=title, point=index, unsupported=item.unsupported)

    def _articles(self) -> list[Block]:
        """Give chapters, articles and their points: one point is the text of its article."""
        blocks: list[Block] = []
        index = self.facts.own_points
        for one in self.facts.articles:
            if one.chapter:
                blocks.append(Block(BlockKind.CHAPTER, title=one.chapter.upper()))
            blocks += self._article(one, index)
            index += len(one.points)
        return blocks

    def _article(self, one: ArticleFacts, index: int) -> list[Block]:
        if len(one.points) == 1:
            return [self._item(BlockKind.ARTICLE, index, one.title)]
        head = Block(BlockKind.ARTICLE, title=one.title)
        return [head, *(self._item(BlockKind.CLAUSE, index + n) for n in range(len(one.points)))]

    def _field(self, part: BodyPart) -> list[Block]:
        own = self.kind.find_field(part.field)
        if own is None:
            return []
        text = self.facts.fields.get(own.name, "")
        title = self.fill(part.title)
        if own.kind is FieldKind.TABLE:
            rows = split_rows(text)
            if own.columns and rows[:1] != (own.columns,):
                rows = (own.columns, *(rows or (("",) * len(own.columns),)))
            return [Block(BlockKind.TABLE, rows=rows, title=title)]
        if own.kind is FieldKind.LIST and part.kind is not BlockKind.FIELD_LINE:
            lines = entries(text) or (say(own, ""),)
            last = len(lines) - 1
            return [
                Block.plain(part.kind, capitalize_first(one) + ("." if n == last else ";"))
                for n, one in enumerate(lines)
            ]
        if part.kind is BlockKind.FIELD_LINE:
            value = say(own, text) if text.strip() else ""
            return [Block.plain(part.kind, value, title=title or own.label)]
        return [
            Block.plain(part.kind, capitalize_first(line.strip()))
            for line in (text.split("\n") if text.strip() else (say(own, ""),))
            if line.strip()
        ]


def own_points(facts: FactSheet, kind: DocumentType) -> int:
    """How many points are items of the body: all where the type has no place for articles."""
    return facts.own_points if kind.takes_articles else len(facts.points)


def section_of(kind: DocumentType, point: str) -> str:
    """Say which section of the body a point belongs to."""
    words = collapse(point).casefold()
    for section in kind.sections:
        if any(words.startswith(start.casefold()) for start in section.starts):
            return section.id
        if any(word.casefold() in words for word in section.contains):
            return section.id
    return "default"


def note_of(kind: DocumentType, point: str) -> str:
    """Give a point without the label that the heading of its section says already."""
    section = _section(kind, section_of(kind, point))
    return cut_label(point, section.starts) if section is not None and section.label else point


def _section(kind: DocumentType, name: str) -> Section | None:
    return next((one for one in kind.sections if one.id == name), None)


def _without_single_clauses(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Make a clause that stands alone under its heading a plain paragraph: "1." asks for a "2."."""
    found = list(blocks)
    runs: list[list[int]] = [[]]
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.CLAUSE:
            runs[-1].append(index)
        elif block.kind in _NEW_COUNT:
            runs.append([])
    for run in runs:
        if len(run) == 1 and not blocks[run[0]].title:
            found[run[0]] = replace(blocks[run[0]], kind=BlockKind.PARAGRAPH)
    return tuple(found)


def _put_article(block: Block, number: str) -> Block:
    """Name the last article in a sentence that points to it."""
    if not any("{last_article}" in span.text for span in block.spans):
        return block
    spans = tuple(replace(s, text=s.text.replace("{last_article}", number)) for s in block.spans)
    return replace(block, spans=spans)


def _ended(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Close a body with the end mark, unless a sentence of it has it already."""
    if any(block.text.endswith(END_MARK) for block in body):
        return body
    for index in range(len(body) - 1, -1, -1):
        block = body[index]
        if block.text.strip() and block.kind is not BlockKind.TABLE:
            *before, last = block.spans
            bare = last.text.rstrip(" .;/")
            spans = (*before, replace(last, text=bare + END_MARK))
            return (*body[:index], replace(block, spans=spans), *body[index + 1 :])
    return body


def _basis_line(basis: str) -> str:
    """Write one căn cứ; which mark ends it is the layout's, since it depends on what follows."""
    tidy = basis.rstrip(" ;,.")
    if re.match(r"(?:Căn cứ|Thực hiện|Theo|Xét)\b", tidy, re.IGNORECASE):
        return capitalize_first(tidy)
    return f"Căn cứ {tidy}"
