"""What is read out of signed facts: everything is checked, also what a publisher signed by mistake."""

from __future__ import annotations

from typing import Any

import pytest

from communeapp.updating.offers import (
    MAX_NOTE,
    MAX_TARGET,
    BadOffer,
    Offer,
    OfferKind,
    is_newer,
    offer_of,
)

SHA = "ab" * 32
GOOD: dict[str, Any] = {
    "format": 1, "kind": "program", "name": "CommuneApp", "version": "1.2.0",
    "system": "linux-x86_64", "schema": 17, "needs": "", "notes": {"vi": "Sửa lỗi."},
}  # fmt: skip
PATH = "program/CommuneApp-1.2.0-linux-x86_64.tar.xz"


def read(path: str = PATH, size: int = 5, sha: object = SHA, **facts: Any) -> Offer | None:
    return offer_of(path, size, {"sha256": sha}, {**GOOD, **facts})  # type: ignore[dict-item]


def test_what_is_signed_is_read_back_as_it_was() -> None:
    offer = read()
    assert offer == Offer(
        OfferKind.PROGRAM,
        "CommuneApp",
        "1.2.0",
        "linux-x86_64",
        PATH,
        5,
        SHA,
        17,
        {"vi": "Sửa lỗi."},
    )
    assert offer is not None
    assert offer_of(PATH, 5, {"sha256": SHA}, offer.custom()) == offer
    assert {offer: 1}[offer] == 1


@pytest.mark.parametrize("custom", [None, [], "x", 1, {}, {"format": 2}, {**GOOD, "kind": "plugin"},
                                    {**GOOD, "kind": ["program"]}, {**GOOD, "format": "1"}])  # fmt: skip
def test_what_a_later_program_may_know_is_passed_over(custom: object) -> None:
    assert offer_of(PATH, 5, {"sha256": SHA}, custom) is None


@pytest.mark.parametrize(
    "facts",
    [
        {"name": ""}, {"name": "../x"}, {"name": "a b"}, {"name": 1}, {"name": "a" * 101}, {"name": None},
        {"version": ""}, {"version": "1"}, {"version": "1.2.3.4.5"}, {"version": "1.02"}, {"version": "1.2-rc"},
        {"version": "1.-2"}, {"version": 1.2}, {"version": "1." + "9" * 7}, {"version": "1.٣"}, {"version": "1.2\n"},
        {"needs": "1.2.3.4.5"},
        {"system": ""}, {"system": "linux"}, {"system": "Linux-X"}, {"system": 5},
        {"schema": 0}, {"schema": -1}, {"schema": True}, {"schema": "17"}, {"schema": 1e9},
        {"needs": "x"}, {"needs": None}, {"needs": []},
        {"notes": []}, {"notes": "x"}, {"notes": {"vi": 1}}, {"notes": {"vi": "x" * (MAX_NOTE + 1)}},
        {"path": "program/../x"}, {"path": "course/CommuneApp.tar.xz"}, {"path": "CommuneApp.tar.xz"},
        {"path": "program/a/b"}, {"path": "/program/a"}, {"path": "program/.a"}, {"path": "program/ă"},
        {"size": 0}, {"size": MAX_TARGET + 1}, {"sha": "AB" * 32}, {"sha": "ab"}, {"sha": ""},
    ],
)  # fmt: skip
def test_facts_that_make_no_sense_are_refused(facts: dict[str, Any]) -> None:
    with pytest.raises(BadOffer):
        read(**facts)


def test_a_file_without_the_usual_hash_is_refused() -> None:
    with pytest.raises(BadOffer):
        offer_of(PATH, 5, {"sha512": "ab" * 64}, GOOD)


def test_notes_are_plain_text_in_a_language_of_the_program() -> None:
    offer = read(notes={"vi": "Một\x1b[31m\nhai\u202e", "de": "x", "fr": "trois"})
    assert offer is not None
    assert offer.notes == {"vi": "Một[31m\nhai", "fr": "trois"}
    assert [offer.note(one) for one in ("vi", "fr", "en", "lo")] == [
        "Một[31m\nhai", "trois", "Một[31m\nhai", "Một[31m\nhai",
    ]  # fmt: skip
    silent = read(notes={})
    assert silent is not None
    assert silent.note("vi") == ""


@pytest.mark.parametrize(
    ("version", "than", "newer"),
    [
        ("1.10.0", "1.9.0", True), ("1.2", "1.2.0", False), ("1.2.0.1", "1.2", True), ("0.9", "1.0", False),
        ("2.0", "", True), ("1.0.0", "1.0.0", False),
    ],
)  # fmt: skip
def test_versions_are_compared_by_their_numbers(version: str, than: str, newer: bool) -> None:
    assert is_newer(version, than) is newer
