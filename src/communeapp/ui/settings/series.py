"""Series of numbers for what goes out: one, one for each type, or groups of types."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit

from communeapp.core.errors import AppError, Bug
from communeapp.core.numbering import BY_GROUP, BY_TYPE, ONE, Group, Numbering
from communeapp.core.people import Action
from communeapp.core.vietnamese import fold
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.part_field import NoWheelCombo
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import row
from communeapp.ui.widgets.text import label, reveal, soft


class SeriesCard(Card):
    """Says how numbers run, and lets those who may change it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self._types: dict[str, str] = {}
        self._known = Numbering()
        self.body.addWidget(label(self.tr("Series of outgoing numbers"), "heading"))
        self.mode: Field[NoWheelCombo] = Field(self.tr("Numbers run"), NoWheelCombo())
        for words, value in (
            (self.tr("in one common series"), ONE),
            (self.tr("in a series for each type of document"), BY_TYPE),
            (self.tr("in groups of types"), BY_GROUP),
        ):
            self.mode.control.addItem(words, value)
        self.mode.control.currentIndexChanged.connect(self._on_mode)
        self.body.addWidget(self.mode)
        paper = QPlainTextEdit()
        paper.setTabChangesFocus(True)
        paper.setFixedHeight(round(paper.fontMetrics().lineSpacing() * 5.2))
        self.groups: Field[QPlainTextEdit] = Field(
            self.tr("Groups"),
            paper,
            self.tr(
                "A line for each: name of the group: types, by commas. Types of no group share the "
                "common series."
            ),
        )
        self.body.addWidget(self.groups)
        self.body.addWidget(
            soft(
                self.tr(
                    "Each series begins with 01 on 1 January. Copies always have one of their own. "
                    "A change counts from the next number on; no number is given twice."
                )
            )
        )
        line = row()
        line.addStretch(1)
        self.keep = button(self.tr("Keep the series"), self._on_keep)
        line.addWidget(self.keep)
        self.body.addLayout(line)
        may = context.session.may(Action.CHANGE_PROFILE) and not context.is_locked("number_series")
        for control in (self.mode, self.groups, self.keep):
            control.setEnabled(may)
        context.bus.changed.connect(self._on_changed)
        self.read()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("setting", "number_series") or notice.changes.has("register"):
            self.read()

    def read(self) -> None:
        """Read what the office set."""
        office = self.context.office
        self.context.tasks.query(
            lambda: (office.register.numbering, dict(office.register.type_names())),
            self._show, owner=self,
        )  # fmt: skip

    def _show(self, answer: tuple[Numbering, dict[str, str]]) -> None:
        self._known, self._types = answer
        self.mode.control.setCurrentIndex(max(0, self.mode.control.findData(self._known.mode)))
        self.groups.control.setPlainText(groups_text(self._known.groups, self._types))
        self._on_mode()

    @Slot()
    def _on_mode(self) -> None:
        reveal(self.groups, self.mode.control.currentData() == BY_GROUP)

    @Slot()
    def _on_keep(self) -> None:
        self.groups.show_error("")
        text, office = self.groups.control.toPlainText(), self.context.office
        groups, unknown = read_groups(text, self._types, self._known.groups)
        if unknown:
            self.groups.show_error(self.tr("No type is called “{0}”.").format(unknown))
            return
        mode = str(self.mode.control.currentData())

        def failed(error: BaseException) -> bool:
            if not isinstance(error, AppError) or isinstance(error, Bug):
                return False
            self.groups.show_error(self.context.told(error).message)
            reveal(self.groups, True)
            return True

        self.context.tasks.change(
            lambda: office.register.set_numbering(mode, groups), None, failed, owner=self
        )


def groups_text(groups: Sequence[Group], types: Mapping[str, str]) -> str:
    """Write groups as lines to be edited."""
    return "\n".join(
        f"{one.name}: {', '.join(types.get(code, code).partition(' (')[0] for code in one.types)}"
        for one in groups
    )


def read_groups(
    text: str, types: Mapping[str, str], known: Sequence[Group]
) -> tuple[tuple[Group, ...], str]:
    """Read such lines; gives the groups and the first name that is no type. A name keeps its series."""
    codes = {fold(name.partition(" (")[0]): code for code, name in types.items()}
    codes |= {fold(name): code for code, name in types.items()}
    ids = {fold(one.name): one.id for one in known}
    found = []
    for line in filter(str.strip, text.splitlines()):
        name, _, rest = line.partition(":")
        named = [one.strip() for one in rest.split(",") if one.strip()]
        for one in named:
            if fold(one) not in codes and one not in types:
                return (), one
        chosen = tuple(codes.get(fold(one), one) for one in named)
        found.append(
            Group(ids.get(fold(name.strip()), uuid.uuid4().hex[:12]), name.strip(), chosen)
        )
    return tuple(found), ""
