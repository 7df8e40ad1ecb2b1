"""The made-up documents once more, each laid out in other ways: what is read stays the same."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable
from pathlib import Path

import pytest

Document = tuple[str, dict[str, object]]
FIELDS = ("type", "number", "date", "issuer", "subject")


def documents() -> dict[str, Document]:
    found: dict[str, Document] = {}
    for file in sorted(Path(__file__).parent.glob("test_*.py")):
        if "\nDOCUMENTS: dict" in file.read_text(encoding="utf-8"):
            spec = importlib.util.spec_from_file_location(file.stem, file)
            assert spec is not None and spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            found |= module.DOCUMENTS
    return {name: one for name, one in found.items() if "recognised" not in name}


def glued(text: str) -> str:
    return "\n".join(re.sub(r"[ \t|]+", " ", line) for line in text.split("\n"))


def without_empty_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if re.search(r"\w", line))


def with_empty_lines(text: str) -> str:
    return text.replace("\n", "\n\n")


def with_windows_line_ends(text: str) -> str:
    return text.replace("\n", "\r\n")


def with_tabs(text: str) -> str:
    return re.sub(r" {3,}", "\t", text)


def with_bars(text: str) -> str:
    return re.sub(r" {3,}|\t", " | ", text)


def indented(text: str) -> str:
    return "\n".join(f"        {line}" for line in text.split("\n"))


def with_long_dashes(text: str) -> str:
    return text.replace(" - ", " – ")


CHANGES = [
    glued, without_empty_lines, with_empty_lines, with_windows_line_ends, with_tabs, with_bars, indented,
    with_long_dashes,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_header_stays(change: Callable[[str], str], compare: Callable[..., None]) -> None:
    known = documents()
    assert len(known) > 60
    wrong = []
    for name, (text, expected) in known.items():
        fields = {key: value for key, value in expected.items() if key in FIELDS}
        if change is with_long_dashes:
            fields = {key: value for key, value in fields.items() if " - " not in str(value)}
        try:
            compare(change(text), fields)
        except AssertionError:
            wrong.append(name)
    assert wrong == []
