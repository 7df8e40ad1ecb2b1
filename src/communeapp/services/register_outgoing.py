"""The outgoing half of the registers: numbers at the signature, cancelling them, what was given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.draft_flow import FlowStatus, StepKind
from communeapp.core.errors import UserError
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.core.incoming.status import OPEN, IncomingStatus
from communeapp.core.numbering import Group, Numbering, write_groups
from communeapp.core.people import Action
from communeapp.services.incoming import IncomingService
from communeapp.services.outgoing import Columns, Gap, OutgoingRegister
from communeapp.services.people import PeopleService
from communeapp.services.register_keeper import RegisterKeeper
from communeapp.services.route_log import RouteLog
from communeapp.services.settings import SettingsService
from communeapp.store.database import Store
from communeapp.store.register import RegisterRows

#: Letters of one run of many; beyond that nobody reads the list.
MOST_LETTERS = 500


class OutgoingNumbers:
    """What :class:`communeapp.services.register.RegisterService` does for what goes out."""

    _incoming: IncomingService
    _store: Store
    _people: PeopleService
    _clock: Clock
    _settings: SettingsService
    _rows: RegisterRows
    _outgoing: OutgoingRegister
    _routes: RouteLog
    keeper: RegisterKeeper
    type_names: Callable[[], Mapping[str, str]]
    gives_numbers: bool
    #: Links a reply to what it answers.
    reply: Callable[..., object]

    # -------------------------------------------------------------- giving

    def register_outgoing(
        self,
        draft_id: str,
        number: int | None = None,
        date: dt.date | None = None,
        *,
        kept_by: str = "",
        copies: int | None = None,
        sent: dt.date | None = None,
        notes: str = "",
        reply_to: str = "",
        recipients: tuple[str, ...] | None = None,
    ) -> OutgoingEntry:
        """Enter a reviewed draft into the outgoing register; None gives the next số đi.

        Giving the number says that the document is signed: where no step says so yet, one is entered.
        ``reply_to`` is the id of the document that it answers (found by itself where a document is
        linked to this draft); that one is then answered. ``recipients`` None: those of the document.
        UserError ``register.not_here`` where
        numbers are given elsewhere, ``register.not_reviewed``, ``register.number_taken``,
        ``register.registered_already``.
        """
        columns = Columns(kept_by, copies, sent, notes, reply_to, recipients)
        return self._give(draft_id, number, date, [columns], again=False)[0]

    def register_letters(
        self,
        draft_id: str,
        recipients: Sequence[tuple[str, ...]],
        date: dt.date | None = None,
        *,
        kept_by: str = "",
    ) -> tuple[OutgoingEntry, ...]:
        """Give each letter of one text a number of its own, one after the other or none at all."""
        if not 0 < len(recipients) <= MOST_LETTERS:
            raise UserError("letters.too_many", field="letters", most=MOST_LETTERS)
        wanted = [Columns(kept_by, 1, recipients=one) for one in recipients]
        return self._give(draft_id, None, date, wanted, again=True)

    def _give(
        self,
        draft_id: str,
        number: int | None,
        date: dt.date | None,
        wanted: Sequence[Columns],
        *,
        again: bool,
    ) -> tuple[OutgoingEntry, ...]:
        if not self.gives_numbers:
            raise self.keeper.refusal()
        day = date or self._clock.today()
        names = self.type_names()
        with self._store.atomic():
            if again and (known := self._rows.outgoing_of_draft(draft_id)) is not None:
                raise UserError("register.registered_already", number=known.printed)
            entries = tuple(
                self._outgoing.enter(draft_id, number, day, names, one, again=again)
                for one in wanted
            )
            self._sign(draft_id, entries[0].signer)
            for entry in entries:
                self._answer(entry)
        return entries

    def _sign(self, draft_id: str, signer: str) -> None:
        if self._routes.route(draft_id).status is FlowStatus.SIGNED:
            return
        row = self._store.one("SELECT version FROM draft WHERE id = ?", [draft_id])
        self._routes.step(
            draft_id, StepKind.SIGNED, row["version"], self._clock.now_ms(), signer=signer
        )

    def _answer(self, entry: OutgoingEntry) -> None:
        if not entry.reply_to:
            return
        row = self._incoming.row(entry.reply_to)
        if row["number_in"] is not None and IncomingStatus(row["status"]) in OPEN:
            self.reply(entry.reply_to, draft_id=entry.draft_id, number=entry.printed)

    # -------------------------------------------------------------- cancelling

    def cancel_number(self, entry_id: str, reason: str) -> OutgoingEntry:
        """Take a number back: it stays in the register and in the book, and is never given again.

        The document is signed and without a number again. UserError ``numbering.reason``,
        ``numbering.cancelled_already``, ``register.not_here``, ``register.unknown_outgoing``.
        """
        if not self.gives_numbers:
            raise self.keeper.refusal()
        with self._store.atomic():
            return self._outgoing.cancel(entry_id, reason)

    def void_number(
        self, type_code: str, number: int, reason: str, date: dt.date | None = None
    ) -> OutgoingEntry:
        """Enter a number that no document bears, with the reason; as :meth:`cancel_number`."""
        if not self.gives_numbers:
            raise self.keeper.refusal()
        if type_code not in self.type_names():
            known = ", ".join(self.type_names())
            raise UserError("facts.unknown_type", field="type", value=type_code[:80], known=known)
        with self._store.atomic():
            day = date or self._clock.today()
            return self._outgoing.void(type_code, number, day, reason, self.type_names())

    def void_gap(self, gap: Gap, reason: str) -> OutgoingEntry:
        """Enter a skipped number as cancelled; as :meth:`cancel_number`."""
        if not self.gives_numbers:
            raise self.keeper.refusal()
        with self._store.atomic():
            return self._outgoing.void_gap(gap, reason)

    def gaps(self, year: int) -> tuple[Gap, ...]:
        """List numbers that nobody gave below the last one of their series."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._outgoing.gaps(year)

    # -------------------------------------------------------------- series

    @property
    def numbering(self) -> Numbering:
        """Give the series that the office set."""
        return self._outgoing.numbering

    def set_numbering(self, mode: str, groups: Sequence[Group] = ()) -> Changes:
        """Set the series; numbers that were given stay as they are. UserError ``numbering.*``."""
        self._people.require(Action.CHANGE_PROFILE)
        stored = write_groups(groups)
        with self._store.atomic():
            changes = self._settings.set("number_groups", stored)
            return changes | self._settings.set("number_series", mode) | Changes.of("register")

    # -------------------------------------------------------------- reading

    def next_outgoing(self, type_code: str, date: dt.date | None = None) -> int:
        """Show the number that the next document of a type would get."""
        return self._outgoing.next_number(type_code, (date or self._clock.today()).year)

    def outgoing(self, year: int, limit: int = 100, offset: int = 0) -> tuple[OutgoingEntry, ...]:
        """List the outgoing register of a year, the newest first."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._outgoing.list(year, limit, offset)

    def outgoing_of_draft(self, draft_id: str) -> OutgoingEntry | None:
        """Give the entry of a draft, None where it has not gone out or its number was cancelled."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._rows.outgoing_of_draft(draft_id)

    def entries_of_draft(self, draft_id: str) -> tuple[OutgoingEntry, ...]:
        """Give all entries of a draft, those with a cancelled number too."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._rows.outgoing_entries(draft_id)
