"""Sign Windows programs with a certificate that is given from outside; without one nothing is signed.

What is given, as variables of the environment (no key and no password ever lies in the repository):

* ``COMMUNEAPP_SIGN_CERT``: file with the certificate and its chain, PEM.
* ``COMMUNEAPP_SIGN_KEY``: file with the key, PEM, or ``pkcs11:…``, the address of a key in a token.
* ``COMMUNEAPP_SIGN_PASSWORD_FILE``: file with the password of the key or of the token.
* ``COMMUNEAPP_SIGN_PKCS11_MODULE``: the library of the token.
* ``COMMUNEAPP_SIGN_TIMESTAMP``: address of a time stamp service (RFC 3161), so that the signature outlives the
  certificate. The only thing here that asks the network, and that makes two builds differ.

``python -m tools.packages.signing FILE`` signs one file; NSIS calls it for the uninstaller.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.packages.windows_llama import BuildError

TOOL = "osslsigncode"
_PREFIX = "COMMUNEAPP_SIGN_"


@dataclass(frozen=True)
class Signing:
    """What signs; ``key`` is a file or the address of a key in a token."""

    certificate: Path
    key: str
    password_file: Path | None = None
    module: Path | None = None
    timestamp: str = ""


def given(environment: Mapping[str, str] | None = None) -> Signing | None:
    """Read what was given; None without a certificate. Raises BuildError where half of it is missing."""
    found = os.environ if environment is None else environment
    certificate, key = found.get(f"{_PREFIX}CERT", ""), found.get(f"{_PREFIX}KEY", "")
    if not certificate and not key:
        return None
    module, password = found.get(f"{_PREFIX}PKCS11_MODULE"), found.get(f"{_PREFIX}PASSWORD_FILE")
    files = [certificate, *([] if key.startswith("pkcs11:") else [key]), module, password]
    for name in files:
        if name is not None and not Path(name).is_file():
            raise BuildError(
                f"To sign, {_PREFIX}CERT and {_PREFIX}KEY must name files: {name or 'nothing'} is none."
            )
    if key.startswith("pkcs11:") and module is None:
        raise BuildError(f"A key in a token needs {_PREFIX}PKCS11_MODULE.")
    return Signing(
        Path(certificate),
        key,
        Path(password) if password else None,
        Path(module) if module else None,
        found.get(f"{_PREFIX}TIMESTAMP", ""),
    )


def sign(file: Path, signing: Signing, epoch: int) -> None:
    """Sign a program in place. ``epoch``: the time of signing in seconds, that of the commit."""
    if shutil.which(TOOL) is None:
        raise BuildError(f"Install what signs: apt-get install {TOOL}")
    command = [
        TOOL,
        "sign",
        "-certs",
        str(signing.certificate),
        "-key",
        signing.key,
        "-h",
        "sha256",
        "-n",
        "CommuneApp",
    ]
    if signing.password_file:
        command += ["-readpass", str(signing.password_file)]
    if signing.module:
        command += ["-pkcs11module", str(signing.module)]
    command += ["-ts", signing.timestamp] if signing.timestamp else [_time_option(), str(epoch)]
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".signing-") as scratch:
        signed = Path(scratch) / file.name
        run = subprocess.run(
            [*command, "-in", str(file), "-out", str(signed)],
            check=False,
            capture_output=True,
            text=True,
        )
        if run.returncode != 0:
            raise BuildError(
                f"{file.name} could not be signed: {(run.stderr or run.stdout).strip()[-400:]}"
            )
        shutil.copymode(file, signed)
        signed.replace(file)


def _time_option() -> str:
    """The option's name changed between versions of the tool."""
    run = subprocess.run([TOOL, "sign", "--help"], check=False, capture_output=True, text=True)
    return "-time" if "-time " in run.stdout + run.stderr else "-st"


def main(words: list[str]) -> int:
    """Sign files where a certificate was given; 0 also without one."""
    signing = given()
    for name in words if signing else []:
        assert signing is not None
        sign(Path(name), signing, int(os.environ["SOURCE_DATE_EPOCH"]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
