"""Models as the screens and commands use them: list, add from a stick, remove, what the worker is given."""

from __future__ import annotations

import errno
import hashlib
import runpy
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from communeapp import paths as locations
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.llm import machine
from communeapp.llm.machine import Cpu, Memory
from communeapp.llm.models import ModelInfo, Shelf
from communeapp.paths import Paths
from communeapp.services import adding_models, model_copying
from communeapp.services.models import ModelsService

g = SimpleNamespace(**runpy.run_path(str(Path(__file__).parents[2] / "data" / "gguf_maker.py")))
KNOWN = b"the model of the manifest" * 100


@pytest.fixture(autouse=True)
def _modern_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "memory", lambda: Memory(16000, 12000))
    monkeypatch.setattr(machine, "cpu", lambda: Cpu(4, machine.X86_64_V2))


class Tried:
    """Stands for the child process; remembers what it was given, and refuses when told to."""

    def __init__(self) -> None:
        self.calls: list[tuple[Path, ModelInfo]] = []
        self.refuse = False

    def __call__(self, path: Path, model: ModelInfo) -> None:
        self.calls.append((path, model))
        assert path.read_bytes()
        if self.refuse:
            raise UserError("models.trial_failed", field="file", file=model.file, detail="x")


@pytest.fixture
def tried() -> Tried:
    return Tried()


@pytest.fixture
def service(data_dir: Path, tried: Tried) -> ModelsService:
    made = ModelsService(Paths(data_dir), tried)
    known = ModelInfo(
        "da-biet", "Đã biết", "da-biet.gguf", len(KNOWN), hashlib.sha256(KNOWN).hexdigest(),
        "Apache-2.0", 4096, 1000, "chatml",
    )  # fmt: skip
    made.__dict__["shelf"] = Shelf(
        (known,), made._paths.model_dirs(), data_dir / "models/state.json"
    )
    return made


def on_stick(tmp_path: Path, name: str, content: bytes) -> Path:
    folder = tmp_path / "USB của tôi"
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_bytes(content)
    return file


def inside(data_dir: Path) -> list[str]:
    folder = data_dir / "models"
    return sorted(one.name for one in folder.iterdir()) if folder.exists() else []


def test_nothing_here_is_listed_and_is_no_error(service: ModelsService) -> None:
    (line,) = service.list()
    assert (line.path, line.intact, line.verified) == (None, None, False)
    assert line.default
    assert line.refusal is None
    assert service.choice().model is None
    assert service.wanted() == line.info


def test_any_gguf_is_added_tried_pinned_and_not_verified(
    service: ModelsService, tried: Tried, tmp_path: Path, data_dir: Path
) -> None:
    file = on_stick(tmp_path, "Mô Hình  Của Xã (Q4).gguf", g.make_gguf())
    seen: list[int] = []
    added = service.add(file, lambda done, total: seen.append(done))
    assert added.info.id == "mo-hinh-cua-xa-q4"
    assert added.info.title == "Mô hình thử"
    assert (added.intact, added.verified) == (True, False)
    assert added.path == data_dir / "models" / "mo-hinh-cua-xa-q4.gguf"
    assert added.path.read_bytes() == file.read_bytes()
    assert seen[-1] == file.stat().st_size
    (path, tried_model) = tried.calls[0]
    assert path.name.startswith("."), "tried before it has its name"
    assert tried_model.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert service.spec(added).memory_cap_mb > 0
    assert [one.info.id for one in service.list()] == ["da-biet", "mo-hinh-cua-xa-q4"]
    service.use(added.info.id)
    assert service.choice().model == added


