"""Whom a reader believes: the signer of a bundle, and the devices whose logs it carries.

Events themselves are not signed. Their device's hash chain and the signature of the bundle vouch for
them, so a signer answers for all it carries, and may only carry what is its own: the log of its own
device, those of other devices of its unit (one PC goes to the hub for the whole office), and, being a
hub, those of devices below it.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.sync.frames import ReadEvent
from communeapp.core.sync.limits import GRACE_DAYS, damaged
from communeapp.core.sync.manifest import Chain, Manifest, signed_bytes
from communeapp.core.trust import (
    KeyCertificate,
    Level,
    RevokedKey,
    Root,
    Trust,
    TrustFault,
    Verify,
    judge_chain,
)

_DAY_MS = 86_400_000
#: All of this program's days are those of Viet Nam, UTC+7 the year round.
_ZONE_MS = 7 * 3_600_000
_MOST_SHOWN = 120


@dataclass(frozen=True)
class Device:
    """What a device of a bundle may have written."""

    scopes: frozenset[str]
    revoked: RevokedKey | None = None

    def fault(self, one: ReadEvent) -> str:
        """Say why an event of this device is only kept aside, "" where it may be applied.

        Past ``from_seq`` or from ``from_day`` on by its own clock: a stolen key may count anew from
        1 in an epoch of its own.
        """
        if one.scope not in self.scopes:
            return "scope"
        if self.revoked is not None:
            day = (int(one.hlc[:12], 16) + _ZONE_MS) // _DAY_MS
            from_day = self.revoked.from_day.toordinal() - dt.date(1970, 1, 1).toordinal()
            if one.seq > self.revoked.from_seq or day >= from_day:
                return "revoked"
        return ""


@dataclass(frozen=True)
class Believed:
    """A signer that is believed: its certificate, the root above it, the devices by their ids."""

    signer: KeyCertificate
    root: Root
    devices: Mapping[str, Device]

    @property
    def unit(self) -> str:
        """Give the name of the signer's unit, fit for a sentence."""
        return shown(self.signer.unit_name)


def believe(
    manifest: Manifest,
    raw: bytes,
    signature: bytes,
    trust: Trust,
    *,
    today: dt.date,
    verify: Verify,
) -> Believed:
    """Check signature, chain, revocation and scopes, in this order; ``raw`` is the manifest as it came.

    ``today`` is the reader's day. UserError, each with ``unit``, the name that the certificate gives:
    ``bundles.damaged``, ``bundles.unknown_signer``, ``bundles.bad_chain``, ``bundles.out_of_time``,
    ``bundles.revoked``, ``bundles.foreign_scope``, ``bundles.foreign_log``.
    """
    signer = manifest.signer
    if not verify(signer.key, signature, signed_bytes(raw)):
        raise damaged("signature")
    root = _root_of(manifest, trust, today, verify)
    unit = shown(signer.unit_name)
    if _revoked(manifest.chain, root, trust, today) is not None:
        # Whatever it says of earlier days: whoever holds a stolen key can date back and count anew.
        # What the honest owner wrote before is had from others, who carry it.
        raise UserError("bundles.revoked", unit=unit)
    if not {one.value for one in manifest.scopes} <= set(signer.scopes):
        raise UserError("bundles.foreign_scope", unit=unit)
    devices = {signer.device: Device(_scopes(signer))}
    for chain in manifest.carried:
        devices[chain[0].device] = _carried(chain, manifest, trust, today, verify)
    return Believed(signer, root, devices)


def shown(name: str) -> str:
    """Make a name from a certificate fit to stand in a sentence: one line, nothing invisible."""
    plain = "".join(one for one in name if unicodedata.category(one)[0] not in "CZ" or one == " ")
    return plain[:_MOST_SHOWN].strip() or "–"


def _root_of(manifest: Manifest, trust: Trust, today: dt.date, verify: Verify) -> Root:
    chain, roots = manifest.chain, Trust(trust.roots)
    judged = judge_chain(chain, roots, role="", day=today, verify=verify)
    if judged.fault is TrustFault.OUT_OF_TIME:
        # On its way since the certificate was in force; a courier may take weeks.
        made = dt.date(1970, 1, 1) + dt.timedelta(days=(manifest.made_ms + _ZONE_MS) // _DAY_MS)
        if dt.timedelta(0) < today - made <= dt.timedelta(days=GRACE_DAYS):
            judged = judge_chain(chain, roots, role="", day=made, verify=verify)
    unit = shown(manifest.signer.unit_name)
    if judged.fault is TrustFault.UNKNOWN_ROOT:
        raise UserError("bundles.unknown_signer", unit=unit)
    if judged.fault is TrustFault.OUT_OF_TIME:
        raise UserError("bundles.out_of_time", unit=unit)
    if judged.fault is not None or judged.root is None:
        raise UserError("bundles.bad_chain", unit=unit)
    return judged.root


def _carried(
    chain: Chain, manifest: Manifest, trust: Trust, today: dt.date, verify: Verify
) -> Device:
    one, signer = chain[0], manifest.signer
    refusal = UserError("bundles.foreign_log", unit=shown(signer.unit_name))
    below = signer.level is Level.HUB and signer.device in {upper.device for upper in chain[1:]}
    if not (below or (signer.unit and one.unit == signer.unit)):
        raise refusal
    # Its certificate may have ended since; what it wrote stays its own. Some day it has to have held.
    first = max(part.not_before for part in chain)
    last = min(part.not_after for part in chain)
    judged = judge_chain(chain, Trust(trust.roots), role="", day=last, verify=verify)
    if first > last or judged.fault is not None or judged.root is None:
        raise refusal
    return Device(_scopes(one), _revoked(chain, judged.root, trust, today))


def _scopes(one: KeyCertificate) -> frozenset[str]:
    return frozenset(one.scopes) - {Scope.PERSON.value}


def _revoked(
    chain: Sequence[KeyCertificate], root: Root, trust: Trust, today: dt.date
) -> RevokedKey | None:
    """Find the first key of a chain that one above it took back; the lists are believed already."""
    for index, one in enumerate(chain):
        above = {upper.device for upper in chain[index + 1 :]} | {root.id}
        for listed in trust.lists:
            for key in listed.keys if listed.issuer in above else ():
                if (key.device, key.serial) == (one.device, one.serial) and key.from_day <= today:
                    # A hub that was taken back says nothing about how far its devices were honest.
                    return key if index == 0 else RevokedKey(key.serial, key.device, dt.date.min)
    return None
