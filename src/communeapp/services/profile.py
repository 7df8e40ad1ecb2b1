"""The commune's profile: reading it, setting parts of it by command, saving it from the window."""

from __future__ import annotations

from collections.abc import Mapping

from communeapp.core.changes import Changes
from communeapp.core.events import Scope
from communeapp.core.office_fold_people import Given, fold_setting
from communeapp.core.office_subjects import PROFILE
from communeapp.core.people import Action
from communeapp.core.profile import (
    Profile,
    check_profile,
    profile_from_json,
    profile_to_json,
    set_values,
)
from communeapp.services.people import PeopleService
from communeapp.store.events import EventLog
from communeapp.store.replayed import place_of
from communeapp.store.settings import SettingRows

KEY = "profile"


class ProfileService:
    """The one profile of this office."""

    def __init__(self, rows: SettingRows, events: EventLog, people: PeopleService) -> None:
        self._rows = rows
        self._events = events
        self._people = people

    def show(self) -> Profile:
        """Give the profile; all empty before the first steps are done."""
        data = self._rows.get(KEY)
        return Profile() if data is None else profile_from_json(data)

    def put_aside(self) -> tuple[Given, ...]:
        """Give profiles that another PC's later one put aside, oldest first."""
        return fold_setting(self._events.of_office(PROFILE), place_of)[1]

    def set(self, values: Mapping[str, str]) -> Changes:
        """Set single keys (see :func:`communeapp.core.profile.set_values`); UserError names a bad one."""
        return self.save(set_values(self.show(), values))

    def save(self, profile: Profile) -> Changes:
        """Keep a whole profile; UserError ``profile.*`` names the field at fault."""
        self._people.require(Action.CHANGE_PROFILE)
        clean = check_profile(profile)
        if clean == self.show():
            return Changes()
        data = profile_to_json(clean)
        body = {**data, "instead_of": self._rows.place(KEY)}
        with self._events.change("profile.changed", Scope.OFFICE, body) as event:
            self._rows.put(KEY, data, place_of(event))
        return Changes.of("setting", KEY)
