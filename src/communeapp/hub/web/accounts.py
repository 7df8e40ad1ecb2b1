"""Accounts of the pages: made, changed, closed; passwords by argon2id; what a person's place covers.

Used by the pages and by ``communeapp hub user``. Whether an account exists cannot be learned by trying: an unknown
name costs the same work and gets the same answer as a wrong password.
"""

from __future__ import annotations

import re
import secrets
import threading
import unicodedata
from dataclasses import dataclass

import argon2
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, func, insert, select, update

from communeapp.hub.db.account_tables import account
from communeapp.hub.web import sessions
from communeapp.hub.web.refusals import FieldProblem, Refused
from communeapp.hub.web.rights import Role

MIN_PASSWORD = 10
MAX_PASSWORD = 128
MAX_NAME = 32
MAX_FULL_NAME = 100
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])?\Z")
# As for PINs on the PCs (decision 022): OWASP's smallest argon2id setting.
_HASHER = argon2.PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
#: Nobody's password: what an unknown name is compared with. Made when first needed, the same work as a real one.
_NOBODY: list[str] = []
#: Each comparison takes 19 MiB; more at once than this only wait for each other.
_AT_ONCE = threading.BoundedSemaphore(3)
#: So many may wait for that; threads are needed for other pages too.
_WAITING_ROOM = threading.BoundedSemaphore(12)
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True)
class Account:
    """An account as it stands, without its password."""

    id: int
    name: str
    full_name: str
    role: Role
    unit: str
    state: str
    must_change: bool
    created_ms: int
    seen_ms: int


def clean_name(value: str) -> str:
    """Bring a name to sign in with to its one form; FieldProblem where it is none."""
    name = unicodedata.normalize("NFKC", value).strip().lower()
    if not _NAME.match(name):
        raise FieldProblem("name", "account_name", longest=MAX_NAME)
    return name


def check_password(password: str, name: str) -> None:
    """Refuse what is guessed first: too short, one sign repeated, a row of the keyboard, the own name."""
    if len(password) < MIN_PASSWORD:
        raise FieldProblem("password", "password_short", least=MIN_PASSWORD)
    if len(password) > MAX_PASSWORD:
        raise FieldProblem("password", "password_long", longest=MAX_PASSWORD)
    plain = unicodedata.normalize("NFKD", password).casefold()
    weak = (
        len(set(plain)) < 5
        or any(
            row in plain for row in ("1234567", "qwerty", "asdfgh", "abcdef", "password", "matkhau")
        )
        or (len(name) >= 4 and name in plain)
    )
    if weak:
        raise FieldProblem("password", "password_weak")


def new_password() -> str:
    """Make a first password to be read aloud: four groups of four, 78 bits."""
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(4))
    return "-".join(groups)


def hash_password(password: str) -> str:
    """Give what is kept of a password."""
    return _HASHER.hash(unicodedata.normalize("NFC", password))


def verify(kept: str | None, password: str) -> bool:
    """Compare a password with what is kept; with None (no such account) the same work is done in vain.

    Refused 503 where too many comparisons wait already.
    """
    if not _WAITING_ROOM.acquire(blocking=False):
        raise Refused(503, "busy", retry_after=15)
    try:
        with _AT_ONCE:
            return _compare(kept, unicodedata.normalize("NFC", password))
    finally:
        _WAITING_ROOM.release()


def _compare(kept: str | None, password: str) -> bool:
    if not _NOBODY:
        _NOBODY.append(_HASHER.hash(secrets.token_urlsafe(16)))
    try:
        good = _HASHER.verify(kept or _NOBODY[0], password)
    except (VerificationError, InvalidHashError):
        return False
    return good and kept is not None


