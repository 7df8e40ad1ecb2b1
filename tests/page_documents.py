"""Right documents that hold every component of the page, and hands that spoil one thing in them."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from communeapp.core.checking.page.checking import PageChecker
from communeapp.core.checking.page.items import Item
from communeapp.core.checking.page.look import Align, Cell, Page, Paragraph, PrintedLook, Story
from communeapp.core.checking.page.recognise import Recognised
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
)
from communeapp.core.layout import Layouter
from communeapp.reading.docx_look import read_look
from communeapp.reading.limits import Limits
from communeapp.render.docx import docx_bytes

LONG = (
    "Ủy ban nhân dân xã đề nghị Trưởng các bản trên địa bàn tổ chức tuyên truyền đến từng hộ chăn nuôi "
    "về các biện pháp phòng, chống rét, che chắn chuồng trại và dự trữ thức ăn cho đàn vật nuôi."
)
K = BlockKind


def _text(kind: K, words: str = "", number: str = "", title: str = "") -> Block:
    return Block.plain(kind, words, Origin.USER, number=number, title=title)


def letter() -> Document:
    """A công văn with everything that stands on its page."""
    return Document(
        "CONG_VAN",
        "tăng cường phòng, chống rét cho đàn vật nuôi",
        "ỦY BAN NHÂN DÂN XÃ THU LŨM",
        number="12",
        symbol="UBND-KT",
        place="Thu Lũm",
        date=dt.date(2025, 12, 5),
        addressees=("Trưởng các bản", "Phòng Kinh tế", "Công an xã"),
        recipients=("Như trên", "Sở Nông nghiệp và Môi trường", "Lưu: VT, KT"),
        body=(
            _text(K.PARAGRAPH, LONG),
            _text(K.CLAUSE, LONG, "1."),
            _text(K.DASH, LONG),
            _text(K.CLOSING, f"{LONG} Đề nghị Trưởng các bản thực hiện./."),
        ),
        signers=(Signer("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Nguyễn Văn An"),),
        status=Status.REVIEWED,
        urgency="KHẨN",
        circulation="LƯU HÀNH NỘI BỘ",
        contact="Địa chỉ: bản Thu Lũm, xã Thu Lũm, tỉnh Lai Châu\nĐT: 0213 3888 888",
        drafter="PL.(300)",
    )


def decision() -> Document:
    """A decision of an office below a committee, with every level of a text and two annexes."""
    return Document(
        "QUYET_DINH",
        "Ban hành quy định về quản lý chợ phiên",
        "PHÒNG KINH TẾ",
        issuer_parent="UBND XÃ THU LŨM",
        number="5",
        symbol="QĐ-PKT",
        place="Thu Lũm",
        date=dt.date(2025, 2, 5),
        recipients=("Như Điều 2", "Lưu: VT, KT"),
        body=(
            _text(K.AUTHORITY, "TRƯỞNG PHÒNG KINH TẾ"),
            _text(K.BASIS, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"),
            _text(
                K.BASIS,
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
            ),
            _text(K.AUTHORITY, "QUYẾT ĐỊNH:"),
            _text(K.CHAPTER, number="Chương I", title="Quy định chung"),
            _text(K.SECTION, number="Mục 1", title="Phạm vi"),
            _text(K.ARTICLE, LONG, "Điều 1.", "Phạm vi điều chỉnh"),
            _text(K.CLAUSE, LONG, "1."),
            _text(K.POINT, LONG, "a)"),
            _text(K.POINT, LONG, "b)"),
            _text(K.CLAUSE, LONG, "2.", "Đối tượng áp dụng"),
            _text(K.ROMAN, number="I.", title="Những kết quả đạt được"),
            _text(K.PARAGRAPH, f"{LONG} (Có Phụ lục kèm theo.)"),
            Block(K.TABLE, rows=(("STT", "Bản", "Số hộ"), ("1", "Thu Lũm", "45"))),
            _text(K.ARTICLE, f"{LONG}./.", "Điều 2."),
        ),
        signers=(Signer("", "TRƯỞNG PHÒNG", "Nguyễn Văn An"),),
        status=Status.REVIEWED,
        appendices=(
            Appendix("Danh sách các bản", (_text(K.PARAGRAPH, LONG),)),
            Appendix("Mức thu", (_text(K.PARAGRAPH, LONG),)),
        ),
    )


def copied(*, electronic: bool) -> Document:
    """A copy of the letter: on paper with its block, or electronic with the line of its signature."""
    return replace(
        letter(),
        urgency="",
        copy=CopyMark(
            CopyForm.SAO_Y,
            "ỦY BAN NHÂN DÂN XÃ THU LŨM",
            number="8",
            symbol="SY-UBND",
            place="Thu Lũm",
            date=dt.date(2025, 12, 6),
            recipients=("Lưu: VT",),
            signer=Signer("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Vàng Văn Thắng"),
            electronic=electronic,
            signed_at="2025-12-06T10:15:30+07:00",
        ),
    )


def right_files(layouter: Layouter) -> dict[str, bytes]:
    """Give the right documents as files, by name."""
    made = {
        "letter": letter(),
        "decision": decision(),
        "copy": copied(electronic=False),
        "electronic": copied(electronic=True),
    }
    return {name: docx_bytes(layouter.layout(one)) for name, one in made.items()}


def look_of(data: bytes) -> PrintedLook:
    """Read the look of a file in memory."""
    return read_look(io.BytesIO(data), Limits())


@dataclass(frozen=True)
class Right:
    """The right looks with their components."""

    looks: Mapping[str, PrintedLook]
    recognised: Mapping[str, Recognised]

    def holding(self, component: str) -> str:
        """Name a right document that holds a component."""
        for name, one in self.recognised.items():
            if places(one, component):
                return name
        raise AssertionError(component)


def right(layouter: Layouter, checker: PageChecker) -> Right:
    """Read the right documents."""
    looks = {name: look_of(data) for name, data in right_files(layouter).items()}
    return Right(looks, {name: checker.recognise(one) for name, one in looks.items()})


def places(found: Recognised, component: str) -> list[str]:
    """Name the paragraphs of a component."""
    body = [one.where for one in found.of(component)]
    margins = [one.where for role, one in found.margins if role == component]
    return list(dict.fromkeys([*body, *margins]))


# ------------------------------------------------------------------ what an example of a rule says

_LETTERS = {"size", "bold", "italic", "font", "color"}
_PAGE = {"width": "width_mm", "height": "height_mm", "margin_top": "top_mm",
         "margin_bottom": "bottom_mm", "margin_left": "left_mm", "margin_right": "right_mm",
         "number_start": "number_start", "number_format": "number_format"}  # fmt: skip
_LENGTHS = {"left": "left_mm", "first": "first_mm", "before": "before_pt", "after": "after_pt",
            "line": "line", "line_pt": "line_pt", "framed": "framed", "first_page": "first_page"}  # fmt: skip


def changed(look: PrintedLook, wheres: list[str], example: Mapping[str, Any]) -> PrintedLook:
    """Give a look with what an example says put into the named paragraphs, or into the pages."""
    pages = {
        _PAGE[k]: (v or None) if k == "number_start" else v
        for k, v in example.items()
        if k in _PAGE
    }
    found = []
    for one in look.paragraphs:
        if one.where not in wheres:
            found.append(one)
        elif not example.get("drop"):
            found.append(_paragraph(one, example))
    if "line_part" in example:
        found = _with_line(look, found, wheres, float(example["line_part"]))
    if example.get("long") and example.get("drop"):
        body = next(one for one in look.paragraphs if len(one.text) > 100)
        found.append(replace(body, letters=(replace(body.letters[0], text=LONG * 30),), section=0))
    return replace(
        look,
        paragraphs=tuple(found),
        pages=tuple(_page(one, pages) for one in look.pages),
    )


def _page(one: Page, values: Mapping[str, Any]) -> Page:
    return replace(one, **values)


def _paragraph(one: Paragraph, example: Mapping[str, Any]) -> Paragraph:
    letters = one.letters
    for name in _LETTERS & set(example):
        letters = tuple(replace(run, **{name: example[name]}) for run in letters)
    text = _new_text("".join(run.text for run in letters), example)
    if text is not None and letters:
        letters = (replace(letters[0], text=text),)
    made = replace(one, letters=letters)
    values = {_LENGTHS[name]: value for name, value in example.items() if name in _LENGTHS}
    if "align" in example:
        values["align"] = Align(example["align"])
    if "story" in example:
        values["story"] = Story(example["story"])
    if one.cell is not None and "column" in example:
        values["cell"] = _moved(one.cell, int(example["column"]))
    if one.cell is not None and "row" in example:
        values["cell"] = replace(one.cell, row=int(example["row"]))
    return replace(made, **values)


def _new_text(text: str, example: Mapping[str, Any]) -> str | None:
    if "text" in example:
        return str(example["text"])
    if "text_more" in example:
        return text + str(example["text_more"])
    if "text_as" in example:
        return {"upper": text.upper(), "lower": text.lower(), "phrases": text}[example["text_as"]]
    return None


def _moved(cell: Cell, column: int) -> Cell:
    if cell.column == column:
        return cell
    left = 0.0 if column == 0 else 100.0
    return replace(cell, column=column, left_mm=left, width_mm=60.0)


def _with_line(
    look: PrintedLook, found: list[Paragraph], wheres: list[str], part: float
) -> list[Paragraph]:
    """Take every drawn line away, and hang one of so much of its text at the last named paragraph."""
    bare = [replace(one, rule_mm=0.0, lines_mm=()) for one in found]
    if not part:
        return bare
    whole = {one.where: one for one in look.paragraphs}[wheres[-1]]
    first = whole.letters[0]
    lines = "".join(one.text for one in whole.letters).split("\n")
    looks = [(replace(first, text=line),) for line in lines]
    width = max(Item(whole, one, one[0].text, 0, Page()).width_mm for one in looks)
    return [
        replace(one, lines_mm=(width * part,)) if one.where == wheres[-1] else one for one in bare
    ]
