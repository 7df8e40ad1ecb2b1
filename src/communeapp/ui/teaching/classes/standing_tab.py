"""Who is behind and why, who may get a certificate; what happened elsewhere is written down here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QSplitter, QWidget

from communeapp.core.training.classes import Cohort, Member
from communeapp.core.training.conditions import ConditionKind, Met, Standing
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.catalogue import Catalogue
from communeapp.ui.teaching.classes.met_words import met_words, short_standing
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import chip
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, ScrollColumn, clear, column, row
from communeapp.ui.widgets.number_box import NumberBox
from communeapp.ui.widgets.text import heading, label, soft

ALL, BEHIND, READY = "", "behind", "ready"


@dataclass(frozen=True)
class Stand:
    """A member and where they stand."""

    member: Member
    standing: Standing


class RecordDialog(TallDialog):
    """What a trainer knows of a module or an exam that was not done on this PC."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, name: str, choices: list[tuple[str, Met]]
    ) -> None:
        super().__init__(parent, context, "", wide=560)
        self.set_head(self.tr("Write down a result from elsewhere"))
        self.form.addWidget(
            soft(self.tr("{0}: for what was done on paper or on another PC.").format(name))
        )
        self.what = Field(self.tr("What"), Chooser(34))
        self.what.control.offer(list(choices))
        self.passed = QCheckBox(self.tr("Passed"))
        self.passed.setChecked(True)
        self.points = Field(self.tr("Result in percent"), NumberBox(-1, 100, -1))
        self.points.control.setSpecialValueText("–")
        self.points.control.setSuffix(" %")
        self.note = Field(
            self.tr("Note"),
            line_edit(placeholder=self.tr("For example: paper exam of 20/02/2026")),
            optional=self.tr("may be empty"),
        )
        self.form.addWidget(self.what)
        line = row(gap=GAP)
        line.addWidget(self.points, 1)
        line.addWidget(self.passed, 1)
        self.form.addLayout(line)
        self.form.addWidget(self.note)
        self.finish(self.tr("Write down"))
        self.what.control.setFocus()

    @property
    def answer(self) -> tuple[Met, bool, int, str]:
        """The condition, whether it is passed, percent (-1: not known), note."""
        met: Met = self.what.control.currentData()
        return met, self.passed.isChecked(), self.points.control.value(), text_of(self.note.control)


