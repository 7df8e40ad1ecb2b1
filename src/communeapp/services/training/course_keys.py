"""Who may sign courses: the project's publishers, and signers whom people of this office trusted.

A stranger's pack carries its signer's public key (``signer.toml``). Nothing of it is believed before a
person compared the key's fingerprint with the one that the signer read out, and said so.
"""

from __future__ import annotations

import base64
import binascii
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import tomli_w

from communeapp import paths
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.events import device_id
from communeapp.core.fingerprints import fingerprint_of, is_same
from communeapp.core.training.toml_reading import load_toml
from communeapp.core.vietnamese import clean_input, collapse
from communeapp.store.files import told, write_atomically

SIGNER_FILE: Final = "signer.toml"
MAX_SIGNER: Final = 4096
_FILE: Final = "course_signers.toml"
_BUILTIN, _IMPORT = "builtin", "import"


@dataclass(frozen=True)
class Signer:
    """A public key (32 raw bytes) with a name. ``fingerprint`` is what people compare."""

    id: str
    name: str
    public: bytes

    @property
    def fingerprint(self) -> str:
        """The key as people compare it: six groups of five digits."""
        return fingerprint_of(self.id)


def make_signer(name: str, public: bytes) -> Signer:
    """Name a key; raises UserError ``courses.bad_signer``."""
    if len(public) != 32:
        raise UserError("courses.bad_signer")
    return Signer(device_id(public), collapse(clean_input(name).text)[:100], public)


def read_signer(data: bytes) -> Signer:
    """Read ``signer.toml``; raises UserError ``courses.bad_signer``."""
    try:
        table = load_toml(data.decode("utf-8"))
        name, public = table["name"], base64.b64decode(table["public"], validate=True)
    except (UnicodeDecodeError, ValueError, KeyError, TypeError, binascii.Error) as error:
        raise UserError("courses.bad_signer") from error
    if not isinstance(name, str):
        raise UserError("courses.bad_signer")
    return make_signer(name, public)


def write_signer(signer: Signer) -> bytes:
    """Give the bytes of ``signer.toml``."""
    return tomli_w.dumps(_table(signer)).encode("utf-8")


def _table(signer: Signer) -> dict[str, str]:
    return {"name": signer.name, "public": base64.b64encode(signer.public).decode("ascii")}


class SignerBook:
    """The keys that may sign courses on this PC; under another name those of another sort of packs."""

    def __init__(self, keys_dir: Path, builtin: Path | None = None, name: str = _FILE) -> None:
        self.file = keys_dir / name
        self._builtin = builtin or paths.resources_dir() / "packs" / "trusted_keys.toml"

    def builtin(self) -> Mapping[str, bytes]:
        """Give the keys of shipped courses by id; EnvironmentProblem ``packs.damaged``."""
        return self._shipped(_BUILTIN)

    def imported(self) -> Mapping[str, bytes]:
        """Give the keys of imported courses by id: publishers and trusted signers."""
        return {
            **self._shipped(_IMPORT),
            **{one.id: one.public for one in self.trusted()},
        }

    def publishers(self) -> frozenset[str]:
        """Name the keys of the project's publishers, who may renew shipped courses."""
        return frozenset(self._shipped(_IMPORT))

    def _shipped(self, scope: str) -> dict[str, bytes]:
        try:
            entries = tomllib.loads(self._builtin.read_text(encoding="utf-8"))["keys"]
            return {
                one["id"]: base64.b64decode(one["public"], validate=True)
                for one in entries
                if one["scope"] == scope
            }
        except (OSError, ValueError, KeyError, TypeError, binascii.Error) as error:
            raise EnvironmentProblem("packs.damaged", pack=self._builtin.name) from error

    def trusted(self) -> tuple[Signer, ...]:
        """Give the signers that people of this office trusted; none where the file cannot be read."""
        try:
            entries = tomllib.loads(self.file.read_text(encoding="utf-8"))["signers"]
            return tuple(
                make_signer(one["name"], base64.b64decode(one["public"], validate=True))
                for one in entries
            )
        except (OSError, ValueError, KeyError, TypeError, binascii.Error, UserError):
            return ()

    def trust(self, signer: Signer, confirmed: str) -> None:
        """Add a signer; UserError ``courses.other_fingerprint`` unless it is the one compared."""
        if not is_same(signer.id, confirmed):
            raise UserError(
                "courses.other_fingerprint", field="fingerprint", fingerprint=signer.fingerprint
            )
        self._write((*(one for one in self.trusted() if one.id != signer.id), signer))

    def distrust(self, identity: str) -> None:
        """Take a signer out, named by id or fingerprint; UserError ``courses.unknown_signer``."""
        known = self.trusted()
        kept = tuple(one for one in known if not is_same(one.id, identity))
        if len(kept) == len(known):
            raise UserError("courses.unknown_signer", field="fingerprint")
        self._write(kept)

    def _write(self, signers: tuple[Signer, ...]) -> None:
        data = tomli_w.dumps({"signers": [_table(one) for one in signers]}).encode("utf-8")
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.file, data)
        except OSError as error:
            raise told(error, self.file) from error
