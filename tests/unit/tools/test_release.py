"""The release tool as it is used: keys with a passphrase, a root by several holders, files, forms."""

from __future__ import annotations

import datetime as dt
import stat
from pathlib import Path

import pytest
from tests.programs import make_archive
from tests.releases import Pc, Publisher, keys_of, pack_of, usual_keys
from tools.release.__main__ import PASSPHRASE, main
from tools.release.contents import ContentProblem, addition, read_notes
from tools.release.keys import KeyProblem, make_keys, read_keys
from tools.release.repository import Repository

from communeapp import program
from communeapp.store.migrations import SCHEMA
from communeapp.updating.offers import OfferKind

WORDS = "mùa xuân trên bản Thu Lũm"
ROLES = ("root", "targets", "content", "snapshot", "timestamp")


@pytest.fixture
def passphrase(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv(PASSPHRASE, WORDS)
    return WORDS


def run(*words: object) -> None:
    assert main([str(one) for one in words]) == 0


def test_the_whole_ceremony_ends_in_an_update_that_a_pc_takes(
    passphrase: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keys, other, repository = tmp_path / "khóa", tmp_path / "khóa người khác", tmp_path / "kho"
    for role in ROLES:
        run("keys", "--folder", keys, "--role", role)
    run("keys", "--folder", other, "--role", "root", "--count", 2)
    capsys.readouterr()
    # Each holder's public keys are known to all; the private ones stay with their holders.
    for path in other.glob("root-2.pub"):
        (keys / path.name).write_bytes(path.read_bytes())
    run("root", repository, "--keys", keys, "--threshold", "root=2")
    assert "still lacks: 1" in capsys.readouterr().out
    assert main(["repository", str(repository), "--keys", str(keys)]) == 1
    assert "not signed by enough" in capsys.readouterr().err
    run("sign", repository, "--keys", other)
    assert "added: 1, lacking: 0" in capsys.readouterr().out
    run("sign", repository, "--keys", other)
    assert "added: 0, lacking: 0" in capsys.readouterr().out

    made = make_archive(tmp_path / "dist", "1.2.0", schema=SCHEMA)
    archive = made.rename(made.with_name(f"CommuneApp-1.2.0-{program.system()}.tar.xz"))
    notes = tmp_path / "ghi-chu.toml"
    notes.write_text('vi = "Sửa lỗi."\nen = "Mended."\n', encoding="utf-8")
    run("repository", repository, "--keys", keys, "--add", archive, pack_of(tmp_path, "mau", "1.0.0"),
        "--notes", notes)  # fmt: skip
    run("show", repository)
    assert f"program/{archive.name}  1.2.0" in capsys.readouterr().out
    stick = tmp_path / "USB"
    stick.mkdir()
    run(
        "pack", repository, "--file", tmp_path / "u", "--stick", stick, "--system", program.system()
    )
    pc = Pc(
        tmp_path / "máy",
        (repository / "metadata/1.root.json").read_bytes(),
        dt.datetime.now(dt.UTC),
    )
    for place in (stick / "CAP-NHAT", repository):
        offers = pc.look(place)
        assert {one.kind for one in offers} == {OfferKind.PROGRAM, OfferKind.PACK}
        assert all(one.note("en") == "Mended." for one in offers)
    run("refresh", repository, "--keys", keys)
    assert len(pc.look(repository)) == 2
    run("repository", repository, "--keys", keys, "--drop", f"program/{archive.name}")
    assert [one.kind for one in pc.look(repository)] == [OfferKind.PACK]
    assert not (repository / "targets/program" / archive.name).exists()


def test_a_root_is_changed_with_the_keys_before_it(
    passphrase: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new, repository = tmp_path / "cũ", tmp_path / "mới", tmp_path / "kho"
    for folder in (old, new):
        for role in ROLES:
            run("keys", "--folder", folder, "--role", role)
    run("root", repository, "--keys", old)
    run("repository", repository, "--keys", old)
    pc = Pc(
        tmp_path / "máy",
        (repository / "metadata/1.root.json").read_bytes(),
        dt.datetime.now(dt.UTC),
    )
    pc.look(repository)
    capsys.readouterr()
    run("root", repository, "--keys", new, "--sign-with", old)
    assert "root 2" in capsys.readouterr().out
    run("repository", repository, "--keys", new)
    assert pc.look(repository) == ()
    assert (pc.trusted / "root_history/2.root.json").is_file()


def test_private_keys_are_sealed_and_their_owners_alone(tmp_path: Path) -> None:
    (made,) = make_keys(tmp_path / "k", "root", 1, WORDS)
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert b"ENCRYPTED PRIVATE KEY" in made.read_bytes()
    assert read_keys(tmp_path / "k", WORDS).signers
    for wrong in ("", WORDS + "x"):
        with pytest.raises(KeyProblem):
            read_keys(tmp_path / "k", wrong)
    with pytest.raises(KeyProblem):
        make_keys(tmp_path / "k", "root", 1, "ngắn")
    with pytest.raises(KeyProblem):
        make_keys(tmp_path / "k", "chu-tich", 1, WORDS)
    (next_one,) = make_keys(tmp_path / "k", "root", 1, WORDS)
    assert next_one.name == "root-2.key"
    (tmp_path / "trống").mkdir()
    with pytest.raises(KeyProblem):
        read_keys(tmp_path / "trống", WORDS)


def test_public_keys_alone_sign_nothing(tmp_path: Path) -> None:
    make_keys(tmp_path / "k", "root", 1, WORDS)
    for one in (tmp_path / "k").glob("*.key"):
        one.unlink()
    found = read_keys(tmp_path / "k", "")
    assert found.public["root"]
    assert not found.signers


def test_too_few_keys_are_said(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "kho", dt.datetime(2027, 1, 1, tzinfo=dt.UTC))
    with pytest.raises(KeyProblem):
        repository.make_root(usual_keys(), {"root": 3})
    with pytest.raises(KeyProblem):
        repository.publish(usual_keys())
    repository.make_root(usual_keys(), {"root": 2})
    with pytest.raises(KeyProblem):
        repository.publish(keys_of("timestamp-1", "snapshot-1"))
    assert not (tmp_path / "kho/metadata/timestamp.json").exists()


def test_a_threshold_is_not_lowered_by_forgetting_it(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "p")
    made = publisher.repository.make_root(publisher.keys, {})
    assert made.signed.roles["root"].threshold == 2
    made = publisher.repository.make_root(publisher.keys, {"root": 1})
    assert made.signed.roles["root"].threshold == 1


def test_each_holder_is_asked_for_their_own_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSPHRASE, raising=False)
    words = {"an": "mật khẩu của An", "binh": "mật khẩu của Bình"}
    for name, word in words.items():
        make_keys(tmp_path / name, "root", 1, word)
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return next(word for name, word in words.items() if f"/{name}:" in question)

    monkeypatch.setattr("getpass.getpass", answer)
    folders = [one for name in words for one in ("--keys", tmp_path / name)]
    assert main(["sign", str(tmp_path / "kho"), *map(str, folders)]) == 1  # no root yet
    assert len(asked) == 2


def test_a_course_is_not_published_by_keys_that_may_not(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "p")
    publisher.publish(publisher.offer("a.zip", b"a"))
    few = keys_of("targets-1", "snapshot-1", "timestamp-1")
    with pytest.raises(KeyProblem):
        publisher.publish(publisher.offer("b.zip", b"b", version="2.0.0"), keys=few)


def test_dates_lie_as_far_ahead_as_sites_need(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "p")
    publisher.publish(publisher.offer("a.zip", b"a"))
    from tuf.api.metadata import Metadata

    years = {}
    for name in ("root", *ROLES[1:]):
        signed = Metadata.from_file(str(publisher.metadata(name))).signed
        years[name] = round((signed.expires - publisher.now).days / 365.25)
    assert years == {"root": 10, "targets": 2, "content": 2, "snapshot": 2, "timestamp": 2}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.exe", b"x"), ("CommuneApp-1.0.0-x.tar.xz", b"no archive"), ("a.gguf", b"unknown"),
        ("a.zip", b"no zip"),
    ],
)  # fmt: skip
def test_what_no_program_would_read_is_not_signed(name: str, data: bytes, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    models = tmp_path / "manifest.toml"
    models.write_text("model = []", encoding="utf-8")
    with pytest.raises(ContentProblem):
        addition(file, models, {})


def test_a_file_whose_name_is_no_target_is_refused(tmp_path: Path) -> None:
    made = make_archive(tmp_path, "1.0.0", schema=SCHEMA)
    named = made.rename(made.with_name("Chương trình.tar.xz"))
    with pytest.raises(ContentProblem, match="path"):
        addition(named, Path("none"), {})


def test_notes_are_vietnamese_first(tmp_path: Path) -> None:
    file = tmp_path / "n.toml"
    assert read_notes(None) == {}
    for bad in ('en = "x"', "vi = 1", "vi ="):
        file.write_text(bad, encoding="utf-8")
        with pytest.raises(ContentProblem):
            read_notes(file)
    file.write_text('vi = "Mới"', encoding="utf-8")
    assert read_notes(file) == {"vi": "Mới"}
