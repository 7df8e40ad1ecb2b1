"""Viet Nam's public holidays, from the library ``holidays``, without the calendars of other countries."""

from __future__ import annotations

import datetime as dt
import importlib
import importlib.util
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any


def public_holidays(year: int, **options: Any) -> Mapping[dt.date, str]:
    """Give the days of a year with their names; ``options`` are those of the library."""
    found: Mapping[dt.date, str] = _viet_nam()(years=year, **options)
    return found


@lru_cache(maxsize=1)
def _viet_nam() -> Callable[..., Any]:
    """Import one module of the library, when it is first asked for.

    Its package of countries imports all 250 of them: 9 MB and 50 ms at the start of the program. A package
    object that was not executed lets one of them be imported by itself; it is taken away again, so that
    whoever else asks for the package gets it whole.
    """
    package, module = "holidays.countries", "holidays.countries.vietnam"
    importlib.import_module("holidays")
    spec = importlib.util.find_spec(package)
    if spec is None or package in sys.modules:
        return importlib.import_module(module).Vietnam  # type: ignore[no-any-return]
    placeholder = sys.modules[package] = importlib.util.module_from_spec(spec)
    try:
        return importlib.import_module(module).Vietnam  # type: ignore[no-any-return]
    finally:
        if sys.modules.get(package) is placeholder:
            del sys.modules[package]
