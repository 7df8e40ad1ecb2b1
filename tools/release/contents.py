"""What is signed about a file: read out of the file itself wherever it says so."""

from __future__ import annotations

import hashlib
import json
import tarfile
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path

from tools.release.repository import Addition

from communeapp.core.errors import AppError
from communeapp.core.packs import PackKind, parse_manifest
from communeapp.llm.models import read_manifest
from communeapp.updating.offers import BadOffer, Offer, OfferKind, offer_of

PROGRAM_NAME = "CommuneApp"
_FACTS = "program.json"
_MOST_FACTS = 64 * 1024


class ContentProblem(Exception):  # noqa: N818 - what it is
    """A file that cannot be published, in words for the person at the console."""


def addition(
    file: Path, models: Path, notes: Mapping[str, str], needs: str = "", version: str = ""
) -> Addition:
    """Describe a file: a program's archive, a model of the manifest, a pack or a course. ContentProblem.

    ``version`` is for a model alone: nothing in its file says one.
    """
    name = file.name
    if name.endswith(".tar.xz"):
        offer = _program(file)
    elif name.endswith(".gguf"):
        offer = _model(file, models, version or "1.0")
    elif name.endswith(".zip"):
        offer = _pack(file)
    else:
        raise ContentProblem(f"{name}: neither .tar.xz nor .gguf nor .zip")
    custom = {**offer.custom(), "notes": dict(notes), "needs": needs}
    try:
        # What the program would make of it: nothing is signed that no program reads.
        read = offer_of(offer.path, offer.bytes, {"sha256": offer.sha256}, custom)
    except BadOffer as error:
        raise ContentProblem(f"{name}: {error.args[0]} is not in order") from error
    if read is None:
        raise ContentProblem(f"{name}: no program would read it")
    return Addition(file, read)


def read_notes(file: Path | None) -> dict[str, str]:
    """Read notes from a TOML file: ``vi = "…"``, ``en``, ``fr``. ContentProblem."""
    if file is None:
        return {}
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentProblem(f"{file.name}: {error}") from error
    if "vi" not in found or not all(isinstance(one, str) for one in found.values()):
        raise ContentProblem(f"{file.name}: vi is missing, or a text is none")
    return {key: str(text) for key, text in found.items()}


def _program(file: Path) -> Offer:
    try:
        with tarfile.open(file, "r:xz") as archive:
            for member in archive:
                if member.name.removeprefix("./") == _FACTS:
                    held = archive.extractfile(member)
                    facts = json.loads((held.read(_MOST_FACTS) if held else b"").decode("utf-8"))
                    break
            else:
                raise ContentProblem(f"{file.name}: no {_FACTS} inside")
    except (OSError, tarfile.TarError, EOFError, ValueError) as error:
        raise ContentProblem(f"{file.name}: {error}") from error
    if facts.get("managed_by"):
        raise ContentProblem(f"{file.name}: the system updates this one")
    return _offer(
        file, OfferKind.PROGRAM, PROGRAM_NAME, str(facts["version"]), str(facts["system"]),
        int(facts["schema"]),
    )  # fmt: skip


def _model(file: Path, models: Path, version: str) -> Offer:
    sha256 = _sha256(file)
    for one in read_manifest(models):
        if one.sha256 == sha256:
            return _offer(file, OfferKind.MODEL, one.id, version)
    raise ContentProblem(f"{file.name}: no model of {models.name} has its checksum")


def _pack(file: Path) -> Offer:
    try:
        with zipfile.ZipFile(file) as archive:
            tops = [one for one in archive.namelist() if one.rpartition("/")[2] == "manifest.toml"]
            if not tops:
                raise ContentProblem(f"{file.name}: no manifest.toml inside")
            text = archive.read(min(tops, key=len)).decode("utf-8")
            manifest = parse_manifest(tomllib.loads(text))
    except (OSError, zipfile.BadZipFile, ValueError, AppError) as error:
        raise ContentProblem(f"{file.name}: {error}") from error
    kind = OfferKind.COURSE if manifest.kind is PackKind.COURSE else OfferKind.PACK
    return _offer(file, kind, manifest.id, manifest.version)


def _offer(
    file: Path, kind: OfferKind, name: str, version: str, system: str = "", schema: int = 0
) -> Offer:
    path = f"{kind.value}/{file.name}"
    return Offer(kind, name, version, system, path, file.stat().st_size, _sha256(file), schema)


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
