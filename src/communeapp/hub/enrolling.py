"""PCs become known to the hub and are taken back: requests, certificates, answers, revocation lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from communeapp.clock import Clock, SystemClock, civil_date
from communeapp.core.errors import UserError
from communeapp.core.sync.enrolment import (
    ANSWER_SUFFIX,
    Answer,
    Colleague,
    Request,
    answer_bytes,
    certify,
    signed_answer,
)
from communeapp.core.sync.enrolment_files import read_request
from communeapp.core.trust import KeyCertificate, RevocationList, RevokedKey
from communeapp.hub.db import schema
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.devices import (
    Device,
    DeviceState,
    device_of,
    find_device,
    keep_certificate,
    writable,
)
from communeapp.hub.held import held_of
from communeapp.hub.identity import Identity, load_identity
from communeapp.hub.settings import HubSettings
from communeapp.hub.tls import pins
from communeapp.hub.trusting import certificates_of, newest_lists, read_list, revoke_keys
from communeapp.hub.units import Unit, add_units, unit_by_code
from communeapp.store.files import told, write_atomically
from communeapp.sync.signing import verify

#: Two years: a commune that is heard of twice a year is renewed in time (a PC asks 60 days before).
_CERTIFICATE_DAYS = 731
_BEFORE = dt.timedelta(days=30)  # clocks of PCs are wrong by days
_MAX_REQUEST = 64 << 10
#: An answer has to stay a small file: the lists of root and hub; others come with the first bundle.
_MOST_LISTS = 2
_MOST_COLLEAGUES = 32


@dataclass(frozen=True)
class Waiting:
    """A request that waits. ``known``: this device had a certificate before (a renewal)."""

    request: Request
    received_ms: int
    known: Device | None


@dataclass(frozen=True)
class Approved:
    """A PC that was approved: the answer as a file, its name, and what stands in the certificate."""

    data: bytes
    file_name: str
    device: str
    unit: str
    unit_name: str
    not_after: dt.date
    serial: int


class Enrolling:
    """Gives certificates to PCs, and takes them back."""

    def __init__(self, settings: HubSettings, engine: Engine, clock: Clock | None = None) -> None:
        self._settings = settings
        self._engine = engine
        self._clock = clock or SystemClock()

    # -------------------------------------------------------------- requests

    def look(self, data: bytes) -> Request:
        """Read a request; UserError ``enrol.not_a_request``, ``enrol.damaged``, ``enrol.too_new``."""
        if len(data) > _MAX_REQUEST:
            raise UserError("enrol.not_a_request")
        return read_request(data, verify)

    def receive(self, data: bytes) -> Waiting:
        """Keep a request until a person decides; the same device again replaces its older one.

        UserError as :meth:`look`, ``hub.device_revoked``.
        """
        request, now = self.look(data), self._clock.now_ms()
        table = schema.request
        with writing(self._engine) as connection:
            known = device_of(connection, request.device)
            self._refuse_revoked(known, request)
            connection.execute(sa.delete(table).where(table.c.dev == request.device))
            connection.execute(
                sa.insert(table).values(
                    dev=request.device, data=data, received_ms=now, state="waiting"
                )
            )
        return Waiting(request, now, known)

    def waiting(self) -> tuple[Waiting, ...]:
        """List the requests that wait, the oldest first."""
        table = schema.request
        query = (
            sa.select(table.c.dev, table.c.data, table.c.received_ms)
            .where(table.c.state == "waiting")
            .order_by(table.c.received_ms, table.c.dev)
        )
        with reading(self._engine) as connection:
            return tuple(
                Waiting(
                    read_request(bytes(row.data), verify),
                    row.received_ms,
                    device_of(connection, row.dev),
                )
                for row in connection.execute(query).all()
            )

    def refuse(self, dev: str) -> None:
        """Put a request aside; UserError ``hub.no_request``."""
        table = schema.request
        with writing(self._engine) as connection:
            changed = connection.execute(
                sa.update(table)
                .where(table.c.dev == dev, table.c.state == "waiting")
                .values(state="refused")
            )
            if not changed.rowcount:
                raise UserError("hub.no_request", field="request")

    # -------------------------------------------------------------- giving

    def approve_waiting(self, dev: str, *, unit: str = "", by: str = "") -> Approved:
        """Approve a request that was received; UserError ``hub.no_request`` and as :meth:`approve`."""
        table = schema.request
        with reading(self._engine) as connection:
            data = connection.scalar(
                sa.select(table.c.data).where(table.c.dev == dev, table.c.state == "waiting")
            )
        if data is None:
            raise UserError("hub.no_request", field="request")
        return self.approve(bytes(data), unit=unit, by=by)

    def approve(self, data: bytes, *, unit: str = "", by: str = "") -> Approved:
        """Give the PC of a request its certificate, and the answer that it takes back.

        ``unit`` (a code) goes before what the request says; ``by`` is who decided. The same request
        again makes another certificate. UserError as :meth:`look`, ``hub.device_revoked``,
        ``hub.unknown_unit``, ``enrol.no_unit``.
        """
        request, now = self.look(data), self._clock.now_ms()
        today, identity = civil_date(now), load_identity(self._settings.paths)
        with writing(self._engine) as connection:
            known = device_of(connection, request.device)
            self._refuse_revoked(known, request)
            place = self._unit(connection, unit or request.unit, request)
            last = min(today + dt.timedelta(days=_CERTIFICATE_DAYS), identity.not_after)
            made = certify(
                request,
                serial=max(_last_serial(connection) + 1, now // 1000),
                issuer=identity.device,
                sign=identity.key.sign,
                first=max(today - _BEFORE, identity.chain[0].not_before),
                last=last,
                unit=place.code,
                unit_name=place.name,
            )
            add_units(connection, (place,))
            keep_certificate(connection, made)
            _keep_device(connection, made, request, known, now, by)
            connection.execute(
                sa.delete(schema.request).where(schema.request.c.dev == request.device)
            )
            connection.execute(
                sa.insert(schema.request).values(
                    dev=request.device, data=data, received_ms=now, state="approved"
                )
            )
            answer = self._answer(connection, identity, made, now)
        return Approved(
            answer_bytes(answer),
            f"{made.unit}-{made.device[:8]}{ANSWER_SUFFIX}",
            made.device,
            place.code,
            place.name,
            last,
            made.serial,
        )

    def answer_again(self, dev: str) -> Approved:
        """Write the answer for a device once more (the stick was lost), with its newest certificate.

        UserError ``hub.unknown_device``, ``hub.device_revoked``.
        """
        identity, now = load_identity(self._settings.paths), self._clock.now_ms()
        with reading(self._engine) as connection:
            device = find_device(connection, dev)
            own = [
                one
                for one in certificates_of(connection, device.dev)
                if one.issuer == identity.device
            ]
            if device.state is DeviceState.REVOKED or not own:
                raise UserError("hub.device_revoked", field="device", unit=device.unit)
            answer = self._answer(connection, identity, own[0], now)
        return Approved(
            answer_bytes(answer),
            f"{own[0].unit}-{device.dev[:8]}{ANSWER_SUFFIX}",
            device.dev,
            own[0].unit,
            own[0].unit_name,
            own[0].not_after,
            own[0].serial,
        )

    # -------------------------------------------------------------- taking back

    def revoke(
        self, device: str, *, from_seq: int | None = None, from_day: dt.date | None = None
    ) -> RevocationList:
        """Take a device back: all its certificates, from a day and an event on.

        Without ``from_seq`` everything that was received so far stays good, without ``from_day`` today
        counts. Past either, what still comes of it (carried by colleagues) is kept aside. UserError
        ``hub.unknown_device``.
        """
        identity, now = load_identity(self._settings.paths), self._clock.now_ms()
        today = civil_date(now)
        with writing(self._engine) as connection:
            found = find_device(connection, device)
            held = held_of(connection, [found.dev])
            seen = max((span.last for spans in held.values() for span in spans), default=0)
            keys = [
                RevokedKey(
                    one.serial,
                    one.device,
                    today if from_day is None else from_day,
                    seen if from_seq is None else from_seq,
                )
                for one in certificates_of(connection, found.dev)
            ]
            made = revoke_keys(connection, identity, keys, day=today, now_ms=now)
            table = schema.device
            connection.execute(
                sa.update(table).where(table.c.dev == found.dev).values(state=DeviceState.REVOKED)
            )
        return made

    # -------------------------------------------------------------- parts

    def _answer(
        self, connection: Connection, identity: Identity, made: KeyCertificate, now_ms: int
    ) -> Answer:
        lists = tuple(
            found
            for data in newest_lists(connection, identity, most=_MOST_LISTS)
            if (found := read_list(data)) is not None
            and found.issuer in (identity.device, identity.root.id)
        )
        return signed_answer(
            Answer(
                chain=(made, *identity.chain),
                root=identity.root,
                issuer=identity.issuer,
                made_ms=now_ms,
                urls=self._settings.urls,
                tls_pins=pins(self._settings.paths) if self._settings.tls else (),
                colleagues=_colleagues(connection, identity, made),
                lists=lists,
            ),
            identity.key.sign,
        )

    def _unit(self, connection: Connection, code: str, request: Request) -> Unit:
        table = schema.unit
        row = connection.execute(sa.select(table).where(table.c.code == code)).first()
        if row is not None:
            return Unit(row.code, row.name, row.parent, row.kind)
        known = unit_by_code(code)
        if known is None:
            raise UserError("hub.unknown_unit", field="unit", unit=code or request.shown_unit)
        return known

    @staticmethod
    def _refuse_revoked(known: Device | None, request: Request) -> None:
        if known is not None and known.state is DeviceState.REVOKED:
            # Whoever holds the key now is not known: the PC has to make a new one.
            raise UserError("hub.device_revoked", field="request", unit=request.shown_unit)


def write_answer(approved: Approved, folder: Path) -> Path:
    """Write an answer into a folder (a stick); EnvironmentProblem ``store.*``."""
    path = folder / approved.file_name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, approved.data)
    except OSError as error:
        raise told(error, path) from error
    return path


def _colleagues(
    connection: Connection, identity: Identity, made: KeyCertificate
) -> tuple[Colleague, ...]:
    """Give the PCs of the office that were heard of last: a reader takes no more than a number of them."""
    found: list[Colleague] = []
    others = [one for one in writable(connection, made.unit) if one.dev != made.device]
    others.sort(key=lambda one: (-max(one.seen_ms, one.approved_ms), one.dev))
    for one in others[:_MOST_COLLEAGUES]:
        own = [c for c in certificates_of(connection, one.dev) if c.issuer == identity.device]
        if own:
            found.append(Colleague((own[0], *identity.chain), one.age, one.name))
    return tuple(found)


def _last_serial(connection: Connection) -> int:
    return int(connection.scalar(sa.select(sa.func.max(schema.certificate.c.serial))) or 0)


def _keep_device(
    connection: Connection,
    made: KeyCertificate,
    request: Request,
    known: Device | None,
    now_ms: int,
    by: str,
) -> None:
    table = schema.device
    values: dict[str, object] = {
        "unit": made.unit,
        "name": request.shown_name,
        "age": request.age,
        "serial": made.serial,
        "not_after": made.not_after.isoformat(),
        "state": DeviceState.ACTIVE,
        "approved_ms": now_ms,
        "approved_by": by,
        "program": request.program[:40],
    }
    if known is None:
        connection.execute(sa.insert(table).values(dev=made.device, seen_ms=0, have="{}", **values))
        return
    if known.unit != made.unit:
        values["have"] = "{}"  # what was withheld from it in its old unit it may need now
    connection.execute(sa.update(table).where(table.c.dev == made.device).values(values))
