"""Updates as an office has them: a stick, a file, a hub; the program, a course, a pack, a model; bad clocks."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from tests.courses import make_library, packed
from tests.programs import make_archive, make_home
from tests.releases import NOW, Publisher
from tools.release.contents import addition
from tools.release.forms import write_file, write_stick
from tools.release.repository import Addition

from communeapp import program as where
from communeapp.clock import civil_date
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.llm.models import ModelInfo
from communeapp.paths import Paths
from communeapp.program import Program
from communeapp.services.models import ModelsService
from communeapp.services.office import open_office
from communeapp.services.updates import Applied, Checked, UpdatesService
from communeapp.services.updates_places import Places
from communeapp.services.updates_taking import ModelTaker, Use, takers
from communeapp.services.updates_time import Reference
from communeapp.store.migrations import SCHEMA
from communeapp.sync.volumes import Volume
from communeapp.updating.homes import Home
from communeapp.updating.offers import OfferKind
from communeapp.updating.sources import BLOCK, FolderSource, Unreadable

SYSTEM = where.system()
BUILT = dt.date(2026, 11, 22)


@dataclass
class Clock:
    """A clock that stands where a test puts it."""

    now: dt.datetime = NOW

    def now_ms(self) -> int:
        return int(self.now.timestamp() * 1000)

    def running_ms(self) -> int:
        return 0

    def today(self) -> dt.date:
        return civil_date(self.now_ms())


@dataclass
class OfficePc:
    """A PC with a program in its home, and a service that looks for updates."""

    folder: Path
    root: bytes | None
    clock: Clock = field(default_factory=Clock)
    sticks: list[Path] = field(default_factory=list)
    models: Callable[[], ModelsService] = lambda: pytest.fail("nobody asked for models")
    managed_by: str = ""
    clone: bool = False

    def __post_init__(self) -> None:
        self.paths = Paths(self.folder / "dữ liệu")
        self.home = Home(make_home(self.folder / "chương trình", "1.0.0"), running="1.0.0")
        self.library = make_library(self.folder / "khóa học")

    @property
    def program(self) -> Program:
        home = None if self.managed_by or self.clone else self.home.folder
        folder = self.home.folder / "versions" / "1.0.0"
        return Program("1.0.0", not self.clone, folder, home, self.managed_by, SYSTEM)

    @property
    def service(self) -> UpdatesService:
        home = None if self.program.home is None else self.home
        made = takers(self.paths, self.program, home, lambda: self.models(), lambda: self.library)
        places = Places(self.paths, lambda: tuple(map(volume, self.sticks)))
        return UpdatesService(self.paths, self.program, self.clock, self.root, made, places)

    def untouched(self) -> bool:
        """Say whether the program is the old one and nothing lies beside it."""
        names = sorted(one.name for one in (self.home.folder / "versions").iterdir())
        return self.home.current == "1.0.0" and names == ["1.0.0"]


def volume(root: Path) -> Volume:
    return Volume(root, root.name, str(root), "vfat", 1 << 34, 1 << 33, read_only=False)


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "nơi phát hành")


@pytest.fixture
def pc(tmp_path: Path, publisher: Publisher) -> OfficePc:
    return OfficePc(tmp_path / "Máy xã Thu Lũm", publisher.root)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "USB Kingston"
    made.mkdir()
    return made


def program_of(publisher: Publisher, version: str, **facts: object) -> Addition:
    """The archive of a real program folder, described by the release tool."""
    facts.setdefault("schema", SCHEMA)
    archive = make_archive(publisher.files, version, **facts)  # type: ignore[arg-type]
    system = str(facts.get("system") or SYSTEM)
    named = archive.rename(archive.with_name(f"CommuneApp-{version}-{system}.tar.xz"))
    return addition(named, Path("none"), {"vi": f"Bản {version}: sửa lỗi."})


def course_of(publisher: Publisher, pc: OfficePc, version: str, *, needs: str = "") -> Addition:
    folder = publisher.files / f"nguon-{version}" / "khoa-thu"
    made = packed(pc.library, folder, publisher.files / "goi", version=version)
    return addition(made, Path("none"), {}, needs)


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(AppError) as refused:
        call()
    return refused.value.code


# ------------------------------------------------------------------ the whole way


def test_a_stick_brings_a_program_and_a_course(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"), course_of(publisher, pc, "1.0.0"))
    write_stick(publisher.folder, stick)
    pc.sticks = [stick]
    found = pc.service.check()
    assert found.ok
    assert found.current == "1.0.0"
    assert [(one.kind, one.version) for one in found.offers] == [
        (OfferKind.COURSE, "1.0.0"), (OfferKind.PROGRAM, "2.0.0"),
    ]  # fmt: skip
    assert found.offers[1].note("en") == "Bản 2.0.0: sửa lỗi."
    assert pc.untouched()
    told: list[tuple[int, int]] = []
    done = pc.service.apply(found.offers[1], lambda *one: told.append(one), place=found.place)
    assert done == Applied("1.0.0", (found.offers[1],), restart=True)
    assert (pc.home.current, pc.home.previous) == ("2.0.0", "1.0.0")
    assert [one for one, _ in told] == sorted(one for one, _ in told)
    assert told[-1][0] == told[-1][1] == 2 * found.offers[1].bytes
    done = pc.service.apply(found.offers[0], place=found.place)
    assert not done.restart
    assert [one.version for one in pc.library.versions("khoa-thu")] == ["1.0.0"]
    assert pc.service.check() == replace(found, offers=())
    assert not [one for one in pc.paths.update_files_dir.iterdir() if one.is_file()]


def test_one_file_brings_all_at_once_and_twice_is_once(
    publisher: Publisher, pc: OfficePc, tmp_path: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"), course_of(publisher, pc, "1.0.0"))
    file = write_file(publisher.folder, tmp_path / "Cập nhật tháng 3.caupdate")
    done = pc.service.apply(file)
    assert [one.version for one in done.offers] == ["1.0.0", "2.0.0"]
    assert done.restart
    assert pc.service.apply(file) == Applied("1.0.0")
    assert pc.home.current == "2.0.0"


def test_of_two_sticks_the_good_one_is_taken_and_the_other_is_told(
    publisher: Publisher, pc: OfficePc, stick: Path, tmp_path: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    bad = tmp_path / "USB hỏng"
    bad.mkdir()
    for one in (stick, bad):
        write_stick(publisher.folder, one)
    (bad / "CAP-NHAT/metadata/timestamp.json").write_bytes(b"{}")
    (tmp_path / "USB trống").mkdir()
    pc.sticks = [tmp_path / "USB trống", bad, stick]
    found = pc.service.check()
    assert found.place == stick
    assert [one.version for one in found.offers] == ["2.0.0"]
    assert not found.ok
    assert found.problem is not None
    assert found.problem.code == "update.not_trusted"


def test_nothing_anywhere_is_no_fault(pc: OfficePc, stick: Path) -> None:
    pc.sticks = [stick]
    assert pc.service.check() == Checked("1.0.0")
    assert code_of(lambda: pc.service.check(stick)) == "update.nothing_there"
    assert code_of(lambda: pc.service.check(stick / "không có")) == "update.nothing_there"
    assert code_of(lambda: pc.service.apply(stick)) == "update.nothing_there"


def test_a_folder_of_the_settings_is_looked_at(
    publisher: Publisher, pc: OfficePc, tmp_path: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    share = tmp_path / "máy chủ tệp"
    shutil.copytree(publisher.folder, share)
    with open_office(pc.paths) as office:
        office.settings.set("update_source", str(share))
    assert pc.service.check().place == share


def test_a_build_without_a_root_says_so(pc: OfficePc, stick: Path) -> None:
    pc.root = None
    for call in (
        pc.service.check,
        lambda: pc.service.check(stick),
        lambda: pc.service.apply(stick),
    ):
        assert code_of(call) == "update.no_root"


# ------------------------------------------------------------------ what is not for this PC


def test_other_systems_and_older_data_are_not_offered(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    other = "windows-x86_64" if SYSTEM.startswith("linux") else "linux-x86_64"
    publisher.publish(program_of(publisher, "2.0.0", system=other))
    write_stick(publisher.folder, stick)
    assert pc.service.check(stick).offers == ()
    publisher.publish(program_of(publisher, "3.0.0", schema=SCHEMA - 1))
    write_stick(publisher.folder, stick)
    assert pc.service.check(stick).offers == ()
    assert pc.service.apply(stick) == Applied("1.0.0")
    assert pc.untouched()


def test_what_needs_a_newer_program_waits_for_it(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(course_of(publisher, pc, "1.0.0", needs="2.0.0"))
    write_stick(publisher.folder, stick)
    found = pc.service.check(stick)
    assert (found.offers, [one.needs for one in found.later]) == ((), ["2.0.0"])
    assert code_of(lambda: pc.service.apply(stick)) == "update.needs_newer"
    assert code_of(lambda: pc.service.apply(found.later[0], place=stick)) == "update.needs_newer"


@pytest.mark.parametrize(
    ("managed", "code"), [("dpkg", "update.managed"), ("", "update.from_source")]
)
def test_who_has_no_home_is_told_how_to_update(
    managed: str, code: str, publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    write_stick(publisher.folder, stick)
    pc.managed_by, pc.clone = managed, not managed
    found = pc.service.check(stick)
    assert len(found.offers) == 1
    with pytest.raises(EnvironmentProblem) as refused:
        pc.service.apply(found.offers[0], place=stick)
    assert refused.value.code == code
    assert not managed or "apt install" in str(refused.value.values["command"])


# ------------------------------------------------------------------ what must not happen


def test_an_older_program_is_not_installed_over_a_newer(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "0.9.0"))
    write_stick(publisher.folder, stick)
    found = pc.service.check(stick)
    assert found.offers == ()
    with pytest.raises(UserError) as refused:
        pc.service.apply(stick)
    assert refused.value.code == "update.not_newer"
    assert refused.value.values["current"] == "1.0.0"
    assert code_of(lambda: pc.service.apply(found.older[0], place=stick)) == "update.not_newer"
    assert pc.untouched()


def test_last_years_update_is_refused_after_this_years(
    publisher: Publisher, pc: OfficePc, stick: Path, tmp_path: Path
) -> None:
    publisher.publish(program_of(publisher, "1.5.0"))
    last_year = publisher.keep(tmp_path / "USB năm ngoái")
    publisher.publish(program_of(publisher, "2.0.0"))
    write_stick(publisher.folder, stick)
    pc.service.check(stick)
    for call in (lambda: pc.service.check(last_year), lambda: pc.service.apply(last_year)):
        assert code_of(call) == "update.replayed"
    assert pc.untouched()
    assert [one.version for one in pc.service.check(stick).offers] == ["2.0.0"]


def test_a_tampered_program_is_refused_before_anything_is_unpacked(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    folder = write_stick(publisher.folder, stick)
    (archive,) = (folder / "targets/program").iterdir()
    data = bytearray(archive.read_bytes())
    data[len(data) // 2] ^= 0x40
    archive.write_bytes(data)
    assert code_of(lambda: pc.service.apply(stick)) == "update.damaged"
    assert pc.untouched()


def test_a_program_that_fails_its_own_test_is_not_used(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0", extra={"resources/fails": b""}))
    write_stick(publisher.folder, stick)
    assert code_of(lambda: pc.service.apply(stick)) == "update.self_test_failed"
    assert pc.untouched()


def test_a_stick_that_is_pulled_leaves_the_old_program_and_is_gone_on_with(
    publisher: Publisher, pc: OfficePc, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.publish(program_of(publisher, "2.0.0", extra={"lớn.bin": random_bytes(1 << 20)}))
    write_stick(publisher.folder, stick)
    reading = FolderSource.blocks
    starts: list[int] = []

    def pulled(self: FolderSource, name: str, start: int = 0) -> Iterator[bytes]:
        """Every read after the first block fails, as of a stick that is not there any more."""
        for number, block in enumerate(reading(self, name, start)):
            if number and name.startswith("targets/"):
                starts.append(start)
                raise Unreadable(str(stick))
            yield block

    with monkeypatch.context() as patched:
        patched.setattr(FolderSource, "blocks", pulled)
        patched.setattr("communeapp.updating.client._TRIES", 2)
        assert code_of(lambda: pc.service.apply(stick)) == "update.unreadable"
    assert starts == [0, BLOCK]
    assert pc.untouched()
    told: list[int] = []
    pc.service.apply(stick, lambda done, _: told.append(done))
    assert told[0] == 2 * BLOCK
    assert pc.home.current == "2.0.0"


def random_bytes(size: int) -> bytes:
    import random

    return random.Random(1).randbytes(size)


class Stopped(Exception):  # noqa: N818
    """Somebody pressed the button."""


def test_somebody_who_stops_keeps_what_was_copied(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0", extra={"lớn.bin": random_bytes(1 << 20)}))
    write_stick(publisher.folder, stick)

    def stop(done: int, _whole: int) -> None:
        if done > 300_000:
            raise Stopped

    with pytest.raises(Stopped):
        pc.service.apply(stick, stop)
    assert pc.untouched()
    (part,) = pc.paths.update_files_dir.glob("*.part")
    had = part.stat().st_size
    assert had > 300_000
    told: list[int] = []
    pc.service.apply(stick, lambda done, _: told.append(done))
    assert told[0] == had
    assert pc.home.current == "2.0.0"


def test_no_room_is_said_and_nothing_is_left(
    publisher: Publisher, pc: OfficePc, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    write_stick(publisher.folder, stick)
    monkeypatch.setattr("communeapp.updating.client.free_bytes", lambda _: 1000)
    with pytest.raises(EnvironmentProblem) as refused:
        pc.service.apply(stick)
    assert refused.value.code == "update.no_space"
    assert refused.value.values["drive"]
    assert pc.untouched()


def test_a_profile_that_takes_nothing_is_said(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    write_stick(publisher.folder, stick)
    pc.paths.data_dir.mkdir(parents=True)
    pc.paths.updates_dir.write_bytes(
        b""
    )  # root may write anywhere: a file in the way stands for that
    with pytest.raises(EnvironmentProblem):
        pc.service.apply(stick)
    assert pc.untouched()


def test_two_at_once_do_not_meet(publisher: Publisher, pc: OfficePc, stick: Path) -> None:
    from communeapp import locking

    publisher.publish(program_of(publisher, "2.0.0"))
    write_stick(publisher.folder, stick)
    pc.paths.updates_dir.mkdir(parents=True)
    with (pc.paths.updates_dir / "lock").open("a+b", buffering=0) as other:
        locking.lock(other)
        assert code_of(lambda: pc.service.check(stick)) == "update.busy"
        locking.unlock(other)
    assert pc.service.check(stick).offers


def test_an_update_that_was_exchanged_meanwhile_is_not_taken_for_the_shown_one(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    write_stick(publisher.folder, stick)
    (shown,) = pc.service.check(stick).offers
    publisher.publish(program_of(publisher, "2.1.0"))
    write_stick(publisher.folder, stick)
    assert code_of(lambda: pc.service.apply(shown, place=stick)) == "update.changed"
    assert pc.untouched()


@pytest.mark.parametrize("cut", [1, 100, -1, -30])
def test_a_file_that_was_copied_by_half_is_said(
    cut: int, publisher: Publisher, pc: OfficePc, tmp_path: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    file = write_file(publisher.folder, tmp_path / "cập nhật.caupdate")
    file.write_bytes(file.read_bytes()[:cut])
    assert code_of(lambda: pc.service.apply(file)) == "update.damaged"
    assert pc.untouched()


# ------------------------------------------------------------------ clocks


def at(year: int, month: int = 1, day: int = 2) -> dt.datetime:
    return dt.datetime(year, month, day, tzinfo=dt.UTC)


def test_a_clock_in_2010_takes_a_good_update_and_says_that_it_is_wrong(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    write_stick(publisher.folder, stick)
    pc.clock.now = at(2010)
    found = pc.service.check(stick)
    assert [one.version for one in found.offers] == ["2.0.0"]
    assert found.clock == {"today": "02/01/2010", "known": "22/11/2026"}


def test_a_clock_in_2010_does_not_make_an_old_update_good(tmp_path: Path, stick: Path) -> None:
    """Freeze: everything of it was over before this program was built; by the PC's clock it is yet to come."""
    old = Publisher(tmp_path / "nơi phát hành năm 2024", now=at(2024))
    old.publish(program_of(old, "2.0.0"))  # good until 2026-01
    write_stick(old.folder, stick)
    pc = OfficePc(tmp_path / "máy", old.root, Clock(at(2010)))
    with pytest.raises(UserError) as refused:
        pc.service.check(stick)
    assert refused.value.code == "update.expired"
    assert refused.value.values["today"] == "22/11/2026"
    assert pc.untouched()


