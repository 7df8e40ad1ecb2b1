"""Joins the rules of the page with their functions and checks a file."""

from __future__ import annotations

from collections.abc import Mapping

from communeapp.core.checking.finding import Severity
from communeapp.core.checking.page import letters
from communeapp.core.checking.page.look import PrintedLook
from communeapp.core.checking.page.paper import PAPER
from communeapp.core.checking.page.places import PLACES
from communeapp.core.checking.page.recognise import Recognised, recognise
from communeapp.core.checking.page.subject import PageCheck, PageFinding, PageSubject, grouped
from communeapp.core.checking.registry import RuleBook

AREA = "page"
CHECKS: dict[str, PageCheck] = {
    "page.size": letters.size,
    "page.bold": letters.bold,
    "page.italic": letters.italic,
    "page.case": letters.case,
    "page.font": letters.font,
    "page.old_font": letters.old_font,
    "page.color": letters.color,
    "page.stamp_color": letters.stamp_color,
    **PLACES,
    **PAPER,
}


class PageChecker:
    """Checks the printed look of files by the rules of the packs in use."""

    def __init__(self, book: RuleBook, types: Mapping[str, str]) -> None:
        """``types`` gives the code of a type by its folded name. Raises UserError ``packs.bad_content``."""
        self.rules = book.joined(AREA, CHECKS)
        self._types = types

    def recognise(self, look: PrintedLook) -> Recognised:
        """Tell which component every paragraph is."""
        return recognise(look, self._types)

    def check(self, recognised: Recognised, only: str = "") -> tuple[PageFinding, ...]:
        """Give the findings, errors first, otherwise in the order of the rules; of one rule with ``only``."""
        subject = PageSubject(recognised)
        found = [
            one
            for rule, function in self.rules
            if rule.applies(recognised.type, None) and only in ("", rule.id)
            for one in function(subject, rule)
        ]
        return tuple(
            sorted(grouped(found), key=lambda one: one.finding.severity is not Severity.ERROR)
        )
