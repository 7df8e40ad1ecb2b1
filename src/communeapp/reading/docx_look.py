"""A Word file as it prints: fonts, sizes, places, lines and pages, whoever made the file.

The file is opened for reading only. Tracked changes count as accepted; what is deleted or hidden does
not print. Headers and footers are told once for every section that shows them.
"""

from __future__ import annotations

import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from communeapp.core.checking.page.look import Page, Paragraph, PrintedLook, Story
from communeapp.core.errors import UserError
from communeapp.reading.docx_look_flow import FOLLOWED, Flow
from communeapp.reading.docx_look_numbering import Numbering, read_numbering
from communeapp.reading.docx_look_styles import (
    MM_PER_TWIP,
    StyleSheet,
    attribute,
    read_sheet,
    read_theme,
    value_of,
)
from communeapp.reading.xmls import events, local
from communeapp.reading.zips import Budget, Part, open_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from communeapp.reading.limits import Limits

_MAIN_TYPES = ("document.main+xml", "document.macroEnabled.main+xml", "template.main+xml")
MAX_PARAGRAPHS: Final = 30_000  # about 1,500 pages
_WORD_PAGE = Page(215.9, 279.4, 25.4, 25.4, 25.4, 25.4)  # what Word takes where a file says nothing


def read_look(file: BinaryIO, limits: Limits) -> PrintedLook:
    """Read the look of an open file. Raises UserError ``reading.*``."""
    with open_document(file, limits.unpacked_bytes) as archive:
        return _File(archive, limits).read()


class _Full(Exception):  # noqa: N818
    """More paragraphs than are looked at."""


class _File:
    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive = archive
        self._names = set(archive.namelist())
        self._budget = Budget(limits.unpacked_bytes)
        self._found: list[Paragraph] = []

    def read(self) -> PrintedLook:
        main = main_part(self._archive, self._names, self._budget)
        related = dict(self._relations(main))
        sheet, numbering = StyleSheet(), Numbering()
        if name := self._one(related, "styles"):
            with self._part(name) as part:
                sheet = read_sheet(part)
        if name := self._one(related, "theme"):
            with self._part(name) as part:
                sheet.fonts = read_theme(part)
        if name := self._one(related, "numbering"):
            with self._part(name) as part:
                numbering = read_numbering(part)
        flow = Flow("", sheet, numbering, self._give)
        cut = False
        try:
            self._follow(main, flow)
        except _Full:
            cut = True
        sections = flow.sections or [None]
        pages = tuple(_page(one) for one in sections)
        changes = flow.changes
        stories: dict[tuple[str, Story], list[Paragraph]] = {}
        last: dict[tuple[str, Story], str] = {}
        for number, section in enumerate(sections):
            if section is not None:
                last.update(_references(section, related))
            for (kind, story), name in sorted(last.items()):
                if kind == "first" and not pages[number].other_first:
                    continue
                if name not in self._names:
                    continue
                if (name, story) not in stories:
                    paragraphs, counted = self._aside(name, story, sheet, numbering)
                    stories[name, story] = paragraphs
                    changes += counted
                self._found.extend(
                    replace(one, section=number, first_page=kind == "first")
                    for one in stories[name, story]
                )
        return PrintedLook(
            paragraphs=tuple(self._found),
            pages=pages,
            protected=self._protected(related),
            signed=any("_xmlsignatures/" in name.lower() for name in self._names),
            changes=changes,
            cut=cut,
        )

    def _give(self, paragraph: Paragraph) -> None:
        if len(self._found) >= MAX_PARAGRAPHS:
            raise _Full
        self._found.append(paragraph)

    def _follow(self, name: str, flow: Flow) -> None:
        with self._part(name) as part:
            for event, element in events(part, FOLLOWED, ("start", "end")):
                flow.take(event, element)

    def _aside(
        self, name: str, story: Story, sheet: StyleSheet, numbering: Numbering
    ) -> tuple[list[Paragraph], int]:
        """Read a header or a footer."""
        kept, self._found = self._found, []
        flow = Flow(name.rpartition("/")[2].removesuffix(".xml"), sheet, numbering, self._give)
        flow.story = story
        try:
            self._follow(name, flow)
            return self._found, flow.changes
        finally:
            self._found = kept

    def _protected(self, related: dict[str, tuple[str, str]]) -> bool:
        """Say whether Word lets nobody change the file, or advises so."""
        name = self._one(related, "settings")
        if not name:
            return False
        found = False
        with self._part(name) as part:
            for _, element in events(part, ("documentProtection", "writeProtection")):
                enforced = attribute(element, "enforcement")
                advised = local(element.tag) == "writeProtection"
                found = found or advised or enforced in ("1", "true", "on")
        return found

    def _part(self, name: str) -> Part:
        return Part(self._archive, name, self._budget)

    def _one(self, related: dict[str, tuple[str, str]], kind: str) -> str:
        return next(
            (name for its, name in related.values() if its == kind and name in self._names), ""
        )

    def _relations(self, main: str) -> Iterator[tuple[str, tuple[str, str]]]:
        folder, _, name = main.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels".lstrip("/")
        if rels not in self._names:
            return
        with self._part(rels) as part:
            for _, element in events(part, ("Relationship",)):
                if element.get("TargetMode") == "External":
                    continue
                target = str(element.get("Target", ""))
                path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
                kind = str(element.get("Type", "")).rpartition("/")[2]
                yield str(element.get("Id", "")), (kind, path.lstrip("/"))


