"""What comes down: editions never go back, files may come before or after their word, refusals change nothing."""

from __future__ import annotations

import hashlib
import itertools
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from tests.courses import make_library, packed
from tests.unit.services.test_packs import KEY as PACK_KEY
from tests.unit.services.test_packs import seal, toy

from communeapp.core.events import Event, Hlc, Scope
from communeapp.core.incoming.header import Header
from communeapp.core.news import State
from communeapp.core.profile import Profile
from communeapp.core.training.records import BadRecord
from communeapp.paths import resources_dir
from communeapp.services.field import FieldService, published_weights
from communeapp.services.news.installing import weights_file
from communeapp.services.news.service import NewsService
from communeapp.services.office import Office
from communeapp.services.packs import PackLoader
from communeapp.services.sync.blobs import Blobs
from communeapp.services.training.course_keys import make_signer, write_signer

HUB = "a" * 32
UNIT = "03433"


@dataclass
class Post:
    """A PC that gets things from a hub."""

    office: Office
    news: NewsService
    blobs: Blobs
    seq: int = 0

    def event(self, type_: str, scope: Scope = Scope.HUB_TO_UNIT, **body: Any) -> Event:
        self.seq += 1
        digest = hashlib.sha256(f"{type_}{self.seq}".encode()).hexdigest()
        hlc = Hlc(1_796_000_000_000 + self.seq)
        return Event(type_, digest, HUB, "b" * 32, self.seq, "0" * 64, hlc, "", scope, body)

    def apply(self, *events: Event) -> None:
        with self.office.store.atomic():
            for one in events:
                self.news.apply(one)

    def published(self, file: Path, kind: str, id_: str, edition: int, **more: Any) -> Event:
        body = {
            "kind": kind, "id": id_, "edition": edition, "version": "1.0.0", "title": "Thử",
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
            "bytes": file.stat().st_size, "to": [],
        }  # fmt: skip
        return self.event("content.published", **{**body, **more})

    def arrives(self, file: Path) -> None:
        data = file.read_bytes()
        with self.office.store.atomic():
            writer = self.blobs.writer(hashlib.sha256(data).hexdigest(), len(data))
            writer.write(data)
            writer.done()

    def states(self) -> dict[str, tuple[int, State]]:
        return {one.id: (one.edition, one.state) for one in self.news.contents()}


@pytest.fixture
def post(open_profile: Callable[..., Office], tmp_path: Path) -> Post:
    office = open_profile()
    office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM", unit_code=UNIT))
    library = make_library(tmp_path / "library", trust=False)
    blobs = Blobs(office.store, office.clock, office.paths.blobs_dir)
    news = NewsService(office.store, office.clock, office.profile, office.paths, blobs)
    news.library = lambda: library
    return Post(office, news, blobs)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    maker = make_library(tmp_path / "maker")
    return packed(maker, tmp_path / "khoa-thu", tmp_path / "out")


def test_a_course_is_taken_into_use_without_comparing_its_signer(post: Post, course: Path) -> None:
    event = post.published(course, "course", "khoa-thu", 1)
    post.apply(event)
    assert post.states() == {"khoa-thu": (1, State.COMING)}
    assert post.blobs.wanted() == {event.body["sha256"]}
    post.arrives(course)
    post.apply(event)  # an event whose file came is applied again
    assert post.states() == {"khoa-thu": (1, State.WAITING)}
    assert post.news.settle().has("course", "khoa-thu")
    assert post.states() == {"khoa-thu": (1, State.IN_USE)}
    assert post.news.library is not None
    assert post.news.library().get("khoa-thu").version == "1.0.0"
    assert not post.blobs.has(event.body["sha256"])  # type: ignore[arg-type]
    assert post.news.settle().touched == frozenset()


def test_the_file_may_come_first(post: Post, course: Path) -> None:
    post.arrives(course)
    post.apply(post.published(course, "course", "khoa-thu", 1))
    post.news.settle()
    assert post.states() == {"khoa-thu": (1, State.IN_USE)}


def test_an_edition_never_goes_back_whatever_the_order(post: Post, course: Path) -> None:
    editions = [post.published(course, "course", "khoa-thu", one) for one in (1, 2, 3)]
    for order in itertools.permutations(editions):
        post.news.rebuild(order)
        assert post.states() == {"khoa-thu": (3, State.COMING)}
    taken = post.event("content.withdrawn", kind="course", id="khoa-thu", edition=3)
    for order in itertools.permutations([*editions, taken]):
        post.news.rebuild(order)
        assert post.states() == {"khoa-thu": (3, State.WITHDRAWN)}


def test_a_withdrawn_course_goes(post: Post, course: Path) -> None:
    post.arrives(course)
    post.apply(post.published(course, "course", "khoa-thu", 1))
    post.news.settle()
    post.apply(post.event("content.withdrawn", kind="course", id="khoa-thu", edition=1))
    post.news.settle()
    assert post.news.library is not None
    assert post.news.library().packs() == ()


def test_what_is_not_what_was_announced_is_not_used(post: Post, course: Path) -> None:
    post.arrives(course)
    post.apply(post.published(course, "course", "khoa-khac", 1))
    post.news.settle()
    [one] = post.news.contents()
    assert (one.state, one.problem) == (State.NOT_USED, "news.other_content")
    assert post.news.library is not None
    assert post.news.library().packs() == ()


