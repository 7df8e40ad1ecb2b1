"""Walks over everything a window shows, as a person with a keyboard or a screen reader would."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from communeapp.ui.widgets.mnemonics import mnemonic_of

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
)


def visible(root: QWidget) -> Iterator[QWidget]:
    """Give every widget that is shown."""
    for one in root.findChildren(QWidget):
        if one.isVisibleTo(root):
            yield one


def controls(root: QWidget) -> Iterator[QWidget]:
    """Give what can be operated; the inner parts of a control are not controls of their own."""
    for one in visible(root):
        if not isinstance(one, CONTROLS) or one.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        parent = one.parentWidget()
        if isinstance(
            parent, QComboBox | QAbstractSpinBox | QAbstractScrollArea
        ) and not isinstance(parent, QScrollArea):
            continue
        if parent is not None and parent.objectName() == "qt_scrollarea_viewport":
            owner = parent.parentWidget()
            if owner is not None and not isinstance(owner, QScrollArea):
                continue
        yield one


def describe(widget: QWidget) -> str:
    """Name a widget for a message."""
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel | QLineEdit) else ""
    chain = []
    one: QWidget | None = widget
    while one is not None and len(chain) < 5:
        chain.append(type(one).__name__)
        one = one.parentWidget()
    return f"{'<'.join(chain)} {text!r}"


def nameless(root: QWidget) -> list[str]:
    """Name the controls that a screen reader could not name."""
    found = []
    for one in controls(root):
        text = one.text() if isinstance(one, QAbstractButton) else ""
        if not (one.accessibleName().strip() or text.strip()):
            found.append(describe(one))
    return found


def clashing_mnemonics(root: QWidget) -> list[str]:
    """Name the Alt letters that two things on a screen share."""
    seen: dict[str, str] = {}
    found = []
    for one in visible(root):
        if not isinstance(one, QAbstractButton | QLabel):
            continue
        if isinstance(one, QLabel) and one.buddy() is None:
            continue
        letter = mnemonic_of(one.text())
        if letter and letter in seen:
            found.append(f"Alt+{letter}: {describe(one)} and {seen[letter]}")
        elif letter:
            seen[letter] = describe(one)
    return found


def reached_by_tab(root: QWidget, limit: int = 400) -> set[QWidget]:
    """Give the widgets that Tab comes to, going once around."""
    window = root.window()
    reached: set[QWidget] = set()
    one = window
    for _ in range(limit * 20):
        following = one.nextInFocusChain()
        if following is None or following is window:
            break
        one = following
        if (
            one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and one.isVisibleTo(window)
            and one.isEnabled()
        ):
            reached.add(one)
    return reached


def clipped(root: QWidget) -> list[str]:
    """Name the words that do not fit into their place."""
    found = []
    for one in visible(root):
        if isinstance(one, QLabel) and one.text() and one.pixmap().isNull():
            if one.sizePolicy().horizontalPolicy() == one.sizePolicy().Policy.Ignored:
                continue  # cut on purpose, with the whole text as a tooltip
            width = one.contentsRect().width()
            need = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
            if one.height() + 1 < need:
                found.append(f"too low ({one.height()} < {need}): {describe(one)}")
            if not one.wordWrap() and one.sizeHint().width() > one.width() + 1:
                found.append(f"too narrow ({width} < {one.sizeHint().width()}): {describe(one)}")
        elif isinstance(one, QAbstractButton) and one.text():
            need_w = one.minimumSizeHint().width()
            if one.width() + 1 < need_w:
                found.append(f"button too narrow ({one.width()} < {need_w}): {describe(one)}")
    return found


def overlapping(root: QWidget) -> list[str]:
    """Name the pairs of words or controls that lie on each other."""
    places: list[tuple[QRect, QWidget]] = []
    for one in visible(root):
        if isinstance(one, QLabel) and not one.text():
            continue
        if not isinstance(one, QLabel | QAbstractButton | QLineEdit | QComboBox):
            continue
        if isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox):
            continue
        seen = one.visibleRegion().boundingRect()  # without what is scrolled out of sight
        if not seen.isEmpty():
            places.append((QRect(one.mapTo(root, seen.topLeft()), seen.size()), one))
    found = []
    for index, (place, one) in enumerate(places):
        for other_place, other in places[index + 1 :]:
            both = place.intersected(other_place)
            if both.width() <= 2 or both.height() <= 2:
                continue
            if one.isAncestorOf(other) or other.isAncestorOf(one):
                continue
            found.append(f"{describe(one)} and {describe(other)}")
    return found
