"""A look into a profile that another process may have open: nothing is locked, migrated or written."""

from __future__ import annotations

from communeapp.core.errors import AppError, UserError
from communeapp.core.profile import Profile, profile_from_json
from communeapp.core.settings import Value, check_value, declared
from communeapp.paths import Paths
from communeapp.services.profile import KEY
from communeapp.store.database import Store
from communeapp.store.settings import SettingRows


def peek_profile(paths: Paths) -> Profile:
    """Give the commune's profile, empty where there is none to read."""
    data = _peek(paths, KEY)
    return profile_from_json(data) if isinstance(data, dict) else Profile()


def peek_setting(paths: Paths, key: str) -> Value | None:
    """Give a setting that was set, else None; also where the profile cannot be read."""
    value = _peek(paths, key)
    try:
        return None if value is None else check_value(declared(key), value)
    except UserError:
        return None


def _peek(paths: Paths, key: str) -> object:
    try:
        if not paths.database.exists() or not paths.database.stat().st_size:
            return None
        store = Store.connect(paths.database, read_only=True)
        try:
            store.check_version()
            return SettingRows(store).get(key)
        finally:
            store.close()
    except (AppError, OSError, ValueError):
        return None
