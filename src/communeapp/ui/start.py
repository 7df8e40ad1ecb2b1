"""Opening the profile, and the clear words when it cannot be opened."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from communeapp.core.errors import AppError, DataTooNew
from communeapp.core.people import Person
from communeapp.core.profile import Profile
from communeapp.ui.context import Preferences, UiContext
from communeapp.ui.session.session import Faces
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import Card, IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_XL, FlowLayout, column, let_go, row
from communeapp.ui.widgets.text import label, soft, title

if TYPE_CHECKING:
    from communeapp.services.office import Office


@dataclass(frozen=True)
class FirstLook:
    """What the window needs before it can show anything; read in one go."""

    office: Office
    preferences: Preferences
    profile: Profile
    people: tuple[Person, ...]
    current: Person | None
    faces: Faces


def open_office(context: UiContext) -> FirstLook:
    """Open the profile; runs on the database thread. Errors: those of ``services.office``."""
    return first_look(context.wiring.office)


def first_look(office: Office) -> FirstLook:
    """Read settings, profile and people; runs on the database thread."""
    values: dict[str, Any] = {
        one.name: office.settings.get(one.name) for one in fields(Preferences)
    }
    return FirstLook(
        office=office,
        preferences=Preferences(**values),
        profile=office.profile.show(),
        people=tuple(office.people.list()),
        current=office.people.current,
        faces=Faces(
            office.people.pictures(), {one.person: one for one in office.people.pin_resets()}
        ),
    )


class StartScreen(QWidget):
    """Stands while the profile is being opened, and tells when that fails.

    Signals: ``retry_wanted()``.
    """

    help_topic = "start"
    retry_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("wholeWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = row(self)
        outer.addStretch(1)
        middle = column(gap=GAP, margin=GAP_XL)
        middle.addStretch(1)
        self._waiting = soft(self.tr("Opening your documents…"))
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle.addWidget(self._waiting)
        self._card = Card()
        self._card.setFixedWidth(640)
        self._card.setVisible(False)
        middle.addWidget(self._card)
        middle.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(1)
        self.problem: AppError | None = None
        self._shown: list[QWidget] = []

    def show_problem(self, error: AppError) -> None:
        """Say why the profile did not open, and offer what helps."""
        from communeapp.ui.rescue import RescuePanel
        from communeapp.ui.updates.newer_data import NewerDataPanel

        self.problem = error
        self._waiting.setVisible(False)
        for one in self._shown:
            let_go(one)
        self._shown = []
        told = self.context.told(error)
        self._add(IconLabel(self.context.theme, "warn", "warn", 36))
        self._add(title(told.message))
        if told.hint:
            self._add(label(told.hint))
        if isinstance(error, DataTooNew):
            newer = NewerDataPanel(self.context, error)
            newer.restored.connect(self._on_restored)
            self._add(newer)
        else:
            rescue = RescuePanel(self.context, error)
            rescue.restored.connect(self._on_restored)
            self._add(rescue)
        line = QWidget()
        buttons = FlowLayout(line)
        again = primary(self.tr("Try again"), self._on_retry)
        buttons.addWidget(again)
        buttons.addWidget(button(self.tr("Close the program"), self._on_quit))
        self._add(line)
        self._card.setVisible(True)
        again.setFocus()

    def _add(self, widget: QWidget) -> None:
        self._card.body.addWidget(widget)
        self._shown.append(widget)

    def _on_retry(self) -> None:
        self._card.setVisible(False)
        self._waiting.setVisible(True)
        self.retry_wanted.emit()

    def _on_restored(self, _outcome: Any) -> None:
        self._on_retry()

    def _on_quit(self) -> None:
        self.window().close()
