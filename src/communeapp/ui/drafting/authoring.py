"""From facts to text: template sentences at once, the assistant's sentences as they come.

The services never wait for the model (models.md, section 3): ``begin`` gives the questions, the model
process answers, ``accept`` judges. Until then the letter holds the template sentences and is whole.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from communeapp.core.documents import Block, Document, FactSheet, Origin
from communeapp.core.profile import Profile
from communeapp.core.reviewing import all_blocks
from communeapp.llm.protocol import ItemAnswer, Sampling
from communeapp.services.drafting import DraftingService, DraftJob, DraftResult, SecondTry
from communeapp.ui.bridge.tasks import Tasks
from communeapp.ui.drafting.assistant import Usable
from communeapp.ui.drafting.writing import Writing, Written, finished_only


@dataclass(frozen=True)
class Outcome:
    """What the assistant brought to a letter, if it was ``asked``.

    ``code`` names an error that ended it early.
    """

    result: DraftResult
    asked: bool = False
    stopped: bool = False
    code: str = ""
    values: dict[str, object] | None = None


@dataclass(frozen=True)
class Again:
    """Another sentence for one point; ``block`` is None when the assistant had nothing usable."""

    point: int
    block: Block | None
    stopped: bool = False
    code: str = ""


class Authoring(QObject):
    """Runs one letter's questions.

    Signals: ``composed(Document)`` with the template draft; ``asking(tuple)`` with the points, when
    the assistant starts; ``grew(int, str)`` with the answer of a point so far and
    ``previewed(Document)`` with the letter so far; ``decided(int, str, bool)`` for
    each point at the end, with its text and whether it is the assistant's; ``ended(Outcome)``;
    ``again(Again)`` after :meth:`ask_again`.
    """

    composed = Signal(object)
    asking = Signal(object)
    previewed = Signal(object)
    grew = Signal(int, str)
    decided = Signal(int, str, bool)
    ended = Signal(object)
    again = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        drafting: Callable[[], DraftingService],
        writing: Writing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._drafting = drafting
        self.writing = writing
        self._job: DraftJob | None = None
        self._usable: Usable | None = None
        self._point: int | None = None  # asked again for this one only
        self._texts: dict[int, str] = {}
        self._first: tuple[ItemAnswer, ...] = ()
        self._second: SecondTry | None = None
        writing.ended.connect(self._on_ended)
        writing.grew.connect(self._on_grew)
        writing.item_done.connect(self._on_item)

    @property
    def busy(self) -> bool:
        """Say whether the assistant is at work for this letter."""
        return self.writing.busy

    def begin(self, facts: FactSheet, profile: Profile, usable: Usable | None) -> None:
        """Compose the letter and, with a usable model, let it write."""
        self.stop()
        drafting = self._drafting
        self._usable, self._point = usable, None

        def work() -> DraftJob:
            return drafting().begin(facts, profile, use_ai=usable is not None)

        self._tasks.outside(work, self._on_begun, owner=self)

    def head_only(self, facts: FactSheet, profile: Profile, text: Document) -> None:
        """Take over changed facts into the head of the letter; body and annexes stay as in ``text``."""
        drafting = self._drafting

        def work() -> Document:
            service = drafting()
            made = service.begin(facts, profile, use_ai=False).document
            return service.recheck(replace(made, body=text.body, appendices=text.appendices), facts)

        self._tasks.outside(work, self.composed.emit, owner=self)

    def ask_again(self, facts: FactSheet, profile: Profile, usable: Usable, point: int) -> None:
        """Ask for another sentence for one point; its answer comes with ``again``."""
        self.stop()
        drafting = self._drafting
        self._usable = usable

        def work() -> DraftJob:
            return drafting().begin(facts, profile, use_ai=True)

        def begun(job: DraftJob) -> None:
            if job.plan is None or point >= len(job.plan.items):
                self.again.emit(Again(point, None))
                return
            self._job, self._point = job, point
            plan = replace(job.plan, items=(job.plan.items[point],))
            # The likeliest sentence was there already: another one needs some chance.
            sampling = Sampling(temperature=0.7, seed=secrets.randbelow(2**31))
            self.writing.start(usable.spec, plan, sampling)

        self._tasks.outside(work, begun, owner=self)

    def stop(self) -> None:
        """Stop; what has come so far is used, and the screen is free before this returns."""
        self.writing.stop()

    # -- inside ---------------------------------------------------------------------------------

    def _on_begun(self, job: DraftJob) -> None:
        self._job = job
        self._texts, self._first, self._second = {}, (), None
        self.composed.emit(job.document)
        if job.plan is None or self._usable is None:
            self._accept(job, None, (), (), Written())
            return
        self.asking.emit(job.facts.points)
        self.writing.start(self._usable.spec, job.plan)

    def _on_grew(self, key: int, text: str) -> None:
        job = self._job
        if job is None or self._point is not None:
            return
        index = self._second.points[key] if self._second is not None else key
        self._texts[index] = text
        self.grew.emit(index, text)
        # Pure and quick (no file, no model): the page beside the text follows at once.
        self.previewed.emit(self._drafting().preview(job, self._texts))

    def _on_item(self, answer: ItemAnswer) -> None:
        # A short answer may come whole, without any part of it before.
        if answer.text:
            self._on_grew(answer.key, answer.text)

    def _on_ended(self, written: Written) -> None:
        job = self._job
        if job is None:
            return
        answers = finished_only(written.answers)
        if self._point is not None:
            self._finish_again(job, self._point, answers, written)
            return
        if self._second is None:
            self._first = answers
            if not written.cancelled and not written.code:
                self._try_second(job, written)
                return
            self._accept(job, None, answers, (), written)
        else:
            self._accept(job, self._second, self._first, answers, written)

    def _try_second(self, job: DraftJob, written: Written) -> None:
        drafting, answers = self._drafting, self._first

        def go_on(second: SecondTry | None) -> None:
            if second is None or self._usable is None or self._job is not job:
                self._accept(job, None, answers, (), written)
                return
            self._second = second
            self.writing.start(self._usable.spec, second.plan)

        self._tasks.outside(lambda: drafting().second_try(job, answers), go_on, owner=self)

    def _accept(
        self,
        job: DraftJob,
        second: SecondTry | None,
        first: tuple[ItemAnswer, ...],
        again: tuple[ItemAnswer, ...],
        written: Written,
    ) -> None:
        drafting = self._drafting
        model = self._usable.id if self._usable is not None else None
        self._job, self._second = None, None

        def work() -> DraftResult:
            pair = (second, again) if second is not None else None
            return drafting().accept(job, first, pair, model_id=model)

        def done(result: DraftResult) -> None:
            for block in all_blocks(result.document):
                if block.point is not None:
                    self.decided.emit(block.point, block.text, block.origin is Origin.AI)
            asked = job.plan is not None
            self.ended.emit(Outcome(result, asked, written.cancelled, written.code, written.values))

        self._tasks.outside(work, done, owner=self)

    def _finish_again(
        self, job: DraftJob, point: int, answers: tuple[ItemAnswer, ...], written: Written
    ) -> None:
        drafting = self._drafting
        self._job, self._point = None, None
        mine = [replace(one, key=point) for one in answers]

        def work() -> Block | None:
            document = drafting().accept(job, mine).document
            found = [one for one in all_blocks(document) if one.point == point]
            return found[0] if found and found[0].origin is Origin.AI else None

        def done(block: Block | None) -> None:
            self.again.emit(Again(point, block, written.cancelled, written.code))

        self._tasks.outside(work, done, owner=self)
