"""Whom this PC believes: roots, revocation lists, and who stands behind its own signature."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp.services.trust import Found, TrustState
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.teaching.plain_table import PlainTable
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout
from communeapp.ui.widgets.text import label, soft


class CompareDialog(TallDialog):
    """A root is believed only after its fingerprint was heard from somebody and typed here."""

    def __init__(self, parent: QWidget | None, context: UiContext, found: Found) -> None:
        super().__init__(parent, context, "", wide=560)
        self.set_head(self.tr("Believe this root?"))
        self.form.addWidget(
            soft(
                self.tr(
                    "The file says it is from “{0}”. Ask them for the fingerprint by telephone or on "
                    "paper, and type what you hear."
                ).format(found.name)
            )
        )
        self.typed = Field(self.tr("Fingerprint"), line_edit(longest=120))
        self.form.addWidget(self.typed)
        self.finish(self.tr("Believe it"))
        self.typed.control.setFocus()

    @property
    def answer(self) -> str:
        """The fingerprint as typed."""
        return text_of(self.typed.control)


class TrustDialog(TallDialog):
    """Takes files of trust over and gives one's own out."""

    def __init__(self, parent: QWidget | None, context: UiContext, state: TrustState) -> None:
        super().__init__(parent, context, "", wide=860)
        self.set_head(self.tr("Keys and lists"))
        self.state = state
        self.banner = Banner(context.theme, "info")
        self.form.addWidget(self.banner)
        self.form.addWidget(label(self.tr("Roots that this PC believes"), "label"))
        self.roots = PlainTable(
            self.tr("Roots that this PC believes"),
            [self.tr("Whose"), self.tr("Fingerprint"), self.tr("Since")],
            stretch=1,
            lines=4,
        )
        self.form.addWidget(self.roots)
        self.form.addWidget(label(self.tr("Revocation lists"), "label"))
        self.lists = PlainTable(
            self.tr("Revocation lists"),
            [self.tr("Whose"), self.tr("Number"), self.tr("Day"), self.tr("Taken back")],
            lines=3,
        )
        self.form.addWidget(self.lists)
        tools = FlowLayout(gap=GAP_S)
        theme = context.theme
        tools.addWidget(
            button(self.tr("Take over a file"), self._on_add, theme=theme, icon="incoming")
        )
        self.drop = button(self.tr("Believe no more"), self._on_drop, theme=theme, icon="close")
        tools.addWidget(self.drop)
        self.give_root = button(self.tr("Give out my root"), self._on_root, theme=theme, icon="usb")
        tools.addWidget(self.give_root)
        tools.addWidget(
            button(self.tr("Give out my revocation list"), self._on_list, theme=theme, icon="usb")
        )
        self.form.addLayout(tools)
        self.add_button(self.tr("Close"), accept=True, kind="primary")
        self._show(state)

    def _show(self, state: TrustState) -> None:
        self.state = state
        language = self.context.language
        if state.self_signed:
            self.banner.tell(
                "info",
                self.tr("This PC signs by its own word."),
                self.tr("Others believe its certificates once they have taken over its root file."),
            )
        else:
            until = day_words(state.until, language) if state.until is not None else "–"
            self.banner.tell("ok", self.tr("A hub stands behind this PC, until {0}.").format(until))
        self.roots.show_rows(
            [
                (
                    self.tr("{0} (this PC)").format(one.name) if one.own else one.name,
                    one.fingerprint,
                    day_words(one.since, language),
                )
                for one in state.roots
            ]
        )
        self.lists.show_rows(
            [
                (one.issuer, str(one.number), day_words(one.day, language), str(one.credentials))
                for one in state.lists
            ]
        )
        self.drop.setEnabled(any(not one.own for one in state.roots))
        self.give_root.setEnabled(state.self_signed)

    def _again(self, _answer: object = None) -> None:
        office = self.context.office
        self.context.tasks.query(lambda: office.trust.state(), self._show, owner=self)

    def _failed(self, error: BaseException) -> bool:
        return self.show_trouble(error, {})

    @Slot()
    def _on_add(self) -> None:
        self.trouble.tell("warn", "")
        path = dialogs.open_file(
            self, self.tr("A root, a chain or a revocation list"), self.tr("All files (*)")
        )
        if path is None:
            return
        office = self.context.office

        def looked(found: Found) -> None:
            typed = ""
            if found.kind == "root":
                dialog = CompareDialog(self, self.context, found)
                if not dialogs.run_dialog(dialog):
                    return
                typed = dialog.answer
            self._add(path, typed)

        self.context.tasks.query(lambda: office.trust.look(path), looked, self._failed, owner=self)

    def _add(self, path: Path, typed: str) -> None:
        office = self.context.office
        self.context.tasks.change(
            lambda: office.trust.add(path, typed), self._again, self._failed, owner=self
        )

    @Slot()
    def _on_drop(self) -> None:
        place = self.roots.currentRow()
        if not 0 <= place < len(self.state.roots) or self.state.roots[place].own:
            return
        root, office = self.state.roots[place], self.context.office
        if dialogs.ask(
            self,
            self.context.theme,
            self.tr("Believe this root no more?"),
            root.name,
            self.tr("Believe it no more"),
            self.tr("Keep it"),
            tone="danger",
        ):
            self.context.tasks.change(
                lambda: office.trust.remove_root(root.id), self._again, self._failed, owner=self
            )

    @Slot()
    def _on_root(self) -> None:
        folder = dialogs.open_folder(self, self.tr("Where to, for example a stick"))
        if folder is not None:
            office = self.context.office
            self.context.tasks.query(
                lambda: office.trust.export_root(folder), self._written, self._failed, owner=self
            )

    @Slot()
    def _on_list(self) -> None:
        folder = dialogs.open_folder(self, self.tr("Where to, for example a stick"))
        if folder is not None:
            office = self.context.office
            self.context.tasks.query(
                lambda: office.trust.export_revocations(folder),
                self._written,
                self._failed,
                owner=self,
            )

    def _written(self, path: Path) -> None:
        self.trouble.tell("ok", self.tr("Written: {0}").format(path))
        self._again()
