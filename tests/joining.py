"""A real PC enrolled at a real hub, as people do it: request, approval, answer, consent."""

from __future__ import annotations

from pathlib import Path

from tests.unit.hub.hub_parts import UNIT, HubOfTests

from communeapp.core.profile import Profile
from communeapp.core.sync.enrolment import ANSWER_SUFFIX
from communeapp.services.office import Office
from communeapp.services.sync.exchange_types import PeerKind


def join_hub(office: Office, hub: HubOfTests, folder: Path, unit: str = UNIT) -> None:
    """Enrol an office at a hub and agree to what leaves."""
    office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM", unit_code=unit))
    folder.mkdir(parents=True, exist_ok=True)
    asked = office.enrolment.request(folder, unit=unit)
    approved = hub.enrolling.approve(asked.file.read_bytes(), by="thử")
    answer = folder / f"tra-loi{ANSWER_SUFFIX}"
    answer.write_bytes(approved.data)
    seen = office.enrolment.look(answer)
    office.enrolment.accept(answer, seen.fingerprint)
    office.consent.give(PeerKind.HUB)