class StandingTab(View):
    """A row for each member, and beside it every condition of the one under the cursor."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.cohort: Cohort | None = None
        self.catalogue = Catalogue()
        body = column(self, gap=GAP_S)
        theme = context.theme
        tools = FlowLayout(gap=GAP_S)
        self.which = Chooser(20)
        self.which.setAccessibleName(self.tr("Which members"))
        self.which.offer(
            [
                (self.tr("All members"), ALL),
                (self.tr("Those who are behind"), BEHIND),
                (self.tr("Those who meet everything"), READY),
            ]
        )
        self.which.currentIndexChanged.connect(self.read)
        tools.addWidget(self.which)
        self.record = quiet(
            self.tr("Write down a result"), self._on_record, theme=theme, icon="edit"
        )
        self.give = quiet(self.tr("Certificates"), self._on_give, theme=theme, icon="stamp")
        self.save = quiet(self.tr("Save as a table"), self._on_save, theme=theme, icon="save")
        for one in (self.record, self.give, self.save):
            tools.addWidget(one)
        body.addLayout(tools)
        self.list: ListPane[Stand] = ListPane(
            context,
            self.tr("Where the members stand"),
            [
                col("name", self.tr("Full name"), lambda one: one.member.name, 19),
                col("state", self.tr("State"), lambda one: short_standing(one.standing), 18),
                col("attendance", self.tr("Attendance"), self._attendance, 10),
                col("lessons", self.tr("Lessons"), self._lessons, 5),
                col("exam", self.tr("Exam"), self._exam, 5),
                col("work", self.tr("Final work"), self._work, 7),
            ],
            icon="people",
            lines=1,
        )
        self.list.decorate_with(self._decorate)
        self.list.picked.connect(self._on_picked)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GAP_S)
        split.addWidget(self.list)
        self._detail = ScrollColumn(widest=2000, margin=GAP)
        self._detail.body.setSpacing(GAP_S)
        split.addWidget(self._detail)
        split.setSizes([780, 320])
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        body.addWidget(split, 1)

    # --- words ---------------------------------------------------------------------------------

    def _attendance(self, one: Stand) -> str:
        held = one.standing.held
        if not held:
            return "–"
        return f"{one.standing.attended}/{held} · {100 * one.standing.attended // held} %"

    def _lessons(self, one: Stand) -> str:
        asked = one.standing.lessons_asked
        return f"{one.standing.lessons_done}/{asked}" if asked else "–"

    def _exam(self, one: Stand) -> str:
        return "–" if one.standing.points is None else f"{one.standing.points} %"

    def _work(self, one: Stand) -> str:
        return "–" if one.standing.work is None else f"{one.standing.work} %"

    def _decorate(self, one: Stand, key: str, role: int) -> Any:
        if key != "state":
            return None
        tone = "ok" if one.standing.met else "danger" if one.standing.behind else ""
        if role == Qt.ItemDataRole.ForegroundRole and tone:
            return self.context.theme.palette.colour(tone)
        if role == Qt.ItemDataRole.DecorationRole and tone:
            icon = "check" if tone == "ok" else "warn"
            return self.context.theme.icon(icon, tone)
        return None

    # --- reading -------------------------------------------------------------------------------

    def show_class(self, cohort: Cohort, catalogue: Catalogue) -> None:
        """Show where the members of a class stand."""
        self.cohort, self.catalogue = cohort, catalogue
        self.read()

    @Slot()
    def read(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        office, which = self.context.office, self.which.currentData()

        def stands() -> list[Stand]:
            members = {one.id: one for one in office.classes.members(cohort.id)}
            found = [
                Stand(members[one.member_id], one)
                for one in office.classes.standings(cohort.id)
                if one.member_id in members
            ]
            if which == BEHIND:
                return [one for one in found if one.standing.behind]
            if which == READY:
                return [one for one in found if one.standing.met]
            return found

        if which == BEHIND:
            self.list.say(
                self.tr("Nobody is behind"), self.tr("Everybody can still meet the conditions.")
            )
        elif which == READY:
            self.list.say(
                self.tr("Nobody meets everything yet"),
                self.tr("Choose a member among all of them to see what is missing."),
            )
        else:
            self.list.say(
                self.tr("Nobody is in this class yet"),
                self.tr("Add members first; then you see here who is behind."),
                lambda total: self.tr("%n member(s)", "", total),
            )
        self.list.show_all(stands, lambda one: one.member.id)

    def focus_first(self) -> None:
        self.list.focus_list()

    @Slot(object)
    def _on_picked(self, one: Stand | None) -> None:
        free = self.cohort is not None and not self.cohort.closed
        self.record.setEnabled(one is not None and free)
        self.save.setEnabled(self.list.total > 0)
        clear(self._detail.body)
        if one is None:
            self._detail.body.addStretch(1)
            return
        self._detail.body.addWidget(heading(one.member.name))
        who = " · ".join(part for part in (one.member.title, one.member.unit) if part)
        if who:
            self._detail.body.addWidget(soft(who))
        state = short_standing(one.standing)
        tone = "ok" if one.standing.met else "danger" if one.standing.behind else "info"
        self._detail.body.addWidget(chip(state, tone))
        if not one.standing.conditions:
            self._detail.body.addWidget(soft(self.tr("This class asks for nothing.")))
        for met in one.standing.conditions:
            sign = "✓" if met.met else "○"
            self._detail.body.addWidget(label(f"{sign} {met_words(met, self.catalogue)}"))
        if one.standing.missed:
            self._detail.body.addWidget(
                soft(self.tr("%n session(s) missed without leave", "", one.standing.missed))
            )
        self._detail.body.addStretch(1)

    # --- doing ---------------------------------------------------------------------------------

    @Slot()
    def _on_record(self) -> None:
        cohort, one = self.cohort, self.list.current()
        if cohort is None or one is None:
            return
        kinds = (ConditionKind.MODULE, ConditionKind.EXAM)
        choices = [
            (met_words(met, self.catalogue), met)
            for met in one.standing.conditions
            if met.kind in kinds
        ]
        if not choices:
            self.tell(
                self.tr("This class asks for no lessons and no exam."),
                self.tr("Set the conditions of the class first."),
            )
            return
        dialog = RecordDialog(self.window(), self.context, one.member.name, choices)
        if dialogs.run_dialog(dialog):
            met, passed, percent, note = dialog.answer
            office = self.context.office
            self.change(
                lambda: office.classes.record(
                    cohort.id,
                    one.member.id,
                    met.kind,
                    met.what,
                    passed=passed,
                    percent=percent,
                    note=note,
                ),
                lambda _answer: self.read(),
            )

    @Slot()
    def _on_give(self) -> None:
        if self.cohort is not None:
            from communeapp.ui.teaching.page import Teach

            self.page_wanted.emit("teaching", Teach("certificates", ("class", self.cohort.id)))

    @Slot()
    def _on_save(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        path = dialogs.save_file(
            self.window(),
            self.tr("Save where everybody stands"),
            self.tr("Tables (*.xlsx *.csv)"),
            Path.home() / "ket-qua-lop.xlsx",
        )
        if path is not None:
            office = self.context.office
            self.query(
                lambda: office.classes.export_results(cohort.id, path),
                lambda rows: self.tell(
                    self.tr("%n row(s) were written.", "", rows), str(path), tone="ok"
                ),
            )
