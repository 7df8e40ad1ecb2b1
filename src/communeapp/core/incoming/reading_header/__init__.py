"""Reading the header of a document that came in, by rules over the layout of official documents.

The rules are those of Decree 30/2020/NĐ-CP and of the layouts before it, of legal normative
documents and of Party documents, with the irregular forms found in practice. One module per part;
:mod:`~communeapp.core.incoming.reading_header.reader` puts them together.
"""

from __future__ import annotations

from communeapp.core.incoming.reading_header.reader import read_header

__all__ = ["read_header"]
