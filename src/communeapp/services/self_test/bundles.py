"""Two PCs of one office: one takes the other in, a document travels on a stick, a receipt comes home."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.services.office import Office
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.services.wiring import Wiring

#: A commune of the shipped list.
_UNIT, _NAME = "03439", "ỦY BAN NHÂN DÂN XÃ THU LŨM"


def carry(folder: Path, wiring_of: Callable[[Paths, str], Wiring], file: Path) -> dict[str, Any]:
    """Carry a document there and its receipt back; ValueError where anything is missing at the other end."""
    usb = folder / "USB của xã"
    usb.mkdir()
    with ExitStack() as stack:
        first, second = (
            stack.enter_context(wiring_of(Paths(folder / name), "vi"))
            for name in ("Máy một", "Máy hai")
        )
        here, there = _office(first, "Máy văn thư"), _office(second, "Máy một cửa")
        _take_in(here, there, usb)
        kept = here.incoming.receive(first.classifying.classify(file))
        out = _exchange(here, usb)
        arrived = _exchange(there, usb)
        home = _exchange(here, usb)
        same = there.incoming.original(kept.id).read_bytes() == file.read_bytes()
        if not same or there.incoming.load(kept.id).header != kept.header:
            message = "the document is not the same at the other PC"
            raise ValueError(message)
        if not home.confirmed:
            message = "no receipt came home"
            raise ValueError(message)
        return {
            "bytes": sum(one.bytes for one in out.sent),
            "events": sum(one.events for one in out.sent),
            "applied": sum(one.applied for one in arrived.received),
            "confirmed": home.confirmed,
        }


def _office(wiring: Wiring, name: str) -> Office:
    office = wiring.office
    office.profile.set({"unit_name": _NAME})
    office.settings.set("commune_code", _UNIT)
    office.settings.set("device_name", name)
    person, _ = office.people.add("Vàng A Súa", "Văn thư", Role.CLERK)
    office.people.switch(person.id)
    return office


def _take_in(here: Office, there: Office, usb: Path) -> None:
    """As people do it: a request on the stick, approved by the clerk's PC, the answer compared."""
    asked = there.enrolment.request(usb)
    approved = here.enrolment.approve(asked.file, usb)
    there.enrolment.accept(approved.file, there.enrolment.look(approved.file).fingerprint)
    for one in (here, there):
        one.consent.give(PeerKind.COLLEAGUE)


def _exchange(office: Office, usb: Path) -> Any:
    report = office.sticks.exchange(usb, kinds=[PeerKind.COLLEAGUE])
    if report.problem is not None:
        raise report.problem
    if not report.safe:
        message = "the stick was not safe to pull"
        raise ValueError(message)
    return report
