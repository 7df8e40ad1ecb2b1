"""The people of an office: roles, what a role may do, how long a wrong PIN makes one wait.

Pure. PINs themselves are hashed in :mod:`communeapp.services.people`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.errors import UserError

MAX_NAME = 100
MAX_TITLE = 200
MIN_PIN = 4
MAX_PIN = 64

#: Wrong tries that cost nothing: a slip of the finger is no attack.
FREE_TRIES = 3
_DELAYS_S = (5, 15, 30, 60, 120, 300, 600)
MAX_DELAY_MS = 900_000


class Role(StrEnum):
    """What a person is in the office. The Vietnamese words stand in docs/glossary.md."""

    CLERK = "clerk"  # văn thư
    LEADER = "leader"  # lãnh đạo
    OFFICIAL = "official"  # công chức chuyên môn
    TRAINER = "trainer"  # giảng viên
    LEARNER = "learner"  # học viên
    VOLUNTEER = "volunteer"  # tình nguyện viên tổ công nghệ số
    ADMINISTRATOR = "administrator"  # quản trị


class Action(StrEnum):
    """What is guarded by a role."""

    SEE_DOCUMENTS = "see_documents"
    WRITE_DOCUMENTS = "write_documents"
    REVIEW = "review"
    SIGN = "sign"  # sign, send back for another text, open again what was signed
    NUMBER = "number"  # give a document its number: the clerk's machine alone
    MANAGE_PEOPLE = "manage_people"
    CHANGE_PROFILE = "change_profile"
    BACK_UP = "back_up"
    RESTORE = "restore"
    LEARN = "learn"
    TEACH = "teach"
    HELP_CITIZENS = "help_citizens"


_EVERYONE = frozenset({Action.LEARN, Action.HELP_CITIZENS})
_WRITES = _EVERYONE | {Action.SEE_DOCUMENTS, Action.WRITE_DOCUMENTS}
_RUNS_OFFICE = frozenset(
    {Action.MANAGE_PEOPLE, Action.CHANGE_PROFILE, Action.BACK_UP, Action.RESTORE}
)

_MAY: dict[Role, frozenset[Action]] = {
    # Few communes have a trainer of their own: the clerk keeps class lists and numbers certificates,
    # the leader looks at who is behind. Keys of sealed exams still ask for the PIN of their trainer.
    Role.CLERK: _WRITES
    | _RUNS_OFFICE
    # Most leaders sign on paper; the clerk enters it.
    | {Action.REVIEW, Action.SIGN, Action.NUMBER, Action.TEACH},
    Role.LEADER: _WRITES | _RUNS_OFFICE | {Action.REVIEW, Action.SIGN, Action.TEACH},
    Role.OFFICIAL: _WRITES | {Action.REVIEW, Action.CHANGE_PROFILE, Action.BACK_UP},
    Role.TRAINER: _WRITES | {Action.TEACH},
    Role.LEARNER: _EVERYONE,
    Role.VOLUNTEER: _EVERYONE,
    # Keeps the machine running; content is answered for by those whose work it is.
    Role.ADMINISTRATOR: _WRITES | _RUNS_OFFICE,
}


@dataclass(frozen=True)
class Person:
    """One person of the office. ``signs``: stands among those whose name goes under documents."""

    id: str
    name: str
    title: str
    role: Role
    signs: bool = False
    has_pin: bool = False


@dataclass(frozen=True)
class PinReset:
    """A PIN that somebody else gave ``person``: ``by`` is who (id), ``name`` that one's name now."""

    person: str
    by: str
    name: str
    at_ms: int


def may(role: Role, action: Action) -> bool:
    """Say whether a role may do something; learners and volunteers never see documents."""
    return action in _MAY[role]


def parse_role(value: str) -> Role:
    """Read a role by its code; UserError ``people.unknown_role``."""
    try:
        return Role(value)
    except ValueError:
        known = ", ".join(Role)
        raise UserError("people.unknown_role", field="role", given=value, known=known) from None


def clean_line(value: str, *, field: str, longest: int, empty_ok: bool = False) -> str:
    """Bring a name or title to NFC on one line; UserError ``people.empty`` or ``people.too_long``."""
    text = " ".join(unicodedata.normalize("NFC", value).split())
    text = "".join(sign for sign in text if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    if not text and not empty_ok:
        raise UserError("people.empty", field=field)
    if len(text) > longest:
        raise UserError("people.too_long", field=field, longest=longest)
    return text


def check_pin(pin: str) -> str:
    """Check a new PIN: 4 to 64 signs, not one sign repeated, not a plain row of digits."""
    text = unicodedata.normalize("NFC", pin)
    if not MIN_PIN <= len(text) <= MAX_PIN:
        raise UserError("people.pin_length", field="pin", least=MIN_PIN, most=MAX_PIN)
    digits = "01234567890"
    if len(set(text)) == 1 or text in digits or text in digits[::-1]:
        raise UserError("people.pin_too_easy", field="pin")
    return text


def wait_after(failures: int) -> int:
    """Give the waiting time in ms after so many wrong PINs in a row; grows up to 15 minutes."""
    beyond = failures - FREE_TRIES
    if beyond < 0:
        return 0
    if beyond < len(_DELAYS_S):
        return _DELAYS_S[beyond] * 1000
    return MAX_DELAY_MS


def remaining_wait(failures: int, last_failure_ms: int, now_ms: int) -> int:
    """Give how many ms are still to wait; a clock that jumped back never makes it longer than that."""
    wait = wait_after(failures)
    passed = max(0, now_ms - last_failure_ms)
    return max(0, wait - passed)
