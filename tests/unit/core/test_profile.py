"""The commune's profile and the keys of ``profile set``."""

from __future__ import annotations

import pytest

from communeapp.core.documents import Signer
from communeapp.core.errors import UserError
from communeapp.core.profile import (
    MAX_SIGNERS,
    Profile,
    check_profile,
    profile_from_json,
    profile_to_json,
    set_values,
)

FULL = Profile(
    unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM",
    parent_name="TỈNH LAI CHÂU",
    place="Thu Lũm",
    unit_code="H35.12",
    symbols={"CONG_VAN": "UBND-VHXH"},
    signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"),),
)


def test_a_profile_survives_json() -> None:
    assert profile_from_json(profile_to_json(FULL)) == FULL
    assert profile_from_json({}) == Profile()
    assert Profile().empty
    assert not FULL.empty


def test_json_of_another_shape_is_read_as_far_as_it_goes() -> None:
    odd = {"unit_name": None, "symbols": [], "signers": "x", "later": 1}
    assert profile_from_json(odd) == Profile()
    assert profile_from_json({"signers": ["x", {"name": "A"}]}).signers == (Signer(name="A"),)


def test_single_keys_are_set_and_cleared() -> None:
    changed = set_values(FULL, {"place": " Mường  Tè ", "symbols.THONG_BAO": "UBND"})
    assert changed.place == "Mường Tè"
    assert changed.symbols == {"CONG_VAN": "UBND-VHXH", "THONG_BAO": "UBND"}
    assert changed.unit_name == FULL.unit_name
    assert set_values(changed, {"symbols.CONG_VAN": ""}).symbols == {"THONG_BAO": "UBND"}


def test_signers_are_set_by_number() -> None:
    two = set_values(FULL, {"signers.2.name": "Trần Thị B", "signers.2.title": "PHÓ CHỦ TỊCH"})
    assert two.signers[1] == Signer("", "PHÓ CHỦ TỊCH", "Trần Thị B")
    assert set_values(two, {"signers.1": ""}).signers == (two.signers[1],)
    assert set_values(two, {"signers.1": "", "signers.1.name": "C"}).signers[0].name == "C"
    titles = set_values(FULL, {"signers.1.title": "KT. CHỦ TỊCH\n PHÓ  CHỦ TỊCH\n"})
    assert titles.signers[0].title == "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("colour", "red", "profile.unknown_key"),
        ("symbols.", "X", "profile.unknown_key"),
        ("symbols.A", "không hợp lệ", "profile.symbol"),
        ("symbols.A", "X" * 41, "profile.too_long"),
        ("unit_code", "H35 12", "profile.unit_code"),
        ("place", "x" * 201, "profile.too_long"),
        ("signers.0.name", "A", "profile.signer_number"),
        ("signers.3.name", "A", "profile.signer_number"),
        ("signers.1", "A", "profile.unknown_key"),
        ("signers.2", "", "profile.unknown_key"),
    ],
)
def test_a_bad_value_names_its_key(key: str, value: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        set_values(FULL, {key: value})
    assert (caught.value.code, caught.value.field) == (code, key)


def test_invisible_marks_are_dropped_and_text_is_nfc() -> None:
    assert check_profile(Profile(place="Thu Lu\u0303m\u200b\u202e")).place == "Thu Lũm"


def test_the_list_of_signers_ends() -> None:
    with pytest.raises(UserError, match=r"profile\.too_many_signers"):
        check_profile(Profile(signers=(Signer(name="A"),) * (MAX_SIGNERS + 1)))
