"""The real program with a hand that types into it; started by the tests that kill it.

Arguments: profile folder, id of the draft, where to type (``text``, ``facts``, ``compose`` or ``idle``),
log file.
Each letter goes through the event queue like one from a keyboard; when it has been delivered, its time
and itself are appended to the log, so that the tests know what a person had typed at any moment.
"""

from __future__ import annotations

import itertools
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from communeapp import app as composition
from communeapp.paths import Paths
from communeapp.ui.application import Program, make_qt_application
from communeapp.ui.drafting.page import DraftingPage
from communeapp.ui.drafting.steps_bar import Step

LETTER_MS = 35


def main(folder: str, draft_id: str, where: str, log: str) -> int:
    """Open the draft and type until killed."""
    app = make_qt_application(["communeapp"])
    program = Program(app, composition.build_wiring(Paths(Path(folder)), "vi"))
    hand = Hand(program, draft_id, where, Path(log))
    program.ready.connect(hand.open)
    program.start()
    code = app.exec()
    program.shut_down()
    return code


class Hand:
    """Types numbered words, one letter at a time."""

    def __init__(self, program: Program, draft_id: str, where: str, log: Path) -> None:
        self.program = program
        self.draft_id = draft_id
        self.where = where
        self.log = log.open("ab", buffering=0)
        self.letters = (c for n in itertools.count() for c in f"tu{n} ")
        self.timer = QTimer(program)
        self.timer.setInterval(LETTER_MS)
        self.waiting = QTimer(program)
        self.waiting.setInterval(50)
        self.waiting.timeout.connect(self.look)
        self.timer.timeout.connect(self.press)
        self.page: DraftingPage | None = None
        self.target: Any = None

    def open(self) -> None:
        """Show the draft."""
        session = self.program.context.session
        if session.people:
            session.sign_in(session.people[0])
        assert self.program.window is not None
        self.program.window.show_page("drafting", self.draft_id)
        page = self.program.window.current_page
        assert isinstance(page, DraftingPage)
        self.page = page
        self.waiting.start()

    def look(self) -> None:
        """Begin once the draft is on the screen."""
        page = self.page
        assert page is not None
        if not page.types or page.step is not Step.BODY or self.program.tasks.pending:
            return
        self.waiting.stop()
        if self.where == "facts":
            page.go(Step.FACTS)
            self.target = page.facts_step.points.row_field(0)
        else:
            self.target = page.body_step.editor
            cursor = QTextCursor(self.target.document().findBlockByNumber(1))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.target.setTextCursor(cursor)
        if self.where == "facts":
            self.target.moveCursor(QTextCursor.MoveOperation.End)
        self.target.setFocus()
        self.note("start", "")
        if self.where != "idle":  # then somebody else types, through the X server
            self.timer.start()

    def press(self) -> None:
        """Type the next letter."""
        letter = next(self.letters)
        if self.where == "compose":
            self.compose(self.target, letter)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.target, event)
        self.note("typed", letter)

    def compose(self, target: QWidget, letter: str) -> None:
        """Send a letter as an input method does: first open, then handed over."""
        QApplication.sendEvent(target, QInputMethodEvent(letter, []))
        ready = QInputMethodEvent("", [])
        ready.setCommitString(letter)
        QApplication.sendEvent(target, ready)

    def note(self, what: str, letter: str) -> None:
        """Append to the log; a plain write reaches the kernel and survives our own death."""
        self.log.write(f"{time.time():.6f} {what} {letter!r}\n".encode())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:5]))
