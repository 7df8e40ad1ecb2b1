"""Versions side by side: put, proved, switched, undone; whatever is wrong leaves what was there."""

from __future__ import annotations

import errno
import hashlib
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.programs import archive_of, make_archive, make_home, make_program

from communeapp import durable, locking, program
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.updating import homes, unpacking
from communeapp.updating.homes import Home

Tree = dict[str, bytes]


def tree(folder: Path) -> Tree:
    """Everything below a folder, but for the lock and the history."""
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_file() and one.name not in ("update.lock", "history.jsonl")
    }


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(make_home(tmp_path / "Nhà của Ả", "0.1.0"), running="0.1.0")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return make_archive(tmp_path, "0.2.0", schema=17)


def refused(home: Home, code: str, work: Callable[[], Any]) -> AppError:
    """Run what has to be refused with a code; what was there is untouched, and starts."""
    before = tree(home.folder)
    with pytest.raises(AppError) as caught:
        work()
    assert caught.value.code == code
    assert tree(home.folder) == before
    assert home.versions() == ("0.1.0",)
    assert home.current == "0.1.0"
    return caught.value


# --- the good way ------------------------------------------------------------------------------


def test_an_update_is_put_beside_the_present_version_and_started_from_then_on(
    home: Home, archive: Path
) -> None:
    moved: list[tuple[int, int]] = []
    folder = home.install(archive, "0.2.0", lambda *now: moved.append(now))
    assert home.versions() == ("0.2.0", "0.1.0")
    assert (home.current, home.previous) == ("0.2.0", "0.1.0")
    assert moved == sorted(moved)
    assert moved[-1][0] == moved[-1][1] > 0
    found = home.find("0.2.0")
    assert found is not None
    assert (found.schema, found.commit, found.built) == (17, "c0ffee", "2026-11-22")
    assert os.access(found.starter, os.X_OK)
    assert not os.access(folder / "_internal" / "base.bin", os.X_OK)
    assert unpacking.is_whole(folder)
    (entry,) = home.history.read()
    assert (entry.what, entry.before, entry.after) == ("switched", "0.1.0", "0.2.0")
    assert not list(home.folder.rglob("*.part"))


def test_putting_alone_changes_nothing_that_is_started(home: Home, archive: Path) -> None:
    home.put(archive, "0.2.0", sha256=hashlib.sha256(archive.read_bytes()).hexdigest())
    assert home.versions() == ("0.2.0", "0.1.0")
    assert home.current == "0.1.0"
    assert home.previous == ""  # nobody has used the new one yet
    with pytest.raises(EnvironmentProblem) as caught:
        home.back()
    assert caught.value.code == "update.no_previous"


def test_back_and_forth_again(home: Home, archive: Path) -> None:
    home.install(archive, "0.2.0")
    assert home.back() == "0.1.0"
    assert (home.current, home.previous) == ("0.1.0", "0.2.0")
    assert home.back() == "0.2.0"
    assert (home.current, home.previous) == ("0.2.0", "0.1.0")


def test_two_versions_are_kept_and_pieces_go(tmp_path: Path, home: Home, archive: Path) -> None:
    home.install(archive, "0.2.0")
    fresh = Home(home.folder, running="0.2.0")
    piece = home.folder / "versions" / "0.9.0" / "_internal"
    piece.mkdir(parents=True)
    (piece / "half").write_bytes(b"x")
    (home.folder / "versions" / "của ai").mkdir()
    fresh.install(make_archive(tmp_path / "b", "0.3.0"), "0.3.0")
    assert fresh.versions() == ("0.3.0", "0.2.0", "0.1.0")  # 0.1.0 was previous until now
    assert fresh.tidy() == 1
    assert fresh.versions() == ("0.3.0", "0.2.0")
    names = sorted(one.name for one in (home.folder / "versions").iterdir())
    assert names == ["0.2.0", "0.3.0", "của ai"]  # what is not ours is let be


def test_what_runs_is_never_tidied_away(home: Home, archive: Path, tmp_path: Path) -> None:
    home.install(archive, "0.2.0")
    home.install(make_archive(tmp_path / "b", "0.3.0"), "0.3.0")
    assert home.tidy() == 0
    assert "0.1.0" in home.versions()