def test_a_pack_of_types_comes_with_its_signer(post: Post, tmp_path: Path) -> None:
    folder = toy(tmp_path / "packs")
    signer = make_signer("Trung tâm CĐS", PACK_KEY.public_key().public_bytes_raw())
    seal(folder, key=signer.id)
    archive = tmp_path / "them-loai.zip"
    with zipfile.ZipFile(archive, "w") as out:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                out.write(file, file.relative_to(folder).as_posix())
        out.writestr("signer.toml", write_signer(signer))
    paths = post.office.paths
    assert "THU_NGO" not in codes(post)
    post.arrives(archive)
    post.apply(post.published(archive, "pack", "them-loai", 1))
    post.news.settle()
    assert post.states() == {"them-loai": (1, State.IN_USE)}
    assert "THU_NGO" in codes(post)
    assert [one.name for one in paths.packs_dir.iterdir()] == ["them-loai"]
    # The same pack from a stranger's hand is left out: the hub vouched for this signer alone.
    (paths.keys_dir / "pack_signers.toml").unlink()
    assert "THU_NGO" not in codes(post)


def codes(post: Post) -> set[str]:
    paths = post.office.paths
    library = PackLoader(imported=paths.packs_dir, signers=paths.keys_dir).load()
    return {one.code for one in library.types}


def test_a_pack_that_was_changed_is_refused_and_the_old_one_stays(
    post: Post, tmp_path: Path
) -> None:
    folder = toy(tmp_path / "packs")
    archive = tmp_path / "x.zip"
    with zipfile.ZipFile(archive, "w") as out:
        for file in sorted(folder.rglob("*.*")):
            out.writestr(file.relative_to(folder).as_posix(), file.read_bytes() + b" ")
    post.arrives(archive)
    post.apply(post.published(archive, "pack", "them-loai", 1))
    post.news.settle()
    [one] = post.news.contents()
    assert one.state is State.NOT_USED
    assert not any(post.office.paths.packs_dir.glob("*"))


def test_weights_of_the_fields_are_used_and_fall_back(post: Post, tmp_path: Path) -> None:
    shipped = resources_dir() / "field" / "weights.npz"
    post.arrives(shipped)
    post.apply(post.published(shipped, "field_weights", "linh-vuc", 7))
    post.news.settle()
    assert post.states() == {"linh-vuc": (7, State.IN_USE)}
    file = weights_file(post.office.paths)
    weights = published_weights(file)
    assert weights is not None
    said = FieldService(weights=weights).opinion(Header(), "phòng, chống rét cho đàn vật nuôi")
    assert said == FieldService().opinion(Header(), "phòng, chống rét cho đàn vật nuôi")
    file.write_bytes(b"broken")
    assert published_weights(file) is None
    broken = tmp_path / "weights.npz"
    broken.write_bytes(b"no weights")
    post.arrives(broken)
    post.apply(post.published(broken, "field_weights", "linh-vuc", 8))
    post.news.settle()
    assert post.states() == {"linh-vuc": (8, State.NOT_USED)}
    assert file.read_bytes() == b"broken"  # a bad edition replaces nothing
    post.apply(post.event("content.withdrawn", kind="field_weights", id="linh-vuc", edition=8))
    post.news.settle()
    assert not file.exists()


def test_a_kind_of_a_newer_program_waits(post: Post, course: Path) -> None:
    post.arrives(course)
    post.apply(post.published(course, "hologram", "x", 1))
    post.news.settle()
    assert post.states() == {"x": (1, State.NEWER_PROGRAM)}


def test_only_a_hub_can_publish_and_only_for_whom_it_names(post: Post, course: Path) -> None:
    event = post.published(course, "course", "khoa-thu", 1)
    post.apply(replace(event, scope=Scope.OFFICE), replace(event, scope=Scope.UNIT_TO_HUB))
    post.apply(post.published(course, "course", "khoa-thu", 2, to=["99999"]))
    assert post.states() == {}
    post.apply(post.published(course, "course", "khoa-thu", 2, to=["99999", UNIT]))
    assert post.states() == {"khoa-thu": (2, State.COMING)}


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../../x"}, {"id": "a..b"}, {"id": ""}, {"id": 5}, {"edition": 0}, {"edition": "1"},
        {"sha256": "x"}, {"bytes": -1}, {"title": "x" * 301}, {"to": "03433"}, {"to": [1]},
        {"kind": None},
    ],
)  # fmt: skip
def test_a_body_that_no_hub_writes_is_set_aside(
    post: Post, course: Path, change: dict[str, Any]
) -> None:
    good = post.published(course, "course", "khoa-thu", 1)
    event = replace(good, body={**good.body, **change})
    with post.office.store.atomic(), pytest.raises(BadRecord):
        post.news.apply(event)
    assert post.states() == {}


def test_messages_are_shown_until_their_day_and_read_once(post: Post) -> None:
    body = {"title": "Họp trực tuyến", "text": "Sáng thứ hai.", "to": [], "until": ""}
    over = post.event("message.sent", **{**body, "id": "cũ", "until": "2026-01-01"})
    first = post.event("message.sent", **{**body, "id": "m1"})
    second = post.event("message.sent", **{**body, "id": "m1", "text": "Chiều thứ hai."})
    post.apply(over, second, first)
    [shown] = post.news.messages()
    assert (shown.text, shown.read_ms) == ("Chiều thứ hai.", None)
    assert post.news.unread() == 1
    post.news.read("m1")
    post.apply(first)
    assert post.news.unread() == 0
    post.apply(replace(second, hlc=Hlc(1_897_000_000_000), body={**second.body, "text": "Hoãn."}))
    assert post.news.unread() == 1
    with post.office.store.atomic(), pytest.raises(BadRecord):
        post.news.apply(post.event("message.sent", **{**body, "id": "x", "until": "mai"}))


def test_the_files_of_content_travel_with_their_word(post: Post, course: Path) -> None:
    event = post.published(course, "course", "khoa-thu", 1)
    assert post.news.blobs_of(event) == (event.body["sha256"],)
    assert post.news.blobs_of(replace(event, scope=Scope.OFFICE)) == ()
