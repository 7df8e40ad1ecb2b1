"""The first letter's facts: the office's own place and signer, days near today."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.documents import Signer
from communeapp.core.errors import UserError
from communeapp.core.profile import Profile
from communeapp.services.first_letter import first_facts

TODAY = dt.date(2026, 11, 22)
SIGNER = Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lý Gì Xừ")


def test_it_is_made_out_for_this_office() -> None:
    facts = first_facts(Profile(place="Thu Lũm", signers=(SIGNER,)), TODAY, ["CONG_VAN"])
    assert (facts.place, facts.signer, facts.date) == ("Thu Lũm", SIGNER, TODAY)
    assert facts.points[0].endswith("30/11/2026")
    assert facts.to
    assert len(facts.points) >= 5


def test_what_the_office_did_not_tell_stays_as_in_the_sample() -> None:
    facts = first_facts(Profile(), TODAY, ["CONG_VAN"])
    assert facts.place == "Thu Lũm"
    assert facts.signer.name


def test_a_type_that_is_gone_is_said() -> None:
    with pytest.raises(UserError, match=r"facts\.unknown_type"):
        first_facts(Profile(), TODAY, ["QUYET_DINH"])
