"""The exchange with the hub over a line: ``office.online``.

    job = office.online.prepare()            # database thread: what goes is written into the outbox
    outcome = transfer(job, stop=…)          # any thread (``transferring``); nothing of the office is touched
    done = office.online.finish(outcome)     # database thread: what came is taken in

The bundles are those of the sticks. One that did not get over stays in the outbox and is sent on the next time,
from where it ended: a slow line that drops every few minutes gets there all the same.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import log
from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, UserError
from communeapp.services.sync.exchange_types import Imported, PeerKind
from communeapp.store.files import told

if TYPE_CHECKING:
    from communeapp.services.office import Office
    from communeapp.sync.line import Answer

_LOG = log.get(__name__)

SUFFIX = ".cabundle"
#: The setting ``proxy`` for "none, whatever the system says".
DIRECT = "direct"


@dataclass(frozen=True)
class Job:
    """What is to be sent, where to, and where what comes is put."""

    url: str
    pins: tuple[str, ...]
    proxy: str
    files: tuple[Path, ...]
    inbox: Path

    @property
    def bytes(self) -> int:
        """How many bytes wait to be sent."""
        return sum(one.stat().st_size for one in self.files)


@dataclass(frozen=True)
class Outcome:
    """What a transfer came to: bundles that the hub has, files that came, and why it ended early."""

    sent: tuple[Path, ...] = ()
    answers: tuple[Answer, ...] = ()
    fetched: tuple[Path, ...] = ()
    problem: AppError | None = None
    retry_s: int = 0
    stopped: bool = False


@dataclass(frozen=True)
class Exchanged:
    """One exchange: bundles sent, what was taken in, and the problem where it ended early."""

    sent: int = 0
    received: tuple[Imported, ...] = ()
    problem: AppError | None = None
    retry_s: int = 0
    changes: Changes = field(default_factory=Changes)


class OnlineService:
    """Prepares and finishes exchanges over a line."""

    def __init__(self, office: Office) -> None:
        self._office = office

    @property
    def url(self) -> str:
        """Give the hub's address; "" where this PC is enrolled at none that has one."""
        hub = self._office.enrolment.state().hub
        return hub.urls[0] if hub is not None and hub.urls else ""

    @property
    def ready(self) -> bool:
        """Say whether an exchange in the background may be tried: enrolled, wanted, agreed to."""
        if not self._office.settings.switch("online") or not self.url or self._office.read_only:
            return False
        return not self._office.consent.needed(PeerKind.HUB)

    def prepare(self, url: str = "") -> Job:
        """Write what waits for the hub. UserError ``online.not_enrolled``, ``online.other_address``,
        ``policy.no_line``, and those of :meth:`EnrolmentService.sender`; EnvironmentProblem ``store.*``.
        """
        settings = self._office.settings
        if settings.is_locked("online") and not settings.switch("online"):
            raise UserError("policy.no_line", by=settings.policy.by or "–")
        hub = self._office.enrolment.state().hub
        if hub is None or not hub.urls:
            raise UserError("online.not_enrolled")
        known = {one.rstrip("/"): one for one in hub.urls}
        if url and url.rstrip("/") not in known:
            raise UserError("online.other_address", field="url", known=", ".join(hub.urls))
        sender = self._office.enrolment.sender(PeerKind.HUB)
        outbox = self._office.paths.outbox_dir
        inbox = outbox / "in"
        try:
            inbox.mkdir(parents=True, exist_ok=True)
            files = _bundles(outbox)
            if not files:
                # Also where nothing waits: the hub answers with what it has for this PC.
                self._office.exchange.write(PeerKind.HUB, outbox, sender, always=True)
                files = _bundles(outbox)
        except OSError as error:
            raise told(error, outbox) from error
        proxy = self._office.settings.text("proxy")
        return Job(url or hub.urls[0], hub.tls_pins, proxy, files, inbox)

    def finish(self, outcome: Outcome) -> Exchanged:
        """Take in what came and let go of what the hub has."""
        received: list[Imported] = []
        changes = Changes.of("exchange")
        problem = outcome.problem
        for path in outcome.fetched:
            try:
                received.append(self._office.exchange.read(path))
            except UserError as error:
                _LOG.warning("what the hub sent is refused: %s", error.code)
                problem = problem or error
            _remove(path)
        for path in outcome.sent:
            _remove(path)
        changes |= self._office.exchange.finish_projections()
        for one in received:
            changes |= one.changes
        return Exchanged(len(outcome.sent), tuple(received), problem, outcome.retry_s, changes)

    def exchange(self, url: str = "") -> Exchanged:
        """Do the whole of it at once, for a command; problems of the line are raised."""
        from communeapp.services.sync.transferring import transfer

        done = self.finish(transfer(self.prepare(url)))
        if done.problem is not None and not done.sent:
            raise done.problem
        return done


def _bundles(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(one for one in folder.glob(f"*{SUFFIX}") if one.is_file()))


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
