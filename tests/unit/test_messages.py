"""Every sentence exists in all three languages, and every code in the sources has its sentence."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from communeapp import paths, texts

SRC = Path(__file__).parents[2] / "src" / "communeapp"
CODE = re.compile(r"[a-z_]+(\.[a-z0-9_]+)+\Z")
PLACEHOLDER = re.compile(r"\{(\w+)\}")
# Who takes a code as the first argument and the values of its sentence as keywords.
RAISERS = {
    "UserError", "EnvironmentProblem", "DataTooNew", "StoreDamaged", "Bug", "SourceFailed", "EngineError",
    "Failed", "say", "note", "text", "tell",
}  # fmt: skip
# The same, but the values come in another way (a mapping, or none).
CARRIERS = {"Problem", "Reason", "Notice", "progress", "sentence"}
FILLED_LATER = {"newest"}  # the newest good backup, added to StoreDamaged by services.office


def placeholders(code: str, lang: str) -> set[str]:
    told = texts.catalogue(lang)[code]
    return set(PLACEHOLDER.findall(told.message + told.hint + told.command))


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """List calls with a literal code: place, code, call."""
    for file in sorted(SRC.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = node.args[0]
            if name not in RAISERS | CARRIERS or not isinstance(first, ast.Constant):
                continue
            if isinstance(first.value, str) and CODE.match(first.value):
                yield f"{file.relative_to(SRC)}:{node.lineno}", first.value, node


def test_the_sources_do_raise_codes() -> None:
    assert len({code for _, code, _ in calls()}) > 50


def test_every_language_has_the_same_codes() -> None:
    by_language = {lang: set(texts.catalogue(lang)) for lang in texts.LANGUAGES}
    everything = set().union(*by_language.values())
    missing = {lang: sorted(everything - codes) for lang, codes in by_language.items()}
    assert missing == {lang: [] for lang in texts.LANGUAGES}


def test_placeholders_are_the_same_in_every_language() -> None:
    differing = {
        code: {lang: sorted(placeholders(code, lang)) for lang in texts.LANGUAGES}
        for code in texts.catalogue("vi")
        if len({frozenset(placeholders(code, lang)) for lang in texts.LANGUAGES}) > 1
    }
    assert differing == {}


def test_a_way_out_in_one_language_is_there_in_all() -> None:
    def ways(code: str, lang: str) -> tuple[bool, bool]:
        told = texts.catalogue(lang)[code]
        return bool(told.hint), bool(told.command)

    uneven = [
        code
        for code in texts.catalogue("vi")
        if len({ways(code, lang) for lang in texts.LANGUAGES}) > 1
    ]
    assert uneven == []


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_a_window_names_no_command(lang: str) -> None:
    """Only sentences that are said by commands alone, or the part for them."""
    named = {
        code
        for code, told in texts.catalogue(lang).items()
        if re.search(r"communeapp [a-z]", told.message + told.hint)
    }
    areas = {"cli", "hub", "bench"}
    alone = {"backup.none", "moving.packed_next", "moving.originals_changed"}
    assert {one for one in named if one.split(".")[0] not in areas} - alone == set()


def test_whoever_types_commands_is_told_a_command() -> None:
    told = texts.tell("models.not_here", "en", id="nho", title="Nhỏ")
    assert "communeapp" not in told.words
    assert told.in_terminal.hint.startswith("Fetch it with communeapp models get nho")
    plain = texts.tell("models.nothing_fits", "en", have=1)
    assert plain.in_terminal.hint == plain.hint


def test_every_code_in_the_sources_has_a_sentence() -> None:
    known = texts.catalogue("vi")
    assert [f"{place} {code}" for place, code, _ in calls() if code not in known] == []


def test_every_placeholder_of_a_raised_code_is_filled() -> None:
    known = texts.catalogue("vi")
    unfilled = []
    for place, code, call in calls():
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        given = {word.arg for word in call.keywords}
        if name not in RAISERS or code not in known or None in given:
            continue  # None: values are passed on as a mapping
        lacking = placeholders(code, "vi") - given - FILLED_LATER
        if lacking:
            unfilled.append(f"{place} {code}: {sorted(lacking)}")
    assert unfilled == []


def test_every_error_has_a_way_out() -> None:
    errors = {"UserError", "EnvironmentProblem", "DataTooNew", "StoreDamaged"}
    known = texts.catalogue("vi")
    without = sorted(
        {
            code
            for _, code, call in calls()
            if getattr(call.func, "id", "") in errors and code in known and not known[code].hint
        }
    )
    assert without == []


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_sentences_are_written_as_sentences(lang: str) -> None:
    shouting = [
        code for code, told in texts.catalogue(lang).items() if "!" in told.message + told.hint
    ]
    assert shouting == []
    empty = [code for code, told in texts.catalogue(lang).items() if not told.message.strip()]
    assert empty == []


def test_no_file_repeats_a_code_of_another() -> None:
    for lang in texts.LANGUAGES:
        seen: dict[str, str] = {}
        for file in sorted((paths.resources_dir() / "messages" / lang).glob("*.toml")):
            for line in file.read_text(encoding="utf-8").splitlines():
                if (found := re.match(r"\[([\w.]+)\]", line.strip())) is None:
                    continue
                assert seen.setdefault(found[1], file.name) == file.name, found[1]


def test_vietnamese_is_composed() -> None:
    import unicodedata

    for code, told in texts.catalogue("vi").items():
        assert unicodedata.is_normalized("NFC", told.message + told.hint + told.command), code
