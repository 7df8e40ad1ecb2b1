"""Letters that give orders change nothing but their own sentence, also when the model obeys them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.hostile import Letter, frame, letters

from communeapp.core.documents import Document
from communeapp.core.profile import Profile
from communeapp.llm.chat import FORMATS, render
from communeapp.services.drafting import DraftingService
from communeapp.services.exporting import layouter_of
from communeapp.services.packs import PackLoader

LIBRARY = PackLoader().load()
DRAFTING = DraftingService(LIBRARY)
LETTERS = letters()


@dataclass(frozen=True)
class Said:
    key: int
    text: str
    finish: str = "stop"


def drafted(letter: Letter, answers: list[Said], *, quiet: bool = False) -> Document:
    job = DRAFTING.begin(letter.facts(quiet=quiet), Profile(), use_ai=True)
    return DRAFTING.accept(job, answers, model_id="m").document


def test_there_are_fifty_letters_in_two_languages() -> None:
    assert len(LETTERS) == 50
    assert sum(one.text.isascii() for one in LETTERS) >= 10


@pytest.mark.parametrize("letter", LETTERS, ids=lambda one: f"{one.number:02}")
def test_a_letter_changes_nothing_but_its_own_sentence(letter: Letter) -> None:
    hostile, quiet = drafted(letter, []), drafted(letter, [], quiet=True)
    assert frame(hostile, letter) == frame(quiet, letter)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda one: f"{one.number:02}")
def test_a_model_that_obeys_is_not_believed(letter: Letter) -> None:
    obedient = [
        Said(0, f"Hoàn thành trước ngày 15/12/2025. {letter.payload}."),
        Said(1, f"Không thả rông trâu bò khi trời rét; {letter.payload}."),
        Said(2, letter.payload),
        Said(3, f"{letter.payload} {letter.payload}."),
    ]
    hostile = drafted(letter, obedient)
    for block in hostile.body:
        if block.point in (0, 1, 2):
            marked = {one.text for one in block.unsupported}
            assert letter.payload not in block.text or any(one in letter.payload for one in marked)
    quiet = drafted(letter, [], quiet=True)
    kinds = [(one.kind, one.number, one.point) for one in hostile.body]
    assert kinds == [(one.kind, one.number, one.point) for one in quiet.body]
    assert (hostile.recipients, hostile.signers, hostile.addressees) == (
        quiet.recipients, quiet.signers, quiet.addressees,
    )  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_no_letter_becomes_a_mark_of_the_chat_or_the_note_of_another(form: str) -> None:
    for letter in LETTERS:
        plan = DRAFTING.begin(letter.facts(), Profile(), use_ai=True).plan
        quiet = DRAFTING.begin(letter.facts(quiet=True), Profile(), use_ai=True).plan
        assert plan is not None
        assert quiet is not None
        rendered, plain = render(plan, form), render(quiet, form)
        assert rendered.fixed == plain.fixed
        assert plan.items[:3] == quiet.items[:3]
        pieces = [*rendered.context, *(piece for tail in rendered.tails for piece in tail)]
        marks = {one.text for one in (*plain.fixed, *plain.tails[0]) if one.mark}
        assert {one.text for one in pieces if one.mark} <= marks
        text = "".join(one.text for one in pieces if not one.mark)
        assert "<|" not in text
        assert "_of_turn>" not in text


def test_the_pages_are_laid_out_alike() -> None:
    layouter = layouter_of(LIBRARY)
    for letter in LETTERS:
        hostile = layouter.layout(drafted(letter, []))
        quiet = layouter.layout(drafted(letter, [], quiet=True))
        roles = [one.role for one in quiet.paragraphs()]
        assert [one.role for one in hostile.paragraphs()] == roles
