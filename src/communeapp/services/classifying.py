"""From a file to what the office keeps of it: reading, secrecy, header, field, personal details.

Needs no database: the command line uses it without one. Calls block and run outside the window's
thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp.core.incoming.header import Header
from communeapp.core.incoming.opinion import FieldOpinion
from communeapp.core.incoming.text import Personal, ReadText

if TYPE_CHECKING:
    from communeapp.services.field import FieldService
    from communeapp.services.reading import ReadingService


@dataclass(frozen=True)
class Classified:
    """A file that was read. ``office`` is the code of the handling office, "" when abstained.

    ``cleared`` names the clearance of a person who confirmed that it is no state secret.
    """

    path: Path
    sha256: str
    bytes: int
    read: ReadText
    header: Header
    field: FieldOpinion
    office: str
    personal: tuple[Personal, ...] = ()
    cleared: str = ""


class ClassifyingService:
    """Reads a file and tells what it is."""

    def __init__(self, reading: ReadingService, field: FieldService) -> None:
        self._reading = reading
        self._field = field

    def classify(
        self,
        path: Path,
        *,
        cleared: str = "",
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Classified:
        """Read a file. Raises SecretDocument, and the UserErrors of ``services.reading``."""
        raise NotImplementedError
