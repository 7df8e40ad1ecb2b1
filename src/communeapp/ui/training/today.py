"""Today: the goal as a ring, what is to be repeated, days in a row, and the button to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.training.goals import MAX_GOAL, MIN_GOAL
from communeapp.core.training.mastery import Progress
from communeapp.ui.context import UiContext
from communeapp.ui.training.charts import Ring
from communeapp.ui.training.show import Place, Room
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_L, FlowLayout, column, row
from communeapp.ui.widgets.number_box import NumberBox
from communeapp.ui.widgets.text import heading, reveal, soft


class GoalDialog(dialogs.PlainDialog):
    """Choose how many questions a day are enough."""

    def __init__(self, parent: QWidget, goal: int) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Your goal for a day"))
        number = NumberBox(MIN_GOAL, MAX_GOAL, goal)
        self.number = Field(
            self.tr("Questions a day"),
            number,
            self.tr("A few every day stay longer in mind than many on one day."),
        )
        self.body.addWidget(self.number)
        self.add_button(self.tr("Leave it"), accept=False)
        self.add_button(self.tr("Save"), accept=True, kind="primary")


class TodayCard(Card):
    """Signals: ``wanted(Place)``."""

    wanted = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        theme = context.theme
        self._goal = 0
        line = row(gap=GAP_L)
        self._ring = Ring(theme, "")
        line.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=GAP)
        self._head = heading("")
        words.addWidget(self._head)
        chips = FlowLayout()
        self._due = chip("", "warn")
        self._streak = chip("", "ok")
        chips.addWidget(self._due)
        chips.addWidget(self._streak)
        words.addLayout(chips)
        self._hint = soft("")
        words.addWidget(self._hint)
        words.addStretch(1)
        line.addLayout(words, 1)
        self.body.addLayout(line)
        ways = FlowLayout()
        self.begin_button = primary(
            self.tr("Practise"), self._on_practise, theme=theme, icon="practice"
        )
        self.due_button = button(
            self.tr("Only what is to be repeated"), self._on_due, theme=theme, icon="redo"
        )
        ways.addWidget(self.begin_button)
        ways.addWidget(self.due_button)
        ways.addWidget(
            quiet(self.tr("My progress"), self._on_progress, theme=theme, icon="progress")
        )
        ways.addWidget(quiet(self.tr("Change the goal"), self._on_goal, theme=theme, icon="edit"))
        self.body.addLayout(ways)

    def show_progress(self, progress: Progress) -> None:
        """Show how today stands."""
        self._goal = progress.goal
        done = f"{progress.today}/{progress.goal}"
        said = self.tr("Today {0} of {1} questions answered").format(progress.today, progress.goal)
        self._ring.show_share(progress.today / max(1, progress.goal), done, said)
        if progress.today >= progress.goal:
            self._head.setText(self.tr("Today's goal is reached"))
        elif progress.today:
            left = progress.goal - progress.today
            self._head.setText(self.tr("%n question(s) to today's goal", "", left))
        else:
            self._head.setText(self.tr("Five minutes are enough for today"))
        self._due.setText(self.tr("%n to be repeated", "", progress.due))
        reveal(self._due, bool(progress.due))
        reveal(self.due_button, bool(progress.due))
        self._streak.setText(self.tr("%n day(s) in a row", "", progress.streak))
        reveal(self._streak, progress.streak > 1)
        later = max(0, progress.forecast[0] - progress.due) if progress.forecast else 0
        if progress.due:
            hint = self.tr("What is about to be forgotten comes first, then something new.")
        elif not progress.answered:
            hint = self.tr(
                "Short sessions of ten questions. What you miss comes back, what you know rests."
            )
        elif later:
            hint = self.tr("%n question(s) come back later today.", "", later)
        else:
            hint = self.tr("Nothing has to be repeated today; new questions are waiting.")
        self._hint.setText(hint)

    @Slot()
    def _on_practise(self) -> None:
        self.wanted.emit(Place(Room.PRACTICE))

    @Slot()
    def _on_due(self) -> None:
        self.wanted.emit(Place(Room.PRACTICE, only_due=True))

    @Slot()
    def _on_progress(self) -> None:
        self.wanted.emit(Place(Room.PROGRESS))

    @Slot()
    def _on_goal(self) -> None:
        dialog = GoalDialog(self.window(), self._goal)
        number = dialog.number.control
        if dialogs.run_dialog(dialog):
            goal = number.value()
            self.context.tasks.change(
                lambda: self.context.office.learning.set_goal(goal), owner=self
            )
