"""Putting the words of a fix into a document, and reading the words that a finding is about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from communeapp.core.checking.finding import Fix
from communeapp.core.documents import Block, Document, Origin, Span

_STEP = re.compile(r"([a-z_]+)|\[(\d+)\]")


def text_at(document: Document, where: str) -> str:
    """Give the text that a place names; empty where it names none."""
    found: Any = document
    for step in _steps(where):
        found = _child(found, step)
    if isinstance(found, Block):
        return found.text
    return found if isinstance(found, str) else ""


def apply_fix(document: Document, fix: Fix) -> Document:
    """Give the document with the words of the fix in their place; a person answers for them."""

    def changed(value: Any) -> Any:
        if isinstance(value, Block):
            return _respanned(value, fix)
        if isinstance(value, str):
            return value[: fix.start] + fix.text + value[fix.end :]
        return value

    made: Document = _changed(document, _steps(fix.where), changed)
    return made


def _steps(where: str) -> list[str | int]:
    return [int(number) if number else name for name, number in _STEP.findall(where)]


def _child(value: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return value[step] if isinstance(value, tuple) and step < len(value) else None
    return getattr(value, step, None)


def _changed(value: Any, steps: list[str | int], change: Callable[[Any], Any]) -> Any:
    if not steps:
        return change(value)
    step, rest = steps[0], steps[1:]
    child = _child(value, step)
    if child is None:
        return value
    made = _changed(child, rest, change)
    if isinstance(step, int):
        return (*value[:step], made, *value[step + 1 :])
    return replace(value, **{step: made})


def _respanned(block: Block, fix: Fix) -> Block:
    """Replace a part of a block's text; spans around it keep their origin, marks after it their words."""
    before, after = _cut(block.spans, 0, fix.start), _cut(block.spans, fix.end, len(block.text))
    own = (Span(fix.text, Origin.USER),) if fix.text else ()
    by = len(fix.text) - (fix.end - fix.start)
    marks = tuple(
        one if one.end <= fix.start else replace(one, start=one.start + by, end=one.end + by)
        for one in block.unsupported
        if one.end <= fix.start or one.start >= fix.end
    )
    return replace(block, spans=(*before, *own, *after), unsupported=marks)


def _cut(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    kept: list[Span] = []
    at = 0
    for span in spans:
        low, high = max(start - at, 0), min(end - at, len(span.text))
        if low < high:
            kept.append(Span(span.text[low:high], span.origin))
        at += len(span.text)
    return tuple(kept)
