"""Certificates: who may get one, giving it, its files, taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from communeapp.core.changes import Changes
from communeapp.core.training.certificate import (
    Candidate,
    Certificate,
    CertificateData,
    CertificateSheet,
    RevokeReason,
)


class CertificateRenderer(Protocol):
    """Draws certificates as PDF; the Qt one is wired in by the composition root."""

    def certificate(self, sheet: CertificateSheet, token: str) -> bytes:
        """Give the PDF, one page A4 landscape, with the token attached as a file."""
        ...


@dataclass(frozen=True)
class Link:
    """One key of the chain behind a signature, for showing."""

    name: str
    fingerprint: str
    serial: int
    until: str


@dataclass(frozen=True)
class Verified:
    """What a check found. ``reason`` is "" or a code (sentence ``certificates.verify.<reason>``).

    ``fields`` are the signed values wherever the signature itself is right, also when the certificate
    is not valid for another reason; None where nothing can be believed.
    """

    valid: bool
    reason: str
    fields: CertificateData | None
    chain: tuple[Link, ...] = ()


class CertificateService:
    """Gives certificates and takes them back; ``office.certificates``."""

    renderer: CertificateRenderer | None = None

    def candidates(self, *, class_id: str = "", course: str = "") -> tuple[Candidate, ...]:
        """Say who of a class (or who of this PC's people for a course) may get a certificate."""
        raise NotImplementedError

    def issue(
        self, *, person: str = "", member: str = "", course: str = "", class_id: str = ""
    ) -> tuple[Certificate, Changes]:
        """Give a certificate: to a person for a course, or to a member of a class."""
        raise NotImplementedError

    def list(
        self, *, person: str = "", class_id: str = "", year: int = 0
    ) -> tuple[Certificate, ...]:
        """List certificates, the newest first."""
        raise NotImplementedError

    def get(self, certificate_id: str) -> Certificate:
        """Give one by its id or number; UserError ``certificates.unknown``."""
        raise NotImplementedError

    def sheet(self, certificate_id: str) -> CertificateSheet:
        """Give what is drawn of it (preview: ``ui.rendering.certificates.paint_sheet``)."""
        raise NotImplementedError

    def save(self, certificate_id: str, folder: Path) -> tuple[Path, ...]:
        """Write ``<number>.pdf`` and ``<number>.jwt`` into a folder."""
        raise NotImplementedError

    def save_pdf(self, certificate_id: str, pdf: Path) -> Path:
        """Write the PDF alone."""
        raise NotImplementedError

    def revoke(self, certificate_id: str, reason: RevokeReason, note: str = "") -> Changes:
        """Take a certificate back."""
        raise NotImplementedError

    def verify(self, file: Path, roots: Sequence[Path] = ()) -> Verified:
        """Check a .jwt, a .pdf or a text file with the text of a QR code."""
        raise NotImplementedError

    def verify_text(self, text: str) -> Verified:
        """Check the text of a QR code or a token."""
        raise NotImplementedError
