"""Updates in the settings: what is shown, taken over, undone, and what is said when it cannot be."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from tests.programs import make_program
from tests.updating_office import NOTES, Scene, make_scene

from communeapp import program
from communeapp.store.migrations import SCHEMA
from communeapp.ui.application import Program
from communeapp.ui.settings.model import Stopped
from communeapp.ui.settings.page import SettingsPage
from communeapp.ui.settings.updates import UpdatesPanel
from communeapp.ui.updates.offers import OfferRow
from communeapp.ui.updates.restart import restart_of
from communeapp.ui.updates.watch import update_watch

Calm = Callable[[Program], None]


@pytest.fixture
def scene(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scene:
    return make_scene(tmp_path / "cảnh", monkeypatch)


def panel(signed_in: Program, calm: Calm) -> UpdatesPanel:
    signed_in.window.show_page("settings", "updates")
    calm(signed_in)
    page = signed_in.window.current_page
    assert isinstance(page, SettingsPage)
    made = page.panel("updates")
    assert isinstance(made, UpdatesPanel)
    return made


def rows(made: UpdatesPanel) -> list[OfferRow]:
    found = [one for one in made.findChildren(OfferRow) if one.parent() is not None]
    return [one for one in found if not one.isHidden()]


def words(widget: Any) -> str:
    from PySide6.QtWidgets import QLabel

    shown = [one for one in widget.findChildren(QLabel) if not one.isHidden()]
    return "\n".join(one.text() for one in shown)


def test_a_clone_says_that_it_is_one(signed_in: Program, calm: Calm) -> None:
    made = panel(signed_in, calm)
    assert program.here().version in made._version.text()
    assert made._managed.text()
    assert made.back.isHidden()
    assert made.waiting.isHidden()
    made.look.click()
    calm(signed_in)
    assert made.said.isVisibleTo(made)  # this build trusts nobody yet, and says so


def test_an_update_on_a_stick_is_shown_taken_over_and_starts_the_next_time(
    signed_in: Program, calm: Calm, scene: Scene, qtbot: QtBot
) -> None:
    scene.lead(signed_in.wiring)
    made = panel(signed_in, calm)
    assert "0.1.0" in made._version.text()
    made._check(scene.stick)
    calm(signed_in)
    (row,) = rows(made)
    assert "9.0.0" in words(row)
    assert NOTES["vi"] in words(row)
    assert made.take_all.isHidden()  # there is one alone
    row.take.click()
    assert not made.look.isEnabled()  # one thing at a time
    calm(signed_in)
    assert (scene.home.current, scene.home.previous) == ("9.0.0", "0.1.0")
    assert not made.busy
    assert rows(made) == []
    assert made.waiting.isVisibleTo(made)
    assert "9.0.0" in words(made.waiting)
    assert "0.1.0" in words(made._history)
    assert made.back.isHidden()  # the new one has not even been started
    made.restart.click()
    assert restart_of(signed_in.context).command == [
        str(scene.home.folder / "CommuneApp"), "--data-dir", str(signed_in.wiring.paths.data_dir),
    ]  # fmt: skip
    assert not signed_in.window.isVisible()


def test_a_screen_that_asks_to_stay_keeps_the_program(
    signed_in: Program, calm: Calm, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.lead(signed_in.wiring)
    made = panel(signed_in, calm)
    monkeypatch.setattr(signed_in.window.current_page, "may_leave", lambda: False)
    made._on_restart()
    assert restart_of(signed_in.context).command == []
    assert signed_in.window.isVisible()


def test_a_tampered_update_is_refused_in_a_sentence_and_nothing_is_changed(
    signed_in: Program, calm: Calm, scene: Scene
) -> None:
    scene.lead(signed_in.wiring)
    made = panel(signed_in, calm)
    made._check(scene.stick)
    calm(signed_in)
    (target,) = (scene.stick / "CAP-NHAT").rglob("*.tar.xz")
    data = bytearray(target.read_bytes())
    data[len(data) // 2] ^= 1
    target.write_bytes(data)
    rows(made)[0].take.click()
    calm(signed_in)
    assert made.said.isVisibleTo(made)
    assert made.said.property("tone") == "warn"
    assert scene.home.versions() == ("0.1.0",)
    assert not made.busy


def test_a_stick_that_is_pulled_out_is_said(signed_in: Program, calm: Calm, scene: Scene) -> None:
    scene.lead(signed_in.wiring)
    made = panel(signed_in, calm)
    made._check(scene.stick)
    calm(signed_in)
    shutil.rmtree(scene.stick)
    rows(made)[0].take.click()
    calm(signed_in)
    assert made.said.property("tone") == "warn"
    assert scene.home.current == "0.1.0"
    made._check(scene.stick)
    calm(signed_in)
    assert made.said.property("tone") == "warn"


def test_a_new_version_that_fails_its_self_test_is_told_and_the_old_one_stays(
    signed_in: Program, calm: Calm, scene: Scene
) -> None:
    scene.lead(signed_in.wiring)
    scene.home._prover = lambda _: (False, "window")
    made = panel(signed_in, calm)
    made._check(scene.stick)
    calm(signed_in)
    rows(made)[0].take.click()
    calm(signed_in)
    assert "9.0.0" in words(made.said)
    assert scene.home.versions() == ("0.1.0",)
    assert made.waiting.isHidden()


def test_stop_is_no_error(signed_in: Program, calm: Calm, scene: Scene) -> None:
    scene.lead(signed_in.wiring)
    made = panel(signed_in, calm)
    made._check(scene.stick)
    calm(signed_in)

    def stop(*_: Any, **__: Any) -> None:
        made._on_stop()
        made.progress(1, 2)

    real = signed_in.wiring.updates
    signed_in.wiring.__dict__["updates"] = SimpleNamespace(apply=stop, check=real.check)
    rows(made)[0].take.click()
    calm(signed_in)
    assert made.said.property("tone") == "info"
    assert made.said.isVisibleTo(made)
    assert rows(made)  # it may be taken up again
    with pytest.raises(Stopped):
        made.progress(1, 2)


def test_the_system_updates_its_own_program(
    signed_in: Program, calm: Calm, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    managed = dataclasses.replace(scene.program, home=None, managed_by="dpkg")
    monkeypatch.setattr(program, "here", lambda: managed)
    scene.lead(signed_in.wiring)
    signed_in.wiring.__dict__["program_home"] = None
    made = panel(signed_in, calm)
    assert "apt install" in made._managed.text()
    made._check(scene.stick)
    calm(signed_in)
    (row,) = rows(made)
    assert row.take.isHidden()


def test_several_offers_are_taken_with_one_click(
    signed_in: Program, calm: Calm, scene: Scene, qtbot: QtBot
) -> None:
    scene.lead(signed_in.wiring)
    made = panel(signed_in, calm)
    found = signed_in.wiring.updates.check(scene.stick)
    offer = found.offers[0]
    other = dataclasses.replace(offer, version="9.0.1", path="program/other.tar.xz")
    made._on_checked(dataclasses.replace(found, offers=(other, offer), later=(other,)))
    calm(signed_in)
    taken: list[tuple[str, object]] = []

    def apply(one: Any, progress: Any, *, place: object) -> Any:
        progress(one.bytes, one.bytes)
        taken.append((one.version, place))
        return SimpleNamespace(offers=(one,), restart=True)

    signed_in.wiring.__dict__["updates"] = SimpleNamespace(apply=apply, check=lambda _=None: found)
    assert len(rows(made)) == 3
    assert not made.take_all.isHidden()
    with qtbot.waitSignal(made.progress.moved):
        made.take_all.click()
    calm(signed_in)
    assert taken == [("9.0.1", scene.stick), ("9.0.0", scene.stick)]


# --- the way back --------------------------------------------------------------------------------


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scene:
    return make_scene(tmp_path / "cảnh", monkeypatch, "0.1.0", "0.2.0")


def test_one_click_goes_back_to_the_version_before(
    signed_in: Program, calm: Calm, two: Scene, person_at_dialogs: Any
) -> None:
    two.lead(signed_in.wiring)
    made = panel(signed_in, calm)
    assert "0.1.0" in made.back.back.text()
    person_at_dialogs.answer(False)
    made.back.back.click()
    calm(signed_in)
    assert two.home.current == "0.2.0"
    person_at_dialogs.answer(True)
    made.back.back.click()
    calm(signed_in)
    assert (two.home.current, two.home.previous) == ("0.1.0", "0.2.0")
    assert restart_of(signed_in.context).command[0] == str(two.home.folder / "CommuneApp")
    assert not signed_in.window.isVisible()


def test_what_becomes_of_the_data_is_said_before(
    signed_in: Program, calm: Calm, two: Scene, person_at_dialogs: Any
) -> None:
    """The version before reads an older schema, and there is a copy from then."""
    shutil.rmtree(two.home.folder / "versions" / "0.1.0")
    make_program(two.home.folder / "versions" / "0.1.0", "0.1.0", schema=SCHEMA - 1)
    two.lead(signed_in.wiring)
    made = panel(signed_in, calm)
    made.back.back.click()
    calm(signed_in)
    assert (
        made.said.property("tone") == "warn"
    )  # no copy is left: it cannot be, and nothing is changed
    assert two.home.current == "0.2.0"
    office = signed_in.context.office
    copy = office.paths.data_dir / f"data_v{SCHEMA - 1}_to_v{SCHEMA}_20260102-080000.db"
    signed_in.tasks.query(lambda: shutil.copyfile(office.backups.create().path, copy))
    calm(signed_in)
    asked: list[str] = []

    def read(dialog: Any) -> int:
        asked.append(words(dialog))
        return 1

    person_at_dialogs.answer(read)
    made.back.back.click()
    calm(signed_in)
    assert "02/01/2026" in asked[0]
    assert two.home.current == "0.1.0"
    assert (office.paths.data_dir / "going_back.json").exists()


def test_a_third_version_goes_once_the_new_one_runs(
    signed_in: Program, calm: Calm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = make_scene(tmp_path / "cảnh", monkeypatch, "0.1.0", "0.2.0", "0.3.0")
    scene.lead(signed_in.wiring)
    watch = update_watch(signed_in.context)
    scene.home.running = "0.2.0"  # started as the one before: nothing is taken away from under it
    watch.tidy()
    calm(signed_in)
    assert scene.home.versions() == ("0.3.0", "0.2.0", "0.1.0")
    scene.home.running = "0.3.0"
    watch.tidy()
    calm(signed_in)
    assert scene.home.versions() == ("0.3.0", "0.2.0")


# --- the quiet note ------------------------------------------------------------------------------


def test_a_stick_with_something_new_is_told_in_one_line_and_goes_with_the_stick(
    signed_in: Program, calm: Calm, scene: Scene, qtbot: QtBot
) -> None:
    scene.lead(signed_in.wiring)
    watch = update_watch(signed_in.context)
    watch.close()  # it looks when this test says so
    calm(signed_in)
    volume = SimpleNamespace(root=scene.stick)
    answers = [
        SimpleNamespace(added=(volume,), removed=(), now=(volume,)),
        None,
        SimpleNamespace(added=(), removed=(volume,), now=()),
    ]
    watch._volumes = SimpleNamespace(look=lambda: answers.pop(0))  # type: ignore[assignment]
    home = signed_in.window.current_page
    assert "9.0.0" not in words(home)
    watch.look()
    calm(signed_in)
    assert watch.found is not None
    assert "9.0.0" in words(home)
    made = panel(signed_in, calm)
    assert len(rows(made)) == 1  # it stands there without being looked for
    watch.look()
    calm(signed_in)
    assert watch.found is not None
    watch.look()
    calm(signed_in)
    signed_in.window.show_page("home")
    calm(signed_in)
    assert "9.0.0" not in words(signed_in.window.current_page)


def test_a_broken_stick_is_nobodys_business(
    signed_in: Program, calm: Calm, scene: Scene, tmp_path: Path
) -> None:
    scene.lead(signed_in.wiring)
    (scene.stick / "CAP-NHAT" / "metadata" / "timestamp.json").write_bytes(b"{")
    watch = update_watch(signed_in.context)
    watch.close()  # it looks when this test says so
    calm(signed_in)
    watch._look_at([scene.stick, tmp_path / "gone"])
    calm(signed_in)
    assert watch.found is None


def test_the_line_is_asked_only_where_there_is_one(
    signed_in: Program, calm: Calm, scene: Scene
) -> None:
    scene.lead(signed_in.wiring)
    found = signed_in.wiring.updates.check(scene.stick)
    asked: list[object] = []

    def check(place: object = None) -> object:
        asked.append(place)
        return found

    signed_in.wiring.__dict__["updates"] = SimpleNamespace(check=check)
    watch = update_watch(signed_in.context)
    watch.close()  # it looks when this test says so
    calm(signed_in)
    watch.ask_line()
    calm(signed_in)
    assert asked == []
    watch._on_ready(True)
    calm(signed_in)
    assert asked == [None]
    assert watch.found == found
