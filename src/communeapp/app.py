"""The composition root: the one module that joins services, the Qt renderer and the worker."""

from __future__ import annotations

from collections.abc import Sequence

from communeapp.paths import Paths
from communeapp.services.wiring import Wiring


def build_wiring(paths: Paths, lang: str) -> Wiring:
    """Join the services of one profile; nothing is opened before it is asked for."""
    return Wiring(paths, lang)


def saved_language(paths: Paths) -> str | None:
    """Read the language of the settings, without opening or changing anything."""
    return None


def run_command(argv: Sequence[str]) -> int:
    """Run one command of the command line and give its exit code."""
    from communeapp.cli.main import main

    return main(argv, build_wiring, saved_language)
