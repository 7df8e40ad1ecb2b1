"""Pictures of a course, fetched off the UI thread, and texts shown with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from communeapp.core.errors import AppError, UserError
from communeapp.core.training.markup import media_of
from communeapp.core.training.questions import Question, Rich, TextFormat
from communeapp.ui.training.rich import RichView, label_html
from communeapp.ui.widgets.text import label

#: What the system's player opens; everything else that a text names is a picture.
PLAYED = frozenset({".mp3", ".ogg", ".mp4"})
Pictures = Mapping[str, bytes]


class MediaSource(Protocol):
    """What is asked of the library of courses."""

    def media(self, course_id: str, path: str, version: str = "") -> bytes: ...


def is_played(path: str) -> bool:
    """Say whether a file is a sound or a film."""
    return PurePosixPath(path).suffix.lower() in PLAYED


def fetch(library: MediaSource, course: str, version: str, texts: Iterable[Rich]) -> Pictures:
    """Read the pictures that texts want. One that cannot be read is left out: its words stand there."""
    found: dict[str, bytes] = {}
    for text in texts:
        for path in media_of(text):
            if path in found or is_played(path):
                continue
            try:
                found[path] = library.media(course, path, version)
            except AppError:
                continue
    return found


def texts_of(question: Question) -> tuple[Rich, ...]:
    """Give every text of a question that may hold a picture."""
    return (
        question.stem,
        question.explanation,
        question.if_right,
        question.if_wrong,
        *(one.text for one in question.choices),
        *(one.feedback for one in question.choices),
        *(side for pair in question.pairs for side in (pair.left, pair.right)),
        *question.steps,
    )


class RichShower:
    """Makes a widget for a text: a label as long as it holds no picture."""

    def __init__(self, pictures: Pictures | None = None) -> None:
        self._pictures = pictures or {}

    def read(self, path: str) -> bytes:
        """Give a picture that was fetched; UserError where there is none."""
        try:
            return self._pictures[path]
        except KeyError:
            raise UserError("courses.no_media", file=path) from None

    def __call__(self, rich: Rich) -> QWidget:
        if any(path in self._pictures for path in media_of(rich)):
            made = RichView()
            made.show_rich(rich, self.read)
            return made
        if rich.format is TextFormat.PLAIN:
            return label(rich.text)
        shown = label("")
        shown.setTextFormat(Qt.TextFormat.RichText)
        shown.setText(label_html(rich))
        return shown
