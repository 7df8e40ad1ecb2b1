"""Words of the editor that are taken out to be rewritten, put back, or inserted; each is one step of undo."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from communeapp.core.vietnamese import collapse
from communeapp.ui.drafting.body_editor import BodyEditor
from communeapp.ui.drafting.lines import Role
from communeapp.ui.drafting.textblocks import line_at


def words_to_rewrite(editor: BodyEditor) -> QTextCursor | None:
    """Give the selection, or the line of the cursor where nothing, or more than one line, is selected.

    None in a heading or a table, whose words are not the letter's own.
    """
    cursor = editor.textCursor()
    document = editor.document()
    first = document.findBlock(cursor.selectionStart())
    if line_at(first).role is not Role.TEXT:
        return None
    last = document.findBlock(cursor.selectionEnd())
    if not cursor.hasSelection() or first != last:
        cursor = QTextCursor(first)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor if cursor.selectedText().strip() else None


def put_back(editor: BodyEditor, cursor: QTextCursor, text: str) -> None:
    """Put other words in the place of those that were taken out."""
    cursor.insertText(collapse(text))
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()


def insert_phrase(editor: BodyEditor, text: str) -> None:
    """Put a usual sentence on a line of its own below the item of the cursor, its first gap selected."""
    if editor.current_line().text.strip() or editor.current_line().role is not Role.TEXT:
        editor.add_item()
    cursor = editor.textCursor()
    start = cursor.position()
    cursor.insertText(text)
    gap = text.find("…")
    if gap >= 0:
        cursor.setPosition(start + gap)
        cursor.setPosition(start + gap + 1, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.setFocus()
