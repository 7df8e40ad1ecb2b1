"""From an old PC: its packed file is found on the stick, brought over, and its people sign in here."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from tests.ui.conftest import PIN, make_people
from tests.ui.wizard.conftest import First, stick_at

from communeapp.clock import SystemClock
from communeapp.core.profile import Profile
from communeapp.paths import Paths
from communeapp.services.moving.types import Progress, Staged, Standing, Stopped
from communeapp.services.moving.unpacking import unpack
from communeapp.services.office import open_office
from communeapp.sync.volumes import Volume
from communeapp.ui.session.lock import LockScreen
from communeapp.ui.widgets import dialogs
from communeapp.ui.wizard.moving_panel import MovingPanel
from communeapp.ui.wizard.start_step import StartStep
from communeapp.ui.wizard.steps import CommuneStep

SECRET = "bốn mùa xuân hạ thu đông"
PIECE = 64 * 1024


@pytest.fixture(scope="module")
def old_pc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of an old PC with a commune and two people; it is packed once for all tests."""
    folder = tmp_path_factory.mktemp("may-cu")
    with open_office(Paths(folder), SystemClock()) as office:
        office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM", place="Thu Lũm"))
        make_people(office)
        office.settings.set("first_run_done", True)
        office.settings.set("device_name", "Máy văn thư cũ")
    return folder


def _pack(old_pc: Path, folder: Path, pieces: int) -> Path:
    with open_office(Paths(old_pc), SystemClock()) as office:
        office.people.switch("Vàng A Súa", PIN)
        office.moving.pack(folder, SECRET, piece_bytes=pieces)
    return folder


