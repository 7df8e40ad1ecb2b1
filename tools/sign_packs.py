"""Sign the built-in packs and courses: hash every file, write the manifests, sign, forget the key.

The private key lives only while this runs: the trust anchor of built-in packs is the program they
ship with, and the signature proves that program and packs belong together and are whole. Run it after
every change of a pack (raise the version in the pack's ``pack.toml`` first): ``python tools/sign_packs.py``.
"""

from __future__ import annotations

import base64
import hashlib
import sys
import tomllib
from pathlib import Path

import tomli_w
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from communeapp.core.packs import canonical_manifest, parse_manifest

KEY_ID = "builtin"
_OWN_FILES = frozenset({"manifest.toml", "manifest.sig", "pack.toml"})


def sign_pack(folder: Path, key: Ed25519PrivateKey, key_id: str = KEY_ID) -> None:
    """Write ``manifest.toml`` and ``manifest.sig`` of one pack from its ``pack.toml`` and files."""
    data = tomllib.loads((folder / "pack.toml").read_text(encoding="utf-8"))
    files = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() or name in _OWN_FILES:
            continue
        content = path.read_bytes()
        files.append(
            {"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        )
    table = {"format": 1, **data, "key": key_id, "files": files}
    manifest = parse_manifest(table)
    signature = base64.b64encode(key.sign(canonical_manifest(manifest)))
    (folder / "manifest.toml").write_text(tomli_w.dumps(table), encoding="utf-8", newline="\n")
    (folder / "manifest.sig").write_bytes(signature + b"\n")


def write_keys(file: Path, public: bytes, key_id: str = KEY_ID) -> None:
    """Replace our own entry of the trusted keys and keep the others."""
    others = []
    if file.exists():
        keys = tomllib.loads(file.read_text(encoding="utf-8"))["keys"]
        others = [one for one in keys if one["id"] != key_id]
    own = {"id": key_id, "scope": "builtin", "public": base64.b64encode(public).decode("ascii")}
    text = "# Public keys that may sign packs; written by tools/sign_packs.py.\n"
    for one in (own, *others):
        text += "\n[[keys]]\n" + tomli_w.dumps(one)
    file.write_text(text, encoding="utf-8", newline="\n")


def main(resources: Path) -> None:
    """Sign every pack in ``packs`` and every course in ``courses`` with a key made for this run only."""
    key = Ed25519PrivateKey.generate()
    for root in (resources / "packs", resources / "courses"):
        for folder in sorted(p for p in root.iterdir() if (p / "pack.toml").is_file()):
            sign_pack(folder, key)
            print(f"signed {folder.name}")
    write_keys(resources / "packs" / "trusted_keys.toml", key.public_key().public_bytes_raw())


if __name__ == "__main__":
    main(Path(__file__).resolve().parents[1] / "resources")
