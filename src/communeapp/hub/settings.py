"""What one hub is called, where it listens, and where its database is: ``hub.toml`` in its folder."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import tomli_w

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.paths import HubPaths
from communeapp.store.files import told, write_atomically

#: The environment variable that names the database; ``--db`` goes before it, it before ``hub.toml``.
DATABASE_VARIABLE = "COMMUNEAPP_HUB_DB"
DEFAULT_PORT = 8443
_MOST_WORKERS = 64


@dataclass(frozen=True)
class HubSettings:
    """The settings of a hub.

    ``name`` is what people read ("Tỉnh Lai Châu"), ``unit`` the code of the province or of the unit that
    runs the hub, ``database`` an address ("" is SQLite in the folder), ``urls`` where PCs reach it,
    ``tls`` whether it speaks TLS itself (False behind a proxy that does). ``proxies`` are the addresses
    whose X-Forwarded-For is believed.
    """

    paths: HubPaths
    name: str
    unit: str = ""
    database: str = ""
    urls: tuple[str, ...] = ()
    host: str = "0.0.0.0"  # noqa: S104 - a server; a pilot at one desk may say 127.0.0.1
    port: int = DEFAULT_PORT
    workers: int = 2
    tls: bool = True
    proxies: tuple[str, ...] = ()

    @property
    def database_url(self) -> str:
        """Give the address of the database."""
        from communeapp.hub.db.engine import sqlite_url

        return self.database or sqlite_url(self.paths.database)


def load_settings(
    paths: HubPaths, *, database: str | None = None, environment: Mapping[str, str] | None = None
) -> HubSettings:
    """Read the settings. ``database`` (from ``--db``) goes before the environment's.

    EnvironmentProblem ``hub.not_made`` where there is no hub in the folder; UserError
    ``hub.bad_settings`` where the file is not as it has to be.
    """
    try:
        text = paths.settings_file.read_text("utf-8")
    except FileNotFoundError as error:
        raise EnvironmentProblem("hub.not_made") from error
    except OSError as error:
        raise told(error, paths.settings_file) from error
    except UnicodeDecodeError as error:
        raise UserError("hub.bad_settings", field="hub.toml") from error
    try:
        found = _settings(paths, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise UserError("hub.bad_settings", field="hub.toml") from error
    variables = os.environ if environment is None else environment
    chosen = database or variables.get(DATABASE_VARIABLE) or found.database
    return replace(found, database=chosen)


def save_settings(one: HubSettings) -> None:
    """Write the settings, whole or not at all; EnvironmentProblem ``store.*``."""
    data: dict[str, Any] = {
        "name": one.name,
        "unit": one.unit,
        "database": one.database,
        "urls": list(one.urls),
        "host": one.host,
        "port": one.port,
        "workers": one.workers,
        "tls": one.tls,
        "proxies": list(one.proxies),
    }
    path = one.paths.settings_file
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, tomli_w.dumps(data).encode("utf-8"))
        path.chmod(0o600)  # the address of a database may hold a password
    except OSError as error:
        raise told(error, path) from error


def _settings(paths: HubPaths, data: Mapping[str, Any]) -> HubSettings:
    usual = HubSettings(paths, _word(data["name"]))
    port, workers = data.get("port", usual.port), data.get("workers", usual.workers)
    if type(port) is not int or not 0 < port < 65_536:
        raise ValueError
    if type(workers) is not int or not 0 < workers <= _MOST_WORKERS:
        raise ValueError
    if type(data.get("tls", True)) is not bool:
        raise TypeError
    return replace(
        usual,
        unit=_word(data.get("unit", "")),
        database=_word(data.get("database", "")),
        urls=_words(data.get("urls", [])),
        host=_word(data.get("host", usual.host)),
        port=port,
        workers=workers,
        tls=data.get("tls", True),
        proxies=_words(data.get("proxies", [])),
    )


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_word(one) for one in value)
