"""Writes finished files: all of them or none, and never half a file under the final name.

Each file is written beside its place, forced to the disk and renamed. What stood there before is held
until every file is in place. A draft carries its mark because the layout of a draft has one: there is
no way round it here.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from communeapp.core.checking import Checker, Finding, Names
from communeapp.core.documents import Document
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.layout import LayoutDoc, Layouter
from communeapp.durable import sync_file, sync_folder
from communeapp.render.docx import docx_bytes
from communeapp.services.admin_units import read_admin_units
from communeapp.services.packs import PackLibrary

_RETRY_SECONDS = 5.0
_RETRY_STEP = 0.2
_PDF_ROOM = 256 * 1024  # a PDF is not known before it is drawn; with its fonts it stays below this
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}


class PdfRenderer(Protocol):
    """Draws a layout as a PDF file; the Qt one is wired in by the composition root."""

    def render(self, layout: LayoutDoc, path: Path) -> None:
        """Write the file at ``path``."""
        ...

    def render_all(self, layouts: Sequence[LayoutDoc], path: Path) -> None:
        """Write documents one behind the other into one file."""
        ...


@dataclass(frozen=True)
class ExportedFile:
    """A file that is in its place: size in bytes and SHA-256 in hexadecimal."""

    path: Path
    bytes: int
    sha256: str


@dataclass(frozen=True)
class QueuedExport:
    """An export that waits because another program holds its file."""

    document: Document
    docx: Path | None
    pdf: Path | None
    overwrite: bool


@dataclass
class _Pending:
    """A file on its way: its final name, the new file beside it and what stood there before."""

    target: Path
    fresh: Path
    old: Path | None = None
    placed: bool = False


def layouter_of(library: PackLibrary) -> Layouter:
    """Make the layouter from the packs in use."""
    names = ((one.code, one.name, one.abbreviation, one.form) for one in library.type_names)
    return Layouter.from_data(library.layout_data(), library.forms_data(), names)


def checker_of(library: PackLibrary, layouter: Layouter) -> Checker:
    """Make the checker from the packs in use; its rules are read here."""
    places = read_admin_units()
    names = [one.name for one in places.provinces()] + [one.name for one in places.units()]
    return Checker(library.rules, layouter, Names.of(names))


class ExportingService:
    """Exports documents as .docx and PDF. Calls block until the files are on the disk."""

    def __init__(
        self,
        layouter: Layouter,
        pdf: PdfRenderer,
        checker: Callable[[], Checker],
        *,
        wait: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._layouter = layouter
        self._pdf = pdf
        self._checker = checker
        self._wait = wait
        self._now = now
        self._queue: list[QueuedExport] = []

    @property
    def queued(self) -> tuple[QueuedExport, ...]:
        """Exports that wait for a file to be let go."""
        return tuple(self._queue)

    def layout(self, document: Document) -> LayoutDoc:
        """Lay a document out as it would be exported, for preview and printer."""
        return self._layouter.layout(document)

    def lint(self, document: Document) -> tuple[Finding, ...]:
        """Check a document against the rules of Decree 30, errors first."""
        return self._checker().check(document)

    def check(
        self, *, docx: Path | None = None, pdf: Path | None = None, overwrite: bool = False
    ) -> None:
        """Refuse, as :meth:`export` would, what a person can mend; nothing is drawn or written."""
        check_targets([path for path in (docx, pdf) if path is not None], overwrite=overwrite)

    def export(
        self,
        document: Document,
        *,
        docx: Path | None = None,
        pdf: Path | None = None,
        overwrite: bool = False,
    ) -> list[ExportedFile]:
        """Write the files asked for, in the order .docx, .pdf.

        Raises UserError ``export.exists``, ``export.no_folder``, ``export.is_folder`` or
        ``export.same_file``; EnvironmentProblem ``export.read_only``, ``export.disk_full`` or
        ``export.busy``. After ``export.busy`` the export stands in :attr:`queued`.
        """
        targets = [path for path in (docx, pdf) if path is not None]
        check_targets(targets, overwrite=overwrite)
        layout = self._layouter.layout(document)
        letter = docx_bytes(layout) if docx is not None else b""
        needed = len(letter) + (_PDF_ROOM if pdf is not None else 0)
        pending: list[_Pending] = []
        try:
            for target in targets:
                one = _Pending(target, _beside(target))
                pending.append(one)
                try:
                    if target is docx:
                        one.fresh.write_bytes(letter)
                    else:
                        self._pdf.render(layout, one.fresh)
                    sync_file(one.fresh)
                except OSError as error:
                    raise export_problem(error, target, needed) from error
            exported = [_describe(one) for one in pending]
            self._place_all(pending, overwrite=overwrite)
        except EnvironmentProblem as problem:
            queued = QueuedExport(document, docx, pdf, overwrite)
            if problem.code == "export.busy" and queued not in self._queue:
                self._queue.append(queued)
            raise
        finally:
            for one in pending:
                _remove(one.fresh)
                if one.old is not None:
                    _remove(one.old)
        return exported

    def export_together(
        self, documents: Sequence[Document], pdf: Path, *, overwrite: bool = False
    ) -> ExportedFile:
        """Write documents one behind the other into one PDF, for printing; raises as :meth:`export`."""
        check_targets([pdf], overwrite=overwrite)
        layouts = [self._layouter.layout(one) for one in documents]
        pending = _Pending(pdf, _beside(pdf))
        try:
            try:
                self._pdf.render_all(layouts, pending.fresh)
                sync_file(pending.fresh)
            except OSError as error:
                raise export_problem(error, pdf, _PDF_ROOM * len(layouts)) from error
            exported = _describe(pending)
            self._place_all([pending], overwrite=overwrite)
        finally:
            _remove(pending.fresh)
            if pending.old is not None:
                _remove(pending.old)
        return exported

    def retry_queued(self) -> list[ExportedFile]:
        """Try the waiting exports again; those whose file is still held go on waiting."""
        waiting, self._queue = self._queue, []
        done: list[ExportedFile] = []
        for one in waiting:
            try:
                done += self.export(
                    one.document, docx=one.docx, pdf=one.pdf, overwrite=one.overwrite
                )
            except AppError as problem:
                if problem.code != "export.busy":
                    raise
        return done

    def _place_all(self, pending: list[_Pending], *, overwrite: bool) -> None:
        """Rename every new file to its final name; if one fails, put the old ones back."""
        try:
            for one in pending:
                if one.target.exists():
                    if not overwrite:  # it appeared while we were drawing
                        raise UserError("export.exists", path=str(one.target))
                    one.old = _hold(one.target)
                self._replace(one.fresh, one.target)
                one.placed = True
        except (AppError, OSError) as error:
            for one in pending:
                if one.placed:
                    _undo(one)
            if isinstance(error, OSError):
                needed = sum(each.fresh.stat().st_size for each in pending if not each.placed)
                raise export_problem(error, one.target, needed) from error
            raise
        for folder in {one.target.parent for one in pending}:
            try:
                sync_folder(folder)
            except OSError as error:
                raise export_problem(error, folder) from error

    def _replace(self, fresh: Path, target: Path) -> None:
        """Rename, and try again while a virus scanner or Word holds the file (at most 5 s)."""
        end = self._now() + _RETRY_SECONDS
        while True:
            try:
                fresh.replace(target)
            except PermissionError as error:
                if self._now() >= end:
                    raise EnvironmentProblem("export.busy", path=str(target)) from error
                self._wait(_RETRY_STEP)
            else:
                return


def check_targets(targets: list[Path], *, overwrite: bool) -> None:
    """Refuse what a person can mend before anything is drawn. UserError ``export.*``."""
    if len({os.path.normcase(os.path.realpath(path)) for path in targets}) < len(targets):
        raise UserError("export.same_file", path=str(targets[0]))
    for path in targets:
        if not path.parent.is_dir():
            raise UserError("export.no_folder", path=str(path.parent))
        if path.is_dir():
            raise UserError("export.is_folder", path=str(path))
        if path.exists() and not path.is_file():
            raise UserError("export.no_file", path=str(path))
        if path.exists() and not overwrite:
            raise UserError("export.exists", path=str(path))


def _beside(target: Path) -> Path:
    """Name a file that is not there yet, short enough for any final name."""
    return target.parent / f".~{secrets.token_hex(6)}{target.suffix}"


def _hold(target: Path) -> Path:
    """Keep what stands under the final name, so that it can be put back."""
    held = _beside(target)
    try:
        os.link(target, held)
    except OSError:  # no hard links on this disk (FAT, some network drives)
        try:
            shutil.copy2(target, held)
        except OSError:
            _remove(held)
            raise
    return held


def _undo(one: _Pending) -> None:
    if one.old is not None:
        one.old.replace(one.target)
    else:
        _remove(one.target)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _describe(one: _Pending) -> ExportedFile:
    data = one.fresh.read_bytes()
    return ExportedFile(one.target, len(data), hashlib.sha256(data).hexdigest())


def export_problem(error: OSError, target: Path, needed: int = 0) -> EnvironmentProblem:
    """Say in our own words what the system refused."""
    if error.errno in _FULL:
        free = 0
        with suppress(OSError):
            free = shutil.disk_usage(target.parent).free
        return EnvironmentProblem(
            "export.disk_full",
            drive=drive_of(target),
            needed=f"{needed:,}".replace(",", "."),
            free=f"{free:,}".replace(",", "."),
            path=str(target),
        )
    if error.errno in _REFUSED:
        return EnvironmentProblem("export.read_only", path=str(target.parent))
    return EnvironmentProblem("export.failed", path=str(target), reason=error.strerror or "")


def drive_of(path: Path) -> str:
    """Name the drive a person would look for: ``E:\\`` or the folder where a disk is mounted."""
    place = path.absolute()
    if place.drive:
        return place.anchor
    while place != place.parent and not os.path.ismount(place):
        place = place.parent
    return str(place)
