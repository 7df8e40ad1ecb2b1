"""``communeapp sync export / import / status``: keys, exit codes, sentences."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import FakeClock
from tests.unit.services.sync.nodes import FakeHub, Pc, office_of

from communeapp.cli.main import main
from communeapp.core.events import Scope
from communeapp.paths import Paths
from communeapp.services.wiring import Wiring

Call = Callable[..., tuple[int, Any, str]]


class NoPdf:
    """The commands of this file print nothing."""

    def render(self, *_: object) -> None:
        raise AssertionError


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run ``sync …`` on a PC; give its exit code, its JSON object and what stood on stderr."""
    clock = FakeClock()

    def wiring(paths: Paths, lang: str) -> Wiring:
        made = Wiring(paths, lang, NoPdf())
        made.clock = clock
        return made

    def runner(pc: Path, *words: object, text: bool = False) -> tuple[int, Any, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(""))
        argv = ["--data-dir", str(pc), "sync", *map(str, words)]
        argv += [] if text else ["--json"]
        clock.pass_time(60_000)
        code = main(argv, wiring)
        out, err = capsys.readouterr()
        return code, out if text else json.loads(out), err

    return runner


@pytest.fixture
def pcs(tmp_path: Path) -> list[Path]:
    """The folders of two PCs of an office, connected with each other and with a hub; both closed."""
    made = office_of(tmp_path / "pc", ["một", "hai"], FakeClock())
    found = next(made)
    for one in found:
        one.meets(hub=True)
    found[0].say(3, scope=Scope.UNIT_TO_HUB)
    for one in found:
        one.close()
    return [one.folder for one in found]


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "USB xã"
    folder.mkdir()
    return folder


def test_out_and_in_again_with_the_keys_of_the_contract(
    call: Call, pcs: list[Path], usb: Path
) -> None:
    code, sent, err = call(pcs[0], "export", "--to", usb)
    assert code == 0
    assert sent.keys() >= {"bundle", "events", "bytes", "sha256"}
    data = Path(sent["bundle"]).read_bytes()
    assert (len(data), sha256(data).hexdigest()) == (sent["bytes"], sent["sha256"])
    assert Path(sent["bundle"]).parent == usb / "COMMUNEAPP"
    assert [one["for"] for one in sent["bundles"]] == ["hub", "colleague"]
    assert sent["safe"] is True
    assert "Không bao giờ rời khỏi máy này" in err  # what leaves is said the first time ...
    _, again, err = call(pcs[0], "export", "--to", usb)
    assert "Không bao giờ rời khỏi máy này" not in err  # ... and not again
    assert again["sha256"] == sent["sha256"]
    code, taken, _ = call(pcs[1], "import", usb)
    assert code == 0
    assert taken.keys() >= {"applied", "duplicates", "quarantined", "forks", "receipts"}
    assert taken["applied"] > 0
    code, taken, _ = call(pcs[1], "import", usb / "COMMUNEAPP")
    assert (code, taken["applied"]) == (0, 0)
    _, before, _ = call(pcs[0], "status")
    assert before.keys() >= {"waiting", "sent", "confirmed", "last_contact"}
    assert before["last_contact"] is None
    assert before["sent"] > 0
    assert call(pcs[1], "export", "--to", usb, "--for", "office")[0] == 0
    code, back, _ = call(pcs[0], "import", usb)
    assert (code, back["confirmed"]) == (0, 1)
    _, after, _ = call(pcs[0], "status")
    assert after["confirmed"] > before["confirmed"]
    assert after["last_contact"] is not None
    assert {one["state"] for one in after["sticks"]} == {"on_stick", "confirmed"}


def test_people_are_told_in_sentences(call: Call, pcs: list[Path], usb: Path) -> None:
    code, out, _ = call(pcs[0], "export", "--to", usb, text=True)
    assert code == 0
    assert "Có thể rút USB an toàn." in out
    _, out, _ = call(pcs[1], "import", usb, text=True)
    assert "Đã nhận gói của" in out
    _, out, _ = call(pcs[1], "import", usb, text=True)
    assert "đã được nhận trước đây" in out
    _, out, _ = call(pcs[0], "status", text=True)
    assert "chưa có xác nhận" in out


def test_a_file_alone_and_the_reasons_for_refusing_one(
    call: Call, pcs: list[Path], tmp_path: Path
) -> None:
    hub = FakeHub(tmp_path / "hub", FakeClock())
    pc = Pc(pcs[1], FakeClock(), tmp_path / "out")
    (down,) = hub.write(pc)
    code, taken, _ = call(pcs[1], "import", down.path)
    assert (code, taken["bundles"][0]["unit_name"]) == (0, "TỈNH LAI CHÂU")
    code, answer, _ = call(pcs[0], "import", down.path)
    assert (code, answer["error"]["code"]) == (1, "bundles.not_for_us")
    data = bytearray(down.path.read_bytes())
    data[-5] ^= 1
    down.path.write_bytes(data)
    code, answer, _ = call(pcs[1], "import", down.path)
    assert (code, answer["error"]["code"]) == (1, "bundles.damaged")


def test_places_where_nothing_is(call: Call, pcs: list[Path], usb: Path, tmp_path: Path) -> None:
    code, answer, _ = call(pcs[0], "import", usb)
    assert (code, answer["error"]["code"]) == (1, "stick.none_here")
    code, answer, _ = call(pcs[0], "import", tmp_path / "none")
    assert (code, answer["error"]["code"]) == (1, "stick.no_folder")
    code, answer, _ = call(pcs[0], "export", "--to", tmp_path / "none" / "deeper")
    assert (code, answer["error"]["code"]) == (1, "stick.no_folder")
    code, answer, _ = call(tmp_path / "neu", "export", "--to", usb)
    assert (code, answer["error"]["code"]) == (1, "stick.nobody")
    assert answer["error"]["hint"]


def test_a_stick_of_another_commune_is_no_error(
    call: Call, pcs: list[Path], usb: Path, tmp_path: Path
) -> None:
    hub = FakeHub(tmp_path / "hub", FakeClock())
    (down,) = hub.write(Pc(pcs[1], FakeClock(), tmp_path / "out"))
    down.path.rename(usb / down.path.name)
    code, taken, _ = call(pcs[0], "import", usb)
    assert (code, taken["applied"], taken["bundles"]) == (0, 0, [])


def test_a_folder_is_made_where_its_place_is_there(
    call: Call, pcs: list[Path], tmp_path: Path
) -> None:
    code, answer, _ = call(pcs[0], "export", "--to", tmp_path / "mới")
    assert code == 0
    assert Path(answer["bundle"]).exists()


def test_a_consent_that_was_taken_back_is_not_given_by_a_script(
    call: Call, pcs: list[Path], usb: Path
) -> None:
    assert call(pcs[0], "export", "--to", usb, "--for", "hub")[0] == 0
    assert call(pcs[0], "consent", "hub", "--withdraw")[0] == 0
    code, answer, err = call(pcs[0], "export", "--to", usb, "--for", "hub")
    assert (code, answer["error"]["code"]) == (1, "enrol.no_consent")
    assert "Không bao giờ rời khỏi máy này" in err
