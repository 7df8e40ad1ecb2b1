"""Whom an office believes: roots by fingerprint, its own chain, lists; damaged files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.core.trust_parts import (
    DATA,
    HUB_NAME,
    SCOPES,
    UNIT,
    certificate,
    private,
    public,
    revocations,
    root,
)

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.people import Role
from communeapp.core.trust import (
    ROLE_TRAINING,
    KeyCertificate,
    Level,
    RevokedCredential,
    judge_chain,
    signed_certificate,
)
from communeapp.core.trust_files import chain_bytes, list_bytes, root_bytes
from communeapp.services.office import Office
from communeapp.sync.signing import device_key, verify

PIN = "258036"
Open = Callable[..., Office]


@pytest.fixture
def office(open_profile: Open) -> Office:
    made = open_profile()
    made.profile.set({"unit_name": UNIT, "unit_code": "H12.34"})
    return made


def refused(code: str, action: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        action()
    assert caught.value.code == code
    return caught.value


def certified(office: Office, **changes: object) -> tuple[KeyCertificate, ...]:
    """What a hub would send back on the stick for this PC."""
    key = device_key(office.paths.keys_dir)
    hub = certificate("hub", "root", Level.HUB, serial=3)
    made = KeyCertificate(
        41, Level.DEVICE, "H12.34", UNIT, (ROLE_TRAINING,), SCOPES, dt.date(2026, 1, 1),
        dt.date(2028, 12, 31), key.public, hub.device,
    )  # fmt: skip
    made = replace(made, **changes)  # type: ignore[arg-type]
    return signed_certificate(made, private("hub").sign), hub


def written(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def add_root(office: Office, folder: Path, name: str = "root") -> None:
    file = written(folder, f"{name}.root", root_bytes(root(name)))
    office.trust.add(file, office.trust.look(file).fingerprint)


def test_a_pc_without_a_hub_signs_by_its_own_word(office: Office) -> None:
    before = office.trust.state()
    assert (before.self_signed, before.until, before.roots) == (True, None, ())
    signer = office.trust.signer()
    found = judge_chain(
        signer.chain, office.trust.trust(), role=ROLE_TRAINING, day=dt.date(2026, 11, 30),
        verify=verify,
    )  # fmt: skip
    assert found.fault is None
    state = office.trust.state()
    (own,) = state.roots
    assert own.own and own.name == UNIT and own.fingerprint == state.device
    assert state.until == dt.date(2036, 12, 31)
    assert office.trust.signer().chain == signer.chain


def test_a_new_name_of_the_unit_is_certified_anew(office: Office) -> None:
    first = office.trust.signer().chain[0]
    office.profile.set({"unit_name": "ỦY BAN NHÂN DÂN XÃ MÙ CẢ"})
    second = office.trust.signer().chain[0]
    assert (second.unit_name, second.serial) == ("ỦY BAN NHÂN DÂN XÃ MÙ CẢ", first.serial + 1)
    assert second.key == first.key


def test_the_own_root_comes_back_when_it_was_taken_away(office: Office) -> None:
    office.trust.signer()
    office.trust.remove_root(office.trust.device)
    assert office.trust.state().roots == ()
    office.trust.signer()
    assert len(office.trust.state().roots) == 1


def test_a_hub_takes_over(office: Office, tmp_path: Path) -> None:
    office.trust.signer()
    file = written(tmp_path, "device.chain", chain_bytes(certified(office)))
    assert office.trust.look(file).kind == "chain"
    refused("certificates.not_believed", lambda: office.trust.add(file))
    add_root(office, tmp_path)
    office.trust.add(file)
    state = office.trust.state()
    assert (state.self_signed, state.until) == (False, dt.date(2028, 12, 31))
    assert [one.unit_name for one in office.trust.signer().chain] == [UNIT, HUB_NAME]
    refused("certificates.hub_signed", lambda: office.trust.export_root(tmp_path))
    office.profile.set({"unit_name": "ỦY BAN NHÂN DÂN XÃ KHÁC"})
    error = refused("certificates.unit_differs", office.trust.signer)
    assert error.values["unit"] == UNIT


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"key": public("thief")}, "certificates.not_for_this_pc"),
        ({"roles": ()}, "certificates.not_believed"),
        ({"not_after": dt.date(2026, 11, 29)}, "certificates.not_believed"),
    ],
    ids=["another device", "no role", "over"],
)
def test_chains_that_are_not_taken(
    office: Office, tmp_path: Path, changes: dict[str, object], code: str
) -> None:
    add_root(office, tmp_path)
    file = written(tmp_path, "device.chain", chain_bytes(certified(office, **changes)))
    refused(code, lambda: office.trust.add(file))


def test_a_chain_ends(office: Office, tmp_path: Path, clock: FakeClock) -> None:
    add_root(office, tmp_path)
    office.trust.add(written(tmp_path, "device.chain", chain_bytes(certified(office))))
    clock.jump(1000 * 86_400_000)
    refused("certificates.chain_over", office.trust.signer)
    clock.jump(-3000 * 86_400_000)
    refused("certificates.chain_over", office.trust.signer)


@pytest.mark.parametrize("compared", ["", "0000", "x"])
def test_a_root_is_believed_after_comparing_alone(
    office: Office, tmp_path: Path, compared: str
) -> None:
    file = written(tmp_path, "tinh.root", root_bytes(root()))
    error = refused("certificates.compare", lambda: office.trust.add(file, compared))
    found, _ = office.trust.add(file, str(error.values["fingerprint"]).upper())
    assert (found.kind, found.name) == ("root", "TỈNH LAI CHÂU")
    assert [one.name for one in office.trust.state().roots] == ["TỈNH LAI CHÂU"]
    office.trust.remove_root(root().id)
    refused("certificates.unknown_root", lambda: office.trust.remove_root(root().id))


def test_lists_only_grow(office: Office, tmp_path: Path) -> None:
    one = RevokedCredential(DATA.id, dt.date(2026, 11, 22), "fraud")
    newer = written(tmp_path, "2", list_bytes(revocations("hub", number=2, credentials=(one,))))
    older = written(tmp_path, "1", list_bytes(revocations("hub", number=1)))
    refused("certificates.not_believed", lambda: office.trust.add(newer))
    add_root(office, tmp_path)
    found, _ = office.trust.add(newer)
    assert (found.kind, found.name) == ("revocations", HUB_NAME)
    refused("certificates.list_older", lambda: office.trust.add(older))
    office.trust.add(newer)
    office.trust.add(written(tmp_path, "r", list_bytes(revocations("root"))))
    shown = {one.issuer: one.credentials for one in office.trust.state().lists}
    assert shown == {HUB_NAME: 1, "TỈNH LAI CHÂU": 0}


def test_what_stood_in_a_list_stays_in_it(office: Office) -> None:
    """A restored backup knows less than the list that was given away already."""
    first = RevokedCredential("a" * 32, dt.date(2026, 11, 22), "fraud")
    second = RevokedCredential("b" * 32, dt.date(2026, 11, 23), "other")
    office.trust.publish((first,))
    office.trust.publish((second,))
    (listed,) = office.trust.trust().lists
    assert (listed.number, listed.credentials) == (2, (first, second))


def test_damaged_files_are_left_out(office: Office, tmp_path: Path) -> None:
    add_root(office, tmp_path)
    add_root(office, tmp_path, "other")
    folder = office.trust.folder / "roots"
    files = sorted(folder.iterdir())
    files[0].write_bytes(files[0].read_bytes().replace(b"LAI", b"LAJ"))
    assert len(office.trust.state().roots) == 1
    (folder / "big.root").write_bytes(b"x" * (5 << 20))
    (folder / "folder.root").mkdir()
    assert len(office.trust.state().roots) == 1


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"{}", b"\xff" * 100])
def test_other_files_are_no_files_of_trust(office: Office, tmp_path: Path, data: bytes) -> None:
    file = written(tmp_path, "x", data)
    refused("certificates.no_trust_file", lambda: office.trust.look(file))
    refused("certificates.no_trust_file", lambda: office.trust.add(file))


def test_who_may_say_whom_to_believe(office: Office, tmp_path: Path) -> None:
    office.people.add("Trần Thị Văn Thư", "", Role.CLERK, PIN)
    office.people.add("Lò Thị Bình", "", Role.LEARNER, "1379")
    office.people.switch("Lò Thị Bình", "1379")
    file = written(tmp_path, "tinh.root", root_bytes(root()))
    refused("people.not_allowed", lambda: office.trust.add(file, root().id))
    refused("people.not_allowed", lambda: office.trust.remove_root(root().id))


def test_a_folder_that_cannot_be_written_is_the_machines_fault(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused("export.no_folder", lambda: office.trust.export_root(tmp_path / "missing"))
    office.trust.folder.parent.mkdir(exist_ok=True)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("communeapp.services.own_chains.write_atomically", full)
    with pytest.raises(EnvironmentProblem, match="disk_full"):
        office.trust.export_root(tmp_path)
