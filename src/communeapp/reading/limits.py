"""How much one file from outside may cost before its reading is given up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds of one reading. Each holds for the single file, however many are read in turn.

    ``memory_mb`` bounds the address space of the child (its libraries map about 300 MiB before they
    read a byte); ``ocr_pages`` is how many pages of a scan are recognised: the first ones and the
    last, where the header and the signature stand; 0 means every page.
    """

    bytes: int = 250_000_000
    unpacked_bytes: int = 400_000_000  # XML of a 500-page file with a table of 100,000 rows: 90 MB
    pages: int = 500
    seconds: float = 120.0
    memory_mb: int = 1024
    ocr_pages: int = 3
    letters: int = 5_000_000  # code points of text kept; what is longer is cut and says so
