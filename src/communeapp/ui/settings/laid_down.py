"""Settings that the province laid down: shown as they are, not to be changed, and said why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.widgets.layouts import GAP_S
from communeapp.ui.widgets.text import small


def hold(context: UiContext, key: str, *controls: QWidget) -> QLabel | None:
    """Disable the controls of a setting that is locked and give the words that say so; None where it is free."""
    if not context.is_locked(key):
        return None
    said = words(context)
    for one in controls:
        one.setEnabled(False)
        one.setToolTip(said)
        one.setAccessibleDescription(said)
    made = small(said)
    made.setObjectName(f"laidDown.{key}")
    return made


def hold_in(context: UiContext, body: QLayout, key: str, *controls: QWidget) -> None:
    """As :func:`hold`, with the words put at the end of a layout."""
    note = hold(context, key, *controls)
    if note is not None:
        note.setContentsMargins(0, 0, 0, GAP_S)
        body.addWidget(note)


def words(context: UiContext) -> str:
    """Say who laid it down."""
    by = context.board.policy.by
    if by:
        return QCoreApplication.translate(
            "laidDown", "Set by the province ({by}); it cannot be changed on this PC."
        ).replace("{by}", by)
    return QCoreApplication.translate(
        "laidDown", "Set by the province; it cannot be changed on this PC."
    )
