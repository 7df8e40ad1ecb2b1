"""Who the hub is: its root, its own key under that root, the key that opens bundles for it.

``keys/root/`` holds the key of the root until it is taken off line (``hub root --move DIR``): it is needed again
only to certify the hub anew, years later. ``keys/device.key`` signs certificates of PCs, revocation
lists and bundles every day.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from communeapp.core.encodings import b64url
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.sync.enrolment import HUB_SCOPES, Issuer
from communeapp.core.trust import (
    ROLE_TRAINING,
    KeyCertificate,
    Level,
    Root,
    fingerprint,
    signed_certificate,
    signed_root,
)
from communeapp.core.trust_files import chain_bytes, root_bytes
from communeapp.paths import HubPaths
from communeapp.store.files import told, write_atomically
from communeapp.sync.bundle_writing import Sender
from communeapp.sync.key_files import read_key, write_key
from communeapp.sync.recipients import BundleKey, bundle_key
from communeapp.sync.signing import KEY_FILE, DeviceKey, device_key
from communeapp.sync.trust import ROOT_SUFFIX, TrustFolder

_HUB_YEARS = 10
#: A hub's certificate is made anew so long before it ends (``doctor`` and pages tell).
RENEW_DAYS = 180


@dataclass(frozen=True)
class Identity:
    """The hub's keys and what stands behind them. Private halves are never shown."""

    key: DeviceKey
    bundle: BundleKey
    chain: tuple[KeyCertificate, ...]
    root: Root

    @property
    def device(self) -> str:
        """Give the id of the hub's key, its name in the log."""
        return self.key.id

    @property
    def name(self) -> str:
        """Give the hub's name as its certificate says it."""
        return self.chain[0].unit_name

    @property
    def unit(self) -> str:
        """Give the code of the unit that runs it."""
        return self.chain[0].unit

    @property
    def not_after(self) -> dt.date:
        """Give the last day of its certificate."""
        return self.chain[0].not_after

    @property
    def sender(self) -> Sender:
        """Give what signs bundles."""
        return Sender(self.chain, self.key.sign, self.bundle.public)

    @property
    def issuer(self) -> Issuer:
        """Give what stands in an enrolment answer."""
        return Issuer(self.name, self.bundle.public, self.device)

    @property
    def fingerprint(self) -> str:
        """Give the root's key in groups that are read out and compared."""
        return fingerprint(self.root.key)


def make_identity(paths: HubPaths, name: str, unit: str, today: dt.date) -> Identity:
    """Make root and hub, once; a folder that has them already is left as it is.

    EnvironmentProblem ``store.*``.
    """
    try:
        root_key, key = device_key(paths.root_dir), device_key(paths.keys_dir)
        bundle_key(paths.keys_dir)
        root = signed_root(Root(name, root_key.public, today), root_key.sign)
        folder = TrustFolder(paths.trust_dir)
        path = folder.root_path(root.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, root_bytes(root))
        chain = (_certified(root_key, key, name, unit, today),)
        write_atomically(folder.chain_path, chain_bytes(chain))
    except OSError as error:
        raise told(error, paths.keys_dir) from error
    return load_identity(paths)


def has_identity(paths: HubPaths) -> bool:
    """Say whether a hub was made in this folder."""
    return TrustFolder(paths.trust_dir).chain_path.exists()


def load_identity(paths: HubPaths) -> Identity:
    """Read the keys. EnvironmentProblem ``hub.not_made``, ``hub.key_differs`` where key and
    certificate do not belong together (a folder that was copied in part)."""
    if not has_identity(paths) or not (paths.keys_dir / KEY_FILE).exists():
        raise EnvironmentProblem("hub.not_made")
    try:
        key, bundle = device_key(paths.keys_dir), bundle_key(paths.keys_dir)
    except OSError as error:
        raise told(error, paths.keys_dir) from error
    folder = TrustFolder(paths.trust_dir)
    chain, trust = folder.chain(), folder.load()
    root = trust.root(chain[-1].issuer) if chain else None
    if root is None or chain[0].key != key.public:
        raise EnvironmentProblem("hub.key_differs", path=str(paths.keys_dir))
    return Identity(key, bundle, chain, root)


# ------------------------------------------------------------------ the root


def export_root(identity: Identity, folder: Path) -> Path:
    """Write the root (public) into a folder, for those who want to believe it; EnvironmentProblem."""
    path = folder / f"{identity.root.id[:8]}{ROOT_SUFFIX}"
    _write(path, root_bytes(identity.root))
    return path


def move_root(paths: HubPaths, folder: Path) -> Path:
    """Bring the root's private key into a folder (a stick for the safe) and away from here.

    It is read back from there before it is deleted here. UserError ``hub.root_is_away`` where it is not
    here any more, ``hub.root_exists`` where a key lies there already; EnvironmentProblem ``store.*``.
    """
    here, there = paths.root_dir / KEY_FILE, folder / KEY_FILE
    data = read_key(here)
    if data is None:
        raise UserError("hub.root_is_away")
    if there.exists():
        raise UserError("hub.root_exists", field="move", path=str(there))
    try:
        write_key(there, data)
        if there.read_bytes() != data:
            raise EnvironmentProblem("store.io", path=str(there), detail="read back")
        # Overwritten before its name goes: on a disk this helps, on flash it is worth what it is worth.
        with here.open("r+b") as file:
            file.write(b"\0" * len(data))
            file.flush()
        here.unlink()
    except OSError as error:
        raise told(error, there) from error
    return there


def renew_hub(paths: HubPaths, root_folder: Path, today: dt.date) -> Identity:
    """Certify the hub anew with the root's key from a folder; certificates that were given stay good.

    UserError ``hub.no_root_key`` where the folder has no key, or that of another root.
    """
    identity = load_identity(paths)
    if not (root_folder / KEY_FILE).exists():
        raise UserError("hub.no_root_key", field="renew", path=str(root_folder))
    root_key = device_key(root_folder)
    if root_key.public != identity.root.key:
        raise UserError("hub.no_root_key", field="renew", path=str(root_folder))
    old = identity.chain[0]
    chain = (_certified(root_key, identity.key, old.unit_name, old.unit, today, old.serial + 1),)
    _write(TrustFolder(paths.trust_dir).chain_path, chain_bytes(chain))
    return load_identity(paths)


def _certified(
    root: DeviceKey, key: DeviceKey, name: str, unit: str, today: dt.date, serial: int = 1
) -> KeyCertificate:
    made = KeyCertificate(
        serial=serial,
        level=Level.HUB,
        unit=unit,
        unit_name=name,
        roles=(ROLE_TRAINING,),
        scopes=HUB_SCOPES,
        not_before=today - dt.timedelta(days=30),  # clocks of PCs are wrong by days
        not_after=dt.date(today.year + _HUB_YEARS, 12, 31),
        key=key.public,
        issuer=root.id,
    )
    return signed_certificate(made, root.sign)


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)
    except OSError as error:
        raise told(error, path) from error


def key_text(identity: Identity) -> str:
    """Give the hub's public key as text, for a page."""
    return b64url(identity.key.public)
