"""An update on a stick that is pulled out while it is read: the kernel's own errors, not made-up ones."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fuse.recording import Mounted
from tests.programs import make_archive, make_home

from communeapp.core.errors import EnvironmentProblem
from communeapp.updating.homes import Home

Plug = Callable[..., Mounted]


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_a_stick_that_is_pulled_out_while_an_update_is_unpacked(
    plug: Plug, tmp_path: Path, share: float
) -> None:
    home = Home(make_home(tmp_path / "chương trình", "0.1.0"))
    stick = plug()
    source = make_archive(tmp_path, "0.2.0", extra={"_internal/big.bin": os.urandom(3_000_000)})
    archive = stick.root / "cập nhật.tar.xz"
    shutil.copyfile(source, archive)
    with archive.open("rb") as file:  # what the kernel remembers of it would outlive the stick
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    pulled = False

    def pull(done: int, total: int) -> None:
        nonlocal pulled
        if not pulled and done > share * total / 2:  # half of it is reading what was unpacked back
            pulled = True
            # Nothing is unmounted in an orderly way: what answers is gone.
            stick.process.kill()
            stick.process.communicate(timeout=20)

    try:
        with pytest.raises(EnvironmentProblem) as caught:
            home.put(archive, "0.2.0", pull)
        assert caught.value.code == "update.archive_gone"
        assert home.versions() == ("0.1.0",)
        assert not (home.folder / "versions" / "0.2.0").exists()
        with pytest.raises(EnvironmentProblem) as caught:  # and once more, with the stick away
            home.put(archive, "0.2.0")
        assert caught.value.code == "update.archive_gone"
        home.put(source, "0.2.0")
        assert home.versions() == ("0.2.0", "0.1.0")
    finally:
        subprocess.run(["fusermount3", "-uz", str(stick.root)], check=True)
