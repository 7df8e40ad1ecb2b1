"""What leaves, in plain words: asked once for each kind of reader, again when more would leave."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.services.sync.enrolled import named, refused

import communeapp
from communeapp import texts
from communeapp.core.people import Role
from communeapp.services.office import Office
from communeapp.services.sync import consent
from communeapp.services.sync.consent import STAYS, group_of
from communeapp.services.sync.exchange_types import PeerKind, Waiting

Open = Callable[..., Office]
HUB, COLLEAGUE = PeerKind.HUB, PeerKind.COLLEAGUE


@pytest.fixture
def office(open_profile: Open) -> Office:
    made = named(open_profile())
    clerk, _ = made.people.add("Vàng A Súa", "Văn thư", Role.CLERK, "258036", False)
    made.people.switch(clerk.id, "258036")
    return made


def groups(office: Office, kind: PeerKind) -> set[str]:
    return {one.group for one in office.consent.leaves(kind).leaving}


def test_it_is_asked_once_and_kept_with_who_and_when(office: Office) -> None:
    refused("enrol.no_consent", lambda: office.consent.require(HUB))
    assert office.consent.leaves(HUB).needed
    office.people.sign_out()
    refused("people.sign_in_first", lambda: office.consent.give(HUB))
    office.people.switch("Vàng A Súa", "258036")
    office.consent.give(HUB)
    office.consent.require(HUB)
    given = office.consent.given(HUB)
    assert given is not None
    assert (given.name, given.at_ms) == ("Vàng A Súa", office.clock.now_ms())
    assert not office.consent.needed(HUB)
    # To one kind of reader is not to the other.
    refused("enrol.no_consent", lambda: office.consent.require(COLLEAGUE))
    office.consent.withdraw(HUB)
    refused("enrol.no_consent", lambda: office.consent.require(HUB))
    scopes = {one.scope.value for one in office.events.all("consent.given")}
    assert scopes == {"person"}  # who agreed is nobody's business elsewhere


def test_more_that_would_leave_is_asked_again(office: Office) -> None:
    office.consent.give(HUB)
    assert "register" not in groups(office, HUB)
    assert "register" in office.consent.leaves(HUB).stays
    office.settings.set("share_register", True)
    leaves = office.consent.leaves(HUB)
    assert leaves.needed
    assert [one.group for one in leaves.leaving if one.fresh] == ["register"]
    office.consent.give(HUB)
    assert not office.consent.needed(HUB)
    office.settings.set("share_register", False)  # less needs nobody
    assert not office.consent.needed(HUB)


def test_what_a_later_program_sends_is_asked_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.consent.give(HUB)
    fresh = Waiting(3, 0, 900, {"weather.seen": 3})
    monkeypatch.setattr(office.consent, "_waiting", lambda kind: fresh)
    (new,) = [one for one in office.consent.leaves(HUB).leaving if one.fresh]
    assert (new.group, new.count) == ("other", 3)
    refused("enrol.no_consent", lambda: office.consent.require(HUB))


def test_counts_are_of_what_waits(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = Waiting(
        9,
        2,
        900,
        {"training.standing": 4, "class.reported": 1, "office.counts": 3, "epoch.started": 1},
    )
    monkeypatch.setattr(office.consent, "_waiting", lambda kind: waiting)
    leaves = office.consent.leaves(HUB)
    counts = {one.group: one.count for one in leaves.leaving}
    assert (counts["training"], counts["counts"], counts["technical"]) == (5, 3, 1)
    assert (counts["documents_up"], leaves.files) == (0, 2)


def test_drafts_and_documents_never_stand_among_what_a_hub_gets(office: Office) -> None:
    assert not groups(office, HUB) & {"drafts", "documents", "people"}
    assert {"drafts", "documents", "personal", "secret"} <= set(STAYS[HUB])
    assert {"drafts", "documents", "people"} <= groups(office, COLLEAGUE)
    assert {"personal", "secret"} <= set(STAYS[COLLEAGUE])


def test_every_group_has_its_words() -> None:
    names = {*consent._GROUPS, "other"}
    stays = {"register", *(one for each in STAYS.values() for one in each)}
    for lang in texts.LANGUAGES:
        known = texts.catalogue(lang)
        assert all(known[f"enrol.leaves.{one}"].hint for one in names)
        assert {f"enrol.stays.{one}" for one in stays} <= set(known)


def test_every_type_that_goes_up_belongs_to_a_group() -> None:
    """Whatever the sources append for the hub has words of its own, and none of them are a draft's."""
    found = set()
    folder = Path(communeapp.__file__).parent
    for file in (folder / "services").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) > 1:
                scope = node.args[1]
                if isinstance(scope, ast.Attribute) and scope.attr == "UNIT_TO_HUB":
                    first = node.args[0]
                    if isinstance(first, ast.Constant) and isinstance(first.value, str):
                        found.add(first.value)
    assert {"ask.sent", "class.reported", "device.key_restored"} <= found
    assert {group_of(one) for one in found} <= set(consent._TO[HUB])
