"""How long to wait before a hub is tried again: longer and longer, never all PCs of a province at once. Pure."""

from __future__ import annotations

from dataclasses import dataclass

FIRST_S = 30
LONGEST_S = 3600
#: Between two exchanges that went well.
USUAL_S = 1800


@dataclass(frozen=True)
class Backoff:
    """How often in a row it failed."""

    failures: int = 0

    def failed(self) -> Backoff:
        """One more failure."""
        return Backoff(min(self.failures + 1, 32))

    def wait_s(self, chance: float, asked_s: float = 0) -> float:
        """Give the seconds until the next try: doubled each time from 30 s, an hour at the most.

        ``chance`` (0…1) spreads the PCs between half and the whole of it: after a power cut all of them
        come back in the same minute. ``asked_s`` is what the hub asked for (Retry-After), and is kept
        up to an hour.
        """
        if not self.failures:
            return max(USUAL_S * (0.5 + chance / 2), min(asked_s, LONGEST_S))
        whole = min(FIRST_S * 2.0 ** (self.failures - 1), LONGEST_S)
        return max(whole * (0.5 + chance / 2), min(asked_s, LONGEST_S))
