"""Settings as the screens and commands see them: declared, typed, checked."""

from __future__ import annotations

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.office_fold_people import Given, fold_setting
from communeapp.core.policy import NONE, Policy
from communeapp.core.settings import DECLARED, Value, check_value, declared
from communeapp.store.events import EventLog
from communeapp.store.replayed import place_of
from communeapp.store.settings import SettingRows


class SettingsService:
    """Reads and writes the declared settings. What the province's policy locks holds over all."""

    def __init__(self, rows: SettingRows, events: EventLog, policy: Policy = NONE) -> None:
        self._rows = rows
        self._events = events
        self.policy = policy

    def get(self, key: str) -> Value:
        """Give a setting: what is locked, what was set, what the policy or the program begins with.

        A row that holds what it no longer may counts as never set.
        """
        setting = declared(key)
        if key in self.policy.locked:
            return self.policy.locked[key]
        default = self.policy.defaults.get(key, setting.default)
        value = self._rows.get(key)
        if value is None:
            return default
        try:
            return check_value(setting, value)
        except UserError:
            return default

    def is_locked(self, key: str) -> bool:
        """Say whether the policy of the province holds a setting, so that nobody here can change it."""
        return key in self.policy.locked

    def text(self, key: str) -> str:
        """Give a setting that is text."""
        return str(self.get(key))

    def number(self, key: str) -> int:
        """Give a setting that is a number."""
        return int(self.get(key))

    def switch(self, key: str) -> bool:
        """Give a setting that is on or off."""
        return bool(self.get(key))

    def set(self, key: str, value: object) -> Changes:
        """Change a setting; UserError ``settings.unknown``, ``settings.value`` or ``policy.locked``."""
        setting = declared(key)
        checked = check_value(setting, value)
        if key in self.policy.locked:
            if checked == self.policy.locked[key]:
                return Changes()
            raise UserError("policy.locked", field=key, by=self.policy.by or "–")
        if checked == self.get(key) and self._rows.get(key) is not None:
            return Changes()
        body: dict[str, object] = {"key": key, "value": checked}
        if setting.scope is Scope.OFFICE:
            body["instead_of"] = self._rows.place(key)
        with self._events.change("setting.changed", setting.scope, body) as event:
            self._rows.put(key, checked, place_of(event))
        return Changes.of("setting", key)

    def put_aside(self, key: str) -> tuple[Given, ...]:
        """Give values of an office's setting that another PC's later one put aside, oldest first."""
        return fold_setting(self._events.of_office(f"setting:{key}"), place_of)[1]

    def all(self) -> dict[str, Value]:
        """Give every declared setting."""
        return {key: self.get(key) for key in DECLARED}
