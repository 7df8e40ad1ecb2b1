"""Certificates: given to those who earned one, checked beside what the file shows, taken back; packs."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.ui.teaching.conftest import COURSE, Taught, part, told

from communeapp.core.training.certificate import RevokeReason
from communeapp.ui.application import Program
from communeapp.ui.teaching.certificates.give_dialog import GiveDialog
from communeapp.ui.teaching.certificates.revoke_dialog import RevokeDialog
from communeapp.ui.teaching.certificates.trust_dialog import TrustDialog
from communeapp.ui.teaching.certificates.verify_dialog import VerifyDialog
from communeapp.ui.teaching.certificates_view import CertificatesView
from communeapp.ui.teaching.courses_view import CoursesView
from communeapp.ui.widgets import dialogs

Calm = Callable[[Program], None]
ROOT = Path(__file__).resolve().parents[3]


def certificates(program: Program, calm: Calm, argument: object = None) -> CertificatesView:
    view = part(program, calm, "certificates", argument)
    assert isinstance(view, CertificatesView)
    return view


def test_only_those_who_earned_one_are_offered(
    teaching: Program, calm: Calm, taught: Taught, person_at_dialogs: Any
) -> None:
    seen: list[tuple[int, int]] = []

    def look(dialog: GiveDialog) -> int:
        calm(teaching)
        seen.append((dialog.people.count(), dialog.rest.rowCount()))
        assert not dialog.yes.isEnabled()
        return 0

    person_at_dialogs.answer(look)
    certificates(teaching, calm, ("class", taught.cohort))
    assert seen == [(0, 6)]


def test_taken_back_and_given_anew(
    teaching: Program, calm: Calm, taught: Taught, person_at_dialogs: Any
) -> None:
    view = certificates(teaching, calm)
    assert view.list.total == 2
    assert not view.sheet.empty

    def reason(dialog: RevokeDialog) -> int:
        dialog.reason.control.choose(RevokeReason.WRONG_DATA)
        return 1

    person_at_dialogs.answer(reason)
    view.revoke.click()
    calm(teaching)
    kept = told(teaching, calm, lambda office: office.certificates.list())
    assert sorted(one.valid for one in kept) == [False, True]

    def give(dialog: GiveDialog) -> int:
        calm(teaching)
        assert dialog.people.count() == 1
        assert dialog.number.control.value() == 3
        assert dialog.yes.isEnabled()
        return 1

    person_at_dialogs.answer(give, True)
    certificates(teaching, calm, ("class", taught.done))
    calm(teaching)
    numbers = [one.data.number for one in told(teaching, calm, lambda o: o.certificates.list())]
    assert len(numbers) == 3
    assert numbers[0].startswith("03/")


def test_a_file_is_checked_and_the_signed_values_stand_beside_it(
    teaching: Program, calm: Calm, tmp_path: Path, person_at_dialogs: Any
) -> None:
    view = certificates(teaching, calm)
    one = view.list.current()
    assert one is not None
    files = told(teaching, calm, lambda office: office.certificates.save(one.id, tmp_path))
    pdf = next(file for file in files if file.suffix == ".pdf")
    token = next(file for file in files if file.suffix == ".jwt")
    found: list[VerifyDialog] = []

    def look(dialog: VerifyDialog) -> int:
        found.append(dialog)
        texts.append((dialog.verdict.property("tone"), hasattr(dialog, "sheet")))
        return 1

    texts: list[tuple[str, bool]] = []
    data = bytearray(token.read_bytes())
    data[len(data) // 2] ^= 1
    forged = tmp_path / "gia.jwt"
    forged.write_bytes(bytes(data))
    for file in (pdf, token, forged):
        person_at_dialogs.answer(look)
        view.check_file(file)
        calm(teaching)
    assert texts == [("ok", True), ("ok", False), ("danger", False)]


def test_roots_and_lists_are_shown(teaching: Program, calm: Calm, person_at_dialogs: Any) -> None:
    view = certificates(teaching, calm)
    shown: list[tuple[int, bool]] = []

    def look(dialog: TrustDialog) -> int:
        shown.append((dialog.roots.rowCount(), dialog.drop.isEnabled()))
        return 1

    person_at_dialogs.answer(look)
    view.trust.click()
    calm(teaching)
    assert shown == [(1, False)]


def test_a_course_of_ones_own_becomes_a_pack_that_a_stranger_has_to_trust(
    teaching: Program,
    calm: Calm,
    taught: Taught,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    person_at_dialogs: Any,
) -> None:
    own = tmp_path / "khoa-cua-xa"
    shutil.copytree(ROOT / "resources" / "courses" / COURSE, own)
    for name in ("manifest.toml", "manifest.sig"):
        (own / name).unlink(missing_ok=True)
    head = (own / "pack.toml").read_text(encoding="utf-8")
    (own / "pack.toml").write_text(head.replace(COURSE, "khoa-cua-xa"), encoding="utf-8")
    out = tmp_path / "khoa-cua-xa.zip"
    monkeypatch.setattr(dialogs, "open_folder", lambda *_args: own)
    monkeypatch.setattr(dialogs, "save_file", lambda *_args: out)
    monkeypatch.setattr(dialogs, "open_file", lambda *_args: out)
    view = part(teaching, calm, "courses")
    assert isinstance(view, CoursesView)
    before = view.list.total
    assert not view.remove.isEnabled()  # shipped with the program
    person_at_dialogs.answer(True)
    view.make.click()
    calm(teaching)
    assert out.exists()
    asked: list[str] = []

    def compare(dialog: Any) -> int:
        asked.append(dialog.hint.text())
        return 1

    person_at_dialogs.answer(compare, True)
    view.file.click()
    calm(teaching)
    signer = teaching.context.wiring.courses.signer_of(out)
    assert signer.fingerprint in asked[0]
    assert view.list.total == before + 1
    mine = next(one for one in view.shelf.packs if one.id == "khoa-cua-xa")
    view.list.table.want(f"{mine.id}@{mine.version}")
    calm(teaching)
    assert view.remove.isEnabled()
    person_at_dialogs.answer(True)
    view.remove.click()
    calm(teaching)
    assert view.list.total == before
