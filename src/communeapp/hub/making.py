"""Makes a hub: folder, keys, line, database, units. Every step may be done again after a power cut."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sqlalchemy.engine import Engine

from communeapp.clock import Clock, civil_date
from communeapp.core.errors import UserError
from communeapp.core.vietnamese import nfc
from communeapp.hub.db.engine import writing
from communeapp.hub.db.upgrading import upgrade
from communeapp.hub.identity import Identity, has_identity, load_identity, make_identity
from communeapp.hub.own_log import OwnLog
from communeapp.hub.settings import HubSettings
from communeapp.hub.tls import make_tls
from communeapp.hub.units import add_units, province_name, units_of_province
from communeapp.store.files import told

_SHORTEST, _LONGEST = 3, 120
#: What a PC takes from an enrolment answer.
_URL, _MOST_URLS = re.compile(r"[!-~]{1,400}\Z"), 8


def checked(settings: HubSettings) -> HubSettings:
    """Refuse settings that no hub can have.

    UserError ``hub.bad_name``, ``hub.bad_url``, ``hub.unknown_province``.
    """
    if province_name(settings.unit) is None:
        raise UserError("hub.unknown_province", field="unit", unit=settings.unit[:40])
    name = nfc(settings.name.strip())
    if not _SHORTEST <= len(name) <= _LONGEST or not name.isprintable():
        raise UserError("hub.bad_name", field="name")
    for one in settings.urls:
        parts = urlsplit(one)
        fine = parts.scheme in ("https", "http") and parts.hostname and _URL.match(one)
        if not fine or len(settings.urls) > _MOST_URLS:
            raise UserError("hub.bad_url", field="url", url=one[:200])
    return settings


def make_hub(settings: HubSettings, engine: Engine, clock: Clock) -> Identity:
    """Make everything but the first account. UserError as :func:`checked`; EnvironmentProblem.

    What is there already is left as it is: a hub that was made keeps its keys and its name. The settings are
    not written here but last of all (:func:`save_settings`): a folder that has them is a whole hub.
    """
    checked(settings)
    today = civil_date(clock.now_ms())
    try:
        settings.paths.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise told(error, settings.paths.data_dir) from error
    upgrade(engine)
    with writing(engine) as connection:
        add_units(connection, units_of_province(settings.unit))
    made = has_identity(settings.paths)
    identity = (
        load_identity(settings.paths)
        if made
        else make_identity(settings.paths, settings.name, settings.unit, today)
    )
    if settings.tls:
        make_tls(settings.paths, settings.urls, today)
    OwnLog(settings.paths, identity.device, clock).begin(engine)
    return identity
