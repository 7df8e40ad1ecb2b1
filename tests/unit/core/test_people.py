"""Roles, PIN rules and the growing delay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.errors import UserError
from communeapp.core.people import (
    FREE_TRIES,
    MAX_DELAY_MS,
    Action,
    Role,
    check_pin,
    clean_line,
    may,
    parse_role,
    remaining_wait,
    wait_after,
)


@pytest.mark.parametrize("role", [Role.LEARNER, Role.VOLUNTEER])
@pytest.mark.parametrize(
    "action", [Action.SEE_DOCUMENTS, Action.WRITE_DOCUMENTS, Action.REVIEW, Action.RESTORE]
)
def test_learners_and_volunteers_never_see_documents(role: Role, action: Action) -> None:
    assert not may(role, action)


def test_every_role_is_spelled_out() -> None:
    reviewers = {role for role in Role if may(role, Action.REVIEW)}
    assert reviewers == {Role.CLERK, Role.LEADER, Role.OFFICIAL}
    assert {role for role in Role if may(role, Action.NUMBER)} == {Role.CLERK}
    assert {role for role in Role if may(role, Action.TEACH)} == {
        Role.TRAINER,
        Role.CLERK,
        Role.LEADER,
    }
    assert {role for role in Role if may(role, Action.MANAGE_PEOPLE)} == {
        Role.CLERK,
        Role.LEADER,
        Role.ADMINISTRATOR,
    }
    for role in Role:
        assert may(role, Action.LEARN)
        # Whoever writes documents also sees them, and whoever reviews one has seen it.
        assert may(role, Action.SEE_DOCUMENTS) or not may(role, Action.WRITE_DOCUMENTS)
        assert may(role, Action.SEE_DOCUMENTS) or not may(role, Action.REVIEW)


def test_a_role_is_read_by_its_code() -> None:
    assert parse_role("clerk") is Role.CLERK
    with pytest.raises(UserError, match=r"people\.unknown_role"):
        parse_role("king")


@pytest.mark.parametrize("pin", ["2580", "mật khẩu", "9" * 30 + "1"])
def test_good_pins_are_taken(pin: str) -> None:
    assert check_pin(pin) == pin


@pytest.mark.parametrize("pin", ["1", "", "123", "x" * 65])
def test_pins_of_wrong_length_are_refused(pin: str) -> None:
    with pytest.raises(UserError, match=r"people\.pin_length"):
        check_pin(pin)


@pytest.mark.parametrize("pin", ["0000", "1234", "4321", "7890", "aaaa"])
def test_pins_that_everybody_tries_first_are_refused(pin: str) -> None:
    with pytest.raises(UserError, match=r"people\.pin_too_easy"):
        check_pin(pin)


def test_a_name_is_one_clean_line_in_nfc() -> None:
    typed = "  Nguye\u0302\u0303n\u200b \n Văn\u202e  A "
    assert clean_line(typed, field="name", longest=100) == "Nguyễn Văn A"
    assert clean_line(" ", field="title", longest=9, empty_ok=True) == ""
    with pytest.raises(UserError, match=r"people\.empty"):
        clean_line("\u200b ", field="name", longest=100)
    with pytest.raises(UserError, match=r"people\.too_long"):
        clean_line("abc", field="name", longest=2)


def test_the_first_slips_cost_nothing_and_then_it_grows() -> None:
    assert [wait_after(tries) for tries in range(FREE_TRIES)] == [0] * FREE_TRIES
    waits = [wait_after(tries) for tries in range(FREE_TRIES, 40)]
    assert waits == sorted(waits)
    assert waits[0] == 5_000
    assert waits[-1] == MAX_DELAY_MS


@given(st.integers(0, 50), st.integers(0, 2**45), st.integers(0, 2**45))
def test_a_clock_that_jumps_never_locks_anybody_out(tries: int, then: int, now: int) -> None:
    assert 0 <= remaining_wait(tries, then, now) <= MAX_DELAY_MS


def test_the_wait_ends() -> None:
    assert remaining_wait(FREE_TRIES, 1000, 1000) == 5000
    assert remaining_wait(FREE_TRIES, 1000, 5999) == 1
    assert remaining_wait(FREE_TRIES, 1000, 6000) == 0
