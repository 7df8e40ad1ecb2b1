"""When two documents are the same one (Decree 30/2020, Appendix VI, Part I, III.1.h).

The register warns on the same number, symbol and issuing body. Machine reading and typing differ in
marks, blanks and case, so these do not count; the year of the date does, for numbers begin anew each
year and normative documents carry the year in the number itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from communeapp.core.incoming.header import Header, Part
from communeapp.core.vietnamese import fold

_NOT_SIGN = re.compile(r"[^0-9a-z]+")
_LEADING_ZEROS = re.compile(r"\A0+(?=\d)")
#: The body's name is written out or shortened, with or without the place of a national body.
_SHORT = (
    ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("uy ban mat tran to quoc", "mttq"),
    ("mat tran to quoc", "mttq"),
    ("thanh pho", "tp"),
)


def twin_key(header: Header) -> str | None:
    """Give what two copies of one document have in common; None where a part of it is missing."""
    number, issuer = header.value(Part.NUMBER), header.value(Part.ISSUER)
    if not number or not issuer or not number[:1].isdigit():
        return None  # figures that cannot be told say nothing
    date = header.value(Part.DATE) or ""
    return f"{number_key(number)}|{issuer_key(issuer)}|{date[:4]}"


@lru_cache(maxsize=1024)
def number_key(number: str) -> str:
    """Bring number and symbol to the form in which they are compared: ``05/QĐ-UBND`` → ``5/qd/ubnd``."""
    plain = _LEADING_ZEROS.sub("", fold(number).strip())
    return _NOT_SIGN.sub("/", plain).strip("/")


@lru_cache(maxsize=1024)
def issuer_key(issuer: str) -> str:
    """Bring the name of a body to the form in which it is compared."""
    plain = " ".join(_NOT_SIGN.sub(" ", fold(issuer)).split())
    for long, short in _SHORT:
        plain = plain.replace(long, short)
    return plain
