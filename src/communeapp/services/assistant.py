"""The assistant's room: one box for a question or a wish.

route = assistant.route("hạn báo cáo chăn nuôi là khi nào?")
passages = assistant.passages(route.argument)          # database thread
plan = assistant.plan(route.argument, passages)        # run it on the model, or show passages only
answer = assistant.accept(text, route.argument, passages)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communeapp.core.assistant.answers import Answer, Goal, Passage, Route
from communeapp.core.assistant.asking import MAX_PASSAGES, make_plan, read_answer
from communeapp.core.assistant.lessons import LessonHit, find_lessons
from communeapp.core.assistant.passages import choose
from communeapp.core.assistant.routing import Router, content_words
from communeapp.core.errors import UserError
from communeapp.core.prompts import PromptPlan
from communeapp.core.search.query import parse
from communeapp.core.search.snippets import find_marks
from communeapp.paths import resources_dir
from communeapp.services.archive import ArchiveService, Filters
from communeapp.services.drafting import wording_of
from communeapp.services.packs import PackLibrary
from communeapp.services.training.courses import CourseLibrary

__all__ = ["Answer", "AssistantService", "Goal", "LessonHit", "Passage", "PromptPlan", "Route"]

#: The rooms of this version; citizens' guides are named and not there yet.
ROOMS = frozenset((Goal.DRAFT, Goal.ARCHIVE, Goal.ANSWER, Goal.HELP, Goal.LESSON))
_DOCUMENTS = 8
_PER_DOCUMENT = 3
#: A passage has to hold so much of the question, by weight.
_MIN_SHARE = 0.3


class AssistantService:
    """Routes a wish; finds the passages that an answer rests on; checks what the model answers.

    ``route``, ``lessons``, ``plan`` and ``accept`` may be called on any thread; ``passages`` reads the archive and
    belongs to the database thread.
    """

    def __init__(
        self,
        packs: PackLibrary,
        archive: Callable[[], ArchiveService],
        courses: Callable[[], CourseLibrary],
    ) -> None:
        self._archive = archive
        self._courses = courses
        self._wording = wording_of(packs)
        topics = {one.stem for one in (resources_dir() / "help" / "vi").glob("*.md")}
        self._router = Router(packs.type_names, {one.code for one in packs.types}, topics, ROOMS)

    def route(self, text: str) -> Route:
        """Say where a question or a wish belongs; UNSURE with choices rather than a guess."""
        return self._router.route(text)

    def lessons(self, wish: str) -> tuple[LessonHit, ...]:
        """Give the lessons that a wish to learn leads to, best first; nothing where none fits."""
        return find_lessons(content_words(wish), self._courses().list())

    def passages(self, question: str, limit: int = MAX_PASSAGES) -> tuple[Passage, ...]:
        """Give the pieces of documents that bear on a question, the best first; database thread.

        Nothing where no document holds enough of the question's words.
        """
        asked = content_words(question)
        archive = self._archive()
        query = parse(asked, growing=False)
        if not query.terms:
            return ()
        looked = archive.weigh(query)
        found: list[Passage] = []
        for place, hit in enumerate(
            archive.search(asked, Filters(), limit=_DOCUMENTS, growing=False).hits
        ):
            body = archive.body(hit.kind, hit.id)
            title = f"{hit.number} {hit.subject} {hit.issuer}"
            for piece in choose(body, title, looked, _PER_DOCUMENT):
                if piece.share < _MIN_SHARE:
                    continue
                text = body[piece.start : piece.end]
                found.append(
                    Passage(
                        doc_id=hit.id,
                        kind=hit.kind,
                        title=hit.subject,
                        number=hit.number,
                        date=hit.date,
                        text=text,
                        start=piece.start,
                        end=piece.end,
                        score=piece.score + 0.3 / (1 + place),
                        marks=find_marks(text, query.terms),
                    )
                )
        found.sort(key=lambda one: -one.score)
        return tuple(found[:limit])

    def plan(self, question: str, passages: Sequence[Passage]) -> PromptPlan:
        """Make the question to the model. UserError ``assistant.no_passage`` without passages."""
        if not passages:
            raise UserError("assistant.no_passage")
        return make_plan(question, passages)

    def accept(self, answer: str, question: str, passages: Sequence[Passage]) -> Answer:
        """Check what the model said against the passages; what they do not hold is withheld."""
        return read_answer(answer, question, passages, self._wording)
