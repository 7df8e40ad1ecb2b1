"""Updates: the version here, what a stick or the province's server offers, and the way back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from communeapp import texts
from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.services.installed import Installed, Place, look
from communeapp.services.updates import Applied, Checked
from communeapp.ui.context import UiContext
from communeapp.ui.settings.model import Progress, Stopped
from communeapp.ui.updates.back_card import BackCard
from communeapp.ui.updates.offers import OfferRow, offer_title
from communeapp.ui.updates.restart import restart_of
from communeapp.ui.updates.watch import update_watch
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.dates import day_words, size, when
from communeapp.ui.widgets.layouts import FlowLayout, clear, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal, small
from communeapp.updating.offers import Offer, OfferKind

_PATTERN = "*.caupdate"


class UpdatesPanel(QWidget):
    """Shows, looks, takes over, goes back. Nothing is ever installed by itself."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.found: Checked | None = None
        self.installed: Installed | None = None
        self.busy = False
        self._watch = update_watch(context)
        body = column(self)
        self.said = Banner(context.theme, "info")
        body.addWidget(self.said)
        self.waiting = Banner(context.theme, "ok")
        self.restart = primary(self.tr("Open the program again"), self._on_restart)
        self.waiting.buttons.addWidget(self.restart)
        body.addWidget(self.waiting)
        body.addWidget(self._here_card())
        body.addWidget(self._offers_card())
        self.back = BackCard(context)
        self.back.refused.connect(self._on_refused)
        self.back.stayed.connect(self.refresh)
        body.addWidget(self.back)
        body.addWidget(self._history_card())
        self.progress = Progress(self)
        self.progress.moved.connect(self._on_progress)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.progress.stop)
        self._watch.changed.connect(self._on_watched)
        self._on_watched()
        self.refresh()

    # --- building ----------------------------------------------------------------------------

    def _here_card(self) -> Card:
        card = Card(self.tr("On this PC"))
        self._version = label("", "label")
        self._place = small("")
        self._managed = label("")
        self._managed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for one in (self._version, self._place, self._managed):
            card.body.addWidget(one)
        return card

    def _offers_card(self) -> Card:
        card = Card(
            self.tr("What is new"),
            self.tr(
                "Updates come on a stick or from the province's server. Each is checked before anything "
                "is changed, and your documents stay where they are."
            ),
        )
        holder = QWidget()
        self._rows = column(holder, gap=0)
        card.body.addWidget(holder)
        self._none = label("")
        card.body.addWidget(self._none)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        card.body.addWidget(self._bar)
        self._bar_words = small("")
        card.body.addWidget(self._bar_words)
        self.stop = quiet(self.tr("Stop"), self._on_stop, theme=self.context.theme, icon="stop")
        card.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        actions = FlowLayout()
        self.take_all = primary("", self._on_take_all)
        self.look = button(
            self.tr("Look for updates"), self._on_look, theme=self.context.theme, icon="search"
        )
        self.choose = quiet(
            self.tr("From a file…"), self._on_choose, theme=self.context.theme, icon="folder"
        )
        for one in (self.take_all, self.look, self.choose):
            actions.addWidget(one)
        card.body.addLayout(actions)
        hidden: tuple[QWidget, ...] = (
            self._bar, self._bar_words, self.stop, self.take_all, self._none,
        )  # fmt: skip
        for part in hidden:
            reveal(part, False)
        return card

    def _history_card(self) -> Card:
        self._history = Card(self.tr("What was done"))
        holder = QWidget()
        self._history_lines = column(holder, gap=4)
        self._history.body.addWidget(holder)
        reveal(self._history, False)
        return self._history

    # --- showing -----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again what is installed here."""
        wiring = self.context.wiring
        self.context.tasks.outside(
            lambda: look(wiring.program_home), self._show_installed, owner=self
        )

    def _show_installed(self, found: Installed) -> None:
        self.installed = found
        language = self.context.language
        self._version.setText(self.tr("CommuneApp {0}").format(found.version))
        built = day_words(found.built, language) if found.built is not None else ""
        places = {
            Place.PERSON: self.tr("Installed for you alone"),
            Place.STICK: self.tr("Runs from this stick, with its data beside it"),
            Place.SYSTEM: self.tr("Installed by the system for everybody at this PC"),
            Place.SOURCE: self.tr("Runs from its sources"),
        }
        words = self.tr("{0} · made on {1}").format(places[found.place], built)
        self._place.setText(words if built else places[found.place])
        managed = {
            Place.SYSTEM: "update.managed",
            Place.SOURCE: "update.from_source",
        }.get(found.place)
        if managed is not None:
            error = AppError(managed, command=found.command)
            told = self.context.told(error)
            self._managed.setText(f"{told.message} {told.hint}")
        reveal(self._managed, managed is not None)
        if found.next:
            self.waiting.tell(
                "ok",
                self.tr("Version {0} is ready.").format(found.next),
                self.tr("It starts when the program is opened the next time."),
            )
        else:
            self.waiting.tell("ok", "")
        self.back.show_version("" if found.next else found.previous)
        clear(self._history_lines)
        for entry in found.history:
            at = when(entry.at_ms, language)
            text = (
                self.tr("{0}: from version {1} to {2}").format(at, entry.before, entry.after)
                if entry.before
                else self.tr("{0}: version {1}").format(at, entry.after)
            )
            self._history_lines.addWidget(small(text))
        reveal(self._history, bool(found.history))
        self._show_offers()

    @Slot()
    def _on_watched(self) -> None:
        """Show what was found quietly, unless somebody looks at something else just now."""
        found = self._watch.found
        if not self.busy and found is not None:
            self.found = found
            self._show_offers()

    def _show_offers(self) -> None:
        clear(self._rows)
        found, here = self.found, self.installed
        if here is None:
            return
        may = [one for one in found.offers if self._may_take(one)] if found is not None else []
        if found is not None:
            for offer in found.offers:
                alone = may == [offer]
                made = OfferRow(self.context, offer, may_take=offer in may, alone=alone)
                self._add_row(made)
            for offer in found.later:
                self._add_row(OfferRow(self.context, offer, may_take=False, later=True))
            nothing = not (found.offers or found.later or here.next)
            self._none.setText(self.tr("Everything here is up to date."))
            reveal(self._none, nothing and found.ok)
        amount = size(sum(one.bytes for one in may), self.context.language)
        self.take_all.setText(self.tr("Install all ({0})").format(amount))
        reveal(self.take_all, len(may) > 1)
        self._enable()
        if self.isVisible():
            assign_mnemonics(self.window())

    def _add_row(self, made: OfferRow) -> None:
        made.wanted.connect(self._on_wanted)
        self._rows.addWidget(made)

    def _may_take(self, offer: Offer) -> bool:
        """A program of the system is updated by the system; models and packs come here all the same."""
        own = self.installed is not None and self.installed.place in (Place.PERSON, Place.STICK)
        return own or offer.kind is not OfferKind.PROGRAM

    def _enable(self) -> None:
        for one in (self.look, self.choose, self.take_all, self.back, self.restart):
            one.setEnabled(not self.busy)
        for place in range(self._rows.count()):
            item = self._rows.itemAt(place)
            made = item.widget() if item is not None else None
            if isinstance(made, OfferRow):
                made.take.setEnabled(not self.busy)

    # --- looking -----------------------------------------------------------------------------

    @Slot()
    def _on_look(self) -> None:
        self._check(None)

    @Slot()
    def _on_choose(self) -> None:
        file = dialogs.open_file(
            self.window(), self.tr("Choose an update"), self.tr("Updates ({0})").format(_PATTERN)
        )
        if file is not None:
            self._check(file)

    def _check(self, place: Path | None) -> None:
        self._begin(self.tr("Looking for updates and checking their signatures…"))
        reveal(self.stop, False)
        updates = self.context.wiring.updates
        self.context.tasks.outside(
            lambda: updates.check(place), self._on_checked, self._on_failed, owner=self
        )

    def _on_checked(self, found: Checked) -> None:
        self._end()
        self.found = found
        if found.problem is not None:
            self._tell(found.problem)
        elif found.clock is not None:
            told = texts.tell("update.clock_behind", self.context.language, **found.clock)
            self.said.tell("warn", told.message, told.hint)
        self._show_offers()

    # --- taking over -------------------------------------------------------------------------

    @Slot(object)
    def _on_wanted(self, offer: Offer) -> None:
        self.take([offer])

    @Slot()
    def _on_take_all(self) -> None:
        if self.found is not None:
            self.take([one for one in self.found.offers if self._may_take(one)])

    def take(self, offers: list[Offer]) -> None:
        """Take offers over one after the other, as they came: the program is the last."""
        found = self.found
        if found is None or not offers:
            return
        updates, place, progress = self.context.wiring.updates, found.place, self.progress
        self._begin(self.tr("Copying, checking and installing; you can go on working meanwhile."))

        def work() -> tuple[list[Applied], Changes]:
            done, total, changes = 0, sum(one.bytes for one in offers), Changes()
            applied = []
            for offer in offers:
                before, share = done, offer.bytes

                def show(now: int, of: int, before: int = before, share: int = share) -> None:
                    progress(before + share * now // max(1, of), total)

                applied.append(updates.apply(offer, show, place=place))
                done += share
                if offer.kind is OfferKind.MODEL:
                    changes |= Changes.of("model", offer.name)
                elif offer.kind is OfferKind.COURSE:
                    changes |= Changes.of("course", offer.name)
            return applied, changes

        self.context.tasks.outside(work, self._on_taken, self._on_failed, owner=self)

    def _on_taken(self, result: tuple[list[Applied], Changes]) -> None:
        self._end()
        applied, _ = result
        gone = [offer for one in applied for offer in one.offers]
        names = "\n".join(offer_title(offer) for offer in gone)
        if any(offer.kind is not OfferKind.PROGRAM for offer in gone):
            self.said.tell("ok", self.tr("Installed."), names)  # of the program the next line tells
        if self.found is not None:
            left = tuple(one for one in self.found.offers if one not in gone)
            self.found = replace(self.found, offers=left)
        self._watch.forget()
        self.refresh()

    def _on_failed(self, error: BaseException) -> bool:
        self._end()
        self.refresh()
        if isinstance(error, Stopped):
            self.said.tell(
                "info", self.tr("Stopped. What has been copied is kept for the next time.")
            )
            return True
        if not isinstance(error, AppError):
            return False
        self._tell(error)
        return True

    def _tell(self, error: AppError) -> None:
        told = self.context.told(error)
        self._on_refused(told.message, told.hint)

    @Slot(str, str)
    def _on_refused(self, text: str, hint: str) -> None:
        self.said.tell("warn", text, hint)
        scroll = self.property("scroll")
        if scroll is not None:
            scroll.verticalScrollBar().setValue(0)

    @Slot()
    def _on_stop(self) -> None:
        reveal(self.stop, False)
        self.progress.stop()

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def _begin(self, words: str) -> None:
        self.busy = True
        self.progress.begin()
        self.said.tell("info", "")
        self._bar.setRange(0, 0)
        self._bar_words.setText(words)
        for one in (self._bar, self._bar_words, self.stop):
            reveal(one, True)
        reveal(self._none, False)
        self._enable()

    def _end(self) -> None:
        self.busy = False
        for one in (self._bar, self._bar_words, self.stop):
            reveal(one, False)
        self._enable()

    # --- another version ---------------------------------------------------------------------

    @Slot()
    def _on_restart(self) -> None:
        home = self.context.wiring.program_home
        if home is not None:
            restart_of(self.context).go(self.window(), home.command())
