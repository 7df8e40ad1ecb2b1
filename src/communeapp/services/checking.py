"""Checks a Word file against Decree 30: how it prints and what it says; makes a corrected copy.

The file is opened by a child process and never changed. A copy is refused of files that are protected,
digitally signed or hold tracked changes: what a person must decide there no program may.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from communeapp.core.checking import Checker, Finding, Severity
from communeapp.core.checking.page.checking import PageChecker
from communeapp.core.checking.page.look import Align, Letters, Paragraph, PrintedLook
from communeapp.core.checking.page.rebuild import Rebuilt, rebuild
from communeapp.core.checking.page.subject import Change, PageFinding
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.incoming.text import ReadText
from communeapp.core.vietnamese import fold
from communeapp.durable import place, sync_file, sync_folder
from communeapp.services.exporting import check_targets, export_problem

if TYPE_CHECKING:
    from communeapp.services.packs import PackLibrary
    from communeapp.services.reading import ReadingService

#: The type that lends its form where a file names none: only its running text is checked then.
_FALLBACK: Final = "BAO_CAO"
_MAY_NOT_MEND: Final = ("protected", "signed", "changes")


@dataclass(frozen=True)
class Words:
    """Other words for a part of a paragraph; ``old`` are those that stand there."""

    where: str
    start: int
    end: int
    text: str
    old: str


@dataclass(frozen=True)
class FileFinding:
    """A finding in a file. ``finding.where`` is a paragraph (``p[12]``), a section or a box.

    ``places`` are all paragraphs it stands for; ``excerpt`` the words of the first one, ``role`` its
    component. ``change`` or ``words`` put it right; ``safe``: without a change of meaning.
    """

    finding: Finding
    places: tuple[str, ...] = ()
    excerpt: str = ""
    role: str = ""
    change: Change | None = None
    words: Words | None = None
    safe: bool = False

    @property
    def fixable(self) -> bool:
        """Say whether the program can put it right."""
        return self.change is not None or self.words is not None


@dataclass(frozen=True)
class FileCheck:
    """What was found in a file.

    ``states`` say what a person should know of it: ``protected``, ``signed``, ``changes`` (tracked ones),
    ``old_word`` (text alone was checked), ``cut`` (too long to be read whole), ``no_type`` (no type of
    document was recognised, so its frame was not checked).
    """

    path: Path
    type: str
    findings: tuple[FileFinding, ...]
    states: tuple[str, ...] = ()
    changes: int = 0
    paragraphs: int = 0

    @property
    def errors(self) -> int:
        """How many findings break a rule."""
        return sum(one.finding.severity is Severity.ERROR for one in self.findings)

    @property
    def notes(self) -> int:
        """How many are worth a look."""
        return len(self.findings) - self.errors

    @property
    def may_mend(self) -> bool:
        """Say whether a corrected copy may be made."""
        return not {*_MAY_NOT_MEND, "old_word"} & set(self.states)


@dataclass(frozen=True)
class Corrected:
    """A corrected copy: where it is, what was put right and what could not be."""

    path: Path
    fixed: int
    failed: int
    check: FileCheck = field(repr=False)


class CheckingService:
    """Checks files. Calls block; run them outside the window's thread."""

    def __init__(
        self, reading: ReadingService, packs: PackLibrary, checker: Callable[[], Checker]
    ) -> None:
        self._reading = reading
        self._packs = packs
        self._checker = checker

    @cached_property
    def _types(self) -> Mapping[str, str]:
        return {fold(one.name.split("(")[0].strip()): one.code for one in self._packs.type_names}

    @cached_property
    def _pages(self) -> PageChecker:
        return PageChecker(self._packs.rules, self._types)

    def check(self, path: Path, *, cancelled: Callable[[], bool] | None = None) -> FileCheck:
        """Check a Word file.

        Raises SecretDocument for a file with a mark of secrecy, UserError ``checking.not_word`` and
        those of reading (``reading.password``, ``reading.bomb`` …).
        """
        text, look = self._reading.look(path, cancelled=cancelled)
        states: list[str] = []
        if look is None:
            states.append("old_word")
            look = _plain_look(text)
        else:
            states += [
                name for name in ("protected", "signed", "changes", "cut") if getattr(look, name)
            ]
        recognised = self._pages.recognise(look)
        rebuilt = rebuild(recognised, self._types, _FALLBACK)
        if not rebuilt.whole:
            states.append("no_type")
        found: list[FileFinding] = []
        if "old_word" not in states:
            found += [_of_page(one) for one in self._pages.check(recognised)]
        found += self._of_text(rebuilt, look)
        found.sort(key=lambda one: one.finding.severity is not Severity.ERROR)
        return FileCheck(
            path,
            recognised.type if rebuilt.whole else "",
            tuple(found),
            tuple(states),
            look.changes,
            len(look.paragraphs),
        )

    def _of_text(self, rebuilt: Rebuilt, look: PrintedLook) -> list[FileFinding]:
        paragraphs = {one.where: one for one in look.paragraphs}
        found = []
        for one in self._checker().check(rebuilt.document, rebuilt.printed):
            if not rebuilt.whole and not one.where.startswith(("body[", "appendices[")):
                continue  # without a type nobody knows what its frame must hold
            made = _in_file(one, rebuilt, paragraphs)
            if made is not None:
                found.append(made)
        return found

    def correct(
        self,
        check: FileCheck,
        out: Path,
        *,
        chosen: Collection[int] | None = None,
        overwrite: bool = False,
    ) -> Corrected:
        """Write a corrected copy: the safe fixes, or those of the findings ``chosen`` by number.

        Raises UserError ``checking.may_not_mend``, ``checking.same_file``, ``export.*``; EnvironmentProblem
        ``export.*``. The original stays byte for byte.
        """
        refuse_mending(check)
        if _same(check.path, out):
            raise UserError("checking.same_file", field="--out", path=str(out))
        check_targets([out], overwrite=overwrite)
        wanted = [
            one
            for number, one in enumerate(check.findings)
            if one.fixable and (one.safe if chosen is None else number in chosen)
        ]
        changes = [
            {
                "what": one.change.what,
                "value": one.change.value,
                "section": one.change.section,
                "places": list(one.places),
            }
            for one in wanted
            if one.change is not None
        ]
        words = _apart([one.words for one in wanted if one.words is not None])
        data, failed = self._reading.mended(check.path, changes, [vars(one) for one in words])
        _write(data, out)
        skipped = sum(one.words is not None for one in wanted) - len(words)
        return Corrected(
            out, len(wanted) - len(failed) - skipped, len(failed) + skipped, self.check(out)
        )


