"""The tables of the pages, which are made of events: empty, and filled when the log is followed next."""

from __future__ import annotations

from alembic import op

from communeapp.hub.projections.projector import make

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables as they are today.

    Whoever changes them raises their edition: the follower then makes them anew, so that there is never
    anything to carry over.
    """
    make(op.get_bind())
