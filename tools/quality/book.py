"""The book of answers: what a model said to which question, so that a run can be gone on with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from communeapp.core.prompts import PromptPlan


@dataclass(frozen=True)
class Answer:
    """What a model said to one question, as the service takes it."""

    key: int
    text: str
    finish: str


@dataclass
class Book:
    """Answers by model and question; a file that only grows."""

    file: Path
    answers: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def open(cls, file: Path) -> Book:
        """Read what is there; a line that was cut off is left out."""
        book = cls(file)
        if file.is_file():
            text = file.read_text(encoding="utf-8", errors="replace")
            if text and not text.endswith("\n"):  # cut off in the middle of a line
                with file.open("a", encoding="utf-8") as stream:
                    stream.write("\n")
            for line in text.splitlines():
                try:
                    row = json.loads(line)
                    book.answers[row["model"], row["question"]] = (row["text"], row["finish"])
                except (ValueError, KeyError):
                    continue
        return book

    def keep(self, model: str, question: str, text: str, finish: str) -> None:
        """Write one answer down at once."""
        self.answers[model, question] = (text, finish)
        self.file.parent.mkdir(parents=True, exist_ok=True)
        row = {"model": model, "question": question, "text": text, "finish": finish}
        with self.file.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def question_of(plan: PromptPlan, key: int) -> str:
    """Name a question by all that the model is given for it."""
    whole = json.dumps(
        [
            plan.system,
            plan.examples,
            plan.context,
            plan.items[key],
            plan.max_tokens,
            _shots(plan, key),
        ],
        ensure_ascii=False,
    )
    return hashlib.blake2b(whole.encode("utf-8"), digest_size=12).hexdigest()


def _shots(plan: PromptPlan, key: int) -> object:
    shots = plan.shots
    return shots[key] if shots else ()


def only(plan: PromptPlan, keys: Sequence[int]) -> PromptPlan:
    """Keep some questions of a plan."""
    shots = plan.shots
    kept = replace(plan, items=tuple(plan.items[key] for key in keys))
    return replace(kept, shots=tuple(shots[key] for key in keys)) if shots else kept


class Asker:
    """Answers plans from the book, and what is missing from a running model (None: from nowhere)."""

    def __init__(self, book: Book, model: str, worker: object | None = None) -> None:
        self._book = book
        self._model = model
        self._worker = worker
        self.missing = 0

    def ask(self, plan: PromptPlan) -> list[Answer]:
        """Give the answers that there are; asks for the others where a model runs."""
        names = [question_of(plan, key) for key in range(len(plan.items))]
        missing = [
            key for key, name in enumerate(names) if (self._model, name) not in self._book.answers
        ]
        if missing and self._worker is not None:
            for one in self._worker.generate(only(plan, missing)).items:  # type: ignore[attr-defined]
                key = missing[one.key]
                self._book.keep(self._model, names[key], one.text, one.finish)
        found = []
        for key, name in enumerate(names):
            answer = self._book.answers.get((self._model, name))
            if answer is None:
                self.missing += 1
            else:
                found.append(Answer(key, *answer))
        return found


def bare(plan: PromptPlan) -> PromptPlan:
    """Give the same questions without any example: a small model errs far more on these."""
    return replace(plan, template_id=f"{plan.template_id}-bare", examples=(), shots=())
