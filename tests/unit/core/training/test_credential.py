"""The signed forms of a certificate: Open Badges 3.0 as a JWT, and the small form of the QR code."""

from __future__ import annotations

import base64
import datetime as dt
import json
import zlib
from dataclasses import replace
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.core.trust_parts import DATA, certificate, chain, private, public, verify

from communeapp.core.encodings import b64url, from_b64url
from communeapp.core.events import canonical_json
from communeapp.core.training import pdf_seal
from communeapp.core.training.certificate import CertificateData
from communeapp.core.training.credential import (
    MAX_TOKEN,
    BrokenCredentialError,
    did_key,
    key_of,
    make_token,
    payload_of,
    read_token,
)
from communeapp.core.training.qr_form import PREFIX, make_qr, read_qr
from communeapp.sync.trust import token_is_genuine

SIGN = private("device").sign
TOKEN = make_token(DATA, chain(), SIGN)
CODE = make_qr(DATA, chain(), SIGN)
BARE = CertificateData(
    "0" * 32, "1/GCN", "Lê An", dt.date(2026, 1, 2), "", "Khóa", "ỦY BAN NHÂN DÂN XÃ A", "1" * 32
)


def signed(payload: object, header: object = None, key: str = "device") -> str:
    """Sign any payload as a token, as a forger with a key would."""
    head = header or json.loads(base64.urlsafe_b64decode(TOKEN.split(".")[0] + "=="))
    text = f"{b64url(canonical_json(head))}.{b64url(canonical_json(payload))}"
    return f"{text}.{b64url(private(key).sign(text.encode()))}"


def test_what_was_signed_is_read() -> None:
    found = read_token(TOKEN, token_is_genuine)
    assert found.data == DATA
    assert found.chain == chain()
    assert key_of(TOKEN) == public("device")


def test_empty_values_stay_empty() -> None:
    alone = (certificate("device", "device"),)
    assert read_token(make_token(BARE, alone, SIGN), token_is_genuine).data == BARE


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40)


@settings(max_examples=40, deadline=None)
@given(words, words, words, st.integers(-1, 1000), st.none() | st.dates())
def test_all_values_come_back(
    name: str, title: str, unit: str, per_mille: int, first: dt.date | None
) -> None:
    import unicodedata

    def nfc(text: str) -> str:
        return unicodedata.normalize("NFC", text)

    data = replace(
        DATA, name=nfc(name), title=nfc(title), unit=nfc(unit), per_mille=per_mille, first=first
    )
    assert read_token(make_token(data, chain(), SIGN), token_is_genuine).data == data
    read = read_qr(make_qr(data, chain(), SIGN), verify).data
    assert (read.name, read.title, read.unit, read.first) == (
        data.name,
        data.title,
        data.unit,
        first,
    )


# ------------------------------------------------------------------ what the specification asks for


def test_another_library_believes_the_token() -> None:
    """PyJWT with nothing of ours: the header names the algorithm, the key is the issuer's."""
    public_key = Ed25519PublicKey.from_public_bytes(public("device"))
    claims: dict[str, Any] = jwt.decode(TOKEN, public_key, algorithms=["EdDSA"])
    header = jwt.get_unverified_header(TOKEN)
    assert set(header) == {
        "alg",
        "jwk",
        "typ",
    }  # 8.2.3: no header beyond those of the specification
    assert header["jwk"] == {"crv": "Ed25519", "kty": "OKP", "x": b64url(public("device"))}
    assert jwt.PyJWK(header["jwk"] | {"alg": "EdDSA"}).key is not None
    assert claims["iss"] == claims["issuer"]["id"] == did_key(public("device"))
    assert claims["sub"] == claims["credentialSubject"]["id"]
    assert claims["jti"] == claims["id"] == "urn:uuid:01234567-89ab-cdef-0123-456789abcdef"
    begins = dt.datetime.fromisoformat(claims["validFrom"])
    assert begins.timestamp() == claims["nbf"]
    assert begins.date() == DATA.day


