"""Forms and months of figures: the fold of the ``figures.*`` events of an office in the order of replay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.events import Event, Scope
from communeapp.core.figures.form import Form, form_from_data, form_to_json
from communeapp.core.figures.matching import Period
from communeapp.core.figures.merging import Month
from communeapp.core.office_bodies import BadRecord, name, sound, text, texts

FORM = "figures.form"
REMOVED = "figures.removed"
KEPT = "figures.kept"


@dataclass(frozen=True)
class Kept:
    """A month that was kept: its numbers by village and column, the files they came from, the report."""

    form: str
    period: Period
    values: Mapping[str, Mapping[str, Decimal]]
    files: tuple[str, ...]
    draft: str
    at_ms: int


@dataclass(frozen=True)
class Series:
    """All forms of the office, and the months of each; the last word on a month counts."""

    forms: Mapping[str, Form] = field(default_factory=dict)
    months: Mapping[tuple[str, Period], Kept] = field(default_factory=dict)


def fold(events: Sequence[Event]) -> Series:
    """Fold the events of an office, given in the order of replay."""
    forms: dict[str, Form] = {}
    months: dict[tuple[str, Period], Kept] = {}
    removed: set[str] = set()
    for event in events:
        if not is_sound(event):
            continue
        if event.type == FORM:
            form = _form(event.body)
            forms[form.id] = form
        elif event.type == REMOVED:
            removed.add(name(event.body, "form"))
        elif event.type == KEPT:
            kept = _kept(event)
            months[kept.form, kept.period] = kept
    return Series({key: one for key, one in forms.items() if key not in removed}, months)


def form_body(form: Form) -> dict[str, object]:
    """Give the body of ``figures.form``."""
    return form_to_json(form)


def kept_body(month: Month, draft: str = "") -> dict[str, object]:
    """Give the body of ``figures.kept``: numbers as texts, for JSON of the log has no fractions."""
    return {
        "form": month.form.id,
        "period": str(month.period),
        "values": {
            village: {key: f"{value:f}" for key, value in row.items()}
            for village, row in month.values.items()
        },
        "files": list(month.files),
        "draft": draft,
    }


def _form(body: Mapping[str, Any]) -> Form:
    name(body, "form")
    try:
        return form_from_data(body)
    except UserError as error:
        raise BadRecord("form") from error


def _kept(event: Event) -> Kept:
    body = event.body
    period = Period.parse(text(body, "period"))
    values = body.get("values")
    if period is None or not isinstance(values, Mapping):
        raise BadRecord("values")
    found: dict[str, dict[str, Decimal]] = {}
    for village, row in values.items():
        if not isinstance(row, Mapping) or not all(isinstance(one, str) for one in row.values()):
            raise BadRecord("values")
        try:
            found[village] = {key: Decimal(one) for key, one in row.items()}
        except InvalidOperation as error:
            raise BadRecord("values") from error
        if not all(one.is_finite() and one >= 0 for one in found[village].values()):
            raise BadRecord("values")
    draft = text(body, "draft", optional=True)
    return Kept(name(body, "form"), period, found, texts(body, "files"), draft, event.hlc.ms)


def check(event: Event) -> None:
    """Check the body of an event ``figures.*``; BadRecord. A kind that is not known passes."""
    if event.scope is not Scope.OFFICE:
        raise BadRecord("scope")
    if event.type == FORM:
        _form(event.body)
    elif event.type == REMOVED:
        name(event.body, "form")
    elif event.type == KEPT:
        _kept(event)


def is_sound(event: Event) -> bool:
    """Say whether a program of ours could have written this event."""
    return sound(check, event)
