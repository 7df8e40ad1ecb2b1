"""Writes fact sheets into files: beside their place, then renamed."""

from __future__ import annotations

import os
from pathlib import Path

from communeapp.core.documents import FactSheet
from communeapp.core.errors import EnvironmentProblem
from communeapp.core.facts import facts_to_toml
from communeapp.services.secrecy import refuse_marked_facts


def write_facts(file: Path, facts: FactSheet) -> None:
    """Write a fact sheet: beside its place, then renamed.

    Raises EnvironmentProblem ``drafting.file_unwritable``, UserError ``secrecy.text_refused``.
    """
    refuse_marked_facts(facts, file.name)
    beside = file.with_name(f".{file.name}.new")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as made:
            made.write(facts_to_toml(facts))
            made.flush()
            os.fsync(made.fileno())
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise EnvironmentProblem("drafting.file_unwritable", file=file.name) from error
