"""What the Windows program is made of: the runtime is what Python signed, builds repeat, signatures hold."""

from __future__ import annotations

import datetime as dt
import os
import pwd
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from tests.packages.wine_pc import missing_tools
from tools.packages import facts, signing, windows, windows_llama, windows_runtime, windows_setup
from tools.packages.staging import Source
from tools.packages.windows_llama import BuildError

pytestmark = [
    pytest.mark.packages,
    pytest.mark.timeout(900),
    pytest.mark.skipif(bool(missing_tools()), reason="tools are missing: see docs/releasing.md"),
]
ROOT = Path(__file__).resolve().parents[2]
SOURCE = Source(ROOT, "1.2.3", "0" * 40, 1_700_000_000, 1)
#: The tests have a home of their own; downloads and builds are those of the person who builds.
CACHE = Path(pwd.getpwuid(os.getuid()).pw_dir) / ".cache"
SIGNERS = ("Python Software Foundation", "Microsoft Corporation")


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", os.environ.get("COMMUNEAPP_CACHE", str(CACHE)))


def signature(file: Path) -> tuple[str, str, str]:
    """Give both digests that must be equal, and who signed; no line to anywhere is needed."""
    said = subprocess.run(
        ["osslsigncode", "verify", "-ignore-cdp", "-ignore-timestamp", "-in", str(file)],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    current = re.search(r"Current message digest\s+: (\w+)", said)
    calculated = re.search(r"Calculated message digest\s+: (\w+)", said)
    signer = re.search(r"Signer #0:\s+Subject: (.*)", said)
    return (
        current[1] if current else "none",
        calculated[1] if calculated else "",
        signer[1] if signer else "",
    )


def test_every_program_of_the_runtime_is_as_its_maker_signed_it(tmp_path: Path) -> None:
    windows_runtime.embeddable(tmp_path)
    programs = sorted(one for one in tmp_path.iterdir() if one.suffix in (".dll", ".pyd", ".exe"))
    assert len(programs) > 20
    for file in programs:
        current, calculated, signer = signature(file)
        assert current == calculated, file.name
        assert any(one in signer for one in SIGNERS), (file.name, signer)


def test_libraries_of_the_model_say_nothing_of_the_pc_that_built_them() -> None:
    built = windows_llama.built_folder()
    if not built.is_dir():
        pytest.skip("not built yet: make packages")
    for library in sorted(built.glob("*.dll")):
        data = library.read_bytes()
        assert str(ROOT).encode() not in data, library.name
        assert str(Path.home()).encode() + b"/" not in data, library.name


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A version folder with hardly anything in it."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "đọc.txt").write_text("x", encoding="utf-8")
    windows.compile_launchers(SOURCE, folder, ROOT / "installer/windows/program.c")
    facts.write(folder, SOURCE.facts(facts.WINDOWS, "3.11.9"))
    return folder


def test_two_builds_of_launchers_and_setup_are_the_same(tiny: Path, tmp_path: Path) -> None:
    first = windows_setup.setup(SOURCE, tiny, tmp_path / "one", tmp_path / "one.exe")
    second = windows_setup.setup(SOURCE, tiny, tmp_path / "two", tmp_path / "two.exe")
    assert first.read_bytes() == second.read_bytes()
    archives = [
        windows_setup.portable(SOURCE, tiny, tmp_path / n, tmp_path / f"{n}.zip")
        for n in ("a", "b")
    ]
    assert archives[0].read_bytes() == archives[1].read_bytes()


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A certificate of our own making, given to the build as a bought one would be."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Thử nghiệm CommuneApp")])
    made = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(made)
        .not_valid_after(made + dt.timedelta(days=20_000))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=False)
        .sign(key, hashes.SHA256())
    )
    chain, secret, password = (tmp_path / one for one in ("chain.pem", "key.pem", "password"))
    chain.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(b"mat khau"),
        )
    )
    password.write_text("mat khau", encoding="ascii")
    monkeypatch.setenv("COMMUNEAPP_SIGN_CERT", str(chain))
    monkeypatch.setenv("COMMUNEAPP_SIGN_KEY", str(secret))
    monkeypatch.setenv("COMMUNEAPP_SIGN_PASSWORD_FILE", str(password))
    return chain


def verified(file: Path, chain: Path) -> bool:
    run = subprocess.run(
        ["osslsigncode", "verify", "-in", str(file), "-CAfile", str(chain), "-ignore-timestamp", "-ignore-cdp"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return run.returncode == 0


def test_with_a_certificate_launchers_uninstaller_and_setup_are_signed(
    certificate: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "signed"
    folder.mkdir()
    windows.compile_launchers(SOURCE, folder, ROOT / "installer/windows/program.c")
    facts.write(folder, SOURCE.facts(facts.WINDOWS, "3.11.9"))
    setup = windows_setup.setup(SOURCE, folder, tmp_path / "b", tmp_path / "CommuneApp-signed.exe")
    again = windows_setup.setup(SOURCE, folder, tmp_path / "c", tmp_path / "again.exe")
    for file in (folder / windows.WINDOW, folder / windows.CONSOLE, setup):
        assert verified(file, certificate), file.name
    assert setup.read_bytes() == again.read_bytes(), "the time of signing is that of the commit"
    altered = tmp_path / "altered.exe"
    data = bytearray(setup.read_bytes())
    data[len(data) // 2] ^= 1
    altered.write_bytes(data)
    assert not verified(altered, certificate)


def test_a_certificate_that_is_not_there_stops_the_build(
    certificate: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("COMMUNEAPP_SIGN_KEY")
    with pytest.raises(BuildError, match="COMMUNEAPP_SIGN_KEY"):
        signing.given()
    monkeypatch.setenv("COMMUNEAPP_SIGN_KEY", "pkcs11:token=x")
    with pytest.raises(BuildError, match="PKCS11_MODULE"):
        signing.given()
    (tmp_path / "password").write_text("wrong", encoding="ascii")
    monkeypatch.setenv("COMMUNEAPP_SIGN_KEY", str(tmp_path / "key.pem"))
    with pytest.raises(BuildError, match="could not be signed"):
        windows.compile_launchers(SOURCE, tmp_path, ROOT / "installer/windows/program.c")


def test_the_interpreter_that_builds_compiles_what_the_runtime_reads() -> None:
    assert windows_runtime.PYTHON.startswith(f"{sys.version_info[0]}.{sys.version_info[1]}.")
