"""Documents go through JSON unchanged, and equal documents have equal hashes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from communeapp.core.document_json import document_from_json, document_hash, document_to_json
from communeapp.core.documents import (
    Appendix,
    Block,
    BlockKind,
    Document,
    Origin,
    Status,
    Unsupported,
    UnsupportedKind,
)
from communeapp.core.errors import UserError

SAMPLES = sorted(f.stem for f in (Path(__file__).parents[2] / "data" / "layout").glob("*.json"))


def test_there_are_samples() -> None:
    assert len(SAMPLES) >= 8


@pytest.mark.parametrize("name", SAMPLES)
def test_round_trip(name: str, sample_document: Callable[[str], Document]) -> None:
    document = sample_document(name)
    assert document_from_json(document_to_json(document)) == document


def test_everything_a_block_holds_survives() -> None:
    block = Block.plain(BlockKind.CLAUSE, "Trước ngày 10/12/2025.", Origin.AI, number="1.", point=0)
    marked = replace(block, unsupported=(Unsupported("10/12/2025", UnsupportedKind.DATE, 11, 21),))
    table = Block(BlockKind.TABLE, rows=(("STT", ""), ("1", "a")), title="Bảng 1")
    document = Document(
        "CONG_VAN",
        "x",
        "y",
        body=(marked, table),
        appendices=(Appendix("A", (table,), landscape=True),),
        status=Status.REVIEWED,
    )
    assert document_from_json(document_to_json(document)) == document


def test_hash_follows_the_text_and_nothing_else() -> None:
    one = Document("CONG_VAN", "phòng, chống rét", "ỦY BAN NHÂN DÂN XÃ THU LŨM")
    decomposed = replace(one, subject=unicodedata.normalize("NFD", one.subject))
    assert document_hash(one) == document_hash(decomposed)
    assert document_hash(one) != document_hash(replace(one, subject="phòng, chống nóng"))
    assert document_hash(one) != document_hash(replace(one, status=Status.REVIEWED))
    assert len(document_hash(one)) == 64


def test_hash_never_changes() -> None:
    """Golden value: other machines have it in their event logs."""
    document = Document("THONG_BAO", "lịch tiêm chủng", "UBND", body=(Block(BlockKind.CLOSING),))
    assert document_hash(document) == GOLDEN


GOLDEN = "48f7eefdcb5a659254eecdaac6b4d177fa40153a7783fd3b5e6fa8487edd6132"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"subject": 3}, "subject"),
        ({"addressees": [1]}, "addressees"),
        ({"status": "final"}, "status"),
        ({"date": "2025-13-01"}, "date"),
        ({"body": [{"kind": "poem"}]}, "body"),
        ({"body": [{"kind": "clause", "point": "1"}]}, "body"),
        ({"body": [{"kind": "clause", "spans": [{"text": "x"}]}]}, "body"),
        ({"signers": ["Nguyễn Văn A"]}, "signers"),
        ({"appendices": [7]}, "appendices"),
    ],
)
def test_what_is_no_document_is_refused_with_its_field(change: dict[str, Any], field: str) -> None:
    data = {"type": "CONG_VAN", "subject": "x", "issuer": "y"} | change
    with pytest.raises(UserError) as caught:
        document_from_json(data)
    assert caught.value.code == "document.unreadable"
    assert caught.value.field == field
