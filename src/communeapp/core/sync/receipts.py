"""What a peer's receipt is worth beside the one that is kept: newer, older, or of another life.

A receipt is the ``have`` of a bundle. Bundles come late, twice and in any order, so two receipts of one peer are
usually joined, the higher number of each log. But a peer that was restored from a backup holds *less* than it once
confirmed; joined, its old word would stand for ever and what it forgot would never be sent again. Such a
peer goes on in a new epoch of its own log, and every ``have`` names the own log of whoever says it: that tells
the two apart, without a clock.
"""

from __future__ import annotations

from communeapp.core.sync.vectors import LogName, Vector, merged


def after_receipt(peer: str, kept: Vector, said: Vector) -> dict[LogName, int]:
    """Give what ``peer`` (the id of its device) is known to hold, after another receipt of it came.

    The same epochs of its own log: one life, the higher of each number counts. Epochs that are new to us:
    it began anew, and what it says now counts alone. Fewer epochs than we know: an old bundle that was long
    on its way; what is kept stays. Total: any receipts may be put in, in any order.
    """
    known, told = _lives(peer, kept), _lives(peer, said)
    if told == known:
        return merged(kept, said)
    if told < known:
        return dict(kept)
    return dict(said)


def began_anew(peer: str, kept: Vector, said: Vector) -> bool:
    """Say whether a receipt tells of a new life of a peer that was known before."""
    known = _lives(peer, kept)
    return bool(known) and not _lives(peer, said) <= known


def _lives(peer: str, vector: Vector) -> frozenset[str]:
    return frozenset(log.epoch for log in vector if log.dev == peer)
