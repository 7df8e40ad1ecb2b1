"""Leads through the first letter: one line above each step says what to press next, and can be put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QBoxLayout, QPushButton

from communeapp.core.documents import FactSheet
from communeapp.core.errors import AppError
from communeapp.ui.drafting.letter import Place
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.widgets.buttons import icon_button
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.layouts import GAP_L, GAP_S, column

if TYPE_CHECKING:
    from communeapp.ui.drafting.page import DraftingPage

#: Below the row of steps, above everything that the steps themselves say.
_PLACE = 1


class Guide(QObject):
    """Belongs to one letter of one page: another letter on the screen ends it."""

    def __init__(self, page: DraftingPage) -> None:
        super().__init__(page)
        self._page = page
        self._place: Place | None = None
        self._written = self._writing = False
        self.banner = Banner(page.context.theme)
        self.close_button = icon_button(
            self.tr("Hide the hints"), page.context.theme, "close", self.end
        )
        self.banner.put_aside(self.close_button)
        layout = page.layout()
        if isinstance(layout, QBoxLayout):
            holder = column(gap=0)
            holder.setContentsMargins(GAP_L, 0, GAP_L, GAP_S)
            holder.addWidget(self.banner)
            layout.insertLayout(_PLACE, holder)
        page.title_changed.connect(self.refresh)
        page.authoring.asking.connect(self._on_asking)
        page.authoring.ended.connect(self._on_ended)
        page.letter.reviewed.connect(self.refresh)
        page.letter.stored.connect(self.refresh)
        page.finishing.written.connect(self._on_written)
        page.assistant.changed.connect(self._make_ready)
        self._ready_for = ""

    @property
    def active(self) -> bool:
        """Say whether the letter on the screen is the one that is guided."""
        return self._place is not None and self._place is self._page.letter.place

    def begin(self) -> None:
        """Fill in the facts of the first letter and begin to guide; the page shows its facts already."""
        from communeapp.services.first_letter import first_facts

        page = self._page
        place = self._place = page.letter.place
        self._written = self._writing = False
        wiring, profile = page.context.wiring, page.context.board.profile

        def work() -> FactSheet:
            known = wiring.drafting.needs()
            return first_facts(profile, wiring.clock.today(), known)

        def done(facts: FactSheet) -> None:
            if page.letter.place is not place or page.facts.points:
                return  # somebody began another letter, or to type in this one
            page.facts = facts
            page.configure_facts()
            page.facts_step.load(facts)
            page.letter.touch()
            page.go(Step.FACTS)
            page.facts_step.go.setFocus()

        def failed(error: BaseException) -> bool:
            self.end()
            if isinstance(error, AppError):
                page.facts_step.tell(page.sentences.error(error))
            return isinstance(error, AppError)

        page.context.tasks.outside(work, done, failed, owner=page)
        self._make_ready()
        self.refresh()

    @Slot()
    def _make_ready(self) -> None:
        """Load the model while the person still reads: the first letter waits for it otherwise."""
        usable = self._page.assistant.usable
        if self.active and usable is not None and self._ready_for != usable.id:
            self._ready_for = usable.id
            self._page.assistant.client().load(usable.spec)

    @Slot()
    def end(self) -> None:
        """Say no more."""
        self._place = None
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say what is next on the step that is shown."""
        if not self.active:
            self._place = None
            self.banner.tell("info", "")
            return
        self.banner.tell(*self._words())

    @Slot()
    def _on_asking(self) -> None:
        self._writing = True
        self.refresh()

    @Slot()
    def _on_ended(self) -> None:
        self._writing = False
        self.refresh()

    @Slot()
    def _on_written(self) -> None:
        self._written = True
        self.refresh()

    def _words(self) -> tuple[str, str, str]:
        """Tone, where one is, and the button to press; buttons are called as they are called here."""
        page, step = self._page, self._page.step
        if step is Step.TYPE:
            return "info", self.tr("Which document shall it be?"), ""
        if step is Step.FACTS:
            return (
                "info",
                self.tr("This is a sample letter; its points are filled in."),
                self._press(page.facts_step.go),
            )
        if step is Step.BODY and self._writing:
            return (
                "info",
                self.tr("The text is being written, point by point."),
                self.tr("This takes a moment; nothing has to be pressed."),
            )
        if step is Step.BODY:
            return (
                "info",
                self.tr("Read the text. Whatever you do not like, change it right here."),
                self._press(page.body_step.next),
            )
        if step is Step.REVIEW:
            return self._words_of_review()
        if self._written:
            return (
                "ok",
                self.tr("Your first letter is finished."),
                self.tr("It stands on Home, too. For the next one, give your own points."),
            )
        return (
            "info",
            self.tr("You get a .docx to edit and a .pdf to send and print."),
            self._press(page.export_step.save),
        )

    def _words_of_review(self) -> tuple[str, str, str]:
        page = self._page
        if page.letter.is_reviewed:
            return (
                "info",
                self.tr("Reviewed: the mark DỰ THẢO is gone."),
                self._press(page.review_step.export),
            )
        if page.review_step.nobody:
            words = self.tr("Press “{button}” in the row of steps.")
            return (
                "info",
                self.tr("Nobody with a PIN may review yet; the letter then stays a draft."),
                words.replace("{button}", page.bar.name(Step.EXPORT)),
            )
        return (
            "info",
            self.tr("Look at what is listed and at the page, then type your PIN."),
            self._press(page.review_step.confirm),
        )

    def _press(self, one: QPushButton) -> str:
        return self.tr("Then press “{button}”.").replace("{button}", one.text().replace("&", ""))
