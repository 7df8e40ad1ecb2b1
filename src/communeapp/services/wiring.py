"""What commands and windows are given: the services of one profile, each made when first asked for.

:mod:`communeapp.app` fills this in; it alone knows the Qt renderer and the way to the worker.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from communeapp.paths import Paths
from communeapp.services.models import ModelsService

if TYPE_CHECKING:
    from communeapp.services.doctor import DoctorService
    from communeapp.services.office import Office


@dataclass
class Wiring:
    """The services of one profile. Use it as a context manager, or call :meth:`close`."""

    paths: Paths
    lang: str

    @cached_property
    def models(self) -> ModelsService:
        """Known, installed and chosen models."""
        return ModelsService(self.paths)

    @cached_property
    def doctor(self) -> DoctorService:
        """The state of the machine and of the profile."""
        from communeapp.services.doctor import DoctorService

        return DoctorService(self.paths, self.models)

    @cached_property
    def office(self) -> Office:
        """The open profile: drafts, people, settings, backups. Holds the lock of the one writer."""
        from communeapp.services.office import open_office

        return open_office(self.paths)

    def close(self) -> None:
        """Close what was opened."""
        if "office" in self.__dict__:
            self.office.close()

    def __enter__(self) -> Wiring:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


WiringFactory = Callable[[Paths, str], Wiring]
