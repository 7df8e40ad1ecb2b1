"""The body editor: input methods, one undo history, items, marks."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from communeapp.core.documents import Block, BlockKind, Origin, Unsupported, UnsupportedKind
from communeapp.core.reviewing import mark_key
from communeapp.ui.drafting.body_editor import BodyEditor

BODY = (
    Block.plain(BlockKind.PARAGRAPH, "Ủy ban nhân dân xã đề nghị:"),
    Block.plain(BlockKind.CLAUSE, "Tuyên truyền đến từng hộ.", Origin.AI, point=0),
    Block.plain(BlockKind.CLAUSE, "Che chắn chuồng trại.", Origin.TEMPLATE, point=1),
    Block.plain(BlockKind.CLOSING, "Đề nghị thực hiện./."),
)


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    made = BodyEditor()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.load_body(BODY)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def place(editor: BodyEditor, row: int) -> None:
    cursor = QTextCursor(editor.document().findBlockByNumber(row))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)


def texts(editor: BodyEditor) -> list[str]:
    return [block.text for block in editor.body()]


def unikey(editor: BodyEditor, bursts: list[tuple[int, str]]) -> None:
    """Send bursts of backspaces followed by letters, as UniKey does for each mended syllable."""
    for backspaces, letters in bursts:
        for _ in range(backspaces):
            QTest.keyClick(editor, Qt.Key.Key_Backspace)
        for letter in letters:
            event = (Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(editor, QKeyEvent(kind, *event))


def compose(
    editor: BodyEditor, preedit: str, commit: str = "", *, replace: tuple[int, int] = (0, 0)
) -> None:
    """Send what fcitx5 or IBus send while a syllable is composed."""
    event = QInputMethodEvent(preedit, [])
    if commit or replace != (0, 0):
        event.setCommitString(commit, *replace)
    QApplication.sendEvent(editor, event)


def test_what_is_loaded_comes_back(editor: BodyEditor) -> None:
    assert texts(editor) == [block.text for block in BODY]
    assert [block.origin for block in editor.body()] == [block.origin for block in BODY]
    assert [block.point for block in editor.body()] == [None, 0, 1, None]


def test_unikey_bursts_end_in_the_right_word(editor: BodyEditor) -> None:
    place(editor, 3)
    unikey(
        editor,
        [(0, " d"), (0, "d"), (2, "đ"), (0, "oo"), (2, "ô"), (0, "ng"), (0, " baof"), (3, "ào")],
    )
    assert texts(editor)[3] == "Đề nghị thực hiện./. đông bào"


def test_a_composition_is_not_text_until_it_is_committed(editor: BodyEditor, qtbot: QtBot) -> None:
    place(editor, 3)
    for preedit in ("v", "vi", "viê", "việ", "việt"):
        compose(editor, preedit)
        assert editor.is_composing
        assert texts(editor)[3] == "Đề nghị thực hiện./."
    compose(editor, "", " việt")
    assert not editor.is_composing
    assert texts(editor)[3] == "Đề nghị thực hiện./. việt"


def test_reading_the_body_does_not_disturb_a_composition(editor: BodyEditor) -> None:
    """Autosave reads while a syllable is open: it must neither end nor change it."""
    place(editor, 1)
    compose(editor, "nghi")
    before = editor.textCursor().block().layout().preeditAreaText()
    editor.body()
    editor.show_marks({}, frozenset())
    assert editor.textCursor().block().layout().preeditAreaText() == before == "nghi"
    compose(editor, "nghiê")
    compose(editor, "", " nghiêm")
    assert texts(editor)[1] == "Tuyên truyền đến từng hộ. nghiêm"


def test_an_input_method_may_replace_letters_it_committed(editor: BodyEditor) -> None:
    place(editor, 3)
    compose(editor, "", " viet")
    compose(editor, "", "việt", replace=(-4, 4))
    assert texts(editor)[3] == "Đề nghị thực hiện./. việt"
    assert editor.body()[3].spans[-1].origin is Origin.USER


def test_decomposed_typing_is_stored_composed_and_left_alone_on_screen(editor: BodyEditor) -> None:
    place(editor, 3)
    compose(editor, "", unicodedata.normalize("NFD", " bốn"))
    assert texts(editor)[3].endswith(" bốn")
    assert "\u0302" in editor.toPlainText()


def test_one_undo_history_over_all_items(editor: BodyEditor) -> None:
    before = texts(editor)
    place(editor, 1)
    QTest.keyClicks(editor, " Ngay.")
    editor.move_item(1)
    editor.delete_item()
    editor.add_item(BlockKind.CLAUSE)
    QTest.keyClicks(editor, "Moi")
    while editor.document().isUndoAvailable():
        editor.undo()
    assert texts(editor) == before
    assert [block.origin for block in editor.body()] == [block.origin for block in BODY]
    assert [block.point for block in editor.body()] == [None, 0, 1, None]
    while editor.document().isRedoAvailable():
        editor.redo()
    assert texts(editor) == [BODY[0].text, BODY[2].text, "Moi", BODY[3].text]


def test_moving_stays_in_the_item_and_numbers_follow(editor: BodyEditor) -> None:
    place(editor, 2)
    assert editor.current_numbers() == ("", "1.", "2.", "")
    assert editor.move_item(-1)
    assert editor.current_line().text == "Che chắn chuồng trại."
    assert texts(editor)[1:3] == ["Che chắn chuồng trại.", "Tuyên truyền đến từng hộ."]
    assert editor.current_numbers() == ("", "1.", "2.", "")
    assert [block.point for block in editor.body()] == [None, 1, 0, None]


def test_the_ends_cannot_be_passed(editor: BodyEditor) -> None:
    place(editor, 0)
    assert not editor.move_item(-1)
    place(editor, 3)
    assert not editor.move_item(1)


def test_a_heading_moves_and_goes_with_its_text(editor: BodyEditor) -> None:
    article = Block.plain(BlockKind.ARTICLE, "Nội dung", number="Điều 1.", title="Phạm vi")
    editor.load_body((BODY[0], article, BODY[3]))
    place(editor, 2)
    editor.move_item(-1)
    assert next((b.title, b.text) for b in editor.body()) == ("Phạm vi", "Nội dung")
    editor.delete_item()
    assert texts(editor) == [BODY[0].text, BODY[3].text]


def test_deleting_the_last_and_the_only_item(editor: BodyEditor) -> None:
    place(editor, 3)
    editor.delete_item()
    assert texts(editor) == [block.text for block in BODY[:3]]
    editor.load_body((BODY[0],))
    editor.delete_item()
    assert editor.body() == ()
    editor.undo()
    assert texts(editor) == [BODY[0].text]


def test_another_answer_is_one_step_of_undo(editor: BodyEditor) -> None:
    answer = Block.plain(BlockKind.CLAUSE, "Vận động từng hộ.", Origin.AI, point=0)
    assert editor.replace_item(0, answer)
    assert texts(editor)[1] == "Vận động từng hộ."
    editor.undo()
    assert texts(editor)[1] == BODY[1].text


def test_an_answer_never_overwrites_what_a_person_changed(editor: BodyEditor) -> None:
    place(editor, 1)
    QTest.keyClicks(editor, " Gap.")
    answer = Block.plain(BlockKind.CLAUSE, "Vận động từng hộ.", Origin.AI, point=0)
    assert not editor.replace_untouched(0, answer)
    assert texts(editor)[1] == "Tuyên truyền đến từng hộ. Gap."


def test_pasting_lines_makes_clean_items(editor: BodyEditor) -> None:
    place(editor, 2)
    data = QMimeData()
    data.setText("\u202ebo\u0302\u0301n\u200b bản\r\n\r\nnăm hộ")
    data.setHtml("<h1>bốn</h1>")
    editor.insertFromMimeData(data)
    assert texts(editor)[2:4] == ["Che chắn chuồng trại.bốn bản", "năm hộ"]
    assert editor.body()[3].kind is BlockKind.CLAUSE
    editor.undo()
    assert texts(editor) == [block.text for block in BODY]


def test_painting_marks_is_no_edit(editor: BodyEditor, qtbot: QtBot) -> None:
    mark = Unsupported("từng hộ", UnsupportedKind.NAME, 17, 24)
    with qtbot.assertNotEmitted(editor.edited, wait=50):
        editor.show_marks({BODY[1].text: (mark,)}, frozenset())
        editor.show_origins(False)
    assert editor.highlighter.marks_in(BODY[1].text) == [(17, 7, "từng hộ")]
    assert not editor.document().isUndoAvailable()


def test_a_confirmed_detail_is_no_longer_marked(editor: BodyEditor) -> None:
    mark = Unsupported("từng hộ", UnsupportedKind.NAME, 17, 24)
    editor.show_marks({BODY[1].text: (mark,)}, frozenset({mark_key(BODY[1].text, mark)}))
    assert editor.highlighter.marks_in(BODY[1].text) == []


def test_a_detail_confirmed_in_one_sentence_stays_marked_in_another(editor: BodyEditor) -> None:
    mark = Unsupported("từng hộ", UnsupportedKind.NAME, 17, 24)
    editor.show_marks(
        {BODY[1].text: (mark,)},
        frozenset({mark_key("Che chắn cho từng hộ.", replace(mark, start=13, end=20))}),
    )
    assert editor.highlighter.marks_in(BODY[1].text) == [(17, 7, "từng hộ")]


@pytest.mark.parametrize("kind", list(UnsupportedKind))
def test_the_tip_over_a_mark_says_what_is_missing(
    editor: BodyEditor, kind: UnsupportedKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "😀 từng hộ"
    editor.load_body((Block.plain(BlockKind.CLAUSE, text, Origin.USER),))
    editor.show_marks({text: (Unsupported("từng hộ", kind, 2, 9),)}, frozenset())
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, words, *rest: shown.append(words))
    monkeypatch.setattr(QToolTip, "hideText", lambda: shown.append(""))
    block = editor.document().firstBlock()
    for column in (7, 0):
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + column)
        place = editor.cursorRect(cursor).center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, editor.viewport().mapToGlobal(place))
        assert editor.viewportEvent(event)
    assert "từng hộ" in shown[0]
    assert shown[1] == ""


def test_a_mark_stays_while_its_line_is_being_typed(editor: BodyEditor) -> None:
    mark = Unsupported("từng hộ", UnsupportedKind.NAME, 17, 24)
    editor.show_marks({BODY[1].text: (mark,)}, frozenset())
    assert editor.highlighter.marks_in(BODY[1].text + " th") == [(17, 7, "từng hộ")]


def test_loading_is_no_edit_and_cannot_be_undone(editor: BodyEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited, wait=50):
        editor.load_body(BODY[:2])
    assert not editor.document().isUndoAvailable()


def test_the_kind_of_a_line_can_be_changed(editor: BodyEditor) -> None:
    place(editor, 2)
    editor.set_kind(BlockKind.POINT)
    assert editor.body()[2].kind is BlockKind.POINT
    assert editor.current_numbers() == ("", "1.", "a)", "")
    editor.undo()
    assert editor.body()[2].kind is BlockKind.CLAUSE


def test_emoji_before_a_mark_do_not_shift_it(editor: BodyEditor) -> None:
    text = "😀😀 từng hộ"
    editor.load_body((Block.plain(BlockKind.CLAUSE, text, Origin.USER),))
    editor.show_marks({text: (Unsupported("từng hộ", UnsupportedKind.NAME, 3, 10),)}, frozenset())
    formats = editor.document().firstBlock().layout().formats()
    waves = [f for f in formats if f.format.underlineStyle().name == "WaveUnderline"]
    assert [(f.start, f.length) for f in waves] == [(5, 7)]


def test_old_encodings_are_converted_and_a_book_is_refused(
    editor: BodyEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, words, *_: told.append(words))
    place(editor, 2)
    data = QMimeData()
    data.setText(" Uû ban nh©n d©n x· ®Ò nghÞ c¸c b¶n thùc hiÖn")
    editor.insertFromMimeData(data)
    assert texts(editor)[2].endswith("nhân dân xã đề nghị các bản thực hiện")
    assert "TCVN3" in told[0]
    before = texts(editor)
    data.setText("Điều 1. Phạm vi điều chỉnh.\n" * 25_000)
    editor.insertFromMimeData(data)
    assert texts(editor) == before
    assert "60.000" in told[1]


def test_a_table_without_plain_text_comes_as_rows(editor: BodyEditor) -> None:
    place(editor, 2)
    data = QMimeData()
    data.setHtml(
        "<table><tr><td>STT</td><td>Bản</td></tr><tr><td>1</td><td>Nà Khoang</td></tr></table>"
    )
    assert editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)
    assert texts(editor)[2:4] == ["Che chắn chuồng trại.STT; Bản", "1; Nà Khoang"]
