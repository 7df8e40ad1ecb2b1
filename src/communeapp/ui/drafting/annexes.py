"""Annexes and attached texts in the editor: each change is one step of undo."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from communeapp.core.documents import Block, BlockKind
from communeapp.ui.drafting.body_editor import BodyEditor
from communeapp.ui.drafting.lines import (
    AnnexHead,
    Line,
    Role,
    annex_names,
    fresh_line,
    lines_of_block,
)
from communeapp.ui.drafting.textblocks import format_of, line_at

#: Rows and columns of a table that is begun.
EMPTY_ROWS = (("", "", ""),) * 4


def current_head(editor: BodyEditor) -> QTextBlock | None:
    """Give the title line of the annex that the cursor is in; None in the body."""
    block = editor.textCursor().block()
    while block.isValid() and line_at(block).role is not Role.ANNEX:
        block = block.previous()
    return block if block.isValid() else None


def current_name(editor: BodyEditor) -> str:
    """Name the annex that the cursor is in as it is printed; empty in the body."""
    head = current_head(editor)
    if head is None:
        return ""
    heads = [block for block in editor.blocks() if line_at(block).role is Role.ANNEX]
    names = annex_names([line_at(block).annex for block in heads])
    return names[heads.index(head)]


def add_annex(editor: BodyEditor, head: AnnexHead, *, table: bool = False) -> None:
    """Begin an annex, the cursor in its title.

    A text that the document issues comes before the annexes, an annex at the end.
    """
    lines: list[Line] = [Line(0, BlockKind.PARAGRAPH, Role.ANNEX, "", annex=head)]
    if table:
        block = Block(BlockKind.TABLE, rows=EMPTY_ROWS)
        lines += lines_of_block(block, editor.remember(block))
    elif head.attached:
        article = Block(BlockKind.ARTICLE)
        lines.append(Line(editor.remember(article), BlockKind.ARTICLE, Role.TITLE, ""))
        lines.append(fresh_line())
    else:
        lines.append(fresh_line())
    cursor = QTextCursor(editor.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    if head.attached:
        first = _first_annex(editor)
        if first is not None:
            cursor.setPosition(first.previous().position() + first.previous().length() - 1)
    cursor.beginEditBlock()
    row = cursor.blockNumber() + 1
    for line in lines:
        cursor.insertBlock(format_of(line))
        cursor.insertText(line.text)
    cursor.endEditBlock()
    _go_to(editor, editor.document().findBlockByNumber(row))


def remove_annex(editor: BodyEditor) -> None:
    """Take the annex of the cursor out; undo brings it back."""
    head = current_head(editor)
    if head is not None:
        _go_to(editor, head)
        editor.delete_item()
        editor.setFocus()


def change_head(editor: BodyEditor, head: AnnexHead) -> None:
    """Give the annex of the cursor another type, or turn its pages."""
    block = current_head(editor)
    if block is None or line_at(block).annex == head:
        return
    cursor = QTextCursor(block)
    cursor.beginEditBlock()
    cursor.setBlockFormat(format_of(replace(line_at(block), annex=head)))
    cursor.endEditBlock()
    editor.text_changed()


def current_table(editor: BodyEditor) -> Block | None:
    """Give the table in the line of the cursor."""
    line = editor.current_line()
    source = editor.source(line.item)
    if line.role is not Role.FIXED or source is None or source.kind is not BlockKind.TABLE:
        return None
    return source


def put_table(editor: BodyEditor, rows: tuple[tuple[str, ...], ...]) -> None:
    """Put other cells into the table in the line of the cursor."""
    source = current_table(editor)
    if source is None or source.rows == rows:
        return
    made = replace(source, rows=rows)
    line = lines_of_block(made, editor.remember(made))[0]
    block = editor.textCursor().block()
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.beginEditBlock()
    cursor.insertText(line.text)
    cursor.setBlockFormat(format_of(line))
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.text_changed()


def add_table(editor: BodyEditor, rows: tuple[tuple[str, ...], ...]) -> None:
    """Put a table below the item of the cursor."""
    made = Block(BlockKind.TABLE, rows=rows)
    line = lines_of_block(made, editor.remember(made))[0]
    _, last = editor.group(editor.textCursor().block(), whole=False)
    cursor = QTextCursor(last)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.beginEditBlock()
    cursor.insertBlock(format_of(line))
    cursor.insertText(line.text)
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()


def _first_annex(editor: BodyEditor) -> QTextBlock | None:
    return next(
        (
            block
            for block in editor.blocks()
            if line_at(block).role is Role.ANNEX and not line_at(block).annex.attached
        ),
        None,
    )


def _go_to(editor: BodyEditor, block: QTextBlock) -> None:
    editor.setTextCursor(QTextCursor(block))
    editor.ensureCursorVisible()
    editor.setFocus()
