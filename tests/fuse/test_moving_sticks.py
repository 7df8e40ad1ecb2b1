"""A PC is packed onto sticks that are full, false, small, write-protected, or pulled out at any step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fuse.recording import Mounted

from communeapp import texts
from communeapp.core.errors import EnvironmentProblem
from communeapp.paths import Paths
from communeapp.services.moving import unpacking
from communeapp.services.moving.packing import write
from communeapp.services.moving.types import Standing
from communeapp.services.office import Office
from communeapp.store import move_file
from communeapp.store.sealed import CHUNK

Plug = Callable[..., Mounted]
PASSPHRASE = "ba con suối nhỏ"


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    made = open_profile()
    made.store.db.execute("PRAGMA synchronous = OFF")
    made.profile.set({"place": "Thu Lũm"})
    return made


def refused(office: Office, root: Path, **more: int) -> EnvironmentProblem:
    """Pack where that cannot be done: told in a sentence, and the PC goes on giving numbers."""
    with pytest.raises(EnvironmentProblem) as caught:
        office.moving.pack(root, PASSPHRASE, **more)
    assert texts.tell(caught.value.code, "vi", **caught.value.values).hint
    assert office.moving.state().standing is Standing.HERE
    assert office.register.gives_numbers
    return caught.value


def left_on(root: Path) -> list[str]:
    return [one.name for one in root.iterdir()]


def test_pieces_fit_a_file_system_that_takes_no_large_files(
    plug: Plug, office: Office, tmp_path: Path
) -> None:
    mounted = plug(file_limit=300 << 10)
    assert refused(office, mounted.root).code == "store.disk_full"
    assert left_on(mounted.root) == []
    packed = office.moving.pack(mounted.root, PASSPHRASE, piece_bytes=4 * CHUNK)
    assert packed.file.count > 2
    staged = unpacking.unpack(Paths(tmp_path / "mới"), packed.file.pieces[-1], PASSPHRASE)
    assert staged.contents == packed.contents


def test_a_stick_that_fills_while_it_is_written(
    plug: Plug, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted = plug(capacity=300 << 10)
    assert refused(office, mounted.root).code == "store.disk_full"
    assert left_on(mounted.root) == []
    # It says that there is room: another program writes at the same time.
    monkeypatch.setattr(move_file, "need_space", lambda *_: None)
    assert refused(office, mounted.root).code == "store.disk_full"
    assert left_on(mounted.root) == []


@pytest.mark.parametrize("vanish", [False, True], ids=["goes over the old", "is lost"])
def test_a_stick_with_less_room_than_it_says_is_found_out(
    plug: Plug, office: Office, vanish: bool
) -> None:
    mounted = plug(truly=300 << 10, vanish=vanish)
    assert refused(office, mounted.root).code in ("backup.copy_differs", "backup.copy_damaged")
    assert left_on(mounted.root) == []


def test_a_write_protected_stick_is_told(plug: Plug, office: Office) -> None:
    assert refused(office, plug(read_only=True).root).code == "store.read_only"


def test_a_stick_that_is_pulled_out_at_any_step_is_told(
    plug: Plug, office: Office, tmp_path: Path
) -> None:
    """Whatever the step: no piece of it can be taken for a packed PC."""
    packing = office.moving.begin(tmp_path, PASSPHRASE)
    from dataclasses import replace

    for operations in (1, 2, 3, 8, 20):
        mounted = plug(pulled_after=operations)
        with pytest.raises(EnvironmentProblem) as caught:
            write(office.paths, replace(packing, folder=mounted.root))
        assert caught.value.code in ("store.io", "store.gone", "store.read_only")
        assert unpacking.find(mounted.root) == ()
    office.moving.abandon()
    assert office.moving.state().standing is Standing.HERE
