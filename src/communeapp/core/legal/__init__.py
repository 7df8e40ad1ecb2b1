"""The local, dated list of legal texts: what exists, what has lapsed, and what nobody has checked."""

from communeapp.core.legal.index import LegalIndex, Standing, Warned
from communeapp.core.legal.texts import LegalText, parse_legal_list
from communeapp.core.legal.verifying import verified

__all__ = ["LegalIndex", "LegalText", "Standing", "Warned", "parse_legal_list", "verified"]
