"""Who may sign courses: the project's publishers, and signers whom people of this office trusted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Signer:
    """A public key (32 raw bytes) with a name. ``fingerprint`` is shown in groups of four."""

    id: str
    name: str
    public: bytes

    @property
    def fingerprint(self) -> str:
        return " ".join(self.id[at : at + 4] for at in range(0, len(self.id), 4))
