"""Pictures of every screen, taken from the real program with a prepared profile.

    xvfb-run -s "-screen 0 1366x768x24" python tools/screenshots.py [--out DIR] [--language vi]
        [--font-size 11] [--theme light] [--size 1366x768] [--stretch]

Without a display it draws offscreen, which looks the same. ``--stretch`` makes every sentence half as
long again, to find what does not fit. ``QT_SCALE_FACTOR=2`` takes them for a sharp screen.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT))
if not (os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QTranslator  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from tools.office_sample import fill  # noqa: E402
from tools.office_work_sample import fill_work, old_word_file, village_files  # noqa: E402

from communeapp import app as composition  # noqa: E402
from communeapp import paths as locations  # noqa: E402
from communeapp.core.documents import Signer  # noqa: E402
from communeapp.core.people import Role  # noqa: E402
from communeapp.core.profile import Profile  # noqa: E402
from communeapp.paths import Paths  # noqa: E402
from communeapp.services.incoming import IncomingStatus  # noqa: E402
from communeapp.services.office import open_office  # noqa: E402
from communeapp.services.village_figures import Period  # noqa: E402
from communeapp.ui.application import Program, make_qt_application  # noqa: E402
from communeapp.ui.teaching.page import Teach  # noqa: E402

PIN = "2580"
PATIENCE_S = 60.0


class Stretcher(QTranslator):
    """Makes every translation half as long again, as some languages do."""

    def __init__(self, inner: QTranslator) -> None:
        super().__init__()
        self._inner = inner

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        text = self._inner.translate(context, source, disambiguation or "", n) or source
        return stretched(text)


def stretched(text: str) -> str:
    """Add half of a text's length in words that look like words."""
    extra = max(2, len(text) // 2)
    filler = "ẫmãẽ ữnơ ẩệtạ "
    return text + " " + (filler * (extra // len(filler) + 1))[: extra - 1].rstrip()


def wait(app: QApplication, done: Callable[[], bool], what: str) -> None:
    """Let the program run until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not done():
        if time.monotonic() > end:
            raise TimeoutError(what)
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.005)


def prepare(paths: Paths, language: str) -> None:
    """Make a profile as an office has it after some weeks: people, documents, a backup."""
    from communeapp.core.facts import parse_facts

    wiring = composition.build_wiring(paths, language)
    with open_office(paths, wiring.clock) as office:
        wiring.furnish(office)
        office.profile.save(
            Profile(
                unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM",
                place="Thu Lũm",
                signers=(
                    Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lý Gì Xừ"),
                    Signer("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Pờ Mỳ Lế"),
                ),
            )
        )
        office.people.add("Vàng A Súa", "Công chức Văn phòng", Role.CLERK, PIN, False)
        office.people.add("Lý Gì Xừ", "Chủ tịch", Role.LEADER, PIN, True)
        office.people.add("Pờ Mỳ Lế", "Phó Chủ tịch", Role.LEADER, "", True)
        person = office.people.switch("Vàng A Súa", PIN)
        for key, value in (
            ("language", language), ("first_run_done", True), ("commune_code", "03439"),
            ("current_person", person.id),
        ):  # fmt: skip
            office.settings.set(key, value)
        samples = sorted((ROOT / "resources" / "samples").glob("*.toml"))
        known = {one.code for one in wiring.packs.types}
        profile = office.profile.show()
        for number, file in enumerate(samples):
            facts = parse_facts(file.read_text(encoding="utf-8"), known)
            job = wiring.drafting.begin(facts, profile, use_ai=False)
            result = wiring.drafting.accept(job, (), None)
            kept = office.drafts.create(facts, result.document)
            if number == 0:
                office.drafts.review(kept.id, person.id, PIN)
            if number == len(samples) - 1:
                office.drafts.trash(kept.id)
        with tempfile.TemporaryDirectory() as folder:
            fill(office, wiring, Path(folder))
        fill_work(office, wiring, person.id, PIN)
        office.backups.create()
    wiring.close()


class Camera:
    """Takes the pictures of one run."""

    def __init__(self, app: QApplication, program: Program, out: Path) -> None:
        self.app, self.program, self.out = app, program, out
        out.mkdir(parents=True, exist_ok=True)

    def settle(self) -> None:
        """Wait until nothing is being read any more and everything is drawn."""
        wait(self.app, lambda: self.program.tasks.pending == 0, "tasks")
        end = time.monotonic() + 0.25
        wait(self.app, lambda: time.monotonic() > end, "drawing")
        wait(self.app, lambda: self.program.tasks.pending == 0, "tasks")

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Write one picture."""
        self.settle()
        shown = widget if widget is not None else self.program.window
        shown.grab().save(str(self.out / f"{name}.png"))
        print(name, file=sys.stderr)


def start(app: QApplication, folder: Path, options: argparse.Namespace) -> Program:
    """Open the real window on a profile."""
    program = Program(app, composition.build_wiring(Paths(folder), options.language))
    if options.stretch:
        use = program.languages.use

        def use_stretched(language: str) -> None:
            use(language)
            program.languages.stretch(Stretcher)

        program.languages.use = use_stretched  # type: ignore[method-assign]
    ready: list[bool] = []
    program.ready.connect(lambda: ready.append(True))
    program.start()
    width, _, height = options.size.partition("x")
    program.window.resize(int(width), int(height))
    wait(app, lambda: bool(ready), "start")
    board = program.context.board
    board.update(
        preferences=dataclasses.replace(
            board.preferences,
            language=options.language,
            font_size=options.font_size,
            theme=options.theme,
        )
    )
    return program


def first_start(app: QApplication, options: argparse.Namespace) -> None:
    """The first steps on an empty profile."""
    from communeapp.ui.wizard.wizard import Wizard

    with tempfile.TemporaryDirectory() as folder:
        program = start(app, Path(folder), options)
        camera = Camera(app, program, options.out)
        camera.settle()
        wizard = program.window.covered_by
        if not isinstance(wizard, Wizard):
            raise TypeError(type(wizard).__name__)
        camera.take("wizard-1-language")
        for name, fill_in in (
            ("2-machine", None), ("3-start", None), ("4-commune", _commune), ("5-people", _people),
            ("6-assistant", None), ("7-letter", None),
        ):  # fmt: skip
            at = wizard.at
            wizard.go_on()
            wait(app, lambda at=at: wizard.at != at, name)  # type: ignore[misc]
            camera.settle()
            if fill_in is not None:
                fill_in(wizard.step)
            camera.take(f"wizard-{name}")
        wizard.put_off()
        wait(app, lambda: program.window.current_key == "home", "home")
        camera.take("home-empty")
        program.window.close()
        program.shut_down()


def _commune(step: Any) -> None:
    step.picker.search.control.setText("thu lum")


def _people(step: Any) -> None:
    form = step.form
    form.name.control.setText("Lý Gì Xừ")
    form.signs.setChecked(True)
    form.preset.control.setCurrentIndex(1)
    form.preset.control.activated.emit(1)
    form.pin.control.setText(PIN)


def daily_work(app: QApplication, options: argparse.Namespace) -> None:
    """Lock, Home, settings, drafting, help, about."""
    from communeapp.ui.drafting.page import DraftingPage
    from communeapp.ui.drafting.steps_bar import Step

    with tempfile.TemporaryDirectory() as folder:
        prepare(Paths(Path(folder)), options.language)
        program = start(app, Path(folder), options)
        camera, window = Camera(app, program, options.out), program.window
        camera.take("lock")
        lock = window.covered_by
        lock.pin.control.setText(PIN)  # type: ignore[union-attr]
        lock.sign_in()  # type: ignore[union-attr]
        wait(app, lambda: window.covered_by is None, "signed in")
        camera.take("home")
        window.show_page("home", "trash")
        camera.take("home-trash")
        for subject in ("commune", "people", "appearance", "model", "backups", "packs", "support"):
            window.show_page("settings", subject)
            camera.take(f"settings-{subject}")
        window.show_page("drafting", "new")
        camera.take("drafting-1-type")
        drafts: list[str] = []
        program.tasks.query(
            lambda: [one.id for one in program.context.office.drafts.list() if not one.reviewed],
            drafts.extend,
        )
        camera.settle()
        window.show_page("drafting", drafts[0])
        camera.settle()
        page = window.current_page
        if not isinstance(page, DraftingPage):
            raise TypeError(type(page).__name__)
        names = {Step.FACTS: "2-facts", Step.BODY: "3-text", Step.REVIEW: "4-review"}
        for step, name in names.items():
            page.go(step)
            camera.take(f"drafting-{name}")
        page.go(Step.EXPORT)
        camera.take("drafting-5-export")
        documents(program, camera)
        work_of_the_office(program, camera, Path(folder))
        window.show_page("about")
        camera.take("about")
        window.show_page("home")
        window.show_help()
        helper = window.help_window
        camera.take("help", helper)
        window.close()
        program.shut_down()


def documents(program: Program, camera: Camera) -> None:
    """What comes in: the desk, a review, the registers, the archive, the assistant's room."""
    window = program.window
    window.show_page("incoming")
    camera.take("incoming")
    waiting: list[str] = []
    program.tasks.query(
        lambda: [
            one.id
            for one in program.context.office.incoming.list()
            if one.status is IncomingStatus.TO_REVIEW
        ],
        waiting.extend,
    )
    camera.settle()
    window.show_page("incoming", waiting[0])
    camera.take("incoming-review")
    window.show_page("register")
    camera.take("register")
    page: Any = window.current_page
    page.tabs.setCurrentIndex(1)
    camera.take("register-followup")
    page.tabs.setCurrentIndex(2)
    camera.settle()
    page.outgoing.table.selectRow(0)
    camera.take("register-outgoing")
    window.show_page("archive")
    page = window.current_page
    camera.settle()
    page.search.box.control.setText("ho ngheo")
    camera.take("archive")
    window.show_page("assistant")
    camera.take("assistant")
    window.show_page("training")
    camera.take("training")
    window.show_page("teaching", Teach("courses"))
    camera.take("teaching-courses")


def work_of_the_office(program: Program, camera: Camera, folder: Path) -> None:
    """A Word file that is checked, the week, the villages' figures."""
    from communeapp.ui.checking.dialog import CheckDialog

    window = program.window
    window.show_page("home")
    dialog = CheckDialog(window, program.context, old_word_file(folder / "Công văn cũ.docx"))
    dialog.show()
    camera.take("check-word", dialog)
    dialog.close()
    window.show_page("calendar")
    camera.take("calendar")
    window.show_page("figures")
    camera.settle()
    page: Any = window.current_page
    month = Period.parse(page.period.control.text())
    if month is None:
        raise ValueError(page.period.control.text())
    page.take([village_files(folder / "Các bản", month)])
    camera.take("figures")


def main() -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--language", default="vi")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--font-size", type=int, default=11)
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--stretch", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        at_home(Path(home))
        app = make_qt_application(["screenshots"])
        first_start(app, options)
        daily_work(app, options)
    return 0


def at_home(folder: Path) -> None:
    """Work in a home folder of our own, so that no picture shows somebody's; keep the models."""
    os.environ.setdefault("COMMUNEAPP_MODELS", str(locations.user_models_dir()))
    home = folder / "Vàng A Súa"
    home.mkdir()
    os.environ["HOME"] = str(home)


if __name__ == "__main__":
    sys.exit(main())
