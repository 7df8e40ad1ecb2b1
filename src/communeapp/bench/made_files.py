"""Made files of the kinds that a commune receives, for measuring: each has its own number and text."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

from docx import Document

_BODIES = (
    ("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU", "UBND", "Lai Châu"),
    ("UBND TỈNH LAI CHÂU\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "SNNMT", "Lai Châu"),
    ("UBND TỈNH LAI CHÂU\nSỞ NỘI VỤ", "SNV", "Lai Châu"),
    ("UBND TỈNH LAI CHÂU\nSỞ TÀI CHÍNH", "STC", "Lai Châu"),
    ("ỦY BAN NHÂN DÂN\nXÃ MƯỜNG TÈ", "UBND", "Mường Tè"),
)
_TYPES = (("KẾ HOẠCH", "KH"), ("THÔNG BÁO", "TB"), ("QUYẾT ĐỊNH", "QĐ"), ("BÁO CÁO", "BC"))
_SUBJECTS = (
    "Phòng, chống rét cho đàn vật nuôi",
    "Rà soát hộ nghèo, hộ cận nghèo",
    "Phòng cháy, chữa cháy rừng mùa khô",
    "Tiếp nhận hồ sơ qua Cổng Dịch vụ công",
    "Quyết toán thu, chi ngân sách",
    "Tiêm chủng cho trẻ em trên địa bàn",
    "Tuyển sinh các lớp đầu cấp",
)
_SENTENCES = (
    "Các đơn vị chủ động rà soát, bố trí lực lượng và kinh phí theo đúng quy định.",
    "Ủy ban nhân dân các xã tuyên truyền đến từng bản, từng hộ gia đình.",
    "Kết quả thực hiện gửi về cơ quan thường trực để tổng hợp.",
    "Trong quá trình thực hiện nếu có khó khăn, vướng mắc, kịp thời báo cáo để xem xét.",
    "Phòng chuyên môn chủ trì, phối hợp với các tổ chức đoàn thể kiểm tra, đôn đốc.",
)


def make_files(folder: Path, count: int) -> list[Path]:
    """Write ``count`` files: three of five .docx, the others .txt and .html; the same every time."""
    folder.mkdir(parents=True)
    chance = random.Random(2026)  # noqa: S311 - no secret hangs on it
    files = []
    for number in range(1, count + 1):
        lines = letter(chance, number)
        kind = (".docx", ".docx", ".docx", ".txt", ".html")[number % 5]
        path = folder / f"{number:05}{kind}"
        if kind == ".docx":
            document = Document()
            for line in lines:
                document.add_paragraph(line)
            document.save(str(path))
        elif kind == ".txt":
            path.write_text("\n".join(lines), encoding="utf-8")
        else:
            body = "".join(f"<p>{line}</p>" for line in lines)
            path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
        files.append(path)
    return files


def letter(chance: random.Random, number: int) -> list[str]:
    """Give the lines of a letter with its own number; some 2,000 characters."""
    body, symbol, place = chance.choice(_BODIES)
    name, short = chance.choice(_TYPES)
    day = dt.date(2026, 1, 2) + dt.timedelta(days=number % 300)
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    lines = [
        *body.split("\n"),
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        f"Số: {number:02}/{short}-{symbol}",
        f"{place}, ngày {day.day:02} tháng {month} năm {day.year}",
        name,
        f"{chance.choice(_SUBJECTS)} lần {number}",
    ]
    lines += [f"{n}. {chance.choice(_SENTENCES)}" for n in range(1, 24)]
    lines += ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Lò Văn Pán"]
    return lines
