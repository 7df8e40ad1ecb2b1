"""The fields of work by name, and who usually handles them."""

from __future__ import annotations

from collections.abc import Mapping

from communeapp.core.incoming.opinion import OTHER
from communeapp.ui.context import UiContext


def field_names() -> tuple[tuple[str, str], ...]:
    """Give code and Vietnamese name of each field, "cannot be told" last."""
    return ((OTHER, "Chưa xác định"),)


def usual_offices(context: UiContext) -> Mapping[str, str]:
    """Give the office that usually handles each field."""
    service = context.wiring.field
    return {code: service.office_of(code) for code, _ in field_names()}
