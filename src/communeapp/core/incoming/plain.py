"""A text in small letters without marks whose places are those of the text itself."""

from __future__ import annotations

from communeapp.core.vietnamese import fold


class _Plain(dict[int, str]):
    """Maps each letter to its plain small twin, one for one."""

    def __missing__(self, code: int) -> str:
        twin = fold(chr(code))
        self[code] = twin if len(twin) == 1 else chr(code)
        return self[code]


_PLAIN = _Plain()


def plain(text: str) -> str:
    """Give the text without marks and case, code point for code point."""
    return text.translate(_PLAIN)
