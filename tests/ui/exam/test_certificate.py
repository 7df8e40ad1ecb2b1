"""From a course's exam, answered rightly, to the certificate on one's own screen and as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog
from tests.ui.training.conftest import COURSE, Learner

from communeapp.core.training.exam import open_ref
from communeapp.core.training.questions import Given, Question, QuestionKind
from communeapp.core.training.scoring import right_answer
from communeapp.ui.exam.intro import ExamIntro
from communeapp.ui.exam.result import ExamResult
from communeapp.ui.exam.run import ExamRun
from communeapp.ui.training.certificates import CertificateRow
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.start_view import StartView


def on_paper(shown: Question, question: Question) -> Given:
    """Give the right answer in the order in which a paper shows its parts."""
    right = right_answer(question)
    if question.kind in (QuestionKind.SINGLE, QuestionKind.MULTIPLE):
        wanted = {question.choices[at].text for at in right.choices}
        places = (at for at, one in enumerate(shown.choices) if one.text in wanted)
        return Given(choices=tuple(places))
    if question.kind is QuestionKind.MATCHING:
        belongs = {one.left: one.right for one in question.pairs if one.left}
        rights = [one.right for one in shown.pairs]
        return Given(
            pairs=tuple(rights.index(belongs[one.left]) for one in shown.pairs if one.left)
        )
    if question.kind is QuestionKind.ORDERING:
        return Given(steps=tuple(shown.steps.index(one) for one in question.steps))
    return right


def test_passed_exam_shows_it_and_its_certificate_is_saved(
    learner: Learner, person_at_dialogs: Any, tmp_path: Path
) -> None:
    ref = open_ref(COURSE, learner.course.exams[0].id)
    view = learner.go(Place(Room.EXAM, course=COURSE, ref=ref))
    assert isinstance(view, ExamIntro)
    view.begin()
    learner.calm()
    run = learner.page.view
    assert isinstance(run, ExamRun)
    assert run.attempt is not None
    library = learner.program.context.wiring.courses
    for place, shown in enumerate(run.attempt.paper):
        run.show_question(place)
        assert run.card is not None
        run.card.answering.put(on_paper(shown, library.question(COURSE, shown.id)))
        run.card.answering.changed.emit()
    learner.calm()
    person_at_dialogs.answer(True)
    run.hand_in()
    learner.calm()
    result = learner.page.view
    assert isinstance(result, ExamResult)
    assert result.data is not None
    assert result.data.result.share == 1000
    assert result.data.result.passed
    assert result.cards == []  # nothing was wrong
    result.all_button.click()
    assert result.cards
    office, session = learner.program.context.office, learner.program.context.session
    assert session.person is not None
    who = session.person.id
    learner.program.tasks.change(lambda: office.certificates.issue(person=who, course=COURSE))
    learner.calm()
    start = learner.go(Place())
    assert isinstance(start, StartView)
    (row,) = start.findChildren(CertificateRow)
    file = tmp_path / "giay chung nhan.pdf"

    def choose(dialog: QFileDialog) -> int:
        dialog.selectFile(str(file))
        return 1

    person_at_dialogs.answer(choose)
    row.save()
    learner.calm()
    learner.qtbot.waitUntil(file.exists, timeout=5000)
    assert file.read_bytes().startswith(b"%PDF")
    assert str(file) in row._done.text()
