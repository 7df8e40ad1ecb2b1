"""Origins are found again after any way of editing."""

from __future__ import annotations

from communeapp.core.documents import Origin, Span
from communeapp.ui.drafting.provenance import attribute

AI = (Span("Thực hiện che chắn chuồng trại bằng bạt, rơm.", Origin.AI),)


def joined(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans)


def test_unchanged_text_keeps_its_spans() -> None:
    assert attribute(AI[0].text, AI) == AI


def test_a_typed_word_is_the_persons_and_the_rest_stays() -> None:
    spans = attribute("Thực hiện ngay che chắn chuồng trại bằng bạt, rơm.", AI)
    assert [(s.text.strip(), s.origin) for s in spans] == [
        ("Thực hiện", Origin.AI),
        ("ngay", Origin.USER),
        ("che chắn chuồng trại bằng bạt, rơm.", Origin.AI),
    ]


def test_a_word_with_one_changed_letter_is_the_persons() -> None:
    spans = attribute("Thực hiện che chắn chuồng trại bằng bạt, rạ.", AI)
    assert spans[-1] == Span("rạ.", Origin.USER)


def test_text_without_a_source_is_the_persons() -> None:
    assert attribute("Tự gõ", ()) == (Span("Tự gõ", Origin.USER),)


def test_empty_text_has_no_spans() -> None:
    assert attribute("", AI) == ()


def test_moved_text_keeps_its_origin_and_short_chance_matches_do_not() -> None:
    other = (Span("Báo cáo kết quả về Phòng Kinh tế trước 16 giờ.", Origin.TEMPLATE),)
    spans = attribute("Báo cáo kết quả về Phòng Kinh tế trước 16 giờ.", (), [other])
    assert spans == other
    assert attribute("kết quả về", (), [other]) == (Span("kết quả về", Origin.USER),)


def test_spans_always_join_to_the_text() -> None:
    for text in ("  hai  đầu ", "Thực  hiện\tche", "rơm. Thực hiện", "😀 che chắn 😀"):
        assert joined(attribute(text, AI)) == text
