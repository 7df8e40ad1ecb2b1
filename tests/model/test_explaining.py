"""Explanations from one lesson, asked of the real model: from its passages, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from communeapp.core.training.courses import Lesson
from communeapp.core.training.explaining import find_passages, make_question, read_explanation
from communeapp.llm.client import WorkerClient
from communeapp.llm.launch import worker_launch
from communeapp.paths import Paths
from communeapp.services.drafting import wording_of
from communeapp.services.models import ModelsService
from communeapp.services.packs import PackLoader

pytestmark = [pytest.mark.model, pytest.mark.timeout(600)]

DEFAULT = "qwen2.5-coder-1.5b-instruct-q4_k_m"
BODY = """
## Đăng ký văn bản đến

Văn thư đăng ký văn bản đến vào sổ ngay trong ngày nhận, chậm nhất là ngày làm việc tiếp theo.
Văn bản đến có dấu chỉ mức độ khẩn được đăng ký, trình và chuyển giao ngay.

## Dấu đến

Dấu đến hình chữ nhật, kích thước 35 mm x 50 mm. Không đóng dấu đến lên chữ của văn bản.
"""
LESSON = Lesson("van-ban-den", "Văn bản đến", 8, BODY, ())


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


def test_explanations_rest_on_the_lesson_or_are_not_given(worker: WorkerClient) -> None:
    wording = wording_of(PackLoader().load())
    given = 0
    for question, kept in (
        ("Dấu đến có kích thước bao nhiêu?", "35 mm x 50 mm"),
        ("Văn bản đến được đăng ký chậm nhất là khi nào?", "ngày làm việc tiếp theo"),
    ):
        found = find_passages(question, LESSON)
        said = worker.generate(make_question(question, found)).items[0].text
        read = read_explanation(said, question, found, wording)
        # Now and then the small model says the question again; then nothing is given.
        assert kept in read.text or read.code == "learning.explanation_withheld", (said, read.code)
        assert read.used
        given += kept in read.text
    assert given
    assert find_passages("Lương tối thiểu vùng năm nay là bao nhiêu?", LESSON) == ()
