"""The logs of a made-up province as real signed bundles for a hub: its PCs' certificates are signed by that hub."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from communeapp.bench.province import Pc, Province, chained
from communeapp.bench.province_office import office
from communeapp.bench.province_training import training
from communeapp.core.events import GENESIS, Scope
from communeapp.core.sync.frames import ReadEvent
from communeapp.core.sync.vectors import LogName
from communeapp.core.trust import KeyCertificate, signed_certificate
from communeapp.hub.identity import Identity
from communeapp.sync.bundle_contents import Content, LogPart
from communeapp.sync.bundle_writing import Sender, write_bundles
from communeapp.sync.recipients import bundle_key

_BLOCK = 256


def log_of(province: Province, pc: Pc) -> list[ReadEvent]:
    """Give the whole log of a PC."""
    return list(chained(pc, [*training(province, pc), *office(province, pc)]))


def write_province(province: Province, identity: Identity, folder: Path) -> Iterator[Path]:
    """Write the bundles of all PCs below ``folder``, one PC after the other."""
    for pc in province.pcs():
        yield from write_log(
            province, identity, pc, log_of(province, pc), folder / f"pc-{pc.index}"
        )


def write_log(
    province: Province, identity: Identity, pc: Pc, log: Sequence[ReadEvent], folder: Path
) -> list[Path]:
    """Write one PC's log, from its beginning on, as a bundle for a hub; gives its pieces."""
    folder.mkdir(parents=True)
    name = LogName(pc.id, pc.epoch)
    part = LogPart(name, 1, len(log), GENESIS, log[-1].id, _blocks(log))
    content = Content(frozenset({Scope.UNIT_TO_HUB}), {name: len(log)}, (part,))
    chain = (certificate_by(province, identity, pc), *identity.chain)
    sender = Sender(chain, pc.key.sign, bundle_key(folder).public)
    written = write_bundles(
        content, sender, [identity.bundle.public], folder, made_ms=province.until_ms
    )
    return [one.path for one in written]


def certificate_by(province: Province, identity: Identity, pc: Pc) -> KeyCertificate:
    """Give the certificate that a hub gives to a PC."""
    bare = replace(
        province.certificate(pc), issuer=identity.device, not_before=identity.root.since,
        not_after=identity.not_after,
    )  # fmt: skip
    return signed_certificate(bare, identity.key.sign)


def _blocks(log: Sequence[ReadEvent]) -> Iterator[list[str]]:
    for start in range(0, len(log), _BLOCK):
        yield [one.data for one in log[start : start + _BLOCK]]
