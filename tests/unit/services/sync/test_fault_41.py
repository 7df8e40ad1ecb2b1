"""Fault 41 between real PCs: unknown, ended and revoked signers, a valid one with a foreign scope.

Refused or kept aside with the unit's name, nothing stored of what was refused, and not a word of it in the logs.
"""

from __future__ import annotations

import datetime as dt
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.services.sync.enrolled import named, refused
from tests.unit.services.sync.nodes import UNIT, UNIT_NAME

from communeapp import texts
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.fingerprints import fingerprint_of
from communeapp.core.sync.limits import MAGIC
from communeapp.core.sync.manifest import Manifest, manifest_bytes, parse_manifest, signed_bytes
from communeapp.core.trust import KeyCertificate, signed_certificate
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office
from communeapp.services.sync.exchange_types import PeerKind

SECRET = "Giàng Thị Mỷ, nội dung không được lọt ra nhật ký"


@dataclass
class Three:
    """The clerk's PC, which is the root, and two that it took in; all know each other."""

    clerk: Office
    second: Office
    third: Office
    out: Path
    clocks: list[FakeClock]

    def write(self, office: Office) -> Path:
        folder = self.out / office.trust.device[:8]
        folder.mkdir(parents=True, exist_ok=True)
        sender = office.trust.sender("colleague")
        (written,) = office.exchange.write(PeerKind.COLLEAGUE, folder, sender, always=True)
        return written.path

    def pass_days(self, days: int, *which: int) -> None:
        for at in which or range(len(self.clocks)):
            self.clocks[at].pass_time(days * 86_400_000)


def say(office: Office, number: int = 1, scope: Scope = Scope.OFFICE) -> None:
    for _ in range(number):
        office.clock.pass_time(7)  # type: ignore[attr-defined]
        body = {"bank": "b", "title": SECRET}
        with office.events.change("bank.renamed", scope, body):
            pass


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Three]:
    clocks = [FakeClock() for _ in range(3)]
    offices = [
        named(open_office(Paths(tmp_path / f"máy {at}"), clocks[at]), f"Máy số {at}")
        for at in range(3)
    ]
    stick = tmp_path / "usb"
    stick.mkdir()
    clerk = offices[0]
    for _ in range(2):  # the second time everybody learns of everybody
        for one in offices[1:]:
            clocks[0].pass_time(5)
            approved = clerk.enrolment.approve(one.enrolment.request(stick).file, stick)
            one.enrolment.accept(approved.file, fingerprint_of(clerk.trust.device))
    clerk, second, third = offices
    yield Three(clerk, second, third, tmp_path / "ra", clocks)
    for one in offices:
        one.close()


def events(office: Office) -> set[str]:
    return {row["id"] for row in office.store.rows("SELECT id FROM event")}


def told(error: UserError) -> str:
    return texts.tell_error(error, "vi").message


def is_refused(
    office: Office, path: Path, code: str, caplog: pytest.LogCaptureFixture, unit: str = UNIT_NAME
) -> None:
    """Refused with the unit's name in the sentence; no row more; nothing of it in the logs."""
    before, lines = events(office), len(caplog.records)
    bundles = office.store.rows("SELECT * FROM bundle")
    error = refused(code, lambda: office.exchange.read(path))
    assert isinstance(error, UserError)
    assert unit in told(error) and texts.tell_error(error, "vi").hint
    assert events(office) == before
    assert office.store.rows("SELECT * FROM bundle") == bundles
    said = " ".join(one.getMessage() for one in caplog.records[lines:])
    assert SECRET not in said and unit not in said and "Giàng" not in said


def resigned(path: Path, office: Office, change: Callable[[Manifest], Manifest]) -> Path:
    """A bundle as a program of somebody's own would write it: another manifest, rightly signed."""
    data = path.read_bytes()
    start = len(MAGIC) + 4
    (size,) = struct.unpack(">I", data[len(MAGIC) : start])
    raw = manifest_bytes(change(parse_manifest(data[start : start + size])))
    signature = office.trust.key.sign(signed_bytes(raw))
    rest = data[start + size + len(signature) :]
    made = path.with_name("khác.cabundle")
    made.write_bytes(MAGIC + struct.pack(">I", len(raw)) + raw + signature + rest)
    return made


def weak(three: Three, office: Office, *scopes: str) -> KeyCertificate:
    """A certificate of a PC that holds fewer scopes, rightly signed by the root of the office."""
    chain = office.trust.files.sync_chain("office")
    return signed_certificate(replace(chain[0], scopes=scopes), three.clerk.trust.key.sign)


# ------------------------------------------------------------------ the signer


