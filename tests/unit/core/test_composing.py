"""From facts to a document: boxes, order, numbers, what is missing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from communeapp.core.body_numbers import renumber
from communeapp.core.composing import ItemText, compose, section_of
from communeapp.core.doctypes import DocumentType
from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin, Signer
from communeapp.core.issuing import issuer_of, name_in_text, split_place
from communeapp.core.profile import Profile
from communeapp.services.packs import PackLoader

TYPES = {one.code: one for one in PackLoader().load().types}
FACTS = FactSheet(
    "CONG_VAN",
    "tăng cường phòng, chống rét",
    ("ý một", "ý hai"),
    to=("Trưởng các bản",),
    place="Thu Lũm",
    date=dt.date(2025, 12, 1),
    signer=Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"),
)


def letter(facts: FactSheet, profile: Profile | None = None) -> Document:
    items = [ItemText(f"{point.capitalize()}.", Origin.AI) for point in facts.points]
    return compose(facts, profile or Profile(), kind_of(facts), items)


def kind_of(facts: FactSheet) -> DocumentType:
    return TYPES[facts.type]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.body]


def test_a_letter_without_a_profile() -> None:
    document = letter(FACTS)
    assert document.issuer == "ỦY BAN NHÂN DÂN XÃ THU LŨM"
    assert document.issuer_parent == ""
    assert (document.number, document.symbol) == ("", "UBND-VP")
    assert document.recipients == ("Như trên", "Lưu: VT, VP")
    assert document.missing == ()
    assert texts(document) == [
        "Về việc tăng cường phòng, chống rét, Ủy ban nhân dân xã Thu Lũm đề nghị Trưởng các bản "
        "thực hiện một số nội dung sau:",
        "Ý một.",
        "Ý hai.",
        "Ủy ban nhân dân xã Thu Lũm đề nghị Trưởng các bản nghiêm túc triển khai thực hiện./.",
    ]
    assert [block.number for block in document.body] == ["", "1.", "2.", ""]
    assert [block.point for block in document.body] == [None, 0, 1, None]


def test_a_basis_stands_in_the_opening_of_a_letter() -> None:
    document = letter(replace(FACTS, basis=("Căn cứ Công văn số 1/SNV-VP;",)))
    assert document.body[0].text.startswith("Thực hiện Công văn số 1/SNV-VP, Ủy ban")


def test_a_letter_upwards_reports_and_does_not_order() -> None:
    document = letter(replace(FACTS, to=("Sở Nội vụ",)))
    assert "báo cáo Sở Nội vụ một số nội dung sau" in document.body[0].text
    assert texts(document)[-1].endswith("trân trọng báo cáo./.")


def test_many_addressees_are_named_together() -> None:
    document = letter(replace(FACTS, to=("A", "B", "C", "D")))
    assert "các cơ quan, đơn vị, cá nhân nêu trên" in document.body[0].text
    assert letter(replace(FACTS, to=("A", "B"))).body[0].text.count("A và B") == 1


def test_what_nobody_gave_is_missing_and_prints_open() -> None:
    document = letter(replace(FACTS, to=(), place="", signer=Signer(), date=None))
    assert document.missing == ("to", "place", "signer.name")
    assert document.issuer.startswith("ỦY BAN NHÂN DÂN XÃ …")
    assert document.recipients == ("Lưu: VT, VP",)
    assert document.signers == (Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", ""),)


def test_the_profile_gives_body_symbol_and_signer() -> None:
    profile = Profile(
        unit_name="ỦY BAN NHÂN DÂN XÃ MƯỜNG TÈ",
        place="Mường Tè",
        symbols={"CONG_VAN": "UBND-VHXH", "UNIT": "VHXH"},
        signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn B"),),
    )
    document = letter(replace(FACTS, place="", signer=Signer()), profile)
    assert document.issuer == "ỦY BAN NHÂN DÂN XÃ MƯỜNG TÈ"
    assert document.symbol == "UBND-VHXH"
    assert document.recipients[-1] == "Lưu: VT, VHXH"
    assert document.signers[0].name == "Lò Văn B"
    assert "Ủy ban nhân dân xã Mường Tè đề nghị" in document.body[0].text


def test_a_sheet_for_another_place_is_issued_there() -> None:
    profile = Profile(unit_name="ỦY BAN NHÂN DÂN XÃ MƯỜNG TÈ", place="Mường Tè")
    assert issuer_of(FACTS, profile).name == "ỦY BAN NHÂN DÂN XÃ THU LŨM"


@pytest.mark.parametrize(
    ("place", "level", "name"),
    [("thu lũm", "xã", "Thu Lũm"), ("xã Thu Lũm", "xã", "Thu Lũm"),
     ("PHƯỜNG TÂN PHONG", "phường", "Tân Phong"), ("", "xã", "")],
)  # fmt: skip
def test_places(place: str, level: str, name: str) -> None:
    assert split_place(place) == (level, name)


@pytest.mark.parametrize(
    ("place", "line", "called"),
    [("Lê Lợi", "Lê Lợi", "xã Lê Lợi"), ("xã Lê Lợi", "Lê Lợi", "xã Lê Lợi"),
     ("Xã Lê Lợi", "Xã Lê Lợi", "Xã Lê Lợi"), ("Phường 1 Bảo Lộc", "Phường 1 Bảo Lộc", "Phường 1 Bảo Lộc"),
     ("XÃ LÊ LỢI", "Lê Lợi", "xã Lê Lợi")],
)  # fmt: skip
@pytest.mark.parametrize("named", [True, False])
def test_a_unit_named_after_a_person_or_a_number_is_named_in_full(
    place: str, line: str, called: str, named: bool
) -> None:
    """Decree 30, Appendix I, II.4.a; Appendix II, III.1.b."""
    name = f"Ủy ban nhân dân {called}".upper() if named else ""
    issuer = issuer_of(replace(FACTS, place=""), Profile(unit_name=name, place=place))
    assert (issuer.place, issuer.in_text) == (line, f"Ủy ban nhân dân {called}")
    assert issuer.name == f"ỦY BAN NHÂN DÂN {called.upper()}"


def test_names_inside_a_sentence() -> None:
    assert name_in_text("ỦY BAN NHÂN DÂN PHƯỜNG ĐOÀN KẾT") == "Ủy ban nhân dân phường Đoàn Kết"
    assert name_in_text("Trạm Y tế xã Bum Tở") == "Trạm Y tế xã Bum Tở"


@pytest.mark.parametrize(
    ("subject", "opening"),
    [
        ("lịch tiêm phòng", "thông báo lịch tiêm phòng như sau:"),
        ("Tổ chức tiêm phòng", "thông báo về việc tổ chức tiêm phòng như sau:"),
        ("về việc tiêm phòng", "thông báo về việc tiêm phòng như sau:"),
    ],
)
def test_a_notice_fits_its_subject_into_the_sentence(subject: str, opening: str) -> None:
    document = letter(replace(FACTS, type="THONG_BAO", subject=subject))
    assert document.body[0].text.endswith(opening)
    assert document.symbol == "TB-UBND"
    assert document.addressees == ()
    assert document.recipients == ("Trưởng các bản", "Lưu: VT, VP")


def test_a_plan_sorts_its_points_into_its_sections() -> None:
    facts = replace(
        FACTS, type="KE_HOACH", to=(), basis=("Luật Lâm nghiệp", "Kế hoạch số 4/KH-UBND"),
        points=("trồng cây", "mục đích: phủ xanh", "kinh phí 5 triệu", "yêu cầu: an toàn", "tưới"),
    )  # fmt: skip
    document = letter(facts)
    kinds = [block.kind for block in document.body]
    assert kinds[:2] == [BlockKind.BASIS] * 2
    assert [b.number for b in document.body if b.kind is BlockKind.ROMAN] == ["I.", "II.", "III."]
    assert [b.point for b in document.body if b.point is not None] == [1, 3, 0, 4, 2]
    clauses = [b.number for b in document.body if b.kind is BlockKind.CLAUSE]
    assert clauses == ["1.", "2.", "1.", "2.", "1."]
    assert document.symbol == "KH-UBND"


def test_a_plan_without_points_for_a_section_invents_nothing() -> None:
    document = letter(replace(FACTS, type="KE_HOACH"))
    words = " ".join(texts(document))
    assert not any(char.isdigit() for char in words)
    assert "Triển khai thực hiện kịp thời, hiệu quả việc tăng cường phòng, chống rét." in words


def test_marks_decide_sections_not_letters_alone() -> None:
    kind = TYPES["KE_HOACH"]
    assert section_of(kind, "giáo viên dạy hè") == "default"
    assert section_of(kind, "Giao Trạm Y tế") == "to_chuc"


def test_own_recipients_replace_the_habit() -> None:
    document = letter(replace(FACTS, fields={"noi_nhan": "- Như trên; - Đảng ủy (b/c);"}))
    assert document.recipients == ("Như trên", "Đảng ủy (b/c)", "Lưu: VT, VP")


def test_renumbering_counts_points_and_starts_anew_at_headings() -> None:
    body = tuple(
        Block.plain(kind, "x", number="?")
        for kind in (
            BlockKind.CLAUSE, BlockKind.POINT, BlockKind.POINT, BlockKind.CLAUSE, BlockKind.POINT,
            BlockKind.ROMAN, BlockKind.CLAUSE, BlockKind.PARAGRAPH, BlockKind.CLAUSE,
        )
    )  # fmt: skip
    numbers = [block.number for block in renumber(body)]
    assert numbers == ["1.", "a)", "b)", "2.", "a)", "I.", "1.", "?", "2."]
