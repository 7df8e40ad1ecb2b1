"""``draft`` and ``first-token``: what an official waits for."""

from __future__ import annotations

import re
import statistics
import time
from contextlib import ExitStack
from pathlib import Path

from communeapp.bench.bare import SAME_WAITING, BareLoop
from communeapp.bench.registry import Bench, Goal, Outcome, in_turn, paired
from communeapp.bench.speed import spec_of, threads_of, worker
from communeapp.core.documents import FactSheet, Origin
from communeapp.core.facts import parse_facts
from communeapp.core.profile import Profile
from communeapp.core.prompts import PromptPlan
from communeapp.llm.client import WorkerClient
from communeapp.llm.protocol import Delta
from communeapp.llm.supervisor import Event
from communeapp.paths import resources_dir

_SAMPLE = "1-cong-van-chong-ret.toml"


def sample_facts(bench: Bench) -> FactSheet:
    """The first shipped fact sheet: an official letter of five points or more."""
    file = resources_dir() / "samples" / _SAMPLE
    known = [one.code for one in bench.wiring.drafting.types()]
    return parse_facts(file.read_text(encoding="utf-8"), known)


def syllables(text: str) -> int:
    """Count the syllables of finished text: Vietnamese puts a space between them.

    A sentence that was said before counts once: a model that loops to its bound finishes nothing.
    """
    said = re.split(r"(?<=[.;:!?])\s+|\n+", text)
    unnumbered = dict.fromkeys(re.sub(r"^[\d\W]+", "", one) for one in said)
    return sum(len(one.split()) for one in unnumbered)


def whole_body_messages(facts: FactSheet) -> list[dict[str, str]]:
    """Ask for the same body in one go, with all facts, as one would without this program."""
    points = "\n".join(f"{number}. {point}" for number, point in enumerate(facts.points, 1))
    asked = (
        f"Viết phần nội dung của công văn về việc {facts.subject}, gửi {', '.join(facts.to)}.\n"
        f"Các nội dung cần nêu, mỗi nội dung một mục đánh số:\n{points}\n"
        "Chỉ viết phần nội dung bằng tiếng Việt theo văn phong hành chính."
    )
    system = "Bạn là cán bộ văn phòng Ủy ban nhân dân xã."
    return [{"role": "system", "content": system}, {"role": "user", "content": asked}]


def draft(bench: Bench) -> Outcome:
    """Seconds per 100 syllables of finished body, by points ÷ as one plain completion.

    Ours is the whole way from the facts to the checked document, with the second try where the program
    asks for one; the model is loaded on both sides. Only items of the model count as body on our side.
    """
    facts = sample_facts(bench)
    spec = spec_of(bench)
    whole: dict[str, list[float]] = {"ours": [], "baseline": []}
    counts: dict[str, list[int]] = {"ours": [], "baseline": []}
    written: list[int] = []
    ends: set[str] = set()
    with worker(spec) as client:
        _letter(bench, client, facts)  # the template has been seen, as on every day but the first
        threads = threads_of(client)

        def ours() -> float:
            began = time.perf_counter()
            text, own = _letter(bench, client, facts)
            seconds = time.perf_counter() - began
            whole["ours"].append(seconds)
            counts["ours"].append(syllables(text))
            written.append(own)
            return 100 * seconds / syllables(text)

        with BareLoop(Path(spec.path), threads, spec.n_ctx, SAME_WAITING) as bare:
            messages = whole_body_messages(facts)
            bare.chat([{"role": "user", "content": "Xin chào"}])

            def baseline() -> float:
                answer = bare.chat(messages)
                ends.add(str(answer["finish"]))
                whole["baseline"].append(answer["seconds"])
                counts["baseline"].append(syllables(answer["text"]))
                return 100 * float(answer["seconds"]) / syllables(answer["text"])

            pairs = in_turn(bench.runs, ours, baseline)
    more = {
        "points": len(facts.points),
        "written_by_model": min(written),
        "whole_s": {name: round(statistics.median(one), 2) for name, one in whole.items()},
        "syllables": {name: round(statistics.median(one)) for name, one in counts.items()},
        "baseline_end": "/".join(sorted(ends)),
        "threads": threads,
    }
    return paired("draft", "s/100 syllables", pairs, Goal("<=", 0.55), more)


def _letter(bench: Bench, client: WorkerClient, facts: FactSheet) -> tuple[str, int]:
    """Draft a letter; gives the text of the items the model wrote, and how many those are."""
    drafting = bench.wiring.drafting
    job = drafting.begin(facts, Profile(), use_ai=True)
    if job.plan is None:
        return "", 0
    answers = client.generate(job.plan).items
    again = drafting.second_try(job, answers)
    second = None
    if again is not None:
        second = (again, client.generate(again.plan).items)
    result = drafting.accept(job, answers, second, model_id="bench")
    own = [block.text for block in result.document.body if block.origin is Origin.AI]
    return " ".join(own), len(own)


def first_token(bench: Bench) -> Outcome:
    """Seconds to the first word with a kept prefix state ÷ without; prefix of about 1,000 tokens."""
    asked = ("Ý: che chắn chuồng trại cho trâu, bò trước mùa rét",)
    rule = "Dùng đúng số liệu được giao, không thêm ngày tháng, tên riêng hay số hiệu văn bản. "
    seen = PromptPlan("bench-a", rule * 44, (), "Chủ đề: phòng, chống rét\n", asked, 12)
    other = PromptPlan("bench-b", "Trả lời ngắn.", (), "", ("Xin chào",), 4)
    with ExitStack() as stack:
        ours = stack.enter_context(worker(spec_of(bench)))
        count = threads_of(ours)
        plain = stack.enter_context(worker(spec_of(bench, states_dir="", threads=count)))
        prefix = ours.generate(seen).timing.prompt_tokens
        sources: set[str] = set()

        def with_state() -> float:
            ours.generate(other)  # so that the state comes from the disk, not from memory
            seconds, source = _first(ours, seen)
            sources.add(source)
            return seconds

        def without() -> float:
            plain.generate(other)
            return _first(plain, seen)[0]

        pairs = in_turn(bench.runs, with_state, without)
    more = {"prompt_tokens": prefix, "prefix_from": "/".join(sorted(sources))}
    return paired("first-token", "s", pairs, Goal("<=", 0.15), more)


def _first(client: WorkerClient, plan: PromptPlan) -> tuple[float, str]:
    """Seconds until the first text arrives here, through the pipe."""
    began = time.perf_counter()
    arrived: list[float] = []

    def note(event: Event) -> None:
        if isinstance(event, Delta) and not arrived:
            arrived.append(time.perf_counter() - began)

    timing = client.generate(plan, note).timing
    return (arrived[0] if arrived else time.perf_counter() - began), timing.prefix
