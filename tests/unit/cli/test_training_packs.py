"""``communeapp training packs / import / remove / pack / check / trust``: keys and exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.courses import OTHER, make_course, make_library, packed, question

from communeapp import app
from communeapp.cli.main import COMMANDS


@pytest.fixture
def call(
    data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Any:
    """Run a command: gives exit code, its JSON object and what stderr said."""
    monkeypatch.setitem(COMMANDS, "training", ("communeapp.cli.training", "training"))

    def run(*words: str | Path, as_json: bool = True) -> tuple[int, Any, str]:
        more = ["--json"] if as_json else []
        code = app.run_command(["--data-dir", str(data_dir), "training", *map(str, words), *more])
        said = capsys.readouterr()
        return code, json.loads(said.out) if as_json else said.out, said.err

    return run


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of a stranger on a stick."""
    library = make_library(tmp_path / "trainer")
    return packed(library, tmp_path / "khoa-thu", tmp_path / "stick", OTHER)


def test_the_shipped_courses_are_listed(call: Any) -> None:
    code, answer, _ = call("packs")
    assert code == 0
    assert answer["problems"] == []
    assert answer["signers"] == []
    for row in answer["packs"]:
        assert {"id", "title", "version", "as_of", "builtin", "lessons", "questions"} <= set(row)
        assert row["builtin"] and row["newest"] and row["questions"] >= 50
    code, text, _ = call("packs", as_json=False)
    assert code == 0
    assert all(row["title"] in text for row in answer["packs"])


def test_a_pack_comes_in_when_its_signer_is_trusted_and_goes_again(call: Any, pack: Path) -> None:
    code, answer, error = call("import", pack)
    assert (code, answer["error"]["code"]) == (1, "courses.stranger")
    assert "số đối chiếu" in error
    code, answer, _ = call("trust", pack)
    assert code == 0 and answer["signers"] == []
    fingerprint = answer["fingerprint"]
    assert fingerprint in error
    code, answer, _ = call("trust", pack, "--fingerprint", "0000")
    assert (code, answer["error"]["code"]) == (1, "courses.other_fingerprint")
    code, answer, _ = call("trust", pack, "--fingerprint", fingerprint)
    assert code == 0
    assert [one["fingerprint"] for one in answer["signers"]] == [fingerprint]
    code, answer, _ = call("import", pack.parent)  # the whole stick
    assert code == 0
    assert [(one["id"], one["questions"]) for one in answer["packs"]] == [("khoa-thu", 8)]
    assert "khoa-thu" in [one["id"] for one in call("packs")[1]["packs"]]
    code, answer, _ = call("remove", "khoa-thu", "--version", "1.0.0")
    assert code == 0
    assert "khoa-thu" not in [one["id"] for one in answer["packs"]]
    code, answer, _ = call("remove", "khoa-thu")
    assert (code, answer["error"]["code"]) == (1, "courses.unknown")
    assert call("trust", "--remove", fingerprint)[1]["signers"] == []


def test_a_trainer_signs_a_course(call: Any, tmp_path: Path) -> None:
    folder = make_course(tmp_path / "khoa-thu")
    code, answer, _ = call("pack", folder, "--out", tmp_path, "--author", "Cô Ánh")
    assert code == 0
    file = Path(answer["file"])
    assert file == tmp_path / "khoa-thu-1.0.0.zip" and file.stat().st_size == answer["bytes"]
    library = make_library(tmp_path / "office")
    signer = library.signer_of(file)
    assert (signer.name, signer.fingerprint) == ("Cô Ánh", answer["fingerprint"])


def test_what_is_wrong_is_named_with_file_and_line(call: Any, tmp_path: Path) -> None:
    folder = make_course(tmp_path / "khoa-thu")
    code, answer, _ = call("check", folder)
    assert (code, answer["errors"]) == (0, 0)
    bad = question(1) + question(2).replace('kind = "single"', 'kind = "x"')
    make_course(folder, files={"questions/bai-1.toml": bad})
    code, answer, _ = call("check", folder)
    assert code == 1
    first = answer["findings"][0]
    assert (first["severity"], first["file"]) == ("error", "questions/bai-1.toml")
    assert f"dòng {first['line']}" in first["message"]
    code, text, _ = call("check", folder, as_json=False)
    assert code == 1 and first["message"] in text
    code, answer, error = call("pack", folder, "--out", tmp_path / "a.zip")
    assert code == 1 and "questions/bai-1.toml" in error
    assert answer["error"]["code"] == "courses.bad_value"


def test_usage(call: Any, tmp_path: Path) -> None:
    assert call("trust")[0] == 2
    assert call("import", tmp_path / "nichts")[0] == 2
    empty = tmp_path / "trống"
    empty.mkdir()
    code, answer, _ = call("import", empty)
    assert (code, answer["error"]["code"]) == (1, "courses.no_manifest")
