"""Translations of the screens: collect the sentences, fill them in, check them, build the .qm files.

    python tools/i18n.py update          collect self.tr() and translate() sentences into the .ts files
    python tools/i18n.py missing vi      print what is not translated yet, as JSON
    python tools/i18n.py fill vi FILE    take translations from such a JSON file
    python tools/i18n.py check           fail on unfinished ones and on placeholders that differ
    python tools/i18n.py build           make resources/i18n/*.qm (not kept in the repository)

The language of the sources is English; ``communeapp_en.ts`` only holds its plural forms.
``qtbase_vi.ts`` is written by hand: Qt itself has no Vietnamese.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
SOURCES = ROOT / "src" / "communeapp" / "ui"
LANGUAGES = ("vi", "en", "fr")
PLURALS = {"vi": 1, "en": 2, "fr": 2}
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%L?\d")


def ts_file(language: str) -> Path:
    """Give the file with the sentences of a language."""
    return FOLDER / f"communeapp_{language}.ts"


def ts_files() -> list[Path]:
    """Give all files that are built, also the one for Qt's own words."""
    return [*(ts_file(one) for one in LANGUAGES), FOLDER / "qtbase_vi.ts"]


def _tool(name: str) -> str:
    beside = Path(sys.executable).parent / f"pyside6-{name}"
    return str(beside) if beside.exists() else f"pyside6-{name}"


def update() -> None:
    """Collect the sentences of the sources; translations that are there stay."""
    for language in LANGUAGES:
        only_plurals = ["-pluralonly"] if language == "en" else []
        subprocess.run(
            [
                _tool("lupdate"), "-silent", "-extensions", "py", "-recursive", str(SOURCES),
                "-locations", "none", "-no-obsolete", "-source-language", "en",
                "-target-language", language, *only_plurals, "-ts", str(ts_file(language)),
            ],
            check=True,
            cwd=ROOT,
        )  # fmt: skip


def build() -> None:
    """Make the .qm files; a file that is newer than its source is left alone."""
    for ts in ts_files():
        qm = ts.with_suffix(".qm")
        if qm.exists() and qm.stat().st_mtime >= ts.stat().st_mtime:
            continue
        subprocess.run(
            [_tool("lrelease"), "-silent", str(ts), "-qm", str(qm)], check=True, cwd=ROOT
        )


def messages(ts: Path) -> Iterator[tuple[str, ET.Element]]:
    """Give every sentence with the context it stands in."""
    for context in ET.parse(ts).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message


def forms(message: ET.Element) -> list[str]:
    """Give the translation, or all its plural forms."""
    translation = message.find("translation")
    if translation is None:
        return []
    plural = translation.findall("numerusform")
    return [one.text or "" for one in plural] if plural else [translation.text or ""]


def problems(ts: Path, language: str) -> list[str]:
    """Say what is wrong with a file of sentences."""
    found = []
    for context, message in messages(ts):
        source = message.findtext("source") or ""
        where = f"{ts.name}: {context}: {source!r}"
        translation = message.find("translation")
        kind = translation.get("type") if translation is not None else "unfinished"
        texts = forms(message)
        if kind == "unfinished" or not texts or not all(texts):
            found.append(f"{where}: not translated")
            continue
        if message.get("numerus") == "yes" and len(texts) != PLURALS[language]:
            found.append(f"{where}: {len(texts)} plural forms")
        wanted = sorted(_PLACEHOLDER.findall(source))
        for text in texts:
            given = sorted(_PLACEHOLDER.findall(text))
            # A plural form for "one" may say the number in words.
            if given != wanted and not (len(texts) > 1 and set(wanted) - set(given) == {"%n"}):
                found.append(f"{where}: placeholders differ: {text!r}")
            if text[:1].isspace() != source[:1].isspace() or text.endswith(" ") != source.endswith(
                " "
            ):
                found.append(f"{where}: space at an end")
    return found


def check() -> list[str]:
    """Say everything that is wrong, and what the sources have that the files lack."""
    found = [one for language in LANGUAGES for one in problems(ts_file(language), language)]
    found += problems(FOLDER / "qtbase_vi.ts", "vi")
    return found + stale()


def stale() -> list[str]:
    """Name the sentences of the sources that were never collected, and those no source has any more."""
    known = {(context, message.findtext("source")) for context, message in messages(ts_file("vi"))}
    fresh = FOLDER / "fresh_vi.ts"
    try:
        subprocess.run(
            [
                _tool("lupdate"), "-silent", "-extensions", "py", "-recursive", str(SOURCES),
                "-locations", "none", "-source-language", "en", "-target-language", "vi",
                "-ts", str(fresh),
            ],
            check=True,
            cwd=ROOT,
        )  # fmt: skip
        now = {(context, message.findtext("source")) for context, message in messages(fresh)}
    finally:
        fresh.unlink(missing_ok=True)
    return [f"not collected, run update: {c}: {s!r}" for c, s in sorted(now - known, key=str)] + [
        f"no longer in the sources, run update: {c}: {s!r}" for c, s in sorted(known - now, key=str)
    ]


def missing(language: str) -> dict[str, dict[str, list[str]]]:
    """Give what is not translated yet: context, sentence, empty forms."""
    found: dict[str, dict[str, list[str]]] = {}
    for context, message in messages(ts_file(language)):
        texts = forms(message)
        if not texts or not all(texts):
            count = PLURALS[language] if message.get("numerus") == "yes" else 1
            found.setdefault(context, {})[message.findtext("source") or ""] = [""] * count
    return found


def fill(language: str, given: dict[str, dict[str, list[str] | str]]) -> int:
    """Take translations by context and sentence ("*" stands for any context); return how many."""
    ts = ts_file(language)
    tree = ET.parse(ts)
    taken = 0
    for context in tree.getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            text = given.get(name, {}).get(source) or given.get("*", {}).get(source)
            translation = message.find("translation")
            if not text or translation is None:
                continue
            texts = [text] if isinstance(text, str) else text
            plural = translation.findall("numerusform")
            if message.get("numerus") == "yes":
                for one in plural:
                    translation.remove(one)
                translation.text = None
                for one_text in texts:
                    ET.SubElement(translation, "numerusform").text = one_text
            else:
                translation.text = texts[0]
            translation.attrib.pop("type", None)
            taken += 1
    body = ET.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    ts.write_text(head + body + "\n", encoding="utf-8")
    return taken


def main(words: list[str]) -> int:
    """Run one command."""
    match words:
        case ["update"]:
            update()
        case ["build"]:
            build()
        case ["check"]:
            found = check()
            print("\n".join(found) or "complete")
            return 1 if found else 0
        case ["missing", language]:
            print(json.dumps(missing(language), ensure_ascii=False, indent=1))
        case ["fill", language, file]:
            print(fill(language, json.loads(Path(file).read_text(encoding="utf-8"))))
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
