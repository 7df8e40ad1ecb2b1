"""What the rooms of training have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.training.show import Place
from communeapp.ui.widgets.layouts import GAP_S, GAP_XL, ScrollColumn
from communeapp.ui.widgets.mnemonics import assign_mnemonics


class View(QWidget):
    """One room. Signals: ``wanted(Place)`` to go to another, ``back_wanted()`` to the one before,
    ``named(str)`` when the words in the top bar change, ``page_wanted(str, object)`` for another
    screen of the program.
    """

    wanted = Signal(object)
    back_wanted = Signal()
    named = Signal(str)
    page_wanted = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.place = Place()

    def enter(self, place: Place) -> None:
        """The room is shown."""
        self.place = place

    def flush(self) -> None:
        """Hand over what is open; the room may stay."""

    def may_leave(self) -> bool:
        """Say whether another room may be shown; may ask the person."""
        return True

    def lettered(self) -> None:
        """Give out the Alt letters anew after something appeared."""
        if self.isVisible():
            assign_mnemonics(self.window())


def below_back(scroll: ScrollColumn) -> ScrollColumn:
    """Let a room begin right below the way back."""
    scroll.body.setContentsMargins(GAP_XL, GAP_S, GAP_XL, GAP_XL)
    return scroll


def focus(widget: QWidget) -> None:
    """Put the focus where work goes on."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
