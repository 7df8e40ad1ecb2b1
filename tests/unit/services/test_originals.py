"""What the doctor says of originals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp import texts
from communeapp.paths import Paths
from communeapp.services.classifying import Classified
from communeapp.services.doctor import DoctorService
from communeapp.services.models import ModelsService
from communeapp.services.office import Office
from communeapp.services.originals import OriginalsState, inspect_originals

MakePaper = Callable[..., Classified]


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    return open_profile()


def test_a_profile_without_documents_has_nothing_to_say(office: Office, tmp_path: Path) -> None:
    assert inspect_originals(office.paths) == OriginalsState()
    assert inspect_originals(Paths(tmp_path / "none")) == OriginalsState()
    broken = Paths(tmp_path / "broken")
    broken.data_dir.mkdir()
    broken.database.write_bytes(b"x" * 5000)
    assert inspect_originals(broken) == OriginalsState()


def test_the_doctor_tells_of_missing_and_changed_originals(
    office: Office, paper: MakePaper
) -> None:
    kept = office.incoming.receive_many([paper(number) for number in range(4)])
    assert inspect_originals(office.paths) == OriginalsState(4)
    places = [office.incoming.original(one.id) for one in kept]
    for place in places:
        place.chmod(0o600)
    places[0].unlink()
    places[1].write_bytes(b"x")
    content = places[2].read_bytes()
    places[2].write_bytes(b"?" + content[1:])  # of the same size
    assert inspect_originals(office.paths) == OriginalsState(4, 1, 2)
    assert inspect_originals(office.paths, read_bytes=0) == OriginalsState(4, 1, 1)
    health = DoctorService(office.paths, ModelsService(office.paths), office.clock).examine()
    told = {one.code: one for one in health.problems if one.code.startswith("incoming.")}
    assert set(told) == {"incoming.originals_missing", "incoming.originals_changed"}
    assert not health.ok
    for one in told.values():
        assert "{" not in texts.tell(one.code, "vi", **one.values).message
