"""``communeapp docs``: classify, import, search, book.

With many files there is one answer a file, in order (JSON Lines), and a bad one stops none of the
rest; the exit code is then 1. The PIN of ``--by`` comes from standard input, never from the command line.
"""

from __future__ import annotations

import datetime as dt
import errno
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from communeapp import texts
from communeapp.cli import docs_numbers
from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.core.errors import EXIT_BAD_INPUT, EXIT_OK, AppError, UserError
from communeapp.core.incoming.confirming import parts_to_check
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.register import BookKind
from communeapp.core.search.hits import CANCELLED
from communeapp.services.classifying import Classified
from communeapp.services.field import read_catalogue
from communeapp.services.incoming import IncomingRecord
from communeapp.services.office import Office

_FILE = click.Path(path_type=Path)
_LAST_YEAR = 9998
#: A document has at least one of these.
_HEADER = frozenset((Part.TYPE, Part.NUMBER, Part.ISSUER))


@click.group()
def docs() -> None:
    """Documents that come in: read, keep, find, print the book."""


@docs.command(help="docs.help.classify")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=_FILE)
@click.pass_obj
def classify(context: CliContext, files: tuple[Path, ...]) -> int:
    """Say what each file is; nothing is kept."""
    return _each(context, files, lambda file: _classified(context, file))


@docs.command("import", help="docs.help.import")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=_FILE)
@click.option("--register", is_flag=True, help="docs.help.register")
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def import_(
    context: CliContext, files: tuple[Path, ...], register: bool, person: str | None
) -> int:
    """Keep each file in the archive; a file of a folder is a file given."""
    office = context.wiring.office
    sign_in(context, office, person)
    return _each(
        context,
        _with_folders(context, files),
        lambda file: _imported(context, office, file, register=register),
    )


@docs.command(help="docs.help.search")
@click.argument("query")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, help="docs.help.limit")
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def search(context: CliContext, query: str, limit: int, person: str | None) -> None:
    """Find documents by words, with or without marks."""
    office = context.wiring.office
    sign_in(context, office, person)
    while not office.archive.heal():
        pass
    found = office.archive.search(query, limit=limit)
    if context.json:
        hits = [
            {
                "id": hit.id,
                "kind": hit.kind.value,
                "subject": hit.subject,
                "number": hit.number or None,
                "date": _iso(hit.date),
                "issuer": hit.issuer or None,
                "score": round(hit.score, 4),
                "snippet": hit.snippet,
                "marks": [list(one) for one in hit.marks],
                "status": hit.status or None,
                "deadline": _iso(hit.deadline),
            }
            for hit in found.hits
        ]
        context.emit({"hits": hits, "total": found.total, "elapsed_ms": round(found.elapsed_ms, 2)})
        return
    context.say("docs.found" if found.hits else "docs.found_none", total=found.total)
    for hit in found.hits:
        day = f"{hit.date:%d/%m/%Y}" if hit.date else "–"
        subject = hit.subject or hit.snippet
        code = "docs.hit_cancelled" if hit.status == CANCELLED else "docs.hit"
        context.say(code, number=hit.number or "–", date=day, subject=subject)


@docs.command(help="docs.help.book")
@click.argument("kind", type=click.Choice([one.value for one in BookKind]))
@click.option("--year", required=True, type=click.IntRange(1990, _LAST_YEAR), help="docs.help.year")
@click.option(
    "--pdf", required=True, metavar="X.pdf", type=click.Path(path_type=Path), help="docs.help.pdf"
)
@click.option("--lock", is_flag=True, help="docs.help.lock")
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def book(
    context: CliContext, kind: str, year: int, pdf: Path, lock: bool, person: str | None
) -> None:
    """Print a register of the year as a bound book; with --lock its rows are closed by it."""
    office = context.wiring.office
    sign_in(context, office, person)
    printed = office.register.print_book(BookKind(kind), year, pdf, lock=lock)
    if context.json:
        context.emit(
            {
                "rows": printed.rows,
                "pages": printed.pages,
                "volume": printed.volume,
                "first": printed.first,
                "last": printed.last,
                "file": str(pdf),
            }
        )
        return
    context.say("docs.book_made", rows=printed.rows, pages=printed.pages, file=pdf)


for _command in (docs_numbers.number_, docs_numbers.cancel, docs_numbers.gaps):
    docs.add_command(_command)


# ------------------------------------------------------------------ one answer a file


def _each(
    context: CliContext, files: Iterable[Path], work: Callable[[Path], dict[str, Any]]
) -> int:
    """Answer for every file; what is wrong with one is its own answer."""
    worst = EXIT_OK
    for file in files:
        try:
            answer = work(file)
        except AppError as problem:
            answer = _refused(context, file, problem)
            worst = max(worst, problem.exit_code)
        except OSError as problem:
            if problem.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
                raise  # the machine's fault, and that of every file to come
            answer = _refused(context, file, UserError("docs.cannot_open", field="path"))
        if not answer["ok"]:
            worst = max(worst, EXIT_BAD_INPUT)
        if context.json:
            context.emit(answer)
    return worst


def _refused(context: CliContext, file: Path, problem: AppError) -> dict[str, Any]:
    told = texts.tell_error(problem, context.lang)
    context.note("docs.file_refused", file=file.name, problem=told.message, hint=told.hint or "")
    level = problem.values.get("level") if problem.code == "secrecy.refused" else None
    return {
        "path": str(file),
        "ok": False,
        "secrecy": level,
        "error": {"code": problem.code, "message": told.message, "hint": told.hint},
    }


