"""Banks of questions of the office. Database thread.

preview = wiring.question_files.preview(path)                  # any thread
accepted = office.banks.accept(preview, title="Ngân hàng 2026")  # what is good of it

Events tell that a bank changed and by a hash to what; its texts stay out of the log, which keeps
everything for ever: a bank may become a sealed exam (docs/decisions/083-questions-in-and-out.md).
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action
from communeapp.core.prompts import PromptPlan
from communeapp.core.training.banks import MAX_TITLE, MOST_QUESTIONS, Bank, BankRow, Preview
from communeapp.core.training.checking import check_question, errors
from communeapp.core.training.proposals import make_plan, read_proposals
from communeapp.core.training.question_json import question_to_json
from communeapp.core.training.questions import Question, QuestionKind
from communeapp.core.vietnamese import clean_input, collapse, fold, sort_key
from communeapp.services.people import PeopleService
from communeapp.store.banks import BankRows
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
        self._events, self._people, self._clock = events, people, clock
        self._rows = BankRows(store)

    # -------------------------------------------------------------- banks

    def list(self) -> tuple[Bank, ...]:
        """Give all banks by title."""
        self._people.require(Action.TEACH)
        return tuple(sorted(self._rows.all(), key=lambda one: sort_key(one.title)))

    def get(self, bank_id: str) -> Bank:
        """Give a bank; UserError ``quiz.unknown_bank``."""
        self._people.require(Action.TEACH)
        found = self._rows.get(bank_id)
        if found is None:
            raise UserError("quiz.unknown_bank", field="bank", bank=bank_id)
        return found

    def find(self, name: str) -> Bank | None:
        """Find a bank by its id or its title, marks and capitals aside."""
        wanted = fold(collapse(name))
        banks = self.list()
        exact = [one for one in banks if name in (one.id, one.title)]
        return next(iter([*exact, *(one for one in banks if fold(one.title) == wanted)]), None)

    def create(self, title: str) -> Bank:
        """Make an empty bank. UserError ``people.empty``, ``quiz.title_taken``, ``quiz.title_long``."""
        made = self._new(title)
        with self._creating(made):
            return made

    def _new(self, title: str) -> Bank:
        now = self._clock.now_ms()
        return Bank(f"{now:012x}{secrets.token_hex(10)}", self._title(title), 0, now, now)

    @contextmanager
    def _creating(self, made: Bank) -> Iterator[None]:
        """Keep a new bank together with what is done inside, or neither."""
        body = {"bank": made.id, "title": made.title}
        with self._events.change("bank.created", Scope.OFFICE, body):
            self._rows.put(made)
            yield

    def rename(self, bank_id: str, title: str) -> Bank:
        """Give a bank another title."""
        old = self.get(bank_id)
        new = replace(old, title=self._title(title, bank_id), changed_ms=self._clock.now_ms())
        body = {"bank": bank_id, "title": new.title}
        with self._events.change("bank.renamed", Scope.OFFICE, body):
            self._rows.put(new)
        return new

    def delete(self, bank_id: str) -> Changes:
        """Delete a bank with its questions; their place on the disk is overwritten."""
        self.get(bank_id)
        with self._events.change("bank.deleted", Scope.OFFICE, {"bank": bank_id}):
            self._rows.delete(bank_id)
        return Changes.of("bank", bank_id)

    # -------------------------------------------------------------- reading

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
        self._people.require(Action.TEACH)
        return self._rows.rows(bank_id, text, kind, topic, limit, offset)

    def count(
        self, bank_id: str, *, text: str = "", kind: QuestionKind | None = None, topic: str = ""
    ) -> int:
        """Count what :meth:`rows` would give without a limit."""
        self._people.require(Action.TEACH)
        return self._rows.count(bank_id, text, kind, topic)

    def topics(self, bank_id: str) -> tuple[str, ...]:
        """Give the topics that the questions of a bank name."""
        self._people.require(Action.TEACH)
        return tuple(sorted(self._rows.topics(bank_id), key=sort_key))

    def questions(self, bank_id: str, ids: Iterable[str] | None = None) -> tuple[Question, ...]:
        """Give whole questions in their order: all, or those of some ids."""
        self.get(bank_id)
        return self._rows.questions(bank_id, ids)

    def question(self, bank_id: str, question_id: str) -> Question:
        """Give one question; UserError ``quiz.unknown_question``."""
        self._people.require(Action.TEACH)
        found = self._rows.question(bank_id, question_id)
        if found is None:
            raise UserError("quiz.unknown_question", field="question", question=question_id)
        return found

    # -------------------------------------------------------------- changing

    def accept(
        self,
        preview: Preview,
        *,
        bank_id: str = "",
        title: str = "",
        chosen: Iterable[int] | None = None,
    ) -> Accepted:
        """Keep questions of a file: the good ones, or of them those at the places ``chosen``.

        Into a bank there is, or a new one of this title; all of them or, where something fails, none.
        UserError ``quiz.nothing_good``, ``quiz.full``.
        """
        self._people.require(Action.TEACH)
        wanted = None if chosen is None else frozenset(chosen)
        taken = [
            preview.read.questions[at] for at in preview.good if wanted is None or at in wanted
        ]
        if not taken:
            raise UserError("quiz.nothing_good")
        new = not bank_id
        old = None if new else self.get(bank_id)
        if (0 if old is None else old.questions) + len(taken) > MOST_QUESTIONS:
            raise UserError("quiz.full", most=MOST_QUESTIONS)
        bank = self._new(title or preview.name) if old is None else old
        known = set() if new else self._rows.ids(bank.id)
        fresh = _renamed(taken, known)
        renamed = sum(one.id != two.id for one, two in zip(taken, fresh, strict=True))
        body = {
            "bank": bank.id,
            "format": preview.read.format.value,
            "added": len(fresh),
            "sha256": _hash(fresh),
        }
        with self._creating(bank) if new else nullcontext():
            bank = replace(bank, changed_ms=self._clock.now_ms())
            with self._events.change("bank.imported", Scope.OFFICE, body):
                self._rows.insert(bank.id, fresh)
                self._rows.put(bank)
        changes = Changes.of("bank", bank.id)
        return Accepted(self.get(bank.id), len(fresh), renamed, changes)

    def add(self, bank_id: str, question: Question) -> Changes:
        """Add a question; an empty or taken id is given anew.

        UserError with the code and the field of what is wrong with it (``core.training.checking``).
        """
        bank = self.get(bank_id)
        if bank.questions >= MOST_QUESTIONS:
            raise UserError("quiz.full", most=MOST_QUESTIONS)
        [fresh] = _renamed([question], self._rows.ids(bank_id))
        self._keep(bank, fresh, "bank.question_added")
        return Changes.of("bank", bank_id)

    def update(self, bank_id: str, question: Question) -> Changes:
        """Write a question of the bank anew. UserError as :meth:`add`, ``quiz.unknown_question``."""
        old = self.question(bank_id, question.id)
        if old != question:
            self._keep(self.get(bank_id), question, "bank.question_changed")
        return Changes.of("bank", bank_id)

    def delete_questions(self, bank_id: str, ids: Iterable[str]) -> Changes:
        """Take questions out of a bank."""
        bank = self.get(bank_id)
        gone = sorted(set(ids) & self._rows.ids(bank_id))
        if not gone:
            return Changes()
        body = {"bank": bank_id, "removed": len(gone)}
        with self._events.change("bank.questions_removed", Scope.OFFICE, body):
            self._rows.take_out(bank_id, gone)
            self._rows.put(replace(bank, changed_ms=self._clock.now_ms()))
        return Changes.of("bank", bank_id)

    def _keep(self, bank: Bank, question: Question, type_: str) -> None:
        for one in errors(check_question(question)):
            raise UserError(one.code, field=one.field)
        body = {"bank": bank.id, "question": question.id, "sha256": _hash([question])}
        with self._events.change(type_, Scope.OFFICE, body):
            if not self._rows.rewrite(bank.id, question):
                self._rows.insert(bank.id, [question])
            self._rows.put(replace(bank, changed_ms=self._clock.now_ms()))

    def _title(self, title: str, own_id: str = "") -> str:
        self._people.require(Action.TEACH)
        text = collapse(clean_input(title).text)
        if not text:
            raise UserError("people.empty", field="title")
        if len(text) > MAX_TITLE:
            raise UserError("quiz.title_long", field="title", longest=MAX_TITLE)
        if any(one.title == text and one.id != own_id for one in self._rows.all()):
            raise UserError("quiz.title_taken", field="title", title=text)
        return text

    # -------------------------------------------------------------- proposals of the model

    def proposal_plan(self, text: str) -> PromptPlan:
        """Ask the model for questions about a text; any thread. UserError ``quiz.text_short``."""
        return make_plan(text)

    def read_proposals(self, answer: str, text: str) -> tuple[Question, ...]:
        """Read what the model proposed; any thread.

        Nothing is kept until a person accepts each with :meth:`add`.
        """
        return read_proposals(answer, text)


def _renamed(questions: Sequence[Question], known: set[str]) -> list[Question]:
    """Give questions ids that are free in the bank."""
    taken, fresh = set(known), list[Question]()
    number = len(known)
    for question in questions:
        wanted = question.id
        while not wanted or wanted in taken:
            number += 1
            wanted = f"q{number:05d}"
        taken.add(wanted)
        fresh.append(question if wanted == question.id else replace(question, id=wanted))
    return fresh


def _hash(questions: Sequence[Question]) -> str:
    digest = hashlib.sha256()
    for one in questions:
        line = json.dumps(question_to_json(one), sort_keys=True, separators=(",", ":"))
        digest.update(line.encode("ascii") + b"\n")
    return digest.hexdigest()
