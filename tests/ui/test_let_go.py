"""A window that was closed is let go with everything it held: a day of locking must not fill the memory."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import PIN, settle

from communeapp import app as composition
from communeapp.paths import Paths
from communeapp.ui.application import Program
from communeapp.ui.main_window import ENTRIES
from communeapp.ui.widgets.layouts import let_go


def delete() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def test_a_part_that_was_let_go_is_gone_though_the_screen_was_searched(qapp: QApplication) -> None:
    outer = QStackedWidget()
    part = QWidget()
    outer.addWidget(part)
    let_go(part)
    outer.findChildren(QWidget)
    seen = weakref.ref(part)
    del part
    delete()
    assert seen() is None
    shiboken6.delete(outer)


def a_day(folder: Path, qapp: QApplication, qtbot: QtBot) -> dict[str, weakref.ref[object]]:
    """Work in a window and close it; give what has to be gone then."""
    program = Program(qapp, composition.build_wiring(Paths(folder), "vi"))
    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.start()
    settle(qtbot, program)
    session, window = program.context.session, program.window
    clerk = session.people[0]
    for _ in range(2):  # lock and come back: pages are made anew
        program.tasks.query(
            lambda: program.context.office.people.switch(clerk.id, PIN), session.sign_in
        )
        settle(qtbot, program)
        for entry in ENTRIES:
            window.show_page(entry.key)
            settle(qtbot, program)
        window._forget_pages()  # as for somebody who may not see what the last one had open
        window.show_page("home")
        settle(qtbot, program)
        session.lock()
        settle(qtbot, program)
    kept = {type(one).__name__: weakref.ref(one) for one in (program.context, window)}
    program.window.close()
    program.shut_down()
    program.deleteLater()
    return kept


def test_a_closed_window_leaves_nothing_behind(
    qapp: QApplication, furnished: Path, qtbot: QtBot
) -> None:
    kept = a_day(furnished, qapp, qtbot)
    delete()
    assert [name for name, one in kept.items() if one() is not None] == []
