"""What a file is, by its content."""

from __future__ import annotations

SUFFIXES: frozenset[str] = frozenset(
    {
        ".docx", ".docm", ".doc", ".pdf", ".rtf", ".odt", ".txt", ".html", ".htm", ".xlsx", ".xlsm", ".xls",
        ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp",
    }
)  # fmt: skip
