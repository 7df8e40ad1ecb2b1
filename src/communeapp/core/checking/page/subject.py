"""What a rule of the page sees, and the change that would put a finding right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.page.items import Item
from communeapp.core.checking.page.look import Page, Paragraph, PrintedLook
from communeapp.core.checking.page.recognise import Recognised
from communeapp.core.checking.registry import Rule


@dataclass(frozen=True)
class Change:
    """One setting of one paragraph or section that a program can make.

    ``what``: ``size``, ``bold``, ``italic``, ``align``, ``first``, ``after``, ``line``, ``font``, ``color``,
    ``upper`` for paragraphs; ``margin_top`` … for the pages of the section ``section``.
    """

    what: str
    value: Any
    section: int = -1


@dataclass(frozen=True)
class PageFinding:
    """A finding with the places it stands for and what would put it right.

    ``places`` are paragraphs (:attr:`Paragraph.where`), the first being that of the finding; none for
    what concerns whole pages.
    """

    finding: Finding
    places: tuple[str, ...] = ()
    excerpt: str = ""
    role: str = ""
    change: Change | None = None


class PageSubject:
    """A file under check."""

    def __init__(self, recognised: Recognised) -> None:
        self.recognised = recognised
        self.look: PrintedLook = recognised.look
        self.items = recognised.items

    def of(self, rule: Rule) -> list[Item]:
        """Give the items of the component that a rule is about."""
        return self.recognised.of(str(rule.options["component"]))

    def margins_of(self, rule: Rule) -> list[Paragraph]:
        """Give the paragraphs of the component that stand in headers and footers."""
        wanted = str(rule.options["component"])
        return [one for role, one in self.recognised.margins if role == wanted]

    def page_of(self, paragraph: Paragraph) -> Page:
        """Give the page setup that a paragraph stands on."""
        pages = self.look.pages
        return pages[min(paragraph.section, len(pages) - 1)]

    def all_of(self, rule: Rule) -> list[Item]:
        """Give items of the component wherever they stand: margins count as items of one paragraph."""
        found = self.of(rule)
        for paragraph in self.margins_of(rule):
            text = " ".join(paragraph.text.split())
            found.append(Item(paragraph, paragraph.letters, text, -1, self.page_of(paragraph)))
        return found


PageCheck = Callable[[PageSubject, Rule], Iterable[PageFinding]]


def tell(
    rule: Rule, item: Item, change: Change | None = None, found: str = "", wanted: str = ""
) -> PageFinding:
    """Make a finding about an item; the name of its component is one of the values."""
    values = {"component": str(rule.options.get("name", "")), "found": found, "wanted": wanted}
    role = item.role or str(rule.options.get("component", ""))
    return PageFinding(
        _finding(rule, item.where, values),
        (item.where,),
        item.text[:80],
        role,
        change if rule.safe_fix else None,
    )


def tell_page(
    rule: Rule, section: int, change: Change | None = None, found: str = "", wanted: str = ""
) -> PageFinding:
    """Make a finding about the pages of a section."""
    values = {"found": found, "wanted": wanted}
    return PageFinding(
        _finding(rule, f"section[{section}]", values), change=change if rule.safe_fix else None
    )


def _finding(rule: Rule, where: str, values: dict[str, str]) -> Finding:
    filled = {name: value for name, value in values.items() if value}
    return Finding(rule.id, rule.severity, where, rule.source, filled, message=rule.message)


def grouped(findings: Iterable[PageFinding]) -> list[PageFinding]:
    """Tell the same fault of many paragraphs once, with all its places."""
    kept: dict[tuple[Any, ...], PageFinding] = {}
    for one in findings:
        key = (one.finding.rule, one.change, tuple(sorted(one.finding.values.items())))
        if key in kept and one.places:
            old = kept[key]
            new = tuple(where for where in one.places if where not in old.places)
            kept[key] = replace(old, places=old.places + new)
        else:
            kept[key] = one
    return list(kept.values())
