"""Who wrote which words of a document, and which cells its numbers come from: to look at, also when signed."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTextBrowser, QWidget

from communeapp.core.authorship import words_by_origin
from communeapp.core.documents import Block, Document, FactSheet, Origin
from communeapp.core.figures.tracing import Placed, traced_blocks
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.gutter import ORIGIN_SIGNS
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.cards import chip
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.layouts import GAP, clear, row
from communeapp.ui.widgets.text import soft

#: Who wrote it, by a colour and by a way of marking that is seen without colour.
_LOOKS = {Origin.TEMPLATE: ("ink_soft", "i"), Origin.AI: ("accent", "u"), Origin.USER: ("ink", "")}
#: So many cells of one number are named; a sum of 60 villages names the rest by their count.
MOST_CELLS = 8


class AuthorshipDialog(PlainDialog):
    """Shows a stored document; nothing can be changed here."""

    def __init__(self, parent: QWidget | None, context: UiContext, draft_id: str) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Who wrote what"))
        self.context = context
        self.setMinimumSize(860, 560)
        self.body.addWidget(
            soft(
                self.tr(
                    "Kept with the document, also after it was signed. Words that a person touched count "
                    "as the person's."
                )
            )
        )
        self._counts = row(gap=GAP)
        self.body.addLayout(self._counts)
        self.view = QTextBrowser()
        self.view.setOpenLinks(False)
        self.view.setAccessibleName(self.tr("The document with who wrote each word"))
        self.body.addWidget(self.view, 1)
        self.add_button(self.tr("Close"), accept=True, kind="primary")
        drafts = context.office.drafts

        def work() -> tuple[FactSheet, Document]:
            record = drafts.load(draft_id)
            return record.facts, record.document

        context.tasks.query(work, self._show, owner=self)

    def _show(self, answer: tuple[FactSheet, Document]) -> None:
        facts, document = answer
        clear(self._counts)
        counts = words_by_origin(document)
        whole = sum(counts.values()) or 1
        for origin in (Origin.USER, Origin.AI, Origin.TEMPLATE):
            said = self.tr("{0} {1}: {2} words ({3} %)").format(
                ORIGIN_SIGNS[origin],
                origin_words(origin),
                counts[origin],
                round(counts[origin] * 100 / whole),
            )
            self._counts.addWidget(chip(said, "info" if origin is Origin.AI else ""))
        self._counts.addStretch(1)
        self.view.setHtml(authorship_html(facts, document, self.context.theme))


def origin_words(origin: Origin) -> str:
    """Name who wrote something."""
    return {
        Origin.TEMPLATE: QCoreApplication.translate("AuthorshipDialog", "Template"),
        Origin.AI: QCoreApplication.translate("AuthorshipDialog", "Assistant"),
        Origin.USER: QCoreApplication.translate("AuthorshipDialog", "Person"),
    }[origin]


def authorship_html(facts: FactSheet, document: Document, theme: Theme) -> str:
    """Write the paragraphs with the sign of who wrote each run, and the cells below their numbers."""
    parts = [f"<h3>{html.escape(document.subject)}</h3>"]
    for block, numbers in traced_blocks(facts, document):
        parts.append(_paragraph(block, theme))
        parts.append(_cells(block.text, numbers, theme))
    for annex in document.appendices:
        parts.append(f"<h3>{html.escape(annex.title)}</h3>")
        parts += [_paragraph(block, theme) for block in annex.body if block.text or block.title]
    return "".join(parts)


def _paragraph(block: Block, theme: Theme) -> str:
    words = [f"<b>{html.escape(' '.join(filter(None, (block.number, block.title))))}</b>"]
    for span in block.spans:
        ink, tag = _LOOKS[span.origin]
        text = html.escape(span.text)
        text = f"<{tag}>{text}</{tag}>" if tag else text
        colour = theme.palette.colour(ink).name()
        words.append(f'<span style="color:{colour}">{ORIGIN_SIGNS[span.origin]} {text}</span>')
    return f"<p>{' '.join(words)}</p>"


def _cells(text: str, numbers: Sequence[Placed], theme: Theme) -> str:
    if not numbers:
        return ""
    ink = theme.palette.colour("ink_soft").name()
    rows = "".join(
        f"<tr><td><b>{html.escape(text[one.start : one.end])}</b></td>"
        f"<td>{html.escape(cells_words(one))}</td></tr>"
        for one in numbers
    )
    return f'<table cellspacing="0" cellpadding="3" style="color:{ink};margin-left:24px">{rows}</table>'


def cells_words(placed: Placed) -> str:
    """Say how a number came about and from which cells."""
    how = {
        "sum": QCoreApplication.translate("AuthorshipDialog", "sum of"),
        "mean": QCoreApplication.translate("AuthorshipDialog", "mean of"),
        "cell": QCoreApplication.translate("AuthorshipDialog", "as in"),
        "count": QCoreApplication.translate("AuthorshipDialog", "counted from"),
        "difference": QCoreApplication.translate("AuthorshipDialog", "difference, from"),
        "percent": QCoreApplication.translate("AuthorshipDialog", "percent, from"),
        "before": QCoreApplication.translate("AuthorshipDialog", "from"),
    }.get(placed.number.how, "")
    cells = placed.number.sources
    shown = "; ".join(cells[:MOST_CELLS])
    if len(cells) > MOST_CELLS:
        shown += " " + QCoreApplication.translate("AuthorshipDialog", "and {0} more").format(
            len(cells) - MOST_CELLS
        )
    return f"{how} {shown}".strip()
