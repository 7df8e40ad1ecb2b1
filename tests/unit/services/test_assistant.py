"""Passages out of the archive, and the question about them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communeapp.core.errors import UserError
from communeapp.services.assistant import AssistantService, Goal
from communeapp.services.classifying import Classified
from communeapp.services.office import Office
from communeapp.services.packs import PackLoader
from communeapp.services.training.courses import CourseLibrary

MakePaper = Callable[..., Classified]
PACKS = PackLoader().load()
BODY = (
    "Kính gửi: Ủy ban nhân dân các xã\n\n"
    "1. Che chắn chuồng trại, dự trữ thức ăn cho đàn vật nuôi của các hộ gia đình trên địa bàn.\n"
    "2. Báo cáo thiệt hại về Sở Nông nghiệp và Môi trường trước ngày 20/12/2025 để tổng hợp.\n"
)


@pytest.fixture
def office(open_profile: Callable[..., Office], paper: MakePaper) -> Office:
    office = open_profile()
    office.incoming.receive_many(
        [
            paper(1, body=BODY, subject="V/v phòng, chống rét cho đàn vật nuôi"),
            paper(
                2, body="Kế hoạch tiêm chủng cho trẻ em của Trạm Y tế xã.", subject="V/v tiêm chủng"
            ),
            *(
                paper(n, body=f"Mời họp giao ban tuần {n}.", subject=f"Giấy mời {n}")
                for n in range(3, 12)
            ),
        ]
    )
    return office


@pytest.fixture
def assistant(office: Office) -> AssistantService:
    return AssistantService(PACKS, lambda: office.archive, lambda: CourseLibrary(office.paths))


def test_passages_are_pieces_of_documents_with_their_place(
    office: Office, assistant: AssistantService
) -> None:
    for question in (
        "Báo cáo thiệt hại trước ngày nào?", "bao cao thiet hai truoc ngay nao", "thiệt hại báo cáo ai?",
    ):  # fmt: skip
        first, *_ = assistant.passages(question)
        assert first.text.startswith("2. Báo cáo thiệt hại"), question
        assert first.title == "V/v phòng, chống rét cho đàn vật nuôi"
        assert office.archive.body(first.kind, first.doc_id)[first.start : first.end] == first.text
        assert {first.text[a:b].lower() for a, b in first.marks} >= {"cáo", "thiệt", "hại"}


def test_no_passage_is_no_question(assistant: AssistantService) -> None:
    assert assistant.passages("giá vé xe buýt Hà Nội Sài Gòn bao nhiêu?") == ()
    assert assistant.passages("là gì?") == ()
    assert assistant.passages("") == ()
    with pytest.raises(UserError, match=r"assistant\.no_passage"):
        assistant.plan("là gì?", ())
    assert assistant.accept("Có.", "là gì?", ()).code == "assistant.no_passage"


def test_an_answer_rests_on_passages_that_can_be_opened(
    office: Office, assistant: AssistantService
) -> None:
    question = "Báo cáo thiệt hại trước ngày nào?"
    passages = assistant.passages(question)
    plan = assistant.plan(question, passages)
    assert question in plan.items[0]
    found = assistant.accept("Báo cáo thiệt hại trước ngày 20/12/2025 [1].", question, passages)
    assert (found.sure, found.used) == (True, passages[:1])
    assert office.incoming.load(found.used[0].doc_id).file_name == "Công văn 1.txt"
    wrong = assistant.accept("Báo cáo thiệt hại trước ngày 25/12/2025 [1].", question, passages)
    assert (wrong.text, wrong.code, wrong.used) == ("", "assistant.withheld", passages)


def test_limits(assistant: AssistantService) -> None:
    assert len(assistant.passages("họp giao ban tuần", limit=2)) == 2
    assert len(assistant.passages("họp giao ban tuần")) <= 4


def test_wishes_are_routed_by_the_packs(assistant: AssistantService) -> None:
    route = assistant.route("soạn công văn về việc nghỉ Tết")
    assert (route.goal, route.type_code, route.available) == (Goal.DRAFT, "CONG_VAN", True)
    assert assistant.route("quên mã PIN").argument == "lock"


@pytest.mark.parametrize(
    ("wish", "lesson"),
    [
        ("Tôi muốn học về mật khẩu", "b-mat-khau"),
        ("hoc ve chu ky so", "c-chu-ky-so"),
        ("luyện tập bảng tính", "c-bang-tinh"),
    ],
)
def test_wish_to_learn_leads_to_its_lesson(
    assistant: AssistantService, wish: str, lesson: str
) -> None:
    route = assistant.route(wish)
    assert route.goal is Goal.LESSON
    assert route.available
    assert assistant.lessons(wish)[0].lesson == lesson


def test_what_no_lesson_teaches_leads_to_none(assistant: AssistantService) -> None:
    assert assistant.lessons("tôi muốn học nấu ăn") == ()
