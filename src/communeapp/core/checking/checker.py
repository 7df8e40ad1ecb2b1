"""Runs the rules of the text over a document."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from communeapp.core.checking.finding import Finding, Severity
from communeapp.core.checking.legal import legal_findings
from communeapp.core.checking.names import Names
from communeapp.core.checking.registry import TEXT, Rule, RuleBook
from communeapp.core.checking.subject import Subject, TextCheck
from communeapp.core.checking.text import CHECKS
from communeapp.core.documents import Document
from communeapp.core.layout import Layouter
from communeapp.core.legal import LegalIndex

# The order in which the boxes stand on the page.
_ORDER = (
    "issuer", "number", "symbol", "place", "date", "urgency", "circulation", "subject",
    "addressees", "body", "appendices", "signers", "recipients",
)  # fmt: skip
_PARTS = re.compile(r"\d+|[a-z_]+")


class Checker:
    """Checks documents. The rules are joined with their functions when the first document comes."""

    def __init__(self, book: RuleBook, layouter: Layouter, names: Names) -> None:
        self.book = book
        self._layouter = layouter
        self._names = names
        #: Gives the dated list of legal texts and the day; without it no citation is looked up.
        self.legal: Callable[[], tuple[LegalIndex, dt.date]] | None = None

    @cached_property
    def _rules(self) -> tuple[tuple[Rule, TextCheck], ...]:
        return self.book.joined(TEXT, CHECKS)

    def check(
        self, document: Document, printed: Mapping[str, Sequence[str]] | None = None
    ) -> tuple[Finding, ...]:
        """Give all findings: errors before notes, otherwise in the order of the page.

        ``printed`` are the lines of some components as a file shows them; else our own layout counts.
        """
        subject = Subject(document, self._layouter, self._names, printed)
        found = [
            finding
            for rule, function in self._rules
            if rule.applies(document.type, document.date)
            for finding in function(subject, rule)
        ]
        if self.legal is not None:
            found.extend(legal_findings(document, *self.legal()))
        return tuple(sorted(found, key=_on_page))

    def check_one(
        self,
        rule_id: str,
        document: Document,
        printed: Mapping[str, Sequence[str]] | None = None,
    ) -> tuple[Finding, ...]:
        """Give the findings of one rule alone, whatever the date; ``printed`` as for Subject."""
        subject = Subject(document, self._layouter, self._names, printed)
        return tuple(
            finding
            for rule, function in self._rules
            if rule.id == rule_id
            for finding in function(subject, rule)
        )


def _on_page(finding: Finding) -> tuple[bool, int, tuple[tuple[int, int, str], ...], int]:
    parts = _PARTS.findall(finding.where)
    head = _ORDER.index(parts[0]) if parts and parts[0] in _ORDER else len(_ORDER)
    rest = tuple((0, int(p), "") if p.isdigit() else (1, 0, p) for p in parts[1:])
    return finding.severity is not Severity.ERROR, head, rest, finding.start or 0
