"""What a province lays down for its PCs: values that they begin with, values that nobody there changes.

A policy is a TOML file (``docs/deploying.md``)::

    format = 1
    by = "Sở Khoa học và Công nghệ"     # whom the screens name
    [defaults]                          # until somebody at the PC chooses otherwise
    language = "vi"
    [locked]                            # as long as the file says so
    share_register = false
    [hub]                               # in place of what the hub's answer said
    urls = ["https://hub.example.vn:8443"]
    tls_pins = ["…"]

A file that is broken in any place must not open what it was to lock: then the switches that keep data in
the office (:data:`CAUTIOUS`) are held at their careful side, unless the file itself locks them well.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.settings import Value, check_value, declared

FORMAT = 1
#: Settings that a policy may hold. The others are one PC's own or the office's work.
ALLOWED = frozenset(
    {
        "language", "font_size", "theme", "use_ai", "model_id", "worker_threads", "lock_minutes",
        "export_folder", "stick_folder", "scan_folder", "watch_scan_folder", "online", "proxy",
        "share_register", "number_series", "update_source",
    }
)  # fmt: skip
#: Switches of safety, and what holds while nobody knows what the province wanted.
CAUTIOUS: Mapping[str, Value] = {"share_register": False, "online": False, "lock_minutes": 10}
MAX_BYTES = 64 << 10
_MOST_URLS = 8
_URL = re.compile(r"https://[^\s/?#@]+(:\d{1,5})?(/[^\s?#]*)?\Z")
_PIN = re.compile(r"[A-Za-z0-9+/]{43}=\Z")
_LONGEST_BY = 120


@dataclass(frozen=True)
class Fault:
    """What is wrong with a policy: the code of its sentence, and its values (``file`` among them)."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Policy:
    """What is laid down for this PC. ``files``: where it was read, the most important last."""

    by: str = ""
    defaults: Mapping[str, Value] = field(default_factory=dict)
    locked: Mapping[str, Value] = field(default_factory=dict)
    hub_urls: tuple[str, ...] = ()
    hub_pins: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.files)


NONE = Policy()


def merge(policies: Iterable[Policy]) -> Policy:
    """Join policies, the least important first: what a later one says holds."""
    made = NONE
    for one in policies:
        made = Policy(
            by=one.by or made.by,
            defaults={**made.defaults, **one.defaults},
            locked={**made.locked, **one.locked},
            hub_urls=one.hub_urls or made.hub_urls,
            hub_pins=one.hub_pins or made.hub_pins,
            files=(*made.files, *one.files),
            faults=(*made.faults, *one.faults),
        )
    return made


def unreadable(file: str, detail: str) -> Policy:
    """Give what holds where a policy lies there and cannot be read."""
    fault = Fault("policy.unreadable", {"file": file, "detail": detail})
    return Policy(locked=dict(CAUTIOUS), files=(file,), faults=(fault,))


def parse(data: bytes, file: str) -> Policy:
    """Read one file; what is wrong with it stands in ``faults``, and nothing is raised."""
    if len(data) > MAX_BYTES:
        return unreadable(file, f"{len(data)} bytes")
    try:
        # Notepad begins a file with a mark of the byte order.
        table = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        return unreadable(file, str(error)[:200])
    return _Reading(table, file).policy()


class _Reading:
    def __init__(self, table: dict[str, Any], file: str) -> None:
        self._table, self._file = table, file
        self._faults: list[Fault] = []

    def policy(self) -> Policy:
        given = self._table.get("format")
        if type(given) is not int or given < 1:
            self._fault("policy.no_format")
        elif given > FORMAT:
            self._fault("policy.too_new", found=given)
        by = self._table.get("by", "")
        if not isinstance(by, str) or len(by) > _LONGEST_BY:
            self._fault("policy.bad_value", key="by")
            by = ""
        for key in self._table.keys() - {"format", "by", "defaults", "locked", "hub"}:
            self._fault("policy.unknown_key", key=key)
        defaults, locked = self._values("defaults"), self._values("locked")
        hub = self._part("hub")
        for key in hub.keys() - {"urls", "tls_pins"}:
            self._fault("policy.unknown_key", key=f"hub.{key}")
        urls, pins = self._texts(hub, "urls", _URL), self._texts(hub, "tls_pins", _PIN)
        if self._faults:
            locked = {**CAUTIOUS, **locked}
        return Policy(
            " ".join(by.split()), defaults, locked, urls, pins, (self._file,), tuple(self._faults)
        )

    def _part(self, name: str) -> dict[str, Any]:
        part = self._table.get(name, {})
        if isinstance(part, dict):
            return part
        self._fault("policy.bad_value", key=name)
        return {}

    def _values(self, name: str) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for key, value in self._part(name).items():
            if key not in ALLOWED:
                self._fault("policy.unknown_key", key=f"{name}.{key}")
                continue
            try:
                found[key] = check_value(declared(key), value)
            except UserError:
                self._fault("policy.bad_value", key=f"{name}.{key}")
        return found

    def _texts(self, table: Mapping[str, Any], key: str, form: re.Pattern[str]) -> tuple[str, ...]:
        found = table.get(key, [])
        fine = isinstance(found, list) and len(found) <= _MOST_URLS
        if not fine or not all(isinstance(one, str) and form.match(one) for one in found):
            self._fault("policy.bad_value", key=f"hub.{key}")
            return ()
        return tuple(found)

    def _fault(self, code: str, **values: object) -> None:
        self._faults.append(Fault(code, {"file": self._file, **values}))
