"""Sentences for people outside Qt: error messages, hints, notes and labels of the command line.

TOML files in ``resources/messages/<language>``, one per area: ``[facts.too_many_points]`` with
``message`` and, for errors, ``hint``; ``command`` where the way out is another one on the command line than
in the window. Placeholders are ``{name}``. Qt's own screens use Qt Linguist instead.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache

from communeapp import paths
from communeapp.core.errors import AppError

LANGUAGES = ("vi", "en", "fr")


@dataclass(frozen=True)
class Told:
    """What a person reads: one sentence and the way out."""

    message: str
    hint: str = ""
    command: str = ""

    @property
    def in_terminal(self) -> Told:
        """The same for whoever types commands: they have no screens to press something on."""
        return replace(self, hint=self.command or self.hint)

    @property
    def words(self) -> str:
        """Both in one line, where there is room for one."""
        return f"{self.message} {self.hint}".strip()


@cache
def catalogue(language: str) -> dict[str, Told]:
    """Read the sentences of one language, by code."""
    folder = paths.resources_dir() / "messages" / language
    found: dict[str, Told] = {}

    def walk(prefix: str, table: dict[str, object]) -> None:
        if isinstance(table.get("message"), str):
            found[prefix] = Told(
                *(str(table.get(part, "")) for part in ("message", "hint", "command"))
            )
            return
        for name, value in table.items():
            if isinstance(value, dict):
                walk(f"{prefix}.{name}" if prefix else name, value)

    for file in sorted(folder.glob("*.toml")):
        walk("", tomllib.loads(file.read_text(encoding="utf-8")))
    return found


def tell(code: str, language: str, **values: object) -> Told:
    """Give the sentence of a code; a code without one is shown as itself rather than hidden."""
    sentence = catalogue(language if language in LANGUAGES else "vi").get(code)
    if sentence is None:
        return Told(code)
    return Told(
        _fill(sentence.message, values),
        _fill(sentence.hint, values),
        _fill(sentence.command, values),
    )


def tell_error(error: AppError, language: str) -> Told:
    """Give the sentence and the way out of an error."""
    return tell(error.code, language, **error.values)


def _fill(template: str, values: dict[str, object]) -> str:
    for name, value in values.items():
        template = template.replace("{" + name + "}", str(value))
    return template
