"""Buttons by what they mean on a screen: one primary, the rest plain, quiet or dangerous."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from communeapp.ui.theme import Theme


def button(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    kind: str = "",
    theme: Theme | None = None,
    icon: str = "",
) -> QPushButton:
    """Make a push button; ``kind`` is "", primary, quiet, danger or tile."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    if kind:
        made.setProperty("kind", kind)
    if theme is not None and icon:
        colour = {"primary": "on_accent", "danger": "danger", "quiet": "accent"}.get(kind, "ink")
        made.setIcon(theme.icon(icon, colour))
        made.setIconSize(theme.icon_size())
    if on_click is not None:
        # ``clicked`` carries a bool that no action of ours wants.
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def primary(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    theme: Theme | None = None,
    icon: str = "",
) -> QPushButton:
    """The one thing to do next on a screen."""
    return button(text, on_click, kind="primary", theme=theme, icon=icon)


def quiet(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    theme: Theme | None = None,
    icon: str = "",
) -> QPushButton:
    """A way aside that should not draw the eye."""
    return button(text, on_click, kind="quiet", theme=theme, icon=icon)


def icon_button(
    name: str, theme: Theme, icon: str, on_click: Callable[[], object] | None = None
) -> QToolButton:
    """A button without words; ``name`` is its tooltip and what a screen reader says."""
    made = QToolButton()
    made.setIcon(theme.icon(icon))
    made.setIconSize(theme.icon_size())
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made
