"""Checking with only a root: what passes, what does not, and that no byte of a file may change."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.core.trust_parts import (
    DATA,
    DAY,
    HUB_NAME,
    TRUST,
    UNIT,
    chain,
    private,
    revocations,
    root,
)

from communeapp.core.errors import UserError
from communeapp.core.fingerprints import is_same
from communeapp.core.training import pdf_seal
from communeapp.core.training.credential import make_token
from communeapp.core.training.qr_form import make_qr
from communeapp.core.trust import RevokedCredential, RevokedKey, Trust
from communeapp.core.trust_files import list_bytes, root_bytes
from communeapp.services.training.verifying import (
    CredentialVerifier,
    Verified,
    trust_of,
)

SIGN = private("device").sign
TOKEN = make_token(DATA, chain(), SIGN)
CODE = make_qr(DATA, chain(), SIGN)


def pdf(token: str = TOKEN, seal: str = "device") -> bytes:
    """A small PDF of the form that Qt writes, with the token attached."""
    drawn = (
        b"%PDF-1.4\n9 0 obj\n<<\n/Filter /FlateDecode\n/Length 10 0 R\n>>\nstream\n"
        + zlib.compress(token.encode())
        + b"\nendstream\nendobj\n11 0 obj\n<<\n/EF <</F 9 0 R>>\n/Type/Filespec\n>>\nendobj\n%%EOF\n"
    )
    return pdf_seal.seal(drawn, private(seal).sign) if seal else drawn


def check(data: bytes | str, trust: Trust = TRUST, today: dt.date = DAY) -> Verified:
    plain = data.encode() if isinstance(data, str) else data
    return CredentialVerifier(trust, today).data(plain)


@pytest.mark.parametrize(
    ("data", "form"), [(TOKEN.encode(), "jwt"), (CODE.encode(), "qr"), (pdf(), "pdf")],
    ids=["jwt", "qr", "pdf"],
)  # fmt: skip
def test_a_pc_with_only_the_root_believes_each_form(data: bytes, form: str) -> None:
    found = check(data)
    assert (found.valid, found.reason, found.form) == (True, "", form)
    assert found.fields is not None
    assert (found.fields.name, found.fields.number) == (DATA.name, DATA.number)
    assert [one.name for one in found.chain] == [UNIT, HUB_NAME, "TỈNH LAI CHÂU"]
    assert all(one.known for one in found.chain)


def test_blanks_around_a_text_do_not_count() -> None:
    assert check(f"\n {TOKEN}\r\n").valid
    assert check(f"{CODE} \n").valid


def test_the_signed_values_are_there_whatever_the_sheet_shows() -> None:
    """A picture painted over a genuine credential: refused, and what was signed is said."""
    painted = pdf().replace(b"/Type/Filespec", b"/Type/Painting")
    found = check(painted)
    assert (found.valid, found.reason) == (False, "page_changed")
    assert found.fields == DATA
    for other in (pdf(seal=""), pdf(seal="thief"), pdf() + b"%more\n"):
        assert check(other).reason == "page_changed"


def test_a_sheet_does_not_serve_another_credential() -> None:
    other = make_token(replace(DATA, name="Người Khác"), chain(), private("device").sign)
    swapped = pdf().replace(zlib.compress(TOKEN.encode()), zlib.compress(other.encode()))
    assert check(swapped).reason == "page_changed"


REASONS = {
    "unknown_root": (TOKEN, Trust(), DAY),
    "not_yet": (TOKEN, TRUST, DAY - dt.timedelta(days=1)),
    "other_unit": (
        make_token(replace(DATA, issuer="ỦY BAN NHÂN DÂN XÃ KHÁC"), chain(), SIGN), TRUST, DAY,
    ),
    "not_allowed": (make_token(DATA, chain(roles=()), SIGN), TRUST, DAY),
    "out_of_time": (make_token(DATA, chain(not_after=dt.date(2026, 1, 1)), SIGN), TRUST, DAY),
    "revoked": (
        TOKEN, replace(TRUST, lists=(
            revocations("hub", credentials=(RevokedCredential(DATA.id, DAY, "fraud"),)),)), DAY,
    ),
    "key_revoked": (
        TOKEN, replace(TRUST, lists=(
            revocations("hub", keys=(RevokedKey(17, chain()[0].device, DAY),)),)), DAY,
    ),
    "not_ours": ("xin chào", TRUST, DAY),
    "altered": (TOKEN[:-1], TRUST, DAY),
}  # fmt: skip


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_each_refusal_has_its_reason(reason: str) -> None:
    token, trust, today = REASONS[reason]
    found = check(token, trust, today)
    assert (found.valid, found.reason) == (False, reason)
    assert (found.fields is None) == (reason in ("not_ours", "altered"))
    assert (found.revocation is not None) == (reason == "revoked")


def test_a_chain_with_a_forged_link_is_refused() -> None:
    device, hub = chain()
    forged = (device, replace(hub, signature=private("thief").sign(hub.signed_bytes())))
    assert check(make_token(DATA, forged, SIGN)).reason == "bad_chain"


def test_an_unknown_root_is_named_by_its_fingerprint() -> None:
    found = check(TOKEN, Trust())
    assert not found.chain[-1].known
    assert is_same(root().id, found.chain[-1].fingerprint)


@pytest.mark.parametrize("data", [b"", b"\x00\xff", b"%PDF-1.4", b"%PDF-", b"." * 100, b"a.b.c"])
def test_other_files_are_no_certificates(data: bytes) -> None:
    assert not check(data).valid


# ------------------------------------------------------------------ every byte


def refused(data: bytes, masks: tuple[int, ...], step: int = 1) -> int:
    """Flip each byte of a file; give how many files were refused, or fail with the place of one that was not."""
    count = 0
    verifier = CredentialVerifier(TRUST, DAY)
    for place in range(0, len(data), step):
        for mask in masks:
            flipped = data[:place] + bytes((data[place] ^ mask,)) + data[place + 1 :]
            assert not verifier.data(flipped).valid, (place, mask)
            count += 1
    return count


def test_each_byte_of_the_credential_file_flipped_once_is_refused() -> None:
    assert refused(TOKEN.encode(), (0x01, 0x20)) == 2 * len(TOKEN)


def test_each_letter_of_the_code_flipped_once_is_refused() -> None:
    assert refused(CODE.encode(), (0x01, 0x10)) == 2 * len(CODE)


def test_each_byte_of_the_pdf_flipped_once_is_refused() -> None:
    data = pdf()
    assert refused(data, (0x01,)) == len(data)


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("data", [TOKEN.encode(), CODE.encode(), pdf()], ids=["jwt", "qr", "pdf"])
def test_each_byte_changed_to_every_other_is_refused(data: bytes) -> None:
    assert refused(data, tuple(range(1, 256))) == 255 * len(data)


def test_no_byte_may_be_missing_or_doubled() -> None:
    verifier = CredentialVerifier(TRUST, DAY)
    for data in (TOKEN.encode(), CODE.encode()):
        for place in range(0, len(data), 7):
            assert not verifier.data(data[:place] + data[place + 1 :]).valid
            assert not verifier.data(data[: place + 1] + data[place:]).valid


# ------------------------------------------------------------------ files


def test_files_of_roots_and_lists_are_gone_by(tmp_path: Path) -> None:
    (tmp_path / "a.root").write_bytes(root_bytes(root()))
    (tmp_path / "cert.jwt").write_text(TOKEN)
    taken_back = revocations("hub", credentials=(RevokedCredential(DATA.id, DAY, "fraud"),))
    (tmp_path / "l").write_bytes(list_bytes(taken_back))
    nothing = tmp_path / "nothing"
    assert CredentialVerifier(trust_of(nothing), DAY).file(tmp_path / "cert.jwt").reason == (
        "unknown_root"
    )
    alone = trust_of(nothing, [tmp_path / "a.root"])
    assert CredentialVerifier(alone, DAY).file(tmp_path / "cert.jwt").valid
    with_list = trust_of(nothing, [tmp_path / "a.root"], [tmp_path / "l"])
    found = CredentialVerifier(with_list, DAY).file(tmp_path / "cert.jwt")
    assert (found.reason, found.revocation) == ("revoked", taken_back.credentials[0])


@pytest.mark.parametrize(
    ("root_file", "list_file", "code"),
    [
        ("cert.jwt", None, "certificates.no_root"),
        ("l", None, "certificates.no_root"),
        ("missing", None, "certificates.no_file"),
        ("a.root", "a.root", "certificates.no_list"),
        ("b.root", "l", "certificates.not_believed"),
    ],
)
def test_a_wrong_file_is_named(
    tmp_path: Path, root_file: str, list_file: str | None, code: str
) -> None:
    (tmp_path / "a.root").write_bytes(root_bytes(root()))
    (tmp_path / "b.root").write_bytes(root_bytes(root("other")))
    (tmp_path / "cert.jwt").write_text(TOKEN)
    (tmp_path / "l").write_bytes(list_bytes(revocations("hub")))
    lists = [] if list_file is None else [tmp_path / list_file]
    with pytest.raises(UserError) as caught:
        trust_of(tmp_path / "nothing", [tmp_path / root_file], lists)
    assert caught.value.code == code


def test_what_cannot_be_a_certificate_is_not_read(tmp_path: Path) -> None:
    verifier = CredentialVerifier(TRUST, DAY)
    for missing in (tmp_path, tmp_path / "missing.jwt"):
        with pytest.raises(UserError, match=r"certificates\.no_file"):
            verifier.file(missing)
    big = tmp_path / "big.pdf"
    with big.open("wb") as file:
        os.truncate(file.fileno(), 21 << 20)
    with pytest.raises(UserError, match=r"certificates\.too_large"):
        verifier.file(big)


def test_a_root_and_a_file_are_all_it_takes(tmp_path: Path) -> None:
    """Another process on a bare PC: no profile, no network, not even a database."""
    (tmp_path / "tinh.root").write_bytes(root_bytes(root()))
    early = replace(DATA, day=dt.date(2026, 1, 5))
    (tmp_path / "12.jwt").write_text(make_token(early, chain(), SIGN))
    done = subprocess.run(
        [
            sys.executable, "-m", "communeapp", "--data-dir", str(tmp_path / "empty"),
            "training", "verify", str(tmp_path / "12.jwt"), "--root", str(tmp_path / "tinh.root"),
        ],
        capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert DATA.name in done.stdout
    assert not (tmp_path / "empty" / "data.db").exists()
