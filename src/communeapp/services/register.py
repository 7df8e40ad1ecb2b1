"""The registers: numbers, handing over, deadlines, replies, corrections. For the database thread."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.incoming.books import day_text
from communeapp.core.incoming.offices import Offices, parse_offices, write_offices
from communeapp.core.incoming.record import IncomingRecord
from communeapp.core.incoming.register import (
    Book,
    BookKind,
    OutgoingEntry,
    PrintedBook,
    StampData,
    Volume,
)
from communeapp.core.incoming.status import OPEN, Attention, Due, IncomingStatus, Light
from communeapp.core.people import Action
from communeapp.core.vietnamese import clean_input
from communeapp.services.books import BookPrinter, BookRenderer
from communeapp.services.correcting import Corrector
from communeapp.services.due import attention, due
from communeapp.services.incoming import IncomingService
from communeapp.services.outgoing import OutgoingRegister
from communeapp.services.profile import ProfileService
from communeapp.services.register_keeper import Doubled, DoubledEntry, Keeper, RegisterKeeper
from communeapp.services.register_outgoing import OutgoingNumbers
from communeapp.services.route_log import RouteLog
from communeapp.services.settings import SettingsService
from communeapp.store.incoming_form import record
from communeapp.store.register import RegisterRows
from communeapp.store.rows import Row

__all__ = [
    "Attention", "Book", "BookKind", "BookRenderer", "Doubled", "DoubledEntry", "Due", "Keeper", "Light",
    "OutgoingEntry", "PrintedBook", "RegisterService", "StampData", "Volume",
]  # fmt: skip

MAX_INSTRUCTION = 2_000
MAX_REASON = 500


class RegisterService(OutgoingNumbers):
    """Gives numbers and keeps the books."""

    def __init__(
        self, incoming: IncomingService, profile: ProfileService, settings: SettingsService
    ) -> None:
        self._incoming = incoming
        self._store = incoming.store
        self._events = incoming.events
        self._people = incoming.people
        self._clock = incoming.clock
        self._settings = settings
        self._profile = profile
        self._rows = RegisterRows(incoming.store)
        self.keeper = RegisterKeeper(incoming, settings)
        self._outgoing = OutgoingRegister(incoming, self._rows, settings)
        self._routes = RouteLog(incoming.store, incoming.events)
        self._corrector = Corrector(incoming, self._rows)
        self._books = BookPrinter(incoming, self._rows, profile)
        self._books.before_locking = self.keeper.must_be_here
        #: Draws books; set by the wiring.
        self.renderer: BookRenderer | None = None
        #: Gives the printed name of a type by its code; set by the wiring.
        self.type_names: Callable[[], Mapping[str, str]] = dict

    # -------------------------------------------------------------- numbers

    @property
    def gives_numbers(self) -> bool:  # type: ignore[override]
        """Say whether numbers are given at this PC, by the person who is at it."""
        if not self.keeper.here:
            return False
        try:
            self._people.require(Action.NUMBER)
        except UserError:
            return False
        return True

    def next_number(self, year: int) -> int:
        """Show the số đến that the next document of a year would get."""
        return max(self._rows.last_number(year) + 1, self._starts().get(str(year), 1))

    def start_at(self, year: int, number: int) -> Changes:
        """Go on from a paper book: the next document of a year gets this number.

        UserError ``register.start`` unless it is higher than every number given.
        """
        self._people.require(Action.NUMBER)
        last = self._rows.last_number(year)
        if not last < number <= 999_999:
            raise UserError("register.start", field="number", last=last)
        starts = {**self._starts(), str(year): number}
        return self._settings.set("number_starts", json.dumps(starts))

    def _starts(self) -> dict[str, int]:
        try:
            data = json.loads(self._settings.text("number_starts") or "{}")
        except ValueError:
            return {}
        return {year: one for year, one in data.items() if isinstance(one, int)}

    def register(self, doc_id: str, arrived: dt.date | None = None) -> IncomingRecord:
        """Give a confirmed document the next số đến of the year; elsewhere it waits for its number.

        ``arrived`` is today, unless given. One that has a number keeps it. UserError
        ``register.not_confirmed``, ``register.arrived`` for a day to come.
        """
        self._people.require(Action.WRITE_DOCUMENTS)
        row = self._incoming.present(doc_id)
        if row["number_in"] is not None:
            return record(row)
        if not row["field_confirmed"]:
            raise UserError("register.not_confirmed")
        if not self.gives_numbers:
            return self._wait(row)
        day = arrived or self._clock.today()
        if not dt.date(1990, 1, 1) <= day <= self._clock.today():
            raise UserError("register.arrived", field="arrived", day=day_text(day))
        with self._store.atomic():
            number = self.next_number(day.year)
            body = {
                "doc": doc_id, "year": day.year, "number": number, "arrived": day.isoformat(),
            }  # fmt: skip
            event = self._events.append("doc.registered", Scope.OFFICE, body)
            self._rows.note_given(event.id, BookKind.INCOMING, day.year, "", number, doc_id)
            self._incoming.rows.rewrite(
                row,
                status=IncomingStatus.REGISTERED.value,
                year=day.year,
                number_in=number,
                arrived=day.isoformat(),
            )
        return record(self._incoming.row(doc_id))

    def _wait(self, row: Row) -> IncomingRecord:
        if row["status"] == IncomingStatus.WAITING_NUMBER.value:
            return record(row)
        return self._move(row, IncomingStatus.WAITING_NUMBER)

    # -------------------------------------------------------------- handing over and after

    def hand_over(
        self,
        doc_id: str,
        office: str = "",
        person_id: str = "",
        instruction: str | None = None,
        deadline: dt.date | None = None,
    ) -> IncomingRecord:
        """Hand a registered document to an office or a person; None leaves the rest as it is.

        UserError ``register.to_nobody`` when neither is given, ``register.not_registered``,
        ``register.done``.
        """
        row = self._open(doc_id)
        if not (office or person_id):
            raise UserError("register.to_nobody", field="office")
        person = self._people.get(person_id).name if person_id else ""
        receiver = " - ".join(one for one in (self.offices().name(office), person) if one)
        today = self._clock.today().isoformat()
        changes: dict[str, object] = {
            "office": office or row["office"],
            "person": person_id,
            "receiver": receiver,
            "handed_over": today,
        }
        if row["status"] == IncomingStatus.REGISTERED.value:
            changes["status"] = IncomingStatus.HANDED_OVER.value
        body: dict[str, object] = {
            "doc": doc_id, "office": office, "person": person_id, "receiver": receiver, "day": today,
        }  # fmt: skip
        if instruction is not None:
            changes["instruction"] = body["instruction"] = _text(instruction, MAX_INSTRUCTION)
        if deadline is not None:
            changes["deadline"] = body["deadline"] = deadline.isoformat()
        return self._change(row, "doc.handed_over", body, changes)

    def set_instruction(self, doc_id: str, instruction: str) -> IncomingRecord:
        """Write the leader's instruction."""
        text = _text(instruction, MAX_INSTRUCTION)
        body: dict[str, object] = {"doc": doc_id, "instruction": text}
        return self._change(self._open(doc_id), "doc.instructed", body, {"instruction": text})

    def set_deadline(self, doc_id: str, deadline: dt.date | None) -> IncomingRecord:
        """Set or take away the deadline."""
        row = self._open(doc_id)
        day = None if deadline is None else deadline.isoformat()
        body: dict[str, object] = {"doc": doc_id, "deadline": day}
        return self._change(row, "doc.deadline", body, {"deadline": day})

    def start_work(self, doc_id: str) -> IncomingRecord:
        """Note that work has begun."""
        return self._move(self._open(doc_id), IncomingStatus.IN_WORK)

    def reply(self, doc_id: str, *, draft_id: str = "", number: str = "") -> IncomingRecord:
        """Link the reply: a draft of this office, or the number of what was sent.

        With a number the document is answered; with a draft alone it is in work.
        UserError ``register.no_reply`` when neither is given.
        """
        row = self._open(doc_id)
        number = " ".join(clean_input(number).text.split())
        if not (draft_id or number):
            raise UserError("register.no_reply", field="number")
        if len(number) > 100:
            raise UserError("incoming.too_long", field="number", longest=100)
        status = IncomingStatus.REPLIED if number else IncomingStatus.IN_WORK
        changes: dict[str, object] = {
            "reply_draft": draft_id or row["reply_draft"],
            "reply_number": number or row["reply_number"],
            "status": status.value,
        }
        body: dict[str, object] = {
            "doc": doc_id, "draft": draft_id, "number": number, "status": status.value,
        }  # fmt: skip
        return self._change(row, "doc.replied", body, changes)

    def close(self, doc_id: str, reason: str = "") -> IncomingRecord:
        """Note that a document is done without a reply."""
        return self._move(self._open(doc_id), IncomingStatus.CLOSED, _text(reason, MAX_REASON))

    def reopen(self, doc_id: str) -> IncomingRecord:
        """Take a closed or answered document up again."""
        row = self._incoming.present(doc_id)
        if row["status"] not in (IncomingStatus.CLOSED.value, IncomingStatus.REPLIED.value):
            return record(row)
        return self._move(row, IncomingStatus.IN_WORK)

    def _open(self, doc_id: str) -> Row:
        self._people.require(Action.WRITE_DOCUMENTS)
        row = self._incoming.present(doc_id)
        if row["number_in"] is None:
            raise UserError("register.not_registered")
        if IncomingStatus(row["status"]) not in OPEN:
            raise UserError("register.done", number=row["number_in"])
        return row

    def _move(self, row: Row, status: IncomingStatus, reason: str = "") -> IncomingRecord:
        self._people.require(Action.WRITE_DOCUMENTS)
        body: dict[str, object] = {"doc": row["id"], "status": status.value}
        if reason:
            body["reason"] = reason
        return self._change(row, "doc.status", body, {"status": status.value})

    def _change(
        self, row: Row, type_: str, body: Mapping[str, object], changes: Mapping[str, object]
    ) -> IncomingRecord:
        with self._events.change(type_, Scope.OFFICE, body):
            self._incoming.rows.rewrite(row, **changes)
        return record(self._incoming.row(row["id"]))

    # -------------------------------------------------------------- corrections and deadlines

    def correct(self, doc_id: str, field: str, value: str, reason: str = "") -> IncomingRecord:
        """Correct an entry: ``number``, ``date``, ``issuer``, ``type``, ``subject``, ``arrived``, ``notes``.

        Days are ISO. Once its row is printed, a reason is needed and the old value stays visible,
        struck out. UserError ``register.cannot_correct``, ``register.reason``, ``incoming.date``.
        """
        self._corrector.incoming(doc_id, field, value, _text(reason, MAX_REASON))
        return record(self._incoming.row(doc_id))

    def correct_outgoing(
        self, entry_id: str, field: str, value: str, reason: str = ""
    ) -> OutgoingEntry:
        """Correct an entry of the outgoing register: ``date``, ``subject``, ``signer``,
        ``recipients`` (one a line), ``kept_by``, ``copies``, ``sent``, ``notes``; as :meth:`correct`."""
        return self._corrector.outgoing(entry_id, field, value, _text(reason, MAX_REASON))

    def due(self, today: dt.date | None = None, limit: int = 200) -> tuple[Due, ...]:
        """Give what can become late, the most pressing first (the traffic light).

        Each document once: urgent and not handed over, late in handing over or registering, or with
        a deadline (those with a green light last).
        """
        self._people.require(Action.SEE_DOCUMENTS)
        return due(self._store, today or self._clock.today(), limit)

    def attention(self, today: dt.date | None = None) -> Attention:
        """Count what needs somebody today, for Home."""
        self._people.require(Action.SEE_DOCUMENTS)
        return attention(self._store, today or self._clock.today())

    # -------------------------------------------------------------- offices

    def offices(self) -> Offices:
        """Give the offices of this commune and the fields they handle."""
        return parse_offices(self._settings.text("handling_offices"))

    def set_offices(self, names: Mapping[str, str], fields: Mapping[str, str]) -> Changes:
        """Change them; UserError ``register.office``."""
        self._people.require(Action.CHANGE_PROFILE)
        changes = self._settings.set("handling_offices", write_offices(names, fields))
        if self._incoming.learner is not None:
            self._incoming.learner().set_offices(self.offices().fields)
        return changes

    # -------------------------------------------------------------- books

    def years(self, kind: BookKind) -> tuple[int, ...]:
        """Give the years that a book has entries of, the newest first."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._rows.years(kind)

    def book(self, kind: BookKind, year: int) -> Book:
        """Give all rows of a year's book, printed or not, with corrections."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._books.whole(kind, year)

    def volumes(self, kind: BookKind, year: int) -> tuple[Volume, ...]:
        """List the printed volumes of a year."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._rows.volumes(kind, year)

    def print_book(
        self, kind: BookKind, year: int, pdf: Path, *, volume: int | None = None, lock: bool = True
    ) -> PrintedBook:
        """Print what no volume holds yet as the next one, and lock it.

        Where nothing is new, or ``volume`` is given, a printed volume is printed again, with its
        corrections. ``lock=False`` prints all rows of the year for reading and locks nothing.
        UserError ``register.empty_book``, ``register.no_volume``, ``export.no_folder``.
        """
        self._people.require(Action.NUMBER if lock else Action.SEE_DOCUMENTS)
        return self._books.print(self.renderer, kind, year, pdf, volume=volume, lock=lock)

    def stamp(self, doc_id: str) -> StampData:
        """Give the lines of the ĐẾN stamp; UserError ``register.not_registered``."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._books.stamp(self._incoming.present(doc_id))

    def print_stamp(self, doc_id: str, pdf: Path) -> StampData:
        """Write the stamp as a PDF label of 50 x 35 mm."""
        stamp = self.stamp(doc_id)
        self._books.draw_stamp(self.renderer, stamp, pdf)
        return stamp


def _text(value: str, longest: int) -> str:
    text = clean_input(value).text.strip()
    if len(text) > longest:
        raise UserError("incoming.too_long", field="text", longest=longest)
    return text
