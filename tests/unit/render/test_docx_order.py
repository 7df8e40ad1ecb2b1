"""Word refuses a file whose elements stand in another order than its format says (ECMA-376, part 1)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest
from lxml import etree
from tests.official_forms import every_copy, every_type, hard_cases

from communeapp.core.layout import Layouter
from communeapp.render.docx import docx_bytes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENTS = every_type() | every_copy() | hard_cases()
ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
        "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
        "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
        "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
        "sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
        "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
        "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid"
    ),
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
        "locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "tc": "tcPr p tbl",
}  # fmt: skip
MANY = {"headerReference", "footerReference", "p", "tbl"}


def parts(raw: bytes) -> Iterator[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        for name in file.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                yield etree.fromstring(file.read(name))


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_elements_stand_in_the_order_of_the_format(name: str, layouter: Layouter) -> None:
    checked = 0
    for root in parts(docx_bytes(layouter.layout(DOCUMENTS[name]))):
        for parent, order in ORDER.items():
            names = order.split()
            for one in root.iter(f"{W}{parent}"):
                children = [child.tag.removeprefix(W) for child in one]
                assert set(children) <= set(names), (parent, children)
                if parent != "sectPr" and parent != "tc":
                    assert len(set(children)) == len(children), (parent, children)
                kept = [child for child in children if child not in MANY]
                assert kept == sorted(kept, key=names.index), (parent, children)
                if parent == "tc":
                    assert children[-1] == "p"  # Word calls a cell without a last paragraph damaged
                checked += 1
    assert checked > 50


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_nothing_but_text_is_in_the_file(name: str, layouter: Layouter) -> None:
    """No pictures, no drawings, no boxes: all words are in paragraphs and tables."""
    raw = docx_bytes(layouter.layout(DOCUMENTS[name]))
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        assert not [one for one in file.namelist() if "media" in one or "embed" in one]
    for root in parts(raw):
        for tag in ("drawing", "pict", "object", "txbxContent"):
            assert root.find(f".//{W}{tag}") is None
        for story in root.iter(f"{W}hdr", f"{W}ftr"):
            assert story.findall(f"{W}p"), "a header has to end with a paragraph"
