"""Drafting without waiting: give the questions for the model, take its answers, build the document.

The caller runs the model (or does not). A draft is whole from the start: every point has its template
sentence, and an answer only takes its place when it passes the checks.

    job = drafting.begin(facts, profile, use_ai=True)
    answers = ... run job.plan ...
    again = drafting.second_try(job, answers)      # a second plan for what was refused, or None
    result = drafting.accept(job, answers, again_answers, model_id="…")
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from communeapp.core.body_numbers import renumber
from communeapp.core.citations import find_citations
from communeapp.core.composing import ItemText, compose, note_of, section_of
from communeapp.core.doctypes import DocumentType, TypeName, lead_for, needs_of
from communeapp.core.documents import Block, Document, FactSheet, Origin, Status
from communeapp.core.errors import UserError
from communeapp.core.exemplars import ExemplarBank
from communeapp.core.facts import SheetNeeds
from communeapp.core.incoming.untrusted import find_instructions, set_aside
from communeapp.core.legal import LegalIndex, verified
from communeapp.core.phrases import Phrase
from communeapp.core.profile import Profile
from communeapp.core.prompts import PromptPlan
from communeapp.core.ready_templates import ReadyTemplate
from communeapp.core.sentences import Wording, mend_spelling, polish, sentence, tidy
from communeapp.core.support import (
    ItemCheck,
    Problem,
    SupportContext,
    check_item,
    covers,
    find_unsupported,
)
from communeapp.core.vietnamese import syllables
from communeapp.services.drafting_questions import draft_plan
from communeapp.services.packs import PackInfo, PackLibrary
from communeapp.services.secrecy import refuse_marked_facts, refuse_marked_text

# What a person can judge at a glance; an invented number or negation is never offered.
_MAY_STAND_MARKED = frozenset({"name", "body", "citation"})
#: Exemplars before a question: at the first asking (their reading costs more than they bring), at the second.
_SHOTS, _SHOTS_AGAIN = 0, 2
_PARTS = re.compile(r"\{\w+\}|[.:;\n]+")


class Answer(Protocol):
    """What the model said about one question; ``key`` is the question's place in its plan."""

    @property
    def key(self) -> int: ...

    @property
    def text(self) -> str: ...

    @property
    def finish(self) -> str: ...


@dataclass(frozen=True)
class DraftJob:
    """A draft that is whole already, and the questions that could improve it.

    ``document`` holds template sentences only; ``plan`` is None without AI. Question ``i`` of the plan
    is point ``i`` of the facts.
    """

    facts: FactSheet
    profile: Profile
    type: DocumentType
    document: Document
    templates: tuple[str, ...]
    plan: PromptPlan | None = None


@dataclass(frozen=True)
class SecondTry:
    """A plan for the points whose first answer was refused: question ``i`` is ``points[i]``."""

    plan: PromptPlan
    points: tuple[int, ...]


@dataclass(frozen=True)
class PointState:
    """A point of the facts, verbatim, and whether the document says it."""

    text: str
    covered: bool


@dataclass(frozen=True)
class DraftResult:
    """The finished draft. ``model`` is None when no item is the model's own."""

    document: Document
    points: tuple[PointState, ...]
    missing: tuple[str, ...]
    model: str | None
    ai_items: int = 0
    copied_items: int = 0


@dataclass(frozen=True)
class Verdict:
    """An answer as it would stand in the letter, and what is to be said of it."""

    text: str
    check: ItemCheck


