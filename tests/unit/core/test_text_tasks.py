"""What a model made of a sentence stands only if it keeps every detail of it."""

from __future__ import annotations

import time
from typing import Any

import pytest

from communeapp.core.errors import UserError
from communeapp.core.support import SupportContext
from communeapp.core.text_tasks import (
    TaskPrompt,
    TextTask,
    judge,
    nearest_old,
    not_renewed,
    plain_part,
    plan_of,
    read_tasks,
    split_sentences,
    without_figures,
)
from communeapp.services.drafting import wording_of
from communeapp.services.packs import PackLoader

LIBRARY = PackLoader().load()
WORDING = wording_of(LIBRARY)
CONTEXT = SupportContext((), WORDING)
LONG = (
    "Đề nghị các bản tiến hành tổ chức thực hiện việc rà soát lại danh sách 34 hộ chưa có chuồng trại, "
    "xong trước ngày 15/12/2026."
)


def said(task: TextTask, answer: str, sentence: str) -> str | None:
    part = judge(task, answer, sentence, WORDING, CONTEXT)
    return None if part is None else part.text


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Một. Hai? ba", ("Một.", "Hai? ba")),
        (
            "Xong trước ngày 15/12/2026. Ai chậm thì báo.",
            ("Xong trước ngày 15/12/2026.", "Ai chậm thì báo."),
        ),
        ("1. Việc một\n- Việc hai\n\na) Việc ba", ("Việc một", "Việc hai", "Việc ba")),
        ("Họp tại TP. Điện Biên Phủ. Hết.", ("Họp tại TP. Điện Biên Phủ.", "Hết.")),
        ("đất 1.200 m2 ở bản. Đủ", ("đất 1.200 m2 ở bản.", "Đủ")),
        (" \n ", ()),
    ],
)
def test_sentences_are_taken_apart(text: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text) == sentences


@pytest.mark.parametrize(
    ("task", "answer", "sentence", "stands"),
    [
        (
            TextTask.SHORTER,
            "Đề nghị các bản rà soát 34 hộ chưa có chuồng trại, xong trước ngày 15/12/2026.",
            LONG,
            True,
        ),
        (
            TextTask.SHORTER,
            "Đề nghị các bản rà soát 43 hộ chưa có chuồng trại, xong trước ngày 15/12/2026.",
            LONG,
            False,
        ),
        (
            TextTask.SHORTER,
            "Đề nghị các bản rà soát hộ chưa có chuồng trại, xong trước ngày 15/12/2026.",
            LONG,
            False,
        ),
        (
            TextTask.SHORTER,
            "Đề nghị các bản rà soát 34 hộ có chuồng trại, xong trước ngày 15/12/2026.",
            LONG,
            False,
        ),
        (TextTask.SHORTER, LONG, LONG, False),
        (
            TextTask.FORMAL,
            "Người có trâu bò chết báo ngay cho ông Lỳ Xé Pu trong 24 giờ.",
            "Ai có trâu bò chết thì báo ngay cho ông Lỳ Xé Pu trong 24 giờ nhé.",
            True,
        ),
        (
            TextTask.FORMAL,
            "Người có trâu bò chết báo ngay cho ông Lỳ Xé Pu.",
            "Ai có trâu bò chết thì báo ngay cho ông Lỳ Xé Pu trong 24 giờ nhé.",
            False,
        ),
        (
            TextTask.FORMAL,
            "Người có trâu bò chết báo ngay cho bà Lò Thị Mỷ trong 24 giờ.",
            "Ai có trâu bò chết thì báo ngay cho ông Lỳ Xé Pu trong 24 giờ nhé.",
            False,
        ),
        (
            TextTask.CORRECT,
            "Đề nghị các bản hoàn thành việc rà soát trước ngày 12/5/2026.",
            "đề nghi các bản hoàn thành việt rà xoát trước ngày 12/5/2026",
            True,
        ),
        (
            TextTask.CORRECT,
            "Yêu cầu mọi bản làm xong khâu rà soát trước ngày 12/5/2026.",
            "đề nghi các bản hoàn thành việt rà xoát trước ngày 12/5/2026",
            False,
        ),
        (
            TextTask.ANNOUNCE,
            "Trời dưới 10 độ, bà con không thả rông trâu bò.",
            "Tuyệt đối không thả rông trâu bò khi nhiệt độ dưới 10 độ.",
            True,
        ),
        (
            TextTask.ANNOUNCE,
            "Trời dưới 10 độ, bà con thả rông trâu bò.",
            "Tuyệt đối không thả rông trâu bò khi nhiệt độ dưới 10 độ.",
            False,
        ),
        (
            TextTask.REPORT,
            "Trung tâm tiếp nhận 298 hồ sơ, trả đúng hạn 296 hồ sơ.",
            "nhận 298 hồ sơ, đúng hạn 296",
            True,
        ),
        (
            TextTask.REPORT,
            "Trung tâm tiếp nhận 312 hồ sơ, trả đúng hạn 305 hồ sơ.",
            "nhận 298 hồ sơ, đúng hạn 296",
            False,
        ),
        (
            TextTask.SUMMARY,
            "Đề nghị các xã báo cáo trước ngày 20/12/2026.",
            "Để chủ động phòng rét, Sở đề nghị các xã rà soát và báo cáo trước ngày 20/12/2026.",
            True,
        ),
        (
            TextTask.SUMMARY,
            "Đề nghị các xã báo cáo trước ngày 25/12/2026.",
            "Để chủ động phòng rét, Sở đề nghị các xã rà soát và báo cáo trước ngày 20/12/2026.",
            False,
        ),
        (
            TextTask.FORMAL,
            "Tôi xin lỗi, tôi không thể giúp việc này.",
            "Ai có trâu bò chết thì báo ngay nhé.",
            False,
        ),
        (TextTask.FORMAL, "", "Ai có trâu bò chết thì báo ngay nhé.", False),
    ],
)
def test_an_answer_stands_only_when_it_keeps_its_sentence(
    task: TextTask, answer: str, sentence: str, stands: bool
) -> None:
    assert (said(task, answer, sentence) is not None) is stands


