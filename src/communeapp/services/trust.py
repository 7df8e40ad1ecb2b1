"""What this office believes: roots, its own chain of keys, revocation lists that came on a stick."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.fingerprints import is_same
from communeapp.core.people import Action
from communeapp.core.trust import (
    ROLE_TRAINING,
    KeyCertificate,
    RevocationList,
    Root,
    Trust,
    fingerprint,
    judge_chain,
    judge_list,
)
from communeapp.core.trust_files import (
    MAX_FILE_BYTES,
    BrokenTrustError,
    TrustFile,
    chain_bytes,
    list_bytes,
    read_trust_file,
    root_bytes,
)
from communeapp.paths import Paths
from communeapp.services.own_chains import OwnChains as OwnChains
from communeapp.services.own_chains import Signer as Signer
from communeapp.services.people import PeopleService
from communeapp.services.profile import ProfileService
from communeapp.services.training.verifying import read_file
from communeapp.store.events import EventLog
from communeapp.sync.signing import verify
from communeapp.sync.trust import (
    LIST_SUFFIX,
    ROOT_SUFFIX,
)


@dataclass(frozen=True)
class RootInfo:
    """A root as a list shows it. ``own``: this PC itself, for the time before a hub has signed it."""

    id: str
    name: str
    fingerprint: str
    since: dt.date
    own: bool


@dataclass(frozen=True)
class ListInfo:
    """A revocation list: whose, its number and day, how many certificates and keys it names."""

    issuer: str
    number: int
    day: dt.date
    credentials: int
    keys: int


@dataclass(frozen=True)
class TrustState:
    """What this PC goes by. ``self_signed``: it signs by its own word, no hub stands behind it.

    ``until`` is the last day of its chain, None where it has none yet.
    """

    roots: tuple[RootInfo, ...]
    lists: tuple[ListInfo, ...]
    device: str
    self_signed: bool
    until: dt.date | None


@dataclass(frozen=True)
class Found:
    """What a file of trust is: ``kind`` root, chain or revocations, whose, and what to compare."""

    kind: str
    name: str
    fingerprint: str


class TrustService(OwnChains):
    """Keeps ``keys/trust``; ``office.trust``."""

    def __init__(
        self,
        events: EventLog,
        people: PeopleService,
        profile: ProfileService,
        clock: Clock,
        paths: Paths,
    ) -> None:
        super().__init__(events, profile, clock, paths)
        self._people = people
        #: Called when a revocation list was taken over; set by the office.
        self.after_list: Callable[[], Changes] = Changes

    @property
    def folder(self) -> Path:
        """Say where roots, chain and lists are kept."""
        return self._folder.folder

    # -------------------------------------------------------------- looking

    def state(self) -> TrustState:
        """Describe what this PC goes by, for a screen."""
        trust, chain = self.trust(compared=True), self._folder.chain()
        roots = tuple(
            RootInfo(one.id, one.name, fingerprint(one.key), one.since, one.id == self.key.id)
            for one in trust.roots
        )
        lists = tuple(
            ListInfo(
                _issuer_name(one, trust), one.number, one.day, len(one.credentials), len(one.keys)
            )
            for one in trust.lists
        )
        return TrustState(
            roots,
            lists,
            fingerprint(self.key.public),
            not chain or chain[-1].issuer == self.key.id,
            min((one.not_after for one in chain), default=None),
        )

    def look(self, path: Path) -> Found:
        """Say what a file is before it is taken over; UserError ``certificates.no_trust_file``."""
        return _found(self._read(path))

    # -------------------------------------------------------------- taking over

    def add(self, path: Path, compared: str = "") -> tuple[Found, Changes]:
        """Take over a root, this device's chain, or a revocation list.

        A root needs ``compared``: the fingerprint as it was read out by those whose root it is.
        UserError ``certificates.no_trust_file``, ``certificates.compare`` (``fingerprint``),
        ``certificates.not_for_this_pc``, ``certificates.list_older``, ``certificates.not_believed``.
        """
        self._people.require(Action.MANAGE_PEOPLE)
        one = self._read(path)
        changes = Changes.of("certificate")
        if isinstance(one, Root):
            self._add_root(one, compared)
        elif isinstance(one, RevocationList):
            changes |= self._add_list(one)
        else:
            self._add_chain(one)
        return _found(one), changes

    def _add_root(self, one: Root, compared: str) -> None:
        if not is_same(one.id, compared):
            raise UserError(
                "certificates.compare", field="fingerprint", fingerprint=fingerprint(one.key)
            )
        body: dict[str, object] = {"root": one.id, "name": one.name}
        with self._events.change("credential.root_trusted", Scope.OFFICE, body):
            self._keep(self._folder.root_path(one.id), root_bytes(one))
            self._folder.not_compared_path(one.id).unlink(missing_ok=True)

    def take_list(self, one: RevocationList) -> Changes:
        """Take over a revocation list that came in a bundle or an answer, where it is newer and believed.

        Anything else changes nothing: whoever carries a list cannot know how old it is.
        """
        old = self._folder.list_of(one.issuer)
        if (old is not None and old.number >= one.number) or judge_list(one, self.trust(), verify):
            return Changes()
        return self._add_list(one)

    def _add_list(self, one: RevocationList) -> Changes:
        trust = self.trust()
        fault = judge_list(one, trust, verify)
        if fault is not None:
            raise UserError("certificates.not_believed", field="file")
        for old in trust.lists:
            if old.issuer == one.issuer and old.number > one.number:
                raise UserError(
                    "certificates.list_older", field="file", number=one.number, have=old.number
                )
        body: dict[str, object] = {"issuer": one.issuer, "number": one.number}
        with self._events.change("credential.list_taken", Scope.OFFICE, body):
            self._keep(self._folder.list_path(one.issuer), list_bytes(one))
        return self.after_list()

    def _add_chain(self, chain: tuple[KeyCertificate, ...]) -> None:
        if chain[0].key != self.key.public:
            raise UserError("certificates.not_for_this_pc", field="file")
        judged = judge_chain(
            chain, self.trust(), role=ROLE_TRAINING, day=self._today(), verify=verify
        )
        if judged.fault is not None:
            raise UserError("certificates.not_believed", field="file")
        body: dict[str, object] = {"serial": chain[0].serial, "issuer": chain[0].issuer}
        with self._events.change("credential.key_certified", Scope.OFFICE, body):
            self._keep(self._folder.chain_path, chain_bytes(chain))

    def remove_root(self, root_id: str) -> Changes:
        """Believe a root no longer; UserError ``certificates.unknown_root``."""
        self._people.require(Action.MANAGE_PEOPLE)
        if self.trust(compared=True).root(root_id) is None:
            raise UserError("certificates.unknown_root", field="root")
        with self._events.change("credential.root_removed", Scope.OFFICE, {"root": root_id}):
            self._folder.root_path(root_id).unlink(missing_ok=True)
        return Changes.of("certificate")

    # -------------------------------------------------------------- giving away

    def export_root(self, folder: Path) -> Path:
        """Write this device's own root into a folder, for PCs that shall believe it.

        UserError ``certificates.hub_signed`` where a hub stands behind the device: its root is
        to be had there; ``certificates.no_unit`` where the unit has no name yet.
        """
        signer = self.signer()
        root = self.trust().root(self.key.id)
        if root is None or signer.chain[-1].issuer != self.key.id:
            raise UserError("certificates.hub_signed")
        path = folder / f"{self.key.id[:8]}{ROOT_SUFFIX}"
        self._export(path, root_bytes(root))
        return path

    def export_revocations(self, folder: Path) -> Path:
        """Write this device's revocation list into a folder; UserError ``certificates.none_revoked``."""
        own = self.own_list()
        if own is None:
            raise UserError("certificates.none_revoked")
        path = folder / f"{self.key.id[:8]}-{own.number}{LIST_SUFFIX}"
        self._export(path, list_bytes(own))
        return path

    # -------------------------------------------------------------- files

    def _read(self, path: Path) -> TrustFile:
        try:
            return read_trust_file(read_file(path, MAX_FILE_BYTES), verify)
        except BrokenTrustError as error:
            raise UserError("certificates.no_trust_file", field="file", path=str(path)) from error

    def _export(self, path: Path, data: bytes) -> None:
        if not path.parent.is_dir():
            raise UserError("export.no_folder", path=str(path.parent))
        self._keep(path, data)


def _found(one: TrustFile) -> Found:
    if isinstance(one, Root):
        return Found("root", one.name, fingerprint(one.key))
    if isinstance(one, RevocationList):
        return Found("revocations", one.chain[0].unit_name if one.chain else "", "")
    return Found("chain", one[0].unit_name, fingerprint(one[0].key))


def _issuer_name(one: RevocationList, trust: Trust) -> str:
    if one.chain:
        return one.chain[0].unit_name
    root = trust.root(one.issuer)
    return "" if root is None else root.name
