"""A real kit, installed from: by one person, by an administrator, with sticks that fail as sticks do."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.packages.wine_pc import WinePc, missing_tools

from communeapp.core.errors import EXIT_ENVIRONMENT

pytestmark = pytest.mark.packages
ROOT = Path(__file__).resolve().parents[2]
DIST = Path(os.environ.get("COMMUNEAPP_DIST", ROOT / "dist"))
MODEL = "qwen2.5-coder-0.5b-instruct-q4_k_m"
FILE = f"{MODEL}.gguf"
NOBODY = 65534
#: Read before the tests point the home folder elsewhere.
MODELS = os.environ.get("COMMUNEAPP_MODELS") or str(Path.home() / ".local/share/CommuneApp/models")
MB = 1_000_000

#: A stick that is read through FUSE and vanishes when its process is killed, as a pulled one does.
STICK = """
import os, sys
import mfusepy
class Through(mfusepy.Operations):
    use_ns = True
    def __init__(self, root): self.root = root
    def at(self, path): return self.root + path
    def getattr(self, path, fh=None):
        seen = os.lstat(self.at(path))
        return {k: getattr(seen, k) for k in ("st_mode", "st_nlink", "st_size", "st_uid", "st_gid")}
    def readdir(self, path, fh): return [".", "..", *os.listdir(self.at(path))]
    def open(self, path, flags): return os.open(self.at(path), flags)
    def read(self, path, size, offset, fh): return os.pread(fh, size, offset)
    def release(self, path, fh): os.close(fh)
    def statfs(self, path):
        seen = os.statvfs(self.at(path))
        return {k: getattr(seen, k) for k in ("f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_namemax")}
    def init(self, path):
        print("ready", flush=True)
mfusepy.FUSE(Through(sys.argv[1]), sys.argv[2], foreground=True, ro=True, allow_other=True)
"""


@pytest.fixture(scope="module")
def public() -> Iterator[Path]:
    """A folder that everybody may enter; those of pytest are for one user alone."""
    folder = Path(tempfile.mkdtemp(prefix="communeapp-kit-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def kit(public: Path) -> Path:
    """A kit for Linux with the small model; read only by everybody, as a stick often is."""
    if not list(DIST.glob("communeapp_*_amd64.deb")):
        pytest.fail(f"no packages in {DIST}: run make packages first")
    folder = public / "USB của xã (Thu Lũm)" / "bộ cài"
    folder.parent.mkdir()
    subprocess.run(
        [sys.executable, "-m", "tools.stick_kit", "--system", "linux", "--only-model", MODEL,
         "--models", MODELS, "--dist", str(DIST), "--out", str(folder)],
        cwd=ROOT, check=True,
    )  # fmt: skip
    return folder


@pytest.fixture
def own(kit: Path, public: Path) -> Iterator[Path]:
    """A copy of the kit that a test may spoil: its files are links, so they are replaced, never written to."""
    folder = public / "USB khác" / "bộ cài"
    shutil.copytree(kit, folder, copy_function=os.link)
    yield folder
    shutil.rmtree(folder.parent)


class Person:
    """Somebody without rights, with a home of their own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        home.mkdir()
        self.root = os.geteuid() == 0
        if self.root:
            os.chown(home, NOBODY, NOBODY)
        kept = ("PATH", "LANG", "PYTHONUNBUFFERED")
        self.settings = {k: v for k, v in os.environ.items() if k in kept} | {
            "HOME": str(home), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(home),
        }  # fmt: skip

    def start(self, *command: object, **more: object) -> subprocess.Popen[str]:
        """Start a program as this person."""
        who = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if self.root else {}
        return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
            [str(one) for one in command],
            env=self.settings, cwd=self.home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, encoding="utf-8", **who, **more,
        )  # fmt: skip

    def run(self, *command: object) -> tuple[int, str, str]:
        """Run it to its end: code, what it said, what it complained about."""
        process = self.start(*command)
        out, err = process.communicate(timeout=600)
        return process.returncode, out, err

    @property
    def program(self) -> Path:
        return self.home / ".local/opt/communeapp/CommuneApp"

    @property
    def models(self) -> Path:
        return self.home / ".local/share/CommuneApp/models"


@pytest.fixture
def person(public: Path) -> Iterator[Person]:
    made = Person(public / "Lò Thị Bé ở xã")
    yield made
    shutil.rmtree(made.home)


@pytest.fixture(scope="module")
def installed(kit: Path, public: Path) -> Person:
    """Somebody who has the program; a test that takes a model removes it."""
    person = Person(public / "Nguyễn Văn Ả")
    code, out, err = person.run("sh", kit / "install.sh", "--models", "none")
    assert code == 0, out + err
    return person