def test_what_is_here_already_is_not_unpacked_twice(
    home: Home, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.put(archive, "0.2.0")
    monkeypatch.setattr(homes, "unpack", lambda *_, **__: pytest.fail("unpacked again"))
    assert home.put(archive, "0.2.0") == home.folder / "versions" / "0.2.0"


def test_a_version_that_a_disk_altered_is_put_anew(home: Home, archive: Path) -> None:
    folder = home.put(archive, "0.2.0")
    (folder / "_internal" / "base.bin").write_bytes(b"altered")
    home.put(archive, "0.2.0")
    assert unpacking.is_whole(folder)


def test_half_unpacked_is_no_version_and_the_next_try_clears_it(home: Home, archive: Path) -> None:
    folder = home.put(archive, "0.2.0")
    (folder / program.FACTS).unlink()
    (folder / "left over").write_bytes(b"x")
    assert home.versions() == ("0.1.0",)
    home.put(archive, "0.2.0")
    assert home.versions() == ("0.2.0", "0.1.0")
    assert not (folder / "left over").exists()


@pytest.mark.parametrize(
    ("current", "previous", "starts", "back"),
    [
        ("0.2.0", "0.1.0", "0.2.0", "0.1.0"),
        ("0.2.0", "0.2.0", "0.2.0", "0.1.0"),  # the power went between the two lines
        ("0.2.0", None, "0.2.0", "0.1.0"),
        ("0.1.0", None, "0.1.0", ""),
        ("0.7.0", "0.1.0", "0.1.0", ""),
        ("0.7.0", "0.8.0", "0.10.0", "0.2.0"),
        ("../../evil", "0.1.0", "0.1.0", ""),
        ("", "", "0.10.0", "0.2.0"),
        (None, None, "0.10.0", "0.2.0"),
        ("0.10.0\r\n0.1.0", "0.2.0 ", "0.10.0", "0.2.0"),
    ],
)
def test_which_version_is_started(
    tmp_path: Path, current: str | None, previous: str | None, starts: str, back: str
) -> None:
    home = Home(make_home(tmp_path / "home", "0.1.0", "0.2.0", "0.10.0"))
    for name, text in (("current", current), ("previous", previous)):
        (home.folder / name).unlink()
        if text is not None:
            (home.folder / name).write_text(text, newline="")
    assert (home.current, home.previous) == (starts, back)


def test_an_empty_home_has_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path / "none")
    assert (home.versions(), home.current, home.previous) == ((), "", "")
    assert home.history.read() == ()


def test_a_folder_that_says_it_is_another_version_is_none(home: Home) -> None:
    make_program(home.folder / "versions" / "0.5.0", "0.4.0")
    (home.folder / "versions" / "0.6.0").mkdir()
    (home.folder / "versions" / "0.6.0" / "program.json").write_text("[]")
    assert home.versions() == ("0.1.0",)


# --- what is refused ---------------------------------------------------------------------------


def test_older_over_newer_is_refused(home: Home, tmp_path: Path) -> None:
    old = make_archive(tmp_path, "0.0.9")
    error = refused(home, "update.older", lambda: home.put(old, "0.0.9"))
    assert error.values == {"version": "0.0.9", "current": "0.1.0"}


@pytest.mark.parametrize(
    "version", ["", "..", "0.2.0/..", "0..2", "1.2.3.4.5", "v1", "1.0rc1", "١"]
)
def test_only_numbers_and_dots_become_a_path(home: Home, archive: Path, version: str) -> None:
    refused(home, "update.no_version", lambda: home.put(archive, version))
    refused(home, "update.no_version", lambda: home.switch(version))


def test_a_wrong_hash_of_the_archive_is_refused(home: Home, archive: Path) -> None:
    refused(home, "update.archive_damaged", lambda: home.put(archive, "0.2.0", sha256="0" * 64))


def test_an_archive_of_another_version_is_refused(home: Home, archive: Path) -> None:
    refused(home, "update.archive_damaged", lambda: home.put(archive, "0.3.0"))


