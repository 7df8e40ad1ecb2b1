"""Whether Qt runs on this processor is asked of a child, and only where that is in doubt."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from communeapp import app, qt_floor
from communeapp.core.errors import EnvironmentProblem
from communeapp.llm import machine


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    qt_floor.runs.cache_clear()
    yield
    qt_floor.runs.cache_clear()


@pytest.fixture
def old(monkeypatch: pytest.MonkeyPatch) -> None:
    """A processor without SSE4.2."""
    monkeypatch.setattr(machine, "_features", lambda: frozenset({"sse3", "ssse3"}))


def test_a_processor_that_has_everything_costs_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(subprocess, "run", never)
    assert qt_floor.runs()
    monkeypatch.setattr(machine, "_features", frozenset)  # nothing is known, nothing refused
    qt_floor.runs.cache_clear()
    assert qt_floor.runs()


@pytest.mark.parametrize(
    ("code", "runs"),
    [("", True), ("import os; os.kill(os.getpid(), 4)", False), ("raise SystemExit(1)", False)],
)
@pytest.mark.usefixtures("old")
def test_an_old_one_is_tried(monkeypatch: pytest.MonkeyPatch, code: str, runs: bool) -> None:
    monkeypatch.setattr(qt_floor.program, "command", lambda *_: [sys.executable, "-c", code])
    assert qt_floor.runs() is runs


@pytest.mark.usefixtures("old")
def test_the_child_loads_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    words: list[tuple[str, ...]] = []
    command = qt_floor.program.command
    monkeypatch.setattr(
        qt_floor.program, "command", lambda *given: words.append(given) or command(*given)
    )
    assert qt_floor.runs()  # the real child, on this processor
    assert words == [("--try-qt",)]


@pytest.mark.usefixtures("old")
def test_without_qt_a_pdf_and_a_window_are_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(qt_floor.program, "command", lambda *_: [str(data_dir / "không có")])
    with pytest.raises(EnvironmentProblem) as caught:
        app.LazyQtPdf().render(None, data_dir / "x.pdf")  # type: ignore[arg-type]
    assert caught.value.code == "machine.no_qt"
    shown: list[str] = []
    monkeypatch.setattr(qt_floor, "show", shown.append)
    assert app.run_window(data_dir, "en") == 3
    assert "too old" in capsys.readouterr().err
    assert len(shown) == 1 and "too old" in shown[0]


@pytest.mark.skipif(sys.platform != "linux", reason="the desktops of Linux")
@pytest.mark.parametrize("present", ["zenity", "kdialog", "xmessage", ""])
def test_a_desktop_shows_the_sentence_with_what_it_has(
    monkeypatch: pytest.MonkeyPatch, present: str
) -> None:
    started: list[list[str]] = []
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setattr(
        shutil, "which", lambda name: f"/usr/bin/{name}" if name == present else None
    )

    def start(words: list[str], **_: Any) -> None:
        started.append(words)

    monkeypatch.setattr(subprocess, "Popen", start)
    qt_floor.show("Bộ xử lý quá cũ.")
    assert [one[0] for one in started] == ([f"/usr/bin/{present}"] if present else [])
    assert all(one[-1] == "Bộ xử lý quá cũ." for one in started)
    started.clear()
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    qt_floor.show("Bộ xử lý quá cũ.")
    assert started == []
