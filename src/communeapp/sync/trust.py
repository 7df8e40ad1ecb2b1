"""Trust on this device: the files it goes by, its own root where no hub has signed it, PyJWT's judgement.

``keys/trust/`` holds ``roots/<id>.root``, ``not_compared/<id>.root`` (taken with an answer, its
fingerprint not compared by anybody yet), ``lists/<id>.revocations`` (one for each issuer),
``device.chain`` (signs certificates of training), ``hub.caenrol`` and ``office.caenrol`` (the answers that
connect this PC), ``office.chain`` (where this PC is its office's root) and ``peers/<id>-<root>.chain``. All
of it is signed and public; a file that was changed is left out as if it were not there, and said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from communeapp import log
from communeapp.core.errors import UserError
from communeapp.core.sync.enrolment import ANSWER_SUFFIX, Answer
from communeapp.core.sync.enrolment_files import MAX_ANSWER, read_answer
from communeapp.core.trust import (
    ROLE_TRAINING,
    KeyCertificate,
    Level,
    RevocationList,
    Root,
    Trust,
    judge_list,
    signed_certificate,
    signed_root,
)
from communeapp.core.trust_files import MAX_FILE_BYTES, BrokenTrustError, TrustFile, read_trust_file
from communeapp.sync.signing import DeviceKey, verify

_LOG = log.get(__name__)

ROOTS, LISTS, CHAIN = "roots", "lists", "device.chain"
NOT_COMPARED, PEERS = "not_compared", "peers"
HUB: Final = "hub"
OFFICE: Final = "office"
ROOT_SUFFIX, LIST_SUFFIX = ".root", ".revocations"
#: A device's word for itself; a hub's certificate takes its place long before.
_OWN_YEARS = 10


@dataclass(frozen=True)
class TrustFolder:
    """The files of ``keys/trust``, read anew at each call: another process may have written them."""

    folder: Path

    def load(
        self,
        roots: tuple[Root, ...] = (),
        more: tuple[RevocationList, ...] = (),
        *,
        not_compared: bool = False,
    ) -> Trust:
        """Read roots and lists; what is damaged or not believed is left out and logged.

        ``roots`` take the place of the kept ones, ``more`` are lists to go by beside the kept ones.
        ``not_compared``: also roots whose fingerprint nobody has compared yet.
        """
        trust = Trust(roots or (*self.roots(), *(self.roots(NOT_COMPARED) if not_compared else ())))
        lists = (one for one in self._all(LISTS, LIST_SUFFIX) if isinstance(one, RevocationList))
        good = tuple(one for one in (*lists, *more) if judge_list(one, trust, verify) is None)
        return Trust(trust.roots, good)

    def roots(self, folder: str = ROOTS) -> tuple[Root, ...]:
        """Give the roots that were compared, or with NOT_COMPARED those that were not."""
        return tuple(one for one in self._all(folder, ROOT_SUFFIX) if isinstance(one, Root))

    def chain(self) -> tuple[KeyCertificate, ...]:
        """Give the chain with which this device signs certificates of training, empty where it has none."""
        return _chain(self.folder / CHAIN)

    def answer(self, kind: str) -> Answer | None:
        """Give the answer that connects this PC with its hub or its office; None where it has none."""
        try:
            path = self.answer_path(kind)
            if path.stat().st_size > MAX_ANSWER:
                return None
            return read_answer(path.read_bytes(), verify)
        except FileNotFoundError:
            return None
        except (OSError, UserError) as error:
            _LOG.warning("an answer of enrolment is left out: %s", type(error).__name__)
            return None

    def sync_chain(self, kind: str) -> tuple[KeyCertificate, ...]:
        """Give the chain with which this PC writes to its hub or its office, empty where it has none."""
        answer = self.answer(kind)
        if answer is not None:
            return answer.chain
        return _chain(self.founder_path) if kind == OFFICE else ()

    def peer_chain(self, device: str, root: str) -> tuple[KeyCertificate, ...]:
        """Give the chain of another device under a root, empty where it is not known."""
        return _chain(self.peer_path(device, root))

    def peer_chains(self, device: str) -> Iterator[tuple[KeyCertificate, ...]]:
        """Give all known chains of another device."""
        for path in sorted((self.folder / PEERS).glob(f"{device}-*.chain")):
            if chain := _chain(path):
                yield chain

    def answer_path(self, kind: str) -> Path:
        """Say where the answer of a hub or an office is kept."""
        return self.folder / f"{kind}{ANSWER_SUFFIX}"

    def peer_path(self, device: str, root: str) -> Path:
        """Say where the chain of another device is kept."""
        return self.folder / PEERS / f"{device}-{root}.chain"

    def not_compared_path(self, root_id: str) -> Path:
        """Say where a root is kept until its fingerprint was compared."""
        return self.folder / NOT_COMPARED / f"{root_id}{ROOT_SUFFIX}"

    @property
    def founder_path(self) -> Path:
        """Say where the chain is kept of a PC that is the root of its office."""
        return self.folder / "office.chain"

    def list_of(self, issuer: str) -> RevocationList | None:
        """Give the list of an issuer as it lies there, believed or not."""
        found = _read(self.list_path(issuer))
        return found if isinstance(found, RevocationList) else None

    def root_path(self, root_id: str) -> Path:
        """Say where a root is kept."""
        return self.folder / ROOTS / f"{root_id}{ROOT_SUFFIX}"

    def list_path(self, issuer: str) -> Path:
        """Say where the list of an issuer is kept."""
        return self.folder / LISTS / f"{issuer}{LIST_SUFFIX}"

    @property
    def chain_path(self) -> Path:
        """Say where the chain is kept."""
        return self.folder / CHAIN

    def _all(self, folder: str, suffix: str) -> Iterator[TrustFile]:
        for path in sorted((self.folder / folder).glob(f"*{suffix}")):
            if (found := _read(path)) is not None:
                yield found


def _chain(path: Path) -> tuple[KeyCertificate, ...]:
    found = _read(path)
    return found if isinstance(found, tuple) else ()


def _read(path: Path) -> TrustFile | None:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            return None
        return read_trust_file(path.read_bytes(), verify)
    except FileNotFoundError:
        return None
    except (OSError, BrokenTrustError) as error:
        _LOG.warning("a file of trust is left out: %s", type(error).__name__)
        return None


def own_root(key: DeviceKey, name: str, day: dt.date) -> Root:
    """Make the device's key a root of its own."""
    return signed_root(Root(name, key.public, day), key.sign)


def own_chain(
    key: DeviceKey,
    unit: str,
    unit_name: str,
    day: dt.date,
    serial: int,
    scopes: tuple[str, ...] = (),
) -> tuple[KeyCertificate, ...]:
    """Let a device certify itself for training, until a hub does; with ``scopes`` as the root of its office."""
    certificate = KeyCertificate(
        serial=serial,
        level=Level.DEVICE,
        unit=unit,
        unit_name=unit_name,
        roles=(ROLE_TRAINING,),
        scopes=scopes,
        not_before=day,
        not_after=dt.date(day.year + _OWN_YEARS, 12, 31),
        key=key.public,
        issuer=key.id,
    )
    return (signed_certificate(certificate, key.sign),)


def token_is_genuine(token: str, key: bytes) -> bool:
    """Ask PyJWT whether a token was signed by an Ed25519 key; any other algorithm is refused."""
    import jwt
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        public = Ed25519PublicKey.from_public_bytes(key)
        jwt.PyJWS().decode(token, public, algorithms=["EdDSA"])
    except (jwt.InvalidTokenError, ValueError):
        return False
    return True
