"""The families of errors and the one way they reach a person.

An error carries a *code* (``facts.too_many_points``) and the values to fill in. The sentence and the
way out stand in ``resources/messages/<language>/`` under that code; :mod:`communeapp.texts` joins
the two. So nothing below the screens knows a language, and no sentence is written twice.
"""

from __future__ import annotations

EXIT_OK = 0
EXIT_BAD_INPUT = 1
EXIT_USAGE = 2
EXIT_ENVIRONMENT = 3
EXIT_BUG = 4


class AppError(Exception):
    """Base of every error that is told to a person.

    ``code`` names the sentence, ``field`` the input that has to be mended (``points[3]``, ``place``)
    and ``values`` fills the placeholders of the sentence.
    """

    exit_code = EXIT_BUG

    def __init__(self, code: str, *, field: str | None = None, **values: object) -> None:
        super().__init__(f"{code} {field or ''} {values}".strip())
        self.code = code
        self.field = field
        self.values: dict[str, object] = dict(values)
        if field is not None:
            self.values.setdefault("field", field)


class UserError(AppError):
    """Input that a person can mend: named field, clear sentence, way out."""

    exit_code = EXIT_BAD_INPUT


class EnvironmentProblem(AppError):  # noqa: N818 - the name says what it is, as in qutebrowser
    """The machine is in the way: disk full, stick pulled out, file locked. Trying again may help."""

    exit_code = EXIT_ENVIRONMENT


class DataTooNew(EnvironmentProblem):
    """The database was written by a newer version of the program; it is left untouched."""


class StoreDamaged(EnvironmentProblem):
    """The database cannot be read, or its content does not match its checksums; nothing was deleted.

    ``backups`` holds the paths of good backups, newest first, as text; ``restore_backup`` of
    :mod:`communeapp.services.office` takes one of them.
    """

    def __init__(self, code: str, *, backups: tuple[str, ...] = (), **values: object) -> None:
        super().__init__(code, field=None, **values)
        self.backups = backups


class Bug(AppError):  # noqa: N818
    """A state that our own code promised never to reach."""

    exit_code = EXIT_BUG
