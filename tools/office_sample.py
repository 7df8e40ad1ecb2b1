"""Documents that an office has after some weeks, for pictures: made up, read by the real reader."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from docx import Document

from communeapp.core.incoming.deadlines import add_working_days
from communeapp.services.office import Office
from communeapp.services.wiring import Wiring

UNDER_PROVINCE = "UBND TỈNH LAI CHÂU"
# Parent, body, number, heading ("" is a letter), subject, working days until the deadline, who gets it.
LETTERS: tuple[tuple[str, str, str, str, str, int | None, str], ...] = (
    (UNDER_PROVINCE, "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "3412/SNNMT-CN", "",
     "tăng cường phòng, chống đói, rét cho đàn vật nuôi vụ Đông Xuân", -3, "KT"),
    (UNDER_PROVINCE, "SỞ NỘI VỤ", "2105/SNV-CCHC", "",
     "báo cáo kết quả cải cách hành chính năm", 1, "VHXH"),
    ("", "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "412/KH-UBND", "KẾ HOẠCH",
     "Phòng cháy, chữa cháy rừng mùa khô", 12, "KT"),
    (UNDER_PROVINCE, "SỞ Y TẾ", "1877/SYT-NVY", "",
     "rà soát trẻ em trong diện tiêm chủng mở rộng", 2, "VHXH"),
    (UNDER_PROVINCE, "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "980/SGDĐT-GDTH", "",
     "cấp phát gạo hỗ trợ học sinh bán trú học kỳ I", 8, "VHXH"),
    (UNDER_PROVINCE, "SỞ TƯ PHÁP", "655/STP-PBGD", "",
     "phổ biến, giáo dục pháp luật cho đồng bào vùng biên giới", None, "VP"),
    ("", "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "1533/QĐ-UBND", "QUYẾT ĐỊNH",
     "Về việc phê duyệt phương án bảo vệ rừng giai đoạn mới", None, "KT"),
    (UNDER_PROVINCE, "SỞ TÀI CHÍNH", "2750/STC-QLNS", "",
     "lập dự toán thu, chi ngân sách nhà nước cấp xã", 5, "KT"),
    ("", "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "298/TB-UBND", "THÔNG BÁO",
     "Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp giao ban", None, ""),
    (UNDER_PROVINCE, "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "741/SKHCN-CĐS", "",
     "kiện toàn Tổ công nghệ số cộng đồng", 10, ""),
    (UNDER_PROVINCE, "SỞ DÂN TỘC VÀ TÔN GIÁO", "365/SDTTG-CS", "",
     "rà soát người có uy tín trong đồng bào dân tộc thiểu số", 6, ""),
)  # fmt: skip


def fill(office: Office, wiring: Wiring, folder: Path) -> None:
    """Take the letters in: most are registered and handed over, the last ones wait for review."""
    folder.mkdir(parents=True, exist_ok=True)
    today = wiring.clock.today()
    waiting = 3
    for number, one in enumerate(LETTERS, 1):
        path = folder / f"van-ban-{number:02}.docx"
        office_code, days = one[6], one[5]
        _write(path, one, today)
        record = office.incoming.receive(wiring.classifying.classify(path))
        if number > len(LETTERS) - waiting:
            continue
        office.incoming.confirm(record.id, record.header, record.field_code, office_code)
        office.register.register(record.id)
        if number > len(LETTERS) - waiting - 2:
            continue
        deadline = None if days is None else _day(today, days)
        office.register.hand_over(
            record.id, office_code, "", "Tham mưu, báo cáo đúng hạn", deadline
        )
        if number == 2:
            office.register.start_work(record.id)
        if number == 5:
            office.register.reply(record.id, number="41/UBND-VHXH")
    person = office.people.current
    who = person.id if person is not None else ""
    office.folders.create("01.VP", "Công tác văn thư, lưu trữ năm nay", 20, who)
    while not office.archive.heal():
        pass


def _day(today: dt.date, days: int) -> dt.date:
    return add_working_days(today, days) if days > 0 else today - dt.timedelta(days=-days)


def _write(
    path: Path, one: tuple[str, str, str, str, str, int | None, str], today: dt.date
) -> None:
    parent, body, number, heading, subject, days, _ = one
    day = today - dt.timedelta(days=9)
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    lines = [parent] if parent else []
    lines += [
        body,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        f"Số: {number}",
    ]
    if not heading:
        lines.append(f"V/v {subject}")
    lines.append(f"Lai Châu, ngày {day.day:02} tháng {month} năm {day.year}")
    lines += [heading, subject] if heading else ["Kính gửi: Ủy ban nhân dân các xã, phường"]
    lines.append(
        "Đề nghị Ủy ban nhân dân các xã, phường triển khai đến từng bản, từng hộ gia đình."
    )
    if days is not None:
        until = _day(today, days)
        lines.append(f"Báo cáo kết quả trước ngày {until:%d/%m/%Y} để tổng hợp.")
    lines += [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "GIÁM ĐỐC" if parent else "CHỦ TỊCH",
        "Lò Văn Pán",
    ]
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
