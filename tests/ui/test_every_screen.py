"""What holds for every screen: names for screen readers, keys, words that fit, no dead entries."""

from __future__ import annotations

import contextlib
import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError
from pytestqt.qtbot import QtBot

from communeapp.ui.application import Program
from communeapp.ui.main_window import ENTRIES
from communeapp.ui.register.show import FOLLOW, OUTGOING, Show
from communeapp.ui.settings.page import SUBJECTS, SettingsPage
from communeapp.ui.widgets.mnemonics import assign_mnemonics

ROOT = Path(__file__).resolve().parents[2]


def _load(name: str, path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


walk = _load("walk_of_screens", Path(__file__).parent / "walk.py")
screenshots = _load("screenshots_tool", ROOT / "tools" / "screenshots.py")

Start = Callable[..., Program]
Calm = Callable[[Program], None]
SCREENS = [
    "home",
    "drafting",
    "register",
    "register/follow",
    "register/outgoing",
    "archive",
    "archive/folders",
    "assistant",
    "training",
    *(f"settings/{one.key}" for one in SUBJECTS),
    "about",
]


#: What a part of a screen is asked for by.
ARGUMENTS = {
    "drafting": "new",
    "register/follow": Show(FOLLOW),
    "register/outgoing": Show(OUTGOING),
    "assistant": "Tìm công văn về đất đai",
}


@pytest.fixture
def signed_in(office_at_work: Path, signed_in: Program) -> Program:
    """The program on an office at work: screens are judged with something on them."""
    return signed_in


def show(program: Program, screen: str, calm: Calm) -> QWidget:
    key, _, argument = screen.partition("/")
    assert program.window.show_page(key, ARGUMENTS.get(screen, argument or None))
    calm(program)
    return program.window.centralWidget()


def wait_for(condition: Callable[[], bool], qtbot: QtBot) -> None:
    """Give the layout a little time; what is wrong is then told by the assertion that follows."""
    with contextlib.suppress(QtBotTimeoutError):
        qtbot.waitUntil(condition, timeout=1000)


def faults(program: Program, calm: Calm, look: Callable[[QWidget], dict[str, object]]) -> object:
    """Show every screen in one window; give what is wrong on which. A window for each would cost minutes."""
    found = {}
    for screen in SCREENS:
        root = show(program, screen, calm)
        wrong = {name: one for name, one in look(root).items() if one}
        if wrong:
            found[screen] = wrong
    return found


def test_every_control_has_a_name_a_key_of_its_own_and_is_reached_by_tab(
    signed_in: Program, calm: Calm
) -> None:
    def look(root: QWidget) -> dict[str, object]:
        reached = walk.reached_by_tab(root)
        unreached = [
            walk.describe(one)
            for one in walk.controls(root)
            if one.isEnabled()
            and one not in reached
            # Of a group that excludes each other, Tab reaches one; arrows reach the rest.
            and not (isinstance(one, QPushButton) and one.group() is not None)
        ]
        return {
            "nameless": walk.nameless(root),
            "clashing": walk.clashing_mnemonics(root),
            "unreached": unreached,
        }

    assert faults(signed_in, calm, look) == {}


def fits(program: Program, qtbot: QtBot) -> Callable[[QWidget], dict[str, object]]:
    """Look whether words fit on a screen."""

    def look(root: QWidget) -> dict[str, object]:
        wait_for(lambda: not walk.clipped(root) and not walk.overlapping(root), qtbot)
        width = program.window.width()
        return {
            "clipped": walk.clipped(root),
            "overlapping": walk.overlapping(root),
            "width": width if width != 1366 else 0,
        }

    return look


def test_words_fit_on_a_small_screen_when_they_are_half_as_long_again(
    signed_in: Program, calm: Calm, qtbot: QtBot
) -> None:
    signed_in.languages.stretch(screenshots.Stretcher)
    signed_in.window.resize(QSize(1366, 768))
    signed_in.window.rebuild()
    assert faults(signed_in, calm, fits(signed_in, qtbot)) == {}


@pytest.mark.parametrize(("points", "language"), [(16, "vi"), (18, "vi"), (13, "fr")])
def test_words_fit_with_large_type(
    signed_in: Program, calm: Calm, qtbot: QtBot, points: int, language: str
) -> None:
    signed_in.window.resize(QSize(1366, 768))
    signed_in.context.set_preference("language", language)
    signed_in.context.set_preference("font_size", points)
    calm(signed_in)
    assert signed_in.app.font().pointSize() == points
    assert faults(signed_in, calm, fits(signed_in, qtbot)) == {}


def test_first_steps_and_lock_can_be_walked(start: Start, data_dir: Path, calm: Calm) -> None:
    program = start(data_dir)
    cover = program.window.covered_by
    assert cover is not None
    assign_mnemonics(cover)
    assert walk.nameless(cover) == []
    assert walk.clashing_mnemonics(cover) == []
    assert walk.clipped(cover) == []


def test_lock_can_be_walked(start: Start, furnished: Path) -> None:
    program = start(furnished)
    cover = program.window.covered_by
    assert cover is not None
    assert walk.nameless(cover) == []
    assert walk.clashing_mnemonics(cover) == []
    assert walk.clipped(cover) == []


def test_no_entry_is_dead(signed_in: Program, calm: Calm) -> None:
    for entry in ENTRIES:
        assert signed_in.window.show_page(entry.key)
        calm(signed_in)
        assert signed_in.window.current_page is not None
        assert signed_in.window.current_page.page_title()
    signed_in.window.show_page("settings")
    page = signed_in.window.current_page
    assert isinstance(page, SettingsPage)
    for subject in SUBJECTS:
        page.activate(subject.key)
        calm(signed_in)
        assert page.panel(subject.key) is not None


def test_every_screen_has_its_help_in_every_language(signed_in: Program, calm: Calm) -> None:
    from communeapp.ui.help.window import help_file

    topics = {"start", "wizard", "lock", "index"}
    for entry in ENTRIES:
        signed_in.window.show_page(entry.key)
        calm(signed_in)
        page = signed_in.window.current_page
        assert page is not None
        topics.add(page.help_topic)
    for topic in topics:
        for language in ("vi", "en", "fr"):
            file = help_file(language, topic)
            assert file.name == f"{topic}.md"
            assert file.parent.name == language


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
def test_language_changes_while_the_program_runs(
    signed_in: Program, calm: Calm, qtbot: QtBot, language: str
) -> None:
    titles = {"vi": "Cài đặt", "en": "Settings", "fr": "Paramètres"}
    signed_in.window.show_page("settings", "appearance")
    signed_in.context.set_preference("language", language)
    qtbot.waitUntil(
        lambda: (
            signed_in.window.current_page is not None
            and signed_in.window.current_page.page_title() == titles[language]
        )
    )
    calm(signed_in)
    page = signed_in.window.current_page
    assert isinstance(page, SettingsPage)
    assert page.current_subject == "appearance"  # one stays where one was