@pytest.fixture(scope="module")
def in_one(old_pc: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packed PC in one piece."""
    return _pack(old_pc, tmp_path_factory.mktemp("mot"), PIECE * 1000)


@pytest.fixture(scope="module")
def in_pieces(old_pc: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packed PC in many pieces."""
    return _pack(old_pc, tmp_path_factory.mktemp("nhieu"), PIECE)


def put(packed: Path, stick: Path) -> Path:
    """Copy what was packed onto a stick."""
    for one in packed.iterdir():
        shutil.copy(one, stick)
    return stick


@pytest.fixture
def packed(in_one: Path, stick: Path) -> Path:
    """The stick with the packed PC on it."""
    return put(in_one, stick)


def choose_old(first: First) -> MovingPanel:
    step = first.go_to(StartStep)
    assert not step.panel
    step.old.click()
    first.calm()
    assert step.panel is not None
    return step.panel


def words(panel: MovingPanel) -> str:
    return "\n".join(one.text() for one in panel.findChildren(QLabel) if one.isVisibleTo(panel))


def test_everything_of_the_old_pc_comes_over(packed: Path, old_pc: Path, first: First) -> None:
    panel = choose_old(first)
    assert panel.file is not None  # found by itself
    panel.secret.control.setText(SECRET)
    first.wizard.next.click()
    first.until(lambda: panel.run.moved)
    first.calm()
    assert "Máy văn thư cũ" in words(panel)
    assert "ỦY BAN NHÂN DÂN XÃ THU LŨM" in words(panel)
    wizard = first.wizard
    assert not wizard.back.isVisibleTo(wizard)  # there is only the way on
    assert not wizard.later.isVisibleTo(wizard)
    first.wizard.next.click()
    window, context = first.program.window, first.program.context
    first.until(lambda: isinstance(window.covered_by, LockScreen))
    first.calm()
    assert [one.name for one in context.session.people] == ["Vàng A Súa", "Lý Gì Xừ"]
    assert context.board.profile.unit_name == "ỦY BAN NHÂN DÂN XÃ THU LŨM"
    assert context.preferences.first_run_done
    lock = window.covered_by
    assert isinstance(lock, LockScreen)
    lock.pin.control.setText(PIN)
    lock.sign_in()
    first.until(lambda: window.covered_by is None)
    first.calm()
    assert window.current_key == "home"
    with open_office(Paths(old_pc), SystemClock()) as office:
        assert office.moving.state().standing is Standing.PACKED


def test_a_wrong_passphrase_stands_beside_its_field(packed: Path, first: First) -> None:
    panel = choose_old(first)
    first.wizard.next.click()
    assert panel.secret.error  # nothing typed yet
    panel.secret.control.setText("một câu khác hẳn")
    assert not panel.secret.error
    first.wizard.next.click()
    first.calm()
    assert panel.secret.error
    assert panel.run.moved is None
    panel.secret.control.setText(SECRET)
    first.wizard.next.click()
    first.until(lambda: panel.run.moved)
    first.calm()


def test_a_part_that_is_missing_is_named(in_pieces: Path, stick: Path, first: First) -> None:
    put(in_pieces, stick)
    pieces = sorted(stick.glob("*.camove"))
    assert len(pieces) > 2
    pieces[1].unlink()
    panel = choose_old(first)
    panel.secret.control.setText(SECRET)
    first.wizard.next.click()
    first.calm()
    assert panel.file is not None
    (number,) = panel.file.missing
    assert str(number) in panel.said.text
    assert panel.said.property("tone") == "warn"
    assert not panel.run.running


def test_a_stick_that_comes_later_is_seen(
    in_one: Path, first: First, plugged: list[Volume], tmp_path: Path
) -> None:
    panel = choose_old(first)
    assert panel.file is None
    assert panel.waiting.isVisibleTo(panel)
    first.wizard.next.click()
    assert panel.said.text
    other = tmp_path / "USB hai"
    other.mkdir()
    put(in_one, other)
    plugged.append(stick_at(other))
    panel._watch.look()
    first.calm()
    assert panel.file is not None
    assert not panel.waiting.isVisibleTo(panel)


def test_a_chosen_file_stays_chosen_when_a_stick_comes(
    in_one: Path, in_pieces: Path, first: First, plugged: list[Volume], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    panel = choose_old(first)
    mine = next(in_one.glob("*.camove"))
    monkeypatch.setattr(dialogs, "open_file", lambda *_: mine)
    panel.other.click()
    first.calm()
    assert panel.file is not None
    assert panel.file.file == mine
    other = tmp_path / "USB hai"
    other.mkdir()
    put(in_pieces, other)
    plugged.append(stick_at(other))
    panel._watch.look()
    first.calm()
    assert len(panel.run.found) == 2
    assert panel.file is not None
    assert panel.file.file == mine


def test_a_file_of_another_kind_is_said(
    first: First, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = choose_old(first)
    wrong = tmp_path / "anh.camove"
    wrong.write_bytes(b"\xff\xd8\xff" * 100)
    monkeypatch.setattr(dialogs, "open_file", lambda *_: wrong)
    panel.other.click()
    first.calm()
    assert panel.said.property("tone") == "warn"
    assert panel.file is None


def test_a_damaged_copy_changes_nothing(packed: Path, first: First) -> None:
    (piece,) = packed.glob("*.camove")
    data = bytearray(piece.read_bytes())
    data[len(data) // 2] ^= 1
    piece.write_bytes(bytes(data))
    panel = choose_old(first)
    panel.secret.control.setText(SECRET)
    first.wizard.next.click()
    first.calm()
    assert panel.run.moved is None
    assert panel.said.property("tone") == "warn"
    assert first.program.context.session.people == ()
    first.at(StartStep).new.click()
    first.calm()
    first.go_on()
    first.at(CommuneStep)


def test_stopped_nothing_is_changed_and_it_goes_on_the_next_time(
    packed: Path, first: First, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = choose_old(first)
    panel.secret.control.setText(SECRET)

    def stopped_at_once(
        paths: Paths, file: Path, secret: str, told: Progress, stop: Stopped
    ) -> Staged:
        panel.run.stop()
        return unpack(paths, file, secret, told, stop)

    monkeypatch.setattr("communeapp.ui.wizard.moving_run.unpack", stopped_at_once)
    first.wizard.next.click()
    first.calm()
    assert panel.run.stopped
    assert panel.said.property("tone") == "info"
    monkeypatch.undo()
    first.wizard.next.click()
    first.until(lambda: panel.run.moved)
    first.calm()


def test_while_it_runs_nobody_leaves(packed: Path, first: First) -> None:
    panel = choose_old(first)
    panel.secret.control.setText(SECRET)
    wizard = first.wizard
    wizard.next.click()
    assert panel.run.running
    assert not wizard.next.isEnabled()
    assert not wizard.back.isEnabled()
    assert not wizard.later.isEnabled()
    first.until(lambda: panel.run.moved)
    first.calm()
    assert wizard.next.isEnabled()
