"""What speaks against a question, in words."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from communeapp.core.training.checking import Finding, Severity
from communeapp.ui.context import UiContext

_PLACE = re.compile(r"^(\w+)(?:\[(\d+)\])?")


class FieldWords(QObject):
    """Names the fields of a question as the form does."""

    def words(self, field: str) -> str:
        """Name a field; with the place for one of a list."""
        found = _PLACE.match(field)
        if found is None:
            return ""
        name, place = found.group(1), found.group(2)
        words = {
            "stem": self.tr("Question"),
            "choices": self.tr("Options"),
            "truth": self.tr("True or false"),
            "pairs": self.tr("Pairs"),
            "steps": self.tr("Steps"),
            "answers": self.tr("Accepted answers"),
            "numbers": self.tr("Numbers"),
            "document": self.tr("Document"),
            "explanation": self.tr("Explanation"),
            "points": self.tr("Points"),
            "sources": self.tr("Sources"),
            "topic": self.tr("Topic"),
            "lesson": self.tr("Lesson"),
            "title": self.tr("Short title"),
            "category": self.tr("Category"),
            "unit": self.tr("Unit"),
            "if_right": self.tr("Said when the answer is right"),
            "if_wrong": self.tr("Said when the answer is wrong"),
        }.get(name, "")
        return f"{words} {int(place) + 1}" if words and place is not None else words


def finding_words(context: UiContext, finding: Finding) -> str:
    """Say one finding with the field that it is about."""
    where = FieldWords().words(finding.field)
    sentence = context.sentence(finding.code, field=finding.field)
    return f"{where}: {sentence}" if where else sentence


def is_error(finding: Finding) -> bool:
    """Say whether the question cannot be asked like this."""
    return finding.severity is Severity.ERROR
