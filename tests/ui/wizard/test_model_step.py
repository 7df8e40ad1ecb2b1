"""The model from a stick onto the PC: found, copied, stopped, pulled out, gone on with, working on meanwhile."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from tests.ui.wizard.conftest import CONTENT, KIB, MODEL, First, stick_at

from communeapp.services import model_copying
from communeapp.sync.volumes import Volume
from communeapp.ui.settings.stick_models import StickModels
from communeapp.ui.widgets import dialogs
from communeapp.ui.wizard.letter_step import LetterStep
from communeapp.ui.wizard.model_step import ModelStep


@pytest.fixture(autouse=True)
def _small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same steps, on a file of kilobytes."""
    monkeypatch.setattr(model_copying, "STEP", 64 * KIB)
    monkeypatch.setattr(model_copying, "_BLOCK", 16 * KIB)


class Gate:
    """Holds the copying when so much is done, until the test lets it go on."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.reached, self.open = threading.Event(), threading.Event()

    def __call__(self, done: int) -> None:
        if done >= self.at and not self.reached.is_set():
            self.reached.set()
            assert self.open.wait(20)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """A gate in the middle of the file."""
    made = Gate(len(CONTENT) // 2)
    real = model_copying.Listeners

    def listeners(**given: object) -> model_copying.Listeners:
        told = given["progress"]

        def progress(done: int, total: int) -> None:
            told(done, total)  # type: ignore[operator]
            made(done)

        return real(**{**given, "progress": progress})  # type: ignore[arg-type]

    monkeypatch.setattr("communeapp.ui.bridge.model_taking.Listeners", listeners)
    return made


def at_model(first: First) -> StickModels:
    return first.go_to(ModelStep).models


def test_a_model_on_a_stick_is_copied_with_one_button(first: First) -> None:
    card = at_model(first)
    assert [one.info for one in card.offers] == [MODEL]
    assert MODEL.title in card.name.text()
    assert card.take.isVisibleTo(card)
    card.take.click()
    first.calm()
    assert (first.models / MODEL.file).read_bytes() == CONTENT
    assert card.said.property("tone") == "ok"
    assert not card.take.isVisibleTo(card)
    assert not card.where.isVisibleTo(card)  # the banner says it


def test_the_copy_goes_on_on_the_next_step_and_is_told_there(first: First, gate: Gate) -> None:
    card = at_model(first)
    card.take.click()
    first.until(gate.reached.is_set)
    first.until(lambda: card.bar.isVisibleTo(card))
    wizard = first.wizard
    wizard.next.click()
    first.until(lambda: isinstance(wizard.step, LetterStep))
    step = first.at(LetterStep)
    assert "%" in step.copying.text
    assert wizard.next.isEnabled()  # nobody has to wait
    gate.open.set()
    first.calm()
    assert not step.copying.text
    assert (first.models / MODEL.file).exists()


def test_leaving_the_first_steps_does_not_end_the_copy(first: First, gate: Gate) -> None:
    card = at_model(first)
    card.take.click()
    first.until(gate.reached.is_set)
    first.wizard.later.click()
    first.until(lambda: first.program.window.covered_by is None)
    gate.open.set()
    first.calm()
    assert (first.models / MODEL.file).read_bytes() == CONTENT


def test_stopped_it_goes_on_where_it_was(first: First, gate: Gate) -> None:
    card = at_model(first)
    card.take.click()
    first.until(gate.reached.is_set)
    card.stop.click()
    gate.open.set()
    first.calm()
    assert card.said.property("tone") == "info"
    assert card.said.text
    assert not (first.models / MODEL.file).exists()
    (offer,) = card.offers
    assert offer.kept > 0
    card.take.click()
    first.calm()
    assert (first.models / MODEL.file).read_bytes() == CONTENT


def test_a_pulled_stick_is_said_and_plugged_in_again_it_goes_on(
    first: First, gate: Gate, plugged: list[Volume], tmp_path: Path
) -> None:
    card = at_model(first)
    card.take.click()
    first.until(gate.reached.is_set)
    away = first.stick.rename(tmp_path / "away")
    # An open file of a renamed folder can still be read: cut it off where the copy stands.
    (away / "mo-hinh/mau-lon.gguf").write_bytes(CONTENT[: gate.at])
    plugged.clear()
    gate.open.set()
    first.calm()
    assert card.said.property("tone") == "warn"
    assert card.offers == ()
    assert not (first.models / MODEL.file).exists()
    (away / "mo-hinh/mau-lon.gguf").write_bytes(CONTENT)
    away.rename(first.stick)
    card._watch.look()
    first.calm()
    plugged.append(stick_at(first.stick))
    card._watch.look()
    first.calm()
    (offer,) = card.offers
    assert offer.kept > 0
    assert not card.said.text
    card.take.click()
    first.calm()
    assert (first.models / MODEL.file).read_bytes() == CONTENT


def test_a_stick_that_comes_later_is_found_by_itself(first: First, plugged: list[Volume]) -> None:
    plugged.clear()
    card = at_model(first)
    assert card.offers == ()
    assert card.choose.isVisibleTo(card)
    plugged.append(stick_at(first.stick))
    card._watch.look()
    first.calm()
    assert card.take.isVisibleTo(card)


def test_a_wrong_hash_is_said_and_nothing_is_left(first: First) -> None:
    (first.stick / "mo-hinh/mau-lon.gguf").write_bytes(CONTENT[:-1] + b"x")
    card = at_model(first)
    card.take.click()
    first.calm()
    assert card.said.property("tone") == "warn"
    assert first.models / MODEL.file not in first.models.iterdir()
    assert list(first.models.glob("*.part")) == []


def test_a_model_in_another_folder_is_taken_too(
    first: First, plugged: list[Volume], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged.clear()
    card = at_model(first)
    monkeypatch.setattr(dialogs, "open_folder", lambda *_: first.stick / "mo-hinh")
    card.choose.click()
    first.calm()
    assert card.take.isVisibleTo(card)


def test_a_small_pc_is_told_why_it_gets_none(first: First) -> None:
    first.machine.ram_mb = 1000
    card = at_model(first)
    assert card.offers == ()
    assert not card.take.isVisibleTo(card)
    assert not card.choose.isVisibleTo(card) or card.why.text()


def test_everything_else_about_models_is_behind_one_button(first: First) -> None:
    step = first.go_to(ModelStep)
    assert step.panel is None
    step.more.click()
    first.calm()
    assert step.panel is not None
    assert step.panel.use_ai.isVisibleTo(step)