def test_the_credential_has_what_an_achievement_credential_must_have() -> None:
    """Required properties of AchievementCredential, AchievementSubject and Achievement (B.1)."""
    body: Any = payload_of(DATA, chain())
    assert body["@context"][0] == "https://www.w3.org/ns/credentials/v2"
    assert body["@context"][1].startswith("https://purl.imsglobal.org/spec/ob/v3p0/context")
    assert body["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    assert {"id", "type", "credentialSubject", "issuer", "validFrom"} <= set(body)
    subject = body["credentialSubject"]
    assert subject["type"] == ["AchievementSubject"]
    assert subject["identifier"][0]["identityHash"] == DATA.name
    assert subject["identifier"][0]["hashed"] is False
    achievement = subject["achievement"]
    assert {"id", "type", "criteria", "description", "name"} <= set(achievement)
    assert achievement["criteria"]["narrative"]
    assert subject["result"][0]["resultDescription"] == achievement["resultDescription"][0]["id"]
    assert subject["result"][0]["value"] == "87.5"


def test_a_key_is_named_as_did_key_does() -> None:
    """Vector of the did:key method, Ed25519."""
    key = bytes.fromhex("2e6fcce36701dc791488e0d0b1745cc1e33a4c1c9fcc41c63bd343dbbe0970e6")
    assert did_key(key) == "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"


# ------------------------------------------------------------------ forms that are refused


def payload() -> Any:
    return json.loads(canonical_json(payload_of(DATA, chain())))


def test_an_own_signature_does_not_make_another_form_pass() -> None:
    assert read_token(signed(payload()), token_is_genuine).data == DATA
    more = payload() | {"proof": []}
    less = {name: value for name, value in payload().items() if name != "nbf"}
    number = payload()
    number["credentialSubject"]["licenseNumber"] = 12
    later = payload() | {"nbf": payload()["nbf"] + 1}
    swapped = payload() | {"sub": "urn:uuid:" + "0" * 8 + "-0000-0000-0000-" + "0" * 12}
    nobody = payload()
    nobody["issuer"]["otherIdentifier"] = []
    for body in (more, less, number, later, swapped, nobody, [], "x", {"issuer": 1}):
        with pytest.raises(BrokenCredentialError):
            read_token(signed(body), token_is_genuine)


@pytest.mark.parametrize(
    "changes",
    [
        {"alg": "none"},
        {"alg": "HS256"},
        {"typ": "JOSE"},
        {"kid": "x"},
        {"crit": ["b64"], "b64": False},
    ],
    ids=["none", "symmetric", "other type", "more", "crit"],
)
def test_only_the_one_header_passes(changes: dict[str, object]) -> None:
    head = json.loads(base64.urlsafe_b64decode(TOKEN.split(".")[0] + "==")) | changes
    with pytest.raises(BrokenCredentialError):
        read_token(signed(payload(), head), token_is_genuine)


def test_a_key_that_is_not_the_one_of_the_chain_is_refused() -> None:
    head = {"alg": "EdDSA", "typ": "JWT"}
    jwk = {"crv": "Ed25519", "kty": "OKP", "x": b64url(public("thief"))}
    with pytest.raises(BrokenCredentialError):
        read_token(signed(payload(), head | {"jwk": jwk}, "thief"), token_is_genuine)


@pytest.mark.parametrize("text", ["", ".", "a.b.c", "..", "é.é.é", "a" * (MAX_TOKEN + 1), "x.y"])
def test_no_token_is_no_token(text: str) -> None:
    with pytest.raises(BrokenCredentialError):
        read_token(text, token_is_genuine)
    with pytest.raises(BrokenCredentialError):
        read_qr(PREFIX + text, verify)


# ------------------------------------------------------------------ the QR code


def test_the_code_says_what_the_sheet_says() -> None:
    found = read_qr(CODE, verify)
    assert found.chain == chain()
    for name in ("id", "number", "name", "day", "course_title", "issuer", "title", "unit"):
        assert getattr(found.data, name) == getattr(DATA, name)
    for name in ("first", "last", "per_mille", "class_title"):
        assert getattr(found.data, name) == getattr(DATA, name)


def test_the_code_is_small_enough_for_paper() -> None:
    """A code of version 25 has 117 modules: a third of a millimetre each on 40 mm."""
    assert len(CODE) < 1_100
    assert set(CODE) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    long = replace(
        DATA, name="Công Tằng Tôn Nữ " * 4, title="Phó Giám đốc " * 10, unit="Phòng " * 20
    )
    assert len(make_qr(long, chain(), SIGN)) < 1_450


def test_a_code_that_unpacks_without_end_is_refused() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = packer.compress(b" " * 10_000_000) + packer.flush()
    from communeapp.core.encodings import base45

    body = (len(bomb) % 65536).to_bytes(2, "big") + bomb
    with pytest.raises(BrokenCredentialError):
        read_qr(PREFIX + base45((body + bytes(64))[:2800]), verify)
    small = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = small.compress(b"[" * 2_000_000) + small.flush()
    body = len(packed).to_bytes(2, "big") + packed
    with pytest.raises(BrokenCredentialError):
        read_qr(PREFIX + base45(body + bytes(64)), verify)


def test_signatures_of_one_form_do_not_serve_the_other() -> None:
    raw = TOKEN.rsplit(".", 1)
    from communeapp.core.encodings import base45, from_base45

    code = from_base45(CODE.removeprefix(PREFIX))
    with pytest.raises(BrokenCredentialError):
        read_qr(PREFIX + base45(code[:-64] + from_b64url(raw[1])), verify)
    with pytest.raises(BrokenCredentialError):
        read_token(f"{raw[0]}.{b64url(code[-64:])}", token_is_genuine)


# ------------------------------------------------------------------ the seal of a PDF


def test_a_seal_covers_every_byte_before_it() -> None:
    sheet = pdf_seal.seal(b"%PDF-1.4 something\n%%EOF\n", SIGN)
    found = pdf_seal.read_seal(sheet)
    assert found is not None
    assert verify(public("device"), found[1], found[0])
    for place in range(len(sheet)):
        flipped = sheet[:place] + bytes((sheet[place] ^ 1,)) + sheet[place + 1 :]
        again = pdf_seal.read_seal(flipped)
        assert again is None or not verify(public("device"), again[1], again[0]), place
    for other in (sheet + b"\n", sheet[:-1], b"", b"%PDF-1.4"):
        assert pdf_seal.read_seal(other) is None


def test_attached_files_that_are_no_credential_are_passed_over() -> None:
    def attached(plain: bytes) -> bytes:
        return (
            b"%PDF-1.4\n5 0 obj\n<<\n/Length 6\n>>\nstream\n"
            + zlib.compress(plain)
            + b"\nendstream\nendobj\n<< /EF <</F 5 0 R>> >>\n"
        )

    assert pdf_seal.token_in(attached(TOKEN.encode())) == TOKEN
    for plain in (b"", b"hello", b"A" * 10_000_000, TOKEN.encode() + b"\n"):
        assert pdf_seal.token_in(attached(plain)) is None
    assert pdf_seal.token_in(b"%PDF-1.4 /EF <</F 9 0 R>>") is None
    assert pdf_seal.token_in(b"%PDF-1.4\n5 0 obj\nstream\ngarbage /EF <</F 5 0 R>>") is None


def code_of(value: object, keys: tuple[str, str] = ("device", "device")) -> str:
    """Sign any value as a code, as a forger with a key would."""
    from communeapp.core.encodings import base45
    from communeapp.core.training import qr_form

    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zdict=qr_form._WORDS)
    packed = packer.compress(canonical_json(value)) + packer.flush()
    body = len(packed).to_bytes(2, "big") + packed
    return PREFIX + base45(body + private(keys[0]).sign(qr_form._HEAD + body))


