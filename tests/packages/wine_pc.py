"""A Windows PC under Wine, with the system libraries that Wine 8 lacks replaced by stand-ins (never shipped)."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

SOURCES = Path(__file__).parent / "wine"
COMPILER = "x86_64-w64-mingw32-gcc-posix"
#: Stand-ins and what they are linked with.
_LIBRARIES = {"icuuc": (), "mscms": (), "bcryptprimitives": ("-ladvapi32",)}


class WinePc:
    """One prefix: drive C, a registry, a user. ``close`` ends every program in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        self.environment = kept | {
            "WINEPREFIX": str(folder / "prefix"), "WINEARCH": "win64", "WINEDEBUG": "-all", "LC_ALL": "C.UTF-8",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=;mscms=n", "HOME": str(folder),
            "WINEQT_QPA_PLATFORM": "offscreen",  # Wine hides names that begin with QT_
        }  # fmt: skip
        folder.mkdir(parents=True, exist_ok=True)
        self._wine("wineboot", "-i")
        self._settle()
        self._wine("winecfg", "-v", "win10")  # the default says Windows 7
        self._settle()
        for name, words in _LIBRARIES.items():
            target = self.drive_c / "windows/system32" / f"{name}.dll"
            self._compile(f"{name}.c", target, "-shared", *words)
        self._raw = folder / "raw.exe"
        self._compile("raw.c", self._raw, "-municode")
        self._compile("desktop.c", folder / "desktop.exe", "-municode")
        self._desktop: subprocess.Popen[bytes] | None = None
        self.open_desktop()

    @property
    def drive_c(self) -> Path:
        return self.folder / "prefix/drive_c"

    @property
    def user(self) -> Path:
        """The folder of the one user."""
        (found,) = (one for one in (self.drive_c / "users").iterdir() if one.name != "Public")
        return found

    @property
    def programs(self) -> Path:
        """Where setup puts the program unless it is told."""
        return self.user / "AppData/Local/Programs/CommuneApp"

    @property
    def data(self) -> Path:
        """The data of this user."""
        return self.user / "AppData/Local/CommuneApp/CommuneApp"

    def path(self, place: Path) -> str:
        """Name a place as Windows does."""
        if place.is_relative_to(self.drive_c):
            return "C:\\" + str(place.relative_to(self.drive_c)).replace("/", "\\")
        return "Z:" + str(place).replace("/", "\\")

    def run(
        self, line: str, timeout_s: float = 900, **more: str
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a command line exactly as written; output together (a regular file would confuse Python there)."""
        file = self.folder / "line.txt"
        file.write_text(line, encoding="utf-8")
        return subprocess.run(
            ["wine", str(self._raw), self.path(file)],
            env=self.environment | more, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, check=False, timeout=timeout_s, cwd=self.folder,
        )  # fmt: skip

    def start(self, *words: str, **more: str) -> subprocess.Popen[bytes]:
        """Start a program and leave it running."""
        return subprocess.Popen(
            ["wine", *words],
            env=self.environment | more, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, cwd=self.folder,
        )  # fmt: skip

    def setup(
        self, program: Path, *words: str, into: Path | None = None, log: Path | None = None
    ) -> int:
        """Run a setup silently; give its exit code."""
        line = f'"{self.path(program)}" /S'
        line += f' /LOG="{self.path(log)}"' if log else ""
        line += "".join(f" {one}" for one in words)
        line += f" /D={self.path(into)}" if into else ""
        return self.run(line).returncode

    def registry(self, key: str) -> dict[str, str]:
        """Read the texts of a key; empty where it is not there."""
        run = subprocess.run(
            ["wine", "reg", "query", key],
            env=self.environment,
            capture_output=True,
            check=False,
            timeout=60,
        )
        found = {}
        for line in run.stdout.decode("utf-8", "replace").splitlines():
            parts = line.strip().split(None, 2)
            if len(parts) == 3 and parts[1].startswith("REG_"):
                found[parts[0]] = parts[2]
        return found

    def open_desktop(self, **more: str) -> None:
        """Have Wine's desktop run before any program that is tested (see wine/desktop.c); ends with ``close``."""
        words = ["wine", str(self.folder / "desktop.exe")]
        self._desktop = subprocess.Popen(
            words, env=self.environment | more, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        assert self._desktop.stdout is not None
        if self._desktop.stdout.readline().strip() != b"ready":
            raise RuntimeError("Wine opens no window")

    def close(self) -> None:
        """End every program of this PC."""
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False)
        self._settle()
        if self._desktop is not None:
            self._desktop.communicate()

    def _wine(self, *words: str) -> None:
        subprocess.run(
            ["wine", *words], env=self.environment, check=True, capture_output=True, timeout=300
        )

    def _settle(self) -> None:
        subprocess.run(["wineserver", "-w"], env=self.environment, check=False, timeout=300)

    def _compile(self, source: str, target: Path, *words: str) -> None:
        libraries = [one for one in words if one.startswith("-l")]
        others = [one for one in words if not one.startswith("-l")]
        subprocess.run(
            [COMPILER, "-O1", "-s", *others, "-o", str(target), str(SOURCES / source), *libraries],
            check=True,
        )


def missing_tools() -> list[str]:
    """Name what is needed and not here."""
    tools = {
        "wine": "wine wine64",
        COMPILER: "gcc-mingw-w64-x86-64-posix",
        "makensis": "nsis",
        "osslsigncode": "osslsigncode",
    }
    return [package for tool, package in tools.items() if shutil.which(tool) is None]
