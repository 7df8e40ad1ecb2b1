"""The steps of the self-test that need no window: real services on profiles that are thrown away."""

from __future__ import annotations

import dataclasses
import platform
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communeapp import __version__, paths, program
from communeapp.core.people import Role
from communeapp.llm import machine
from communeapp.paths import Paths
from communeapp.services.self_test import bundles, library, whole
from communeapp.services.wiring import Wiring

if TYPE_CHECKING:
    from communeapp.core.documents import Document, FactSheet
    from communeapp.llm.client import WorkerClient
    from communeapp.llm.protocol import ModelSpec
    from communeapp.services.self_test.inner import Screens

Detail = Mapping[str, Any]
Work = Callable[[], Detail]

#: What the tested letter is about, with marks as it is printed and without as people type it.
SUBJECT, TYPED = "phòng, chống rét cho đàn vật nuôi", "phong chong ret dan vat nuoi"
_SAMPLE = "1-cong-van-chong-ret.toml"
_PROFILE = {
    "unit_name": "ỦY BAN NHÂN DÂN XÃ THU LŨM",
    "place": "Thu Lũm",
    "signers.1.authority": "TM. ỦY BAN NHÂN DÂN",
    "signers.1.title": "CHỦ TỊCH",
    "signers.1.name": "Lý Xá Pó",
}


class NotTried(Exception):  # noqa: N818 - no error: there is nothing to try here
    """A step that cannot be tried here, and why."""


class Wrong(Exception):  # noqa: N818 - read beside NotTried
    """A step found something that is not as it should be."""


def expect(right: object, told: str) -> None:
    """Fail the step with these words unless something is right."""
    if not right:
        raise Wrong(told)


