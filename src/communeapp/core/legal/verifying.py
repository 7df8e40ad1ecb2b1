"""A citation that nobody gave and no list knows must not look like law: it becomes ``[cần xác minh]``."""

from __future__ import annotations

from collections.abc import Sequence

from communeapp.core.citations import TO_VERIFY, find_citations, is_named, whole_place
from communeapp.core.legal.index import LegalIndex
from communeapp.core.support.words import holds


def verified(text: str, sources: Sequence[str], index: LegalIndex) -> str:
    """Put ``[cần xác minh]`` in the place of each citation that is neither in the facts nor in the list.

    ``sources`` are the facts and what else the text may lean on. With the citation go its "khoản 2 Điều 5"
    before and its day and issuer behind.
    """
    cited = [one for source in sources for one in find_citations(source)]
    known = "\n".join(sources).casefold()
    for one in reversed(find_citations(text)):
        if is_named(one, cited) or (one.name and holds(known, f"{one.kind} {one.name}")):
            continue
        if index.find(one) is None:
            start, end = whole_place(text, one)
            text = text[:start] + TO_VERIFY + text[end:]
    return text
