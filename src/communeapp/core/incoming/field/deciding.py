"""From a header and a text to an opinion: subject, body of the document, issuer, what was taught."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from operator import ne
from typing import Any

from communeapp.core.incoming.field.bodies import Bodies, Evidence, body_kind
from communeapp.core.incoming.field.features import BARE, Subject, plain, read_subject, runs
from communeapp.core.incoming.field.learning import Learned
from communeapp.core.incoming.field.model import Vector, Weights
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.opinion import OTHER, FieldOpinion, Reason, ReasonKind

#: Below this confidence the program does not answer. Measured in docs/quality.md, section Field.
THRESHOLD = 0.80
#: How much the text counts beside the subject, and where the subject names only another document.
_BODY_SHARE = 0.25
_BODY_SHARE_BARE = 0.7
_MOST_BODY = 1_500  # characters of the text that are looked at
_LEAST_BODY = 12  # syllables; less is no text to go by
_EVIDENCE = (
    1.0  # strength of a header's evidence in units of the model's sums, before the temperature
)
_MOST_REASONS = 5
_MOST_AGAINST = 2  # reasons for the runner-up, where the answer is left open
_MOST_WORDS = 3
_LEAST_GAIN = 0.2
_BASIS = re.compile(
    r"^\s*(?:-\s*)?(?:căn cứ|theo đề nghị|xét đề nghị)\b.*$", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True)
class Looked:
    """A document as the decision sees it."""

    subject: Subject
    words: tuple[str, ...]
    issuer: str
    logits: Any
    vector: Vector
    evidence: tuple[Evidence, ...]
    pull: Mapping[str, float]
    misread: float  # share of the syllables whose marks were given back


def look(weights: Weights, bodies: Bodies, learned: Learned, header: Header, text: str) -> Looked:
    """Sum up what subject, text, header and corrections say for each field."""
    line, rest = _split(header, text)
    written = read_subject(line)
    subject = weights.repaired(written)
    slips = sum(map(ne, written.syllables, subject.syllables))
    vector = weights.vector(subject)
    logits = weights.logits(vector)
    if rest:
        body = weights.repaired(read_subject(rest))
        if len(body.syllables) >= _LEAST_BODY:
            share = _BODY_SHARE_BARE if subject.bare else _BODY_SHARE
            logits = (1 - share) * logits + share * weights.logits(weights.vector(body))
    symbol = header.symbol or ""
    issuer = header.value(Part.ISSUER) or ""
    evidence = bodies.evidence(issuer, header.value(Part.PARENT) or "", symbol)
    scale = weights.calibration.temperature * _EVIDENCE
    for one in evidence:
        for code, strength in one.fields.items():
            logits[weights.column[code]] += strength * scale
    kind = ""
    words: tuple[str, ...] = ()
    pull: Mapping[str, float] = {}
    if len(learned):
        kind, words = body_kind(issuer), tuple(runs(subject.syllables, 2))
        pull = learned.pull(words, kind)
    for code, gain in pull.items():
        if code in weights.column:
            logits[weights.column[code]] += gain * weights.calibration.temperature
    misread = slips / max(1, len(written.syllables))
    return Looked(subject, words, kind, logits, vector, evidence, pull, misread)


def decide(
    weights: Weights, learned: Learned, looked: Looked, offices: Mapping[str, str]
) -> FieldOpinion:
    """Turn the sums into an opinion with its reasons."""
    order = looked.logits.argsort()[::-1]
    code, second = (weights.codes[at] for at in order[:2])
    # The confidence was measured on clean subjects; a misread one may have lost the word that counts.
    confidence = weights.calibration.confidence(looked.logits) * (1.0 - looked.misread)
    if code == OTHER or not (looked.vector.names or looked.evidence or looked.pull):
        # "Cannot be told" is no answer that one could be sure of.
        guess = second if code == OTHER else code
        return FieldOpinion(OTHER, 0.0, abstained=True, second=guess)
    abstained = confidence < THRESHOLD
    reasons = _reasons(weights, learned, looked, code, _MOST_REASONS)
    if abstained and second != OTHER:
        reasons += _reasons(weights, learned, looked, second, _MOST_AGAINST)
    return FieldOpinion(
        code=code,
        confidence=round(confidence, 4),
        abstained=abstained,
        reasons=reasons,
        second=second if second != OTHER else weights.codes[order[2]],
        office="" if abstained else offices.get(code, ""),
    )


def likeliest(weights: Weights, looked: Looked, most: int) -> tuple[str, ...]:
    """Give the fields that most speaks for, KHAC left out."""
    ordered = [weights.codes[at] for at in looked.logits.argsort()[::-1]]
    return tuple(code for code in ordered if code != OTHER)[:most]


def why_abstained(opinion: FieldOpinion) -> str:
    """Give the code of the sentence that says why there is no answer; "" where there is one.

    ``{first}`` and ``{second}`` of the sentence are the names of the fields ``code`` and ``second``.
    """
    if not opinion.abstained:
        return ""
    if opinion.code == OTHER:
        return "field.abstained.unknown"
    torn = any(one.code == opinion.second for one in opinion.reasons)
    return "field.abstained.torn" if torn else "field.abstained.weak"


def _split(header: Header, text: str) -> tuple[str, str]:
    """Give the subject and what of the text stands for the body; the text itself where there is none."""
    found = header.parts.get(Part.SUBJECT)
    if found is None:
        lines = [line for line in text.split("\n") if line.strip()]
        return " ".join(lines)[:_MOST_BODY], ""
    start = found.end if 0 < found.end <= len(text) else len(text)
    if found.end == 0:
        at = text.find(found.value)
        start = len(text) if at < 0 else at + len(found.value)
    rest = _BASIS.sub("", text[start : start + 2 * _MOST_BODY])
    return found.value, rest[:_MOST_BODY]


def _reasons(
    weights: Weights, learned: Learned, looked: Looked, code: str, most: int
) -> tuple[Reason, ...]:
    """Name what spoke for a field: header parts, what was taught, words of the subject."""
    scale = weights.calibration.temperature
    found = [
        Reason(one.kind, one.text, round(one.fields[code], 3), code)
        for one in looked.evidence
        if one.fields.get(code, 0.0) > 0
    ]
    if looked.pull.get(code, 0.0) > 0:
        taught = learned.shared(looked.words, code)
        text = _as_written(looked.subject, taught[0]) if taught else looked.issuer
        found.append(Reason(ReasonKind.LEARNED, text, round(looked.pull[code], 3), code))
    marked = any(one != plain(one) for one in looked.subject.syllables)
    gains = weights.contributions(looked.vector, code, marked, _LEAST_GAIN * scale)
    gains.sort(key=lambda one: (-one[1], -len(one[0]), one[0]))
    taken: set[str] = set()
    words = 0
    for name, gain in gains:
        if words == _MOST_WORDS:
            break
        if name == BARE or taken & set(name.split()):
            continue
        taken |= set(name.split())
        words += 1
        text = _as_written(looked.subject, name)
        found.append(Reason(ReasonKind.WORD, text, round(gain / scale, 3), code))
    found.sort(key=lambda one: -one.weight)
    return tuple(found[:most])


def _as_written(subject: Subject, run: str) -> str:
    """Give a run as it stands in the subject, with its capitals; an abbreviation stays one."""
    parts = tuple(run.split(" "))
    for at in range(len(subject.syllables) - len(parts) + 1):
        if subject.syllables[at : at + len(parts)] == parts:
            return subject.text[subject.places[at][0] : subject.places[at + len(parts) - 1][1]]
    return run
