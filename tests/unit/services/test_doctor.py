"""The doctor's findings and the file for support: true, and without anybody's data."""

from __future__ import annotations

import errno
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from communeapp import log
from communeapp import paths as locations
from communeapp.clock import SystemClock
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.llm import machine
from communeapp.llm.machine import Cpu, Memory
from communeapp.paths import Paths
from communeapp.services import doctor as doctor_module
from communeapp.services import machine_check
from communeapp.services.diagnostics import Redactor, log_tail, write_diagnostics
from communeapp.services.doctor import DoctorService, inspect_database, report
from communeapp.services.models import ModelsService
from communeapp.services.office import open_office
from communeapp.store import database


@pytest.fixture
def paths(data_dir: Path) -> Paths:
    return Paths(data_dir)


class SetClock(SystemClock):
    """A PC whose clock was set by hand."""

    def __init__(self, ms: int) -> None:
        self.ms = ms

    def now_ms(self) -> int:
        return self.ms


def examine(paths: Paths, clock: SystemClock | None = None) -> doctor_module.Health:
    return DoctorService(paths, ModelsService(paths), clock).examine()


def codes(health: doctor_module.Health, severity: str | None = None) -> set[str]:
    return {one.code for one in health.problems if severity in (None, one.severity)}


def test_a_new_profile_is_fine_and_nothing_is_written(paths: Paths) -> None:
    health = examine(paths)
    assert health.ok
    assert codes(health, "error") == set()
    assert list(paths.data_dir.iterdir()) == []
    told = report(health)
    assert told["database"] == {"ok": True, "schema": None, "exists": False}
    assert told["model"]["id"] is None
    assert "models.reason.none" in codes(health, "note")


def test_a_database_in_use_is_checked_beside_its_owner(paths: Paths) -> None:
    with open_office(paths) as office:
        state = inspect_database(paths)
        assert (state.exists, state.ok, state.schema) == (True, True, office.store.schema)


def test_a_damaged_database_is_named_with_the_good_backup(paths: Paths) -> None:
    with open_office(paths) as office:
        backup = office.backups.create()
    content = bytearray(paths.database.read_bytes())
    content[4096 : 4096 + 400] = b"\xff" * 400
    paths.database.write_bytes(bytes(content))
    health = examine(paths)
    assert not health.ok
    (problem,) = [one for one in health.problems if one.severity == "error"]
    assert problem.code == "store.damaged"
    assert problem.values["newest"] == backup.path.name
    assert report(health)["database"]["ok"] is False


def test_a_database_of_a_newer_program_is_named(paths: Paths) -> None:
    with open_office(paths) as office:
        office.store.db.execute("PRAGMA user_version = 999")
        office.store.db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('communeapp', 'm999', '')"
        )
    assert "store.too_new" in codes(examine(paths), "error")


