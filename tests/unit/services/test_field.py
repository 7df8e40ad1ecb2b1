"""The field service: subjects of a commune, learning on the spot, forgetting, speed."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path

import pytest

from communeapp import paths
from communeapp.core.errors import Bug
from communeapp.core.incoming.field import THRESHOLD, Correction, Learned
from communeapp.core.incoming.header import Found, Header, Part
from communeapp.core.incoming.opinion import ReasonKind
from communeapp.services import field as service
from communeapp.services.field import FieldService, read_weights

FILE = Path(__file__).parents[2] / "data" / "commune_subjects.txt"


def read_file() -> tuple[list[tuple[str, str, str, str]], list[str]]:
    clear, unclear = FILE.read_text(encoding="utf-8").split("[unclear]\n")
    rows = [line.split("|") for line in clear.splitlines() if not line.startswith("#")]
    named = [(row[0].strip(), row[1].strip(), row[2].strip(), row[3].strip()) for row in rows]
    return named, unclear.splitlines()


SUBJECTS, UNCLEAR = read_file()


def header(subject: str, issuer: str = "", number: str = "") -> Header:
    given = {Part.SUBJECT: subject, Part.ISSUER: issuer, Part.NUMBER: number}
    return Header({part: Found(value) for part, value in given.items() if value})


@pytest.fixture
def field() -> FieldService:
    return FieldService()


@pytest.mark.parametrize("whole", [True, False])
def test_subjects_of_a_commune(field: FieldService, whole: bool) -> None:
    """With the header nothing is answered wrong; without it most is right and little wrong."""
    right = left = 0
    wrong = []
    for code, subject, issuer, number in SUBJECTS:
        said = field.opinion(header(subject, *((issuer, number) if whole else ())), "")
        left += said.abstained
        right += not said.abstained and said.code == code
        if not said.abstained and said.code != code:
            wrong.append((subject, said.code))
            assert said.confidence < 0.9, subject  # never wrong and sure
    assert right >= 0.85 * len(SUBJECTS)
    assert right + left >= (1.0 if whole else 0.95) * len(SUBJECTS), wrong


def test_every_field_is_among_them() -> None:
    assert len({code for code, *_ in SUBJECTS}) == 20


def test_none_of_them_was_learnt() -> None:
    own = (paths.resources_dir() / "field" / "examples.txt").read_text(encoding="utf-8").lower()
    taught = set(own.splitlines())
    assert not [subject for _, subject, _, _ in SUBJECTS if subject.lower() in taught]


@pytest.mark.parametrize("subject", [*UNCLEAR, ""])
def test_what_is_unclear_is_left_open(field: FieldService, subject: str) -> None:
    assert field.opinion(header(subject), subject).abstained


def test_an_answer_names_the_office(field: FieldService) -> None:
    said = field.opinion(header("tuyển quân, khám nghĩa vụ quân sự"), "")
    assert (said.code, said.office) == ("QUOC_PHONG_BIEN_GIOI", "BCHQS")
    assert said.confidence >= THRESHOLD


MODELS = [
    f"mô hình nuôi cá lồng {place} năm 2026"
    for place in ("bản Nà Hừ", "hồ Bum", "suối Sâu", "Nậm Củm", "Pắc Ma")
]


def teach(field: FieldService, subjects: list[str], code: str) -> None:
    for subject in subjects:
        field.learn(field.correction(header(subject), "", code))


def test_five_corrections_change_the_sixth_and_nothing_else(field: FieldService) -> None:
    sixth = header("về việc nhân rộng mô hình nuôi cá lồng tại Mù Cả")
    before = [field.opinion(header(*rest), "") for _, *rest in SUBJECTS]
    assert field.opinion(sixth, "").code != "GIAM_NGHEO_CTMTQG"
    teach(field, MODELS, "GIAM_NGHEO_CTMTQG")
    after = field.opinion(sixth, "")
    assert (after.code, after.abstained, after.office) == ("GIAM_NGHEO_CTMTQG", False, "KT")
    assert any(one.kind is ReasonKind.LEARNED for one in after.reasons)
    said = [field.opinion(header(*rest), "") for _, *rest in SUBJECTS]
    assert [one.code for one in said] == [one.code for one in before]


def test_one_correction_changes_the_same_subject_at_once(field: FieldService) -> None:
    same = header("kinh phí tuyên truyền biển báo")
    assert field.opinion(same, "").code != "XAY_DUNG_CONG_THUONG"
    field.learn(field.correction(same, "", "XAY_DUNG_CONG_THUONG"))
    said = field.opinion(same, "")
    assert (said.code, said.abstained) == ("XAY_DUNG_CONG_THUONG", False)


def test_what_was_taught_survives_as_json_and_is_told(field: FieldService) -> None:
    teach(field, MODELS, "GIAM_NGHEO_CTMTQG")
    rows = field.explain_learnt()
    assert field.corrections == 5
    assert any(row.text == "cá lồng" and row.corrections == 5 for row in rows)
    kept = [json.loads(json.dumps(one.to_json())) for one in field._learned.corrections]
    again = FieldService(Learned(Correction.from_json(one) for one in kept))
    asked = header("nuôi cá lồng")
    assert again.opinion(asked, "") == field.opinion(asked, "")
    assert again.explain_learnt() == rows


def test_reset_forgets_everything(field: FieldService) -> None:
    asked = header("nuôi cá lồng")
    before = field.opinion(asked, "")
    teach(field, MODELS, "GIAM_NGHEO_CTMTQG")
    assert field.opinion(asked, "") != before
    field.reset()
    assert field.opinion(asked, "") == before
    assert field.explain_learnt() == () and field.corrections == 0


def test_a_correction_says_what_was_wrong(field: FieldService) -> None:
    made = field.correction(header("gieo trồng vụ đông xuân"), "", "TAI_CHINH_KE_HOACH")
    assert (made.wrong, made.code, made.office) == (
        "NONG_NGHIEP_MOI_TRUONG",
        "TAI_CHINH_KE_HOACH",
        "KT",
    )
    assert (
        field.correction(header("gieo trồng vụ đông xuân"), "", "NONG_NGHIEP_MOI_TRUONG").wrong
        == ""
    )


def test_teaching_and_asking_at_once_does_no_harm(field: FieldService) -> None:
    failed: list[Exception] = []

    def work(number: int) -> None:
        try:
            for subject in MODELS * 4:
                field.opinion(header(f"{subject} {number}"), "")
                field.learn(field.correction(header(subject), "", "GIAM_NGHEO_CTMTQG"))
        except Exception as problem:  # noqa: BLE001 - told below
            failed.append(problem)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failed == []
    assert field.corrections == 80


def test_an_opinion_takes_under_two_milliseconds(field: FieldService) -> None:
    asked = [header(subject, issuer, number) for _, subject, issuer, number in SUBJECTS]
    field.opinion(asked[0], "")
    began = time.process_time()
    for one in asked * 5:
        field.opinion(one, "")
    assert (time.process_time() - began) / (5 * len(asked)) < 0.002


def test_the_weights_are_plain_and_small() -> None:
    file = paths.resources_dir() / "field" / "weights.npz"
    assert file.stat().st_size < 3_000_000
    manifest = json.loads((file.parent / "weights.json").read_text(encoding="utf-8"))
    assert manifest["bytes"] == file.stat().st_size
    assert read_weights().codes[-1] == "KHAC"
    assert len(read_weights().codes) == 21


@pytest.mark.parametrize("content", [b"", b"not a file of arrays", b"PK\x03\x04broken"])
def test_a_broken_file_is_the_programs_own_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    (tmp_path / "field").mkdir()
    (tmp_path / "field" / "weights.npz").write_bytes(content)
    monkeypatch.setattr(service.paths, "resources_dir", lambda: tmp_path)
    with pytest.raises(Bug) as broken:
        read_weights.__wrapped__()
    assert broken.value.code == "field.broken"
