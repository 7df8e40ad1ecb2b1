"""Translations: complete, with the placeholders of the source, and nothing that only sources know."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from communeapp import program
from communeapp.core.errors import EnvironmentProblem
from communeapp.ui import i18n as screens

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("i18n_tool", ROOT / "tools" / "i18n.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_language_is_complete(tool: ModuleType) -> None:
    assert tool.check() == []


BROKEN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context><name>A</name>
<message><source>Saved: {0}</source><translation>Đã lưu</translation></message>
<message><source>Open</source><translation type="unfinished"></translation></message>
<message numerus="yes"><source>%n file(s)</source><translation><numerusform>tệp</numerusform>
</translation></message>
<message><source>Good</source><translation>Tốt</translation></message>
<message><source>Step {0}: {1}</source><translation>Bước {1}: {0}</translation></message>
</context></TS>
"""


def test_what_is_broken_is_found(tool: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "broken.ts"
    file.write_text(BROKEN, encoding="utf-8")
    found = tool.problems(file, "vi")
    assert len(found) == 3
    assert "placeholders differ" in found[0]
    assert "not translated" in found[1]
    assert "placeholders differ" in found[2]


def test_fill_takes_translations(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "communeapp_vi.ts"
    file.write_text(BROKEN, encoding="utf-8")
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    assert tool.missing("vi") == {"A": {"Open": [""]}}
    assert tool.fill("vi", {"*": {"Open": "Mở"}}) == 1
    assert tool.missing("vi") == {}


def test_screens_speak_three_languages(qapp: QApplication) -> None:
    languages = screens.Languages(qapp)
    said = {}
    for language in screens.LANGUAGES:
        languages.use(language)
        said[language] = QCoreApplication.translate("Rail", "Settings")
    assert said == {"vi": "Cài đặt", "en": "Settings", "fr": "Paramètres"}
    languages.use("vi")
    # Qt has no Vietnamese; its own dialogs speak it all the same.
    assert QCoreApplication.translate("QFileDialog", "Files of type:") == "Loại tệp:"
    assert QCoreApplication.translate("CommunePicker", "%n commune(s) found", "", 7).startswith(
        "Tìm thấy 7"
    )
    languages.use("en")
    assert (
        QCoreApplication.translate("CommunePicker", "%n commune(s) found", "", 1)
        == "1 commune found"
    )
    languages.clear()


def test_unknown_language_falls_back_to_vietnamese(qapp: QApplication) -> None:
    languages = screens.Languages(qapp)
    languages.use("xx")
    assert languages.current == "vi"
    languages.clear()


def test_frozen_program_refuses_to_start_without_its_translation(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(screens, "qm_file", lambda language: tmp_path / f"communeapp_{language}.qm")
    languages = screens.Languages(qapp)
    languages.use("vi")  # from the sources: English shows until the files are built
    assert QCoreApplication.translate("Rail", "Settings") == "Settings"
    packaged = replace(program.here(), packaged=True)
    monkeypatch.setattr(program, "here", lambda: packaged)
    with pytest.raises(EnvironmentProblem) as refused:
        languages.use("vi")
    assert refused.value.code == "ui.translation_missing"
    languages.clear()
