"""The one import of sqlite-utils, without what it would load for features not used here.

numpy (20 MB and a tenth of a second at every start) is for storing arrays; click and the recipes, with
dateutil, are for its own command line.
"""

from __future__ import annotations

import sys
from types import ModuleType

_click = ModuleType("click")
_click.Group = object  # type: ignore[attr-defined]  # stands in an annotation
# None: an import of it fails, as where it is not installed. A module: it is imported and stays empty.
_INSTEAD: dict[str, ModuleType | None] = {
    name: module
    for name, module in {
        "numpy": None,
        "click": _click,
        "sqlite_utils.recipes": ModuleType("sqlite_utils.recipes"),
    }.items()
    if name not in sys.modules
}
sys.modules.update(_INSTEAD)  # type: ignore[arg-type]
try:
    from sqlite_utils import Database, Migrations
finally:
    for _name in _INSTEAD:
        del sys.modules[_name]

__all__ = ["Database", "Migrations"]