def refuse_mending(check: FileCheck) -> None:
    """Raise UserError ``checking.may_not_mend_<state>`` for a file of which no copy may be made."""
    for state in (*_MAY_NOT_MEND, "old_word"):
        if state in check.states:
            code = f"checking.may_not_mend_{state}"
            raise UserError(code, field="--fix")


def _plain_look(text: ReadText) -> PrintedLook:
    """Give the lines of a text as paragraphs whose look is not known."""
    lines = text.text.split("\n")
    return PrintedLook(
        tuple(
            Paragraph(f"p[{number}]", (Letters(line),) if line else (), align=Align.CENTER)
            for number, line in enumerate(lines)
        )
    )


def _of_page(one: PageFinding) -> FileFinding:
    return FileFinding(
        one.finding, one.places, one.excerpt, one.role, one.change, None, one.change is not None
    )


def _in_file(
    one: Finding, rebuilt: Rebuilt, paragraphs: Mapping[str, Paragraph]
) -> FileFinding | None:
    """Bring a finding of the rebuilt document to its paragraph."""
    spot = rebuilt.place(one.where)
    where = spot.where or one.where
    words = None
    if one.fix is not None and spot.offset >= 0 and one.fix.where == one.where:
        start, end = spot.offset + one.fix.start, spot.offset + one.fix.end
        text = "".join(run.text for run in paragraphs[spot.where].letters)
        if end <= len(text):
            words = Words(spot.where, start, end, one.fix.text, text[start:end])
    finding = Finding(
        one.rule, one.severity, where, one.source, one.values,
        None if spot.offset < 0 or one.start is None else spot.offset + one.start,
        None if spot.offset < 0 or one.end is None else spot.offset + one.end,
        None, one.message,
    )  # fmt: skip
    return FileFinding(
        finding,
        (spot.where,) if spot.where else (),
        spot.excerpt,
        spot.role,
        None,
        words,
        words is not None and one.fix is not None and one.fix.safe,
    )


def _apart(words: list[Words]) -> list[Words]:
    """Leave out words that overlap with ones before them: the next check finds them again."""
    kept: list[Words] = []
    for one in words:
        if not any(
            one.where == other.where and one.start < other.end and other.start < one.end
            for other in kept
        ):
            kept.append(one)
    return kept


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return os.path.normcase(os.path.abspath(one)) == os.path.normcase(  # noqa: PTH100
            os.path.abspath(other)  # noqa: PTH100
        )


def _write(data: bytes, out: Path) -> None:
    fresh = out.parent / f".~{secrets.token_hex(6)}{out.suffix}"
    try:
        fresh.write_bytes(data)
        sync_file(fresh)
        place(fresh, out)
        sync_folder(out.parent)
    except PermissionError as error:
        raise EnvironmentProblem("export.busy", path=str(out)) from error
    except OSError as error:
        raise export_problem(error, out, len(data)) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
