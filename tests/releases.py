"""A publisher for tests: real keys in memory, a real repository, states to go back to, and ways to spoil them."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from securesystemslib.signer import CryptoSigner
from tools.release.keys import Keys
from tools.release.repository import Addition, Repository
from tuf.api.metadata import Metadata, MetaFile

from communeapp.updating.client import Client
from communeapp.updating.offers import Offer, OfferKind
from communeapp.updating.sources import FolderSource, Source

#: When things happen in these tests.
NOW = dt.datetime(2027, 3, 1, 8, 0, tzinfo=dt.UTC)
ROLES = ("root", "targets", "content", "snapshot", "timestamp")
#: A test's programs name it.
SYSTEM = "linux-x86_64"


@cache
def signer(name: str) -> CryptoSigner:
    """Give a key of this name, the same each time in one run."""
    return CryptoSigner.generate_ed25519()


def keys_of(*names: str) -> Keys:
    """Give keys by names like ``root-1``; both halves."""
    found = Keys()
    for name in names:
        found.add(name.partition("-")[0], signer(name))
    return found


def usual_keys() -> Keys:
    """Give two root keys and one of each other role."""
    return keys_of("root-1", "root-2", *(f"{role}-1" for role in ROLES[1:]))


class Publisher:
    """One repository and its publisher."""

    def __init__(self, folder: Path, *, now: dt.datetime = NOW, keys: Keys | None = None) -> None:
        self.folder = folder / "repository"
        self.files = folder / "files"
        self.files.mkdir(parents=True)
        self.keys = keys or usual_keys()
        self.now = now
        self.repository.make_root(self.keys, {"root": min(2, len(self.keys.public["root"]))})
        self.root = (self.folder / "metadata/1.root.json").read_bytes()

    @property
    def repository(self) -> Repository:
        """The repository at the publisher's present time."""
        return Repository(self.folder, self.now)

    def offer(self, name: str, data: bytes, **facts: Any) -> Addition:
        """Make a file and what is said about it; a course unless ``kind`` says otherwise."""
        kind = OfferKind(facts.pop("kind", OfferKind.COURSE))
        file = self.files / name
        file.write_bytes(data)
        made = Offer(
            kind,
            facts.pop("id", "khoa-hoc"),
            facts.pop("version", "1.0.0"),
            facts.pop("system", SYSTEM if kind is OfferKind.PROGRAM else ""),
            facts.pop("path", f"{kind.value}/{name}"),
            len(data),
            hashlib.sha256(data).hexdigest(),
            facts.pop("schema", 99 if kind is OfferKind.PROGRAM else 0),
        )
        return Addition(file, replace(made, **facts))

    def publish(self, *additions: Addition, keys: Keys | None = None, years: int = 2) -> None:
        """Publish one state."""
        self.repository.publish(keys or self.keys, additions, years=years)

    def keep(self, folder: Path) -> Path:
        """Copy the present state, as somebody who has a stick of it."""
        return Path(shutil.copytree(self.folder, folder))

    def metadata(self, name: str) -> Path:
        """The file of a role's newest state."""
        if name == "timestamp":
            return self.folder / "metadata/timestamp.json"
        found = sorted((self.folder / "metadata").glob(f"*.{name}.json"), key=_version)
        return found[-1]

    def spoil(self, name: str, change: Callable[[Any], None], *signers: str) -> None:
        """Change a role's signed content in place and sign it anew with these keys, or not at all."""
        path = self.metadata(name)
        made = Metadata.from_file(str(path))
        change(made.signed)
        if signers:
            made.signatures.clear()
            for one in signers:
                made.sign(signer(one), append=True)
        made.to_file(str(path))

    def adopt(self, name: str) -> None:
        """Let the roles above name a file as it lies there now: signed by the right keys all the way up.

        For attacks of somebody who has the keys of the roles above.
        """
        if name in ("targets", "content"):
            data = self.metadata(name).read_bytes()
            version = Metadata.from_file(str(self.metadata(name))).signed.version
            self.spoil(
                "snapshot", lambda one: _name(one.meta, f"{name}.json", version, data), "snapshot-1"
            )
        data = self.metadata("snapshot").read_bytes()
        version = Metadata.from_file(str(self.metadata("snapshot"))).signed.version

        def point(timestamp: Any) -> None:
            timestamp.snapshot_meta = _meta(version, data)

        self.spoil("timestamp", point, "timestamp-1")


class Pc:
    """A PC that looks for updates: what it keeps between looks."""

    def __init__(self, folder: Path, root: bytes, now: dt.datetime = NOW) -> None:
        self.folder = folder
        self.root = root
        self.now = now

    @property
    def trusted(self) -> Path:
        """What was verified."""
        return self.folder / "updates"

    @property
    def downloads(self) -> Path:
        """What is on its way."""
        return self.folder / "downloads"

    def client(self, source: Source | Path) -> Client:
        """Look at a source."""
        held = FolderSource(source) if isinstance(source, Path) else source
        return Client(self.root, self.trusted, self.downloads, held, self.now)

    def look(self, source: Source | Path) -> tuple[Offer, ...]:
        """Refresh and give the offers."""
        client = self.client(source)
        client.refresh()
        return client.offers()

    def state(self) -> dict[str, bytes]:
        """Give everything that this PC keeps."""
        return {
            one.relative_to(self.folder).as_posix(): one.read_bytes()
            for one in sorted(self.folder.rglob("*"))
            if one.is_file()
        }


def _version(path: Path) -> int:
    return int(path.name.split(".")[0])


def _meta(version: int, data: bytes) -> MetaFile:
    return MetaFile.from_data(version, data, ["sha256"])


def _name(meta: dict[str, MetaFile], name: str, version: int, data: bytes) -> None:
    meta[name] = _meta(version, data)


def pack_of(folder: Path, name: str, version: str) -> Path:
    """Make a signed pack of legal texts as .zip, its signer inside."""
    import base64
    import zipfile

    import tomli_w
    from tests.courses import KEY

    from communeapp.core.packs import canonical_manifest, parse_manifest
    from communeapp.services.training.course_keys import SIGNER_FILE, make_signer, write_signer

    signer = make_signer("Người thử", KEY.public)
    files = {
        "lists/a.toml": '[[texts]]\nkind = "Luật"\ntitle = "Thử"\ncertainty = "A"\n'.encode(),
        SIGNER_FILE: write_signer(signer),
    }
    table: dict[str, Any] = {
        "format": 1, "id": name, "title": "Thử", "kind": "legal", "version": version,
        "as_of": dt.date(2026, 11, 1), "source": "Tự soạn", "licence": "CC0-1.0", "key": KEY.id,
        "files": [
            {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for path, data in sorted(files.items())
        ],
    }  # fmt: skip
    signature = base64.b64encode(KEY.sign(canonical_manifest(parse_manifest(table))))
    files |= {"manifest.toml": tomli_w.dumps(table).encode(), "manifest.sig": signature}
    made = folder / f"{name}-{version}.zip"
    with zipfile.ZipFile(made, "w") as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return made
