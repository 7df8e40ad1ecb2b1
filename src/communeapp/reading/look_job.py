"""The jobs of the child that concern how a Word file prints: reading its look, making a mended copy."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from communeapp.core.checking.page.look_json import look_to_json
from communeapp.core.errors import UserError
from communeapp.reading.kinds import HEAD_BYTES, NAMES, Kind, kind_of
from communeapp.reading.limits import Limits
from communeapp.reading.reader import open_file, read

_WORD = (Kind.DOCX, Kind.DOC)


def look_job(path: Path, limits: Limits, deadline: float) -> dict[str, Any]:
    """Read text and look: ``{"text": …, "look": …}``, or ``{"secret": …}``; no look of an old .doc.

    Raises UserError ``checking.not_word`` for other kinds of files, and those of reading.
    """
    kind = _kind(path, limits)
    if kind not in _WORD:
        raise UserError("checking.not_word", kind=NAMES[kind])
    answer = read(path, limits, False, lambda *_: None, deadline)
    if "text" not in answer or kind is not Kind.DOCX:
        return answer
    from communeapp.reading.docx_look import read_look

    with open_file(path, limits) as file:
        answer["look"] = look_to_json(read_look(file, limits))
    return answer


def mend_job(job: dict[str, Any], limits: Limits) -> dict[str, Any]:
    """Give a mended copy as base64 and the places of words that could not be changed."""
    from communeapp.reading.docx_look_mend import mend

    with open_file(Path(job["path"]), limits) as file:
        data, failed = mend(file, limits, job["changes"], job["words"])
    return {"docx": base64.b64encode(data).decode("ascii"), "failed": failed}


def _kind(path: Path, limits: Limits) -> Kind:
    with open_file(path, limits) as file:
        head = file.read(HEAD_BYTES)
        file.seek(0)
        return kind_of(file, head)