def create(
    connection: Connection,
    *,
    name: str,
    full_name: str,
    role: Role,
    unit: str,
    password: str,
    by: str,
    now_ms: int,
    must_change: bool = True,
) -> int:
    """Make an account and give its id; FieldProblem for what cannot be."""
    name = clean_name(name)
    full_name = clean_full_name(full_name)
    check_password(password, name)
    check_place(role, unit)
    if connection.execute(select(account.c.id).where(account.c.name == name)).first():
        raise FieldProblem("name", "account_exists")
    made = connection.execute(
        insert(account)
        .values(
            name=name,
            full_name=full_name,
            role=role.value,
            unit=unit,
            hash=hash_password(password),
            state="active",
            must_change=int(must_change),
            created_ms=now_ms,
            created_by=by[:64],
            changed_ms=now_ms,
            seen_ms=0,
        )
        .returning(account.c.id)
    )
    return int(made.scalar_one())


def clean_full_name(value: str) -> str:
    """Bring a person's name to NFC on one line."""
    text = " ".join(unicodedata.normalize("NFC", value).split())
    text = "".join(sign for sign in text if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    if not text:
        raise FieldProblem("full_name", "empty")
    if len(text) > MAX_FULL_NAME:
        raise FieldProblem("full_name", "too_long", longest=MAX_FULL_NAME)
    return text


def check_place(role: Role, unit: str) -> None:
    """An administrator is the province's: keys and accounts reach every commune."""
    if role is Role.ADMIN and unit:
        raise FieldProblem("unit", "admin_whole_province")


def parse_role(value: str) -> Role:
    """Read a role by its code."""
    try:
        return Role(value)
    except ValueError:
        raise FieldProblem("role", "role") from None


def change(
    connection: Connection,
    account_id: int,
    *,
    full_name: str,
    role: Role,
    unit: str,
    state: str,
    now_ms: int,
) -> None:
    """Change an account; whoever is signed in with it has to sign in again when role, place or state change."""
    if state not in ("active", "closed"):
        raise FieldProblem("state", "choice")
    full_name = clean_full_name(full_name)
    check_place(role, unit)
    before = load(connection, account_id)
    if before.role is Role.ADMIN and (role is not Role.ADMIN or state != "active"):
        _keep_one_admin(connection, account_id)
    connection.execute(
        update(account)
        .where(account.c.id == account_id)
        .values(full_name=full_name, role=role.value, unit=unit, state=state, changed_ms=now_ms)
    )
    if (before.role, before.unit, before.state) != (role, unit, state):
        sessions.end_all(connection, account_id)


def _keep_one_admin(connection: Connection, leaving: int) -> None:
    others = connection.execute(
        select(func.count())
        .select_from(account)
        .where(
            account.c.role == Role.ADMIN.value, account.c.state == "active", account.c.id != leaving
        )
    ).scalar_one()
    if not others:
        raise FieldProblem("role", "last_admin")


def set_password(
    connection: Connection,
    account_id: int,
    password: str,
    now_ms: int,
    *,
    must_change: bool,
    keep_session: str = "",
) -> None:
    """Set a password and end all other sessions of the account."""
    check_password(password, load(connection, account_id).name)
    connection.execute(
        update(account)
        .where(account.c.id == account_id)
        .values(hash=hash_password(password), must_change=int(must_change), changed_ms=now_ms)
    )
    sessions.end_all(connection, account_id, but=keep_session)


def load(connection: Connection, account_id: int) -> Account:
    """Give one account; Refused 404 where there is none."""
    row = connection.execute(select(*_COLUMNS).where(account.c.id == account_id)).first()
    if row is None:
        raise Refused(404, "not_found")
    return Account(*row[:3], Role(row.role), *row[4:6], bool(row.must_change), *row[7:])


def by_name(connection: Connection, name: str) -> Account | None:
    """Find an account by its name to sign in with."""
    found = connection.execute(select(account.c.id).where(account.c.name == name)).scalar()
    return None if found is None else load(connection, found)


def everybody(connection: Connection) -> tuple[Account, ...]:
    """List all accounts, those in use first, by name."""
    rows = connection.execute(select(*_COLUMNS).order_by(account.c.state, account.c.name))
    return tuple(
        Account(*row[:3], Role(row.role), *row[4:6], bool(row.must_change), *row[7:])
        for row in rows
    )


_COLUMNS = (
    account.c.id,
    account.c.name,
    account.c.full_name,
    account.c.role,
    account.c.unit,
    account.c.state,
    account.c.must_change,
    account.c.created_ms,
    account.c.seen_ms,
)
