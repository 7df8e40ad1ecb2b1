"""Every folder and file location. Nothing else in the program builds a path of its own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from communeapp import program

APP = "CommuneApp"


def user_data_dir() -> Path:
    """The data folder of this user; of a program on a stick, the one beside it."""
    here = program.here()
    if here.home is not None and here.portable:
        return here.home / "data"
    return Path(platformdirs.user_data_dir(APP, APP))


def resources_dir() -> Path:
    """Folder of shipped data: in the packaged program beside it, otherwise in the repository."""
    return program.here().resources_root / "resources"


def models_manifest() -> Path:
    """The list of known models."""
    return resources_dir().parent / "models" / "manifest.toml"


def updates_root() -> Path:
    """The root that updates are believed by; a build without one has no updates (docs/releasing.md)."""
    return resources_dir() / "updates" / "root.json"


def licences_dir() -> Path:
    """The notices of everything inside; only a packaged program has them."""
    return program.here().resources_root / "licences"


@dataclass(frozen=True)
class Paths:
    """The locations of one profile; ``data_dir`` may be anywhere, also on a stick."""

    data_dir: Path

    @classmethod
    def default(cls, data_dir: Path | None = None) -> Paths:
        """Take the folder given on the command line, else the user's data folder."""
        if data_dir is not None:
            # Those of pathlib raise for a folder of nobody (~x) and for a link to itself.
            return cls(Path(os.path.realpath(os.path.expanduser(data_dir))))  # noqa: PTH111
        return cls(user_data_dir())

    @property
    def database(self) -> Path:
        return self.data_dir / "data.db"

    @property
    def index(self) -> Path:
        """The full-text index; may be thrown away, and backups leave it out."""
        return self.data_dir / "index.db"

    @property
    def epoch_file(self) -> Path:
        """Side file of the event log that backups leave out (see core.events)."""
        return self.data_dir / "epoch"

    @property
    def originals_dir(self) -> Path:
        """What came in, byte for byte, each file under the name of its SHA-256."""
        return self.data_dir / "originals"

    @property
    def works_dir(self) -> Path:
        """Final works as they were handed in, each file under the name of its SHA-256."""
        return self.data_dir / "works"

    @property
    def blobs_dir(self) -> Path:
        """Files that came in bundles before what they belong to, each under the name of its SHA-256."""
        return self.data_dir / "blobs"

    @property
    def sent_dir(self) -> Path:
        """Documents that were addressed to the hub, each file under the name of its SHA-256."""
        return self.data_dir / "sent"

    @property
    def news_dir(self) -> Path:
        """Small data that a hub published (lists, weights): ``<kind>/<id>``, what is in force."""
        return self.data_dir / "news"

    @property
    def updates_dir(self) -> Path:
        """Signed metadata of updates as far as they were verified: what protects against older ones."""
        return self.data_dir / "updates"

    @property
    def update_files_dir(self) -> Path:
        """Files of updates on their way; may be deleted while nothing is updated."""
        return self.data_dir / "cache" / "updates"

    @property
    def device_file(self) -> Path:
        """The name of this device, noted for the next start; may be deleted: it follows from the key."""
        return self.data_dir / "cache" / "device"

    @property
    def outbox_dir(self) -> Path:
        """Bundles on their way over a line; may be deleted: they are written anew."""
        return self.data_dir / "cache" / "outbox"

    @property
    def stick_dir(self) -> Path:
        """Bundles between this PC and a stick; may be deleted while nothing is exchanged."""
        return self.data_dir / "cache" / "stick"

    @property
    def passing_dir(self) -> Path:
        """Bundles of a hub that colleagues' PCs shall have too; may be deleted: the hub writes them anew."""
        return self.data_dir / "cache" / "passing"

    @property
    def keys_dir(self) -> Path:
        return self.data_dir / "keys"

    @property
    def trust_dir(self) -> Path:
        """Roots that are believed, this device's chain, revocation lists; public data all of it."""
        return self.keys_dir / "trust"

    @property
    def backups_dir(self) -> Path:
        return self.data_dir / "backups"

    @property
    def logs_dir(self) -> Path:
        return self.data_dir / "logs"

    @property
    def packs_dir(self) -> Path:
        """Packs that were imported; the built-in ones stay in the resources."""
        return self.data_dir / "packs"

    @property
    def courses_dir(self) -> Path:
        """Courses that were imported: ``<id>/<version>``."""
        return self.data_dir / "courses"

    @property
    def compiled_courses_dir(self) -> Path:
        """Questions of courses in a form that opens fast; may be deleted at any time."""
        return self.data_dir / "cache" / "courses"

    @property
    def prefix_states_dir(self) -> Path:
        """Model states of prompt prefixes; may be deleted at any time."""
        return self.data_dir / "cache" / "prefix"

    @property
    def lock_file(self) -> Path:
        """Held by the one running instance."""
        return self.data_dir / "instance.lock"

    @property
    def window_file(self) -> Path:
        """Place and size of the window; may be lost."""
        return self.data_dir / "window.json"

    @property
    def models_dir(self) -> Path:
        """Where a new model is stored for this profile."""
        return self.data_dir / "models"

    def model_dirs(self) -> tuple[Path, ...]:
        """Folders searched for models, in the order of the command line contract."""
        found = [self.models_dir]
        if extra := os.environ.get("COMMUNEAPP_MODELS"):
            found.append(Path(extra))
        found.append(user_models_dir())
        here = program.here()
        found += [home / "models" for home in (here.home, here.folder) if home is not None]
        return tuple(dict.fromkeys(found))


