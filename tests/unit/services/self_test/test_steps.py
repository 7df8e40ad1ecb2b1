"""Single steps of the self-test: that each can fail."""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import ExitStack
from pathlib import Path

import pytest

from communeapp import app
from communeapp import paths as locations
from communeapp.core.errors import EnvironmentProblem
from communeapp.llm import machine
from communeapp.llm.machine import Cpu
from communeapp.paths import Paths
from communeapp.services.models import ModelsService
from communeapp.services.self_test import inner, library, steps, whole
from communeapp.services.self_test.inner import Recorder
from communeapp.services.self_test.outer import BEGUN, STEPS
from communeapp.services.self_test.result import read_steps
from communeapp.services.self_test.steps import NotTried, Trial, Wrong

# --- writing down -------------------------------------------------------------------------------


def test_each_step_is_written_down_as_it_ends(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path)

    def breaks() -> dict[str, object]:
        raise EnvironmentProblem("models.damaged", id="x", file="y.gguf")

    def absent() -> dict[str, object]:
        raise NotTried("no model")

    recorder.step("start", lambda: {"types": 3})
    assert recorder.ok
    recorder.step("worker", absent)
    assert recorder.ok
    recorder.step("draft", breaks)
    assert not recorder.ok
    start, worker, draft = read_steps(tmp_path / STEPS)
    assert (start.ok, dict(start.detail)) == (True, {"types": 3})
    assert (worker.ok, worker.skipped, worker.detail["reason"]) == (True, True, "no model")
    assert (
        not draft.ok and draft.error.startswith("models.damaged: ") and "test_steps" in draft.error
    )
    assert (tmp_path / BEGUN).read_text().split() == ["start", "worker", "draft"]


def test_an_error_is_one_line_with_its_place() -> None:
    try:
        raise ValueError("hai\ndòng")
    except ValueError as error:
        told = inner.describe(error)
    assert re.fullmatch(r"ValueError: hai dòng \(test_steps\.py:\d+\)", told)


# --- the package --------------------------------------------------------------------------------


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "CommuneApp"
    (folder / "resources").mkdir(parents=True)
    listed = []
    for name in ("program.json", "resources/phông.ttf"):
        data = name.encode() * 100
        (folder / name).write_bytes(data)
        listed.append(
            {"path": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        )
    (folder / "files.json").write_text(json.dumps({"files": listed}), encoding="utf-8")
    return folder


def test_a_whole_package_is_whole(package: Path) -> None:
    assert whole.check_files(package)["files"] == 2


@pytest.mark.parametrize("harm", ["changed", "gone", "longer"])
def test_a_file_that_is_not_as_it_was_made_is_named(package: Path, harm: str) -> None:
    file = package / "resources" / "phông.ttf"
    if harm == "gone":
        file.unlink()
    elif harm == "longer":
        file.write_bytes(file.read_bytes() + b"!")
    else:
        file.write_bytes(b"X" + file.read_bytes()[1:])
    with pytest.raises(ValueError, match=re.escape("phông.ttf")):
        whole.check_files(package)


def test_an_empty_list_vouches_for_nothing(package: Path) -> None:
    (package / "files.json").write_text('{"files": []}', encoding="utf-8")
    with pytest.raises(ValueError, match="0 of 0"):
        whole.check_files(package)


def test_a_module_that_cannot_be_imported_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "harmless.py").write_text("import sqlalchemy_is_not_here_at_all_x")
    monkeypatch.setattr(whole.communeapp, "__path__", [str(tmp_path)])
    monkeypatch.setattr(whole.importlib, "import_module", _import_by_hand(tmp_path))
    with pytest.raises(ModuleNotFoundError):
        whole.import_all()
    (tmp_path / "harmless.py").write_text("x = 1")
    assert whole.import_all() == {"modules": 1}


def _import_by_hand(folder: Path) -> object:
    def load(name: str) -> None:
        file = folder / f"{name.rpartition('.')[2]}.py"
        exec(compile(file.read_text(), str(file), "exec"), {})

    return load


