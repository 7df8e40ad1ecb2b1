"""``communeapp update``: keys of the answers, exit codes, sentences; nothing but JSON on stdout."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.courses import KEY, make_course, make_library
from tests.programs import make_archive
from tests.releases import Publisher, pack_of
from tools.release.contents import addition
from tools.release.forms import write_file, write_stick

from communeapp import __version__, app, program
from communeapp.services.updates_places import Places
from communeapp.store.migrations import SCHEMA


@pytest.fixture
def publisher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    """A publisher whose root this build carries."""
    made = Publisher(tmp_path / "nơi phát hành")
    root = tmp_path / "root.json"
    root.write_bytes(made.root)
    monkeypatch.setattr("communeapp.services.updates.updates_root", lambda: root)
    monkeypatch.setattr(Places.__init__, "__defaults__", (lambda: (),))  # sticks of this machine
    return made


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command: gives exit code, its JSON object and what stderr said."""

    def run(*words: str | Path, as_json: bool = True) -> tuple[int, Any, str]:
        more = ["--json"] if as_json else []
        code = app.run_command(["--data-dir", str(data_dir), "update", *map(str, words), *more])
        said = capsys.readouterr()
        return code, json.loads(said.out) if as_json else said.out, said.err

    return run


def with_all(publisher: Publisher, tmp_path: Path) -> Publisher:
    """Publish a program for this system, a course and a pack."""
    library = make_library(tmp_path / "khóa")
    course = library.make_pack(make_course(tmp_path / "khoa-thu"), tmp_path, KEY, "Người thử")
    made = make_archive(publisher.files, "99.0.0", schema=SCHEMA)
    archive = made.rename(made.with_name(f"CommuneApp-99.0.0-{program.system()}.tar.xz"))
    nowhere = Path("none")
    publisher.publish(
        addition(archive, nowhere, {"vi": "Sửa lỗi in."}),
        addition(course, nowhere, {}),
        addition(pack_of(tmp_path, "them-mau", "1.0.0"), nowhere, {}, needs="98.0"),
    )
    return publisher


def test_a_check_says_what_is_here_and_what_is_offered(
    publisher: Publisher, call: Any, tmp_path: Path
) -> None:
    stick = tmp_path / "USB của xã"
    stick.mkdir()
    write_stick(with_all(publisher, tmp_path).folder, stick)
    code, found, said = call("check", "--from", stick)
    assert code == 0
    assert (found["current"], found["ok"], found["place"]) == (__version__, True, str(stick))
    assert [(one["kind"], one["version"]) for one in found["offered"]] == [
        ("course", "1.0.0"), ("program", "99.0.0"),
    ]  # fmt: skip
    assert [one["needs"] for one in found["later"]] == ["98.0"]
    assert found["offered"][1]["schema"] == SCHEMA
    assert said == ""
    code, words, _ = call("check", "--from", stick, as_json=False)
    assert code == 0
    assert f"Đang dùng bản {__version__}." in words
    assert "Chương trình CommuneApp: bản 99.0.0" in words
    assert "Sửa lỗi in." in words
    assert "sau khi cập nhật chương trình" in words


def test_a_check_without_a_place_finds_nothing_and_is_content(
    publisher: Publisher, call: Any
) -> None:
    code, found, _ = call("check")
    assert (code, found["ok"], found["offered"], found["place"]) == (0, True, [], None)
    assert "Không có gì mới hơn." in call("check", as_json=False)[1]


def test_one_kind_is_taken_alone(publisher: Publisher, call: Any, tmp_path: Path) -> None:
    file = write_file(with_all(publisher, tmp_path).folder, tmp_path / "cập nhật.caupdate")
    code, done, said = call("apply", file, "--only", "course")
    assert code == 0
    assert [one["kind"] for one in done["offered"]] == ["course"]
    assert (done["ok"], done["restart"], done["current"]) == (True, False, __version__)
    assert "100 %" in said
    code, done, _ = call("apply", file, "--only", "course")
    assert (code, done["offered"]) == (0, [])


def test_a_clone_is_not_updated_by_itself(publisher: Publisher, call: Any, tmp_path: Path) -> None:
    file = write_file(with_all(publisher, tmp_path).folder, tmp_path / "u.caupdate")
    code, said, _ = call("apply", file)
    assert code == 3
    assert said["error"]["code"] == "update.from_source"
    code, said, _ = call("back")
    assert code == 3
    assert said["error"]["code"] == "update.from_source"


@pytest.mark.parametrize(
    ("words", "code", "exit_code"),
    [
        (["check", "--from", "không-có"], "update.nothing_there", 1),
        (["apply", "không-có"], "update.nothing_there", 1),
        (["check", "--online"], "update.not_on_hub", 3),
        (["apply", "a", "--online"], "update.one_place", 1),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(
    words: list[str], code: str, exit_code: int, publisher: Publisher, call: Any
) -> None:
    ended, said, error = call(*words)
    assert (ended, said["error"]["code"]) == (exit_code, code)
    assert said["error"]["hint"]
    assert "Traceback" not in error


def test_a_tampered_update_is_an_error_of_the_input(
    publisher: Publisher, call: Any, tmp_path: Path
) -> None:
    with_all(publisher, tmp_path)
    path = publisher.metadata("targets")
    path.write_bytes(path.read_bytes().replace(b'"version": "99.0.0"', b'"version": "98.0.0"'))
    code, said, _ = call("check", "--from", publisher.folder)
    assert code == 1
    assert said["error"]["code"] == "update.not_trusted"
    assert "chữ ký" in said["error"]["message"]


def test_a_build_without_a_root_says_so(call: Any) -> None:
    code, said, _ = call("check")
    assert code == 3
    assert said["error"]["code"] == "update.no_root"


def test_the_library_is_loaded_only_when_an_update_is_looked_at() -> None:
    """TUF, its keys and urllib3 cost a third of a second; screens and other commands do not pay for it."""
    script = (
        "import sys\n"
        "import communeapp.cli.update, communeapp.services.updates, communeapp.services.wiring\n"
        "print(sorted(one for one in sys.modules if one.split('.')[0] in ('tuf', 'securesystemslib')))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"
