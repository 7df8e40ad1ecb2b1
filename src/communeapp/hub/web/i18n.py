"""The words of the pages: ``texts/<language>/<area>.toml``, Vietnamese and English.

Keys are dotted (``devices.title``). A sentence that differs for one thing has a second entry with ``_one``, taken when
``n`` is 1. Numbers, days and instants are written as people of the language write them; the time of day
is that of Viet Nam.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from communeapp.clock import local_time

LANGUAGES = ("vi", "en")
DEFAULT = "vi"
#: Each language in its own words, for the switch.
NAMES = {"vi": "Tiếng Việt", "en": "English"}
_FOLDER = Path(__file__).parent / "texts"
_UNITS = ("B", "KB", "MB", "GB", "TB")


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Read all sentences of a language, by key; two files with one key are a mistake of ours."""
    found: dict[str, str] = {}

    def walk(prefix: str, table: Mapping[str, object]) -> None:
        for name, value in table.items():
            key = f"{prefix}.{name}" if prefix else name
            if isinstance(value, dict):
                walk(key, value)
            elif key in found:
                raise ValueError(key)
            else:
                found[key] = str(value)

    for file in sorted((_FOLDER / language).glob("*.toml")):
        walk("", tomllib.loads(file.read_text(encoding="utf-8")))
    return found


class Words:
    """One language: ``words("devices.lead")``, ``words.number(12345)``, ``words.instant(ms)``."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else DEFAULT
        self._sentences = catalogue(self.language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Give a sentence; whole numbers among the values are written in groups of three digits.

        A key without a sentence is shown as itself rather than hidden (a test looks for such).
        """
        sentence = self._sentences.get(key, key)
        if values.get("n") == 1:
            sentence = self._sentences.get(f"{key}_one", sentence)
        for name, value in values.items():
            shown = self.number(value) if type(value) is int else str(value)
            sentence = sentence.replace("{" + name + "}", shown)
        return sentence

    def has(self, key: str) -> bool:
        """Say whether there is a sentence; for labels of codes that come from elsewhere."""
        return key in self._sentences

    def label(self, area: str, code: str) -> str:
        """Give the word for a code (``label("state", "active")``), or the code where there is none."""
        return self._sentences.get(f"{area}.{code}", code)

    def number(self, value: float, digits: int = 0) -> str:
        """Write a number: 1.234,5 in Vietnamese, 1,234.5 in English."""
        text = f"{value:,.{digits}f}"
        return text if self.language == "en" else text.translate(_SWAPPED)

    def percent(self, part: float, whole: float, digits: int = 0) -> str:
        """Write a share in per cent; a dash where there is nothing to take a share of."""
        return f"{self.number(100 * part / whole, digits)}%" if whole else "–"

    def bytes(self, value: int) -> str:
        """Write a size in steps of 1024."""
        size, step = float(value), 0
        while size >= 1024 and step < len(_UNITS) - 1:
            size, step = size / 1024, step + 1
        return f"{self.number(size, 1 if step and size < 100 else 0)} {_UNITS[step]}"

    def day(self, value: dt.date | str | None) -> str:
        """Write a day as 05/11/2026 or 5 Nov 2026; ISO text is read, what is none is shown as it is."""
        if not value:
            return ""
        if isinstance(value, str):
            try:
                value = dt.date.fromisoformat(value)
            except ValueError:
                return str(value)
        if self.language == "en":
            return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
        return f"{value.day:02}/{value.month:02}/{value.year}"

    def instant(self, ms: int | None) -> str:
        """Write an instant (UTC ms) as day and time in Viet Nam; nothing for 0 and None."""
        if not ms:
            return ""
        moment = local_time(ms)
        return f"{self.day(moment.date())} {moment.hour:02}:{moment.minute:02}"

    def wait(self, ms: int) -> str:
        """Say how long to wait: in seconds up to two minutes, else in minutes, rounded up."""
        seconds = max(1, -(-ms // 1000))
        if seconds <= 120:
            return self("span.seconds", n=seconds)
        return self("span.minutes", n=-(-seconds // 60))


_SWAPPED = str.maketrans({",": ".", ".": ","})
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@cache
def words(language: str) -> Words:
    """Give the words of a language; an unknown one is Vietnamese."""
    return Words(language)


def preferred(accept: str) -> str:
    """Choose a language by the header ``Accept-Language``; Vietnamese where nothing fits."""
    best, weight = DEFAULT, 0.0
    for part in accept[:500].split(","):
        tag, _, quality = part.partition(";")
        code = tag.strip().lower().split("-")[0]
        try:
            given = float(quality.strip().removeprefix("q=") or 1)
        except ValueError:
            given = 0.0
        if code in LANGUAGES and given > weight:
            best, weight = code, given
    return best