# --- the model ----------------------------------------------------------------------------------


def test_the_library_says_which_variant_fits() -> None:
    found = library.ask()
    assert found["variant"] and found["version"]


def test_a_library_that_prints_or_fails_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for code in ("print('{}'); print('more')", "import sys; sys.exit(1)"):
        monkeypatch.setattr(
            library.program, "command", lambda *_, code=code: [sys.executable, "-c", code]
        )
        with pytest.raises(EnvironmentProblem) as caught:
            library.ask()
        assert caught.value.code == "llm.no_library"


def test_a_model_of_the_list_has_to_be_whole(tmp_path: Path) -> None:
    known = ModelsService(Paths(tmp_path)).shelf.manifest[0]
    file = tmp_path / known.file
    file.write_bytes(b"GGUF half of it")
    with pytest.raises(EnvironmentProblem) as caught:
        library.given(file)
    assert caught.value.code == "models.damaged"


def test_without_a_model_nothing_is_chosen(data_dir: Path) -> None:
    service = ModelsService(Paths(data_dir))
    assert library.smallest_installed(service) is None


def test_the_smallest_model_that_is_here_is_taken_and_nothing_is_written_beside_it(
    tmp_path: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = {"lon.gguf": b"G" * 300, "nho.gguf": b"g" * 100}
    manifest = tmp_path / "manifest.toml"
    manifest.write_text(
        "".join(
            f'[[model]]\nid="{name[:3]}"\ntitle="{name}"\nfile="{name}"\nbytes={len(data)}\n'
            f'sha256="{hashlib.sha256(data).hexdigest()}"\nlicense="x"\ncontext=512\nmin_ram_mb=1\n'
            'chat_format="chatml"\n'
            for name, data in contents.items()
        ),
        encoding="utf-8",
    )
    monkeypatch.setattr(locations, "models_manifest", lambda: manifest)
    service = ModelsService(Paths(data_dir))
    folder = Paths(data_dir).models_dir
    folder.mkdir()
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    chosen = library.smallest_installed(service)
    assert chosen is not None and chosen.id == "nho"
    assert sorted(one.name for one in folder.iterdir()) == ["lon.gguf", "nho.gguf"]
    (folder / "nho.gguf").write_bytes(b"h" * 100)
    with pytest.raises(EnvironmentProblem):
        library.smallest_installed(service)


# --- an old processor ---------------------------------------------------------------------------


def test_below_the_floor_the_model_is_not_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "cpu", lambda: Cpu(2, frozenset({"sse3"})))
    with ExitStack() as stack:
        trial = Trial(tmp_path, app.build_wiring, None, stack)
        trial.start()
        assert trial.cpu["enough"] is False
        with pytest.raises(NotTried, match=r"sse4_2"):
            trial.library()
        with pytest.raises(NotTried):
            trial.load()
        for later in (trial.write_docx, trial.search, trial.exchange, trial.modules):
            with pytest.raises(NotTried):
                later()


def test_a_file_that_does_not_hold_the_letter_fails(tmp_path: Path) -> None:
    with ExitStack() as stack:
        trial = Trial(tmp_path, app.build_wiring, None, stack)
        trial.docx.write_bytes(b"")
        with pytest.raises(Wrong):
            trial._compared("một văn bản khác", trial.docx)


def test_every_step_has_its_own_name() -> None:
    with ExitStack() as stack:
        trial = Trial(Path("/nonexistent"), app.build_wiring, None, stack)
        names = [name for name, _ in steps.make_steps(trial, lambda _: None)]  # type: ignore[arg-type,return-value]
    assert len(set(names)) == len(names)
    wanted = {
        "start", "migrate", "translations", "fonts", "window", "worker", "draft", "docx", "pdf",
        "search", "bundle", "quit",
    }  # fmt: skip
    assert wanted <= set(names)