def test_what_the_log_has_seen_counts_against_a_clock_that_went_back(
    tmp_path: Path, stick: Path
) -> None:
    old = Publisher(tmp_path / "nơi phát hành", now=at(2025, 1, 15))
    old.publish(program_of(old, "2.0.0"))  # good until 2027-01
    write_stick(old.folder, stick)
    pc = OfficePc(tmp_path / "máy", old.root, Clock(at(2027, 6)))
    with open_office(pc.paths, pc.clock):
        pass
    pc.clock.now = at(2026, 12)
    assert code_of(lambda: pc.service.check(stick)) == "update.expired"
    assert pc.service._time.behind() == {"today": "02/12/2026", "known": "02/06/2027"}


def test_a_clock_that_once_stood_in_2040_does_not_end_all_updates(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    write_stick(publisher.folder, stick)
    pc.clock.now = at(2040)
    with open_office(pc.paths, pc.clock):
        pass
    with pytest.raises(UserError) as refused:
        pc.service.check(stick)
    assert refused.value.code == "update.expired"
    assert refused.value.values["today"] == "02/01/2040"
    pc.clock.now = NOW
    assert [one.version for one in pc.service.check(stick).offers] == ["2.0.0"]


def test_a_program_without_a_day_has_at_least_its_year(tmp_path: Path) -> None:
    clone = Program("1.0.0", False, tmp_path, None, "", SYSTEM)
    assert Reference(Paths(tmp_path), clone, Clock(at(2010))).instant() == at(2026, 1, 1)


# ------------------------------------------------------------------ courses, packs, models


def test_a_course_is_renewed_and_not_taken_back(
    publisher: Publisher, pc: OfficePc, stick: Path, tmp_path: Path
) -> None:
    publisher.publish(course_of(publisher, pc, "1.0.0"))
    pc.service.apply(publisher.folder)
    publisher.publish(course_of(publisher, pc, "1.1.0"))
    write_stick(publisher.folder, stick)
    assert [one.version for one in pc.service.apply(stick).offers] == ["1.1.0"]
    assert [one.version for one in pc.library.versions("khoa-thu")] == ["1.1.0", "1.0.0"]
    assert pc.service.apply(stick) == Applied("1.0.0")


def test_a_pack_comes_into_its_folder(publisher: Publisher, pc: OfficePc, tmp_path: Path) -> None:
    from tests.releases import pack_of

    publisher.publish(addition(pack_of(tmp_path, "them-loai", "1.2.0"), Path("none"), {}))
    done = pc.service.apply(publisher.folder)
    assert [(one.kind, one.name) for one in done.offers] == [(OfferKind.PACK, "them-loai")]
    assert (pc.paths.packs_dir / "them-loai/manifest.toml").is_file()
    assert pc.service.apply(publisher.folder) == Applied("1.0.0")


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model that the manifest knows; its file."""
    import hashlib

    data = b"GGUF" + bytes(2000)
    file = tmp_path / "mo-hinh-thu.gguf"
    file.write_bytes(data)
    manifest = tmp_path / "manifest.toml"
    manifest.write_text(
        '[[model]]\nid = "mo-hinh-thu"\ntitle = "Thử"\nfile = "mo-hinh-thu.gguf"\n'
        f'bytes = {len(data)}\nsha256 = "{hashlib.sha256(data).hexdigest()}"\n'
        'license = "CC0-1.0"\ncontext = 1024\nmin_ram_mb = 1\nchat_format = "chatml"\n',
        encoding="utf-8",
    )
    monkeypatch.setattr("communeapp.paths.models_manifest", lambda: manifest)
    return file


def test_a_model_comes_where_models_lie_without_a_second_copy(
    model: Path, tmp_path: Path, publisher: Publisher, pc: OfficePc
) -> None:
    pc.models = lambda: ModelsService(pc.paths)
    publisher.publish(addition(model, tmp_path / "manifest.toml", {}))
    (offer,) = pc.service.check(publisher.folder).offers
    pc.service.apply(offer, place=publisher.folder)
    (listed,) = ModelsService(pc.paths).list()
    assert listed.intact
    assert listed.verified
    assert listed.path is not None
    assert listed.path.read_bytes() == model.read_bytes()
    assert not list(pc.paths.update_files_dir.glob("*.whole"))
    assert pc.service.check(publisher.folder).offers == ()
    damaged = bytearray(listed.path.read_bytes())
    damaged[-1] ^= 1
    listed.path.write_bytes(damaged)
    pc.service.apply(publisher.folder)
    assert listed.path.read_bytes() == model.read_bytes()


def test_a_model_that_this_program_does_not_know_waits(
    model: Path, tmp_path: Path, publisher: Publisher, pc: OfficePc
) -> None:
    made = addition(model, tmp_path / "manifest.toml", {})
    service = ModelsService(pc.paths)
    taker = ModelTaker(service)
    assert taker.use(made.offer) is Use.NEWER
    assert taker.use(replace(made.offer, sha256="0" * 64)) is Use.LATER
    assert taker.use(replace(made.offer, name="la")) is Use.LATER


def test_a_model_that_is_too_big_for_this_pc_is_not_offered(
    model: Path, tmp_path: Path, publisher: Publisher, pc: OfficePc, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = addition(model, tmp_path / "manifest.toml", {})

    class Small(ModelsService):
        def wanted(self) -> ModelInfo | None:
            return None

    assert ModelTaker(Small(pc.paths)).use(made.offer) is Use.ELSEWHERE


def test_what_comes_is_said_as_the_command_line_says_it(
    publisher: Publisher, pc: OfficePc, stick: Path
) -> None:
    publisher.publish(program_of(publisher, "2.0.0"))
    (offer,) = pc.service.check(publisher.folder).offers
    assert json.dumps(offer.custom(), ensure_ascii=False)
    assert offer.schema == SCHEMA
