"""This PC's own log, seen by others: begun anew where they hold more of it, or others under its numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from communeapp import log
from communeapp.core.sync.manifest import Manifest
from communeapp.core.sync.vectors import LogName, Range, Vector, ahead_of_own, forks_at_joints
from communeapp.store.exchange import ExchangeRows
from communeapp.store.exchange_logs import HeldRows

if TYPE_CHECKING:
    from communeapp.services.office import Office

_LOG = log.get(__name__)


class OwnLog:
    """Watches over what bundles say of the log that this PC writes."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._store = office.store
        self._rows = ExchangeRows(office.store)
        self._held = HeldRows(office.store)
        #: Told when a new epoch was begun, with the reason.
        self.on_new_epoch: Callable[[str], None] = lambda _: None
        #: Told when a device turns out to have two histories, with its id.
        self.on_fork: Callable[[str], None] = lambda _: None

    def note_fork(self, name: LogName, seq: int) -> None:
        """Remember that a log has two histories; only inside a transaction."""
        now = self._office.clock.now_ms()
        if self._rows.note_fork(name, seq, now, certain=True):
            _LOG.warning("two histories of device %s", name.dev[:8])
            self._store.after_commit(lambda: self.on_fork(name.dev))

    def look(self, manifest: Manifest) -> None:
        """Begin a new epoch before anything of the present one comes from elsewhere.

        All of its numbers are known here, so that the ends of the ranges tell everything.
        """
        current = self._held.current
        said = {current: manifest.have[current]} if current in manifest.have else {}
        mine = [one for one in manifest.ranges if one.log == current]
        for name, seq in ends_of(mine).items():
            said[name] = max(seq, said.get(name, 0))
        fork = next(iter(forks_at_joints(self._held.id_at, mine)), None)
        if fork is not None:
            with self._store.atomic():
                self.note_fork(fork.log, fork.seq)
        self._check(current, said)

    def _check(self, current: LogName, receipt: Vector) -> None:
        events, tip = self._office.events, self._held.tip(current)
        twice = any(
            (row["dev"], row["epoch"]) == current and row["certain"] for row in self._rows.forked()
        )
        if not twice and not ahead_of_own(events.dev, {current: tip}, receipt):
            return
        reason = "fork" if twice else "receipt"
        events.start_epoch(reason)
        with self._store.atomic():
            # Whether what was written here since then fits what others hold, only they can see.
            self._rows.note_fork(current, tip, self._office.clock.now_ms(), certain=False)
        self.on_new_epoch(reason)


def ends_of(ranges: Sequence[Range]) -> dict[LogName, int]:
    """Give the highest number of each log that ranges cover."""
    found: dict[LogName, int] = {}
    for one in ranges:
        found[one.log] = max(found.get(one.log, 0), one.last)
    return found
