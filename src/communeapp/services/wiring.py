"""What commands and windows are given: the services of one profile, each made when first asked for.

:mod:`communeapp.app` fills this in; it alone knows the Qt renderer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from communeapp.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path

    from communeapp.clock import Clock
    from communeapp.core.checking import Checker
    from communeapp.core.profile import Profile
    from communeapp.core.sentences import Wording
    from communeapp.llm.client import WorkerClient
    from communeapp.llm.models import InstalledModel
    from communeapp.llm.protocol import Launch, ModelSpec
    from communeapp.services.assistant import AssistantService
    from communeapp.services.checking import CheckingService
    from communeapp.services.classifying import ClassifyingService
    from communeapp.services.doctor import DoctorService
    from communeapp.services.drafting import DraftingService
    from communeapp.services.exporting import ExportingService, PdfRenderer
    from communeapp.services.field import FieldService
    from communeapp.services.going_back import GoingBackService
    from communeapp.services.key_backup import KeySheetRenderer
    from communeapp.services.letters import LettersService
    from communeapp.services.machine_check import MachineCheck
    from communeapp.services.models import ModelsService
    from communeapp.services.office import Office
    from communeapp.services.packs import PackLibrary
    from communeapp.services.reading import ReadingService
    from communeapp.services.redacting import RedactingService
    from communeapp.services.register import BookRenderer
    from communeapp.services.review_gate import ReviewGate
    from communeapp.services.taking_models import TakingModels
    from communeapp.services.text_tasks import TextTasks
    from communeapp.services.training.certificate_files import CertificateRenderer
    from communeapp.services.training.course_keys import Signer
    from communeapp.services.training.courses import CourseLibrary
    from communeapp.services.training.question_files import QuestionFiles
    from communeapp.services.updates import UpdatesService
    from communeapp.updating.homes import Home


#: So many events of other PCs are applied at a start, some seconds at most; the rest with the next exchange.
_AT_START = 5_000


@dataclass
class Wiring:
    """The services of one profile. Use it as a context manager, or call :meth:`close`.

    ``pdf`` is the port to the renderer. Imports stand inside, so that a command pays only for what
    it uses.
    """

    paths: Paths
    lang: str
    pdf: PdfRenderer
    books: BookRenderer | None = None
    certificates: CertificateRenderer | None = None
    key_sheets: KeySheetRenderer | None = None
    #: Whether a running attempt needs a version of a course; known once an office is open.
    _in_use: Callable[[str, str], bool] = field(default=lambda *_: False, init=False)

    @cached_property
    def clock(self) -> Clock:
        """The PC's clock."""
        from communeapp.clock import SystemClock

        return SystemClock()

    @cached_property
    def office(self) -> Office:
        """The open profile, for writing: one process at a time. Errors: ``services.office``."""
        from communeapp.services.office import open_office

        return self.furnish(open_office(self.paths, self.clock))

    def furnish(self, office: Office) -> Office:
        """Give an open office what it needs of the rest: what it teaches, who draws its books."""
        from communeapp.store.apply_queue import has_waiting

        office.learner = lambda: self.field
        office.books = self.books
        office.type_names = lambda: {one.code: one.name for one in self.packs.type_names}
        office.library = lambda: self.courses
        self._in_use = lambda course, version: (course, version) in office.exams.versions_in_use()
        office.certificate_renderer = self.certificates
        office.key_sheets = self.key_sheets
        office.wording = self._wording
        office.draft_gate = lambda facts, document: self.review_gate.held(facts, document)
        office.refuse_secret = lambda file: self.reading.refuse_secret(file)
        office.hand_out()
        # What a crash left of the last exchange: the facts are there, not all tables follow them yet.
        if not office.read_only and has_waiting(office.store):
            office.exchange.finish_projections(_AT_START)
        return office

    def _wording(self) -> Wording:
        from communeapp.services.drafting import wording_of

        return wording_of(self.packs)

    def read_profile(self) -> Profile:
        """Read the commune's profile without the lock, so also while the window is open.

        Empty where there is none, or none can be read.
        """
        from communeapp.services.peek import peek_profile

        if "office" in self.__dict__:
            return self.office.profile.show()
        return peek_profile(self.paths)

    @cached_property
    def packs(self) -> PackLibrary:
        """Types, layout rules, legal lists: the built-in packs and those imported."""
        from communeapp.services.packs import PackLoader

        return PackLoader(imported=self.paths.packs_dir, signers=self.paths.keys_dir).load()

    @cached_property
    def drafting(self) -> DraftingService:
        """From facts to a document."""
        from communeapp.services.drafting import DraftingService

        return DraftingService(self.packs)

    @cached_property
    def text_tasks(self) -> TextTasks:
        """Rewrite, sum up, renew a report, say it on the loudspeaker."""
        from communeapp.services.text_tasks import TextTasks

        return TextTasks(self.packs)

    @cached_property
    def exporting(self) -> ExportingService:
        """From a document to .docx and .pdf."""
        from communeapp.services.exporting import ExportingService, layouter_of

        layouter = layouter_of(self.packs)
        return ExportingService(layouter, self.pdf, lambda: self.checker)

    @cached_property
    def checker(self) -> Checker:
        """The rules of the decree, read when the first document is checked."""
        from communeapp.services.exporting import checker_of, layouter_of

        made = checker_of(self.packs, layouter_of(self.packs))
        made.legal = lambda: (self.packs.legal, self.clock.today())
        return made

    @cached_property
    def review_gate(self) -> ReviewGate:
        """What a person has to confirm before a review; safe in any thread but for the profile."""
        from communeapp.services.review_gate import ReviewGate

        return ReviewGate(lambda: self.drafting, lambda: self.exporting, self.read_profile)

    @cached_property
    def letters(self) -> LettersService:
        """One letter to many, from a list."""
        from communeapp.services.letters import LettersService

        return LettersService(self.reading, self.exporting)

    @cached_property
    def reading(self) -> ReadingService:
        """From a file to its text, each in a process of its own."""
        from communeapp.services.reading import ReadingService

        return ReadingService(self.paths)

    @cached_property
    def courses(self) -> CourseLibrary:
        """Courses shipped and imported; safe in any thread."""
        from communeapp.services.training.courses import CourseLibrary

        made = CourseLibrary(self.paths)
        made.in_use = lambda course, version: self._in_use(course, version)
        return made

    def sign_course(self, folder: Path, out: Path, author: str = "") -> Signer:
        """Write a trainer's own course as a pack signed with this PC's key; give who signed it."""
        from communeapp.sync.signing import device_key

        self.courses.make_pack(folder, out, device_key(self.paths.keys_dir), author)
        return self.courses.signer_of(out)

    @cached_property
    def field(self) -> FieldService:
        """Which field a document belongs to, with what this office taught; safe in any thread."""
        from communeapp.core.incoming.field import Learned
        from communeapp.core.incoming.offices import parse_offices
        from communeapp.services.field import FieldService, published_weights
        from communeapp.services.news.installing import weights_file
        from communeapp.services.peek import peek_corrections, peek_setting

        offices = parse_offices(str(peek_setting(self.paths, "handling_offices") or ""))
        learned = Learned(peek_corrections(self.paths))
        return FieldService(learned, offices.fields, published_weights(weights_file(self.paths)))

    @cached_property
    def classifying(self) -> ClassifyingService:
        """From a file to what the office keeps of it; needs no database."""
        from communeapp.services.classifying import ClassifyingService

        return ClassifyingService(self.reading, self.field)

    @cached_property
    def checking(self) -> CheckingService:
        """From a Word file to what is wrong with it, and to a corrected copy."""
        from communeapp.services.checking import CheckingService

        return CheckingService(self.reading, self.packs, lambda: self.checker)

    @cached_property
    def question_files(self) -> QuestionFiles:
        """From a file to questions and back; safe in any thread."""
        from communeapp.services.training.question_files import QuestionFiles

        return QuestionFiles(self.reading)

    @cached_property
    def redacting(self) -> RedactingService:
        """Copies with the details about people hidden."""
        from communeapp.services.redacting import RedactingService

        return RedactingService(self.reading)

    @cached_property
    def assistant(self) -> AssistantService:
        """One box for questions and wishes; passages are asked for on the office's thread."""
        from communeapp.services.assistant import AssistantService

        return AssistantService(self.packs, lambda: self.office.archive, lambda: self.courses)

    @cached_property
    def models(self) -> ModelsService:
        """Known, installed and chosen models."""
        from communeapp.services.models import ModelsService

        return ModelsService(self.paths)

    @cached_property
    def taking_models(self) -> TakingModels:
        """Models from a stick kit into the folder of this person."""
        from communeapp.services.taking_models import TakingModels

        return TakingModels.of(self.paths)

    @cached_property
    def updates(self) -> UpdatesService:
        """Updates by stick and line; safe in any thread."""
        from communeapp import program
        from communeapp.services.updates import UpdatesService, trusted_root
        from communeapp.services.updates_taking import takers

        here = program.here()
        made = takers(
            self.paths, here, self.program_home, lambda: self.models, lambda: self.courses
        )
        return UpdatesService(self.paths, here, self.clock, trusted_root(), made)

    @cached_property
    def machine_check(self) -> MachineCheck:
        """What this PC can carry; safe in any thread."""
        from communeapp.services.machine_check import MachineCheck

        return MachineCheck(self.paths, self.models, self.clock)

    @cached_property
    def doctor(self) -> DoctorService:
        """The state of the machine and of the profile."""
        from communeapp.services.doctor import DoctorService

        return DoctorService(self.paths, self.models, self.clock)

    @cached_property
    def program_home(self) -> Home | None:
        """Where versions of the program lie; None in a clone and where the system manages it."""
        from communeapp.updating.homes import Home

        return Home.mine()

    def going_back(self) -> GoingBackService:
        """The way back to the version before; on the thread of the office."""
        from communeapp.services.going_back import GoingBackService

        return GoingBackService(self.office, self.program_home)

    def model_spec(self, model: InstalledModel, threads: int = 0) -> ModelSpec:
        """Describe an installed model for the worker; an unverified one gets a memory cap."""
        return self.models.spec(model, threads)

    def launch(self) -> Launch:
        """Say how the model's process is started, for the window's own transport."""
        from communeapp.llm.launch import worker_launch

        return worker_launch()

    def worker(self, model: InstalledModel, threads: int = 0) -> WorkerClient:
        """Make a client of the model's process; use it as a context manager."""
        from communeapp.llm.client import WorkerClient
        from communeapp.llm.launch import worker_launch

        return WorkerClient(worker_launch(), self.model_spec(model, threads))

    def let_go(self) -> None:
        """End the children that read files; forget the office, which the thread that owns it has closed."""
        self._close_reading()
        self.__dict__.pop("office", None)

    def _close_reading(self) -> None:
        if "reading" in self.__dict__:
            self.reading.close()
            del self.__dict__["reading"]

    def close(self) -> None:
        """Close what was opened."""
        self._close_reading()
        if "office" in self.__dict__:
            self.office.close()
            del self.__dict__["office"]

    def __enter__(self) -> Wiring:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


WiringFactory = Callable[[Paths, str], Wiring]


def saved_language(paths: Paths) -> str | None:
    """Give the language of the settings; None where it cannot be read: it must not stop anything."""
    value: object
    if not paths.database.exists():  # before the imports: most first calls have no database
        from communeapp.services.policy import load_policy

        policy = load_policy()
        value = policy.locked.get("language", policy.defaults.get("language"))
        return value if isinstance(value, str) else None
    from communeapp.services.peek import peek_setting

    value = peek_setting(paths, "language")
    return value if isinstance(value, str) else None
