"""Keeps ``None``, ``True`` and ``False`` alive under PySide6 6.12.0 on Python 3.11.

Each call of a Qt method without a result takes one reference from ``None`` too many: 500 calls of
``QFont.setPixelSize`` cost 500 references, and after some thousand calls Python 3.11 aborts with
"deallocating None". 6.11.3 counts right; from Python 3.12 on ``None`` is immortal and nothing
happens. ``Signal.emit`` does the same to ``True``, its result. So we give them here what 3.12 gives
them: a count that no program can use up.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40


def keep_none_alive() -> None:
    """Raise the reference counts of these three out of reach; does nothing from Python 3.12 on."""
    if sys.version_info >= (3, 12):
        return
    for one in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(one))
        if count.value < _PLENTY:
            count.value += _PLENTY
