"""The questions of a draft: what the model is told, shown and asked for each point."""

from __future__ import annotations

from collections.abc import Sequence

from communeapp.core.composing import addressee_phrase, note_of, section_of
from communeapp.core.doctypes import DocumentType, PromptData, lead_for
from communeapp.core.documents import FactSheet
from communeapp.core.exemplars import ExemplarBank
from communeapp.core.incoming.untrusted import set_aside
from communeapp.core.prompts import PromptPlan
from communeapp.core.sentences import Wording, tidy
from communeapp.core.vietnamese import collapse

_NOTHING = "không có nội dung"


def draft_plan(
    kind: DocumentType,
    facts: FactSheet,
    points: Sequence[int],
    wording: Wording,
    *,
    second: bool,
    bank: ExemplarBank,
    shots: int,
) -> PromptPlan:
    """Ask about some points of a sheet; ``shots`` exemplars of the bank stand before each question."""
    prompt = kind.prompt
    pairs = prompt.second_examples if second else prompt.examples
    examples = tuple((_question(prompt, note), item) for note, item in pairs)
    context = prompt.context
    if context:
        context = context.replace("{subject}", collapse(set_aside(facts.subject)))
        addressees = addressee_phrase(facts.to, kind)
        context = context.replace("{addressees}", collapse(set_aside(addressees)))
        context = context.rstrip("\n") + "\n"
    texts = [facts.points[index] for index in points]
    return PromptPlan(
        template_id=f"{kind.template_id}{'-2' if second else ''}",
        system=prompt.system,
        examples=examples,
        context=context,
        items=tuple(_item(kind, one, wording) for one in texts),
        max_tokens=prompt.max_tokens,
        shots=_shots(kind, texts, wording, bank, shots),
        expected=tuple(_expected(kind, one, wording) for one in texts),
    )


def _item(kind: DocumentType, point: str, wording: Wording) -> str:
    return _question(kind.prompt, _note(kind, point, wording), section_of(kind, point))


def _note(kind: DocumentType, point: str, wording: Wording) -> str:
    # What gives orders is no note: its template sentence stands whatever the model says.
    return tidy(set_aside(note_of(kind, point)), wording) or _NOTHING


def _expected(kind: DocumentType, point: str, wording: Wording) -> str:
    """Say what the model will probably answer: the proposed beginning, and much of the note again."""
    note = _note(kind, point, wording)
    lead = lead_for(kind.prompt, note, section_of(kind, point))
    if lead and not note.casefold().startswith(lead.casefold()):
        note = f"{lead} {note}"
    return f"{note[:1].upper()}{note[1:].rstrip('.;, ')}."


def _shots(
    kind: DocumentType, points: Sequence[str], wording: Wording, bank: ExemplarBank, count: int
) -> tuple[tuple[str, ...], ...]:
    """Choose the exemplars that are shown before each question."""
    found = []
    for point in points:
        note = tidy(set_aside(note_of(kind, point)), wording)
        near = bank.nearest(note, kind.prompt.kin, count)
        pairs = ((_question(kind.prompt, one.note, item=one.item), one.item) for one in near)
        found.append(tuple(text for pair in pairs for text in pair))
    return tuple(found) if any(found) else ()


def _question(prompt: PromptData, note: str, section: str = "", item: str = "") -> str:
    """Put a note into its question, with the beginning that the type proposes for such notes.

    Where the ``item`` is known, only with a beginning that it has.
    """
    question = prompt.item.replace("{note}", note)
    lead = lead_for(prompt, note, section)
    if item and not item.startswith(lead):
        return question
    return question + prompt.lead.replace("{lead}", lead) if lead and prompt.lead else question
