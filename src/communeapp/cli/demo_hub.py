"""The demo's stick: a letter and an exam's result reach a hub in a folder, and the receipt comes home."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communeapp.cli.context import CliContext
from communeapp.core.errors import EnvironmentProblem
from communeapp.paths import HubPaths
from communeapp.services.office import Office
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.services.wiring import Wiring

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from communeapp.hub.settings import HubSettings

#: The province and one of its communes, of the shipped list.
PROVINCE, UNIT = "12", "03439"
_WANTED = frozenset(("training.standing", "document.sent_up", "exam.scored"))


def reach_hub(
    context: CliContext, wiring: Wiring, folder: Path, letters: Sequence[Path]
) -> dict[str, Any]:
    """Enrol the profile at a new hub, carry a stick there and back; EnvironmentProblem without a hub's parts."""
    if importlib.util.find_spec("sqlalchemy") is None:
        raise EnvironmentProblem("hub.not_installed")
    from communeapp.hub.db.engine import open_engine
    from communeapp.hub.making import make_hub
    from communeapp.hub.settings import HubSettings

    stick = folder / "usb"
    stick.mkdir(parents=True, exist_ok=True)
    settings = HubSettings(
        HubPaths(wiring.paths.data_dir / "hub"), "Tỉnh Lai Châu", PROVINCE, tls=False
    )
    engine = open_engine(settings.database_url)
    try:
        settings.paths.data_dir.mkdir(parents=True, exist_ok=True)
        make_hub(settings, engine, wiring.clock)
        _enrol(wiring.office, settings, engine, stick)
        wiring.office.sending.send_up("Văn bản mẫu", letters[:2])
        there = wiring.office.sticks.exchange(stick, kinds=[PeerKind.HUB])
        if there.problem is not None:
            raise there.problem
        arrived = _carry(settings, engine, wiring, stick, [one.path for one in there.sent])
        home = wiring.office.sticks.exchange(stick, kinds=[PeerKind.HUB])
        if home.problem is not None:
            raise home.problem
    finally:
        engine.dispose()
    events = sum(one.events for one in there.sent)
    context.say("draft.demo_hub", events=events, files=len(letters[:2]), confirmed=home.confirmed)
    return {
        "files": [str(one.path) for one in home.sent],
        "events": events,
        "applied": arrived.applied,
        "confirmed": home.confirmed,
        "types": sorted(arrived.types),
        "ok": there.safe and home.safe and home.confirmed > 0 and arrived.types >= _WANTED,
    }


def _enrol(office: Office, settings: HubSettings, engine: Engine, stick: Path) -> None:
    """As people do it: a request on the stick, approved at the hub, the answer compared and taken over."""
    from communeapp.hub.enrolling import Enrolling, write_answer

    asked = office.enrolment.request(stick, unit=UNIT)
    enrolling = Enrolling(settings, engine, office.clock)
    made = enrolling.approve(asked.file.read_bytes(), unit=UNIT, by="demo")
    answer = write_answer(made, stick)
    office.enrolment.accept(answer, office.enrolment.look(answer).fingerprint)
    office.consent.give(PeerKind.HUB)


class _Arrived:
    """What the hub holds after it read the stick."""

    def __init__(self, applied: int, types: Iterable[str]) -> None:
        self.applied = applied
        self.types = frozenset(types)


def _carry(
    settings: HubSettings, engine: Engine, wiring: Wiring, stick: Path, sent: Sequence[Path]
) -> _Arrived:
    """Take what was sent in at the hub, and write what comes home. Bundles of an earlier demo stay aside."""
    from communeapp.hub.db.engine import reading
    from communeapp.hub.downlink import Downlink
    from communeapp.hub.folder import bundles_in, take_all, write_to
    from communeapp.hub.held import types_held
    from communeapp.hub.identity import load_identity
    from communeapp.hub.ingest import Ingest

    ingest = Ingest(settings, engine, wiring.clock)
    own = load_identity(settings.paths).key.public
    applied = 0
    for one in take_all(ingest, bundles_in(sent), own, way="stick"):
        if one.error is not None:
            raise one.error
        applied += one.taken.applied if one.taken is not None else 0
    write_to(settings, engine, Downlink(settings, engine, wiring.clock), stick)
    with reading(engine) as connection:
        return _Arrived(applied, types_held(connection))
