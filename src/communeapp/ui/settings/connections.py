"""Who this PC is connected with: the province's server, the office's other PCs; copies of its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.errors import AppError
from communeapp.services.sync.enrolment_types import Connection, EnrolmentState, OfficePc
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.enrol_flow import ConnectingSteps
from communeapp.ui.exchange.enrol_parts import GroupsView
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner, Card, chip
from communeapp.ui.widgets.dates import day_words, when
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, clear, column, row, rule
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal, small, soft


class ConnectionsPanel(QWidget):
    """Asks, takes answers over, takes PCs of the office in and back, copies the keys."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.steps = ConnectingSteps(context, self)
        self.steps.told.connect(self._on_told)
        self.steps.busy.connect(self._on_busy)
        self.steps.done.connect(self.refresh)
        body = column(self)
        self.said = Banner(context.theme, "ok")
        body.addWidget(self.said)
        self.moved = Banner(context.theme, "danger")
        self.renew = button(self.tr("Make a new key for this PC…"), self.steps.renew_keys)
        self.moved.buttons.addWidget(self.renew)
        body.addWidget(self.moved)
        body.addWidget(self._this_card())
        self.hub_card, self._hub_lines = self._connection_card(
            self.tr("Province's server"),
            self.tr("Results and figures go up; courses, templates and answers come down."),
        )
        self.hub_actions = FlowLayout()
        self.hub_card.body.addLayout(self.hub_actions)
        self.hub_compare = primary(self.tr("Compare…"), lambda: self.steps.compare("hub"))
        self.hub_leave = quiet(self.tr("Disconnect…"), lambda: self.steps.leave("hub"))
        self.hub_actions.addWidget(self.hub_compare)
        self.hub_actions.addWidget(self.hub_leave)
        body.addWidget(self.hub_card)
        self.office_card, self._office_lines = self._connection_card(
            self.tr("PCs of this office"),
            self.tr(
                "They share drafts, documents, registers and people, by stick or shared folder."
            ),
        )
        self._pcs = column(gap=GAP_S)
        self.office_card.body.addLayout(self._pcs)
        self.office_actions = FlowLayout()
        self.office_card.body.addLayout(self.office_actions)
        self.office_compare = primary(self.tr("Compare…"), lambda: self.steps.compare("office"))
        self.approve = button(
            self.tr("Add a PC…"), self.steps.add_pc, theme=context.theme, icon="plus"
        )
        self.office_leave = quiet(self.tr("Disconnect…"), lambda: self.steps.leave("office"))
        for one in (self.office_compare, self.approve, self.office_leave):
            self.office_actions.addWidget(one)
        body.addWidget(self.office_card)
        body.addWidget(self._keys_card())
        context.bus.changed.connect(self._on_changed)
        self.refresh()

    # --- building ----------------------------------------------------------------------------

    def _this_card(self) -> Card:
        card = Card(
            self.tr("This PC"),
            self.tr(
                "A PC is connected by two files: it asks with one, and the answer comes back in another."
            ),
        )
        self.name = label("", "label")
        card.body.addWidget(self.name)
        card.body.addWidget(small(self.tr("Fingerprint of this PC, to be read out when asked:")))
        self.fingerprint = GroupsView(self.tr("Fingerprint of this PC"))
        card.body.addWidget(self.fingerprint)
        actions = FlowLayout()
        theme = self.context.theme
        self.ask = button(self.tr("Write a request…"), self.steps.ask, theme=theme, icon="send")
        self.take = button(
            self.tr("Open an answer…"), self.steps.take, theme=theme, icon="incoming"
        )
        actions.addWidget(self.ask)
        actions.addWidget(self.take)
        card.body.addLayout(actions)
        return card

    def _connection_card(self, head: str, explanation: str) -> tuple[Card, QWidget]:
        card = Card(head, explanation)
        holder = QWidget()
        column(holder, gap=GAP_S)
        card.body.addWidget(holder)
        return card, holder

    def _keys_card(self) -> Card:
        card = Card(
            self.tr("Copy of the keys"),
            self.tr(
                "If this PC breaks, its keys are lost and it has to be connected anew. A copy on a stick "
                "and a printed code bring them onto a new PC."
            ),
        )
        self.keys_said = label("")
        card.body.addWidget(self.keys_said)
        actions = FlowLayout()
        self.copy_keys = button(
            self.tr("Copy the keys to a stick…"),
            self.steps.copy_keys,
            theme=self.context.theme,
            icon="usb",
        )
        self.restore_keys = quiet(self.tr("Restore keys…"), self.steps.restore_keys)
        actions.addWidget(self.copy_keys)
        actions.addWidget(self.restore_keys)
        card.body.addLayout(actions)
        return card

    # --- showing -----------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("trust") or notice.changes.has("exchange"):
            self.refresh()

    @Slot(str, str, str)
    def _on_told(self, tone: str, text: str, hint: str) -> None:
        self.said.tell(tone, text, hint)
        scroll = self.property("scroll")
        if scroll is not None:
            scroll.verticalScrollBar().setValue(0)

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        self.setEnabled(not busy)

    @Slot()
    def refresh(self) -> None:
        """Read again what connects this PC."""
        office = self.context.office
        self.context.tasks.query(
            lambda: (office.enrolment.state(), office.key_backup.last_made_ms()),
            self._show,
            self.steps.failed,
            owner=self,
        )

    def _show(self, found: tuple[EnrolmentState, int]) -> None:
        state, copied_ms = found
        self.steps.state = state
        unit = state.unit_name or self.tr("commune not chosen yet")
        self.name.setText(f"{state.name} · {unit}")
        self.fingerprint.show_groups(state.fingerprint)
        if state.moved:
            self.moved.tell(
                "danger",
                self.tr("The key of this PC was put onto another PC."),
                self.tr("This PC sends nothing any more. If it stays in use, it needs a new key."),
            )
        else:
            self.moved.tell("danger", "")
        nothing = self.tr("Not connected.")
        self._show_connection(self._hub_lines, state.hub, nothing)
        self._show_connection(self._office_lines, state.office, nothing)
        reveal(self.hub_compare, state.hub is not None and not state.hub.compared)
        reveal(self.hub_leave, state.hub is not None)
        reveal(self.office_compare, state.office is not None and not state.office.compared)
        reveal(self.office_leave, state.office is not None)
        reveal(self.approve, state.may_approve)
        self._show_pcs(state.pcs, may_revoke=state.office is not None and state.office.founder)
        language = self.context.language
        if copied_ms:
            words = self.tr("Last copied {0}.").format(when(copied_ms, language))
        else:
            words = self.tr("No copy of the keys has been made yet.")
        self.keys_said.setText(words)
        if self.isVisible():
            assign_mnemonics(self.window())

    def _show_connection(self, holder: QWidget, one: Connection | None, nothing: str) -> None:
        lines = holder.layout()
        assert lines is not None  # noqa: S101 - made with it
        clear(lines)
        if one is None:
            lines.addWidget(soft(nothing))
            return
        theme, language = self.context.theme, self.context.language
        head = self.tr("This PC adds the others") if one.founder else one.name
        lines.addWidget(label(head, "label"))
        until = day_words(one.until, language)
        lines.addWidget(small(self.tr("{0} · in force until {1}").format(one.unit_name, until)))
        if one.fault:
            told = self.context.told(AppError(one.fault, name=one.name, last=until))
            lines.addWidget(Banner(theme, "danger", told.message, told.hint))
        elif one.due and not one.founder:
            lines.addWidget(
                Banner(
                    theme,
                    "info",
                    self.tr("The certificate ends soon."),
                    self.tr("A request for a new one goes along with the next stick by itself."),
                )
            )
        if not one.compared:
            lines.addWidget(
                Banner(
                    theme,
                    "warn",
                    self.tr("Not compared yet."),
                    self.tr("Call {0} and compare the six groups.").format(one.name),
                )
            )

    def _show_pcs(self, pcs: tuple[OfficePc, ...], *, may_revoke: bool) -> None:
        clear(self._pcs)
        for one in pcs:
            self._pcs.addWidget(rule())
            self._pcs.addWidget(self._pc_line(one, may_revoke=may_revoke))

    def _pc_line(self, one: OfficePc, *, may_revoke: bool) -> QWidget:
        made = QWidget()
        line = row(made, gap=GAP)
        words = column(gap=0)
        line.addLayout(words, 1)
        language = self.context.language
        name = self.tr("{0} (adds the others)").format(one.name) if one.root else one.name
        words.addWidget(label(name, "label"))
        words.addWidget(small(one.fingerprint))
        top = Qt.AlignmentFlag.AlignTop
        if one.revoked is not None:
            day = day_words(one.revoked, language)
            line.addWidget(chip(self.tr("taken back, {0}").format(day), "danger"), 0, top)
            return made
        if one.moved_ms:
            moved = when(one.moved_ms, language)
            words.addWidget(small(self.tr("Its key went to a new PC {0}.").format(moved)))
        if one.replaced_ms:
            since = when(one.replaced_ms, language)
            line.addWidget(chip(self.tr("replaced"), "warn"), 0, top)
            words.addWidget(
                small(self.tr("The PC “{0}” took its place {1}.").format(one.replaced_by, since))
            )
        if one.cloned:
            line.addWidget(chip(self.tr("copied"), "danger"), 0, top)
        seen = when(one.seen_ms, language) if one.seen_ms else self.tr("not heard of yet")
        words.addWidget(small(self.tr("Last heard of: {0}").format(seen)))
        if may_revoke and not one.root:
            back = quiet(self.tr("Take back…"), lambda: self.steps.revoke(one))
            back.setAccessibleName(self.tr("Take back the PC {0}").format(one.name))
            back.setProperty("pc", one.device)
            line.addWidget(back, 0, top)
        return made