def values() -> list[Any]:
    from communeapp.core.training import qr_form

    found: list[Any] = json.loads(canonical_json(qr_form._values(DATA, chain())))
    return found


def test_an_own_signature_does_not_make_another_code_pass() -> None:
    assert read_qr(code_of(values()), verify).data.name == DATA.name

    def changed(*path: int, to: object) -> list[Any]:
        whole = values()
        inner: Any = whole
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = to
        return whole

    raw, texts, days, per_mille, keys = range(5)
    assert per_mille == 3
    for value in (
        changed(raw, to=7),
        changed(raw, to="AAAA"),
        changed(texts, 0, to=None),
        changed(per_mille, to=True),
        changed(days, 0, to=0),
        changed(days, 1, to=10**9),
        changed(keys, to=[]),
        changed(keys, 0, 0, to="17"),
        changed(keys, 0, 1, to="root"),
        changed(keys, 0, 4, to=[1]),
        changed(keys, 0, 7, to="AAAA"),
        changed(keys, 0, 8, to="AAAA"),
        changed(keys, 1, 8, to=""),
        [*values(), 1],
        {},
    ):
        with pytest.raises(BrokenCredentialError):
            read_qr(code_of(value), verify)
    with pytest.raises(BrokenCredentialError):
        read_qr(code_of(values(), ("thief", "")), verify)


def test_a_head_that_names_no_key_is_no_head() -> None:
    for text in ("", "e30.e30.e30", "é", b64url(b"[]") + ".."):
        with pytest.raises(BrokenCredentialError):
            key_of(text)


def test_a_chain_with_a_broken_link_is_no_credential() -> None:
    body = payload()
    body["issuer"]["otherIdentifier"][0]["identifier"] += "A"
    with pytest.raises(BrokenCredentialError):
        read_token(signed(body), token_is_genuine)
    with pytest.raises(BrokenCredentialError):
        read_token(signed(payload(), ["x"]), token_is_genuine)
