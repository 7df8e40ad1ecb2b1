"""What takes place today, on Home, and the ways to the calendar and to the villages' figures."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from communeapp.core.people import Action
from communeapp.services.work_calendar import Occurrence
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.layouts import GAP, clear, column, row
from communeapp.ui.widgets.text import label, reveal, soft

_MOST_SHOWN = 6


class OfficeWorkCard(Card):
    """Today's entries, and two buttons.

    Signals: ``page_wanted(str, object)``.
    """

    page_wanted = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        ways = row(gap=GAP)
        ways.addWidget(label(self.tr("Work of the office"), "heading"), 1)
        theme = context.theme
        self.calendar = button(
            self.tr("Work calendar"), self._on_calendar, theme=theme, icon="calendar"
        )
        self.figures = button(
            self.tr("Figures of the villages"), self._on_figures, theme=theme, icon="progress"
        )
        self.renew = button(
            self.tr("Report from the last one"), self._on_renew, theme=theme, icon="redo"
        )
        ways.addWidget(self.renew)
        ways.addWidget(self.calendar)
        ways.addWidget(self.figures)
        self.body.addLayout(ways)
        self._lines = column(gap=GAP // 2)
        self.body.addLayout(self._lines)
        context.bus.changed.connect(self._on_changed)
        reveal(self, False)

    @Slot()
    def look(self) -> None:
        """Read what takes place today."""
        session, office = self.context.session, self.context.office
        see = session.may(Action.SEE_DOCUMENTS)
        reveal(self, see)
        for one in (self.figures, self.renew):
            one.setVisible(session.may(Action.WRITE_DOCUMENTS))
        if see:
            self.context.tasks.query(office.calendar.today, self._show, owner=self)

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("calendar") and self.isVisible():
            self.look()

    def _show(self, today: tuple[Occurrence, ...]) -> None:
        clear(self._lines)
        for one in today[:_MOST_SHOWN]:
            line = row(gap=GAP)
            line.addWidget(chip("–".join(filter(None, (one.start, one.end))) or "·"))
            said = " · ".join(filter(None, (one.entry.content, one.place, one.entry.chair)))
            line.addWidget(label(said), 1)
            self._lines.addLayout(line)
        if not today:
            self._lines.addWidget(soft(self.tr("Nothing in the work calendar today.")))
        elif len(today) > _MOST_SHOWN:
            self._lines.addWidget(soft(self.tr("and %n more", "", len(today) - _MOST_SHOWN)))

    @Slot()
    def _on_renew(self) -> None:
        from communeapp.ui.drafting.renew_dialog import begin_renewed  # not loaded with the start

        if made := begin_renewed(self.window(), self.context):
            self.page_wanted.emit("drafting", made)

    @Slot()
    def _on_calendar(self) -> None:
        self.page_wanted.emit("calendar", None)

    @Slot()
    def _on_figures(self) -> None:
        self.page_wanted.emit("figures", None)
