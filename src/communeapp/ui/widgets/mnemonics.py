"""Alt letters that cannot clash: given out anew for each screen, in whatever language it shows.

A translator cannot know which letters the other buttons of a screen use, so nobody writes ``&`` into
the texts; as in KDE, the program chooses when a screen appears.
"""

from __future__ import annotations

import unicodedata

from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

_ESCAPED = "\0"


def assign_mnemonics(root: QWidget, taken: set[str] | None = None) -> set[str]:
    """Give each visible button and each label with a buddy its own letter; return the letters used.

    The first letter of a word is taken before any other; what finds no free letter stays without,
    and is reached with Tab.
    """
    used = set(taken or ())
    for widget in _speaking_widgets(root):
        plain = _plain(widget.text())
        choice = _choose(plain, used)
        shown = plain.replace("&", "&&")
        if choice is not None:
            used.add(_key(plain[choice]))
            shown = plain[:choice].replace("&", "&&") + "&" + plain[choice:].replace("&", "&&")
        if shown != widget.text():
            widget.setText(shown)
    return used


def mnemonic_of(text: str) -> str:
    """Give the Alt letter in a text, or nothing."""
    rest = text.replace("&&", _ESCAPED)
    place = rest.find("&")
    return _key(rest[place + 1]) if 0 <= place < len(rest) - 1 else ""


def _speaking_widgets(root: QWidget) -> list[QAbstractButton | QLabel]:
    found: list[QAbstractButton | QLabel] = []
    for child in root.findChildren(QWidget):
        if not child.isVisibleTo(root) or child.property("noMnemonic"):
            continue
        if (
            isinstance(child, QAbstractButton)
            and not isinstance(child, QToolButton)
            and child.text()
        ) or (isinstance(child, QLabel) and child.buddy() is not None and child.text()):
            found.append(child)
    return found


def _plain(text: str) -> str:
    return text.replace("&&", _ESCAPED).replace("&", "").replace(_ESCAPED, "&")


def _choose(text: str, used: set[str]) -> int | None:
    starts = [
        i for i, c in enumerate(text) if c.isalpha() and (i == 0 or not text[i - 1].isalnum())
    ]
    others = [i for i, c in enumerate(text) if c.isalpha() and i not in starts]
    for place in starts + others:
        key = _key(text[place])
        if key and key not in used:
            return place
    return None


def _key(letter: str) -> str:
    """The key that types a letter; letters with marks have none of their own on every keyboard."""
    plain = unicodedata.normalize("NFC", letter).lower()
    return plain if plain.isascii() and plain.isalpha() else ""
