"""Models from a stick kit: found, chosen, copied, checked; a stick that is pulled out costs little."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.fuse.recording import Mounted, why_not

from communeapp import program
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.llm import model_fetch, models
from communeapp.llm.machine import X86_64_V2, Cpu, Memory
from communeapp.llm.models import ModelInfo, Shelf
from communeapp.services import model_copying, taking_models
from communeapp.services.model_copying import Listeners, Wanted, copy_checked, part_of
from communeapp.services.taking_models import Found, TakingModels

KIB = 1024
BIG = random.Random(6).randbytes(300 * KIB + 7)
SMALL = random.Random(7).randbytes(90 * KIB)
MODERN = Cpu(4, X86_64_V2)
OLD = Cpu(2, frozenset({"sse3"}))


@pytest.fixture(autouse=True)
def _small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same steps, on files of kilobytes."""
    monkeypatch.setattr(model_copying, "STEP", 32 * KIB)
    monkeypatch.setattr(model_copying, "_BLOCK", 4 * KIB)


def info(name: str, content: bytes, min_ram_mb: int) -> ModelInfo:
    digest = hashlib.sha256(content).hexdigest()
    return ModelInfo(
        name, name.title(), f"{name}.gguf", len(content), digest, "MIT", 1, min_ram_mb, "chatml"
    )


LARGE_INFO, SMALL_INFO = info("mau-lon", BIG, 3500), info("mau-nho", SMALL, 1800)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "USB của xã Thu Lũm"
    (folder / "mo-hinh").mkdir(parents=True)
    (folder / "mo-hinh/mau-lon.gguf").write_bytes(BIG)
    (folder / "mo-hinh/mau-nho.gguf").write_bytes(SMALL)
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "Máy của Nguyễn Văn Ả" / "mô hình"


Make = Callable[..., TakingModels]


@pytest.fixture
def service(target: Path, tmp_path: Path) -> Make:
    def make(memory: int = 8000, cpu: Cpu = MODERN, here: Path = target) -> TakingModels:
        shelf = Shelf((LARGE_INFO, SMALL_INFO), (target, tmp_path / "other"), target / "state.json")
        return TakingModels(shelf, here, memory=lambda: Memory(memory, 500), cpu=lambda: cpu)

    return make


def left_over(folder: Path) -> list[str]:
    known = {".checksums.json", "state.json"}
    names = (one.name for one in folder.iterdir() if not one.name.endswith(".lock"))
    return sorted(set(names) - known)


def large(service: TakingModels, stick: Path) -> Found:
    return next(one for one in service.look(stick) if one.info == LARGE_INFO)


# ------------------------------------------------------------------ finding and choosing


@pytest.mark.parametrize(
    ("memory", "cpu", "suits"),
    [
        (8000, MODERN, ["mau-lon"]),
        (3700, MODERN, ["mau-lon", "mau-nho"]),  # a "4 GB" PC: the small one when memory is short
        (2000, MODERN, ["mau-nho"]),
        (1500, MODERN, []),
        (8000, OLD, []),
    ],
)
def test_what_suits_follows_from_memory_and_processor(
    service: Make, stick: Path, memory: int, cpu: Cpu, suits: list[str]
) -> None:
    found = service(memory, cpu).look(stick)
    assert [one.info.id for one in found] == ["mau-lon", "mau-nho"]
    assert [one.info.id for one in found if one.suits] == suits
    assert all((one.refusal is None) or not one.suits for one in found)


def test_a_file_with_another_name_or_case_is_recognised_by_its_size(
    service: Make, stick: Path
) -> None:
    (stick / "mo-hinh/mau-lon.gguf").rename(stick / "mo-hinh/Bản sao mẫu lớn.GGUF")
    (stick / "mo-hinh/mau-nho.gguf").rename(stick / "MAU-NHO.GGUF")
    found = service().look(stick)
    assert [one.path.name for one in found] == ["Bản sao mẫu lớn.GGUF", "MAU-NHO.GGUF"]
    assert service().take(found[0]).copied


