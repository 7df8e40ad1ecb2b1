"""Questions over documents, asked of the real model: answered from passages, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from communeapp.core.assistant.answers import Passage
from communeapp.core.assistant.asking import make_plan
from communeapp.core.search.hits import Kind
from communeapp.llm.client import WorkerClient
from communeapp.llm.launch import worker_launch
from communeapp.paths import Paths
from communeapp.services.assistant import AssistantService
from communeapp.services.models import ModelsService
from communeapp.services.packs import PackLoader

pytestmark = [pytest.mark.model, pytest.mark.timeout(600)]

DEFAULT = "qwen2.5-coder-1.5b-instruct-q4_k_m"


def passage(title: str, text: str) -> Passage:
    return Passage(title, Kind.INCOMING, title, "", None, text, 0, len(text))


PASSAGES = (
    passage(
        "V/v phòng, chống rét cho đàn vật nuôi",
        "Đề nghị Ủy ban nhân dân các xã báo cáo thiệt hại về Sở Nông nghiệp và Môi trường trước ngày "
        "20/12/2025 để tổng hợp.",
    ),
    passage(
        "V/v hỗ trợ giống cây trồng",
        "Mỗi hộ nghèo được hỗ trợ 2.500.000 đồng để mua giống lúa; phòng Kinh tế xã lập danh sách.",
    ),
)


@pytest.fixture
def worker(
    real_models_dir: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[WorkerClient]:
    monkeypatch.setenv("COMMUNEAPP_MODELS", str(real_models_dir))
    models = ModelsService(Paths(data_dir))
    model = models.choice(DEFAULT).model
    assert model is not None
    with WorkerClient(worker_launch(), models.spec(model)) as client:
        yield client


def test_answers_rest_on_passages_or_are_not_given(worker: WorkerClient) -> None:
    def no_archive() -> None:
        raise AssertionError("passages are given here")

    assistant = AssistantService(PackLoader().load(), no_archive, no_archive)  # type: ignore[arg-type]
    for question, kept in (
        ("Các xã báo cáo thiệt hại trước ngày nào?", "20/12/2025"),
        ("Mỗi hộ nghèo được hỗ trợ bao nhiêu tiền?", "2.500.000"),
        ("Ai là Chủ tịch xã Thu Lũm?", None),
    ):
        said = worker.generate(make_plan(question, PASSAGES)).items[0].text
        found = assistant.accept(said, question, PASSAGES)
        if kept is None:
            assert found.text == "", said
        else:
            assert kept in found.text, (said, found.code)
            assert found.used
