"""Annexes, attached texts and tables in the editor: shown, edited, added, removed, undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Dialogs
from tests.ui.drafting.conftest import Desk

from communeapp.core.document_merging import Text, compare
from communeapp.core.documents import Appendix, Block, BlockKind, Document, FactSheet, Origin
from communeapp.ui.drafting.annexes import (
    add_annex,
    current_name,
    put_table,
    remove_annex,
)
from communeapp.ui.drafting.body_editor import BodyEditor
from communeapp.ui.drafting.editor_words import mend
from communeapp.ui.drafting.lines import AnnexHead, Role
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.drafting.table_dialog import TableDialog
from communeapp.ui.drafting.textblocks import line_at
from communeapp.ui.drafting.versions_dialog import comparison_html

BODY = (
    Block.plain(BlockKind.ARTICLE, "Ban hành kèm theo Quyết định này Quy chế.", number="Điều 1."),
    Block.plain(BlockKind.ARTICLE, "Quyết định này có hiệu lực từ ngày ký./.", number="Điều 2."),
)
RULES = Appendix(
    "Làm việc của Ủy ban nhân dân xã",
    (
        Block(BlockKind.CHAPTER, number="Chương I", title="QUY ĐỊNH CHUNG"),
        Block.plain(
            BlockKind.ARTICLE,
            "Quy chế này quy định chế độ làm việc.",
            Origin.AI,
            number="Điều 1.",
            title="Phạm vi điều chỉnh",
            point=0,
        ),
        Block(BlockKind.ARTICLE, number="Điều 2.", title="Nguyên tắc"),
        Block.plain(BlockKind.CLAUSE, "Tập trung dân chủ.", number="1."),
        Block.plain(BlockKind.CLAUSE, "Công khai, minh bạch./.", number="2."),
    ),
    attached=True,
    type_name="QUY CHẾ",
)
TABLE = Appendix(
    "Danh sách các bản",
    (Block(BlockKind.TABLE, rows=(("TT", "Bản"), ("1", "Pa Ủ"))),),
    landscape=True,
)
WHOLE = Document("QUYET_DINH", "", "", body=BODY, appendices=(RULES, TABLE))


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    made = BodyEditor()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.load_body(BODY, WHOLE.appendices)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def text(editor: BodyEditor) -> Document:
    return editor.document_with(WHOLE)


def at(editor: BodyEditor, words: str) -> None:
    """Put the cursor behind the line of these words."""
    block = next(one for one in editor.blocks() if one.text().startswith(words))
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)


def test_what_is_shown_is_what_was_there(editor: BodyEditor) -> None:
    assert text(editor) == WHOLE
    assert editor.body() == BODY
    assert editor.current_numbers()[2:5] == ("QUY CHẾ", "Chương I", "Điều 1.")
    assert editor.current_numbers()[-2:] == ("Phụ lục", "")


def test_title_chapter_and_article_are_typed_into(editor: BodyEditor) -> None:
    for words in ("Làm việc", "QUY ĐỊNH", "Phạm vi", "Tập trung"):
        at(editor, words)
        QTest.keyClicks(editor, " x")
    rules = text(editor).appendices[0]
    assert rules.title == RULES.title + " x"
    assert [one.title for one in rules.body] == [
        "QUY ĐỊNH CHUNG x", "Phạm vi điều chỉnh x", "Nguyên tắc", "", "",
    ]  # fmt: skip
    assert rules.body[3].text == "Tập trung dân chủ. x"
    assert rules.body[1].spans == RULES.body[1].spans
    assert text(editor).body == BODY
    for _ in range(8):
        editor.undo()
    assert text(editor) == WHOLE


def test_an_annex_is_added_removed_and_comes_back(editor: BodyEditor) -> None:
    add_annex(editor, AnnexHead())
    QTest.keyClicks(editor, "Bieu mau")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "Mau so 1")
    assert current_name(editor) == "Phụ lục II"
    made = text(editor).appendices
    assert [one.title for one in made] == [RULES.title, TABLE.title, "Bieu mau"]
    assert [one.text for one in made[2].body] == ["Mau so 1"]
    remove_annex(editor)
    assert text(editor).appendices == WHOLE.appendices
    editor.undo()
    assert text(editor).appendices == made


def test_a_text_that_is_issued_stands_before_the_annexes(editor: BodyEditor) -> None:
    add_annex(editor, AnnexHead(attached=True, type_name="QUY ĐỊNH"))
    QTest.keyClicks(editor, "Ve nha van hoa")
    at(editor, "Ve nha")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "Gio mo cua")
    editor.set_kind(BlockKind.ARTICLE)
    made = text(editor).appendices
    assert [one.type_name for one in made] == ["QUY CHẾ", "QUY ĐỊNH", ""]
    assert [(one.number, one.title) for one in made[1].body] == [("Điều 1.", "Gio mo cua")]


def test_removing_the_first_of_two_leaves_the_other_whole(editor: BodyEditor) -> None:
    at(editor, "Tập trung")
    remove_annex(editor)
    assert text(editor) == Document("QUYET_DINH", "", "", body=BODY, appendices=(TABLE,))


def test_backspace_and_delete_do_not_melt_an_annex_into_its_neighbour(editor: BodyEditor) -> None:
    at(editor, "Làm việc")
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    at(editor, "Quyết định này")
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    at(editor, "Làm việc")
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    at(editor, "QUY ĐỊNH")
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert text(editor) == WHOLE


def test_nothing_moves_out_of_its_annex_and_annexes_move_whole(editor: BodyEditor) -> None:
    at(editor, "Quyết định này")
    assert not editor.move_item(1)
    at(editor, "QUY ĐỊNH CHUNG")
    assert not editor.move_item(-1)
    at(editor, "Làm việc")
    assert not editor.move_item(-1), "above it is the body"
    at(editor, "Danh sách")
    assert editor.move_item(-1)
    assert text(editor).appendices == (TABLE, RULES)
    assert text(editor).body == BODY


def test_a_table_is_edited_in_cells_and_not_by_typing(editor: BodyEditor) -> None:
    at(editor, "▦")
    QTest.keyClicks(editor, "abc")
    assert text(editor) == WHOLE
    rows = (("TT", "Bản"), ("1", "Pa Ủ"), ("2", "Thu Lũm"))
    put_table(editor, rows)
    assert text(editor).appendices[1].body[0].rows == rows
    assert "3 × 2" in editor.current_line().text
    editor.undo()
    assert text(editor) == WHOLE


def test_enter_at_a_heading_leads_to_its_text_or_opens_a_paragraph(editor: BodyEditor) -> None:
    at(editor, "Phạm vi")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.current_line().text.startswith("Quy chế này")
    at(editor, "Nguyên tắc")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "Mot cau")
    kinds = [(one.kind, one.text) for one in text(editor).appendices[0].body]
    assert kinds[3] == (BlockKind.PARAGRAPH, "Mot cau")


def test_a_block_from_a_spreadsheet_is_pasted_into_cells(qtbot: QtBot, desk: Desk) -> None:
    dialog = TableDialog(None, desk.program.context.theme, (("a", "b"), ("", "")))
    qtbot.addWidget(dialog)
    dialog.grid.setCurrentCell(1, 0)
    QGuiApplication.clipboard().setText("1\tPa Ủ\t12\n2\tThu  Lũm\t7\n")
    QTest.keyClick(dialog.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog._add_row()
    assert dialog.rows == (("a", "b", ""), ("1", "Pa Ủ", "12"), ("2", "Thu Lũm", "7"))
    dialog._delete_column()
    assert dialog.rows[1] == ("Pa Ủ", "12")


def test_in_the_window_an_annex_is_stored_printed_and_reviewed(
    desk: Desk, person_at_dialogs: Dialogs
) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    editor, annexes = page.body_step.editor, page.body_step.tools.annexes
    annexes.opened.emit()
    assert not annexes.attach.isEnabled(), "a letter issues no text"
    assert annexes.isHidden()

    def fill(dialog: TableDialog) -> int:
        dialog.grid.paste("TT\tBản\n1\tPa Ủ")
        return 1

    add_annex(editor, AnnexHead(landscape=True), table=True)
    QTest.keyClicks(editor, "Danh sach")
    assert not annexes.isHidden()
    assert annexes.landscape.isChecked()
    assert annexes.table.isHidden()
    at(editor, "▦")
    assert not annexes.table.isHidden()
    person_at_dialogs.answer(fill)
    annexes.table.click()
    document = page.current_document()
    assert document.appendices[0].title == "Danh sach"
    assert document.appendices[0].body[0].rows == (("TT", "Bản"), ("1", "Pa Ủ"))
    desk.until(lambda: page.preview.page_count == 2)
    annexes.landscape.click()
    assert not page.current_document().appendices[0].landscape
    desk.saved()
    draft, found = page.letter.draft_id, page.current_document().appendices
    page.start_new()
    page.activate(draft)
    desk.until(lambda: page.letter.draft_id == draft and page.document.body)
    assert page.current_document().appendices == found
    assert sum(line_at(one).role is Role.ANNEX for one in editor.blocks()) == 1


def test_a_decision_issues_a_text_of_a_type_to_choose(desk: Desk) -> None:
    page = desk.page
    desk.letter("QUYET_DINH")
    desk.write()
    annexes = page.body_step.tools.annexes
    annexes.opened.emit()
    assert annexes.attach.isEnabled()
    annexes.attach.trigger()
    QTest.keyClicks(page.body_step.editor, "Ve nha van hoa")
    assert not annexes.type_name.isHidden()
    assert annexes.type_name.currentText() == "QUY CHẾ"
    at = annexes.type_name.findText("QUY ĐỊNH")
    annexes.type_name.setCurrentIndex(at)
    annexes.type_name.activated.emit(at)
    (made,) = page.current_document().appendices
    assert (made.attached, made.type_name, made.title) == (True, "QUY ĐỊNH", "Ve nha van hoa")


def test_renewing_the_head_keeps_the_annexes(desk: Desk, person_at_dialogs: Dialogs) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    add_annex(page.body_step.editor, AnnexHead())
    QTest.keyClicks(page.body_step.editor, "Bieu mau")
    page.go(Step.FACTS)
    person_at_dialogs.answer(False)
    desk.write()
    assert [one.title for one in page.current_document().appendices] == ["Bieu mau"]


def test_versions_show_an_annex_row_by_row(desk: Desk) -> None:
    last = Block.plain(BlockKind.CLAUSE, "Công khai, đúng pháp luật./.", number="2.")
    turned = replace(TABLE, landscape=False, body=(replace(TABLE.body[0], rows=(("TT", "Xóm"),)),))
    rules = replace(RULES, title="Làm việc của xã", body=(*RULES.body[:4], last))
    facts = FactSheet("QUYET_DINH", "", ())
    other = Text(facts, replace(WHOLE, appendices=(rules, turned)))
    page = comparison_html(compare(None, Text(facts, WHOLE), other), desk.program.context.theme)
    assert "<s>minh" in page
    assert "<u>đúng" in page
    assert "Tập trung" not in page, "what is the same is left out"
    assert "<s>Bản</s>" in page
    assert "<td>" in page
    assert page.count("<h4>") == 2


def test_a_fix_is_one_step_of_undo(editor: BodyEditor) -> None:
    typed = text(editor)
    at(editor, "Tập trung")
    QTest.keyClicks(editor, " x")
    before = text(editor)
    rules = before.appendices[0]
    body = (
        *rules.body[:3],
        rules.body[3].with_text("Tập trung, dân chủ. x", Origin.USER),
        rules.body[4],
    )
    wanted = replace(before, appendices=(replace(rules, body=body), TABLE))
    assert mend(editor, wanted)
    assert text(editor).appendices[0].body[3].text == "Tập trung, dân chủ. x"
    editor.undo()
    assert text(editor) == before
    editor.undo()
    editor.undo()
    assert text(editor) == typed
    assert not mend(editor, replace(before, body=BODY[:1])), "other lines: nothing is changed"
    assert text(editor) == typed


AROUND = (
    Block.plain(BlockKind.PARAGRAPH, "Trước bảng."),
    TABLE.body[0],
    Block.plain(BlockKind.PARAGRAPH, "Sau bảng."),
)


def select(editor: BodyEditor, first: str, last: str) -> None:
    """Select from the beginning of one line to the beginning of another."""
    places = [
        next(one.position() for one in editor.blocks() if one.text().startswith(words))
        for words in (first, last)
    ]
    cursor = editor.textCursor()
    cursor.setPosition(places[0])
    cursor.setPosition(places[1], QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("words", "end", "key"),
    [
        ("Trước", True, Qt.Key.Key_Delete),
        ("▦", False, Qt.Key.Key_Backspace),
        ("▦", True, Qt.Key.Key_Backspace),
        ("▦", True, Qt.Key.Key_Delete),
        ("▦", True, Qt.Key.Key_X),
        ("Sau", False, Qt.Key.Key_Backspace),
    ],
)
def test_no_words_run_into_the_line_of_a_table(
    editor: BodyEditor, words: str, end: bool, key: Qt.Key
) -> None:
    editor.load_body(AROUND, (RULES,))
    at(editor, words)
    if not end:
        editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    QTest.keyClick(editor, key)
    assert text(editor).body == AROUND
    assert not editor.document().isUndoAvailable()


def test_what_is_composed_or_pasted_at_a_table_is_not_lost(editor: BodyEditor) -> None:
    editor.load_body(AROUND)
    at(editor, "▦")
    composed = QInputMethodEvent("", [])
    composed.setCommitString("chữ")
    QGuiApplication.sendEvent(editor, composed)
    assert text(editor).body == AROUND
    copied = QMimeData()
    copied.setText("Dòng một\nDòng hai")
    editor.insertFromMimeData(copied)
    assert [one.text for one in text(editor).body] == [
        "Trước bảng.", "", "Dòng một", "Dòng hai", "Sau bảng.",
    ]  # fmt: skip
    editor.undo()
    assert text(editor).body == AROUND


def test_a_selection_ends_before_a_table_or_the_title_of_an_annex(editor: BodyEditor) -> None:
    editor.load_body(AROUND, (RULES,))
    select(editor, "Trước", "▦")
    QTest.keyClicks(editor, "Moi")
    select(editor, "Sau", "Làm việc")
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert [one.text for one in text(editor).body] == ["Moi", ""]
    assert text(editor).body[1] == AROUND[1]
    assert text(editor).appendices == (RULES,)


def test_the_body_keeps_a_line_above_its_annexes(editor: BodyEditor) -> None:
    editor.load_body(BODY[:1], (TABLE,))
    at(editor, "Ban hành")
    editor.delete_item()
    add_annex(editor, AnnexHead(attached=True, type_name="QUY CHẾ"))
    at(editor, "")
    QTest.keyClicks(editor, "Moi")
    assert [one.text for one in text(editor).body] == ["Moi"]
    assert text(editor).appendices == (TABLE,)


def test_an_answer_without_its_item_comes_into_the_body(editor: BodyEditor) -> None:
    answer = Block.plain(BlockKind.ARTICLE, "Giao Văn phòng theo dõi.", Origin.AI, point=7)
    assert not editor.replace_item(7, answer)
    assert [one.text for one in text(editor).body[2:]] == [answer.text]
    assert text(editor).appendices == WHOLE.appendices
