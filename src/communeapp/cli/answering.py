"""Run the model for a draft and wait for it: what commands do and the window does without waiting."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass

from communeapp.cli.context import CliContext
from communeapp.core.documents import FactSheet
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.profile import Profile
from communeapp.core.prompts import PromptPlan
from communeapp.llm.client import WorkerClient, WorkerFailed
from communeapp.llm.models import InstalledModel
from communeapp.llm.protocol import Item, ItemAnswer, Timing
from communeapp.services.drafting import DraftJob, DraftResult


@dataclass(frozen=True)
class WrittenTiming:
    """Seconds and tokens of writing one letter; ``first_token_s`` is None without a model."""

    first_token_s: float | None
    total_s: float
    prompt_tokens: int = 0
    output_tokens: int = 0


@dataclass(frozen=True)
class WrittenLetter:
    """A finished draft with what it took."""

    job: DraftJob
    result: DraftResult
    timing: WrittenTiming


def choose_model(
    context: CliContext, model_id: str | None, *, use_ai: bool
) -> InstalledModel | None:
    """Give the model to use; None without AI or where none fits.

    Raises EnvironmentProblem when a model named by the caller is not here.
    """
    if not use_ai:
        return None
    try:
        choice = context.wiring.models.choice(model_id)
    except UserError as problem:
        # Whoever names a model relies on it: not to have it is a fault of the machine, not of the facts.
        values = {name: one for name, one in problem.values.items() if name != "field"}
        raise EnvironmentProblem(problem.code, field="--model", **values) from problem
    for reason in choice.reasons:
        context.note_words(context.told(reason))
    return choice.model


def write_letter(
    context: CliContext,
    facts: FactSheet,
    profile: Profile,
    model: InstalledModel | None,
    worker: WorkerClient | None = None,
) -> WrittenLetter:
    """Draft a letter, with the model where there is one; ``worker`` is one that runs it already.

    A model that fails on the way costs its items only: those points keep their template sentences,
    and the failure is told on standard error.
    """
    drafting = context.wiring.drafting
    started = time.monotonic()
    job = drafting.begin(facts, profile, use_ai=model is not None)
    if model is None or job.plan is None:
        result = drafting.accept(job, ())
        return WrittenLetter(job, result, WrittenTiming(None, time.monotonic() - started))
    context.note("draft.writing", model=model.info.title, points=len(facts.points))
    timings: list[Timing] = []
    lent = nullcontext(worker) if worker is not None else context.wiring.worker(model)
    with lent as at_work:
        answers, whole = _ask(context, at_work, job.plan, timings)
        again = drafting.second_try(job, answers) if whole else None
        second = None
        if again is not None:
            context.note("draft.again", points=len(again.points))
            second = (again, _ask(context, at_work, again.plan, timings)[0])
        result = drafting.accept(job, answers, second, model_id=model.info.id)
    timing = WrittenTiming(
        first_token_s=timings[0].first_token_s if timings else None,
        total_s=time.monotonic() - started,
        prompt_tokens=sum(one.prompt_tokens for one in timings),
        output_tokens=sum(one.output_tokens for one in timings),
    )
    return WrittenLetter(job, result, timing)


def _ask(
    context: CliContext, worker: WorkerClient, plan: PromptPlan, timings: list[Timing]
) -> tuple[tuple[ItemAnswer, ...], bool]:
    """Run one plan; gives the answers and whether the worker came to the end."""
    try:
        done = worker.generate(plan, _counter(context, len(plan.items)))
    except WorkerFailed as problem:
        context.note(problem.code, **problem.values)
        return problem.items, False
    timings.append(done.timing)
    return done.items, True


def _counter(context: CliContext, total: int) -> Callable[[object], None]:
    """Tell on standard error each time a point is written."""
    done = 0

    def tell(event: object) -> None:
        nonlocal done
        if isinstance(event, Item):
            done += 1
            context.note("draft.point_done", done=done, total=total)

    return tell
