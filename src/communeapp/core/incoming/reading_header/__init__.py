"""Reading the header of a document that came in, by rules over the layout of official documents."""

from __future__ import annotations

from communeapp.core.incoming.header import Header
from communeapp.core.incoming.text import ReadText

__all__ = ["read_header"]


def read_header(read: ReadText, file_name: str = "") -> Header:
    """Read the header: each field with its place, its confidence and whether a person must look."""
    return Header()
