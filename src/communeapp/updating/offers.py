"""What an update offers: a program, a model, a pack or a course, as its signed metadata describes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from communeapp.updating.versions import is_version, order

#: The form of our facts in a target's signed metadata (TUF calls them ``custom``).
FORMAT = 1
MAX_NOTE = 4_000
#: A model of 7B parameters is 5 GB; nothing of ours is larger.
MAX_TARGET = 16 * 1024**3
#: One way to write a version; which numbers are versions at all, versions.is_version says.
_VERSION = re.compile(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))+\Z")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}\Z")
_SYSTEM = re.compile(r"[a-z0-9_]{1,20}-[a-z0-9_]{1,20}\Z")
_PATH = re.compile(r"[a-z]{1,20}/[A-Za-z0-9][A-Za-z0-9._-]{0,149}\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_LANGUAGES = ("vi", "en", "fr")


class BadOffer(ValueError):  # noqa: N818 - what it is
    """Signed metadata that this program cannot make sense of; ``args[0]`` names the field."""


class OfferKind(StrEnum):
    """What may come by an update."""

    PROGRAM = "program"  # the program itself, one version folder packed
    MODEL = "model"
    PACK = "pack"
    COURSE = "course"


@dataclass(frozen=True)
class Offer:
    """One thing that an update brings. Everything in it is signed.

    ``name`` is ``CommuneApp`` or the id of a model, pack or course. ``system`` as in
    :func:`communeapp.program.system`, "" for all. ``path`` names the file in the update, ``bytes`` and
    ``sha256`` are the file's. ``schema`` is the database's after this program has opened it, 0 for all
    else. ``needs`` is the oldest program that can use it, "" for any. ``notes``: language → plain text.
    """

    kind: OfferKind
    name: str
    version: str
    system: str
    path: str
    bytes: int
    sha256: str
    schema: int = 0
    notes: Mapping[str, str] = field(default_factory=dict, hash=False)
    needs: str = ""

    def note(self, language: str) -> str:
        """Give the notes in a language, else in Vietnamese, else whatever there is."""
        for one in (language, *_LANGUAGES):
            if self.notes.get(one):
                return self.notes[one]
        return ""

    def custom(self) -> dict[str, Any]:
        """Give what is signed beside path, size and hash."""
        return {
            "format": FORMAT,
            "kind": self.kind.value,
            "name": self.name,
            "version": self.version,
            "system": self.system,
            "schema": self.schema,
            "needs": self.needs,
            "notes": dict(self.notes),
        }


def is_newer(version: str, than: str) -> bool:
    """Say whether a version is newer than another; any is newer than "". ValueError for what is no version."""
    return not than or order(version) > order(than)


def offer_of(path: str, size: int, hashes: Mapping[str, str], custom: object) -> Offer | None:
    """Read a target's signed facts; None for what a newer program may know and this one does not. BadOffer."""
    if not isinstance(custom, Mapping) or custom.get("format") != FORMAT:
        return None
    kind = custom.get("kind")
    if kind not in [one.value for one in OfferKind]:
        return None
    # Keys that may sign packs alone may sign files of that folder alone: the folder has to say the kind.
    if not _PATH.match(path) or path.partition("/")[0] != kind:
        raise BadOffer("path")
    if not 0 < size <= MAX_TARGET:
        raise BadOffer("bytes")
    sha256 = hashes.get("sha256", "")
    if not _SHA256.match(sha256):
        raise BadOffer("sha256")
    made = Offer(
        kind=OfferKind(kind),
        name=_text(custom, "name", _NAME),
        version=_version(custom, "version"),
        system=_text(custom, "system", _SYSTEM, may_lack=True),
        path=path,
        bytes=size,
        sha256=sha256,
        schema=_schema(custom.get("schema", 0)),
        notes=_notes(custom.get("notes", {})),
        needs=_version(custom, "needs", may_lack=True),
    )
    if made.kind is OfferKind.PROGRAM and not (made.system and made.schema):
        raise BadOffer("system")
    return made


def _text(
    custom: Mapping[str, Any], name: str, form: re.Pattern[str], *, may_lack: bool = False
) -> str:
    value = custom.get(name, "")
    if may_lack and value == "":
        return ""
    if not isinstance(value, str) or not form.match(value):
        raise BadOffer(name)
    return value


def _version(custom: Mapping[str, Any], name: str, *, may_lack: bool = False) -> str:
    text = _text(custom, name, _VERSION, may_lack=may_lack)
    if text and not is_version(text):
        raise BadOffer(name)
    return text


def _schema(value: object) -> int:
    if type(value) is not int or not 0 <= value < 100_000:
        raise BadOffer("schema")
    return value


def _notes(value: object) -> dict[str, str]:
    if not isinstance(value, Mapping):
        raise BadOffer("notes")
    found = {}
    for language, text in value.items():
        if not isinstance(text, str) or len(text) > MAX_NOTE:
            raise BadOffer("notes")
        if language in _LANGUAGES:
            found[language] = "".join(one for one in text if one == "\n" or one.isprintable())
    return found
