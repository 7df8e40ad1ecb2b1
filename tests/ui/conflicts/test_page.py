"""The merge screen in the real window: two texts, one person, the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui import walk
from tests.ui.conftest import PIN, settle
from tests.unit.services.sync.drafts_at_pcs import FACTS, edit, exchange, letter

from communeapp.clock import SystemClock
from communeapp.core.merging import Take, word_changes
from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office
from communeapp.ui.application import Program
from communeapp.ui.conflicts.page import ConflictPage
from communeapp.ui.conflicts.words import marked
from communeapp.ui.home.draft_row import DraftRow
from communeapp.ui.session.lock import LockScreen

BASE = ("một đoạn mở đầu", "hai đoạn ở giữa", "ba đoạn kế tiếp", "bốn đoạn kết thúc")
OURS = (BASE[0], "hai đoạn ở giữa, sửa tại đây", BASE[2], "bốn đoạn kết thúc tại đây")
THEIRS = (BASE[0], "hai đoạn ở giữa, sửa máy kia", "ba đoạn kế tiếp nữa", BASE[3])


@dataclass
class Merging:
    """The screen, and the office behind it."""

    qtbot: QtBot
    program: Program
    draft: str

    @property
    def page(self) -> ConflictPage:
        page = self.program.window.current_page
        assert isinstance(page, ConflictPage)
        return page

    def settle(self) -> None:
        settle(self.qtbot, self.program)

    def ask(self, question: Callable[[Office], Any]) -> Any:
        """Ask the office on its own thread."""
        answers: list[Any] = []
        office = self.program.context.office
        self.program.tasks.query(lambda: question(office), answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
        return answers[0]

    def lines(self) -> list[str]:
        """Give the text of the letter as the office holds it."""
        record = self.ask(lambda office: office.drafts.load(self.draft))
        return [block.text for block in record.document.body]


def prepare(ours: Path, theirs: Path, *, third: Path | None = None) -> str:
    """Let two PCs write one letter, and exchange."""
    theirs.mkdir()
    offices = []
    for folder in (ours, theirs, *([third] if third else [])):
        folder.mkdir(exist_ok=True)
        office = open_office(Paths(folder), SystemClock())
        if folder is not ours:
            leader, _ = office.people.add("Lý Gì Xừ", "Chủ tịch", Role.LEADER, PIN, True)
            office.people.switch(leader.id, PIN)
        else:
            office.people.switch(office.people.list()[0].id, PIN)
        offices.append(office)
    draft = offices[0].drafts.create(FACTS, letter(*BASE)).id
    exchange(*offices)
    for office, lines in zip(offices, (OURS, THEIRS, ("chỉ một đoạn",)), strict=False):
        edit(office, draft, *lines)
    exchange(*offices)
    row = {"dev": offices[1].events.dev, "kind": "colleague", "unit": "03433", "age": "",
           "name": "Máy phòng Kinh tế", "added_ms": 0, "seen_ms": 0}  # fmt: skip
    with offices[0].store.atomic():
        offices[0].store.put("peer", row, "dev")
    for office in offices:
        office.close()
    return draft


def sign_in(qtbot: QtBot, program: Program) -> None:
    lock = program.window.covered_by
    assert isinstance(lock, LockScreen)
    lock.people.setCurrentRow(0)
    lock.pin.control.setText(PIN)
    lock.sign_in()
    qtbot.waitUntil(lambda: program.window.covered_by is None, timeout=10_000)
    settle(qtbot, program)


@pytest.fixture
def merging(
    furnished: Path, tmp_path: Path, start: Callable[..., Program], qtbot: QtBot
) -> Merging:
    draft = prepare(furnished, tmp_path / "máy kia")
    program = start(furnished)
    sign_in(qtbot, program)
    made = Merging(qtbot, program, draft)
    program.window.resize(1366, 768)
    program.window.show_page("conflicts", draft)
    made.settle()
    return made


def test_both_texts_stand_side_by_side_with_what_differs(merging: Merging) -> None:
    page = merging.page
    assert [one.difference.chunk.kind.value for one in page.rows] == ["conflict", "right", "left"]
    assert [one.choice is None for one in page.rows] == [True, False, False]
    assert not page.keep.isEnabled()
    row = page.rows[0]
    assert OURS[1] in row.left.accessibleName()
    assert THEIRS[1] in row.right.accessibleName()
    words = " ".join(one.text() for one in page.findChildren(QLabel))
    for text in ("Máy phòng Kinh tế", "tại đây</u>", BASE[0]):
        assert text in words


def test_a_person_chooses_and_both_texts_stay(merging: Merging) -> None:
    page = merging.page
    versions = merging.ask(lambda office: office.drafts.versions(merging.draft))
    page.rows[0].left.click()
    assert page.keep.isEnabled()
    page.keep.click()
    merging.settle()
    assert merging.program.window.current_key == "drafting"
    assert merging.lines() == [BASE[0], OURS[1], THEIRS[2], OURS[3]]
    after = merging.ask(lambda office: office.drafts.versions(merging.draft))
    assert len(after) == len(versions) + 1
    assert set(after[0].base) == {versions[0].hash, versions[1].hash}
    assert merging.ask(lambda office: office.conflicts.count()) == 0


def test_one_press_takes_a_whole_text(merging: Merging) -> None:
    page = merging.page
    page.take_whole(Take.RIGHT)
    page.keep.click()
    merging.settle()
    assert merging.lines() == list(THEIRS)


def test_all_of_it_by_keyboard(merging: Merging) -> None:
    page, window = merging.page, merging.program.window
    with merging.qtbot.waitActive(window):
        window.activateWindow()
    merging.qtbot.waitUntil(lambda: page.rows[0].isAncestorOf(window.focusWidget()))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_3)
    assert page.rows[0].choice is not None
    assert page.rows[0].choice.take is Take.BOTH
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert page.rows[1].isAncestorOf(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_0)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert page.rows[0].isAncestorOf(window.focusWidget())
    page.keep.setFocus()
    QTest.keyClick(page.keep, Qt.Key.Key_Space)
    merging.settle()
    assert merging.lines() == [BASE[0], OURS[1], THEIRS[1], OURS[3]]


def test_words_can_be_written_by_hand(merging: Merging) -> None:
    row = merging.page.rows[0]
    assert row.edit.isHidden()
    row.right.click()
    row.edit.click()
    assert row.editor.toPlainText() == THEIRS[1]
    row.editor.setPlainText("hai đoạn, viết lại\nthêm một đoạn mới")
    merging.page.keep.click()
    merging.settle()
    assert merging.lines() == [
        BASE[0], "hai đoạn, viết lại", "thêm một đoạn mới", THEIRS[2], OURS[3],
    ]  # fmt: skip


def test_taking_anew_gives_up_what_was_written_by_hand(merging: Merging) -> None:
    row = merging.page.rows[0]
    row.right.click()
    row.edit.click()
    row.editor.setPlainText("khác")
    row.left.click()
    assert row.editor.isHidden()
    merging.page.keep.click()
    merging.settle()
    assert merging.lines()[1] == OURS[1]


def test_later_writes_nothing(merging: Merging) -> None:
    events = merging.ask(lambda office: office.events.count())
    merging.page.later.click()
    merging.settle()
    assert merging.program.window.current_key == "home"
    assert merging.ask(lambda office: office.events.count()) == events
    lines = merging.program.window.findChildren(DraftRow)
    assert [one.draft.texts for one in lines] == [2]
    (compare,) = [
        one
        for one in lines[0].findChildren(QPushButton)
        if one.accessibleName() and one.isVisible()
    ][:1]
    compare.click()
    merging.settle()
    assert merging.page.draft_id == merging.draft


def test_a_letter_with_one_text_says_so(merging: Merging) -> None:
    def settle_it(office: Office) -> None:
        conflict = office.conflicts.load(merging.draft)
        office.conflicts.resolve(merging.draft, conflict.heads, FACTS, letter("xong"))

    merging.ask(settle_it)
    merging.page.rows[0].left.click()
    merging.page.keep.click()
    merging.settle()
    page = merging.page
    assert page.rows == []
    assert not page.keep.isVisible()
    assert page.note.text
    assert merging.lines() == ["xong"]


def test_the_letter_on_its_screen_shows_the_way_here(merging: Merging) -> None:
    from communeapp.ui.drafting.page import DraftingPage

    window = merging.program.window
    window.show_page("drafting", merging.draft)
    merging.settle()
    page = window.current_page
    assert isinstance(page, DraftingPage)
    assert page.two_texts.isVisible()
    window.show_page("conflicts", merging.draft)
    merging.settle()
    merging.page.take_whole(Take.LEFT)
    merging.page.keep.click()
    merging.settle()
    assert window.current_page is page
    assert not page.two_texts.isVisible()
    assert [block.text for block in page.body_step.editor.body()] == list(OURS)


def test_three_texts_come_one_after_the_other(
    furnished: Path, tmp_path: Path, start: Callable[..., Program], qtbot: QtBot
) -> None:
    draft = prepare(furnished, tmp_path / "máy kia", third=tmp_path / "máy ba")
    program = start(furnished)
    sign_in(qtbot, program)
    made = Merging(qtbot, program, draft)
    program.window.show_page("conflicts", draft)
    made.settle()
    made.page.take_whole(Take.LEFT)
    made.page.keep.click()
    made.settle()
    assert program.window.current_key == "conflicts"
    assert made.page.rows
    made.page.take_whole(Take.RIGHT)
    made.page.keep.click()
    made.settle()
    assert program.window.current_key == "drafting"
    assert made.ask(lambda office: office.conflicts.count()) == 0


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_it_can_be_walked_on_a_small_screen(merging: Merging, size: tuple[int, int]) -> None:
    window = merging.program.window
    window.resize(*size)
    merging.page.rows[0].left.click()
    merging.page.rows[0].edit.click()
    QApplication.processEvents()
    assert walk.nameless(merging.page) == []
    assert walk.clashing_mnemonics(window) == []
    assert walk.clipped(merging.page) == []
    merging.page.rows[0].left.click()


def test_what_people_typed_is_never_read_as_markup() -> None:
    ours, _ = word_changes("<b>đậm</b> & <img src='x'>", "thường")
    text = marked(ours, "#ffffff")
    assert "<b>" not in text
    assert "<img" not in text
    assert "&lt;" in text
