"""install.sh and KIEM-TRA.sh of the stick, with a small program in place of the real one."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[3] / "installer" / "stick"
RUN = "CommuneApp-1.2.3-linux-x86_64.run"
#: Stands for the .run: puts a program there, or fails as it is told.
PACKAGE = """#!/bin/sh
echo "package: $*"
[ -z "$PACKAGE_CODE" ] || { echo "the package says why" >&2; exit "$PACKAGE_CODE"; }
mkdir -p "$HOME/.local/opt/communeapp"
cat >"$HOME/.local/opt/communeapp/CommuneApp" <<'END'
#!/bin/sh
printf '%s\\n' "$@" >"$HOME/words"
echo "progress of the models" >&2
exit "${MODELS_CODE:-0}"
END
chmod +x "$HOME/.local/opt/communeapp/CommuneApp"
"""
Install = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    folder = tmp_path / "USB của xã (Thu Lũm)" / "bộ cài"
    (folder / "mo-hinh").mkdir(parents=True)
    (folder / "mo-hinh" / "mau.gguf").write_bytes(b"weights")
    (folder / RUN).write_text(PACKAGE, encoding="utf-8")
    for name in ("install.sh", "KIEM-TRA.sh"):
        (folder / name).write_bytes((SCRIPTS / name).read_bytes())
    sums = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in (RUN, "install.sh", "KIEM-TRA.sh", "mo-hinh/mau.gguf")
    ]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="ascii")
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "Nguyễn Văn Ả"
    folder.mkdir()
    return folder


@pytest.fixture
def install(kit: Path, home: Path) -> Install:
    """Run install.sh as one person does; ``--me`` because tests may run as root."""

    def run(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        plain = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return subprocess.run(
            ["sh", str(kit / "install.sh"), "--me", *words],
            env=plain | {"HOME": str(home), "XDG_STATE_HOME": str(home / "state")} | settings,
            cwd=home, capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    return run


def log_of(home: Path) -> str:
    return (home / "state/communeapp/install.log").read_text("utf-8")


def test_it_installs_and_takes_the_models_of_its_own_folder(
    install: Install, kit: Path, home: Path
) -> None:
    done = install()
    assert (done.returncode, done.stderr) == (0, "progress of the models\n")
    assert "ĐÃ XONG" in done.stdout
    words = (home / "words").read_text("utf-8").splitlines()
    assert words == ["models", "take", f"{kit}/mo-hinh"]
    assert log_of(home).splitlines()[-1] == "ended with 0"


def test_silent_says_nothing_and_logs_everything(install: Install, tmp_path: Path) -> None:
    log = tmp_path / "nhật ký" / "máy 1.txt"
    done = install("--silent", "--log", str(log), "--models", "all")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    said = log.read_text("utf-8")
    assert f"package: --silent --models 0 --log {log}" in said
    assert "progress of the models" in said
    assert "--all" in (tmp_path / "Nguyễn Văn Ả/words").read_text("utf-8")


def test_models_may_be_left_out_or_missing(install: Install, kit: Path, home: Path) -> None:
    assert install("--models", "none").returncode == 0
    (kit / "mo-hinh/mau.gguf").unlink()
    done = install()
    assert done.returncode == 0
    assert "không kèm mô hình" in done.stdout
    assert not (home / "words").exists()


@pytest.mark.parametrize("code", ["1", "4", "11"])
def test_what_the_package_says_is_the_exit_code_and_its_sentence_is_shown(
    install: Install, home: Path, code: str
) -> None:
    done = install(PACKAGE_CODE=code)
    assert done.returncode == int(code)
    assert "the package says why" in done.stderr
    assert "CHƯA CÀI ĐƯỢC" in done.stdout
    assert not (home / "words").exists()
    assert log_of(home).splitlines()[-1] == f"ended with {code}"
    silent = install("--silent", PACKAGE_CODE=code)
    assert (silent.returncode, silent.stdout, silent.stderr) == (int(code), "", "")
    assert "the package says why" in log_of(home)


def test_a_model_that_is_not_copied_leaves_a_program_that_works(install: Install) -> None:
    done = install(MODELS_CODE="3")
    assert done.returncode == 10
    assert "phần đã chép được giữ" in done.stdout


def test_a_damaged_package_is_not_run(install: Install, kit: Path, home: Path) -> None:
    with (kit / RUN).open("a", encoding="utf-8") as file:
        file.write("# altered\n")
    done = install()
    assert done.returncode == 9
    assert "đã hỏng" in done.stdout
    assert "package:" not in done.stdout
    assert not (home / ".local").exists()


def test_a_package_that_the_list_does_not_name_is_not_run(install: Install, kit: Path) -> None:
    (kit / "CommuneApp-9.9.9-linux-x86_64.run").write_text(PACKAGE, encoding="utf-8")
    assert install().returncode == 9


def test_without_packages_it_says_where_to_start_it(install: Install, kit: Path) -> None:
    (kit / RUN).unlink()
    done = install()
    assert (done.returncode, "trong thư mục bộ cài" in done.stdout) == (9, True)


@pytest.mark.parametrize("words", [["--fast"], ["--models", "some"], ["--log"], ["--models"]])
def test_wrong_options_change_nothing(install: Install, home: Path, words: list[str]) -> None:
    done = install(*words)
    assert (done.returncode, "Cách dùng" in done.stdout) == (2, True)
    assert not (home / ".local").exists()


def test_another_kind_of_machine_is_refused(install: Install, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "uname").write_text("#!/bin/sh\necho aarch64\n", encoding="ascii")
    (tools / "uname").chmod(0o755)
    done = install(PATH=f"{tools}:{os.environ['PATH']}")
    assert (done.returncode, "Linux 64 bit" in done.stdout) == (3, True)


def test_the_check_names_each_file_that_is_damaged_or_missing(kit: Path) -> None:
    def check() -> tuple[int, str]:
        done = subprocess.run(
            ["sh", str(kit / "KIEM-TRA.sh")], capture_output=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stdout

    code, said = check()
    assert (code, "TỐT: 4 tệp" in said) == (0, True)
    (kit / "mo-hinh/mau.gguf").write_bytes(b"weightz")
    (kit / "KIEM-TRA.sh").chmod(0o644)
    code, said = check()
    assert (code, "mo-hinh/mau.gguf" in said, RUN in said) == (9, True, False)
    (kit / RUN).unlink()
    assert RUN in check()[1]
    for broken in ("", "not a list\n"):
        (kit / "SHA256SUMS").write_text(broken, encoding="ascii")
        assert check()[0] == 9


# ------------------------------------------------------------------ as an administrator, without apt

#: What stands for the tools of Debian: the versions and the answer of apt come from the environment.
TOOLS = {
    "id": 'case "$1" in -u) echo 0 ;; *) echo root ;; esac',
    "dpkg-deb": 'case "$3" in Version) echo 1.2.3 ;; *) echo "${SIZE:-1000}" ;; esac',
    "dpkg-query": 'printf "%s" "$OLD"',
    "dpkg": '[ "$2" = 2.0.0 ]',  # --compare-versions OLD gt NEW
    "apt-get": """echo "apt-get $*" >>"$HOME/apt"
