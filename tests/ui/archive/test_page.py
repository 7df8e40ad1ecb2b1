"""The archive: search while typing, the keyboard, the document beside the hits, folders."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from communeapp.core.search.hits import CANCELLED, Hit, Hits, Kind
from communeapp.ui import opening
from communeapp.ui.application import Program
from communeapp.ui.archive.page import FOLDERS, ArchivePage, Find
from communeapp.ui.archive.preview import Look
from communeapp.ui.archive.words import describe, marks_in

Calm = Callable[[Program], None]


@pytest.fixture
def archive(at_work: Program, calm: Calm) -> ArchivePage:
    """The archive of an office at work."""
    at_work.window.show_page("archive")
    calm(at_work)
    page = at_work.window.current_page
    assert isinstance(page, ArchivePage)
    return page


def found(page: ArchivePage, program: Program, calm: Calm, words: str) -> list[str]:
    """Search; give the subjects of the hits."""
    page.search.look_for(words)
    calm(program)
    return [one.subject for one in page.search.list.hits.hits]


def test_typing_searches_by_itself_after_a_pause(
    archive: ArchivePage, at_work: Program, calm: Calm, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(archive.search.found, timeout=5000) as answer:
        qtbot.keyClicks(archive.search.box.control, "dat dai")
    calm(at_work)
    assert isinstance(answer.args[0], Hits)
    hits = archive.search.list.hits.hits
    assert hits
    assert all("đất đai" in one.subject for one in hits)
    assert any(one.subject_marks or one.marks for one in hits)


def test_with_marks_and_without_find_the_same(
    archive: ArchivePage, at_work: Program, calm: Calm
) -> None:
    marked = found(archive, at_work, calm, "hộ nghèo")
    assert marked
    assert found(archive, at_work, calm, "ho ngheo") == marked


def test_an_answer_to_words_that_stand_there_no_more_is_dropped(
    archive: ArchivePage, at_work: Program, calm: Calm, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = at_work.context.office.archive
    real, gate, begun = service.search, threading.Event(), threading.Event()
    asked: list[str] = []

    def slow(query: str, *rest: Any, **more: Any) -> Hits:
        asked.append(query)
        begun.set()
        gate.wait(10)
        return real(query, *rest, **more)

    monkeypatch.setattr(service, "search", slow)
    shown: list[object] = []
    archive.search.found.connect(shown.append)
    archive.search.look_for("đất đai")
    assert begun.wait(10)
    archive.search.look_for("tiêm")
    archive.search.look_for("tiêm chủng")
    gate.set()
    calm(at_work)
    assert asked == ["đất đai", "tiêm chủng"]  # one at a time, and never what was passed over
    assert len(shown) == 1
    assert all("tiêm chủng" in one.subject for one in archive.search.list.hits.hits)


def test_keyboard_goes_down_into_the_hits_and_enter_opens_one(
    archive: ArchivePage, at_work: Program, calm: Calm, qtbot: QtBot
) -> None:
    at_work.window.activateWindow()
    found(archive, at_work, calm, "hộ nghèo")
    qtbot.keyClick(archive.search.box.control, Qt.Key.Key_Down)
    assert archive.search.list.hasFocus()
    assert archive.search.list.current_hit() is not None
    calm(at_work)
    with qtbot.waitSignal(archive.page_wanted) as asked:
        qtbot.keyClick(archive.search.list, Qt.Key.Key_Return)
    assert asked.args[0] == "register"
    qtbot.keyClick(archive.search.list, Qt.Key.Key_Up)
    assert archive.search.box.control.hasFocus()


def test_document_stands_beside_the_hits_with_its_words_lit_up(
    archive: ArchivePage, at_work: Program, calm: Calm
) -> None:
    found(archive, at_work, calm, "dat dai")
    archive.search.list.go_first()
    calm(at_work)
    text = archive.search.preview.text
    assert "Ủy ban nhân dân các xã" in text.toPlainText()
    lit = [one.cursor.selectedText() for one in text.extraSelections()]
    assert lit
    assert {one.casefold() for one in lit} <= {"đất đai", "đất", "đai"}


def test_filters_limit_what_is_found(archive: ArchivePage, at_work: Program, calm: Calm) -> None:
    everything = len(found(archive, at_work, calm, ""))
    archive.search.filters.kind.control.choose(Kind.DRAFT)
    calm(at_work)
    assert len(archive.search.list.hits.hits) < everything
    assert all(one.kind is Kind.DRAFT for one in archive.search.list.hits.hits)
    assert archive.search.filters.forget.isVisibleTo(archive)
    archive.search.filters.forget.click()
    calm(at_work)
    assert len(archive.search.list.hits.hits) == everything
    archive.search.filters.show_days()
    archive.search.filters.days["date_to"].control.setText("01/01/1990")
    archive.search.filters._typing.timeout.emit()
    archive.search.filters._typing.stop()
    calm(at_work)
    assert archive.search.list.hits.hits == []


def test_nothing_found_says_what_to_do(archive: ArchivePage, at_work: Program, calm: Calm) -> None:
    assert found(archive, at_work, calm, "xyzzyq") == []
    assert archive.search._stack.currentWidget() is archive.search._none


def test_another_screen_can_ask_for_words_and_for_a_place(
    archive: ArchivePage, at_work: Program, calm: Calm
) -> None:
    archive.activate(Find("tiêm chủng"))
    calm(at_work)
    hit = archive.search.list.hits.hits[0]
    assert "tiêm chủng" in hit.subject
    archive.activate(Look(hit.kind, hit.id, hit.subject, start=3, end=7))
    calm(at_work)
    text = archive.search.preview.text
    assert archive.search.preview.shown == (hit.kind, hit.id)
    (lit,) = text.extraSelections()
    assert lit.cursor.selectedText() == text.toPlainText()[3:7]
    assert archive.restore_argument() == Look(hit.kind, hit.id, hit.subject, start=3, end=7)


def test_folder_is_opened_closed_and_its_contents_list_printed(
    archive: ArchivePage,
    at_work: Program,
    calm: Calm,
    person_at_dialogs: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(opening, "open_path", lambda path: bool(opened.append(path)) or True)
    archive.tabs.setCurrentIndex(FOLDERS)
    calm(at_work)
    view = archive.folders
    assert view.list.rows.total == 1
    qtbot.waitUntil(lambda: view.items.rows.total == 1)  # the first folder, with what lies in it

    def fill_in(dialog: Any) -> int:
        dialog.accept()
        assert dialog.symbol.error
        dialog.symbol.control.setText("02.VHXH")
        dialog.title.control.setText("Tiêm chủng năm 2026")
        dialog.period.control.choose(None)
        dialog.accept()
        return int(dialog.result())

    person_at_dialogs.answer(fill_in)
    view.new()
    qtbot.waitUntil(lambda: view.list.rows.total == 2)
    qtbot.waitUntil(lambda: view.folder is not None and view.folder.symbol == "02.VHXH")
    calm(at_work)
    assert view.folder is not None
    assert view.folder.retention_years is None
    view.list.go_to(0)
    qtbot.waitUntil(lambda: view.folder is not None and view.folder.symbol == "01.KT")
    calm(at_work)
    pdf = tmp_path / "muc-luc.pdf"

    def choose_file(dialog: Any) -> int:
        dialog.selectFile(str(pdf))
        return 1

    person_at_dialogs.answer(choose_file)
    view._on_print()
    calm(at_work)
    assert pdf.read_bytes()[:5] == b"%PDF-"
    assert opened == [pdf]
    person_at_dialogs.answer(True)
    view._on_close()
    qtbot.waitUntil(lambda: view.list.rows.total == 1)  # of the open ones
    calm(at_work)


def test_document_is_taken_out_of_its_folder(
    archive: ArchivePage, at_work: Program, calm: Calm, qtbot: QtBot
) -> None:
    archive.tabs.setCurrentIndex(FOLDERS)
    calm(at_work)
    qtbot.waitUntil(lambda: archive.folders.items.rows.total == 1)
    archive.folders.items.go_to(0)
    archive.folders._on_remove()
    qtbot.waitUntil(lambda: archive.folders.items.rows.total == 0)
    calm(at_work)


def test_empty_archive_says_where_documents_come_from(signed_in: Program, calm: Calm) -> None:
    signed_in.window.show_page("archive")
    calm(signed_in)
    page = signed_in.window.current_page
    assert isinstance(page, ArchivePage)
    shown = [one for one in page.search._none.findChildren(QPushButton) if one.text()]
    assert len(shown) == 1


def test_marks_of_a_snippet_are_found_everywhere_in_the_text() -> None:
    body = "Về đất\nđai. Đất đai là tài nguyên; đất ở."
    assert marks_in(body, "… Về đất đai …", ((5, 12),)) == ((3, 10), (12, 19))
    assert marks_in(body, "", ()) == ()


def test_a_cancelled_number_says_so() -> None:
    hit = Hit("a", Kind.OUTGOING, "Họp dân", "01/UBND", None, "", 1.0, "", status=CANCELLED)
    assert "number cancelled" in describe(hit, "en", {})
    assert "cancelled" not in describe(replace(hit, status="issued"), "en", {})
