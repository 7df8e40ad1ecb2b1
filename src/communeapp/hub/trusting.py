"""Whom the hub believes, and what it took back: its root, and the revocation lists in its database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp import log
from communeapp.core.sync.limits import MAX_LISTS
from communeapp.core.trust import (
    KeyCertificate,
    RevocationList,
    RevokedKey,
    Trust,
    judge_list,
    signed_list,
)
from communeapp.core.trust_files import BrokenTrustError, list_bytes, read_trust_file
from communeapp.hub.db import schema
from communeapp.hub.identity import Identity
from communeapp.sync.signing import verify

_LOG = log.get(__name__)


def load_trust(connection: Connection, identity: Identity) -> Trust:
    """Give what bundles are judged by: the hub's root, and the newest list of each issuer.

    A PC may also be below another hub of the same root.
    """
    roots = Trust((identity.root,))
    lists = []
    for data in newest_lists(connection, identity, most=None):
        found = read_list(data)
        if found is not None and judge_list(found, roots, verify) is None:
            lists.append(found)
    return Trust(roots.roots, tuple(lists))


def read_list(data: bytes) -> RevocationList | None:
    """Read a revocation list, None where it is none; its signature is judged elsewhere."""
    try:
        found = read_trust_file(data, verify)
    except BrokenTrustError:
        return None
    return found if isinstance(found, RevocationList) else None


def newest_lists(
    connection: Connection, identity: Identity, most: int | None = MAX_LISTS
) -> tuple[bytes, ...]:
    """Give the newest list of each issuer as its file: the root's and the hub's own first, then the latest."""
    table = schema.revocation
    newest = (
        sa.select(table.c.issuer, sa.func.max(table.c.number).label("number"))
        .group_by(table.c.issuer)
        .subquery()
    )
    first = sa.case((table.c.issuer.in_([identity.device, identity.root.id]), 0), else_=1)
    query = (
        sa.select(table.c.data)
        .join(
            newest,
            sa.and_(table.c.issuer == newest.c.issuer, table.c.number == newest.c.number),
        )
        .order_by(first, table.c.at_ms.desc(), table.c.issuer)
    )
    if most is not None:
        query = query.limit(most)
    return tuple(bytes(one) for one in connection.scalars(query))


def keep_lists(connection: Connection, trust: Trust, found: Iterable[bytes], now_ms: int) -> int:
    """Keep lists that came in bundles: believed ones that are newer than what is held; count them."""
    kept = 0
    for data in found:
        one = read_list(data)
        if one is None or judge_list(one, trust, verify) is not None:
            _LOG.warning("a revocation list is left out")
            continue
        if one.number > _number(connection, one.issuer):
            _put(connection, one, data, now_ms)
            kept += 1
    return kept


def revoke_keys(
    connection: Connection,
    identity: Identity,
    keys: Iterable[RevokedKey],
    *,
    day: dt.date,
    now_ms: int,
) -> RevocationList:
    """Write the hub's list anew with further keys; what stood in it stays.

    The number is that of the second, or one more than the last: also a hub that was restored to an older
    day never gives a number twice, and PCs refuse older ones.
    """
    last = _number(connection, identity.device)
    old = _of(connection, identity.device, last)
    entries = {(one.device, one.serial): one for one in (old.keys if old else ())}
    for one in keys:
        before = entries.get((one.device, one.serial))
        entries[one.device, one.serial] = one if before is None else _earlier(before, one)
    made = RevocationList(
        number=max(last + 1, now_ms // 1000),
        day=day,
        issuer=identity.device,
        credentials=() if old is None else old.credentials,
        keys=tuple(sorted(entries.values(), key=lambda one: (one.device, one.serial))),
        chain=identity.chain,
    )
    signed = signed_list(made, identity.key.sign)
    _put(connection, signed, list_bytes(signed), now_ms)
    return signed


def certificates_of(connection: Connection, dev: str) -> tuple[KeyCertificate, ...]:
    """Give the certificates of a device, the newest first."""
    from communeapp.core.trust_files import certificate_from_text

    table = schema.certificate
    query = sa.select(table.c.text).where(table.c.dev == dev).order_by(table.c.serial.desc())
    return tuple(certificate_from_text(one) for one in connection.scalars(query))


def _earlier(left: RevokedKey, right: RevokedKey) -> RevokedKey:
    """What was taken back once is never given again: the earlier day, the lower number."""
    return RevokedKey(
        left.serial,
        left.device,
        min(left.from_day, right.from_day),
        min(left.from_seq, right.from_seq),
    )


def _number(connection: Connection, issuer: str) -> int:
    table = schema.revocation
    query = sa.select(sa.func.max(table.c.number)).where(table.c.issuer == issuer)
    return int(connection.scalar(query) or 0)


def _of(connection: Connection, issuer: str, number: int) -> RevocationList | None:
    table = schema.revocation
    query = sa.select(table.c.data).where(table.c.issuer == issuer, table.c.number == number)
    data = connection.scalar(query)
    return None if data is None else read_list(bytes(data))


def _put(connection: Connection, one: RevocationList, data: bytes, now_ms: int) -> None:
    connection.execute(
        sa.insert(schema.revocation).values(
            issuer=one.issuer, number=one.number, data=data, at_ms=now_ms
        )
    )
