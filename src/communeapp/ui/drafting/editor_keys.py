"""Keys and pasting in the body editor: headings, tables and titles of annexes run into no other line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlock, QTextCursor

from communeapp.core.documents import BlockKind
from communeapp.ui.drafting.lines import TYPED_KINDS, Line, Role, fresh_line
from communeapp.ui.drafting.textblocks import format_of, line_at

if TYPE_CHECKING:
    from communeapp.ui.drafting.body_editor import BodyEditor

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHANGING = (*_ENTER, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def takes_key(editor: BodyEditor, event: QKeyEvent) -> bool:
    """Do what a key means at a heading; False where it means what it means everywhere."""
    changes = (bool(event.text()) and event.text().isprintable()) or event.key() in _CHANGING
    if not changes and not event.matches(QKeySequence.StandardKey.Cut):
        return False
    if not may_write(editor):
        return event.key() not in _ENTER or editor.textCursor().hasSelection() or _enter(editor)
    cursor = editor.textCursor()
    if cursor.hasSelection():
        return False
    block = cursor.block()
    if event.key() == Qt.Key.Key_Backspace:
        above = block.previous()
        joins = _is_annex(block) or _is_annex(above) or (_is_table(above) and bool(block.text()))
        return cursor.atBlockStart() and joins
    if event.key() == Qt.Key.Key_Delete:
        below = block.next()
        return cursor.atBlockEnd() and (_is_annex(block) or _is_annex(below) or _is_table(below))
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in _ENTER and not plain:
        return _enter(editor)
    return False


def may_write(editor: BodyEditor) -> bool:
    """Say whether words at the cursor, or in the place of what is selected, stand where they are kept.

    The line of a table only shows it (cells are edited in their own window), and the title of an annex
    is not to become part of the line above. A selection that reaches to the beginning of such a line is
    made to end before it.
    """
    cursor = editor.textCursor()
    document = editor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first, last = document.findBlock(start), document.findBlock(end)
    if first != last and end == last.position() and (_is_annex(last) or _is_table(last)):
        end -= 1
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        last = last.previous()
    if _is_table(first):
        return False
    cut = end < last.position() + last.length() - 1
    return first == last or not cut or not (_is_annex(last) or _is_table(last))


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
    free = may_write(editor)
    cursor = editor.textCursor()
    cursor.beginEditBlock()
    if free:
        cursor.removeSelectedText()
    else:
        cursor.setPosition(cursor.selectionEnd())
        if _is_table(cursor.block()):
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(format_of(fresh_line()))
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


def _is_table(block: QTextBlock) -> bool:
    return block.isValid() and line_at(block).role is Role.FIXED
