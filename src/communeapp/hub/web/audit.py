"""Who changed what, and when: one line for each change, written in the transaction of the change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import Connection, insert

from communeapp.hub.db.account_tables import audit

if TYPE_CHECKING:
    from communeapp.hub.web.request import HubRequest

#: What the command line writes as its name.
COMMAND_LINE = "cli"


def write(
    connection: Connection,
    at_ms: int,
    action: str,
    target: str,
    *,
    account: int = 0,
    name: str = COMMAND_LINE,
    unit: str = "",
    address: str = "",
    **detail: object,
) -> None:
    """Add a line. ``detail`` is small and holds no password, no token and no text of a document."""
    connection.execute(
        insert(audit).values(
            at_ms=at_ms,
            account=account,
            name=name[:64],
            action=action,
            target=target[:200],
            unit=unit,
            address=address[:64],
            detail=json.dumps(detail, ensure_ascii=False, sort_keys=True),
        )
    )


def note(
    connection: Connection,
    request: HubRequest,
    action: str,
    target: str,
    *,
    unit: str = "",
    **detail: object,
) -> None:
    """Add a line for what the person of this request does."""
    viewer = request.viewer
    write(
        connection,
        request.now_ms,
        action,
        target,
        account=viewer.account if viewer else 0,
        name=viewer.name if viewer else "",
        unit=unit,
        address=request.address,
        **detail,
    )
