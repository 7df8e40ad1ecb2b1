"""The editor of the text: body and annexes with one undo history over all their items.

Labels, numbers and marks stand in the margin and in the layout, never in the text, so an input method
that composes and rewrites letters meets nothing but plain text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, Signal, Slot
from PySide6.QtGui import (
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from communeapp.core.documents import Appendix, Block, BlockKind, Document, Unsupported
from communeapp.ui.drafting.editor_keys import insert_rows, may_write, takes_key
from communeapp.ui.drafting.gutter import Gutter
from communeapp.ui.drafting.highlighter import BodyHighlighter
from communeapp.ui.drafting.lines import (
    TYPED_KINDS,
    Line,
    Role,
    Sources,
    body_of,
    fresh_line,
    lines_of,
    lines_of_annex,
    lines_of_block,
    sections_of,
    with_text,
)
from communeapp.ui.drafting.mark_words import MarkWords, show_tip
from communeapp.ui.drafting.paste import Paster
from communeapp.ui.drafting.review_list import Finding
from communeapp.ui.drafting.textblocks import format_of, line_at, lines_between

_MARGIN = 16


class BodyEditor(QTextEdit):
    """Edits the body blocks of one document and its annexes, one below the other.

    Signals: ``edited`` after every change of the text (typing, input method, paste, undo), never while
    a document is being loaded; ``item_changed`` when the cursor came to another line.
    """

    edited = Signal()
    item_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources = Sources()
        self._loading = False
        self._composing = False
        self._known: list[Line] = []
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)
        self.highlighter = BodyHighlighter(self.document(), self._sources)
        self._words = MarkWords(self)
        self._paster = Paster(self)
        self._gutter = Gutter(self)
        self._gutter.follow()
        self.document().contentsChanged.connect(self._on_contents_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.verticalScrollBar().valueChanged.connect(self._gutter.update)
        self._fit_gutter()

    # -- whole documents ------------------------------------------------------------------------

    def load_body(self, body: Sequence[Block], annexes: Sequence[Appendix] = ()) -> None:
        """Show another text; the undo history starts anew."""
        self._loading = True
        try:
            self._sources = Sources()
            self.highlighter.set_sources(self._sources)
            self.document().clear()
            lines = lines_of(body, self._sources) or [fresh_line()]
            for one in annexes:
                lines += lines_of_annex(one, self._sources)
            self._write(self.textCursor(), lines)
            self.document().clearUndoRedoStacks()
            self.moveCursor(QTextCursor.MoveOperation.Start)
        finally:
            self._loading = False
        self._known = self.lines()
        self.highlighter.rehighlight()
        self._gutter.refresh()
        self.item_changed.emit()

    def body(self) -> tuple[Block, ...]:
        """Give the body as it stands. Letters that an input method still composes are not in it."""
        return body_of(sections_of(self.lines())[0], self._sources)

    def document_with(self, document: Document) -> Document:
        """Give a document with body and annexes as they stand here."""
        return with_text(document, self.lines(), self._sources)

    def remember(self, block: Block) -> int:
        """Give a block an item id, for lines that are to come from it."""
        return self._sources.add(block)

    def source(self, item: int) -> Block | None:
        """Give the block that a line came from."""
        return self._sources.get(item)

    def lines(self) -> list[Line]:
        """Give every line of the editor."""
        return [line_at(block) for block in self.blocks()]

    def blocks(self) -> Iterable[QTextBlock]:
        """Walk over the paragraphs of the editor."""
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    @property
    def is_composing(self) -> bool:
        """Say whether an input method holds letters that are not yet part of the text."""
        return self._composing

    def show_marks(
        self, marks: dict[str, tuple[Unsupported, ...]], confirmed: frozenset[str]
    ) -> None:
        """Show the result of a check on the lines it was made for."""
        self.highlighter.set_marks(marks, confirmed)
        self._gutter.refresh()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show what the rules complain about in the lines of the text."""
        self.highlighter.set_findings(findings)

    def show_origins(self, on: bool) -> None:
        """Show or hide who wrote which words."""
        self.highlighter.show_origins = on
        self.highlighter.rehighlight()
        self._fit_gutter()

    # -- items ----------------------------------------------------------------------------------

    def current_line(self) -> Line:
        """Give the line the cursor is in."""
        return line_at(self.textCursor().block())

    def current_numbers(self) -> tuple[str, ...]:
        """Give the printed label of every line, as shown in the margin."""
        return self._gutter.numbers

    def move_item(self, step: int) -> bool:
        """Move the item of the cursor one place up (-1) or down (+1); one step of undo.

        Nothing leaves its annex this way; an annex moves as a whole, among annexes.
        """
        first, last = self.group(self.textCursor().block())
        beyond = first.previous() if step < 0 else last.next()
        annex = line_at(first).role is Role.ANNEX
        if annex and step < 0:
            beyond = self._head_above(beyond)
        if not beyond.isValid() or (not annex and line_at(beyond).role is Role.ANNEX):
            return False
        other_first, other_last = self.group(beyond)
        own, other = lines_between(first, last), lines_between(other_first, other_last)
        column = self.textCursor().positionInBlock()
        start, end = (other_first, last) if step < 0 else (first, other_last)
        row = start.blockNumber() + (0 if step < 0 else len(other))
        self._rewrite(start, end, [*own, *other] if step < 0 else [*other, *own])
        self._place_cursor(row, column)
        return True

    def delete_item(self) -> None:
        """Take the item of the cursor out; undo brings it back."""
        first, last = self.group(self.textCursor().block())
        row = first.blockNumber()
        cursor = QTextCursor(first)
        cursor.beginEditBlock()
        above, below = first.previous(), last.next()
        if below.isValid() and (above.isValid() or line_at(below).role is not Role.ANNEX):
            cursor.setPosition(below.position(), QTextCursor.MoveMode.KeepAnchor)
            keep = below.blockFormat()
            cursor.removeSelectedText()
            cursor.setBlockFormat(keep)
        elif above.isValid():
            cursor.setPosition(above.position() + above.length() - 1)
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        else:
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            cursor.setBlockFormat(format_of(fresh_line()))
        cursor.endEditBlock()
        self._place_cursor(min(row, self.document().blockCount() - 1), 0)

    def add_item(self, kind: BlockKind | None = None) -> None:
        """Open an empty item below the one of the cursor; nothing goes below the closing sentence."""
        _, last = self.group(self.textCursor().block(), whole=False)
        if line_at(last).kind is BlockKind.CLOSING and last.previous().isValid():
            last = last.previous()
        kept = line_at(last).kind
        wanted = kind or (kept if kept in TYPED_KINDS else BlockKind.CLAUSE)
        cursor = QTextCursor(last)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.beginEditBlock()
        cursor.insertBlock(format_of(fresh_line(wanted)))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus()

    def set_kind(self, kind: BlockKind) -> None:
        """Make the line of the cursor a clause, a point, a dash, a plain paragraph or a heading.

        An article is a heading where the others are, and everywhere in an annex; else it is its text.
        """
        line = self.current_line()
        if line.role in (Role.FIXED, Role.ANNEX) or line.kind is kind:
            return
        first, last = self.group(self.textCursor().block())
        if first != last:  # a heading that has its text below it
            return
        role, item = Role.TEXT, line.item
        if kind is BlockKind.CHAPTER or (kind is BlockKind.ARTICLE and self._titled_articles()):
            role, item = Role.TITLE, self._sources.add(Block(kind))
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setBlockFormat(format_of(replace(line, kind=kind, role=role, item=item)))
        cursor.endEditBlock()
        self.text_changed()

    def replace_item(self, point: int, block: Block) -> bool:
        """Put another answer in the place of the item of a point; one step of undo.

        Returns False where the point has no item any more: the text is then added below the body.
        """
        lines = lines_of_block(block, self._sources.add(block))
        for candidate in self.blocks():
            found = line_at(candidate)
            if found.point == point and found.role is not Role.FIXED:
                first, last = self.group(candidate)
                self._rewrite(first, last, lines)
                return True
        bottom = len(sections_of(self.lines())[0]) - 1
        cursor = QTextCursor(self.document().findBlockByNumber(bottom))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.beginEditBlock()
        cursor.insertBlock()
        self._write(cursor, lines)
        cursor.endEditBlock()
        return False

    def replace_untouched(self, point: int, block: Block) -> bool:
        """Put an answer in the place of an item, unless a person has changed that item."""
        for candidate in self.blocks():
            found = line_at(candidate)
            if found.point == point and found.role is Role.TEXT:
                source = self._sources.get(found.item)
                if source is None or found.text != source.text:
                    return False
                return self.replace_item(point, block)
        return False

    def select_detail(self, text: str) -> bool:
        """Select the first place of a doubtful detail and show it."""
        found = self.document().find(text)
        if found.isNull():
            return False
        self.setTextCursor(found)
        self.ensureCursorVisible()
        return True

    # -- Qt -------------------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return self._paster.can_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text: NFC, without invisible marks, one item per line."""
        text = self._paster.take(source)
        if text:
            insert_rows(self, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep headings and annexes apart from what stands below and above them."""
        if not takes_key(self, event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take composed text as it is; only remember whether a composition is open."""
        written = event.preeditString() or event.commitString() or event.replacementLength()
        if not written or may_write(self):
            self._composing = bool(event.preeditString())
            super().inputMethodEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell over a marked place what is missing."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show_tip(self, self._words, event)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._gutter.follow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._fit_gutter()
            self.highlighter.set_palette(self.palette())

    # -- inside ---------------------------------------------------------------------------------

    def text_changed(self) -> None:
        """Follow a change of the paragraphs' formats, which Qt does not tell as one of the text."""
        self._on_contents_changed()

    @Slot()
    def _on_contents_changed(self) -> None:
        # Also emitted when only marks were painted anew: what counts is whether the text is another.
        now = self.lines()
        if self._loading or now == self._known:
            return
        self._known = now
        self._gutter.refresh()
        self.edited.emit()

    @Slot()
    def _on_cursor_moved(self) -> None:
        self._gutter.update()
        self.item_changed.emit()

    def _fit_gutter(self) -> None:
        self.setViewportMargins(self._gutter.wanted_width(), 0, 0, 0)
        self._gutter.follow()

    def group(self, block: QTextBlock, *, whole: bool = True) -> tuple[QTextBlock, QTextBlock]:
        """Give the first and the last paragraph of an item; an annex's title is the ``whole`` annex."""
        line = line_at(block)
        if line.role is Role.ANNEX:
            end = block
            while whole and end.next().isValid() and line_at(end.next()).role is not Role.ANNEX:
                end = end.next()
            return block, end
        after, before = block.next(), block.previous()
        if line.role is Role.TITLE and after.isValid():
            below = line_at(after)
            if below.item == line.item and below.role is Role.TEXT:
                return block, after
        if line.role is Role.TEXT and line.item and before.isValid():
            above = line_at(before)
            if above.item == line.item and above.role is Role.TITLE:
                return before, block
        return block, block

    @staticmethod
    def _head_above(block: QTextBlock) -> QTextBlock:
        """Give the title of the annex that a paragraph stands in; no valid one in the body."""
        while block.isValid() and line_at(block).role is not Role.ANNEX:
            block = block.previous()
        return block

    def _titled_articles(self) -> bool:
        if self._head_above(self.textCursor().block()).isValid():
            return True
        heads = [one for one in sections_of(self.lines())[0] if one.role is Role.TITLE]
        return any(one.kind is BlockKind.ARTICLE for one in heads)

    def _rewrite(self, first: QTextBlock, last: QTextBlock, lines: Sequence[Line]) -> None:
        cursor = QTextCursor(first)
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self._write(cursor, lines)
        cursor.endEditBlock()

    @staticmethod
    def _write(cursor: QTextCursor, lines: Sequence[Line]) -> None:
        for index, line in enumerate(lines):
            if index:
                cursor.insertBlock()
            cursor.setBlockFormat(format_of(line))
            cursor.insertText(line.text)

    def _place_cursor(self, row: int, column: int) -> None:
        block = self.document().findBlockByNumber(row)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(column, block.length() - 1))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