def test_an_unknown_signer(three: Three, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A PC of another office, which is a root of its own: of the same unit by its own word."""
    with open_office(Paths(tmp_path / "lạ"), FakeClock()) as stranger:
        named(stranger, "Máy lạ")
        stick = tmp_path / "usb lạ"
        stick.mkdir()
        stranger.enrolment.approve(three.third.enrolment.request(stick).file, stick)
        clerk = three.clerk
        stranger.exchange.put_peer(
            clerk.trust.device, PeerKind.COLLEAGUE, UNIT, "x", clerk.trust.reply
        )
        say(stranger, 3)
        is_refused(clerk, three.write(stranger), "bundles.unknown_signer", caplog)


def test_an_ended_signer(three: Three, caplog: pytest.LogCaptureFixture) -> None:
    say(three.second)
    path = three.write(three.second)
    three.pass_days(5 * 365, 0)
    is_refused(three.clerk, path, "bundles.out_of_time", caplog)


def test_a_revoked_signer_is_refused_and_its_honest_part_stays(
    three: Three, caplog: pytest.LogCaptureFixture
) -> None:
    clerk, second, third = three.clerk, three.second, three.third
    say(second, 3)
    clerk.exchange.read(three.write(second))
    honest = {row["id"] for row in clerk.store.rows(
        "SELECT id FROM event WHERE dev = ?", [second.trust.device]
    )}  # fmt: skip
    assert len(honest) >= 3
    three.pass_days(2)
    clerk.enrolment.revoke("Máy số 1")
    # Whoever has it now goes on writing; it was not told yet, nor was the third PC.
    say(second, 4)
    late = three.write(second)
    is_refused(clerk, late, "bundles.revoked", caplog)
    third.exchange.read(late)
    third.exchange.finish_projections()
    assert len(events(third)) > len(honest)
    assert not third.exchange.status().quarantined
    # The list comes with the next bundle of the clerk's: what is past N is kept aside, the rest counts.
    third.exchange.read(three.write(clerk))
    third.exchange.finish_projections()
    aside = {one.event: one.reason for one in third.exchange.status().quarantined}
    assert set(aside.values()) == {"revoked"} and len(aside) >= 4
    assert not honest & set(aside)
    assert honest <= events(third)
    is_refused(third, late, "bundles.revoked", caplog)
    # And it gets nothing any more.
    assert second.trust.device not in {one.device for one in third.exchange.peers()}


def test_what_a_revoked_pc_wrote_is_carried_and_kept_aside(three: Three) -> None:
    """The third PC carries the log of the stolen one to the clerk: honest itself, and believed."""
    clerk, second, third = three.clerk, three.second, three.third
    say(second, 2)
    clerk.exchange.read(three.write(second))
    three.pass_days(1)
    clerk.enrolment.revoke(second.trust.device)
    say(second, 3)
    third.exchange.read(three.write(second))
    taken = clerk.exchange.read(three.write(third))
    clerk.exchange.finish_projections()
    assert taken.quarantined >= 3
    reasons = {one.reason for one in clerk.exchange.status().quarantined}
    assert reasons == {"revoked"}


# ------------------------------------------------------------------ scopes


def test_a_valid_signer_with_a_foreign_scope(
    three: Three, caplog: pytest.LogCaptureFixture
) -> None:
    say(three.second)
    path = three.write(three.second)
    bad = resigned(
        path,
        three.second,
        lambda one: replace(one, chain=(weak(three, three.second, "office"),)),
    )
    is_refused(three.clerk, bad, "bundles.foreign_scope", caplog)


def test_a_carried_log_with_a_foreign_scope_is_kept_aside(
    three: Three, caplog: pytest.LogCaptureFixture
) -> None:
    say(three.third, 2)
    three.second.exchange.read(three.write(three.third))
    path = three.write(three.second)
    strict = weak(three, three.third, "unit_to_hub")
    mine = three.third.trust.device

    def change(one: Manifest) -> Manifest:
        carried = tuple((strict,) if each[0].device == mine else each for each in one.carried)
        return replace(one, carried=carried)

    taken = three.clerk.exchange.read(resigned(path, three.second, change))
    assert taken.quarantined >= 2
    aside = three.clerk.exchange.status().quarantined
    assert {(one.log.dev, one.reason) for one in aside} == {(mine, "scope")}
    assert SECRET not in caplog.text


def test_a_log_of_another_unit_is_refused(three: Three, caplog: pytest.LogCaptureFixture) -> None:
    say(three.third, 2)
    three.second.exchange.read(three.write(three.third))
    path = three.write(three.second)
    mine = three.third.trust.device
    other = signed_certificate(
        replace(three.third.trust.files.sync_chain("office")[0], unit="03388"),
        three.clerk.trust.key.sign,
    )

    def change(one: Manifest) -> Manifest:
        carried = tuple((other,) if each[0].device == mine else each for each in one.carried)
        return replace(one, carried=carried)

    is_refused(three.clerk, resigned(path, three.second, change), "bundles.foreign_log", caplog)


def test_a_name_made_to_mislead_stands_on_one_line(
    three: Three, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with open_office(Paths(tmp_path / "lạ"), FakeClock()) as stranger:
        named(stranger)
        say(stranger)
        stick = tmp_path / "usb lạ"
        stick.mkdir()
        stranger.enrolment.approve(three.third.enrolment.request(stick).file, stick)
        clerk = three.clerk.trust
        stranger.exchange.put_peer(clerk.device, PeerKind.COLLEAGUE, UNIT, "x", clerk.reply)
        path = three.write(stranger)
        name = "SỞ NỘI VỤ\n\u202eLAI CHÂU" + "!" * 500
        chain = stranger.trust.files.sync_chain("office")
        mislead = signed_certificate(
            replace(chain[0], unit_name=name, not_after=dt.date(2030, 1, 1)),
            stranger.trust.key.sign,
        )
        bad = resigned(path, stranger, lambda one: replace(one, chain=(mislead,)))
        error = refused("bundles.unknown_signer", lambda: three.clerk.exchange.read(bad))
        shown = str(error.values["unit"])
        assert "\n" not in shown and "\u202e" not in shown and len(shown) <= 120
        assert "SỞ NỘI VỤ" not in caplog.text
