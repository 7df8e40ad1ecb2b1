"""The first lines of the frozen program on Linux (``installer/communeapp.spec``)."""

from __future__ import annotations

import os
import sys


def give_back_the_environment() -> None:
    """Let programs that we start find their own libraries, and let us start ourselves anew.

    The loader of PyInstaller lends us a library path and says whose child we are. Tesseract or LibreOffice
    would take our libraries from that path; a newer version of ours, started by this one, our files.
    The libraries of this process are found all the same: the system read the path when it started.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    for name in [one for one in os.environ if one.startswith("_PYI_")]:
        del os.environ[name]


give_back_the_environment()

try:
    from communeapp.__main__ import main

    code = main()
except Exception as problem:  # noqa: BLE001 - a file that was lost can make anything fail, at any place
    sys.stderr.write(
        "Chương trình CommuneApp trên máy này bị hỏng hoặc thiếu tệp. Hãy cài lại; dữ liệu của bạn vẫn còn nguyên.\n"
        "This copy of CommuneApp is damaged or incomplete. Install it again; your data are still there.\n"
        f"({type(problem).__name__}: {problem})\n"
    )
    code = 4
sys.exit(code)
