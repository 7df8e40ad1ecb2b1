"""What is wrong with a course that lies in a folder: for its author, for import, for our own tests."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable
from pathlib import Path

from communeapp.core.errors import UserError
from communeapp.core.packs import safe_path
from communeapp.core.training.checking import Severity
from communeapp.core.training.course_rules import (
    CourseFinding,
    CourseParts,
    errors_of,
    finding_of,
    lesson_file,
    notes_of,
)
from communeapp.core.training.course_toml import COURSE_FILE, Outline, parse_outline
from communeapp.core.training.question_toml import Placed, ReadQuestions, read_questions
from communeapp.core.training.svg_safety import check_media, max_bytes
from communeapp.core.training.toml_reading import load_toml

__all__ = ["CourseFinding", "check_course", "parts_of", "refuse_errors"]

#: Gives the bytes of a file of the course.
Reader = Callable[[str], bytes]
_MAX_TEXT = 16 * 1024 * 1024
_MAX_LESSON = 200_000
_MAX_DRAWING = 12 * 1024
_FOLDERS = ("lessons", "questions", "media")


def content_paths(folder: Path) -> tuple[str, ...]:
    """List the files of a course that somebody writes: what a pack would hold."""
    found = [COURSE_FILE] if (folder / COURSE_FILE).is_file() else []
    for name in _FOLDERS:
        below = folder / name
        if below.is_dir() and not below.is_symlink():
            found += [
                one.relative_to(folder).as_posix()
                for one in sorted(below.iterdir())
                if one.is_file() and not one.is_symlink() and not one.name.startswith(".")
            ]
    return tuple(found)


def check_course(folder: Path) -> tuple[CourseFinding, ...]:
    """Look at a course with every rule that a machine can check; errors first. Never raises UserError."""
    paths = content_paths(folder)

    def read(path: str) -> bytes:
        file = folder / path
        if file.stat().st_size > _MAX_TEXT and not path.startswith("media/"):
            raise UserError("courses.too_large", file=path, most=_MAX_TEXT // 2**20)
        return file.read_bytes()

    try:
        outline = parse_outline(read(COURSE_FILE))
    except UserError as fault:
        return (finding_of(fault),)
    except OSError:
        return (CourseFinding("courses.not_a_course", Severity.ERROR, COURSE_FILE, 1),)
    parts, found = parts_of(outline, paths, read)
    found += [*errors_of(parts), *_raw_notes(paths, read), *notes_of(parts)]
    return tuple(sorted(found, key=lambda one: one.severity is not Severity.ERROR))


def refuse_errors(outline: Outline, paths: tuple[str, ...], read: Reader) -> CourseParts:
    """Give the parts of a course that is in order; raises UserError for the first thing that is not."""
    parts, found = parts_of(outline, paths, read)
    for one in (*found, *errors_of(parts)):
        raise one.as_error()
    return parts


def parts_of(
    outline: Outline, paths: tuple[str, ...], read: Reader
) -> tuple[CourseParts, list[CourseFinding]]:
    """Read the files of a course; what cannot be read is named."""
    found: list[CourseFinding] = []
    bodies: dict[str, str] = {}
    for lesson in outline.lessons:
        path = lesson_file(lesson.id)
        if path in paths:
            try:
                bodies[lesson.id] = lesson_text(read(path), path)
            except UserError as fault:
                found.append(finding_of(fault))
    known = {lesson_file(one.id) for one in outline.lessons}
    questions: list[Placed] = []
    media = set()
    for path in paths:
        if path.startswith("questions/"):
            result = _questions(path, read)
            questions += result.questions
            found += [finding_of(fault) for fault in result.faults]
        elif path.startswith("media/"):
            fault_code = "" if safe_path(path) else "courses.bad_name"
            fault_code = fault_code or check_media(path, read(path))
            if fault_code:
                most = (("most", str(max_bytes(path) // 1024)),)
                found.append(CourseFinding(fault_code, Severity.ERROR, path, 1, most))
            media.add(path)
        elif path.startswith("lessons/") and path not in known:
            found.append(CourseFinding("courses.stray_file", Severity.ERROR, path, 1))
    return CourseParts(outline, bodies, tuple(questions), frozenset(media)), found


def _questions(path: str, read: Reader) -> ReadQuestions:
    return read_questions(read(path), path, path.removeprefix("questions/").removesuffix(".toml"))


def lesson_text(data: bytes, path: str) -> str:
    """Read the Markdown of a lesson; raises UserError ``courses.*``."""
    if len(data) > _MAX_LESSON:
        raise UserError("courses.too_large", file=path, most=_MAX_LESSON // 2**20 or 1)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UserError("courses.not_utf8", file=path, line=line) from error
    return unicodedata.normalize("NFC", text)


def _raw_notes(paths: tuple[str, ...], read: Reader) -> list[CourseFinding]:
    """Look at what is lost when a file is read: letters in pieces, the make of a drawing."""
    found = []
    for path in paths:
        if path.startswith("media/") and not path.endswith(".svg"):
            continue
        data = read(path)
        text = data.decode("utf-8", "replace")
        if not unicodedata.is_normalized("NFC", text):
            found.append(CourseFinding("courses.rule_not_composed", Severity.NOTE, path, 1))
        if path.endswith(".svg") and (
            len(data) > _MAX_DRAWING or ("<text" in text and "sans-serif" not in text)
        ):
            found.append(CourseFinding("courses.rule_drawing", Severity.NOTE, path, 1))
    return found


def pack_head(folder: Path) -> dict[str, object]:
    """Read ``pack.toml`` of a course that somebody writes.

    UserError ``courses.file_missing``, ``courses.bad_toml``.
    """
    try:
        return load_toml((folder / "pack.toml").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UserError("courses.file_missing", file="pack.toml") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError("courses.bad_toml", file="pack.toml", line=1) from error
