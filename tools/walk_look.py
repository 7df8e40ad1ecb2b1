"""What can be read in a window, and how a script names it.

A script names words as they stand on the screen, or by their English source in the code:
``StickCard|Exchange with this stick``; the screen's language then does not matter, nor does a better wording. What is
filled in (``{0}``, ``{name}``, ``%n``) may be anything.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from tools.walk_words import sentence_pattern

_SOURCE = re.compile(r"([A-Z_]\w+)\|(.+)", re.DOTALL)


def pattern_of(words: str) -> re.Pattern[str]:
    """Give the pattern of words in a script, in the language of the screen."""
    found = _SOURCE.fullmatch(words)
    if found is not None:
        return sentence_pattern(_plain(QCoreApplication.translate(found[1], found[2])))
    return re.compile(re.escape(words))


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def name_of(widget: QWidget) -> str:
    """Give the name a screen reader would say."""
    name = widget.accessibleName()
    if not name and isinstance(widget, QAbstractButton):
        name = widget.text()
    return _plain(name)


def text_of(widget: QWidget) -> str:
    """Give what can be read in one widget, "" where it shows no words of its own."""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text().replace("&", "")
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def seen_in(widget: QWidget) -> str:
    """Give what can be read in a widget as it stands in front of a person: what is scrolled away is not read."""
    if not widget.isVisible() or widget.visibleRegion().isEmpty():
        return ""
    return text_of(widget).strip()


def found_in(root: QWidget, words: str) -> str:
    """Give the line in which words can be read somewhere in a window, "" where they cannot."""
    pattern = pattern_of(words)
    for one in root.findChildren(QWidget):
        if one.isVisible() and pattern.search(text := text_of(one)):
            return next((line for line in text.splitlines() if pattern.search(line)), text)
    return ""


def shows(root: QWidget, words: str) -> bool:
    """Say whether words can be read somewhere in a window."""
    return bool(found_in(root, words))


def words_of(root: QWidget) -> list[str]:
    """Give what can be read in a window, for the message of a walk that is stuck."""
    return [w.text() for w in root.findChildren(QLabel) if w.isVisible() and w.text()]
