"""The border of the command line: every kind of end becomes an exit code and one sentence."""

from __future__ import annotations

import errno
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from communeapp import log
from communeapp.cli import context as context_module
from communeapp.cli.context import (
    CliContext,
    ProgressBar,
    describe_usage,
    guard,
    run_guarded,
    write_out,
)
from communeapp.core.errors import Bug, EnvironmentProblem, UserError
from communeapp.paths import Paths
from communeapp.services.wiring import Wiring


class NoPdf:
    """No PDF is drawn here."""

    def render(self, layout: object, path: Path) -> None:
        raise AssertionError


@pytest.fixture
def context(data_dir: Path) -> Iterator[CliContext]:
    made = CliContext(lambda paths, lang: Wiring(paths, lang, NoPdf()), lambda _: None)
    made.data_dir = data_dir
    made.json = True
    log.start(made.paths.logs_dir)
    yield made
    log.stop()


def end_of(context: CliContext, problem: BaseException | None) -> int:
    def action() -> int:
        if problem is not None:
            raise problem
        return 0

    return guard(context, action)


@pytest.mark.parametrize(
    ("problem", "exit_code", "code"),
    [
        (UserError("models.unknown", field="id", id="x", known="y"), 1, "models.unknown"),
        (EnvironmentProblem("models.not_here", id="x", title="X"), 3, "models.not_here"),
        (KeyboardInterrupt(), 3, "cli.interrupted"),
        (click.Abort(), 3, "cli.interrupted"),
        (OSError(errno.ENOSPC, "full", "/d/x"), 3, "cli.disk_full"),
        (PermissionError(errno.EACCES, "no", "/d/x"), 3, "cli.not_allowed"),
        (OSError(errno.EROFS, "ro", "/d/x"), 3, "cli.read_only"),
        (OSError(errno.EIO, "io", "/d/x"), 3, "cli.disk_error"),
        (OSError(errno.ENAMETOOLONG, "long", "/d/x"), 1, "cli.bad_path"),
        (OSError(errno.ELOOP, "loop", "/d/x"), 1, "cli.bad_path"),
        (click.UsageError("x"), 2, "cli.usage.other"),
        (Bug("models.manifest_broken", detail="x"), 4, "cli.bug"),
        (RuntimeError("bí mật"), 4, "cli.bug"),
        (OSError(errno.EBADF, "?"), 4, "cli.bug"),
        (FileNotFoundError(errno.ENOENT, "?"), 4, "cli.bug"),
    ],
)
def test_every_problem_has_its_exit_code_and_its_sentence(
    context: CliContext,
    capsys: pytest.CaptureFixture[str],
    problem: BaseException,
    exit_code: int,
    code: str,
) -> None:
    assert end_of(context, problem) == exit_code
    out, err = capsys.readouterr()
    error = json.loads(out)["error"]
    assert error["code"] == code
    assert error["message"] in err
    assert "Traceback" not in err
    assert "bí mật" not in err + out


def test_no_problem_is_exit_0_and_no_word(
    context: CliContext, capsys: pytest.CaptureFixture[str]
) -> None:
    assert end_of(context, None) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("given", "exit_code"), [(None, 0), (1, 1), (3, 3), ("text", 0), (True, 0)]
)
def test_a_command_may_return_its_exit_code(
    context: CliContext, given: object, exit_code: int
) -> None:
    @click.group()
    def group() -> None: ...

    @group.command()
    @click.pass_obj
    def inner(found: CliContext) -> object:
        assert found is context
        return given

    assert run_guarded(context, group, ["inner"]) == exit_code


def test_a_reader_that_left_is_exit_0(
    context: CliContext, capsys: pytest.CaptureFixture[str]
) -> None:
    assert end_of(context, BrokenPipeError()) == 0
    assert capsys.readouterr() == ("", "")


def test_a_bug_leaves_its_place_in_the_log_but_not_its_words(context: CliContext) -> None:
    end_of(context, RuntimeError("Nguyễn Văn Ánh"))
    written = (context.paths.logs_dir / log.NAME).read_text(encoding="utf-8")
    assert "RuntimeError" in written
    assert "test_context.py" in written
    assert "Nguyễn" not in written


def test_an_error_while_closing_does_not_hide_the_answer(
    context: CliContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise EnvironmentProblem("store.io", path="x", detail=5)

    monkeypatch.setattr(context, "close", refuse)
    assert end_of(context, None) == 0


def test_the_language_is_asked_for_else_saved_else_vietnamese(data_dir: Path) -> None:
    def factory(paths: Paths, lang: str) -> Wiring:
        return Wiring(paths, lang, NoPdf())

    assert CliContext(factory, lambda _: None).lang == "vi"
    assert CliContext(factory, lambda _: "fr").lang == "fr"
    asked = CliContext(factory, lambda _: "fr")
    asked.lang = "en"
    assert asked.lang == "en"
    assert asked.wiring.lang == "en"


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (click.NoSuchOption("--x"), "cli.usage.no_such_option"),
        (click.MissingParameter(param=click.Option(["--facts"])), "cli.usage.missing"),
        (click.BadOptionUsage("--save", "x"), "cli.usage.bad_option"),
        (click.BadParameter("x", param=click.Option(["--lang"])), "cli.usage.bad_value"),
        (click.UsageError("No such command 'xyz'."), "cli.usage.no_such_command"),
        (click.UsageError("Missing command."), "cli.usage.no_command"),
        (click.UsageError("Got unexpected extra argument (x)"), "cli.usage.other"),
    ],
)
def test_usage_errors_are_named(problem: click.UsageError, code: str) -> None:
    found, values = describe_usage(problem)
    assert found == code
    assert "command" in values


def test_an_argument_that_is_missing_is_named() -> None:
    problem = click.MissingParameter(param_type="argument", param_hint="PACK")
    assert describe_usage(problem)[1]["name"] == "PACK"


def test_nothing_is_written_where_there_are_no_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    """A windowed program on Windows has neither."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    write_out("x")
    context_module.write_error("x")
    bar = ProgressBar("Tải", "còn {seconds}")
    bar(1, 2)
    bar.end()


# --- progress -----------------------------------------------------------------------------------


class Terminal(io.StringIO):
    """Standard error on a terminal."""

    def isatty(self) -> bool:
        return True


def test_in_a_file_every_tenth_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    bar = ProgressBar("Tải", "còn {seconds}")
    for done in range(1001):
        bar(done * 1_000_000, 1_000_000_000)
    bar.end()
    lines = stream.getvalue().splitlines()
    assert len(lines) == 11
    assert lines[0] == "Tải:   0 %  0/1,000 MB"
    assert lines[-1] == "Tải: 100 %  1,000/1,000 MB"


def test_on_a_terminal_one_line_is_rewritten_with_the_time_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream, now = Terminal(), [100.0]
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(context_module.time, "monotonic", lambda: now[0])
    bar = ProgressBar("Tải", "còn {seconds}")
    bar(0, 400_000_000)
    now[0] += 10
    bar(100_000_000, 400_000_000)
    bar(100_000_001, 400_000_000)  # too soon after the last one
    bar.end()
    shown = stream.getvalue().split("\r")
    assert [one.strip() for one in shown[1:]] == [
        "Tải:   0 %  0/400 MB",
        "Tải:  25 %  100/400 MB  còn 0:30",
    ]
    assert stream.getvalue().endswith("\n")


def test_an_empty_file_is_done_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    ProgressBar("Tải", "")(0, 0)
    assert stream.getvalue() == "Tải: 100 %  0/0 MB\n"
