"""The first command on a bare machine: what is missing is named, with the command that installs it."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def bootstrap(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", ROOT / "tools" / "bootstrap.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "bootstrap", module)
    spec.loader.exec_module(module)
    return module


def without(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, *packages: str) -> None:
    """Make these packages missing and every other one present."""
    monkeypatch.setattr(bootstrap.Need, "is_there", lambda need: need.package not in packages)


@pytest.mark.parametrize("package", ["python3-venv", "g++", "libegl1"])
def test_a_missing_package_is_named_with_its_command(
    bootstrap: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    package: str,
) -> None:
    without(bootstrap, monkeypatch, package)
    with pytest.raises(SystemExit) as stopped:
        bootstrap.check_system("demo")
    assert stopped.value.code == 3
    said = capsys.readouterr().err
    assert re.search(rf"apt-get install .*{re.escape(package)}", said)
    assert "Traceback" not in said


def test_the_tools_of_the_tests_are_asked_for_only_by_the_tests(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without(bootstrap, monkeypatch, "xvfb", "xdotool")
    bootstrap.check_system("demo")
    with pytest.raises(SystemExit):
        bootstrap.check_system("test")
    assert "xvfb xdotool" in capsys.readouterr().err


def test_an_unfit_python_is_said(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit):
        bootstrap.check_system("demo")
    assert "Python 3.11" in capsys.readouterr().err


def test_ci_installs_every_package_that_the_first_command_asks_for(bootstrap: ModuleType) -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    listed = re.search(r"packages=\((.*?)\)", script, re.DOTALL)
    assert listed is not None
    needed = {
        need.package for purpose in ("test", "packages-linux") for need in bootstrap.NEEDS[purpose]
    }
    assert needed <= set(listed.group(1).split())


def test_the_flags_stand_in_one_place_and_reach_the_build(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    build = tomllib.loads((ROOT / "tools" / "llama_build.toml").read_text(encoding="utf-8"))
    seen: dict[str, object] = {}

    def pip(*arguments: str) -> None:
        seen["arguments"] = arguments
        seen["flags"] = bootstrap.os.environ["CMAKE_ARGS"]
        seen["pin"] = Path(arguments[arguments.index("-r") + 1]).read_text(encoding="ascii")
        (Path(arguments[arguments.index("-w") + 1]) / "llama.whl").write_bytes(b"wheel")

    monkeypatch.setenv("CMAKE_ARGS", "")
    monkeypatch.setattr(bootstrap, "pip", pip)
    wheels = bootstrap.build_llama(build, tmp_path / "wheels")
    assert [wheel.name for wheel in wheels] == ["llama.whl"]
    assert str(seen["flags"]).split() == build["cmake_args"]
    assert "-DGGML_NATIVE=OFF" in str(seen["flags"])
    assert build["sha256"] in str(seen["pin"])
    assert "--no-cache-dir" in json.dumps(seen["arguments"])
