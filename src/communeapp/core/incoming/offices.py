"""The offices of a commune that handle documents, and which fields each has: a setting.

What a commune sets up is its own choice (Decree 150/2025/NĐ-CP, Article 16, 1), so names and duties
here are only where it begins.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from communeapp.core.errors import UserError

USUAL: Mapping[str, str] = MappingProxyType(
    {
        "VP": "Văn phòng HĐND và UBND",
        "KT": "Phòng Kinh tế",
        "VHXH": "Phòng Văn hóa - Xã hội",
        "PVHCC": "Trung tâm Phục vụ hành chính công",
        "BCHQS": "Ban Chỉ huy Quân sự",
        "CAX": "Công an xã",
        "DU": "Văn phòng Đảng ủy",
    }
)
MAX_CODE = 20
MAX_NAME = 200


@dataclass(frozen=True)
class Offices:
    """``names`` gives the name of an office by its code, ``fields`` the office of a field.

    ``fields`` holds only what this commune decided; the rest follows the program's own table.
    """

    names: Mapping[str, str]
    fields: Mapping[str, str]

    def name(self, code: str) -> str:
        """Give the name of an office; a code that is unknown is its own name."""
        return self.names.get(code, code)


def parse_offices(text: str) -> Offices:
    """Read the setting ``handling_offices``; an empty or broken one gives the usual offices."""
    try:
        data = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        data = {}
    names = _texts(data, "offices") or dict(USUAL)
    return Offices(MappingProxyType(names), MappingProxyType(_texts(data, "fields")))


def write_offices(names: Mapping[str, str], fields: Mapping[str, str]) -> str:
    """Write the setting. UserError ``register.office`` names an empty or too long code or name."""
    for code, name in names.items():
        if not (code.strip() and name.strip() and len(code) <= MAX_CODE and len(name) <= MAX_NAME):
            raise UserError("register.office", field="handling_offices", given=name or code)
    kept = {field: code for field, code in fields.items() if code in names}
    return json.dumps({"offices": dict(names), "fields": kept}, ensure_ascii=False)


def _texts(data: object, key: str) -> dict[str, str]:
    part = data.get(key) if isinstance(data, dict) else None
    if not isinstance(part, dict):
        return {}
    return {str(name): one for name, one in part.items() if isinstance(one, str)}
