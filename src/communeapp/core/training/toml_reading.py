"""Reading the TOML files of a course so that every refusal names the file, the line and the field."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.vietnamese import nfc

MAX_TEXT = 20_000
MAX_LINE = 2_000
_AT_LINE = re.compile(r"\(at line (\d+)")
_HEADER = re.compile(r"\[\[\s*([A-Za-z0-9_-]+)\s*\]\]\s*(?:#.*)?\Z")


#: A key of many parts, or a table with such a name: tomllib takes the square of their number.
_DEEP = re.compile(
    r"""^[ \t]*\[{0,2}[ \t]*(?:(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){16}""",
    re.MULTILINE,
)


def load_toml(text: str) -> dict[str, Any]:
    """Parse a text of unknown origin; raises tomllib.TOMLDecodeError whatever is wrong with it."""
    if deep := _DEEP.search(text):
        line = text.count("\n", 0, deep.start()) + 1
        msg = f"too many parts (at line {line}, column 1)"
        raise tomllib.TOMLDecodeError(msg)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except (RecursionError, ValueError) as error:  # lists in lists, a number of 5,000 digits
        msg = "too deep or too long (at line 1, column 1)"
        raise tomllib.TOMLDecodeError(msg) from error


class TomlText:
    """The text of one file, with the lines on which its tables (``[[name]]``) begin."""

    def __init__(self, file: str, data: bytes) -> None:
        self.file = file
        try:
            self.text = nfc(data.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            raise UserError("courses.not_utf8", file=file, line=line) from error

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def headers(self) -> dict[str, list[int]]:
        """The lines (from 1) of ``[[name]]``, by name."""
        found: dict[str, list[int]] = {}
        for number, line in enumerate(self.lines, 1):
            if line.startswith("[[") and (header := _HEADER.match(line.strip())):
                found.setdefault(header[1], []).append(number)
        return found

    @cached_property
    def _every_header(self) -> list[int]:
        return sorted(line for lines in self.headers.values() for line in lines)

    def parse(self) -> dict[str, Any]:
        """Read it; raises UserError ``courses.bad_toml`` with the line."""
        try:
            return load_toml(self.text)
        except tomllib.TOMLDecodeError as error:
            found = _AT_LINE.search(str(error))
            line = int(found[1]) if found else len(self.lines)
            raise UserError("courses.bad_toml", file=self.file, line=line) from error

    def line_of(self, table: str, number: int, field: str = "") -> int:
        """Give the line of a field of the ``number``-th (from 0) table, else of the table itself."""
        headers = self.headers.get(table, [])
        if table and number >= len(headers):
            return 1
        start = headers[number] if table else 1
        if not field:
            return start
        every = self._every_header
        at = bisect_right(every, start)
        end = every[at] if at < len(every) else len(self.lines) + 1
        name = re.compile(rf'"?{re.escape(field)}"?\s*=')
        for line in range(start, end):
            if name.match(self.lines[line - 1].strip()):
                return line
        return start

    def entries(self, data: Mapping[str, Any], table: str, most: int) -> list[Entry]:
        """Give the tables ``[[table]]`` of a parsed file, at most ``most``."""
        value = data.get(table, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise UserError("courses.bad_value", file=self.file, line=1, field=table)
        if len(value) > most:
            line = self.line_of(table, most)
            raise UserError("courses.too_many", file=self.file, line=line, field=table, most=most)
        return [Entry(self, one, table, number) for number, one in enumerate(value)]


class Entry:
    """One table of a file; each getter checks type and size. Call :meth:`end` when all is read."""

    def __init__(
        self,
        source: TomlText,
        data: Mapping[str, Any],
        table: str = "",
        number: int = 0,
        prefix: str = "",
    ) -> None:
        self._source = source
        self._data = data
        self._table = table
        self._number = number
        self._prefix = prefix
        self._read: set[str] = set()

    def fault(self, code: str, field: str = "", **values: object) -> UserError:
        """Make an error that names this place."""
        top = (self._prefix + field).split("[")[0].split(".")[0]
        line = self._source.line_of(self._table, self._number, top)
        return UserError(
            code, file=self._source.file, line=line, field=self._prefix + field, **values
        )

    def _get(self, name: str) -> Any:
        self._read.add(name)
        return self._data.get(name)

    def text(self, name: str, default: str | None = None, most: int = MAX_LINE) -> str:
        """A text, trimmed; without ``default`` it must be there."""
        value = self._get(name)
        if value is None:
            if default is None:
                raise self.fault("courses.missing", name)
            return default
        if not isinstance(value, str) or len(value) > most:
            raise self.fault("courses.bad_value", name)
        if default is None and not value.strip():
            raise self.fault("courses.missing", name)
        return value.strip()

    def matching(self, name: str, pattern: re.Pattern[str], default: str | None = None) -> str:
        """A text of a certain form."""
        value = self.text(name, default)
        if value != default and not pattern.match(value):
            raise self.fault("courses.bad_value", name)
        return value

    def integer(self, name: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number between bounds, both included."""
        value = self._get(name)
        if value is None and default is not None:
            return default
        if value is None:
            raise self.fault("courses.missing", name)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.fault("courses.bad_value", name)
        return value

    def flag(self, name: str, default: bool) -> bool:
        """Yes or no."""
        value = self._get(name)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.fault("courses.bad_value", name)
        return value

    def date(self, name: str) -> dt.date | None:
        """A day, or None where there is none."""
        value = self._get(name)
        if value is not None and (not isinstance(value, dt.date) or isinstance(value, dt.datetime)):
            raise self.fault("courses.bad_value", name)
        return value

    def words(self, name: str, most: int = 100) -> tuple[str, ...]:
        """A list of texts."""
        value = self._get(name)
        if value is None:
            return ()
        if (
            not isinstance(value, list)
            or len(value) > most
            or not all(isinstance(one, str) and one.strip() for one in value)
        ):
            raise self.fault("courses.bad_value", name)
        return tuple(one.strip() for one in value)

    def raw_list(self, name: str, most: int) -> list[Any]:
        """A list of anything."""
        value = self._get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.fault("courses.bad_value", name)
        if len(value) > most:
            raise self.fault("courses.too_many", name, most=most)
        return value

    def raw(self, name: str) -> Any:
        """Whatever stands there, None for nothing."""
        return self._get(name)

    def tables(self, name: str, most: int) -> list[Entry]:
        """A list of inline tables."""
        found = []
        for number, one in enumerate(self.raw_list(name, most)):
            if not isinstance(one, dict):
                raise self.fault("courses.bad_value", f"{name}[{number + 1}]")
            prefix = f"{self._prefix}{name}[{number + 1}]."
            found.append(Entry(self._source, one, self._table, self._number, prefix))
        return found

    def end(self) -> None:
        """Refuse fields that nobody asked for: a slip of the pen must not be lost in silence."""
        for name in self._data:
            if name not in self._read:
                raise self.fault("courses.unknown_field", name)
