"""Any two versions of a document side by side in one text: what was added, what was taken away."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import TypeGuard

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox, QTextBrowser, QWidget

from communeapp.core.annex_differences import AnnexDifference, annex_differences, head_text
from communeapp.core.document_merging import Comparison, Difference, Part
from communeapp.core.documents import Block
from communeapp.core.merging import Words, word_changes
from communeapp.services.drafts import VersionInfo
from communeapp.services.workflow import Step
from communeapp.ui.conflicts.words import item_text, part_name
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.letter_end import moment
from communeapp.ui.drafting.work_words import step_words
from communeapp.ui.incoming.part_field import NoWheelCombo
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, row

#: Facts repeat what the document says; only what is printed is compared for a reader.
_HIDDEN = frozenset((Part.POINTS, Part.FIELD, Part.BASIS, Part.TO))


class VersionsDialog(PlainDialog):
    """Choose two versions, read what changed from the older to the newer one."""

    def __init__(self, parent: QWidget | None, context: UiContext, draft_id: str) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Versions of the document"))
        self.context = context
        self._draft = draft_id
        self.setMinimumSize(860, 560)
        line = row(gap=GAP)
        self.old: Field[QComboBox] = Field(self.tr("From"), NoWheelCombo())
        self.new: Field[QComboBox] = Field(self.tr("To"), NoWheelCombo())
        for field in (self.old, self.new):
            field.control.currentIndexChanged.connect(self._compare)
            line.addWidget(field, 1)
        self.body.addLayout(line)
        self.view = QTextBrowser()
        self.view.setOpenLinks(False)
        self.view.setAccessibleName(self.tr("What changed"))
        self.body.addWidget(self.view, 1)
        self.add_button(self.tr("Close"), accept=True, kind="primary")
        self._steps: tuple[Step, ...] = ()
        office = context.office

        def work() -> tuple[tuple[VersionInfo, ...], tuple[Step, ...], dict[str, str]]:
            names = {one.id: one.name for one in office.people.list()}
            route = office.workflow.show(draft_id).route
            return office.workflow.versions(draft_id), route.steps, names

        context.tasks.query(work, self._offer, owner=self)

    def _offer(
        self, answer: tuple[tuple[VersionInfo, ...], tuple[Step, ...], dict[str, str]]
    ) -> None:
        versions, self._steps, names = answer
        done = {
            one.version: step_words(one).partition(":")[0] for one in self._steps if one.version
        }
        for field in (self.old, self.new):
            field.control.blockSignals(True)
            for number, one in zip(range(len(versions), 0, -1), versions, strict=True):
                words = [self.tr("Version {0}").format(number), moment(one.at_ms)]
                words += [names[one.actor]] if one.actor in names else []
                words += [done[one.hash]] if one.hash in done else []
                field.control.addItem(" · ".join(words), one.hash)
            field.control.blockSignals(False)
        self.old.control.setCurrentIndex(min(1, len(versions) - 1))
        self._compare()

    @Slot()
    def _compare(self) -> None:
        old, new = self.old.control.currentData(), self.new.control.currentData()
        if not old or not new:
            return
        office, draft = self.context.office, self._draft
        self.context.tasks.query(
            lambda: office.workflow.compare(draft, old, new), self._show, owner=self
        )

    def _show(self, comparison: Comparison) -> None:
        self.view.setHtml(comparison_html(comparison, self.context.theme))


def comparison_html(comparison: Comparison, theme: Theme) -> str:
    """Write what changed: each box by its name, words taken away struck out, new ones underlined."""
    parts: list[str] = []
    named: tuple[Part, str] | None = None
    for one in comparison.differences:
        if one.part in _HIDDEN:
            continue
        if (one.part, one.name) != named:
            named = (one.part, one.name)
            parts.append(f"<h3>{html.escape(part_name(*named))}</h3>")
        parts.append(_difference(one, theme))
    if not parts:
        same = QCoreApplication.translate("VersionsDialog", "Both versions say the same.")
        return f"<p>{html.escape(same)}</p>"
    return "".join(parts)


def _difference(one: Difference, theme: Theme) -> str:
    left, right = one.chunk.left, one.chunk.right
    if one.part is Part.APPENDICES:
        return "".join(_annex(annex, theme) for annex in annex_differences(left, right))
    return _runs(one.part, left, right, theme)


def _annex(one: AnnexDifference, theme: Theme) -> str:
    """Compare an annex heading by heading and row by row; what is the same is left out."""
    old, new = (("" if a is None else head_text(a)) for a in (one.old, one.new))
    parts = [f"<h4>{changed_words(old, new, theme)}</h4>"]
    if one.old is not None and one.new is not None and one.old.landscape != one.new.landscape:
        turned = QCoreApplication.translate("VersionsDialog", "The pages were turned.")
        parts.append(f"<p>{html.escape(turned)}</p>")
    parts += [_runs(Part.BODY, chunk.left, chunk.right, theme) for chunk in one.chunks]
    return "".join(parts)


def _runs(part: Part, left: Sequence[object], right: Sequence[object], theme: Theme) -> str:
    if len(left) == len(right) == 1 and _is_table(left[0]) and _is_table(right[0]):
        return _table(left[0], right[0], theme)
    old = "\n".join(item_text(part, item) for item in left)
    new = "\n".join(item_text(part, item) for item in right)
    return f"<p>{changed_words(old, new, theme)}</p>"


def _is_table(item: object) -> TypeGuard[Block]:
    return isinstance(item, Block) and bool(item.rows)


def _table(old: Block, new: Block, theme: Theme) -> str:
    """Compare cell by cell."""
    lines = []
    for row_index in range(max(len(old.rows), len(new.rows))):
        before = old.rows[row_index] if row_index < len(old.rows) else ()
        after = new.rows[row_index] if row_index < len(new.rows) else ()
        cells = []
        for at in range(max(len(before), len(after))):
            one = before[at] if at < len(before) else ""
            other = after[at] if at < len(after) else ""
            cells.append(f"<td>{changed_words(one, other, theme)}</td>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table border="1" cellspacing="0" cellpadding="3">{"".join(lines)}</table>'


def changed_words(old: str, new: str, theme: Theme) -> str:
    """Join two texts into one: what went, what came, and what stayed."""
    gone, came = word_changes(old, new)
    parts: list[str] = []
    left, right = list(gone), list(came)
    while left or right:
        if left and left[0].changed:
            parts.append(_marked(left.pop(0), "danger", "s", theme))
        elif right and right[0].changed:
            parts.append(_marked(right.pop(0), "ok", "u", theme))
        else:
            same = left.pop(0)
            right.pop(0)
            parts.append(_plain(same.text))
    return "".join(parts)


def _marked(words: Words, tone: str, tag: str, theme: Theme) -> str:
    if not words.text.strip():
        return _plain(words.text)
    colour = theme.palette.colour(tone).name()
    return f'<span style="color:{colour}"><{tag}>{_plain(words.text)}</{tag}></span>'


def _plain(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
