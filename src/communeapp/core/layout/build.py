"""From a document to its layout: the one place that knows the order of the boxes on a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from communeapp.core.documents import Appendix, BlockKind, Document
from communeapp.core.errors import Bug
from communeapp.core.layout.body import body_blocks, keep_end_together
from communeapp.core.layout.header import (
    addressee_blocks,
    header_grid,
    page_footer,
    page_header,
    title_blocks,
)
from communeapp.core.layout.model import Block, LayoutDoc, Section
from communeapp.core.layout.parts import Parts
from communeapp.core.layout.rules import Form, LayoutRules
from communeapp.core.layout.signing import signing_blocks
from communeapp.core.layout.wording import OPEN, date_words, number_and_symbol, roman


class Layouter:
    """Lays out documents by the rules and the forms of the pack."""

    def __init__(self, rules: LayoutRules, forms: Iterable[Form]) -> None:
        self.rules = rules
        self.parts = Parts(rules)
        self.forms = {form.code: form for form in forms}

    @classmethod
    def from_data(
        cls, layout: Mapping[str, Any], names: Iterable[tuple[str, str, str]]
    ) -> Layouter:
        """Read the layout data of a pack; ``names`` gives code, name, abbreviation of each type."""
        return cls(LayoutRules.from_mapping(layout), (Form.of(*one) for one in names))

    def form(self, code: str) -> Form:
        """Give the form of a type; raises Bug ``layout.type`` for an unknown one."""
        form = self.forms.get(code)
        if form is None:
            raise Bug("layout.type", field="type", type=code)
        return form

    def layout(self, document: Document) -> LayoutDoc:
        """Lay out a document; open places print as dots, a draft carries its mark on every page."""
        form = self.form(document.type)
        sections = [self._main(document, form)]
        for index, appendix in enumerate(document.appendices):
            sections.append(self._appendix(document, form, appendix, index))
        subject = document.subject.strip() or OPEN
        return LayoutDoc(
            title=f"{form.title.capitalize()}: {subject}",
            status=document.status.value,
            sections=tuple(sections),
            styles=dict(self.rules.styles),
            style_names=dict(self.rules.names),
            font=self.rules.font,
            date=document.date.isoformat() if document.date else "",
        )

    def _main(self, document: Document, form: Form) -> Section:
        parts, page = self.parts, self.rules.page
        blocks: list[Block] = [header_grid(parts, document, form, page)]
        blocks += title_blocks(parts, document, form, page)
        blocks += addressee_blocks(parts, document, form, page)
        body = body_blocks(parts, document.body, page.text_width_mm)
        blocks += keep_end_together(body, page.text_width_mm)
        blocks += signing_blocks(parts, document, page)
        return Section(
            page,
            tuple(blocks),
            first_header=page_header(
                parts, document, page, first=True, circulation=document.circulation
            ),
            header=page_header(parts, document, page, first=False),
            first_footer=page_footer(parts, document),
        )

    def _appendix(self, document: Document, form: Form, appendix: Appendix, index: int) -> Section:
        """Lay out an annex: own page numbers, Roman numeral from two on (Appendix I, III.1)."""
        parts = self.parts
        page = self.rules.landscape_page if appendix.landscape else self.rules.page
        column = page.text_width_mm
        several = len(document.appendices) > 1
        label = f"Phụ lục {roman(index + 1)}" if several else "Phụ lục"
        blocks: list[Block] = [parts.paragraph("phu_luc_label", label)]
        if appendix.title.strip():
            title = appendix.title.upper()
            blocks.append(parts.centred("phu_luc_title", title, column * 0.9, column))
        reference = reference_line(document, form)
        blocks.append(parts.centred("phu_luc_ref", reference, column, column))
        lines = parts.lines("phu_luc_ref", reference, column)
        rule = parts.part_line("phu_luc_ref", lines, column)
        blocks.append(replace(rule, height_pt=rule.height_pt + 10))
        blocks += body_blocks(parts, appendix.body, column)
        return Section(
            page,
            tuple(blocks),
            first_header=page_header(parts, document, page, first=True),
            header=page_header(parts, document, page, first=False),
        )


def reference_line(document: Document, form: Form) -> str:
    """Say what an annex belongs to; number and date stay open until they are given."""
    number = number_and_symbol(document.number, document.symbol).removeprefix("Số: ").strip()
    if number.startswith("/"):
        number = f"…{number}"
    issuer = issuer_in_sentence(_authority(document) or document.issuer)
    return (
        f"(Kèm theo {form.title.capitalize()} số {number} {date_words(document.date)} của {issuer})"
    )


def _authority(document: Document) -> str:
    """Give the holder of the authority ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …") where a decision names one."""
    first = next((b.text.strip() for b in document.body if b.kind is BlockKind.AUTHORITY), "")
    return "" if first.endswith(":") else first


def issuer_in_sentence(issuer: str) -> str:
    """Write the name of a body as inside a sentence: ``Ủy ban nhân dân xã Thu Lũm`` (Appendix II).

    Only names in capitals are rewritten, and of those only the common part is known: the words
    after the unit are a proper name and keep a capital each.
    """
    name = " ".join(issuer.split())
    if not name:
        return OPEN
    if name != name.upper():
        return name
    words = name.split()
    for index, word in enumerate(words):
        if word in {"XÃ", "PHƯỜNG", "TỈNH"} and index + 1 < len(words):
            head = " ".join(words[:index]).capitalize()
            for body in ("ủy ban nhân dân", "hội đồng nhân dân"):
                head = head.replace(f" {body}", f" {body.capitalize()}")
            tail = " ".join(w.capitalize() for w in words[index + 1 :])
            return f"{head} {word.lower()} {tail}".strip()
    return name.capitalize()
