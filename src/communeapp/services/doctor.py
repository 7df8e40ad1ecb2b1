"""The state of the machine and of the profile, for support over the phone. Changes nothing."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any, Literal

from communeapp import __version__, program
from communeapp import paths as locations
from communeapp.clock import Clock, JumpKind, SystemClock, civil_date, jump_since
from communeapp.core.errors import AppError
from communeapp.core.policy import NONE as NO_POLICY
from communeapp.core.policy import Policy
from communeapp.llm import machine
from communeapp.llm.machine import MB, Cpu, Memory
from communeapp.llm.models import Choice
from communeapp.paths import Paths
from communeapp.services.models import ModelsService
from communeapp.services.originals import inspect_originals, inspect_works
from communeapp.services.policy import load_policy
from communeapp.store.backup import good_backups
from communeapp.store.database import Store, sqlite_version, wal_is_safe
from communeapp.store.place import is_network

LEAST_FREE_MB = 500
SHIPPED_FONTS = tuple(
    f"LiberationSerif-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic")
)
_LIBRARIES = (
    "PySide6_Essentials", "llama_cpp_python", "sqlite_utils", "python_docx", "pypdfium2",
    "cryptography", "argon2-cffi", "click", "platformdirs", "psutil", "tzdata",
)  # fmt: skip


@dataclass(frozen=True)
class Problem:
    """Something to mend (``error``) or to know (``note``): a message code and its values."""

    code: str
    severity: Literal["error", "note"]
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class DatabaseState:
    """``schema`` is the version of its tables; None where no database exists yet or none can be read."""

    exists: bool
    ok: bool
    schema: int | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Health:
    """Everything the doctor found. ``ok``: nothing that has to be mended."""

    cpu: Cpu
    memory: Memory
    data_dir: Path
    free_disk_mb: int
    database: DatabaseState
    choice: Choice
    problems: tuple[Problem, ...]
    policy: Policy = NO_POLICY

    @property
    def ok(self) -> bool:
        return not any(problem.severity == "error" for problem in self.problems)


class DoctorService:
    """Looks at one profile and the machine under it."""

    def __init__(self, paths: Paths, models: ModelsService, clock: Clock | None = None) -> None:
        self._paths, self._models, self._clock = paths, models, clock or SystemClock()

    def examine(self) -> Health:
        """Look at everything once; takes seconds where a model is read for the first time."""
        cpu, memory = machine.cpu(), machine.memory()
        database, policy = inspect_database(self._paths), load_policy()
        choice = self._models.choice()
        problems = [
            *_folder_problems(self._paths.data_dir),
            *database.problems,
            *_original_problems(self._paths),
            *(Problem(one.code, "error", one.values) for one in policy.faults),
            *_model_problems(choice, cpu),
            *_clock_problems(self._clock),
            *_font_problems(),
            *_library_problems(),
        ]
        free = shutil.disk_usage(_existing(self._paths.data_dir)).free // MB
        if free < LEAST_FREE_MB:
            values = {"have": free, "need": LEAST_FREE_MB}
            problems.append(Problem("doctor.little_disk", "error", values))
        return Health(
            cpu, memory, self._paths.data_dir, free, database, choice, tuple(problems), policy
        )


def inspect_database(paths: Paths) -> DatabaseState:
    """Open the database for reading only and check it as a start would; nothing is migrated."""
    wal = (
        () if wal_is_safe(sqlite_version()) else (Problem("doctor.sqlite_wal", "note", _sqlite()),)
    )
    if not paths.database.exists():
        return DatabaseState(False, True, None, wal)
    schema: int | None = None
    try:
        store = Store.connect(paths.database, read_only=True)
        try:
            schema = store.schema
            store.check_version()
            store.check_whole()
        finally:
            store.close()
    except AppError as problem:
        # A database that cannot be used is told with the backup that can (as services.office does).
        good = good_backups(paths.backups_dir)
        newest = good[0].path.name if good else "–"
        found = Problem(problem.code, "error", {"newest": newest, **problem.values})
        return DatabaseState(True, False, schema, (found, *wal))
    return DatabaseState(True, True, schema, wal)


def _original_problems(paths: Paths) -> list[Problem]:
    looked_at = (
        ("incoming.originals", inspect_originals(paths), paths.originals_dir),
        ("works.files", inspect_works(paths), paths.works_dir),
    )
    found = []
    for code, state, folder in looked_at:
        for word, count in (("missing", state.missing), ("changed", state.changed)):
            if count:
                values = {"named": state.named, "folder": str(folder), "count": count}
                found.append(Problem(f"{code}_{word}", "error", values))
    return found


def _sqlite() -> dict[str, object]:
    return {"version": ".".join(map(str, sqlite_version()))}


def _existing(folder: Path) -> Path:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _folder_problems(folder: Path) -> list[Problem]:
    found = []
    if not _writable(folder):
        found.append(Problem("doctor.data_dir_not_writable", "error", {"folder": str(folder)}))
    if is_network(folder):
        found.append(Problem("store.network_drive", "error", {"path": str(folder)}))
    return found


def _writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=_existing(folder)):
            return True
    except OSError:
        return False


def _model_problems(choice: Choice, cpu: Cpu) -> list[Problem]:
    found = [Problem("doctor.slow_cpu", "note")] if cpu.slow and cpu.runs_model else []
    if choice.model is None:
        return found + [Problem(reason.code, "note", reason.values) for reason in choice.reasons]
    damaged = [reason for reason in choice.reasons if reason.code == "models.reason.damaged"]
    return found + [Problem(reason.code, "note", reason.values) for reason in damaged]


def _clock_problems(clock: Clock) -> list[Problem]:
    now = clock.now_ms()
    jump = jump_since(0, now)
    if jump is not None and jump.kind is JumpKind.BACK:
        date = civil_date(now).strftime("%d/%m/%Y")
        return [Problem("doctor.clock_back", "error", {"date": date})]
    if civil_date(now).year >= 2046:
        date = civil_date(now).strftime("%d/%m/%Y")
        return [Problem("doctor.clock_forward", "error", {"date": date})]
    return []


def _font_problems() -> list[Problem]:
    folder = locations.resources_dir() / "fonts"
    missing = [name for name in SHIPPED_FONTS if not (folder / name).is_file()]
    if missing:
        return [Problem("doctor.fonts_missing", "error", {"names": ", ".join(missing)})]
    if not any(_times_files()):
        return [Problem("doctor.font_substitute", "note")]
    return []


def _times_files() -> list[Path]:
    if sys.platform == "win32":
        folders = [Path(os.environ.get("WINDIR", "C:\\Windows")) / "Fonts"]
    else:
        folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts"]
    names = {"times.ttf", "times_new_roman.ttf", "timesnewroman.ttf"}
    return [
        file
        for folder in folders
        if folder.is_dir()
        for file in folder.rglob("*.[tT][tT][fF]")
        if file.name.casefold() in names
    ]


def _library_problems() -> list[Problem]:
    if program.here().packaged:
        return []  # everything is inside the program; names and versions are not kept there
    found = []
    for name in _LIBRARIES:
        try:
            metadata.version(name)
        except metadata.PackageNotFoundError:
            found.append(Problem("doctor.library_missing", "error", {"name": name}))
    return found


def library_versions() -> dict[str, str]:
    """Give the versions of the libraries that matter."""
    versions = {}
    for name in _LIBRARIES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = ""
    return versions


def report(health: Health) -> dict[str, Any]:
    """Give the findings as the keys of the command line contract; problems stay codes."""
    model = health.choice.model
    wanted = health.choice.wanted
    return {
        "version": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "sqlite": _sqlite()["version"],
        "sqlite_journal": "wal" if wal_is_safe(sqlite_version()) else "delete",
        "libraries": library_versions(),
        "cpu": {
            "cores": health.cpu.cores,
            "features": sorted(health.cpu.features),
            "enough": health.cpu.runs_model,
        },
        "ram_mb": health.memory.total_mb,
        "ram_free_mb": health.memory.available_mb,
        "free_disk_mb": health.free_disk_mb,
        "data_dir": str(health.data_dir),
        "database": {
            "ok": health.database.ok,
            "schema": health.database.schema,
            "exists": health.database.exists,
        },
        "model": {
            "id": model.info.id if model is not None else None,
            "path": str(model.path) if model is not None else None,
            "verified": model.verified if model is not None else False,
            "fits": model is not None or wanted is not None,
            "wanted": wanted.id if wanted is not None else None,
        },
        "policy": policy_report(health.policy),
        "ok": health.ok,
    }


def policy_report(policy: Policy) -> dict[str, Any]:
    """Give what the province laid down, for the answer of ``doctor``."""
    return {
        "by": policy.by,
        "files": list(policy.files),
        "locked": dict(policy.locked),
        "defaults": dict(policy.defaults),
        "hub_urls": list(policy.hub_urls),
        "ok": not policy.faults,
    }
