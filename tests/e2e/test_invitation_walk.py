"""An invitation in at most 25 clicks and keys beyond its facts, in the real window, and what comes out."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tools.walk_script import read_walk

from communeapp.clock import SystemClock
from communeapp.core.documents import Document, Origin
from communeapp.paths import Paths
from communeapp.services.office import open_office

ROOT = Path(__file__).resolve().parents[2]
WALK = ROOT / "docs" / "walks" / "invitation"
APPROVED = ROOT / "tests" / "data" / "walks" / "invitation.txt"
TEMPLATE = ROOT / "tests" / "data" / "templates" / "giay-moi-hop.txt"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: No more than this, the PIN counted twice.
MOST = 25


def walk_through(display: str, tmp_path: Path, models: Path) -> tuple[str, Path, Document]:
    """Walk; gives the page that tells it, the .docx that was saved, and the document in the profile."""
    subprocess.run([sys.executable, ROOT / "tools" / "i18n.py", "build"], check=True, cwd=ROOT)
    place, out = tmp_path / "Hồ sơ", tmp_path / "out"
    place.mkdir()
    walked = subprocess.run(
        [sys.executable, ROOT / "tools" / "walk.py", WALK, "--out", out, "--profile", place],
        env={
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "COMMUNEAPP_MODELS": str(models),
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert walked.returncode == 0, walked.stdout + walked.stderr[-3000:]
    (docx,) = (place / "home" / "Documents").glob("*.docx")
    with open_office(Paths(place / "data"), SystemClock()) as office:
        (draft,) = office.drafts.list()
        record = office.drafts.load(draft.id)
        assert draft.reviewed
        assert record.review is not None
        assert record.review.person == "Mào Thị Hoa"
    return (out / "README.md").read_text(encoding="utf-8"), docx, record.document


def counted(told: str) -> int:
    """Read the count that the walk tool made, and add its steps up again."""
    found = re.search(r"\*\*(\d+) lần bấm chuột và gõ phím\*\*", told)
    assert found is not None
    rows = re.findall(r"^\| \d+ \| [^|]+ \| (\d+) \| (\d+) \|", told, re.MULTILINE)
    assert sum(int(beyond) for beyond, _ in rows) == int(found[1])
    assert sum(int(letters) for _, letters in rows) == sum(len(one) for one in facts())
    return int(found[1])


def facts() -> list[str]:
    """Give the facts that the walk types, line by line."""
    _, steps = read_walk(WALK / "walk.toml")
    typed = [one.fact for step in steps for one in step.actions if one.fact]
    return [line for fact in typed for line in fact.split("\n")]


def lines_of(docx: Path) -> list[str]:
    """Give what stands in a .docx, a line each; empty paragraphs hold the lines that are drawn."""
    with zipfile.ZipFile(docx) as parts:
        root = ElementTree.fromstring(parts.read("word/document.xml"))
    texts = ("".join(map(_written, one.iter())) for one in root.iter(f"{W}p"))
    return [line for text in texts for line in text.split("\n") if line]


def _written(part: ElementTree.Element) -> str:
    return "\n" if part.tag == f"{W}br" else (part.text or "") if part.tag == f"{W}t" else ""


def lint(docx: Path) -> dict[str, object]:
    """Check a file as anybody can on the command line."""
    told = subprocess.run(
        [sys.executable, "-m", "communeapp", "lint", docx, "--json"],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    answer: dict[str, object] = json.loads(told.stdout)
    return answer


@pytest.mark.timeout(300)
def test_an_invitation_from_the_start_to_the_reviewed_file(display: str, tmp_path: Path) -> None:
    none = tmp_path / "no models"
    none.mkdir()
    told, docx, document = walk_through(display, tmp_path, none)
    assert counted(told) <= MOST
    assert all(one.origin is not Origin.AI for one in document.body)
    lines = lines_of(docx)
    assert lines == APPROVED.read_text(encoding="utf-8").splitlines()
    whole = "\n".join(lines).casefold()
    assert [one for one in facts() if one.casefold() not in whole] == []
    found = lint(docx)
    assert (found["type"], found["errors"]) == ("GIAY_MOI", 0)
    assert docx.with_suffix(".pdf").exists()


def test_the_approved_file_says_what_the_approved_template_says() -> None:
    """The walk types the facts of a ready template: each line that was approved there stands in the file."""
    approved = APPROVED.read_text(encoding="utf-8")
    body = [
        re.sub(
            r"^\w+ (?:\[(?P<title>.+)\] )?", lambda m: f"{m['title']}: " if m["title"] else "", one
        )
        for one in TEMPLATE.read_text(encoding="utf-8").splitlines()[1:]
        if not one.startswith(("Ký: ", "Nơi nhận: "))
    ]
    assert len(body) == 11
    places = [approved.find(one) for one in body]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.model
@pytest.mark.soak
@pytest.mark.timeout(300)
def test_the_assistant_writes_the_invitation_too(
    display: str, tmp_path: Path, real_models_dir: Path
) -> None:
    told, docx, document = walk_through(display, tmp_path, real_models_dir)
    assert counted(told) <= MOST
    assert any(one.origin is Origin.AI for one in document.body)
    assert lint(docx)["errors"] == 0
