"""Marks of secrecy in what is typed or pasted, and the many innocent texts with the same syllable."""

from __future__ import annotations

import pytest

from communeapp.core.incoming.secrecy_typed import typed_level

LETTER = "UBND TỈNH LAI CHÂU\nSố: 12/KH-UBND\n{stamp}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKế hoạch huy động"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (LETTER.format(stamp="MẬT"), "MẬT"),
        (LETTER.format(stamp="TỐI MẬT"), "TỐI MẬT"),
        (LETTER.format(stamp="TUYỆT MẬT"), "TUYỆT MẬT"),
        ("MẬT", "MẬT"),
        ("TUYỆT MẬT", "TUYỆT MẬT"),
        ("Độ mật: Mật. Kế hoạch diễn tập", "MẬT"),
        ("Mức độ mật: tối mật", "TỐI MẬT"),
        ("UBND TỈNH LAI CHÂU TỐI MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 12/KH-UBND", "TỐI MẬT"),
        ("TUYỆT MẬT Kế hoạch phòng thủ khu vực biên giới", "TUYỆT MẬT"),
        ("Công văn số 15 MẬT của Ban Chỉ huy", "MẬT"),
        ("Kế hoạch huy động lực lượng TỐI MẬT", "TỐI MẬT"),
        ("TỐI\u200b MẬT Kế hoạch", "TỐI MẬT"),
        ("Kế hoạch\nphòng thủ\n(Mật)\nnội dung", "MẬT"),
    ],
)
def test_a_stamp_is_seen_wherever_it_was_pasted(text: str, level: str) -> None:
    found = typed_level("Họp dân bản Nà Khoang", text)
    assert found is not None
    assert found.value == level


@pytest.mark.parametrize(
    "text",
    [
        "Mật",  # still being typed
        "Mật ong rừng bản Nà Khoang",
        "bán 20 lít mật ong, 3 kg mật mía",
        "giữ bí mật thông tin người tố cáo",
        "đổi mật khẩu trước ngày 15/12/2025",
        "mật độ dân số 12 người/km2",
        "QUY ĐỊNH VỀ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Văn bản đóng dấu MẬT phải vào sổ riêng",
        "các mức MẬT, TỐI MẬT, TUYỆT MẬT theo Luật 117/2025/QH15",
        "ký số văn bản, trừ văn bản mật",
        "MẬT ONG RỪNG",
        "thôn Mật Sơn; ông Lò Văn Mật",
        "mặt bằng, mất mùa, mắt kính, mát mẻ",
        "Tập huấn bảo mật\nGiữ mật khẩu\nPhòng Văn hóa - Xã hội",
    ],
)
def test_an_innocent_text_is_let_through(text: str) -> None:
    assert typed_level(text) is None
