"""The PC in the hands of learners: one after the other, nothing else in reach, left only by the PIN.

The trainer stays signed in behind this screen, so it covers the whole window. Learners with or
without an account begin here by their names; who they are is what the trainer vouches for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from communeapp.core.training.attempt import Attempt, AttemptRecord, AttemptState, Result
from communeapp.core.training.classes import Cohort, Member
from communeapp.core.vietnamese import fold
from communeapp.services.training.exam_types import Candidate, SealedExam, Session
from communeapp.ui.context import UiContext
from communeapp.ui.exam.run import ExamRun
from communeapp.ui.register.filters import FilterBar
from communeapp.ui.teaching.exams.pin_dialogs import PinDialog
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.view import View
from communeapp.ui.training.show import Place, Room
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, GAP_XL, FlowLayout, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, label, soft, title

if TYPE_CHECKING:
    from communeapp.ui.main_window import MainWindow

PEOPLE = ""


@dataclass(frozen=True)
class Sitter:
    """Somebody who may sit the exam, and the newest attempt at it."""

    id: str
    name: str
    unit: str
    record: AttemptRecord | None = None


@dataclass(frozen=True)
class _Room:
    """What the list needs: the session, its exam, the classes that run, who is in the one chosen."""

    session: Session | None
    exam: SealedExam | None
    cohorts: tuple[Cohort, ...]
    sitters: tuple[Sitter, ...]


class SupervisedScreen(View):
    """Signals: ``left()`` once the trainer's PIN opened the way back."""

    left = Signal()
    help_topic = "exam"

    def __init__(self, context: UiContext, exam_ref: str) -> None:
        super().__init__(context)
        self._ref = exam_ref
        self._cohorts: tuple[Cohort, ...] = ()
        self.session: Session | None = None
        outer = column(self, gap=0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self._stack.addWidget(self._make_list())
        self.run = ExamRun(context)
        self.run.handed_in.connect(self._on_handed_in)
        self.run.back_wanted.connect(self.show_list)
        self._stack.addWidget(self.run)
        self._stack.addWidget(self._make_done())
        # Reading a long question is no absence, and behind a lock nobody could go on.
        session, minutes = context.session, context.preferences.lock_minutes
        session.lock_after(0)
        self.destroyed.connect(lambda: session.lock_after(minutes))
        self.read()

    def _make_list(self) -> QWidget:
        whole = QWidget()
        body = column(whole, gap=GAP, margin=GAP_XL)
        head = row(gap=GAP_L)
        names = column(gap=GAP_S)
        self._title = title("")
        names.addWidget(self._title)
        names.addWidget(soft(self.tr("Choose your name, then begin. The time runs from then on.")))
        head.addLayout(names, 1)
        leave = button(
            self.tr("Back to the trainer"), self.ask_leave, theme=self.context.theme, icon="lock"
        )
        head.addWidget(leave, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(head)
        self.filters = FilterBar(self.tr("Name"))
        self.filters.add("group", self.tr("From"), 34).offer(
            [(self.tr("People of this PC"), PEOPLE)]
        )
        self.filters.changed.connect(self.read)
        body.addWidget(self.filters)
        self.list: ListPane[Sitter] = ListPane(
            self.context,
            self.tr("Learners"),
            [
                col("name", self.tr("Full name"), lambda one: one.name, 34),
                col("unit", self.tr("Unit"), lambda one: one.unit, 34),
                col("state", self.tr("State"), self._state, 26),
            ],
            icon="people",
        )
        self.list.say(
            self.tr("Nobody here"), self.tr("Choose another class, or write fewer letters.")
        )
        self.list.decorate_with(self._decorate)
        self.list.picked.connect(self._on_picked)
        self.list.opened.connect(lambda _one: self.begin())
        body.addWidget(self.list, 1)
        tools = FlowLayout(gap=GAP)
        self.start = primary(
            self.tr("Begin the exam"), self.begin, theme=self.context.theme, icon="next"
        )
        tools.addWidget(self.start)
        body.addLayout(tools)
        return whole

    def _make_done(self) -> QWidget:
        whole = QWidget()
        body = column(whole, gap=GAP_L, margin=GAP_XL)
        body.addStretch(1)
        card = Card()
        card.setFixedWidth(min(640, self.fontMetrics().averageCharWidth() * 60))
        self._who = title("")
        self._what = heading("")
        card.body.addWidget(self._who)
        card.body.addWidget(self._what)
        card.body.addWidget(label(self.tr("Please leave the place to the next learner.")))
        self.next = primary(
            self.tr("Next learner"), self.show_list, theme=self.context.theme, icon="next"
        )
        tools = FlowLayout()
        tools.addWidget(self.next)
        card.body.addLayout(tools)
        body.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(2)
        return whole

    # --- words ---------------------------------------------------------------------------------

    def _state(self, one: Sitter) -> str:
        record = one.record
        if record is None:
            return self.tr("Not begun")
        state = self._state_of(record)
        if not record.interruptions:
            return state
        return self.tr("{0} (interrupted: {1})").format(state, record.interruptions)

    def _state_of(self, record: AttemptRecord) -> str:
        if record.state is AttemptState.RUNNING:
            return self.tr("Begun: goes on where it stopped")
        if record.state is AttemptState.WAITING:
            return self.tr("Handed in")
        share = (record.share or 0) // 10
        return (
            self.tr("Passed with {0} %").format(share)
            if record.passed
            else self.tr("Not passed, {0} %").format(share)
        )

    def _decorate(self, one: Sitter, key: str, role: int) -> Any:
        if key != "state" or role != Qt.ItemDataRole.ForegroundRole or one.record is None:
            return None
        running = one.record.state is AttemptState.RUNNING
        tone = "warn" if running else "ok" if one.record.passed else ""
        return self.context.theme.palette.colour(tone) if tone else None

    # --- the list ------------------------------------------------------------------------------

    @Slot()
    def read(self) -> None:
        office, ref = self.context.office, self._ref
        group, text = str(self.filters.value("group") or PEOPLE), self.filters.text
        people = self.context.session.people

        def work() -> _Room:
            newest = {one.person: one for one in office.exams.records(ref)}
            if group == PEOPLE:
                sitters = [Sitter(one.id, one.name, one.title) for one in people]
            else:
                sitters = [_sitter(one) for one in office.classes.members(group)]
            wanted = fold(text)
            return _Room(
                office.exams.session,
                next((one for one in office.exams.sealed() if one.ref == ref), None),
                office.classes.list(closed=False),
                tuple(
                    Sitter(one.id, one.name, one.unit, newest.get(one.id))
                    for one in sitters
                    if wanted in fold(one.name)
                ),
            )

        def done(room: _Room) -> None:
            self.session = room.session
            if room.session is None or room.exam is None:  # ended meanwhile
                self.left.emit()
                return
            self._title.setText(room.exam.title)
            if room.cohorts != self._cohorts:
                self._cohorts = room.cohorts
                self.filters.offer(
                    "group",
                    [
                        (self.tr("People of this PC"), PEOPLE),
                        *((one.title, one.id) for one in room.cohorts),
                    ],
                )
            self.list.show_all(lambda: room.sitters, lambda one: one.id)

        self.query(work, done)

    @Slot()
    def show_list(self) -> None:
        """Let the next learner choose."""
        self.run.flush()
        self._stack.setCurrentIndex(0)
        self.read()
        self.list.focus_list()
        assign_mnemonics(self.window())

    @Slot(object)
    def _on_picked(self, one: Sitter | None) -> None:
        self.start.setEnabled(one is not None)
        running = one is not None and one.record is not None
        running = running and one.record.state is AttemptState.RUNNING  # type: ignore[union-attr]
        self.start.setText(self.tr("Go on") if running else self.tr("Begin the exam"))

    @Slot()
    def begin(self) -> None:
        """Let the chosen learner begin, or go on."""
        one = self.list.current()
        if one is None:
            return
        record = one.record
        if record is not None and record.state is AttemptState.RUNNING:
            self._run(record.id)
            return
        if not self.sure(
            self.tr("{0}: begin now?").format(one.name),
            self.tr("The time begins with the first question."),
            self.tr("Begin"),
            self.tr("Not yet"),
        ):
            return
        office, ref = self.context.office, self._ref

        def done(attempt: Attempt) -> None:
            self._run(attempt.id)

        self.query(lambda: office.exams.start(ref, Candidate(one.id, one.name)), done)

    def _run(self, attempt: str) -> None:
        self._stack.setCurrentWidget(self.run)
        self.run.enter(Place(Room.RUN, ref=self._ref, attempt=attempt))

    @Slot(object)
    def _on_handed_in(self, result: Result) -> None:
        self._who.setText(result.record.name)
        if result.waiting or result.share is None:
            words = self.tr("Handed in. The trainer will tell you the result.")
        elif result.passed:
            words = self.tr("Passed with {0} %").format(result.share // 10)
        else:
            words = self.tr("Not passed, {0} %").format(result.share // 10)
        self._what.setText(words)
        self._stack.setCurrentIndex(2)
        self.next.setFocus()
        assign_mnemonics(self.window())

    # --- leaving -------------------------------------------------------------------------------

    @Slot()
    def ask_leave(self) -> None:
        """Ask for the trainer's PIN; it opens the way back."""
        session, office = self.session, self.context.office
        dialog = PinDialog(
            self.window(),
            self.context,
            self.tr("Back to the trainer"),
            self.tr("The PIN of a trainer opens the rest of the program again."),
            self.tr("Go back"),
            lambda trainer, pin, _code: office.exams.keys.trainer(trainer, pin),
            trainer=session.trainer if session is not None else "",
        )
        if dialogs.run_dialog(dialog):
            self.left.emit()


def _sitter(member: Member) -> Sitter:
    """A member counts under the account, where there is one."""
    return Sitter(member.person_id or member.id, member.name, member.unit or member.title)


def supervise(view: View, exam_ref: str) -> None:
    """Cover the window with the exam; the trainer's PIN brings the screen of ``view`` back."""
    from communeapp.ui.main_window import MainWindow

    window = view.window()
    if not isinstance(window, MainWindow):
        return
    screen = window.cover(lambda: SupervisedScreen(view.context, exam_ref))
    screen.left.connect(lambda: _leave(window, view))
    screen.list.focus_list()


def _leave(window: MainWindow, view: View) -> None:
    window.uncover()
    view.read()
    assign_mnemonics(window)
