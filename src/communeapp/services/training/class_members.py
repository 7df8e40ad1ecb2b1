"""The members of classes: entered one by one, from accounts, from lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.training.class_json import member_to_json
from communeapp.core.training.classes import MAX_MEMBERS, Member, checked_member
from communeapp.core.training.members import Column, MembersPreview, members_of, name_key, same_name
from communeapp.services.training.class_base import ClassBase

#: Rows of cells as a file holds them: ``wiring.reading.table(path)``.
Table = Sequence[Sequence[str]]

#: Events stay small: a list of two thousand is entered in several.
_MEMBERS_AN_EVENT = 200


class ClassMembers(ClassBase):
    """The part of the class service that keeps members."""

    def members(self, cohort_id: str) -> tuple[Member, ...]:
        """Give the members, by given name as Vietnamese lists do."""
        self.load(cohort_id)
        return tuple(sorted(self.rows.members(cohort_id), key=lambda one: name_key(one.name)))

    def add_members(self, cohort_id: str, members: Sequence[Member]) -> Changes:
        """Add people, with or without an account; ids are given here.

        UserError ``classes.too_many_members``, ``classes.joined`` for an account that is in already.
        """
        cohort = self.open_class(cohort_id)
        if cohort.members + len(members) > MAX_MEMBERS:
            raise UserError("classes.too_many_members", field="members", most=MAX_MEMBERS)
        joined = {one.person_id for one in self.rows.members(cohort_id) if one.person_id}
        new = []
        for one in members:
            member = self._member(replace(one, id=self.new_id()), joined)
            joined.add(member.person_id)
            new.append(member_to_json(member))
        with self.store.atomic():
            for start in range(0, len(new), _MEMBERS_AN_EVENT):
                piece = new[start : start + _MEMBERS_AN_EVENT]
                self._apply("class.members_added", {"cohort": cohort_id, "members": piece})
        return Changes.of("class", cohort_id)

    def add_people(self, cohort_id: str, person_ids: Sequence[str]) -> Changes:
        """Add accounts of this PC; those who are in already are left."""
        joined = {one.person_id for one in self.members(cohort_id)}
        unit = ""  # the office's own people need no unit beside their names
        people = [self.people.get(one) for one in dict.fromkeys(person_ids) if one not in joined]
        new = [Member("", one.name, one.title, unit, person_id=one.id) for one in people]
        return self.add_members(cohort_id, new) if new else Changes()

    def update_member(self, cohort_id: str, member: Member) -> Member:
        """Change a member, or join it with an account (``person_id``)."""
        self.open_class(cohort_id)
        old = self.member(cohort_id, member.id)
        others = {
            one.person_id
            for one in self.rows.members(cohort_id)
            if one.person_id and one.id != member.id
        }
        new = self._member(member, others)
        if new != old:
            body = {"cohort": cohort_id, "members": [member_to_json(new)]}
            self._apply("class.member_changed", body)
        return new

    def remove_member(self, cohort_id: str, member_id: str) -> Changes:
        """Take a member out; attendance and works stay in the log."""
        self.open_class(cohort_id)
        old = self.member(cohort_id, member_id)
        body = {"cohort": cohort_id, "members": [member_to_json(old)]}
        self._apply("class.member_removed", body)
        return Changes.of("class", cohort_id)

    def preview_members(
        self, cohort_id: str, table: Table, columns: Mapping[Column, int] | None = None
    ) -> MembersPreview:
        """Say what a list would bring; ``columns`` overrules what was found by the headings.

        UserError ``classes.empty_list``, ``classes.no_name_column``, ``classes.column``. Take it with
        ``add_members(cohort_id, [one.member for one in preview.rows])``.
        """
        accounts: dict[str, list[str]] = {}
        for person in self.people.list():
            accounts.setdefault(same_name(person.name), []).append(person.id)
        return members_of(table, self.members(cohort_id), accounts, columns)

    def member(self, cohort_id: str, member_id: str) -> Member:
        """Give one; UserError ``classes.unknown_member``."""
        found = self.rows.member(member_id)
        if found is None or found[0] != cohort_id:
            raise UserError("classes.unknown_member", field="member", given=member_id)
        return found[1]

    def _member(self, member: Member, joined: set[str]) -> Member:
        clean = checked_member(member)
        if clean.person_id:
            person = self.people.get(clean.person_id)
            if person.id in joined:
                raise UserError("classes.joined", field="person", name=person.name)
        return clean
