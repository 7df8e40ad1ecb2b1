"""One person of the office: name, title, role, PIN, and how the person signs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QSizePolicy, QWidget

from communeapp.core.documents import Signer
from communeapp.core.errors import AppError
from communeapp.core.people import Action, Person, Role, may
from communeapp.core.profile import Profile
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, pin_edit, text_of
from communeapp.ui.session.roles import role_duty, role_name
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, column, row
from communeapp.ui.widgets.text import reveal, small

TOP = Qt.AlignmentFlag.AlignTop

# How signatures are headed (Decree 30, Article 13 and Appendix I, II.7). Text of documents, so it
# stays Vietnamese in every language of the screens. {0} authority line, {1} title, {2} title in words.
PRESETS = (
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Chủ tịch"),
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Phó Chủ tịch"),
    ("", "CHỦ TỊCH", "Chủ tịch"),
    ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
    ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Chánh Văn phòng"),
    ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG", "Trưởng phòng"),
)


@dataclass(frozen=True)
class Entered:
    """What the form holds; an empty ``pin`` keeps the old one."""

    name: str
    title: str
    role: Role
    pin: str
    signs: bool
    signer: Signer


class PersonForm(QWidget):
    """The fields of a person, used by the first steps and by the settings.

    Signals: ``edited()``.
    """

    edited = Signal()

    def __init__(self, context: UiContext, person: Person | None = None) -> None:
        super().__init__()
        self.context = context
        self._person = person
        body = column(self, gap=GAP)
        self.name = Field(self.tr("Full name"), line_edit(person.name if person else ""))
        self.title = Field(
            self.tr("Title"),
            line_edit(person.title if person else ""),
            self.tr("For example: Chủ tịch, Công chức Văn phòng"),
        )
        line = row(gap=GAP)
        line.addWidget(self.name, 1, TOP)
        line.addWidget(self.title, 1, TOP)
        body.addLayout(line)
        roles = QComboBox()
        for role in Role:
            roles.addItem(role_name(role), role.value)
        roles.setCurrentIndex(list(Role).index(person.role if person else Role.OFFICIAL))
        self.role = Field(self.tr("Role"), roles)
        self._duty = small("")
        roles.currentIndexChanged.connect(self._on_role)
        self.pin = Field(
            self.tr("PIN"),
            pin_edit(),
            self.tr("At least 4 signs. Leave empty to keep the present one.")
            if person and person.has_pin
            else self.tr("At least 4 signs; may stay empty on a PC that only you use."),
        )
        second = row(gap=GAP)
        second.addWidget(self.role, 1, TOP)
        second.addWidget(self.pin, 1, TOP)
        body.addLayout(second)
        body.addWidget(self._duty)
        self.signs = QCheckBox(self.tr("This person signs documents"))
        body.addWidget(self.signs)
        body.addWidget(self._make_signature(person))
        self.signs.toggled.connect(self._signature.setVisible)
        self.signs.setChecked(bool(person and person.signs))
        reveal(self._signature, self.signs.isChecked())
        self._on_role()
        for control in (self.name.control, self.title.control, self.pin.control):
            control.textChanged.connect(self.edited)

    def _make_signature(self, person: Person | None) -> QWidget:
        self._signature = QWidget()
        body = column(self._signature, gap=GAP)
        presets = QComboBox()
        presets.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        presets.addItem(self.tr("Written by hand below"))
        for authority, title, _ in PRESETS:
            presets.addItem(" / ".join(part for part in (authority, *title.split("\n")) if part))
        self.preset = Field(self.tr("Signs as"), presets)
        self.authority = Field(
            self.tr("Authority line"), line_edit(), optional=self.tr("may be empty")
        )
        lines = QPlainTextEdit()
        lines.setTabChangesFocus(True)
        lines.setFixedHeight(self.fontMetrics().height() * 3 + 14)
        self.signature_title = Field(self.tr("Title in the signature"), lines)
        body.addWidget(self.preset)
        line = row(gap=GAP)
        line.addWidget(self.authority, 1, TOP)
        line.addWidget(self.signature_title, 1, TOP)
        body.addLayout(line)
        mine = signer_of(self.context.board.profile, person.name) if person else None
        if mine is not None:
            self.authority.control.setText(mine.authority)
            lines.setPlainText(mine.title)
        self._show_preset()
        presets.activated.connect(self._on_preset)
        return self._signature

    def _show_preset(self) -> None:
        now = (text_of(self.authority.control), text_of(self.signature_title.control))
        places = [i for i, one in enumerate(PRESETS, 1) if one[:2] == now]
        self.preset.control.setCurrentIndex(places[0] if places else 0)

    @Slot(int)
    def _on_preset(self, place: int) -> None:
        if place == 0:
            return
        authority, title, words = PRESETS[place - 1]
        self.authority.control.setText(authority)
        self.signature_title.control.setPlainText(title)
        if not text_of(self.title.control):
            self.title.control.setText(words)

    @Slot()
    def _on_role(self) -> None:
        self._duty.setText(role_duty(self._role()))
        self.edited.emit()

    def _role(self) -> Role:
        return Role(self.role.control.currentData())

    @property
    def empty(self) -> bool:
        """Say whether nothing has been typed."""
        return not (
            text_of(self.name.control) or text_of(self.title.control) or self.pin.control.text()
        )

    def entered(self) -> Entered:
        """Read the fields."""
        name = text_of(self.name.control)
        signer = Signer(
            authority=text_of(self.authority.control),
            title=text_of(self.signature_title.control),
            name=name,
        )
        return Entered(
            name=name,
            title=text_of(self.title.control),
            role=self._role(),
            pin=self.pin.control.text(),
            signs=self.signs.isChecked(),
            signer=signer,
        )

    def clear_errors(self) -> None:
        """Take away what was said beside the fields."""
        for one in (self.name, self.title, self.role, self.pin):
            one.show_error("")

    def show_error(self, error: AppError) -> bool:
        """Say an error beside the field it names; False when it names none of ours."""
        told = self.context.told(error)
        places = {"name": self.name, "title": self.title, "role": self.role, "pin": self.pin}
        place = cast("Field[QWidget] | None", places.get(error.field or ""))
        if place is None:
            return False
        place.show_error(told.words)
        place.control.setFocus()
        return True


def signer_of(profile: Profile, name: str) -> Signer | None:
    """Find how a person signs."""
    return next((one for one in profile.signers if one.name == name), None)


def with_signer(profile: Profile, old_name: str, signer: Signer | None) -> Profile:
    """Put a person's signature into the profile in place of the old one; None takes it out."""
    kept = list(profile.signers)
    places = [i for i, one in enumerate(kept) if one.name == old_name]
    if places and signer is not None:
        kept[places[0]] = signer
    elif places:
        del kept[places[0]]
    elif signer is not None:
        kept.append(signer)
    return replace(profile, signers=tuple(kept))


def without_a_keeper(people: tuple[Person, ...], entered: Entered, person_id: str) -> str:
    """Say why a person may not be entered like this, or nothing.

    As soon as a learner or volunteer is entered, everyone else has to give a PIN to see documents.
    With no PIN among those who run the office, nobody could ever get in again.
    """
    others = [one for one in people if one.id != person_id]
    shut_out = [one for one in others if not may(one.role, Action.SEE_DOCUMENTS)]
    own_shut_out = not may(entered.role, Action.SEE_DOCUMENTS)
    keeper = any(one.has_pin and may(one.role, Action.MANAGE_PEOPLE) for one in others)
    had_pin = any(one.id == person_id and one.has_pin for one in people)
    keeper = keeper or (may(entered.role, Action.MANAGE_PEOPLE) and (bool(entered.pin) or had_pin))
    if (own_shut_out or shut_out) and not keeper:
        return QCoreApplication.translate(
            "PersonForm",
            "First give a PIN to somebody who runs the office (clerk, leader or administrator). "
            "Otherwise nobody could open the documents any more.",
        )
    return ""
