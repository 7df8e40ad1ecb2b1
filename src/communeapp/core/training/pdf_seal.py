"""What ties the sheet of paper to the credential in it: a signature over every byte of the PDF.

The credential travels inside the PDF as an attached file. A line behind the end of the PDF, which readers
pass over as a comment, holds a signature of the same key over all bytes before it: a sheet whose picture
was changed around a genuine credential is found out as surely as a changed credential.
"""

from __future__ import annotations

import hashlib
import re
import zlib

from communeapp.core.encodings import BadEncodingError, b64url, from_b64url
from communeapp.core.training.credential import MAX_TOKEN
from communeapp.core.trust import Sign

PDF_MAGIC = b"%PDF-"
_SEAL = re.compile(rb"%COMMUNEAPP-SEAL-1 ([A-Za-z0-9_-]{86})\n\Z")
_LINE_BYTES = len("%COMMUNEAPP-SEAL-1 ") + 86 + 1
_HEAD = b"communeapp sheet 1\n"
_EMBEDDED = re.compile(rb"/EF\s*<<\s*/F (\d{1,9}) 0 R")
_TOKEN = re.compile(rb"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}\Z")
_MAX_ATTACHMENTS = 20


def seal(pdf: bytes, sign: Sign) -> bytes:
    """Give the PDF with its seal."""
    signature = sign(_HEAD + hashlib.sha256(pdf).digest())
    return pdf + f"%COMMUNEAPP-SEAL-1 {b64url(signature)}\n".encode("ascii")


def read_seal(pdf: bytes) -> tuple[bytes, bytes] | None:
    """Give what the seal signs and the signature, None where there is no seal at the very end."""
    found = _SEAL.match(pdf[-_LINE_BYTES:])
    if found is None:
        return None
    try:
        signature = from_b64url(found[1].decode("ascii"))
    except BadEncodingError:
        return None
    return _HEAD + hashlib.sha256(pdf[:-_LINE_BYTES]).digest(), signature


def token_in(pdf: bytes) -> str | None:
    """Find the credential attached to a PDF as this program writes them; None where there is none.

    No reader of PDFs: attached files are looked for by their objects and unpacked under a cap.
    """
    for found in list(_EMBEDDED.finditer(pdf))[:_MAX_ATTACHMENTS]:
        start = pdf.find(b"\n" + found[1] + b" 0 obj")
        begin = pdf.find(b"stream", start) if start >= 0 else -1
        if begin < 0 or begin - start > 400:
            continue
        begin += len(b"stream")
        begin += 2 if pdf[begin : begin + 2] == b"\r\n" else 1
        plain = _unpacked(pdf[begin : begin + 2 * MAX_TOKEN])
        if _TOKEN.match(plain):
            return plain.decode("ascii")
    return None


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, MAX_TOKEN)
    except zlib.error:
        end = packed.find(b"endstream")
        return packed[:end].rstrip(b"\r\n") if end >= 0 else b""
