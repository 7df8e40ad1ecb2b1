"""``communeapp training packs / import / remove / pack / check / trust``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from communeapp import texts
from communeapp.cli.context import CliContext
from communeapp.core.errors import EXIT_BAD_INPUT
from communeapp.core.fingerprints import fingerprint_of
from communeapp.core.training.checking import Severity
from communeapp.services.training.courses import CourseFinding, CoursePack
from communeapp.sync.signing import device_key

_PATH = click.Path(exists=True, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def _row(context: CliContext, pack: CoursePack) -> dict[str, Any]:
    course = context.wiring.courses.get(pack.id, pack.version)
    return {
        "id": pack.id,
        "title": pack.title,
        "version": pack.version,
        "as_of": pack.as_of.isoformat(),
        "source": pack.source,
        "licence": pack.licence,
        "builtin": pack.builtin,
        "newest": pack.newest,
        "signer": pack.signer or None,
        "bytes": pack.bytes,
        "lessons": len(course.lessons),
        "questions": course.question_count,
        "exams": [one.id for one in course.exams],
    }


@click.command(help="courses.help.packs")
@click.pass_obj
def packs(context: CliContext) -> None:
    """List the courses of this PC, what could not be used, and whose packs are trusted."""
    library = context.wiring.courses
    rows = [_row(context, one) for one in library.packs()]
    problems = [
        {"id": one.id, "code": one.error.code, "message": _told(context, one.error.code, one)}
        for one in library.problems()
    ]
    for row in rows:
        origin = context.text("courses.line.builtin" if row["builtin"] else "courses.line.imported")
        code = "courses.line.pack" if row["newest"] else "courses.line.older"
        day = f"{dt.date.fromisoformat(row['as_of']):%d/%m/%Y}"
        context.say(code, **{**row, "as_of": day, "count": row["questions"], "origin": origin})
    for problem in problems:
        context.say("courses.line.problem", id=problem["id"], message=problem["message"])
    for signer in library.signers():
        context.say("courses.line.signer", fingerprint=signer.fingerprint, name=signer.name)
    if context.json:
        signers = [{"fingerprint": one.fingerprint, "name": one.name} for one in library.signers()]
        context.emit({"packs": rows, "problems": problems, "signers": signers})


def _told(context: CliContext, code: str, problem: Any) -> str:
    return texts.tell(code, context.lang, **problem.error.values).message


@click.command("import", help="courses.help.import")
@click.argument("pack", type=_PATH)
@click.pass_obj
def import_pack(context: CliContext, pack: Path) -> None:
    """Take a pack in, or every pack of a folder."""
    library = context.wiring.courses
    found = library.find_packs(pack) if pack.is_dir() else (pack,)
    courses = [library.import_pack(one) for one in found or (pack,)]
    for course in courses:
        context.say(
            "courses.imported",
            title=course.title,
            version=course.version,
            lessons=len(course.lessons),
            count=course.question_count,
        )
    if context.json:
        here = [
            _row(context, one)
            for one in library.packs()
            if (one.id, one.version) in {(course.id, course.version) for course in courses}
        ]
        context.emit({"packs": here})


@click.command("remove", help="courses.help.remove")
@click.argument("course_id", metavar="ID")
@click.option("--version", "version", default="", help="courses.option.version")
@click.pass_obj
def remove_pack(context: CliContext, course_id: str, version: str) -> None:
    """Delete an imported course."""
    context.wiring.courses.remove(course_id, version)
    context.say("courses.removed", id=course_id)
    if context.json:
        rows = [_row(context, one) for one in context.wiring.courses.packs()]
        context.emit({"removed": course_id, "packs": rows})


@click.command("pack", help="courses.help.pack")
@click.argument("folder", type=_FOLDER)
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="courses.option.pack_out"
)
@click.option("--author", default="", help="courses.option.author")
@click.pass_obj
def make_pack(context: CliContext, folder: Path, out: Path, author: str) -> None:
    """Sign a course of one's own with this PC's key."""
    name = author or context.wiring.read_profile().unit_name
    key = device_key(context.paths.keys_dir)
    file = context.wiring.courses.make_pack(folder, out, key, name)
    context.say("courses.packed", file=str(file), fingerprint=fingerprint_of(key.id))
    if context.json:
        answer = {
            "file": str(file),
            "bytes": file.stat().st_size,
            "fingerprint": fingerprint_of(key.id),
        }
        context.emit(answer)


@click.command("check", help="courses.help.check")
@click.argument("folder", type=_FOLDER)
@click.pass_obj
def check_course(context: CliContext, folder: Path) -> int:
    """Say what is wrong with a course that somebody writes; exit 1 where something keeps it out."""
    found = context.wiring.courses.check(folder)
    errors = sum(one.severity is Severity.ERROR for one in found)
    for one in found:
        context.say(one.code, **_values(one))
    if found:
        context.say("courses.check.count", errors=errors, notes=len(found) - errors)
    else:
        context.say("courses.check.good")
    if context.json:
        rows = [
            {
                "rule": one.code,
                "severity": one.severity.value,
                "file": one.file,
                "line": one.line,
                "message": context.text(one.code, **_values(one)),
            }
            for one in found
        ]
        context.emit({"findings": rows, "errors": errors, "notes": len(found) - errors})
    return EXIT_BAD_INPUT if errors else 0


def _values(finding: CourseFinding) -> dict[str, object]:
    return {"file": finding.file, "line": finding.line, **dict(finding.values)}


@click.command(help="courses.help.trust")
@click.argument("pack", type=_PATH, required=False)
@click.option("--fingerprint", default="", help="courses.option.fingerprint")
@click.option("--remove", "gone", default="", help="courses.option.remove_signer")
@click.pass_obj
def trust(context: CliContext, pack: Path | None, fingerprint: str, gone: str) -> None:
    """Trust the signer of a pack whose fingerprint was compared; without one, show it."""
    library = context.wiring.courses
    if gone:
        library.distrust(gone)
        context.say("courses.distrusted", fingerprint=gone)
    elif pack is None:
        raise click.MissingParameter(param_type="argument", param_hint="PACK")
    else:
        signer = library.signer_of(pack)
        code = "courses.compare"
        if fingerprint:
            library.trust(pack, fingerprint)
            code = "courses.trusted"
        context.say(code, name=signer.name or "–", fingerprint=signer.fingerprint)
    if context.json:
        known = [{"fingerprint": one.fingerprint, "name": one.name} for one in library.signers()]
        shown = library.signer_of(pack).fingerprint if pack is not None else gone
        context.emit({"fingerprint": shown, "signers": known})
