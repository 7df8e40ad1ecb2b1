"""Which field a document belongs to and which office handles it."""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from communeapp import log, paths
from communeapp.core.errors import Bug
from communeapp.core.incoming.field import Correction, Learned, LearntRow
from communeapp.core.incoming.field.asking import plan, read_answer
from communeapp.core.incoming.field.bodies import Bodies
from communeapp.core.incoming.field.cleaning import correction_of
from communeapp.core.incoming.field.deciding import decide, likeliest, look
from communeapp.core.incoming.field.model import Weights
from communeapp.core.incoming.field.offices import Catalogue
from communeapp.core.incoming.header import Header
from communeapp.core.incoming.opinion import FieldOpinion
from communeapp.core.prompts import PromptPlan

_LOG = log.get(__name__)
_CANDIDATES = 4  # fields that the language model chooses among


class FieldService:
    """The weights of the program and what this office taught it. Safe in any thread.

    ``offices`` says which office handles a field where the commune decided otherwise than the decree.
    """

    def __init__(
        self,
        learned: Learned | None = None,
        offices: Mapping[str, str] | None = None,
        weights: Weights | None = None,
    ) -> None:
        self._lock = threading.Lock()
        self._weights = weights or read_weights()
        self._bodies = read_bodies()
        self._offices = read_catalogue().offices_of(offices or {})
        self._learned = Learned() if learned is None else learned
        self._learned.weigh_by(self._weights.idf)

    def opinion(self, header: Header, text: str) -> FieldOpinion:
        """Say which field the document belongs to, why, and who handles it; abstains where unsure.

        ``text`` is the document's text; where the header has no subject it is taken for one.
        """
        with self._lock:
            looked = look(self._weights, self._bodies, self._learned, header, text)
            return decide(self._weights, self._learned, looked, self._offices)

    def correction(self, header: Header, text: str, code: str) -> Correction:
        """Make the correction that :meth:`learn` takes and the event log keeps: no personal data."""
        said = self.opinion(header, text)
        wrong = said.code if said.code != code else ""
        return correction_of(header, text, code, self.office_of(code), wrong)

    def learn(self, correction: Correction) -> None:
        """Take a correction in, at once; the next opinion follows it."""
        with self._lock:
            self._learned.add(correction)

    def explain_learnt(self) -> tuple[LearntRow, ...]:
        """Tell what corrections taught, the weightiest first."""
        with self._lock:
            return self._learned.explain()

    @property
    def corrections(self) -> int:
        """How many corrections count."""
        with self._lock:
            return len(self._learned)

    def reset(self) -> None:
        """Forget all corrections; the weights are as shipped again."""
        with self._lock:
            self._learned = Learned()
            self._learned.weigh_by(self._weights.idf)

    def set_offices(self, offices: Mapping[str, str]) -> None:
        """Take the commune's choice of offices, after a change of the setting."""
        chosen = read_catalogue().offices_of(offices)
        with self._lock:
            self._offices = chosen

    def office_of(self, code: str) -> str:
        """Give the code of the office that handles a field; "" for KHAC and unknown ones."""
        with self._lock:
            return self._offices.get(code, "")


def second_opinion_plan(header: Header, text: str) -> PromptPlan:
    """Ask the language model which of the likeliest fields a document belongs to."""
    looked = look(read_weights(), read_bodies(), Learned(), header, text)
    return plan(read_catalogue(), header, text, likeliest(read_weights(), looked, _CANDIDATES))


def read_second_opinion(answer: str) -> str:
    """Read the code in the model's answer; "" where it names none, or more than one."""
    return read_answer(read_catalogue(), answer)


@cache
def read_catalogue() -> Catalogue:
    """Read the fields and offices; raises Bug: they are part of the program."""
    return Catalogue.from_json(_json("fields.json"))


@cache
def read_bodies() -> Bodies:
    """Read what issuing bodies and symbols speak for; raises Bug."""
    return Bodies(_json("bodies.json"))


@cache
def read_weights() -> Weights:
    """Read the weights, plain arrays; takes some 20 ms, once. Raises Bug."""
    import numpy as np  # here: screens know this module before anything is classified

    try:
        packed = (paths.resources_dir() / "field" / "weights.npz").read_bytes()
        with np.load(io.BytesIO(packed), allow_pickle=False) as held:
            arrays = {name: held[name] for name in held.files}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as problem:
        raise Bug("field.broken") from problem
    return Weights(arrays)


def published_weights(file: Path) -> Weights | None:
    """Read the weights that a hub published; None where there are none, or they cannot be read.

    They were read once before they were kept; a disk that changed them since must not stop the office.
    """
    if not file.is_file():
        return None
    import numpy as np

    try:
        with np.load(file, allow_pickle=False) as held:
            return Weights({name: held[name] for name in held.files})
    except (Bug, OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as problem:
        _LOG.warning("published weights are left out: %s", type(problem).__name__)
        return None


def _json(name: str) -> Any:
    try:
        return json.loads((paths.resources_dir() / "field" / name).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise Bug("field.broken") from problem
