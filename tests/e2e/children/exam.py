"""An exam whose process is killed: ``python exam.py JOB FOLDER ROUNDS SEED``; JOB is alone or supervised.

Each round forks a worker that goes on with the exam of the one before, or begins a new one, and writes a
line for everything it has promised to keep. At a random moment it gets SIGKILL, while the PC's clock is
set back and forth under it. Then another fork opens the profile and says what it found.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from killed import Say, forked, lines_until
from tests.unit.services.training.exam_parts import (
    PIN,
    Shelf,
    as_course_and_bank,
    of_every_kind,
    plan,
    seat,
    single,
)

from communeapp.clock import SystemClock
from communeapp.core.errors import AppError
from communeapp.core.events import sha256_hex
from communeapp.core.training.exam import open_ref
from communeapp.core.training.given_json import given_to_json
from communeapp.core.training.question_json import question_to_json
from communeapp.core.training.questions import Given, Question, QuestionKind
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office
from communeapp.services.training.exams import Attempt
from communeapp.store import key_slots

BEAT_S = 0.5
_tick = threading.Event()


class SetClock(SystemClock):
    """A clock that somebody sets again and again; the one that nobody can set runs on."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def now_ms(self) -> int:
        return super().now_ms() + self._chance.randint(-7_200_000, 7_200_000)


def prepare(folder: Path) -> None:
    """Enter the people and set the sealed exam, once."""
    with open_office(Paths(folder)) as office:
        if office.people.list():
            return
        trainer, _ = seat(office)
        office.people.switch(trainer.id, PIN)
        bank = [*of_every_kind(), *(single(at) for at in range(20, 52))]
        office.exams.create_sealed("Thi cuối khóa", bank, EXAM, [trainer.id])


EXAM = plan(40, supervised=True, minutes=600)


def sit(office: Office, job: str) -> Attempt:
    """Go on with the open attempt, or begin one."""
    office.exams.library = lambda: SHELF
    ref = open_ref("an-toan", "kiem-tra")
    if job == "supervised":
        trainer = office.people.find("Lê Giảng Viên")
        office.people.switch(trainer.id, PIN)
        ref = office.exams.sealed()[0].ref
        office.exams.open_supervised(ref, trainer.id, PIN)
    office.people.switch("Nguyễn Học Viên", "1379")
    (info,) = [one for one in office.exams.available() if one.ref == ref]
    if info.open_attempt is not None:
        return office.exams.resume(info.open_attempt)
    return office.exams.start(ref)


SHELF: Shelf = as_course_and_bank(
    plan(40, minutes=600), (*of_every_kind(), *(single(at) for at in range(20, 52)))
)


def guess(question: Question, chance: random.Random) -> Given:
    """Answer as somebody who changes their mind."""
    kind = question.kind
    if kind in (QuestionKind.SINGLE, QuestionKind.MULTIPLE):
        return Given(choices=(chance.randrange(len(question.choices)),))
    if kind is QuestionKind.ORDERING:
        return Given(steps=tuple(chance.sample(range(len(question.steps)), len(question.steps))))
    if kind is QuestionKind.MATCHING:
        return Given(pairs=tuple(chance.randrange(5) for _ in range(5)))
    if kind is QuestionKind.TRUE_FALSE:
        return Given(truth=chance.random() < 0.5)
    return Given(text=f"trả lời {chance.random()}", number="12", lines=(0,))


def work(folder: Path, job: str, seed: int, say: Say) -> None:
    """Answer without a pause, mark, think, and now and then hand in."""
    chance = random.Random(seed)
    office = open_office(Paths(folder), SetClock(chance))
    attempt = sit(office, job)
    say(attempt=attempt.id, used=attempt.record.used_ms, paper=paper_sum(attempt))
    started = last = time.monotonic()
    while True:
        at = chance.randrange(len(attempt.paper))
        given = guess(attempt.paper[at], chance)
        before = int((time.monotonic() - started) * 1000)
        say(trying=at, given=given_to_json(given))
        left = office.exams.answer(attempt.id, at, given, 100)
        after = int((time.monotonic() - started) * 1000)
        say(kept=at, given=given_to_json(given), used=left.used_ms, spent=(before, after))
        if chance.random() < 0.2:
            office.exams.flag(attempt.id, at)
            say(flagged=at)
        if chance.random() < 0.1:
            _tick.wait(chance.uniform(0, BEAT_S))
        if time.monotonic() - last > BEAT_S:
            say(used=office.exams.heartbeat(attempt.id).used_ms)
            last = time.monotonic()
        if chance.random() < 0.01:
            say(finishing=attempt.id)
            result, _ = office.exams.finish(attempt.id)
            say(finished=attempt.id, share=result.share, used=result.record.used_ms)
            attempt = sit(office, job)
            started = time.monotonic()
            say(attempt=attempt.id, used=attempt.record.used_ms, paper=paper_sum(attempt))


def paper_sum(attempt: Attempt) -> str:
    """Tell papers apart."""
    plain = [question_to_json(one) for one in attempt.paper]
    return sha256_hex(json.dumps(plain, sort_keys=True).encode())


def look(folder: Path) -> dict[str, Any]:
    """Open the profile as a new start would and say what is there."""
    try:
        with open_office(Paths(folder)) as office:
            office.store.check_whole()
            office.events.check(newest=1 << 40)
            rows = office.exams._rows
            records = rows.list()
            office.exams.rebuild()
            found = {}
            for one in records:
                paper = rows.paper(one.id)
                assert paper is not None
                found[one.id] = {
                    "state": one.state.value,
                    "share": one.share,
                    "used": one.used_ms,
                    "interruptions": one.interruptions,
                    "paper": paper_sum(Attempt(one, paper.questions)),
                    "flagged": [at for at, answer in one.answers.items() if answer.flagged],
                    "answers": {
                        at: given_to_json(answer.given) for at, answer in one.answers.items()
                    },
                }
            rebuilt = [replace(one, used_ms=0) for one in rows.list()]
            same = rebuilt == [replace(one, used_ms=0) for one in records]
            return {"whole": True, "attempts": found, "rebuilt": same}
    except AppError as error:
        return {"whole": False, "error": f"{error}"}


def main() -> None:
    job, folder, rounds, seed = sys.argv[1:]
    key_slots.COST = {"t": 1, "m": 8, "p": 1}
    chance = random.Random(int(seed))
    prepare(Path(folder))
    for number in range(int(rounds)):
        child, read = forked(
            lambda say, number=number: work(Path(folder), job, int(seed) * 1000 + number, say)
        )
        said = lines_until(read, time.monotonic() + chance.uniform(0.1, 1.2))
        alive = time.monotonic()
        os.kill(child, signal.SIGKILL)
        said += lines_until(read, None)
        os.close(read)
        _, status = os.waitpid(child, 0)
        looker, read = forked(lambda say: say(**look(Path(folder))))
        (found,) = lines_until(read, None)
        os.close(read)
        os.waitpid(looker, 0)
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        line = {"killed": killed, "said": said, "found": found, "alive": alive}
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
