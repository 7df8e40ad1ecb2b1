"""No part of a screen shows for a moment as a window of its own: it would flicker and take the focus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from communeapp.ui.application import Program
from communeapp.ui.exchange.enrol_parts import GroupsView
from communeapp.ui.help.window import HelpWindow
from communeapp.ui.main_window import ENTRIES, MainWindow
from communeapp.ui.settings.page import SUBJECTS
from communeapp.ui.widgets.layouts import clear, column, row
from communeapp.ui.widgets.text import label


class Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.strangers: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        known = (MainWindow, HelpWindow, QDialog)
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, known)
        ):
            self.strangers.append(f"{type(watched).__name__} {watched.accessibleName()!r}")
        return False


def test_nothing_flashes(
    start: Callable[..., Program],
    data_dir: Path,
    calm: Callable[[Program], None],
    qapp: QApplication,
) -> None:
    watch = Watch()
    qapp.installEventFilter(watch)
    program = start(data_dir)
    program.window.uncover()
    for entry in ENTRIES:
        program.window.show_page(entry.key)
        calm(program)
    for subject in SUBJECTS:
        program.window.show_page("settings", subject.key)
        calm(program)
    program.window.show_page("home", "trash")
    program.window.rebuild()
    calm(program)
    qapp.removeEventFilter(watch)
    assert watch.strangers == []


def test_what_is_taken_out_right_after_it_was_put_in_opens_no_window(
    qapp: QApplication, qtbot: QtBot
) -> None:
    watch = Watch()
    screen = QWidget()
    qtbot.addWidget(screen)
    lines = column(screen)
    inner = row()
    lines.addLayout(inner)
    groups = GroupsView("Mã khóa")
    lines.addWidget(groups)
    screen.show()
    qapp.processEvents()
    qapp.installEventFilter(watch)
    groups.show_groups("12345 67890")
    groups.show_groups("54321 09876")
    inner.addWidget(label("một"))
    inner.addWidget(label("hai"))
    clear(lines)
    qapp.processEvents()
    qapp.removeEventFilter(watch)
    assert watch.strangers == []
