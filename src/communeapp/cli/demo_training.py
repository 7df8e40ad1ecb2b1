"""The demo's lesson: a clerk sits a course's exam on a profile of its own and gets a certificate."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from communeapp.cli.context import CliContext
from communeapp.core.people import Role
from communeapp.core.training.exam import open_ref
from communeapp.core.training.questions import Given, Question, Rich
from communeapp.core.training.scoring import right_answer
from communeapp.paths import Paths
from communeapp.services.wiring import Wiring

COURSE, EXAM = "the-thuc-van-ban", "kiem-tra"
#: So many questions are left open: the result of a person, not of a key.
_OPEN = 2
_PROFILE = {
    "unit_name": "ỦY BAN NHÂN DÂN XÃ THU LŨM",
    "place": "Thu Lũm",
    "signers.1.authority": "TM. ỦY BAN NHÂN DÂN",
    "signers.1.title": "CHỦ TỊCH",
    "signers.1.name": "Lý Xá Pó",
}


@contextmanager
def own_profile(context: CliContext) -> Iterator[Wiring]:
    """Make a profile for the demo alone, with a clerk at the PC; it goes with the block."""
    with (
        tempfile.TemporaryDirectory(prefix="communeapp-demo-") as made,
        context.wiring_of(Paths(Path(made))) as wiring,
    ):
        office = wiring.office
        office.profile.set(_PROFILE)
        person, _ = office.people.add("Vàng A Súa", "Văn thư", Role.CLERK)
        office.people.switch(person.id)
        yield wiring


def sit_exam(context: CliContext, wiring: Wiring, folder: Path) -> dict[str, Any]:
    """Sit the exam, hand in, issue and save the certificate to ``folder``, verify it as others would."""
    office = wiring.office
    me = office.people.current
    questions = {one.id: one for one in wiring.courses.questions(COURSE)}
    attempt = office.exams.start(open_ref(COURSE, EXAM))
    for index, asked in enumerate(attempt.paper[_OPEN:], _OPEN):
        office.exams.answer(attempt.id, index, answer_as_shown(asked, questions[asked.id]))
    result, _ = office.exams.finish(attempt.id)
    certificate, _ = office.certificates.issue(person=me.id if me else "", course=COURSE)
    files = office.certificates.save(certificate.id, folder)
    checks = {one.name: office.certificates.verify(one).valid for one in files}
    context.say("draft.demo_exam", count=len(attempt.paper), percent=(result.share or 0) // 10)
    return {
        "files": [str(one) for one in files],
        "questions": len(attempt.paper),
        "share": result.share,
        "passed": result.passed,
        "verified": checks,
        "ok": bool(result.passed) and all(checks.values()),
    }


def answer_as_shown(asked: Question, own: Question) -> Given:
    """Give the right answer of a question in the order in which ``asked``, its paper, shows the parts."""
    right = right_answer(own)

    def place(text: Rich, among: list[Rich]) -> int:
        return among.index(text)

    options = [one.text for one in asked.choices]
    rights = [one.right for one in asked.pairs]
    return Given(
        choices=tuple(place(own.choices[at].text, options) for at in right.choices),
        truth=right.truth,
        pairs=tuple(place(own.pairs[at].right, rights) for at in right.pairs),
        steps=tuple(place(own.steps[at], list(asked.steps)) for at in right.steps),
        text=right.text,
        number=right.number,
        lines=right.lines,
    )
