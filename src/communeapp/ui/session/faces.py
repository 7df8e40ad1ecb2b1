"""A person's picture on the screens: shown, chosen, taken away; and the trace of a PIN set anew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from communeapp.clock import local_time
from communeapp.core.errors import AppError
from communeapp.core.people import Person, PinReset, Role
from communeapp.ui.context import UiContext
from communeapp.ui.session.portraits import PATTERNS, portrait, read_portrait
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.layouts import GAP, FlowLayout, column, row
from communeapp.ui.widgets.text import reveal, small

_SIDE = 48
_NEW = Person("", "", "", Role.OFFICIAL)


@dataclass(frozen=True)
class Face:
    """What was chosen: a picture, or None to take the old one away; nothing where not ``chosen``."""

    chosen: bool
    png: bytes | None = None


UNCHANGED = Face(chosen=False)


def reset_words(reset: PinReset) -> str:
    """Say that somebody else gave the PIN: whoever did not ask for that should know."""
    day = f"{local_time(reset.at_ms):%d/%m/%Y}"
    if reset.name:
        words = QCoreApplication.translate("Faces", "{0} set this PIN anew on {1}.")
        return words.format(reset.name, day)
    return QCoreApplication.translate("Faces", "This PIN was set anew on {0}.").format(day)


class FaceLabel(QLabel):
    """A person's round picture; it only accompanies the name."""

    def __init__(self, context: UiContext, person: Person, side: int) -> None:
        super().__init__()
        self._context = context
        self._side = side
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.draw(person, context.session.faces.pictures.get(person.id))

    def draw(self, person: Person, picture: bytes | None) -> None:
        """Show another picture."""
        self.setPixmap(
            portrait(self._context.theme, person, picture, self._side, self.devicePixelRatioF())
        )


class FaceChoice(QWidget):
    """Shows a person's picture and lets one choose another; ``chosen`` is what to keep."""

    def __init__(self, context: UiContext, person: Person | None) -> None:
        super().__init__()
        self.context = context
        self.chosen = UNCHANGED
        self._person = person or _NEW
        line = row(self, gap=GAP)
        self._face = FaceLabel(context, self._person, _SIDE)
        line.addWidget(self._face)
        words = column(gap=GAP // 2)
        ways = FlowLayout(gap=GAP)
        self.choose = button(self.tr("Choose a picture…"), self._on_choose)
        self.remove = button(self.tr("Without picture"), self._on_remove)
        ways.addWidget(self.choose)
        ways.addWidget(self.remove)
        words.addLayout(ways)
        self.trouble = small("")
        self.trouble.setVisible(False)
        words.addWidget(self.trouble)
        line.addLayout(words, 1)
        reveal(self.remove, self._person.id in context.session.faces.pictures)

    @Slot()
    def _on_choose(self) -> None:
        pattern = self.tr("Pictures ({0})").format(PATTERNS)
        file = dialogs.open_file(self.window(), self.tr("Choose a picture"), pattern)
        if file is not None:
            self.take(file)

    def take(self, file: Path) -> None:
        """Take a photo from a file, or say why it cannot be taken; large ones take a moment."""
        self.choose.setEnabled(False)
        self.context.tasks.outside(
            lambda: read_portrait(file), self._on_read, self._on_refused, owner=self
        )

    def _on_read(self, png: bytes) -> None:
        self.choose.setEnabled(True)
        self._say("")
        self.chosen = Face(chosen=True, png=png)
        self._face.draw(self._person, png)
        reveal(self.remove, True)

    def _on_refused(self, error: BaseException) -> bool:
        self.choose.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self._say(f"⚠ {told.words}")
        return True

    @Slot()
    def _on_remove(self) -> None:
        self._say("")
        self.chosen = Face(chosen=True)
        self._face.draw(self._person, None)
        reveal(self.remove, False)

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        reveal(self.trouble, bool(text))
