"""Who may do what at the hub. Pure.

An account has one role and one place: a unit (a commune), or the whole province (""). What a person
may see of communes is bounded by the place, what a person may do by the role. Whatever reaches every
commune (keys, publications, accounts) needs the whole province.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What an account is."""

    ADMIN = "admin"  # quản trị của tỉnh
    TRAINER = "trainer"  # giảng viên
    READER = "reader"  # người xem
    COURIER = "courier"  # người chuyển gói


class Right(StrEnum):
    """What is guarded."""

    SIGNED_IN = "signed_in"  # whoever has an account
    STATISTICS = "statistics"
    SEE_DEVICES = "see_devices"
    DEVICES = "devices"  # approve and revoke keys
    INGEST = "ingest"  # hand in bundles, take answers along
    PUBLISH = "publish"
    MESSAGES = "messages"
    DIFFICULTIES = "difficulties"  # read and answer what people are stuck with
    ACCOUNTS = "accounts"
    AUDIT = "audit"


_MAY: dict[Role, frozenset[Right]] = {
    Role.ADMIN: frozenset(Right),
    Role.TRAINER: frozenset(
        {
            Right.SIGNED_IN,
            Right.STATISTICS,
            Right.SEE_DEVICES,
            Right.INGEST,
            Right.PUBLISH,
            Right.MESSAGES,
            Right.DIFFICULTIES,
        }
    ),
    Role.READER: frozenset({Right.SIGNED_IN, Right.STATISTICS, Right.SEE_DEVICES}),
    Role.COURIER: frozenset({Right.SIGNED_IN, Right.INGEST}),
}
_WHOLE_PROVINCE = frozenset({Right.DEVICES, Right.PUBLISH, Right.ACCOUNTS, Right.AUDIT})


@dataclass(frozen=True)
class Viewer:
    """Who is signed in. ``unit`` "" means the whole province."""

    account: int
    name: str
    full_name: str
    role: Role
    unit: str = ""
    must_change: bool = False

    def may(self, right: Right) -> bool:
        """Say whether this person may do something."""
        return right in _MAY[self.role] and (not self.unit or right not in _WHOLE_PROVINCE)
