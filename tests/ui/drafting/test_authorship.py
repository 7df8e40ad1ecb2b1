"""Who wrote what and where numbers come from, shown for documents that are signed and issued, too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton
from tests.ui.drafting.test_office_dialogs import issue, register
from tests.ui.drafting.test_work import answer, picture, press

from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin
from communeapp.core.figures.report import Sentence, Traced, with_trace
from communeapp.ui.drafting.authorship_dialog import AuthorshipDialog, authorship_html
from communeapp.ui.drafting.loudspeaker import page_of
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.drafting.text_dialog import TextDialog

if TYPE_CHECKING:
    from tests.ui.drafting.conftest import Desk

SAID = "Toàn xã có 1.245 hộ, tăng 45 hộ"
CELLS = ("Bản A.xlsx, Sheet1!C5", "Bản B.xlsx, Sheet1!C5")


def counted() -> tuple[FactSheet, Document]:
    """A report whose numbers were counted."""
    numbers = (Traced("1.245", "sum", CELLS), Traced("45", "difference", CELLS[:1]))
    facts = FactSheet("BAO_CAO", "Số liệu", (SAID,))
    block = Block.plain(BlockKind.CLAUSE, f"{SAID}.", Origin.TEMPLATE, number="1.", point=0)
    return with_trace(facts, [Sentence(SAID, numbers)]), Document(
        "BAO_CAO", "Số liệu", "UBND", body=(block,)
    )


def test_an_issued_document_shows_who_wrote_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = issue(desk)
    page = register(desk)
    seen: list[str] = []

    def act(dialog: AuthorshipDialog) -> None:
        dialog.show()
        desk.until(dialog.view.toPlainText)
        picture(dialog, "authorship")
        seen.append(dialog.view.toPlainText())

    answer(monkeypatch, AuthorshipDialog, act)
    press(page.sent, "Who wrote what")
    assert "✎ Mời ông Lò Văn Pâng họp ngày 02/11/2026." in seen[0]
    picture(desk.window, "register-buttons")
    desk.window.show_page("drafting", draft)
    desk.until(lambda: desk.page.work.bar.closed and not desk.program.tasks.pending)
    picture(desk.window, "issued-export")
    press(desk.page.work.bar, "Who wrote what")
    assert seen[1] == seen[0]


def test_an_open_letter_has_the_margin_for_it(desk: Desk) -> None:
    desk.letter()
    desk.write()
    desk.until(lambda: desk.page.work.bar.work is not None)
    shown = [one.text().replace("&", "") for one in desk.page.work.bar.findChildren(QPushButton)]
    assert "Who wrote what" not in shown


def test_numbers_are_shown_with_their_cells(desk: Desk) -> None:
    facts, document = counted()
    page = authorship_html(facts, document, desk.program.context.theme)
    assert f"sum of {CELLS[0]}; {CELLS[1]}" in page
    assert f"difference, from {CELLS[0]}" in page
    changed = replace(facts, points=("Toàn xã có 1.246 hộ, tăng 45 hộ",))
    assert CELLS[0] not in authorship_html(changed, document, desk.program.context.theme)


def test_the_editor_names_the_cells_of_the_number_at_the_cursor(desk: Desk) -> None:
    facts, document = counted()
    page = desk.page
    page.take_content(facts, document)
    page.go(Step.BODY)
    editor = page.body_step.editor
    cursor = editor.textCursor()
    cursor.setPosition(0)
    editor.setTextCursor(cursor)
    assert "put the cursor on one" in page.body_step.where.text
    cursor.setPosition(SAID.index("1.245") + 2)
    editor.setTextCursor(cursor)
    assert f"1.245 ← sum of {CELLS[0]}" in page.body_step.where.text
    page.resize(1366, 700)
    picture(desk.window, "cells")


def test_the_loudspeaker_stands_at_the_issued_document(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = issue(desk)
    page = register(desk)
    seen: list[str] = []

    def act(dialog: TextDialog) -> None:
        dialog.show()
        desk.until(dialog.made.control.toPlainText)
        picture(dialog, "aloud")
        seen.append(dialog.made.control.toPlainText())
        assert [one.text().replace("&", "") for one in dialog.keeps] == ["Print …"]

    answer(monkeypatch, TextDialog, act)
    press(page.sent, "For the loudspeaker …")
    desk.until(lambda: seen)
    assert "Ủy ban nhân dân xã Thu Lũm" in seen[0]
    desk.window.show_page("drafting", draft)
    desk.until(lambda: desk.page.work.bar.closed and not desk.program.tasks.pending)
    desk.page.export_step.aloud_button.click()
    assert seen[1] == seen[0]
    assert page_of(seen[0]).defaultFont().pointSize() >= 16
