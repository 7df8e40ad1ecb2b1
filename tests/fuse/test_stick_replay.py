"""Pulled out in the middle (fault 34): every prefix of what a copy writes, at every sector.

On none of them lies a file that would be taken for a bundle and is not one, and what lay there before is
whole; whether what was not flushed is there, lost, or zeros.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fuse.recording import Cut, Mounted, bring_back, prefixes
from tests.unit.core.trust_parts import private, public
from tests.unit.sync.bundle_parts import UP, blob, log, part, read, small, write

from communeapp.core.events import Scope, device_id
from communeapp.sync import stick
from communeapp.sync.bundle_contents import Content

OWNER = device_id(public("device"))


@pytest.fixture
def local(tmp_path: Path) -> Path:
    folder = tmp_path / "máy"
    folder.mkdir()
    return folder


def second(folder: Path) -> Path:
    """A bundle of some sectors that cannot be compressed."""
    noise = b"".join(private(f"n{number}").sign(b"") for number in range(64))
    events = log([Scope.UNIT_TO_HUB] * 4)
    return write(folder, Content(UP, {}, (part(events),), (blob(noise),)))[0].path


def test_every_prefix_of_a_copy_leaves_whole_bundles_only(
    plug: Callable[..., Mounted], local: Path, tmp_path: Path
) -> None:
    mounted = plug()
    before = stick.put(small(local).path, mounted.root, OWNER)
    start = len(mounted.operations())
    source = second(local)
    after = stick.put(source, mounted.root, OWNER)
    assert after.path.read_bytes() == source.read_bytes()
    operations = mounted.operations()
    assert {op["op"] for op in operations[start:]} >= {"create", "write", "fsync", "rename"}
    folder, counted, ended = tmp_path / "brought back", 0, set()
    for done in prefixes(operations, start):
        for cut in Cut:
            bring_back(done, folder, cut)
            found = stick.contents(folder)
            assert found.unusable == ()
            names = {one.path.name for one in found.files}
            assert before.path.name in names <= {before.path.name, after.path.name}
            assert all(stick.is_whole(one) for one in found.files)
            ended.add(after.path.name in names)
            counted += 1
    assert counted > 30
    assert ended == {False, True}
    for one in found.files:
        read(one.path)


def test_a_rename_comes_only_after_what_it_names_was_flushed(
    plug: Callable[..., Mounted], local: Path
) -> None:
    mounted = plug(folder_sync=0)
    stick.put(second(local), mounted.root, OWNER)
    order = [op["op"] for op in mounted.operations()]
    assert order[:4] == ["mkdir", "fsyncdir", "create", "write"]
    assert order[-3:] == ["fsync", "rename", "fsyncdir"]


def test_what_was_begun_is_removed_the_next_time(
    plug: Callable[..., Mounted], local: Path, tmp_path: Path
) -> None:
    mounted = plug()
    stick.put(second(local), mounted.root, OWNER)
    operations = mounted.operations()
    cut = next(at for at, op in enumerate(operations) if op["op"] == "fsync")
    folder = tmp_path / "brought back"
    bring_back(operations[:cut], folder, Cut.KEPT)
    theirs = folder / stick.FOLDER / f"{'0' * 12}-12345678.cabundle.part"
    theirs.write_bytes(b"of another PC")
    found = stick.contents(folder)
    assert len(found.parts) == 2
    stick.remove_parts(found, OWNER)
    assert stick.contents(folder).parts == (theirs,)
