"""Banks of questions of the office. Database thread.

preview = wiring.question_files.preview(path)                  # any thread
accepted = office.banks.accept(preview, title="Ngân hàng 2026")  # what is good of it
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.prompts import PromptPlan
from communeapp.core.training.banks import Bank, BankRow, Preview
from communeapp.core.training.questions import Question, QuestionKind
from communeapp.services.people import PeopleService
from communeapp.store.database import Store
from communeapp.store.events import EventLog

__all__ = ["Accepted", "Bank", "BankRow", "BankService"]


@dataclass(frozen=True)
class Accepted:
    """What became of an import. ``renamed``: questions whose id was taken in the bank already."""

    bank: Bank
    added: int
    renamed: int
    changes: Changes


class BankService:
    """Keeps banks. Everything needs the right to teach."""

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        self._store, self._events, self._people, self._clock = store, events, people, clock

    def list(self) -> tuple[Bank, ...]:
        """Give all banks by title."""
        raise NotImplementedError

    def get(self, bank_id: str) -> Bank:
        """Give a bank; UserError ``quiz.unknown_bank``."""
        raise NotImplementedError

    def find(self, name: str) -> Bank | None:
        """Find a bank by its id or its title, marks and capitals aside."""
        raise NotImplementedError

    def create(self, title: str) -> Bank:
        """Make an empty bank. UserError ``people.empty``, ``quiz.title_taken``, ``quiz.title_long``."""
        raise NotImplementedError

    def rename(self, bank_id: str, title: str) -> Bank:
        """Give a bank another title."""
        raise NotImplementedError

    def delete(self, bank_id: str) -> Changes:
        """Delete a bank with its questions; their place on the disk is overwritten."""
        raise NotImplementedError

    def rows(
        self,
        bank_id: str,
        *,
        text: str = "",
        kind: QuestionKind | None = None,
        topic: str = "",
        limit: int = 200,
        offset: int = 0,
    ) -> tuple[BankRow, ...]:
        """List questions in their order; ``text`` is looked for in the stem without marks."""
        raise NotImplementedError

    def count(
        self, bank_id: str, *, text: str = "", kind: QuestionKind | None = None, topic: str = ""
    ) -> int:
        """Count what :meth:`rows` would give without a limit."""
        raise NotImplementedError

    def topics(self, bank_id: str) -> tuple[str, ...]:
        """Give the topics that the questions of a bank name."""
        raise NotImplementedError

    def questions(self, bank_id: str, ids: Iterable[str] | None = None) -> tuple[Question, ...]:
        """Give whole questions in their order: all, or those of some ids."""
        raise NotImplementedError

    def question(self, bank_id: str, question_id: str) -> Question:
        """Give one question; UserError ``quiz.unknown_question``."""
        raise NotImplementedError

    def accept(
        self,
        preview: Preview,
        *,
        bank_id: str = "",
        title: str = "",
        chosen: Iterable[int] | None = None,
    ) -> Accepted:
        """Keep questions of a file: the good ones, or of them those at the places ``chosen``.

        Into a bank there is, or a new one of this title. UserError ``quiz.nothing_good``, ``quiz.full``.
        """
        raise NotImplementedError

    def add(self, bank_id: str, question: Question) -> Changes:
        """Add a question; an empty id is given one. UserError with the code and field of what is wrong."""
        raise NotImplementedError

    def update(self, bank_id: str, question: Question) -> Changes:
        """Write a question of the bank anew."""
        raise NotImplementedError

    def delete_questions(self, bank_id: str, ids: Iterable[str]) -> Changes:
        """Take questions out of a bank."""
        raise NotImplementedError

    def proposal_plan(self, text: str) -> PromptPlan:
        """Ask the model for questions about a text. UserError ``quiz.text_short``."""
        raise NotImplementedError

    def read_proposals(self, answer: str, text: str) -> tuple[Question, ...]:
        """Read what the model proposed; nothing is kept until a person accepts each with :meth:`add`."""
        raise NotImplementedError
