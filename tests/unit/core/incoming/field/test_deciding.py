"""From header and text to an opinion: which part decides, what is left open, what is said of it."""

from __future__ import annotations

import pytest

from communeapp.core.incoming.field import why_abstained
from communeapp.core.incoming.field.features import plain, read_subject
from communeapp.core.incoming.header import Found, Header, Part
from communeapp.core.incoming.opinion import OTHER, FieldOpinion, Reason, ReasonKind
from communeapp.services.field import FieldService, read_weights


def header(subject: str = "", issuer: str = "", number: str = "") -> Header:
    given = {Part.SUBJECT: subject, Part.ISSUER: issuer, Part.NUMBER: number}
    return Header({part: Found(value) for part, value in given.items() if value})


@pytest.fixture(scope="module")
def field() -> FieldService:
    return FieldService()


def test_the_subject_decides_among_the_duties_of_a_body(field: FieldService) -> None:
    issuer, number = "Sở Nội vụ tỉnh Lai Châu", "15/SNV-VP"
    people = field.opinion(header("chi trả trợ cấp ưu đãi người có công", issuer, number), "")
    staff = field.opinion(header("giao biên chế công chức năm 2026", issuer, number), "")
    assert (people.code, staff.code) == ("LAO_DONG_NGUOI_CO_CONG", "NOI_VU")
    assert not people.abstained and not staff.abstained


def test_a_body_helps_where_the_subject_says_little(field: FieldService) -> None:
    alone = field.opinion(header("về việc phối hợp thực hiện nhiệm vụ"), "")
    sent = field.opinion(
        header("về việc phối hợp thực hiện nhiệm vụ", "Công an tỉnh", "3/CAT-PV01"), ""
    )
    assert alone.code != "AN_NINH_TRAT_TU"
    assert sent.code == "AN_NINH_TRAT_TU"
    assert sent.reasons[0].kind is ReasonKind.ISSUER


def test_the_text_counts_where_the_subject_only_cites(field: FieldService) -> None:
    subject = "Triển khai Nghị quyết số 84/NQ-CP ngày 29/5/2026 của Chính phủ"
    body = (
        "Yêu cầu các bản rà soát hộ nghèo, hộ cận nghèo, lập danh sách hộ thoát nghèo bền vững, hỗ trợ sinh kế, xóa "
        "nhà tạm cho hộ nghèo và giải ngân vốn chương trình mục tiêu quốc gia giảm nghèo bền vững."
    )
    assert field.opinion(header(subject), subject).code == OTHER
    assert field.opinion(header(subject), f"{subject}\n{body}").code == "GIAM_NGHEO_CTMTQG"


def test_the_citations_of_the_text_do_not_count(field: FieldService) -> None:
    subject = "về việc kiện toàn Tổ công tác"
    basis = "Căn cứ Luật Giáo dục ngày 14/6/2019 về trường học, học sinh, giáo viên;\n" * 5
    alone = field.opinion(header(subject), subject)
    assert field.opinion(header(subject), f"{subject}\n{basis}").code == alone.code


def test_without_a_subject_the_text_is_taken_for_one(field: FieldService) -> None:
    said = field.opinion(Header(), "tăng cường phòng, chống sốt xuất huyết, tay chân miệng")
    assert (said.code, said.abstained) == ("Y_TE_BAO_TRO_XA_HOI", False)


@pytest.mark.parametrize("subject", ["", "12/2026", "qwrt zxcv", "Sao gửi Công văn số 1234/VPCP"])
def test_what_cannot_be_told_is_left_open(field: FieldService, subject: str) -> None:
    said = field.opinion(header(subject), subject)
    assert (said.code, said.abstained, said.office, said.confidence) == (OTHER, True, "", 0.0)
    assert why_abstained(said) == "field.abstained.unknown"


def test_an_open_answer_names_its_best_guess_and_what_stands_against_it(
    field: FieldService,
) -> None:
    said = field.opinion(header("kinh phí tuyên truyền"), "")
    assert said.abstained
    assert said.code != OTHER
    assert said.office == ""
    assert {one.code for one in said.reasons} == {said.code, said.second}
    assert why_abstained(said) == "field.abstained.torn"


def test_reasons_stand_in_the_document(field: FieldService) -> None:
    subject = "Rà soát GCNQSDĐ và tranh chấp đất đai"
    said = field.opinion(header(subject, "Văn phòng Đăng ký đất đai"), "")
    assert said.code == "DAT_DAI"
    for one in said.reasons:
        assert one.text in (subject if one.kind is ReasonKind.WORD else "Văn phòng Đăng ký đất đai")
        assert one.weight > 0
    weights = [one.weight for one in said.reasons]
    assert weights == sorted(weights, reverse=True)


def test_a_subject_without_marks_is_understood(field: FieldService) -> None:
    said = field.opinion(header("tang cuong phong chong sot xuat huyet tren dia ban"), "")
    assert said.code == "Y_TE_BAO_TRO_XA_HOI"
    assert said.reasons


def test_a_sure_answer_needs_no_sentence() -> None:
    assert why_abstained(FieldOpinion("DAT_DAI", 0.99, False)) == ""
    one = Reason(ReasonKind.WORD, "đất", 1.0, "DAT_DAI")
    weak = FieldOpinion("DAT_DAI", 0.5, True, (one,), "GIAO_DUC")
    assert why_abstained(weak) == "field.abstained.weak"


def test_a_huge_text_takes_no_longer(field: FieldService) -> None:
    said = field.opinion(header("đất đai"), "đất đai " * 200_000)
    assert said.code == "DAT_DAI"


def test_marks_that_a_machine_misread_are_given_back(field: FieldService) -> None:
    said = field.opinion(header("Vệ việc giao đât đê xây dựng trường Mâm non"), "")
    assert said.code in ("DAT_DAI", "GIAO_DUC")
    assert any(one.text in ("giao đât", "đât", "Mâm non", "Mâm") for one in said.reasons)


def test_a_foreign_word_is_not_turned_into_another(field: FieldService) -> None:
    weights = read_weights()
    for subject in ("Wanda Zxq", "OCOP", "bản Khoảng Thàn"):
        taken = read_subject(subject)
        changed = weights.repaired(taken).syllables
        assert [plain(one) for one in changed] == [plain(one) for one in taken.syllables]
        assert weights.repaired(taken).places == taken.places
