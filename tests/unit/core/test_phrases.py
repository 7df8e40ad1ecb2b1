"""The phrase book: every phrase of the pack writes its own examples, and nothing it does not foresee."""

from __future__ import annotations

from typing import Any

import pytest

from communeapp.core.errors import UserError
from communeapp.core.phrases import Phrase, PhraseBook
from communeapp.core.sentences import Wording, tidy
from communeapp.core.support import SupportContext, covers, find_unsupported
from communeapp.services.drafting import DraftingService, wording_of
from communeapp.services.packs import PackLoader

LIBRARY = PackLoader().load()
WORDING = wording_of(LIBRARY)
DRAFTING = DraftingService(LIBRARY)
PHRASES = LIBRARY.phrases.phrases
SAID = [(phrase, note, text) for phrase in PHRASES for note, text in phrase.examples]


@pytest.mark.parametrize(("phrase", "note", "text"), SAID, ids=[f"{a.id}: {b}" for a, b, _ in SAID])
def test_a_phrase_writes_its_examples_and_adds_nothing(
    phrase: Phrase, note: str, text: str
) -> None:
    family = phrase.families[0]
    kind = next(
        one for one in LIBRARY.types if one.prompt.kin == family and one.code != "GIAY_UY_QUYEN"
    )
    if family == "quyet_dinh":
        kind = next(one for one in LIBRARY.types if one.code == "QUYET_DINH")
    assert LIBRARY.phrases.write(note, family, kind.name, WORDING) == text
    assert DRAFTING.plain_sentence(kind, note) == text
    assert covers(text, note, WORDING)
    context = SupportContext((kind.name,), WORDING)
    own = (note, tidy(note, WORDING))
    assert find_unsupported(text, own, context, point=note) == ()


@pytest.mark.parametrize("phrase", PHRASES, ids=[one.id for one in PHRASES])
def test_every_phrase_has_a_name_a_sentence_to_insert_and_known_families(phrase: Phrase) -> None:
    kins = {one.prompt.kin for one in LIBRARY.types}
    assert phrase.label
    assert phrase.insert.endswith(".")
    assert set(phrase.families) <= kins
    assert bool(phrase.patterns) == bool(phrase.examples)


@pytest.mark.parametrize(
    "note",
    [
        "xong trước 20/8/2026, bản nào chậm thì kiểm điểm",
        "chưa xong trước 20/8/2026",
        "không báo cáo về Phòng Kinh tế trước ngày 20/8/2026",
        "kinh phí 85 triệu, lấy từ dự phòng ngân sách xã; dân góp 5 triệu",
        "phòng kinh tế không chủ trì, công an xã phối hợp",
    ],
)
def test_a_note_that_says_more_is_left_alone(note: str) -> None:
    assert LIBRARY.phrases.write(note, "viec_can_lam", "Công văn", WORDING) == ""


def test_phrases_of_another_family_do_not_serve() -> None:
    assert LIBRARY.phrases.write("xong trước 20/8/2026", "su_viec", "Báo cáo", WORDING) == ""
    names = {one.id for one in LIBRARY.phrases.inserts("su_viec")}
    assert "bieu-quyet" in names
    assert "mang-theo" not in names


def test_the_phrases_of_an_imported_pack_come_first() -> None:
    own = PhraseBook.from_mapping(
        {"phrases": [{"id": "x", "patterns": ["xong trước .+"], "text": "Theo hạn."}]}
    )
    joined = LIBRARY.phrases.joined(own)
    assert joined.write("xong trước 20/8/2026", "ke_hoach", "Kế hoạch", WORDING) == "Theo hạn."


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("chị Lò Thị Mỷ", "bà Lò Thị Mỷ"),
        ("anh Páo", "ông Páo"),
        ("anh em dân quân", "anh em dân quân"),
    ],
)
def test_persons_are_named_as_documents_do(value: str, written: str) -> None:
    book = PhraseBook.from_mapping(
        {"phrases": [{"id": "x", "patterns": ["gọi (?P<ai>.+)"], "text": "Liên hệ {ai}."}]}
    )
    assert book.write(f"gọi {value}", "", "", Wording()) == f"Liên hệ {written}."


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"phrases": [{"id": "x", "text": "Không mẫu."}]},
        {"phrases": [{"id": "x", "patterns": ["("], "text": "Hỏng."}]},
        {"phrases": [{"id": "x", "patterns": ["a"], "text": "{la}."}]},
        {"phrases": [{"id": "x", "insert": "a"}, {"id": "x", "insert": "b"}]},
        {"phrases": [{"id": "x", "insert": "a", "lạ": 1}]},
        {"phrases": [{"id": "x", "insert": "a", "examples": [["một"]]}]},
        {"slots": {"a": 1}, "phrases": []},
    ],
)
def test_a_broken_book_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(UserError) as refused:
        PhraseBook.from_mapping(data)
    assert refused.value.code == "packs.bad_content"
