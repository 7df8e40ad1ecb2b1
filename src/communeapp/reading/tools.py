"""The helping programs: where they are, and what they can do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ReaderTools:
    """What is installed. Paths are "" where a program is missing."""

    tesseract: str = ""
    tesseract_version: str = ""
    languages: tuple[str, ...] = ()
    antiword: str = ""

    @property
    def reads_scans(self) -> bool:
        """Whether pictures of Vietnamese pages can be read."""
        return bool(self.tesseract) and "vie" in self.languages


def find_tools() -> ReaderTools:
    """Look for the programs."""
    return ReaderTools()
