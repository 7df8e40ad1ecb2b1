"""The file a person sends to support: the doctor's findings and the end of the log, nobody's data.

What could name a person or an office is taken out by shape, although the log holds none by rule: two
nets are better than one.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import platform
import re
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from communeapp import log
from communeapp import paths as locations
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.paths import Paths

LOG_LINES = 2000
_LONG_NUMBER = re.compile(r"(?<![0-9a-f])\d[\d .-]{7,}\d(?![0-9a-f])")  # phone, identity card
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_ADDRESS = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")
_QUOTED = re.compile(r"“[^”\n]*”|«[^»\n]*»|\"[^\"\n]*\"")
_STAMP = re.compile(r"^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},\d{3}Z \w+ \d+ )(.*)$")


def write_diagnostics(file: Path, paths: Paths, findings: Mapping[str, Any]) -> Path:
    """Write a zip with ``doctor.json`` and ``log.txt``.

    Raises UserError ``doctor.file_exists`` rather than replace anything; nothing half-written stays.
    """
    if file.exists():
        raise UserError("doctor.file_exists", field="--save", file=str(file))
    redact = Redactor.of_this_machine(paths)
    part = file.with_name(f".{file.name[:40]}.part")  # not longer than the name itself may be
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            told = json.dumps(redact.value(dict(findings)), ensure_ascii=False, indent=1)
            archive.writestr("doctor.json", told)
            archive.writestr("log.txt", "\n".join(log_tail(paths.logs_dir, redact)))
        part.replace(file)
    except (FileNotFoundError, NotADirectoryError) as problem:
        raise EnvironmentProblem("doctor.no_folder", file=str(file)) from problem
    except OSError as problem:
        from communeapp.services.exporting import export_problem  # pulls in the writer of .docx

        raise export_problem(problem, file) from problem
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return file


def log_tail(folder: Path, redact: Redactor) -> list[str]:
    """Give the last lines of the log, made anonymous."""
    lines: list[str] = []
    for name in (f"{log.NAME}.1", log.NAME, "faults.log"):
        try:
            text = (folder / name).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        lines += [redact.line(line) for line in text.splitlines()]
    return lines[-LOG_LINES:]


def _by_length(pair: tuple[str, str]) -> int:
    return -len(pair[0])


class Redactor:
    """Takes names of people, folders and machines out of text."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        # The longest first: a home folder stands inside the data folder.
        known = sorted({(word, mark) for word, mark in words if len(word) > 2}, key=_by_length)
        # Whole words only: somebody's user name may be part of an ordinary word.
        self._words = [(re.compile(rf"(?<!\w){re.escape(w)}(?!\w)"), mark) for w, mark in known]

    @classmethod
    def of_this_machine(cls, paths: Paths) -> Redactor:
        """Know the folders, the user and the machine this process runs on."""
        words = [
            (str(paths.data_dir), "<data>"),
            (str(locations.user_models_dir().parent), "<user data>"),
            (str(Path.home()), "<home>"),
            (str(locations.resources_dir().parent), "<program>"),
            (platform.node(), "<machine>"),
        ]
        with contextlib.suppress(OSError, KeyError):  # then there is no user name to take out
            words.append((getpass.getuser(), "<user>"))
        if extra := os.environ.get("COMMUNEAPP_MODELS"):
            words.append((extra, "<models>"))
        return cls(words)

    def line(self, text: str) -> str:
        """Make one line anonymous; time, level and process number of a log line stay."""
        stamp = _STAMP.match(text)
        head, rest = (stamp[1], stamp[2]) if stamp else ("", text)
        rest = self._plain(rest)
        for pattern, mark in (
            (_QUOTED, "<text>"), (_MAIL, "<mail>"), (_ADDRESS, "<address>"), (_LONG_NUMBER, "<number>"),
        ):  # fmt: skip
            rest = pattern.sub(mark, rest)
        return head + rest

    def value(self, value: Any) -> Any:
        """Make every text inside a JSON value anonymous, leaving numbers and names of libraries."""
        if isinstance(value, str):
            return self._plain(value)
        if isinstance(value, Mapping):
            return {key: self.value(one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.value(one) for one in value]
        return value

    def _plain(self, text: str) -> str:
        for pattern, mark in self._words:
            text = pattern.sub(mark, text)
        return text
