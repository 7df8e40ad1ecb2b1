"""The one loader of packs: built-in and imported, checked the same way before a byte is used.

A file counts only when the manifest's signature is by a trusted key and the file's hash stands in the
manifest. A built-in pack that fails is a damaged installation and stops the start; an imported one
that fails is left out and named in :attr:`PackLibrary.problems`.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from communeapp import paths
from communeapp.core.checking import RuleBook
from communeapp.core.checking.registry import TEXT
from communeapp.core.checking.text import CHECKS
from communeapp.core.doctype_reading import (
    parse_common,
    parse_type,
    parse_type_names,
)
from communeapp.core.doctypes import Common, DocumentType, TypeName, needs_of
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.exemplars import ExemplarBank
from communeapp.core.legal import LegalIndex, LegalText, parse_legal_list
from communeapp.core.packs import PackKind, PackManifest, canonical_manifest, parse_manifest
from communeapp.core.phrases import PhraseBook
from communeapp.core.ready_templates import ReadyTemplate, parse_template
from communeapp.core.support.offences import Offences
from communeapp.core.text_tasks import TaskPrompt, TextTask, read_tasks
from communeapp.services.training.course_keys import Signer, SignerBook

_BUILTIN_SCOPE = "builtin"
_IMPORT_SCOPE = "import"
_MAX_MANIFEST_BYTES = 1024 * 1024
#: What all types share: own recipients, urgency, limits of circulation; abbreviations of copies.
COMMON = "common.toml"
#: Insults, slurs and political judgements that only a person's own facts may hold.
OFFENCES = "offences.toml"
#: Sentences that are written without a model.
PHRASES = "phrases.toml"
#: Notes and the sentences that are made of them, shown to the model.
EXEMPLARS = "exemplars.toml"
#: Prompts of the assistant's other work than drafting.
TASKS = "tasks.toml"


@dataclass(frozen=True)
class TrustedKey:
    """A public key (32 raw bytes) and which packs it may sign: built-in or imported ones."""

    id: str
    scope: str
    public: bytes


@dataclass(frozen=True)
class Pack:
    """A checked pack: its manifest and the bytes of its files by path."""

    manifest: PackManifest
    files: Mapping[str, bytes]
    builtin: bool

    def toml(self, path: str) -> dict[str, Any]:
        """Read one file as TOML; raises UserError ``packs.bad_content``."""
        try:
            return tomllib.loads(self.files[path].decode("utf-8"))
        except (KeyError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise UserError("packs.bad_content", field=f"{self.manifest.id}/{path}") from error

    def names(self, folder: str) -> tuple[str, ...]:
        """Give the paths of the TOML files in a folder of the pack, sorted."""
        return tuple(
            sorted(p for p in self.files if p.startswith(f"{folder}/") and p.endswith(".toml"))
        )


@dataclass(frozen=True)
class PackInfo:
    """What a screen shows of a pack, above all the day its content was checked."""

    id: str
    title: str
    kind: PackKind
    version: str
    as_of: dt.date
    source: str
    licence: str
    builtin: bool


@dataclass(frozen=True)
class PackProblem:
    """An imported pack that was left out, with the error that tells why."""

    id: str
    error: AppError


@dataclass(frozen=True)
class PackLibrary:
    """All packs in use: the highest version of each id."""

    packs: tuple[Pack, ...]
    problems: tuple[PackProblem, ...] = field(default=())

    def infos(self) -> tuple[PackInfo, ...]:
        """Describe the packs for a screen."""
        return tuple(
            PackInfo(
                one.manifest.id, one.manifest.title, one.manifest.kind, one.manifest.version,
                one.manifest.as_of, one.manifest.source, one.manifest.licence, one.builtin,
            )
            for one in self.packs
        )  # fmt: skip

    def of_kind(self, kind: PackKind) -> tuple[Pack, ...]:
        """Give the packs of one kind."""
        return tuple(one for one in self.packs if one.manifest.kind is kind)

    @cached_property
    def types(self) -> tuple[DocumentType, ...]:
        """The document types that can be drafted, in the order of Article 7."""
        found: dict[str, DocumentType] = {}
        families = _families(self.of_kind(PackKind.DOCUMENTS))
        common: Common | None = None
        for pack in self.of_kind(PackKind.DOCUMENTS):
            if COMMON in pack.files:
                common = parse_common(pack.toml(COMMON))
            for path in pack.names("types"):
                one = parse_type(
                    pack.toml(path),
                    pack_id=pack.manifest.id,
                    version=pack.manifest.version,
                    as_of=pack.manifest.as_of.isoformat(),
                    families=families,
                    common=common,
                )
                found[one.code] = one
        order = {name.code: index for index, name in enumerate(self.type_names)}
        return tuple(sorted(found.values(), key=lambda one: (order.get(one.code, 999), one.code)))

    @cached_property
    def type_names(self) -> tuple[TypeName, ...]:
        """All types of Article 7 with name and abbreviation, whether they can be drafted or not."""
        for pack in self.of_kind(PackKind.DOCUMENTS):
            if "type_names.toml" in pack.files:
                return parse_type_names(pack.toml("type_names.toml"))
        return ()

    def layout_data(self) -> dict[str, Any]:
        """Give the layout rules (page, body, components, geometry) of the documents pack."""
        for pack in self.of_kind(PackKind.DOCUMENTS):
            if "layout.toml" in pack.files:
                return pack.toml("layout.toml")
        raise EnvironmentProblem("packs.damaged", pack="layout.toml")

    @cached_property
    def rules(self) -> RuleBook:
        """All rules of the checks; raises UserError ``packs.bad_content``."""
        return RuleBook.of(
            (path, pack.toml(path))
            for pack in self.of_kind(PackKind.DOCUMENTS)
            for path in pack.names("rules")
        )

    def forms_data(self) -> dict[str, Any]:
        """Give the official forms (Appendix III) of the documents pack."""
        for pack in self.of_kind(PackKind.DOCUMENTS):
            if "forms.toml" in pack.files:
                return pack.toml("forms.toml")
        raise EnvironmentProblem("packs.damaged", pack="forms.toml")

    @cached_property
    def templates(self) -> tuple[ReadyTemplate, ...]:
        """The ready templates, in the order of the types and of their files."""
        known = needs_of(self.types)
        found = {
            Path(path).stem: parse_template(Path(path).stem, pack.toml(path), known)
            for pack in self.of_kind(PackKind.DOCUMENTS)
            for path in pack.names("templates")
        }
        order = {one.code: index for index, one in enumerate(self.types)}
        return tuple(sorted(found.values(), key=lambda one: (order[one.facts.type], one.id)))

    @cached_property
    def legal_texts(self) -> tuple[LegalText, ...]:
        """All entries of the legal lists."""
        return tuple(
            text
            for pack in self.of_kind(PackKind.LEGAL)
            for path in pack.names("lists")
            for text in parse_legal_list(pack.toml(path))
        )

    @cached_property
    def legal(self) -> LegalIndex:
        """The legal lists for looking citations up, with the day up to which they were checked."""
        days = [one.manifest.as_of for one in self.of_kind(PackKind.LEGAL)]
        return LegalIndex(self.legal_texts, max(days, default=None))

    @cached_property
    def offences(self) -> Offences:
        """The words that insult, of the documents packs."""
        found = [
            Offences.from_mapping(pack.toml(OFFENCES))
            for pack in self.of_kind(PackKind.DOCUMENTS)
            if OFFENCES in pack.files
        ]
        return Offences(tuple(entry for one in found for entry in one.entries))

    @cached_property
    def phrases(self) -> PhraseBook:
        """The phrase books of the documents packs; those of an imported pack come first."""
        book = PhraseBook()
        for pack in self.of_kind(PackKind.DOCUMENTS):
            if PHRASES in pack.files:
                book = book.joined(PhraseBook.from_mapping(pack.toml(PHRASES)))
        return book

    @cached_property
    def exemplars(self) -> ExemplarBank:
        """The exemplars of all documents packs."""
        banks = [
            ExemplarBank.from_mapping(pack.toml(EXEMPLARS))
            for pack in self.of_kind(PackKind.DOCUMENTS)
            if EXEMPLARS in pack.files
        ]
        return ExemplarBank(tuple(one for bank in banks for one in bank.exemplars))

    @cached_property
    def tasks(self) -> dict[TextTask, TaskPrompt]:
        """The prompts of small tasks on text; those of an imported pack count."""
        found: dict[TextTask, TaskPrompt] = {}
        for pack in self.of_kind(PackKind.DOCUMENTS):
            if TASKS in pack.files:
                found |= read_tasks(pack.toml(TASKS))
        return found


class PackLoader:
    """Reads packs from the program's folder and from the user's."""

    def __init__(
        self,
        builtin: Path | None = None,
        imported: Path | None = None,
        signers: Path | None = None,
    ) -> None:
        """``signers``: the folder of keys, where it is kept which signers a hub vouched for."""
        self._builtin = builtin or paths.resources_dir() / "packs"
        self._imported = imported
        self._signers = signers

    def load(self) -> PackLibrary:
        """Check and read every pack; raises EnvironmentProblem ``packs.damaged`` for a built-in one."""
        keys = self.keys()
        found: dict[str, Pack] = {}
        for folder in _folders(self._builtin):
            try:
                pack = read_pack(folder, keys, builtin=True)
            except (AppError, OSError) as error:
                raise EnvironmentProblem("packs.damaged", pack=folder.name) from error
            found[pack.manifest.id] = pack
        problems = []
        families = _families(found.values())
        for folder in _folders(self._imported) if self._imported else ():
            try:
                pack = read_pack(folder, keys, builtin=False)
                check_content(pack, families)
            except AppError as error:
                problems.append(PackProblem(folder.name, error))
                continue
            except OSError:
                problems.append(PackProblem(folder.name, UserError("packs.unreadable")))
                continue
            own = found.get(pack.manifest.id)
            if own is None or pack.manifest.version_key > own.manifest.version_key:
                found[pack.manifest.id] = pack
        ordered = sorted(found.values(), key=lambda one: (not one.builtin, one.manifest.id))
        return PackLibrary(tuple(ordered), tuple(problems))

    def families(self) -> dict[str, dict[str, Any]]:
        """Give the prompts of the built-in packs, which types of other packs may use."""
        keys = self._shipped_keys()
        folders = _folders(self._builtin)
        return _families(read_pack(folder, keys, builtin=True) for folder in folders)

    def keys(self, also: Signer | None = None) -> dict[str, TrustedKey]:
        """Give the keys that may sign packs, with those a hub vouched for, and one that it vouches for now."""
        vouched = () if self._signers is None else pack_signers(self._signers).trusted()
        more = (*vouched, *(() if also is None else (also,)))
        added = {one.id: TrustedKey(one.id, _IMPORT_SCOPE, one.public) for one in more}
        return {**added, **self._shipped_keys()}

    def _shipped_keys(self) -> dict[str, TrustedKey]:
        try:
            raw = (self._builtin / "trusted_keys.toml").read_text(encoding="utf-8")
            entries = tomllib.loads(raw)["keys"]
            return {
                one["id"]: TrustedKey(
                    one["id"], one["scope"], base64.b64decode(one["public"], validate=True)
                )
                for one in entries
            }
        except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, binascii.Error) as error:
            raise EnvironmentProblem("packs.damaged", pack="trusted_keys.toml") from error


def pack_signers(keys_dir: Path) -> SignerBook:
    """Give the book of signers whose packs a hub published."""
    return SignerBook(keys_dir, name="pack_signers.toml")


def read_pack(folder: Path, keys: Mapping[str, TrustedKey], *, builtin: bool) -> Pack:
    """Read one pack; raises UserError ``packs.*`` unless signature and every hash are right."""
    try:
        raw = (folder / "manifest.toml").read_bytes()
        signature = base64.b64decode((folder / "manifest.sig").read_bytes().strip(), validate=True)
    except (OSError, binascii.Error) as error:
        raise UserError("packs.unreadable") from error
    if len(raw) > _MAX_MANIFEST_BYTES:
        raise UserError("packs.bad_manifest", field="manifest.toml")
    try:
        manifest = parse_manifest(tomllib.loads(raw.decode("utf-8")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError("packs.bad_manifest", field="manifest.toml") from error
    key = keys.get(manifest.key)
    if key is None or key.scope != (_BUILTIN_SCOPE if builtin else _IMPORT_SCOPE):
        raise UserError("packs.unknown_key", key=manifest.key)
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(
            signature, canonical_manifest(manifest)
        )
    except (InvalidSignature, ValueError) as error:
        raise UserError("packs.bad_signature", pack=manifest.id) from error
    files: dict[str, bytes] = {}
    for entry in manifest.files:
        path = folder / entry.path
        if path.is_symlink() or not path.is_file() or path.stat().st_size != entry.bytes:
            raise UserError("packs.changed_file", file=entry.path)
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != entry.sha256:
            raise UserError("packs.changed_file", file=entry.path)
        files[entry.path] = data
    return Pack(manifest, files, builtin)


def _families(packs: Iterable[Pack]) -> dict[str, dict[str, Any]]:
    """Give the prompts that types share, by their file's name."""
    return {Path(path).stem: pack.toml(path) for pack in packs for path in pack.names("prompts")}


