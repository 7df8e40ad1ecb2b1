"""What version 1 wrote is read for ever: sheets hang on walls longer than programs live."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.unit.core.trust_parts import DATA, chain, private, root, verify

from communeapp.core.training.credential import make_token, read_token
from communeapp.core.training.qr_form import read_qr
from communeapp.core.trust import RevocationList, Trust, revocation_of
from communeapp.core.trust_files import chain_bytes, list_bytes, read_trust_file, root_bytes
from communeapp.services.training.verifying import CredentialVerifier
from communeapp.sync.trust import token_is_genuine

SAMPLES = Path(__file__).parents[3] / "data" / "credentials"
TOKEN = (SAMPLES / "v1.jwt").read_text("ascii")
CODE = (SAMPLES / "v1.qr.txt").read_text("ascii")


def test_the_form_has_not_changed() -> None:
    """Another byte here is another format: it needs a new version beside the old one."""
    assert make_token(DATA, chain(), private("device").sign) == TOKEN
    assert root_bytes(root()) == (SAMPLES / "v1.root").read_bytes()
    assert chain_bytes(chain()) == (SAMPLES / "v1.chain").read_bytes()


def test_what_was_given_is_read() -> None:
    assert read_token(TOKEN, token_is_genuine).data == DATA
    code = read_qr(CODE, verify)
    assert (code.data.id, code.data.name, code.chain) == (DATA.id, DATA.name, chain())


def test_what_was_taken_back_is_known() -> None:
    data = (SAMPLES / "v1.revocations").read_bytes()
    listed = read_trust_file(data, verify)
    assert isinstance(listed, RevocationList)
    assert list_bytes(listed) == data
    trust = Trust((root(),), (listed,))
    assert revocation_of(DATA.id, chain(), root(), trust) == listed.credentials[0]
    verifier = CredentialVerifier(trust, dt.date(2026, 12, 1))
    assert [verifier.text(one).reason for one in (TOKEN, CODE)] == ["revoked", "revoked"]
    assert CredentialVerifier(Trust((root(),)), dt.date(2126, 1, 1)).text(CODE).valid
