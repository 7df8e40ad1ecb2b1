"""Checks of a document against Decree 30/2020: many rules, each one right.

A rule is data (``rules/*.toml`` of the documents pack) and names the function that checks it; see
:mod:`communeapp.core.checking.registry`. Rules of the text look at a :class:`Document`
(:mod:`communeapp.core.checking.text`); rules of the page look at a file
(:mod:`communeapp.core.checking.page`). The sentence of a finding stands in the messages.
"""

from communeapp.core.checking.checker import Checker
from communeapp.core.checking.finding import Finding, Fix, Severity
from communeapp.core.checking.names import Names
from communeapp.core.checking.registry import Rule, RuleBook

__all__ = ["Checker", "Finding", "Fix", "Names", "Rule", "RuleBook", "Severity"]
