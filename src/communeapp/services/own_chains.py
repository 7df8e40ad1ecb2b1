"""This device's own chains of keys: what it signs with, for whom, and how it takes back what it signed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from communeapp.clock import Clock, civil_date
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.sync.enrolment import PC_SCOPES
from communeapp.core.trust import (
    ROLE_TRAINING,
    KeyCertificate,
    RevocationList,
    RevokedCredential,
    RevokedKey,
    Sign,
    Trust,
    TrustFault,
    judge_chain,
    same_unit,
    signed_list,
)
from communeapp.core.trust_files import chain_bytes, list_bytes, root_bytes
from communeapp.paths import Paths
from communeapp.services.profile import ProfileService
from communeapp.store.events import EventLog
from communeapp.store.files import told, write_atomically
from communeapp.sync.bundle_writing import Sender
from communeapp.sync.recipients import bundle_key
from communeapp.sync.signing import DeviceKey, device_key, verify
from communeapp.sync.trust import HUB, OFFICE, TrustFolder, own_chain, own_root

#: So many days before the end of a certificate a new one is asked for (or, by a root, made).
RENEW_DAYS = 60


@dataclass(frozen=True)
class Signer:
    """Who signs here: the chain of the device's key, and the key's hand."""

    chain: tuple[KeyCertificate, ...]
    sign: Sign


class OwnChains:
    """Signs in this device's name; the lower half of ``office.trust``."""

    def __init__(
        self, events: EventLog, profile: ProfileService, clock: Clock, paths: Paths
    ) -> None:
        self._events = events
        self._profile = profile
        self._clock = clock
        self._keys = paths.keys_dir
        self._folder = TrustFolder(paths.trust_dir)

    @cached_property
    def key(self) -> DeviceKey:
        """Give this device's key."""
        return device_key(self._keys)

    @property
    def device(self) -> str:
        """Give the id of this device's key."""
        return self.key.id

    @property
    def reply(self) -> str:
        """Give the age key that this device opens bundles with. OSError."""
        return bundle_key(self._keys).public

    @property
    def files(self) -> TrustFolder:
        """Give the files of trust."""
        return self._folder

    def hand(self, key: bytes) -> Sign | None:
        """Give what signs with a key (32 bytes), None where it is not this device's."""
        return self.key.sign if key == self.key.public else None

    def trust(self, *, compared: bool = False) -> Trust:
        """Give roots and lists, for checking.

        Bundles are taken by a root that came with an answer, too; ``compared`` leaves out those whose
        fingerprint nobody has compared yet: certificates of training are not believed by them.
        """
        return self._folder.load(not_compared=not compared)

    # -------------------------------------------------------------- certificates of training

    def signer(self) -> Signer:
        """Give the chain and the hand that sign here; a device without a chain becomes its own root.

        UserError ``certificates.no_unit`` while the profile names no unit, ``certificates.unit_differs``
        where the hub's certificate names another one, ``certificates.chain_over`` past its last day.
        """
        unit = self._profile.show().unit_name
        if not unit:
            raise UserError("certificates.no_unit", field="unit_name")
        chain, today = self._folder.chain(), self._today()
        own = not chain or chain[-1].issuer == self.key.id
        trust = self.trust()
        if own and (
            not chain
            or chain[0].unit_name != unit
            or chain[0].not_after < today
            or trust.root(self.key.id) is None
        ):
            chain = self._certify_oneself(unit, chain[0].serial + 1 if chain else 1)
        if not same_unit(chain[0].unit_name, unit):
            raise UserError("certificates.unit_differs", unit=chain[0].unit_name)
        judged = judge_chain(chain, self.trust(), role=ROLE_TRAINING, day=today, verify=verify)
        if judged.fault is not None:
            raise UserError("certificates.chain_over")
        return Signer(chain, self.key.sign)

    def _certify_oneself(self, unit: str, serial: int) -> tuple[KeyCertificate, ...]:
        today = self._today()
        chain = own_chain(self.key, self._profile.show().unit_code, unit, today, serial)
        root = own_root(self.key, unit, today)
        body: dict[str, object] = {"serial": serial, "issuer": self.key.id}
        with self._events.change("credential.key_certified", Scope.OFFICE, body):
            self._keep(self._folder.root_path(root.id), root_bytes(root))
            self._keep(self._folder.chain_path, chain_bytes(chain))
        return chain

    # -------------------------------------------------------------- bundles

    def sender(self, kind: str) -> Sender:
        """Give who writes bundles here to a hub (``hub``) or to the other PCs of the office.

        The office's chain goes before the hub's among colleagues. UserError ``enrol.no_hub``,
        ``enrol.no_office`` where nothing connects this PC, ``enrol.over`` past the last day (``last``),
        ``enrol.revoked`` (``name``), ``enrol.bad_chain``. OSError.
        """
        chain = self._folder.sync_chain(HUB if kind == HUB else OFFICE)
        if kind != HUB:
            if chain and chain[-1].issuer == self.key.id:
                chain = self._renewed_founder(chain)
            chain = chain or self._folder.sync_chain(HUB)
        if not chain:
            raise UserError("enrol.no_hub" if kind == HUB else "enrol.no_office")
        fault = judge_chain(chain, self.trust(), role="", day=self._today(), verify=verify).fault
        if fault is TrustFault.OUT_OF_TIME:
            last = min(one.not_after for one in chain)
            raise UserError("enrol.over", last=f"{last:%d/%m/%Y}")
        if fault is TrustFault.KEY_REVOKED:
            raise UserError("enrol.revoked", name=self._name_of(chain))
        if fault is not None:
            raise UserError("enrol.bad_chain", name=self._name_of(chain))
        return Sender(chain, self.key.sign, self.reply)

    def _name_of(self, chain: tuple[KeyCertificate, ...]) -> str:
        root = self.trust().root(chain[-1].issuer)
        return chain[-1].unit_name if root is None else root.name

    def found_office(self, unit: str, unit_name: str) -> None:
        """Make this device the root of its office: its own word for what PCs of an office send.

        Needs an open transaction. Again with another name or towards the end of its days.
        """
        today = self._today()
        serial = self._serial(self._folder.sync_chain(OFFICE))
        chain = own_chain(self.key, unit, unit_name, today, serial, PC_SCOPES)
        if self.trust(compared=True).root(self.key.id) is None:
            root = own_root(self.key, unit_name, today)
            self._keep(self._folder.root_path(root.id), root_bytes(root))
        self._keep(self._folder.founder_path, chain_bytes(chain))

    def _renewed_founder(self, chain: tuple[KeyCertificate, ...]) -> tuple[KeyCertificate, ...]:
        name, last = self._profile.show().unit_name, chain[0].not_after
        fresh = (last - self._today()).days > RENEW_DAYS
        if fresh and (not name or chain[0].unit_name == name):
            return chain
        unit = chain[0].unit
        body: dict[str, object] = {"unit": unit, "unit_name": name}
        with self._events.change("device.office_founded", Scope.OFFICE, body):
            self.found_office(unit, name or chain[0].unit_name)
        return self._folder.sync_chain(OFFICE)

    def _serial(self, chain: tuple[KeyCertificate, ...]) -> int:
        """Number a certificate: the clock's ms, which no earlier one of this key has."""
        known = max((one.serial for one in (*chain[:1], *self._folder.chain()[:1])), default=0)
        return max(self._clock.now_ms(), known + 1)

    # -------------------------------------------------------------- taking back

    def publish(
        self, revoked: tuple[RevokedCredential, ...] = (), keys: tuple[RevokedKey, ...] = ()
    ) -> None:
        """Write and sign this device's revocation list anew; what stood in it stays in it.

        A key that stands in it already is taken back from the earlier of both days and numbers.
        """
        signer, old = self.signer(), self.own_list()
        known = {one.id: one for one in (() if old is None else old.credentials)}
        entries = {**{one.id: one for one in revoked}, **known}
        listed = {(one.device, one.serial): one for one in (() if old is None else old.keys)}
        for one in keys:
            before = listed.get((one.device, one.serial), one)
            listed[one.device, one.serial] = RevokedKey(
                one.serial,
                one.device,
                min(one.from_day, before.from_day),
                min(one.from_seq, before.from_seq),
            )
        made = RevocationList(
            number=1 if old is None else old.number + 1,
            day=self._today(),
            issuer=self.key.id,
            credentials=tuple(sorted(entries.values(), key=lambda one: (one.day, one.id))),
            keys=tuple(listed[name] for name in sorted(listed)),
            chain=signer.chain,
        )
        self._keep(self._folder.list_path(self.key.id), list_bytes(signed_list(made, signer.sign)))

    def own_list(self) -> RevocationList | None:
        """Give this device's revocation list, None where it took nothing back."""
        return self._folder.list_of(self.key.id)

    # -------------------------------------------------------------- files

    def _today(self) -> dt.date:
        return civil_date(self._clock.now_ms())

    def _keep(self, path: Path, data: bytes) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, data)
        except OSError as error:
            raise told(error, path) from error
