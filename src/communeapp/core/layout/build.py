"""From a document to its layout: the one place that knows the order of the boxes on a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from communeapp.core.documents import Block as Part
from communeapp.core.documents import BlockKind, CopyMark, Document, Status
from communeapp.core.errors import Bug
from communeapp.core.layout.annexes import annex_section
from communeapp.core.layout.body import body_blocks, keep_end_together
from communeapp.core.layout.copies import copy_blocks
from communeapp.core.layout.forms import Addressing, Form, Forms
from communeapp.core.layout.header import addressee_blocks, header_grid, title_blocks
from communeapp.core.layout.margins import first_header, page_footer, page_header
from communeapp.core.layout.model import Block, LayoutDoc, PageSetup, Section
from communeapp.core.layout.parts import Parts
from communeapp.core.layout.rules import LayoutRules
from communeapp.core.layout.signing import signing_blocks
from communeapp.core.layout.wording import OPEN, authority


class Layouter:
    """Lays out documents by the rules and the forms of the pack."""

    def __init__(
        self, rules: LayoutRules, looks: Forms, forms: Mapping[str, tuple[Form, ...]]
    ) -> None:
        self.rules = rules
        self.parts = Parts(rules)
        self.looks = looks
        self.forms = dict(forms)

    @classmethod
    def from_data(
        cls,
        layout: Mapping[str, Any],
        forms: Mapping[str, Any],
        names: Iterable[tuple[str, str, str, str]],
    ) -> Layouter:
        """Read the layout data of a pack: rules, official forms, and the types.

        ``names`` gives code, name, abbreviation and form of each type. Raises Bug ``layout.rules`` or
        ``layout.form``.
        """
        looks = Forms.from_mapping(forms)
        of_type = {one[0]: looks.of(*one) for one in names}
        return cls(LayoutRules.from_mapping(layout), looks, of_type)

    def form(self, code: str) -> Form:
        """Give the usual form of a type; raises Bug ``layout.type`` for an unknown one."""
        forms = self.forms.get(code)
        if not forms:
            raise Bug("layout.type", field="type", type=code)
        return forms[0]

    def form_of(self, document: Document) -> Form:
        """Give the form of a document: one that issues an attached text may have its own (1.3)."""
        usual = self.form(document.type)
        attached = any(one.attached for one in document.appendices)
        own = [one for one in self.forms[document.type] if one.look.attached]
        return own[0] if attached and own else usual

    def layout(self, document: Document) -> LayoutDoc:
        """Lay out a document; open places print as dots, a draft carries its mark on every page."""
        form = self.form_of(document)
        rules, copy = self.rules, document.copy
        sections = self._main(document, form)
        for appendix in document.appendices:
            page = rules.landscape_page if appendix.landscape else rules.page
            sections.append(annex_section(self.parts, document, form, appendix, page))
        if copy is not None and not copy.electronic:
            sections[-1] = self._with_copy(sections[-1], copy)
        subject = document.subject.strip() or OPEN
        date = document.date.isoformat() if document.date else ""
        title = f"{form.title.capitalize()}: {subject}"
        return self._document(title, document.status, sections, date)

    def copy_page(self, copy: CopyMark, status: Status = Status.DRAFT) -> LayoutDoc:
        """Lay out the block of a copy alone, to go below the last page of a text that is not ours."""
        page = self.rules.page
        stand_in = Document("", "", copy.issuer, status=status)
        header = first_header(self.parts, stand_in, page)
        section = self._with_copy(Section(page, (), first_header=header), copy)
        heading = self.looks.copies[copy.form].capitalize()
        date = copy.date.isoformat() if copy.date else ""
        return self._document(f"{heading}: {copy.issuer}", status, [section], date)

    def _document(
        self, title: str, status: Status, sections: list[Section], date: str
    ) -> LayoutDoc:
        return LayoutDoc(
            title=title,
            status=status.value,
            sections=tuple(sections),
            styles=dict(self.rules.styles),
            style_names=dict(self.rules.names),
            font=self.rules.font,
            date=date,
        )

    def _with_copy(self, section: Section, copy: CopyMark) -> Section:
        heading = self.looks.copies[copy.form]
        blocks = copy_blocks(self.parts, copy, heading, section.page)
        return replace(section, blocks=(*section.blocks, *blocks))

    def _main(self, document: Document, form: Form) -> list[Section]:
        """Lay out the text itself; tables on their side get pages of their own between the others."""
        parts = self.parts
        runs = runs_of_pages(_printed_body(document, form))
        copy = document.copy
        heading = self.looks.copies[copy.form] if copy is not None and copy.electronic else ""
        sections: list[Section] = []
        for index, (landscape, body) in enumerate(runs):
            page = self.rules.landscape_page if landscape else self.rules.page
            laid = body_blocks(parts, body, page.text_width_mm)
            blocks: list[Block] = []
            if not index:
                blocks = self._head(document, form, page)
            if index == len(runs) - 1:
                blocks += keep_end_together(laid, page.text_width_mm)
                blocks += signing_blocks(parts, document, form, page)
            else:
                blocks += laid
            first = not index
            sections.append(
                Section(
                    page,
                    tuple(blocks),
                    first_header=first_header(parts, document, page, heading) if first else (),
                    header=page_header(parts, document, page),
                    first_footer=page_footer(parts, document) if first else (),
                    continues=not first,
                )
            )
        return sections

    def _head(self, document: Document, form: Form, page: PageSetup) -> list[Block]:
        return [
            header_grid(self.parts, document, form, page),
            *title_blocks(self.parts, document, form, page),
            *addressee_blocks(self.parts, document, form, page),
        ]


def _printed_body(document: Document, form: Form) -> tuple[Part, ...]:
    """Leave out what the form prints elsewhere: the sender of a telegram stands above its addressees."""
    sender = authority(document)
    if form.look.addressees is not Addressing.TELEGRAM or not sender:
        return document.body
    return tuple(
        one
        for one in document.body
        if one.kind is not BlockKind.AUTHORITY or one.text.strip() != sender
    )


def runs_of_pages(body: tuple[Part, ...]) -> list[tuple[bool, tuple[Part, ...]]]:
    """Part a body where its pages turn. A document that begins with a table on its side lies on it.

    What follows the last such table stays with it if it is no more than the closing sentence, so that
    the signature has its text above it.
    """
    runs: list[tuple[bool, list[Part]]] = []
    for block in body:
        side = block.kind is BlockKind.TABLE and block.landscape
        if runs and runs[-1][0] is side:
            runs[-1][1].append(block)
        else:
            runs.append((side, [block]))
    if len(runs) > 1 and runs[-2][0] and all(b.kind is BlockKind.CLOSING for b in runs[-1][1]):
        runs[-2][1].extend(runs.pop()[1])
    return [(side, tuple(blocks)) for side, blocks in runs] or [(False, ())]
