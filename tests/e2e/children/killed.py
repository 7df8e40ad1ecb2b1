"""A real process that is killed: ``python killed.py JOB FOLDER ROUNDS SEED``.

Each round forks a worker that does JOB on the profile in FOLDER and writes a line for everything it
has promised to keep. At a random moment it gets SIGKILL. Then another fork opens the profile as a
new start would, and says what it found. One JSON object per round goes to standard output.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import select
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from communeapp.clock import SystemClock
from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin
from communeapp.core.errors import AppError
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office
from communeapp.store.backup import check_database, list_backups

Say = Callable[..., None]
FACTS = FactSheet("CONG_VAN", "thử", ("a",))
LETTER = Document("CONG_VAN", "thử", "UBND")
QUIET_S, LATEST_S = 0.5, 1.5  # when a page saves: models.md, section 4
_tick = threading.Event()


def typed(count: int) -> Document:
    """Give the letter after so many keystrokes."""
    return replace(LETTER, body=(Block.plain(BlockKind.CLAUSE, "ữ" * count, Origin.USER),))


def length(document: Document) -> int:
    return len(document.body[0].text)


def draft_id(office: Office) -> str:
    found = office.drafts.list()
    return found[0].id if found else office.drafts.create(FACTS, typed(1)).id


def job_typing(office: Office, say: Say) -> None:
    """Type like a person and save like the page: 0.5 s after the last key, at the latest after 1.5 s."""
    which = draft_id(office)
    record = office.drafts.load(which)
    count, base = length(record.document), record.base
    burst = random.Random(count)
    since: float | None = None
    while True:
        for _ in range(burst.randint(3, 40)):
            _tick.wait(0.02)
            count += 1
            say(typed=count, at=time.monotonic())
            since = since or time.monotonic()
            if time.monotonic() - since >= LATEST_S:
                office.drafts.save(which, FACTS, typed(count), base)
                say(saved=count)
                since = None
        _tick.wait(QUIET_S)
        if since is not None:
            office.drafts.save(which, FACTS, typed(count), base)
            say(saved=count)
            since = None


def job_saving(office: Office, say: Say) -> None:
    """Save without a pause, and keep a version now and then: the kill falls into a commit."""
    which = draft_id(office)
    record = office.drafts.load(which)
    count, base = length(record.document), record.base
    while True:
        count += 1
        office.drafts.save(which, FACTS, typed(count), base)
        say(saved=count)
        if count % 5 == 0:
            base = office.drafts.keep_version(which).base
            say(events=office.events.count(), version=base)


class Days(SystemClock):
    """A clock by which every backup is a day later."""

    def __init__(self) -> None:
        self.days = 0

    def now_ms(self) -> int:
        return super().now_ms() + self.days * 86_400_000


def job_backups(office: Office, say: Say) -> None:
    """Make the backup of the day, day after day, thinning the old ones."""
    draft_id(office)
    clock = Days()
    newest = next(iter(office.backups.list()), None)
    if newest is not None:
        clock.days = (newest.made.date() - dt.datetime.now(dt.UTC).date()).days + 2
    office.backups._clock = clock
    while True:
        clock.days += 1
        made = office.backups.daily()
        if made is not None:
            say(backup=made.path.name)


JOBS = {"typing": job_typing, "saving": job_saving, "backups": job_backups}


def look(folder: Path) -> dict[str, Any]:
    """Open the profile as a new start would and say what is there."""
    try:
        with open_office(Paths(folder)) as office:
            office.store.check_whole()
            office.events.check(newest=1 << 40)
            drafts = office.drafts.list()
            backups = list_backups(office.paths.backups_dir)
            for one in backups:
                check_database(one.path)
            return {
                "whole": True,
                "length": length(office.drafts.load(drafts[0].id).document) if drafts else 0,
                "versions": [one.hash for one in office.drafts.versions(drafts[0].id)]
                if drafts
                else [],
                "events": office.events.count(),
                "epochs": len(office.events.all("epoch.started")),
                "backups": [one.path.name for one in backups],
                "pieces": [one.name for one in office.paths.backups_dir.glob("*.part*")],
            }
    except AppError as error:
        return {"whole": False, "error": f"{error}"}


def forked(task: Callable[[Say], None]) -> tuple[int, int]:
    """Run a task in a child process; give its id and the end of the pipe on which it talks."""
    read, write = os.pipe()
    child = os.fork()
    if child:
        os.close(write)
        return child, read
    os.close(read)

    def say(**line: Any) -> None:
        os.write(write, json.dumps(line).encode() + b"\n")

    try:
        task(say)
    finally:
        os._exit(0)


def lines_until(read: int, deadline: float | None) -> list[dict[str, Any]]:
    """Collect what the child says until the deadline, or until it ends."""
    data = b""
    while True:
        left = None if deadline is None else max(0.0, deadline - time.monotonic())
        ready, _, _ = select.select([read], [], [], left)
        if not ready:
            return parsed(data)
        piece = os.read(read, 1 << 16)
        if not piece:
            return parsed(data)
        data += piece


def parsed(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines() if line.endswith(b"}")]


def one_round(job: str, folder: Path, chance: random.Random) -> dict[str, Any]:
    def work(say: Say) -> None:
        office = open_office(Paths(folder))
        say(ready=True)
        JOBS[job](office, say)

    child, read = forked(work)
    span = chance.uniform(0.3, 2.6) if job == "typing" else chance.uniform(0.02, 0.4)
    said = lines_until(read, time.monotonic() + span)
    os.kill(child, signal.SIGKILL)
    killed_at = time.monotonic()
    said += lines_until(read, None)
    os.close(read)
    _, status = os.waitpid(child, 0)
    looker, read = forked(lambda say: say(**look(folder)))
    (found,) = lines_until(read, None)
    os.close(read)
    os.waitpid(looker, 0)
    promised = [one["saved"] for one in said if "saved" in one]
    old = [one["typed"] for one in said if "typed" in one and one["at"] <= killed_at - 2.0]
    return {
        "killed": os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL,
        "promised": max(promised, default=0),
        "typed_before_2s": max(old, default=0),
        "versions": [one["version"] for one in said if "version" in one],
        "events": max((one["events"] for one in said if "events" in one), default=0),
        "backups": [one["backup"] for one in said if "backup" in one],
        "found": found,
    }


def main() -> None:
    job, folder, rounds, seed = sys.argv[1:]
    chance = random.Random(int(seed))
    for _ in range(int(rounds)):
        sys.stdout.write(json.dumps(one_round(job, Path(folder), chance)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
