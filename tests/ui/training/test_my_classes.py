"""One's own classes on the first room of training: sessions, conditions, the final work both ways."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton
from tests.ui.training.conftest import COURSE, Learner

from communeapp.core.training.classes import ClassSession, Cohort, Presence, WorkPlan
from communeapp.core.training.conditions import Conditions
from communeapp.core.training.rubric import Criterion, Mark, Rubric
from communeapp.core.training.works import WorkState
from communeapp.ui.training.my_classes import ClassesCard, ClassRow
from communeapp.ui.training.show import Place
from communeapp.ui.training.start_view import StartView
from communeapp.ui.widgets import dialogs

RUBRIC = Rubric((Criterion("Nội dung", 6), Criterion("Trình bày", 4)), 50)


def ask(learner: Learner, work: Callable[[], Any]) -> Any:
    found: list[Any] = []
    learner.program.tasks.query(work, found.append)
    learner.calm()
    return found[0]


def card(learner: Learner) -> ClassesCard:
    view = learner.page.view
    assert isinstance(view, StartView)
    return view.classes


def words(learner: Learner) -> str:
    labels = card(learner).findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisibleTo(card(learner)))


def row(learner: Learner) -> ClassRow:
    (found,) = card(learner).findChildren(ClassRow)
    return found


def said(sentence: str, *values: object) -> str:
    """Give a sentence of the screen in the language of the test's window."""
    return QCoreApplication.translate("ClassRow", sentence).format(*values)


def press(learner: Learner, made: QPushButton | None) -> None:
    assert made is not None
    made.click()
    learner.calm()


@pytest.fixture
def in_class(learner: Learner) -> tuple[str, str]:
    """Put whoever sits there into a class; give the ids of class and member."""
    office = learner.program.context.office
    person = learner.program.context.session.person
    assert person is not None

    def work() -> tuple[str, str]:
        today = office.clock.today()
        cohort = office.classes.create(
            Cohort(
                "", "Lớp chuyển đổi số", (COURSE,), "Vàng Văn Thơ", starts=today,
                conditions=Conditions(50, modules=(COURSE,), work=True),
                work=WorkPlan("Kế hoạch của thôn", "Ba trang.", today, RUBRIC),
            )
        )  # fmt: skip
        office.classes.add_people(cohort.id, [person.id])
        (me,) = office.classes.members(cohort.id)
        for days in (0, 7):
            day = today + dt.timedelta(days=days)
            office.classes.put_session(cohort.id, ClassSession("", day, "", "08:00"))
        first = office.classes.sessions(cohort.id)[0]
        office.classes.set_attendance(cohort.id, first.id, {me.id: Presence.ABSENT})
        return cohort.id, me.id

    found: tuple[str, str] = ask(learner, work)
    learner.go(Place())
    return found


def test_without_a_class_there_is_no_card(learner: Learner) -> None:
    assert not card(learner).isVisibleTo(learner.page)


def test_a_class_says_when_it_meets_and_what_is_missing(
    learner: Learner, in_class: tuple[str, str]
) -> None:
    told = words(learner)
    assert "Lớp chuyển đổi số" in told
    assert "Vàng Văn Thơ" in told
    (shown,) = card(learner).shown
    _, lessons, _ = shown.own.standing.conditions
    title = shown.own.titles[COURSE]
    for line in (
        f"○ {said('Attendance: {0} % of {1} %', 0, 50)} · ",
        f"○ {said('{0}: {1} of {2} lessons', title, 0, lessons.need)}",
        f"○ {said('Final work: {0}', said('nothing yet'))}",
        "Ba trang.",
    ):
        assert line in told
    assert "08:00" in told
    rows = card(learner).findChildren(ClassRow)
    assert [one.shown.own.cohort.id for one in rows] == [in_class[0]]


def test_a_work_is_handed_in_taken_back_marked_and_seen(
    learner: Learner,
    in_class: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office = learner.program.context.office
    file = tmp_path / "Bài thu hoạch.txt"
    file.write_text("Bài làm", "utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)
    press(learner, row(learner).hand_in_button)
    (shown,) = card(learner).shown
    assert shown.work is not None
    assert "Bài thu hoạch.txt" in words(learner)
    press(learner, row(learner).back_button)
    assert card(learner).shown[0].work is None
    file.write_text("Bài làm lại", "utf-8")
    press(learner, row(learner).hand_in_button)
    work = card(learner).shown[0].work
    assert work is not None
    ask(learner, lambda: office.works.mark(work.id, Mark((2, 1), ("sơ sài",), "Làm lại nhé")))
    learner.go(Place())
    assert "Làm lại nhé" not in words(learner)  # marked, not given back
    ask(learner, lambda: office.works.give_back(work.id))
    learner.go(Place())
    told = words(learner)
    for line in (said("{0} of {1} points", 3, 10), "Nội dung: 2/6 · sơ sài", "Làm lại nhé"):
        assert line in told
    place = tmp_path / "điểm.xlsx"
    monkeypatch.setattr(dialogs, "save_file", lambda *_: place)
    press(learner, row(learner).save_button)
    assert place.stat().st_size > 0
    file.write_text("Bài làm tốt hơn", "utf-8")
    press(learner, row(learner).hand_in_button)
    assert card(learner).shown[0].work != work


def test_a_passed_work_leaves_nothing_to_hand_in(
    learner: Learner, in_class: tuple[str, str], tmp_path: Path
) -> None:
    office = learner.program.context.office
    file = tmp_path / "bài.txt"
    file.write_text("Bài làm", "utf-8")

    def work() -> WorkState:
        made = office.works.hand_in(*in_class, office.works.stage(file))
        return office.works.mark(made.id, Mark((6, 4)), give_back=True).state

    assert ask(learner, work) is WorkState.RETURNED
    learner.go(Place())
    shown = row(learner)
    assert (shown.hand_in_button, shown.back_button) == (None, None)
    assert shown.save_button is not None
    assert said("✓ Passed") in words(learner)


def test_choosing_no_file_changes_nothing(
    learner: Learner, in_class: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "open_file", lambda *_: None)
    press(learner, row(learner).hand_in_button)
    assert card(learner).shown[0].work is None