def check_content(pack: Pack, shared: Mapping[str, Mapping[str, Any]]) -> None:
    """Read what an imported pack brings once, so that a bad one is refused as a whole.

    ``shared`` holds the prompts of the packs that are there already.
    """
    families = {**shared, **_families([pack])}
    common: Common | None = None
    if COMMON in pack.files:
        common = parse_common(pack.toml(COMMON))
    for path in pack.names("types"):
        parse_type(pack.toml(path), families=families, common=common)
    for path in pack.names("lists"):
        parse_legal_list(pack.toml(path))
    if OFFENCES in pack.files:
        Offences.from_mapping(pack.toml(OFFENCES))
    if PHRASES in pack.files:
        PhraseBook.from_mapping(pack.toml(PHRASES))
    if EXEMPLARS in pack.files:
        ExemplarBank.from_mapping(pack.toml(EXEMPLARS))
    if TASKS in pack.files:
        read_tasks(pack.toml(TASKS))
    RuleBook.of((path, pack.toml(path)) for path in pack.names("rules")).joined(TEXT, CHECKS)


def _folders(root: Path) -> tuple[Path, ...]:
    if not root.is_dir():
        return ()
    return tuple(sorted(p for p in root.iterdir() if p.is_dir() and not p.name.startswith(".")))
