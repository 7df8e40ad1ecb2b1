"""The prescribed look of a document, as data that both renderers read (Decree 30/2020, Appendix I).

``model`` holds the pages before they are pages, ``rules`` the sizes and margins of the pack, ``forms``
what the forms of the decree ask for, ``metrics`` the letter widths, ``build`` the way from a document to
its layout.
"""

from communeapp.core.layout.build import Layouter
from communeapp.core.layout.forms import Form, FormLook, Forms
from communeapp.core.layout.model import LayoutDoc
from communeapp.core.layout.rules import LayoutRules

__all__ = ["Form", "FormLook", "Forms", "LayoutDoc", "LayoutRules", "Layouter"]
