"""All types of Decree 30 with a real model: each drafts from facts, says every point and breaks no rule."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from communeapp.core.checking import Severity
from communeapp.core.documents import Document, FactSheet
from communeapp.core.facts import facts_from_mapping
from communeapp.core.profile import Profile
from communeapp.llm.client import WorkerClient
from communeapp.llm.launch import worker_launch
from communeapp.paths import Paths
from communeapp.services.drafting import DraftingService
from communeapp.services.exporting import checker_of, layouter_of
from communeapp.services.models import ModelsService
from communeapp.services.packs import PackLoader

SMALL = "qwen2.5-coder-0.5b-instruct-q4_k_m"
LIBRARY = PackLoader().load()
DRAFTING = DraftingService(LIBRARY)
SHEETS = Path(__file__).parents[1] / "data" / "fact_sheets" / "every_type"


@dataclass
class Sums:
    points: int = 0
    own: int = 0
    copied: int = 0


def sheets() -> dict[str, FactSheet]:
    """One sheet for each type: of its first ready template, else a self-written one."""
    found: dict[str, FactSheet] = {}
    for one in DRAFTING.templates():
        found.setdefault(one.facts.type, one.facts)
    for file in sorted(SHEETS.glob("*.toml")):
        for row in tomllib.loads(file.read_text(encoding="utf-8"))["sheets"]:
            facts = facts_from_mapping(row, DRAFTING.needs())
            found.setdefault(facts.type, facts)
    return found


def errors(document: Document) -> list[str]:
    checker = checker_of(LIBRARY, layouter_of(LIBRARY))
    return [one.rule for one in checker.check(document) if one.severity is Severity.ERROR]


def test_there_is_a_sheet_for_each_of_the_29_types_and_none_breaks_a_rule_without_ai() -> None:
    found = sheets()
    assert set(found) == {one.code for one in LIBRARY.type_names}
    assert len(found) == 29
    for code, facts in found.items():
        job = DRAFTING.begin(facts, Profile(), use_ai=False)
        result = DRAFTING.accept(job, ())
        assert errors(result.document) == [], code
        assert all(point.covered for point in result.points), code


@pytest.mark.model
@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_all_29_types_draft_with_the_model_without_an_error(
    real_models_dir: Path,
    data_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    monkeypatch.setenv("COMMUNEAPP_MODELS", str(real_models_dir))
    models = ModelsService(Paths(data_dir))
    model = models.choice(SMALL).model
    assert model is not None
    sums, wrong = Sums(), {}
    with WorkerClient(worker_launch(), models.spec(model)) as worker:
        for code, facts in sheets().items():
            job = DRAFTING.begin(facts, Profile(), use_ai=True)
            answers = worker.generate(job.plan).items if job.plan is not None else ()
            again = DRAFTING.second_try(job, answers)
            second = (again, worker.generate(again.plan).items) if again is not None else None
            result = DRAFTING.accept(job, answers, second, model_id=SMALL)
            sums.points += len(result.points)
            sums.own += result.ai_items
            sums.copied += result.copied_items
            lacking = [point.text for point in result.points if not point.covered]
            broken = errors(result.document)
            if broken or lacking:
                wrong[code] = (broken, lacking)
    record_property("points", sums.points)
    record_property("own", sums.own)
    record_property("copied", sums.copied)
    assert wrong == {}
    assert sums.own >= sums.points / 2  # the model was asked, and what it said was taken
