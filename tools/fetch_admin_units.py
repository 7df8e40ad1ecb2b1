"""Make resources/admin_units.json: provinces and communes since 1 July 2025.

    python tools/fetch_admin_units.py [--wheel FILE] [--out FILE]

Takes them out of the data of the package vietnamadminunits (MIT). The package is fetched as a file with
pip and read as a zip: it is never imported or installed, since it would bring two mapping libraries
along (docs/decisions). Run again when the package has a newer list; the result is committed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

PACKAGE, VERSION = "vietnamadminunits", "1.0.4"
SOURCE = "vietnamadminunits/data/parser_from_2025.json"
ROOT = Path(__file__).resolve().parents[1]
PROVINCES, UNITS = 34, 3321
TYPES = ("Xã", "Phường", "Đặc khu")


def main() -> int:
    """Fetch, check, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheel", type=Path, help="a wheel that is here already")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "admin_units.json")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wheel = options.wheel or download(Path(folder))
        provinces, licence = read(wheel)
    check(provinces)
    table = {
        "source": f"{PACKAGE} {VERSION} (MIT)",
        "as_of": "2025-07-01",
        "provinces": provinces,
    }
    options.out.write_text(compact(table), encoding="utf-8")
    notice = options.out.with_name("admin_units.LICENSE.txt")
    notice.write_text(licence, encoding="utf-8")
    print(f"{len(provinces)} provinces, {sum(len(p['units']) for p in provinces)} units")
    return 0


def download(folder: Path) -> Path:
    """Fetch the package as a file."""
    subprocess.run(
        [
            sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:",
            "--disable-pip-version-check", "--dest", str(folder), f"{PACKAGE}=={VERSION}",
        ],
        check=True,
        stdout=sys.stderr,
    )  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    return wheel


def read(wheel: Path) -> tuple[list[dict[str, Any]], str]:
    """Take provinces with their units, and the licence, out of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        data = json.loads(archive.read(SOURCE))
        (licence,) = [n for n in archive.namelist() if n.endswith("licenses/LICENSE")]
        text = archive.read(licence).decode("utf-8")
    units: dict[str, dict[str, dict[str, str]]] = {}
    # Names that differ only by their marks stand in a second table, the plain one has but one of them.
    for table in (
        "DICT_PROVINCE_WARD_NO_ACCENTED",
        "DICT_PROVINCE_WARD_ACCENTED",
        "DICT_PROVINCE_WARD_SHORT_ACCENTED",
    ):
        for province, wards in data[table].items():
            for ward in wards.values():
                code, name = ward["wardCode"], nfc(ward["ward"])
                # The package's own type contradicts the name of four units; the name is the official one.
                kind = next((one for one in TYPES if name.startswith(f"{one} ")), "")
                units.setdefault(province, {})[code] = {"code": code, "name": name, "type": kind}
    provinces = [
        {
            "code": one["provinceCode"],
            "name": nfc(one["province"]),
            "units": sorted(units[key].values(), key=lambda unit: unit["code"]),
        }
        for key, one in data["DICT_PROVINCE"].items()
    ]
    return sorted(provinces, key=lambda one: one["code"]), text


def nfc(text: str) -> str:
    """Compose the marks and straighten spaces, dashes and quotes."""
    plain = text.replace("’", "'").replace("–", "-").replace("\u00a0", " ")
    return " ".join(unicodedata.normalize("NFC", plain).split())


def check(provinces: list[dict[str, Any]]) -> None:
    """Stop when the list is not the country."""
    codes = [unit["code"] for province in provinces for unit in province["units"]]
    problems = []
    if len(provinces) != PROVINCES:
        problems.append(f"{len(provinces)} provinces instead of {PROVINCES}")
    if len(codes) != UNITS:
        problems.append(f"{len(codes)} units instead of {UNITS}")
    if len(set(codes)) != len(codes):
        problems.append("a unit code stands twice")
    problems += [
        f"type of {unit['name']}"
        for province in provinces
        for unit in province["units"]
        if not unit["type"]
    ]
    if problems:
        sys.exit("\n".join(problems))


def compact(table: dict[str, Any]) -> str:
    """Write one unit per line: a change of the list stays readable in a diff."""
    lines = []
    for province in table["provinces"]:
        units = ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in province["units"])
        head = json.dumps({k: v for k, v in province.items() if k != "units"}, ensure_ascii=False)
        lines.append(f'{head[:-1]}, "units": [\n{units}\n]}}')
    head = json.dumps({k: v for k, v in table.items() if k != "provinces"}, ensure_ascii=False)
    return f'{head[:-1]}, "provinces": [\n' + ",\n".join(lines) + "\n]}\n"


if __name__ == "__main__":
    sys.exit(main())
