"""A TUF repository in a folder: ``metadata/`` and ``targets/``, every change published as one new state.

Sites see a hub or a stick once a month, so dates lie far ahead: ten years for the root, two for the rest.
Versions protect against old updates, dates only against being kept from new ones for years.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from securesystemslib.signer import Signer
from tools.release.keys import KeyProblem, Keys
from tuf.api.metadata import (
    DelegatedRole,
    Delegations,
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer

from communeapp import durable
from communeapp.updating.offers import Offer, OfferKind
from communeapp.updating.sources import METADATA, TARGETS

ROOT_YEARS, OTHER_YEARS = 10, 2
CONTENT = "content"
#: What the keys of ``content`` may sign; all else needs those of ``targets``.
CONTENT_PATHS = [f"{OfferKind.PACK.value}/*", f"{OfferKind.COURSE.value}/*"]
S = TypeVar("S", Root, Timestamp, Snapshot, Targets)
_TOP = ("root", "targets", "snapshot", "timestamp")


@dataclass(frozen=True)
class Addition:
    """A file that goes into the repository, with what is signed about it."""

    file: Path
    offer: Offer


class Repository:
    """Reads and writes one repository; ``now`` is when its states are made (UTC)."""

    def __init__(self, folder: Path, now: dt.datetime) -> None:
        self.folder = folder
        self._now = now.replace(microsecond=0)

    @property
    def metadata(self) -> Path:
        """The folder of signed metadata."""
        return self.folder / METADATA

    # -------------------------------------------------------------- the root

    def root(self) -> Metadata[Root] | None:
        """Give the newest root; None before the first."""
        versions = [int(one.name.split(".")[0]) for one in self.metadata.glob("*.root.json")]
        if not versions:
            return None
        return Metadata[Root].from_file(str(self.metadata / f"{max(versions)}.root.json"))

    def make_root(
        self, keys: Keys, thresholds: Mapping[str, int], years: int = ROOT_YEARS
    ) -> Metadata[Root]:
        """Write the next root: with these public keys, signed by all private ones that are here.

        A threshold that is not given stays as it was (1 in the first). The first root is signed by the
        keys in it, a later one by those of the one before as well; holders that are elsewhere add theirs
        by :meth:`sign_root`. KeyProblem where a role has too few keys.
        """
        before = self.root()
        version = 1 if before is None else before.signed.version + 1
        made = Root(version=version, expires=self._until(years), consistent_snapshot=True)
        for role in _TOP:
            was = 1 if before is None else before.signed.roles[role].threshold
            have, needed = keys.public.get(role, []), thresholds.get(role, was)
            if len(have) < needed:
                raise KeyProblem(f"{role} needs {needed} keys, there are {len(have)}")
            for key in have:
                made.add_key(key, role)
            made.roles[role].threshold = needed
        signed = Metadata(made)
        trusted = set(made.roles["root"].keyids)
        if before is not None:
            trusted |= set(before.signed.roles["root"].keyids)
        for keyid in sorted(trusted & keys.signers.keys()):
            signed.sign(keys.signers[keyid], append=True)
        self._write(f"{version}.root.json", signed)
        return signed

    def sign_root(self, keys: Keys) -> int:
        """Add signatures of holders to the newest root; gives how many were added. KeyProblem."""
        newest = self.root()
        if newest is None:
            raise KeyProblem("there is no root yet")
        trusted = set(newest.signed.roles["root"].keyids)
        if newest.signed.version > 1:
            old = self.metadata / f"{newest.signed.version - 1}.root.json"
            trusted |= set(Metadata[Root].from_file(str(old)).signed.roles["root"].keyids)
        mine = sorted((trusted & keys.signers.keys()) - newest.signatures.keys())
        for keyid in mine:
            newest.sign(keys.signers[keyid], append=True)
        self._write(f"{newest.signed.version}.root.json", newest)
        return len(mine)

    def root_lacks(self) -> int:
        """Say how many signatures the newest root still lacks, of its own keys and of those before."""
        newest = self.root()
        if newest is None:
            return 1
        authorities = [newest.signed]
        if newest.signed.version > 1:
            old = self.metadata / f"{newest.signed.version - 1}.root.json"
            authorities.append(Metadata[Root].from_file(str(old)).signed)
        lacks = [
            one.get_verification_result("root", newest.signed_bytes, newest.signatures).missing
            for one in authorities
        ]
        return max(lacks)

    # -------------------------------------------------------------- releases

    def publish(
        self,
        keys: Keys,
        additions: tuple[Addition, ...] = (),
        drop: tuple[str, ...] = (),
        years: int = OTHER_YEARS,
    ) -> None:
        """Put files in, leave files out, and sign the next state; readers see the old one until it is whole.

        Of a kind, name and system the newest version alone stays. Who holds the keys of ``content`` alone
        (with those of snapshot and timestamp) may publish packs and courses. KeyProblem.
        """
        if self.root() is None or self.root_lacks():
            raise KeyProblem("the root is not signed by enough keys yet")
        programs, content = self._targets("targets"), self._targets(CONTENT)
        may_program = bool(keys.signers_of("targets"))
        may_content = bool(keys.signers_of(CONTENT))
        apart = may_content or programs.delegations is not None
        changed = {"targets": may_program or not programs.version, CONTENT: may_content}
        for one in additions:
            role = CONTENT if apart and _is_content(one.offer) else "targets"
            home = content if role == CONTENT else programs
            changed[role] = True
            for path in _replaced(home, one.offer):
                del home.targets[path]
            info = TargetFile.from_file(one.offer.path, str(one.file), ["sha256", "sha512"])
            info.unrecognized_fields["custom"] = one.offer.custom()
            home.targets[one.offer.path] = info
            self._put(one.file, one.offer.path)
        for path in drop:
            for role, home in (("targets", programs), (CONTENT, content)):
                changed[role] |= home.targets.pop(path, None) is not None
        if may_content and _delegates_other(programs, keys):
            programs.delegations = _delegation(keys)
            changed["targets"] = True
        for role, home in ((CONTENT, content), ("targets", programs)):
            if changed[role]:
                self._next(home, years)
                self._sign(role, home, keys.signers_of(role))
        self._finish(keys, programs, content, years)
        self._clear(programs, content)

    def refresh(self, keys: Keys, years: int = OTHER_YEARS) -> None:
        """Sign the same state with new dates. KeyProblem."""
        self.publish(keys, years=years)

    def _finish(self, keys: Keys, programs: Targets, content: Targets, years: int) -> None:
        snapshot = self._read("snapshot", Snapshot) or _before_first(Snapshot())
        snapshot.meta["targets.json"] = self._meta("targets", programs.version)
        if content.version:
            snapshot.meta[f"{CONTENT}.json"] = self._meta(CONTENT, content.version)
        self._next(snapshot, years)
        self._sign("snapshot", snapshot, keys.signers_of("snapshot"))
        timestamp = self._read("timestamp", Timestamp) or _before_first(Timestamp())
        timestamp.snapshot_meta = self._meta("snapshot", snapshot.version)
        self._next(timestamp, years)
        self._sign("timestamp", timestamp, keys.signers_of("timestamp"))

    def targets(self) -> dict[str, TargetFile]:
        """Give every file that the newest state names."""
        return {**self._targets("targets").targets, **self._targets(CONTENT).targets}

    # -------------------------------------------------------------- files

    def _targets(self, role: str) -> Targets:
        return self._read(role, Targets) or _before_first(Targets())

    def _read(self, role: str, kind: type[S]) -> S | None:
        path = self._newest(role)
        if path is None:
            return None
        found = Metadata.from_file(str(path)).signed
        if not isinstance(found, kind):
            raise KeyProblem(f"{path.name} is not what its name says")
        return found

    def _newest(self, role: str) -> Path | None:
        if role == "timestamp":
            path = self.metadata / "timestamp.json"
            return path if path.is_file() else None
        found = sorted(
            self.metadata.glob(f"*.{role}.json"), key=lambda one: int(one.name.split(".")[0])
        )
        return found[-1] if found else None

    def _next(self, signed: Root | Timestamp | Snapshot | Targets, years: int) -> None:
        signed.version += 1
        signed.expires = self._until(years)

    def _sign(self, role: str, signed: S, signers: list[Signer]) -> None:
        needed = 1
        if role != CONTENT and (root := self.root()) is not None:
            needed = root.signed.roles[role].threshold
        if len(signers) < needed:
            raise KeyProblem(f"{role} needs {needed} keys, {len(signers)} are here")
        made = Metadata(signed)
        for signer in signers:
            made.sign(signer, append=True)
        name = "timestamp.json" if role == "timestamp" else f"{signed.version}.{role}.json"
        self._write(name, made)

    def _meta(self, role: str, version: int) -> MetaFile:
        data = (self.metadata / f"{version}.{role}.json").read_bytes()
        return MetaFile.from_data(version, data, ["sha256"])

    def _write(self, name: str, signed: Metadata[S]) -> None:
        self.metadata.mkdir(parents=True, exist_ok=True)
        part = self.metadata / f".{name}.part"
        with part.open("wb") as file:
            file.write(JSONSerializer(compact=False).serialize(signed))
            durable.flush(file)
        durable.place(part, self.metadata / name)

    def _put(self, file: Path, path: str) -> None:
        target = self.folder / TARGETS / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and target.samefile(file):
            return
        part = target.with_name(f".{target.name}.part")
        shutil.copyfile(file, part)
        durable.sync_file(part)
        durable.place(part, target)

    def _clear(self, *states: Targets) -> None:
        """Delete files that no state names any more, and old metadata; roots stay for ever."""
        named = {path for one in states for path in one.targets}
        held = self.folder / TARGETS
        for path in held.rglob("*") if held.is_dir() else ():
            if path.is_file() and path.relative_to(held).as_posix() not in named:
                path.unlink()
        for role in ("targets", CONTENT, "snapshot"):
            newest = self._newest(role)
            for path in self.metadata.glob(f"*.{role}.json"):
                if path != newest:
                    path.unlink()

    def _until(self, years: int) -> dt.datetime:
        return self._now + dt.timedelta(days=round(365.25 * years))


def _before_first(made: S) -> S:
    """Number a state that is not there yet; the library itself begins with 1."""
    made.version = 0
    return made


def _delegates_other(programs: Targets, keys: Keys) -> bool:
    if programs.delegations is None:
        return True
    wanted = sorted(one.keyid for one in keys.public[CONTENT])
    return sorted((programs.delegations.roles or {})[CONTENT].keyids) != wanted


def _delegation(keys: Keys) -> Delegations:
    held = keys.public[CONTENT]
    role = DelegatedRole(
        CONTENT, [one.keyid for one in held], 1, terminating=True, paths=CONTENT_PATHS
    )
    return Delegations({one.keyid: one for one in held}, {CONTENT: role})


def _is_content(offer: Offer) -> bool:
    return offer.kind in (OfferKind.PACK, OfferKind.COURSE)


def _replaced(held: Targets, offer: Offer) -> list[str]:
    """Give the files that an offer takes the place of: another version of the same."""

    def same(info: TargetFile) -> bool:
        custom = info.custom or {}
        wanted = (offer.kind.value, offer.name, offer.system)
        return (custom.get("kind"), custom.get("name"), custom.get("system")) == wanted

    return [path for path, info in held.targets.items() if same(info)]
