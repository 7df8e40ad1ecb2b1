"""Checks of a document against Decree 30/2020: few rules, each one right.

A rule looks at the document (what was meant) or at its layout (what is printed). It gives findings
with a stable rule id, a place and a message code; the sentence stands in the messages. To add a rule:
one function in the module of its part, one line in its ``RULES``, one entry in ``lint.toml``.
"""

from __future__ import annotations

from communeapp.core.documents import Document
from communeapp.core.layout import Layouter
from communeapp.core.layout_rules import body, header, language, signing
from communeapp.core.layout_rules.finding import Finding, Severity, Subject

__all__ = ["Finding", "Severity", "check"]

_RULES = (*header.RULES, *body.RULES, *language.RULES, *signing.RULES)


def check(document: Document, layouter: Layouter) -> tuple[Finding, ...]:
    """Give all findings, errors before notes, otherwise in the order of the page."""
    subject = Subject(document, layouter.form(document.type), layouter.layout(document))
    found = [finding for rule in _RULES for finding in rule(subject)]
    return tuple(sorted(found, key=lambda one: one.severity is not Severity.ERROR))
