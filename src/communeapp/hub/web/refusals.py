"""What a page answers instead of doing what was asked: a status and a sentence of the catalogue."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - an answer, not a fault
    """``refused.<key>`` and ``refused.<key>_hint`` of the catalogue, with the status of HTTP.

    ``retry_after``: whole seconds, where trying again later helps.
    """

    def __init__(self, status: int, key: str, *, retry_after: int = 0, **values: object) -> None:
        super().__init__(f"{status} {key}")
        self.status = status
        self.key = key
        self.retry_after = retry_after
        self.values = values


class FieldProblem(Exception):  # noqa: N818 - what a person typed, said beside the field
    """An input to be mended: name of the field and key of its sentence (``problem.<key>``)."""

    def __init__(self, field: str, key: str, **values: object) -> None:
        super().__init__(f"{field} {key}")
        self.field = field
        self.key = key
        self.values = values
