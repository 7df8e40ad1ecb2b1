"""The frame: one instance, a place on a screen that exists, help, saved state, notices."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt, QUrl
from pytestqt.qtbot import QtBot

from communeapp.paths import Paths
from communeapp.ui.application import Program
from communeapp.ui.help.window import LocalBrowser
from communeapp.ui.main_window import fit_to_screens
from communeapp.ui.page import Saved
from communeapp.ui.single_instance import FirstInstance, raise_first, server_name

Start = Callable[..., Program]
Calm = Callable[[Program], None]
FIRST = QRect(0, 0, 1366, 728)
SECOND = QRect(1366, 0, 1920, 1040)

_SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from communeapp.ui.single_instance import raise_first
print(raise_first(Path(sys.argv[1])))
"""


def test_second_start_raises_the_first_window(data_dir: Path, qtbot: QtBot) -> None:
    first = FirstInstance(data_dir)
    assert first.listening
    with (
        subprocess.Popen(
            [sys.executable, "-c", _SECOND_START, str(data_dir)], stdout=subprocess.PIPE, text=True
        ) as second,
        qtbot.waitSignal(first.raise_wanted, timeout=20_000),
    ):
        pass
    qtbot.waitUntil(lambda: second.poll() is not None)
    first.close()
    first.deleteLater()


def test_second_start_hears_that_it_was_heard(data_dir: Path, qtbot: QtBot) -> None:
    first = FirstInstance(data_dir)
    second = subprocess.Popen(
        [sys.executable, "-c", _SECOND_START, str(data_dir)], stdout=subprocess.PIPE, text=True
    )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[0].strip() == "True"
    first.close()
    first.deleteLater()


def test_nobody_to_raise(data_dir: Path, qtbot: QtBot) -> None:
    assert not raise_first(data_dir)


def test_socket_of_a_killed_program_is_taken_over(data_dir: Path, qtbot: QtBot) -> None:
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "app = QCoreApplication([]); from communeapp.ui.single_instance import FirstInstance;"
        "one = FirstInstance(Path(sys.argv[1])); print(one.listening, flush=True); os._exit(9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(data_dir)], capture_output=True, text=True
    )
    assert done.stdout.strip() == "True"
    first = FirstInstance(data_dir)
    assert first.listening
    first.close()
    first.deleteLater()


def test_socket_names_are_short_and_differ_by_profile(tmp_path: Path) -> None:
    one, other = server_name(tmp_path / "a"), server_name(tmp_path / "b")
    assert one != other
    assert len(one) < 60
    assert one == server_name(tmp_path / "x" / ".." / "a")


@pytest.mark.parametrize(
    ("wanted", "screens", "expected"),
    [
        (QRect(100, 50, 1000, 600), [FIRST], QRect(100, 50, 1000, 600)),
        (QRect(1500, 50, 1200, 700), [FIRST], QRect(83, 14, 1200, 700)),  # its screen is gone
        (QRect(1500, 50, 1200, 700), [FIRST, SECOND], QRect(1500, 50, 1200, 700)),
        (QRect(900, 500, 1200, 700), [FIRST], QRect(166, 28, 1200, 700)),  # half outside
        (QRect(0, 0, 3000, 2000), [FIRST], FIRST),  # larger than the screen
        (QRect(-5000, -5000, 800, 600), [FIRST], QRect(283, 64, 800, 600)),
    ],
)
def test_window_comes_back_onto_a_screen_that_exists(
    wanted: QRect, screens: list[QRect], expected: QRect
) -> None:
    assert fit_to_screens(wanted, wanted.size(), screens) == expected


def test_geometry_is_kept_and_garbage_is_no_trouble(
    start: Start, furnished: Path, qtbot: QtBot, qapp: object
) -> None:
    file = Paths(furnished).window_file
    file.write_text("{ not json", encoding="utf-8")
    program = start(furnished)
    program.window.resize(QSize(1100, 650))
    program.window.close()
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert (kept["width"], kept["height"]) == (1100, 650)


def test_f1_opens_the_help_of_the_screen_and_escape_closes_it(
    signed_in: Program, qtbot: QtBot, calm: Calm
) -> None:
    window = signed_in.window
    window.show_page("settings", "backups")
    calm(signed_in)
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    helper = window.help_window
    assert helper is not None
    with qtbot.waitActive(helper):
        helper.activateWindow()
    assert helper.topic == "settings"
    assert "Sao lưu" in helper.browser.toPlainText()
    helper.browser.anchorClicked.emit(QUrl("home.md"))
    assert helper.topic == "home"
    qtbot.keyClick(helper.browser, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.help_window is None)


def test_help_never_reads_anything_but_our_pages(qtbot: QtBot, tmp_path: Path) -> None:
    browser = LocalBrowser()
    qtbot.addWidget(browser)
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    assert browser.loadResource(2, QUrl.fromLocalFile(str(secret))) is None
    assert browser.loadResource(2, QUrl("https://example.org/x.png")) is None
    assert browser.loadResource(2, QUrl("file:///etc/passwd")) is None


def test_ctrl_digits_go_to_the_screens(signed_in: Program, qtbot: QtBot, calm: Calm) -> None:
    window = signed_in.window
    with qtbot.waitActive(window):
        window.activateWindow()
    for digit, key in (
        (Qt.Key.Key_4, "register"),
        (Qt.Key.Key_7, "training"),
        (Qt.Key.Key_9, "exchange"),
        (Qt.Key.Key_0, "settings"),
        (Qt.Key.Key_2, "drafting"),
        (Qt.Key.Key_1, "home"),
    ):
        with qtbot.waitSignal(window.page_shown, timeout=5000):
            qtbot.keyClick(window, digit, Qt.KeyboardModifier.ControlModifier)
        calm(signed_in)
        assert window.current_key == key


def test_a_screen_behind_another_one_does_not_name_it(signed_in: Program, calm: Calm) -> None:
    window = signed_in.window
    window.show_page("drafting", "new")
    calm(signed_in)
    behind = window.current_page
    window.show_page("home")
    calm(signed_in)
    assert behind is not None
    home = window.top_bar._title.text()
    behind.title_changed.emit("A")
    assert window.top_bar._title.text() == home
    window.current_page.title_changed.emit("B")
    assert window.top_bar._title.text() != home
    behind.saved_changed.emit(Saved.EDITED)
    assert window.status_area._saved.text() == ""


def test_saved_state_is_said_in_words(signed_in: Program) -> None:
    area = signed_in.window.status_area
    said = set()
    for state in Saved:
        area.set_saved(state)
        said.add(area._saved.text())
    assert len(said) == len(Saved)


def test_licences_name_every_part_that_is_shipped() -> None:
    from communeapp.ui.about.licences import parts

    found = {part.name: part.licence for part in parts()}
    assert found["Qt"].startswith("LGPL")
    assert found["llama.cpp and ggml"] == "MIT"
    assert found["Liberation Fonts"] == "OFL-1.1"
    assert found["Qwen2.5-Coder 1.5B Instruct (Q4_K_M)"] == "Apache-2.0"
    for name in ("PySide6_Essentials", "python-docx", "cryptography", "sqlite-utils"):
        assert found[name], f"{name} without a licence"
    assert all(found.values()), [name for name, licence in found.items() if not licence]
