"""Start: choose window, worker, reader or command before any of them is imported."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from communeapp import program

_WITH_VALUE = ("--data-dir", "--lang")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (those of the process by default)."""
    if argv is None:
        _speak_utf8()
    words = list(sys.argv[1:] if argv is None else argv)
    _prepare_streams()
    if words[:1] == ["worker"]:
        from communeapp.llm.worker import main as run_worker

        return run_worker(words[1:])
    if words[:1] == ["reader"]:
        from communeapp.reading.child import main as run_reader

        return run_reader(words[1:])
    if words[:1] == ["--self-test"]:
        # Imports next to nothing, so that a package with parts missing still says what is wrong.
        from communeapp.services.self_test.outer import main as run_self_test

        return run_self_test(words[1:])
    if words[:1] == ["--try-qt"]:
        from communeapp import qt_floor

        return qt_floor.load()
    from communeapp import app

    if words[:1] == ["--self-test-steps"]:
        return app.run_self_test(Path(words[1]))
    options, wants_window = window_options(words)
    if wants_window:
        folder = options.get("--data-dir")
        return app.run_window(Path(folder) if folder else None, options.get("--lang"))
    return app.run_command(words)


def _speak_utf8() -> None:
    """Start again in UTF-8 mode where the locale would garble names of files and arguments.

    Only with an old locale and ``PYTHONUTF8=0``; nothing later can mend what was decoded wrongly.
    """
    if os.name == "posix" and not program.here().packaged:
        encoding = sys.getfilesystemencoding().lower()
        if encoding not in ("utf-8", "utf8"):
            # Our own interpreter with our own arguments, nothing that a shell would read.
            os.execve(sys.executable, sys.orig_argv, os.environ | {"PYTHONUTF8": "1"})  # noqa: S606


def _prepare_streams() -> None:
    """Speak UTF-8 whatever the locale says; a windowed program on Windows has no streams at all."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # A letter that cannot be read back must not stop a message from being shown.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError, AttributeError):
            faulthandler.enable(sys.stderr)
    # Child processes of ours inherit it; see the decision on encodings in docs/architecture.md.
    os.environ.setdefault("PYTHONUTF8", "1")


def window_options(words: list[str]) -> tuple[dict[str, str], bool]:
    """Take the common options; True when nothing else is there, so the window is meant."""
    options: dict[str, str] = {}
    rest = list(words)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name not in _WITH_VALUE:
            return {}, False
        if not equals:
            if not rest:
                return {}, False  # the command line tells what is missing
            value = rest.pop(0)
        options[name] = value
    if options.get("--lang", "vi") not in ("vi", "en", "fr"):
        return {}, False
    return options, True


if __name__ == "__main__":
    sys.exit(main())
