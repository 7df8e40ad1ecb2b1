"""Documents, registers, folders and books of an office's PCs: the same rows everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.services.conftest import MakePaper
from tests.unit.services.sync.office_at_pcs import exchange, state_of

from communeapp.services.office import Office

Open = Callable[..., Office]


@pytest.fixture
def pcs(tmp_path: Path, open_profile: Open) -> tuple[Office, Office, Office]:
    """Three PCs of one office."""
    made = []
    for number in range(3):
        folder = tmp_path / f"máy {number + 1}"
        folder.mkdir()
        made.append(open_profile(folder))
    return (made[0], made[1], made[2])


def test_a_document_of_a_colleague_stands_here_with_its_original(
    pcs: tuple[Office, Office, Office], paper: MakePaper
) -> None:
    ours, theirs, _ = pcs
    one = theirs.incoming.receive(paper(1))
    theirs.incoming.confirm(one.id, one.header, "NOI_VU", "VHXH")
    theirs.register.register(one.id)
    exchange(ours, theirs)
    assert state_of(ours) == state_of(theirs)
    here = ours.incoming.load(one.id)
    assert here == theirs.incoming.load(one.id)
    assert (
        ours.incoming.original(one.id).read_bytes() == theirs.incoming.original(one.id).read_bytes()
    )
    assert ours.incoming.text(one.id) == theirs.incoming.text(one.id)
