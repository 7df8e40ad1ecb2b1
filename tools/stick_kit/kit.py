"""Lays the kit out: every file is hashed while it is copied, and the folder gets its name at the end."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from communeapp import paths as locations
from communeapp.core.errors import AppError
from communeapp.hub.pack_files import look_at
from communeapp.llm.models import ModelInfo, read_manifest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "installer" / "stick"
SUMS = "SHA256SUMS"
MODELS, PACKS, LICENCES, UPDATES = "mo-hinh", "goi", "giay-phep", "CAP-NHAT"
#: Courses are taken in on any PC (``training import``); rules go out through the hub (``hub publish``).
_FOLDERS = {"course": "khoa-hoc", "pack": "quy-dinh"}
GUIDE = "HUONG-DAN.pdf"
#: Most sticks are FAT32: no file of 4 GiB or more.
FAT32_LIMIT = (4 << 30) - 1
#: Packages by system: the file's name with its version left open.
PACKAGES = {
    "windows": (
        "CommuneApp-*-windows-x86_64-setup.exe",
        "CommuneApp-*-windows-x86_64-portable.zip",
    ),
    "linux": ("CommuneApp-*-linux-x86_64.run", "communeapp_*_amd64.deb"),
}
_RUNNABLE = (".sh", ".run")
_BLOCK = 1 << 20


class KitProblem(Exception):  # noqa: N818 - told to the person who makes the kit
    """Something for the kit is missing or is not what it should be."""


@dataclass(frozen=True)
class Wish:
    """What the kit shall hold. ``only_models`` names models by their id; empty means all of the manifest."""

    dist: Path
    out: Path
    systems: tuple[str, ...] = ("linux", "windows")
    model_folders: tuple[Path, ...] = ()
    only_models: tuple[str, ...] = ()
    models: bool = True
    packs: Path | None = None
    updates: Path | None = None


@dataclass(frozen=True)
class Made:
    """Names and bytes of every file of the kit, sorted by name."""

    files: tuple[tuple[str, int], ...]

    @property
    def bytes(self) -> int:
        """The size of the whole kit."""
        return sum(size for _, size in self.files)


class _Folder:
    """The folder that is being laid out; remembers the hash of everything put there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.sums: dict[str, str] = {}

    def copy(self, source: Path, name: str, wanted: str | None = None) -> None:
        """Copy a file, hashing it; KitProblem when it is not the one that is wanted."""
        target = self._place(name)
        digest = hashlib.sha256()
        with source.open("rb") as read, target.open("wb") as write:
            while block := read.read(_BLOCK):
                write.write(block)
                digest.update(block)
        if wanted is not None and digest.hexdigest() != wanted:
            raise KitProblem(f"{source} is not the file that its checksum names: make it anew")
        self._done(name, digest.hexdigest())

    def write(self, name: str, content: bytes) -> None:
        """Write a file of our own."""
        self._place(name).write_bytes(content)
        self._done(name, hashlib.sha256(content).hexdigest())

    def added(self, name: str) -> None:
        """Take down a file that somebody else wrote into the folder."""
        content = (self.root / name).read_bytes()
        self._done(name, hashlib.sha256(content).hexdigest())

    def _place(self, name: str) -> Path:
        if not name.isascii():
            raise KitProblem(
                f"{name}: names on a stick are plain letters, whatever system reads it"
            )
        target = self.root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        return target

    def _done(self, name: str, digest: str) -> None:
        target = self.root / name
        target.chmod(0o755 if target.suffix in _RUNNABLE else 0o644)
        if target.stat().st_size > FAT32_LIMIT:
            raise KitProblem(f"{name} does not fit on a FAT32 stick")
        self.sums[name] = digest


