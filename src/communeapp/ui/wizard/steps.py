"""Language, commune, people: the questions whose answers stand in every document."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.core.people import Person, Role
from communeapp.ui.context import UiContext
from communeapp.ui.i18n import LANGUAGES, NAMES
from communeapp.ui.session.person_form import PersonForm, without_a_keeper
from communeapp.ui.session.roles import role_name
from communeapp.ui.settings.commune import profile_of
from communeapp.ui.settings.people import store_person
from communeapp.ui.widgets.buttons import button, icon_button
from communeapp.ui.widgets.cards import Banner, Card, IconLabel
from communeapp.ui.widgets.commune_picker import CommunePicker
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, clear, column, let_go, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, small
from communeapp.ui.wizard.step import Keeper, Step


class LanguageStep(Step):
    """Which language the screens speak.

    Signals: ``language_chosen(str)``.
    """

    language_chosen = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._group = QButtonGroup(self)
        self.choices: dict[str, QPushButton] = {}
        for code in LANGUAGES:
            made = button(NAMES[code], kind="tile")
            made.setCheckable(True)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.setObjectName(code)
            made.setChecked(code == context.languages.current)
            made.clicked.connect(self._on_clicked)
            self._group.addButton(made)
            self.choices[code] = made
            self.body.addWidget(made)
        self.body.addWidget(small(self.tr("Documents are always written in Vietnamese.")))
        self.body.addStretch(1)

    def short_name(self) -> str:
        return self.tr("Language")

    def head(self) -> str:
        return self.tr("Which language shall the program speak?")

    def explanation(self) -> str:
        return "Ngôn ngữ của chương trình · Language · Langue"

    def entered(self) -> None:
        self.choices[self.context.languages.current].setFocus()

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.language_chosen.emit(sender.objectName())

    def offered(self) -> bool:
        return not self.context.is_locked("language")

    def keeper(self) -> Keeper | None:
        language = self.context.languages.current
        return lambda: self.context.office.settings.set("language", language)


class CommuneStep(Step):
    """Which commune this office is."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.picker = CommunePicker(context)
        self.picker.choose(context.preferences.commune_code)
        self.picker.picked.connect(self._on_picked)
        self.picker.list.setMinimumHeight(self.fontMetrics().height() * 8)
        self.body.addWidget(self.picker, 1)
        self.preview = Banner(context.theme, "info")
        self.body.addWidget(self.preview)

    def short_name(self) -> str:
        return self.tr("Commune")

    def head(self) -> str:
        return self.tr("Which commune do you work for?")

    def explanation(self) -> str:
        return self.tr("Its name will stand in the head of every document.")

    def entered(self) -> None:
        self.picker.search.control.setFocus()

    @Slot(object)
    def _on_picked(self) -> None:
        unit = self.picker.unit
        if unit is not None:
            filled = profile_of(unit, self.context.board.profile)
            self.picker.search.show_error("")
            self.preview.tell(
                "info", filled.unit_name, self.tr("Place before the date: {0}").format(filled.place)
            )

    def complete(self) -> bool:
        if self.picker.unit is None:
            self.picker.search.show_error(self.tr("Please choose a commune from the list."))
            self.picker.search.control.setFocus()
            return False
        return True

    def keeper(self) -> Keeper | None:
        unit = self.picker.unit
        if unit is None:
            return None

        def work() -> Changes:
            office = self.context.office
            changes = office.profile.save(profile_of(unit, office.profile.show()))
            if office.settings.is_locked("commune_code"):
                return changes
            return changes | office.settings.set("commune_code", unit.code)

        return work


class PeopleStep(Step):
    """Who works here and who signs."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._list = QWidget()
        self._rows = column(self._list, gap=GAP_S)
        self.body.addWidget(self._list)
        self._card = Card()
        self.body.addWidget(self._card)
        self.form = PersonForm(context)
        self.trouble = Banner(context.theme, "warn")
        self._card.body.addWidget(self.trouble)
        self._holder = column()
        self._card.body.addLayout(self._holder)
        buttons = FlowLayout()
        self.another = button(
            self.tr("Enter this person"), self._on_another, theme=context.theme, icon="plus"
        )
        buttons.addWidget(self.another)
        self._card.body.addLayout(buttons)
        self.body.addStretch(1)
        context.session.changed.connect(self._refresh)
        self._new_form()
        self._refresh()

    def short_name(self) -> str:
        return self.tr("People")

    def head(self) -> str:
        return self.tr("Who works here, and who signs?")

    def explanation(self) -> str:
        return self.tr(
            "Enter yourself and those whose name stands below documents. "
            "With a PIN, a review can be traced to its person."
        )

    def entered(self) -> None:
        self.form.name.control.setFocus()

    def _new_form(self) -> None:
        let_go(self.form)
        self.form = PersonForm(self.context)
        if not self.context.session.people:
            # Whoever installs the program first has to be able to run it.
            self.form.role.control.setCurrentIndex(list(Role).index(Role.CLERK))
        self.form.signs.toggled.connect(self._on_shape)
        self._holder.addWidget(self.form)

    @Slot()
    def _on_shape(self) -> None:
        assign_mnemonics(self.window())

    @Slot()
    def _refresh(self) -> None:
        lines = self._rows
        clear(lines)
        for person in self.context.session.people:
            lines.addWidget(self._line(person))

    def _line(self, person: Person) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=GAP)
        line.addWidget(IconLabel(self.context.theme, "ok", "ok", 22), 0, Qt.AlignmentFlag.AlignTop)
        words = f"{person.name} · {person.title or role_name(person.role)}"
        if person.signs:
            words = self.tr("{0} · signs").format(words)
        line.addWidget(label(words, "label"), 1)
        line.addWidget(
            icon_button(
                self.tr("Remove {0}").format(person.name),
                self.context.theme,
                "trash",
                lambda: self._remove(person),
            )
        )
        return holder

    def _remove(self, person: Person) -> None:
        from communeapp.ui.settings.people import remove_person

        self.context.tasks.change(lambda: remove_person(self.context, person), owner=self)

    @Slot()
    def _on_another(self) -> None:
        if self.complete() and (keep := self.keeper()) is not None:
            self.context.tasks.change(keep, self._on_entered, self._on_refused, owner=self)

    def _on_entered(self, _changes: Any) -> None:
        self._new_form()
        self.entered()
        assign_mnemonics(self.window())

    def _on_refused(self, error: BaseException) -> bool:
        return isinstance(error, AppError) and self.show_error(error)

    def complete(self) -> bool:
        self.form.clear_errors()
        self.trouble.tell("warn", "")
        if self.form.empty:
            return True
        if why := without_a_keeper(self.context.session.people, self.form.entered(), ""):
            self.trouble.tell("warn", why)
            return False
        return True

    def keeper(self) -> Keeper | None:
        if self.form.empty:
            return None
        entered = self.form.entered()
        return lambda: store_person(self.context, None, entered)

    def show_error(self, error: AppError) -> bool:
        if self.form.show_error(error):
            return True
        told = self.context.told(error)
        self.trouble.tell("warn", told.message, told.hint)
        return True