def test_an_archive_for_another_system_is_refused(home: Home, tmp_path: Path) -> None:
    other = make_archive(tmp_path, "0.2.0", system="windows-x86_64")
    if program.system() == "windows-x86_64":  # pragma: no cover - the tests run on Linux
        other = make_archive(tmp_path, "0.2.1", system="linux-x86_64")
    refused(home, "update.other_system", lambda: home.put(other, "0.2.0"))


def test_a_version_that_fails_its_self_test_is_not_used_and_goes(
    home: Home, tmp_path: Path
) -> None:
    broken = make_archive(tmp_path, "0.2.0", extra={"resources/fails": b""})
    error = refused(home, "update.self_test_failed", lambda: home.install(broken, "0.2.0"))
    assert error.values == {"version": "0.2.0", "step": "window"}


def test_a_version_that_cannot_be_started_fails_its_self_test(home: Home, archive: Path) -> None:
    home.put(archive, "0.2.0")
    (home.folder / "versions" / "0.2.0" / "CommuneApp").write_bytes(b"\x7fELF no program")
    with pytest.raises(EnvironmentProblem) as caught:
        home.prove("0.2.0")
    assert caught.value.values["step"] == "start"
    assert home.versions() == ("0.1.0",)


def test_the_version_in_use_is_never_removed_by_a_failed_proof(home: Home) -> None:
    (home.folder / "versions" / "0.1.0" / "resources" / "fails").write_bytes(b"")
    with pytest.raises(EnvironmentProblem):
        home.prove("0.1.0")
    assert home.versions() == ("0.1.0",)


# --- the machine in the way --------------------------------------------------------------------


