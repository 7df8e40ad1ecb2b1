"""Chains up to a root: what is believed, and everything that is not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from tests.unit.core.trust_parts import (
    DATA,
    DAY,
    TRUST,
    certificate,
    chain,
    private,
    public,
    revocations,
    root,
    verify,
)

from communeapp.core.events import canonical_json, device_id
from communeapp.core.trust import (
    ROLE_TRAINING,
    KeyCertificate,
    Level,
    RevokedCredential,
    RevokedKey,
    Trust,
    TrustFault,
    fingerprint,
    judge_chain,
    judge_list,
    revocation_of,
    signed_list,
)
from communeapp.core.trust_files import (
    BrokenTrustError,
    certificate_from_text,
    chain_bytes,
    list_bytes,
    read_trust_file,
    root_bytes,
)


def judged(
    keys: tuple[KeyCertificate, ...], trust: Trust = TRUST, day: dt.date = DAY
) -> TrustFault | None:
    return judge_chain(keys, trust, role=ROLE_TRAINING, day=day, verify=verify).fault


def test_a_chain_leads_to_its_root() -> None:
    found = judge_chain(chain(), TRUST, role=ROLE_TRAINING, day=DAY, verify=verify)
    assert found.fault is None
    assert found.root == root()


def test_a_device_may_be_its_own_root() -> None:
    alone = certificate("device", "device")
    assert judged((alone,)) is TrustFault.UNKNOWN_ROOT
    assert judged((alone,), Trust((root("device"),))) is None


def test_a_root_under_a_root_is_not_needed_but_a_hub_under_a_hub_works() -> None:
    lower = certificate("lower", "hub", Level.HUB)
    deep = (certificate("device", "lower"), lower, certificate("hub", "root", Level.HUB))
    assert judged(deep) is None


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"roles": ()}, TrustFault.NOT_ALLOWED),
        ({"roles": ("training", "all")}, TrustFault.NOT_ALLOWED),
        ({"scopes": ("hub_to_unit",)}, TrustFault.NOT_ALLOWED),
        ({"not_before": dt.date(2026, 11, 23)}, TrustFault.OUT_OF_TIME),
        ({"not_after": dt.date(2026, 11, 21)}, TrustFault.OUT_OF_TIME),
        ({"issuer": device_id(public("root"))}, TrustFault.BAD_SIGNATURE),
    ],
    ids=[
        "no role",
        "more roles than the hub",
        "a foreign scope",
        "too early",
        "over",
        "other issuer",
    ],
)
def test_what_a_certificate_does_not_cover(changes: dict[str, object], fault: TrustFault) -> None:
    assert judged(chain(**changes)) is fault


def test_both_days_of_a_certificate_count() -> None:
    for end in ("not_before", "not_after"):
        assert judged(chain(**{end: DAY})) is None


def test_a_device_signs_no_device() -> None:
    keys = (certificate("other", "device"), *chain())
    assert judged(keys) is TrustFault.NOT_ALLOWED


def test_a_signature_of_another_key_is_not_believed() -> None:
    device, hub = chain()
    forged = replace(device, signature=private("thief").sign(device.signed_bytes()))
    assert judged((forged, hub)) is TrustFault.BAD_SIGNATURE
    other = certificate("hub", "thief", Level.HUB)
    assert judged((device, other)) is TrustFault.UNKNOWN_ROOT


def test_a_chain_has_an_end() -> None:
    assert judged(()) is TrustFault.BAD_SIGNATURE
    assert judged((*chain(), *chain(), *chain())) is TrustFault.BAD_SIGNATURE
    assert judged(chain()[:1]) is TrustFault.UNKNOWN_ROOT


def test_a_changed_field_breaks_the_signature() -> None:
    device, hub = chain()
    for changed in (
        replace(device, serial=18),
        replace(device, unit_name="ỦY BAN NHÂN DÂN XÃ KHÁC"),
        replace(device, not_after=dt.date(2030, 1, 1)),
        replace(device, level=Level.HUB),
        replace(device, key=public("thief")),
    ):
        assert judged((changed, hub)) is TrustFault.BAD_SIGNATURE


# ------------------------------------------------------------------ revocation


def test_a_key_is_not_believed_from_the_day_it_was_revoked() -> None:
    key = RevokedKey(17, device_id(public("device")), DAY, from_seq=40)
    for who in ("hub", "root"):
        trust = replace(TRUST, lists=(revocations(who, keys=(key,)),))
        assert judged(chain(), trust) is TrustFault.KEY_REVOKED
        assert judged(chain(), trust, DAY - dt.timedelta(days=1)) is None


def test_the_hub_of_a_key_may_be_revoked_by_the_root() -> None:
    key = RevokedKey(3, device_id(public("hub")), DAY)
    assert judged(chain(), replace(TRUST, lists=(revocations("root", keys=(key,)),))) is not None
    assert judged(chain(), replace(TRUST, lists=(revocations("hub", keys=(key,)),))) is None


def test_a_new_certificate_of_the_same_key_is_another() -> None:
    key = RevokedKey(16, device_id(public("device")), DAY)
    assert judged(chain(), replace(TRUST, lists=(revocations("hub", keys=(key,)),))) is None


def test_a_key_below_revokes_no_key_above() -> None:
    key = RevokedKey(17, device_id(public("device")), DAY)
    assert judged(chain(), replace(TRUST, lists=(revocations("device", keys=(key,)),))) is None


def test_who_may_take_a_credential_back() -> None:
    one = RevokedCredential(DATA.id, DAY, "fraud")
    for who in ("device", "hub", "root"):
        trust = replace(TRUST, lists=(revocations(who, credentials=(one,)),))
        assert revocation_of(DATA.id, chain(), root(), trust) == one
        assert revocation_of("0" * 32, chain(), root(), trust) is None
    stranger = replace(TRUST, lists=(revocations("stranger", credentials=(one,)),))
    assert revocation_of(DATA.id, chain(), root(), stranger) is None


def test_lists_are_believed_as_far_as_their_signers_are() -> None:
    for who in ("device", "hub", "root"):
        assert judge_list(revocations(who), TRUST, verify) is None
    assert judge_list(revocations("stranger"), TRUST, verify) is TrustFault.UNKNOWN_ROOT
    forged = replace(revocations("hub"), number=9)
    assert judge_list(forged, TRUST, verify) is TrustFault.BAD_SIGNATURE
    borrowed = signed_list(replace(revocations("hub"), chain=chain()), private("hub").sign)
    assert judge_list(borrowed, TRUST, verify) is TrustFault.BAD_SIGNATURE


# ------------------------------------------------------------------ files


FILES = {
    "root": root_bytes(root()),
    "chain": chain_bytes(chain()),
    "list": list_bytes(
        revocations(
            "hub",
            credentials=(RevokedCredential(DATA.id, DAY, "fraud"),),
            keys=(RevokedKey(17, device_id(public("device")), DAY, 4),),
        )
    ),
}


def test_files_are_read_as_they_were_written() -> None:
    assert read_trust_file(FILES["root"], verify) == root()
    assert read_trust_file(FILES["chain"], verify) == chain()
    found = read_trust_file(FILES["list"], verify)
    assert list_bytes(found) == FILES["list"]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", sorted(FILES))
@pytest.mark.parametrize("mask", [0x01, 0x20, 0x80])
def test_no_byte_of_a_file_may_change(name: str, mask: int) -> None:
    """Refused as a file, or not believed: a flipped byte never passes."""
    data = FILES[name]
    for place in range(len(data)):
        flipped = data[:place] + bytes((data[place] ^ mask,)) + data[place + 1 :]
        try:
            found = read_trust_file(flipped, verify)
        except BrokenTrustError:
            continue
        if isinstance(found, tuple):
            assert judged(found) is not None, place
        else:
            assert judge_list(found, TRUST, verify) is not None, place  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b'{"kind":"chain"}',
        b'{"certificates":[],"kind":"chain","v":1}',
        b'{"body":{"kind":"root"},"sig":"AA"}',
        b"[" * 5000,
        FILES["root"] + b"\n",
        FILES["root"][:-1],
        canonical_json({"body": 1, "sig": "x"}),
    ],
)
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(BrokenTrustError):
        read_trust_file(data, verify)


def test_a_root_that_did_not_sign_itself_is_refused() -> None:
    with pytest.raises(BrokenTrustError):
        read_trust_file(root_bytes(replace(root(), name="TỈNH KHÁC")), verify)


def test_a_certificate_has_one_text() -> None:
    text = chain()[0].text()
    assert certificate_from_text(text) == chain()[0]
    for other in (text + "A", text.replace(".", ".."), text[:-1], "", "a.b", text.upper()):
        with pytest.raises(BrokenTrustError):
            certificate_from_text(other)


def test_a_fingerprint_can_be_read_out() -> None:
    shown = fingerprint(public("root"))
    assert [len(part) for part in shown.split()] == [5] * 6
    assert shown.replace(" ", "").isdigit()
    assert shown != fingerprint(public("hub"))
