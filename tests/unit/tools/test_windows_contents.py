"""What of the lock and of the wheels goes into the Windows program."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.packages import windows_contents, windows_runtime
from tools.packages.windows import numbers
from tools.packages.windows_llama import BuildError

LOCK = Path(__file__).resolve().parents[3] / "requirements" / "runtime.lock"


def test_the_lock_gives_every_package_that_windows_needs_with_its_hashes() -> None:
    wanted = windows_runtime.wanted_of(LOCK.read_text(encoding="utf-8"))
    names = {line.split("==")[0] for line in wanted.splitlines() if not line.startswith(" ")}
    assert {"pyside6-essentials", "shiboken6", "tzdata", "numpy", "cryptography", "tuf"} <= names
    assert not names & windows_contents.LEFT_OUT
    assert ";" not in wanted, "pip would ask conditions of this system"
    for entry in wanted.split("\n"):
        assert not entry or entry.startswith(" ") or entry.endswith("\\"), "an entry without a hash"


def test_conditions_are_asked_of_windows() -> None:
    entry = "{}==1.0{} \\\n    --hash=sha256:" + "0" * 64 + "\n"
    lock = LOCK.read_text(encoding="utf-8")
    lock += entry.format("only-windows", " ; sys_platform == 'win32'")
    lock += entry.format("only-linux", " ; sys_platform == 'linux'")
    wanted = windows_runtime.wanted_of(lock)
    assert "only-windows==1.0" in wanted
    assert "only-linux" not in wanted
    with pytest.raises(BuildError):
        windows_runtime.wanted_of("# nothing\n")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/QtWidgets.pyd", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/designer.exe", False),
        ("PySide6/translations/qt_vi.qm", False),
        ("shiboken6/shiboken6.abi3.dll", True),
        ("shiboken6/msvcp140.dll", False),
        ("tzdata/zoneinfo/Asia/Ho_Chi_Minh", True),
        ("tzdata/zoneinfo/Asia/__init__.py", True),
        ("tzdata/zoneinfo/__init__.py", True),
        ("tzdata/zoneinfo/Europe/Paris", False),
        ("holidays/countries/vietnam.py", True),
        ("holidays/locale/en_US/LC_MESSAGES/VN.mo", True),
        ("holidays/locale/de/LC_MESSAGES/DE.mo", False),
        ("numpy/core/_multiarray_umath.cp311-win_amd64.pyd", True),
        ("numpy/core/tests/test_array.py", False),
        ("click-8.5.1.dist-info/METADATA", True),
        ("click-8.5.1.dist-info/RECORD", False),
        ("click-8.5.1.dist-info/licenses/LICENSE.txt", True),
    ],
)
def test_only_what_runs_stays(name: str, kept: bool) -> None:
    assert windows_contents.keeps(name) is kept


def test_a_version_has_four_numbers_on_windows() -> None:
    assert numbers("1.2.3") == "1,2,3,0"
    assert numbers("1.2.3.4") == "1,2,3,4"
