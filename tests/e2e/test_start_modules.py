"""What a start loads: a library that came back before the window can be used is a slower start for everybody."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from communeapp.clock import SystemClock
from communeapp.paths import Paths
from communeapp.services.office import open_office

#: Loaded when they are used; each costs the start or the memory of an idle window something.
WHEN_USED = frozenset(
    {
        "argon2", "click", "cryptography", "dateutil", "docx", "email", "holidays", "llama_cpp", "numpy", "PIL",
        "psutil",
        "pypdfium2", "sqlite_utils", "tomli_w", "zstandard",
        "communeapp.cli", "communeapp.hub", "communeapp.bench",
        "communeapp.core.layout",
        "communeapp.core.training", "communeapp.llm.models", "communeapp.services.books",
        "communeapp.services.drafting", "communeapp.services.exams", "communeapp.services.folders",
        "communeapp.services.incoming", "communeapp.services.models", "communeapp.services.moving.service",
        "communeapp.services.packs", "communeapp.services.register", "communeapp.services.sync",
        "communeapp.services.training", "communeapp.store.archive_index", "communeapp.store.sealed",
        "communeapp.ui.archive", "communeapp.ui.drafting.page", "communeapp.ui.exam", "communeapp.ui.help",
        "communeapp.ui.incoming", "communeapp.ui.register.page", "communeapp.ui.session.lock",
        "communeapp.ui.settings", "communeapp.ui.training", "communeapp.ui.wizard",
    }
)  # fmt: skip

_SHOW = """
import os, sys
from communeapp.ui import application

def told() -> None:
    print(*sys.modules, flush=True)
    os._exit(0)

application._collect_again = told
from communeapp.__main__ import main
main(["--data-dir", sys.argv[1]])
"""


@pytest.mark.parametrize("lang", ["vi", "fr"])
def test_only_what_home_uses_is_loaded_before_it_can_be_used(tmp_path: Path, lang: str) -> None:
    office = open_office(Paths(tmp_path), SystemClock())
    office.profile.set({"place": "Thu Lũm"})
    office.settings.set("language", lang)
    office.close()
    shown = subprocess.run(
        [sys.executable, "-c", _SHOW, str(tmp_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    loaded = set(shown.stdout.split())
    assert "communeapp.ui.home.page" in loaded  # Home itself was there
    parts = {name.rsplit(".", count)[0] for name in loaded for count in range(name.count(".") + 1)}
    assert parts & WHEN_USED == set()
