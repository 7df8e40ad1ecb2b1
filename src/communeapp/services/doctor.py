"""The state of the machine and of the profile, for support over the phone. Changes nothing."""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any, Literal

from communeapp import __version__, program
from communeapp.clock import Clock, SystemClock
from communeapp.core.errors import AppError
from communeapp.core.policy import NONE as NO_POLICY
from communeapp.core.policy import Policy
from communeapp.llm.machine import Cpu, Memory
from communeapp.llm.models import Choice
from communeapp.paths import Paths
from communeapp.services.machine_check import (
    Finding,
    MachineCheck,
    MachineReport,
    Verdict,
    existing,
)
from communeapp.services.models import ModelsService
from communeapp.services.originals import inspect_originals, inspect_works
from communeapp.services.policy import load_policy
from communeapp.store.backup import good_backups
from communeapp.store.database import Store, sqlite_version, wal_is_safe
from communeapp.store.place import is_network

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

    data_dir: Path
    machine: MachineReport
    database: DatabaseState
    problems: tuple[Problem, ...]
    policy: Policy = NO_POLICY

    @property
    def cpu(self) -> Cpu:
        return self.machine.cpu

    @property
    def memory(self) -> Memory:
        return self.machine.memory

    @property
    def choice(self) -> Choice:
        return self.machine.choice

    @property
    def ok(self) -> bool:
        return not any(problem.severity == "error" for problem in self.problems)


class DoctorService:
    """Looks at one profile and the machine under it."""

    def __init__(self, paths: Paths, models: ModelsService, clock: Clock | None = None) -> None:
        self._paths, self._models, self._clock = paths, models, clock or SystemClock()

    def examine(self) -> Health:
        """Look at everything once; takes seconds where a model is read for the first time."""
        database, policy = inspect_database(self._paths), load_policy()
        seen = MachineCheck(self._paths, self._models, self._clock).examine()
        found = [_machine_problem(one) for one in seen.findings]
        model = _model_problems(seen.choice)
        said = {one.code for one in model}  # why no model is used may be a finding too
        problems = (
            *_folder_problems(self._paths.data_dir),
            *database.problems,
            *_original_problems(self._paths),
            *(Problem(one.code, "error", one.values) for one in policy.faults),
            *model,
            *(one for one in found if one is not None and one.code not in said),
            *_library_problems(),
        )
        return Health(self._paths.data_dir, seen, database, problems, policy)


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


def _folder_problems(folder: Path) -> list[Problem]:
    found = []
    if not _writable(folder):
        found.append(Problem("doctor.data_dir_not_writable", "error", {"folder": str(folder)}))
    if is_network(folder):
        found.append(Problem("store.network_drive", "error", {"path": str(folder)}))
    return found


def _writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=existing(folder)):
            return True
    except OSError:
        return False


def _machine_problem(finding: Finding) -> Problem | None:
    """Tell a finding where something is to mend or to know; what fits is no problem."""
    if finding.urgent:
        return Problem(finding.code, "error", finding.values)
    if finding.noted or finding.verdict is not Verdict.FITS:
        return Problem(finding.code, "note", finding.values)
    return None


def _model_problems(choice: Choice) -> list[Problem]:
    if choice.model is None:
        return [Problem(reason.code, "note", reason.values) for reason in choice.reasons]
    damaged = [reason for reason in choice.reasons if reason.code == "models.reason.damaged"]
    return [Problem(reason.code, "note", reason.values) for reason in damaged]


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
        "free_disk_mb": health.machine.free_disk_mb,
        "machine": machine_answer(health.machine),
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


def machine_answer(seen: MachineReport) -> dict[str, Any]:
    """Give the check of the machine in plain values; sentences stay codes."""
    return {
        "verdict": seen.verdict.value,
        "findings": [
            {"subject": one.subject.value, "verdict": one.verdict.value, "code": one.code}
            | {"values": dict(one.values)}
            for one in seen.findings
        ],
        "advice": seen.advice.code,
        "estimates": [
            {"task": one.task, "low_s": round(one.low_s, 1), "high_s": round(one.high_s, 1)}
            for one in seen.estimates
        ],
    }