def lay_out(wish: Wish) -> Made:
    """Make the kit. Raises KitProblem: what is missing, what is damaged, and how to get it.

    Written beside and renamed: a folder of that name is always a whole kit.
    """
    new = wish.out.with_name(wish.out.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        folder = _Folder(new)
        version = _packages(wish, folder)
        _scripts(wish, folder)
        if wish.models:
            _models(wish, folder)
        if wish.packs is not None:
            _packs(wish.packs, folder)
        _licences(wish, folder)
        if wish.updates is not None:
            _updates(wish.updates, folder)
        _guide(folder, version)
        folder.write(SUMS, _sums(folder.sums))
        made = Made(tuple(_listed(new)))
        shutil.rmtree(wish.out, ignore_errors=True)
        new.replace(wish.out)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    return made


def _packages(wish: Wish, folder: _Folder) -> str:
    """Copy the packages and give their version; there must be one of each, all of one version."""
    known = _read_sums(wish.dist / SUMS)
    versions = set()
    for system in wish.systems:
        for pattern in PACKAGES[system]:
            found = sorted(wish.dist.glob(pattern))
            if len(found) != 1:
                what = "is not there" if not found else "is there more than once"
                raise KitProblem(f"{wish.dist / pattern} {what}: run make packages first")
            (file,) = found
            before, after = pattern.split("*")
            versions.add(file.name.removeprefix(before).removesuffix(after))
            folder.copy(file, file.name, known.get(file.name))
    if len(versions) != 1:
        raise KitProblem(f"packages of several versions in {wish.dist}: {sorted(versions)}")
    return versions.pop()


def _scripts(wish: Wish, folder: _Folder) -> None:
    endings = {"windows": ".cmd", "linux": ".sh"}
    for system in wish.systems:
        for file in sorted(SCRIPTS.glob(f"*{endings[system]}")):
            text = file.read_bytes()
            if system == "windows":  # cmd.exe loses its place in files with the lines of Unix
                text = text.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            folder.write(file.name, text)


def _models(wish: Wish, folder: _Folder) -> None:
    manifest = ROOT / "models" / "manifest.toml"
    known = read_manifest(manifest)
    unknown = set(wish.only_models) - {one.id for one in known}
    if unknown:
        raise KitProblem(f"no such model: {', '.join(sorted(unknown))}")
    for info in known:
        if wish.only_models and info.id not in wish.only_models:
            continue
        folder.copy(_model_file(info, wish.model_folders), f"{MODELS}/{info.file}", info.sha256)
    folder.copy(manifest, f"{MODELS}/manifest.toml")
    inside = {
        name.removeprefix(f"{MODELS}/"): digest
        for name, digest in folder.sums.items()
        if name.startswith(f"{MODELS}/")
    }
    folder.write(f"{MODELS}/{SUMS}", _sums(inside))


def _model_file(info: ModelInfo, folders: tuple[Path, ...]) -> Path:
    extra = os.environ.get("COMMUNEAPP_MODELS")
    places = [*folders, *([Path(extra)] if extra else []), locations.user_models_dir()]
    for place in places:
        file = place / info.file
        if file.is_file() and file.stat().st_size == info.bytes:
            return file
    raise KitProblem(f"{info.file} is not here: .venv/bin/communeapp models get {info.id}")


def _packs(source: Path, folder: _Folder) -> None:
    """Packs of the province. The shipped ones are inside the program, and only there they are believed."""
    files = sorted(source.glob("*.zip"))
    if not files:
        raise KitProblem(f"no pack (.zip) in {source}")
    for file in files:
        try:
            kind = look_at(file).kind
        except AppError as problem:
            raise KitProblem(f"{file} is no pack that can be used: {problem.code}") from problem
        folder.copy(file, f"{PACKS}/{_FOLDERS[kind]}/{file.name}")


def _licences(wish: Wish, folder: _Folder) -> None:
    folder.copy(ROOT / "LICENSE", f"{LICENCES}/CommuneApp.txt")
    notices = wish.dist / "licences"
    for file in sorted(one for one in notices.rglob("*") if one.is_file()):
        folder.copy(file, f"{LICENCES}/{file.relative_to(notices).as_posix()}")
    for system in wish.systems:
        parts = wish.dist / f"sbom-{system}.cdx.json"
        if parts.is_file():
            folder.copy(parts, f"{LICENCES}/{parts.name}")
    if not notices.is_dir():
        print(f"no {notices}: the kit has no licence notices of its parts", file=sys.stderr)


def _updates(source: Path, folder: _Folder) -> None:
    files = [one for one in sorted(source.rglob("*")) if one.is_file()]
    if not (source / "metadata" / "timestamp.json").is_file():
        raise KitProblem(f"{source} is no signed repository: it has no metadata/timestamp.json")
    for file in files:
        folder.copy(file, f"{UPDATES}/{file.relative_to(source).as_posix()}")


def _guide(folder: _Folder, version: str) -> None:
    from tools.stick_kit.guide import write_guide

    write_guide(folder.root / GUIDE, version)
    folder.added(GUIDE)


def _read_sums(file: Path) -> dict[str, str]:
    """Read a list of ``sha256sum``; nothing where there is none."""
    if not file.is_file():
        return {}
    lines = (line.split(maxsplit=1) for line in file.read_text("utf-8").splitlines())
    return {one[1].lstrip("*"): one[0] for one in lines if len(one) == 2}


def _sums(sums: dict[str, str]) -> bytes:
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)).encode("ascii")


def _listed(root: Path) -> Iterator[tuple[str, int]]:
    for file in sorted(root.rglob("*")):
        if file.is_file():
            yield file.relative_to(root).as_posix(), file.stat().st_size