@contextlib.contextmanager
def plugged(folder: Path, where: Path) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """Plug a folder in as a stick; killing the process pulls it out."""
    where.mkdir(parents=True, exist_ok=True)
    process = subprocess.Popen(
        [sys.executable, "-c", STICK, str(folder), str(where)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield where, process
    finally:
        process.kill()
        process.communicate()
        subprocess.run(["umount", "-l", str(where)], check=False, capture_output=True)


def needs_root() -> None:
    if os.geteuid() != 0:
        pytest.skip("mounting and apt need root")


# ------------------------------------------------------------------ one person


def test_one_person_installs_everything_by_one_command(kit: Path, person: Person) -> None:
    code, out, err = person.run("sh", kit / "install.sh")
    assert code == 0, out + err
    assert "ĐÃ XONG" in out
    assert (person.models / FILE).stat().st_size == (kit / "mo-hinh" / FILE).stat().st_size
    code, out, _ = person.run(person.program, "models", "list", "--json")
    listed = {one["id"]: one["installed"] for one in json.loads(out)["models"]}
    assert (code, listed[MODEL]) == (0, True)
    # Again: nothing is copied a second time, nothing is lost.
    before = (person.models / FILE).stat().st_mtime_ns
    code, out, err = person.run("sh", kit / "install.sh", "--silent")
    assert (code, out, err) == (0, "", "")
    assert (person.models / FILE).stat().st_mtime_ns == before
    log = (person.home / ".local/state/communeapp/install.log").read_text("utf-8")
    assert log.count("ended with 0\n") >= 2


def test_a_damaged_package_is_refused_before_anything_is_changed(own: Path, person: Person) -> None:
    (package,) = own.glob("*.run")
    content = bytearray(package.read_bytes())
    content[len(content) // 2] ^= 1
    package.unlink()
    package.write_bytes(content)
    code, out, _ = person.run("sh", own / "install.sh")
    assert (code, "đã hỏng" in out) == (9, True)
    assert not person.program.exists()
    code, out, _ = person.run("sh", own / "KIEM-TRA.sh")
    assert (code, package.name in out) == (9, True)


# ------------------------------------------------------------------ models and sticks


@pytest.mark.parametrize("spoil", ["wrong hash", "half copied"])
def test_a_bad_model_on_the_stick_is_told_and_the_program_stays(
    own: Path, installed: Person, spoil: str
) -> None:
    file = own / "mo-hinh" / FILE
    if spoil == "wrong hash":
        shutil.copy(file, own / "copy")
        (own / "copy").replace(file)
        with file.open("r+b") as stream:
            stream.seek(300 * MB)
            stream.write(b"?" * 16)
    else:
        file.unlink()
        file.write_bytes(b"GGUF" * MB)
    code, out, err = installed.run("sh", own / "install.sh")
    assert code == 10, out + err
    assert ("mã kiểm tra" if spoil == "wrong hash" else "chưa đủ") in err
    assert "dùng được" in out
    assert not (installed.models / FILE).exists()
    assert [one.name for one in installed.models.glob(".*.part")] == []
    assert installed.run(installed.program, "--version")[0] == 0


@pytest.mark.parametrize("pulled_at_mb", [1, 120, 450])
def test_a_stick_that_is_pulled_out_is_gone_on_with(
    kit: Path, installed: Person, public: Path, pulled_at_mb: int
) -> None:
    needs_root()
    shutil.rmtree(installed.models, ignore_errors=True)
    with plugged(kit, public / "E") as (stick, process):
        taking = installed.start(installed.program, "models", "take", stick, "--json")
        part = None
        for _ in range(6000):
            part = next(iter(installed.models.glob(f".{MODEL}.*.part")), part)
            if part is not None and part.exists() and part.stat().st_size >= pulled_at_mb * MB:
                break
            assert taking.poll() is None, taking.communicate()
            time.sleep(
                0.01
            )  # another process is looked at from outside: there is no event to wait for
        process.kill()
        out, err = taking.communicate(timeout=120)
    error = json.loads(out)["error"]
    assert taking.returncode == EXIT_ENVIRONMENT, err
    assert error["code"] in ("kit.gone", "kit.unreadable")
    assert "phần đã chép được giữ" in error["hint"]
    assert not (installed.models / FILE).exists()
    code, out, err = installed.run("sh", kit / "install.sh")
    assert code == 0, out + err
    assert ("Chép tiếp" in err) == (pulled_at_mb > 40)
    assert installed.run(installed.program, "models", "verify", MODEL)[0] == 0
    shutil.rmtree(installed.models)


def test_a_killed_copy_is_gone_on_with(kit: Path, installed: Person) -> None:
    shutil.rmtree(installed.models, ignore_errors=True)
    taking = installed.start(installed.program, "models", "take", kit)
    assert taking.stderr is not None
    for line in taking.stderr:
        if " 40 %" in line:
            break
    taking.kill()
    taking.communicate()
    assert not (installed.models / FILE).exists()
    code, out, _ = installed.run(installed.program, "models", "take", kit, "--json")
    (taken,) = json.loads(out)["taken"]
    assert (code, taken["copied"]) == (0, True)
    assert taken["kept_bytes"] >= 128 * MB
    shutil.rmtree(installed.models)


@pytest.mark.parametrize(
    ("options", "code"), [("size=200m", "kit.no_space"), ("ro", "kit.not_writable")]
)
def test_a_small_and_a_read_only_disk_are_told(
    kit: Path, installed: Person, public: Path, options: str, code: str
) -> None:
    needs_root()
    home = public / "đĩa"
    home.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=777,size=300m", "tmpfs", home], check=True)
    try:
        (home / "models").mkdir(mode=0o777)
        (home / "models").chmod(0o777)
        subprocess.run(["mount", "-o", f"remount,{options}", home], check=True)
        done = subprocess.run(
            [str(installed.program), "--data-dir", str(home), "models", "take", str(kit),
             "--in-data-dir", "--json"],
            env=installed.settings, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
    finally:
        subprocess.run(["umount", home], check=True)
    assert done.returncode == EXIT_ENVIRONMENT, done.stderr
    assert json.loads(done.stdout)["error"]["code"] == code


# ------------------------------------------------------------------ Windows


def test_install_cmd_installs_the_real_program_and_its_model(public: Path) -> None:
    if missing := missing_tools():
        pytest.fail(f"needed for Windows: {' '.join(missing)}")
    if not list(DIST.glob("CommuneApp-*-windows-x86_64-setup.exe")):
        pytest.fail(f"no setup in {DIST}: run make packages first")
    folder = public / "Bộ cài (USB) của xã"
    subprocess.run(
        [sys.executable, "-m", "tools.stick_kit", "--system", "windows", "--only-model", MODEL,
         "--models", MODELS, "--dist", str(DIST), "--out", str(folder)],
        cwd=ROOT, check=True,
    )  # fmt: skip
    pc = WinePc(public / "máy Windows")
    try:
        log = pc.user / "nhật ký.txt"
        line = f'cmd /c ""{pc.path(folder)}\\install.cmd" /S /LOG "{pc.path(log)}""'
        done = pc.run(line)
        said = log.read_bytes()
        assert done.returncode == 0, said
        assert b"setup ended with 0" in said
        assert b"models ended with 0" in said
        assert (pc.programs / "current").is_file()
        taken = pc.data / "models" / FILE
        assert taken.stat().st_size == (folder / "mo-hinh" / FILE).stat().st_size
        # The second time nothing is copied.
        before = taken.stat().st_mtime_ns
        assert pc.run(line).returncode == 0
        assert taken.stat().st_mtime_ns == before
    finally:
        pc.close()
        shutil.rmtree(pc.folder)
        shutil.rmtree(folder)


# ------------------------------------------------------------------ an administrator


def test_an_administrator_installs_for_everyone(kit: Path, person: Person, tmp_path: Path) -> None:
    needs_root()
    status = subprocess.run(
        ["dpkg-query", "-W", "-f=${db:Status-Status}", "communeapp"],
        capture_output=True, text=True, check=False,
    ).stdout  # fmt: skip
    if shutil.which("apt-get") is None or status == "installed" or Path("/opt/communeapp").exists():
        pytest.skip("no apt here, or the program is installed on this PC: it stays as it is")
    log = tmp_path / "log.txt"
    settings = person.settings | {"HOME": "/root"}
    try:
        done = subprocess.run(
            ["sh", str(kit / "install.sh"), "--silent", "--log", str(log)],
            env=settings, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        said = log.read_text("utf-8")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), said
        assert (Path("/opt/communeapp/models") / FILE).is_file()
        # Everybody has the model, and nobody reads the half gigabyte again.
        code, out, err = person.run("/usr/bin/communeapp", "models", "list", "--json")
        (listed,) = [one for one in json.loads(out)["models"] if one["id"] == MODEL]
        assert (code, listed["installed"]) == (0, True), err
        assert listed["path"] == f"/opt/communeapp/models/{FILE}"
        assert not person.models.exists()
    finally:
        subprocess.run(
            ["apt-get", "purge", "-y", "-q", "communeapp"], check=False, capture_output=True
        )
        shutil.rmtree("/opt/communeapp", ignore_errors=True)
