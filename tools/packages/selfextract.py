"""The ``.run``: one file that installs the program for one person who is not an administrator.

A shell script (``installer/linux/setup.sh``) with the archive of the program behind it. Written here and not by
makeself, which writes the day and the folders of the builder into the file and speaks English to people.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tools.packages import facts
from tools.packages.staging import Source

_END = "\n"
_DIGITS = 10


def make(source: Source, archive: Path, unpacked_bytes: int, out: Path) -> None:
    """Write the ``.run`` from the archive of the version folder (an ``.xz`` that is kept as it is)."""
    folder = source.folder / "installer" / "linux"

    def text(name: str) -> str:
        return (folder / name).read_text(encoding="utf-8").removesuffix(_END)

    icon = (source.folder / "resources" / "icons" / "app.svg").read_text(encoding="utf-8")
    script = text("setup.sh") + _END
    for name, value in {
        "LAUNCHER": text("launcher.sh"),
        "UNINSTALL": text("uninstall.sh"),
        "DESKTOP": text("communeapp.desktop"),
        "ICON": icon.strip(),
        "VERSION": source.version,
        "SHA256": facts.sha256(archive),
        "PAYLOAD_BYTES": str(archive.stat().st_size),
        "UNPACKED_KIB": str(unpacked_bytes // 1024),
    }.items():
        script = script.replace(f"@{name}@", value)
    # The place where the archive begins counts the digits that say it.
    length = len(script.encode("utf-8")) - len("@OFFSET@") + _DIGITS
    script = script.replace("@OFFSET@", str(length + 1).ljust(_DIGITS))
    data = script.encode("utf-8")
    if len(data) != length:
        raise ValueError("the script does not have the length that it says")
    part = out.with_name(f"{out.name}.part")
    with part.open("wb") as into, archive.open("rb") as payload:
        into.write(data)
        shutil.copyfileobj(payload, into, 1 << 20)
    part.chmod(facts.RUNNABLE)
    part.replace(out)
