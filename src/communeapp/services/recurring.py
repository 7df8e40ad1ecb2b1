"""Documents that come back at their time: rules, what is due, and preparing the next one."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.copying import uncopied
from communeapp.core.date_moving import moved_document, moved_facts
from communeapp.core.draft_flow import StepKind
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.office_subjects import RECURRING
from communeapp.core.people import Action, clean_line
from communeapp.core.recurring import (
    MAX_AHEAD,
    MAX_NAME,
    PREPARED,
    REMOVED,
    SET,
    Every,
    Rule,
    fold_rules,
    rule_body,
)
from communeapp.services.secrecy import refuse_marked_text

if TYPE_CHECKING:
    from communeapp.services.drafts import DraftRecord
    from communeapp.services.office import Office

__all__ = ["Coming", "Every", "RecurringService", "Rule"]


@dataclass(frozen=True)
class Coming:
    """A document of a rule: its day, and whether it has to be prepared now (``due``) or is (``draft``)."""

    rule: Rule
    day: dt.date
    due: bool
    draft: str = ""


class RecurringService:
    """Keeps the rules of the office. Database thread."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def rules(self) -> tuple[Rule, ...]:
        """List the rules, by name."""
        self._office.people.require(Action.SEE_DOCUMENTS)
        rules = fold_rules(self._office.events.of_office(RECURRING))
        return tuple(sorted(rules, key=lambda one: one.name))

    def coming(self, today: dt.date | None = None) -> tuple[Coming, ...]:
        """Give the next document of each rule that is not paused, the nearest first."""
        day = today or self._office.clock.today()
        found = []
        for rule in self.rules():
            if rule.paused:
                continue
            following = rule.day_after(max(day, rule.start))
            draft = rule.prepared.get(following, "")
            found.append(Coming(rule, following, rule.due(day) is not None, draft))
        return tuple(sorted(found, key=lambda one: one.day))

    def set(
        self,
        name: str,
        every: Every,
        on: int,
        ahead: int,
        source: str,
        start: dt.date | None = None,
        rule_id: str = "",
        owner: str = "",
    ) -> Rule:
        """Make a rule, or change one. ``source`` is the draft from which the next one is made.

        UserError ``recurring.on``, ``recurring.ahead``, ``people.empty``, ``drafts.unknown``.
        """
        office = self._office
        office.people.require(Action.WRITE_DOCUMENTS)
        office.drafts.load(source)
        rule = Rule(
            rule_id or uuid.uuid4().hex, name, every, on, ahead, source,
            start or office.clock.today(), office.events.dev, owner,
        )  # fmt: skip
        return self._keep(rule)

    def _keep(self, rule: Rule) -> Rule:
        office = self._office
        if not 1 <= rule.on <= (7 if rule.every is Every.WEEK else 31):
            raise UserError("recurring.on", field="on")
        if not 0 <= rule.ahead <= MAX_AHEAD:
            raise UserError("recurring.ahead", field="ahead", most=MAX_AHEAD)
        if rule.owner != self._still_here(rule.owner):
            raise UserError("recurring.owner", field="owner")
        made = replace(rule, name=clean_line(rule.name, field="name", longest=MAX_NAME))
        refuse_marked_text(made.name)
        with office.events.change(SET, Scope.OFFICE, rule_body(made)):
            pass
        return self._rule(made.id)

    def change(
        self,
        rule_id: str,
        *,
        name: str | None = None,
        every: Every | None = None,
        on: int | None = None,
        ahead: int | None = None,
        source: str | None = None,
        owner: str | None = None,
        paused: bool | None = None,
        here: bool = False,
    ) -> Rule:
        """Change what is given of a rule; ``here`` lets this PC prepare it from now on.

        The day it began with stays, so that nothing is prepared twice. UserError as :meth:`set`, and
        ``recurring.unknown``, ``recurring.owner``.
        """
        office = self._office
        office.people.require(Action.WRITE_DOCUMENTS)
        known = self._rule(rule_id)
        if source is not None and source != known.source:
            office.drafts.load(source)
            if (
                known.prepared
            ):  # from now on the new source counts, not what was issued from the old one
                known = replace(known, since=max(known.prepared) + dt.timedelta(1))
        changed = replace(
            known,
            name=known.name if name is None else name,
            every=every or known.every,
            on=known.on if on is None else on,
            ahead=known.ahead if ahead is None else ahead,
            source=source or known.source,
            owner=self._still_here(known.owner) if owner is None else owner,
            paused=known.paused if paused is None else paused,
            dev=office.events.dev if here else known.dev,
        )
        return self._keep(changed)

    def _still_here(self, owner: str) -> str:
        """Give a person who sees to a rule; nobody for one who has left the office."""
        return owner if owner in {one.id for one in self._office.people.list()} else ""

    def remove(self, rule_id: str) -> Changes:
        """Take a rule away; what was prepared stays."""
        self._office.people.require(Action.WRITE_DOCUMENTS)
        self._rule(rule_id)
        with self._office.events.change(REMOVED, Scope.OFFICE, {"rule": rule_id}):
            pass
        return Changes.of("recurring")

    def prepare(self, rule_id: str, day: dt.date | None = None) -> DraftRecord:
        """Prepare the next document of a rule from its last issued one, with the days moved.

        One that is prepared already is given back. UserError ``recurring.unknown``, ``recurring.source``
        where the document it is made from is gone.
        """
        office = self._office
        office.people.require(Action.WRITE_DOCUMENTS)
        rule = self._rule(rule_id)
        wanted = day or rule.day_after(max(office.clock.today(), rule.start))
        if known := rule.prepared.get(wanted):
            return office.drafts.load(known)
        source, was = self._source(rule, wanted)
        facts, document = uncopied(source.facts, source.document)
        facts = moved_facts(facts, was, wanted)
        document = moved_document(document, was, wanted)
        entry = office.register.outgoing_of_draft(source.id)
        with office.store.atomic():
            made = office.drafts.create(facts, document)
            office.drafts.routes.step(
                made.id, StepKind.BEGUN, made.version_hash, office.clock.now_ms(),
                source=rule.name if entry is None else entry.printed, source_draft=source.id,
            )  # fmt: skip
            body = {"rule": rule.id, "day": wanted.isoformat(), "draft": made.id}
            office.events.append(PREPARED, Scope.OFFICE, body)
        return made

    def prepare_due(self) -> Changes:
        """Prepare everything that is due and that this PC looks after: the PC of who made the rule."""
        office, changes = self._office, Changes()
        today = office.clock.today()
        for rule in self.rules():
            if rule.dev != office.events.dev or (day := rule.due(today)) is None:
                continue
            try:
                made = self.prepare(rule.id, day)
            except UserError:
                continue  # it is shown as due on Home, with what is wrong when somebody opens it
            changes |= Changes.of("draft", made.id) | Changes.of("recurring")
        return changes

    def _source(self, rule: Rule, wanted: dt.date) -> tuple[DraftRecord, dt.date]:
        """Give the last issued document of the rule before a day, and the day for which it was made."""
        office = self._office
        since = rule.since or dt.date.min
        for day in sorted((one for one in rule.prepared if since <= one < wanted), reverse=True):
            if office.register.outgoing_of_draft(rule.prepared[day]) is not None:
                return office.drafts.load(rule.prepared[day]), day
        try:
            record = office.drafts.load(rule.source)
        except UserError as error:
            raise UserError("recurring.source", field="rule", name=rule.name) from error
        entry = office.register.outgoing_of_draft(rule.source)
        was = record.document.date or (None if entry is None else entry.date)
        return record, self._day_of(rule, was or min(rule.start, wanted))

    @staticmethod
    def _day_of(rule: Rule, written: dt.date) -> dt.date:
        """Give the day of the rule to which a document of a day belongs: the next one."""
        return rule.day_after(written)

    def _rule(self, rule_id: str) -> Rule:
        for one in fold_rules(self._office.events.of_office(RECURRING)):
            if one.id == rule_id:
                return one
        raise UserError("recurring.unknown", field="rule")
