"""The model that fits this PC, from a plugged-in stick: why this one, copying, going on after a pulled stick."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from communeapp import texts
from communeapp.services.taking_models import Found
from communeapp.ui.bridge.machine_look import machine_look
from communeapp.ui.bridge.model_taking import model_taking
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.stick_watch import stick_watch
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Banner, Card, IconLabel
from communeapp.ui.widgets.dates import size
from communeapp.ui.widgets.durations import Durations
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, label, reveal, small, soft

_ICON = 40


class StickModels(Card):
    """One model, one button. Where it is here already, only that is said."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._look = machine_look(context)
        self._taking = model_taking(context)
        self._watch = stick_watch(context)
        self._durations = Durations(self)
        top = row(gap=GAP)
        top.addWidget(
            IconLabel(context.theme, "model", "accent", _ICON), 0, Qt.AlignmentFlag.AlignTop
        )
        words = column(gap=GAP_S)
        self.name = heading("")
        words.addWidget(self.name)
        self.why = soft("")
        words.addWidget(self.why)
        top.addLayout(words, 1)
        self.body.addLayout(top)
        self.where = label("")
        self.body.addWidget(self.where)
        self._running = QWidget()
        running = column(self._running, gap=GAP_S)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much of the model has been copied"))
        running.addWidget(self.bar)
        self.bar_words = small("")
        running.addWidget(self.bar_words)
        self.stop = quiet(self.tr("Stop"), self._taking.stop, theme=context.theme, icon="stop")
        running.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._running)
        self.said = Banner(context.theme, "info")
        self.body.addWidget(self.said)
        actions = FlowLayout()
        self.take = button("", self._on_take, theme=context.theme, icon="usb")
        actions.addWidget(self.take)
        self.choose = quiet(
            self.tr("The model is in another folder…"),
            self._on_choose,
            theme=context.theme,
            icon="folder",
        )
        actions.addWidget(self.choose)
        self.body.addLayout(actions)
        self._look.changed.connect(self.refresh)
        self._taking.found_changed.connect(self.refresh)
        self._taking.changed.connect(self.refresh)
        self._taking.moved.connect(self._on_moved)
        self._watch.changed.connect(self._on_plugged)
        self.refresh()

    # --- coming and going ------------------------------------------------------------------------

    def prepare(self) -> None:
        """Begin to look, before the screen is shown."""
        self._look.need()
        if not self._taking.looked:
            self._taking.look()

    def enter(self) -> None:
        """Look which sticks come and go from now on."""
        self.prepare()
        self._watch.start()
        self.refresh()

    def leave(self) -> None:
        """Look no more; copying goes on."""
        self._watch.close()

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def offers(self) -> tuple[Found, ...]:
        """The models on sticks that are worth copying: those that suit and are not here.

        Where the best one is here already, nobody is asked to copy a smaller one.
        """
        report = self._look.report
        choice = report.choice if report is not None else None
        if choice is not None and choice.model is not None and choice.model.info == choice.wanted:
            return ()
        return tuple(one for one in self._taking.found if one.suits and not one.here)

    @Slot()
    def refresh(self) -> None:
        """Show where things stand."""
        report, running = self._look.report, self._taking.running
        offers = () if running is not None else self.offers
        offer = offers[0] if offers else None
        present = report.choice.model if report is not None else None
        wanted = report.choice.wanted if report is not None else None
        shown = running or offer
        if shown is not None:
            self.name.setText(shown.info.title)
        elif present is not None:
            self.name.setText(present.info.title)
        elif report is None:
            self.name.setText(self.tr("Looking which model fits this PC…"))
        else:
            self.name.setText(
                wanted.title
                if wanted is not None
                else self.tr("No model fits this PC; fixed sentences are used.")
            )
        self.why.setText(
            ""
            if report is None
            else texts.tell(
                report.advice.code, self._context.language, **report.advice.values
            ).message
        )
        reveal(self.why, bool(self.why.text()))
        self._show_where(offer)
        reveal(self._running, running is not None)
        if running is not None:
            self._on_moved()
        self._show_said()
        if offer is not None:
            amount = size(sum(one.info.bytes for one in offers), self._context.language)
            words = (
                self.tr("Go on copying ({size})")
                if offer.kept
                else self.tr("Copy to this PC ({size})")
            )
            self.take.setText(words.replace("{size}", amount))
        reveal(self.take, offer is not None)
        reveal(self.choose, running is None and offer is None and present is None)
        if self.isVisible():
            assign_mnemonics(self.window())

    def _show_where(self, offer: Found | None) -> None:
        report, running = self._look.report, self._taking.running
        if running is not None:
            words = self.tr("Being copied from the stick. You can go on meanwhile.")
        elif offer is not None:
            words = self.tr("Found on the stick: {0}").format(offer.path.name)
        elif report is None:
            words = ""
        elif report.choice.model is not None:
            fresh = self._taking.taken is not None and self._taking.taken.copied
            words = "" if fresh else self.tr("✓ It is on this PC and ready.")
        elif report.choice.wanted is None:
            words = ""
        elif self._taking.looked:
            words = self.tr(
                "It is not on this PC yet. Plug in the stick with the installer: it is found by itself."
            )
        else:
            words = self.tr("Looking on the sticks…")
        self.where.setText(words)
        reveal(self.where, bool(words))

    def _show_said(self) -> None:
        taking = self._taking
        if taking.running is not None:
            self.said.tell("info", "")
        elif taking.was_stopped:
            self.said.tell(
                "info", self.tr("Stopped. What has been copied is kept for the next time.")
            )
        elif taking.problem is not None:
            told = self._context.told(taking.problem)
            self.said.tell("warn", told.message, told.hint)
        elif taking.taken is not None and taking.taken.copied:
            self.said.tell("ok", self.tr("Copied and checked. The assistant can write now."))
        else:
            self.said.tell("info", "")

    @Slot()
    def _on_moved(self) -> None:
        taking = self._taking
        self.bar.setRange(0, max(1, taking.total))
        self.bar.setValue(taking.done)
        words = self.tr("{done} of {total} MB").replace("{done}", str(taking.done))
        words = words.replace("{total}", str(taking.total))
        left = taking.seconds_left
        self.bar_words.setText(
            f"{words} · {self._durations.left(left)}" if left is not None else words
        )

    # --- what is done ----------------------------------------------------------------------------

    @Slot()
    def _on_plugged(self) -> None:
        if self._watch.volumes:  # it is back: the button says more than the old trouble does
            self._taking.forget_problem()
        self._taking.look()

    @Slot()
    def _on_take(self) -> None:
        self._taking.take(*self.offers)
        self.stop.setFocus()

    @Slot()
    def _on_choose(self) -> None:
        folder = dialogs.open_folder(self.window(), self.tr("Choose the folder with the model"))
        if folder is not None:
            self._taking.look_in(folder)
