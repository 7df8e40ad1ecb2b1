"""The parts around a screen: navigation rail, top bar, status area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QButtonGroup, QLabel, QWidget

from communeapp.core.people import Action
from communeapp.ui.context import UiContext
from communeapp.ui.entries import NUMBERED
from communeapp.ui.page import Saved
from communeapp.ui.rail_badge import RailButton
from communeapp.ui.theme import make_icon
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import IconLabel, chip
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, column, row
from communeapp.ui.widgets.text import ElidedLabel, label, restyle

#: Heights of all lines of the navigation together, in pixels, from which on it is packed closely.
CROWDED = 240


class EntryLike(Protocol):
    """What the rail needs to know of a screen."""

    @property
    def key(self) -> str: ...
    @property
    def icon(self) -> str: ...
    @property
    def needs(self) -> Action | None: ...


class Rail(QWidget):
    """The dark column on the left: the office's name and the screens.

    Signals: ``chosen(str)`` with the key of a screen.
    """

    chosen = Signal(str)

    def __init__(self, context: UiContext, entries: Sequence[EntryLike]) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Navigation"))
        words = self._words()
        self.setFixedWidth(self._wide_enough(words.values()))
        # In large type on a small screen the names stand closer, so that all of them are in sight.
        crowded = self.fontMetrics().height() * len(words) > CROWDED
        self.setProperty("crowded", crowded)
        body = column(self, gap=2 if crowded else GAP_S)
        body.setContentsMargins(GAP, GAP_L, GAP, GAP_L)
        head = row(gap=GAP)
        emblem = QLabel()
        emblem.setPixmap(make_icon("app", "#000000").pixmap(40, 40))
        emblem.setFixedSize(40, 40)
        head.addWidget(emblem, 0, Qt.AlignmentFlag.AlignTop)
        names = column(gap=2)
        name = label("CommuneApp", "label")
        self._unit = label("", "small")
        names.addWidget(name)
        names.addWidget(self._unit)
        head.addLayout(names, 1)
        body.addLayout(head)
        body.addSpacing(GAP_L)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, tuple[EntryLike, RailButton]] = {}
        for index, entry in enumerate(entries, 1):
            made = RailButton(words[entry.key])
            made.setIcon(context.theme.icon(entry.icon, "rail_ink"))
            made.setIconSize(context.theme.icon_size())
            keys = f" (Ctrl+{index % 10})" if index <= NUMBERED else ""
            made.setToolTip(words[entry.key] + keys)
            made.setObjectName(entry.key)
            made.clicked.connect(self._on_clicked)
            self._group.addButton(made)
            self._buttons[entry.key] = (entry, made)
            if entry.key == "settings":
                body.addStretch(1)
            body.addWidget(made)
        self.refresh()

    def _wide_enough(self, words: Iterable[str]) -> int:
        """Take the longest name in bold type; a quarter of a small screen at most."""
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetricsF(bold)
        longest = max(metrics.horizontalAdvance(word) for word in words)
        around = self.context.theme.icon_size().width() + 2 * GAP + metrics.height() * 3.2
        usual = metrics.averageCharWidth() * 23
        return round(min(max(usual, longest + around), 400))

    def _words(self) -> dict[str, str]:
        return {
            "home": self.tr("Home"),
            "drafting": self.tr("Draft a document"),
            "incoming": self.tr("Incoming documents"),
            "register": self.tr("Registers"),
            "archive": self.tr("Archive"),
            "assistant": self.tr("Assistant"),
            "training": self.tr("Training"),
            "teaching": self.tr("Teaching"),
            "exchange": self.tr("Exchange"),
            "settings": self.tr("Settings"),
            "about": self.tr("About"),
        }

    def refresh(self) -> None:
        """Show the name of the office and hide what this person may not see."""
        profile = self.context.board.profile
        self._unit.setText(profile.place or self.tr("No commune chosen yet"))
        for entry, made in self._buttons.values():
            made.setVisible(entry.needs is None or self.context.session.may(entry.needs))
        self._show_badges()

    def _show_badges(self) -> None:
        """Mark what must not be overlooked, wherever one is: late, soon late, waiting."""
        has = self.context.board.attention
        red, soon = has.red, has.due_soon
        late = self.tr("%n document(s) late", "", red)
        near = self.tr("%n document(s) soon late", "", soon)
        waiting = has.to_review + has.needs_look
        if red:
            self._badge("home", f"⚠ {red}", late, urgent=True)
            self._badge("register", f"⚠ {red}", late, urgent=True)
        else:
            self._badge("home", f"⏱ {soon}" if soon else "", near)
            self._badge("register", f"⏱ {soon}" if soon else "", near)
        self._badge(
            "incoming", str(waiting) if waiting else "", self.tr("%n to be looked at", "", waiting)
        )

    def _badge(self, key: str, text: str, spoken: str, *, urgent: bool = False) -> None:
        if key in self._buttons:
            self._buttons[key][1].set_badge(text, spoken, urgent=urgent)

    def mark(self, key: str) -> None:
        """Show which screen is open."""
        if key in self._buttons:
            self._buttons[key][1].setChecked(True)

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.chosen.emit(sender.objectName())


class TopBar(QWidget):
    """The title of the screen, and who is signed in.

    Signals: ``help_wanted()``.
    """

    help_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = row(self)
        line.setContentsMargins(GAP_L + GAP, GAP, GAP_L, GAP)
        self._title = ElidedLabel()
        self._title.setProperty("kind", "title")
        line.addWidget(self._title, 1)
        self._who = chip("", "accent")
        line.addWidget(self._who)
        self._switch = quiet(
            self.tr("Switch user"), context.session.lock, theme=context.theme, icon="switch"
        )
        self._switch.setToolTip(self.tr("Lock and let somebody sign in (Ctrl+L)"))
        line.addWidget(self._switch)
        helper = quiet(self.tr("Help"), self.help_wanted.emit, theme=context.theme, icon="help")
        helper.setToolTip(self.tr("Help for this screen (F1)"))
        line.addWidget(helper)
        self.refresh()

    def set_title(self, text: str) -> None:
        """Show the title of the screen."""
        self._title.show_text(text)

    def refresh(self) -> None:
        """Show who is signed in."""
        person = self.context.session.person
        self._who.setVisible(person is not None)
        self._switch.setVisible(bool(self.context.session.people))
        if person is not None:
            self._who.setText(person.name)
            self._who.setAccessibleName(self.tr("Signed in: {0}").format(person.name))


class StatusArea(QWidget):
    """The quiet line below: is the work saved, which model is in use."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("statusArea")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = row(self)
        line.setContentsMargins(GAP_L + GAP, GAP_S, GAP_L, GAP_S)
        self._saved = label("")
        self._saved.setWordWrap(False)
        line.addWidget(self._saved)
        line.addStretch(1)
        line.addWidget(IconLabel(context.theme, "model", "ink_soft", 16))
        self._model = label("")
        self._model.setWordWrap(False)
        line.addWidget(self._model)
        self.refresh()

    def set_saved(self, state: Saved) -> None:
        """Say how the work on the screen stands."""
        words = {
            Saved.NOTHING: "",
            Saved.EDITED: self.tr("Not saved yet…"),
            Saved.SAVING: self.tr("Saving…"),
            Saved.SAVED: self.tr("✓ Everything is saved"),
            Saved.FAILED: self.tr("⚠ Could not be saved"),
        }
        self._saved.setText(words[state])
        self._saved.setProperty("state", state.value)
        restyle(self._saved)

    def refresh(self) -> None:
        """Say which model is in use."""
        board = self.context.board
        self._model.setText(
            board.model_title
            if board.model_title
            else self.tr("Without the assistant: fixed sentences only")
        )
        self._model.setToolTip(board.model_note)
