"""A move that is cut off: by a kill, a full stick, a stick that is pulled; nothing is lost, it goes on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.services.moving.conftest import (
    PASSPHRASE,
    codes,
    files_below,
    moved_to,
    refused,
    rows_of,
)

from communeapp.paths import Paths
from communeapp.services.moving import unpacking
from communeapp.services.moving.taking import take_closed
from communeapp.services.moving.types import Standing
from communeapp.services.moving.unpacking import find, inspect, unpack
from communeapp.services.office import Office
from communeapp.store.sealed import CHUNK

Open = Callable[..., Office]
PIECE = 4 * CHUNK


def test_a_packing_that_was_cut_off_leaves_the_pc_as_it_was(
    old: Office, stick: Path, open_profile: Open
) -> None:
    packing = old.moving.begin(stick, PASSPHRASE)
    assert not old.register.gives_numbers
    assert packing.copy.is_file()
    old.close()  # as after a kill: nobody ended it
    again = open_profile()
    assert "moving.cut_off" in codes(again)
    assert again.moving.state().standing is Standing.HERE
    assert again.register.gives_numbers
    assert not packing.copy.exists()
    assert list(stick.iterdir()) == []


def test_a_stick_that_is_pulled_while_it_is_packed(
    old: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the moment: nothing is on the stick, the PC gives numbers as before."""
    from communeapp import durable
    from communeapp.store import move_file

    calls: list[int] = []
    real = durable.flush

    def pulled(file: object) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise FileNotFoundError(2, "gone", str(stick))
        real(file)  # type: ignore[arg-type]

    monkeypatch.setattr(move_file, "flush", pulled)
    error = refused("store.gone", lambda: old.moving.pack(stick, PASSPHRASE, piece_bytes=PIECE))
    assert str(stick) in str(error.values["path"])
    assert list(stick.iterdir()) == []
    assert old.register.gives_numbers
    assert old.moving.state().standing is Standing.HERE
    monkeypatch.undo()


def test_no_room_on_the_stick_is_said_before_anything_is_written(
    old: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from communeapp.store import files

    real = files.free_bytes
    monkeypatch.setattr(
        files, "free_bytes", lambda path: 50_000 if stick in Path(path).parents else real(path)
    )
    error = refused("store.disk_full", lambda: old.moving.pack(stick, PASSPHRASE))
    assert int(str(error.values["needed"])) > 50_000
    assert list(stick.iterdir()) == []
    assert old.register.gives_numbers


def test_unpacking_that_is_cut_off_goes_on_where_it_was(
    old: Office, new: Paths, stick: Path, open_profile: Open
) -> None:
    old.moving.pack(stick, PASSPHRASE, piece_bytes=PIECE)
    rows, files = rows_of(old), files_below(old.paths.data_dir)
    old.close()
    (file,) = find(stick)
    total = inspect(file.file)
    assert total.whole
    read: list[int] = []
    for percent in (10, 90, 97):  # each time it comes a little further
        far: list[bool] = []

        def look(done: int, total: int, percent: int = percent, far: list[bool] = far) -> None:
            far.append(100 * done > percent * total)

        with pytest.raises(unpacking.UnpackStoppedError):
            unpack(new, file.file, PASSPHRASE, look, lambda far=far: far[-1])  # type: ignore[misc]
        staged = new.data_dir / "moving" / file.set_id
        assert not list(staged.rglob("*.part"))
        read.append(sum(1 for one in staged.rglob("*") if one.is_file()))
    assert read == sorted(read)
    assert read[-1] > 1
    assert not new.database.exists()
    office, _ = moved_to(new, stick, open_profile)
    assert rows_of(office) == rows
    assert files_below(new.data_dir) == files


def test_a_stick_that_is_pulled_while_it_is_unpacked(
    old: Office, new: Paths, stick: Path, tmp_path: Path, open_profile: Open
) -> None:
    old.moving.pack(stick, PASSPHRASE, piece_bytes=PIECE)
    rows = rows_of(old)
    old.close()
    away = tmp_path / "túi áo"
    steps: list[int] = []

    def pull(_done: int, _total: int) -> None:
        steps.append(1)
        if len(steps) == 3:
            shutil.move(stick, away)

    (file,) = find(stick)
    error = refused("store.gone", lambda: unpack(new, file.file, PASSPHRASE, pull))
    assert str(stick) in str(error.values["path"])
    assert not new.database.exists()
    shutil.move(away, stick)
    office, _ = moved_to(new, stick, open_profile)
    assert rows_of(office) == rows


def test_a_kill_between_any_two_steps_of_taking_loses_nothing(
    old: Office, new: Paths, stick: Path, open_profile: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the database is put in place this PC is what it was; an unpacking ends it at any time."""
    from communeapp.services.moving import taking

    old.moving.pack(stick, PASSPHRASE)
    rows, files = rows_of(old), files_below(old.paths.data_dir)
    old.close()
    (file,) = find(stick)
    calls: list[int] = []
    real = taking._place

    class Killed(BaseException):
        pass

    for after in (0, 1, 2, 4, 1_000):
        calls.clear()

        def place(*given: object, after: int = after) -> None:
            if len(calls) >= after:
                raise Killed
            calls.append(1)
            real(*given)  # type: ignore[arg-type]

        monkeypatch.setattr(taking, "_place", place)
        staged = unpack(new, file.file, PASSPHRASE)
        if after < 1_000:
            with pytest.raises(Killed):
                take_closed(new, staged)
            assert not new.database.exists()
        else:
            take_closed(new, staged)
    office = open_profile(new.data_dir)
    assert rows_of(office) == rows
    assert files_below(new.data_dir) == files
