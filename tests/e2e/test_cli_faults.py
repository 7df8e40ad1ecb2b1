"""Faults forced on the whole program from outside: whatever the machine lacks, a letter still comes out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from communeapp.paths import Paths
from communeapp.services.instance import InstanceLock

ROOT = Path(__file__).parents[2]
SMALL = "qwen2.5-coder-0.5b-instruct-q4_k_m"
SAMPLE = next((ROOT / "resources" / "samples").glob("1-*.toml"))
OURS = [sys.executable, "-m", "communeapp"]


def run(
    *words: str,
    before: list[str] | None = None,
    env: dict[str, str] | None = None,
    limit: int = 240,
) -> tuple[int, dict[str, Any], str]:
    """Run the program with ``--json`` and give exit code, answer and standard error."""
    done = subprocess.run(
        [*(before or OURS), *words, "--json"],
        capture_output=True,
        timeout=limit,
        env=os.environ | (env or {}),
        stdin=subprocess.DEVNULL,
    )
    err = done.stderr.decode("utf-8")
    assert "Traceback" not in err
    return done.returncode, json.loads(done.stdout.decode("utf-8")), err


def draft(data_dir: Path, out: Path, **how: Any) -> dict[str, Any]:
    """Draft the first sample; it must succeed whatever is wrong with the model."""
    code, answer, err = run(
        "--data-dir", str(data_dir), "draft", "--facts", str(SAMPLE), "--out", str(out), **how
    )
    assert code == 0, err
    assert out.stat().st_size > 5000
    return answer | {"told": err}


def by_template(answer: dict[str, Any]) -> None:
    assert answer["model"] is None
    assert answer["status"] == "draft"
    points = [one for one in answer["paragraphs"] if one["point"] is not None]
    assert points
    assert {one["origin"] for one in points} == {"template"}
    assert all(one["covered"] for one in answer["points"])


@pytest.mark.parametrize("damage", ["cut", "flip"])
@pytest.mark.model
def test_a_damaged_model_never_reaches_the_library(
    data_dir: Path, tmp_path: Path, real_models_dir: Path, damage: str
) -> None:
    """Fault 15: the file keeps name and, when flipped, size; the letter comes from templates."""
    folder = tmp_path / "mô hình hỏng"
    folder.mkdir()
    file = folder / f"{SMALL}.gguf"
    shutil.copyfile(real_models_dir / file.name, file)
    with file.open("r+b") as stream:
        if damage == "cut":
            stream.truncate(file.stat().st_size - 4096)
        else:
            stream.seek(300_000_000)
            byte = stream.read(1)
            stream.seek(300_000_000)
            stream.write(bytes([byte[0] ^ 0x10]))
    where = {"COMMUNEAPP_MODELS": str(folder)}
    by_template(draft(data_dir, tmp_path / "x.docx", env=where))
    code, answer, _ = run(
        "--data-dir", str(data_dir), "draft", "--facts", str(SAMPLE), "--model", SMALL, env=where
    )
    assert (code, answer["error"]["code"]) == (3, "models.damaged")
    assert not (data_dir / "cache").exists(), "nothing was loaded, so no state was kept"


@pytest.mark.skipif(os.name != "posix", reason="needs an address space limit")
@pytest.mark.model
def test_too_little_memory_is_refused_with_the_number(
    data_dir: Path, tmp_path: Path, real_models_dir: Path
) -> None:
    """Fault 18: 1.2 GB for the process; neither model is loaded, the letter comes from templates."""
    where = {"COMMUNEAPP_MODELS": str(real_models_dir)}
    limited = ["bash", "-c", f'ulimit -v {1200 * 1024}; exec "$@"', "-", *OURS]
    by_template(draft(data_dir, tmp_path / "x.docx", before=limited, env=where))
    code, answer, _ = run(
        "--data-dir", str(data_dir), "draft", "--facts", str(SAMPLE), "--model", SMALL,
        before=limited, env=where,
    )  # fmt: skip
    assert (code, answer["error"]["code"]) == (3, "models.reason.little_ram")
    assert "1200 MB" in answer["error"]["message"]


@pytest.mark.skipif(shutil.which("qemu-x86_64") is None, reason="qemu-user is not installed")
@pytest.mark.model
def test_a_processor_from_2008_still_writes_letters(
    data_dir: Path, tmp_path: Path, real_models_dir: Path
) -> None:
    """Fault 19: the same program on an emulated CPU without SSE4.2; nothing crashes at import."""
    emulated = [
        "qemu-x86_64",
        "-cpu",
        "Penryn",
        str(Path(sys.executable).resolve()),
        "-m",
        "communeapp",
    ]
    python_path = os.pathsep.join([str(ROOT / "src"), *(one for one in sys.path if one)])
    where = {"COMMUNEAPP_MODELS": str(real_models_dir), "PYTHONPATH": python_path}
    where["OPENBLAS_CORETYPE"] = ""
    code, answer, err = run("--data-dir", str(data_dir), "doctor", before=emulated, env=where)
    assert code == 0, err
    assert answer["cpu"]["enough"] is False
    assert answer["ok"] is True
    told = draft(data_dir, tmp_path / "x.docx", before=emulated, env=where)
    by_template(told)
    assert "quá cũ" in told["told"]


def test_without_any_model_a_letter_comes_from_templates(data_dir: Path, tmp_path: Path) -> None:
    by_template(draft(data_dir, tmp_path / "x.docx"))


@pytest.mark.parametrize(
    ("model", "told"), [(SMALL, "models.not_here"), ("khong-ai-biet", "models.unknown")]
)
def test_a_named_model_that_is_not_here_is_the_environment(
    data_dir: Path, tmp_path: Path, model: str, told: str
) -> None:
    out = tmp_path / "x.docx"
    code, answer, _ = run(
        "--data-dir", str(data_dir), "draft", "--facts", str(SAMPLE), "--model", model,
        "--out", str(out),
    )  # fmt: skip
    assert (code, answer["error"]["code"]) == (3, told)
    assert not out.exists()


def test_while_another_program_has_the_profile_reading_goes_on(
    data_dir: Path, tmp_path: Path
) -> None:
    """Fault 8: never a second writer; what only reads and drafts works beside the window."""
    code, _, _ = run("--data-dir", str(data_dir), "profile", "set", "place=Thu Lũm")
    assert code == 0
    lock = InstanceLock(Paths(data_dir).lock_file)
    lock.acquire()
    try:
        code, answer, _ = run("--data-dir", str(data_dir), "profile", "set", "place=Mù Cả")
        assert (code, answer["error"]["code"]) == (3, "office.already_open")
        code, answer, _ = run("--data-dir", str(data_dir), "profile", "show")
        assert (code, answer["place"]) == (0, "Thu Lũm")
        by_template(draft(data_dir, tmp_path / "x.docx"))
    finally:
        lock.release()


@pytest.mark.skipif(
    not Path("/sys/kernel").is_dir(), reason="needs a file system nobody can write to"
)
def test_a_folder_that_cannot_be_written_is_said_before_any_work(tmp_path: Path) -> None:
    """Fault 12, as root too: permissions do not stop root, a file system of the kernel does."""
    locked = "/sys/kernel/communeapp"
    code, answer, _ = run("--data-dir", locked, "profile", "set", "place=Thu Lũm")
    assert code == 3
    assert answer["error"]["hint"]
    code, answer, _ = run("--data-dir", locked, "doctor")
    assert code == 0
    assert answer["ok"] is False
    assert "doctor.data_dir_not_writable" in {one["code"] for one in answer["problems"]}
    by_template(draft(Path(locked), tmp_path / "x.docx"))


def test_a_damaged_database_is_said_and_letters_go_on(data_dir: Path, tmp_path: Path) -> None:
    """Fault 5: the file is named, never deleted, and drafting needs no database."""
    run("--data-dir", str(data_dir), "profile", "set", "place=Thu Lũm")
    database = data_dir / "data.db"
    content = bytearray(database.read_bytes())
    content[:100] = bytes(100)
    database.write_bytes(bytes(content))
    for words in (("profile", "show"), ("profile", "set", "place=x")):
        code, answer, _ = run("--data-dir", str(data_dir), *words)
        assert (code, answer["error"]["code"]) == (3, "store.damaged")
    assert database.read_bytes() == bytes(content)
    by_template(draft(data_dir, tmp_path / "x.docx"))
    code, answer, _ = run("--data-dir", str(data_dir), "doctor")
    assert (code, answer["ok"], answer["database"]["ok"]) == (0, False, False)
