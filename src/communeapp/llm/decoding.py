"""How the answers of one request are decoded together: who joins when, and one step of all.

Items that find no free sequence wait and join as others end (continuous batching). Knows the engine by
its few operations, not the library behind it.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from communeapp.core.prompts import PromptPlan
from communeapp.llm import chat
from communeapp.llm.answers import Answer
from communeapp.llm.lookahead import OPENING, fitting, guess
from communeapp.llm.ports import EngineError, Sink, StopFlag
from communeapp.llm.protocol import Sampling, Timing

if TYPE_CHECKING:
    from communeapp.llm.engine import LlamaEngine

_TAIL_GRAIN = 96  # prompt tokens that may join a step, so that running answers are not held up
_FIRST_GRAIN = 192  # while no answer runs


@dataclass
class Slot:
    """One sequence at work on one item."""

    seq: int
    answer: Answer
    sampler: Any
    waiting: list[int]  # prompt tokens not yet evaluated
    position: int
    retried: bool = False
    output: int = -1  # row of this step's batch whose logits are wanted, first of several
    guessed: list[int] = field(default_factory=list)  # rows after it
    luck: int = 1


class Run:
    """One generate request: slots, the queue of items and the clock."""

    def __init__(
        self, engine: LlamaEngine, plan: PromptPlan, sampling: Sampling, sink: Sink, stop: StopFlag
    ) -> None:
        self._began = time.perf_counter()
        self._engine = engine
        self._plan = plan
        self._sampling = sampling
        self._sink = sink
        self._stop = stop
        rendered = chat.render(plan, engine.spec.chat_format)
        self._fixed = tuple(engine.tokens_of(rendered.fixed))
        self._context = engine.tokens_of(rendered.context)
        self._tails = [engine.tokens_of(tail) for tail in rendered.tails]
        self._questions = [engine.tokens_of((chat.Piece(one),)) for one in plan.items]
        expected = (
            plan.expected if len(plan.expected) == len(plan.items) else ("",) * len(plan.items)
        )
        self._expected = [engine.tokens_of((chat.Piece(one),)) if one else [] for one in expected]
        self._shared = len(self._fixed) + len(self._context)
        # The longest first: they take the most steps, and a last one would be decoded alone.
        order = sorted(range(len(self._tails)), key=lambda key: -len(self._tails[key]))
        self._queue = deque(order)
        self._slots: list[Slot] = []
        self._free = list(range(1, engine.spec.n_parallel + 1))
        self._evaluated = 0
        self._output = 0
        self._first: float | None = None

    def all_items(self) -> Timing:
        """Do the work; raises Stopped in between when the flag is set."""
        try:
            source = self._read_shared()
            while self._queue or self._slots:
                self._fill()
                if self._slots:
                    self._step()
        finally:
            for slot in self._slots:
                self._engine.free_sampler(slot.sampler)
        total = time.perf_counter() - self._began
        asked = self._shared + sum(len(tail) for tail in self._tails)
        return Timing(
            self._first if self._first is not None else total,
            total, asked, self._evaluated, self._output, source,
        )  # fmt: skip

    def _read_shared(self) -> str:
        if self._shared >= self._engine.room - 16:
            raise EngineError("llm.prompt_too_long")
        fixed = len(self._fixed)

        def read(done: int) -> None:
            self._evaluated = done
            self._sink.progress(done, self._shared)

        source = self._engine.hold_fixed(self._fixed, read)
        evaluated = self._evaluated

        def read_context(done: int) -> None:
            self._evaluated = evaluated + done
            self._sink.progress(fixed + done, self._shared)

        self._engine.evaluate(self._context, fixed, 0, read_context)
        return source

    def _fill(self) -> None:
        """Give free sequences the next items, as long as the cache is sure to hold their answers."""
        while self._queue and self._free:
            key = self._queue[0]
            need = len(self._tails[key]) + self._plan.max_tokens + OPENING
            taken = sum(len(self._tails[one.answer.key]) for one in self._slots)
            taken += len(self._slots) * (self._plan.max_tokens + OPENING)
            if self._shared + taken + need > self._engine.room:
                if self._slots:
                    return
                self._queue.popleft()
                self._sink.item(key, "", "too_long", 0)
                continue
            self._queue.popleft()
            self._slots.append(self._start(key, self._free.pop(0)))

    def _start(self, key: int, seq: int, *, retried: bool = False) -> Slot:
        self._engine.lend_prefix(seq, self._shared)
        answer = Answer(key, self._plan.max_tokens, self._sampling)
        sampler = self._engine.sampler(self._sampling, penalised=retried)
        return Slot(seq, answer, sampler, list(self._tails[key]), self._shared, retried)

    def _step(self) -> None:
        """One decode: the next token of each running answer, and some prompt of those that join."""
        rows: list[tuple[int, int, int, bool]] = []
        answered = any(slot.answer.tokens for slot in self._slots)
        grain = _TAIL_GRAIN if answered else _FIRST_GRAIN
        for slot in self._slots:
            slot.output = -1
            answering = bool(slot.answer.tokens)
            part = slot.waiting[: 1 if answering else grain]
            if not part:
                continue
            if not answering:
                grain -= len(part)
                self._evaluated += len(part)
            del slot.waiting[: len(part)]
            for token in part:
                rows.append((token, slot.position, slot.seq, False))
                slot.position += 1
            if not slot.waiting:
                slot.output = len(rows) - 1
        rows = self._with_guesses(rows)
        self._engine.decode(rows)
        self._sink.step()
        for slot in [one for one in self._slots if one.output >= 0]:
            self._advance(slot)

    def _with_guesses(
        self, rows: Sequence[tuple[int, int, int, bool]]
    ) -> list[tuple[int, int, int, bool]]:
        """Put guesses behind the last row of each sequence that is answered in this step.

        Their number is bounded over all sequences: each is a row whose logits are kept.
        """
        ready = {slot.output: slot for slot in self._slots if slot.output >= 0}
        for slot in ready.values():
            key = slot.answer.key
            said = slot.answer.tokens
            slot.guessed = guess(said, self._expected[key], self._questions[key], slot.luck)
        room = self._engine.most_outputs - len(ready)
        lengths = fitting([len(slot.guessed) for slot in ready.values()], room)
        for slot, length in zip(ready.values(), lengths, strict=True):
            del slot.guessed[length:]
        found: list[tuple[int, int, int, bool]] = []
        for place, (token, position, seq, _) in enumerate(rows):
            found.append((token, position, seq, place in ready))
            if place in ready:
                slot = ready[place]
                slot.output = len(found) - 1
                for ahead, guessed in enumerate(slot.guessed):
                    found.append((guessed, slot.position + ahead, seq, True))
        return found

    def _advance(self, slot: Slot) -> None:
        """Take the model's own token, and the guessed ones as long as they are its own too."""
        answer, right = slot.answer, 0
        while True:
            token = self._take(slot, slot.output + right)
            if answer.finish is not None or right == len(slot.guessed):
                break
            if token != slot.guessed[right]:
                break
            right += 1
            slot.position += 1
        if slot.guessed:
            slot.luck = max(-1, min(3, slot.luck + (1 if right else -1)))
        if answer.finish is not None:
            self._end(slot)
            return
        if right < len(slot.guessed):
            self._engine.forget_from(slot.seq, slot.position)
        slot.waiting.append(token)

    def _take(self, slot: Slot, row: int) -> int:
        token = self._engine.sample(slot.sampler, row)
        if self._first is None:
            self._first = time.perf_counter() - self._began
        self._output += 1
        answer = slot.answer
        if self._engine.ends_turn(token):
            added = answer.end()
        else:
            added = answer.feed(token, self._engine.piece_of(token))
        if added:
            self._sink.delta(answer.key, added)
        return token

    def _end(self, slot: Slot) -> None:
        answer = slot.answer
        self._engine.free_sampler(slot.sampler)
        self._slots.remove(slot)
        if answer.finish == "repeat" and self._sampling.retry_repeats and not slot.retried:
            self._sink.restart(answer.key)
            self._slots.append(self._start(answer.key, slot.seq, retried=True))
            return
        self._engine.drop(slot.seq)
        self._free.append(slot.seq)
        self._sink.item(answer.key, answer.text, answer.finish or "stop", len(answer.tokens))
