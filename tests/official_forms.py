"""A document of every type and every copy form, and the hard cases of the layout, made by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from communeapp.core.documents import (
    Appendix,
    Block,
    BlockKind,
    CopyForm,
    CopyMark,
    Document,
    Signer,
    Status,
)

K = BlockKind
ISSUER = "ỦY BAN NHÂN DÂN XÃ THU LŨM"
CHAIR = Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lý Gì Xừ")
DEPUTY = Signer("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Pờ Thị Mỷ")
OFFICE = Signer("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Vàng Văn Thắng")
RECIPIENTS = ("Thường trực Đảng ủy xã", "Các cơ quan chuyên môn thuộc xã", "Lưu: VT, VP (2)")
LONG = (
    "Các cơ quan, đơn vị, trưởng các bản chủ động rà soát chuồng trại, dự trữ thức ăn, che chắn và "
    "giữ ấm cho đàn vật nuôi; tuyệt đối không thả rông gia súc khi nhiệt độ ngoài trời dưới 12 độ C"
)


def text(kind: K, words: str, number: str = "", title: str = "") -> Block:
    return Block.plain(kind, words, number=number, title=title)


def clauses(*words: str) -> tuple[Block, ...]:
    return tuple(text(K.CLAUSE, f"{one}.", f"{n}.") for n, one in enumerate(words, 1))


def field(label: str, value: str = "") -> Block:
    return text(K.FIELD_LINE, value, title=label)


END = text(K.CLOSING, "Yêu cầu các cơ quan, đơn vị và trưởng các bản nghiêm túc thực hiện./.")
BASES = tuple(
    text(K.BASIS, words)
    for words in (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
        "Căn cứ Quy chế làm việc của Ủy ban nhân dân xã Thu Lũm và chương trình công tác năm 2026",
        "Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
    )
)
PLAIN = (text(K.PARAGRAPH, f"{LONG}."), *clauses(LONG, "Tuyên truyền đến từng hộ"), END)
ARTICLES = (
    text(K.ARTICLE, "Kiện toàn Tổ công tác gồm các ông, bà có tên sau.", "Điều 1."),
    *clauses("Ông Lý Gì Xừ, Chủ tịch Ủy ban nhân dân xã, Tổ trưởng", "Bà Pờ Thị Mỷ, Tổ phó"),
    text(K.ARTICLE, f"{LONG}.", "Điều 2.", "Nhiệm vụ của Tổ công tác"),
    text(K.CLAUSE, "Tổ công tác có các nhiệm vụ sau:", "1.", "Nhiệm vụ chung"),
    text(K.POINT, "xây dựng kế hoạch;", "a)"),
    text(K.POINT, "kiểm tra, đôn đốc.", "b)"),
    text(K.ARTICLE, "Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành./.", "Điều 3."),
)
RULES = (
    text(K.CHAPTER, "", "Chương I", "Quy định chung"),
    text(K.ARTICLE, f"{LONG}.", "Điều 1.", "Phạm vi điều chỉnh"),
    text(K.CHAPTER, "", "Chương II", "Trách nhiệm và quan hệ công tác"),
    text(K.SECTION, "", "Mục 1", "Trách nhiệm của Chủ tịch Ủy ban nhân dân xã"),
    text(K.ARTICLE, "", "Điều 2.", "Trách nhiệm giải quyết công việc"),
    *clauses(*([LONG] * 5)),
    text(K.ARTICLE, f"{LONG}.", "Điều 3.", "Hiệu lực thi hành"),
    text(
        K.CLOSING, "Trong quá trình thực hiện, nếu có vướng mắc thì báo cáo Ủy ban nhân dân xã./."
    ),
)
PARTIES = (
    text(K.PARAGRAPH, "Hôm nay, ngày 20 tháng 11 năm 2026, chúng tôi gồm:"),
    text(K.ROMAN, "", "I.", "Bên A: Ủy ban nhân dân xã Thu Lũm"),
    field("Đại diện", "Ông Lý Gì Xừ, Chủ tịch"),
    field("Số tài khoản"),
    text(K.ROMAN, "", "II.", "Bên B: Hợp tác xã Mù Cả"),
    field("Đại diện", "Bà Lò Thị Ánh, Giám đốc"),
    field("Mã số thuế"),
    text(K.ARTICLE, f"{LONG}.", "Điều 1.", "Nội dung"),
    text(K.CLOSING, "Văn bản này lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản."),
)


def table(rows: int, *, landscape: bool = False, title: str = "") -> Block:
    head = ("STT", "Họ và tên chủ hộ", "Bản", "Số gia súc", "Ghi chú")
    body = ((str(n), f"Lý Xá Phì {n}", "Gò Khà", str(n % 7), "") for n in range(1, rows + 1))
    return Block(K.TABLE, rows=(head, *body), title=title, landscape=landscape)


def document(code: str, subject: str, body: Iterable[Block] = PLAIN, **more: object) -> Document:
    made = Document(
        code, subject, ISSUER, issuer_parent="ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", number="7",
        symbol=f"{code[:2]}-UBND", place="Thu Lũm", date=dt.date(2026, 11, 5),
        recipients=RECIPIENTS, body=tuple(body), signers=(CHAIR,), status=Status.REVIEWED,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def _decision(code: str, authority: str, verb: str, subject: str) -> Document:
    lead = (text(K.AUTHORITY, authority), *BASES, text(K.AUTHORITY, verb))
    return document(code, subject, (*lead, *ARTICLES))


def every_type() -> dict[str, Document]:
    """Give one document of each of the 29 types, by its code."""
    named = {
        "CHI_THI": "tăng cường phòng, chống rét cho đàn vật nuôi",
        "QUY_CHE": "làm việc của Ủy ban nhân dân xã",
        "QUY_DINH": "tiếp công dân tại trụ sở",
        "THONG_CAO": "kết quả kỳ họp thứ hai Hội đồng nhân dân xã",
        "THONG_BAO": "lịch tiêm chủng mở rộng tháng 12 năm 2026",
        "HUONG_DAN": "bình xét gia đình văn hóa",
        "CHUONG_TRINH": "công tác quý IV năm 2026",
        "KE_HOACH": "phòng cháy, chữa cháy rừng mùa khô 2026 - 2027",
        "PHUONG_AN": "ứng phó sạt lở đất tại bản Gò Khà",
        "DE_AN": "phát triển cây quế trên địa bàn xã giai đoạn 2026 - 2030",
        "DU_AN": "nước sinh hoạt bản Á Chè",
        "BAO_CAO": "tình hình kinh tế - xã hội tháng 11 năm 2026",
        "TO_TRINH": "xin kinh phí sửa chữa nhà văn hóa bản Gò Khà",
        "GIAY_UY_QUYEN": "tiếp công dân định kỳ",
        "PHIEU_GUI": "gửi hồ sơ đất đai",
        "PHIEU_CHUYEN": "chuyển đơn của công dân",
        "PHIEU_BAO": "tiếp nhận đơn",
    }
    found = {code: document(code, subject) for code, subject in named.items()}
    for code in ("QUY_CHE", "QUY_DINH"):
        found[code] = replace(found[code], body=RULES)
    found["TO_TRINH"] = replace(found["TO_TRINH"], addressees=("Sở Tài chính tỉnh Lai Châu",))
    found["BAO_CAO"] = replace(
        found["BAO_CAO"], signers=(DEPUTY,),
        body=(text(K.ROMAN, "", "I.", "Kết quả thực hiện"), table(3), *PLAIN),
    )  # fmt: skip
    chair = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THU LŨM"
    found["NGHI_QUYET"] = _decision(
        "NGHI_QUYET", "HỘI ĐỒNG NHÂN DÂN XÃ THU LŨM", "QUYẾT NGHỊ:", "Về kế hoạch đầu tư công năm 2027"
    )  # fmt: skip
    found["QUYET_DINH"] = _decision(
        "QUYET_DINH", chair, "QUYẾT ĐỊNH:", "kiện toàn Tổ công tác phòng, chống rét"
    )
    found["CONG_VAN"] = document(
        "CONG_VAN", "tăng cường phòng, chống rét cho đàn vật nuôi",
        addressees=("Trưởng các bản", "Trạm Y tế xã", "Các trường học trên địa bàn xã"),
        contact="Trụ sở: bản Gò Khà, xã Thu Lũm, tỉnh Lai Châu\nThư điện tử: thulum@laichau.gov.vn",
        drafter="VP.(12)", urgency="KHẨN", circulation="LƯU HÀNH NỘI BỘ", signers=(OFFICE,),
    )  # fmt: skip
    found["CONG_DIEN"] = document(
        "CONG_DIEN", "ứng phó mưa lũ sau bão số 9", urgency="HỎA TỐC",
        body=(text(K.AUTHORITY, chair), *PLAIN), addressees=("Trưởng các bản", "Công an xã"),
    )  # fmt: skip
    found["GIAY_MOI"] = document(
        "GIAY_MOI", "họp triển khai công tác phòng, chống rét",
        (
            text(K.PARAGRAPH, "Ủy ban nhân dân xã trân trọng kính mời: Ông Vàng Văn Thắng."),
            text(K.PARAGRAPH, "Tới dự họp triển khai công tác phòng, chống rét."),
            field("Chủ trì", "Ông Lý Gì Xừ, Chủ tịch Ủy ban nhân dân xã"),
            field("Thời gian", "08 giờ 00 phút, ngày 10 tháng 11 năm 2026"), field("Địa điểm"),
            text(K.CLOSING, "Đề nghị đại biểu có mặt đúng giờ./."),
        ),
    )  # fmt: skip
    found["GIAY_GIOI_THIEU"] = document(
        "GIAY_GIOI_THIEU", "",
        (
            text(K.PARAGRAPH, "Ủy ban nhân dân xã Thu Lũm trân trọng giới thiệu:"),
            field("Ông (bà)", "Vàng Văn Thắng"), field("Chức vụ"), field("Được cử đến"),
            field("Về việc", LONG),
            text(K.CLOSING, "Giấy này có giá trị đến hết ngày 30 tháng 11 năm 2026./."),
        ),
    )  # fmt: skip
    found["BIEN_BAN"] = document(
        "BIEN_BAN", "họp bình xét hộ nghèo bản Gò Khà",
        (
            field("Thời gian bắt đầu", "08 giờ 00 phút, ngày 03 tháng 11 năm 2026"),
            field("Địa điểm"), *PLAIN[:-1], text(K.CLOSING, "Cuộc họp kết thúc vào 11 giờ./."),
        ),
        signers=(Signer(name="Vàng Văn Thắng"), Signer(name="Lý Gì Xừ")), recipients=(),
    )  # fmt: skip
    found["GIAY_NGHI_PHEP"] = document(
        "GIAY_NGHI_PHEP", "",
        (
            text(K.PARAGRAPH, "Xét Đơn đề nghị nghỉ phép ngày 01 tháng 11 năm 2026, cấp cho:"),
            field("Ông (bà)", "Vàng Văn Thắng"), field("Chức vụ"),
            text(K.CLOSING, "Số ngày nghỉ nêu trên được tính vào thời gian nghỉ hằng năm./."),
        ),
        recipients=("Ông Vàng Văn Thắng", "Lưu: VT, VP"),
    )  # fmt: skip
    two = (Signer(title="CHỦ TỊCH", name="Lý Gì Xừ", party="ĐẠI DIỆN BÊN A"),
           Signer(title="GIÁM ĐỐC", name="Lò Thị Ánh", party="ĐẠI DIỆN BÊN B"))  # fmt: skip
    for code, subject in (
        ("HOP_DONG", "cung ứng giống quế"),
        ("BAN_GHI_NHO", "hợp tác trồng rừng"),
        ("BAN_THOA_THUAN", "sử dụng chung bãi chăn thả"),
    ):
        found[code] = document(code, subject, PARTIES, signers=two, recipients=())
    found["THU_CONG"] = document(
        "THU_CONG", "cảm ơn các nhà hảo tâm", addressees=("Quỹ Vì trẻ em vùng cao",),
        recipients=(), number="", symbol="",
    )  # fmt: skip
    return found


def mark(form: CopyForm) -> CopyMark:
    return CopyMark(
        form, ISSUER, "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "3", f"{form.value[:2]}-UBND", "Thu Lũm",
        dt.date(2026, 11, 20), ("Trưởng các bản", "Lưu: VT"), OFFICE,
    )  # fmt: skip


def every_copy() -> dict[str, Document]:
    """Give a copy of each form on paper, and an electronic one."""
    letter = replace(every_type()["THONG_BAO"], issuer="SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG")
    found = {form.value: replace(letter, copy=mark(form)) for form in CopyForm}
    signed = replace(mark(CopyForm.SAO_Y), electronic=True, signed_at="2026-11-20T14:05:33+07:00")
    found["SAO_Y_DIEN_TU"] = replace(letter, copy=signed)
    return found


def hard_cases() -> dict[str, Document]:
    """Give what layouts break on."""
    letter = every_type()["CONG_VAN"]
    decision = every_type()["QUYET_DINH"]
    lists = tuple(
        Appendix(f"Danh sách hộ được hỗ trợ đợt {n}", (table(rows),), landscape=n == 2)
        for n, rows in ((1, 45), (2, 30), (3, 4))
    )
    rules = Appendix("làm việc của Tổ công tác", RULES, attached=True, type_name="QUY CHẾ")
    name = (
        "BAN CHỈ ĐẠO THỰC HIỆN CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA XÂY DỰNG NÔNG THÔN MỚI, GIẢM NGHÈO "
        "BỀN VỮNG VÀ PHÁT TRIỂN KINH TẾ - XÃ HỘI VÙNG ĐỒNG BÀO DÂN TỘC THIỂU SỐ VÀ MIỀN NÚI XÃ THU LŨM"
    )
    offices = tuple(f"Ủy ban nhân dân xã số {n} thuộc tỉnh Lai Châu" for n in range(1, 12))
    return {
        "nhieu_noi_nhan": replace(letter, addressees=(*offices, f"Phòng {LONG[:90]}")),
        "ten_dai": replace(letter, issuer=name, body=PLAIN),
        "bang_dai": replace(letter, body=(PLAIN[0], table(200, title="Biểu 1"), END)),
        "bang_ngang_giua": replace(
            letter, body=(*PLAIN[:-1], table(40, landscape=True), *PLAIN)
        ),
        "bang_ngang_cuoi": replace(letter, body=(*PLAIN[:-1], table(6, landscape=True), END)),
        "ba_phu_luc": replace(decision, appendices=lists),
        "ban_hanh_quy_che": replace(
            decision, subject="Ban hành Quy chế làm việc của Tổ công tác",
            appendices=(rules, lists[2]),
        ),
        "ba_nguoi_ky": replace(
            letter, signers=(CHAIR, DEPUTY, OFFICE), urgency="THƯỢNG KHẨN"
        ),
    }  # fmt: skip
