"""Every way into drafting refuses a mark of secrecy, says the legal reason, and repeats nothing of the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from communeapp import texts
from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin, Signer
from communeapp.core.errors import UserError
from communeapp.services.fact_files import write_facts
from communeapp.services.secrecy import (
    refuse_marked_document,
    refuse_marked_facts,
    refuse_marked_text,
)

FACTS = FactSheet("CONG_VAN", "phòng rét", ("xong trước 15/12/2025",), to=("Trưởng các bản",))
LETTER = "BCH QUÂN SỰ\nTỐI MẬT\nSố: 5/KH\nkế hoạch Hồ Thầu"
DOCUMENT = Document("CONG_VAN", "phòng rét", "ỦY BAN NHÂN DÂN XÃ THU LŨM")


def paragraph(text: str) -> Document:
    block = Block.plain(BlockKind.PARAGRAPH, text, Origin.USER)
    return replace(DOCUMENT, body=(block,))


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: refuse_marked_facts(replace(FACTS, points=(LETTER,))),
        lambda: refuse_marked_facts(replace(FACTS, basis=(LETTER,))),
        lambda: refuse_marked_facts(replace(FACTS, to=("TỐI MẬT",))),
        lambda: refuse_marked_facts(replace(FACTS, subject="TỐI MẬT kế hoạch Hồ Thầu")),
        lambda: refuse_marked_facts(replace(FACTS, fields={"dien_bien": LETTER})),
        lambda: refuse_marked_facts(replace(FACTS, fields={"ghi.chu": LETTER})),
        lambda: refuse_marked_facts(replace(FACTS, signer=Signer("", "", "TỐI MẬT"))),
        lambda: refuse_marked_facts(FACTS, "12-KH (Tối mật).toml"),
        lambda: refuse_marked_document(paragraph(LETTER)),
        lambda: refuse_marked_document(replace(DOCUMENT, subject="TỐI MẬT kế hoạch Hồ Thầu")),
        lambda: refuse_marked_document(
            replace(paragraph(""), body=tuple(paragraph(row).body[0] for row in LETTER.split("\n")))
        ),
        lambda: refuse_marked_document(
            replace(DOCUMENT, body=(Block(BlockKind.TABLE, rows=(("TỐI MẬT", "Số: 5"),)),))
        ),
        lambda: refuse_marked_text(LETTER),
        lambda: write_facts(Path("x.toml"), replace(FACTS, points=(LETTER,))),
    ],
)
def test_each_way_in_is_closed(attempt: Callable[[], None]) -> None:
    with pytest.raises(UserError) as caught:
        attempt()
    assert caught.value.code == "secrecy.text_refused"
    assert caught.value.values["level"] == "TỐI MẬT"
    said = texts.tell(caught.value.code, "vi", **caught.value.values)
    assert "Khoản 2 Điều 5" in said.message
    assert "117/2025/QH15" in said.message
    assert "Hồ Thầu" not in f"{said}{caught.value.values}"


def test_what_a_person_confirmed_is_no_text_of_the_letter() -> None:
    refuse_marked_facts(replace(FACTS, fields={"review.ticked": "unsupported:TỐI MẬT|…"}))
    refuse_marked_document(paragraph("Giữ bí mật đời tư; ký số văn bản, trừ văn bản mật."))
