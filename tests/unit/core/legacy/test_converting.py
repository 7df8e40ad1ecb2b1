"""Text of old encodings comes out in the letters of today."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from tests.conftest import SHARED

from communeapp.core.legacy import (
    Run,
    by_font,
    convert,
    convert_parts,
    convert_runs,
    has_capitals,
    normalise,
    preview,
)

OLD_FILES = SHARED / "data" / "ma-font-cu"


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", "tcvn3", False),
        (".VnTimeH", "tcvn3", True),
        (".VnArial NarrowH", "tcvn3", True),
        ("ABCDEF+.VnTime,Bold", "tcvn3", False),
        ("ABCDEE+#2EVnTimeH,Bold", "tcvn3", True),
        (".VnArialH-Bold", "tcvn3", True),
        (".VnHelvetInsH", "tcvn3", True),
        ("VNI-Times", "vni", False),
        ("VNI Helve", "vni", False),
        ("Times New Roman", "", False),
        ("Arial", "", False),
        ("", "", False),
    ],
)
def test_fonts(font: str, encoding: str, capitals: bool) -> None:
    assert by_font(font) == encoding
    assert has_capitals(font) is capitals


@pytest.mark.parametrize(
    ("old", "encoding", "new"),
    [
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "tcvn3", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "tcvn3", "Độc lập - Tự do - Hạnh phúc"),
        ("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "tcvn3", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Bé tr­ëng Bé Tµi chÝnh", "tcvn3", "Bộ trưởng Bộ Tài chính"),
        ("n−íc, h\u2011ëng", "tcvn3", "nước, hưởng"),
        ("- PhÇn mét − hai", "tcvn3", "- Phần một − hai"),
        ("Coäng hoøa xaõ hoäi chuû nghóa", "vni", "Cộng hòa xã hội chủ nghĩa"),
        ("COÄNG HOØA XAÕ HOÄI", "vni", "CỘNG HÒA XÃ HỘI"),
        ("Ñöôøng Traàn Höng Ñaïo, kyû luaät, Yù", "vni", "Đường Trần Hưng Đạo, kỷ luật, Ý"),
        ("1000ñ, LÑ", "vni", "1000đ, LĐ"),
        ("Ủy ban nhân dân", "tcvn3", "Ủy ban nhân dân"),
        ("plain 15/2024", "vni", "plain 15/2024"),
    ],
)
def test_convert(old: str, encoding: str, new: str) -> None:
    assert convert(old, encoding) == new


def test_an_unknown_encoding_changes_nothing() -> None:
    assert convert("ViÖt", "viscii") == "ViÖt"


@pytest.mark.parametrize("page", ["cp1252", "cp1258"])
def test_bytes_shown_through_either_code_page(page: str) -> None:
    data = b"quy\xd5t \xae\xdenh s\xe8 m\xe9t c\xf1a x\xb7, \xddt ng\xad\xeai, tr\xdf ch\xaci"
    assert convert(data.decode(page), "tcvn3") == "quyết định số một của xã, ít người, trò chơi"


def test_a_font_of_capitals_holds_small_codes() -> None:
    runs = [Run("ñy ban nh©n d©n", ".VnTimeH"), Run("\n"), Run("Sè: 15", ".VnTime")]
    assert convert_runs(runs) == ("ỦY BAN NHÂN DÂN\nSố: 15", "tcvn3")


def test_runs_of_both_kinds() -> None:
    runs = [
        Run("Ủy ban nhân dân xã ", "Times New Roman"),
        Run("th«ng b¸o", ".VnTime"),
        Run(" về việc họp; ", "Times New Roman"),
        Run("ñaát ñai", "VNI-Times"),
    ]
    text, encoding = convert_runs(runs)
    assert text == "Ủy ban nhân dân xã thông báo về việc họp; đất đai"
    assert encoding in {"tcvn3", "vni"}


def test_cells_vote_together() -> None:
    cells = [
        "Tên hàng".replace("ê", "ª").replace("à", "µ"),
        "Sè",
        "®",
        "Ghi chó",
        "Tæng céng",
        "12",
    ]
    parts, encoding = convert_parts([Run(cell, "Arial") for cell in cells])
    assert encoding == "tcvn3"
    assert parts == (
        "Tªn hµng".replace("ª", "ê").replace("µ", "à"),
        "Số",
        "đ",
        "Ghi chú",
        "Tổng cộng",
        "12",
    )


def test_a_font_of_old_times_under_text_of_today() -> None:
    runs = [Run("Ủy ban nhân dân xã đề nghị các thôn, bản", ".VnTime")]
    assert convert_runs(runs) == (runs[0].text, "")


def test_a_mixed_document_keeps_its_lines_of_today() -> None:
    text = "Th«ng b¸o vÒ viÖc häp giao ban\nCăn cứ Luật Tổ chức chính quyền địa phương\nC¸c thµnh phÇn tham dù"
    done, encoding = convert_runs([Run(text)])
    assert encoding == "tcvn3"
    assert done.splitlines() == [
        "Thông báo về việc họp giao ban",
        "Căn cứ Luật Tổ chức chính quyền địa phương",
        "Các thành phần tham dự",
    ]


def test_a_word_of_another_encoding_is_tried_there() -> None:
    assert convert_runs([Run("Danh môc phuò lôc kÌm theo quyÕt ®Þnh", ".VnTime")])[0] == (
        "Danh mục phụ lục kèm theo quyết định"
    )


def test_text_of_today_passes_unchanged() -> None:
    runs = [Run("Quyết định về việc có tôi, là, mà", "Times New Roman"), Run(" François, naïve")]
    assert convert_runs(runs) == ("".join(run.text for run in runs), "")


def test_preview_shows_what_would_change() -> None:
    text = "15/2003\nCéng hoµ x· héi\nplain\nViÖt Nam\n" + "h¹n\n" * 20
    pairs = preview(text, "tcvn3")
    assert pairs[:2] == (("Céng hoµ x· héi", "Cộng hoà xã hội"), ("ViÖt Nam", "Việt Nam"))
    assert len(pairs) == 6


# -------------------------------------------------------------------- real files


def raw_runs(file: Path) -> list[Run] | None:
    """Read a file of the collection by the shortest way; None where this machine cannot."""
    if file.suffix == ".doc":
        if shutil.which("antiword") is None:
            return None
        found = subprocess.run(
            ["antiword", "-w", "0", "-m", "UTF-8.txt", str(file)], capture_output=True, check=False
        )
        return [Run(found.stdout.decode("utf-8", "replace"))] if found.stdout.strip() else None
    if file.suffix == ".rtf":
        return None  # its reader is tried in tests/data
    if file.suffix == ".xls":
        import xlrd

        book = xlrd.open_workbook(str(file))
        return [
            Run(f"{cell.value} ")
            for sheet in book.sheets()
            for row in sheet.get_rows()
            for cell in row
            if cell.ctype == xlrd.XL_CELL_TEXT
        ]
    if file.suffix == ".docx":
        import docx

        return [
            Run(paragraph.text + "\n")
            for paragraph in docx.Document(str(file)).element.body.iter("{*}p")
        ]
    import pypdfium2

    with pypdfium2.PdfDocument(file) as pdf:
        return [Run("\n".join(page.get_textpage().get_text_range() for page in pdf))]


def marked_letters(text: str) -> Counter[str]:
    """Count the words with marked letters; order and tables are the business of the readers."""
    words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text).casefold())
    return Counter(word for word in words if not word.isascii())


def rows() -> list[dict[str, str]]:
    index = OLD_FILES / "index.jsonl"
    if not index.is_file():
        return []
    return [json.loads(row) for row in index.read_text(encoding="utf-8").splitlines()]


@pytest.mark.skipif(not rows(), reason="the collection of old files is not here")
def test_real_files_come_out_as_their_transcripts() -> None:
    letters = recovered = files = 0
    for row in rows():
        runs = raw_runs(OLD_FILES / row["file"])
        if runs is None:
            continue
        files += 1
        text, encoding = convert_runs(runs)
        assert encoding in row["encoding"].split("+"), row["file"]
        expected = marked_letters(
            normalise((OLD_FILES / row["expected"]).read_text(encoding="utf-8"))
        )
        got = marked_letters(normalise(text))
        size = {word: sum(not c.isascii() for c in word) * n for word, n in expected.items()}
        lost = {
            word: sum(not c.isascii() for c in word) * n for word, n in (expected - got).items()
        }
        share = 1 - sum(lost.values()) / sum(size.values())
        assert share >= 0.98, (row["file"], share, lost)
        letters += sum(size.values())
        recovered += sum(size.values()) - sum(lost.values())
    assert files >= 10
    assert recovered / letters >= 0.995
