"""Types as data: what a type's file may hold, and that a mistake in it is named."""

from __future__ import annotations

import copy
import tomllib
from typing import Any

import pytest

from communeapp import paths
from communeapp.core.doctype_reading import parse_common, parse_type, parse_type_names
from communeapp.core.doctypes import DocumentType, FieldKind, lead_for
from communeapp.core.errors import UserError

TYPES = paths.resources_dir() / "packs" / "van-ban-hanh-chinh" / "types"


PROMPTS = TYPES.parent / "prompts"
FAMILIES = {
    file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in PROMPTS.glob("*.toml")
}
COMMON = parse_common(tomllib.loads((TYPES.parent / "common.toml").read_text(encoding="utf-8")))
CODES = sorted(file.stem for file in TYPES.glob("*.toml"))


def data(code: str = "CONG_VAN") -> dict[str, Any]:
    return tomllib.loads((TYPES / f"{code}.toml").read_text(encoding="utf-8"))


def parsed(table: dict[str, Any], **known: Any) -> DocumentType:
    return parse_type(table, families=FAMILIES, common=COMMON, **known)


@pytest.mark.parametrize("code", ["CONG_VAN", "THONG_BAO", "KE_HOACH"])
def test_the_shipped_types_are_read(code: str) -> None:
    kind = parsed(data(code), pack_id="p", version="1.0.0", as_of="2026-11-22")
    assert kind.code == code
    assert kind.letter == (code == "CONG_VAN")
    assert kind.template_id == f"{code}@p-1.0.0"
    assert len(kind.prompt.examples) >= 6


@pytest.mark.parametrize("code", CODES)
def test_examples_begin_as_their_rule_proposes(code: str) -> None:
    prompt = parsed(data(code)).prompt
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
    for code in CODES:
        prompt = parsed(data(code)).prompt
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
        parsed(changed)
    assert caught.value.code == "packs.bad_content"
    assert caught.value.field == field


def test_a_sentence_with_a_placeholder_that_nobody_fills_is_refused() -> None:
    changed = data()
    changed["body"][0]["text"] = "Kính gửi {name}"
    with pytest.raises(UserError) as caught:
        parsed(changed)
    assert caught.value.field == "body[1].text"


def test_a_prompt_must_hold_the_note() -> None:
    changed = data()
    changed["prompt"]["item"] = "Viết đi"
    with pytest.raises(UserError):
        parsed(changed)


def test_beginnings_are_chosen_by_marks_and_order() -> None:
    prompt = parsed(data()).prompt
    assert lead_for(prompt, "không thả rông") == "Tuyệt đối"
    assert lead_for(prompt, "hộ mới đến thì đăng ký") == "Trường hợp"
    assert lead_for(prompt, "bà Vàng Thị Mỷ nhận") == ""
    assert lead_for(prompt, "hộp thư đặt ở 6 điểm") == ""


def test_types_of_one_family_share_the_evaluated_start() -> None:
    order, telegram, letter = (parsed(data(c)) for c in ("CHI_THI", "CONG_DIEN", "CONG_VAN"))
    assert order.template_id == telegram.template_id == "viec_can_lam@-"
    assert letter.template_id == "CONG_VAN@-"  # its own first sentence: another start
    assert letter.prompt.examples == order.prompt.examples
    assert letter.prompt.system != order.prompt.system


def test_a_family_that_nobody_has_is_named() -> None:
    with pytest.raises(UserError) as caught:
        parse_type(data("CHI_THI"))
    assert caught.value.field == "prompt.family"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"fields": [{"name": "Sai", "label": "x"}]}, "fields[1].name"),
        ({"fields": [{"name": "mot", "label": "x", "kind": "so"}]}, "fields[1].kind"),
        ({"fields": [{"name": "mot", "label": "x", "columns": ["A"]}]}, "fields[1].columns"),
        ({"signers": [{"party": "A", "name_field": "ai"}]}, "signers"),
        ({"attachment": {"type_field": "ai", "title_field": "ai"}}, "attachment"),
        ({"recipients": ["Như {ai}"]}, "recipients"),
        ({"body": [{"part": "field"}, {"part": "items", "section": "default"}]}, "body[1].field"),
        (
            {
                "fields": [{"name": "ai", "label": "x"}],
                "body": [{"part": "text", "text": "{ai}"}, {"part": "items", "section": "default"}],
            },
            "body[1].text",
        ),
    ],
)
def test_a_mistake_in_fields_and_signers_is_named(change: dict[str, Any], field: str) -> None:
    with pytest.raises(UserError) as caught:
        parsed(data() | change)
    assert caught.value.field == field


def test_bare_names_of_fields_are_those_of_older_packs() -> None:
    kind = parsed(data() | {"required_fields": ["hop_tai"], "optional_fields": ["ghi_chu"]})
    assert kind.required_fields == ("hop_tai",)
    assert "ghi_chu" in kind.optional_fields
    assert "noi_nhan" in kind.optional_fields  # every type has it
    table = parsed(data("PHIEU_GUI")).find_field("tai_lieu")
    assert table is not None
    assert (table.kind, table.required, len(table.columns)) == (FieldKind.TABLE, True, 5)


def test_all_types_of_article_seven_have_a_name() -> None:
    file = TYPES.parent / "type_names.toml"
    names = parse_type_names(tomllib.loads(file.read_text(encoding="utf-8")))
    assert [one.code for one in names if one.common] == [
        "QUYET_DINH", "THONG_BAO", "KE_HOACH", "BAO_CAO", "BIEN_BAN", "TO_TRINH", "CONG_VAN", "GIAY_MOI",
    ]  # fmt: skip
    assert all(one.group and {"vi", "en", "fr"} == set(one.purpose) for one in names)
    for one in names:
        kind = parsed(data(one.code))
        assert (kind.form, kind.abbreviation) == (one.form, one.abbreviation)
    assert len(names) == len({one.code for one in names}) == 29
    without = {one.code for one in names if not one.abbreviation}
    assert without == {"CONG_VAN", "THU_CONG"}
