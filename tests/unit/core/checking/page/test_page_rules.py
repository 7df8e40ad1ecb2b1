"""Every rule of the page by its own data: the right examples are kept, the wrong ones found."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from tests.page_documents import Right, changed, places

from communeapp import texts
from communeapp.core.checking import Severity
from communeapp.core.checking.page.checking import AREA, CHECKS, PageChecker
from communeapp.core.checking.page.subject import PageFinding
from communeapp.core.checking.registry import Rule, RuleBook
from communeapp.paths import resources_dir

_FOLDER = resources_dir() / "packs" / "van-ban-hanh-chinh" / "rules"
RULES = {
    rule.id: rule
    for rule in RuleBook.of(
        (one.name, tomllib.loads(one.read_text("utf-8"))) for one in sorted(_FOLDER.glob("*.toml"))
    ).area(AREA)
}


def found(
    rule: Rule, example: dict[str, Any], right: Right, checker: PageChecker
) -> list[PageFinding]:
    """Check a right document into which an example was put; findings of its rule alone."""
    component = str(example.get("component") or rule.options.get("component") or "noi_dung")
    name = right.holding(component)
    look = changed(right.looks[name], places(right.recognised[name], component), example)
    return list(checker.check(checker.recognise(look), only=rule.id))


@pytest.mark.parametrize("name", ["letter", "decision", "copy", "electronic"])
def test_the_right_documents_are_right(
    name: str, right_looks: Right, page_checker: PageChecker
) -> None:
    findings = page_checker.check(right_looks.recognised[name])
    assert [(one.finding.rule, one.excerpt) for one in findings] == []


@pytest.mark.parametrize("name", RULES)
def test_right_examples_are_kept(name: str, right_looks: Right, page_checker: PageChecker) -> None:
    for example in RULES[name].right:
        assert found(RULES[name], example, right_looks, page_checker) == [], example


@pytest.mark.parametrize("name", RULES)
def test_wrong_examples_are_found(name: str, right_looks: Right, page_checker: PageChecker) -> None:
    rule = RULES[name]
    for example in rule.wrong:
        findings = found(rule, example, right_looks, page_checker)
        assert findings, example
        for one in findings:
            assert (one.finding.severity, one.finding.source) == (rule.severity, rule.source)
            assert (one.change is None) or rule.safe_fix
            for language in texts.LANGUAGES:
                told = texts.tell(one.finding.code, language, **one.finding.values)
                assert told.message
                assert told.hint
                assert "{" not in told.message + told.hint


def test_every_check_has_a_rule() -> None:
    assert {rule.check for rule in RULES.values()} == set(CHECKS)


def test_errors_name_the_decree_and_sizes_of_examples_are_no_rules() -> None:
    for rule in RULES.values():
        if rule.severity is Severity.ERROR:
            assert "30/2020/NĐ-CP" in rule.source
    file = _FOLDER.parent / "layout.toml"
    components = tomllib.loads(file.read_text("utf-8"))["components"]
    bounds = {
        rule.options["component"]: (rule.options["min"], rule.options["max"])
        for rule in RULES.values()
        if rule.check == "page.size"
    }
    for one in components:
        assert bounds[one["code"]] == (one["size_min_pt"], one["size_max_pt"]), one["code"]
