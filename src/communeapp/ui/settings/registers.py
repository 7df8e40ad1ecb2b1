"""Which PC gives the numbers: a choice of this PC alone, or of an office that has several."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from communeapp.core.people import Action
from communeapp.services.register import Keeper
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.part_field import NoWheelCombo
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import FlowLayout
from communeapp.ui.widgets.text import label, reveal, soft


@dataclass(frozen=True)
class _Kept:
    """What the card shows. ``colleagues`` are pairs of device and name."""

    switch: bool
    keeper: Keeper | None
    here: bool
    colleagues: tuple[tuple[str, str], ...]
    name: str
    waits: bool = False
    away: tuple[str, str] = ("", "")


class NumbersCard(Card):
    """Says who gives the numbers, and lets people change it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._head()
        self.context = context
        session = context.session
        self._may_change = session.may(Action.CHANGE_PROFILE)
        self._may_number = session.may(Action.NUMBER)
        self.numbers = QCheckBox(self.tr("This PC gives the numbers"))
        self.numbers.setChecked(context.preferences.registers_here)
        self.numbers.setEnabled(self._may_change)
        self.numbers.toggled.connect(self._on_numbers)
        self.body.addWidget(self.numbers)
        self.said = Banner(context.theme, "info")
        self.body.addWidget(self.said)
        buttons = FlowLayout()
        theme = context.theme
        self.keep = primary(self.tr("Keep the registers at this PC"), self._on_keep)
        self.give = button(
            self.tr("Pass the registers to another PC …"),
            self._on_pass,
            theme=theme,
            icon="send",
        )
        self.take = quiet(self.tr("That PC is lost: keep them here …"), self._on_take)
        for one in (self.keep, self.give, self.take):
            buttons.addWidget(one)
            reveal(one, False)
        self.body.addLayout(buttons)
        self.body.addWidget(
            soft(
                self.tr(
                    "Only one PC of an office may, or two documents get the same number. At other PCs a "
                    "confirmed document waits for its number."
                )
            )
        )
        self._kept: _Kept | None = None
        context.bus.changed.connect(self._on_changed)
        self.read()

    def _head(self) -> None:
        self.body.addWidget(label(self.tr("Numbers of documents"), "heading"))

    # -- reading ----------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if any(notice.changes.has(kind) for kind in ("setting", "register", "exchange", "trust")):
            self.read()

    def read(self) -> None:
        """Read who keeps the registers."""
        office = self.context.office

        def work() -> _Kept:
            keeper = office.register.keeper
            colleagues = tuple(
                (one.device, one.name or one.device[:8])
                for one in office.exchange.peers()
                if one.kind is PeerKind.COLLEAGUE
            )
            name = office.enrolment.device_name
            switch = office.settings.switch("registers_here")
            away = ("", "")
            if keeper.move.away:
                told = self.context.told(keeper.refusal())
                away = (told.message, told.hint)
            return _Kept(
                switch, keeper.keeper(), keeper.here, colleagues, name, keeper.waits_for_news, away
            )

        self.context.tasks.query(work, self._show, owner=self)

    def _show(self, kept: _Kept) -> None:
        self._kept = kept
        alone = not kept.colleagues and kept.keeper is None
        self.numbers.blockSignals(True)
        self.numbers.setChecked(kept.switch)
        self.numbers.blockSignals(False)
        reveal(self.numbers, alone and not kept.away[0])
        nobody = not alone and kept.keeper is None
        elsewhere = kept.keeper is not None and not kept.here
        self.take.setText(
            self.tr("Go on giving numbers …")
            if kept.waits
            else self.tr("That PC is lost: keep them here …")
        )
        if kept.away[0]:
            self.said.tell("warn", *kept.away)
        elif alone:
            self.said.tell("info", "")
        elif kept.waits:
            self.said.tell(
                "warn",
                self.tr("This PC was put back to an older state, so it gives no numbers yet."),
                self.tr("It goes on by itself as soon as data from a colleague's PC has come."),
            )
        elif kept.here:
            self.said.tell("ok", self.tr("The registers are kept at this PC."))
        elif nobody:
            self.said.tell(
                "warn",
                self.tr("No PC was chosen to keep the registers, so none gives numbers yet."),
                self.tr("Choose it at the clerk's PC. Documents wait for their number meanwhile."),
            )
        elif kept.keeper is not None:
            self.said.tell(
                "info",
                self.tr("The registers are kept at the PC “{0}”.").format(
                    kept.keeper.name or kept.keeper.device[:8]
                ),
                self.tr("Documents of this PC get their number with the next exchange of data."),
            )
        reveal(self.keep, nobody and self._may_number)
        reveal(self.give, kept.here and bool(kept.colleagues) and self._may_number)
        reveal(self.take, elsewhere and self._may_number)

    # -- changing ---------------------------------------------------------------------------------

    @Slot(bool)
    def _on_numbers(self, on: bool) -> None:
        self.context.set_preference("registers_here", on)

    @Slot()
    def _on_keep(self) -> None:
        name, office = self._kept.name if self._kept is not None else "", self.context.office
        self.context.tasks.change(lambda: office.register.keeper.keep(name), owner=self)

    @Slot()
    def _on_pass(self) -> None:
        if self._kept is None:
            return
        dialog = PassDialog(self.window(), self._kept.colleagues)
        if dialogs.run_dialog(dialog):
            device, name = dialog.chosen()
            office = self.context.office
            self.context.tasks.change(
                lambda: office.register.keeper.pass_to(device, name), owner=self
            )

    @Slot()
    def _on_take(self) -> None:
        if self._kept is None:
            return
        name, office = self._kept.name, self.context.office
        if dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Keep the registers here from now on?"),
            self.tr(
                "Only if the PC that keeps them is lost for good, or no colleague's PC can be reached. "
                "Numbers that it gave after the last exchange may be given once more; they would be "
                "shown, never changed."
            ),
            self.tr("Keep them here"),
            self.tr("Leave it"),
            tone="danger",
        ):
            self.context.tasks.change(lambda: office.register.keeper.take_over(name), owner=self)


class PassDialog(dialogs.PlainDialog):
    """Asks which PC gets the registers."""

    def __init__(self, parent: QWidget | None, colleagues: tuple[tuple[str, str], ...]) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Which PC gets the registers?"))
        self.which = NoWheelCombo()
        for device, name in colleagues:
            self.which.addItem(name, device)
        self.body.addWidget(Field(self.tr("PC"), self.which))
        self.body.addWidget(
            soft(
                self.tr(
                    "This PC gives no numbers from now on. The other one does as soon as it has taken in the "
                    "next data from here."
                )
            )
        )
        self.add_button(self.tr("Cancel"), accept=False)
        self.add_button(self.tr("Pass them on"), accept=True, kind="primary")

    def chosen(self) -> tuple[str, str]:
        """Give device and name."""
        return str(self.which.currentData()), self.which.currentText()
