"""Words of the editor that are rewritten, mended or inserted from elsewhere; each is one step of undo."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from communeapp.core.documents import Document
from communeapp.core.vietnamese import collapse
from communeapp.ui.drafting.body_editor import BodyEditor
from communeapp.ui.drafting.lines import Role, Sources, lines_of, lines_of_annex
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


def mend(editor: BodyEditor, document: Document) -> bool:
    """Bring the words of the editor to those of a document that has the same lines; one step of undo.

    Returns False, and changes nothing, where its lines are others.
    """
    there = [line for line in editor.lines() if line.text.strip()]
    sources = Sources()
    wanted = lines_of(document.body, sources)
    for one in document.appendices:
        wanted += lines_of_annex(one, sources)
    wanted = [line for line in wanted if line.text.strip()]
    if [(one.kind, one.role) for one in there] != [(one.kind, one.role) for one in wanted]:
        return False
    blocks = [block for block in editor.blocks() if block.text().strip()]
    cursor = QTextCursor(editor.document())
    cursor.beginEditBlock()
    for block, line in zip(blocks, wanted, strict=True):
        old, new = block.text(), line.text
        if old.strip() == new.strip() or line.role is Role.FIXED:
            continue
        same = _alike(old, new)
        tail = _alike(old[same:][::-1], new[same:][::-1])
        start = block.position()
        cursor.setPosition(start + _units(old[:same]))
        end = start + _units(old[: len(old) - tail])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new[same : len(new) - tail])
    cursor.endEditBlock()
    return True


def _alike(one: str, other: str) -> int:
    """Count the letters in which both begin."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _units(text: str) -> int:
    """Count UTF-16 units, in which the editor counts."""
    return len(text.encode("utf-16-le")) // 2
