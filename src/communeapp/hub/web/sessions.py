"""Who is signed in: sessions kept in the database, known by a random token in a cookie.

The token changes every quarter of an hour. On a slow line an answer with the new one may be lost, so the one
before stays good until the new one has been seen, and a minute longer; later it is taken as stolen and ends the
session for both. A session ends after 30 minutes at rest and after 12 hours in any case.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, or_, select, update

from communeapp.hub.db.account_tables import account, session
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.web import audit
from communeapp.hub.web.rights import Role, Viewer

IDLE_MS = 30 * 60_000
LONGEST_MS = 12 * 3_600_000
ROTATE_MS = 15 * 60_000
GRACE_MS = 60_000
#: "Last seen" is written at most this often.
_TOUCH_MS = 30_000
_TOKEN_BYTES = 32


@dataclass(frozen=True)
class Session:
    """A session as found. ``fresh``: a token that the answer has to carry, else ""."""

    token_hash: str
    csrf: str
    viewer: Viewer
    flash: tuple[tuple[str, dict[str, object]], ...] = ()
    fresh: str = ""


def hashed(token: str) -> str:
    """Give what is kept of a token."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def start(connection: Connection, account_id: int, now_ms: int, address: str) -> tuple[str, str]:
    """Begin a session: gives the token for the cookie and the hash that is kept."""
    connection.execute(
        delete(session).where(
            or_(session.c.seen_ms < now_ms - IDLE_MS, session.c.made_ms < now_ms - LONGEST_MS)
        )
    )
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    connection.execute(
        insert(session).values(
            token=hashed(token),
            account=account_id,
            csrf=secrets.token_urlsafe(_TOKEN_BYTES),
            made_ms=now_ms,
            seen_ms=now_ms,
            rotated_ms=now_ms,
            previous="",
            confirmed_ms=now_ms,
            flash="",
            address=address[:64],
        )
    )
    return token, hashed(token)


def find(engine: Engine, token: str, now_ms: int, *, rotate: bool) -> Session | None:
    """Find the session of a token; None where there is none, it rested too long, or its account is closed.

    ``rotate``: whether the answer may carry a new token. Writes only when there is something to write.
    """
    if not token or len(token) > 100:
        return None
    key = hashed(token)
    with reading(engine) as connection:
        row = _row(connection, key)
    if row is None:
        return None
    if not _wants_writing(row, key, now_ms, rotate=rotate):
        return Session(row.token, row.csrf, _viewer(row), _flash(row.flash))
    with writing(engine) as connection:
        row = _row(connection, key, lock=True)  # once more: another request may have been faster
        return None if row is None else _renewed(connection, row, key, now_ms, rotate=rotate)


def _row(connection: Connection, key: str, *, lock: bool = False) -> Row[Any] | None:
    query = (
        select(session, *_ACCOUNT)
        .join(account, account.c.id == session.c.account)
        .where(or_(session.c.token == key, session.c.previous == key))
    )
    return connection.execute(query.with_for_update(of=session) if lock else query).first()


def _over(row: Row[Any], key: str, now_ms: int) -> bool:
    return (
        row.state != "active"
        or now_ms - row.seen_ms > IDLE_MS
        or now_ms - row.made_ms > LONGEST_MS
        or _stolen(row, key, now_ms)
    )


def _stolen(row: Row[Any], key: str, now_ms: int) -> bool:
    """Say whether an old token comes back although its browser has the new one."""
    return bool(row.token != key and row.confirmed_ms and now_ms - row.confirmed_ms > GRACE_MS)


def _due(row: Row[Any], key: str, now_ms: int) -> bool:
    # The answer with the new token never came. Pages asked for at the same moment must not each bring one.
    lost = row.token != key and not row.confirmed_ms and now_ms - row.rotated_ms > GRACE_MS // 2
    return bool(now_ms - row.rotated_ms > ROTATE_MS or lost)


def _wants_writing(row: Row[Any], key: str, now_ms: int, *, rotate: bool) -> bool:
    return (
        _over(row, key, now_ms)
        or (rotate and _due(row, key, now_ms))
        or (row.token == key and not row.confirmed_ms)
        or not 0 <= now_ms - row.seen_ms <= _TOUCH_MS
    )


def _renewed(
    connection: Connection, row: Row[Any], key: str, now_ms: int, *, rotate: bool
) -> Session | None:
    if _over(row, key, now_ms):
        if _stolen(row, key, now_ms):
            audit.write(
                connection, now_ms, "session.stolen", row.name,
                account=row.account_id, name=row.name, address=row.address,
            )  # fmt: skip
        end(connection, row.token)
        return None
    changes: dict[str, object] = {"seen_ms": now_ms}
    known, fresh = row.token, ""
    if rotate and _due(row, key, now_ms):
        fresh = secrets.token_urlsafe(_TOKEN_BYTES)
        known = hashed(fresh)
        changes |= {"token": known, "previous": key, "rotated_ms": now_ms, "confirmed_ms": 0}
    elif row.token == key and not row.confirmed_ms:
        changes["confirmed_ms"] = now_ms
    connection.execute(update(session).where(session.c.token == row.token).values(**changes))
    return Session(known, row.csrf, _viewer(row), _flash(row.flash), fresh)


_ACCOUNT = (
    account.c.id.label("account_id"),
    account.c.name,
    account.c.full_name,
    account.c.role,
    account.c.unit,
    account.c.state,
    account.c.must_change,
)


def _viewer(row: Row[Any]) -> Viewer:
    return Viewer(
        row.account_id, row.name, row.full_name, Role(row.role), row.unit, bool(row.must_change)
    )


def _flash(kept: str) -> tuple[tuple[str, dict[str, object]], ...]:
    return tuple((key, values) for key, values in json.loads(kept)) if kept else ()


def end(connection: Connection, token_hash: str) -> None:
    """End a session."""
    connection.execute(delete(session).where(session.c.token == token_hash))


def end_all(connection: Connection, account_id: int, *, but: str = "") -> None:
    """End all sessions of an account, but one where somebody changes the own password."""
    connection.execute(
        delete(session).where(session.c.account == account_id, session.c.token != but)
    )


def tell(connection: Connection, token_hash: str, key: str, **values: object) -> None:
    """Keep a sentence (``done.<key>``) for the next page of this session."""
    kept = connection.execute(
        select(session.c.flash).where(session.c.token == token_hash)
    ).scalar_one_or_none()
    lines = [*(json.loads(kept) if kept else []), [key, values]]
    connection.execute(
        update(session)
        .where(session.c.token == token_hash)
        .values(flash=json.dumps(lines[-5:], ensure_ascii=False))
    )


def forget_told(engine: Engine, token_hash: str) -> None:
    """Forget the sentences that a page has shown."""
    with writing(engine) as connection:
        connection.execute(update(session).where(session.c.token == token_hash).values(flash=""))
