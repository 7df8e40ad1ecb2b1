"""What a province lays down: read, joined, and careful where the file is not right."""

from __future__ import annotations

import pytest

from communeapp.core.policy import ALLOWED, CAUTIOUS, MAX_BYTES, NONE, Policy, merge, parse
from communeapp.core.settings import DECLARED, check_value

GOOD = """
format = 1
by = "Sở Khoa học  và Công nghệ"
[defaults]
language = "fr"
font_size = 13
[locked]
share_register = true
lock_minutes = 5
proxy = "http://10.0.0.1:3128"
[hub]
urls = ["https://hub.laichau.example:8443"]
tls_pins = ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="]
"""


def read(text: str) -> Policy:
    return parse(text.encode("utf-8"), "policy.toml")


def faults(policy: Policy) -> list[str]:
    return [one.code for one in policy.faults]


def test_a_policy_is_read() -> None:
    policy = read(GOOD)
    assert policy.faults == ()
    assert policy.by == "Sở Khoa học và Công nghệ"
    assert policy.defaults == {"language": "fr", "font_size": 13}
    assert policy.locked == {
        "share_register": True,
        "lock_minutes": 5,
        "proxy": "http://10.0.0.1:3128",
    }
    assert policy.hub_urls == ("https://hub.laichau.example:8443",)
    assert len(policy.hub_pins) == 1
    assert bool(policy)
    assert not bool(NONE)


def test_notepad_puts_a_mark_of_the_byte_order_first() -> None:
    assert parse(b"\xef\xbb\xbf" + GOOD.encode("utf-8"), "x").faults == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("format = 1\n[locked]\nshare_register = tru", "policy.unreadable"),
        ("format = 1\n[locked", "policy.unreadable"),
        ("", "policy.no_format"),
        ("format = true", "policy.no_format"),
        ("format = 2", "policy.too_new"),
        ("format = 1\n[locked]\nshare_registers = false", "policy.unknown_key"),
        ("format = 1\n[locked]\nregisters_here = false", "policy.unknown_key"),
        ("format = 1\n[lock]\nshare_register = false", "policy.unknown_key"),
        ('format = 1\n[locked]\nshare_register = "no"', "policy.bad_value"),
        ("format = 1\n[locked]\nlock_minutes = 5000", "policy.bad_value"),
        ('format = 1\n[locked]\nlanguage = "de"', "policy.bad_value"),
        ("format = 1\nlocked = 3", "policy.bad_value"),
        ("format = 1\nby = 3", "policy.bad_value"),
        ('format = 1\n[hub]\nurls = ["http://hub"]', "policy.bad_value"),
        ('format = 1\n[hub]\nurls = ["https://u@hub"]', "policy.bad_value"),
        ('format = 1\n[hub]\nurls = "https://hub"', "policy.bad_value"),
        ('format = 1\n[hub]\ntls_pins = ["abc"]', "policy.bad_value"),
        ('format = 1\n[hub]\npins = ["abc"]', "policy.unknown_key"),
    ],
)
def test_a_broken_policy_never_opens_what_it_was_to_lock(text: str, code: str) -> None:
    policy = read(text)
    assert code in faults(policy)
    assert policy.faults[0].values["file"] == "policy.toml"
    for key, value in CAUTIOUS.items():
        assert policy.locked[key] == value


def test_what_a_broken_policy_locks_well_holds() -> None:
    policy = read('format = 1\n[locked]\nshare_register = true\nlock_minutes = 3\ncolour = "red"')
    assert faults(policy) == ["policy.unknown_key"]
    assert policy.locked == {"share_register": True, "lock_minutes": 3, "online": False}


def test_other_bytes_are_no_policy() -> None:
    for data in (b"\xff\xfe\x00", b"a" * (MAX_BYTES + 1), b"[" * 3000):
        policy = parse(data, "p")
        assert faults(policy) == ["policy.unreadable"]
        assert policy.locked == CAUTIOUS


def test_the_more_important_file_holds() -> None:
    beside = read(
        'format = 1\nby = "Xã"\n[defaults]\ntheme = "dark"\n[locked]\nonline = true\nproxy = "direct"'
    )
    system = read('format = 1\nby = "Tỉnh"\n[locked]\nonline = false')
    joined = merge([beside, system])
    assert joined.by == "Tỉnh"
    assert joined.locked == {"online": False, "proxy": "direct"}
    assert joined.defaults == {"theme": "dark"}
    assert len(joined.files) == 2


def test_every_key_is_a_setting_and_every_careful_value_is_one() -> None:
    assert set(DECLARED) >= ALLOWED >= set(CAUTIOUS)
    for key, value in CAUTIOUS.items():
        assert check_value(DECLARED[key], value) == value
