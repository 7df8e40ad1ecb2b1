"""The key and the certificate that PCs know the hub by on a line.

Self-signed: no commune's PC asks an authority on the internet. A PC compares the hash of the public key with
the one that came in its enrolment answer (``tls_pins``), so the certificate may be made anew for other names
as long as the key stays.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import ipaddress
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from communeapp.core.errors import EnvironmentProblem
from communeapp.paths import HubPaths
from communeapp.store.files import told, write_atomically
from communeapp.sync.key_files import read_key, write_key

_YEARS = 10
#: Clocks of PCs are wrong by days; a certificate that begins today would not be good there.
_BEFORE = dt.timedelta(days=30)


def key_file(paths: HubPaths) -> Path:
    """Say where the private key is (PEM, mode 0600)."""
    return paths.tls_dir / "key.pem"


def certificate_file(paths: HubPaths) -> Path:
    """Say where the certificate is (PEM)."""
    return paths.tls_dir / "certificate.pem"


def make_tls(paths: HubPaths, urls: Iterable[str], today: dt.date) -> None:
    """Make the key where there is none, and a certificate for the hosts of these addresses.

    EnvironmentProblem ``store.*`` where the folder cannot be written, ``hub.bad_tls_key`` where the
    key there is none.
    """
    private = _key(paths) or _new_key(paths)
    path = certificate_file(paths)
    try:
        write_atomically(path, _certificate(private, urls, today).public_bytes(Encoding.PEM))
    except OSError as error:
        raise told(error, path) from error


def pins(paths: HubPaths) -> tuple[str, ...]:
    """Give what PCs compare: base64 of the SHA-256 of the public key as in a certificate (SPKI).

    Empty where the hub has no key for lines: a proxy in front of it has its own.
    """
    private = _key(paths)
    if private is None:
        return ()
    spki = private.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return (base64.b64encode(hashlib.sha256(spki).digest()).decode("ascii"),)


def _key(paths: HubPaths) -> ec.EllipticCurvePrivateKey | None:
    data = read_key(key_file(paths))
    if data is None:
        return None
    try:
        found = load_pem_private_key(data, None)
    except (ValueError, TypeError) as error:
        raise EnvironmentProblem("hub.bad_tls_key", path=str(key_file(paths))) from error
    if not isinstance(found, ec.EllipticCurvePrivateKey):
        raise EnvironmentProblem("hub.bad_tls_key", path=str(key_file(paths)))
    return found


def _new_key(paths: HubPaths) -> ec.EllipticCurvePrivateKey:
    private = ec.generate_private_key(ec.SECP256R1())
    path = key_file(paths)
    try:
        write_key(path, private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    except OSError as error:
        raise told(error, path) from error
    return private


def _certificate(
    private: ec.EllipticCurvePrivateKey, urls: Iterable[str], today: dt.date
) -> x509.Certificate:
    hosts = sorted({urlsplit(one).hostname or "" for one in urls} - {""} | {"localhost"})
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, hosts[0][:64])])
    begin = dt.datetime.combine(today, dt.time(), dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin - _BEFORE)
        .not_valid_after(begin + dt.timedelta(days=366 * _YEARS))
        .add_extension(x509.SubjectAlternativeName([_name(one) for one in hosts]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(private, hashes.SHA256())
    )


def _name(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host.encode("idna").decode("ascii"))
