"""Updates: what a stick, a file or the hub offers, checked before anything is touched, and taking it over.

    found = services.updates.check()                      # sticks that are plugged in, then the hub
    found = services.updates.check(Path("/media/usb"))    # a stick, a folder, a .caupdate
    done = services.updates.apply(found.offers[0], progress, place=found.place)
    done.restart                                          # start the program anew: the home's launcher

Call it from a thread of its own: it reads sticks and lines, and hashes files; the database of the window is
not touched.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import locking, log
from communeapp.clock import Clock
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.paths import Paths, updates_root
from communeapp.program import Program
from communeapp.services.updates_line import HubPlace as HubPlace
from communeapp.services.updates_line import line_source
from communeapp.services.updates_places import Place as Place
from communeapp.services.updates_places import Places
from communeapp.services.updates_taking import ProgramHome as ProgramHome
from communeapp.services.updates_taking import Taker, Use
from communeapp.services.updates_time import Reference
from communeapp.store.files import told
from communeapp.updating.offers import Offer, OfferKind, is_newer
from communeapp.updating.sources import Source, Unreadable, find_updates

if TYPE_CHECKING:
    from communeapp.updating.client import Client

_LOG = log.get(__name__)

#: Bytes that are done, and all of them.
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Checked:
    """What was found. ``offers``: newer than what is here, for this system, usable by this program.

    ``place``: where they lie, None where nothing was found. ``later``: needs a newer program first.
    ``ok``: nothing that was looked at was out of order; else ``problem`` says what. ``older``: offered,
    and older than what is here. ``clock``: set where the PC's clock is too early to be believed: the
    dates ``today`` (the PC's) and ``known``, for the sentence ``update.clock_behind``.
    """

    current: str
    offers: tuple[Offer, ...] = ()
    later: tuple[Offer, ...] = ()
    older: tuple[Offer, ...] = ()
    place: Place | None = None
    ok: bool = True
    problem: AppError | None = None
    clock: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Applied:
    """What was taken over. ``restart``: the new program runs from the next start on, ``current`` until then."""

    current: str
    offers: tuple[Offer, ...] = ()
    restart: bool = False


class UpdatesService:
    """Looks for updates and takes them over.

    ``root``: the root that is trusted, None without one. ``places``: where to look when nobody says it.
    """

    def __init__(
        self,
        paths: Paths,
        program: Program,
        clock: Clock,
        root: bytes | None,
        takers: Mapping[OfferKind, Callable[[], Taker]],
        places: Places | None = None,
    ) -> None:
        self._paths, self._program = paths, program
        self._time = Reference(paths, program, clock)
        self._root, self._takers = root, takers
        self._places = places or Places(paths)
        self._turn = threading.Lock()

    # -------------------------------------------------------------- looking

    def check(self, place: Place | None = None) -> Checked:
        """Say what is offered. With a place its faults are raised: UserError ``update.*``, EnvironmentProblem.

        Without one the folder of the settings, the sticks that are plugged in and the hub are looked at; the
        first that offers something is told, and a fault in the answer.
        """
        if place is not None:
            return self._check(place)
        self._trusted_root()
        found = Checked(self._program.version, clock=self._time.behind())
        problem: AppError | None = None
        for one in self._places.all():
            try:
                found = self._check(one)
            except AppError as error:
                if error.code not in ("update.nothing_there", "update.no_line"):
                    _LOG.warning("an update that lies here is not taken: %s", error.code)
                    problem = problem or error
                continue
            if found.offers or found.later:
                break
        return _with_problem(found, problem)

    def hub(self) -> HubPlace:
        """Give the hub as a place of updates; EnvironmentProblem ``update.not_on_hub``."""
        found = self._places.hub()
        if found is None:
            raise EnvironmentProblem("update.not_on_hub")
        return found

    def _check(self, place: Place) -> Checked:
        with self._sources(place) as sources:
            problem: AppError | None = None
            best: Checked | None = None
            for source in sources:
                try:
                    found = self._look(place, source)
                except UserError as error:
                    problem = problem or error
                    continue
                if best is None or (not best.offers and (found.offers or found.later)):
                    best = found
            if best is None:
                raise problem or _nothing(place)
        return _with_problem(best, problem)

    def _look(self, place: Place, source: Source) -> Checked:
        with self._client(source) as client:
            client.refresh()
            sorted_out: dict[Use, list[Offer]] = {one: [] for one in Use}
            made: dict[OfferKind, Taker] = {}
            for offer in client.offers():
                if offer.kind not in made:
                    made[offer.kind] = self._takers[offer.kind]()
                use = self._use(offer, made[offer.kind])
                if use is Use.NEWER and not client.has(offer):
                    use = Use.ELSEWHERE
                sorted_out[use].append(offer)
        return Checked(
            self._program.version,
            _in_order(sorted_out[Use.NEWER]),
            _in_order(sorted_out[Use.LATER]),
            _in_order(sorted_out[Use.OLDER]),
            place,
            clock=self._time.behind(),
        )

    def _use(self, offer: Offer, taker: Taker) -> Use:
        use = taker.use(offer)
        if use is Use.NEWER and offer.needs and is_newer(offer.needs, self._program.version):
            return Use.LATER
        return use

    # -------------------------------------------------------------- taking over

    def apply(
        self,
        what: Offer | Path,
        progress: Progress | None = None,
        *,
        place: Place | None = None,
    ) -> Applied:
        """Take over one offer of a place, or everything new of a file or folder, the program last.

        What is offered is checked anew, copied, hashed, and only then put where it is used. UserError
        ``update.*``; EnvironmentProblem ``update.*``: what was there still works, and a second try goes on
        where the first ended. What ``progress`` raises stops it.
        """
        if isinstance(what, Path):
            return self.apply_all(what, progress)
        where = place if place is not None else self.check().place
        if where is None:
            raise UserError("update.changed")
        done = self._apply(where, what, _Halves(progress, 0, 2 * what.bytes))
        return Applied(self._program.version, (what,), done)

    def apply_all(
        self,
        place: Place | None,
        progress: Progress | None = None,
        *,
        kinds: frozenset[OfferKind] = frozenset(),
    ) -> Applied:
        """Take over everything new of a place, or of where :meth:`check` finds something; of these kinds alone.

        Nothing where all is here already; UserError ``update.not_newer`` where there is only what is older.
        """
        found = self.check(place)
        wanted = tuple(one for one in found.offers if not kinds or one.kind in kinds)
        if not found.offers:
            self._explain(found)
        whole, before, restart = 2 * sum(one.bytes for one in wanted), 0, False
        for offer in wanted:
            assert found.place is not None  # noqa: S101 - offers lie somewhere
            restart |= self._apply(found.place, offer, _Halves(progress, before, whole))
            before += 2 * offer.bytes
        return Applied(self._program.version, wanted, restart)

    def _explain(self, found: Checked) -> None:
        """Say why nothing of a place is taken, where there is more to say than that all is here already."""
        if found.problem is not None:
            raise found.problem
        if found.later:
            one = found.later[0]
            raise UserError(
                "update.needs_newer", name=one.name, version=one.version, needs=one.needs
            )
        if found.older:
            self._refuse_older(found.older[0])

    def _apply(self, place: Place, offer: Offer, progress: _Halves) -> bool:
        """Fetch and take one; says whether the program has to be started anew."""
        with self._sources(place) as sources:
            file = self._fetch(place, sources, offer, progress)
        try:
            self._takers[offer.kind]().take(offer, file, progress.second)
        except EnvironmentProblem:
            raise  # a second try needs no second copy
        except BaseException:
            _drop(file)
            raise
        _drop(file)
        _LOG.info("updated: %s %s", offer.kind.value, offer.version)
        return offer.kind is OfferKind.PROGRAM

    def _fetch(
        self, place: Place, sources: tuple[Source, ...], offer: Offer, progress: _Halves
    ) -> Path:
        problem: AppError | None = None
        for source in sources:
            try:
                with self._client(source) as client:
                    client.refresh()
                    if offer not in client.offers():
                        raise UserError("update.changed")
                    self._refuse_useless(offer)
                    return client.fetch(offer, progress.first)
            except UserError as error:
                problem = error if problem is None or problem.code == "update.changed" else problem
            except EnvironmentProblem as error:
                raise _of_place(error, place) from error
        raise problem or _nothing(place)

    def _refuse_useless(self, offer: Offer) -> None:
        use = self._use(offer, self._takers[offer.kind]())
        if use is Use.LATER:
            raise UserError(
                "update.needs_newer", name=offer.name, version=offer.version, needs=offer.needs
            )
        if use is Use.ELSEWHERE:
            raise UserError("update.not_for_this_pc", name=offer.name, version=offer.version)
        if use is not Use.NEWER:
            self._refuse_older(offer)

    def _refuse_older(self, offer: Offer) -> None:
        current = self._takers[offer.kind]().current(offer)
        raise UserError("update.not_newer", name=offer.name, version=offer.version, current=current)

    # -------------------------------------------------------------- the parts

    def _trusted_root(self) -> bytes:
        if self._root is None:
            raise EnvironmentProblem("update.no_root")
        return self._root

    @contextlib.contextmanager
    def _sources(self, place: Place) -> Iterator[tuple[Source, ...]]:
        self._trusted_root()
        if isinstance(place, HubPlace):
            with line_source(place) as source:
                try:
                    yield (source,)
                except EnvironmentProblem as error:
                    raise _of_place(error, place) from error
            return
        try:
            found = find_updates(place)
        except Unreadable as error:
            raise EnvironmentProblem("update.unreadable", place=str(place)) from error
        if not found:
            raise _nothing(place)
        yield found

    @contextlib.contextmanager
    def _client(self, source: Source) -> Iterator[Client]:
        """Make the client of a source, while no other looks for updates in this profile. ``update.busy``."""
        from communeapp.updating.client import Client  # brings the whole of TUF: seldom needed

        with self._turn, self._alone():
            yield Client(
                self._trusted_root(),
                self._paths.updates_dir / "trusted",
                self._paths.update_files_dir,
                source,
                self._time.instant(),
            )

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        folder = self._paths.updates_dir
        with contextlib.ExitStack() as held:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                held.enter_context(locking.alone(folder / "lock", "update.busy"))
            except OSError as error:
                raise told(error, folder) from error
            yield


class _Halves:
    """Tells one progress of two steps: copying and checking, then putting it in its place."""

    def __init__(self, progress: Progress | None, before: int, whole: int) -> None:
        self._progress, self._before, self._whole = progress, before, whole
        self._size = 0

    def first(self, done: int, total: int) -> None:
        self._size = total
        self._tell(done)

    def second(self, done: int, total: int) -> None:
        self._tell(self._size + (self._size * done // total if total else self._size))

    def _tell(self, done: int) -> None:
        if self._progress is not None:
            self._progress(self._before + done, self._whole)


def _drop(file: Path) -> None:
    """Delete a copy: it is large, and what it holds is in its place, or refused."""
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


def _in_order(offers: list[Offer]) -> tuple[Offer, ...]:
    """What is small comes first, the program last: it takes effect at the next start only."""
    order = (OfferKind.PACK, OfferKind.COURSE, OfferKind.MODEL, OfferKind.PROGRAM)
    return tuple(sorted(offers, key=lambda one: (order.index(one.kind), one.name)))


def _with_problem(found: Checked, problem: AppError | None) -> Checked:
    return found if problem is None else replace(found, ok=False, problem=problem)


def _nothing(place: Place) -> UserError:
    where = place.url if isinstance(place, HubPlace) else str(place)
    return UserError("update.nothing_there", field="place", place=where)


def _of_place(error: EnvironmentProblem, place: Place) -> EnvironmentProblem:
    if isinstance(place, HubPlace) and error.code == "update.unreadable":
        return EnvironmentProblem("update.no_line")
    return error


def trusted_root() -> bytes | None:
    """Read the root that came with the program; None without one. EnvironmentProblem ``update.bad_root``."""
    try:
        return updates_root().read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise EnvironmentProblem("update.bad_root") from error
