"""Classes: the attendance by keys, lists taken over, who is behind, final works, questions answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.teaching.conftest import NAMES, Taught, part, told

from communeapp.core.training.asking import AskState
from communeapp.core.training.classes import Presence
from communeapp.core.training.members import Column
from communeapp.core.training.works import WorkState
from communeapp.ui.application import Program
from communeapp.ui.teaching.asked_view import AskedView
from communeapp.ui.teaching.classes.conditions_dialog import ConditionsDialog
from communeapp.ui.teaching.classes.dialogs import CohortDialog, SessionDialog
from communeapp.ui.teaching.classes.import_dialog import ImportMembersDialog
from communeapp.ui.teaching.classes.work_dialogs import MarkDialog
from communeapp.ui.teaching.classes_view import ClassesView
from communeapp.ui.widgets import dialogs

Calm = Callable[[Program], None]
MEMBERS, ATTENDANCE, STANDING, WORKS = range(4)


def a_class(program: Program, calm: Calm, taught: Taught, tab: int) -> ClassesView:
    view = part(program, calm, "classes", (taught.cohort, tab))
    assert isinstance(view, ClassesView)
    return view


def grid(program: Program, calm: Calm, taught: Taught) -> dict[str, dict[str, Presence]]:
    found = told(program, calm, lambda office: office.classes.attendance(taught.cohort))
    return {session: dict(row) for session, row in found.items()}


def test_one_key_marks_a_member_and_the_cursor_goes_down(
    teaching: Program, calm: Calm, taught: Taught, qtbot: QtBot
) -> None:
    tab = a_class(teaching, calm, taught, ATTENDANCE).one.attendance
    tab.table.go_to(0, 1)
    for key in ("1", "2", "3", "4"):
        qtbot.keyClick(tab.table, key)
    assert tab.table.currentIndex().row() == 4
    assert tab.table.currentIndex().column() == 1
    qtbot.keyClick(tab.table, Qt.Key.Key_Space)  # from nothing to the first mark
    calm(teaching)
    session, members = tab.model.sessions[1].id, tab.model.members
    wanted = [*Presence, Presence.PRESENT]
    kept = grid(teaching, calm, taught)[session]
    assert [kept[one.id] for one in members[:5]] == wanted
    tab.table.go_to(0, 1)
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    calm(teaching)
    assert members[0].id not in grid(teaching, calm, taught)[session]


def test_whoever_was_not_called_is_there(
    teaching: Program, calm: Calm, taught: Taught, qtbot: QtBot
) -> None:
    tab = a_class(teaching, calm, taught, ATTENDANCE).one.attendance
    tab.table.setFocus()
    tab.table.go_to(2, 0)
    qtbot.keyClick(tab.table, "3")
    tab.all_there.click()
    calm(teaching)
    row = grid(teaching, calm, taught)[tab.model.sessions[0].id]
    assert sorted(row.values()) == sorted([Presence.ABSENT, *[Presence.PRESENT] * 5])
    assert str(5) in tab.summary.text()


def test_a_mark_that_cannot_be_kept_is_taken_away_again(
    teaching: Program,
    calm: Calm,
    taught: Taught,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    person_at_dialogs: Any,
) -> None:
    from communeapp.core.errors import UserError

    tab = a_class(teaching, calm, taught, ATTENDANCE).one.attendance

    def refuse(*_args: object) -> None:
        raise UserError("classes.closed")

    monkeypatch.setattr(teaching.context.office.classes, "set_attendance", refuse)
    person_at_dialogs.answer(True)
    tab.table.setFocus()
    tab.table.go_to(0, 0)
    qtbot.keyClick(tab.table, "1")
    calm(teaching)
    assert tab.model.presence(0, 0) is None


def test_sessions_are_entered_by_day_and_hour(
    teaching: Program, calm: Calm, taught: Taught, person_at_dialogs: Any
) -> None:
    tab = a_class(teaching, calm, taught, ATTENDANCE).one.attendance

    def fill(dialog: SessionDialog) -> int:
        dialog.day.control.setText("31/02/2026")
        dialog.start.control.setText("25:00")
        assert not dialog.check()
        assert dialog.day.error
        assert dialog.start.error
        dialog.day.control.setText("01/03/2026")
        dialog.start.control.setText("7:30")
        assert dialog.check()
        return 1

    person_at_dialogs.answer(fill)
    tab.new.click()
    calm(teaching)
    assert len(tab.model.sessions) == 3
    assert tab.model.sessions[0].start == "07:30"


LIST = """DANH SÁCH HỌC VIÊN
STT,Họ và tên,Chức vụ,Đơn vị
1,Lò Văn Pành,Công chức,Phòng Kinh tế
2,,Công chức,Phòng Kinh tế
3,Lý Hừ Xá,Chuyên viên,Trạm Y tế
"""


def test_a_list_is_shown_row_by_row_before_it_is_taken_over(
    teaching: Program,
    calm: Calm,
    taught: Taught,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    person_at_dialogs: Any,
) -> None:
    file = tmp_path / "hoc-vien.csv"
    file.write_text(LIST, encoding="utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_args: file)
    tab = a_class(teaching, calm, taught, MEMBERS).one.members

    def look(dialog: ImportMembersDialog) -> int:
        assert [one.name for one in dialog.answer] == ["Lò Văn Pành", "Lý Hừ Xá"]
        assert dialog.problems.rowCount() == 1
        assert dialog.problems.item(0, 0).text() == "4"
        dialog.choose(Column.UNIT, -1)
        calm(teaching)
        assert [one.unit for one in dialog.answer] == ["", ""]
        dialog.choose(Column.UNIT, 3)
        calm(teaching)
        return 1

    person_at_dialogs.answer(look)
    tab.take.click()
    calm(teaching)
    members = told(teaching, calm, lambda office: office.classes.members(taught.cohort))
    assert len(members) == len(NAMES) + 2
    assert {"Phòng Kinh tế", "Trạm Y tế"} <= {one.unit for one in members}
    assert tab.list.total == len(members)


def test_a_class_is_made_with_its_conditions(
    teaching: Program, calm: Calm, taught: Taught, person_at_dialogs: Any
) -> None:
    view = part(teaching, calm, "classes")
    assert isinstance(view, ClassesView)

    def make(dialog: CohortDialog) -> int:
        assert not dialog.check()
        dialog.title.control.setText("Lớp mới")
        dialog.starts.control.setText("10/03/2026")
        dialog.ends.control.setText("09/03/2026")
        assert not dialog.check()
        dialog.ends.control.setText("12/03/2026")
        dialog.courses.control.item(0).setCheckState(Qt.CheckState.Checked)
        assert dialog.check()
        return 1

    person_at_dialogs.answer(make)
    view.new.click()
    calm(teaching)
    made = view.one.cohort
    assert made is not None
    assert made.title == "Lớp mới"
    assert made.trainer == "Vàng A Súa"
    assert len(made.courses) == 1

    def ask(dialog: ConditionsDialog) -> int:
        dialog.attendance.control.setValue(70)
        dialog.modules.control.item(0).setCheckState(Qt.CheckState.Checked)
        return 1

    person_at_dialogs.answer(ask)
    view.one.ask.click()
    calm(teaching)
    kept = told(teaching, calm, lambda office: office.classes.load(made.id)).conditions
    assert kept.attendance_percent == 70
    assert kept.modules == made.courses


def test_who_is_behind_is_said_with_reasons(
    teaching: Program, calm: Calm, taught: Taught, qtbot: QtBot
) -> None:
    view = a_class(teaching, calm, taught, ATTENDANCE)
    tab = view.one.attendance
    tab.table.setFocus()
    for column in (0, 1):
        tab.table.go_to(0, column)
        qtbot.keyClick(tab.table, "3")
        tab.all_there.click()
    calm(teaching)
    view = a_class(teaching, calm, taught, STANDING)
    standing = view.one.standing
    standing.which.choose("behind")
    standing.read()
    calm(teaching)
    assert standing.list.total == 1
    behind = standing.list.current()
    assert behind is not None
    assert behind.member.id == tab.model.members[0].id
    assert behind.standing.behind
    assert len(behind.standing.missing) == 2  # attendance and the final work


def test_a_final_work_is_handed_in_marked_and_given_back(
    teaching: Program,
    calm: Calm,
    taught: Taught,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    person_at_dialogs: Any,
) -> None:
    file = tmp_path / "bai.txt"
    file.write_text("Bài thu hoạch", encoding="utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_args: file)
    tab = a_class(teaching, calm, taught, WORKS).one.works
    assert not tab.mark.isEnabled()
    tab.hand_in.click()
    calm(teaching)
    assert tab.mark.isEnabled()

    def mark(dialog: MarkDialog) -> int:
        dialog.points[0].setValue(40)
        dialog.points[1].setValue(15)
        dialog.remarks[0].setPlainText("Có ví dụ tốt")
        assert "55" in dialog.total.text()
        dialog.back = True
        return 1

    person_at_dialogs.answer(mark)
    tab.mark.click()
    calm(teaching)
    works = told(teaching, calm, lambda office: office.works.list(taught.cohort))
    assert [one.state for one in works] == [WorkState.RETURNED]
    assert works[0].mark is not None
    assert works[0].mark.total == 55
    assert works[0].mark.remarks[0] == "Có ví dụ tốt"


def test_a_question_is_answered_and_a_half_written_answer_is_not_lost(
    teaching: Program, calm: Calm
) -> None:
    view = part(teaching, calm, "asked")
    assert isinstance(view, AskedView)
    asked = view.question
    assert asked is not None
    view.answer.control.setPlainText("Mỗi người một")
    view.read()  # somebody else changed something meanwhile
    calm(teaching)
    assert view.answer.control.toPlainText() == "Mỗi người một"
    view.answer.control.setPlainText("Mỗi người một tài khoản.")
    view.send.click()
    calm(teaching)
    assert view.list.total == 0
    kept = told(teaching, calm, lambda office: office.asking.inbox(answered=None))
    assert [(one.state, one.answer) for one in kept] == [
        (AskState.ANSWERED, "Mỗi người một tài khoản.")
    ]
