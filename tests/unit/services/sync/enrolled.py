"""PCs and a hub as enrolment meets them, for tests: real folders, answers made as a hub makes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.core.trust_parts import private, revocations, root
from tests.unit.services.sync.nodes import HUB, UNIT, UNIT_NAME
from tests.unit.sync.bundle_parts import HUB_KEY

from communeapp.core.errors import AppError
from communeapp.core.sync.enrolment import (
    Answer,
    Issuer,
    Request,
    answer_bytes,
    certify,
    signed_answer,
)
from communeapp.core.trust import KeyCertificate, RevocationList
from communeapp.services.office import Office
from communeapp.sync.enrolment_files import load_request

HUB_NAME = "Máy chủ tỉnh Lai Châu"
MADE_MS = 1_795_000_000_000


def refused(code: str, action: Callable[[], object]) -> AppError:
    with pytest.raises(AppError) as caught:
        action()
    assert caught.value.code == code
    return caught.value


def named(office: Office, name: str = "", unit: str = UNIT) -> Office:
    """Give a fresh profile its unit and the PC its name."""
    office.profile.set({"unit_name": UNIT_NAME})
    office.settings.set("commune_code", unit)
    if name:
        office.settings.set("device_name", name)
    return office


def hub_answer(
    request: Request,
    *,
    serial: int = 41,
    made_ms: int = MADE_MS,
    last: dt.date = dt.date(2028, 12, 31),
    lists: tuple[RevocationList, ...] = (),
    **unit: str,
) -> Answer:
    """What a hub under the province's root answers to a request."""
    certificate = certify(
        request,
        serial=serial,
        issuer=HUB.device,
        sign=private("hub").sign,
        first=dt.date(2026, 1, 1),
        last=last,
        **unit,
    )
    made = Answer(
        (certificate, HUB),
        root(),
        Issuer(HUB_NAME, HUB_KEY.public, HUB.device),
        made_ms,
        urls=("https://hub.laichau.example:8443",),
        tls_pins=("A" * 43 + "=",),
        lists=lists,
    )
    return signed_answer(made, private("hub").sign)


def answered(office: Office, folder: Path, **changes: object) -> Path:
    """Ask, and let the hub answer: the file that comes back."""
    folder.mkdir(exist_ok=True)
    asked = office.enrolment.request(folder)
    path = folder / "tra-loi.caenrol"
    made = hub_answer(load_request(asked.file), **changes)  # type: ignore[arg-type]
    path.write_bytes(answer_bytes(made))
    return path


def hub_list(number: int, *certificates: KeyCertificate, from_seq: int = 0) -> RevocationList:
    """A list in which the hub takes certificates back."""
    from communeapp.core.trust import RevokedKey

    keys = tuple(
        RevokedKey(one.serial, one.device, dt.date(2026, 11, 1), from_seq) for one in certificates
    )
    made = replace(revocations("hub"), chain=(HUB,), issuer=HUB.device)
    from communeapp.core.trust import signed_list

    return signed_list(
        replace(made, number=number, keys=keys, day=dt.date(2026, 11, 22)), private("hub").sign
    )
