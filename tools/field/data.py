"""Subjects to learn from and to measure with, read in place from the shared data."""

from __future__ import annotations

import hashlib
import json
import os
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communeapp.core.incoming.field.features import read_subject
from communeapp.core.vietnamese import fold

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
EXAMPLES = ROOT / "resources" / "field" / "examples.txt"
OTHER = "KHAC"
#: Subjects whose pieces of three letters agree by more than this are kept in one fold.
NEAR_DUPLICATE = 0.7
#: So many rows of register_labels.txt were labelled before any model had seen them.
CHECKED = 128


@dataclass(frozen=True)
class Row:
    """A subject with its field; ``second`` is a field that is right too, or ""."""

    subject: str
    code: str
    second: str = ""
    number: str = ""
    issuer: str = ""

    def right(self, code: str) -> bool:
        """Say whether a field is one of the right ones."""
        return code == self.code or (self.second != "" and code == self.second)


def shared_dir() -> Path:
    """Find the shared data: COMMUNEAPP_SHARED, else the folder beside the repository."""
    given = os.environ.get("COMMUNEAPP_SHARED", "")
    return Path(given) if given else ROOT.parent / "shared"


def _files(shared: Path) -> dict[str, Path]:
    data = shared / "data"
    return {
        "linh-vuc": data / "linh-vuc" / "fields_dev.jsonl",
        "register": data / "van-ban-that" / "register_rows_dev.jsonl",
        "codification": data / "phap-dien" / "legal_documents_dev.jsonl",
    }


def available(shared: Path) -> bool:
    """Say whether all that training reads is there."""
    return all(file.is_file() for file in _files(shared).values())


def hashes(shared: Path) -> dict[str, str]:
    """Give the SHA-256 of every file that training reads."""
    own = {
        "examples.txt": EXAMPLES,
        "register_labels.txt": HERE / "register_labels.txt",
        "topics.toml": HERE / "topics.toml",
    }
    files = {**_files(shared), **own}
    return {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in files.items()}


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def read_labelled(shared: Path) -> list[Row]:
    """Read the 500 subjects with silver labels."""
    return [
        Row(one["subject"], one["field"], one["field_alt"] or "", one["number"], one["issuer"])
        for one in _lines(_files(shared)["linh-vuc"])
    ]


def read_register(shared: Path) -> list[Row]:
    """Read the further rows of the register that the project gave a field."""
    rows = {one["id"]: one for one in _lines(_files(shared)["register"])}
    found = []
    for line in (HERE / "register_labels.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        row_id, code, *more = line.split()
        one = rows[row_id]
        second = more[0] if more else ""
        found.append(Row(one["subject"], code, second, one["number"], one["issuer"]))
    return found


def read_codification(shared: Path) -> list[Row]:
    """Read the titles of the codification whose topic belongs to a field."""
    topics = tomllib.loads((HERE / "topics.toml").read_text(encoding="utf-8"))
    found = []
    for one in _lines(_files(shared)["codification"]):
        topic = topics.get(one["field"])
        code = "" if topic is None else topic.get(one["subfield"], topic["all"])
        if code:
            found.append(Row(one["subject"], code))
    return found


def read_examples(file: Path = EXAMPLES) -> list[Row]:
    """Read the subjects written for the program."""
    found, code = [], ""
    for line in file.read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if text.startswith("["):
            code = text.strip("[]")
        elif text and not text.startswith("#"):
            found.append(Row(text, code))
    return found


def pieces(subject: str) -> frozenset[str]:
    """Give the pieces of three letters of a subject, without marks."""
    text = f" {' '.join(fold(one) for one in read_subject(subject).syllables)} "
    return frozenset(text[at : at + 3] for at in range(len(text) - 2))


def groups(rows: Sequence[Row]) -> list[int]:
    """Number the rows so that near-duplicates, also through a third one, have the same number."""
    parts = [pieces(one.subject) for one in rows]
    parent = list(range(len(rows)))

    def find(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for one, left in enumerate(parts):
        for other in range(one):
            right = parts[other]
            if len(left & right) > NEAR_DUPLICATE * len(left | right):
                parent[find(one)] = find(other)
    return [find(at) for at in range(len(rows))]


#: What letters begin and end with whatever they are about: it should not speak for any field.
_OPENINGS = (
    "báo cáo kết quả thực hiện", "kế hoạch", "tăng cường công tác", "triển khai", "đôn đốc thực hiện",
    "tổng hợp số liệu về", "hướng dẫn", "mời họp bàn về", "phối hợp thực hiện", "chấn chỉnh công tác",
    "rà soát, thống kê", "thông báo kết luận tại cuộc họp về", "kiện toàn Ban Chỉ đạo", "góp ý dự thảo kế hoạch",
    "đăng ký nội dung", "tuyên truyền về", "tập huấn về", "kiểm tra, giám sát", "cử người tham gia",
)  # fmt: skip
_ENDINGS = (
    "trên địa bàn xã", "năm 2026", "tại các xã biên giới", "giai đoạn 2026 - 2030", "trên địa bàn tỉnh",
    "6 tháng đầu năm", "vùng đồng bào dân tộc thiểu số", "tại các bản", "quý III", "trong dịp Tết Nguyên đán",
    "cho cán bộ, công chức xã", "theo chỉ đạo của UBND tỉnh", "cho người dân các bản đặc biệt khó khăn",
    "trong tình hình mới", "ở vùng cao, biên giới", "trên không gian mạng và trực tiếp", "tháng 9",
)  # fmt: skip


def varied(rows: Sequence[Row]) -> list[Row]:
    """Put each subject between an opening and an ending of every letter, in turn."""
    found = []
    for at, row in enumerate(rows):
        opening = _OPENINGS[(7 * at) % len(_OPENINGS)]
        ending = _ENDINGS[(5 * at) % len(_ENDINGS)]
        found.append(Row(f"{opening} {row.subject} {ending}", row.code, row.second))
    return found