class DraftingService:
    """Use cases of drafting over one library of packs; holds no state of a draft."""

    def __init__(self, packs: PackLibrary, exemplars: ExemplarBank | None = None) -> None:
        """``exemplars`` in place of those of the packs, for measuring."""
        self._packs = packs
        self._exemplars = exemplars
        self._wording = wording_of(packs)
        self.shots = (_SHOTS, _SHOTS_AGAIN)

    def types(self) -> tuple[DocumentType, ...]:
        """The types that can be drafted."""
        return self._packs.types

    def templates(self) -> tuple[ReadyTemplate, ...]:
        """Ready templates to start from."""
        return self._packs.templates

    def needs(self) -> Mapping[str, SheetNeeds]:
        """What a fact sheet of each type cannot do without; its keys are the known types."""
        return needs_of(self._packs.types)

    def type_names(self) -> tuple[TypeName, ...]:
        """All 29 types of Decree 30."""
        return self._packs.type_names

    def pack_infos(self) -> tuple[PackInfo, ...]:
        """Packs in use with their as-of date, for screens."""
        return self._packs.infos()

    def begin(self, facts: FactSheet, profile: Profile, *, use_ai: bool) -> DraftJob:
        """Build the template draft and the plan; raises UserError ``facts.unknown_type``.

        UserError ``secrecy.text_refused`` for facts with a mark of secrecy: no model sees them.
        """
        refuse_marked_facts(facts)
        kind = self._type(facts.type)
        templates = tuple(self.plain_sentence(kind, point) for point in facts.points)
        document = compose(facts, profile, kind, [ItemText(text) for text in templates])
        plan = self._plan(kind, facts, range(len(facts.points)), second=False) if use_ai else None
        return DraftJob(facts, profile, kind, document, templates, plan)

    def preview(self, job: DraftJob, texts: dict[int, str]) -> Document:
        """Give the document while answers come in: raw text for the points that have some."""
        items = [
            ItemText(texts[index], Origin.AI) if texts.get(index) else ItemText(template)
            for index, template in enumerate(job.templates)
        ]
        return compose(job.facts, job.profile, job.type, items)

    def second_try(self, job: DraftJob, answers: Iterable[Answer]) -> SecondTry | None:
        """Ask once more, with other examples, about the points whose answer cannot stand."""
        verdicts = self.judge(job, answers, range(len(job.facts.points)))
        points = tuple(
            index
            for index in range(len(job.facts.points))
            if index not in verdicts
            or not verdicts[index].check.good
            or verdicts[index].check.copies_fact
        )
        if job.plan is None or not points or not job.type.prompt.second_examples:
            return None
        return SecondTry(self._plan(job.type, job.facts, points, second=True), points)

    def accept(
        self,
        job: DraftJob,
        answers: Iterable[Answer],
        second: tuple[SecondTry, Iterable[Answer]] | None = None,
        *,
        model_id: str | None = None,
    ) -> DraftResult:
        """Choose for every point: first answer, second answer, or the template sentence."""
        first = self.judge(job, answers, range(len(job.facts.points)))
        again: dict[int, Verdict] = {}
        if second is not None:
            again = self.judge(job, second[1], second[0].points)
        items = []
        copied = 0
        for index, template in enumerate(job.templates):
            chosen = _choose(first.get(index), again.get(index))
            if chosen is None:
                items.append(ItemText(template))
                continue
            if chosen.check.copies_fact and template != sentence(
                note_of(job.type, job.facts.points[index]), self._wording
            ):
                items.append(ItemText(template))  # the phrase book says it better
                continue
            copied += chosen.check.copies_fact
            items.append(ItemText(chosen.text, Origin.AI, chosen.check.unsupported))
        document = compose(job.facts, job.profile, job.type, items)
        written = sum(item.origin is Origin.AI for item in items)
        return DraftResult(
            document=document,
            points=self.points(document, job.facts),
            missing=document.missing,
            model=model_id if written else None,
            ai_items=written,
            copied_items=copied,
        )

    def recheck(self, document: Document, facts: FactSheet) -> Document:
        """Mark again what the facts do not support, after a person edited the text.

        A point's paragraph is judged by its own fact and the common part of the sheet, any other
        paragraph by the whole sheet. An edit makes a reviewed document a draft again.
        """
        kind = self._type(facts.type)
        context = self._context(kind, facts, document)
        body = tuple(self._recheck_block(block, facts, context) for block in document.body)
        appendices = tuple(
            replace(
                one, body=tuple(self._recheck_block(block, facts, context) for block in one.body)
            )
            for one in document.appendices
        )
        same = body == document.body and appendices == document.appendices
        status = document.status if same else Status.DRAFT
        return replace(document, body=body, appendices=appendices, status=status)

    def edit(self, document: Document, facts: FactSheet, index: int, text: str) -> Document:
        """Put a person's text into one block of the body and check it."""
        refuse_marked_text(text)
        block = document.body[index].with_text(text, Origin.USER)
        body = (*document.body[:index], block, *document.body[index + 1 :])
        changed = replace(document, body=renumber(body), status=Status.DRAFT)
        return self.recheck(changed, facts)

    @property
    def legal(self) -> LegalIndex:
        """The dated list of legal texts."""
        return self._packs.legal

    def points(self, document: Document, facts: FactSheet) -> tuple[PointState, ...]:
        """Say for every point of the facts whether the document covers it."""
        kind = self._type(facts.type)
        states = []
        blocks = (*document.body, *(block for one in document.appendices for block in one.body))
        for index, point in enumerate(facts.points):
            text = " ".join(block.text for block in blocks if block.point == index)
            note = note_of(kind, point)
            states.append(PointState(point, bool(text) and covers(text, note, self._wording)))
        return tuple(states)

    def renumber(self, document: Document) -> Document:
        """Number clauses and points again after blocks were moved or removed."""
        return replace(document, body=renumber(document.body))

    def plain_sentence(self, kind: DocumentType, point: str) -> str:
        """Write a point without a model: by the phrase book, else its own words as a sentence."""
        note = note_of(kind, point)
        if not find_instructions(point):
            phrase = self._packs.phrases.write(note, kind.prompt.kin, kind.name, self._wording)
            own = (note, tidy(note, self._wording))
            context = SupportContext((kind.name,), self._wording)
            # A phrase is data: it stands only where it says the point, and nothing else.
            if (
                phrase
                and covers(phrase, note, self._wording)
                and not find_unsupported(phrase, own, context, point=note)
            ):
                return phrase
        return sentence(note, self._wording)

    def inserts(self, code: str) -> tuple[Phrase, ...]:
        """Give the phrases that may be put into a document of a type."""
        return self._packs.phrases.inserts(self._type(code).prompt.kin)

    def _recheck_block(self, block: Block, facts: FactSheet, context: SupportContext) -> Block:
        point = None
        if block.point is not None and block.point < len(facts.points):
            point = facts.points[block.point]
            sources: Sequence[str] = (point,)
        elif block.origin is Origin.TEMPLATE:
            return replace(block, unsupported=())  # the type's own words around the facts
        else:
            sources = facts.points
        own = (*sources, *(tidy(one, self._wording) for one in sources))
        # A note that is a list of its own ("không …, không …") is kept word for word by its template.
        same = block.origin is Origin.TEMPLATE
        marks = find_unsupported(block.text, own, context, point=None if same else point)
        return replace(block, unsupported=marks)

    def _type(self, code: str) -> DocumentType:
        found = next((one for one in self._packs.types if one.code == code), None)
        if found is None:
            known = ", ".join(one.code for one in self._packs.types)
            raise UserError("facts.unknown_type", field="type", value=code, known=known)
        return found

    @property
    def _bank(self) -> ExemplarBank:
        return self._packs.exemplars if self._exemplars is None else self._exemplars

    def _plan(
        self, kind: DocumentType, facts: FactSheet, points: Sequence[int], *, second: bool
    ) -> PromptPlan:
        return draft_plan(
            kind, facts, points, self._wording,
            second=second, bank=self._bank, shots=self.shots[second],
        )  # fmt: skip

    def judge(
        self, job: DraftJob, answers: Iterable[Answer], points: Sequence[int]
    ) -> dict[int, Verdict]:
        """Mend and check answers: question ``i`` is ``points[i]``."""
        context = self._context(job.type, job.facts, job.document)
        verdicts: dict[int, Verdict] = {}
        for answer in answers:
            # An answer that was cut off ("length", "cancelled", "lost") is half a sentence.
            if answer.finish != "stop" or not 0 <= answer.key < len(points):
                continue
            index = points[answer.key]
            note = note_of(job.type, job.facts.points[index])
            if find_instructions(job.facts.points[index]):
                continue  # whatever it led the model to say, the person's own words are kept
            text = mend_spelling(polish(answer.text, self._wording), note, self._wording)
            if find_citations(text):
                text = verified(text, (note, *context.texts), self._packs.legal)
            near = self._of_point(context, job, index)
            verdicts[index] = Verdict(text, check_item(text, note, near))
        return verdicts

    def _of_point(self, context: SupportContext, job: DraftJob, index: int) -> SupportContext:
        """Leave the words of its own proposed beginning to an item; those of other notes add something."""
        prompt, point = job.type.prompt, job.facts.points[index]
        note = tidy(note_of(job.type, point), self._wording)
        own = lead_for(prompt, note, section_of(job.type, point))
        words = frozenset(word.casefold() for word in syllables(own))
        others = tuple(one.lead for one in prompt.leads if one.lead != own)
        return replace(context, plain=words, beginnings=others)

    def _context(self, kind: DocumentType, facts: FactSheet, document: Document) -> SupportContext:
        signer = facts.signer
        # Only fields of the type: a screen may keep notes of its own among the others.
        names = (*kind.required_fields, *kind.optional_fields)
        fields = tuple(facts.fields.get(name, "") for name in names)
        texts = (
            facts.subject, *facts.to, *facts.basis, *fields, facts.place,
            document.issuer, document.place, signer.name, signer.title, kind.name,
        )  # fmt: skip
        notes = tuple(note for note, _ in (*kind.prompt.examples, *kind.prompt.second_examples))
        notes += tuple(one.note for one in self._bank.of(kind.prompt.kin))
        prompt = kind.prompt
        asked = (*_PARTS.split(prompt.system), *_PARTS.split(f"{prompt.item}\n{prompt.lead}"))
        return SupportContext(
            # A subject or a basis that gives orders supports nothing that it orders.
            tuple(quiet for one in texts if (quiet := set_aside(one).strip())),
            self._wording,
            notes,
            asked=tuple(one.strip() for one in asked if one.strip()),
            offences=self._packs.offences,
        )


def _choose(first: Verdict | None, second: Verdict | None) -> Verdict | None:
    """Take the first good answer that is no mere copy of its fact, else a copy.

    Else one whose only fault is a name or a citation, marked for the person.
    """
    given = [one for one in (first, second) if one is not None]
    good = [one for one in given if one.check.good]
    for verdict in good:
        if not verdict.check.copies_fact:
            return verdict
    if good:
        return good[0]
    for verdict in given:
        kinds = {one.kind.value for one in verdict.check.unsupported}
        if verdict.check.problems == (Problem.UNSUPPORTED,) and kinds <= _MAY_STAND_MARKED:
            return verdict
    return None


def wording_of(packs: PackLibrary) -> Wording:
    """Give the wording of the packs: abbreviations, names of offices, ordinary words."""
    for pack in packs.packs:
        if "wording.toml" in pack.files:
            return Wording.from_mapping(pack.toml("wording.toml"))
    return Wording()
