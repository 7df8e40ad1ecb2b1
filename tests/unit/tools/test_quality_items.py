"""The measuring of items: what the second look sees, what is kept, and that a run can be gone on with."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from communeapp.core.prompts import PromptPlan
from communeapp.services.drafting import DraftingService
from communeapp.services.packs import PackLoader

ROOT = Path(__file__).resolve().parents[3]
DRAFTING = DraftingService(PackLoader().load())


@pytest.fixture(scope="module")
def tool() -> Iterator[ModuleType]:
    folder = ROOT / "tools" / "quality"
    sys.path.insert(0, str(folder))
    try:
        spec = importlib.util.spec_from_file_location("quality_items", folder / "items.py")
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["quality_items"] = module
        spec.loader.exec_module(module)
        yield module
    finally:
        sys.path.remove(str(folder))


@dataclass
class _Said:
    key: int
    text: str
    finish: str = "stop"


@dataclass
class _Done:
    items: list[_Said]


class Worker:
    """Says the same to everything and counts what it was asked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.asked: list[str] = []

    def generate(self, plan: PromptPlan) -> _Done:
        self.asked += plan.items
        return _Done([_Said(key, self.text) for key in range(len(plan.items))])


def test_there_are_forty_sheets_of_many_types_and_every_point_is_covered(tool: ModuleType) -> None:
    sheets = tool.read_sheets(tool.SHEETS, DRAFTING.needs())
    assert len(sheets) == 40
    assert len({one.id for one in sheets}) == 40
    assert len({one.facts.type for one in sheets}) >= 13
    items, whole = tool.run(DRAFTING, sheets, None)
    assert whole == 40
    assert all(one.covered and not one.lost for one in items)
    assert not any(one.own for one in items)


def test_a_part_is_spread_over_all(tool: ModuleType) -> None:
    few = tool.read_sheets(tool.SHEETS, DRAFTING.needs(), 4)
    assert [one.id[:2] for one in few] == ["01", "11", "21", "31"]


def test_the_second_look_sees_what_nobody_gave(tool: ModuleType) -> None:
    known = "Công văn gửi bản Nà Lốc, trước ngày 05/6/2026"
    assert list(tool.strange("Bản Nà Lốc nộp trước ngày 5/6/2026.", known)) == []
    assert list(tool.strange("Ông Páo ở bản Nà Lốc nộp 12 con.", known)) == ["12", "Páo"]
    assert list(tool.lost("12 hộ bản Nà Lốc, 3 con", "Có 12 hộ ở bản Nà.")) == ["3", "Lốc"]
    assert list(tool.lost("trước 7h00", "Trước 7 giờ.")) == []
    assert tool.leak("Đề nghị mang theo sổ tiêm chủng.", "sổ", ["đề nghị mang theo sổ hộ khẩu"])
    assert not tool.leak("Đề nghị mang sổ.", "sổ", ["đề nghị mang theo sổ hộ khẩu"])


def test_a_year_that_only_a_law_has_is_nobodys(tool: ModuleType) -> None:
    known = "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025, dự phòng 190 triệu"
    text = "Dự phòng năm 2025 là 190 triệu đồng."
    assert list(tool.strange(text, known)) == []
    assert list(tool.strange(text, known, "dự phòng 190 triệu")) == ["2025"]


def test_marks_are_counted_in_refused_answers_too_and_told_apart_by_the_verdicts(
    tool: ModuleType, tmp_path: Path
) -> None:
    sheet = tool.read_sheets(tool.SHEETS, DRAFTING.needs(), 1)[0]
    book = tool.Book.open(tmp_path / "book.jsonl")
    worker = Worker("Hoàn thành trước ngày 01/02/2031.")
    tool.run(DRAFTING, [sheet], tool.Asker(book, "m", worker))
    marks = tool.raw_marks(DRAFTING, sheet.id, sheet.facts, tool.Asker(book, "m"))
    assert {one.words for one in marks if one.kind == "date"} == {"01/02/2031"}
    assert not any(one.bare for one in marks)
    asked = len(worker.asked)
    tool.ask_bare(DRAFTING, sheet, tool.Asker(book, "m", worker))
    assert len(worker.asked) == asked + len(
        sheet.facts.points
    )  # other questions than the first ones
    both = tool.raw_marks(DRAFTING, sheet.id, sheet.facts, tool.Asker(book, "m"))
    assert {one.bare for one in both} == {False, True}
    judged = {one.key: one.kind == "date" for one in marks}
    counted = tool.sums(both, judged)
    right = sum(one.kind == "date" for one in marks)
    assert counted["Marked spans in all answers, also refused ones"] == str(len(marks))
    told = counted["… read, and really unsupported (with examples)"]
    assert told.startswith(f"{right} of {len(marks)} (")
    assert tool.sums(both, {})["… in answers to questions without examples"].endswith(
        "not read yet)"
    )
    assert f"| date | {len({o.key for o in marks if o.kind == 'date'})} |" in tool.by_kind(
        both, judged
    )