def user_models_dir() -> Path:
    """Where ``make demo`` and ``models get`` store a model once for every profile of this user."""
    return user_data_dir() / "models"


@dataclass(frozen=True)
class HubPaths:
    """The locations of a hub."""

    data_dir: Path

    @classmethod
    def default(cls, data_dir: Path | None = None) -> HubPaths:
        """Take the folder given on the command line, else the one in the user's data folder."""
        if data_dir is not None:
            return cls(Path(os.path.realpath(os.path.expanduser(data_dir))))  # noqa: PTH111
        return cls(user_data_dir() / "hub")

    @property
    def settings_file(self) -> Path:
        """Name, addresses, database: written by ``hub init``."""
        return self.data_dir / "hub.toml"

    @property
    def database(self) -> Path:
        """The database of a pilot; a province uses PostgreSQL."""
        return self.data_dir / "hub.db"

    @property
    def keys_dir(self) -> Path:
        """Keys of the hub; that of the root only until it is taken off line."""
        return self.data_dir / "keys"

    @property
    def root_dir(self) -> Path:
        """The key of the root, until it is taken off line."""
        return self.keys_dir / "root"

    @property
    def epoch_file(self) -> Path:
        """Side file of the hub's own log that backups leave out (see core.events)."""
        return self.data_dir / "epoch"

    @property
    def trust_dir(self) -> Path:
        return self.keys_dir / "trust"

    @property
    def tls_dir(self) -> Path:
        """The key and the certificate that PCs know the hub by on a line."""
        return self.data_dir / "tls"

    @property
    def blobs_dir(self) -> Path:
        """Files, each under the name of its SHA-256."""
        return self.data_dir / "blobs"

    @property
    def uploads_dir(self) -> Path:
        """Bundles that are still coming in, or wait to be taken in."""
        return self.data_dir / "uploads"

    @property
    def downlinks_dir(self) -> Path:
        """Bundles for devices, until they are fetched; may be deleted."""
        return self.data_dir / "downlinks"

    @property
    def updates_dir(self) -> Path:
        """Updates for PCs: one folder for each state, ``current`` names the one that is served."""
        return self.data_dir / "updates"

    @property
    def logs_dir(self) -> Path:
        return self.data_dir / "logs"
