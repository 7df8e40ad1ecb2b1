"""What an office wrote and planned after some weeks, for pictures: numbers given, a week, the villages' figures."""

from __future__ import annotations

import csv
import datetime as dt
import json
from pathlib import Path

from docx import Document

from communeapp.core.facts import parse_facts
from communeapp.services.office import Office
from communeapp.services.village_figures import Column, Form, Period
from communeapp.services.wiring import Wiring
from communeapp.services.work_calendar import Change, Entry, Part, Repeat, State, monday_of

CHAIRMAN, VICE = "Chủ tịch Lý Gì Xừ", "Phó Chủ tịch Pờ Mỳ Lế"
HALL = "Hội trường Ủy ban nhân dân xã"
# Type, subject, whom it goes to, points; the last number is cancelled.
LETTERS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("CONG_VAN", "tăng cường phòng, chống rét cho đàn vật nuôi", ("Trưởng các bản",),
     ("che chắn chuồng trại trước ngày 05/12/2026", "dự trữ rơm, cỏ khô cho trâu, bò",
      "báo cáo kết quả về Phòng Kinh tế trước ngày 10/12/2026")),
    ("THONG_BAO", "lịch tiêm chủng mở rộng tháng 12 năm 2026", ("Các bản",),
     ("tiêm tại trạm y tế xã vào ngày 10/12/2026", "mang theo sổ tiêm chủng của trẻ")),
    ("BAO_CAO", "kết quả trồng rừng năm 2026", (),
     ("trồng mới 120 ha rừng, đạt 96% kế hoạch", "còn 05 ha ở bản Pa Thắng chưa trồng")),
    ("CONG_VAN", "cung cấp số liệu hộ nghèo phục vụ rà soát", ("Phòng Kinh tế",),
     ("gửi số liệu theo mẫu trước ngày 30/11/2026",)),
)  # fmt: skip
# Days after Monday, part, from, to, content, chair, who else, place, comes back each week.
WEEK: tuple[tuple[int, Part, str, str, str, str, str, str, bool], ...] = (
    (0, Part.MORNING, "07:30", "08:30", "Họp giao ban đầu tuần", CHAIRMAN,
     "Lãnh đạo các phòng, công chức", HALL, True),
    (1, Part.MORNING, "08:00", "11:00", "Họp bàn kế hoạch phòng, chống rét cho đàn vật nuôi", VICE,
     "Phòng Kinh tế; trưởng các bản", HALL, False),
    (1, Part.MORNING, "09:00", "", "Kiểm tra công tác bảo vệ rừng tại bản Pa Thắng", VICE,
     "Kiểm lâm địa bàn", "Bản Pa Thắng", False),
    (2, Part.MORNING, "07:30", "", "Tiếp công dân định kỳ", CHAIRMAN, "Công chức tư pháp",
     "Phòng Tiếp công dân", False),
    (3, Part.AFTERNOON, "14:00", "", "Nghiệm thu đường bê tông bản Là Si", VICE,
     "Ban Quản lý dự án", "Bản Là Si", False),
    (4, Part.DAY, "", "", "Ngày hội Đại đoàn kết toàn dân tộc", CHAIRMAN, "Nhân dân bản Thu Lũm",
     "Nhà văn hóa bản Thu Lũm", False),
)  # fmt: skip
VILLAGES = ("Bản Thu Lũm", "Bản Là Si", "Bản Pa Thắng", "Bản Ló Na", "Bản A Chè")
FORM = Form("", "Số liệu kinh tế - xã hội", VILLAGES, (
    Column("Số hộ", "hộ"), Column("Hộ nghèo", "hộ", at_most="Số hộ"), Column("Đàn trâu, bò", "con"),
    Column("Trẻ được tiêm chủng", "trẻ"),
))  # fmt: skip
# One village writes words instead of a number, one has more poor households than households.
FIGURES = (
    ("112", "21", "340", "18"), ("86", "30", "215", "11"), ("54", "chưa có", "160", "9"),
    ("61", "63", "148", "7"),
)  # fmt: skip


def fill_work(office: Office, wiring: Wiring, person: str, pin: str) -> None:
    """Give numbers, cancel one, plan the week, keep a form. A clerk is signed in."""
    today = wiring.clock.today()
    profile = office.profile.show()
    known = {one.code for one in wiring.packs.types}
    made = []
    for kind, subject, to, points in LETTERS:
        facts = parse_facts(_toml(kind, subject, to, points), known)
        job = wiring.drafting.begin(facts, profile, use_ai=False)
        kept = office.drafts.create(facts, wiring.drafting.accept(job, (), None).document)
        office.drafts.review(kept.id, person, pin)
        made.append(office.register.register_outgoing(kept.id, None, today, copies=3))
    office.register.cancel_number(made[-1].id, "Gửi nhầm nơi nhận, đã thay bằng văn bản khác")
    _plan(office, monday_of(today))
    office.figures.set_form(FORM)


def _plan(office: Office, monday: dt.date) -> None:
    for after, part, start, end, content, chair, others, place, again in WEEK:
        day = monday + dt.timedelta(after)
        repeat = Repeat.WEEK if again else Repeat.NEVER
        entry = office.calendar.set(
            Entry("", day, content, part, start, end, chair, (), others, place, repeat=repeat)
        )
        if after == 3:
            office.calendar.change(
                entry.id, day, Change(State.CANCELLED, "đường vào bản bị sạt lở")
            )


def village_files(folder: Path, period: Period) -> Path:
    """Write what the villages sent back; one sent nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    heads = ["Bản", *(one.head for one in FORM.columns)]
    for number, (village, row) in enumerate(zip(VILLAGES, FIGURES, strict=False), 1):
        path = folder / f"{number}-{village}.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            lines = csv.writer(out, delimiter=";")
            lines.writerow([f"Tháng {period.words}"])
            lines.writerow(heads)
            lines.writerow([village, *row])
    return folder


def old_word_file(path: Path) -> Path:
    """Write a letter as it comes from elsewhere: wrong paper and type, an abolished body, a day that is none."""
    document = Document()
    for line in (
        "ỦY BAN NHÂN DÂN XÃ THU LŨM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập – Tự do – Hạnh phúc", "Số: 5/UBND-VP", "V/v làm đường nội bản",
        "Thu Lũm, ngày 3 tháng 2 năm 2026", "Kính gửi: Các bản",
        "Thực hiện Kế hoạch của UBND huyện Mường Tè, đề nghị các bản báo cáo trước ngày 31/02/2026.",
        "Nơi nhận:", "- Như trên", "- Lưu VT", "CHỦ TỊCH", "Lý Gì Xừ",
    ):  # fmt: skip
        document.add_paragraph(line)
    document.save(str(path))
    return path


def _toml(kind: str, subject: str, to: tuple[str, ...], points: tuple[str, ...]) -> str:
    lists = (("to", to), ("points", points))
    lines = [f'type = "{kind}"', f'subject = "{subject}"', 'place = "Thu Lũm"']
    for name, values in lists:
        lines.append(f"{name} = {json.dumps(values, ensure_ascii=False)}")
    lines += [
        "[signer]", 'authority = "TM. ỦY BAN NHÂN DÂN"', 'title = "CHỦ TỊCH"', 'name = "Lý Gì Xừ"',
    ]  # fmt: skip
    return "\n".join(lines)
