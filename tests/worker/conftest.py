"""A real child process with the engine that needs no model."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from communeapp.core.prompts import PromptPlan
from communeapp.llm.client import WorkerClient
from communeapp.llm.launch import worker_launch
from communeapp.llm.protocol import ModelSpec
from communeapp.llm.supervisor import Limits

MakeClient = Callable[..., WorkerClient]


@pytest.fixture
def make_client() -> Iterator[MakeClient]:
    """Make clients of an echo worker; they are closed at the end."""
    made: list[WorkerClient] = []

    def make(fault: str = "", limits: Limits | None = None, **spec: int) -> WorkerClient:
        launch = worker_launch({"COMMUNEAPP_WORKER_ENGINE": "echo", "COMMUNEAPP_ECHO": fault})
        model = ModelSpec(path="", sha256="", **spec)  # type: ignore[arg-type]
        made.append(WorkerClient(launch, model, limits))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture
def plan() -> Callable[[str], PromptPlan]:
    """Make a plan of two points; its name tells the echo engine what to do wrong."""

    def make(fault: str = "", max_tokens: int = 200) -> PromptPlan:
        name = f"echo:{fault}" if fault else "CONG_VAN@1"
        items = ("Ý: tuyên truyền đến từng hộ", "Ý: báo cáo trước ngày 10/12/2025")
        return PromptPlan(name, "Bạn là cán bộ", (("a", "b"),), "Chủ đề: rét\n", items, max_tokens)

    return make
