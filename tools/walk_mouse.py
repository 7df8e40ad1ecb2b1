"""The mouse of a walk: it presses where a person would see the control, or not at all."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tools.walk_look import name_of, pattern_of

#: A person does not aim at less of a control than this, in pixels.
LEAST = 12


def press(top: QWidget, name: str) -> str:
    """Press on the control of this name; gives its whole name, "" where none can be seen that takes it.

    The window gets the press at that place of the screen, so what lies over a control gets it instead.
    """
    wanted = pattern_of(name)
    named = [one for one in top.findChildren(QWidget) if wanted.match(name_of(one))]
    named.sort(key=lambda one: wanted.fullmatch(name_of(one)) is None)
    window = top.windowHandle()
    for one in named:
        place = _place_on(top, one)
        if place is not None and window is not None:
            said = name_of(one)  # the press may take it away
            button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(window, button, keys, place)
            return said
    return ""


def _place_on(top: QWidget, one: QWidget) -> QPoint | None:
    """Give the middle of what can be seen of a control, in the window."""
    if not (one.isVisible() and one.isEnabled()):
        return None
    seen = one.visibleRegion().boundingRect()
    if min(seen.width(), seen.height()) < LEAST:
        return None
    return one.mapTo(top, seen.center())
