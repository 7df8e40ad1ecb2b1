"""The prescribed look of a document, as data that both renderers read (Decree 30/2020, Appendix I).

``model`` holds the pages before they are pages, ``rules`` the sizes and margins of the pack,
``metrics`` the letter widths, ``build`` the way from a document to its layout.
"""

from communeapp.core.layout.build import Layouter
from communeapp.core.layout.model import LayoutDoc
from communeapp.core.layout.rules import Form, LayoutRules

__all__ = ["Form", "LayoutDoc", "LayoutRules", "Layouter"]
