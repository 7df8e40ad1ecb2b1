"""A walk between places: two PCs of an office, a hub in a browser, and one stick that goes from place to place.

A step with ``at`` happens at a PC of ``[places]``, one with ``hub`` in the browser. The stick is a folder; it is
plugged in where the step happens, as far as the PC's list of drives says. Both PCs live in this process, each with
a data folder and a window of its own; the hub is a process of its own, the browser is Chromium.
"""

from __future__ import annotations

import contextlib
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtGui import QGuiApplication
from tools.office_sample import fill
from tools.walk import SIZE, Walker
from tools.walk_answers import rest
from tools.walk_hub import PASSWORD, Administrator, open_page, running_hub
from tools.walk_office import keep_draft, make_course, make_letter, settle_in, sit_exam
from tools.walk_script import Done, Step, read_walk

from communeapp import app as composition
from communeapp.paths import Paths
from communeapp.services.sync.stick import StickService
from communeapp.services.wiring import Wiring
from communeapp.sync import volumes
from communeapp.sync.volumes import Volume, volume_of
from communeapp.ui.application import Program, make_qt_application
from communeapp.ui.exchange import stick_watch

#: Drives are looked at more often than a program does: nobody watches a walk.
LOOK_S = 0.1
LABEL = "KINGSTON"


class Stick:
    """A folder that stands for a stick; ``at`` is the data folder of the PC that it is plugged into."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.at: Path | None = None

    def seen_by(self, service: StickService) -> tuple[Volume, ...]:
        """List it where it is plugged in, as the system lists drives."""
        if service.paths.data_dir != self.at:
            return ()
        found = volume_of(self.folder, lambda: ())
        return (
            Volume(
                found.root, LABEL, "4A21-0E7C", "vfat", found.total, found.free, read_only=False
            ),
        )


class ScreenWalker(Walker):
    """Takes pictures of the whole screen: the window with the dialog over it."""

    def take(self, file: Path) -> None:
        screen = QGuiApplication.primaryScreen()
        if QGuiApplication.platformName() == "xcb" and screen.size().toTuple() == SIZE:
            screen.grabWindow(0).save(str(file))
        else:
            super().take(file)


class Pc:
    """One PC: a data folder, and a window once somebody sits down there."""

    def __init__(
        self,
        folder: Path,
        stick: Stick,
        pictures: Path | None,
        values: dict[str, str],
        opened: contextlib.ExitStack,
    ) -> None:
        self.folder = folder
        self._stick = stick
        self._pictures = pictures
        self._values = values
        self._opened = opened
        self._program: Program | None = None
        self._walker: Walker | None = None

    def do(self, step: Step, number: int) -> Done:
        """Sit down, plug the stick in, do a step."""
        self._stick.at = self.folder
        if self._program is None:
            self._program = self._start()
            self._walker = ScreenWalker(self._program, self._pictures, values=self._values)
        window = self._program.window
        window.raise_()
        window.activateWindow()
        rest(150)
        assert self._walker is not None
        return self._walker.do(step, number)

    def _start(self) -> Program:
        program = Program(
            make_qt_application(["communeapp"]), composition.build_wiring(Paths(self.folder), "vi")
        )
        ready: list[bool] = []
        program.ready.connect(lambda: ready.append(True))
        self._opened.callback(self._close, program)
        program.start()
        program.window.resize(*SIZE)
        program.window.move(0, 0)
        while not ready:
            rest(20)
        return program

    def _close(self, program: Program) -> None:
        if program.is_shown:
            program.window.close()
        program.shut_down()
        program.deleteLater()


class Hub:
    """The hub in its administrator's browser."""

    def __init__(self, administrator: Administrator, pictures: Path | None) -> None:
        self._administrator = administrator
        self._pictures = pictures

    def do(self, step: Step, number: int) -> Done:
        """Do a step in the browser."""
        began = time.monotonic()
        done = Done(step)
        for one in step.hub:
            told = self._administrator.act(one)
            if told:
                done.keys.append(told)
        done.said = self._administrator.wait_for(step.until) if step.until else ""
        done.seconds = time.monotonic() - began
        if self._pictures is not None and step.picture:
            done.picture = self._pictures / f"{number:02}-{step.picture}.png"
            self._administrator.picture(done.picture)
        return done


@contextlib.contextmanager
def _stick_in(folder: Path) -> Iterator[Stick]:
    stick = Stick(folder)
    with (
        patch.object(StickService, "volumes", lambda service: stick.seen_by(service)),
        patch.object(volumes, "PAUSE_S", LOOK_S / 2),
        patch.object(stick_watch, "EVERY_MS", int(LOOK_S * 1000)),
    ):
        yield stick


def replay(walk: Path, folder: Path, pictures: Path | None = None) -> tuple[str, list[Done]]:
    """Set everything up in an empty folder and walk; raises :class:`tools.walk.Stuck`."""
    title, steps = read_walk(walk)
    wanted = tomllib.loads(walk.read_text(encoding="utf-8"))
    make_qt_application(["communeapp"])
    places: dict[str, Pc | Hub] = {}
    folder.mkdir(parents=True)
    values = {name: str(folder / name) for name in ("out", "letters")}
    values |= {"stick": str(folder / LABEL), "password": PASSWORD}
    with (
        _stick_in(folder / LABEL) as stick,
        running_hub(folder / "hub") as hub,
        open_page(hub.url) as page,
        contextlib.ExitStack() as opened,  # the last one first: so the hook for crashes goes back
    ):
        values["hub"] = hub.fingerprint
        for name, office in wanted["places"].items():
            data = folder / name
            with composition.build_wiring(Paths(data), "vi") as wiring:
                _prepare(wiring, wanted["profile"], wanted["commune_code"], office, folder)
            places[name] = Pc(data, stick, pictures, values, opened)
        administrator = Hub(Administrator(page, values), pictures)
        return title, [
            _done(step, number, places.get(step.at, administrator), wanted["places"])
            for number, step in enumerate(steps, 1)
        ]


def _done(step: Step, number: int, where: Pc | Hub, places: dict[str, Any]) -> Done:
    done = where.do(step, number)
    done.place = places[step.at]["name"] if step.at else "Máy chủ của tỉnh"
    return done


def _prepare(
    wiring: Wiring, profile: dict[str, str], code: str, wanted: dict[str, Any], folder: Path
) -> None:
    """Furnish one PC as ``[places.NAME]`` says."""
    office = wiring.office
    settle_in(office, profile, wanted["people"], code)
    office.people.switch(wanted["people"][0]["name"])
    if wanted.get("registers"):
        fill(office, wiring, folder / "post")
    for sample in wanted.get("drafts", ()):
        keep_draft(sample, office, wiring)
    if wanted.get("exam"):
        sit_exam(office, wiring)
    letters = folder / "letters"
    letters.mkdir(exist_ok=True)
    for sample in wanted.get("letters", ()):
        make_letter(sample, letters, wiring)
    if course := wanted.get("course"):
        make_course(folder / "course", folder / "out", wiring, course["id"], course["title"])
