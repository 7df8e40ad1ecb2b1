"""All courses of this PC: those shipped with the program and those imported from a stick.

No database; may be used from any thread. Only what a trusted key signed is read, and every file is
compared with its hash when it is read. See decisions 080 and 081.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from communeapp import paths as locations
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.packs import safe_path
from communeapp.core.training.course_toml import expand_tracks, parse_tracks
from communeapp.core.training.courses import Course, Track
from communeapp.core.training.question_toml import parse_questions
from communeapp.core.training.questions import Question
from communeapp.core.training.svg_safety import MAX_PICTURE, max_bytes, media_kind
from communeapp.paths import Paths
from communeapp.services.training import course_import
from communeapp.services.training.course_cache import QuestionCache
from communeapp.services.training.course_check import CourseFinding, check_course
from communeapp.services.training.course_keys import MAX_SIGNER, Signer, SignerBook, read_signer
from communeapp.services.training.course_packs import (
    CoursePack,
    CourseProblem,
    OpenPack,
    read_manifest,
    signer_in,
)
from communeapp.services.training.course_shelf import Shelf, ShelfReader
from communeapp.services.training.course_sources import MANIFEST, FolderSource, open_source
from communeapp.store.files import told
from communeapp.sync.signing import DeviceKey

__all__ = ["CourseFinding", "CourseLibrary", "CoursePack", "CourseProblem", "Signer"]

_TRACKS = "tracks.toml"
_MOST_ON_A_STICK = 200  # files and folders looked at
_REMEMBERED = 4  # courses whose questions stay in memory beside the newest ones


class CourseLibrary:
    """The courses of one profile.

    ``in_use`` says whether a running attempt needs a version of a course (id, version): such a
    version cannot be removed. An import never removes an older version.
    """

    def __init__(self, paths: Paths, builtin: Path | None = None, keys: Path | None = None) -> None:
        self._builtin = builtin or locations.resources_dir() / "courses"
        self._book = SignerBook(paths.keys_dir, keys)
        self._reader = ShelfReader(self._builtin, paths.courses_dir, self._book)
        self._cache = QuestionCache(paths.compiled_courses_dir)
        self._lock = threading.Lock()
        self._questions: dict[str, dict[str, Question]] = {}
        self.in_use: Callable[[str, str], bool] = lambda _course, _version: False

    # -------------------------------------------------------------- reading

    def list(self) -> tuple[Course, ...]:
        """Give the highest version of each course, lessons with their bodies.

        The shipped ones come first, in the order in which the longest track teaches them.
        """
        newest = [packs[0] for packs in self._shelf().packs.values()]
        taught = self._taught
        ordered = sorted(
            newest,
            key=lambda one: (not one[0].builtin, taught.get(one[1].id, len(taught)), one[1].id),
        )
        return tuple(course for _, course in ordered)

    @cached_property
    def _taught(self) -> dict[str, int]:
        """Give the place of each course in the longest track; without tracks none has one."""
        try:
            tracks = parse_tracks((self._builtin / _TRACKS).read_bytes())
        except (OSError, UserError):
            return {}
        longest = max((one.lessons for one in tracks), key=len, default=())
        courses = dict.fromkeys(one.partition("/")[0] for one in longest)
        return {course: place for place, course in enumerate(courses)}

    def get(self, course_id: str, version: str = "") -> Course:
        """Give one course, also an older version; UserError ``courses.unknown``."""
        return self._find(course_id, version)[1]

    def versions(self, course_id: str) -> tuple[CoursePack, ...]:
        """Give every version of a course that is here, newest first."""
        packs = self._shelf().packs.get(course_id, ())
        return tuple(pack.info(newest=at == 0) for at, (pack, _) in enumerate(packs))

    def packs(self) -> tuple[CoursePack, ...]:
        """Describe every pack that is here, all versions: for the screen of packs."""
        return tuple(one for course_id in self._shelf().packs for one in self.versions(course_id))

    def problems(self) -> tuple[CourseProblem, ...]:
        """Name the packs that were left out, with the error that tells why."""
        return self._shelf().problems

    def tracks(self) -> tuple[Track, ...]:
        """Give the tracks with the lessons that are here; EnvironmentProblem ``packs.damaged``."""
        try:
            tracks = parse_tracks((self._builtin / _TRACKS).read_bytes())
        except (OSError, UserError) as error:
            raise EnvironmentProblem("packs.damaged", pack=_TRACKS) from error
        return expand_tracks(tracks, self.list())

    def questions(self, course_id: str, version: str = "") -> tuple[Question, ...]:
        """Give the questions of a course in the order of its files."""
        return tuple(self._by_id(self._find(course_id, version)[0]).values())

    def question(self, course_id: str, question_id: str, version: str = "") -> Question:
        """Give one question; UserError ``courses.unknown_question``."""
        found = self._by_id(self._find(course_id, version)[0]).get(question_id)
        if found is None:
            raise UserError("courses.unknown_question", id=question_id)
        return found

    def media(self, course_id: str, path: str, version: str = "") -> bytes:
        """Give a drawing, a picture, a sound or a film as it was signed; UserError ``courses.*``."""
        pack, _ = self._find(course_id, version)
        if not media_kind(path):
            raise UserError("courses.no_media", file=path)
        return pack.read(path)

    def media_file(self, course_id: str, path: str, version: str = "") -> Path:
        """Give the file of a sound or a film, checked, for the system's player."""
        if max_bytes(path) <= MAX_PICTURE:
            raise UserError("courses.no_media", file=path)
        pack, _ = self._find(course_id, version)
        pack.read(path)
        return pack.folder() / path

    def has_media(self, course_id: str, path: str, version: str = "") -> bool:
        """Say whether the pack names such a file: for ``to_html(media=…)``."""
        return bool(media_kind(path)) and self._find(course_id, version)[0].has(path)

    def _shelf(self) -> Shelf:
        return self._reader.read()

    def _find(self, course_id: str, version: str) -> tuple[OpenPack, Course]:
        return self._shelf().find(course_id, version)

    def _by_id(self, pack: OpenPack) -> dict[str, Question]:
        with self._lock:
            found = self._questions.get(pack.digest)
            if found is None:
                questions = self._cache.read(pack.digest)
                if questions is None:
                    questions = _compile(pack)
                    self._cache.write(pack.digest, questions)
                found = {one.id: one for one in questions}
                self._questions[pack.digest] = found
                while len(self._questions) > _REMEMBERED + len(self._reader.read().packs):
                    del self._questions[next(iter(self._questions))]
            return found

    # -------------------------------------------------------------- coming and going

    def find_packs(self, folder: Path) -> tuple[Path, ...]:
        """Find packs on a stick: the folder itself, folders and .zip files in it."""
        if (folder / MANIFEST).is_file():
            return (folder,)
        try:
            inside = sorted(folder.iterdir())[:_MOST_ON_A_STICK]
            return tuple(
                one
                for one in inside
                if (one / MANIFEST).is_file()
                or (one.suffix.lower() == ".zip" and one.is_file() and one.stat().st_size > 0)
            )
        except OSError as error:
            raise told(error, folder) from error

    def import_pack(self, path: Path) -> Course:
        """Check a pack (folder or .zip) completely, then keep it.

        Raises UserError ``courses.*`` and ``packs.*`` naming file and line; ``courses.stranger``
        where its signer is not trusted here. A pack that is here already is given back as it is.
        """
        shelf = self._shelf()
        got = course_import.import_pack(path, self._reader.imported, self._book, shelf)
        if got is None:
            with open_source(path) as source:
                manifest = read_manifest(source)
            return self.get(manifest.id, manifest.version)
        self._cache.write(got.pack.digest, got.questions)
        return got.course

    def remove(self, course_id: str, version: str = "") -> None:
        """Delete an imported version, or all imported ones. Asks ``in_use``: on the office's thread.

        UserError ``courses.unknown``, ``courses.builtin`` (a shipped one stays), ``courses.in_use``.
        """
        wanted = [
            pack
            for pack, _ in self._shelf().packs.get(course_id, ())
            if version in ("", pack.manifest.version)
        ]
        if not wanted:
            self._remove_damaged(course_id, version)
            return
        imported = [one for one in wanted if not one.builtin]
        if not imported:
            raise UserError("courses.builtin", id=course_id)
        for pack in imported:
            if self.in_use(course_id, pack.manifest.version):
                raise UserError("courses.in_use", id=course_id, version=pack.manifest.version)
        for pack in imported:
            try:
                course_import.drop_folder(pack.folder())
            except OSError as error:
                raise told(error, pack.folder()) from error
            self._cache.forget(pack.digest)

    def _remove_damaged(self, course_id: str, version: str) -> None:
        """Delete what is not on the shelf because it cannot be used any more."""
        place = self._reader.imported / course_id
        if not safe_path(course_id) or place.is_symlink() or not place.is_dir():
            raise UserError("courses.unknown", id=course_id)
        for folder in [one for one in place.iterdir() if version in ("", one.name)]:
            try:
                course_import.drop_folder(folder)
            except OSError as error:
                raise told(error, folder) from error

    # -------------------------------------------------------------- signers

    def signers(self) -> tuple[Signer, ...]:
        """Give the signers that people of this office trusted."""
        return self._book.trusted()

    def signer_of(self, path: Path) -> Signer:
        """Read who signed a pack (folder or .zip), or the key in a ``signer.toml``: not yet trusted."""
        if path.suffix.lower() == ".toml":
            return read_signer(FolderSource(path.parent).read(path.name, MAX_SIGNER))
        with open_source(path) as source:
            signer = signer_in(source)
        if signer is None:
            raise UserError("courses.bad_signer")
        return signer

    def trust(self, path: Path, fingerprint: str) -> Signer:
        """Trust the signer of a pack or of a ``signer.toml``; a person compared the fingerprint.

        UserError ``courses.other_fingerprint`` when it is another one.
        """
        signer = self.signer_of(path)
        self._book.trust(signer, fingerprint)
        return signer

    def distrust(self, fingerprint: str) -> None:
        """Trust a signer no more; packs of theirs are left out from now on."""
        self._book.distrust(fingerprint)

    # -------------------------------------------------------------- writing one

    def check(self, folder: Path) -> tuple[CourseFinding, ...]:
        """Look at a course that somebody writes: every rule that a machine can check."""
        return check_course(folder)

    def make_pack(self, folder: Path, out: Path, key: DeviceKey, author: str = "") -> Path:
        """Sign a trainer's own course and write it as .zip; UserError where it is not in order."""
        return course_import.make_pack(folder, out, key, author)


def _compile(pack: OpenPack) -> tuple[Question, ...]:
    return tuple(
        question
        for path in pack.question_paths()
        for question in parse_questions(
            pack.read(path), path, path.removeprefix("questions/").removesuffix(".toml")
        )
    )