case "$*" in *-s*) printf '%s' "$PLAN"; exit "${PLAN_CODE:-0}" ;; esac
exit 1""",
}


@pytest.fixture
def administer(kit: Path, home: Path, tmp_path: Path) -> Install:
    """Run install.sh as an administrator of a Debian that does nothing."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, body in TOOLS.items():
        (tools / name).write_text(f"#!/bin/sh\n{body}\n", encoding="ascii")
        (tools / name).chmod(0o755)
    name = "communeapp_1.2.3_amd64.deb"
    (kit / name).write_bytes(b"deb")
    with (kit / "SHA256SUMS").open("a", encoding="ascii") as sums:
        sums.write(f"{hashlib.sha256(b'deb').hexdigest()}  {name}\n")

    def run(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        plain = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        path = f"{tools}:{os.environ['PATH']}"
        return subprocess.run(
            ["sh", str(kit / "install.sh"), "--log", str(home / "log"), *words],
            env=plain | {"HOME": str(home), "PATH": path} | settings,
            capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    return run


def test_missing_libraries_are_named_and_nothing_is_changed(
    administer: Install, home: Path
) -> None:
    plan = " communeapp : Depends: libegl1 but it is not installable\nE: broken packages\n"
    done = administer(PLAN=plan, PLAN_CODE="100")
    assert (done.returncode, "libegl1" in done.stdout) == (11, True)
    assert "apt-get install -s ./communeapp_1.2.3_amd64.deb" in (home / "apt").read_text("utf-8")
    assert "apt-get install -y" not in (home / "apt").read_text("utf-8")


@pytest.mark.parametrize(
    ("settings", "code", "words"),
    [
        ({"OLD": "2.0.0"}, 5, "mới hơn"),
        ({"SIZE": "999999999999"}, 6, "không đủ chỗ"),
        ({"OLD": "1.2.2"}, 1, "CHƯA CÀI ĐƯỢC"),  # apt itself fails
    ],
    ids=["older over newer", "no space", "apt fails"],
)
def test_an_administrator_is_told_what_is_in_the_way(
    administer: Install, settings: dict[str, str], code: int, words: str
) -> None:
    done = administer(**settings)
    assert (done.returncode, words in done.stdout) == (code, True)


def test_a_person_of_the_pc_may_be_meant_by_an_administrator(
    administer: Install, home: Path
) -> None:
    done = administer("--me")
    assert done.returncode == 0, done.stderr
    assert (home / ".local/opt/communeapp/CommuneApp").exists()
    assert not (home / "apt").exists()
