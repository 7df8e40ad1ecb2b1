"""Faults 1, 2, 8 and 11: processes that are killed or started twice, with real child processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from communeapp.core.errors import EnvironmentProblem
from communeapp.services.office import Office
from communeapp.store.migrations import SCHEMA

CHILDREN = Path(__file__).parent / "children"
pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="kill -9 and fork; Windows has its own list of checks"
)


def killed(job: str, folder: Path, rounds: int, seed: int = 1) -> list[dict[str, Any]]:
    """Let the child process run its rounds; give what it says of each."""
    done = subprocess.run(
        [sys.executable, CHILDREN / "killed.py", job, folder, str(rounds), str(seed)],
        stdout=subprocess.PIPE,
        check=True,
        timeout=60 + rounds * 15,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def assert_whole(rounds: list[dict[str, Any]]) -> None:
    for one in rounds:
        found = one["found"]
        assert one["killed"]
        assert found["whole"], found
        assert found["length"] >= one["promised"], "a save that was acknowledged is gone"
        assert found["length"] >= one["typed_before_2s"], "more than two seconds of typing are gone"
        assert found["events"] >= one["events"]
        assert set(one["versions"]) <= set(found["versions"])
        assert found["epochs"] == 1  # a crash is no restored backup
        assert found["pieces"] == []


def typing_rounds(folder: Path, rounds: int) -> None:
    typed = killed("typing", folder, rounds // 2)
    saved = killed("saving", folder, rounds - rounds // 2, seed=2)
    assert len(typed) + len(saved) == rounds
    assert_whole(typed + saved)
    # The rounds prove something only if there was something to lose.
    assert max(one["typed_before_2s"] for one in typed) > 0
    assert sum(1 for one in saved if one["versions"]) > len(saved) // 4


@pytest.mark.timeout(180)
def test_fault_1_kill_9_while_typing_loses_at_most_two_seconds(data_dir: Path) -> None:
    typing_rounds(data_dir, 24)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_fault_1_kill_9_while_typing_500_times(data_dir: Path) -> None:
    typing_rounds(data_dir, 500)


def backup_rounds(folder: Path, rounds: int) -> None:
    offered: set[str] = set()
    found = killed("backups", folder, rounds, seed=3)
    assert_whole(found)
    for one in found:
        listed = one["found"]["backups"]  # each was opened and checked by the child
        assert len(listed) <= 3 + 7 + 4 + 12 + 1
        if one["backups"]:
            assert one["backups"][-1] in listed, "the last finished backup is gone"
        offered.update(one["backups"])
    assert len(offered) > rounds
    empty = [one.name for one in (folder / "backups").iterdir() if not one.stat().st_size]
    assert empty == []


@pytest.mark.timeout(180)
def test_fault_2_kill_9_during_backup_and_thinning(data_dir: Path) -> None:
    backup_rounds(data_dir, 24)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_fault_2_kill_9_during_backup_and_thinning_500_times(data_dir: Path) -> None:
    backup_rounds(data_dir, 500)


# ------------------------------------------------------------------ fault 8

SECOND = """
import sys
from pathlib import Path
from communeapp.core.errors import EnvironmentProblem
from communeapp.paths import Paths
from communeapp.services.office import open_office
try:
    office = open_office(Paths(Path(sys.argv[1])))
except EnvironmentProblem as error:
    print(error.code, error.values["pid"])
"""


def test_fault_8_a_second_process_does_not_become_a_second_writer(
    data_dir: Path, open_profile: Callable[..., Office]
) -> None:
    office = open_profile()
    before = office.paths.database.read_bytes()
    second = subprocess.run(
        [sys.executable, "-c", SECOND, data_dir], capture_output=True, text=True, check=True
    )
    assert second.stdout.split() == ["office.already_open", str(os.getpid())]
    assert second.stderr == ""
    assert office.paths.database.read_bytes() == before
    office.close()
    second = subprocess.run(
        [sys.executable, "-c", SECOND, data_dir], capture_output=True, text=True, check=True
    )
    assert second.stdout == ""


HOLDER = SECOND + "\nprint('open', flush=True)\nsys.stdin.read()\n"


def test_fault_8_a_killed_process_leaves_no_lock(
    data_dir: Path, open_profile: Callable[..., Office]
) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, data_dir], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(EnvironmentProblem, match=r"office\.already_open"):
            open_profile()
    finally:
        holder.kill()
        holder.wait()
        holder.stdin.close()
        holder.stdout.close()
    open_profile()


# ------------------------------------------------------------------ fault 11


@pytest.mark.parametrize(("schema", "step"), [(0, 5), (1, 4), (SCHEMA - 1, 1)])
def test_fault_11_a_migration_killed_at_its_statements(
    data_dir: Path, schema: int, step: int
) -> None:
    """The process gets SIGKILL at one statement of the migration after another, on copies of one database."""
    killed_migrations(data_dir, schema, step)


@pytest.mark.soak
@pytest.mark.parametrize("schema", range(SCHEMA))
def test_fault_11_at_every_statement_from_every_schema(data_dir: Path, schema: int) -> None:
    killed_migrations(data_dir, schema, 1)


def killed_migrations(data_dir: Path, schema: int, step: int) -> None:
    done = subprocess.run(
        [sys.executable, CHILDREN / "killed_migration.py", data_dir, str(schema), str(step)],
        stdout=subprocess.PIPE,
        check=True,
        timeout=240,
    )
    rounds = [json.loads(line) for line in done.stdout.splitlines()]
    *killed_rounds, last = rounds
    assert not last["killed"], "the last round runs to its end"
    assert len(killed_rounds) >= 2 * (SCHEMA - schema) // step
    schemas = set()
    for one in killed_rounds:
        assert one["killed"]
        assert one["whole"]
        # Old or new, never between: the number, the list of steps and the tables agree.
        assert one["schema"] == one["steps"]
        assert one["tables"] == one["expected"]
        if schema and one["schema"] == schema:
            # A kill before the first step may come before the copy was finished.
            assert len(one["copies"]) <= 1
        elif schema:
            assert one["copies"] == [schema]
        schemas.add(one["schema"])
        assert one["after"] == {"schema": SCHEMA, "kept": "vẫn còn" if schema else None}
    # A new file is made in one transaction.
    assert schemas == (set(range(schema, SCHEMA)) if schema else {0})
