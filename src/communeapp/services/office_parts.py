"""Services of an office that are made when they are first asked for: no start has to wait for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from communeapp.core.people import Action

if TYPE_CHECKING:
    from communeapp.clock import Clock
    from communeapp.core.incoming.status import Attention, Due
    from communeapp.core.sentences import Wording
    from communeapp.paths import Paths
    from communeapp.services.archive import ArchiveService
    from communeapp.services.backups import BackupService
    from communeapp.services.conflicts import ConflictsService
    from communeapp.services.copying import CopyingService
    from communeapp.services.drafts import DraftsService, Gate
    from communeapp.services.field import FieldService
    from communeapp.services.folders import FoldersService
    from communeapp.services.incoming import IncomingService
    from communeapp.services.key_backup import KeyBackupService, KeySheetRenderer
    from communeapp.services.moving.service import MovingService
    from communeapp.services.news.service import NewsService
    from communeapp.services.office import Office
    from communeapp.services.people import PeopleService
    from communeapp.services.precedent import PrecedentService
    from communeapp.services.profile import ProfileService
    from communeapp.services.recurring import RecurringService
    from communeapp.services.register import BookRenderer, RegisterService
    from communeapp.services.renewing import RenewingService
    from communeapp.services.reporting.difficulties import DifficultyService
    from communeapp.services.reporting.sending import SendingService
    from communeapp.services.reporting.service import ReportingService
    from communeapp.services.secrecy import SecrecyService
    from communeapp.services.settings import SettingsService
    from communeapp.services.sync.blobs import Blobs
    from communeapp.services.sync.consent import ConsentService
    from communeapp.services.sync.enrolment import EnrolmentService
    from communeapp.services.sync.exchange import ExchangeService
    from communeapp.services.sync.exchange_types import PeerKind, Waiting
    from communeapp.services.sync.online import OnlineService
    from communeapp.services.sync.stick import StickService
    from communeapp.services.training.asking import AskingService
    from communeapp.services.training.banks import BankService
    from communeapp.services.training.certificate_files import CertificateRenderer
    from communeapp.services.training.certificates import CertificateService
    from communeapp.services.training.classes import ClassesService
    from communeapp.services.training.courses import CourseLibrary
    from communeapp.services.training.exams import ExamService
    from communeapp.services.training.learning import LearningService
    from communeapp.services.training.results import ResultsService
    from communeapp.services.training.works import WorksService
    from communeapp.services.trust import TrustService
    from communeapp.services.village_figures import VillageFiguresService
    from communeapp.services.work_calendar import WorkCalendarService
    from communeapp.services.workflow import WorkflowService
    from communeapp.store.database import Store
    from communeapp.store.events import EventLog
    from communeapp.store.files import Waiter


class OfficeParts:
    """The lazily made services of :class:`communeapp.services.office.Office`; imports stand inside."""

    paths: Paths
    store: Store
    events: EventLog
    clock: Clock
    people: PeopleService
    profile: ProfileService
    settings: SettingsService
    wait: Waiter
    learner: Callable[[], FieldService] | None
    type_names: Callable[[], Mapping[str, str]]
    books: BookRenderer | None
    draft_gate: Gate | None
    library: Callable[[], CourseLibrary] | None
    wording: Callable[[], Wording] | None
    refuse_secret: Callable[[Path], None] | None
    certificate_renderer: CertificateRenderer | None
    key_sheets: KeySheetRenderer | None
    read_only: bool

    def hand_out(self) -> None:
        """Give services that the start itself had to make what the wiring has set since."""
        made = self.__dict__
        if "drafts" in made and self.draft_gate is not None:
            self.drafts.gate = self.draft_gate
        if "incoming" in made:
            self.incoming.learner = self.learner
        if "register" in made:
            self.register.renderer, self.register.type_names = self.books, self.type_names
        if "folders" in made:
            self.folders.renderer = self.books

    @cached_property
    def drafts(self) -> DraftsService:
        """Drafts. Made when first asked for, as everything here: no start has to wait for it."""
        from communeapp.services.drafts import DraftsService

        made = DraftsService(self.store, self.events, self.people, self.clock)
        if self.draft_gate is not None:
            made.gate = self.draft_gate
        return made

    @cached_property
    def incoming(self) -> IncomingService:
        """What came in."""
        from communeapp.services.incoming import IncomingService

        made = IncomingService(self.store, self.events, self.people, self.clock, self.paths)
        made.learner = self.learner
        return made

    @cached_property
    def register(self) -> RegisterService:
        """The registers."""
        from communeapp.services.register import RegisterService

        made = RegisterService(self.incoming, self.profile, self.settings)
        made.renderer, made.type_names = self.books, self.type_names
        return made

    def pressing(self, most: int) -> tuple[Attention, tuple[Due, ...]]:
        """Count what needs somebody today and name the most pressing: what Home asks at every start.

        As :meth:`RegisterService.attention` and ``due``, without the registers around them.
        """
        from communeapp.services.due import attention, due

        self.people.require(Action.SEE_DOCUMENTS)
        today = self.clock.today()
        return attention(self.store, today), due(self.store, today, most)

    @cached_property
    def folders(self) -> FoldersService:
        """Folders of documents."""
        from communeapp.services.folders import FoldersService

        made = FoldersService(self.incoming, self.profile)
        made.renderer = self.books
        return made

    @cached_property
    def secrecy(self) -> SecrecyService:
        """Who answered for a mark of secrecy."""
        from communeapp.services.secrecy import SecrecyService

        return SecrecyService(self.people, self.events, self.clock)

    @cached_property
    def backups(self) -> BackupService:
        """Backups: the daily one, those by hand, sealed copies."""
        from communeapp.services.backups import BackupService

        return BackupService(
            self.store, self.events, self.people, self.clock, self.paths, self.wait
        )

    @cached_property
    def archive(self) -> ArchiveService:
        """What was written and what came in, searched. Made when first asked for."""
        from communeapp.services.archive import ArchiveService

        return ArchiveService(self.store, self.people, self.paths)

    @cached_property
    def workflow(self) -> WorkflowService:
        """Where each document stands on its way, and the comments on it."""
        from communeapp.services.workflow import WorkflowService

        return WorkflowService(self.store, self.drafts, self.people, self.clock)

    @cached_property
    def precedent(self) -> PrecedentService:
        """Beginning from a document that this office issued."""
        from communeapp.services.precedent import PrecedentService

        return PrecedentService(cast("Office", self))

    @cached_property
    def copying(self) -> CopyingService:
        """Copies of documents that this office issued."""
        from communeapp.services.copying import CopyingService

        return CopyingService(cast("Office", self))

    @cached_property
    def renewing(self) -> RenewingService:
        """A new report from the last one and new facts."""
        from communeapp.services.renewing import RenewingService

        return RenewingService(cast("Office", self))

    @cached_property
    def recurring(self) -> RecurringService:
        """Documents that come back at their time."""
        from communeapp.services.recurring import RecurringService

        return RecurringService(cast("Office", self))

    @cached_property
    def calendar(self) -> WorkCalendarService:
        """The work calendar of the office."""
        from communeapp.services.work_calendar import WorkCalendarService

        return WorkCalendarService(cast("Office", self))

    @cached_property
    def figures(self) -> VillageFiguresService:
        """Forms of figures for the villages, and what came back month by month."""
        from communeapp.services.village_figures import VillageFiguresService

        return VillageFiguresService(cast("Office", self))

    # -------------------------------------------------------------- training

    @cached_property
    def learning(self) -> LearningService:
        """Learning at one's own pace. Made when first asked for: no start has to wait for it."""
        from communeapp.services.training.learning import LearningService

        made = LearningService(self.store, self.events, self.people, self.clock)
        made.courses, made.wording = self.library, self.wording
        return made

    @cached_property
    def exams(self) -> ExamService:
        """Exams of courses and of trainers. Made when first asked for."""
        from communeapp.services.training.exams import ExamService

        made = ExamService(self.store, self.events, self.people, self.clock, self.paths)
        made.library = self.library
        return made

    @cached_property
    def banks(self) -> BankService:
        """Banks of questions."""
        from communeapp.services.training.banks import BankService

        return BankService(self.store, self.events, self.people, self.clock)

    @cached_property
    def trust(self) -> TrustService:
        """Roots, this device's chain of keys, revocation lists. Made when first asked for."""
        from communeapp.services.trust import TrustService

        made = TrustService(self.events, self.people, self.profile, self.clock, self.paths)
        made.after_list = lambda: self.certificates.follow_lists() | self.exchange.follow_lists()
        return made

    @cached_property
    def certificates(self) -> CertificateService:
        """Certificates of training. Made when first asked for."""
        from communeapp.services.training.certificates import CertificateService

        made = CertificateService(
            self.store,
            self.events,
            self.people,
            self.profile,
            self.settings,
            self.clock,
            self.trust,
        )
        made.renderer, made.courses = self.certificate_renderer, self.library
        made.numbers_here = lambda: self.register.keeper.here
        made.exams, made.classes = lambda: self.exams, lambda: self.classes
        return made

    @cached_property
    def classes(self) -> ClassesService:
        """Classes, their members and where they stand. Made when first asked for."""
        from communeapp.services.training.classes import ClassesService

        made = ClassesService(self.store, self.events, self.people, self.clock)
        made.stand.learning, made.stand.exams = self.learning, self.exams
        made.stand.courses = self.library
        return made

    @cached_property
    def works(self) -> WorksService:
        """Final works of classes. Made when first asked for."""
        from communeapp.services.training.works import WorksService

        made = WorksService(self.classes, self.paths.works_dir)
        made.gate = self.refuse_secret
        return made

    @cached_property
    def asking(self) -> AskingService:
        """Questions to the trainer. Made when first asked for."""
        from communeapp.services.training.asking import AskingService

        return AskingService(self.store, self.events, self.people, self.clock)

    @cached_property
    def results(self) -> ResultsService:
        """Results of people, for lists and for export. Made when first asked for."""
        from communeapp.services.training.results import ResultsService

        made = ResultsService(self.classes, self.works)
        made.learning, made.certificates = self.learning, self.certificates
        made.unit = lambda: self.profile.show().unit_code
        return made

    # -------------------------------------------------------------- the exchange

    @cached_property
    def exchange(self) -> ExchangeService:
        """The exchange with the hub and with the other PCs of the office."""
        from communeapp.services.sync.exchange import ExchangeService

        return ExchangeService(cast("Office", self))

    @cached_property
    def sticks(self) -> StickService:
        """The exchange by stick, or by any folder."""
        from communeapp.services.sync.stick import StickService

        return StickService(cast("Office", self))

    @cached_property
    def enrolment(self) -> EnrolmentService:
        """What connects this PC with a hub and with the other PCs of the office."""
        from communeapp.services.sync.devices import key_moved
        from communeapp.services.sync.enrolment import EnrolmentService

        made = EnrolmentService(
            self.store,
            self.events,
            self.people,
            self.profile,
            self.settings,
            self.clock,
            self.trust,
            lambda: self.exchange,
        )
        made.moved = lambda: key_moved(self)
        made.after_revoking = lambda: self.exchange.follow_lists()
        made.consent = lambda: self.consent
        made.before_joining = self.register.keeper.begin_office
        return made

    @cached_property
    def consent(self) -> ConsentService:
        """What leaves this PC, and who agreed to it."""
        from communeapp.services.sync.consent import ConsentService
        from communeapp.store.settings import SettingRows

        return ConsentService(
            SettingRows(self.store),
            self.events,
            self.people,
            self.settings,
            self.clock,
            self._waiting_for,
        )

    def _waiting_for(self, kind: PeerKind) -> Waiting:
        """Say what would go to a kind of reader, reports that are due now among it."""
        if kind == "hub" and not self.read_only:
            self.reporting.gather()
        return self.exchange.waiting(kind)

    @cached_property
    def key_backup(self) -> KeyBackupService:
        """Copies of this PC's keys, opened by a printed code."""
        from communeapp.services.key_backup import KeyBackupService

        made = KeyBackupService(
            self.store,
            self.events,
            self.people,
            self.profile,
            self.settings,
            self.clock,
            self.paths,
        )
        made.renderer = self.key_sheets
        return made

    @cached_property
    def moving(self) -> MovingService:
        """Moving this PC's office to another PC."""
        from communeapp.services.moving.service import MovingService

        return MovingService(cast("Office", self))

    @cached_property
    def reporting(self) -> ReportingService:
        """What this office tells its hub."""
        from communeapp.services.reporting.service import ReportingService

        made = ReportingService(self.store, self.events, self.profile, self.settings, self.clock)
        made.library = self.library
        made.numbers_here = lambda: self.register.keeper.here
        return made

    @cached_property
    def difficulties(self) -> DifficultyService:
        """Difficulties in people's own words, for the hub."""
        from communeapp.services.reporting.difficulties import DifficultyService

        return DifficultyService(self.store, self.events, self.people, self.clock)

    @cached_property
    def sending(self) -> SendingService:
        """Documents addressed to the hub."""
        from communeapp.services.reporting.sending import SendingService

        made = SendingService(self.events, self.people, self.clock, self.paths.sent_dir)
        made.gate = self.refuse_secret
        return made

    @cached_property
    def blobs(self) -> Blobs:
        """Files that came in bundles, until what they belong to takes them."""
        from communeapp.services.sync.blobs import Blobs

        return Blobs(self.store, self.clock, self.paths.blobs_dir)

    @cached_property
    def conflicts(self) -> ConflictsService:
        """Letters with two texts."""
        from communeapp.services.conflicts import ConflictsService

        return ConflictsService(self.store, self.drafts, self.people, self.events.dev)

    @cached_property
    def news(self) -> NewsService:
        """What a hub sent down."""
        from communeapp.services.news.service import NewsService

        made = NewsService(self.store, self.clock, self.profile, self.paths, self.blobs)
        made.library = self.library
        return made

    @cached_property
    def online(self) -> OnlineService:
        """The exchange with the hub over a line."""
        from communeapp.services.sync.online import OnlineService

        return OnlineService(cast("Office", self))
