"""The way of a draft to its signature: a fold over events, the same whatever order they came in.

draft -> in review (trình ký) -> signed -> issued (has a number) -> filed (lies in a folder). The first
three follow from ``route.*`` events; the other two from the register and the folders, which have events
of their own. A signature holds for the very text that was signed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from communeapp.core.draft_bodies import hash_in
from communeapp.core.events import Event, Scope
from communeapp.core.office_bodies import BadRecord, name, number, sound, text

PREFIX = "route."
MAX_REASON = 1_000


class FlowStatus(StrEnum):
    """Where a document stands."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"  # trình ký
    SIGNED = "signed"
    ISSUED = "issued"
    FILED = "filed"


class StepKind(StrEnum):
    """What somebody did on the way; the value ends the type of its event."""

    BEGUN = "begun"  # from a document of the office
    SUBMITTED = "submitted"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"
    SIGNED = "signed"
    REOPENED = "reopened"


#: From which status a step leads where. One that does not fit (two people at two PCs) changes nothing.
_LEADS: dict[StepKind, tuple[frozenset[FlowStatus], FlowStatus]] = {
    StepKind.SUBMITTED: (frozenset({FlowStatus.DRAFT}), FlowStatus.IN_REVIEW),
    StepKind.WITHDRAWN: (frozenset({FlowStatus.IN_REVIEW}), FlowStatus.DRAFT),
    StepKind.RETURNED: (frozenset({FlowStatus.IN_REVIEW}), FlowStatus.DRAFT),
    StepKind.SIGNED: (frozenset({FlowStatus.DRAFT, FlowStatus.IN_REVIEW}), FlowStatus.SIGNED),
    StepKind.REOPENED: (frozenset({FlowStatus.SIGNED}), FlowStatus.DRAFT),
}


@dataclass(frozen=True)
class Step:
    """One step. ``person`` did it, under the ``title`` of that time; ``signer`` put the name under it.

    ``version`` is the text that the person saw. ``source`` is what a draft was begun from: the printed
    number of an issued document, with its draft in ``source_draft``.
    """

    event: str
    kind: StepKind
    person: str
    title: str
    at_ms: int
    version: str = ""
    reason: str = ""
    signer: str = ""
    source: str = ""
    source_draft: str = ""
    dev: str = ""


@dataclass(frozen=True)
class Route:
    """The way so far. ``version``: what was signed; ``returned``: the step that sent the draft back and
    is not settled by a new submission; ``steps`` all of them, the oldest first."""

    status: FlowStatus = FlowStatus.DRAFT
    version: str = ""
    returned: Step | None = None
    steps: tuple[Step, ...] = ()

    @property
    def begun(self) -> Step | None:
        """Give from which document of the office the draft was begun."""
        return next((one for one in self.steps if one.kind is StepKind.BEGUN), None)


def may_follow(status: FlowStatus, kind: StepKind) -> bool:
    """Say whether a step is possible in a status."""
    return kind is StepKind.BEGUN or status in _LEADS[kind][0]


def fold_route(events: Sequence[Event]) -> Route:
    """Fold the events ``route.*`` of one draft, given in the order of replay."""
    route = Route()
    for event in events:
        if not event.type.startswith(PREFIX) or not is_sound(event):
            continue
        step = step_of(event)
        route = replace(route, steps=(*route.steps, step))
        if step.kind is StepKind.BEGUN or not may_follow(route.status, step.kind):
            continue
        route = replace(route, status=_LEADS[step.kind][1])
        if step.kind is StepKind.RETURNED:
            route = replace(route, returned=step)
        elif step.kind in (StepKind.SUBMITTED, StepKind.SIGNED):
            route = replace(route, returned=None)
        signed = step.kind is StepKind.SIGNED
        route = replace(route, version=step.version if signed else "")
    return route


def step_body(draft: str, step: Step) -> dict[str, object]:
    """Give the body of the event of a step."""
    body: dict[str, object] = {
        "draft": draft, "person": step.person, "title": step.title, "at_ms": step.at_ms,
    }  # fmt: skip
    for key in ("version", "reason", "signer", "source", "source_draft"):
        if value := getattr(step, key):
            body[key] = value
    return body


def step_of(event: Event) -> Step:
    """Read an event ``route.*``; BadRecord."""
    body = event.body
    try:
        kind = StepKind(event.type.removeprefix(PREFIX))
    except ValueError as error:
        raise BadRecord(event.type) from error
    version = hash_in(body, "version") if "version" in body else ""
    if kind is not StepKind.BEGUN and not version:
        raise BadRecord("version")
    reason = text(body, "reason", optional=True)
    if kind is StepKind.RETURNED and not reason:
        raise BadRecord("reason")
    return Step(
        event.id,
        kind,
        text(body, "person"),
        text(body, "title"),
        number(body, "at_ms", default=event.hlc.ms),
        version,
        reason,
        text(body, "signer", optional=True),
        text(body, "source", optional=True),
        text(body, "source_draft", optional=True),
        event.dev,
    )


def check(event: Event) -> None:
    """Check the body of an event ``route.*``; BadRecord. A kind that is not known passes."""
    if event.scope is not Scope.OFFICE:
        raise BadRecord("scope")
    name(event.body, "draft")
    if event.type.removeprefix(PREFIX) in list(StepKind):
        step_of(event)


def is_sound(event: Event) -> bool:
    """Say whether a program of ours could have written this event, and this one knows its kind."""
    return event.type.removeprefix(PREFIX) in list(StepKind) and sound(check, event)
