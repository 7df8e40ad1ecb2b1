"""The words of the pages: both languages have all, templates and sources ask for none that is missing."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from pathlib import Path

import pytest

from communeapp.core.difficulties import Topic
from communeapp.hub.devices import DeviceState
from communeapp.hub.publishing import ContentKind
from communeapp.hub.web import i18n
from communeapp.hub.web.i18n import Words, catalogue, preferred
from communeapp.hub.web.rights import Role

FOLDER = Path(i18n.__file__).parent
#: A whole key, not the beginning of one that is completed when the page is made.
ASKED = re.compile(r"""\b(?:t|words)\(\s*["']([a-z_]+(?:\.[a-z_]+)+)["']\s*[,)]""")
RAISED = {
    "refused.": re.compile(r'Refused\(\s*[^,()]+,\s*"([a-z_]+)"'),
    "problem.": re.compile(r'FieldProblem\(\s*"[a-z_]+",\s*"([a-z_]+)"'),
    "done.": re.compile(r'tell\([^"]*"([a-z_]+)"', re.I),
    "nav.": re.compile(r'pages\.nav\(\s*"([a-z_]+)"'),
    "action.": re.compile(r'audit\.(?:note|write)\(\s*[^"]*?"([a-z_]+\.[a-z_]+)"'),
}
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def asked() -> set[str]:
    found: set[str] = set()
    for file in (*FOLDER.rglob("*.html"), *FOLDER.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        found.update(ASKED.findall(text))
        if file.suffix == ".py":
            for prefix, pattern in RAISED.items():
                found.update(prefix + key for key in pattern.findall(text))
    return found


def test_the_search_finds_what_is_asked_for() -> None:
    found = asked()
    assert {
        "login.title",
        "refused.busy",
        "problem.sure",
        "done.approved",
        "nav.devices",
        "action.device.revoked",
    } <= found
    assert len(found) > 200


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_key_that_is_asked_for_has_its_sentence(language: str) -> None:
    known = catalogue(language)
    assert sorted(key for key in asked() if key not in known) == []


def test_both_languages_have_the_same_keys() -> None:
    one, two = (set(catalogue(language)) for language in i18n.LANGUAGES)
    only = {key for key in one ^ two if not key.endswith("_one")}
    assert only == set()


def test_placeholders_are_the_same_in_both_languages() -> None:
    vi, en = catalogue("vi"), catalogue("en")
    differing = [
        key
        for key in vi
        if key in en and set(PLACEHOLDER.findall(vi[key])) != set(PLACEHOLDER.findall(en[key]))
    ]
    assert differing == []


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_code_has_its_word(language: str) -> None:
    known = catalogue(language)
    wanted = [
        *(f"role.{one}" for one in Role),
        *(f"role_what.{one}" for one in Role),
        *(f"device_state.{one}" for one in DeviceState),
        *(f"content_kind.{one}" for one in ContentKind),
        *(f"topic.{one}" for one in Topic),
    ]
    assert [key for key in wanted if key not in known] == []


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_sentences_are_composed_and_do_not_shout(language: str) -> None:
    bad = [
        key
        for key, text in catalogue(language).items()
        if "!" in text or not text.strip() or not unicodedata.is_normalized("NFC", text)
    ]
    assert bad == []


def test_numbers_days_and_sizes_are_written_as_people_write_them() -> None:
    vi, en = Words("vi"), Words("en")
    assert (vi.number(1234567), en.number(1234567)) == ("1.234.567", "1,234,567")
    assert (vi.number(1234.5, 1), en.number(0.25, 2)) == ("1.234,5", "0.25")
    assert (vi.percent(1, 3), vi.percent(1, 0), en.percent(1, 8, 1)) == ("33%", "–", "12.5%")
    assert (vi.bytes(0), vi.bytes(1536), en.bytes(200 << 20)) == ("0 B", "1,5 KB", "200 MB")
    assert (vi.day("2026-11-05"), en.day(dt.date(2026, 11, 5)), vi.day("chưa rõ")) == (
        "05/11/2026", "5 Nov 2026", "chưa rõ",
    )  # fmt: skip
    assert vi.instant(1_767_225_600_000) == "01/01/2026 07:00"
    assert vi.instant(0) == vi.day("") == ""


def test_waits_are_rounded_up() -> None:
    vi, en = Words("vi"), Words("en")
    assert [vi.wait(ms) for ms in (1, 1000, 1001, 120_000, 120_001, 900_000)] == [
        "1 giây", "1 giây", "2 giây", "120 giây", "3 phút", "15 phút",
    ]  # fmt: skip
    assert (en.wait(1), en.wait(15_000)) == ("1 second", "15 seconds")


@pytest.mark.parametrize(
    ("accept", "language"),
    [
        ("", "vi"), ("en", "en"), ("en-US,en;q=0.9", "en"), ("fr", "vi"), ("vi-VN,en;q=0.9", "vi"),
        ("en;q=0.2,vi;q=0.3", "vi"), ("en;q=x", "vi"), ("," * 1000, "vi"), ("en;q=0", "vi"),
    ],
)  # fmt: skip
def test_the_language_is_what_the_browser_asks_for(accept: str, language: str) -> None:
    assert preferred(accept) == language
