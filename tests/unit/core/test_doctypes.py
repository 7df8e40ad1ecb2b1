"""Types as data: what a type's file may hold, and that a mistake in it is named."""

from __future__ import annotations

import copy
import tomllib
from typing import Any

import pytest

from communeapp import paths
from communeapp.core.doctypes import lead_for, parse_type, parse_type_names
from communeapp.core.errors import UserError

TYPES = paths.resources_dir() / "packs" / "van-ban-hanh-chinh" / "types"


def data(code: str = "CONG_VAN") -> dict[str, Any]:
    return tomllib.loads((TYPES / f"{code}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", ["CONG_VAN", "THONG_BAO", "KE_HOACH"])
def test_the_shipped_types_are_read(code: str) -> None:
    kind = parse_type(data(code), pack_id="p", version="1.0.0", as_of="2026-11-22")
    assert kind.code == code
    assert kind.letter == (code == "CONG_VAN")
    assert kind.template_id == f"{code}@p-1.0.0"
    assert len(kind.prompt.examples) >= 6


@pytest.mark.parametrize("code", ["CONG_VAN", "THONG_BAO", "KE_HOACH"])
def test_examples_begin_as_their_rule_proposes(code: str) -> None:
    prompt = parse_type(data(code)).prompt
    pairs = [*prompt.examples, *prompt.second_examples]
    follows = [item.startswith(lead_for(prompt, note)) for note, item in prompt.examples]
    assert all(follows)
    assert all(
        item.endswith(".") and note[0] != note[0].upper()
        for note, item in pairs
        if note[0].isalpha()
    )


def test_no_example_is_a_shipped_sample() -> None:
    samples = "\n".join(
        file.read_text(encoding="utf-8")
        for file in (paths.resources_dir() / "samples").glob("*.toml")
    )
    for code in ("CONG_VAN", "THONG_BAO", "KE_HOACH"):
        prompt = parse_type(data(code)).prompt
        for note, _ in (*prompt.examples, *prompt.second_examples):
            assert note not in samples


@pytest.mark.parametrize(
    ("key", "value", "field"),
    [
        ("code", "công văn", "code"),
        ("letter", "có", "letter"),
        ("addressees", "maybe", "addressees"),
        ("unknown", 1, "unknown"),
        ("max_named_addressees", 0, "max_named_addressees"),
        ("superiors", "Sở", "superiors"),
        ("body", [], "body"),
    ],
)
def test_a_mistake_names_its_field(key: str, value: object, field: str) -> None:
    changed = copy.deepcopy(data())
    changed[key] = value
    with pytest.raises(UserError) as caught:
        parse_type(changed)
    assert caught.value.code == "packs.bad_content"
    assert caught.value.field == field


def test_a_sentence_with_a_placeholder_that_nobody_fills_is_refused() -> None:
    changed = data()
    changed["body"][0]["text"] = "Kính gửi {name}"
    with pytest.raises(UserError) as caught:
        parse_type(changed)
    assert caught.value.field == "body[1].text"


def test_a_prompt_must_hold_the_note() -> None:
    changed = data()
    changed["prompt"]["item"] = "Viết đi"
    with pytest.raises(UserError):
        parse_type(changed)


def test_beginnings_are_chosen_by_marks_and_order() -> None:
    prompt = parse_type(data()).prompt
    assert lead_for(prompt, "không thả rông") == "Tuyệt đối"
    assert lead_for(prompt, "hộ mới đến thì đăng ký") == "Trường hợp"
    assert lead_for(prompt, "bà Vàng Thị Mỷ nhận") == ""
    assert lead_for(prompt, "hộp thư đặt ở 6 điểm") == ""


def test_all_types_of_article_seven_have_a_name() -> None:
    file = TYPES.parent / "type_names.toml"
    names = parse_type_names(tomllib.loads(file.read_text(encoding="utf-8")))
    assert len(names) == len({one.code for one in names}) == 29
    without = {one.code for one in names if not one.abbreviation}
    assert without == {"CONG_VAN", "THU_CONG"}
