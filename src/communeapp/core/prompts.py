"""What is asked of the model, before any model's own chat marks are put around it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PromptPlan:
    """A letter's worth of questions: one fixed start, one short ending per point.

    ``template_id`` names the fixed part (type and pack version); system and examples must be equal for
    equal ids, since their evaluated state is kept on disk. ``examples`` are pairs of user turn and
    answer, ``context`` is the shared start of every last user turn (it ends with a line break) and
    ``items`` its endings, one per point, in order. ``max_tokens`` bounds each answer. ``shots`` are
    examples for one question each, in the order of ``items``: question, answer, question, answer …; they
    stand behind the fixed part, which stays the same. Empty means none for any. ``expected``, in the same
    order, is what each answer probably says: the model is not told of it, and its answer is the same
    whatever stands there; the nearer it comes, the sooner the answer is there.
    """

    template_id: str
    system: str
    examples: tuple[tuple[str, str], ...]
    context: str
    items: tuple[str, ...]
    max_tokens: int
    shots: tuple[tuple[str, ...], ...] = ()
    expected: tuple[str, ...] = ()
