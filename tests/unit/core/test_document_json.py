"""Documents go through JSON unchanged, and equal documents have equal hashes."""

from __future__ import annotations

import datetime as dt
import json
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
    CopyForm,
    CopyMark,
    Document,
    Origin,
    Signer,
    Status,
    Unsupported,
    UnsupportedKind,
)
from communeapp.core.errors import UserError
from communeapp.core.events import canonical_json

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


def test_what_only_some_types_have_survives() -> None:
    signer = Signer("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Lý Gì Xừ", "THƯ KÝ", "PHÓ CHỦ TỊCH")
    mark = CopyMark(
        CopyForm.SAO_LUC, "UBND XÃ THU LŨM", "UBND TỈNH LAI CHÂU", "03", "SL-UBND", "Thu Lũm",
        dt.date(2026, 11, 20), ("Các bản", "Lưu: VT"), signer, electronic=True,
        signed_at="2026-11-20T14:05:33+07:00",
    )  # fmt: skip
    field = Block(BlockKind.FIELD_LINE, title="Chức vụ")
    table = Block(BlockKind.TABLE, rows=(("STT", "Bản"), ("1", "Thu Lũm")), landscape=True)
    rules = Appendix(
        "làm việc", (table,), attached=True, type_name="QUY CHẾ", reference="(Kèm theo …)"
    )
    document = Document(
        "BIEN_BAN", "x", "y", body=(field,), signers=(signer, Signer()), appendices=(rules,),
        drafter="PL.(300)", copy=mark,
    )  # fmt: skip
    assert document_from_json(document_to_json(document)) == document
    for bare in (CopyMark(CopyForm.SAO_Y, "UBND"), CopyMark(CopyForm.TRICH_SAO, "")):
        copied = replace(document, copy=bare)
        assert document_from_json(document_to_json(copied)) == copied


def test_a_draft_of_an_older_program_opens_and_keeps_its_name() -> None:
    """The stored form of version 0.6, byte for byte: what it does not know is left at its default."""
    stored = (
        '{"appendices":[{"body":[{"kind":"table","rows":[["STT"],["1"]]}],"landscape":true,'
        '"title":"Danh sách"}],"body":[{"kind":"closing","spans":[{"origin":"ai","text":"Hết."}]}],'
        '"issuer":"UBND","signers":[{"name":"Lý Gì Xừ","title":"CHỦ TỊCH"}],"status":"draft",'
        '"subject":"x","type":"THONG_BAO"}'
    )
    document = document_from_json(json.loads(stored))
    assert document.signers == (Signer("", "CHỦ TỊCH", "Lý Gì Xừ"),)
    assert document.copy is None
    assert not document.appendices[0].attached
    assert canonical_json(document_to_json(document)).decode() == stored


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
        ({"drafter": 300}, "drafter"),
        ({"copy": {"form": "PHOTO", "issuer": "UBND"}}, "copy"),
        ({"copy": {"form": "SAO_Y", "issuer": "UBND", "date": "hôm nay"}}, "copy"),
        ({"copy": {"form": "SAO_Y", "issuer": "UBND", "signed_at": "14 giờ"}}, "copy"),
        ({"copy": ["SAO_Y"]}, "copy"),
    ],
)
def test_what_is_no_document_is_refused_with_its_field(change: dict[str, Any], field: str) -> None:
    data = {"type": "CONG_VAN", "subject": "x", "issuer": "y"} | change
    with pytest.raises(UserError) as caught:
        document_from_json(data)
    assert caught.value.code == "document.unreadable"
    assert caught.value.field == field
