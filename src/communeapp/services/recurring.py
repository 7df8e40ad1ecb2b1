"""Documents that come back at their time: rules, what is due, and preparing the next one."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
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
        """Give the next document of each rule, the nearest first."""
        day = today or self._office.clock.today()
        found = []
        for rule in self.rules():
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
    ) -> Rule:
        """Make a rule, or change one. ``source`` is the draft from which the next one is made.

        UserError ``recurring.on``, ``recurring.ahead``, ``people.empty``, ``drafts.unknown``.
        """
        office = self._office
        office.people.require(Action.WRITE_DOCUMENTS)
        office.drafts.load(source)
        if not 1 <= on <= (7 if every is Every.WEEK else 31):
            raise UserError("recurring.on", field="on")
        if not 0 <= ahead <= MAX_AHEAD:
            raise UserError("recurring.ahead", field="ahead", most=MAX_AHEAD)
        rule = Rule(
            rule_id or uuid.uuid4().hex,
            clean_line(name, field="name", longest=MAX_NAME),
            every,
            on,
            ahead,
            source,
            start or office.clock.today(),
            office.events.dev,
        )
        with office.events.change(SET, Scope.OFFICE, rule_body(rule)):
            pass
        return self._rule(rule.id)

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
        facts = moved_facts(source.facts, was, wanted)
        document = moved_document(source.document, was, wanted)
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
        for day in sorted((one for one in rule.prepared if one < wanted), reverse=True):
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
