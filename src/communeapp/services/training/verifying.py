"""Checking certificates: a token, a PDF, the text of a QR code. Needs no database, only roots and lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from communeapp.core.errors import UserError
from communeapp.core.training import pdf_seal
from communeapp.core.training.certificate import CertificateData
from communeapp.core.training.credential import (
    BrokenCredentialError,
    SignedCredential,
    read_token,
)
from communeapp.core.training.qr_form import PREFIX, read_qr
from communeapp.core.trust import (
    ROLE_TRAINING,
    RevocationList,
    RevokedCredential,
    Root,
    Trust,
    fingerprint,
    judge_chain,
    revocation_of,
    same_unit,
)
from communeapp.core.trust_files import MAX_FILE_BYTES, BrokenTrustError, read_trust_file
from communeapp.sync.signing import verify
from communeapp.sync.trust import TrustFolder, token_is_genuine

#: Pages of paper with one attached file are some 60 KB; a scan of one is no certificate of ours.
MAX_PDF_BYTES = 20 * 1024 * 1024

_PROVEN = frozenset(("", "revoked", "page_changed", "not_yet"))
T = TypeVar("T", Root, RevocationList)


@dataclass(frozen=True)
class Link:
    """One key of the chain behind a signature, the signing one first and the root last.

    ``until`` is None for a root; ``known`` says whether this PC believes that root.
    """

    name: str
    fingerprint: str
    serial: int = 0
    until: dt.date | None = None
    known: bool = True


@dataclass(frozen=True)
class Verified:
    """What a check found. ``reason`` is "" or a code (sentence ``certificates.verify.<reason>``).

    Codes: ``not_ours`` (no credential in it), ``altered``, ``page_changed`` (the credential is
    genuine, the sheet around it is not as issued), ``unknown_root``, ``bad_chain``, ``not_allowed``,
    ``out_of_time``, ``key_revoked``, ``other_unit``, ``not_yet``, ``revoked``.

    ``fields`` are the signed values wherever the signing key's signature is right, also when the
    certificate is not valid for another reason; None where nothing can be believed. ``form`` is
    ``jwt``, ``pdf`` or ``qr`` (which holds fewer values); ``revocation`` says when and why.
    """

    valid: bool
    reason: str
    fields: CertificateData | None = None
    chain: tuple[Link, ...] = ()
    form: str = "jwt"
    revocation: RevokedCredential | None = None

    @property
    def proven(self) -> bool:
        """Say whether ``fields`` are the word of a key that this PC believes, valid or not."""
        return self.fields is not None and self.reason in _PROVEN


class CredentialVerifier:
    """Judges certificates by roots and revocation lists on a day (civil date)."""

    def __init__(self, trust: Trust, today: dt.date) -> None:
        self._trust = trust
        self._today = today

    def file(self, path: Path) -> Verified:
        """Check a file by its content; UserError ``certificates.no_file``, ``certificates.too_large``."""
        return self.data(read_file(path, MAX_PDF_BYTES))

    def data(self, data: bytes) -> Verified:
        """Check the content of a file."""
        if data.startswith(pdf_seal.PDF_MAGIC):
            return self.pdf(data)
        try:
            text = data.decode("ascii")
        except UnicodeDecodeError:
            return Verified(False, "altered" if b"." in data[:20_000] else "not_ours")
        return self.text(text)

    def text(self, text: str) -> Verified:
        """Check a token or the text of a QR code; blanks around it do not count."""
        plain = text.strip()
        if plain.startswith(PREFIX):
            return self._judged("qr", lambda: read_qr(plain, verify))
        if plain.count(".") != 2:
            return Verified(False, "not_ours")
        return self._judged("jwt", lambda: read_token(plain, token_is_genuine))

    def pdf(self, data: bytes) -> Verified:
        """Check a PDF: the credential in it, and that the sheet is the one that was issued."""
        token = pdf_seal.token_in(data)
        if token is None:
            return Verified(False, "not_ours", form="pdf")
        read: list[SignedCredential] = []

        def reading() -> SignedCredential:
            read.append(read_token(token, token_is_genuine))
            return read[0]

        found = self._judged("pdf", reading)
        if not found.valid:
            return found
        sealed = pdf_seal.read_seal(data)
        if sealed is None or not verify(read[0].chain[0].key, sealed[1], sealed[0]):
            return Verified(False, "page_changed", found.fields, found.chain, "pdf")
        return found

    def _judged(self, form: str, reading: Callable[[], SignedCredential]) -> Verified:
        try:
            signed = reading()
        except BrokenCredentialError:
            return Verified(False, "altered", form=form)
        data, chain = signed.data, signed.chain
        judgement = judge_chain(chain, self._trust, role=ROLE_TRAINING, day=data.day, verify=verify)
        links = _links(signed, judgement.root)
        revocation = None
        if judgement.fault is not None:
            reason = judgement.fault.value
        elif not same_unit(data.issuer, chain[0].unit_name):
            reason = "other_unit"
        elif data.day > self._today:
            reason = "not_yet"
        else:
            revocation = revocation_of(data.id, chain, judgement.root, self._trust)
            reason = "" if revocation is None else "revoked"
        return Verified(not reason, reason, data, links, form, revocation)


def _links(signed: SignedCredential, root: Root | None) -> tuple[Link, ...]:
    links = [
        Link(one.unit_name, fingerprint(one.key), one.serial, one.not_after) for one in signed.chain
    ]
    if root is not None:
        links.append(Link(root.name, fingerprint(root.key)))
    else:
        above = signed.chain[-1].issuer
        text = " ".join(above[start : start + 4] for start in range(0, len(above), 4))
        links.append(Link("", text, known=False))
    return tuple(links)


def read_file(path: Path, most: int) -> bytes:
    """Read a small file that a person named; UserError ``certificates.no_file``, ``certificates.too_large``."""
    try:
        if not path.is_file():
            raise UserError("certificates.no_file", field="file", path=str(path))
        if path.stat().st_size > most:
            raise UserError("certificates.too_large", field="file", path=str(path))
        return path.read_bytes()
    except OSError as error:
        raise UserError("certificates.no_file", field="file", path=str(path)) from error


def trust_of(
    folder: Path, roots: Sequence[Path] = (), lists: Sequence[Path] = (), own: Trust | None = None
) -> Trust:
    """Gather what to go by: the kept roots and lists, or the given roots alone; lists add up.

    ``own`` brings what this office itself took back. UserError ``certificates.no_root``,
    ``certificates.no_list``, ``certificates.not_believed`` for a list that those roots do not stand behind.
    """
    given = tuple(_file_of(one, Root, "certificates.no_root") for one in roots)
    more = tuple(_file_of(one, RevocationList, "certificates.no_list") for one in lists)
    trust = TrustFolder(folder).load(given, more)
    for one in more:
        if one not in trust.lists:
            raise UserError("certificates.not_believed", field="list")
    return trust if own is None else Trust(trust.roots, (*trust.lists, *own.lists))


def _file_of(path: Path, kind: type[T], code: str) -> T:
    try:
        found = read_trust_file(read_file(path, MAX_FILE_BYTES), verify)
    except BrokenTrustError as error:
        raise UserError(code, field="file", path=str(path)) from error
    if not isinstance(found, kind):
        raise UserError(code, field="file", path=str(path))
    return found
