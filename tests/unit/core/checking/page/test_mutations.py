"""Each component of the decree, spoiled in one way in the XML of a right file, is found and named.

The right files are our own exports. Each mutation sets one thing wrong: size, weight, slant, capitals,
place. It is found when a finding appears that was not there before, and named when the finding is of
a rule of that component and that thing.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.page_documents import Right, look_of, places

from communeapp.core.checking.page.checking import PageChecker
from communeapp.core.checking.page.look import Paragraph, Story
from communeapp.core.incoming.secrecy import judge
from communeapp.core.incoming.text import ReadText
from communeapp.reading.docx_look_mend import mend
from communeapp.reading.limits import Limits

SECRET = "dau_mat"
ASPECTS = ("size", "bold", "italic", "case", "position")
NAMED = {
    "size": {"page.size"},
    "bold": {"page.bold"},
    "italic": {"page.italic"},
    "case": {"page.case", "page.symbol", "page.wording"},
    "position": {
        "page.side", "page.centred", "page.aligned", "page.justified", "page.first_line",
        "page.corner", "page.story", "page.number_place",
    },
}  # fmt: skip
#: A few of every part of the page for each run of the suite; ``make soak`` runs all.
SAMPLE = (
    "quoc_hieu", "co_quan_ban_hanh", "so_ky_hieu", "trich_yeu_cong_van", "can_cu", "noi_dung", "dieu",
    "ho_ten", "noi_nhan_list", "phu_luc_label", "kinh_gui",
)  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What became of one mutation."""

    component: str
    aspect: str
    found: bool
    named: bool


def mutated(data: bytes, paragraph: Paragraph, aspect: str, many: list[str]) -> bytes:
    """Spoil one thing of a paragraph in the file."""
    where = [paragraph.where] if paragraph.story is Story.BODY else many
    letters = paragraph.shown[0] if paragraph.shown else None
    change: dict[str, object] = {"places": where}
    words: list[Mapping[str, object]] = []
    if aspect == "size":
        size = letters.size if letters else 14.0
        change |= {"what": "size", "value": size + 4}
    elif aspect in ("bold", "italic"):
        now = bool(letters and getattr(letters, aspect))
        change |= {"what": aspect, "value": not now}
    elif aspect == "position":
        wrong = {"center": "left", "left": "right", "justify": "center", "right": "left"}
        change |= {"what": "align", "value": wrong[paragraph.align.value]}
    else:
        text = "".join(one.text for one in paragraph.letters)
        new = text.lower() if text.upper() == text else text.upper()
        at = 0
        for part in text.split("\n"):
            if part:
                words.append(
                    {"where": paragraph.where, "start": at, "end": at + len(part), "old": part,
                     "text": new[at : at + len(part)]}
                )  # fmt: skip
            at += len(part) + 1
    changes = [change] if "what" in change else []
    made, failed = mend(io.BytesIO(data), Limits(), changes, words)
    assert not failed
    return made


def outcome(
    component: str, aspect: str, right: Right, files: Mapping[str, bytes], checker: PageChecker
) -> Outcome:
    """Spoil one component in one way and see what the check says."""
    if component == SECRET:
        return _secret(aspect)
    name = right.holding(component)
    before = {
        (one.finding.rule, one.finding.where) for one in checker.check(right.recognised[name])
    }
    spots = places(right.recognised[name], component)
    paragraph = next(one for one in right.looks[name].paragraphs if one.where == spots[0])
    spoiled = look_of(mutated(files[name], paragraph, aspect, spots))
    new = [
        one
        for one in checker.check(checker.recognise(spoiled))
        if (one.finding.rule, one.finding.where) not in before
    ]
    rules = {rule.id: rule for rule, _ in checker.rules}
    named = any(
        rules[one.finding.rule].options.get("component") == component
        and rules[one.finding.rule].check in NAMED[aspect]
        for one in new
    )
    return Outcome(component, aspect, bool(new), named)


def _secret(aspect: str) -> Outcome:
    """A mark of secrecy is refused however it looks: the file is not checked at all."""
    text = "mật" if aspect == "case" else "MẬT"
    lines = ["ỦY BAN NHÂN DÂN", "XÃ THU LŨM", "Số: 12/UBND-VX", text, "Kính gửi: Sở Nội vụ"]
    refused = judge(ReadText.plain("\n".join(lines))) is not None
    return Outcome(SECRET, aspect, refused, refused)


def components(shared_file: str) -> list[str]:
    return [one["code"] for one in json.loads(shared_file)["components"]]


def unheard(outcomes: Iterator[Outcome]) -> list[Outcome]:
    return [one for one in outcomes if not (one.found and one.named)]


@pytest.mark.parametrize("component", SAMPLE)
def test_each_thing_that_is_wrong_is_named_by_its_rule(
    component: str, right_looks: Right, files: dict[str, bytes], page_checker: PageChecker
) -> None:
    done = (outcome(component, one, right_looks, files, page_checker) for one in ASPECTS)
    assert unheard(done) == []


@pytest.mark.soak
def test_nearly_all_mutations_of_all_components_are_found_and_named(
    shared: Path,
    right_looks: Right,
    files: dict[str, bytes],
    page_checker: PageChecker,
) -> None:
    known = components((shared / "domain" / "layout_components.json").read_text("utf-8"))
    assert len(known) == 35
    done = [
        outcome(component, aspect, right_looks, files, page_checker)
        for component in known
        for aspect in ASPECTS
    ]
    assert sum(one.found for one in done) >= 0.95 * len(done)
    assert sum(one.named for one in done) >= 0.95 * len(done)
