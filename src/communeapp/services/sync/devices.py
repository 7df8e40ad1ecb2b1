"""What other PCs of the office say of keys: who was taken in, who left, whose key went to a new PC.

Nothing of it is believed on the word of an event alone: a chain has to lead to a root that this PC goes by.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from communeapp import log
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Event, Scope
from communeapp.core.office_moving import TYPES as MOVES
from communeapp.core.sync.applying import BadRecord
from communeapp.core.sync.believing import shown
from communeapp.services.key_backup import MOVED, forget_marker, take_marker
from communeapp.services.sync import connections
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.store.epoch import host_id
from communeapp.store.files import told
from communeapp.store.office_marks import OfficeMarks
from communeapp.sync.recipients import check_recipients
from communeapp.sync.trust import OFFICE

if TYPE_CHECKING:
    from communeapp.services.office import Office
    from communeapp.services.office_parts import OfficeParts

_LOG = log.get(__name__)


class DevicesApplier:
    """Takes ``device.*`` in."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._taken: Mapping[str, Callable[[Event], Changes]] = {
            "device.approved": self._approved,
            "device.enrolled": self._enrolled,
            "device.revoked": self._revoked,
            "device.left": self._left,
            "device.key_restored": self._restored,
            **dict.fromkeys(MOVES, self._moved),
        }

    def apply(self, event: Event) -> Changes:
        """Take an event in; BadRecord where its body is none of ours."""
        take = self._taken.get(event.type)
        return Changes() if take is None else take(event)

    def _approved(self, event: Event) -> Changes:
        chain = connections.read_chain(event.body.get("chain"))
        name, age = event.body.get("name"), event.body.get("age")
        if not chain or not isinstance(name, str) or not isinstance(age, str):
            raise BadRecord(event.type)
        try:
            check_recipients([age])
        except UserError as error:
            raise BadRecord(event.type) from error
        device, root = chain[0].device, self._root()
        if device == self._office.trust.device or event.dev != root or chain[-1].issuer != root:
            return Changes()
        if not self._keep(chain) or self._is_revoked(device, chain[0].serial):
            return Changes()
        book = self._office.exchange
        return book.put_peer(device, PeerKind.COLLEAGUE, chain[0].unit, shown(name), age)

    def _enrolled(self, event: Event) -> Changes:
        chain = connections.read_chain(event.body.get("chain"))
        if not chain:
            raise BadRecord(event.type)
        if chain[0].device == event.dev:
            self._keep(chain)
        return Changes.of("trust")

    def _revoked(self, event: Event) -> Changes:
        # The signed list, which travels with every bundle, is what counts; this only stops the sending.
        device = event.body.get("device")
        if not isinstance(device, str):
            raise BadRecord(event.type)
        if event.dev != self._root() or device == self._office.trust.device:
            return Changes()
        return self._remove(device)

    def _left(self, event: Event) -> Changes:
        if event.body.get("kind") != OFFICE or event.dev == self._office.trust.device:
            return Changes()
        return self._remove(event.dev)

    def _restored(self, event: Event) -> Changes:
        host = event.body.get("host")
        if not isinstance(host, str):
            raise BadRecord(event.type)
        office = self._office
        if event.dev == office.trust.device and host != host_id(office.paths.data_dir):
            office.store.set_meta(MOVED, str(event.hlc.ms))
            _LOG.warning("the key of this PC went to another one")
        return Changes.of("trust")

    def _moved(self, event: Event) -> Changes:
        """A PC was packed, or took the place of one of the office; its registers go along. BadRecord."""
        OfficeMarks(self._office.store).index(event)
        changes = self._office.register.keeper.follow(event)
        if event.body.get("from") == self._office.trust.device:
            _LOG.warning("another PC took the place of this one")
        return changes | Changes.of("trust")

    # -------------------------------------------------------------- parts

    def _root(self) -> str:
        chain = self._office.trust.files.sync_chain(OFFICE)
        return chain[-1].issuer if chain else ""

    def _keep(self, chain: connections.Chain) -> bool:
        try:
            return connections.keep_peer_chain(self._office.trust, chain)
        except OSError as error:
            raise told(error, self._office.trust.folder) from error

    def _is_revoked(self, device: str, serial: int) -> bool:
        keys = (key for one in self._office.trust.trust().lists for key in one.keys)
        return any((key.device, key.serial) == (device, serial) for key in keys)

    def _remove(self, device: str) -> Changes:
        book = self._office.exchange
        known = {one.device: one.kind for one in book.peers()}
        if known.get(device) is not PeerKind.COLLEAGUE:
            return Changes()
        return book.remove_peer(device) | Changes.of("trust")


def key_moved(office: OfficeParts) -> bool:
    """Say whether the key of this PC went to another one since it was last put here."""
    return bool(office.store.meta(MOVED))


def settle_restored(office: Office) -> bool:
    """Say in the log, at the start, that the key was put onto this PC; say whether it was.

    ``host`` names PC and folder without telling either: the PC that holds the key now knows itself by it.
    """
    found = take_marker(office.paths)
    if found is None:
        return False
    device, made_ms = found
    if device == office.events.dev:
        body: dict[str, object] = {"made_ms": made_ms, "host": host_id(office.paths.data_dir)}
        with office.events.change("device.key_restored", Scope.UNIT_TO_HUB, body):
            office.store.set_meta(MOVED, "")
    forget_marker(office.paths)
    return device == office.events.dev
