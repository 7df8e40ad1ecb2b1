"""Take the facts of legal texts (type, number, date, title) from the official codification into the pack.

    python tools/make_legal_list.py ../shared/data/phap-dien/legal_documents_dev.jsonl

Numbers, dates and titles are facts of official texts; the codification does not say whether a text still
holds, and neither does the list. Laws are taken of every field, the rest of the fields of a commune.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import tomllib
from pathlib import Path

import tomli_w

LIST = Path(__file__).resolve().parents[1] / "resources/packs/can-cu-phap-ly/lists/phap-dien.toml"
BY_HAND = LIST.with_name("chung.toml")  # read in full or from sources that tell the state
LAWS = {"Luật", "Bộ luật", "Pháp lệnh"}
OTHERS = {
    "Nghị định",
    "Nghị quyết",
    "Nghị quyết liên tịch",
    "Quyết định",
    "Chỉ thị",
    "Thông tư",
    "Thông tư liên tịch",
}
# Fields of the codification that a commune's twenty fields touch.
FIELDS = {
    "An ninh quốc gia", "Bảo hiểm", "Chính sách xã hội", "Cán bộ, công chức, viên chức",
    "Dân số, gia đình, trẻ em, bình đẳng giới", "Giao thông, vận tải", "Giáo dục, đào tạo",
    "Hành chính tư pháp", "Khiếu nại, tố cáo", "Lao động", "Môi trường", "Nông nghiệp, nông thôn",
    "Quốc phòng", "Thống kê", "Trật tự, an toàn xã hội", "Tài nguyên", "Tài chính", "Tôn giáo, tín ngưỡng",
    "Tổ chức bộ máy nhà nước", "Tổ chức chính trị - xã hội, hội", "Văn hóa, thể thao, du lịch",
    "Văn thư lưu trữ", "Xây dựng pháp luật và thi hành pháp luật", "Xây dựng, nhà ở, đô thị", "Y tế, dược",
    "Thi đua, khen thưởng, các danh hiệu vinh dự nhà nước", "Dân tộc", "Khoa học, công nghệ",
    "Thông tin, báo chí, xuất bản", "Tài sản công, nợ công, dự trữ nhà nước", "Doanh nghiệp, hợp tác xã",
}  # fmt: skip
OLDEST = 2008
LONGEST = 220
HEAD = """\
# Số, ngày, trích yếu của văn bản theo Bộ pháp điển điện tử; làm bằng tools/make_legal_list.py, không sửa tay.
# Bộ pháp điển không cho biết văn bản còn hiệu lực hay không: phải đối chiếu trước khi viện dẫn.
"""
SOURCE = "Bộ pháp điển (phapdien.moj.gov.vn), bản chép diepxuan/diepxuan.github.io, commit fbaa690e"


def main(file: str) -> None:
    """Write the list."""
    by_hand = {
        (one["kind"], one["number"])
        for one in tomllib.loads(BY_HAND.read_text(encoding="utf-8"))["texts"]
    }
    known: dict[tuple[str, str], dict[str, object]] = {}
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        kind, number, title = row["type"], row["number"] or "", (row["subject"] or "").strip()
        if (
            (kind, number) in by_hand
            or not number
            or not title
            or not row["date"]
            or not re.match(r"\d+/", number)
        ):
            continue
        day = dt.date.fromisoformat(row["date"])
        law = kind in LAWS
        if law and title.startswith(f"{kind} "):
            title = title.removeprefix(f"{kind} ")
        if not law and (kind not in OTHERS or row["field"] not in FIELDS or day.year < OLDEST):
            continue
        if len(title) > LONGEST:
            title = title[:LONGEST].rsplit(" ", 1)[0] + " …"
        entry: dict[str, object] = {"kind": kind, "number": number, "title": title, "issued": day}
        if row["effective"]:
            entry["in_force"] = dt.date.fromisoformat(row["effective"])
        if row["issuer"] and not law:
            entry["issuer"] = row["issuer"]
        known.setdefault((kind, number), entry)
    texts = [
        known[key]
        for key in sorted(known, key=lambda one: (one[0], str(known[one]["issued"]), one[1]))
    ]
    data = {"source": SOURCE, "certainty": "C", "texts": texts}
    LIST.write_text(HEAD + tomli_w.dumps(data), encoding="utf-8", newline="\n")
    print(len(texts), "texts")


if __name__ == "__main__":
    main(sys.argv[1])