def test_without_a_model_only_what_is_written_wrong_is_mended() -> None:
    part = plain_part(TextTask.CORRECT, "đảm bảo ko để sót hộ , xong lúc 7h30", WORDING)
    assert part.text == "Bảo đảm không để sót hộ, xong lúc 7 giờ 30 phút."
    assert not part.sure
    kept = plain_part(TextTask.SHORTER, LONG, WORDING)
    assert (kept.text, kept.sure, kept.changed) == (LONG, False, False)


def test_a_brace_in_a_text_names_no_place_of_the_question() -> None:
    prompt = TaskPrompt("s", "Câu cũ: {old}. Câu: {text}", 50, ())
    plan = plan_of(TextTask.FORMAL, prompt, ["ghi {old} vào sổ"], ["cũ"])
    assert plan.items == ("Câu cũ: cũ. Câu: ghi {old} vào sổ",)


def test_every_task_has_a_prompt_whose_examples_pass_its_own_checks() -> None:
    assert set(LIBRARY.tasks) == set(TextTask)
    for task, prompt in LIBRARY.tasks.items():
        assert prompt.examples
        for asked, answer in prompt.examples:
            old, _, new = asked.partition("\nSố liệu mới: ")
            context = SupportContext((without_figures(old),) if new else (), WORDING)
            part = judge(task, answer, new or asked, WORDING, context)
            assert part is not None, (task, answer)


def test_the_sentence_of_last_month_that_speaks_of_the_same_is_found() -> None:
    olds = (
        "Trung tâm tiếp nhận 312 hồ sơ, trả đúng hạn 305 hồ sơ.",
        "Trên địa bàn không xảy ra cháy rừng.",
        "Thu ngân sách đạt 0,85 tỷ đồng.",
    )
    assert nearest_old("nhận 298 hồ sơ, đúng hạn 296", olds) == olds[0]
    assert nearest_old("mở 2 lớp dạy bơi", olds) == ""
    assert list(not_renewed(olds, [olds[0]])) == [olds[2]]


@pytest.mark.parametrize(
    "data",
    [
        {"dich": {}},
        {"shorter": {"system": "s", "item": "thiếu chỗ", "max_tokens": 50, "examples": []}},
        {"shorter": {"system": "s", "item": "{text}", "max_tokens": 5, "examples": []}},
        {"shorter": {"system": "s", "item": "{text}", "max_tokens": 50, "examples": [["a"]]}},
    ],
)
def test_broken_tasks_are_refused(data: dict[str, Any]) -> None:
    with pytest.raises(UserError) as refused:
        read_tasks(data)
    assert refused.value.code == "packs.bad_content"


def test_a_page_of_blanks_takes_no_time() -> None:
    started = time.perf_counter()
    assert split_sentences(" " * 100_000 + "\n \n" + "Các bản họp. Xã báo cáo.") == (
        "Các bản họp.",
        "Xã báo cáo.",
    )
    assert time.perf_counter() - started < 10
