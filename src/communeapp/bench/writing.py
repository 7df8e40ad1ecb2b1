"""``docx``: a report of 20 pages written as a Word document, beside bare python-docx."""

from __future__ import annotations

import datetime as dt
import io
import time

import docx as python_docx

from communeapp.bench.registry import Bench, Goal, Outcome, in_turn, paired
from communeapp.core.documents import Block, BlockKind, Document, Signer
from communeapp.render.docx import docx_bytes
from communeapp.services.exporting import layouter_of

_CHAPTERS, _ITEMS = 18, 13  # 20 pages of body text
_WORDS = (
    "Các cơ quan, đơn vị, trưởng các bản chủ động rà soát chuồng trại, dự trữ thức ăn, che chắn và "
    "giữ ấm cho đàn vật nuôi; báo cáo kết quả về Ủy ban nhân dân xã trước ngày {day} hằng tháng."
)


def docx(bench: Bench) -> Outcome:
    """Seconds from the finished document to the bytes of the file.

    The baseline writes the same paragraphs and nothing else: no styles, no head, no page numbers, no
    signature block, no file that is the same every time.
    """
    layouter = layouter_of(bench.wiring.packs)
    report = _report()
    layout = layouter.layout(report)
    paragraphs = [one.text for one in layout.paragraphs()]
    sizes: dict[str, int] = {}

    def ours() -> float:
        started = time.perf_counter()
        written = docx_bytes(layouter.layout(report))
        seconds = time.perf_counter() - started
        sizes["bytes"] = len(written)
        return seconds

    def baseline() -> float:
        started = time.perf_counter()
        word = python_docx.Document()
        for text in paragraphs:
            word.add_paragraph(text)
        raw = io.BytesIO()
        word.save(raw)
        seconds = time.perf_counter() - started
        sizes["baseline_bytes"] = len(raw.getvalue())
        return seconds

    ours(), baseline()  # what is read once is no part of writing
    pairs = in_turn(bench.runs, ours, baseline)
    return paired("docx", "s", pairs, Goal("<=", 1.5), {"paragraphs": len(paragraphs), **sizes})


def _report() -> Document:
    blocks: list[Block] = []
    for chapter in range(1, _CHAPTERS + 1):
        blocks.append(Block(BlockKind.ROMAN, number=f"{chapter}.", title=f"Lĩnh vực số {chapter}"))
        for item in range(1, _ITEMS + 1):
            words = _WORDS.format(day=item)
            blocks.append(Block.plain(BlockKind.CLAUSE, words, number=f"{item}."))
    blocks.append(Block.plain(BlockKind.CLOSING, "Trên đây là báo cáo của Ủy ban nhân dân xã./."))
    return Document(
        "BAO_CAO", "kết quả công tác năm 2026", "ỦY BAN NHÂN DÂN XÃ THU LŨM", number="15",
        symbol="BC-UBND", place="Thu Lũm", date=dt.date(2026, 12, 1), body=tuple(blocks),
        recipients=("Thường trực Đảng ủy xã", "Lưu: VT"),
        signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"),),
    )  # fmt: skip
