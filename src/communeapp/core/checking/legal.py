"""Bases and citations that have lapsed, or are not yet in force, by the dated list of legal texts.

No rule of the decree, so always a note: the list says what its sources said up to its day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding, Severity
from communeapp.core.documents import Document
from communeapp.core.legal import LegalIndex, Standing

LAPSED = "HIEU_LUC.HET"
NOT_YET = "HIEU_LUC.CHUA"


def legal_findings(document: Document, index: LegalIndex, today: dt.date) -> Iterator[Finding]:
    """Give a note for each citation of a document that does not hold on its date, else today."""
    day = document.date or today
    blocks = [(f"body[{n}]", one) for n, one in enumerate(document.body)]
    for number, appendix in enumerate(document.appendices):
        blocks += [(f"appendices[{number}].body[{n}]", one) for n, one in enumerate(appendix.body)]
    places = [("subject", document.subject), *((where, one.text) for where, one in blocks)]
    places += [(f"{where}.title", one.title) for where, one in blocks if one.title]
    for where, text in places:
        for one in index.warnings(text, day):
            lapsed = one.standing is Standing.LAPSED
            since = one.entry.lapsed if lapsed else one.entry.in_force
            yield Finding(
                LAPSED if lapsed else NOT_YET,
                Severity.NOTE,
                where,
                one.entry.source or one.entry.name,
                {
                    "found": one.text,
                    "since": f"{since:%d/%m/%Y}" if since else "",
                    "by": ", ".join(one.entry.replaced_by) or "–",
                    "as_of": f"{index.as_of:%d/%m/%Y}" if index.as_of else "–",
                },
                one.start,
                one.end,
            )
