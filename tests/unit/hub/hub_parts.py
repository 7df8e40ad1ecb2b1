"""What tests of the hub share: databases, devices and the bundles that they write."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.engine import Engine


@dataclass(frozen=True)
class HubDb:
    """A fresh database of the newest schema. ``kind`` is sqlite or postgresql."""

    kind: str
    url: str
    engine: Engine
