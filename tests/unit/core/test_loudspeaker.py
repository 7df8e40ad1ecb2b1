"""An announcement: short, spoken, within its time, with what people must not miss."""

from __future__ import annotations

import pytest

from communeapp.core.loudspeaker import (
    LONGEST_S,
    announcement,
    seconds_of,
    sentences_to_say,
    spoken_form,
)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Xong trước ngày 05/6/2026.", "Xong trước ngày 5 tháng 6 năm 2026."),
        ("Nghỉ ngày 30/4 và ngày 1/5.", "Nghỉ ngày 30 tháng 4 và ngày 1 tháng 5."),
        ("Giảm 50% phí 20.000 đồng/hộ/tháng.", "Giảm 50 phần trăm phí 20.000 đồng một hộ một tháng."),
        ("Dự trữ 250 kg rơm, 3 km đường, 20 m2.", "Dự trữ 250 ki-lô-gam rơm, 3 ki-lô-mét đường, 20 mét vuông."),
        ("Có mặt 52/58 hộ.", "Có mặt 52/58 hộ."),
    ],
)  # fmt: skip
def test_dates_units_and_rates_are_written_as_they_are_spoken(written: str, spoken: str) -> None:
    assert spoken_form(written) == spoken


def test_what_belongs_on_paper_is_not_said() -> None:
    kept = sentences_to_say(
        (
            "ỦY BAN NHÂN DÂN XÃ THU LŨM",
            "Thu Lũm, ngày 08 tháng 12 năm 2025",
            "Kính gửi: Trưởng các bản.",
            "Căn cứ Luật Tổ chức chính quyền địa phương;",
            "Không thả rông trâu bò.",
            "Nơi nhận: Như trên.",
        )
    )
    assert kept == ("Không thả rông trâu bò.",)


def test_the_least_urgent_go_first_when_time_is_short() -> None:
    chat = (
        "Bà con cùng nhau giữ gìn bản làng sạch đẹp như những năm vừa qua đã làm được rất tốt. " * 2
    )
    told = [chat.strip()] * 10 + ["Không thả rông trâu bò trước ngày 15/12/2026."]
    made = announcement("Ủy ban nhân dân xã Thu Lũm", "phòng, chống rét", told)
    assert made.seconds <= LONGEST_S
    assert "Không thả rông trâu bò trước ngày 15 tháng 12 năm 2026." in made.lines
    assert made.left_out
    assert made.lines[0].startswith("Kính thưa bà con. Ủy ban nhân dân xã Thu Lũm thông báo")
    assert "!" not in " ".join(made.lines)


def test_an_announcement_is_never_empty_and_keeps_the_order() -> None:
    made = announcement("xã", "họp dân", ["Một việc nhỏ.", "Phải có mặt trước 7 giờ."])
    assert made.lines[1:3] == ("Một việc nhỏ.", "Phải có mặt trước 7 giờ.")
    assert seconds_of(" ".join(["việc"] * 35)) == pytest.approx(10)
