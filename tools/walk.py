"""A scripted walk through the real window, by keyboard alone: keys, seconds, a picture per step.

    python tools/walk.py docs/walks/first-letter            walk and write README.md and pictures
    python tools/walk.py docs/walks/first-letter --out DIR  walk, and write there instead

``walk.toml`` lists the steps. An action finds a control by pressing Tab until the control with that
name has the focus, as a person without a mouse or a screen reader does; what cannot be reached so
stops the walk. An action with ``when`` is left out where these words are not on the screen; with
``most`` it is done again while they are; ``answer`` holds the keys for the dialogs that it opens,
``@name`` among them a picture; ``know`` answers the question on the screen rightly, by its keys. A
step with ``loop`` is done again until its words appear.
``[office]`` prepares a profile, and ``scanner`` lists the files that arrive from the scanner: a step
with ``scan`` puts so many into its folder. ``tests/e2e/test_window_walk.py`` replays the same files
in every run of the tests.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import textwrap
import time
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from communeapp import app as composition
from communeapp.clock import SystemClock
from communeapp.core.facts import parse_facts
from communeapp.core.people import Role
from communeapp.core.profile import Profile
from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.services.wiring import Wiring
from communeapp.ui.application import Program, make_qt_application
from walk_answers import answer_rightly, open_card, rest

ROOT = Path(__file__).resolve().parents[1]
TABS = 120
PATIENCE_S = 30
LOOK_S = 3
ANSWER_MS = 1500
SIZE = (1366, 768)


class Stuck(Exception):  # noqa: N818 - it says what happened
    """The walk cannot go on; the message says at which step and why."""


@dataclass(frozen=True)
class Action:
    """Go to the control ``find`` (where given), then type text or press keys."""

    find: str = ""
    text: str = ""
    keys: tuple[str, ...] = ()
    when: str = ""
    most: int = 1
    answer: tuple[str, ...] = ()
    know: bool = False


@dataclass(frozen=True)
class Step:
    """One step: what is done, and the words that have to appear before it counts as done."""

    title: str
    actions: tuple[Action, ...]
    until: str = ""
    timeout_s: float = 20.0
    picture: str = ""
    loop: int = 1
    scan: int = 0


@dataclass
class Done:
    """What a step took."""

    step: Step
    keys: list[str] = field(default_factory=list)
    strokes: int = 0
    seconds: float = 0.0
    picture: Path | None = None


def read_walk(file: Path) -> tuple[str, tuple[Step, ...]]:
    """Read title and steps of a walk."""
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    steps = tuple(
        Step(
            title=one["title"],
            actions=tuple(
                Action(
                    a.get("find", ""),
                    a.get("text", ""),
                    tuple(a.get("keys", ())),
                    a.get("when", ""),
                    a.get("most", 1),
                    tuple(a.get("answer", ())),
                    a.get("know", False),
                )
                for a in one.get("actions", ())
            ),
            until=one.get("until", ""),
            timeout_s=float(one.get("timeout_s", 20)),
            picture=one.get("picture", ""),
            loop=one.get("loop", 1),
            scan=one.get("scan", 0),
        )
        for one in data["steps"]
    )
    return data["title"], steps


class Walker:
    """Drives one window."""

    def __init__(
        self, program: Program, pictures: Path | None, scanner: Scanner | None = None
    ) -> None:
        self._program = program
        self._pictures = pictures
        self._scanner = scanner

    @property
    def top(self) -> QWidget:
        """The dialog in front, else the window."""
        modal = QApplication.activeModalWidget()
        window = modal or self._program.window
        assert window is not None
        return window

    def walk(self, steps: Sequence[Step]) -> list[Done]:
        """Do every step; raises :class:`Stuck`."""
        done = []
        for number, step in enumerate(steps, 1):
            began = time.monotonic()
            one = Done(step)
            if step.scan:
                assert self._scanner is not None
                self._scanner.put(step.scan)
            for _ in range(step.loop):
                self._go_round(step, one, number)
                if step.loop > 1 and shows(self.top, step.until):
                    break
            self._wait(step, number)
            one.seconds = time.monotonic() - began
            rest(350)  # let the page beside the text follow, for the picture
            if self._pictures is not None and step.picture:
                one.picture = self._pictures / f"{number:02}-{step.picture}.png"
                self.top.grab().save(str(one.picture))
            done.append(one)
        return done

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
        rest(30)
        while self._program.tasks.pending and time.monotonic() < end:
            rest(20)

    def _act(self, action: Action, done: Done, number: int) -> None:
        if action.find:
            tabs = self._go_to(action.find, number)
            if tabs:
                done.keys.append("Tab" if tabs == 1 else f"Tab × {tabs}")
                done.strokes += tabs
        done.strokes += len(action.text) + len(action.keys)
        for letter in action.text:
            self._press(Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        if action.text:
            done.keys.append(f"“{action.text}”")
        # A dialog has an event loop of its own: what is pressed there is arranged before.
        for turn, name in enumerate(action.answer, 1):
            QTimer.singleShot(ANSWER_MS * turn, partial(self._answer, name, done))
        self._strike(action.keys)
        done.keys += action.keys
        if action.know and (card := open_card(self.top)) is not None:
            answer_rightly(card, self._program.context.wiring.courses, partial(self._type, done))
        if action.answer and QApplication.activeWindow() is None:
            # A screen without a window manager forgets the window after a dialog.
            self.top.activateWindow()
            rest(200)

    def _type(self, done: Done, key: Qt.Key, letters: str) -> None:
        """Strike one key, or type letters."""
        for letter in letters:
            self._press(Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
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
        while time.monotonic() < end:  # the screen may still be on its way
            self._settle(LOOK_S)  # Tabs without a pause would starve the work they wait for
            seen: set[int] = set()
            for tabs in range(TABS):
                focus = self._focus()
                if name_of(focus).startswith(name):
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

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._focus(), QKeyEvent(kind, key, modifiers, text))

    def _wait(self, step: Step, number: int) -> None:
        end = time.monotonic() + step.timeout_s
        while step.until and not shows(self.top, step.until):
            if time.monotonic() > end:
                there = words_of(self.top)
                raise Stuck(f"step {number}: “{step.until}” did not appear; there is {there}")
            rest(50)
        while self._program.tasks.pending and time.monotonic() < end:
            rest(20)


def name_of(widget: QWidget) -> str:
    """Give the name a screen reader would say."""
    name = widget.accessibleName()
    if not name and isinstance(widget, QAbstractButton):
        name = widget.text()
    return name.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def shows(root: QWidget, words: str) -> bool:
    """Say whether words can be read somewhere in a window."""
    for one in root.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, QLabel | QAbstractButton):
            found = one.text().replace("&", "")
        elif isinstance(one, QPlainTextEdit | QTextEdit):
            found = one.toPlainText()
        elif isinstance(one, QComboBox):
            found = one.currentText()
        else:
            continue
        if words in found:
            return True
    return False


def words_of(root: QWidget) -> list[str]:
    """Give what can be read in a window, for the message of a walk that is stuck."""
    return [w.text() for w in root.findChildren(QLabel) if w.isVisible() and w.text()]


class Scanner:
    """Puts files into the scanner's folder, one after the other, as a scanner would."""

    def __init__(self, folder: Path, files: Sequence[Path]) -> None:
        self._folder = folder
        self._files = list(files)

    def put(self, count: int) -> None:
        """Put the next files there."""
        for file in self._files[:count]:
            target = self._folder / file.name
            shutil.copyfile(file, target.with_suffix(".part"))
            target.with_suffix(".part").replace(target)
        del self._files[:count]


