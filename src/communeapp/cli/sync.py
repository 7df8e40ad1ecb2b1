"""``communeapp sync``: the exchange with the hub and with the office's other PCs."""

from __future__ import annotations

import click

from communeapp.cli.sync_enrol import (
    approve,
    compare,
    connections,
    consent,
    enrol,
    leave,
    request,
    revoke,
)
from communeapp.cli.sync_keys import keys
from communeapp.cli.sync_online import online, send
from communeapp.cli.sync_stick import export, import_, status


@click.group(help="cli.command.sync")
def sync() -> None:
    """Exchange by stick, by folder, by line."""


for _command in (
    export, import_, online, send, status, request, enrol, compare, approve, revoke, leave, connections, consent, keys,
):  # fmt: skip
    sync.add_command(_command)
