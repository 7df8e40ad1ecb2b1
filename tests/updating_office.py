"""An office whose program lies in a home, and a stick with a signed update of it; everything real but small."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.programs import make_archive, make_home
from tests.releases import Publisher
from tools.release.forms import write_stick

from communeapp import program
from communeapp.clock import SystemClock
from communeapp.program import Program
from communeapp.services.updates import UpdatesService
from communeapp.services.updates_places import Places
from communeapp.services.updates_taking import takers
from communeapp.services.wiring import Wiring
from communeapp.store.migrations import SCHEMA
from communeapp.updating.homes import Home

NOTES = {
    "vi": "Sửa cách ngắt trang của biên bản; thêm mẫu thư mời họp. Khởi động nhanh hơn.",
    "en": "Mends page breaks in minutes; adds a template for invitations. Starts faster.",
    "fr": "Corrige les sauts de page des procès-verbaux ; ajoute un modèle d’invitation.",
}


class Running(Program):
    """A program in a home that takes its resources from the repository."""

    @property
    def resources_root(self) -> Path:
        return Path(__file__).parents[1]


@dataclass
class Scene:
    """What stands around one program."""

    home: Home
    stick: Path
    publisher: Publisher
    program: Program

    def lead(self, wiring: Wiring) -> None:
        """Let the services of a profile see this home and trust this publisher."""
        made = takers(
            wiring.paths, self.program, self.home, lambda: wiring.models, lambda: wiring.courses
        )
        places = Places(wiring.paths, listing=lambda: ())
        wiring.__dict__["program_home"] = self.home
        wiring.__dict__["updates"] = UpdatesService(
            wiring.paths, self.program, SystemClock(), self.publisher.root, made, places
        )


def make_scene(folder: Path, monkeypatch: pytest.MonkeyPatch, *versions: str) -> Scene:
    """Install versions (the last is running) and write a stick that offers 9.0.0."""
    here = versions or ("0.1.0",)
    home = Home(make_home(folder / "chương trình", *here, schema=SCHEMA), running=here[-1])
    running = Running(
        here[-1], True, home.folder / "versions" / here[-1], home.folder, "", program.system()
    )
    monkeypatch.setattr(program, "here", lambda: running)
    archive = make_archive(folder / "gói", "9.0.0", schema=SCHEMA)
    publisher = Publisher(folder / "nhà phát hành")
    publisher.publish(
        publisher.offer(
            archive.name, archive.read_bytes(), kind="program", id="CommuneApp", version="9.0.0",
            system=program.system(), schema=SCHEMA, notes=NOTES,
        )
    )  # fmt: skip
    stick = folder / "KINGSTON"
    stick.mkdir()
    write_stick(publisher.folder, stick)
    return Scene(home, stick, publisher, running)
