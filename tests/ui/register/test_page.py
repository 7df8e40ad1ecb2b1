"""The registers: what they show, where they lead, and what a clerk does with an entry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from communeapp.core.incoming.register import BookKind
from communeapp.core.incoming.status import IncomingStatus
from communeapp.ui import opening
from communeapp.ui.application import Program
from communeapp.ui.register.page import RegisterPage
from communeapp.ui.register.show import FOLLOW, INCOMING, OUTGOING, Show
from communeapp.ui.register.sources import Press, Pressing

Calm = Callable[[Program], None]


@pytest.fixture
def register(at_work: Program, calm: Calm) -> RegisterPage:
    """The registers of an office at work."""
    at_work.window.show_page("register")
    calm(at_work)
    page = at_work.window.current_page
    assert isinstance(page, RegisterPage)
    return page


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What would be opened by another program of the PC."""
    paths: list[Path] = []
    monkeypatch.setattr(opening, "open_path", lambda path: bool(paths.append(path)) or True)
    return paths


def pick(page: RegisterPage, program: Program, calm: Calm, status: IncomingStatus) -> Any:
    """Put the cursor on the first incoming document of a state; give its record."""
    rows = page.incoming.table.rows
    for row in range(rows.total):
        record = rows.record(row)
        if record is not None and record.status is status:
            page.incoming.table.go_to(row)
            calm(program)
            return record
    pytest.fail(f"no document is {status}")


def press(page: RegisterPage, words: str) -> None:
    """Press a button of the entry by its words."""
    for one in page.entry.findChildren(QPushButton):
        if one.text().replace("&", "") == words and one.isVisibleTo(page.entry):
            one.click()
            return
    pytest.fail(f"no button {words}")


def test_register_shows_every_column_of_the_annex_and_the_newest_number_first(
    register: RegisterPage,
) -> None:
    table = register.incoming.table
    assert table.rows.total == 8
    assert {one.key for one in table.rows.columns} >= {
        "arrived", "number_in", "issuer", "number", "date", "subject", "receiver",
        "handed_over", "notes",
    }  # fmt: skip
    first = table.rows.record(0)
    assert first is not None
    assert first.number_in == 6
    assert table.rows.data(table.rows.index(0, 0)) == "6"


def test_filters_narrow_the_register_and_say_so_when_nothing_is_left(
    register: RegisterPage, at_work: Program, calm: Calm
) -> None:
    register.incoming.filters.choose(status=IncomingStatus.REPLIED)
    register.incoming.read()
    calm(at_work)
    assert register.incoming.table.rows.total == 1
    register.incoming.filters.words.control.setText("không có văn bản nào như vậy")
    register.incoming.filters._typing.timeout.emit()
    register.incoming.filters._typing.stop()
    calm(at_work)
    assert register.incoming.table.rows.total == 0
    clear = [b for b in register.incoming.findChildren(QPushButton) if b.isVisibleTo(register)]
    assert len(clear) == 1
    clear[0].click()
    calm(at_work)
    assert register.incoming.table.rows.total == 8


def test_a_column_sorts_the_whole_register(
    register: RegisterPage, at_work: Program, calm: Calm
) -> None:
    keys = [one.key for one in register.incoming.table.rows.columns]
    place = keys.index("number")
    register.incoming.table.horizontalHeader().sectionClicked.emit(place)
    calm(at_work)
    rows = register.incoming.table.rows
    shown = [rows.data(rows.index(row, place)) for row in range(rows.total)]
    assert shown == sorted(shown)
    register.incoming.table.horizontalHeader().sectionClicked.emit(place)
    calm(at_work)
    again = [rows.data(rows.index(row, place)) for row in range(rows.total)]
    assert again == sorted(shown, reverse=True)


def test_home_leads_to_what_presses(register: RegisterPage, at_work: Program, calm: Calm) -> None:
    register.activate(Show(press=Press.OVERDUE))
    calm(at_work)
    assert register.tabs.currentIndex() == FOLLOW
    table = register.follow.table
    assert table.rows.total == 1
    row = table.rows.record(0)
    assert isinstance(row, Pressing)
    assert row.due is not None
    assert row.due.days_left < 0
    words = table.rows.data(table.rows.index(0, 0))
    assert "trễ" in words or "late" in words  # the light is said, not only coloured
    assert table.rows.data(table.rows.index(0, 0), Qt.ItemDataRole.DecorationRole) is not None
    register.activate(Show(press=Press.URGENT))
    calm(at_work)
    assert table.rows.total == 1
    urgent = table.rows.record(0)
    assert urgent is not None
    assert urgent.record.header.value("urgency") == "Hỏa tốc"  # type: ignore[arg-type]


