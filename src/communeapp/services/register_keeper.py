"""Which PC of the office gives numbers, and what two PCs gave twice before they knew of each other."""

from __future__ import annotations

from dataclasses import dataclass

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Event, Scope
from communeapp.core.incoming.register import BookKind
from communeapp.core.office_keeper import KEPT, PASSED, TAKEN, Keeper, check, fold_keeper
from communeapp.core.office_moving import STAYED
from communeapp.core.office_subjects import REGISTERS
from communeapp.core.people import Action
from communeapp.services.incoming import IncomingService
from communeapp.services.moving.standing import OUT, state_of
from communeapp.services.moving.types import MoveState, Standing
from communeapp.services.settings import SettingsService
from communeapp.store.office_conflicts import OfficeConflicts

__all__ = ["Doubled", "DoubledEntry", "Keeper", "RegisterKeeper"]

SETTING = "registers_here"
_LONGEST = 100


@dataclass(frozen=True)
class DoubledEntry:
    """One of the documents that carry a number which was given twice.

    ``device`` gave it, at ``at_ms`` (UTC); ``subject`` and ``printed`` are empty where the document
    has not come yet, or was deleted.
    """

    id: str
    subject: str
    printed: str
    device: str
    here: bool
    at_ms: int


@dataclass(frozen=True)
class Doubled:
    """A number that stands twice in a register; nothing is renumbered, people say what holds."""

    kind: BookKind
    year: int
    series: str
    number: int
    entries: tuple[DoubledEntry, ...]


