"""An old Word file (.doc), as offices still have them: checked by its text, never corrected, never changed."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest
from tests.office_pdfs import OFFICE
from tests.page_documents import letter

from communeapp import app
from communeapp.core.layout import Layouter
from communeapp.render.docx import docx_bytes

pytestmark = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice is not here: apt-get install libreoffice-writer-nogui"
)


@pytest.fixture
def old_file(layouter: Layouter, tmp_path: Path) -> Path:
    """A letter of ours as Word 97 keeps it."""
    new = tmp_path / "công văn.docx"
    new.write_bytes(docx_bytes(layouter.layout(letter())))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    done = subprocess.run(
        [str(OFFICE), profile, "--headless", "--convert-to", "doc:MS Word 97",
         "--outdir", str(tmp_path), str(new)],
        capture_output=True, text=True, env={**os.environ, "HOME": str(tmp_path)}, timeout=280,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return tmp_path / "công văn.doc"


def test_an_old_word_file_is_checked_by_its_text(
    old_file: Path, data_dir: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    before = hashlib.sha256(old_file.read_bytes()).digest()
    argv = ["--data-dir", str(data_dir), "lint", str(old_file), "--json"]
    assert app.run_command(argv) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["states"] == ["old_word"]
    assert answer["type"] == "CONG_VAN"
    assert answer["errors"] == 0, answer["findings"]
    assert not any(one["where"].startswith("section") for one in answer["findings"])
    out = tmp_path / "đã sửa.docx"
    assert app.run_command([*argv, "--fix", "--out", str(out)]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "checking.may_not_mend_old_word"
    assert not out.exists()
    assert hashlib.sha256(old_file.read_bytes()).digest() == before
