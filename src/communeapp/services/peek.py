"""A look into a profile that another process may have open: nothing is locked, migrated or written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from communeapp.core.errors import AppError, UserError
from communeapp.core.profile import Profile, profile_from_json
from communeapp.core.settings import Value, check_value, declared
from communeapp.paths import Paths
from communeapp.services.policy import load_policy
from communeapp.services.profile import KEY
from communeapp.store.corrections import CorrectionRows
from communeapp.store.database import Store
from communeapp.store.events import last_hlc
from communeapp.store.settings import SettingRows

if TYPE_CHECKING:
    from communeapp.core.incoming.field import Correction

T = TypeVar("T")


def peek_profile(paths: Paths) -> Profile:
    """Give the commune's profile, empty where there is none to read."""
    data = _peek(paths, KEY)
    return profile_from_json(data) if isinstance(data, dict) else Profile()


def peek_setting(paths: Paths, key: str) -> Value | None:
    """Give a setting that was set or laid down, else None; also where the profile cannot be read."""
    policy = load_policy()
    if key in policy.locked:
        return policy.locked[key]
    value = _peek(paths, key)
    try:
        set_here = None if value is None else check_value(declared(key), value)
    except UserError:
        set_here = None
    return policy.defaults.get(key) if set_here is None else set_here


def peek_corrections(paths: Paths) -> tuple[Correction, ...]:
    """Give what this office taught about fields, oldest first; nothing where there is none to read."""
    found = _look(paths, lambda store: CorrectionRows(store).all())
    return found if found is not None else ()


def peek_newest_ms(paths: Paths) -> int:
    """Give the newest instant that the log of this profile knows (UTC, ms); 0 where it cannot be read."""
    found = _look(paths, last_hlc)
    return 0 if found is None else found.ms


def _peek(paths: Paths, key: str) -> object:
    return _look(paths, lambda store: SettingRows(store).get(key))


def _look(paths: Paths, ask: Callable[[Store], T]) -> T | None:
    try:
        if not paths.database.exists() or not paths.database.stat().st_size:
            return None
        store = Store.connect(paths.database, read_only=True)
        try:
            store.check_version()
            return ask(store)
        finally:
            store.close()
    except (AppError, OSError, ValueError):
        return None
