"""What a rule sees and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from communeapp.core.documents import Block, Document
from communeapp.core.layout.model import LayoutDoc
from communeapp.core.layout.rules import Form


class Severity(StrEnum):
    """An error breaks a rule of the decree; a note is worth a look."""

    ERROR = "error"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One place that a rule complains about.

    ``where`` names it by field and position (``body[3]``, ``recipients[0]``, counted from 0),
    ``source`` the article or part of an appendix; ``values`` fill the message of ``code``.
    """

    rule: str
    severity: Severity
    where: str
    source: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The code of the message."""
        return f"lint.{self.rule}"


@dataclass(frozen=True)
class Subject:
    """A document with its form and its layout."""

    document: Document
    form: Form
    layout: LayoutDoc

    def blocks(self) -> Iterator[tuple[str, Block]]:
        """Give every body block with its place, appendices after the body."""
        for index, block in enumerate(self.document.body):
            yield f"body[{index}]", block
        for number, appendix in enumerate(self.document.appendices):
            for index, block in enumerate(appendix.body):
                yield f"appendices[{number}].body[{index}]", block

    def texts(self) -> Iterator[tuple[str, str]]:
        """Give every piece of running text with its place."""
        yield "subject", self.document.subject
        for where, block in self.blocks():
            for text in (block.title, block.text, *(cell for row in block.rows for cell in row)):
                if text:
                    yield where, text

    def printed(self, role: str) -> list[str]:
        """Give the printed paragraphs of one component."""
        return [p.text for p in self.layout.paragraphs() if p.role == role]


Rule = Callable[[Subject], Iterable[Finding]]


def error(rule: str, where: str, source: str, **values: str) -> Finding:
    """Make a finding that breaks the decree."""
    return Finding(rule, Severity.ERROR, where, source, values)


def note(rule: str, where: str, source: str, **values: str) -> Finding:
    """Make a finding that a person should look at."""
    return Finding(rule, Severity.NOTE, where, source, values)
