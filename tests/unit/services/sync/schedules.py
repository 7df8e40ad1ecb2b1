"""Random schedules: PCs that work, write, read, are killed and set back, until they are let talk to the end."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from tests.conftest import FakeClock
from tests.unit.services.sync.drafts_at_pcs import FACTS, letter
from tests.unit.services.sync.nodes import Pc, office_of, settle

from communeapp.core.errors import AppError
from communeapp.core.events import Scope
from communeapp.core.profile import Profile
from communeapp.core.training.given_json import given_to_json
from communeapp.core.training.questions import Given
from communeapp.services.sync.state_hash import state_hash, state_hashes
from communeapp.sync.bundle_writing import Written

HOUR = 3_600_000
PLACES = ("Thu Lũm", "Ka Lăng", "Tá Bạ", "Mù Cả")


class Schedule:
    """One run. ``clones``: disks are also set back in secret, so that logs have two histories."""

    def __init__(self, folder: Path, seed: int, names: str = "abcde", *, clones: bool) -> None:
        self.dice = random.Random(seed)
        self.clones = clones
        self.folder = folder
        self._offices = office_of(folder, list(names))
        self.pcs = next(self._offices)
        for pc in self.pcs:
            pc.clock = FakeClock(1_796_000_000_000 + self.dice.randrange(-4 * HOUR, 4 * HOUR))
            self.reopen(pc)
        self.wire: list[Written] = []
        self.copies: dict[str, Path] = {}
        self.steps = (
            [self.act] * 8 + [self.write] * 5 + [self.read] * 9 + [self.killed] * 2
            + [self.copy] * 2 + [self.set_back] * (4 if clones else 2) + [self.jump]
        )  # fmt: skip

    def run(self, steps: int) -> None:
        for _ in range(steps):
            self.dice.choice(self.steps)(self.dice.choice(self.pcs))

    def end(self) -> None:
        """Let them talk to the end, and see that all hold the same."""
        known: set[str] = set().union(*(pc.ids() for pc in self.pcs))
        for pc in self.pcs:
            pc.office.exchange.finish_projections()
        settle(self.pcs, 30)
        for pc in self.pcs:
            status = pc.office.exchange.status()
            assert status.unprojected == 0
            assert status.quarantined == ()
            assert status.gaps == ()
            assert known <= pc.ids()
        assert len({frozenset(pc.ids()) for pc in self.pcs}) == 1
        if len({state_hash(pc.office) for pc in self.pcs}) != 1:
            tables = [state_hashes(pc.office) for pc in self.pcs]
            raise AssertionError([name for name in tables[0] if len({t[name] for t in tables}) > 1])

    def close(self) -> None:
        next(self._offices, None)

    # -------------------------------------------------------------- steps

    def act(self, pc: Pc) -> None:
        actions = [self._profile, self._draft, self._draft, self._answer, self._class]
        for action in self.dice.choices(actions, k=self.dice.randrange(1, 4)):
            pc.clock.pass_time(self.dice.randrange(1, HOUR))
            action(pc)

    def write(self, pc: Pc) -> None:
        pc.clock.pass_time(self.dice.randrange(1, 60_000))
        self.wire += pc.write(always=self.dice.random() < 0.2)

    def read(self, pc: Pc) -> None:
        if self.wire:
            pc.office.exchange.read(self.dice.choice(self.wire).path)
            pc.office.exchange.finish_projections(self.dice.choice([None, None, 3, 0]))

    def killed(self, pc: Pc) -> None:
        """Die while a bundle is read, or before its events are in the tables."""
        if self.wire:
            at = self.dice.choice([0, 1, None])
            seen = iter(range(99))

            def die(_: int) -> None:
                if next(seen) == at:
                    raise MemoryError

            try:
                pc.office.exchange.read(self.dice.choice(self.wire).path, die)
                pc.office.exchange.finish_projections(self.dice.randrange(5))
            except MemoryError:
                pass
        pc.close()
        self.reopen(pc)

    def copy(self, pc: Pc) -> None:
        """Copy the disk for later."""
        pc.close()
        target = self.folder / f"{pc.name}.copy"
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(pc.folder, target)
        self.copies[pc.name] = target
        self.reopen(pc)

    def set_back(self, pc: Pc) -> None:
        """Put the database of an earlier day in place; in secret, with the side file."""
        copy = self.copies.get(pc.name)
        if copy is None:
            self.copy(pc)
            return
        pc.close()
        secret = self.clones and self.dice.random() < 0.6
        for name in ("data.db", "blobs", *(("epoch",) if secret else ())):
            there = pc.folder / name
            if there.is_dir():
                shutil.rmtree(there)
            elif there.exists():
                there.unlink()
            if (copy / name).is_dir():
                shutil.copytree(copy / name, there)
            elif (copy / name).exists():
                shutil.copy(copy / name, there)
        if not secret:
            (pc.folder / "epoch").unlink()
        self.reopen(pc)

    def jump(self, pc: Pc) -> None:
        pc.clock.jump(self.dice.randrange(-48 * HOUR, 48 * HOUR))

    def reopen(self, pc: Pc) -> None:
        pc.office.close()
        pc.open()

    # -------------------------------------------------------------- what people do

    def _profile(self, pc: Pc) -> None:
        place = self.dice.choice(PLACES)
        pc.office.profile.save(Profile(unit_name=f"UBND XÃ {place.upper()}", place=place))

    def _draft(self, pc: Pc) -> None:
        drafts = pc.office.drafts.list()
        text = f"{pc.name} viết {self.dice.randrange(1000)}."
        if not drafts or self.dice.random() < 0.3:
            pc.office.drafts.create(FACTS, letter(text))
            return
        one = self.dice.choice(drafts)
        if self.dice.random() < 0.15:
            pc.office.drafts.trash(one.id)
            return
        try:
            record = pc.office.drafts.load(one.id)
            pc.office.drafts.save(one.id, record.facts, letter(text), record.base)
            pc.office.drafts.keep_version(one.id)
        except AppError:
            pass  # its text has not come yet

    def _answer(self, pc: Pc) -> None:
        learner = self.dice.choice(["nguoi-1", "nguoi-2"])
        body = {
            "course": "a", "version": "1.0", "question": f"a-{self.dice.randrange(3)}", "topic": "t",
            "lesson": "l", "mode": "practice", "share": 1000, "right": True,
            "rating": self.dice.randrange(1, 5), "ms": 4000, "at_ms": pc.clock.now_ms(),
            "given": given_to_json(Given(choices=(0,))),
        }  # fmt: skip
        actor, pc.office.events.actor = pc.office.events.actor, learner
        with pc.office.events.change("learn.answered", Scope.OFFICE, body) as event:
            pc.office.learning.apply(event)
        pc.office.events.actor = actor

    def _class(self, pc: Pc) -> None:
        marks = {f"m{self.dice.randrange(3)}": self.dice.choice(["present", "absent"])}
        body = {"cohort": "c", "session": f"s{self.dice.randrange(2)}", "marks": marks}
        with pc.office.events.change("class.attendance", Scope.OFFICE, body) as event:
            pc.office.classes.apply(event)
