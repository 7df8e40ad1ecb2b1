"""What attacks on updates share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from tests.releases import NOW, Publisher, signer
from tuf.api.metadata import Root

#: The course of the first state.
FILE = b"khoa hoc " * 1000


def publish_second(publisher: Publisher) -> None:
    """Publish the next state, with another course."""
    publisher.publish(publisher.offer("khoa-2.zip", b"khoa hoc moi", version="2.0.0"))


def expire(signed: Any) -> None:
    """Let it be over."""
    signed.expires = NOW - dt.timedelta(seconds=1)


def write_root(publisher: Publisher, change: Callable[[Root], None], *signers: str) -> None:
    """Write the next root by these keys."""
    made = publisher.repository.root()
    assert made is not None
    made.signed.version += 1
    change(made.signed)
    made.signatures.clear()
    for one in signers:
        made.sign(signer(one), append=True)
    made.to_file(str(publisher.folder / f"metadata/{made.signed.version}.root.json"))


def more_keys(root: Root) -> None:
    """Give the timestamp another key."""
    root.add_key(signer("timestamp-66").public_key, "timestamp")
