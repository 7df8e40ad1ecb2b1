"""Every setting of the program: one declaration each (key, type, default, title)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from communeapp.core.errors import UserError
from communeapp.core.events import Scope

Value = str | int | bool


@dataclass(frozen=True)
class Setting:
    """A declared setting.

    ``title`` is the English source of its label; ``choices`` or ``least``/``most`` bound its value.
    ``scope`` says whether the other PCs of the office take it over (office) or not (person).
    """

    key: str
    kind: Literal["text", "number", "switch"]
    default: Value
    title: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    scope: Scope = Scope.PERSON
    longest: int = 200


_DECLARED = (
    Setting("language", "text", "vi", "Language", choices=("vi", "en", "fr")),
    Setting("font_size", "number", 11, "Font size (pt)", least=8, most=24),
    Setting("theme", "text", "light", "Look", choices=("system", "light", "dark")),
    Setting("first_run_step", "number", 0, "How far the first steps came", most=10),
    Setting("use_ai", "switch", True, "Let the assistant propose wording"),
    Setting("model_id", "text", "", "Language model (empty: chosen for this PC)"),
    Setting(
        "worker_threads", "number", 0, "Processor threads of the assistant (0: chosen)", most=64
    ),
    Setting("first_run_done", "switch", False, "The first steps are done"),
    Setting("commune_code", "text", "", "Commune", scope=Scope.OFFICE),
    Setting("lock_minutes", "number", 10, "Lock after minutes without use (0: never)", most=240),
    Setting("current_person", "text", "", "Who works at this PC"),
    Setting(
        "device_name", "text", "", "Name of this PC (empty: as the system calls it)", longest=80
    ),
    Setting("export_folder", "text", "", "Folder for finished files", longest=1000),
    Setting("stick_folder", "text", "", "Folder for copies of backups", longest=1000),
    # One PC of an office gives the numbers, or two documents get the same one.
    Setting("registers_here", "switch", True, "The registers are kept at this PC"),
    Setting(
        "number_starts",
        "text",
        "",
        "First numbers of books that go on from paper",
        longest=1000,
        scope=Scope.OFFICE,
    ),
    Setting("online", "switch", True, "Exchange with the hub when there is a network"),
    Setting("proxy", "text", "", "Proxy (empty: the system's, direct: none)", longest=300),
    Setting("update_source", "text", "", "Folder that updates are looked for in", longest=1000),
    # What the office allows to leave it, beside results of training and counts.
    Setting(
        "share_register",
        "switch",
        False,
        "Tell the hub the entries of the registers",
        scope=Scope.OFFICE,
    ),
    Setting("scan_folder", "text", "", "Folder that the scanner writes to", longest=1000),
    Setting("watch_scan_folder", "switch", False, "Take in what appears in the scanner's folder"),
    Setting(
        "number_series",
        "text",
        "one",
        "Numbers of outgoing documents",
        choices=("one", "by_type", "by_group"),
        scope=Scope.OFFICE,
    ),
    Setting(
        "number_groups",
        "text",
        "",
        "Groups of types that share a series of numbers",
        longest=8_000,
        scope=Scope.OFFICE,
    ),
    Setting(
        "handling_offices",
        "text",
        "",
        "Offices and the fields they handle",
        longest=20_000,
        scope=Scope.OFFICE,
    ),
)

DECLARED: Mapping[str, Setting] = MappingProxyType({one.key: one for one in _DECLARED})


def declared(key: str) -> Setting:
    """Find a declaration; UserError ``settings.unknown``."""
    try:
        return DECLARED[key]
    except KeyError:
        raise UserError("settings.unknown", field=key) from None


def check_value(setting: Setting, value: object) -> Value:
    """Check a value against its declaration; UserError ``settings.value`` names the key."""
    fits: bool
    if setting.kind == "switch":
        fits = isinstance(value, bool)
    elif setting.kind == "number":
        fits = type(value) is int and setting.least <= value <= setting.most
    else:
        fits = isinstance(value, str) and len(value) <= setting.longest
        fits = fits and (not setting.choices or value in setting.choices)
    if not fits:
        raise UserError("settings.value", field=setting.key, value=value)
    assert isinstance(value, str | int)  # noqa: S101 - narrows for the type checker
    return value
