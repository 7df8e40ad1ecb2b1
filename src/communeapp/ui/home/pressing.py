"""What presses today, on top of Home: counted in tiles that lead to the list, the worst ones by name."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from communeapp.core.incoming.status import Attention, Due, IncomingStatus, Light
from communeapp.core.people import Action
from communeapp.ui.context import UiContext
from communeapp.ui.home.watch import NAMED, watch_of
from communeapp.ui.register.show import INCOMING, Press, Show
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Card, IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_S, clear, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import ElidedLabel, label, reveal
from communeapp.ui.widgets.tiles import PressTile


@dataclass(frozen=True)
class Pile:
    """A number of documents that need somebody, and where they are listed."""

    count: int
    tone: str
    icon: str
    words: str
    page: str
    argument: object


class PileTile(PressTile):
    """A pile as a tile: drawing, number, words. Pressing it opens the list."""

    def __init__(self, theme: Theme, pile: Pile) -> None:
        super().__init__(f"{pile.count} · {pile.words}", lying=True)
        self.pile = pile
        self.setProperty("kind", "pile")
        self.setProperty("tone", pile.tone)
        body = self.body
        body.addWidget(IconLabel(theme, pile.icon, pile.tone, 26), 0, Qt.AlignmentFlag.AlignVCenter)
        figure = QLabel(str(pile.count))
        figure.setProperty("kind", "pile")
        figure.setProperty("tone", pile.tone)
        body.addWidget(figure)
        self._words = label(pile.words, "label")
        body.addWidget(self._words, 1)
        self.let_mouse_through()

    def minimumSizeHint(self) -> QSize:
        return self.body.minimumSize()


class PressingCard(Card):
    """What needs somebody today.

    Signals: ``page_wanted(str, object)``.
    """

    page_wanted = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        line = row(gap=GAP)
        self._icon = IconLabel(context.theme, "ok", "ok", 22)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._head = label("", "heading")
        line.addWidget(self._head, 1)
        self.body.addLayout(line)
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.body.addWidget(self._holder)
        self._named = column(gap=GAP_S)
        self.body.addLayout(self._named)
        self.tiles: list[PileTile] = []
        self._columns = 0
        self._attention = Attention()
        self._dues: tuple[Due, ...] = ()
        context.board.changed.connect(self._refresh)
        watch = watch_of(context)
        watch.counted.connect(self.show_dues)
        self.show_dues(*watch.last)
        self._refresh()

    # --- what is shown -----------------------------------------------------------------------

    @Slot(object, object)
    def show_dues(self, attention: Attention, dues: tuple[Due, ...]) -> None:
        """Show what was counted and the most pressing ones."""
        self._attention, self._dues = attention, dues
        self._show()

    @Slot()
    def _refresh(self) -> None:
        """Only who may see documents sees what presses."""
        reveal(self, self.context.is_open and self.context.session.may(Action.SEE_DOCUMENTS))

    def piles(self) -> list[Pile]:
        """What there is to do, the worst first; nothing of which there is none."""
        has = self._attention

        def follow(press: Press) -> Show:
            return Show(press=press)

        waiting = Show(INCOMING, status=IncomingStatus.WAITING_NUMBER)
        found = [
            Pile(has.overdue, "danger", "danger", self.tr("overdue"), "register",
                 follow(Press.OVERDUE)),
            Pile(has.urgent_waiting, "danger", "urgent", self.tr("urgent, not handed over"),
                 "register", follow(Press.URGENT)),
            Pile(has.register_late, "danger", "number", self.tr("not registered in time"),
                 "register", follow(Press.REGISTER)),
            Pile(has.hand_over_late, "danger", "send", self.tr("not handed over in time"),
                 "register", follow(Press.HAND_OVER)),
            Pile(has.due_soon, "warn", "clock", self.tr("due within two working days"),
                 "register", follow(Press.SOON)),
            Pile(has.needs_look, "warn", "warn", self.tr("could not be read"), "incoming", None),
            Pile(has.to_review, "info", "check", self.tr("to be confirmed"), "incoming", None),
            Pile(has.waiting_number, "info", "number", self.tr("waiting for a number"),
                 "register", waiting),
        ]  # fmt: skip
        return [one for one in found if one.count]

    def _show(self) -> None:
        clear(self._grid)
        clear(self._named)
        self.tiles = []
        piles = self.piles()
        theme = self.context.theme
        pressing = any(one.tone in ("danger", "warn") for one in piles)
        icon = "danger" if self._attention.red else "warn" if pressing else "ok"
        self._icon.setPixmap(theme.icon(icon, icon).pixmap(22, 22))
        self._head.setText(self._sentence(piles))
        for pile in piles:
            tile = PileTile(theme, pile)
            tile.clicked.connect(
                lambda _=False, one=pile: self.page_wanted.emit(one.page, one.argument)
            )
            self.tiles.append(tile)
        reveal(self._holder, bool(piles))
        self._columns = 0
        self._arrange()
        for due in self._dues[:NAMED]:
            if due.light is not Light.GREEN:
                self._named.addWidget(self._line(due))
        if self.isVisible():
            assign_mnemonics(self.window())

    def _sentence(self, piles: list[Pile]) -> str:
        if self._attention.red:
            return self.tr("%n document(s) late: see to them first", "", self._attention.red)
        if self._attention.due_soon:
            return self.tr("%n document(s) will soon be late", "", self._attention.due_soon)
        if piles:
            return self.tr("Nothing is late. This waits for you:")
        return self.tr("Nothing is late and nothing waits.")

    def _line(self, due: Due) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=GAP)
        from communeapp.ui.register import words  # with the registers: only where something presses

        tone = words.LIGHT_TONES[due.light]
        icon = "danger" if due.light is Light.RED else "clock"
        line.addWidget(IconLabel(self.context.theme, icon, tone, 18))
        parts = (words.pressure_words(due.reason, due.days_left), due.number, due.subject)
        text = ElidedLabel()
        text.show_text(" · ".join(one for one in parts if one))
        line.addWidget(text, 1)
        opener = quiet(
            self.tr("Open"), lambda: self.page_wanted.emit("register", Show(doc_id=due.id))
        )
        opener.setAccessibleName(self.tr("Open: {0}").format(due.subject or due.number))
        line.addWidget(opener)
        return holder

    # --- room ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if not self.tiles:
            return
        least = max(190, self.fontMetrics().horizontalAdvance("n") * 24)
        room = max(1, (self.width() - 2 * GAP) // least)
        columns = max(1, min(room, len(self.tiles), 4))
        if columns == self._columns:
            return
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
        self._columns = columns
        for index, tile in enumerate(self.tiles):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, index // columns, index % columns)
        for place in range(columns):
            self._grid.setColumnStretch(place, 1)
