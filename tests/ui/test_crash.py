"""A bug saves the open work, leaves a report without anybody's text, and is told once."""

from __future__ import annotations

import datetime as dt
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from communeapp.ui.application import Program
from communeapp.ui.crash import CrashHook, report_text, short_name
from communeapp.ui.page import Page

NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
SECRET = "ông Nguyễn Văn Bí Mật, số 012345678901"


@pytest.fixture
def hook(tmp_path: Path, qtbot: QtBot) -> Iterator[CrashHook]:
    made = CrashHook(tmp_path / "logs", lambda: NOW)
    yield made
    made.uninstall()
    made.deleteLater()


def fail(text: str) -> BaseException:
    try:
        try:
            raise KeyError(text)
        except KeyError as error:
            raise ValueError(f"could not read {text}") from error
    except ValueError as error:
        return error


def test_report_has_kinds_and_places_but_no_words() -> None:
    text = report_text(fail(SECRET), NOW)
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_crash.py" in text
    assert "Bí Mật" not in text
    assert "012345678901" not in text
    assert str(Path.home()) not in text


def test_source_paths_are_cut_down_to_the_package() -> None:
    assert short_name("/home/ánh/x/communeapp/ui/page.py") == "communeapp/ui/page.py"
    assert short_name("/home/ánh/secret/tool.py") == "tool.py"


def test_drafts_are_saved_before_the_report(hook: CrashHook, qtbot: QtBot) -> None:
    order: list[str] = []
    hook.save_with(lambda: order.append("saved"))
    hook.crashed.connect(lambda _file: order.append("told"))
    hook.take(fail(SECRET))
    qtbot.waitUntil(lambda: order == ["saved", "told"])


def test_a_saver_that_fails_does_not_stop_the_others(
    hook: CrashHook, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    saved: list[str] = []

    def broken() -> None:
        raise RuntimeError(SECRET)

    hook.save_with(broken)
    hook.save_with(lambda: saved.append("second"))
    with qtbot.waitSignal(hook.crashed) as told:
        hook.take(fail(SECRET))
    assert saved == ["second"]
    assert told.args[0].is_file()
    assert "Bí Mật" not in caplog.text


def test_a_folder_that_cannot_be_written_is_no_second_crash(
    hook: CrashHook, tmp_path: Path
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    assert hook.write(fail(SECRET)) is None


def test_exceptions_of_slots_and_threads_arrive(
    hook: CrashHook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook.install()
    assert sys.excepthook == hook._on_exception
    with qtbot.waitSignal(hook.crashed):
        sys.excepthook(ValueError, ValueError("in a slot"), None)

    def work() -> None:
        raise OSError("in a thread")

    with qtbot.waitSignal(hook.crashed):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    hook.uninstall()
    assert sys.excepthook != hook._on_exception


def test_window_tells_a_bug_and_flushes_its_screens(
    signed_in: Program, qtbot: QtBot, person_at_dialogs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []
    monkeypatch.setattr(Page, "flush", lambda page: flushed.append(type(page).__name__))
    said: list[str] = []

    def read(dialog: Any) -> int:
        said.append(dialog.accessibleName() + dialog.hint.text())
        return 1

    person_at_dialogs.answer(read)
    signed_in.tasks.query(lambda: 1 // 0)
    qtbot.waitUntil(lambda: bool(said))
    assert "HomePage" in flushed
    assert "crash-" in said[0]
    reports = list(signed_in.wiring.paths.logs_dir.glob("crash-*.txt"))
    assert len(reports) == 1


def test_environment_problem_offers_to_try_again(
    signed_in: Program, qtbot: QtBot, person_at_dialogs: Any
) -> None:
    from communeapp.core.errors import EnvironmentProblem

    tries: list[int] = []
    answers: list[str] = []

    def work() -> str:
        tries.append(1)
        if len(tries) < 3:
            raise EnvironmentProblem("store.disk_full", drive="/", needed_mb=1, needed=1)
        return "done"

    person_at_dialogs.answer(True, True)
    signed_in.tasks.query(work, answers.append)
    qtbot.waitUntil(lambda: answers == ["done"])


def test_user_error_is_a_plain_message(
    signed_in: Program, qtbot: QtBot, person_at_dialogs: Any
) -> None:
    from communeapp.core.errors import UserError

    def work() -> None:
        raise UserError("drafts.unknown", draft="x")

    said: list[str] = []

    def read(dialog: Any) -> int:
        said.append(dialog.accessibleName())
        return 1

    person_at_dialogs.answer(read)
    signed_in.tasks.query(work)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0]
    assert said[0] != "drafts.unknown"  # a sentence, not a code


def test_hooks_are_given_back_at_the_end(
    start: Callable[..., Program], furnished: Path, qtbot: QtBot
) -> None:
    before = sys.excepthook
    program = start(furnished)
    assert sys.excepthook != before
    program.shut_down()
    assert sys.excepthook == before
    assert not [one for one in program.findChildren(QTimer) if one.isActive()]