def test_what_a_person_said_of_a_mark_is_read_with_its_answer(
    tool: ModuleType, tmp_path: Path
) -> None:
    file = tmp_path / "marks.toml"
    file.write_text(
        'marks = [{sheet = "s", words = "12", text = "Có 12 hộ.", unsupported = true}]', "utf-8"
    )
    assert tool.read_marks(file) == {("s", "12", "Có 12 hộ."): True}
    assert tool.read_marks(tmp_path / "none.toml") == {}


def test_families_have_their_own_rows(tool: ModuleType) -> None:
    sheets = tool.read_sheets(tool.SHEETS, DRAFTING.needs())
    lines = tool.by_family(tool.run(DRAFTING, sheets, None)[0])
    assert [line.split(" | ")[0] for line in lines] == [
        "dieu_can_bao", "ke_hoach", "quy_pham", "quyet_dinh", "su_viec", "viec_can_lam",
    ]  # fmt: skip
    assert "su_viec | 11 | 50 of 50 | 0 of 50 (0 %) | –" in lines


def test_a_run_is_gone_on_with_where_it_stopped(tool: ModuleType, tmp_path: Path) -> None:
    sheets = tool.read_sheets(tool.SHEETS, DRAFTING.needs(), 2)
    file = tmp_path / "book.jsonl"
    first = Worker("Cái gì đó.")
    tool.run(DRAFTING, sheets[:1], tool.Asker(tool.Book.open(file), "m", first))
    with file.open("a", encoding="utf-8") as stream:
        stream.write('{"model": "m", "ques')  # the power went
    again = Worker("Cái gì đó.")
    items, whole = tool.run(DRAFTING, sheets, tool.Asker(tool.Book.open(file), "m", again))
    assert whole == 2
    points = sum(len(one.facts.points) for one in sheets)
    assert len(items) == points
    assert first.asked
    assert not set(first.asked) & set(again.asked)
    # From the book alone, and a sheet without answers is left out.
    assert tool.run(DRAFTING, sheets, tool.Asker(tool.Book.open(file), "m"))[1] == 2
    assert tool.run(DRAFTING, sheets, tool.Asker(tool.Book.open(file), "other"))[1] == 0


def test_the_sums_say_what_they_are_out_of(tool: ModuleType) -> None:
    loose = tool.Item("s", 0, "a", "b", True, True, True, (), ("Páo",), (), "")
    plain = tool.Item("s", 1, "a", "b", False, False, False, (), (), ("3",), "x y z")
    counted = tool.summary([loose, plain], 1, {})
    assert counted["Points covered"] == "1 of 2 (50 %)"
    assert counted["Items the model's own"] == "1 of 2 (50 %)"
    assert counted["… of these, copies of their fact"] == "1 of 1 (100 %)"
    assert counted["Unsupported numbers, dates, names without a mark"] == "1 (1 not read yet)"
    read = tool.summary([loose], 1, {("s", "Páo"): False})
    assert read["Unsupported numbers, dates, names without a mark"] == "0"


def test_the_section_is_put_between_its_marks(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "quality.md"
    page.write_text("# Quality\n\nbefore\n", encoding="utf-8")
    monkeypatch.setattr(tool, "FILE", page)
    tool.write("one")
    tool.write("two")
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Quality\n\nbefore\n\n## Items\n\n")
    assert "two" in text
    assert "one" not in text
    assert text.count(tool.BEGIN) == 1
