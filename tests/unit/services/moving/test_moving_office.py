"""A move in an office of several PCs: colleagues see the old PC as replaced, and it hears of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.services.sync.nodes import Pc, office_of, settle

from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.services.moving import unpacking
from communeapp.services.moving.taking import take_closed
from communeapp.services.moving.types import Standing
from communeapp.services.sync.exchange_types import PeerKind

PASSPHRASE = "ba con suối nhỏ"


@pytest.fixture
def pcs(tmp_path: Path) -> Iterator[list[Pc]]:
    yield from office_of(tmp_path, ["A", "B"])


@pytest.fixture
def new(tmp_path: Path, pcs: list[Pc]) -> Iterator[Pc]:
    made = Pc(tmp_path / "C", pcs[0].clock, tmp_path / "C.out", "C")
    made.folder.mkdir()
    yield made
    if hasattr(made, "office"):
        made.close()


def move(old: Pc, new: Pc, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    stick.mkdir(exist_ok=True)
    packed = old.office.moving.pack(stick, PASSPHRASE)
    new.open()
    new.close()
    from communeapp.paths import Paths

    staged = unpacking.unpack(Paths(new.folder), packed.file.file, PASSPHRASE)
    take_closed(Paths(new.folder), staged, new.clock)
    new.open()
    new.enrol()  # by a request of its own, as any new PC


def test_who_gives_numbers_moves_along(pcs: list[Pc], new: Pc, tmp_path: Path) -> None:
    old, colleague = pcs
    old.office.settings.set("device_name", "Máy văn thư")
    old.office.register.keeper.keep("Máy văn thư")
    settle(pcs)
    assert not colleague.office.register.gives_numbers
    old.say(3)
    move(old, new, tmp_path)
    assert not old.office.register.gives_numbers
    assert new.office.register.gives_numbers  # nothing has to be heard of first
    for one, other in ((new, colleague), (colleague, new), (old, new), (new, old)):
        one.meets(other)
    colleague.read(*new.write())
    keeper = colleague.office.register.keeper.keeper()
    assert keeper is not None
    assert keeper.device == new.dev
    assert not colleague.office.register.gives_numbers
    # What the old PC had written came with the new one, under a chain that vouches for it.
    assert old.ids() <= colleague.ids()
    (seen,) = [one for one in colleague.office.enrolment.state().pcs if one.device == old.dev]
    assert (seen.replaced_by, seen.replaced_ms > 0) == ("Máy văn thư", True)
    # The old PC hears of it from anybody, also after its people went on with it.
    old.office.moving.stay()
    assert old.office.register.keeper.keeper().device == old.dev  # type: ignore[union-attr]
    old.clock.pass_time(1000)
    old.read(*colleague.write())
    state = old.office.moving.state()
    assert old.office.register.keeper.keeper().device == new.dev  # type: ignore[union-attr]
    assert not old.office.register.gives_numbers
    assert state.standing in (Standing.MOVED, Standing.HERE)


def test_the_old_pc_says_that_it_was_moved_but_sends_what_it_has(
    pcs: list[Pc], new: Pc, tmp_path: Path
) -> None:
    old, colleague = pcs
    old.office.register.keeper.keep("Máy văn thư")
    settle(pcs)
    move(old, new, tmp_path)
    for one in (old, colleague):
        one.meets(new)
        new.meets(one)
    old.clock.pass_time(60_000)
    old.say(1, Scope.OFFICE, title="viết sau khi đóng gói")
    old.read(*new.write())
    assert old.office.moving.state().standing is Standing.MOVED
    assert old.office.register.keeper.refusal().code == "moving.moved_no_numbers"
    with pytest.raises(UserError) as caught:
        old.office.moving.begin(tmp_path, PASSPHRASE)
    assert caught.value.code == "moving.already_moved"
    new.read(*old.write())  # nothing that was still written is lost
    assert old.ids() <= new.ids()
    old.close()
    old.open()
    assert "moving.moved_to" in [one.code for one in old.office.notices]
    # A person may still take the registers there: then it is the office's PC again.
    old.office.register.keeper.take_over("Máy cũ")
    assert old.office.moving.state().standing is Standing.HERE
    assert old.office.register.gives_numbers


def test_a_pc_cannot_speak_for_another_one(pcs: list[Pc]) -> None:
    """A body in which somebody else is the new PC changes nothing: kept aside."""
    old, colleague = pcs
    old.office.register.keeper.keep("Máy văn thư")
    body = {"from": old.dev, "to": "f" * 32, "set": "", "name": "x"}
    with colleague.office.events.change("device.moved", Scope.UNIT_TO_HUB, body):
        pass
    settle(pcs)
    assert old.office.moving.state().standing is Standing.HERE
    assert old.office.register.gives_numbers
    assert [one.type for one in old.office.exchange.status().quarantined] == ["device.moved"]


def test_the_key_of_the_office_follows_with_its_own_code(
    pcs: list[Pc], new: Pc, tmp_path: Path
) -> None:
    """First moved, then the copy of the keys put back: it is the old device again, and gives its numbers."""
    from communeapp.paths import Paths
    from communeapp.services.key_backup import restore_keys

    old, _ = pcs
    old.office.register.keeper.keep("Máy văn thư")
    keys = old.office.key_backup.create(tmp_path)
    device = old.dev
    move(old, new, tmp_path)
    between = new.dev
    assert between != device
    new.close()
    restore_keys(Paths(new.folder), keys.path, keys.recovery_code)
    new.open()
    assert new.office.events.dev == device
    assert new.office.moving.state().standing is Standing.HERE
    assert new.office.register.keeper.keeper().device == device  # type: ignore[union-attr]


def test_consent_counts_it_among_what_is_technical() -> None:
    from communeapp.services.sync.consent import group_of

    assert {group_of(one) for one in ("device.moved", "device.packed", "device.stayed")} == {
        "technical"
    }
    assert PeerKind.HUB.value == "hub"
    assert FakeClock().now_ms() > 0
