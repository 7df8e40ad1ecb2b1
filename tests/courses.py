"""Small courses for tests: written, signed, and a library that trusts their signer."""

from __future__ import annotations

import base64
import hashlib
import tomllib
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import tomli_w
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from communeapp.core.errors import AppError
from communeapp.core.packs import canonical_manifest, parse_manifest
from communeapp.paths import Paths
from communeapp.services.training.course_keys import make_signer, write_signer
from communeapp.services.training.courses import CourseLibrary
from communeapp.sync.signing import DeviceKey

KEY = DeviceKey(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
OTHER = DeviceKey(Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320" font-family="sans-serif">'
    '<rect width="640" height="320" fill="#eef"/><text x="20" y="40">Hình thử</text></svg>'
)
COURSE = """summary = "Khóa học để thử."
language = "vi"

[[sources]]
id = "nguon"
title = "Nguồn thử"
number = "1/2026"

[[topics]]
id = "mot"
title = "Phần một"

[[topics]]
id = "hai"
title = "Phần hai"

[[modules]]
id = "chuong"
title = "Chương"
lessons = ["bai-1", "bai-2"]

[[lessons]]
id = "bai-1"
title = "Bài một"
minutes = 10
topics = ["mot"]
sources = ["nguon"]

[[lessons]]
id = "bai-2"
title = "Bài hai"
minutes = 12
topics = ["hai"]
sources = ["nguon"]
exercise = "drafting"
mistakes = ["number.form"]

[[exams]]
id = "kiem-tra"
title = "Kiểm tra"
minutes = 30
pass_percent = 70
parts = [{ count = 3, topic = "mot" }, { count = 3 }]
"""
LESSON = """Câu mở đầu của bài {name}.

## Phần thứ nhất

Mật khẩu dài **khó đoán** hơn mật khẩu ngắn.

![Hình của bài](media/hinh.svg)

> **Ghi nhớ.** Không cho ai biết mật khẩu.
"""


def question(number: int, topic: str = "mot", *, extra: str = "") -> str:
    """Write a single choice; its right option is the one in the place ``number`` modulo three."""
    options = ", ".join(
        f'{{ text = "Phương án {letter} của câu {number}"'
        + (", right = true }" if at == number % 3 else ' , why = "Không phải." }')
        for at, letter in enumerate("ABC")
    )
    return (
        f'[[questions]]\nid = "q-{number:05}"\nkind = "single"\ntopic = "{topic}"\n'
        f'stem = "Câu hỏi số {number} hỏi điều gì?"\nchoices = [{options}]\n'
        f'explanation = "Giải thích câu {number}."\nsources = ["nguon"]\n{extra}\n'
    )


def make_course(
    folder: Path,
    *,
    version: str = "1.0.0",
    questions: int = 8,
    files: Mapping[str, str | bytes | None] | None = None,
) -> Path:
    """Write a course (not signed) whose id is the folder's name; ``files`` come on top, None deletes."""
    head = (
        f'id = "{folder.name}"\ntitle = "Khóa thử"\nkind = "course"\nversion = "{version}"\n'
        'as_of = 2026-11-01\nsource = "Tự soạn"\nlicence = "CC0-1.0"\n'
    )
    half = questions // 2
    content: dict[str, str | bytes | None] = {
        "pack.toml": head,
        "course.toml": COURSE,
        "lessons/bai-1.md": LESSON.format(name="một"),
        "lessons/bai-2.md": LESSON.format(name="hai"),
        "media/hinh.svg": SVG,
        "questions/bai-1.toml": "\n".join(question(n) for n in range(half)),
        "questions/bai-2.toml": "\n".join(question(n, "hai") for n in range(half, questions)),
        **(files or {}),
    }
    for path, text in content.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            file.unlink(missing_ok=True)
        else:
            file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return folder


def make_library(folder: Path, *, trust: bool = True) -> CourseLibrary:
    """Open a library in ``folder``: no shipped courses, :data:`KEY` trusted unless told otherwise."""
    builtin = folder / "builtin"
    builtin.mkdir(parents=True, exist_ok=True)
    keys = folder / "trusted_keys.toml"
    if not keys.exists():
        keys.write_text("keys = []\n", encoding="utf-8")
    if not (builtin / "tracks.toml").exists():
        (builtin / "tracks.toml").write_text(
            '[[tracks]]\nid = "clerk"\ntitle = "Văn thư"\nlessons = ["khoa-thu/*"]\n', "utf-8"
        )
    library = CourseLibrary(Paths(folder / "data"), builtin, keys)
    if trust:
        trust_key(library, folder, KEY)
    return library


def trust_key(library: CourseLibrary, folder: Path, key: DeviceKey) -> None:
    """Trust a key as a person would: with its file and its fingerprint."""
    signer = make_signer("Người thử", key.public)
    file = folder / f"{signer.id}.toml"
    file.write_bytes(write_signer(signer))
    library.trust(file, signer.fingerprint)


def packed(
    library: CourseLibrary, course: Path, out: Path, key: DeviceKey = KEY, **more: object
) -> Path:
    """Write a course and sign it as .zip."""
    make_course(course, **more)  # type: ignore[arg-type]
    out.mkdir(parents=True, exist_ok=True)
    return library.make_pack(course, out, key, "Người thử")


def resigned(
    pack: Path,
    change: Callable[[dict[str, bytes]], None],
    manifest: Callable[[dict[str, object]], None] = lambda _: None,
    key: DeviceKey = KEY,
) -> Path:
    """Change the files of a .zip behind the back of our own checks and sign it again."""
    with zipfile.ZipFile(pack) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    table = tomllib.loads(files.pop("manifest.toml").decode())
    files.pop("manifest.sig")
    change(files)
    table["files"] = [
        {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for path, data in sorted(files.items())
    ]
    manifest(table)
    signature = base64.b64encode(key.sign(canonical_manifest(parse_manifest(table))))
    files |= {"manifest.toml": tomli_w.dumps(table).encode(), "manifest.sig": signature}
    with zipfile.ZipFile(pack, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return pack


def refused(library: CourseLibrary, pack: Path) -> AppError:
    """Import a pack that must be refused, and prove that nothing of it stayed."""
    before = [(one.id, one.version) for one in library.packs()]
    with pytest.raises(AppError) as caught:
        library.import_pack(pack)
    assert [(one.id, one.version) for one in library.packs()] == before
    assert library.problems() == ()
    root = library._reader.imported
    assert not root.is_dir() or [one.name for one in root.glob(".*")] == []
    return caught.value
