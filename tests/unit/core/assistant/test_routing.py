"""Where wishes belong, in three languages, and where a person is asked."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.assistant.answers import Goal
from communeapp.core.assistant.routing import Router, content_words
from communeapp.core.doctype_reading import parse_type_names
from communeapp.paths import resources_dir

NAMES = parse_type_names(
    tomllib.loads(
        (resources_dir() / "packs" / "van-ban-hanh-chinh" / "type_names.toml").read_text("utf-8")
    )
)
ROUTER = Router(
    NAMES,
    {"CONG_VAN", "THONG_BAO", "KE_HOACH"},
    {one.stem for one in (resources_dir() / "help" / "vi").glob("*.md")},
    {Goal.DRAFT, Goal.ARCHIVE, Goal.ANSWER, Goal.HELP},
)

DRAFTS = [
    ("soạn công văn về việc tăng cường phòng chống rét", "CONG_VAN", "tăng cường phòng chống rét"),
    ("Soạn giúp tôi một kế hoạch trồng cây gây rừng năm 2026", "KE_HOACH", "trồng cây gây rừng năm 2026"),
    ("soan thong bao nghi tet", "THONG_BAO", "nghi tet"),
    ("viết thông báo lịch tiếp công dân tháng 12", "THONG_BAO", "lịch tiếp công dân tháng 12"),
    ("lập kế hoạch tuyên truyền phổ biến pháp luật", "KE_HOACH", "tuyên truyền phổ biến pháp luật"),
    ("tôi muốn viết báo cáo sơ kết 6 tháng", "BAO_CAO", "sơ kết 6 tháng"),
    ("làm tờ trình xin kinh phí sửa đường bản", "TO_TRINH", "xin kinh phí sửa đường bản"),
    ("Dự thảo quyết định thành lập tổ công tác", "QUYET_DINH", "thành lập tổ công tác"),
    ("Viết công văn gửi Sở Nội vụ về việc bổ sung biên chế", "CONG_VAN", "bổ sung biên chế"),
    ("soạn giấy mời họp ban chỉ đạo", "GIAY_MOI", "họp ban chỉ đạo"),
    ("soạn thảo văn bản về thủ tục đăng ký khai sinh", "", "thủ tục đăng ký khai sinh"),
    ("draft an official letter about school fees", "CONG_VAN", "school fees"),
    ("write a notice about the water cut on Monday", "THONG_BAO", "the water cut on Monday"),
    ("please prepare a plan for vaccination", "KE_HOACH", "vaccination"),
    ("I need to write minutes of the village meeting", "BIEN_BAN", "of the village meeting"),
    ("rédige une lettre concernant la rentrée scolaire", "CONG_VAN", "la rentrée scolaire"),
    ("écrire un avis sur la coupure d'eau", "THONG_BAO", "la coupure d'eau"),
    ("je voudrais préparer un plan de vaccination", "KE_HOACH", "vaccination"),
]  # fmt: skip

SEARCHES = [
    ("tìm công văn về phòng chống rét", "phòng chống rét"),
    ("tim van ban dat dai nam 2025", "dat dai nam 2025"),
    ("tra cứu quyết định 15/QĐ-UBND", "15/QĐ-UBND"),
    ("15/QĐ-UBND", "15/QĐ-UBND"),
    ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
    ("mở lại kế hoạch chuyển đổi số", "chuyển đổi số"),
    ("liệt kê các công văn quá hạn", "quá hạn"),
    ("xem thông báo kết luận của Chủ tịch tỉnh", "kết luận của Chủ tịch tỉnh"),
    ("tìm thông báo về thủ tục đăng ký khai sinh", "thủ tục đăng ký khai sinh"),
    ("đất đai", "đất đai"),
    ("find the letter from the Department of Health", "from the Department of Health"),
    ("show me all documents about land", "land"),
    ("cherche le courrier du département de la santé", "département de la santé"),
    ("où est la décision 15/QĐ-UBND", "15/QĐ-UBND"),
]

QUESTIONS = [
    "Hạn nộp báo cáo chăn nuôi là khi nào?", "Ai ký công văn 123/SNN-CN?",
    "Sở Y tế yêu cầu báo cáo trước ngày nào", "kế hoạch 45/KH-UBND giao việc gì cho xã",
    "kinh phí hỗ trợ là bao nhiêu?", "công văn của Sở Nội vụ nói gì về tinh giản biên chế?",
    "who signed decision 15/QĐ-UBND?", "when is the report on livestock due?",
    "qui a signé la lettre 20/SYT ?", "quand faut-il rendre le rapport sur l'élevage ?",
]  # fmt: skip

HELPS = [
    ("làm sao đổi ngôn ngữ của chương trình", "settings"), ("quên mã PIN thì làm thế nào?", "lock"),
    ("cách sao lưu dữ liệu", "settings"), ("phần mềm này xuất ra Word ở đâu", "drafting"),
    ("phím tắt của chương trình là gì", "index"), ("làm thế nào để in sổ văn bản đến", "incoming"),
    ("cách nhập văn bản từ máy quét", "incoming"), ("how do I change the interface language?", "settings"),
    ("I forgot my PIN", "lock"), ("how to back up my data", "settings"),
    ("comment changer la langue du programme ?", "settings"), ("j'ai oublié mon code PIN", "lock"),
    ("comment sauvegarder mes données", "settings"),
]  # fmt: skip

LESSONS = [
    "tôi muốn học về thể thức văn bản", "ôn tập luật đất đai", "làm bài trắc nghiệm",
    "luyện thi công chức", "I want to practise for the exam", "give me a quiz",
    "je veux réviser mes leçons",
]  # fmt: skip

GUIDES = [
    "thủ tục đăng ký khai sinh cần giấy tờ gì", "đăng ký kết hôn ở đâu", "hướng dẫn đăng ký tạm trú",
    "chứng thực chữ ký lệ phí bao nhiêu", "người dân xin cấp lại giấy khai sinh cần gì",
    "how to register a birth", "what papers are needed for a marriage registration?",
    "quelles pièces pour un acte de naissance ?",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "code", "subject"), DRAFTS)
def test_a_wish_to_write_opens_drafting(typed: str, code: str, subject: str) -> None:
    route = ROUTER.route(typed)
    assert (route.goal, route.type_code, route.argument) == (Goal.DRAFT, code, subject)
    assert route.available == (code in ("", "CONG_VAN", "THONG_BAO", "KE_HOACH"))


@pytest.mark.parametrize(("typed", "words"), SEARCHES)
def test_a_wish_to_find_asks_the_archive(typed: str, words: str) -> None:
    route = ROUTER.route(typed)
    assert (route.goal, route.argument) == (Goal.ARCHIVE, words)


@pytest.mark.parametrize("typed", QUESTIONS)
def test_a_question_about_documents_is_answered(typed: str) -> None:
    route = ROUTER.route(typed)
    assert route.goal is Goal.ANSWER
    assert route.argument


@pytest.mark.parametrize(("typed", "topic"), HELPS)
def test_a_question_about_the_program_opens_its_help(typed: str, topic: str) -> None:
    route = ROUTER.route(typed)
    assert (route.goal, route.argument) == (Goal.HELP, topic)


@pytest.mark.parametrize(
    ("typed", "goal"),
    [(one, Goal.LESSON) for one in LESSONS] + [(one, Goal.GUIDE) for one in GUIDES],
)
def test_rooms_that_are_not_there_yet_are_named(typed: str, goal: Goal) -> None:
    route = ROUTER.route(typed)
    assert (route.goal, route.available) == (goal, False)
    assert route.argument


def test_there_are_enough_phrasings() -> None:
    told = len(DRAFTS) + len(SEARCHES) + len(QUESTIONS) + len(HELPS) + len(LESSONS) + len(GUIDES)
    assert told >= 60


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        ("công văn về việc nghỉ lễ", {Goal.DRAFT, Goal.ARCHIVE}),
        ("kế hoạch phòng chống thiên tai", {Goal.DRAFT, Goal.ARCHIVE}),
    ],
)
def test_what_may_mean_two_things_is_asked_back(typed: str, choices: set[Goal]) -> None:
    route = ROUTER.route(typed)
    assert route.goal is Goal.UNSURE
    assert {one.goal for one in route.choices} == choices
    drafting = next(one for one in route.choices if one.goal is Goal.DRAFT)
    assert drafting.type_code
    assert drafting.argument


@pytest.mark.parametrize("typed", ["", "  ", "?", "xin chào", "giúp tôi", "hello", "bonjour"])
def test_nothing_to_go_by_is_asked_back(typed: str) -> None:
    route = ROUTER.route(typed)
    assert (route.goal, route.choices) == (Goal.UNSURE, ())


@given(st.text(max_size=200))
def test_any_text_has_a_route(typed: str) -> None:
    route = ROUTER.route(typed)
    assert route.goal in Goal
    assert all(one.goal is not Goal.UNSURE for one in route.choices)


def test_the_words_a_question_is_searched_by() -> None:
    assert content_words("Hạn nộp báo cáo chăn nuôi là khi nào?") == "nộp báo cáo chăn nuôi"
    assert content_words("Ai ký 15/QĐ-UBND?") == "ký 15/QĐ-UBND"
    assert content_words("when is the report due?") == "report due"
    assert content_words("là gì?") == ""
    assert content_words("ban nào chưa nộp?") == "ban nộp"
    assert content_words("bao gio nop bao cao?") == "nop cao"