def test_the_way_of_a_document_from_its_number_to_its_reply(
    register: RegisterPage, at_work: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    office = at_work.context.office
    record = pick(register, at_work, calm, IncomingStatus.REGISTERED)

    def hand_over(dialog: Any) -> int:
        dialog.office.control.choose("VHXH")
        dialog.instruction.control.setPlainText("Phòng tham mưu trả lời")
        dialog.deadline.day.control.setText("31/12/2026")
        dialog.accept()
        return int(dialog.result())

    person_at_dialogs.answer(hand_over)
    register.entry.actions_of.hand_over(record)
    calm(at_work)
    shown = register.entry.data
    assert shown is not None
    assert shown.record.status is IncomingStatus.HANDED_OVER
    assert shown.record.receiver == "Phòng Văn hóa - Xã hội"
    assert shown.record.instruction == "Phòng tham mưu trả lời"
    register.entry.actions_of.start(shown.record)
    calm(at_work)

    def reply(dialog: Any) -> int:
        dialog.number.control.setText("99/UBND-VP")
        dialog.accept()
        return int(dialog.result())

    person_at_dialogs.answer(reply)
    register.entry.actions_of.reply(shown.record)
    calm(at_work)
    shown = register.entry.data
    assert shown is not None
    assert shown.record.status is IncomingStatus.REPLIED
    assert shown.record.reply_number == "99/UBND-VP"
    assert [one.type for one in shown.history][-1] == "doc.replied"
    assert office is at_work.context.office


def test_handing_over_to_nobody_is_told_beside_the_field(
    register: RegisterPage, at_work: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    record = pick(register, at_work, calm, IncomingStatus.REGISTERED)
    said: list[str] = []

    def nobody(dialog: Any) -> int:
        dialog.office.control.choose("")
        dialog.deadline.day.control.setText("31/02/2026")
        dialog.accept()
        said.extend([dialog.office.error, dialog.deadline.day.error])
        return int(dialog.result())

    person_at_dialogs.answer(nobody)
    register.entry.actions_of.hand_over(record)
    calm(at_work)
    assert all(said)
    assert register.entry.data is not None
    assert register.entry.data.record.status is IncomingStatus.REGISTERED


def test_a_number_is_given_on_the_day_of_arrival(
    register: RegisterPage, at_work: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    def give(dialog: Any) -> int:
        dialog.accept()
        return int(dialog.result())

    record = pick(register, at_work, calm, IncomingStatus.TO_REVIEW)
    waiting: list[Any] = []

    def confirm() -> Any:
        incoming = at_work.context.office.incoming
        return incoming.confirm(record.id, record.header, "KHAC", "")

    at_work.tasks.query(confirm, waiting.append)
    calm(at_work)
    person_at_dialogs.answer(give)
    register.entry.actions_of.register(waiting[0])
    calm(at_work)
    assert register.entry.data is not None
    assert register.entry.data.record.number_in == 7


def test_what_waits_for_review_leads_to_its_own_screen(
    register: RegisterPage, at_work: Program, calm: Calm, qtbot: QtBot
) -> None:
    record = pick(register, at_work, calm, IncomingStatus.TO_REVIEW)
    with qtbot.waitSignal(register.page_wanted) as asked:
        register.entry.actions_of.review(record)
    assert asked.args == ["incoming", record.id]


def test_printing_a_book_says_what_it_locks_and_a_correction_then_needs_a_reason(
    register: RegisterPage,
    at_work: Program,
    calm: Calm,
    person_at_dialogs: Any,
    opened: list[Path],
    tmp_path: Path,
) -> None:
    pdf = tmp_path / "so-van-ban-den.pdf"
    seen: dict[str, Any] = {}

    def choose_file(dialog: Any) -> int:
        dialog.selectFile(str(pdf))
        return 1

    def print_it(dialog: Any) -> int:
        calm(at_work)
        seen["rows"] = dialog._rows.text()
        seen["lock"] = dialog.lock_note.text
        seen["pages"] = dialog._pages.text()
        dialog.save.click()
        calm(at_work)
        seen["printed"] = dialog.printed
        return 1

    person_at_dialogs.answer(print_it, choose_file)
    register.print_button.click()
    calm(at_work)
    assert "6" in seen["rows"]
    assert seen["lock"]
    assert seen["pages"]
    assert seen["printed"].rows == 6
    assert seen["printed"].first == 1
    assert pdf.read_bytes()[:5] == b"%PDF-"
    assert opened == [pdf]

    record = pick(register, at_work, calm, IncomingStatus.REPLIED)
    errors: list[str] = []

    def correct(dialog: Any) -> int:
        dialog.part.control.choose("issuer")
        dialog.value.control.setText("Sở Tài chính tỉnh Lai Châu")
        dialog.accept()
        errors.append(dialog.reason.error)
        dialog.reason.control.setText("đọc nhầm")
        dialog.accept()
        return int(dialog.result())

    person_at_dialogs.answer(correct)
    register.entry.actions_of.correct(record)
    calm(at_work)
    assert errors[0]
    books: list[Any] = []
    at_work.tasks.query(
        lambda: at_work.context.office.register.book(BookKind.INCOMING, record.year), books.append
    )
    calm(at_work)
    struck = [cell for row in books[0].rows for cell in row.cells if cell.struck]
    assert len(struck) == 1
    assert struck[0].text == "Sở Tài chính tỉnh Lai Châu"


def test_stamp_shows_the_lines_of_the_decree(
    register: RegisterPage, at_work: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    record = pick(register, at_work, calm, IncomingStatus.REPLIED)
    lines: list[str] = []

    def look(dialog: Any) -> int:
        lines.extend(dialog.view.lines())
        return 1

    person_at_dialogs.answer(look)
    register.entry.actions_of.stamp(record)
    calm(at_work)
    assert lines[:2] == ["ỦY BAN NHÂN DÂN XÃ THU LŨM", "ĐẾN"]
    assert f"Số: {record.number_in}" in lines
    assert any("01.KT" in one for one in lines)


def test_original_is_opened_as_a_copy_under_its_own_name(
    register: RegisterPage, at_work: Program, calm: Calm, opened: list[Path]
) -> None:
    record = pick(register, at_work, calm, IncomingStatus.REPLIED)
    register.entry.actions_of.open_original(record)
    calm(at_work)
    (copy,) = opened
    assert copy.name == record.file_name
    originals = at_work.context.paths.originals_dir
    assert not copy.is_relative_to(originals)
    kept: list[Path] = []
    incoming = at_work.context.office.incoming
    at_work.tasks.query(lambda: incoming.original(record.id), kept.append)
    calm(at_work)
    assert copy.read_bytes() == kept[0].read_bytes()


def test_reading_the_text(
    register: RegisterPage, at_work: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    record = pick(register, at_work, calm, IncomingStatus.REPLIED)
    texts: list[str] = []
    person_at_dialogs.answer(lambda dialog: texts.append(dialog.view.toPlainText()) or 1)
    register.entry.actions_of.read_text(record)
    calm(at_work)
    assert "Ủy ban nhân dân các xã" in texts[0]


def test_empty_outgoing_register_says_how_to_begin(
    register: RegisterPage, at_work: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    register.tabs.setCurrentIndex(OUTGOING)
    calm(at_work)
    heads = [one.text() for one in register.outgoing.findChildren(QLabel)]
    assert any(heads)
    assert register.enter_button.isVisibleTo(register)
    person_at_dialogs.answer(True)
    register.enter_button.click()
    calm(at_work)


def test_an_entry_asked_for_by_its_id_is_shown(
    register: RegisterPage, at_work: Program, calm: Calm
) -> None:
    record = pick(register, at_work, calm, IncomingStatus.REPLIED)
    register.activate(record.id)
    calm(at_work)
    assert register.tabs.currentIndex() == INCOMING
    assert register.entry.data is not None
    assert register.entry.data.record.id == record.id
    again = register.restore_argument()
    assert again.doc_id == record.id


def test_enter_goes_from_the_list_into_the_entry(
    register: RegisterPage, at_work: Program, calm: Calm, qtbot: QtBot
) -> None:
    pick(register, at_work, calm, IncomingStatus.HANDED_OVER)
    at_work.window.activateWindow()
    qtbot.keyClick(register.incoming.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(register.entry.focusWidget(), QPushButton))


def test_document_goes_into_a_folder_made_for_it(
    register: RegisterPage, at_work: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    record = pick(register, at_work, calm, IncomingStatus.HANDED_OVER)

    def new_one(dialog: Any) -> int:
        dialog.new.click()
        assert dialog.new_wanted
        return int(dialog.result())

    def fill_in(dialog: Any) -> int:
        dialog.symbol.control.setText("07.NV")
        dialog.title.control.setText("Giảm nghèo năm 2026")
        dialog.accept()
        return int(dialog.result())

    person_at_dialogs.answer(new_one, fill_in)
    register.entry.actions_of.put_into_folder(record)
    calm(at_work)
    shown = register.entry.data
    assert shown is not None
    assert shown.folder is not None
    assert shown.folder.symbol == "07.NV"
    assert shown.folder.items == 1
