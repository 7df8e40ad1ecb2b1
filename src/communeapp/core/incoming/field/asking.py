"""The second opinion: what the language model is asked about a document that the program cannot tell."""

from __future__ import annotations

import re

from communeapp.core.incoming.field.offices import Catalogue
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.untrusted import FENCE_RULE, fence, set_aside
from communeapp.core.prompts import PromptPlan

_MOST_SUBJECT = 400
_MOST_TEXT = 600
_MOST_TOKENS = 16
_CODE = re.compile(r"[A-Z][A-Z_]{3,40}")

_SYSTEM = (
    "Bạn là văn thư của Ủy ban nhân dân xã. Nhiệm vụ: chọn MỘT lĩnh vực cho văn bản đến. "
    "Chỉ trả lời bằng đúng một mã trong danh sách, không giải thích. Nếu không đủ căn cứ, trả lời KHAC. "
    f"{FENCE_RULE}\n\nDanh sách mã:\n"
)
_EXAMPLES = (
    ("Trích yếu: tăng cường phòng, chống sốt xuất huyết", "Y_TE_BAO_TRO_XA_HOI"),
    ("Trích yếu: nộp báo cáo quyết toán chi thường xuyên quý II", "TAI_CHINH_KE_HOACH"),
    ("Trích yếu: triển khai Nghị quyết số 15/NQ-CP của Chính phủ", "KHAC"),
    ("Trích yếu: bàn giao mốc ranh giới các thửa đất thu hồi", "DAT_DAI"),
)


def plan(catalogue: Catalogue, header: Header, text: str) -> PromptPlan:
    """Make the question; the fixed part (all fields) is the same for every document."""
    listed = "\n".join(
        f"{one.code}: {one.name} ({one.definition.rstrip('.')})" for one in catalogue.fields
    )
    issuer = header.value(Part.ISSUER) or ""
    subject = header.value(Part.SUBJECT) or ""
    shown = [f"Cơ quan ban hành: {issuer}"] if issuer else []
    if subject:
        shown.append(f"Trích yếu: {subject[:_MOST_SUBJECT]}")
    else:
        shown.append(f"Trích nội dung: {' '.join(set_aside(text).split())[:_MOST_TEXT]}")
    return PromptPlan(
        template_id="field-2",
        system=f"{_SYSTEM}{listed}\nKHAC: {catalogue.other_name}",
        examples=tuple((f"{fence(question)}\nMã:", answer) for question, answer in _EXAMPLES),
        context=fence("\n".join(shown)) + "\n",
        items=("Mã:",),
        max_tokens=_MOST_TOKENS,
    )


def read_answer(catalogue: Catalogue, answer: str) -> str:
    """Read the code in an answer; "" where it names none or more than one. KHAC counts as none."""
    known = {one.code for one in catalogue.fields}
    named = {found for found in _CODE.findall(answer.upper()) if found in known}
    return named.pop() if len(named) == 1 else ""
