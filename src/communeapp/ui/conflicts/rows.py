"""One difference between two texts, with what can be taken; and the words on which both agree."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QPushButton, QWidget

from communeapp.core.document_merging import LISTS, Agreement, Choice, Comparison, Difference
from communeapp.core.merging import Kind, Take, word_changes
from communeapp.ui.conflicts import words
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column, row
from communeapp.ui.widgets.text import label, restyle, reveal, small, soft
from communeapp.ui.widgets.tiles import PressTile

#: So many lines on which both agree are shown at either end of a longer run.
SHOWN = 2
EDIT_LINES = 8
_KEYS = {
    Qt.Key.Key_1: Take.LEFT,
    Qt.Key.Key_2: Take.RIGHT,
    Qt.Key.Key_3: Take.BOTH,
    Qt.Key.Key_0: Take.NEITHER,
}


class AgreementRow(QWidget):
    """A run that reads the same in both texts; a long one is folded."""

    def __init__(self, piece: Agreement) -> None:
        super().__init__()
        body = column(self, gap=GAP_S)
        lines = [words.item_text(piece.part, one) for one in piece.chunk.left]
        folded = len(lines) > 2 * SHOWN + 1
        for line in lines[:SHOWN] if folded else lines:
            body.addWidget(soft(line))
        if not folded:
            return
        self._rest = QWidget()
        rest = column(self._rest, gap=GAP_S)
        for line in lines[SHOWN:-SHOWN]:
            rest.addWidget(soft(line))
        self._more = quiet(
            self.tr("… %n paragraph(s) that read the same", "", len(lines) - 2 * SHOWN),
            self._on_more,
        )
        body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        reveal(self._rest, False)
        body.addWidget(self._rest)
        for line in lines[-SHOWN:]:
            body.addWidget(soft(line))

    @Slot()
    def _on_more(self) -> None:
        reveal(self._rest, True)
        reveal(self._more, False)


class DifferenceRow(Card):
    """Both wordings side by side, each to be pressed; both, neither, or words written by hand.

    Signals: ``chosen(int)`` with the id of the difference whenever the choice changed.
    """

    chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        comparison: Comparison,
        difference: Difference,
        number: int,
    ) -> None:
        super().__init__()
        self.difference = difference
        self.choice: Choice | None = None
        self._theme = theme
        self._comparison = comparison
        self._filling = False
        self.body.setContentsMargins(GAP, GAP, GAP, GAP)
        name = words.part_name(difference.part, difference.name)
        head = row(gap=GAP)
        head.addWidget(label(f"{number}. {name}", "label"))
        head.addWidget(chip(self._who(), "warn" if self._is_open else "info"))
        head.addStretch(1)
        self.state = chip("")
        head.addWidget(self.state)
        self.body.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_S)
        self.left = self._tile(grid, 0, self.tr("Take the left text: {0}"), difference.chunk.left)
        self.right = self._tile(
            grid, 1, self.tr("Take the right text: {0}"), difference.chunk.right
        )
        self._fill_tiles()
        self.body.addLayout(grid)
        self._tiles = {Take.LEFT: self.left, Take.RIGHT: self.right}
        self._make_ways()
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName(self.tr("The words to keep: {0}").format(name))
        self.editor.setTabChangesFocus(True)
        self.editor.textChanged.connect(self._on_edited)
        self.body.addWidget(self.editor)
        reveal(self.editor, False)
        self.setAccessibleName(f"{number}. {name}")

    @property
    def _is_open(self) -> bool:
        return self.difference.chunk.kind is Kind.CONFLICT

    def _who(self) -> str:
        kind = self.difference.chunk.kind
        if kind is Kind.LEFT:
            return self.tr("Only the left was changed")
        if kind is Kind.RIGHT:
            return self.tr("Only the right was changed")
        if self._comparison.base is None:
            return self.tr("They differ here")
        return self.tr("Both were changed")

    # -- showing --------------------------------------------------------------------------------

    def _tile(
        self, grid: QGridLayout, place: int, spoken: str, items: tuple[Any, ...]
    ) -> PressTile:
        text = words.items_text(self.difference.part, items)
        tile = PressTile(spoken.format(text or self.tr("(nothing)")))
        tile.setCheckable(True)
        grid.addWidget(tile, 0, place)
        grid.setColumnStretch(place, 1)
        take = Take.RIGHT if place else Take.LEFT
        tile.clicked.connect(lambda _checked=False, one=take: self.take(one))
        return tile

    def _fill_tiles(self) -> None:
        part, chunk = self.difference.part, self.difference.chunk
        texts = [words.items_text(part, one) for one in (chunk.left, chunk.right)]
        ground = self._theme.palette.colours["warn_soft"]
        for tile, text, changed in zip(
            (self.left, self.right), texts, word_changes(*texts), strict=True
        ):
            shown = label("")
            if text.strip():
                shown.setTextFormat(Qt.TextFormat.RichText)  # escaped by ``marked``
                shown.setText(words.marked(changed, ground))
            else:
                shown.setText(self.tr("(nothing stands here)"))
                shown.setProperty("kind", "soft")
            tile.body.addWidget(shown)
            tile.body.addStretch(1)
            tile.let_mouse_through()

    def _make_ways(self) -> None:
        holder = QWidget()
        ways = FlowLayout(holder, gap=GAP_S)
        if self.difference.both:
            self._way(ways, Take.BOTH, self.tr("Take both"))
        if not self._is_single:
            self._way(ways, Take.NEITHER, self.tr("Take neither"))
        self.edit = quiet(self.tr("Edit the words"), self._on_edit, theme=self._theme, icon="edit")
        ways.addWidget(self.edit)
        self.body.addWidget(holder)
        reveal(self.edit, False)

    @property
    def _is_single(self) -> bool:
        """Say whether something has to stand here: a subject, a date."""
        return self.difference.part not in LISTS

    def _way(self, ways: FlowLayout, take: Take, text: str) -> QPushButton:
        made = button(text, lambda: self.take(take), kind="toggle")
        made.setCheckable(True)
        made.setProperty("noMnemonic", True)
        self._tiles[take] = made  # type: ignore[assignment]
        ways.addWidget(made)
        return made

    # -- choosing -------------------------------------------------------------------------------

    def take(self, take: Take) -> None:
        """Choose; words written by hand go back to what was taken."""
        self.show_choice(Choice(take))
        self.chosen.emit(self.difference.id)

    def show_choice(self, choice: Choice | None) -> None:
        """Show a choice without telling it."""
        self.choice = choice
        for take, tile in self._tiles.items():
            tile.setChecked(choice is not None and choice.take is take)
        edited = choice is not None and choice.edited is not None
        items = () if choice is None else self._comparison.items(self.difference, choice)
        can = bool(items) and words.editable(self.difference.part, items)
        reveal(self.edit, can and self.editor.isHidden())
        if not edited:
            reveal(self.editor, False)
            reveal(self.edit, can)
        if choice is None:
            self._tell(self.tr("Please choose"), "danger")
        elif edited:
            self._tell(self.tr("✓ Written by hand"), "ok")
        else:
            self._tell(words.take_name(choice.take), "ok")

    def _tell(self, text: str, tone: str) -> None:
        self.state.setText(text)
        self.state.setProperty("tone", tone)
        restyle(self.state)

    @Slot()
    def _on_edit(self) -> None:
        if self.choice is None:
            return
        items = self._comparison.items(self.difference, self.choice)
        self._filling = True
        self.editor.setPlainText(words.edit_text(self.difference.part, items))
        self._filling = False
        # Paragraphs of a letter are two lines or more.
        lines = min(EDIT_LINES, max(3, 2 * self.editor.document().blockCount() + 1))
        self.editor.setFixedHeight(lines * self.editor.fontMetrics().lineSpacing() + 2 * GAP)
        reveal(self.editor, True)
        reveal(self.edit, False)
        self.editor.setFocus()

    @Slot()
    def _on_edited(self) -> None:
        if self._filling or self.choice is None:
            return
        plain = Choice(self.choice.take)
        items = self._comparison.items(self.difference, plain)
        text = self.editor.toPlainText()
        if text == words.edit_text(self.difference.part, items):
            self.choice = plain
            self._tell(words.take_name(plain.take), "ok")
        else:
            edited = words.edited_items(self.difference.part, items, text)
            self.choice = Choice(plain.take, edited)
            self._tell(self.tr("✓ Written by hand"), "ok")
        self.chosen.emit(self.difference.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose: 1 left, 2 right, 3 both, 0 neither, where that can be."""
        take = _KEYS.get(Qt.Key(event.key()))
        if take in self._tiles and not self.editor.hasFocus():
            self.take(take)
            return
        super().keyPressEvent(event)

    def focus(self) -> None:
        """Bring the focus to what is chosen, else to the left text."""
        chosen = None if self.choice is None else self._tiles.get(self.choice.take)
        (chosen or self.left).setFocus(Qt.FocusReason.TabFocusReason)


def side_head(name: str, who: str, note: str, whole: QPushButton) -> QWidget:
    """The head of one column: whose text it is, since when, and the way to take all of it."""
    made = QWidget()
    line = row(made, gap=GAP)
    body = column(gap=GAP_S // 2)
    body.addWidget(label(name, "heading"))
    below = row(gap=GAP)
    below.addWidget(small(who), 0 if note else 1)
    if note:
        below.addWidget(chip(note, "ok"))
        below.addStretch(1)
    body.addLayout(below)
    body.addStretch(1)
    line.addLayout(body, 1)
    line.addWidget(whole, 0, Qt.AlignmentFlag.AlignVCenter)
    return made
