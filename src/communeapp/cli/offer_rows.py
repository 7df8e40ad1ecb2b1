"""What commands say of an update that is offered, as JSON."""

from __future__ import annotations

from typing import Any

from communeapp.updating.offers import Offer


def offer_row(offer: Offer) -> dict[str, Any]:
    """Give the keys of one offer."""
    return {
        "kind": offer.kind.value,
        "name": offer.name,
        "version": offer.version,
        "system": offer.system,
        "bytes": offer.bytes,
        "sha256": offer.sha256,
        "schema": offer.schema,
        "notes": dict(offer.notes),
        "needs": offer.needs,
    }
