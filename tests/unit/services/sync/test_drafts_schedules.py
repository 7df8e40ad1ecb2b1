"""Three PCs that do whatever comes to their mind with one letter: they agree in the end, and no text is lost."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.unit.services.sync.drafts_at_pcs import (
    FACTS,
    PIN,
    carry,
    exchange,
    letter,
    state_hash,
    text_at,
)
from tests.unit.services.training.conftest import quick_pins

from communeapp.core.document_merging import Choice
from communeapp.core.errors import UserError
from communeapp.core.merging import Take
from communeapp.core.people import Role
from communeapp.services.office import Office

if TYPE_CHECKING:
    from conftest import FakeClock

__all__ = ["quick_pins"]

SOAK = int(os.environ.get("COMMUNEAPP_SOAK_SCHEDULES", "1000"))
ACTIONS = (
    "type", "type", "keep", "keep", "trash", "restore", "purge", "review", "settle", "carry", "carry",
    "carry", "clock",
)  # fmt: skip
#: What people may be told; anything else is a mistake of ours.
REFUSED = (
    "drafts.unknown", "drafts.in_trash", "drafts.not_in_trash", "merge.settled", "merge.two_texts",
)  # fmt: skip
WORDS = ("một", "hai", "ba", "bốn")
STEPS = st.lists(
    st.tuples(st.sampled_from(ACTIONS), st.integers(0, 2), st.integers(0, 2**16)),
    min_size=8,
    max_size=40,
)


@dataclass
class Trio:
    """Three PCs of one office, and what their people know they wrote."""

    offices: list[Office]
    clocks: list[FakeClock]
    draft: str = ""
    #: Every text that was kept as a version, by the version.
    kept: dict[str, str] = field(default_factory=dict)
    #: What was typed last at a PC and not kept by anybody yet.
    typed: dict[int, str] = field(default_factory=dict)

    def begin(self) -> None:
        record = self.offices[0].drafts.create(FACTS, letter("gốc"))
        self.draft = record.id
        self.kept, self.typed = {record.base: "gốc"}, {}

    def do(self, action: str, pc: int, number: int) -> None:
        office, chance = self.offices[pc], random.Random(number)
        try:
            if action == "carry":
                there = self.offices[(pc + 1 + number % 2) % 3]
                carry(office, there, chance=chance)
            elif action == "clock":
                self.clocks[pc].jump(chance.choice((-400 * 86_400_000, 3_600_000, 60_000)))
            else:
                self.act(action, pc, office, chance)
        except UserError as error:
            if error.code not in REFUSED:
                raise

    def act(self, action: str, pc: int, office: Office, chance: random.Random) -> None:
        draft = self.draft
        if action == "type":
            base = office.drafts.load(draft).base
            text = " ".join(chance.choices(WORDS, k=3))
            office.drafts.save(draft, FACTS, letter(text), base)
            self.typed[pc] = text
        elif action == "keep":
            version = office.drafts.keep_version(draft).base
            self.note(office, version)
            self.typed.pop(pc, None)
        elif action == "trash":
            office.drafts.trash(draft)
        elif action == "restore":
            office.drafts.restore(draft)
        elif action == "purge":
            office.drafts.purge(draft)
            self.typed.pop(pc, None)
        elif action == "review":
            person = office.people.list()[0]
            office.drafts.review(draft, person.id, PIN)
            self.typed.pop(pc, None)
        else:
            conflict = office.conflicts.load(draft)
            comparison = conflict.compare()
            sides = (Take.LEFT, Take.RIGHT, Take.BOTH)
            choices = {one.id: Choice(chance.choice(sides)) for one in comparison.differences}
            text = comparison.compose(choices)
            kept = office.conflicts.resolve(draft, conflict.heads, text.facts, text.document)
            self.note(office, kept.base)

    def note(self, office: Office, version: str) -> None:
        _, document = office.drafts.load_version(self.draft, version)
        self.kept[version] = "\n".join(one.text for one in document.body)

    def check(self) -> None:
        """What was typed is there; after a full exchange everybody has the same, and every text."""
        for pc, text in self.typed.items():
            assert text in self.texts(self.offices[pc]), "a text that was typed is gone"
        exchange(*self.offices)
        hashes = {state_hash(one) for one in self.offices}
        assert len(hashes) == 1
        gone = self.offices[0].drafts.projection.state(self.draft).gone
        for office in self.offices:
            for version, text in self.kept.items():
                if version in gone:
                    assert not self.has(office, version)
                else:
                    assert self.has(office, version), "a version that was kept is gone"
                    _, document = office.drafts.load_version(self.draft, version)
                    assert "\n".join(one.text for one in document.body) == text
            assert office.blobs.wanted() == frozenset()
            assert not list(office.paths.blobs_dir.glob("[0-9a-f]*"))

    def texts(self, office: Office) -> list[str]:
        """Give every text of the letter that a person at a PC can read."""
        found = []
        row = office.drafts.projection.rows.row(self.draft)
        if row is None:
            return []
        found.append(text_at(office, self.draft))
        for one in office.drafts.versions(self.draft):
            _, document = office.drafts.load_version(self.draft, one.hash)
            found.append("\n".join(block.text for block in document.body))
        return found

    def has(self, office: Office, version: str) -> bool:
        return office.drafts.projection.rows.version(self.draft, version) is not None


@pytest.fixture
def trio(
    tmp_path: Path, open_profile: Callable[..., Office], clock: FakeClock, quick_pins: None
) -> Trio:
    offices, clocks = [], []
    for number in range(3):
        folder = tmp_path / f"máy {number + 1}"
        folder.mkdir()
        own = type(clock)(clock.wall + number * 7_000)
        office = open_profile(folder, clock=own)
        leader, _ = office.people.add("Lý Gì Xừ", "Chủ tịch", Role.LEADER, PIN, True)
        office.people.switch(leader.id, PIN)
        offices.append(office)
        clocks.append(own)
    return Trio(offices, clocks)


def run(trio: Trio, steps: list[tuple[str, int, int]]) -> None:
    trio.begin()
    for action, pc, number in steps:
        trio.do(action, pc, number)
    trio.check()


_SLOW = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)


@settings(max_examples=25, deadline=None, suppress_health_check=_SLOW)
@given(steps=STEPS)
def test_three_pcs_agree_whatever_they_do(trio: Trio, steps: list[tuple[str, int, int]]) -> None:
    run(trio, steps)


@pytest.mark.soak
@settings(
    max_examples=SOAK,
    deadline=None,
    suppress_health_check=_SLOW,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink takes longer than to look
)
@given(steps=STEPS)
def test_three_pcs_agree_a_thousand_times(trio: Trio, steps: list[tuple[str, int, int]]) -> None:
    run(trio, steps)
