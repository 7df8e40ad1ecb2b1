"""The people of the office, and the lock."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.core.people import Person, check_pin
from communeapp.ui.context import UiContext
from communeapp.ui.session.faces import UNCHANGED, Face, FaceChoice, FaceLabel, reset_words
from communeapp.ui.session.person_form import (
    Entered,
    PersonForm,
    signer_of,
    with_signer,
    without_a_keeper,
)
from communeapp.ui.session.roles import role_name
from communeapp.ui.settings.laid_down import hold_in
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, icon_button, primary
from communeapp.ui.widgets.cards import Banner, Card, chip
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, clear, column, row, rule
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, small, soft

LOCK_CHOICES = (0, 5, 10, 15, 30, 60)


class PersonDialog(dialogs.PlainDialog):
    """Enter or change one person."""

    def __init__(self, context: UiContext, parent: QWidget, person: Person | None = None) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Change a person") if person else self.tr("Enter a person"))
        self.context = context
        self.person = person
        self.setMinimumWidth(640)
        self.face = FaceChoice(context, person)
        self.body.addWidget(self.face)
        self.form = PersonForm(context, person)
        self.body.addWidget(self.form)
        self.trouble = Banner(context.theme, "warn")
        self.body.addWidget(self.trouble)
        self.add_button(self.tr("Cancel"), accept=False)
        self.save = primary(self.tr("Save"), self._on_save)
        self.save.setDefault(True)
        self.buttons.addWidget(self.save)
        self.form.signs.toggled.connect(self._on_height)

    @Slot()
    def _on_height(self) -> None:
        assign_mnemonics(self)
        self._fit()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height that the words need at this width; Qt's own guess cuts the last field."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    @Slot()
    def _on_save(self) -> None:
        self.form.clear_errors()
        self.trouble.tell("warn", "")
        entered = self.form.entered()
        mine = self.person.id if self.person is not None else ""
        if why := without_a_keeper(self.context.session.people, entered, mine):
            self.trouble.tell("warn", why)
            return
        self.save.setEnabled(False)
        face = self.face.chosen
        self.context.tasks.change(
            lambda: store_person(self.context, self.person, entered, face),
            self._on_saved,
            self._on_refused,
            owner=self,
        )

    def _on_saved(self, _changes: Changes) -> None:
        self.accept()

    def _on_refused(self, error: BaseException) -> bool:
        self.save.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        if not self.form.show_error(error):
            self.trouble.tell("warn", *_words(self.context, error))
        return True


def _words(context: UiContext, error: AppError) -> tuple[str, str]:
    told = context.told(error)
    return told.message, told.hint


def store_person(
    context: UiContext, person: Person | None, entered: Entered, face: Face = UNCHANGED
) -> Changes:
    """Keep a person, the PIN, the signature and the picture; runs on the database thread.

    The first person entered is whoever sits there, and is signed in at once.
    """
    office = context.office
    first = not office.people.list()
    if entered.pin:
        check_pin(entered.pin)  # before anything is stored
    if person is None:
        kept, changes = office.people.add(
            entered.name, entered.title, entered.role, entered.pin, entered.signs
        )
        old_name = kept.name
    else:
        old_name = person.name
        kept = replace(
            person,
            name=entered.name,
            title=entered.title,
            role=entered.role,
            signs=entered.signs,
        )
        changes = office.people.update(kept)
        kept = office.people.get(person.id)
        if entered.pin:
            changes = changes | office.people.reset_pin(person.id, entered.pin)
    if face.chosen:
        changes = changes | office.people.set_picture(kept.id, face.png)
    profile = office.profile.show()
    signer = replace(entered.signer, name=kept.name) if entered.signs else None
    changed = with_signer(profile, old_name, signer)
    if changed != profile:
        changes = changes | office.profile.save(changed)
    if first:
        office.people.switch(kept.id, entered.pin)
        changes = changes | office.settings.set("current_person", kept.id)
    return changes


def remove_person(context: UiContext, person: Person) -> Changes:
    """Take a person and the signature off the lists; runs on the database thread."""
    office = context.office
    changes = office.people.remove(person.id)
    profile = office.profile.show()
    changed = with_signer(profile, person.name, None)
    return changes if changed == profile else changes | office.profile.save(changed)


class PeoplePanel(QWidget):
    """The list of people with their roles, and after how long the PC locks itself."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        body = column(self)
        self._card = Card()
        body.addWidget(self._card)
        self._list = QWidget()
        self._rows = column(self._list, gap=0)
        self._card.body.addWidget(self._list)
        buttons = FlowLayout()
        self.add = primary(
            self.tr("Enter a person"), self._on_add, theme=context.theme, icon="plus"
        )
        buttons.addWidget(self.add)
        self._card.body.addLayout(buttons)
        lock = Card(self.tr("Lock"))
        self.lock_minutes = QComboBox()
        for minutes in LOCK_CHOICES:
            words = self.tr("after %n minute(s)", "", minutes) if minutes else self.tr("never")
            self.lock_minutes.addItem(words, minutes)
        now = self.lock_minutes.findData(context.preferences.lock_minutes)
        if now < 0 and context.is_locked("lock_minutes"):  # the province may choose any number
            minutes = context.preferences.lock_minutes
            self.lock_minutes.addItem(self.tr("after %n minute(s)", "", minutes), minutes)
            now = self.lock_minutes.count() - 1
        self.lock_minutes.setCurrentIndex(now if now >= 0 else LOCK_CHOICES.index(10))
        self.lock_minutes.activated.connect(self._on_lock)
        lock.body.addWidget(
            Field(
                self.tr("Lock when nobody uses the PC"),
                self.lock_minutes,
                self.tr("Works as soon as somebody has a PIN. Ctrl+L locks at once."),
            )
        )
        hold_in(context, lock.body, "lock_minutes", self.lock_minutes)
        body.addWidget(lock)
        context.session.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the people as they are now."""
        lines = self._rows
        clear(lines)
        people = self.context.session.people
        if not people:
            lines.addWidget(
                soft(self.tr("Nobody is entered yet. Enter yourself first, and then who signs."))
            )
        for person in people:
            lines.addWidget(self._line(person))

    def _line(self, person: Person) -> QWidget:
        holder = QWidget()
        outer = column(holder, gap=0)
        line = row(gap=GAP)
        line.setContentsMargins(0, GAP, 0, GAP)
        line.addWidget(FaceLabel(self.context, person, 40), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=GAP_S // 2)
        words.addWidget(label(person.name, "label"))
        states = FlowLayout(gap=GAP_S)
        states.addWidget(chip(role_name(person.role), "accent"))
        if person.signs:
            states.addWidget(chip(self.tr("Signs"), "info"))
        states.addWidget(
            chip(self.tr("With PIN"), "ok") if person.has_pin else chip(self.tr("Without PIN"))
        )
        signer = signer_of(self.context.board.profile, person.name)
        note = person.title
        if signer is not None and signer.authority:
            note = f"{note} · {signer.authority}" if note else signer.authority
        words.addWidget(small(note))
        words.addLayout(states)
        reset = self.context.session.faces.resets.get(person.id)
        if reset is not None:
            words.addWidget(small(reset_words(reset)))
        line.addLayout(words, 1)
        change = button(self.tr("Change"), lambda: self._on_change(person))
        change.setAccessibleName(self.tr("Change {0}").format(person.name))
        line.addWidget(change)
        line.addWidget(
            icon_button(
                self.tr("Remove {0}").format(person.name),
                self.context.theme,
                "trash",
                lambda: self._on_remove(person),
            )
        )
        outer.addLayout(line)
        outer.addWidget(rule())
        return holder

    @Slot()
    def _on_add(self) -> None:
        dialogs.run_dialog(PersonDialog(self.context, self.window()))

    def _on_change(self, person: Person) -> None:
        dialogs.run_dialog(PersonDialog(self.context, self.window(), person))

    def _on_remove(self, person: Person) -> None:
        session = self.context.session
        if session.person is not None and session.person.id == person.id:
            dialogs.tell(
                self.window(),
                self.context.theme,
                self.tr("You cannot remove yourself."),
                self.tr("Somebody else who runs the office can do it."),
                self.tr("Close"),
            )
            return
        if dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Remove {0} from the list?").format(person.name),
            self.tr("Documents that this person reviewed keep the name."),
            self.tr("Remove"),
            self.tr("Keep"),
            tone="danger",
        ):
            self.context.tasks.change(lambda: remove_person(self.context, person), owner=self)

    @Slot()
    def _on_lock(self) -> None:
        self.context.set_preference("lock_minutes", int(self.lock_minutes.currentData()))
