"""Children that read files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from communeapp.core.errors import UserError
from communeapp.reading.limits import Limits


class ReaderPool:
    """Keeps idle children."""

    def run(
        self,
        job: Mapping[str, Any],
        limits: Limits,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> dict[str, Any]:
        """Do a job."""
        raise UserError("reading.broken")

    def close(self) -> None:
        """End the children."""
