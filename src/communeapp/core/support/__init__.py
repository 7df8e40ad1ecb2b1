"""Does an item say what its fact says, and nothing else?

Two questions per item. *Support*: is every number, sum, date, hour, phone number, citation, body and
proper name of the item in its facts, are its negations and limits the fact's, is nobody insulted? What is
not is marked with exact offsets. *Coverage*: does the item keep every such detail of its fact, its
negations and limits, and most of its words? The checks judge letters, not meaning: a person still reads
every line.
"""

from communeapp.core.support.checking import check_item
from communeapp.core.support.coverage import copies_fact, covers
from communeapp.core.support.marks import find_unsupported
from communeapp.core.support.model import ItemCheck, Problem, SupportContext

__all__ = [
    "ItemCheck",
    "Problem",
    "SupportContext",
    "check_item",
    "copies_fact",
    "covers",
    "find_unsupported",
]
