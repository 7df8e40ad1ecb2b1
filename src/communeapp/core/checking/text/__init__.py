"""The functions behind the rules of the text, by the names that the data uses."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from communeapp.core.checking.subject import TextCheck
from communeapp.core.checking.text import (
    agreement,
    citing,
    dates,
    header,
    letters,
    number,
    places,
    signing,
    structure,
    wording,
)

__all__ = ["CHECKS"]

_MODULES: tuple[ModuleType, ...] = (
    agreement,
    citing,
    dates,
    header,
    letters,
    number,
    places,
    signing,
    structure,
    wording,
)
# Whatever takes a subject and a rule is a check; helpers take something else.
CHECKS: Mapping[str, TextCheck] = {
    name: one
    for module in _MODULES
    for name, one in vars(module).items()
    if not name.startswith("_")
    and getattr(one, "__module__", "") == module.__name__
    and tuple(getattr(one, "__annotations__", ())) == ("subject", "rule", "return")
}
