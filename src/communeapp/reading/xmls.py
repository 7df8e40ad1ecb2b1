"""XML from outside as a stream of events: nothing is resolved, nothing is fetched, little is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from lxml import etree

from communeapp.core.errors import UserError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/"


class Readable(Protocol):
    """What gives bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """Give up to ``size`` bytes."""
        ...


def events(
    stream: Readable, kinds: tuple[str, ...] = ("start", "end")
) -> Iterator[tuple[str, Any]]:
    """Give (event, element). Entities stay as they are written; text nodes end at 10 MB.

    Raises UserError ``reading.bomb`` for XML beyond the bounds of the parser, ``reading.broken`` for
    what is no XML.
    """
    parser = etree.iterparse(
        stream, events=kinds, resolve_entities=False, load_dtd=False, no_network=True,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        yield from parser
    except etree.XMLSyntaxError as problem:
        raise UserError(_code(problem)) from problem


def _code(problem: etree.XMLSyntaxError) -> str:
    """Tell XML that asks for too much from XML that is broken."""
    too_much = {
        etree.ErrorTypes.ERR_ENTITY_LOOP,
        etree.ErrorTypes.ERR_ENTITY_BOUNDARY,
        etree.ErrorTypes.ERR_NAME_TOO_LONG,
    }
    huge = "huge" in str(problem).lower() or "excessive depth" in str(problem).lower()
    return "reading.bomb" if huge or problem.code in too_much else "reading.broken"


def drop(element: Any) -> None:
    """Free an element that was read, and those before it."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]


def local(tag: Any) -> str:
    """Give a tag without its namespace; "" for what is no element (an entity that stays)."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
