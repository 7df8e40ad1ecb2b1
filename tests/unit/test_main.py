"""The start: window, worker or command is chosen before any of them is imported."""

from __future__ import annotations

import subprocess
import sys

import pytest

from communeapp import app
from communeapp.__main__ import window_options


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ([], {}),
        (["--lang", "en"], {"--lang": "en"}),
        (["--data-dir=D:\\Dữ liệu", "--lang=fr"], {"--data-dir": "D:\\Dữ liệu", "--lang": "fr"}),
    ],
)
def test_only_common_options_mean_the_window(words: list[str], options: dict[str, str]) -> None:
    assert window_options(words) == (options, True)


@pytest.mark.parametrize(
    "words",
    [["doctor"], ["--lang", "en", "doctor"], ["--json"], ["--help"], ["--lang"], ["--lang", "de"]],
)
def test_everything_else_is_the_command_line(words: list[str]) -> None:
    assert window_options(words) == ({}, False)


def test_a_window_needs_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not app.display_found()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert app.display_found()


HEAVY = ("PySide6", "llama_cpp", "docx", "numpy", "sqlite_utils", "cryptography", "click")


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import communeapp.__main__", set()),
        ("import communeapp.llm.worker", set()),
        ("import communeapp.cli.main", {"click"}),
        ("import communeapp.cli.models", {"click"}),
    ],
)
def test_what_is_not_needed_is_not_imported(code: str, allowed: set[str]) -> None:
    """Commands answer at once, and the worker's memory is the model's."""
    shown = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = {one.partition(".")[0] for one in shown.stdout.split()}
    assert loaded & set(HEAVY) <= allowed
