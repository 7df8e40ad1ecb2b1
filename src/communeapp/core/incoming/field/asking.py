"""The second opinion: what the language model is asked about a document that the program cannot tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communeapp.core.incoming.field.offices import Catalogue
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.untrusted import FENCE_RULE, fence, set_aside
from communeapp.core.prompts import PromptPlan

_MOST_SUBJECT = 400
_MOST_TEXT = 600
_MOST_TOKENS = 16
_ASKED = "Mã:"
_CODE = re.compile(r"[A-Z][A-Z_]{3,40}")

_SYSTEM = (
    "Bạn là văn thư của Ủy ban nhân dân xã, chọn lĩnh vực cho văn bản đến trong danh sách được đưa ra. "
    "Chỉ trả lời bằng đúng một mã, không giải thích. Không mã nào phù hợp thì trả lời KHAC. "
    f"{FENCE_RULE}"
)
_EXAMPLES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "Trích yếu: bàn giao mốc ranh giới các thửa đất thu hồi",
        ("XAY_DUNG_CONG_THUONG", "DAT_DAI", "TAI_CHINH_KE_HOACH"),
        "DAT_DAI",
    ),
    (
        "Trích yếu: nộp báo cáo quyết toán chi thường xuyên của trường",
        ("TAI_CHINH_KE_HOACH", "GIAO_DUC", "VAN_PHONG_TONG_HOP"),
        "TAI_CHINH_KE_HOACH",
    ),
    (
        "Trích yếu: triển khai Nghị quyết số 15/NQ-CP của Chính phủ",
        ("VAN_PHONG_TONG_HOP", "TU_PHAP_HO_TICH", "NOI_VU"),
        "KHAC",
    ),
)


def plan(catalogue: Catalogue, header: Header, text: str, candidates: Sequence[str]) -> PromptPlan:
    """Make the question: which of the ``candidates``, the fields that the program finds likeliest."""
    issuer = header.value(Part.ISSUER) or ""
    subject = header.value(Part.SUBJECT) or ""
    shown = [f"Cơ quan ban hành: {issuer}"] if issuer else []
    if subject:
        shown.append(f"Trích yếu: {subject[:_MOST_SUBJECT]}")
    else:
        shown.append(f"Trích nội dung: {' '.join(set_aside(text).split())[:_MOST_TEXT]}")
    return PromptPlan(
        template_id="field-3",
        system=_SYSTEM,
        examples=tuple(
            (f"{fence(question)}\n{_listed(catalogue, codes)}{_ASKED}", answer)
            for question, codes, answer in _EXAMPLES
        ),
        context=f"{fence(chr(10).join(shown))}\n{_listed(catalogue, candidates)}",
        items=(_ASKED,),
        max_tokens=_MOST_TOKENS,
    )


def _listed(catalogue: Catalogue, codes: Sequence[str]) -> str:
    by_code = {one.code: one for one in catalogue.fields}
    return "".join(
        f"{one.code}: {one.name} ({one.definition.rstrip('.')})\n"
        for one in (by_code[code] for code in codes if code in by_code)
    )


def read_answer(catalogue: Catalogue, answer: str) -> str:
    """Read the code in an answer; "" where it names none or more than one. KHAC counts as none."""
    known = {one.code for one in catalogue.fields}
    named = {found for found in _CODE.findall(answer.upper()) if found in known}
    return named.pop() if len(named) == 1 else ""
