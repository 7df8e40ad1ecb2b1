"""What connects this PC, read from the files of trust: its hub, its office, the PCs of the office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from communeapp.core.errors import UserError
from communeapp.core.fingerprints import fingerprint_of
from communeapp.core.sync.believing import shown
from communeapp.core.sync.enrolment import Answer
from communeapp.core.trust import (
    KeyCertificate,
    RevocationList,
    Root,
    Trust,
    TrustFault,
    judge_chain,
    same_unit,
)
from communeapp.core.trust_files import BrokenTrustError, certificate_from_text, chain_bytes
from communeapp.services.admin_units import read_admin_units
from communeapp.services.moving.standing import replaced_pcs
from communeapp.services.own_chains import RENEW_DAYS
from communeapp.services.profile import ProfileService
from communeapp.services.settings import SettingsService
from communeapp.services.sync.enrolment_types import Connection, Kind, OfficePc
from communeapp.services.sync.exchange_types import Peer, PeerKind
from communeapp.services.trust import TrustService
from communeapp.store.events import EventLog
from communeapp.store.files import write_atomically
from communeapp.sync.signing import verify

Chain = tuple[KeyCertificate, ...]

# ------------------------------------------------------------------ the unit


def unit_of(settings: SettingsService, profile: ProfileService) -> tuple[str, str]:
    """Give the code of the commune and the name of the unit as it stands in documents; "" where not known.

    A profile that was written by hand names no code: it is found by the name where only one unit of
    the country is called so.
    """
    code, name = settings.text("commune_code"), profile.show().unit_name
    if not code and name:
        found = [one.code for one in read_admin_units().units() if same_unit(one.name, name)]
        code = found[0] if len(found) == 1 else ""
    return code, name


def check_unit(code: str) -> None:
    """Check the code of a commune; UserError ``enrol.no_such_unit``."""
    if read_admin_units().get(code) is None:
        raise UserError("enrol.no_such_unit", field="unit", given=code)


def unit_words(code: str, name: str) -> str:
    """Name a unit so that it is not taken for another of the same name."""
    known = read_admin_units().get(code)
    plain = shown(name)
    return plain if known is None else f"{plain} ({known.province})"


# ------------------------------------------------------------------ connections


def connection(trust: TrustService, kind: Kind, today: dt.date) -> Connection | None:
    """Describe what connects this PC with its hub or its office; None where nothing does."""
    chain, answer = trust.files.sync_chain(kind), trust.files.answer(kind)
    if not chain:
        return None
    root_id, until = chain[-1].issuer, min(one.not_after for one in chain)
    root = trust.trust().root(root_id) or (None if answer is None else answer.root)
    name = "" if root is None else shown(root.name)
    return Connection(
        kind=kind,
        name=name if answer is None else shown(answer.issuer.name),
        unit=chain[0].unit,
        unit_name=shown(chain[0].unit_name),
        root=root_id,
        fingerprint=fingerprint_of(root_id),
        compared=trust.trust(compared=True).root(root_id) is not None,
        until=until,
        founder=answer is None and root_id == trust.device,
        due=(until - today).days <= RENEW_DAYS,
        fault=fault_of(trust, chain, today, root),
        urls=() if answer is None else answer.urls,
        tls_pins=() if answer is None else answer.tls_pins,
        serial=chain[0].serial,
    )


def fault_of(
    trust: TrustService, chain: Sequence[KeyCertificate], today: dt.date, root: Root | None
) -> str:
    """Give the code of what is wrong with a chain of this PC, "" where nothing is."""
    known = trust.trust()
    roots = known.roots if root is None else (*known.roots, root)
    judged = judge_chain(chain, Trust(roots, known.lists), role="", day=today, verify=verify)
    if judged.fault is None:
        return ""
    if judged.fault is TrustFault.OUT_OF_TIME:
        return "enrol.over" if min(one.not_after for one in chain) < today else "enrol.early"
    return "enrol.revoked" if judged.fault is TrustFault.KEY_REVOKED else "enrol.bad_chain"


def is_of_office(chain: Sequence[KeyCertificate], answer: Answer, today: dt.date) -> bool:
    """Say whether an answer's word for another PC holds: its own root certifies it, for the same unit."""
    judged = judge_chain(chain, Trust((answer.root,)), role="", day=today, verify=verify)
    fine = judged.fault is None or judged.fault is TrustFault.OUT_OF_TIME
    return fine and chain[0].unit == answer.certificate.unit


# ------------------------------------------------------------------ PCs of the office


def office_pcs(
    trust: TrustService, peers: Iterable[Peer], events: EventLog, office: Connection | None
) -> tuple[OfficePc, ...]:
    """List the other PCs of the office, those that were taken back last."""
    root = "" if office is None else office.root
    revoked = revoked_keys(trust.trust().lists, root)
    names = {str(one.body.get("device")): _said(one.body) for one in events.all("device.approved")}
    moved = {one.dev: one.hlc.ms for one in events.all("device.key_restored")}
    replaced = replaced_pcs(events)
    colleagues = {one.device: one for one in peers if one.kind is PeerKind.COLLEAGUE}
    found = []
    for device in dict.fromkeys((*colleagues, *revoked)):
        if device == trust.device:
            continue
        one, by = colleagues.get(device), replaced.get(device)
        chain = trust.files.peer_chain(device, root) if root else ()
        found.append(
            OfficePc(
                device,
                one.name if one is not None else names.get(device, device[:8]),
                fingerprint_of(device),
                chain[0].not_after if chain else None,
                revoked.get(device),
                0 if one is None else one.seen_ms,
                one is not None and one.cloned,
                moved.get(device, 0),
                device == root,
                by.at_ms if by is not None else 0,
                shown(by.name or by.device[:8]) if by is not None else "",
            )
        )
    return tuple(sorted(found, key=lambda pc: (pc.revoked is not None, pc.name, pc.device)))


def revoked_keys(lists: Iterable[RevocationList], root: str) -> dict[str, dt.date]:
    """Give the devices that a root took back, with the day from which they are not believed."""
    found: dict[str, dt.date] = {}
    for each in lists:
        for key in each.keys if each.issuer == root else ():
            found[key.device] = min(key.from_day, found.get(key.device, key.from_day))
    return found


def read_chain(value: object) -> Chain:
    """Read the chain that an event carries; empty for what is none."""
    if not isinstance(value, list) or not value or not all(isinstance(one, str) for one in value):
        return ()
    try:
        return tuple(certificate_from_text(one) for one in value)
    except BrokenTrustError:
        return ()


def keep_peer_chain(trust: TrustService, chain: Chain) -> bool:
    """Keep the chain of another PC where a root of this one stands behind it; say whether it does. OSError."""
    if not chain or chain[0].device == trust.device:
        return False
    judged = judge_chain(
        chain, trust.trust(), role="", day=max(one.not_before for one in chain), verify=verify
    )
    if judged.root is None or judged.fault not in (None, TrustFault.KEY_REVOKED):
        return False
    path = trust.files.peer_path(chain[0].device, judged.root.id)
    kept = trust.files.peer_chain(chain[0].device, judged.root.id)
    if not kept or kept[0].serial < chain[0].serial:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, chain_bytes(chain))
    return True


def take_known_chains(trust: TrustService, events: EventLog) -> None:
    """Go through what other PCs of the office said before the root that stands behind it was known here."""
    for event in events.all("device.enrolled"):
        keep_peer_chain(trust, read_chain(event.body.get("chain")))


def _said(body: object) -> str:
    return shown(str(body.get("name"))) if isinstance(body, dict) else ""
