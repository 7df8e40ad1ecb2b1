"""A copy of one commit to build from: what lies about in a working tree must not slip into a package."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.packages import archives
from tools.packages.facts import Facts

ROOT = Path(__file__).resolve().parents[2]
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """The staged copy. ``epoch`` is the time of the commit in seconds, the only time in a package."""

    folder: Path
    version: str
    commit: str
    epoch: int
    schema: int

    @property
    def built(self) -> str:
        """The day of the commit."""
        return dt.datetime.fromtimestamp(self.epoch, dt.UTC).date().isoformat()

    def facts(self, system: str, python: str, managed_by: str = "") -> Facts:
        """What a version folder made of it says of itself."""
        return Facts(self.version, self.commit, self.built, system, self.schema, python, managed_by)

    def environment(self) -> dict[str, str]:
        """The environment of everything that builds: times and orders that are the same every time."""
        said = {
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return kept | said


def say(text: str) -> None:
    """Tell the person who builds."""
    print(f"==> {text}", file=sys.stderr, flush=True)


def stage(
    to: Path,
    *,
    version: str | None = None,
    working_tree: bool = False,
    updates_root: Path | None = None,
) -> Source:
    """Lay out the sources of HEAD in ``to`` (made anew), with the translations built.

    ``version`` replaces the version in the copy, so that an upgrade can be tried from one commit.
    ``working_tree`` takes the tracked files as they lie there; the commit is then called changed.
    ``updates_root`` is put in as the root that updates are believed by (``docs/releasing.md``).
    Raises CalledProcessError where git or the tool for translations fails.
    """
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir(parents=True)
    commit, epoch = _git("log", "-1", "--format=%H %ct").split()
    dirty = _git("status", "--porcelain", "--untracked-files=no").splitlines()
    if working_tree:
        _copy_tracked(to)
        commit += "-changed" if dirty else ""
    else:
        if dirty:
            say(
                f"{len(dirty)} changed files are not in the commit and stay out: {dirty[0].strip()} …"
            )
        archive = to / "source.tar"
        _git("archive", "--format=tar", f"--output={archive}", "HEAD")
        with archives.opened(archive) as tar:
            tar.extractall(to)
        archive.unlink()
    if updates_root is not None:
        trusted = to / "resources" / "updates" / "root.json"
        trusted.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(updates_root, trusted)
    source = Source(to, _set_version(to, version), commit, int(epoch), _schema(to))
    subprocess.run(
        [sys.executable, str(to / "tools" / "i18n.py"), "build"],
        check=True, stdout=subprocess.DEVNULL, env=source.environment(),
    )  # fmt: skip
    return source


def _git(*words: str) -> str:
    run = subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True)
    return run.stdout.strip()


def _copy_tracked(to: Path) -> None:
    for name in _git("ls-files", "-z", "--cached").split("\0"):
        file = ROOT / name
        if name and file.is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, to / name)


def _set_version(folder: Path, version: str | None) -> str:
    file = folder / "src" / "communeapp" / "__init__.py"
    text = file.read_text(encoding="utf-8")
    found = _VERSION.search(text)
    if found is None:
        raise ValueError("no __version__ in the sources")
    if version is None:
        return found[1]
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise ValueError(f"not a version: {version}")
    file.write_text(_VERSION.sub(f'__version__ = "{version}"', text), encoding="utf-8")
    return version


def _schema(folder: Path) -> int:
    """Ask the sources themselves which version of the database they write."""
    code = "from communeapp.store.migrations import SCHEMA; print(SCHEMA)"
    run = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    return int(run.stdout)
