"""XML from outside as a stream of events: nothing is resolved, nothing is fetched, little is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from lxml import etree

from communeapp.core.errors import UserError

_NO_MEMORY = 2  # XML_ERR_NO_MEMORY
_RESOURCE_LIMIT = 114  # XML_ERR_RESOURCE_LIMIT: depth, sizes, growth by entities


class Readable(Protocol):
    """What gives bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """Give up to ``size`` bytes."""
        ...


def events(
    stream: Readable, tags: Sequence[str], kinds: tuple[str, ...] = ("end",)
) -> Iterator[tuple[str, Any]]:
    """Give (event, element) of the tags, in any namespace, as the stream goes by.

    Entities stay as they are written and nothing is fetched; text nodes end at 10 MB. Raises UserError
    ``reading.bomb`` for XML beyond the bounds of the parser, ``reading.memory``, ``reading.broken``.
    """
    parser = etree.iterparse(
        stream, events=kinds, tag=[f"{{*}}{tag}" for tag in tags], resolve_entities=False,
        load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        yield from parser
    except etree.XMLSyntaxError as problem:
        raise UserError(_code(problem)) from problem


def _code(problem: etree.XMLSyntaxError) -> str:
    """Tell XML that asks for too much from XML that is broken."""
    if problem.code == _NO_MEMORY:
        return "reading.memory"
    too_much = (
        etree.ErrorTypes.ERR_ENTITY_LOOP,
        etree.ErrorTypes.ERR_NAME_TOO_LONG,
        _RESOURCE_LIMIT,
    )
    words = str(problem).lower()
    return "reading.bomb" if problem.code in too_much or "huge" in words else "reading.broken"


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
