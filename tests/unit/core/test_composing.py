"""From facts to a document: boxes, order, numbers, what is missing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from communeapp.core.body_numbers import renumber
from communeapp.core.composing import ItemText, compose, section_of
from communeapp.core.doctypes import DocumentType
from communeapp.core.documents import (
    AppendixFacts,
    ArticleFacts,
    Block,
    BlockKind,
    CopyForm,
    CopyMark,
    Document,
    FactSheet,
    Origin,
    Signer,
)
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
    assert clauses == ["1.", "2.", "1.", "2."]  # a single clause is not numbered
    assert [b.kind for b in document.body if b.text == "Kinh phí 5 triệu."] == [BlockKind.PARAGRAPH]
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


def composed(code: str, **more: object) -> Document:
    facts = replace(FACTS, type=code, signer=Signer("", "CHỦ TỊCH", "Lò Văn A"), **more)  # type: ignore[arg-type]
    return letter(facts)


@pytest.mark.parametrize("code", sorted(TYPES))
def test_every_type_drafts_and_names_what_nobody_gave(code: str) -> None:
    kind = TYPES[code]
    points = FACTS.points if kind.needs.points else ()
    document = composed(code, points=points)
    required = [f"fields.{one.name}" for one in kind.fields if one.required]
    assert [one for one in document.missing if one.startswith("fields.")] == required
    assert [b.point for b in document.body if b.point is not None] == list(range(len(points)))
    assert "{" not in "".join((*texts(document), document.subject, *document.recipients))
    ended = [b.text for b in document.body if b.text.endswith("./.")]
    assert len(ended) == (1 if kind.form else 0)
    given = {one.name: "05/3/2026" if one.kind == "date" else "x" for one in kind.fields}
    whole = composed(code, points=points, fields=given)
    assert not [one for one in whole.missing if one.startswith("fields.")]
    assert "…" not in "".join(texts(whole))


def test_a_decision_is_the_heads_or_the_bodys_as_it_is_signed() -> None:
    body = composed("QUYET_DINH").body
    assert body[0].text == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THU LŨM"
    assert [b.number for b in body if b.kind is BlockKind.ARTICLE] == [
        "Điều 1.", "Điều 2.", "Điều 3.", "Điều 4.",
    ]  # fmt: skip
    together = letter(replace(FACTS, type="QUYET_DINH"))
    assert together.body[0].text == "ỦY BAN NHÂN DÂN XÃ THU LŨM"
    assert together.recipients == ("Như Điều 4", "Trưởng các bản", "Lưu: VT, VP")
    deputy = letter(
        replace(FACTS, type="QUYET_DINH", signer=Signer("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "B"))
    )
    assert deputy.body[0].text == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THU LŨM"


def test_a_point_that_says_it_replaces_the_sentence_of_the_template() -> None:
    facts = replace(
        FACTS, type="QUYET_DINH", points=("lập tổ", "Quyết định có hiệu lực từ ngày 1/1/2026")
    )
    said = [text for text in texts(letter(facts)) if "hiệu lực" in text]
    assert said == ["Quyết định có hiệu lực từ ngày 1/1/2026."]


ARTICLES = (
    ArticleFacts("Phạm vi", ("quy chế này quy định",), "Quy định chung"),
    ArticleFacts("Nguyên tắc", ("dân chủ", "đúng thẩm quyền")),
)


def test_a_decision_attaches_the_text_that_it_issues() -> None:
    points = tuple(point for one in ARTICLES for point in one.points)
    document = composed(
        "QUYET_DINH",
        points=points,
        articles=ARTICLES,
        fields={"loai_kem": "Quy chế", "ten_kem": "làm việc"},
    )
    assert "Ban hành kèm theo Quyết định này Quy chế làm việc." in texts(document)
    attached = document.appendices[0]
    assert (attached.attached, attached.type_name, attached.title) == (True, "QUY CHẾ", "làm việc")
    assert [(b.number, b.title) for b in attached.body] == [
        ("Chương I", "QUY ĐỊNH CHUNG"), ("Điều 1.", "Phạm vi"), ("Điều 2.", "Nguyên tắc"),
        ("1.", ""), ("2.", ""),
    ]  # fmt: skip
    assert attached.body[-1].text.endswith("./.")
    assert [b.point for b in attached.body if b.point is not None] == [0, 1, 2]


def test_articles_stand_in_the_body_of_a_regulation() -> None:
    points = tuple(point for one in ARTICLES for point in one.points)
    document = composed("QUY_CHE", points=points, articles=ARTICLES)
    assert [b.number for b in document.body if b.number] == [
        "Chương I", "Điều 1.", "Điều 2.", "1.", "2.",
    ]  # fmt: skip
    flat = composed("QUY_CHE")
    assert [b.number for b in flat.body if b.kind is BlockKind.CHAPTER] == [
        "Chương I", "Chương II", "Chương III",
    ]  # fmt: skip


def test_articles_of_a_type_without_a_place_for_them_are_points() -> None:
    document = composed("CONG_VAN", points=("a", "b", "c"), articles=ARTICLES)
    assert [b.point for b in document.body if b.point is not None] == [0, 1, 2]


def test_two_sign_minutes_and_the_parties_a_contract() -> None:
    minutes = composed(
        "BIEN_BAN", fields={"chu_toa": "Ông Lò Văn A, Chủ tịch", "thu_ky": "Bà Vàng Thị B (VP)"}
    )
    assert [(one.party, one.name) for one in minutes.signers] == [
        ("THƯ KÝ", "Vàng Thị B"), ("CHỦ TỌA", "Lò Văn A"),
    ]  # fmt: skip
    contract = composed("HOP_DONG", fields={"dai_dien_a": "Ông A", "chuc_vu_a": "Chủ tịch"})
    assert (contract.signers[0].party, contract.signers[0].title) == (
        "ĐẠI DIỆN BÊN A", "CHỦ TỊCH",
    )  # fmt: skip
    assert "fields.dai_dien_b" in contract.missing
    assert "signer.name" not in contract.missing


def test_stamps_and_the_drafter_come_from_the_common_fields() -> None:
    document = composed(
        "CONG_VAN",
        fields={"do_khan": "hỏa tốc", "nguoi_soan": "PL.(300)", "lien_he": "Bản A\nĐT 1"},
    )
    assert (document.urgency, document.drafter, document.contact) == (
        "HỎA TỐC", "PL.(300)", "Bản A\nĐT 1",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("form", "symbol"),
    [(CopyForm.SAO_Y, "SY-UBND"), (CopyForm.TRICH_SAO, "TrS-UBND"), (CopyForm.SAO_LUC, "SL-UBND")],
)
def test_a_copy_bears_the_office_that_copies(form: CopyForm, symbol: str) -> None:
    profile = Profile(
        unit_name="ỦY BAN NHÂN DÂN XÃ MƯỜNG TÈ", place="Mường Tè",
        signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn B"),),
    )  # fmt: skip
    document = letter(replace(FACTS, copy=CopyMark(form, "")), profile)
    assert document.issuer == "ỦY BAN NHÂN DÂN XÃ THU LŨM"
    assert document.copy is not None
    assert (document.copy.issuer, document.copy.symbol, document.copy.place) == (
        "ỦY BAN NHÂN DÂN XÃ MƯỜNG TÈ", symbol, "Mường Tè",
    )  # fmt: skip
    assert (document.copy.signer.name, document.copy.recipients) == ("Lò Văn B", ("Lưu: VT",))


def test_annexes_of_the_facts_are_annexes_of_the_document() -> None:
    table = AppendixFacts("Danh sách", (("STT", "Tên"), ("1", "A")), landscape=True)
    document = composed(
        "CONG_VAN", appendices=(table, AppendixFacts("Ghi chú", lines=("một", "hai")))
    )
    assert [(a.title, a.landscape) for a in document.appendices] == [
        ("Danh sách", True), ("Ghi chú", False),
    ]  # fmt: skip
    assert document.appendices[0].body[0].rows == table.rows
    assert [b.number for b in document.appendices[1].body] == ["1.", "2."]


def test_a_reply_answers_and_does_not_order() -> None:
    document = composed("CONG_VAN", subject="trả lời kiến nghị của cử tri")
    assert document.body[0].text.endswith("trả lời kiến nghị của cử tri như sau:")
    assert "nghiêm túc" not in document.body[-1].text
