"""What the check of a machine finds, for PCs that differ from this one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import FakeClock

from communeapp import texts
from communeapp.llm import machine
from communeapp.llm.machine import Cpu, Memory
from communeapp.paths import Paths
from communeapp.services import machine_check, machine_speed
from communeapp.services.machine_check import MachineCheck, MachineReport, Subject, Verdict
from communeapp.services.models import ModelsService

See = Callable[..., MachineReport]

OLD = frozenset({"sse3", "ssse3", "cx16"})
AVX2 = machine.X86_64_V2 | {"avx", "f16c", "fma", "avx2"}


@pytest.fixture
def see(data_dir: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> See:
    """Give a function that examines a PC with this processor and this memory."""

    def examine(
        features: frozenset[str] = AVX2,
        ram_mb: int = 8000,
        *,
        share: float = 1.0,
        mb_s: float = 90.0,
    ) -> MachineReport:
        monkeypatch.setattr(machine, "cpu", lambda: Cpu(4, features))
        monkeypatch.setattr(machine, "memory", lambda: Memory(ram_mb, ram_mb - 600))
        monkeypatch.setattr(machine_check, "processor_share", lambda: share)
        monkeypatch.setattr(machine_check, "drive_mb_s", lambda _: mb_s)
        paths = Paths(data_dir)
        return MachineCheck(paths, ModelsService(paths), clock).examine()

    return examine


def verdicts(report: MachineReport) -> dict[Subject, Verdict]:
    return {one.subject: one.verdict for one in report.findings}


def test_a_common_pc_fits_and_gets_the_best_model(see: See) -> None:
    report = see()
    assert set(verdicts(report)) == set(Subject)
    assert report.verdict is Verdict.FITS
    assert report.choice.wanted is not None and "1.5b" in report.choice.wanted.id
    assert report.advice.code == "machine.model_wanted"
    assert [one.task for one in report.estimates] == ["first_letter", "letter"]


def test_four_gigabytes_of_an_old_office_get_the_small_model(see: See) -> None:
    report = see(ram_mb=2900)
    assert verdicts(report)[Subject.RAM] is Verdict.SLOW
    assert report.choice.wanted is not None and "0.5b" in report.choice.wanted.id
    nothing = see(ram_mb=1000)
    assert verdicts(nothing)[Subject.RAM] is Verdict.MISSING
    assert (nothing.advice.code, nothing.estimates) == ("machine.model_none", ())


def test_memory_that_is_taken_just_now_does_not_make_the_pc_a_small_one(
    see: See, monkeypatch: pytest.MonkeyPatch, data_dir: Path
) -> None:
    see()
    monkeypatch.setattr(machine, "memory", lambda: Memory(8000, 300))
    paths = Paths(data_dir)
    report = MachineCheck(paths, ModelsService(paths)).examine()
    assert verdicts(report)[Subject.RAM] is Verdict.FITS


def test_without_avx_it_is_slow_and_says_how_slow(see: See) -> None:
    fast, slow = see(), see(machine.X86_64_V2)
    assert verdicts(slow)[Subject.CPU] is Verdict.SLOW
    for quick, long in zip(fast.estimates, slow.estimates, strict=True):
        assert long.low_s > 3 * quick.low_s
    assert slow.estimates[0].slow and not fast.estimates[1].slow
    assert slow.estimates[0].code == "machine.first_letter_minutes"


def test_below_the_floor_there_is_no_assistant(see: See) -> None:
    report = see(OLD)
    cpu = next(one for one in report.findings if one.subject is Subject.CPU)
    assert (cpu.code, cpu.verdict) == ("models.reason.old_cpu", Verdict.MISSING)
    assert report.advice.code == "models.reason.old_cpu"
    assert report.estimates == () and report.choice.model is None


def test_a_slower_processor_takes_longer_in_proportion(see: See) -> None:
    quick, slow = see(share=1.0), see(share=0.25)
    for one, other in zip(quick.estimates, slow.estimates, strict=True):
        assert other.low_s == pytest.approx(4 * one.low_s)


def test_the_reference_machine_gets_its_own_figures() -> None:
    """7.6 s for the instructions and 7.0 s for the letter were measured there (docs/benchmarks.md)."""
    paths_models = ModelsService(Paths(Path("/nonexistent"))).shelf.manifest
    best = next(one for one in paths_models if "1.5b" in one.id)
    first, letter = machine_speed.letter_times(Cpu(2, AVX2 | {"avx512f"}), best, 1.0)
    assert letter.low_s < 7.0 < letter.high_s
    assert first.low_s < 7.6 + 7.0 < first.high_s


def test_a_slow_disk_is_told(see: See) -> None:
    assert verdicts(see(mb_s=3.0))[Subject.DRIVE] is Verdict.SLOW


def test_a_disk_without_room_for_the_model(
    see: See, monkeypatch: pytest.MonkeyPatch, data_dir: Path
) -> None:
    usage = shutil.disk_usage(data_dir)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=900 << 20))
    disk = next(one for one in see().findings if one.subject is Subject.DISK)
    assert (disk.code, disk.urgent) == ("machine.disk_model", False)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=90 << 20))
    disk = next(one for one in see().findings if one.subject is Subject.DISK)
    assert (disk.code, disk.urgent) == ("doctor.little_disk", True)


def test_a_clock_of_2010_is_urgent(see: See, clock: FakeClock) -> None:
    clock.jump(1_280_000_000_000 - clock.wall)
    told = next(one for one in see().findings if one.subject is Subject.CLOCK)
    assert (told.code, told.urgent, told.values["date"]) == (
        "doctor.clock_back",
        True,
        "25/07/2010",
    )


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_every_sentence_is_filled(see: See, lang: str) -> None:
    for report in (
        see(),
        see(OLD),
        see(machine.X86_64_V2, 2000, share=0.2, mb_s=2.0),
        see(ram_mb=900),
    ):
        told = [texts.tell(one.code, lang, **one.values) for one in report.findings]
        told += [texts.tell(one.code, lang, **one.values) for one in report.estimates]
        told.append(texts.tell(report.advice.code, lang, **report.advice.values))
        for one in told:
            assert "{" not in one.words and not one.message.startswith(("machine.", "doctor."))


def test_the_measurements_measure(tmp_path: Path) -> None:
    assert 0.001 < machine_speed.processor_share() < 20
    speed = machine_speed.drive_mb_s(tmp_path)
    assert speed is not None and speed > 0
    assert list(tmp_path.iterdir()) == [tmp_path / "home"] or not list(tmp_path.iterdir())
    assert machine_speed.drive_mb_s(tmp_path / "không có") is None


def test_the_worst_finding_counts(see: See) -> None:
    report = see(mb_s=1.0)
    assert report.verdict is Verdict.SLOW
    urgent = replace(report.findings[0], verdict=Verdict.MISSING)
    assert replace(report, findings=(*report.findings, urgent)).verdict is Verdict.MISSING
