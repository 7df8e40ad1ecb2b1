"""A real window on a real profile, offscreen; the model is an echo in a real child process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from communeapp import app as composition
from communeapp.clock import SystemClock
from communeapp.core.documents import Signer
from communeapp.core.people import Role
from communeapp.core.profile import Profile
from communeapp.llm.protocol import ModelSpec
from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.ui.application import Program
from communeapp.ui.drafting.page import DraftingPage
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.main_window import MainWindow

PIN = "2580"
REVIEWER = "Vàng A Súa"
SUBJECT = "tăng cường phòng, chống rét cho đàn vật nuôi"
POINTS = (
    "tuyên truyền đến từng hộ, xong trước 15/12/2025",
    "che chắn chuồng trại",
    "báo cáo trước 20/12/2025",
)


@dataclass
class _Info:
    id: str = "echo"
    title: str = "Echo"


@dataclass
class _Installed:
    info: _Info


@dataclass
class _Choice:
    model: Any
    reasons: tuple[Any, ...] = ()


class EchoModels:
    """A shelf with one model that needs no file."""

    def choice(self, _model_id: str | None = None) -> _Choice:
        return _Choice(_Installed(_Info()))

    def spec(self, _model: Any, _threads: int = 0) -> ModelSpec:
        return ModelSpec(path="echo", sha256="0" * 64)


class NoModels(EchoModels):
    """An empty shelf."""

    def choice(self, _model_id: str | None = None) -> _Choice:
        return _Choice(None)


def prepare(folder: Path, *, person: bool = True) -> None:
    """Fill in a profile, and a person who may review."""
    with open_office(Paths(folder), SystemClock()) as office:
        office.profile.save(
            Profile(
                unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM",
                place="Thu Lũm",
                signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh"),),
            )
        )
        office.settings.set("first_run_done", True)
        if person:
            office.people.add(REVIEWER, "Công chức Văn phòng", Role.CLERK, PIN)


@dataclass
class Desk:
    """The window with its drafting screen."""

    qtbot: QtBot
    program: Program
    window: MainWindow

    @property
    def page(self) -> DraftingPage:
        page = self.window.current_page
        assert isinstance(page, DraftingPage)
        return page

    def until(self, condition: Callable[[], object], timeout: int = 15_000) -> None:
        """Let the window work until a condition holds."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=timeout)

    def saved(self) -> None:
        """Wait until everything is on the disk."""
        self.until(
            lambda: self.page.letter.autosave.state == "clean" and not self.program.tasks.pending
        )

    def letter(self, kind: str = "CONG_VAN", points: tuple[str, ...] = POINTS) -> None:
        """Begin a letter and fill in its facts."""
        page = self.page
        page.type_step.chosen.emit(kind)
        assert page.step is Step.FACTS
        page.facts_step.subject.control.setPlainText(SUBJECT)
        page.facts_step.to.control.setPlainText("Trưởng các bản trên địa bàn xã")
        page.facts_step.points.set_points(points)

    def write(self, *, use_ai: bool = False) -> None:
        """Have the text written and wait for it."""
        page = self.page
        if use_ai:
            self.until(lambda: page.facts_step.use_ai.isEnabled())
        page.facts_step.use_ai.setChecked(use_ai)
        page.facts_step.go.click()
        self.until(
            lambda: (
                page.step is Step.BODY
                and not page.authoring.busy
                and not self.program.tasks.pending
            )
        )


@pytest.fixture
def models() -> EchoModels:
    """The models of the profile; override for a profile without one."""
    return EchoModels()


@pytest.fixture
def desk(
    qtbot: QtBot,
    qapp: QApplication,
    data_dir: Path,
    models: EchoModels,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    """The program on its drafting screen, with the type cards shown."""
    monkeypatch.setenv("COMMUNEAPP_WORKER_ENGINE", "echo")
    prepare(data_dir)
    wiring = composition.build_wiring(Paths(data_dir), "en")
    wiring.__dict__["models"] = models
    program = Program(qapp, wiring)
    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.start()
    window = program.window
    assert window is not None
    person = program.context.session.people[0]
    program.context.session.sign_in(person)
    window.resize(1366, 768)
    made = Desk(qtbot, program, window)
    window.show_page("drafting", "new")
    made.until(lambda: made.page.types and made.page.assistant.looked)
    yield made
    window.close()
    program.shut_down()
    program.deleteLater()


def texts(page: DraftingPage) -> list[str]:
    """Give the paragraphs of the letter."""
    return [block.text for block in page.current_document().body]
