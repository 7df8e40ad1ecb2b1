"""Fact sheets in files: read, written, and the samples that come along."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from communeapp import paths
from communeapp.core.documents import FactSheet
from communeapp.core.errors import EnvironmentProblem
from communeapp.core.facts import Known, decode_facts, parse_facts
from communeapp.services.fact_files import write_facts
from communeapp.services.secrecy import refuse_marked_facts

__all__ = ["read", "sample_for", "usual_folder", "write_facts"]


def read(file: Path, known_types: Known) -> FactSheet:
    """Read a fact sheet; UserError ``facts.*``, EnvironmentProblem ``drafting.file_unreadable``.

    UserError ``secrecy.text_refused`` for a file whose name or text carries a mark of secrecy.
    """
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise EnvironmentProblem("drafting.file_unreadable", file=file.name) from error
    facts = parse_facts(decode_facts(raw), known_types)
    refuse_marked_facts(facts, file.name)
    return facts


def sample_for(type_code: str) -> Path | None:
    """Give the first sample of a type; None where there is none."""
    for file in sorted((paths.resources_dir() / "samples").glob("*.toml")):
        if tomllib.loads(file.read_text(encoding="utf-8")).get("type") == type_code:
            return file
    return None


def usual_folder() -> Path:
    """Where a person expects finished documents."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(found) if found else Path.home()
    return folder if folder.is_dir() else Path.home()
