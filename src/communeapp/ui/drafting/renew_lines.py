"""The sentences of a new report beside those of the last one: each is let stand, changed or dropped."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QPlainTextEdit, QWidget

from communeapp.services.renewing import Kind, Line, Where
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import icon_button
from communeapp.ui.widgets.cards import chip
from communeapp.ui.widgets.layouts import GAP, GAP_S, ScrollColumn, clear, column, row
from communeapp.ui.widgets.text import label, reveal, small

_MOST_LINES = 5
_LOT = 12  # rows made at once: a long report must not hold the window


class RenewRow(QFrame):
    """One sentence; its fields are made when it is first shown. Signals: ``answered``."""

    answered = Signal()

    def __init__(self, theme: Theme, line: Line) -> None:
        super().__init__()
        self._theme = theme
        self.line = line
        self.made = False

    def make(self) -> None:
        """Make the fields, once."""
        if self.made:
            return
        self.made = True
        line = self.line
        body = column(self, gap=GAP_S // 2)
        head = row(gap=GAP)
        head.addWidget(chip(kind_words(line), "" if line.sure else "warn"))
        head.addStretch(1)
        self.stands = QCheckBox(self.tr("let it stand"))
        self.stands.setAccessibleName(self.tr("Let it stand: {0}").format(line.text))
        self.stands.setChecked(line.sure)
        self.stands.toggled.connect(self.answered)
        head.addWidget(self.stands)
        drop = self.tr("Drop this sentence")
        self.drop = icon_button(drop, self._theme, "trash", self._on_drop)
        head.addWidget(self.drop)
        body.addLayout(head)
        sides = row(gap=GAP)
        self.old = label(line.old or self.tr("(nothing in the last report)"), "soft")
        self.old.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        sides.addWidget(self.old, 1, Qt.AlignmentFlag.AlignTop)
        self.new = QPlainTextEdit(line.text)
        self.new.setTabChangesFocus(True)
        # A table is taken over or dropped; its cells are changed in the text.
        self.new.setReadOnly(line.place is not None and line.place.where is Where.TABLE)
        self.new.setAccessibleName(self.tr("New words for: {0}").format(line.old or line.text))
        self.new.textChanged.connect(self._on_typed)
        sides.addWidget(self.new, 1)
        body.addLayout(sides)
        self._fit()

    @property
    def text(self) -> str:
        """The words as they stand, "" for a sentence that is dropped."""
        words = self.new.toPlainText() if self.made else self.line.text
        return " ".join(words.split())

    @property
    def open(self) -> bool:
        """Say whether a person still has to answer."""
        stands = self.stands.isChecked() if self.made else self.line.sure
        return self.text == " ".join(self.line.text.split()) and not stands

    @Slot()
    def _on_drop(self) -> None:
        again = self.new.isReadOnly() and not self.text
        self.new.setPlainText(self.line.text if again else "")
        self.new.setFocus()

    @Slot()
    def _on_typed(self) -> None:
        self.new.setPlaceholderText("" if self.text else self.tr("This sentence is dropped."))
        self._fit()
        self.answered.emit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self.made:
            self._fit()

    def _fit(self) -> None:
        """Be as high as the sentence."""
        document = self.new.document()
        lines = max(1, min(_MOST_LINES, round(document.size().height())))
        margins = self.new.contentsMargins()
        extra = margins.top() + margins.bottom() + 2 * round(document.documentMargin())
        self.new.setFixedHeight(
            self.new.fontMetrics().lineSpacing() * max(2, lines) + extra + GAP_S
        )


class RenewLines(QWidget):
    """All sentences in the order of the report. Signals: ``answered``."""

    answered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        body = column(self, gap=GAP_S)
        self.all = QCheckBox(self.tr("Show the sentences that stay too"))
        self.all.toggled.connect(self._refresh)
        body.addWidget(self.all)
        heads = row(gap=GAP)
        for words in (self.tr("Last report"), self.tr("New report")):
            heads.addWidget(label(words, "label"), 1)
        body.addLayout(heads)
        self._scroll = ScrollColumn(widest=1200, margin=0)
        body.addWidget(self._scroll, 1)
        self._kept = small("")
        body.addWidget(self._kept)
        self.rows: list[RenewRow] = []
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._next_lot)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show the sentences; those that stay are folded away."""
        clear(self._scroll.body)
        self.rows = []
        for line in lines:
            made = RenewRow(self._theme, line)
            made.answered.connect(partial(self.answered.emit))
            self._scroll.body.addWidget(made)
            self.rows.append(made)
        self._scroll.body.addStretch(1)
        kept = sum(line.kind is Kind.KEPT for line in lines)
        self._kept.setText(self.tr("%n sentence(s) stay as they are.", "", kept) if kept else "")
        reveal(self._kept, bool(kept))
        reveal(self.all, bool(kept))
        self._refresh()

    @property
    def open(self) -> int:
        """Count what is still to be answered."""
        return sum(one.open for one in self.rows)

    @property
    def said(self) -> tuple[str, ...]:
        """Give the words of each line."""
        return tuple(one.text for one in self.rows)

    def focus_first(self) -> None:
        """Put the keyboard on the first sentence that waits for an answer."""
        waiting = next((one for one in self.rows if one.open), None)
        if waiting is not None:
            waiting.make()
            waiting.new.setFocus()

    @Slot()
    def _refresh(self) -> None:
        for one in self.rows:
            reveal(one, one.made and self._wanted(one))
        self._next_lot()

    def _wanted(self, one: RenewRow) -> bool:
        return one.line.kind is not Kind.KEPT or self.all.isChecked()

    @Slot()
    def _next_lot(self) -> None:
        """Make the next rows, those after them when the window has drawn."""
        waiting = [one for one in self.rows if self._wanted(one) and not one.made]
        for one in waiting[:_LOT]:
            one.make()
            reveal(one, True)
        if waiting[_LOT:]:
            self._more.start()
        else:
            self._more.stop()


def kind_words(line: Line) -> str:
    """Say what a line is."""
    if line.kind is Kind.FRESH:
        return (
            QCoreApplication.translate("RenewRow", "New")
            if line.sure
            else QCoreApplication.translate("RenewRow", "New: please compare")
        )
    return (
        QCoreApplication.translate("RenewRow", "Stays")
        if line.kind is Kind.KEPT
        else QCoreApplication.translate("RenewRow", "Still so this time?")
    )