class Trial:
    """What the steps share: the folder, the profile with the window, the model, what was written."""

    def __init__(
        self,
        folder: Path,
        wiring_of: Callable[[Paths, str], Wiring],
        model: Path | None,
        stack: ExitStack,
    ) -> None:
        self.folder = folder
        self.wiring_of = wiring_of
        self.model = model
        self.use_model = True
        self.stack = stack
        #: Its office belongs to the window's thread; the steps here use what needs no database.
        self.main = stack.enter_context(wiring_of(Paths(folder / "Máy văn thư"), "vi"))
        self.cpu: dict[str, Any] = {}
        self.spec: ModelSpec | None = None
        self.model_id = ""
        self.worker: WorkerClient | None = None
        self.document: Document | None = None
        self.docx, self.pdf = folder / "Công văn thử.docx", folder / "Công văn thử.pdf"
        self.screens: Screens | None = None

    # -------------------------------------------------------------- the program and its data

    def start(self) -> Detail:
        """See that the program is what it says, and that what it ships can be read."""
        seen = machine.cpu()
        self.cpu = {
            "cores": seen.cores,
            "features": sorted(seen.features),
            "enough": seen.runs_model,
            "variant": "",
        }
        here = program.here()
        told = f"{program.FACTS} says {here.version}, the program {__version__}"
        expect(not here.packaged or here.version == __version__, told)
        packs = self.main.packs
        expect(not packs.problems, f"packs: {[one.error.code for one in packs.problems]}")
        courses = self.main.courses.list()
        return {
            "version": __version__,
            "python": platform.python_version(),
            "ram_mb": machine.memory().total_mb,
            "types": len(packs.types),
            "courses": len(courses),
            "home": here.home is not None,
            "managed_by": here.managed_by,
        }

    def files(self) -> Detail:
        """Compare every file of a package with the list it came with."""
        here = program.here()
        if not here.packaged:
            raise NotTried("runs from its sources")
        return whole.check_files(here.folder)

    def modules(self) -> Detail:
        """Import every module: a package may lack one that is only needed later."""
        self._shown()
        return whole.import_all()

    def migrate(self) -> Detail:
        """Bring a database of an older schema up to date, as the first start after an update does."""
        from communeapp.services.office import open_office
        from communeapp.store.database import Store
        from communeapp.store.migrations import SCHEMA, migrations

        place = self.main.paths
        place.data_dir.mkdir(parents=True)
        store = Store.connect(place.database)
        try:
            steps = [one.name for one in migrations().pending(store.db)]
            migrations().apply(store.db, stop_before=steps[len(steps) // 2])
            before = store.schema
        finally:
            store.close()
        with open_office(place, self.main.clock) as office:
            now = office.store.schema
            furnish(office)
        others = {place.database.name, place.index.name}
        copies = [one for one in place.data_dir.rglob("*.db") if one.name not in others]
        expect(0 < before < now == SCHEMA, f"schema {before} became {now}, not {SCHEMA}")
        expect(copies, "no copy was made before the migration")
        return {"from": before, "to": now, "copies": len(copies)}

    # -------------------------------------------------------------- the model

    def library(self) -> Detail:
        """Load the model's library in a process of its own; it names the variant for this CPU."""
        if not self.cpu["enough"]:
            missing = ", ".join(sorted(machine.cpu().missing))
            told = f"the processor lacks {missing}: the assistant is off on this machine"
            raise NotTried(told)
        found = library.ask()
        self.cpu["variant"] = found["variant"]
        return found

    def load(self) -> Detail:
        """Load the given model, or the smallest one that is installed, in the real worker."""
        if not self.use_model:
            raise NotTried("as asked for")
        if not self.cpu.get("variant"):
            raise NotTried("no library for the model")
        given = library.given(self.model) if self.model is not None else None
        chosen = given or library.smallest_installed(self.main.models)
        if chosen is None:
            raise NotTried("no model is installed that this machine can carry")
        self.model_id = chosen.id
        self.spec = dataclasses.replace(
            chosen.spec, states_dir=str(self.main.paths.prefix_states_dir)
        )
        from communeapp.llm.client import WorkerClient
        from communeapp.llm.launch import worker_launch

        client = self.stack.enter_context(WorkerClient(worker_launch(), self.spec))
        loaded = client.load()
        if loaded is None or loaded.variant != self.cpu["variant"]:
            raise Wrong("the worker took another library than the one that fits")
        self.worker = client
        return {
            "model": chosen.id,
            "mb": Path(self.spec.path).stat().st_size // machine.MB,
            "variant": loaded.variant,
            "threads": loaded.threads,
            "load_s": round(loaded.seconds, 2),
        }

    def draft(self) -> Detail:
        """Write a letter from a shipped sample: by the model where it runs, else by the templates."""
        facts = self._facts()
        drafting = self.main.drafting
        job = drafting.begin(facts, self.main.read_profile(), use_ai=self.worker is not None)
        if self.worker is None or job.plan is None:
            result = drafting.accept(job, ())
            figures: dict[str, Any] = {"by": "templates"}
        else:
            answered = self.worker.generate(job.plan)
            result = drafting.accept(job, answered.items, model_id=self.model_id)
            timing = answered.timing
            whole_answer = timing.output_tokens and len(answered.items) == len(facts.points)
            expect(whole_answer, f"the model said {timing.output_tokens} tokens")
            figures = {
                "by": self.model_id,
                "answers": len(answered.items),
                "prompt_tokens": timing.prompt_tokens,
                "output_tokens": timing.output_tokens,
                "first_token_s": round(timing.first_token_s, 2),
                "seconds": round(timing.total_s, 2),
                "taken": result.ai_items,
            }
            self.worker.close()
        expect(all(one.covered for one in result.points), "a point is not in the letter")
        self.document = result.document
        return figures | {"points": len(result.points)}

    def _facts(self) -> FactSheet:
        from communeapp.core.facts import parse_facts

        file = paths.resources_dir() / "samples" / _SAMPLE
        known = [one.code for one in self.main.packs.types]
        facts = parse_facts(file.read_text(encoding="utf-8"), known)
        return dataclasses.replace(facts, points=facts.points[:1])

    # -------------------------------------------------------------- files

    def write_docx(self) -> Detail:
        """Write the letter as .docx and read it back in the process for foreign files."""
        self.main.exporting.export(self._letter(), docx=self.docx)
        read = self.main.reading.read(self.docx)
        return self._compared(read.text, self.docx)

    def write_pdf(self) -> Detail:
        """Draw the letter as PDF, fonts embedded, and recognise it again."""
        self.main.exporting.export(self._letter(), pdf=self.pdf)
        seen = self.main.classifying.classify(self.pdf)
        kind = seen.header.type_code
        expect(kind == "CONG_VAN", f"read back as {kind!r}")
        return self._compared(seen.read.text, self.pdf) | {"type": kind}

    def _letter(self) -> Document:
        if self.document is None:
            raise NotTried("no letter was written")
        return self.document

    def _compared(self, text: str, file: Path) -> dict[str, Any]:
        expect(
            SUBJECT in " ".join(text.split()), f"the subject is not in the {file.suffix} read back"
        )
        return {"bytes": file.stat().st_size, "characters": len(text)}

    def search(self) -> Detail:
        """Take the letter in and find it by words without marks."""
        if not self.docx.is_file():
            raise NotTried("no letter was written")
        classified = self.main.classifying.classify(self.docx)
        with self.wiring_of(Paths(self.folder / "Máy lưu trữ"), "vi") as wiring:
            office = wiring.office
            furnish(office)
            kept = office.incoming.receive(classified)
            while not office.archive.heal():
                pass
            found = office.archive.search(TYPED)
            nothing = office.archive.search("tau vu tru xuong sao hoa")
        expect([one.id for one in found.hits] == [kept.id], f"{found.total} documents found, not 1")
        expect(not nothing.total, f"{nothing.total} documents for words that are in none")
        return {"query": TYPED, "total": found.total, "read_as": found.read_as}

    def exchange(self) -> Detail:
        """Carry a document from one PC of an office to another in a folder, as on a stick."""
        if not self.docx.is_file():
            raise NotTried("no letter was written")
        return bundles.carry(self.folder, self.wiring_of, self.docx)

    # -------------------------------------------------------------- the window

    def _shown(self) -> Screens:
        if self.screens is None:
            raise NotTried("Qt does not run here")
        return self.screens

    def open_screens(self, screens_of: Callable[[Wiring], Screens]) -> Detail:
        """Begin with the window: from here on Qt is in this process."""
        self.screens = screens_of(self.main)
        self.stack.callback(self.screens.close)
        return self.screens.translations()


def furnish(office: Any) -> None:
    """Give a fresh profile a commune and a person at the PC."""
    office.profile.set(_PROFILE)
    person, _ = office.people.add("Vàng A Súa", "Văn thư", Role.CLERK)
    office.people.switch(person.id)
    office.settings.set("first_run_done", True)


def make_steps(trial: Trial, screens_of: Callable[[Wiring], Screens]) -> Sequence[tuple[str, Work]]:
    """List the steps in their order; Qt comes late, because below its floor it ends the process."""
    return (
        ("start", trial.start),
        ("files", trial.files),
        ("migrate", trial.migrate),
        ("library", trial.library),
        ("worker", trial.load),
        ("draft", trial.draft),
        ("docx", trial.write_docx),
        ("search", trial.search),
        ("bundle", trial.exchange),
        ("translations", lambda: trial.open_screens(screens_of)),
        ("fonts", lambda: trial._shown().fonts()),
        ("window", lambda: trial._shown().window()),
        ("pdf", trial.write_pdf),
        ("modules", trial.modules),
        ("quit", lambda: trial._shown().quit()),
    )
