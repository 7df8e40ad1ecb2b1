"""Requests and answers of enrolment for tests: the same at every run but for the age keys' form."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.unit.core.trust_parts import DAY, UNIT, certificate, private, public, root

from communeapp.core.sync.enrolment import (
    HUB_SCOPES,
    Answer,
    Issuer,
    Request,
    certify,
    signed_answer,
    signed_request,
)
from communeapp.core.trust import KeyCertificate, Level

AGE = "age1" + "q" * 58


def request(holder: str = "device", **changes: object) -> Request:
    made = Request(public(holder), AGE, "03385", UNIT, "Máy văn thư", "0.6.0", DAY)
    made = replace(made, **changes)  # type: ignore[arg-type]
    return signed_request(made, private(holder).sign)


def hub_certificate(**changes: object) -> KeyCertificate:
    return certificate(
        "hub", "root", Level.HUB, **{"serial": 3, "unit": "12", "scopes": HUB_SCOPES, **changes}
    )


def certificate_for(one: Request, issuer: str = "hub", **changes: object) -> KeyCertificate:
    """The certificate that a hub or a colleague gives for a request."""
    plan = {"first": DAY - dt.timedelta(days=1), "last": dt.date(2028, 12, 31), "serial": 41}
    return certify(
        one,
        issuer=hub_certificate().device if issuer == "hub" else root(issuer).id,
        sign=private(issuer).sign,
        **{**plan, **changes},  # type: ignore[arg-type]
    )


def answer(holder: str = "device", **changes: object) -> Answer:
    """What a hub under the root of the province answers."""
    hub = hub_certificate()
    made = Answer(
        chain=(certificate_for(request(holder)), hub),
        root=root(),
        issuer=Issuer("Máy chủ tỉnh Lai Châu", AGE, hub.device),
        made_ms=1_795_000_000_000,
        urls=("https://hub.laichau.example:8443",),
        tls_pins=("A" * 43 + "=",),
    )
    return signed_answer(replace(made, **changes), private("hub").sign)  # type: ignore[arg-type]
