"""One's own classes: when they meet, what is still missing, and the final work handed in and back.

What changes here is announced as a change of the class, upon which the room reads everything anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from communeapp.core.changes import Changes
from communeapp.core.training.classes import ClassSession, Presence
from communeapp.core.training.conditions import ConditionKind, Met, Standing
from communeapp.core.training.works import SUFFIXES, Staged, Work, WorkState
from communeapp.services.office import Office
from communeapp.services.training.classes import OwnClass
from communeapp.ui.context import UiContext
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.dates import day_words, when
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout, clear, column, rule
from communeapp.ui.widgets.text import label, reveal, small, soft


@dataclass(frozen=True)
class Shown:
    """A class with the last work that was handed in for it; None where there is none."""

    own: OwnClass
    work: Work | None


def read_classes(office: Office) -> tuple[Shown, ...]:
    """Read one's own classes; on the database thread."""
    works = [one for one in office.works.of_person() if one.state is not WorkState.TAKEN_BACK]
    return tuple(
        Shown(own, next((one for one in works if one.member_id == own.member.id), None))
        for own in office.classes.mine()
    )


class ClassesCard(Card):
    """All of one's classes; hidden where there are none. ``shown`` are those on it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.shown: tuple[Shown, ...] = ()
        self.setVisible(False)
        self._head = label(self.tr("Your classes"), "heading")
        self.body.addWidget(self._head)
        self._rows = column(gap=GAP_S)
        self.body.addLayout(self._rows)

    def read(self) -> None:
        """Read them anew."""
        office = self.context.office
        self.context.tasks.query(lambda: read_classes(office), self._show, owner=self)

    def _show(self, found: tuple[Shown, ...]) -> None:
        self.shown = found
        clear(self._rows)
        for number, one in enumerate(found):
            if number:
                self._rows.addWidget(rule())
            self._rows.addWidget(ClassRow(self.context, one))
        reveal(self, bool(found))


class ClassRow(QWidget):
    """One class: its dates, what is asked for, the final work. A button that is not there is None."""

    hand_in_button: QPushButton | None = None
    back_button: QPushButton | None = None
    save_button: QPushButton | None = None

    def __init__(self, context: UiContext, shown: Shown) -> None:
        super().__init__()
        self.context = context
        self.shown = shown
        self._body = column(self, gap=GAP_S)
        own = shown.own
        self._body.addWidget(label(own.cohort.title, "label"))
        text, tone = self._state(own.standing, closed=own.cohort.closed)
        self._body.addWidget(chip(text, tone), 0, Qt.AlignmentFlag.AlignLeft)
        if own.cohort.trainer:
            self._body.addWidget(small(self.tr("Trainer: {0}").format(own.cohort.trainer)))
        if following := self._next_session():
            self._body.addWidget(label(self._session_words(following)))
        for met in own.standing.conditions:
            self._body.addWidget(soft(self._met_words(met)))
        self._ways = FlowLayout()
        if own.cohort.work is not None:
            self._add_work()
        self._body.addLayout(self._ways)

    # -- words --------------------------------------------------------------------------------------

    def _state(self, standing: Standing, *, closed: bool) -> tuple[str, str]:
        if standing.met and standing.conditions:
            return self.tr("✓ All conditions are met"), "ok"
        if closed:
            return self.tr("Closed"), ""
        missing = len(standing.missing)
        if standing.behind:
            return self.tr("Behind: %n condition(s) missing", "", missing), "warn"
        return self.tr("%n condition(s) to go", "", missing), "info"

    def _next_session(self) -> ClassSession | None:
        today = self.context.office.clock.today()
        return next(
            (one for one, mark in self.shown.own.sessions if one.date >= today and mark is None),
            None,
        )

    def _session_words(self, session: ClassSession) -> str:
        day = day_words(session.date, self.context.language)
        parts = [part for part in (session.start, session.place, session.title) if part]
        words = self.tr("Next session: {0}").format(day)
        return " · ".join((words, *parts))

    def _met_words(self, met: Met) -> str:
        sign = "✓" if met.met else "○"
        return f"{sign} {self._condition(met)}"

    def _condition(self, met: Met) -> str:
        if met.kind is ConditionKind.ATTENDANCE:
            missed = sum(mark is Presence.ABSENT for _, mark in self.shown.own.sessions)
            words = self.tr("Attendance: {0} % of {1} %").format(met.have, met.need)
            absent = self.tr("%n session(s) missed", "", missed)
            return f"{words} · {absent}" if missed else words
        if met.kind is ConditionKind.WORK:
            return self.tr("Final work: {0}").format(self._reached(met))
        title = self.shown.own.titles.get(met.what, met.what)
        if met.kind is ConditionKind.MODULE and met.state != "recorded":
            return self.tr("{0}: {1} of {2} lessons").format(title, met.have, met.need)
        return f"{title}: {self._reached(met)}"

    def _reached(self, met: Met) -> str:
        if met.state in ("passed", "recorded"):
            return self.tr("passed")
        if met.state == "waiting":
            return self.tr("waits for the trainer")
        return self.tr("not passed yet") if met.state == "failed" else self.tr("nothing yet")

    # -- the final work -----------------------------------------------------------------------------

    def _add_work(self) -> None:
        plan, work, closed = (
            self.shown.own.cohort.work,
            self.shown.work,
            self.shown.own.cohort.closed,
        )
        if plan is None:
            return
        self._body.addWidget(label(self.tr("Final work: {0}").format(plan.title), "label"))
        if plan.instructions:
            self._body.addWidget(label(plan.instructions))
        if plan.due is not None:
            due = day_words(plan.due, self.context.language)
            self._body.addWidget(small(self.tr("To be handed in by {0}").format(due)))
        passed = False
        if work is not None:
            passed = self._add_handed_in(work)
        if not closed and not passed:
            words = self.tr("Hand in a file…") if work is None else self.tr("Hand in another file…")
            self.hand_in_button = button(words, self.hand_in, theme=self.context.theme, icon="send")
            self.hand_in_button.setAccessibleName(f"{words} {self.shown.own.cohort.title}")
            self._ways.addWidget(self.hand_in_button)
        if work is not None and not closed and work.mark is None:
            self.back_button = quiet(self.tr("Take it back"), partial(self._take_back, work))
            self._ways.addWidget(self.back_button)
        if work is not None and work.mark is not None:
            self.save_button = quiet(self.tr("Save the marks…"), partial(self._save, work))
            self._ways.addWidget(self.save_button)

    def _add_handed_in(self, work: Work) -> bool:
        """Show a work and its marks; says whether it is passed."""
        at = when(work.handed_ms, self.context.language)
        handed = self.tr("Handed in: {0}, {1}").format(work.file_name, at)
        late = self.tr("late")
        self._body.addWidget(small(f"{handed} · {late}" if work.late else handed))
        mark, rubric = work.mark, work.rubric
        if mark is None:
            waits = self.tr("Waits for the trainer’s marks")
            self._body.addWidget(chip(waits, "info"), 0, Qt.AlignmentFlag.AlignLeft)
            return False
        passed = (work.percent or 0) >= rubric.pass_percent
        words = self.tr("✓ Passed") if passed else self.tr("Not passed: hand in a better one")
        total = self.tr("{0} of {1} points").format(mark.total, rubric.points)
        tone = "ok" if passed else "warn"
        self._body.addWidget(chip(f"{words} · {total}", tone), 0, Qt.AlignmentFlag.AlignLeft)
        remarks = [*mark.remarks, *([""] * len(rubric.criteria))]
        for one, given, remark in zip(rubric.criteria, mark.points, remarks, strict=False):
            line = f"{one.title}: {given}/{one.points}"
            self._body.addWidget(small(f"{line} · {remark}" if remark else line))
        if mark.remark:
            self._body.addWidget(label(mark.remark))
        return passed

    # -- doing --------------------------------------------------------------------------------------

    def hand_in(self) -> None:
        """Choose a file and hand it in."""
        pattern = self.tr("Documents ({0})").format(" ".join(f"*{one}" for one in SUFFIXES))
        path = dialogs.open_file(self.window(), self.tr("Your final work"), pattern)
        if path is None:
            return
        own, office, tasks = self.shown.own, self.context.office, self.context.tasks

        def enter(staged: Staged) -> None:
            def work() -> tuple[Work, Changes]:
                entered = office.works.hand_in(own.cohort.id, own.member.id, staged)
                return entered, Changes.of("class", own.cohort.id)

            tasks.change(work)

        tasks.outside(lambda: office.works.stage(path), enter, owner=self)

    def _take_back(self, work: Work) -> None:
        office = self.context.office

        def back() -> tuple[Work, Changes]:
            return office.works.take_back(work.id), Changes.of("class", work.cohort_id)

        self.context.tasks.change(back)

    def _save(self, work: Work) -> None:
        office = self.context.office
        proposal = Path.home() / "ket-qua-bai-thu-hoach.xlsx"
        pattern = self.tr("Tables (*.xlsx)")
        path = dialogs.save_file(self.window(), self.tr("Save the marks"), pattern, proposal)
        if path is not None:
            self.context.tasks.query(lambda: office.works.write_returned(work.id, path), owner=self)
