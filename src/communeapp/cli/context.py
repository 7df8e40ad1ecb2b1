"""What every command is given, and the border where errors become sentences and exit codes."""

from __future__ import annotations

import errno
import json
import logging
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from communeapp import log, texts
from communeapp.core import errors
from communeapp.core.errors import AppError
from communeapp.paths import Paths
from communeapp.services.wiring import Wiring, WiringFactory

if TYPE_CHECKING:
    from communeapp.llm.models import Reason

_log = logging.getLogger(__name__)
#: Control signs but tab and line end; marks that turn the direction of writing.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class CliContext:
    """Options of the call and, made when first used, the services behind it."""

    def __init__(
        self, factory: WiringFactory, saved_language: Callable[[Paths], str | None]
    ) -> None:
        self._factory = factory
        self._saved_language = saved_language
        self._data_dir: Path | None = None
        self._lang: str | None = None
        self.json = False

    @property
    def data_dir(self) -> Path | None:
        """The folder that was asked for; the option may stand behind the command."""
        return self._data_dir

    @data_dir.setter
    def data_dir(self, value: Path) -> None:
        self._data_dir = value
        # A help page or a wrong word may have asked for them before the option was read.
        for name in ("paths", "_lang_there"):
            self.__dict__.pop(name, None)

    @cached_property
    def paths(self) -> Paths:
        return Paths.default(self.data_dir)

    @property
    def lang(self) -> str:
        """The language asked for, else the one of the settings, else Vietnamese."""
        return self._lang or self._lang_there

    @lang.setter
    def lang(self, value: str) -> None:
        self._lang = value

    @cached_property
    def _lang_there(self) -> str:
        return self._saved_language(self.paths) or "vi"

    @cached_property
    def wiring(self) -> Wiring:
        return self._factory(self.paths, self.lang)

    def wiring_of(self, paths: Paths) -> Wiring:
        """Make the services of another profile; the caller closes them."""
        return self._factory(paths, self.lang)

    def close(self) -> None:
        """Close the services, if any were opened."""
        if "wiring" in self.__dict__:
            self.wiring.close()

    def text(self, code: str, **values: object) -> str:
        """Give a sentence in the user's language."""
        return texts.tell(code, self.lang, **values).message

    def told(self, reason: Reason) -> str:
        """Give a reason, and the command that helps where there is one."""
        told = texts.tell(reason.code, self.lang, **reason.values)
        return f"{told.message} {told.command}".strip()

    def emit(self, answer: dict[str, Any]) -> None:
        """Write one JSON object on standard output: the only thing there with ``--json``."""
        write_out(json.dumps(answer, ensure_ascii=False, default=str))

    def say(self, code: str, **values: object) -> None:
        """Tell a person one sentence on standard output; silent with ``--json``."""
        self.say_words(self.text(code, **values))

    def say_words(self, words: str) -> None:
        """As :meth:`say`, words that are put together already."""
        if not self.json:
            write_out(_harmless(words))

    def note(self, code: str, **values: object) -> None:
        """Tell a person one sentence on standard error, also with ``--json``."""
        self.note_words(self.text(code, **values))

    def note_words(self, words: str) -> None:
        """As :meth:`note`, words that are put together already."""
        write_error(_harmless(words))

    @contextmanager
    def progress(self, code: str) -> Iterator[Callable[[int, int], None]]:
        """Show how far a long step is, on standard error: percent, amount, time left."""
        bar = ProgressBar(self.text(code), self.text("cli.time_left", seconds="{seconds}"))
        try:
            yield bar
        finally:
            bar.end()


class ProgressBar:
    """One line on standard error; on a terminal it is rewritten, in a file every tenth is a line."""

    def __init__(self, title: str, time_left: str) -> None:
        self._title, self._time_left = title, time_left
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._start: tuple[float, int] | None = None
        self._shown_at = 0.0
        self._tenth = -1
        self._open = False

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self._start is None:
            self._start = (now, done)
        percent = 100 * done // total if total else 100
        if self._terminal and (now - self._shown_at >= 0.2 or done == total):
            self._shown_at = now
            line = self._line(now, done, total, percent)
            write_error(f"\r{line:<78}", end="")
            self._open = True
        elif not self._terminal and percent // 10 > self._tenth:
            write_error(self._line(now, done, total, percent))
        self._tenth = percent // 10

    def end(self) -> None:
        """Leave the line."""
        if self._open:
            write_error("")

    def _line(self, now: float, done: int, total: int, percent: int) -> str:
        line = f"{self._title}: {percent:3d} %  {done / 1e6:,.0f}/{total / 1e6:,.0f} MB"
        started, had = self._start or (now, done)
        if now - started > 1 and done > had and done < total:
            seconds = round((now - started) * (total - done) / (done - had))
            line += "  " + self._time_left.replace(
                "{seconds}", f"{seconds // 60}:{seconds % 60:02d}"
            )
        return line


def _harmless(text: str) -> str:
    """Take out what a terminal obeys: names and words of files from outside stand in sentences."""
    return _OBEYED.sub("", text)