def _with_folders(context: CliContext, paths: Iterable[Path]) -> Iterable[Path]:
    for path in paths:
        if _is_folder(path):
            yield from sorted(one for one in path.rglob("*") if one.is_file())
        else:
            yield path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long: told as the answer of this file
        return False


# ------------------------------------------------------------------ classify


def _classified(context: CliContext, file: Path) -> dict[str, Any]:
    found = context.wiring.classifying.classify(file)
    _tell(context, found)
    return {"path": str(file), "ok": True, **classified_json(context, found), "error": None}


def classified_json(context: CliContext, found: Classified) -> dict[str, Any]:
    """Give the keys of the command line contract; dates ISO, what is not there is null."""
    header, field = found.header, found.field
    return {
        "type": header.value(Part.TYPE),
        "type_code": header.type_code or None,
        "number": header.value(Part.NUMBER),
        "symbol": header.symbol,
        "date": _iso(header.date),
        "issuer": header.value(Part.ISSUER),
        "parent": header.value(Part.PARENT),
        "subject": header.value(Part.SUBJECT),
        "signer": header.value(Part.SIGNER),
        "signer_title": header.value(Part.SIGNER_TITLE),
        "authority": header.value(Part.AUTHORITY),
        "recipients": (header.value(Part.RECIPIENTS) or "").splitlines(),
        "field": {
            "code": field.code,
            "confidence": round(field.confidence, 3),
            "abstained": field.abstained,
            "second": field.second or None,
            "reasons": [
                {"kind": one.kind.value, "text": one.text, "code": one.code}
                for one in field.reasons
            ],
        },
        "urgency": header.value(Part.URGENCY),
        "secrecy": header.value(Part.SECRECY),
        "deadline": _iso(header.deadline),
        "office": found.office or None,
        "to_check": [part.value for part in header.to_check],
        "places": _places(header),
        "personal_data": [
            {
                "kind": one.kind,
                "start": one.start,
                "end": one.end,
                "sensitive": one.sensitive,
                "sure": one.sure,
            }
            for one in found.personal
        ],
        "notes": [context.text(one.code, **one.values) for one in found.read.notes],
        "pages": found.read.pages,
        "text_kind": found.read.origin.value,
    }


def _places(header: Header) -> dict[str, Any]:
    return {
        part.value: {
            "start": found.start,
            "end": found.end,
            "confidence": round(found.confidence, 3),
        }
        for part, found in header.parts.items()
    }


def _tell(context: CliContext, found: Classified) -> None:
    header = found.header
    context.say("docs.file", file=found.path.name)
    for part in Part:
        value = header.value(part)
        if value is None:
            continue
        code = "docs.part_to_check" if header.parts[part].to_check else "docs.part"
        name = context.text(f"docs.name.{part.value}")
        context.say(code, name=name, value=value.replace("\n", "; "))
    name = read_catalogue().name(found.field.code)
    sure = f"{found.field.confidence:.0%}"
    context.say(
        "docs.field_unsure" if found.field.abstained else "docs.field", name=name, sure=sure
    )
    if found.personal:
        context.say("docs.personal", count=len(found.personal))


# ------------------------------------------------------------------ import


def _imported(context: CliContext, office: Office, file: Path, *, register: bool) -> dict[str, Any]:
    try:
        found = context.wiring.classifying.classify(file)
    except UserError as problem:
        if problem.code == "secrecy.refused" or not file.is_file():
            raise  # nothing of it may be kept, or there is nothing to keep
        record = office.incoming.receive_broken(file, problem.code, problem.values)
        return _refused(context, file, problem) | {"id": record.id, "duplicate_of": None}
    record = office.incoming.receive(found)
    doubtful = [part.value for part in parts_to_check(record.header)]
    if register and record.duplicate_of is None and record.number_in is None:
        record = _registered(context, office, record, doubtful)
    _tell_imported(context, file, record, doubtful)
    return {
        "path": str(file),
        "ok": True,
        "id": record.id,
        "duplicate_of": record.duplicate_of,
        "status": record.status.value,
        "number_in": record.number_in,
        "year": record.year,
        "to_check": doubtful,
        "error": None,
    }


def _registered(
    context: CliContext, office: Office, record: IncomingRecord, doubtful: list[str]
) -> IncomingRecord:
    """Enter a document into the register: what is doubtful stays open there and is named in the notes.

    What has no header at all waits for a person instead: it may be no document.
    """
    header = record.header
    if not header.parts.keys() & _HEADER:
        return record
    sure = {part: found for part, found in header.parts.items() if not found.to_check}
    office.incoming.confirm(
        record.id, replace(header, parts=sure), record.field_code, record.office
    )
    if doubtful:
        names = ", ".join(context.text(f"docs.name.{one}") for one in doubtful)
        office.incoming.set_notes(record.id, context.text("docs.note_to_check", names=names))
    return office.register.register(record.id)


def _tell_imported(
    context: CliContext, file: Path, record: IncomingRecord, doubtful: list[str]
) -> None:
    names = ", ".join(context.text(f"docs.name.{one}") for one in doubtful)
    if record.duplicate_of is not None:
        context.say("docs.duplicate", file=file.name, id=record.duplicate_of)
    elif record.number_in is not None:
        context.say("docs.registered", file=file.name, number=record.number_in, id=record.id)
    else:
        context.say("docs.kept", file=file.name, id=record.id)
    if doubtful:
        context.say("docs.to_check", names=names)


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
