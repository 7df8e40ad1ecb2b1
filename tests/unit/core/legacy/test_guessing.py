"""Old encodings are told by the syllables they make; other languages and today's text never are."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator

import pytest
from tests.conftest import SHARED

from communeapp import paths
from communeapp.core.legacy import guess, is_noise, normalise
from communeapp.core.legacy.syllables import is_syllable
from communeapp.core.legacy.tables import TCVN3_LETTERS, VNI_LETTERS

DATA = SHARED / "data"
LETTER = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, Uû ban nh©n d©n x·"
LETTER_VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, UÛy ban nhaân daân xaõ"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (LETTER, "tcvn3"),
        (LETTER_VNI, "vni"),
        ("QuyÕt ®Þnh vÒ viÖc bæ nhiÖm c¸n bé", "tcvn3"),
        ("Quyeát ñònh veà vieäc boå nhieäm caùn boä", "vni"),
        ("Kính gửi: Ủy ban nhân dân xã Thu Lũm, tỉnh Lai Châu", ""),
        ("Có tôi và mà là có", ""),  # letters of Latin-1 alone
        ("Le déjeuner a été préparé à côté de la forêt où naît le garçon; Noël, cœur, naïve", ""),
        ("Die Größe der Straße über dem Fluß, schöne Grüße aus Köln", ""),
        ("The café's naïve résumé, 25 °C, 10 m², © 2024 Windows®, £5 ± 3 µm", ""),
        ("12.345.678 - 15/QĐ-UBND 01/01/2026", ""),
        ("", ""),
    ],
)
def test_guess(text: str, encoding: str) -> None:
    assert guess(text).encoding == encoding


def test_sureness_grows_with_the_share_of_old_words() -> None:
    alone, mixed = guess(LETTER), guess(LETTER + " été Straße naïve")
    assert alone.confidence > mixed.confidence > 0


def test_a_word_or_less_is_not_enough() -> None:
    assert guess("ViÖt").encoding == ""


@pytest.mark.parametrize(
    "word", ["nghiêng", "Nguyễn", "giặt", "quyết", "ƯƠNG", "y", "ở", "khuỷu", "gì", "quốc", "đường"]
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["mat", "các1", "étê", "straße", "bb", "hoặcc", "ợng", "", "nghiêngg"]
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_tables_make_every_letter_of_the_alphabet() -> None:
    letters = set("àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ")
    assert letters <= set(TCVN3_LETTERS.values())
    assert letters <= set(VNI_LETTERS.values())
    assert {one.upper() for one in letters} <= set(VNI_LETTERS.values())


def test_the_program_s_own_french_and_english_are_of_today() -> None:
    for language in ("fr", "en", "vi"):
        for file in (paths.resources_dir() / "messages" / language).glob("*.toml"):
            text = file.read_text(encoding="utf-8")
            assert tomllib.loads(text)
            for line in [text, *text.splitlines()]:
                assert guess(line).encoding == "", line


def strings(value: object) -> Iterator[str]:
    """List the texts inside a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


@pytest.mark.parametrize(
    "name",
    [
        "van-ban-that/documents_dev.jsonl",
        "van-ban-that/register_rows_dev.jsonl",
        "phap-dien/articles_dev.jsonl",
        "linh-vuc/fields_dev.jsonl",
        "thu-tuc-hanh-chinh/procedures_dev.jsonl",
    ],
)
def test_real_text_of_today_is_left_alone(name: str) -> None:
    file = DATA / name
    if not file.is_file():
        pytest.skip(f"{name} is not here")
    for row in file.read_text(encoding="utf-8").splitlines():
        for text in strings(json.loads(row)):
            assert not is_noise(text), text[:200]
            for line in [text, *text.splitlines()]:
                assert guess(line).encoding == "", line


VISCII = """Bµ Tài chính cµng hòa xã hµi chü nghîa vi®t nam Ðµc l§p Tñ do HÕnh phúc
Hà nµi, ngày 18 tháng 1 nåm 2001 thông tß Hß¾ng dçn b± sung quy ð¸nh v« thuª thu nh§p doanh nghi®p
áp døng ð¯i v¾i các chi nhánh cüa t± chÑc nß¾c ngoài hoÕt ðµng tÕi Vi®t Nam"""


def test_letters_that_nothing_here_can_read() -> None:
    assert guess(VISCII).encoding == ""
    assert is_noise(VISCII)
    assert is_noise("\ue012\ue045 \ue033\ue010 " * 20)
    assert is_noise("Q\ufffdy\ufffdt \ufffd\ufffdnh " * 20)


@pytest.mark.parametrize(
    "text",
    [
        LETTER * 5,
        LETTER_VNI * 5,
        "Ủy ban nhân dân xã Thu Lũm đề nghị các thôn, bản thực hiện kế hoạch " * 5,
        "Le déjeuner a été préparé à côté de la forêt où naît le garçon; Noël, cœur, naïve " * 5,
        "plain English text of an ordinary letter " * 5,
        "12.345 1.000 15/2026 " * 20,
        "\uf0b7 mục một \uf0b7 mục hai \uf0b7 mục ba",  # bullets of a symbol font
        "",
    ],
)
def test_what_is_no_noise(text: str) -> None:
    assert not is_noise(text)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("cơ quan nhà nƣớc, CHƢƠNG", "cơ quan nhà nước, CHƯƠNG"),
        ("CỘNG HÕA, Hải Phõng, TÕA ÁN", "CỘNG HÒA, Hải Phòng, TÒA ÁN"),
        ("Võ Văn Ngõ, rõ ràng, VÕ THỊ", "Võ Văn Ngõ, rõ ràng, VÕ THỊ"),
        ("15/QÐ-UBND, Ðiều 1, ÐẢNG", "15/QĐ-UBND, Điều 1, ĐẢNG"),
        ("Seyðisfjörður", "Seyðisfjörður"),
        ("Uy\u0309 ban nha\u0302n da\u0302n", "Uỷ ban nhân dân"),
        ("ﬁle ﬂow oﬃce", "file flow office"),
        ("xã\u00a0Thu\u2003Lũm", "xã Thu Lũm"),
        ("nhân\u00ad dân\u200b xã\ufeff", "nhân dân xã"),
        ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
        ("hoà bình, hòa bình", "hoà bình, hòa bình"),
        ("cuối dòng  \t\ndòng sau", "cuối dòng\ndòng sau"),
    ],
)
def test_normalise(text: str, mended: str) -> None:
    assert normalise(text) == mended
    assert normalise(mended) == mended


def test_normalise_changes_nothing_in_proper_text() -> None:
    text = re.sub(r"\s+", " ", "Ủy ban nhân dân xã Mường Tè, tỉnh Lai Châu; số 15/QĐ-UBND (Đã ký)")
    assert normalise(text) == text
