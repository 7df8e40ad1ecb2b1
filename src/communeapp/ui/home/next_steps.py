"""What to do next: only what is really left to do, each line with its own way there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from communeapp.clock import SystemClock, local_time
from communeapp.core.people import Action
from communeapp.ui.context import UiContext
from communeapp.ui.updates.watch import update_watch
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Card, IconLabel
from communeapp.ui.widgets.dates import moment_words
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, clear, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, small

if TYPE_CHECKING:
    from communeapp.services.drafts import DraftSummary


@dataclass(frozen=True)
class Step:
    """One thing to do: words, a reason, and the screen that does it."""

    icon: str
    text: str
    why: str
    action: str
    page: str
    argument: object


class NextSteps(QWidget):
    """Two cards: what to do next, and how safe the documents are.

    Signals: ``page_wanted(str, object)``.
    """

    page_wanted = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        body = column(self, gap=GAP_L)
        self._card = Card(self.tr("What to do next"))
        self._lines = QWidget()
        self._rows = column(self._lines, gap=GAP_L)
        self._card.body.addWidget(self._lines)
        body.addWidget(self._card)
        self._safety = Card(self.tr("Safe keeping"))
        self._backup = label("")
        self._safety.body.addWidget(self._backup)
        self._to_backups = quiet(
            self.tr("Backups"), self._on_backups, theme=context.theme, icon="backup"
        )
        self._safety.body.addWidget(self._to_backups, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._safety)
        self._drafts: Sequence[DraftSummary] = ()
        self._backup_made: dt.datetime | None = None
        context.board.changed.connect(self._refresh)
        update_watch(context).changed.connect(self._refresh)

    def show_state(
        self, *, drafts: Sequence[DraftSummary], backup_made: dt.datetime | None
    ) -> None:
        """Show what follows from the drafts and from the last backup."""
        self._drafts, self._backup_made = drafts, backup_made
        self._refresh()

    def steps(self) -> list[Step]:
        """What is left to do, the most useful first."""
        session, board = self.context.session, self.context.board
        found: list[Step] = []
        if not board.preferences.first_run_done and session.may(Action.CHANGE_PROFILE):
            found.append(
                Step(
                    "next",
                    self.tr("Finish the first steps"),
                    self.tr(
                        "Choose the commune and enter who signs, then every letter has its head."
                    ),
                    self.tr("Go on"),
                    "wizard",
                    None,
                )
            )
        elif board.profile.empty and session.may(Action.CHANGE_PROFILE):
            found.append(
                Step(
                    "place",
                    self.tr("Choose your commune"),
                    self.tr("Its name stands in the head of every document."),
                    self.tr("Choose"),
                    "settings",
                    "commune",
                )
            )
        elif not board.profile.signers and session.may(Action.CHANGE_PROFILE):
            found.append(
                Step(
                    "people",
                    self.tr("Enter who signs"),
                    self.tr("Name and title then stand below every document by themselves."),
                    self.tr("Enter"),
                    "settings",
                    "people",
                )
            )
        double = [one for one in self._drafts if one.texts > 1]
        if double and session.may(Action.WRITE_DOCUMENTS):
            found.append(
                Step(
                    "switch",
                    self.tr("Choose between two texts of “{0}”").format(
                        double[0].subject or self.tr("Without a subject yet")
                    ),
                    self.tr("It was changed at two PCs. Until you choose, it cannot be reviewed."),
                    self.tr("Compare both"),
                    "conflicts",
                    double[0].id,
                )
            )
        waiting = [one for one in self._drafts if not one.reviewed and one.texts == 1]
        if waiting and session.may(Action.REVIEW):
            found.append(
                Step(
                    "check",
                    self.tr("Review “{0}”").format(
                        waiting[0].subject or self.tr("Without a subject yet")
                    ),
                    self.tr("Until a person has reviewed it, a document carries the mark DỰ THẢO."),
                    self.tr("Open it"),
                    "drafting",
                    waiting[0].id,
                )
            )
        offered = update_watch(self.context).found if session.may(Action.BACK_UP) else None
        if offered is not None:
            from communeapp.ui.updates.offers import offer_title

            found.append(
                Step(
                    "restore",
                    self.tr("Something new has come: {0}").format(offer_title(offered.offers[0])),
                    self.tr("Nothing is installed until you say so."),
                    self.tr("See what it is"),
                    "settings",
                    "updates",
                )
            )
        if (
            not board.model_title
            and board.preferences.use_ai
            and session.may(Action.CHANGE_PROFILE)
        ):
            found.append(
                Step(
                    "model",
                    self.tr("Install a language model"),
                    self.tr("It proposes the wording. Without it, everything else still works."),
                    self.tr("See how"),
                    "settings",
                    "model",
                )
            )
        if session.may(Action.LEARN) and not session.may(Action.SEE_DOCUMENTS):
            found.append(
                Step(
                    "training",
                    self.tr("Learn something today"),
                    self.tr("Five minutes are enough: ten questions, each explained at once."),
                    self.tr("To the training"),
                    "training",
                    None,
                )
            )
        return found

    @Slot()
    def _refresh(self) -> None:
        lines = self._rows
        clear(lines)
        steps = self.steps()
        for step in steps:
            lines.addWidget(self._line(step))
        if not steps:
            lines.addWidget(label(self.tr("Nothing is waiting for you.")))
        self._safety.setVisible(self.context.session.may(Action.BACK_UP))
        if self._backup_made is None:
            self._backup.setText(self.tr("No backup has been made yet."))
        else:
            self._backup.setText(
                self.tr("Last backup: {0}. Copy one to a stick now and then.").format(
                    moment_words(self._backup_made, self.context.language)
                )
            )
        if self._backup_made is not None and self._now() - self._backup_made > dt.timedelta(days=7):
            self._backup.setText(
                self.tr("⚠ The last backup is more than a week old: {0}.").format(
                    moment_words(self._backup_made, self.context.language)
                )
            )
        if self.isVisible():
            assign_mnemonics(self.window())

    @staticmethod
    def _now() -> dt.datetime:
        """Now in Viet Nam, without a zone, as backups are named."""
        return local_time(SystemClock().now_ms()).replace(tzinfo=None)

    def _line(self, step: Step) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=GAP)
        line.addWidget(
            IconLabel(self.context.theme, step.icon, "accent", 22), 0, Qt.AlignmentFlag.AlignTop
        )
        words = column(gap=GAP_S // 2)
        words.addWidget(label(step.text, "label"))
        words.addWidget(small(step.why))
        go = quiet(step.action, lambda: self.page_wanted.emit(step.page, step.argument))
        go.setAccessibleName(f"{step.action}: {step.text}")
        words.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(words, 1)
        return holder

    @Slot()
    def _on_backups(self) -> None:
        self.page_wanted.emit("settings", "backups")
