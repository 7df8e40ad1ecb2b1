"""``communeapp hub``: keys of the answers, exit codes, a hub that is made, served and asked."""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import ssl
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from tests.unit.hub.clean_database import CleanDatabase
from tests.unit.hub.hub_parts import UNIT, UP, HubOfTests, Pc

from communeapp import app
from communeapp.clock import SystemClock
from communeapp.core.sync.enrolment_files import read_answer
from communeapp.hub.db.engine import open_engine, reading, sqlite_url
from communeapp.hub.settings import load_settings
from communeapp.hub.web import accounts
from communeapp.paths import HubPaths, resources_dir
from communeapp.sync.signing import verify

PASSWORD = "Mùa-xuân-trên-bản-Thu-Lũm"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Máy chủ tỉnh"


@pytest.fixture
def call(folder: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command: gives exit code, its JSON objects and what stderr said."""

    def run(*words: str | Path, as_json: bool = True) -> tuple[int, Any, str]:
        more = ["--json"] if as_json else []
        code = app.run_command(["--data-dir", str(folder), "hub", *map(str, words), *more])
        said = capsys.readouterr()
        if not as_json:
            return code, said.out, said.err
        found = [json.loads(line) for line in said.out.splitlines()]
        return code, found[0] if len(found) == 1 else found, said.err

    return run


@pytest.fixture
def made(call: Any, folder: Path) -> HubOfTests:
    """A hub that was made by the command."""
    code, _, _ = call("init", "--unit", "12", "--url", "https://may-chu.vn:8443")
    assert code == 0
    settings = load_settings(HubPaths(folder))
    engine = open_engine(settings.database_url)
    return HubOfTests(settings, engine, SystemClock())


@pytest.fixture
def pc_here(tmp_path: Path) -> Pc:
    return Pc("pc", tmp_path / "pc", SystemClock())


def enrolled(call: Any, pc: Pc, tmp_path: Path) -> Pc:
    """Approve a PC by the command."""
    request = tmp_path / "máy.carequest"
    request.write_bytes(pc.request())
    code, answer, _ = call("approve", request, "--unit", UNIT, "--to", tmp_path / "usb")
    assert code == 0
    pc.answer = read_answer(Path(answer["file"]).read_bytes(), verify)
    pc.chain = pc.answer.chain
    return pc


# ------------------------------------------------------------------ made


def test_a_hub_is_made_once_with_an_account_whose_password_is_shown_once(
    call: Any, folder: Path
) -> None:
    code, answer, error = call("init", "--unit", "12")
    assert code == 0, error
    assert answer["name"] == "Tỉnh Lai Châu"
    assert answer["made"] is True
    assert len(answer["tls_pins"]) == 1
    password = answer["admin"]["password"]
    settings = load_settings(HubPaths(folder))
    assert (settings.unit, settings.database) == ("12", "")
    engine = open_engine(settings.database_url)
    with reading(engine) as connection:
        admin = accounts.by_name(connection, "admin")
    engine.dispose()
    assert admin is not None
    assert admin.must_change
    kept = [one for one in folder.rglob("*") if one.is_file() and one.stat().st_size < 10**7]
    assert not [one for one in kept if password.encode() in one.read_bytes()]
    for key in ("keys/device.key", "keys/bundle.key", "keys/root/device.key", "tls/key.pem"):
        assert os.name == "nt" or (folder / key).stat().st_mode & 0o077 == 0
    code, answer, _ = call("init", "--unit", "12")
    assert (code, answer["error"]["code"]) == (1, "hub.made_already")
    code, answer, _ = call("init", "--unit", "12", "--if-new")
    assert (code, answer["made"]) == (0, False)


def test_the_password_may_come_from_standard_input(
    call: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    monkeypatch.setattr(sys, "stdin", io.StringIO(PASSWORD + "\n"))
    code, answer, _ = call("init", "--unit", "12", "--admin", "lan", "--password-stdin")
    assert (code, answer["admin"]) == (0, {"name": "lan", "password": None})


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--unit", "99"], "hub.unknown_province"),
        (["--unit", "12", "--name", "x"], "hub.bad_name"),
        (["--unit", "12", "--url", "may-chu"], "hub.bad_url"),
        (["--unit", "12", "--db", "mysql://a/b"], "hub.bad_database"),
        (["--unit", "12", "--admin", "!"], "hub.account_problem"),
    ],
)
def test_what_no_hub_can_have_is_refused(call: Any, words: list[str], code: str) -> None:
    exit_code, answer, _ = call("init", *words)
    assert (exit_code, answer["error"]["code"]) == (1, code)
    assert call("report")[0] == 3  # nothing half-made


def test_a_folder_without_a_hub_says_so(call: Any) -> None:
    for words in (["report"], ["serve"], ["downlink", "--to", "x"], ["user", "list"]):
        code, answer, _ = call(*words)
        assert (code, answer["error"]["code"]) == (3, "hub.not_made"), words


def test_without_the_extra_it_is_said_in_a_sentence(
    call: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "alembic", None)
    assert importlib.util.find_spec("alembic") is None
    code, answer, error = call("serve")
    assert (code, answer["error"]["code"]) == (3, "hub.not_installed")
    assert "make hub" in error


def test_a_machine_that_is_only_a_hub_needs_nothing_of_a_pc(folder: Path) -> None:
    """What ``requirements/hub.lock`` leaves out must not be asked for."""
    script = (
        "import sys\n"
        "for one in ('PySide6','shiboken6','llama_cpp','numpy','docx','lxml','pypdfium2','PIL','fsrs',"
        "'holidays','xlrd','olefile'): sys.modules[one] = None\n"
        "from communeapp.__main__ import main\n"
        f"words = ['--data-dir', {str(folder)!r}, '--json', 'hub']\n"
        "assert main([*words, 'init', '--unit', '12']) == 0\n"
        "assert main([*words, 'report']) == 0\n"
        "import communeapp.cli.hub_bundles, communeapp.cli.hub_devices\n"
        "from communeapp.hub.serving import application\n"
        "import os\n"
        f"os.environ['COMMUNEAPP_HUB_DIR'] = {str(folder)!r}\n"
        "application()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_a_hub_on_postgresql(
    call: Any, folder: Path, postgresql: CleanDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        assert call("init", "--unit", "12", "--db", postgresql.url)[0] == 0
        code, answer, _ = call("report")
        assert (code, answer["database"], answer["units"]) == (0, "postgresql", 38)
        assert (folder / "hub.toml").stat().st_mode & 0o077 == 0
        assert not (folder / "hub.db").exists()
        elsewhere = folder / "other.db"
        monkeypatch.setenv("COMMUNEAPP_HUB_DB", sqlite_url(elsewhere))
        code, answer, _ = call("report")
        assert (code, answer["error"]["code"]) == (3, "hub.not_made")
    finally:
        postgresql.clean()


# ------------------------------------------------------------------ every day


def test_a_pc_is_approved_sends_and_is_taken_back(
    call: Any, made: HubOfTests, pc_here: Pc, tmp_path: Path
) -> None:
    pc = enrolled(call, pc_here, tmp_path)
    assert pc.answer is not None
    assert pc.answer.urls == ("https://may-chu.vn:8443",)
    pc.do(UP, UP)
    stick = tmp_path / "usb" / "COMMUNEAPP"
    stick.mkdir()
    written = pc.write(made)[0].path
    written.rename(stick / written.name)
    code, answer, _ = call("ingest", tmp_path / "usb", "--courier", "Lò Văn A")
    assert code == 0
    assert {key: answer[key] for key in ("ok", "applied", "duplicates", "quarantined", "forks")} == {
        "ok": True, "applied": 2, "duplicates": 0, "quarantined": 0, "forks": 0,
    }  # fmt: skip
    assert answer["receipts"] == {pc.dev: {pc.epoch: 2}}
    code, answer, _ = call("ingest", tmp_path / "usb")
    assert (code, answer["applied"], answer["known"]) == (0, 0, True)
    code, answer, _ = call("report")
    assert (code, answer["events"], answer["heard"]) == (0, 3, 1)
    assert answer["devices"] == {"active": 1, "revoked": 0, "cloned": 0}
    code, answer, _ = call("revoke", pc.dev[:10])
    assert (code, answer["keys"]) == (0, 1)
    pc.do(UP)
    code, answer, error = call("ingest", pc.write(made)[0].path)
    assert (code, answer["error"]["code"]) == (1, "bundles.revoked")
    assert error.strip()
    made.engine.dispose()


def test_refused_files_do_not_stop_the_others(
    call: Any, made: HubOfTests, pc_here: Pc, tmp_path: Path
) -> None:
    pc = enrolled(call, pc_here, tmp_path)
    pc.do(UP)
    good = pc.write(made)[0].path
    bad = tmp_path / "hỏng.cabundle"
    bad.write_bytes(good.read_bytes()[:-3])
    code, answers, _ = call("ingest", bad, good)
    assert code == 1
    assert [one["ok"] for one in answers] == [False, True]
    assert answers[0]["error"]["code"] == "bundles.incomplete"
    code, answer, _ = call("ingest", tmp_path / "nothing")
    assert (code, answer["error"]["code"]) == (1, "hub.nothing_there")
    made.engine.dispose()


def test_what_goes_down_lies_on_the_stick_until_it_is_confirmed(
    call: Any, made: HubOfTests, pc_here: Pc, tmp_path: Path
) -> None:
    pc, stick = enrolled(call, pc_here, tmp_path), tmp_path / "stick"
    stick.mkdir()
    file = tmp_path / "weights.json"
    file.write_text("{}")
    given = ["--kind", "field_weights", "--id", "linh-vuc", "--version", "2", "--title", "Trọng số"]
    code, answer, _ = call("publish", file, *given)
    assert (code, answer["kind"], answer["bytes"]) == (0, "field_weights", 2)
    code, answer, _ = call("downlink", "--to", stick)
    assert code == 0
    (one,) = answer["bundles"]
    assert (one["unit"], one["events"], one["files"], one["recipients"]) == (UNIT, 2, 1, 1)
    first = Path(one["file"])
    assert first.parent == stick / "COMMUNEAPP"
    # The PC has it; a courier brings its word, and then the old bundle goes away.
    with reading(made.engine) as connection:
        from communeapp.hub.own_log import own_vector

        pc.have = own_vector(connection, made.identity.device)
    pc.do(UP)
    strange = stick / "COMMUNEAPP" / "của-xã-khác.cabundle"
    strange.write_bytes(pc.write(made)[0].path.read_bytes())
    assert call("ingest", stick)[0] == 0
    code, answer, _ = call("downlink", "--to", stick, "--unit", UNIT)
    assert code == 0
    assert not first.exists()
    assert strange.exists()
    assert Path(answer["file"]).exists()
    made.engine.dispose()


def test_a_course_is_published_as_its_pack_says(
    call: Any, made: HubOfTests, tmp_path: Path
) -> None:
    import zipfile

    source = resources_dir() / "courses" / "the-thuc-van-ban"
    pack = tmp_path / "course.zip"
    with zipfile.ZipFile(pack, "w") as archive:
        for one in sorted(source.rglob("*")):
            if one.is_file():
                archive.write(one, one.relative_to(source).as_posix())
    code, answer, _ = call("publish", pack, "--unit", UNIT)
    assert code == 0
    assert (answer["kind"], answer["id"], answer["units"]) == ("course", source.name, [UNIT])
    code, again, _ = call("publish", pack, "--unit", UNIT)
    assert (code, again["edition"]) == (0, answer["edition"])
    code, refused, _ = call("publish", pack, "--id", "khac")
    assert (code, refused["error"]["code"]) == (1, "hub.pack_differs")
    with zipfile.ZipFile(pack, "a") as archive:
        archive.writestr("khac/manifest.toml", "x")
    code, refused, _ = call("publish", pack)
    assert (code, refused["error"]["code"]) == (1, "hub.not_a_pack")
    code, refused, _ = call("publish", source / "course.toml")
    assert (code, refused["error"]["code"]) == (1, "hub.not_a_pack")
    made.engine.dispose()


def test_accounts(call: Any, made: HubOfTests) -> None:
    code, answer, _ = call(
        "user", "add", "hoa", "--role", "trainer", "--full-name", "Lò Thị Hoa", "--unit", UNIT
    )
    assert code == 0
    first = answer["password"]
    assert first
    code, answer, _ = call("user", "add", "hoa", "--role", "reader", "--full-name", "Hoa")
    assert (code, answer["error"]["code"]) == (1, "hub.account_problem")
    code, answer, _ = call("user", "password", "hoa")
    assert (code, answer["password"] != first) == (0, True)
    assert call("user", "close", "hoa")[0] == 0
    code, answer, _ = call("user", "close", "admin")
    assert (code, answer["error"]["code"]) == (1, "hub.account_problem")
    code, answer, _ = call("user", "password", "ai-do")
    assert (code, answer["error"]["code"]) == (1, "hub.account_unknown")
    code, answer, _ = call("user", "list")
    assert [(one["name"], one["state"]) for one in answer["users"]] == [
        ("admin", "active"),
        ("hoa", "closed"),
    ]
    made.engine.dispose()


def test_the_root_is_shown_given_away_brought_into_safety_and_used_again(
    call: Any, made: HubOfTests, tmp_path: Path
) -> None:
    stick = tmp_path / "két sắt"
    code, shown, _ = call("root", "--export", tmp_path)
    assert code == 0
    assert Path(shown["file"]).suffix == ".root"
    code, answer, _ = call("root", "--move", stick)
    assert code == 0
    assert (stick / "device.key").exists()
    assert not (made.settings.paths.root_dir / "device.key").exists()
    assert call("report")[1]["root_is_here"] is False
    code, answer, _ = call("root", "--move", stick)
    assert (code, answer["error"]["code"]) == (1, "hub.root_is_away")
    code, answer, _ = call("root", "--renew", tmp_path)
    assert (code, answer["error"]["code"]) == (1, "hub.no_root_key")
    code, answer, _ = call("root", "--renew", stick, "--tls")
    assert (code, answer["fingerprint"]) == (0, shown["fingerprint"])
    assert answer["tls_pins"] == shown["tls_pins"]
    made.engine.dispose()


# ------------------------------------------------------------------ served


def test_a_hub_is_served_by_two_workers_and_ends_in_good_order(
    call: Any, made: HubOfTests, folder: Path, tmp_path: Path
) -> None:
    made.engine.dispose()
    words = [
        sys.executable, "-m", "communeapp", "--data-dir", str(folder), "--json",
        "hub", "serve", "--host", "127.0.0.1", "--port", "0", "--workers", "2",
    ]  # fmt: skip
    server = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        assert server.stdout is not None
        started = json.loads(server.stdout.readline())
        assert started["workers"] == 2
        context = ssl.create_default_context(cafile=str(folder / "tls" / "certificate.pem"))
        context.check_hostname = False
        with urllib.request.urlopen(started["url"] + "health", context=context, timeout=60) as got:
            assert got.status == 200
            assert json.load(got)["database"] is True
        server.send_signal(signal.SIGTERM)
        _, error = server.communicate(timeout=60)
        assert (server.returncode, error) == (0, "")
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGKILL)
            server.communicate()


def test_a_port_that_is_taken_is_told(call: Any, made: HubOfTests) -> None:
    import socket

    made.engine.dispose()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, answer, _ = call("serve", "--host", "127.0.0.1", "--port", port)
    assert (code, answer["error"]["code"]) == (3, "hub.port_taken")


def test_a_restored_database_is_told(
    call: Any, made: HubOfTests, pc_here: Pc, tmp_path: Path
) -> None:
    made.engine.dispose()
    made.settings.paths.epoch_file.unlink()
    code, answer, error = call("downlink", "--to", tmp_path / "out")
    assert (code, answer["bundles"]) == (0, [])
    assert "bản cũ hơn" in error
