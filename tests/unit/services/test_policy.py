"""A policy on a PC: found, obeyed by settings, model, line and hub; told at the start and by the doctor."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.services.sync.enrolled import answered, named

from communeapp.core.errors import UserError
from communeapp.core.policy import CAUTIOUS
from communeapp.paths import Paths
from communeapp.services import policy as policies
from communeapp.services.doctor import DoctorService, report
from communeapp.services.models import ModelsService
from communeapp.services.office import Office
from communeapp.services.peek import peek_setting
from communeapp.services.policy import load_policy, policy_files, read_policy
from communeapp.services.wiring import saved_language

Open = Callable[..., Office]
Lay = Callable[[str], Path]


@pytest.fixture
def lay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lay:
    """Lay a policy down for this PC."""
    place = tmp_path / "etc" / "policy.toml"
    place.parent.mkdir()
    monkeypatch.setattr(policies, "policy_files", lambda: (place,))

    def write(text: str) -> Path:
        place.write_text(f'format = 1\nby = "Sở KH&CN"\n{text}', encoding="utf-8")
        return place

    return write


def refused(code: str, ask: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        ask()
    assert caught.value.code == code
    return caught.value


def test_without_a_policy_nothing_changes(open_profile: Open) -> None:
    assert not load_policy()
    office = open_profile()
    assert not office.settings.is_locked("online")
    assert policy_files()[-1].name == "policy.toml"


def test_locked_settings_hold_over_all(open_profile: Open, lay: Lay) -> None:
    office = open_profile()
    office.settings.set("font_size", 14)
    office.settings.set("share_register", value=True)
    office.close()
    lay(
        "[defaults]\nfont_size = 12\ntheme = 'dark'\n[locked]\nshare_register = false\nlock_minutes = 3"
    )
    office = open_profile()
    settings = office.settings
    assert settings.number("font_size") == 14  # somebody chose it
    assert settings.text("theme") == "dark"  # nobody did
    assert settings.switch("share_register") is False
    assert settings.number("lock_minutes") == 3
    before = office.events.count()
    said = refused("policy.locked", lambda: settings.set("share_register", value=True))
    assert (said.field, said.values["by"]) == ("share_register", "Sở KH&CN")
    assert settings.set("lock_minutes", 3).touched == frozenset()
    assert office.events.count() == before
    # The registers stay here although the office once allowed them.
    from communeapp.services.sync.exchange_types import PeerKind

    assert "register" not in {one.group for one in office.consent.leaves(PeerKind.HUB).leaving}


def test_another_pc_of_the_office_cannot_open_what_is_locked(open_profile: Open, lay: Lay) -> None:
    """``share_register`` is the office's setting: a colleague's PC may say yes, this one still does not."""
    lay("[locked]\nshare_register = false")
    office = open_profile()
    from communeapp.store.settings import SettingRows

    with office.store.atomic():
        SettingRows(office.store).put("share_register", True, "z")
    assert office.settings.switch("share_register") is False


def test_a_broken_policy_is_said_and_held_at_its_careful_side(open_profile: Open, lay: Lay) -> None:
    office = open_profile()
    office.settings.set("share_register", value=True)
    office.settings.set("lock_minutes", 0)
    office.close()
    place = lay("[locked]\nshare_registers = true")
    office = open_profile()
    assert "policy.unknown_key" in [one.code for one in office.notices]
    for key, value in CAUTIOUS.items():
        assert office.settings.get(key) == value
        assert office.settings.is_locked(key)
    office.close()
    place.write_bytes(b"\xff\xff")
    assert "policy.unreadable" in [one.code for one in open_profile().notices]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_a_policy_that_may_not_be_read_is_a_broken_one(lay: Lay) -> None:
    lay("").chmod(0)
    assert [one.code for one in load_policy().faults] == ["policy.unreadable"]


def test_a_folder_in_the_place_of_a_policy_is_a_broken_one(tmp_path: Path) -> None:
    found = read_policy(tmp_path)
    assert [one.code for one in found.faults] == ["policy.unreadable"]
    assert found.locked == CAUTIOUS
    assert not read_policy(tmp_path / "none")


def test_before_the_office_is_open(data_dir: Path, open_profile: Open, lay: Lay) -> None:
    paths = Paths(data_dir)
    lay('[defaults]\nlanguage = "fr"')
    assert saved_language(paths) == "fr"  # before the first start, too
    office = open_profile()
    office.settings.set("language", "en")
    office.close()
    assert saved_language(paths) == "en"
    lay('[locked]\nlanguage = "vi"')
    assert saved_language(paths) == "vi"
    assert peek_setting(paths, "language") == "vi"


def test_the_model_that_is_laid_down(data_dir: Path, lay: Lay) -> None:
    lay('[locked]\nmodel_id = "qwen2.5-0.5b"')
    models = ModelsService(Paths(data_dir))
    assert models.shelf.chosen() == "qwen2.5-0.5b"
    for ask in (lambda: models.use("anything"), models.use_automatic):
        refused("policy.locked", ask)
    lay('[defaults]\nmodel_id = "qwen2.5-0.5b"')
    models = ModelsService(Paths(data_dir))
    assert models.shelf.chosen() == "qwen2.5-0.5b"
    models.shelf.choose("other")
    assert models.shelf.chosen() == "other"


def test_where_the_hub_is_reached(open_profile: Open, lay: Lay, tmp_path: Path) -> None:
    pin = "B" * 43 + "="
    lay(f'[hub]\nurls = ["https://new.example:8443"]\ntls_pins = ["{pin}"]')
    office = named(open_profile(), "Máy 1")
    assert office.enrolment.state().hub is None  # an address alone connects nothing
    office.enrolment.accept(answered(office, tmp_path))
    hub = office.enrolment.state().hub
    assert hub is not None
    assert (hub.urls, hub.tls_pins) == (("https://new.example:8443",), (pin,))


def test_a_pc_that_may_not_use_the_line(open_profile: Open, lay: Lay, tmp_path: Path) -> None:
    lay("[locked]\nonline = false")
    office = named(open_profile(), "Máy 1")
    office.enrolment.accept(answered(office, tmp_path))
    assert not office.online.ready
    refused("policy.no_line", office.online.prepare)


def test_the_doctor_lists_it(data_dir: Path, lay: Lay) -> None:
    place = lay("[locked]\nonline = false\n[defaults]\nfont_size = 12")
    paths = Paths(data_dir)
    answer = report(DoctorService(paths, ModelsService(paths)).examine())
    assert answer["policy"] == {
        "by": "Sở KH&CN",
        "files": [str(place)],
        "locked": {"online": False},
        "defaults": {"font_size": 12},
        "hub_urls": [],
        "ok": True,
    }
    lay("[locked]\nonlin = false")
    health = DoctorService(paths, ModelsService(paths)).examine()
    assert "policy.unknown_key" in [one.code for one in health.problems]
    assert not health.ok
