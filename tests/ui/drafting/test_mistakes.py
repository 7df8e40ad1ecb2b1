"""A rule that a letter breaks when it comes to its review is kept, for lessons to be suggested."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QTextCursor
from tests.ui.drafting.conftest import Desk

from communeapp.core.events import Scope
from communeapp.ui.drafting.steps_bar import Step


def type_at_end(desk: Desk, words: str) -> None:
    editor = desk.page.body_step.editor
    cursor = QTextCursor(editor.document().findBlockByNumber(1))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    editor.textCursor().insertText(words)  # as an input method commits it


def noted(desk: Desk) -> list[Any]:
    """Read what was kept, once everything that was begun is done."""
    answers: list[list[Any]] = []
    office = desk.program.context.office
    desk.program.tasks.query(lambda: office.events.all("learn.mistakes_noted"), answers.append)
    desk.until(lambda: answers)
    return answers[0]


def review(desk: Desk) -> None:
    desk.page.go(Step.REVIEW)
    desk.until(lambda: desk.page.flow._checked and not desk.program.tasks.pending)


def test_what_is_wrong_at_the_review_is_kept_once(desk: Desk) -> None:
    desk.letter()
    desk.write()
    type_at_end(desk, " Theo điều 5 va ngày 3 tháng 10.")
    assert noted(desk) == []  # nobody says that a sentence is finished
    review(desk)
    desk.until(lambda: noted(desk))
    (event,) = noted(desk)
    assert event.scope is Scope.PERSON
    assert event.body["draft"] == desk.page.letter.draft_id
    assert {"ND30.PL2.V.7.DIEU", "ND30.PL1.II.4.b.NGAY"} <= set(event.body["rules"])
    desk.page.go(Step.BODY)
    review(desk)
    assert len(noted(desk)) == 1


def test_a_letter_goes_on_when_it_cannot_be_kept(desk: Desk) -> None:
    desk.letter()
    desk.write()
    type_at_end(desk, " Theo điều 5.")
    learning = desk.program.context.office.learning
    called: list[str] = []

    def full(draft_id: str, _findings: object) -> None:
        called.append(draft_id)
        from communeapp.core.errors import EnvironmentProblem

        raise EnvironmentProblem("store.disk_full", drive="/", needed_mb=1)

    learning.note_mistakes = full  # type: ignore[method-assign, assignment]
    review(desk)
    desk.until(lambda: called and not desk.program.tasks.pending)
    assert desk.page.step is Step.REVIEW
