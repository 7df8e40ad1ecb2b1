"""Every rule of the text by its own data: the right examples are kept, the wrong ones found and mended."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from communeapp import texts
from communeapp.core.checking import Checker, Finding, RuleBook, Severity
from communeapp.core.checking.examples import example_document, printed_in
from communeapp.core.checking.fixing import apply_fix, text_at
from communeapp.core.checking.registry import TEXT, Rule
from communeapp.core.checking.text import CHECKS
from communeapp.core.documents import Document
from communeapp.paths import resources_dir

_FOLDER = resources_dir() / "packs" / "van-ban-hanh-chinh"
_BOOK = RuleBook.of(
    (one.name, tomllib.loads(one.read_text("utf-8")))
    for one in sorted(_FOLDER.glob("rules/*.toml"))
)
_TYPES = {
    one["code"]: one.get("abbreviation", "")
    for one in tomllib.loads((_FOLDER / "type_names.toml").read_text("utf-8"))["types"]
}
# Findings that come of the dated list of legal texts, not of a rule.
ELSEWHERE = {"lint.hieu_luc_chua", "lint.hieu_luc_het"}
RULES = {rule.id: rule for rule in _BOOK.area(TEXT)}


def made(example: Any) -> Document:
    return example_document(example, _TYPES)


def found(checker: Checker, rule: Rule, example: Any) -> tuple[Finding, ...]:
    return checker.check_one(rule.id, made(example), printed_in(example))


@pytest.mark.parametrize("name", RULES)
def test_right_examples_are_kept_and_break_no_other_rule(name: str, checker: Checker) -> None:
    rule = RULES[name]
    for example in rule.right:
        assert found(checker, rule, example) == (), example
        errors = [f for f in checker.check(made(example)) if f.severity is Severity.ERROR]
        assert errors == [], example


@pytest.mark.parametrize("name", RULES)
def test_wrong_examples_are_found_where_they_are_wrong(name: str, checker: Checker) -> None:
    rule = RULES[name]
    for example in rule.wrong:
        document = made(example)
        findings = found(checker, rule, example)
        assert findings, example
        for one in findings:
            assert (one.rule, one.severity, one.source) == (name, rule.severity, rule.source)
            if one.start is not None and one.end is not None:
                text = text_at(document, one.where)
                assert 0 <= one.start <= one.end <= len(text), example
                assert one.fix is None or text[one.start : one.end] != one.fix.text
            for language in texts.LANGUAGES:
                told = texts.tell(one.code, language, **one.values)
                assert told.message
                assert told.hint
                assert "{" not in told.message + told.hint


@pytest.mark.parametrize("name", RULES)
def test_what_can_be_mended_is_right_afterwards(name: str, checker: Checker) -> None:
    rule = RULES[name]
    for example in rule.wrong:
        document, printed = made(example), printed_in(example)
        for _ in range(20):
            fixes = [f.fix for f in checker.check_one(name, document, printed) if f.fix is not None]
            if not fixes:
                break
            document = apply_fix(document, fixes[0])
        assert not any(f.fix for f in checker.check_one(name, document, printed)), example


def test_every_function_has_a_rule_and_every_rule_a_function() -> None:
    used = {rule.check for rule in RULES.values()}
    assert used == set(CHECKS)


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_rule_has_its_sentence_and_no_sentence_is_left_over(language: str) -> None:
    rules = _BOOK.rules
    wanted = {Finding(r.id, r.severity, "", "", message=r.message).code for r in rules}
    told = {code for code in texts.catalogue(language) if code.startswith("lint.")}
    assert wanted <= told
    assert told - wanted <= ELSEWHERE


def test_the_names_of_before_are_kept_once() -> None:
    names = [rule.formerly for rule in RULES.values() if rule.formerly]
    assert len(names) == len(set(names)) == 51


def test_what_forms_or_usage_alone_show_is_a_note() -> None:
    """An error needs words of the decree: its forms show one way, and do not say that others are wrong."""
    said = ("Mục II Phụ lục III", "Phần II Phụ lục VI", "quy tắc soạn thảo thông dụng")
    errors = [one for one in RULES.values() if one.severity is Severity.ERROR]
    assert [one.id for one in errors if one.source.startswith(said)] == []
    # The decree forbids academic titles and honours before the name, and says nothing of "ông", "bà".
    assert RULES["ND30.PL1.II.7.c.ONG_BA"].severity is Severity.NOTE
