"""Keys and pasting in the body editor: headings and titles of annexes do not run into other lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor

from communeapp.core.documents import BlockKind
from communeapp.ui.drafting.lines import TYPED_KINDS, Line, Role, fresh_line
from communeapp.ui.drafting.textblocks import format_of, line_at

if TYPE_CHECKING:
    from communeapp.ui.drafting.body_editor import BodyEditor


def takes_key(editor: BodyEditor, event: QKeyEvent) -> bool:
    """Do what a key means at a heading; False where it means what it means everywhere."""
    cursor = editor.textCursor()
    if cursor.hasSelection():
        return False
    block = cursor.block()
    if line_at(block).role is Role.FIXED and event.text().isprintable() and event.text():
        return True  # cells are edited in their own window
    if event.key() == Qt.Key.Key_Backspace:
        return cursor.atBlockStart() and (_is_annex(block) or _is_annex(block.previous()))
    if event.key() == Qt.Key.Key_Delete and not event.modifiers():
        return cursor.atBlockEnd() and (_is_annex(block) or _is_annex(block.next()))
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
        return _enter(editor)
    return False


def _enter(editor: BodyEditor) -> bool:
    """Open an empty paragraph below a heading; one that has its text there already leads to it."""
    cursor = editor.textCursor()
    block = cursor.block()
    line = line_at(block)
    if line.role is Role.TEXT:
        return False
    if line.role is Role.FIXED:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    if line.role is Role.ANNEX and cursor.atBlockStart() and block.text():
        return True
    below = block.next()
    if line.role is Role.TITLE and below.isValid() and cursor.atBlockEnd():
        other: Line = line_at(below)
        if other.item == line.item and other.role is Role.TEXT:
            cursor.setPosition(below.position())
            editor.setTextCursor(cursor)
            return True
    cursor.beginEditBlock()
    cursor.insertBlock(format_of(fresh_line()))
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()
    return True


def insert_rows(editor: BodyEditor, text: str) -> None:
    """Put pasted text at the cursor, one item per line; one step of undo."""
    rows = [row.strip() for row in text.split("\n")]
    cursor = editor.textCursor()
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for index, row in enumerate(row for row in rows if row or len(rows) == 1):
        if index:
            line = line_at(cursor.block())
            kind = line.kind if line.kind in TYPED_KINDS else BlockKind.CLAUSE
            cursor.insertBlock(format_of(fresh_line(kind)))
        cursor.insertText(row if len(rows) > 1 else text)
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()


def _is_annex(block: QTextBlock) -> bool:
    return block.isValid() and line_at(block).role is Role.ANNEX