def test_no_space_is_said_before_anything_is_written(
    home: Home, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = unpacking.unpacked_bytes(archive) + homes.SPARE_BYTES
    monkeypatch.setattr(homes, "free_bytes", lambda _: needed - 1)
    monkeypatch.setattr(homes, "unpack", lambda *_, **__: pytest.fail("unpacked"))
    error = refused(home, "update.no_space", lambda: home.put(archive, "0.2.0"))
    assert error.values["needed"] == needed


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "update.no_space"),
        (errno.EIO, "update.disk"),
        (errno.EROFS, "update.in_use"),
        (errno.EACCES, "update.in_use"),
    ],
)
def test_a_disk_that_fails_at_any_flush_leaves_the_present_version(
    home: Home, archive: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    calls = 0
    real = durable.sync_file

    def failing(path: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(number, os.strerror(number), str(path))
        real(path)

    monkeypatch.setattr(durable, "sync_file", failing)
    refused(home, code, lambda: home.put(archive, "0.2.0"))
    monkeypatch.undo()
    home.install(archive, "0.2.0")
    assert home.current == "0.2.0"


def test_a_full_disk_while_it_is_switched_leaves_a_program_that_starts(
    home: Home, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.put(archive, "0.2.0")

    def full(source: Path, target: Path, wait: object) -> None:
        if target.name == "current":
            raise OSError(errno.ENOSPC, "full")
        source.replace(target)

    monkeypatch.setattr(durable, "place", full)
    with pytest.raises(EnvironmentProblem) as caught:
        home.switch("0.2.0")
    assert caught.value.code == "update.no_space"
    assert home.current == "0.1.0"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="modes of files as on Linux")
def test_a_home_that_cannot_be_written_is_said(
    home: Home, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(Path, "mkdir", refuse)
    monkeypatch.setattr(os, "access", lambda *_: False)
    refused(home, "update.home_read_only", lambda: home.put(archive, "0.2.0"))


def test_a_second_update_waits_its_turn(home: Home, archive: Path) -> None:
    with (home.folder / "update.lock").open("ab") as other:
        locking.lock(other)
        for work in (
            lambda: home.put(archive, "0.2.0"),
            lambda: home.switch("0.1.0"),
            home.tidy,
        ):
            refused(home, "update.busy", work)
    home.put(archive, "0.2.0")


def test_a_file_that_a_virus_scanner_holds_is_asked_for_again(
    home: Home, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, held = Path.replace, 3
    waits: list[float] = []

    def replace(self: Path, target: Path) -> Path:
        nonlocal held
        if held:
            held -= 1
            raise PermissionError(errno.EACCES, "held", str(self))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    patient = Home(home.folder, wait=waits.append)
    patient.put(archive, "0.2.0")
    assert len(waits) == 3
    assert patient.versions() == ("0.2.0", "0.1.0")


def test_stop_leaves_nothing(home: Home, archive: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done * 2 > total:
            raise StoppedError

    before = tree(home.folder)
    with pytest.raises(StoppedError):
        home.put(archive, "0.2.0", stop)
    assert tree(home.folder) == before
    assert not (home.folder / "versions" / "0.2.0").exists()


@pytest.mark.parametrize("share", [0, 10, 50, 90, 99])
def test_a_stick_pulled_while_it_is_read(
    home: Home, archive: Path, monkeypatch: pytest.MonkeyPatch, share: int
) -> None:
    """The drive answers with an error from some byte on."""
    real = io.FileIO.read
    left = archive.stat().st_size * share // 100

    class Stick(io.FileIO):
        def read(self, size: int | None = -1) -> bytes:
            nonlocal left
            if left <= 0:
                raise OSError(errno.EIO, "pulled")
            data = real(self, 512)
            left -= len(data)
            return data

    opened = Path.open

    def open_it(self: Path, mode: str = "r", buffering: int = -1, **more: Any) -> Any:
        if self == archive and not buffering:
            return Stick(self)
        return opened(self, mode, buffering, **more)

    monkeypatch.setattr(Path, "open", open_it)
    refused(home, "update.archive_gone", lambda: home.put(archive, "0.2.0"))


def test_an_archive_that_is_not_there_is_said(home: Home, tmp_path: Path) -> None:
    gone = tmp_path / "gone.tar.xz"
    refused(home, "update.archive_gone", lambda: home.put(gone, "0.2.0"))


# --- history -----------------------------------------------------------------------------------


def test_broken_lines_of_the_history_are_passed_over(home: Home) -> None:
    lines = [b"{", b'{"at_ms": 1, "what": "switched", "before": "../x", "after": "0.1.0"}', b"\xff"]
    home.history.add("switched", "0.1.0", "0.2.0")
    with (home.folder / "history.jsonl").open("ab") as file:
        file.write(b"\n".join(lines) + b"\n")
    home.history.add("switched", "0.2.0", "0.1.0")
    assert [one.after for one in home.history.read()] == ["0.1.0", "0.2.0"]


def test_a_history_that_cannot_be_written_stops_nothing(home: Home, archive: Path) -> None:
    (home.folder / "history.jsonl").mkdir()
    home.install(archive, "0.2.0")
    assert home.current == "0.2.0"
    assert home.history.read() == ()


# --- archives that want more than they may -----------------------------------------------------


def test_a_copy_of_the_archive_with_any_byte_altered_is_refused(home: Home, archive: Path) -> None:
    """Sampled over the whole file: the checks of xz, our list and the hash of every file see all of them."""
    data = archive.read_bytes()
    copy = archive.with_name("altered.tar.xz")
    for at in range(0, len(data), max(1, len(data) // 60)):
        copy.write_bytes(data[:at] + bytes([data[at] ^ 0x20]) + data[at + 1 :])
        with pytest.raises(UserError) as caught:
            home.put(copy, "0.2.0")
        assert caught.value.code == "update.archive_damaged", at
    assert home.versions() == ("0.1.0",)


@pytest.mark.parametrize("share", [0, 1, 30, 60, 99])
def test_an_archive_that_was_copied_half_is_refused(home: Home, archive: Path, share: int) -> None:
    data = archive.read_bytes()
    archive.write_bytes(data[: len(data) * share // 100])
    refused(home, "update.archive_damaged", lambda: home.put(archive, "0.2.0"))


def test_what_is_not_in_the_list_is_not_believed(home: Home, tmp_path: Path) -> None:
    made = make_program(tmp_path / "made", "0.2.0")
    (made / "more.so").write_bytes(b"smuggled in")
    more = archive_of(made, tmp_path / "more.tar.xz")
    refused(home, "update.archive_damaged", lambda: home.put(more, "0.2.0"))
    (made / "more.so").unlink()
    (made / "_internal" / "base.bin").unlink()
    less = archive_of(made, tmp_path / "less.tar.xz")
    refused(home, "update.archive_damaged", lambda: home.put(less, "0.2.0"))
