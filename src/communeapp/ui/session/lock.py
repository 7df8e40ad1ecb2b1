"""The screen before the work: who are you, and your PIN."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from communeapp.core.errors import AppError
from communeapp.core.people import Person
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import pin_edit
from communeapp.ui.session.faces import reset_words
from communeapp.ui.session.own_pin import OwnPinDialog
from communeapp.ui.session.portraits import portrait
from communeapp.ui.session.roles import role_name
from communeapp.ui.theme import make_icon
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_XL, column, row, rule
from communeapp.ui.widgets.text import label, reveal, small, soft, title


class LockScreen(QWidget):
    """Lists the people of the office and lets one in."""

    help_topic = "lock"

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("wholeWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = row(self)
        outer.addStretch(1)
        middle = column(gap=GAP, margin=GAP_XL)
        middle.addStretch(1)
        card = Card()
        card.setFixedWidth(min(520, 36 * self.fontMetrics().averageCharWidth() + 160))
        head = row(gap=GAP)
        emblem = QLabel()
        emblem.setPixmap(make_icon("app", "#000000").pixmap(48, 48))
        emblem.setFixedSize(48, 48)
        head.addWidget(emblem)
        names = column(gap=0)
        names.addWidget(label("CommuneApp", "label"))
        names.addWidget(soft(context.board.profile.unit_name or context.board.profile.place))
        head.addLayout(names, 1)
        card.body.addLayout(head)
        card.body.addWidget(rule())
        card.body.addWidget(title(self.tr("Who is working?")))
        self.people = QListWidget()
        self.people.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line_height = round(self.fontMetrics().height() * 2.4)
        face = line_height - GAP
        self.people.setIconSize(QSize(face, face))
        for person in context.session.people:
            item = QListWidgetItem(f"{person.name}  ·  {person.title or role_name(person.role)}")
            item.setData(Qt.ItemDataRole.UserRole, person)
            item.setIcon(self._face(person, face))
            item.setSizeHint(QSize(0, line_height))
            self.people.addItem(item)
        rows = min(5, max(2, self.people.count()))
        self.people.setFixedHeight(rows * line_height + 6)
        self._who = Field(self.tr("Your name"), self.people)
        card.body.addWidget(self._who)
        self.pin = Field(self.tr("PIN"), pin_edit())
        self.pin.control.returnPressed.connect(self.sign_in)
        card.body.addWidget(self.pin)
        self.reset = small("")
        self.reset.setVisible(False)
        card.body.addWidget(self.reset)
        self._enter = primary(self.tr("Sign in"), self.sign_in)
        card.body.addWidget(self._enter)
        self.change = quiet(self.tr("Change my PIN"), self._on_change_pin)
        card.body.addWidget(self.change)
        card.body.addWidget(
            small(self.tr("Forgotten your PIN? A colleague who runs the office can set a new one."))
        )
        middle.addWidget(card)
        middle.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(1)
        self.people.currentItemChanged.connect(self._on_person_changed)
        self.people.itemActivated.connect(self._on_activated)
        self._choose_first()

    def _face(self, person: Person, side: int) -> QIcon:
        picture = self.context.session.faces.pictures.get(person.id)
        drawn = portrait(self.context.theme, person, picture, side, self.devicePixelRatioF())
        face = QIcon(drawn)
        face.addPixmap(drawn, QIcon.Mode.Selected)  # Qt would tint the one that is chosen
        return face

    def _choose_first(self) -> None:
        last = self.context.preferences.current_person
        rows = [i for i in range(self.people.count()) if self._person_at(i).id == last]
        self.people.setCurrentRow(rows[0] if rows else 0)

    def _person_at(self, line: int) -> Person:
        person: Person = self.people.item(line).data(Qt.ItemDataRole.UserRole)
        return person

    @property
    def person(self) -> Person | None:
        """Who is chosen in the list."""
        line = self.people.currentRow()
        return self._person_at(line) if line >= 0 else None

    @Slot()
    def _on_person_changed(self) -> None:
        person = self.person
        self.pin.control.clear()
        self.pin.show_error("")
        self.pin.setVisible(person is not None and person.has_pin)
        reveal(self.change, person is not None and person.has_pin)
        self._tell_reset(person)
        self._to_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        """Type the PIN at once: what got the keyboard before it was shown has lost it."""
        super().showEvent(event)
        self._to_keyboard()

    def _to_keyboard(self) -> None:
        person = self.person
        if person is not None and person.has_pin:
            self.pin.control.setFocus()
        else:
            self._enter.setFocus()

    def _tell_reset(self, person: Person | None) -> None:
        """Say that somebody else gave the PIN: whoever did not ask for that should know."""
        reset = None if person is None else self.context.session.faces.resets.get(person.id)
        text = "" if reset is None else reset_words(reset)
        self.reset.setText(text)
        reveal(self.reset, bool(text))

    @Slot()
    def _on_change_pin(self) -> None:
        person = self.person
        if person is not None:
            dialogs.run_dialog(OwnPinDialog(self.context, self.window(), person))

    @Slot()
    def _on_activated(self) -> None:
        person = self.person
        if person is not None and person.has_pin and not self.pin.control.text():
            self.pin.control.setFocus()
        else:
            self.sign_in()

    @Slot()
    def sign_in(self) -> None:
        """Check the PIN on the database thread and let the person in."""
        person = self.person
        if person is None:
            return
        pin = self.pin.control.text()
        self._enter.setEnabled(False)
        self.context.tasks.query(
            lambda: self.context.office.people.switch(person.id, pin),
            self._on_verified,
            self._on_refused,
            owner=self,
        )

    def _on_verified(self, person: Person) -> None:
        self.context.set_preference("current_person", person.id)
        self.context.session.sign_in(person)

    def _on_refused(self, error: BaseException) -> bool:
        self._enter.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self.pin.setVisible(True)
        self.pin.show_error(told.words)
        self.pin.control.selectAll()
        self.pin.control.setFocus()
        return True