def main_part(archive: zipfile.ZipFile, names: set[str], budget: Budget) -> str:
    """Name the part that holds the text. Raises UserError ``reading.broken`` where there is none."""
    if "word/document.xml" in names:
        return "word/document.xml"
    if "[Content_Types].xml" in names:
        with Part(archive, "[Content_Types].xml", budget) as part:
            for _, element in events(part, ("Override",)):
                if str(element.get("ContentType", "")).endswith(_MAIN_TYPES):
                    return str(element.get("PartName", "")).lstrip("/")
    raise UserError("reading.broken")


def _references(section: Any, related: dict[str, tuple[str, str]]) -> dict[tuple[str, Story], str]:
    found = {}
    for one in section.iterchildren():
        name = local(one.tag)
        if name not in ("headerReference", "footerReference"):
            continue
        story = Story.HEADER if name == "headerReference" else Story.FOOTER
        identifier = next((v for k, v in one.attrib.items() if k.endswith("}id")), "")
        if identifier in related:
            found[attribute(one, "type") or "default", story] = related[identifier][1]
    return found


def _page(section: Any) -> Page:
    """Read paper, margins and numbering of a section."""
    if section is None:
        return _WORD_PAGE
    page = _WORD_PAGE
    for one in section.iterchildren():
        name = local(one.tag)
        if name == "pgSz":
            page = replace(page, width_mm=_mm(one, "w", page.width_mm),
                           height_mm=_mm(one, "h", page.height_mm))  # fmt: skip
        elif name == "pgMar":
            page = replace(
                page,
                top_mm=_mm(one, "top", page.top_mm),
                bottom_mm=_mm(one, "bottom", page.bottom_mm),
                left_mm=_mm(one, "left", page.left_mm) + _mm(one, "gutter", 0.0),
                right_mm=_mm(one, "right", page.right_mm),
            )
        elif name == "titlePg":
            page = replace(page, other_first=value_of(one) not in ("0", "false", "off"))
        elif name == "pgNumType":
            start = attribute(one, "start")
            page = replace(
                page, number_start=int(start) if start.isdigit() else None,
                number_format=attribute(one, "fmt") or "decimal",
            )  # fmt: skip
    return page


def _mm(element: Any, name: str, otherwise: float) -> float:
    try:
        return round(abs(float(attribute(element, name))) * MM_PER_TWIP, 2)
    except ValueError:
        return otherwise