def test_an_old_sqlite_is_said_and_does_not_stop_work(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 9."""
    monkeypatch.setattr(doctor_module, "sqlite_version", lambda: (3, 40, 1))
    health = examine(paths)
    assert "doctor.sqlite_wal" in codes(health, "note")
    assert health.ok
    assert report(health)["sqlite_journal"] == "delete"
    monkeypatch.setattr(doctor_module, "sqlite_version", lambda: (3, 51, 3))
    assert "doctor.sqlite_wal" not in codes(examine(paths))
    assert database.wal_is_safe((3, 51, 3))


@pytest.mark.parametrize(
    ("ms", "code"),
    [(1_600_000_000_000, "doctor.clock_back"), (2_600_000_000_000, "doctor.clock_forward")],
)
def test_a_clock_that_cannot_be_right_is_said(paths: Paths, ms: int, code: str) -> None:
    assert code in codes(examine(paths, SetClock(ms)), "error")


def test_an_old_processor_is_a_note_and_the_app_is_well(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 19."""
    monkeypatch.setattr(machine, "cpu", lambda: Cpu(2, frozenset({"sse3", "ssse3"})))
    health = examine(paths)
    assert "models.reason.old_cpu" in codes(health, "note")
    assert health.ok
    assert report(health)["cpu"]["enough"] is False


def test_a_slow_processor_is_a_note(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "cpu", lambda: Cpu(2, machine.X86_64_V2))
    assert "doctor.slow_cpu" in codes(examine(paths), "note")


def test_little_memory_is_a_note_with_the_number(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 18."""
    monkeypatch.setattr(machine, "memory", lambda: Memory(1024, 900))
    health = examine(paths)
    first = next(one for one in health.problems if one.code == "models.reason.little_ram")
    assert (first.severity, first.values["have"]) == ("note", 1024)


def test_a_disk_that_is_nearly_full_is_an_error(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(paths.data_dir)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=100 << 20))
    assert "doctor.little_disk" in codes(examine(paths), "error")


def test_a_folder_that_cannot_be_written_is_an_error(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(doctor_module.tempfile, "TemporaryFile", refuse)
    assert "doctor.data_dir_not_writable" in codes(examine(paths), "error")


def test_fonts_that_are_gone_are_an_error(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine_check.locations, "resources_dir", lambda: tmp_path)
    (finding,) = machine_check.font_findings()
    assert (finding.code, finding.urgent) == ("doctor.fonts_missing", True)


def test_the_shipped_fonts_are_there() -> None:
    assert all(
        (locations.resources_dir() / "fonts" / name).is_file()
        for name in machine_check.SHIPPED_FONTS
    )


# --- the file for support -----------------------------------------------------------------------


def test_the_file_for_support_holds_findings_and_log_and_no_names(
    paths: Paths, tmp_path: Path
) -> None:
    log.start(paths.logs_dir)
    try:
        logger = log.get("communeapp.test")
        logger.info("opening %s", paths.database)
        logger.info("person “Nguyễn Văn Ánh” phone 0912 345 678 mail an@example.vn at 10.0.0.7")
    finally:
        log.stop()
    findings = report(examine(paths))
    file = write_diagnostics(tmp_path / "chan-doan.zip", paths, findings)
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["doctor.json", "log.txt"]
        told = json.loads(archive.read("doctor.json"))
        lines = archive.read("log.txt").decode("utf-8")
    assert told["data_dir"] == "<data>"
    assert told["python"] == findings["python"]
    assert "opening <data>" in lines
    assert "person <text> phone <number> mail <mail> at <address>" in lines
    whole = json.dumps(told, ensure_ascii=False) + lines
    for secret in ("Nguyễn", "0912", "example.vn", "10.0.0.7", str(tmp_path)):
        assert secret not in whole


def test_a_file_that_is_there_is_not_replaced(paths: Paths, tmp_path: Path) -> None:
    file = tmp_path / "x.zip"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError) as told:
        write_diagnostics(file, paths, {})
    assert told.value.code == "doctor.file_exists"
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_is_said(paths: Paths, tmp_path: Path) -> None:
    (tmp_path / "tệp").touch()
    for folder in ("không có", "tệp"):
        with pytest.raises(EnvironmentProblem) as told:
            write_diagnostics(tmp_path / folder / "x.zip", paths, {})
        assert told.value.code == "doctor.no_folder"


def test_a_long_name_is_written(paths: Paths, tmp_path: Path) -> None:
    file = tmp_path / ("a" * 250 + ".zip")
    assert write_diagnostics(file, paths, {}).stat().st_size > 0
    assert list(tmp_path.glob("*.part")) == list(tmp_path.glob(".*")) == []


def test_a_full_disk_under_the_file_is_said(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(EnvironmentProblem) as told:
        write_diagnostics(tmp_path / "x.zip", paths, {})
    assert told.value.code == "export.disk_full"
    assert not (tmp_path / "x.zip").exists()


def test_only_the_end_of_a_long_log_is_taken(paths: Paths) -> None:
    paths.logs_dir.mkdir(parents=True)
    text = "\n".join(f"line {number}" for number in range(5000))
    (paths.logs_dir / log.NAME).write_text(text, encoding="utf-8")
    tail = log_tail(paths.logs_dir, Redactor([]))
    assert len(tail) == 2000
    assert tail[-1] == "line 4999"


def test_a_user_name_is_taken_out_as_a_word_only() -> None:
    redact = Redactor([("anh", "<user>"), ("/home/anh", "<home>")])
    assert redact.line("/home/anh/x by anh, not anhthu") == "<home>/x by <user>, not anhthu"


def test_times_and_process_numbers_of_the_log_stay() -> None:
    line = "2026-11-22 06:28:39,404Z INFO 23685 communeapp.x: bytes=86016 id 012345678901"
    assert Redactor([]).line(line) == (
        "2026-11-22 06:28:39,404Z INFO 23685 communeapp.x: bytes=86016 id <number>"
    )


def test_a_network_drive_is_an_error(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 12."""
    monkeypatch.setattr(doctor_module, "is_network", lambda _: True)
    assert "store.network_drive" in codes(examine(paths), "error")
