"""Which field a document belongs to and which office handles it."""

from __future__ import annotations

from collections.abc import Mapping

from communeapp.core.incoming.field import Correction, Learned, LearntRow
from communeapp.core.incoming.header import Header
from communeapp.core.incoming.opinion import OTHER, FieldOpinion
from communeapp.core.prompts import PromptPlan


class FieldService:
    """Weights of the program and what this office taught it. One per process; not thread-safe to teach."""

    def __init__(
        self, learned: Learned | None = None, offices: Mapping[str, str] | None = None
    ) -> None:
        self._learned = learned or Learned()
        self._offices = dict(offices or {})

    def opinion(self, header: Header, text: str) -> FieldOpinion:
        """Say which field the document belongs to."""
        return FieldOpinion(OTHER, 0.0, True)

    def correction(self, header: Header, text: str, code: str) -> Correction:
        """Make the correction that :meth:`learn` takes and the event log keeps: no personal data."""
        return Correction((), "", "", code)

    def learn(self, correction: Correction) -> None:
        """Take a correction in, at once."""
        self._learned.add(correction)

    def explain_learnt(self) -> tuple[LearntRow, ...]:
        """Tell what corrections taught, strongest first."""
        return ()

    def reset(self) -> None:
        """Forget all corrections."""
        self._learned = Learned()

    def office_of(self, code: str) -> str:
        """Give the code of the office that handles a field; "" for KHAC and unknown ones."""
        return self._offices.get(code, "")


def second_opinion_plan(header: Header, text: str) -> PromptPlan:
    """Ask the language model for the field of a document that the program could not tell."""
    return PromptPlan("field-1", "", (), "", ("",), 12)


def read_second_opinion(answer: str) -> str:
    """Read the code in an answer; "" where it holds none."""
    return ""