def test_a_whole_file_is_preferred_to_one_that_was_not_fully_copied(
    service: Make, stick: Path
) -> None:
    (stick / "mau-lon.gguf").write_bytes(BIG[:1000])
    assert large(service(), stick).path == stick / "mo-hinh/mau-lon.gguf"


def test_models_are_found_on_every_stick_that_is_plugged_in(
    stick: Path, target: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "USB khác"
    empty.mkdir()
    shelf = Shelf((LARGE_INFO, SMALL_INFO), (target,), target / "state.json")
    plugged = tuple(SimpleNamespace(root=root) for root in (empty, stick, tmp_path / "gone"))
    made = TakingModels(
        shelf, target, listing=lambda: plugged, memory=lambda: Memory(8000, 1), cpu=lambda: MODERN
    )
    assert [one.path.parent for one in made.look_on_sticks()] == [stick / "mo-hinh"] * 2


def test_a_folder_that_is_not_there_and_one_without_models_are_told(
    service: Make, tmp_path: Path
) -> None:
    (tmp_path / "trống").mkdir()
    (tmp_path / "trống/khac.gguf").write_bytes(b"not of the manifest")
    for folder, code in (
        (tmp_path / "không có", "kit.no_folder"),
        (tmp_path / "trống", "kit.no_models"),
    ):
        with pytest.raises(UserError) as told:
            service().take_all(folder)
        assert told.value.code == code


@pytest.mark.parametrize(
    ("memory", "cpu", "code"),
    [(1500, MODERN, "models.reason.little_ram"), (8000, OLD, "models.reason.old_cpu")],
)
def test_a_pc_that_carries_none_is_told_why_and_nothing_is_copied(
    service: Make, stick: Path, target: Path, memory: int, cpu: Cpu, code: str
) -> None:
    with pytest.raises(EnvironmentProblem) as told:
        service(memory, cpu).take_all(stick)
    assert told.value.code == code
    assert not target.exists()


# ------------------------------------------------------------------ copying


def test_the_name_appears_only_when_the_file_is_whole(
    service: Make, stick: Path, target: Path
) -> None:
    seen: list[tuple[int, int]] = []

    def look(done: int, total: int) -> None:
        seen.append((done, total))
        assert not (target / "mau-lon.gguf").exists()

    (taken,) = service().take_all(stick, tell=Listeners(progress=look))
    assert (taken.copied, taken.kept, taken.model.verified) == (True, 0, True)
    assert (target / "mau-lon.gguf").read_bytes() == BIG
    assert left_over(target) == ["mau-lon.gguf"]
    assert (seen[0], seen[-1]) == ((0, len(BIG)), (len(BIG), len(BIG)))


def test_what_is_here_is_not_copied_again(service: Make, stick: Path, tmp_path: Path) -> None:
    service().take_all(stick, everything=True)
    shutil.rmtree(stick / "mo-hinh")  # nothing is read from it any more
    (stick / "mo-hinh").mkdir()
    (stick / "mo-hinh/mau-lon.gguf").write_bytes(b"another file of that name")
    found = large(service(), stick)
    assert found.here
    assert not service().take(found).copied


def test_where_it_is_looked_for_by_itself_a_model_of_another_folder_counts(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(stick / "mo-hinh/mau-lon.gguf", other)
    monkeypatch.setattr(taking_models, "usual_target", lambda: tmp_path / "usual")
    shelf = Shelf((LARGE_INFO, SMALL_INFO), (tmp_path / "usual", other), tmp_path / "state.json")
    made = TakingModels(shelf, memory=lambda: Memory(8000, 1), cpu=lambda: MODERN)
    (taken,) = made.take_all(stick)
    assert (taken.copied, taken.model.path.parent) == (False, other)


def test_for_everyone_a_model_of_one_person_does_not_count(
    service: Make, stick: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    shutil.copy(stick / "mo-hinh/mau-lon.gguf", tmp_path / "other")
    (taken,) = service(here=tmp_path / "opt").take_all(stick)
    assert taken.copied
    mode = taken.model.path.stat().st_mode
    assert mode & 0o777 == 0o644
    assert (tmp_path / "opt/.checksums.json").stat().st_mode & 0o777 == 0o644


def test_a_damaged_model_of_this_pc_is_replaced(service: Make, stick: Path, target: Path) -> None:
    target.mkdir(parents=True)
    (target / "mau-lon.gguf").write_bytes(BIG[:-1] + b"?")
    (taken,) = service().take_all(stick)
    assert taken.copied
    assert (target / "mau-lon.gguf").read_bytes() == BIG


@pytest.mark.parametrize(
    ("content", "code"),
    [(BIG[:-1] + b"?", "kit.wrong_content"), (BIG[: 200 * KIB], "kit.incomplete")],
    ids=["wrong-hash", "half-copied"],
)
def test_a_bad_file_is_told_and_the_model_of_this_pc_stays(
    service: Make, stick: Path, target: Path, content: bytes, code: str
) -> None:
    (stick / "mo-hinh/mau-lon.gguf").write_bytes(content)
    target.mkdir(parents=True)
    (target / "mau-lon.gguf").write_bytes(b"an older one")
    with pytest.raises(UserError) as told:
        service().take_all(stick)
    assert told.value.code == code
    assert (target / "mau-lon.gguf").read_bytes() == b"an older one"
    assert left_over(target) == ["mau-lon.gguf"]


@pytest.mark.parametrize("blocks", [0, 1, 8, 9, 40, 74])
def test_a_stick_that_is_pulled_out_is_told_and_copying_goes_on_later(
    service: Make, stick: Path, target: Path, monkeypatch: pytest.MonkeyPatch, blocks: int
) -> None:
    real, given = model_copying._full_block, []

    def failing(stream: Any, size: int) -> bytes:
        if len(given) == blocks:
            (stick / "mo-hinh/mau-lon.gguf").rename(stick / "away")
            raise OSError(errno.ENODEV, "no such device")
        given.append(size)
        return real(stream, size)

    monkeypatch.setattr(model_copying, "_full_block", failing)
    with pytest.raises(EnvironmentProblem) as told:
        service().take_all(stick)
    assert told.value.code == "kit.gone"
    assert told.value.values["percent"] == 100 * blocks * 4 * KIB // len(BIG)
    assert not (target / "mau-lon.gguf").exists()
    monkeypatch.setattr(model_copying, "_full_block", real)
    (stick / "away").rename(stick / "mo-hinh/mau-lon.gguf")
    steps = max(0, blocks * 4 - 1) // 32
    assert large(service(), stick).kept == steps * 32 * KIB
    notes: list[tuple[str, object]] = []
    (taken,) = service().take_all(
        stick, tell=Listeners(note=lambda code, **values: notes.append((code, values)))
    )
    assert taken.kept == steps * 32 * KIB
    assert [code for code, _ in notes] == (["kit.resuming"] if steps else [])
    assert (target / "mau-lon.gguf").read_bytes() == BIG
    assert left_over(target) == ["mau-lon.gguf"]


def test_a_file_that_ends_early_or_fails_is_told_while_the_stick_is_there(
    service: Make, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_copying, "_full_block", lambda *_: b"")
    with pytest.raises(EnvironmentProblem) as told:
        service().take_all(stick)
    assert told.value.code == "kit.unreadable"


def test_a_stick_that_refuses_even_to_be_closed_is_told_as_the_sticks_fault(
    service: Make, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.open

    class Gone(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise OSError(errno.ENOTCONN, "not connected")

        def seek(self, *_: object) -> int:
            return 0

        def close(self) -> None:
            if not self.closed:
                super().close()
                raise OSError(errno.ENOTCONN, "not connected")

    def opened(self: Path, *words: Any, **more: Any) -> Any:
        return Gone() if self.is_relative_to(stick) else real(self, *words, **more)

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(EnvironmentProblem) as told:
        service().take_all(stick)
    assert told.value.code == "kit.unreadable"


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_a_real_stick_that_vanishes_while_it_is_read(
    service: Make, target: Path, tmp_path: Path
) -> None:
    plugged = Mounted.plug(tmp_path / "stick0")
    try:
        (plugged.root / "mau-lon.gguf").write_bytes(BIG)
        made = service()
        (found,) = made.look(plugged.root)

        def pull(done: int, _total: int) -> None:
            if done >= 100 * KIB and plugged.process.poll() is None:
                plugged.process.kill()
                plugged.process.wait()

        with pytest.raises(EnvironmentProblem) as told:
            made.take(found, Listeners(progress=pull))
        assert told.value.code in ("kit.gone", "kit.unreadable")
        assert not (target / "mau-lon.gguf").exists()
    finally:
        plugged.process.kill()
        subprocess.run(["umount", "-l", str(plugged.root)], check=True)
        plugged.process.communicate()
    again = Mounted.plug(tmp_path / "stick1")
    try:
        (again.root / "mau-lon.gguf").write_bytes(BIG)
        (taken,) = made.take_all(again.root)
        assert taken.kept >= 64 * KIB
        assert (target / "mau-lon.gguf").read_bytes() == BIG
    finally:
        again.pull()


COPIER = """
import sys
from pathlib import Path
from communeapp.services import model_copying
from communeapp.services.model_copying import Listeners, Wanted, copy_checked
model_copying.STEP, model_copying._BLOCK = 32 * 1024, 4 * 1024
def tell(done, total):
    print(done, flush=True)
    if done >= int(sys.argv[5]):
        sys.stdin.read()
source, target = map(Path, sys.argv[1:3])
copy_checked(source, target, Wanted("mau-lon", int(sys.argv[3]), sys.argv[4]), Listeners(progress=tell))
"""


def test_a_killed_copy_goes_on_where_it_was(stick: Path, target: Path) -> None:
    source, final = stick / "mo-hinh/mau-lon.gguf", target / "mau-lon.gguf"
    process = subprocess.Popen(
        [sys.executable, "-c", COPIER, str(source), str(final), str(len(BIG)), LARGE_INFO.sha256,
         str(150 * KIB)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    while int(process.stdout.readline()) < 150 * KIB:
        pass
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert not final.exists()
    wanted = Wanted("mau-lon", len(BIG), LARGE_INFO.sha256)
    assert copy_checked(source, final, wanted, Listeners()) == 128 * KIB
    assert final.read_bytes() == BIG


@pytest.mark.parametrize("good", [0, 40, 96, 200], ids="{}KiB".format)
def test_after_a_power_cut_a_part_with_zeros_never_becomes_the_model(
    service: Make, stick: Path, target: Path, good: int
) -> None:
    target.mkdir(parents=True)
    part = part_of(Wanted("mau-lon", len(BIG), LARGE_INFO.sha256), target)
    part.write_bytes(BIG[: good * KIB] + bytes(250 * KIB - good * KIB))
    (taken,) = service().take_all(stick)
    assert taken.kept == 0  # the zeros were noticed at the end, and all was read anew
    assert (target / "mau-lon.gguf").read_bytes() == BIG


def test_a_part_of_another_edition_is_not_gone_on_with(
    service: Make, stick: Path, target: Path
) -> None:
    target.mkdir(parents=True)
    other = target / ".mau-lon.0123456789ab.part"
    other.write_bytes(bytes(200 * KIB))
    (taken,) = service().take_all(stick)
    assert (taken.kept, left_over(target)) == (0, ["mau-lon.gguf"])


def test_the_person_may_stop_and_go_on_later(service: Make, stick: Path, target: Path) -> None:
    done = [0]

    def progress(now: int, _total: int) -> None:
        done[0] = now

    with pytest.raises(EnvironmentProblem) as told:
        service().take_all(
            stick, tell=Listeners(progress=progress, stop=lambda: done[0] >= 100 * KIB)
        )
    assert told.value.code == "kit.stopped"
    (taken,) = service().take_all(stick)
    assert taken.kept == 96 * KIB


# ------------------------------------------------------------------ our side of it


def test_too_little_room_is_told_in_megabytes_before_anything_is_written(
    service: Make, stick: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=5_000_000))
    with pytest.raises(EnvironmentProblem) as told:
        service().take_all(stick)
    assert told.value.code == "kit.no_space"
    assert (told.value.values["have"], told.value.values["need"]) == (5, 18)
    assert left_over(target) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "kit.no_space"),
        (errno.EDQUOT, "kit.no_space"),
        (errno.EROFS, "kit.not_writable"),
        (errno.EIO, "kit.disk"),
    ],
)
def test_a_disk_that_fails_while_copying_is_told(
    service: Make,
    stick: Path,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    code: str,
) -> None:
    def failing(_file: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(model_copying.durable, "flush", failing)
        with pytest.raises(EnvironmentProblem) as told:
            service().take_all(stick)
    assert told.value.code == code
    assert not (target / "mau-lon.gguf").exists()
    (taken,) = service().take_all(stick)
    assert (target / "mau-lon.gguf").read_bytes() == BIG
    assert taken.copied


def test_a_folder_that_cannot_be_written_to_is_told(
    service: Make, stick: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_: object) -> None:
        raise PermissionError(errno.EACCES, "not allowed", str(target))

    monkeypatch.setattr(model_copying.tempfile, "TemporaryFile", refused)
    with pytest.raises(EnvironmentProblem) as told:
        service().take_all(stick)
    assert told.value.code == "kit.not_writable"


def test_a_second_program_that_brings_the_same_model_is_kept_out(
    service: Make, stick: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_fetch, "_LOCK_WAIT_S", 0.0)
    target.mkdir(parents=True)
    with model_fetch.only_one(target, LARGE_INFO), pytest.raises(EnvironmentProblem) as told:
        service().take_all(stick)
    assert told.value.code == "models.fetch_running"


def test_a_target_on_a_stick_is_read_again_before_it_is_called_done(
    service: Make, stick: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_stick = SimpleNamespace(portable=True)
    monkeypatch.setattr(taking_models, "program", SimpleNamespace(here=lambda: on_stick))
    monkeypatch.setattr(model_copying, "read_back", lambda _: (len(BIG), "0" * 64))
    with pytest.raises(EnvironmentProblem) as told:
        service().take_all(stick)
    assert told.value.code == "kit.not_kept"
    assert left_over(target) == []


@pytest.mark.parametrize("portable", [True, False])
def test_a_program_on_a_stick_keeps_its_models_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, portable: bool
) -> None:
    home = tmp_path / "CommuneApp"
    folder = home / "versions/1.0"
    folder.mkdir(parents=True)
    (folder / "program.json").write_text(json.dumps({"version": "1.0"}), encoding="utf-8")
    if portable:
        (home / "portable.toml").touch()
    monkeypatch.setattr(program, "here", lambda: program.look_at(folder))
    users = taking_models.locations.user_models_dir()
    assert taking_models.usual_target() == (home / "models" if portable else users)
    assert taking_models.everyones_target() == home / "models"


def test_every_refusal_is_an_error_that_names_the_way_out() -> None:
    for reason in (
        models.cpu_reason(OLD),
        models.refuse_by_memory(LARGE_INFO, Memory(1000, 1000)),
    ):
        assert reason is not None
        problem: AppError = EnvironmentProblem(reason.code, field=None, **dict(reason.values))
        from communeapp import texts

        assert texts.tell(problem.code, "vi", **problem.values).hint
