"""All courses of this PC: those shipped with the program and those imported from a stick.

No database; may be used from any thread. Only what a trusted key signed is read, and every file is
compared with its hash when it is first read. See decisions 080 and 081.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from communeapp.core.training.courses import Course, Track
from communeapp.core.training.questions import Question
from communeapp.paths import Paths
from communeapp.services.training.course_check import CourseFinding
from communeapp.services.training.course_keys import Signer
from communeapp.services.training.course_packs import CoursePack, CourseProblem
from communeapp.sync.signing import DeviceKey


class CourseLibrary:
    """The courses of one profile.

    ``in_use`` says whether a running attempt needs a version of a course (id, version): such a
    version cannot be removed.
    """

    def __init__(self, paths: Paths, builtin: Path | None = None) -> None:
        self._paths = paths
        self._builtin = builtin
        self.in_use: Callable[[str, str], bool] = lambda _course, _version: False

    def list(self) -> tuple[Course, ...]:
        """Give the highest version of each course, lessons with their bodies, the shipped ones first."""
        raise NotImplementedError

    def get(self, course_id: str, version: str = "") -> Course:
        """Give one course, also an older version; UserError ``courses.unknown``."""
        raise NotImplementedError

    def versions(self, course_id: str) -> tuple[CoursePack, ...]:
        """Give every version of a course that is here, newest first."""
        raise NotImplementedError

    def packs(self) -> tuple[CoursePack, ...]:
        """Describe every pack that is here, all versions: for the screen of packs."""
        raise NotImplementedError

    def problems(self) -> tuple[CourseProblem, ...]:
        """Name the packs that were left out, with the error that tells why."""
        raise NotImplementedError

    def tracks(self) -> tuple[Track, ...]:
        """Give the tracks with the lessons that are here."""
        raise NotImplementedError

    def questions(self, course_id: str, version: str = "") -> tuple[Question, ...]:
        """Give the questions of a course in the order of its files."""
        raise NotImplementedError

    def question(self, course_id: str, question_id: str, version: str = "") -> Question:
        """Give one question; UserError ``courses.unknown_question``."""
        raise NotImplementedError

    def media(self, course_id: str, path: str, version: str = "") -> bytes:
        """Give a picture (at most 8 MB) or a sound or film (64 MB), checked; UserError ``courses.*``."""
        raise NotImplementedError

    def media_file(self, course_id: str, path: str, version: str = "") -> Path:
        """Give the file of a sound or a film, checked, for the system's player."""
        raise NotImplementedError

    def has_media(self, course_id: str, path: str, version: str = "") -> bool:
        """Say whether the pack names such a file: for ``to_html(media=…)``."""
        raise NotImplementedError

    def find_packs(self, folder: Path) -> tuple[Path, ...]:
        """Find packs on a stick: the folder itself, folders and .zip files in it."""
        raise NotImplementedError

    def import_pack(self, path: Path) -> Course:
        """Check a pack (folder or .zip) completely, then keep it; UserError ``courses.*``."""
        raise NotImplementedError

    def remove(self, course_id: str, version: str = "") -> None:
        """Delete an imported version, or all imported ones; UserError ``courses.*``."""
        raise NotImplementedError

    def signers(self) -> tuple[Signer, ...]:
        """Give the signers that people of this office trusted."""
        raise NotImplementedError

    def signer_of(self, path: Path) -> Signer:
        """Read who signed a pack (folder or .zip), or the key in a ``signer.toml``: not yet trusted."""
        raise NotImplementedError

    def trust(self, path: Path, fingerprint: str) -> Signer:
        """Trust the signer of a pack or of a ``signer.toml``; a person compared the fingerprint."""
        raise NotImplementedError

    def distrust(self, fingerprint: str) -> None:
        """Trust a signer no more; packs of theirs are left out from now on."""
        raise NotImplementedError

    def check(self, folder: Path) -> tuple[CourseFinding, ...]:
        """Look at a course that somebody writes: every rule that a machine can check."""
        raise NotImplementedError

    def make_pack(self, folder: Path, out: Path, key: DeviceKey, author: str = "") -> Path:
        """Sign a trainer's own course and write it as .zip; UserError where it is not in order."""
        raise NotImplementedError
