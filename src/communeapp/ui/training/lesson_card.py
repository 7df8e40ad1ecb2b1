"""What stands beside a lesson: how long it takes, what to try in the program, sounds and films, sources."""

from __future__ import annotations

import re
import shutil
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from communeapp.core.training.courses import Course, Lesson
from communeapp.ui.context import UiContext
from communeapp.ui.entries import ENTRIES
from communeapp.ui.opening import copies, open_path
from communeapp.ui.training.pictures_of import is_played
from communeapp.ui.training.words import screen_words, source_words, topic_words
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Banner, Card, chip
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout, clear
from communeapp.ui.widgets.text import heading, reveal, small

_MEDIA = re.compile(r"!\[([^\]]*)\]\((media/[^)\s]+)\)")


def played_of(lesson: Lesson) -> tuple[tuple[str, str], ...]:
    """Give words and path of the sounds and films that a lesson names."""
    return tuple(
        (words or Path(path).stem, path)
        for words, path in _MEDIA.findall(lesson.body)
        if is_played(path)
    )


class LessonCard(Card):
    """Signals: ``page_wanted(str, object)`` opens the screen to try things on."""

    page_wanted = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context

    def show_lesson(self, course: Course, lesson: Lesson) -> None:
        """Be about another lesson."""
        clear(self.body)
        self.body.addWidget(heading(self.tr("This lesson")))
        chips = FlowLayout()
        chips.addWidget(chip(self.tr("%n minute(s)", "", lesson.minutes), "accent"))
        for topic in lesson.topics:
            words = topic_words(course, topic)
            if words:
                chips.addWidget(chip(words))
        self.body.addLayout(chips)
        ways = FlowLayout()
        entry = next((one for one in ENTRIES if one.key == lesson.exercise), None)
        if entry is not None and (entry.needs is None or self.context.session.may(entry.needs)):
            ways.addWidget(
                button(
                    self.tr("Try it: {0}").format(screen_words(entry.key)),
                    lambda: self.page_wanted.emit(lesson.exercise, None),
                    theme=self.context.theme,
                    icon=entry.icon,
                )
            )
        for words, path in played_of(lesson):
            ways.addWidget(
                button(
                    self.tr("Play: {0}").format(words),
                    partial(self._play, course, path),
                    theme=self.context.theme,
                    icon="play",
                )
            )
        if ways.count():
            self.body.addLayout(ways)
        self._note = Banner(self.context.theme, "warn")
        self.body.addWidget(self._note)

    def _play(self, course: Course, path: str) -> None:
        """Open a copy with the program that the PC uses for it."""
        library = self.context.wiring.courses
        place = copies(self.context).place(Path(path).name)

        def work() -> Path:
            shutil.copyfile(library.media_file(course.id, path, course.version), place)
            return place

        def done(file: Path) -> None:
            if not open_path(file):
                self._note.tell(
                    "warn", self.tr("This PC has no program that plays {0}.").format(file.suffix)
                )

        self.context.tasks.outside(work, done, owner=self)


class SourcesCard(Card):
    """What a lesson rests on; hidden where it names nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setSpacing(GAP_S)

    def show_lesson(self, course: Course, lesson: Lesson) -> None:
        """Be about another lesson."""
        clear(self.body)
        names = source_words(course, lesson.sources)
        reveal(self, bool(names))
        self.body.addWidget(heading(self.tr("It rests on")))
        for one in names:
            self.body.addWidget(small(one))