def write_out(text: str) -> None:
    """Write a line on standard output, which a windowed program on Windows does not have."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_stdout()  # whoever read us has read enough; the work goes on
    except OSError:
        _forget_stdout()
        raise


def write_error(text: str, end: str = "\n") -> None:
    """Write a line on standard error, if there is one."""
    if sys.stderr is not None:
        sys.stderr.write(text + end)
        sys.stderr.flush()


def run_guarded(context: CliContext, command: click.Command, argv: Sequence[str]) -> int:
    """Run a click command behind the border."""

    def call() -> int:
        # Not command.main(): it ends the process by itself when the reader of our output is gone.
        try:
            with command.make_context("communeapp", list(argv), obj=context) as click_context:
                result = command.invoke(click_context)
        except click.exceptions.Exit as end:
            return end.exit_code
        # A command may answer and still have failed in part: then it returns its exit code.
        return result if type(result) is int else errors.EXIT_OK

    return guard(context, call)


def guard(context: CliContext, action: Callable[[], int]) -> int:
    """Turn whatever happens in ``action`` into an exit code and one sentence.

    The only place of the command line that catches everything: what is not one of our errors is
    a bug, its traceback goes to the log and never to the terminal.
    """
    try:
        code = action()
    except click.UsageError as problem:
        name, values = describe_usage(problem)
        code = _told(context, name, errors.EXIT_USAGE, values.get("name"), dict(values))
    except (click.Abort, KeyboardInterrupt):
        code = _told(context, "cli.interrupted", errors.EXIT_ENVIRONMENT, None, {})
    except BrokenPipeError:
        code = errors.EXIT_OK  # whoever read us has read enough
    except AppError as problem:
        if problem.exit_code == errors.EXIT_BUG:
            code = _bug(context, problem)
        else:
            _log.info("refused: %s", problem.code)
            code = _told(context, problem.code, problem.exit_code, problem.field, problem.values)
    except OSError as problem:
        code = _os_error(context, problem)
    except Exception as problem:  # noqa: BLE001 - the outer border of the command line
        code = _bug(context, problem)
    finally:
        _close_quietly(context)
    return code


def describe_usage(problem: click.UsageError) -> tuple[str, dict[str, str]]:
    """Name the sentence of a usage error; click's own are English only."""
    command = problem.ctx.command_path if problem.ctx is not None else "communeapp"
    values = {"command": command}
    parameter = getattr(problem, "param", None)
    if parameter is not None:
        values["name"] = "/".join(parameter.opts) or parameter.name
    match problem:
        case click.exceptions.NoArgsIsHelpError():
            return "cli.usage.no_command", values
        case click.NoSuchOption():
            return "cli.usage.no_such_option", values | {"name": problem.option_name}
        case click.MissingParameter():
            named = values.get("name") or str(problem.param_hint or "")
            return "cli.usage.missing", values | {"name": named}
        case click.BadOptionUsage():
            return "cli.usage.bad_option", values | {"name": problem.option_name}
        case click.BadParameter():
            return "cli.usage.bad_value", values | {"name": values.get("name", "")}
        case _:
            words = problem.message.split("'")
            if problem.message.startswith("No such command") and len(words) > 1:
                return "cli.usage.no_such_command", values | {"name": words[1]}
            if problem.message.startswith("Missing command"):
                return "cli.usage.no_command", values
            return "cli.usage.other", values


def _os_error(context: CliContext, problem: OSError) -> int:
    """A full disk or a folder we may not write to is the machine's, not a bug of ours."""
    if problem.errno in (errno.ENAMETOOLONG, errno.ELOOP):
        path = str(problem.filename or "")
        return _told(context, "cli.bad_path", errors.EXIT_BAD_INPUT, None, {"file": path[:200]})
    codes = {
        errno.ENOSPC: "cli.disk_full",
        errno.EDQUOT: "cli.disk_full",
        errno.EACCES: "cli.not_allowed",
        errno.EPERM: "cli.not_allowed",
        errno.EROFS: "cli.read_only",
        errno.EIO: "cli.disk_error",
    }
    code = codes.get(problem.errno or 0)
    if code is None:
        return _bug(context, problem)
    _log.warning("environment: %s %s", code, problem.errno)
    place = str(problem.filename or context.paths.data_dir)
    return _told(context, code, errors.EXIT_ENVIRONMENT, None, {"file": place})


def _bug(context: CliContext, problem: BaseException) -> int:
    if log.current_file() is None:  # it happened before a command began
        log.start(context.paths.logs_dir)
    # The log may be what fails (read-only folder): then there is no file to name.
    _log.error("a bug of ours", exc_info=problem)
    file = log.current_file()
    name = str(file) if file is not None else "-"
    return _told(context, "cli.bug", errors.EXIT_BUG, None, {"log": name})


def _told(
    context: CliContext, code: str, exit_code: int, field: str | None, values: dict[str, object]
) -> int:
    told = texts.tell(code, _safe_language(context), **values).in_terminal
    write_error(_harmless(told.message + (f" {told.hint}" if told.hint else "")))
    if context.json:
        error = {"code": code, "message": told.message, "hint": told.hint, "field": field}
        write_out(json.dumps({"error": error}, ensure_ascii=False))
    return exit_code


def _safe_language(context: CliContext) -> str:
    try:
        return context.lang
    except (AppError, OSError):
        return "vi"


def _close_quietly(context: CliContext) -> None:
    try:
        context.close()
    except (AppError, OSError) as problem:
        _log.warning("closing: %s", type(problem).__name__)


def _forget_stdout() -> None:
    """Send the rest nowhere: the interpreter would fail again on it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