def test_an_added_file_that_changes_is_no_longer_used(
    service: ModelsService, tmp_path: Path
) -> None:
    """Fault 16: the checksum is pinned at first use."""
    added = service.add(on_stick(tmp_path, "x.gguf", g.make_gguf()))
    service.use("x")
    content = bytearray(added.path.read_bytes())
    content[-1] ^= 1
    added.path.write_bytes(bytes(content))
    assert service.choice().model is None
    (checked,) = service.verify("x")
    assert not checked.intact


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a model",
        g.make_gguf(g.keys(llama__block_count=(g.U32, 513))),
        g.make_gguf(tensor_count=1 << 60),
        g.make_gguf()[:-100],
    ],
)
def test_a_crafted_file_never_reaches_the_child(
    service: ModelsService, tried: Tried, tmp_path: Path, data_dir: Path, content: bytes
) -> None:
    with pytest.raises(UserError) as told:
        service.add(on_stick(tmp_path, "x.gguf", content))
    assert told.value.code == "models.not_gguf"
    assert tried.calls == []
    assert inside(data_dir) == []


def test_a_file_the_child_refuses_leaves_nothing(
    service: ModelsService, tried: Tried, tmp_path: Path, data_dir: Path
) -> None:
    tried.refuse = True
    with pytest.raises(UserError) as told:
        service.add(on_stick(tmp_path, "x.gguf", g.make_gguf()))
    assert told.value.code == "models.trial_failed"
    assert inside(data_dir) == []
    assert len(service.list()) == 1


def test_a_conversation_in_no_known_form_is_refused(service: ModelsService, tmp_path: Path) -> None:
    table = g.keys(tokenizer__ggml__tokens=(g.ARRAY, (g.STRING, list("abcde"))))
    with pytest.raises(UserError) as told:
        service.add(on_stick(tmp_path, "x.gguf", g.make_gguf(table)))
    assert told.value.code == "models.no_chat_format"


def test_a_model_of_the_manifest_is_recognised_by_its_checksum(
    service: ModelsService, tried: Tried, tmp_path: Path, data_dir: Path
) -> None:
    added = service.add(on_stick(tmp_path, "tai-ve (1).gguf", KNOWN))
    assert (added.info.id, added.verified) == ("da-biet", True)
    assert added.path == data_dir / "models" / "da-biet.gguf"
    assert tried.calls == []
    assert service.spec(added).memory_cap_mb == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("da-biet.gguf", KNOWN[:-5]),
        ("DA-BIET.GGUF", b"x"),
        ("khac.gguf", b"T" + KNOWN[1:]),
    ],
)
def test_a_damaged_copy_of_a_known_model_is_refused(
    service: ModelsService, tried: Tried, tmp_path: Path, data_dir: Path, name: str, content: bytes
) -> None:
    """Fault 15."""
    with pytest.raises(UserError) as told:
        service.add(on_stick(tmp_path, name, content))
    assert told.value.code == "models.known_but_damaged"
    assert tried.calls == []
    assert inside(data_dir) == []


def test_a_good_copy_takes_the_place_of_a_damaged_one(
    service: ModelsService, tmp_path: Path, data_dir: Path
) -> None:
    (data_dir / "models").mkdir()
    (data_dir / "models" / "da-biet.gguf").write_bytes(KNOWN[:-1])
    assert service.choice().model is None
    service.add(on_stick(tmp_path, "da-biet.gguf", KNOWN))
    choice = service.choice()
    assert choice.model is not None
    assert choice.model.verified


def test_a_known_model_is_gone_on_with_after_a_stick_that_was_pulled_out(
    service: ModelsService, tmp_path: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_copying, "STEP", 256)
    monkeypatch.setattr(model_copying, "_BLOCK", 64)
    file, seen = on_stick(tmp_path, "da-biet.gguf", KNOWN), []

    def pull(done: int, _total: int) -> None:
        seen.append(done)
        if done == 1024 and len(seen) > 1:
            raise OSError(errno.EIO, "pulled")

    with pytest.raises(EnvironmentProblem):
        service.add(file, pull)
    assert not (data_dir / "models/da-biet.gguf").exists()
    assert service.add(file, lambda done, _: seen.append(-done)).verified
    assert next(-one for one in seen if one < 0) == 768


