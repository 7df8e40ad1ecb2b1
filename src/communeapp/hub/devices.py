"""Devices as the hub knows them: their state, their last receipt, the chains that they sign with."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from communeapp.core.errors import UserError
from communeapp.core.sync.vectors import LogName, Vector
from communeapp.core.trust import KeyCertificate, fingerprint
from communeapp.hub.db import schema


class DeviceState(StrEnum):
    """What the hub thinks of a device."""

    ACTIVE = "active"
    REVOKED = "revoked"
    CLONED = "cloned"  # two histories of one log were seen


@dataclass(frozen=True)
class Device:
    """A device. ``age`` opens bundles for it ("" not known yet), ``not_after`` is an ISO day."""

    dev: str
    unit: str
    name: str
    age: str
    serial: int
    not_after: str
    state: DeviceState
    approved_ms: int
    approved_by: str
    seen_ms: int
    have: Vector
    program: str

    @property
    def shown_id(self) -> str:
        """Give the id in groups that are read out and compared."""
        return " ".join(self.dev[start : start + 4] for start in range(0, len(self.dev), 4))


def device_of(connection: Connection, dev: str) -> Device | None:
    """Find a device by its id."""
    query = sa.select(schema.device).where(schema.device.c.dev == dev)
    row = connection.execute(query).mappings().first()
    return None if row is None else _device(row)


def find_device(connection: Connection, word: str) -> Device:
    """Find a device by its id, the beginning of it (at least 8 digits), or its fingerprint with blanks.

    UserError ``hub.unknown_device``, ``hub.several_devices``.
    """
    wanted = "".join(word.lower().split())
    table = schema.device
    if len(wanted) < 8 or not wanted.isalnum():
        raise UserError("hub.unknown_device", field="device", device=word[:80])
    rows = connection.execute(
        sa.select(table).where(table.c.dev.startswith(wanted, autoescape=True)).limit(2)
    ).mappings()
    found = [_device(one) for one in rows]
    if not found:
        raise UserError("hub.unknown_device", field="device", device=word[:80])
    if len(found) > 1:
        raise UserError("hub.several_devices", field="device", device=word[:80])
    return found[0]


def devices(connection: Connection, unit: str | None = None) -> tuple[Device, ...]:
    """List devices, of one unit or of all, by unit and name."""
    table = schema.device
    query = sa.select(table).order_by(table.c.unit, table.c.name, table.c.dev)
    if unit is not None:
        query = query.where(table.c.unit == unit)
    return tuple(_device(row) for row in connection.execute(query).mappings())


def writable(connection: Connection, unit: str | None = None) -> tuple[Device, ...]:
    """List the devices that bundles are written for: not revoked, and their key is known."""
    return tuple(
        one for one in devices(connection, unit) if one.state is not DeviceState.REVOKED and one.age
    )


def meet(
    connection: Connection, chain: Sequence[KeyCertificate], *, age: str = "", seen_ms: int = 0
) -> None:
    """Note a device whose bundle or log came in: also one that a restored database has forgotten.

    ``age`` and ``seen_ms`` are given for the signer alone; of others only the certificate is known.
    """
    one = chain[0]
    keep_certificate(connection, one)
    table = schema.device
    known = connection.execute(
        sa.select(table.c.serial, table.c.seen_ms).where(table.c.dev == one.device)
    ).first()
    if known is None:
        connection.execute(
            sa.insert(table).values(
                dev=one.device,
                unit=one.unit,
                name="",
                age=age,
                serial=one.serial,
                not_after=one.not_after.isoformat(),
                state=DeviceState.ACTIVE,
                approved_ms=0,
                approved_by="",
                seen_ms=seen_ms,
                have="{}",
                program="",
            )
        )
        return
    values: dict[str, object] = {}
    if one.serial > known.serial:
        values |= {
            "serial": one.serial,
            "not_after": one.not_after.isoformat(),
            "unit": one.unit,
        }
    if seen_ms > known.seen_ms:
        values["seen_ms"] = seen_ms
    if age:
        values["age"] = age
    if values:
        connection.execute(sa.update(table).where(table.c.dev == one.device).values(values))


def keep_certificate(connection: Connection, one: KeyCertificate) -> None:
    """Keep a certificate; one that is known is left as it is."""
    table = schema.certificate
    known = sa.select(table.c.dev).where(table.c.dev == one.device, table.c.serial == one.serial)
    if connection.execute(known).first() is not None:
        return
    connection.execute(
        sa.insert(table).values(
            dev=one.device,
            serial=one.serial,
            unit=one.unit,
            text=one.text(),
            not_after=one.not_after.isoformat(),
        )
    )


def set_state(connection: Connection, dev: str, state: DeviceState) -> None:
    """Change what is thought of a device; one that was taken back stays so."""
    table = schema.device
    connection.execute(
        sa.update(table)
        .where(table.c.dev == dev, table.c.state != DeviceState.REVOKED)
        .values(state=state)
    )


def set_have(connection: Connection, dev: str, have: Vector) -> None:
    """Keep the receipt of a device."""
    table = schema.device
    connection.execute(sa.update(table).where(table.c.dev == dev).values(have=vector_text(have)))


def vector_text(vector: Vector) -> str:
    """Write a vector as JSON ``{dev: {epoch: seq}}``."""
    return json.dumps(vector_json(vector), separators=(",", ":"))


def vector_json(vector: Vector) -> dict[str, dict[str, int]]:
    """Give a vector as plain values."""
    plain: dict[str, dict[str, int]] = {}
    for log, seq in sorted(vector.items()):
        plain.setdefault(log.dev, {})[log.epoch] = seq
    return plain


def vector_from_text(text: str) -> dict[LogName, int]:
    """Read what :func:`vector_text` wrote."""
    return {
        LogName(dev, epoch): int(seq)
        for dev, epochs in json.loads(text or "{}").items()
        for epoch, seq in epochs.items()
    }


def shown_key(key: bytes) -> str:
    """Give a key in groups that are read out and compared."""
    return fingerprint(key)


def _device(row: RowMapping) -> Device:
    values = dict(row)
    values["state"] = DeviceState(values["state"])
    values["have"] = vector_from_text(values["have"])
    return Device(**values)
