"""Where the program stands, read from what lies in its folder."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from communeapp import paths, program


def packaged(folder: Path, **facts: str) -> program.Program:
    folder.mkdir(parents=True)
    (folder / program.FACTS).write_text(json.dumps({"version": "1.2.3", **facts}), encoding="utf-8")
    return program.look_at(folder)


def test_a_clone_runs_the_module() -> None:
    found = program.here()
    assert (found.packaged, found.home, found.portable) == (False, None, False)
    assert program.command("worker") == [sys.executable, "-m", "communeapp", "worker"]
    assert (found.resources_root / "resources").is_dir()


def test_a_version_in_a_home(tmp_path: Path) -> None:
    found = packaged(tmp_path / "Xã Ả" / "versions" / "1.2.3")
    assert (found.version, found.packaged, found.home) == ("1.2.3", True, tmp_path / "Xã Ả")
    assert not found.portable
    (tmp_path / "Xã Ả" / program.PORTABLE).touch()
    assert found.portable


def test_what_the_system_installed_has_no_home(tmp_path: Path) -> None:
    found = packaged(tmp_path / "versions" / "1.2.3", managed_by="dpkg")
    assert (found.home, found.managed_by, found.portable) == (None, "dpkg", False)


@pytest.mark.parametrize("text", ["", "[]", "{}", "\x00"])
def test_unreadable_facts_are_no_package(tmp_path: Path, text: str) -> None:
    (tmp_path / program.FACTS).write_text(text, encoding="utf-8")
    assert not program.look_at(tmp_path).packaged


def test_a_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    found = replace(program.here(), packaged=True)
    monkeypatch.setattr(program, "here", lambda: found)
    assert program.command("reader") == [sys.executable, "reader"]


def test_a_program_on_a_stick_keeps_its_data_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = packaged(tmp_path / "versions" / "1.2.3")
    monkeypatch.setattr(program, "here", lambda: found)
    elsewhere = paths.user_data_dir()
    (tmp_path / program.PORTABLE).touch()
    assert elsewhere != paths.user_data_dir() == tmp_path / "data"
    assert tmp_path / "models" in paths.Paths.default().model_dirs()