def prepare(walk: Path, folder: Path, wiring: Wiring) -> Scanner | None:
    """Prepare the profile that a walk begins with, where it asks for one."""
    data = tomllib.loads(walk.read_text(encoding="utf-8"))
    wanted = data.get("office")
    if wanted is None:
        return None
    scanned = folder.parent / "May quet"
    scanned.mkdir(parents=True, exist_ok=True)
    with open_office(Paths(folder), SystemClock()) as office:
        office.profile.set(wanted["profile"])
        for one in wanted["people"]:
            office.people.add(one["name"], one["title"], Role(one["role"]))
        office.settings.set("first_run_done", True)
        office.settings.set("commune_code", wanted["commune_code"])
        office.settings.set("scan_folder", str(scanned))
        office.settings.set("current_person", office.people.list()[0].id)
    letters = folder.parent / "letters"
    letters.mkdir(exist_ok=True)
    made = [make_letter(sample, letters, wiring) for sample in wanted["samples"]]
    return Scanner(scanned, [*made, *(ROOT.parent / "shared" / one for one in wanted["files"])])


def make_letter(sample: str, folder: Path, wiring: Wiring) -> Path:
    """Write the letter of a shipped sample as PDF."""
    text = (ROOT / "resources" / "samples" / f"{sample}.toml").read_text(encoding="utf-8")
    facts = parse_facts(text, [one.code for one in wiring.drafting.types()])
    job = wiring.drafting.begin(facts, Profile(), use_ai=False)
    target = folder / f"{sample}.pdf"
    wiring.exporting.export(wiring.drafting.accept(job, ()).document, pdf=target)
    return target


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


def write_page(title: str, done: Sequence[Done], out: Path) -> None:
    """Write README.md: what is done, the keys, the seconds, the picture."""
    total = sum(one.seconds for one in done)
    lines = [
        f"# {title}",
        "",
        "Bản đi thử này do `tools/walk.py` thực hiện trong cửa sổ thật, chỉ bằng bàn phím; tệp "
        "`walk.toml` ghi các bước và được phép thử lặp lại mỗi lần kiểm tra.",
        "",
        "| Bước | Việc | Lần gõ phím | Giây |",
        "| --- | --- | ---: | ---: |",
    ]
    lines += [
        f"| {n} | {one.step.title} | {one.strokes} | {one.seconds:.1f} |"
        for n, one in enumerate(done, 1)
    ]
    strokes = sum(one.strokes for one in done)
    lines += [f"| | **Tổng cộng** | **{strokes}** | **{total:.1f}** |", ""]
    for number, one in enumerate(done, 1):
        lines += [f"## {number}. {one.step.title}", "", f"{one.seconds:.1f} giây. Phím:", ""]
        lines += [f"    {line}" for line in textwrap.wrap("  ".join(one.keys) or "(chờ)", 110)]
        lines += [""]
        if one.picture is not None:
            lines += [f"![{one.step.title}]({one.picture.name})", ""]
    (out / "README.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


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
        os.environ.setdefault("COMMUNEAPP_MODELS", str(real_models()))
        os.environ["HOME"] = str(home)
        title, done = replay(options.walk / "walk.toml", place / "data", out)
    write_page(title, done, out)
    print(
        f"{len(done)} steps, {sum(one.seconds for one in done):.1f} s, {QGuiApplication.platformName()}"
    )
    return 0


def real_models() -> Path:
    """Where this user's models lie."""
    from communeapp.paths import user_models_dir

    return user_models_dir()


if __name__ == "__main__":
    sys.exit(main())
