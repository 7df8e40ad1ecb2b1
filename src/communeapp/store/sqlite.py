"""The one import of sqlite-utils, without the numpy that it would load for a feature not used here.

numpy costs 20 MB and a tenth of a second at every start; sqlite-utils wants it only to store arrays.
"""

from __future__ import annotations

import sys

_absent = "numpy" not in sys.modules
if _absent:
    sys.modules["numpy"] = None  # type: ignore[assignment]  # an import of it now fails, as without it
try:
    from sqlite_utils import Database, Migrations
finally:
    if _absent:
        del sys.modules["numpy"]

__all__ = ["Database", "Migrations"]