def test_another_file_of_the_same_name_is_not_put_over_the_first(
    service: ModelsService, tmp_path: Path
) -> None:
    service.add(on_stick(tmp_path, "x.gguf", g.make_gguf()))
    service.add(on_stick(tmp_path, "x.gguf", g.make_gguf()))  # the same again is no harm
    other = g.make_gguf(g.keys(general__name=(g.STRING, "Khác")))
    with pytest.raises(UserError) as told:
        service.add(on_stick(tmp_path, "x.gguf", other))
    assert told.value.code == "models.id_taken"


def test_a_full_disk_leaves_nothing_and_names_the_megabytes(
    service: ModelsService, tmp_path: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 4, model copy."""
    file = on_stick(tmp_path, "x.gguf", g.make_gguf())
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1 << 20))
    with pytest.raises(EnvironmentProblem) as told:
        service.add(file)
    assert told.value.code == "models.disk_full"
    assert (told.value.values["need"], told.value.values["have"]) == (17, 1)
    assert inside(data_dir) == []


def test_a_disk_that_fills_up_while_copying_leaves_nothing(
    service: ModelsService, tmp_path: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(adding_models.os, "fsync", full)
    with pytest.raises(EnvironmentProblem) as told:
        service.add(on_stick(tmp_path, "x.gguf", g.make_gguf()))
    assert told.value.code == "models.disk_full"
    assert inside(data_dir) == []


def test_a_missing_file_names_the_field(service: ModelsService, tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        service.add(tmp_path / "nothing.gguf")
    assert (told.value.code, told.value.field) == ("models.no_such_file", "file")


def test_removing_deletes_the_file_and_the_pin(service: ModelsService, tmp_path: Path) -> None:
    added = service.add(on_stick(tmp_path, "x.gguf", g.make_gguf()))
    service.use("x")
    service.remove("x")
    assert not added.path.exists()
    assert service.shelf.chosen() is None
    with pytest.raises(UserError):
        service.use("x")


def test_a_file_outside_the_users_folders_is_not_deleted(
    service: ModelsService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "chung"
    elsewhere.mkdir()
    (elsewhere / "da-biet.gguf").write_bytes(KNOWN)
    monkeypatch.setenv("COMMUNEAPP_MODELS", str(elsewhere))
    shelf = service.shelf
    service.__dict__["shelf"] = Shelf(
        shelf.manifest, service._paths.model_dirs(), tmp_path / "state.json"
    )
    with pytest.raises(EnvironmentProblem) as told:
        service.remove("da-biet")
    assert told.value.code == "models.not_ours"
    assert (elsewhere / "da-biet.gguf").exists()


def test_getting_what_is_here_fetches_nothing(service: ModelsService) -> None:
    folder = locations.user_models_dir()
    folder.mkdir(parents=True)
    (folder / "da-biet.gguf").write_bytes(KNOWN)
    found, fetched = service.get("da-biet")
    assert (found.verified, fetched) == (True, False)


def test_getting_a_model_without_a_source_is_the_networks_problem(service: ModelsService) -> None:
    with pytest.raises(EnvironmentProblem) as told:
        service.get("da-biet")
    assert told.value.code == "models.no_source"


def test_too_little_memory_gets_nothing(
    service: ModelsService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "memory", lambda: Memory(800, 700))
    with pytest.raises(EnvironmentProblem) as told:
        service.get()
    assert told.value.code == "models.nothing_fits"
    assert service.list()[0].refusal is not None


def test_using_what_is_not_here_is_refused(service: ModelsService) -> None:
    with pytest.raises(EnvironmentProblem) as told:
        service.use("da-biet")
    assert told.value.code == "models.not_here"


def test_the_state_survives_and_automatic_choice_comes_back(
    service: ModelsService, tmp_path: Path
) -> None:
    service.add(on_stick(tmp_path, "x.gguf", g.make_gguf()))
    service.use("x")
    service.use_automatic()
    assert service.shelf.chosen() is None
    choice = service.choice()
    assert choice.model is not None
    assert choice.model.info.id == "x", "better a model of the user's own than none"
    service.add(on_stick(tmp_path, "da-biet.gguf", KNOWN))
    choice = service.choice()
    assert choice.model is not None
    assert choice.model.info.id == "da-biet"
