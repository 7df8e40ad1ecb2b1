"""Sticks that are full, small, false, write-protected, of another file system, or gone (fault 35)."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fuse.recording import Mounted
from tests.unit.core.trust_parts import private, public
from tests.unit.sync.bundle_parts import UP, blob, log, part, small, write

from communeapp import texts
from communeapp.core.errors import EnvironmentProblem
from communeapp.core.events import Scope, device_id
from communeapp.sync import stick
from communeapp.sync.bundle_contents import Content
from communeapp.sync.read_back import forget
from communeapp.sync.stick_errors import SLACK, told

OWNER = device_id(public("device"))
Plug = Callable[..., Mounted]


@pytest.fixture
def local(tmp_path: Path) -> Path:
    folder = tmp_path / "máy"
    folder.mkdir()
    return folder


def large(folder: Path) -> Path:
    """A bundle of about 64 KiB that cannot be compressed."""
    noise = b"".join(private(f"n{number}").sign(b"") for number in range(1024))
    events = log([Scope.UNIT_TO_HUB] * 4)
    return write(folder, Content(UP, {}, (part(events),), (blob(noise),)))[0].path


def refused(source: Path, place: Path) -> EnvironmentProblem:
    """Put a bundle where that cannot be done; nothing is left under a final name, and it is told."""
    with pytest.raises(EnvironmentProblem) as caught:
        stick.put(source, place, OWNER)
    sentence = texts.tell(caught.value.code, "vi", **caught.value.values)
    assert sentence.message.startswith("Chưa xong")
    assert str(caught.value.values["drive"]) in sentence.message
    return caught.value


def test_a_stick_that_is_nearly_full_is_not_begun(plug: Plug, local: Path) -> None:
    mounted, source = plug(capacity=SLACK), large(local)
    problem = refused(source, mounted.root)
    assert problem.code == "stick.full"
    assert problem.values["needed"] == source.stat().st_size + SLACK
    assert "mkdir" in {op["op"] for op in mounted.operations()} <= {"mkdir"}


def test_a_stick_that_fills_while_it_is_written_keeps_what_it_had(
    plug: Plug, local: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted = plug(capacity=48 << 10)
    # It says that there is room: another program writes at the same time.
    monkeypatch.setattr(stick, "need_room", lambda *_: None)
    stick.put(small(local).path, mounted.root, OWNER)
    source = large(local)
    problem = refused(source, mounted.root)
    assert problem.code == "stick.full"
    assert problem.values["needed"] == source.stat().st_size
    found = stick.contents(mounted.root)
    assert [stick.is_whole(one) for one in found.files] == [True]
    assert found.parts == ()


@pytest.mark.parametrize("vanish", [False, True], ids=["goes over the old", "is lost"])
def test_a_stick_with_less_room_than_it_says_is_found_out(
    plug: Plug, local: Path, vanish: bool
) -> None:
    mounted = plug(truly=16 << 10, vanish=vanish)
    stick.put(small(local).path, mounted.root, OWNER)
    assert refused(large(local), mounted.root).code == "stick.wrong_content"
    found = stick.contents(mounted.root)
    assert len(found.files) + len(found.unusable) == 1
    # What it destroyed of an earlier file is seen too: nobody calls such a stick safe.
    assert any(stick.is_whole(one) for one in found.files) == vanish


def test_the_memory_of_the_system_is_not_taken_for_the_stick(plug: Plug, local: Path) -> None:
    """Without :func:`read_back.forget` the kernel answers with what it was given."""
    mounted, data = plug(truly=4096, vanish=True), os.urandom(8192)
    path = mounted.root / "x"
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    assert path.read_bytes() == data  # from memory
    forget(path)
    assert path.read_bytes() == data[:4096] + bytes(4096)


def test_a_write_protected_stick_is_told(plug: Plug, local: Path) -> None:
    assert refused(small(local).path, plug(read_only=True).root).code == "stick.read_only"


@pytest.mark.parametrize("operations", range(1, 5))
def test_a_stick_that_is_pulled_out_at_any_step_is_told(
    plug: Plug, local: Path, operations: int
) -> None:
    mounted = plug(pulled_after=operations)
    source = large(local)
    for _ in range(2):
        problem = refused(source, mounted.root)
        assert problem.code in {"stick.io", "stick.gone"}


def write_at(path: Path, offset: int, data: bytes) -> None:
    with path.open("wb", buffering=0) as file:
        file.seek(offset)
        file.write(data)


def test_no_file_is_larger_than_the_file_system_takes(plug: Plug, local: Path) -> None:
    mounted = plug(file_limit=32 << 10)
    assert refused(large(local), mounted.root).code == "stick.file_too_large"
    mounted = plug()
    with pytest.raises(OSError, match="large") as caught:
        write_at(mounted.root / "4 GiB", (4 << 30) - 2, b"abc")
    assert told(caught.value, mounted.root, 5 << 30).code == "stick.file_too_large"


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, 0])
def test_a_stick_that_cannot_flush_folders_is_no_trouble(
    plug: Plug, local: Path, number: int
) -> None:
    put = stick.put(small(local).path, plug(folder_sync=number).root, OWNER)
    assert stick.is_whole(stick.contents(put.path).files[0])


def test_names_in_another_case_are_one_folder(plug: Plug, local: Path) -> None:
    mounted = plug()
    (mounted.root / "CommuneApp").mkdir()
    put = stick.put(small(local).path, mounted.root, OWNER)
    assert put.path.parent.name == "CommuneApp"
    assert (mounted.root / "COMMUNEAPP" / put.path.name.upper()).exists()
    assert len(stick.contents(mounted.root).files) == 1
    # The same bytes again are only read; other bytes under the name go beside it.
    assert stick.put(put.path, mounted.root, OWNER) == put
    put.path.write_bytes(b"damaged by another PC")
    beside = stick.put(small(local).path, mounted.root, OWNER)
    assert beside.path != put.path
    assert put.path.read_bytes() == b"damaged by another PC"
