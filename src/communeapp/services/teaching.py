"""What a correction of the field teaches: kept in the transaction of the correction, learnt after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from communeapp.core.events import Scope
from communeapp.core.incoming.header import Header
from communeapp.core.incoming.record import IncomingRecord
from communeapp.store.corrections import CorrectionRows
from communeapp.store.database import Store
from communeapp.store.events import EventLog

if TYPE_CHECKING:
    from communeapp.services.field import FieldService

Learner = Callable[[], "FieldService"]


def nothing() -> None:
    """Teach nothing."""


def lesson_of(
    store: Store,
    events: EventLog,
    learner: Learner | None,
    before: IncomingRecord,
    header: Header,
    text: str,
    code: str,
) -> Callable[[], None]:
    """Prepare what a person's choice of a field teaches; call it inside the transaction that keeps it.

    A choice that agrees with a sure opinion, or with what was chosen before, teaches nothing.
    """
    sure = before.opinion is not None and not before.opinion.abstained
    said = before.field_code if before.field_confirmed or sure else ""
    if learner is None or code == said or not code:
        return nothing
    # Asked for before the correction is written: a service made now reads those that are kept.
    field = learner()
    correction = field.correction(header, text, code)

    def teach() -> None:
        body: dict[str, object] = {"correction": correction.to_json()}
        event = events.append("field.corrected", Scope.OFFICE, body)
        CorrectionRows(store).add(event.id, str(event.hlc), correction)
        store.after_commit(lambda: field.learn(correction))

    return teach


def forget_all(store: Store, events: EventLog, learner: Learner | None) -> None:
    """Forget every correction, in the database and in the field service."""
    field = None if learner is None else learner()
    with events.change("field.forgotten", Scope.OFFICE, {}) as event:
        CorrectionRows(store).forget(str(event.hlc))
        if field is not None:
            store.after_commit(field.reset)
