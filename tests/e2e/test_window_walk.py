"""The walk of docs/walks, in the real window on a screen of its own, with the real model."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from communeapp.clock import SystemClock
from communeapp.core.documents import Origin
from communeapp.paths import Paths
from communeapp.services.office import open_office

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.model
@pytest.mark.timeout(400)
def test_from_the_first_start_to_the_reviewed_letter(
    display: str, tmp_path: Path, real_models_dir: Path
) -> None:
    subprocess.run([sys.executable, ROOT / "tools" / "i18n.py", "build"], check=True, cwd=ROOT)
    place, out = tmp_path / "Hồ sơ", tmp_path / "out"
    place.mkdir()
    walked = subprocess.run(
        [
            sys.executable, ROOT / "tools" / "walk.py", ROOT / "docs" / "walks" / "first-letter",
            "--out", out, "--profile", place,
        ],
        env={
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "COMMUNEAPP_MODELS": str(real_models_dir),
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=380,
        check=False,
    )  # fmt: skip
    assert walked.returncode == 0, walked.stderr[-3000:]
    assert len(list(out.glob("*.png"))) == 12
    assert "12. " in (out / "README.md").read_text(encoding="utf-8")
    with open_office(Paths(place / "data"), SystemClock()) as office:
        (draft,) = office.drafts.list()
        assert draft.reviewed
        record = office.drafts.load(draft.id)
        assert record.review is not None
        assert record.review.person == "Vàng A Súa"
        body = record.document.body
        assert any(block.origin is Origin.AI for block in body), "the model wrote nothing"
        assert any("Họp bản ngày 12/12/2025" in block.text for block in body)
    (pdf,) = (place / "home" / "Documents").glob("*.pdf")
    document = pypdfium2.PdfDocument(pdf)
    words = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "DỰ THẢO" not in words
    assert "Họp bản ngày 12/12/2025" in words
    assert pdf.with_suffix(".docx").exists()
