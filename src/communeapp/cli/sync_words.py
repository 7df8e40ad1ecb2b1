"""Sentences that several commands of ``communeapp sync`` say."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communeapp.services.sync.consent import Leaves


def say_leaves(leaves: Leaves, say: Callable[..., None], text: Callable[..., str]) -> None:
    """Say what leaves this PC and what stays."""
    say("enrol.line.leaves_hub" if leaves.kind.value == "hub" else "enrol.line.leaves_office")
    for one in leaves.leaving:
        say("enrol.line.leaving", what=text(f"enrol.leaves.{one.group}"), count=one.count)
    say("enrol.line.stays_here")
    for name in leaves.stays:
        say("enrol.line.staying", what=text(f"enrol.stays.{name}"))
