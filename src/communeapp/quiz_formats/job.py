"""The child's side of reading questions: a job in, plain JSON values out; and back in the parent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from communeapp.core.incoming.secrecy import judge
from communeapp.core.incoming.text import ReadText
from communeapp.core.training.banks import BankFormat, FileNote, Read, Skipped
from communeapp.core.training.question_json import question_from_json, question_to_json
from communeapp.quiz_formats.base import json_values
from communeapp.reading.limits import Limits
from communeapp.reading.reader import Secret


def read_job(path: Path, limits: Limits) -> dict[str, Any]:
    """Read a file of questions, in the child; ``{"secret": level, "where": …}`` for a marked one.

    UserError as :func:`files.read_questions`.
    """
    from communeapp.quiz_formats.files import read_questions

    def gate(lines: Sequence[str]) -> None:
        text = ReadText.plain("\n".join(lines)) if lines else None
        if (verdict := judge(text, path.name)) is not None:
            raise Secret(verdict)

    try:
        gate(())
        return read_to_json(read_questions(path, limits, gate))
    except Secret as closed:
        return {"secret": closed.verdict.level.value, "where": closed.verdict.where}


def read_to_json(read: Read) -> dict[str, Any]:
    """Give plain JSON values."""
    return {
        "format": read.format.value,
        "questions": [question_to_json(one) for one in read.questions],
        "lines": list(read.lines),
        "skipped": [
            [one.index, one.reason, one.line, json_values(one.values)] for one in read.skipped
        ],
        "notes": [[one.code, one.index, json_values(one.values)] for one in read.notes],
    }


def read_from_json(data: Mapping[str, Any]) -> Read:
    """Rebuild. Raises KeyError, ValueError or TypeError for anything else than its JSON."""
    return Read(
        format=BankFormat(data["format"]),
        questions=tuple(question_from_json(one) for one in data["questions"]),
        skipped=tuple(
            Skipped(int(index), _code(reason), int(line), dict(values))
            for index, reason, line, values in data["skipped"]
        ),
        notes=tuple(
            FileNote(_code(code), int(index), dict(values)) for code, index, values in data["notes"]
        ),
        lines=tuple(int(one) for one in data["lines"]),
    )


def _code(value: Any) -> str:
    if not isinstance(value, str) or not value.startswith("quiz."):
        msg = "a code is wanted"
        raise ValueError(msg)
    return value
