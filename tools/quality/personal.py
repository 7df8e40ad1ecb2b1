"""Measure what is found of personal details and write the section "Personal data" of docs/quality.md.

    python tools/quality/personal.py [--data FOLDER] [--write]

``FOLDER`` (default ``../shared/data``) holds ``pii-vi`` (invented sentences with the kinds in them, and
invented forms) and ``van-ban-that`` (real official documents, which hold next to nothing personal). A
sentence counts by kind: found or not. In the forms the values after their labels are the gold ones; one is
found when it is hidden to its last letter. In the official documents everything "sure" counts as wrong.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from communeapp.core.incoming.personal import find_personal

ROOT = Path(__file__).resolve().parents[2]
DEFAULT_DATA = ROOT.parent / "shared" / "data"
FILE = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- personal: begin -->", "<!-- personal: end -->"
#: Labels of the sentences and the kinds that answer them.
KINDS = {
    "CCCD": "SO_DINH_DANH",
    "CMND": "CMND_9",
    "MST": "MA_SO_THUE",
    "PASSPORT": "HO_CHIEU",
    "PHONE_NUMBER": "DIEN_THOAI_DI_DONG",
    "VEHICLE_PLATE": "BIEN_SO_XE",
    "BANK_CARD": "THE_NGAN_HANG",
    "BANK_ACCOUNT": "TAI_KHOAN_NGAN_HANG",
    "HEALTH_INSURANCE_NUMBER": "THE_BHYT",
    "SOCIAL_INSURANCE_NUMBER": "MA_SO_BHXH",
    "DATE_OF_BIRTH": "NGAY_SINH",
    "EMAIL_ADDRESS": "EMAIL",
    "DEVICE_ID": "MA_THIET_BI",
    "DRIVER_LICENSE": "GIAY_PHEP_LAI_XE",
    "ADDRESS": "DIA_CHI",
    "PERSON_NAME": "HO_TEN",
    "PERSON": "HO_TEN",
}
#: Labels of the lines of a form and the kinds of what follows them.
FORM_LINES = (
    (
        "HO_TEN",
        re.compile(
            r"^(?:Tôi tên là|Họ và tên|Họ tên[^:\n]*): (?:Ông/Bà )?([^—\n]+?)(?: —.*)?$", re.M
        ),
    ),
    ("NGAY_SINH", re.compile(r"^Ngày sinh: (\S+)$", re.M)),
    ("SO_DINH_DANH", re.compile(r"CCCD số: (\d{12})")),
    ("DIEN_THOAI_DI_DONG", re.compile(r"Số điện thoại: ([\d ]+\d)")),
    ("EMAIL", re.compile(r"^Email: (\S+)$", re.M)),
    ("DIA_CHI", re.compile(r"^Địa chỉ (?:thường trú|tạm trú)[^:\n]*: (.+?)\.?$", re.M)),
)


def rows(file: Path) -> Iterator[dict[str, str]]:
    """Give the rows of a file of JSON lines."""
    for line in file.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def of_sentences(file: Path) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Count kinds that are there, that were found rightly, and that were found at all."""
    there: Counter[str] = Counter()
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for row in rows(file):
        gold = {KINDS[label] for label in row["labels"] if label in KINDS}
        got = {hit.kind for hit in find_personal(row["text"])}
        there.update(gold)
        right.update(gold & got)
        found.update(got)
    return there, right, found


def of_forms(file: Path) -> tuple[Counter[str], Counter[str]]:
    """Count the values of forms, and those that are hidden to their last letter."""
    there: Counter[str] = Counter()
    hidden: Counter[str] = Counter()
    for row in rows(file):
        text = row["text"]
        covered = {
            place for hit in find_personal(text) for place in range(hit.start, hit.end) if hit.sure
        }
        for kind, pattern in FORM_LINES:
            for value in pattern.finditer(text):
                there[kind] += 1
                hidden[kind] += covered.issuperset(range(value.start(1), value.end(1)))
    return there, hidden


def of_documents(file: Path) -> tuple[int, Counter[str]]:
    """Count real documents and the sure details said to be in them."""
    wrong: Counter[str] = Counter()
    count = 0
    for row in rows(file):
        count += 1
        wrong.update(hit.kind for hit in find_personal(row["text"]) if hit.sure)
    return count, wrong


def table(data: Path) -> str:
    """Make the section's text."""
    there, right, found = of_sentences(data / "pii-vi" / "pii_dev.jsonl")
    in_forms, hidden = of_forms(data / "pii-vi" / "forms_fictional_dev.jsonl")
    documents, wrong = of_documents(data / "van-ban-that" / "documents_dev.jsonl")
    lines = [
        "Made by `python tools/quality/personal.py --write`. Sentences: `pii-vi/pii_dev.jsonl`; forms:",
        "`pii-vi/forms_fictional_dev.jsonl` (values after their labels, hidden to the last letter).",
        "",
        "| Kind | Sentences: recall | Sentences: precision | Forms: hidden |",
        "| --- | --- | --- | --- |",
    ]
    lines += [
        f"| {kind} | {_share(right[kind], there[kind])} | {_share(right[kind], found[kind])} "
        f"| {_share(hidden[kind], in_forms[kind])} |"
        for kind in sorted(set(there) | set(found) | set(in_forms))
    ]
    lines += [
        f"| **All** | {_share(right.total(), there.total())} | {_share(right.total(), found.total())} "
        f"| {_share(hidden.total(), in_forms.total())} |",
        "",
        f"In {documents} real official documents {wrong.total()} details are said to be there for sure"
        + (
            f" ({', '.join(f'{kind} {n}' for kind, n in sorted(wrong.items()))})." if wrong else "."
        ),
    ]
    return "\n".join(lines)


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole}" if whole else "–"


def write(text: str) -> None:
    """Put the text between its marks; a section is added where there is none."""
    page = FILE.read_text(encoding="utf-8") if FILE.exists() else "# Quality\n"
    if BEGIN not in page:
        page = f"{page.rstrip()}\n\n## Personal data\n\n{BEGIN}\n{END}\n"
    before, rest = page.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    FILE.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def main() -> int:
    """Run the tool."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA)
    parser.add_argument("--write", action="store_true", help="put the table into docs/quality.md")
    asked = parser.parse_args()
    if not (asked.data / "pii-vi").is_dir():
        print(f"no data under {asked.data}", file=sys.stderr)
        return 2
    text = table(asked.data)
    print(text)
    if asked.write:
        write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