class RegisterKeeper:
    """Knows who keeps the registers. Database thread."""

    def __init__(self, incoming: IncomingService, settings: SettingsService) -> None:
        self._store = incoming.store
        self._events = incoming.events
        self._people = incoming.people
        self._settings = settings
        self._conflicts = OfficeConflicts(incoming.store)

    # -------------------------------------------------------------- who has them

    def keeper(self) -> Keeper | None:
        """Give the PC with the registers; None where nobody said (an office of one PC need not)."""
        return fold_keeper(self._events.of_office(REGISTERS))

    @property
    def here(self) -> bool:
        """Say whether numbers are given at this PC.

        With colleagues known and nobody named, at none: two PCs would give the same one.
        """
        if not self._settings.switch(SETTING) or self._key_moved or self.move.away:
            return False
        found = self.keeper()
        if found is not None:
            return found.device == self._events.dev and not self.waits_for_news
        return not self._conflicts.has_colleagues()

    @property
    def move(self) -> MoveState:
        """Say whether this PC was packed for a new one, or replaced by it: then it gives no numbers."""
        return state_of(self._store, self._events)

    @property
    def _key_moved(self) -> bool:
        """Say whether the key of this PC went to another one, which is the same device in all books."""
        return bool(self._store.meta("key_moved_ms"))

    @property
    def waits_for_news(self) -> bool:
        """Say whether this PC came back from a backup, and no colleague was heard of since.

        It may have given numbers that it does not remember; its colleagues do.
        """
        found = self.keeper()
        since = self._conflicts.restored_ms(self._events.dev, self._events.epoch)
        if since is None or found is None or found.device != self._events.dev:
            return False
        return found.since_ms < since and not self._conflicts.heard_since(since)

    def must_be_here(self) -> None:
        """Raise :meth:`refusal` where the registers are not kept at this PC."""
        if not self.here:
            raise self.refusal()

    def refusal(self) -> UserError:
        """Say why no number is given here: UserError ``moving.packed_no_numbers``,
        ``moving.moved_no_numbers`` (``name``), ``enrol.moved``, ``office_merge.kept_elsewhere`` (``name``),
        ``office_merge.nobody_keeps``, ``office_merge.restored`` or ``register.not_here``."""
        move = self.move
        if move.standing is Standing.MOVED:
            return UserError("moving.moved_no_numbers", name=move.name)
        if move.away:
            return UserError("moving.packed_no_numbers")
        if self._key_moved:
            return UserError("enrol.moved")
        found = self.keeper()
        if self.waits_for_news:
            return UserError("office_merge.restored")
        if found is not None and found.device != self._events.dev:
            called = found.name or found.device[:8]
            return UserError("office_merge.kept_elsewhere", name=called)
        missing = found is None and self._settings.switch(SETTING)
        if missing and self._conflicts.has_colleagues():
            return UserError("office_merge.nobody_keeps")
        return UserError("register.not_here")

    # -------------------------------------------------------------- handing them on

    def keep(self, name: str = "") -> Changes:
        """Say that the registers are kept here, where nobody said it yet.

        UserError ``office_merge.kept_elsewhere``.
        """
        self._people.require(Action.NUMBER)
        return self._keep(name)

    def begin_office(self, name: str = "") -> Changes:
        """Take note that this PC lets the first colleague join: what it kept, it goes on to keep."""
        if self.keeper() is not None or not self._settings.switch(SETTING):
            return Changes()
        return self._keep(name)

    def join_office(self) -> Changes:
        """Take note that this PC joined others: their PC keeps the registers, from this moment on."""
        found = self.keeper()
        if found is not None and found.device == self._events.dev:
            return Changes()
        return self._settings.set(SETTING, value=False) | Changes.of("register")

    def pass_to(self, device: str, name: str = "") -> Changes:
        """Give the registers to another PC. From now on this one gives no number; that one does as
        soon as it has taken in what this one sends. UserError ``office_merge.not_kept_here``.
        """
        self._people.require(Action.NUMBER)
        found = self.keeper()
        if not self.here or device == self._events.dev:
            raise UserError("office_merge.not_kept_here")
        with self._store.atomic():
            if found is None:
                self._append(KEPT, {"name": ""})
            self._append(PASSED, {"to": device, "name": name[:_LONGEST]})
            self._settings.set(SETTING, value=False)
        return self._changes()

    def take_over(self, name: str = "") -> Changes:
        """Take the registers although another PC has them: that one is lost for good. Also: go on with
        them after a restore, without waiting for a colleague.

        A person who may give numbers decides it. What that PC gave and nobody heard of will stand
        twice, and be shown.
        """
        self._people.require(Action.NUMBER)
        with self._store.atomic():
            if self.move.away:  # whoever takes them here goes on with this PC
                self._append(STAYED, {})
                self._store.set_meta(OUT, "")
            self._append(TAKEN, {"name": name[:_LONGEST]})
            self._settings.set(SETTING, value=True)
        return self._changes()

    def follow(self, event: Event) -> Changes:
        """Take in what another PC said of the registers; BadRecord."""
        check(event)
        found = self.keeper()
        if found is None:
            return Changes()
        self._settings.set(SETTING, value=found.device == self._events.dev)
        return self._changes()

    def _keep(self, name: str) -> Changes:
        found = self.keeper()
        if found is not None and found.device != self._events.dev:
            raise self.refusal()
        with self._store.atomic():
            if found is None:
                self._append(KEPT, {"name": name[:_LONGEST]})
            self._settings.set(SETTING, value=True)
        return self._changes()

    def _append(self, type_: str, body: dict[str, object]) -> None:
        self._events.append(type_, Scope.OFFICE, body)

    def _changes(self) -> Changes:
        return Changes.of("register") | Changes.of("setting", SETTING)

    # -------------------------------------------------------------- what stands twice

    def doubled(self) -> tuple[Doubled, ...]:
        """List numbers that two documents carry, the latest year first."""
        self._people.require(Action.SEE_DOCUMENTS)
        found: dict[tuple[str, int, str, int], list[DoubledEntry]] = {}
        for row in self._conflicts.doubled_numbers():
            key = (row["kind"], row["year"], row["series"], row["number"])
            found.setdefault(key, []).append(
                DoubledEntry(
                    row["entry"],
                    row["subject"] or "",
                    row["printed"] or "",
                    row["dev"],
                    row["dev"] == self._events.dev,
                    int(row["hlc"][:12], 16),
                )
            )
        return tuple(
            Doubled(BookKind(kind), year, series, number, tuple(entries))
            for (kind, year, series, number), entries in found.items()
        )

    def doubled_count(self) -> int:
        """Count them: for a line on the screen."""
        return self._conflicts.doubled_count()
