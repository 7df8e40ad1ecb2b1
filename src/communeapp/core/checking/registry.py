"""Rules as data, joined with the functions that check them.

A rule is one table of ``rules/*.toml`` of the documents pack: what it asks for, by which article, since
when, how weighty it is, and one right and one wrong example at least. ``check`` names a function; what
the function has to look for stands in ``options``, so that most rules are data alone. A new decree is a
new file. A rule that names no known function is refused when the file is read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from communeapp.core.checking.finding import Finding, Fix, Severity
from communeapp.core.errors import UserError

_ID = re.compile(r"[A-Z][A-Z0-9_]*(\.[A-Za-z0-9_]+)+\Z")
_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*\Z")
_FILE_KEYS = frozenset({"area", "rules"})
_RULE_KEYS = frozenset(
    {
        "id", "severity", "source", "since", "until", "check", "safe_fix", "message", "types", "formerly",
        "right", "wrong", "options",
    }
)  # fmt: skip
_TEXTS = (("severity", None), ("source", None), ("check", None), ("message", ""), ("formerly", ""))
TEXT = "text"
_F = TypeVar("_F")


@dataclass(frozen=True)
class Rule:
    """One rule. ``area`` says what it looks at: ``text`` (a document) or ``page`` (a file).

    ``since`` and ``until`` bound the dates of the documents it is for; ``types`` the codes of types,
    none for all of them. ``right`` and ``wrong`` are examples: running text, or the fields in which a
    letter differs from the one of :mod:`communeapp.core.checking.examples`. ``formerly`` is the name under
    which its findings were noted before rules had ids.
    """

    id: str
    severity: Severity
    source: str
    since: dt.date
    check: str
    until: dt.date | None = None
    safe_fix: bool = False
    message: str = ""
    types: frozenset[str] = frozenset()
    right: tuple[Any, ...] = ()
    wrong: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    area: str = TEXT
    formerly: str = ""

    def applies(self, code: str, date: dt.date | None) -> bool:
        """Say whether it holds for a document of this type and date (None: not issued yet)."""
        if self.types and code not in self.types:
            return False
        if date is None:
            return self.until is None
        return self.since <= date and (self.until is None or date <= self.until)

    def at(
        self,
        where: str,
        start: int | None = None,
        end: int | None = None,
        *,
        right: str | None = None,
        **values: str,
    ) -> Finding:
        """Make a finding of this rule; ``right`` are the words that should stand from start to end."""
        fix = None
        if right is not None and start is not None and end is not None:
            fix = Fix(where, start, end, right, self.safe_fix)
        return Finding(
            self.id, self.severity, where, self.source, values, start, end, fix, self.message
        )


def parse_rules(data: Mapping[str, Any], file: str = "rules") -> tuple[Rule, ...]:
    """Read one file of rules; raises UserError ``packs.bad_content`` that names the rule and the key."""
    if set(data) - _FILE_KEYS:
        raise _fault(file, str(min(set(data) - _FILE_KEYS)))
    area = data.get("area", TEXT)
    tables = data.get("rules")
    if not isinstance(area, str) or not isinstance(tables, list):
        raise _fault(file, "rules")
    return tuple(_rule(one, area, f"{file}.rules[{n}]") for n, one in enumerate(tables, 1))


def _rule(data: object, area: str, where: str) -> Rule:
    if not isinstance(data, dict):
        raise _fault(where, "")
    name = data.get("id")
    if not isinstance(name, str) or not _ID.match(name):
        raise _fault(where, "id")
    where = f"{where}({name})"
    for key in data:
        if key not in _RULE_KEYS:
            raise _fault(where, key)
    texts = {}
    for key, default in _TEXTS:
        value = data.get(key, default)
        if not isinstance(value, str):
            raise _fault(where, key)
        texts[key] = value
    if texts["severity"] not in set(Severity):
        raise _fault(where, "severity")
    if not texts["source"] or not _NAME.match(texts["check"]):
        raise _fault(where, "source" if not texts["source"] else "check")
    since, until = data.get("since"), data.get("until")
    if not isinstance(since, dt.date) or isinstance(since, dt.datetime):
        raise _fault(where, "since")
    if until is not None and (not isinstance(until, dt.date) or isinstance(until, dt.datetime)):
        raise _fault(where, "until")
    safe, options, types = (
        data.get("safe_fix", False), data.get("options", {}), data.get("types", []),
    )  # fmt: skip
    if not isinstance(safe, bool):
        raise _fault(where, "safe_fix")
    if not isinstance(options, dict):
        raise _fault(where, "options")
    if not isinstance(types, list) or not all(isinstance(one, str) for one in types):
        raise _fault(where, "types")
    return Rule(
        id=name,
        severity=Severity(texts["severity"]),
        source=texts["source"],
        since=since,
        until=until,
        check=texts["check"],
        safe_fix=safe,
        message=texts["message"],
        types=frozenset(types),
        right=_examples(data, "right", where),
        wrong=_examples(data, "wrong", where),
        options=options,
        area=area,
        formerly=texts["formerly"],
    )


def _examples(data: Mapping[str, Any], key: str, where: str) -> tuple[Any, ...]:
    value = data.get(key)
    if (
        not isinstance(value, list)
        or not value
        or not all(isinstance(v, str | dict) for v in value)
    ):
        raise _fault(where, key)
    return tuple(value)


def _fault(where: str, key: str) -> UserError:
    return UserError("packs.bad_content", field=f"{where}.{key}" if key else where)


@dataclass(frozen=True)
class RuleBook:
    """All rules of the packs in use. Two rules never share an id."""

    rules: tuple[Rule, ...]

    @classmethod
    def of(cls, files: Iterable[tuple[str, Mapping[str, Any]]]) -> RuleBook:
        """Read the files (name and data); raises UserError ``packs.bad_content``."""
        found: dict[str, Rule] = {}
        for name, data in files:
            for rule in parse_rules(data, name):
                if rule.id in found:
                    raise _fault(name, rule.id)
                found[rule.id] = rule
        return cls(tuple(found.values()))

    def area(self, area: str) -> tuple[Rule, ...]:
        """Give the rules that look at one sort of thing."""
        return tuple(rule for rule in self.rules if rule.area == area)

    def get(self, name: str) -> Rule | None:
        """Give the rule with this id."""
        return next((rule for rule in self.rules if rule.id == name), None)

    def joined(self, area: str, functions: Mapping[str, _F]) -> tuple[tuple[Rule, _F], ...]:
        """Join the rules of an area with their functions.

        Raises UserError ``packs.bad_content`` for a rule whose function is not known.
        """
        joined = []
        for rule in self.area(area):
            function = functions.get(rule.check)
            if function is None:
                raise _fault(rule.id, "check")
            joined.append((rule, function))
        return tuple(joined)
