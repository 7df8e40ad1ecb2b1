"""Taking a bundle in by a process that is killed: ``python exchanging.py FRESH FOLDER BUNDLE ROUNDS SEED``.

Each round copies the profile FRESH to FOLDER and forks a worker that takes BUNDLE in and applies it; somewhere
among the steps of its SQL it gets SIGKILL. Another fork opens the profile as a new start would, says
what the kill left, lets the rest be applied, and says what the tables hold then.
"""

from __future__ import annotations

import importlib
import json
import os
import random
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from killed import forked, lines_until

from communeapp.paths import Paths
from communeapp.services.office import Office, open_office
from communeapp.services.sync import applying
from communeapp.services.sync.state_hash import state_hash

#: So many steps of SQLite's machine between two looks.
EVERY = 1000


def main() -> None:
    fresh, folder, bundle = (Path(one) for one in sys.argv[1:4])
    dice = random.Random(int(sys.argv[5]))
    applying.SLICE = 16
    preload()
    copied(fresh, folder)
    (whole,) = lines(lambda say: say(looks=work(folder, bundle, None)))
    looks = int(whole["looks"])
    tell(found_in(folder))
    for _ in range(int(sys.argv[4])):
        at = dice.randrange(looks)
        copied(fresh, folder)
        said = lines(lambda say, at=at: say(looks=work(folder, bundle, at)))
        tell({"killed": not said, **found_in(folder)})


def preload() -> None:
    """Import once what every fork would import; opening an office here would leave it threads that
    no fork has."""
    training = ("classes", "works", "learning", "exams", "asking", "certificates")
    for name in (
        *(module for _, module, _ in applying.APPLIERS),
        "communeapp.services.sync.exchange",
        *(f"communeapp.services.training.{one}" for one in training),
    ):
        importlib.import_module(name)


def work(folder: Path, bundle: Path, kill_at: int | None) -> int:
    """Take a bundle in; give how many looks it took."""
    looks = 0

    def look() -> int:
        nonlocal looks
        if looks == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        looks += 1
        return 0

    office = opened(folder)
    office.store.db.conn.set_progress_handler(look, EVERY)
    office.exchange.read(bundle)
    office.exchange.finish_projections()
    office.close()
    return looks


def opened(folder: Path) -> Office:
    office = open_office(Paths(folder))
    # A process is killed here, no plug is pulled: what was given to the system is kept.
    office.store.db.execute("PRAGMA synchronous = OFF")
    return office


def found_in(folder: Path) -> dict[str, Any]:
    (found,) = lines(lambda say: say(**state(folder)))
    return found


def state(folder: Path) -> dict[str, Any]:
    office = opened(folder)
    office.events.check(newest=100_000)
    exchange = office.exchange
    left = {
        "foreign": foreign(office),
        "spans": office.store.one(
            "SELECT count(*) AS n FROM span WHERE dev != ?", [office.events.dev]
        )["n"],
        "waiting": exchange.applying.waiting(),
    }
    exchange.finish_projections()
    new = office.paths.blobs_dir / "new"
    found = {
        **left,
        "state": state_hash(office),
        "pieces": sorted(one.name for one in new.iterdir()) if new.exists() else [],
        "aside": len(exchange.status().quarantined),
        "wanted": sorted(office.blobs.wanted()),
    }
    office.close()
    return found


def foreign(office: Office) -> int:
    row = office.store.one("SELECT count(*) AS n FROM event WHERE dev != ?", [office.events.dev])
    return int(row["n"])


def copied(fresh: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(fresh, folder)
    return folder


def lines(task: Any) -> list[dict[str, Any]]:
    child, read = forked(task)
    said = lines_until(read, None)
    os.close(read)
    os.waitpid(child, 0)
    return said


def tell(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
