"""What else is in a .docx file: settings, program name; and what python-docx's template leaves there."""

from __future__ import annotations

from docx.document import Document as WordDocument

from communeapp import __version__
from communeapp.render.docx_styles import element

# Relations of the main part that a document needs; the template brings a thumbnail, a picture of
# an older Word's styles, list formats and fonts of its own.
_KEPT = ("/styles", "/settings", "/header", "/footer")
_MODE = "http://schemas.microsoft.com/office/word"
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>CommuneApp {version}</Application></Properties>"
)


def strip_template(word: WordDocument) -> None:
    """Drop the parts of the template that are not ours and write our own settings.

    ``compatibilityMode`` 15 makes Word measure tables and lines as it does today, not as in 2010.
    """
    main = word.part
    for key, relation in list(main.rels.items()):
        if not relation.reltype.endswith(_KEPT):
            del main.rels[key]
    package = main.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]
        elif relation.reltype.endswith("/extended-properties"):
            relation.target_part._blob = _APP.format(version=__version__).encode()
    settings = word.settings.element
    for child in list(settings):
        settings.remove(child)
    settings.append(element("w:zoom", percent=100))
    settings.append(element("w:defaultTabStop", val=720))
    settings.append(element("w:characterSpacingControl", val="doNotCompress"))
    compat = element("w:compat")
    compat.append(element("w:compatSetting", name="compatibilityMode", uri=_MODE, val=15))
    settings.append(compat)
    settings.append(element("w:themeFontLang", val="vi-VN"))
    settings.append(element("w:decimalSymbol", val=","))
    settings.append(element("w:listSeparator", val=";"))
