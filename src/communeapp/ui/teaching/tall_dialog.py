"""A dialog whose middle scrolls: it fits on a small screen however long its words are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from communeapp.core.errors import AppError
from communeapp.ui.context import UiContext
from communeapp.ui.register.dialogs import RegisterDialog
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, GAP_XL, ScrollColumn

#: What the frame of a window and the bar of the desktop take from a screen.
FRAME = 80


class TallDialog(RegisterDialog):
    """``form`` is the column that scrolls; ``trouble`` tells what no field can."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        head: str,
        *,
        wide: int = 620,
        full: bool = False,
    ) -> None:
        """``full`` takes the whole height from the start, for a form that grows."""
        super().__init__(parent, head)
        self.context = context
        self._wide, self._full = wide, full
        self._closed_below = False
        self.setMinimumWidth(min(wide, self._room().width()))
        self.middle = ScrollColumn(widest=4000, margin=0)
        self.middle.body.setContentsMargins(0, 0, GAP_S, 0)
        self.middle.body.setSpacing(GAP)
        self.form = self.middle.body
        self.body.addWidget(self.middle, 1)
        self.trouble = Banner(context.theme, "warn")
        self.body.addWidget(self.trouble)

    def _room(self) -> QSize:
        screen = self.screen() or QGuiApplication.primaryScreen()
        return screen.availableGeometry().size() - QSize(FRAME // 2, FRAME)

    def fit(self) -> None:
        """Be as high as the form needs, as far as the screen allows."""
        room, layout = self._room(), self.layout()
        bar = self.middle.verticalScrollBar().sizeHint().width()
        narrowest = self.form.minimumSize().width() + bar + GAP_S
        self.middle.setMinimumWidth(min(narrowest, room.width() - 2 * GAP_XL))
        if layout is not None:
            layout.activate()  # so that the dialog knows of the new least width
        width = max(self._wide, self.minimumSizeHint().width())
        self.resize(min(width, room.width()), room.height())
        if layout is not None:
            layout.activate()
        rest = self.height() - self.middle.height()
        need = self.form.totalHeightForWidth(self.middle.viewport().width())
        if need < 0:
            need = self.form.totalSizeHint().height()
        most = room.height() - rest
        need = most if self._full else min(need + GAP_S, most)
        self.middle.setMinimumHeight(min(need, max(120, room.height() // 3)))
        self.resize(self.width(), rest + need)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        if not self._closed_below:
            self._closed_below = True
            self.form.addStretch(1)
        self.fit()

    def show_trouble(self, error: BaseException, fields: Mapping[str, Field[QWidget]]) -> bool:
        """Tell an error beside its field, or below; False for what is no error of ours."""
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        place = fields.get((error.field or "").partition("[")[0])
        self.trouble.tell("warn", "")
        if place is not None:
            place.show_error(told.words)
            place.control.setFocus()
        else:
            self.trouble.tell("warn", told.message, told.hint)
        return True


def as_fields(**fields: object) -> dict[str, Field[QWidget]]:
    """Name fields of whatever control by what errors call them."""
    return {name: cast("Field[QWidget]", one) for name, one in fields.items()}
