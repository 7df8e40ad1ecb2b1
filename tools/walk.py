"""A scripted walk through the real window: keys, clicks, seconds, a picture per step.

    python tools/walk.py docs/walks/first-letter            walk and write README.md and pictures
    python tools/walk.py docs/walks/first-letter --out DIR  walk, and write there instead

``walk.toml`` lists the steps. An action finds a control by pressing Tab until the control with that
name has the focus, as a person without a mouse or a screen reader does; what cannot be reached so
stops the walk. ``click`` presses the mouse on what stands on the screen. ``fact`` is typed and counted
apart: ``most`` at the top is how many clicks and keys a walk may take beyond the facts. An action with
``when`` is left out where these words are not on the screen; with its own ``most`` it is done again while
they are; ``answer`` holds the keys for the dialogs that it opens, ``@name`` among them a picture; ``know``
answers the question on the screen rightly, by its keys. A step with ``loop`` is done again until its words
appear. ``dialogs`` holds the actions in each dialog that opens, one list a dialog; there ``path`` names a
file or a folder, ``picture`` takes one, ``hear`` remembers the groups of digits that are shown. Words may
be given by their English source (walk_look.py). ``[office]`` prepares a profile, and ``scanner`` lists the
files that arrive from the scanner: a step with ``scan`` puts so many into its folder. ``stick = true``
plugs in a stick with the models that are here and takes them off the PC; ``person = true`` adds an estimate
of what a person would need (walk_person.py). ``tests/e2e/test_*walk.py`` replay the same files.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.walk_answers import answer_rightly, open_card, rest  # noqa: E402
from tools.walk_look import found_in, name_of, pattern_of, seen_in, shows, words_of  # noqa: E402
from tools.walk_mouse import press  # noqa: E402
from tools.walk_office import Scanner, prepare  # noqa: E402
from tools.walk_person import strokes as typing_strokes  # noqa: E402
from tools.walk_script import Action, Done, Step, read_walk, shrink, write_page  # noqa: E402
from tools.walk_words import filled, matching  # noqa: E402

from communeapp import app as composition  # noqa: E402
from communeapp.paths import Paths, user_models_dir  # noqa: E402
from communeapp.services.wiring import Wiring  # noqa: E402
from communeapp.ui.application import Program, make_qt_application  # noqa: E402
from communeapp.ui.exchange.enrol_parts import GroupsView  # noqa: E402

TABS = 120
PATIENCE_S = 30
LOOK_S = 3
ANSWER_MS = 1500
SIZE = (1366, 768)


class Stuck(Exception):  # noqa: N818 - it says what happened
    """The walk cannot go on; the message says at which step and why."""


class Walker:
    """Drives one window."""

    def __init__(
        self,
        program: Program,
        pictures: Path | None,
        scanner: Scanner | None = None,
        values: dict[str, str] | None = None,
    ) -> None:
        self._program = program
        self._pictures = pictures
        self._scanner = scanner
        self._values = {} if values is None else values
        self._seen: set[str] = set()

    @property
    def top(self) -> QWidget:
        """The dialog in front, else the window."""
        modal = QApplication.activeModalWidget()
        window = modal or self._program.window
        assert window is not None
        return window

    def walk(self, steps: Sequence[Step]) -> list[Done]:
        """Do every step; raises :class:`Stuck`."""
        return [self.do(step, number) for number, step in enumerate(steps, 1)]

    def do(self, step: Step, number: int) -> Done:
        """Do one step; raises :class:`Stuck`."""
        began = time.monotonic()
        done = Done(step)
        if step.scan:
            assert self._scanner is not None
            self._scanner.put(step.scan)
        for _ in range(step.loop):
            self._go_round(step, done, number)
            if step.loop > 1 and shows(self.top, step.until):
                break
        done.said = self._wait(step, number)
        done.seconds = time.monotonic() - began
        done.words = self._new_words()
        rest(350)  # let the page beside the text follow, for the picture
        if self._pictures is not None and step.picture:
            done.picture = self._pictures / f"{number:02}-{step.picture}.png"
            self.take(done.picture)
        return done

    def _new_words(self) -> int:
        """Count the words that were not on the screen after the step before."""
        shown = {text for one in self.top.findChildren(QWidget) if (text := seen_in(one))}
        fresh, self._seen = shown - self._seen, self._seen | shown
        return sum(len(text.split()) for text in fresh)

    def take(self, file: Path) -> None:
        """Take a picture of what is in front."""
        self.top.grab().save(str(file))

    def _go_round(self, step: Step, done: Done, number: int) -> None:
        for action in step.actions:
            for _ in range(action.most):
                if action.when and not shows(self.top, action.when):
                    break
                self._act(action, done, number)
                if step.loop > 1:
                    self._settle()

    def _settle(self, patience_s: float = PATIENCE_S) -> None:
        """Let what a key began come to its end, as a person looks before the next key."""
        end = time.monotonic() + patience_s
        calm = 0
        while calm < 3 and time.monotonic() < end:  # one task may begin another a moment later
            rest(30)
            calm = 0 if self._program.tasks.pending else calm + 1

    def _act(self, action: Action, done: Done, number: int) -> None:
        if action.click:
            self._click(action.click, done, number)
        if action.find:
            tabs = self._go_to(action.find, number)
            done.controls += 1
            if tabs:
                done.keys.append("Tab" if tabs == 1 else f"Tab × {tabs}")
                done.strokes += tabs
        text = filled(action.text, self._values)
        done.strokes += len(text) + len(action.keys)
        done.typed += typing_strokes(text) + len(action.keys)
        self._letters(text)
        if text:
            done.keys.append(f"“{text}”")
        if action.fact:
            self._tell(action.fact, done)
        if action.path:
            self._choose(filled(action.path, self._values), done)
        # A dialog has an event loop of its own: what is pressed there is arranged before.
        for turn, name in enumerate(action.answer, 1):
            QTimer.singleShot(ANSWER_MS * turn, partial(self._answer, name, done))
        if action.picture and self._pictures is not None:
            rest(350)
            done.picture = self._pictures / f"{number:02}-{action.picture}.png"
            self.take(done.picture)
        if action.hear:
            self._values[action.hear] = self.top.findChildren(GroupsView)[0].text
        with self._at_dialogs(action, done, number):
            self._strike(action.keys)
        done.keys += action.keys
        if action.know and (card := open_card(self.top)) is not None:
            answer_rightly(card, self._program.context.wiring.courses, partial(self._type, done))
        if (action.answer or action.dialogs) and QApplication.activeWindow() is None:
            # A screen without a window manager forgets the window after a dialog.
            self.top.activateWindow()
            rest(200)

    @contextlib.contextmanager
    def _at_dialogs(self, action: Action, done: Done, number: int) -> Iterator[None]:
        """Do what is to be done in the dialogs that open while the block runs, or after it."""
        waiting = list(action.dialogs)
        trouble: list[Exception] = []
        before = QApplication.activeModalWidget()

        def look() -> None:
            nonlocal before
            front = QApplication.activeModalWidget()
            if not waiting or trouble or front is None or front is before or not front.isVisible():
                return
            before = front
            try:
                for one in waiting.pop(0):
                    self._act(one, done, number)
            except Exception as error:  # noqa: BLE001 - it has to come out where the walk goes on
                trouble.append(error)
                waiting.clear()
                while (open_ := QApplication.activeModalWidget()) is not None and open_.close():
                    pass

        timer = QTimer()
        timer.setInterval(40)
        timer.timeout.connect(look)
        timer.start()
        try:
            yield
            end = time.monotonic() + PATIENCE_S
            while waiting and time.monotonic() < end:
                rest(40)
        finally:
            timer.stop()
        if trouble:
            raise trouble[0]
        if waiting:
            raise Stuck(f"step {number}: {len(waiting)} dialogs did not open; {words_of(self.top)}")

    def _choose(self, path: str, done: Done) -> None:
        """Paste a path into the dialog that asks for a file; of several files the newest."""
        found = matching(path)
        dialog = self.top
        if not found or not isinstance(dialog, QFileDialog):
            raise Stuck(f"{path}: there is no such file, or nobody asks for one")
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(line, QLineEdit)
        line.setText(str(found[-1]))
        line.setFocus()
        done.keys.append(f"“{found[-1].name}”")
        done.strokes += 1

    def _click(self, name: str, done: Done, number: int) -> None:
        """Press the mouse on what has this name, once it can be seen."""
        end = time.monotonic() + PATIENCE_S
        self._settle(LOOK_S)
        while not (said := press(self.top, name)):
            if time.monotonic() > end:
                raise Stuck(f"step {number}: “{name}” cannot be clicked; {words_of(self.top)}")
            rest(100)
        rest(30)
        done.clicks += 1
        done.controls += 1
        done.keys.append(f"Bấm “{said}”")

    def _tell(self, fact: str, done: Done) -> None:
        """Type a fact; the Enter between its lines is a key beyond it."""
        for turn, line in enumerate(fact.split("\n")):
            if turn:
                self._type(done, Qt.Key.Key_Return, "")
            self._type(done, Qt.Key.Key_unknown, line)
            done.facts += len(line)
            done.typed += typing_strokes(line)

    def _type(self, done: Done, key: Qt.Key, letters: str) -> None:
        """Strike one key, or type letters."""
        self._letters(letters)
        if not letters:
            QTest.keyClick(self._focus(), key)
            rest(30)
        done.strokes += len(letters) or 1
        done.keys.append(f"“{letters}”" if letters else QKeySequence(key).toString())

    def _answer(self, name: str, done: Done) -> None:
        if name.startswith("@"):
            if self._pictures is not None:
                done.picture = self._pictures / f"{name[1:]}.png"
                self.top.grab().save(str(done.picture))
            return
        done.keys.append(name)
        done.strokes += 1
        self._strike((name,))

    def _strike(self, keys: Sequence[str]) -> None:
        for name in keys:
            stroke = QKeySequence(name)[0]  # type: ignore[index]  # the stubs do not know it
            QTest.keyClick(self._focus(), stroke.key(), stroke.keyboardModifiers())
            rest(30)

    def _go_to(self, name: str, number: int) -> int:
        end = time.monotonic() + PATIENCE_S
        wanted = pattern_of(name)
        while time.monotonic() < end:  # the screen may still be on its way
            self._settle(LOOK_S)  # Tabs without a pause would starve the work they wait for
            seen: set[int] = set()
            for tabs in range(TABS):
                focus = self._focus()
                if wanted.match(name_of(focus)):
                    return tabs
                if id(focus) in seen:
                    break
                seen.add(id(focus))
                QTest.keyClick(focus, Qt.Key.Key_Tab)
            rest(100)
        known = sorted({name_of(w) for w in self.top.findChildren(QWidget) if w.isVisible()} - {""})
        raise Stuck(f"step {number}: “{name}” cannot be reached with Tab; there are {known}")

    def _focus(self) -> QWidget:
        return self.top.focusWidget() or self.top

    def _letters(self, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                stroke = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._focus(), stroke)

    def _wait(self, step: Step, number: int) -> str:
        """Wait for the words of a step; gives the line they stand in."""
        end = time.monotonic() + step.timeout_s
        said = ""
        while step.until and not (said := found_in(self.top, step.until)):
            if time.monotonic() > end:
                there = words_of(self.top)
                raise Stuck(f"step {number}: “{step.until}” did not appear; there is {there}")
            rest(50)
        while self._program.tasks.pending and time.monotonic() < end:
            rest(20)
        return said


def replay(
    walk: Path,
    folder: Path,
    pictures: Path | None = None,
    equip: Callable[[Wiring], None] | None = None,
) -> tuple[str, list[Done]]:
    """Start the program and walk; ``equip`` may change what it is given."""
    title, steps = read_walk(walk)
    app = make_qt_application(["communeapp"])
    wiring = composition.build_wiring(Paths(folder), "vi")
    scanner = prepare(walk, folder, wiring)
    if equip is not None:
        equip(wiring)
    program = Program(app, wiring)
    ready: list[Any] = []
    program.ready.connect(lambda: ready.append(True))
    program.start()
    try:
        assert program.window is not None
        program.window.resize(*SIZE)
        program.window.activateWindow()
        while not ready:
            rest(20)
        return title, Walker(program, pictures, scanner).walk(steps)
    finally:
        if program.window is not None:
            program.window.close()
        program.shut_down()
        program.deleteLater()


def main(argv: Sequence[str] | None = None) -> int:
    """Walk with the real model and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("walk", type=Path, help="folder with walk.toml")
    parser.add_argument(
        "--out", type=Path, help="where to write; the folder of the walk by default"
    )
    parser.add_argument(
        "--profile", type=Path, help="empty folder for profile and files; else a new one"
    )
    options = parser.parse_args(argv)
    out: Path = options.out or options.walk
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        place: Path = options.profile or Path(folder)
        home = place / "home"
        (home / "Documents").mkdir(parents=True)
        # The model is looked for in the real home; everything else happens in a new one.
        os.environ.setdefault("COMMUNEAPP_MODELS", str(user_models_dir()))
        os.environ["HOME"] = str(home)
        script = options.walk / "walk.toml"
        data = tomllib.loads(script.read_text(encoding="utf-8"))
        if "places" in data:
            from tools import walk_exchange  # needs a browser

            title, done = walk_exchange.replay(script, place / "data", out)
        else:
            title, done = replay(script, place / "data", out)
    most, note = data.get("most", 0), data.get("note", "")
    write_page(title, done, out, person=bool(data.get("person")), most=most, note=note)
    shrink(out)
    print(
        f"{len(done)} steps, {sum(one.seconds for one in done):.1f} s, {QGuiApplication.platformName()}"
    )
    if most and (beyond := sum(one.beyond for one in done)) > most:
        print(f"{beyond} clicks and keys beyond the facts; at most {most} are allowed")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
