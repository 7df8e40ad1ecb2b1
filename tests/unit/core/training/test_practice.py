"""What a session asks, and in which order."""

from __future__ import annotations

from communeapp.core.training.practice import Asked, Key, Offer, Why, choose
from communeapp.core.training.questions import Difficulty, Question, QuestionKind, Rich
from communeapp.core.training.reviewing import DAY_MS

NOW = 1_796_000_000_000


def offer(
    name: str,
    *,
    lesson: str = "bai-1",
    topic: str = "t",
    place: int = 0,
    difficulty: Difficulty = Difficulty.MEDIUM,
    kind: QuestionKind = QuestionKind.TRUE_FALSE,
    course: str = "a",
) -> Offer:
    question = Question(
        name, kind, Rich("?"), truth=True, lesson=lesson, topic=topic, difficulty=difficulty
    )
    return Offer(course, "1", question, place)


def chosen(
    offers: list[Offer],
    asked: dict[Key, Asked] | None = None,
    seen: set[Key] | None = None,
    size: int = 10,
    ahead: bool = False,
) -> list[tuple[str, Why]]:
    refs = choose(offers, asked or {}, seen or set(), now_ms=NOW, size=size, ahead=ahead)
    return [(one.question, one.why) for one in refs]


def test_due_ones_first_then_mistakes_then_new_ones() -> None:
    offers = [offer(name) for name in ("mới", "đúng hạn", "sai đến hạn", "sai", "đúng", "quá hạn")]
    asked = {
        ("a", "đúng hạn"): Asked(NOW - DAY_MS, NOW - 3 * DAY_MS, right=True),
        ("a", "quá hạn"): Asked(NOW - 9 * DAY_MS, NOW - 12 * DAY_MS, right=True),
        ("a", "sai đến hạn"): Asked(NOW, NOW - 600_000, right=False),
        ("a", "sai"): Asked(NOW + 60_000, NOW - 1_000, right=False),
        ("a", "đúng"): Asked(NOW + 5 * DAY_MS, NOW - 1_000, right=True),
    }
    assert chosen(offers, asked) == [
        ("sai đến hạn", Why.MISTAKE),
        ("quá hạn", Why.DUE),
        ("đúng hạn", Why.DUE),
        ("sai", Why.MISTAKE),
        ("mới", Why.NEW),
    ]
    assert chosen(offers, asked, ahead=True)[-1] == ("đúng", Why.AHEAD)
    assert chosen(offers, asked, size=2) == [("sai đến hạn", Why.MISTAKE), ("quá hạn", Why.DUE)]


def test_new_ones_begin_with_the_lessons_that_were_opened() -> None:
    offers = [
        offer("1", lesson="bai-1", place=0),
        offer("2", lesson="bai-2", place=1),
        offer("3", lesson="bai-3", place=2),
    ]
    assert [name for name, _ in chosen(offers, seen={("a", "bai-3")})] == ["3", "1", "2"]


def test_new_ones_go_from_easy_to_hard_and_from_topic_to_topic() -> None:
    offers = [
        offer("t1 khó", topic="t1", difficulty=Difficulty.HARD),
        offer("t1 dễ", topic="t1", difficulty=Difficulty.EASY),
        offer("t2 vừa", topic="t2", difficulty=Difficulty.MEDIUM),
        offer("t2 dễ", topic="t2", difficulty=Difficulty.EASY),
    ]
    assert [name for name, _ in chosen(offers)] == ["t1 dễ", "t2 dễ", "t1 khó", "t2 vừa"]


def test_the_same_question_of_two_courses_is_two_questions() -> None:
    offers = [offer("q", course="a"), offer("q", course="b")]
    asked = {("a", "q"): Asked(NOW + DAY_MS, NOW, right=True)}
    assert chosen(offers, asked) == [("q", Why.NEW)]


def test_what_cannot_be_scored_is_not_practised() -> None:
    offers = [offer("bài luận", kind=QuestionKind.ESSAY), offer("ghi chú", kind=QuestionKind.NOTE)]
    assert chosen(offers) == []


def test_nothing_to_ask_is_nothing() -> None:
    assert chosen([]) == []
    assert chosen([offer("q")], size=0) == []


def test_what_was_answered_under_a_wrong_clock_is_due() -> None:
    asked = {("a", "q"): Asked(NOW + 900 * DAY_MS, NOW + 800 * DAY_MS, right=True)}
    assert chosen([offer("q")], asked) == [("q", Why.DUE)]
