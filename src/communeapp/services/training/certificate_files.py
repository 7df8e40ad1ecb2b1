"""The files of a certificate: the sealed PDF, and writing beside what is there before it is replaced."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from communeapp.core.errors import UserError
from communeapp.core.training import pdf_seal
from communeapp.core.training.certificate import Certificate, CertificateSheet
from communeapp.core.trust import Sign
from communeapp.store.files import told, write_atomically


class CertificateRenderer(Protocol):
    """Draws certificates as PDF; the Qt one is wired in by the composition root."""

    def certificate(self, sheet: CertificateSheet, token: str) -> bytes:
        """Give the PDF, one page A4 landscape, with the token attached as ``<number>.jwt``."""
        ...


def sealed_pdf(one: Certificate, renderer: CertificateRenderer, hand: Sign | None) -> bytes:
    """Draw a certificate and seal the sheet; UserError ``certificates.other_key`` without its key."""
    if hand is None:
        raise UserError("certificates.other_key", number=one.data.number)
    return pdf_seal.seal(renderer.certificate(CertificateSheet(one.data, one.qr), one.token), hand)


def make_folder(folder: Path) -> None:
    """Make the folder that files go to; UserError ``export.no_folder`` where a file is in the way."""
    if folder.exists() and not folder.is_dir():
        raise UserError("export.no_folder", path=str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except NotADirectoryError as error:
        raise UserError("export.no_folder", path=str(folder)) from error
    except OSError as error:
        raise told(error, folder) from error


def write_file(path: Path, data: bytes) -> None:
    """Write a file wholly or not at all; UserError ``export.*`` for the place."""
    if path.is_dir():
        raise UserError("export.is_folder", path=str(path))
    if path.exists() and not path.is_file():  # it would be replaced: /dev/null for everyone
        raise UserError("export.no_file", path=str(path))
    if not path.parent.is_dir():
        raise UserError("export.no_folder", path=str(path.parent))
    try:
        write_atomically(path, data)
    except OSError as error:
        raise told(error, path) from error
