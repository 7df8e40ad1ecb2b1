"""The buttons over the body editor, and the line below it that says in words where one is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QSizePolicy, QToolButton, QWidget

from communeapp.core.documents import Block, BlockKind, Origin
from communeapp.ui.drafting.annex_tools import AnnexTools
from communeapp.ui.drafting.body_editor import BodyEditor
from communeapp.ui.drafting.lines import HEADING_KINDS, TYPED_KINDS, Line, Role
from communeapp.ui.drafting.mark_words import MarkWords
from communeapp.ui.drafting.word_tools import WordTools
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import icon_button, quiet
from communeapp.ui.widgets.layouts import FlowLayout, row
from communeapp.ui.widgets.text import label


class ItemTools(QWidget):
    """Undo, order, kind, and asking the assistant again for the item of the cursor.

    Signals: ``ask_again(int)`` with the index of the point.
    """

    ask_again = Signal(int)

    def __init__(self, theme: Theme, editor: BodyEditor) -> None:
        super().__init__()
        self._editor = editor
        self._assistant_usable = False
        self._busy = False
        line = FlowLayout(self, gap=1)
        tools: tuple[tuple[str, str, Callable[[], object], str], ...] = (
            (self.tr("Undo (Ctrl+Z)"), "undo", editor.undo, ""),
            (self.tr("Redo (Ctrl+Y)"), "redo", editor.redo, "Ctrl+Y"),
            (self.tr("Move the item up (Alt+Up)"), "arrow-up", self._up, "Alt+Up"),
            (self.tr("Move the item down (Alt+Down)"), "arrow-down", self._down, "Alt+Down"),
            (self.tr("Add an item below (Ctrl+Enter)"), "plus", self._add, "Ctrl+Return"),
            (
                self.tr("Delete the item (Ctrl+Shift+Delete)"),
                "trash",
                self._delete,
                "Ctrl+Shift+Del",
            ),
        )
        made: list[QToolButton] = []
        for name, icon, work, keys in tools:
            one = icon_button(name, theme, icon, work)
            made.append(one)
            line.addWidget(one)
            if keys:
                shortcut = QShortcut(QKeySequence(keys), editor)
                shortcut.setContext(QShortcut(editor).context().WidgetWithChildrenShortcut)
                shortcut.activated.connect(work)
        self.undo_button, self.redo_button = made[0], made[1]
        self.undo_button.setEnabled(False)
        self.redo_button.setEnabled(False)
        editor.undoAvailable.connect(self.undo_button.setEnabled)
        editor.redoAvailable.connect(self.redo_button.setEnabled)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of the item"))
        self.kind.setToolTip(self.kind.accessibleName())
        self.kind.setMinimumContentsLength(9)
        self.kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for kind in (*TYPED_KINDS, *HEADING_KINDS):
            self.kind.addItem(self.kind_name(kind), kind)
        self.kind.activated.connect(self._on_kind_chosen)
        line.addWidget(self.kind)
        self.again = quiet(self.tr("Write it again"), self._again, theme=theme, icon="wand")
        self.again.setToolTip(
            self.tr(
                "Ask the assistant for another sentence for this point. Undo brings yours back."
            )
        )
        line.addWidget(self.again)
        self.words = WordTools(theme, self)
        line.addWidget(self.words.rewrite)
        line.addWidget(self.words.phrases)
        self.annexes = AnnexTools(theme, editor)
        line.addWidget(self.annexes.menu_button)
        self.origins = icon_button(self.tr("Show who wrote what"), theme, "people")
        self.origins.setCheckable(True)
        self.origins.setChecked(True)
        self.origins.toggled.connect(editor.show_origins)
        line.addWidget(self.origins)
        editor.item_changed.connect(self.refresh)
        self.refresh()

    def set_assistant(self, *, usable: bool, busy: bool = False) -> None:
        """Say whether the assistant can be asked now."""
        self._assistant_usable, self._busy = usable, busy
        self.refresh()

    def kind_name(self, kind: BlockKind) -> str:
        """Name a kind as an office does."""
        return {
            BlockKind.PARAGRAPH: self.tr("Paragraph"),
            BlockKind.CLAUSE: self.tr("Item 1. 2. 3."),
            BlockKind.POINT: self.tr("Sub-item a) b) c)"),
            BlockKind.DASH: self.tr("Dash –"),
            BlockKind.BASIS: self.tr("Legal basis"),
            BlockKind.CLOSING: self.tr("Closing"),
            BlockKind.TABLE: self.tr("Table"),
            BlockKind.CHART: self.tr("Chart"),
            BlockKind.ARTICLE: self.tr("Article"),
            BlockKind.CHAPTER: self.tr("Chapter"),
        }.get(kind, self.tr("Heading"))

    @Slot()
    def refresh(self) -> None:
        """Follow the cursor."""
        line = self._editor.current_line()
        index = -1 if line.role is Role.ANNEX else self.kind.findData(line.kind)
        self.kind.setEnabled(index >= 0 and line.role in (Role.TEXT, Role.TITLE))
        shown = self.tr("Annex") if line.role is Role.ANNEX else self.kind_name(line.kind)
        self.kind.setPlaceholderText(shown)
        self.kind.setCurrentIndex(index)
        self.again.setEnabled(self._assistant_usable and not self._busy and line.point is not None)
        self.words.rewrite.setEnabled(not self._busy)

    @Slot()
    def _up(self) -> None:
        self._editor.move_item(-1)

    @Slot()
    def _down(self) -> None:
        self._editor.move_item(1)

    @Slot()
    def _add(self) -> None:
        self._editor.add_item()

    @Slot()
    def _delete(self) -> None:
        self._editor.delete_item()
        self._editor.setFocus()

    @Slot()
    def _again(self) -> None:
        point = self._editor.current_line().point
        if point is not None:
            self.ask_again.emit(point)

    @Slot(int)
    def _on_kind_chosen(self, index: int) -> None:
        self._editor.set_kind(BlockKind(self.kind.itemData(index)))
        self._editor.setFocus()


class WhereLine(QWidget):
    """Says in words what the margin paints: number, who wrote it, what is doubtful."""

    def __init__(self, editor: BodyEditor) -> None:
        super().__init__()
        self._editor = editor
        self._marks = MarkWords(self)
        self._words = label("", "small")
        # What it says may be long; it must not push the page beside it aside.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._words.setSizePolicy(policy)
        row(self).addWidget(self._words)
        #: What else is known of a line at a column of it, "" for nothing.
        self.more: Callable[[Line, int], str] = lambda _line, _column: ""
        editor.item_changed.connect(self.refresh)
        self.refresh()

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    @Slot()
    def refresh(self) -> None:
        """Follow the cursor."""
        editor = self._editor
        line = editor.current_line()
        parts = []
        row = editor.textCursor().blockNumber()
        numbers = editor.current_numbers()
        if line.role is Role.ANNEX and row < len(numbers):
            parts.append(numbers[row])
        elif row < len(numbers) and numbers[row]:
            parts.append(self.tr("Item {0}").format(numbers[row].rstrip(".")))
        if line.role is Role.TEXT and line.text.strip():
            spans = tuple(editor.highlighter.spans_of(line.text, line.item))
            parts.append(
                self._origin(Block(line.kind, spans), mixed=len({s.origin for s in spans}) > 1)
            )
            parts.extend(
                self._marks.sentence(one.kind, one.text).rstrip(".")
                for one in editor.highlighter.doubts_in(line.text)
            )
            if more := self.more(line, editor.textCursor().positionInBlock()):
                parts.append(more)
        elif line.role is Role.TITLE:
            parts.append(self.tr("Heading"))
        elif line.role is Role.ANNEX:
            parts.append(self.tr("Title of the annex"))
        self._words.setText("   ·   ".join(parts))
        editor.setAccessibleDescription(self._words.text())

    def _origin(self, block: Block, *, mixed: bool) -> str:
        if block.origin is Origin.USER:
            return self.tr("changed by a person") if mixed else self.tr("written by a person")
        if block.origin is Origin.AI:
            return self.tr("written by the assistant")
        return self.tr("template sentence")
