"""What a walk begins with: an office's profile, its people, letters, what was learned, a scanner's files."""

from __future__ import annotations

import os
import shutil
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from communeapp.cli.demo_training import COURSE, EXAM, answer_as_shown
from communeapp.clock import SystemClock
from communeapp.core.documents import Signer
from communeapp.core.facts import parse_facts
from communeapp.core.people import Role
from communeapp.core.profile import Profile
from communeapp.core.training.exam import open_ref
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office
from communeapp.services.taking_models import TakingModels
from communeapp.services.wiring import Wiring
from communeapp.sync.volumes import Volume

ROOT = Path(__file__).resolve().parents[1]
#: So many questions of an exam are left open: the result of a person, not of a key.
OPEN = 2


class Scanner:
    """Puts files into the scanner's folder, one after the other, as a scanner would."""

    def __init__(self, folder: Path, files: Sequence[Path]) -> None:
        self._folder = folder
        self._files = list(files)

    def put(self, count: int) -> None:
        """Put the next files there."""
        for file in self._files[:count]:
            target = self._folder / file.name
            shutil.copyfile(file, target.with_suffix(".part"))
            target.with_suffix(".part").replace(target)
        del self._files[:count]


def prepare(walk: Path, folder: Path, wiring: Wiring) -> Scanner | None:
    """Prepare the profile that a walk begins with, where it asks for one."""
    data = tomllib.loads(walk.read_text(encoding="utf-8"))
    if data.get("stick"):
        plug_in(folder.parent / "KINGSTON", wiring)
    wanted = data.get("office")
    if wanted is None:
        return None
    scanned = folder.parent / "May quet"
    scanned.mkdir(parents=True, exist_ok=True)
    with open_office(Paths(folder), SystemClock()) as office:
        settle_in(office, wanted["profile"], wanted["people"], wanted["commune_code"])
        _let_sign(office, wanted.get("signers", ()))
        office.settings.set("scan_folder", str(scanned))
    letters = folder.parent / "letters"
    letters.mkdir(exist_ok=True)
    made = [make_letter(sample, letters, wiring) for sample in wanted.get("samples", ())]
    files = [ROOT.parent / "shared" / one for one in wanted.get("files", ())]
    return Scanner(scanned, [*made, *files])


def _let_sign(office: Office, signers: Sequence[dict[str, str]]) -> None:
    """Enter who signs, the one who signs most first."""
    if signers:
        named = tuple(Signer(one["authority"], one["title"], one["name"]) for one in signers)
        office.profile.save(replace(office.profile.show(), signers=named))


def plug_in(stick: Path, wiring: Wiring) -> None:
    """Put the models of this PC onto a stick and take them off the PC: the program finds them there only."""
    real = Path(os.environ.pop("COMMUNEAPP_MODELS"))
    (stick / "mo-hinh").mkdir(parents=True)
    for file in real.glob("*.gguf"):
        (stick / "mo-hinh" / file.name).symlink_to(file)
    seen = Volume(stick, stick.name, "4A21-0E7C", "vfat", 8 << 30, 4 << 30, read_only=False)
    taking = TakingModels(wiring.models.shelf, listing=lambda: (seen,))
    wiring.__dict__["taking_models"] = taking


def settle_in(
    office: Office, profile: dict[str, str], people: Sequence[dict[str, str]], commune_code: str
) -> None:
    """Enter profile and people as the first steps of the window do; the first one works."""
    office.profile.set(profile)
    for one in people:
        office.people.add(one["name"], one["title"], Role(one["role"]), one.get("pin", ""))
    office.settings.set("first_run_done", True)
    office.settings.set("commune_code", commune_code)
    office.settings.set("current_person", office.people.list()[0].id)


def make_letter(sample: str, folder: Path, wiring: Wiring) -> Path:
    """Write the letter of a shipped sample as PDF."""
    text = (ROOT / "resources" / "samples" / f"{sample}.toml").read_text(encoding="utf-8")
    facts = parse_facts(text, [one.code for one in wiring.drafting.types()])
    job = wiring.drafting.begin(facts, Profile(), use_ai=False)
    target = folder / f"{sample}.pdf"
    wiring.exporting.export(wiring.drafting.accept(job, ()).document, pdf=target)
    return target


def keep_draft(sample: str, office: Office, wiring: Wiring) -> str:
    """Keep the letter of a shipped sample as a draft; gives its id."""
    text = (ROOT / "resources" / "samples" / f"{sample}.toml").read_text(encoding="utf-8")
    facts = parse_facts(text, [one.code for one in wiring.drafting.types()])
    job = wiring.drafting.begin(facts, office.profile.show(), use_ai=False)
    return office.drafts.create(facts, wiring.drafting.accept(job, ()).document).id


def sit_exam(office: Office, wiring: Wiring) -> int:
    """Let the person at the PC read the course's lessons and sit its exam; gives the share, per mille."""
    questions = {one.id: one for one in wiring.courses.questions(COURSE)}
    course = wiring.courses.get(COURSE)
    for lesson in course.lessons:
        office.learning.finish_lesson(COURSE, course.version, lesson.id)
    attempt = office.exams.start(open_ref(COURSE, EXAM))
    for index, asked in enumerate(attempt.paper[OPEN:], OPEN):
        office.exams.answer(attempt.id, index, answer_as_shown(asked, questions[asked.id]))
    result, _ = office.exams.finish(attempt.id)
    return result.share or 0


def make_course(folder: Path, out: Path, wiring: Wiring, identity: str, title: str) -> Path:
    """Write a course of a trainer's own, made from a shipped one, signed with this PC's key."""
    from communeapp.sync.signing import device_key

    source = folder / identity
    shutil.copytree(ROOT / "resources" / "courses" / "cong-cu-so", source)
    for made in ("manifest.toml", "manifest.sig"):
        (source / made).unlink()
    head = (source / "pack.toml").read_text(encoding="utf-8").splitlines()
    changed = {"id": identity, "title": title, "version": "1.0.0"}
    lines = [
        f'{name} = "{changed[name]}"' if (name := line.partition(" =")[0]) in changed else line
        for line in head
    ]
    (source / "pack.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    out.mkdir(parents=True, exist_ok=True)
    key = device_key(wiring.paths.keys_dir)
    return wiring.courses.make_pack(source, out, key, "Trường Chính trị tỉnh")
