"""Style sheet and pictures: read once, named by their content, kept by the browser for a year.

The colours are those of the desktop program (``resources/themes``); the dark ones are taken where the
system of the reader asks for them.
"""

from __future__ import annotations

import functools
import gzip
import hashlib
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import Response

from communeapp import paths

if TYPE_CHECKING:
    from starlette.requests import Request

_FOLDER = Path(__file__).parent / "static"
_TYPES = {".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png"}
PREFIX = "/static/"


@functools.cache
def _all() -> dict[str, tuple[bytes, bytes, str]]:
    """Give name → (bytes, packed, type) of everything that is served."""
    found: dict[str, tuple[bytes, bytes, str]] = {}
    for file in sorted(_FOLDER.iterdir()):
        if file.suffix in _TYPES:
            data = file.read_bytes()
            if file.name == "hub.css":
                data = _palettes().encode() + data
            found[file.name] = (data, gzip.compress(data, mtime=0), _TYPES[file.suffix])
    mark = (paths.resources_dir() / "icons" / "app.svg").read_bytes()
    found["app.svg"] = (mark, gzip.compress(mark, mtime=0), _TYPES[".svg"])
    return found


def _palettes() -> str:
    def variables(name: str) -> str:
        file = paths.resources_dir() / "themes" / f"{name}.toml"
        colours = tomllib.loads(file.read_text(encoding="utf-8"))["colours"]
        return "".join(f"--{key.replace('_', '-')}:{value};" for key, value in colours.items())

    return (
        f":root{{color-scheme:light dark;{variables('light')}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{variables('dark')}}}}}\n"
    )


@functools.cache
def address_of(name: str) -> str:
    """Give the address of a file, which changes with its content."""
    return f"{PREFIX}{hashlib.sha256(_all()[name][0]).hexdigest()[:12]}/{name}"


def serve(request: Request) -> Response:
    """Answer with a file, packed where the browser takes that; 404 for any other name."""
    found = _all().get(request.path_params["name"])
    if found is None:
        return Response(status_code=404)
    data, packed, kind = found
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(packed, media_type=kind, headers=headers | {"Content-Encoding": "gzip"})
    return Response(data, media_type=kind, headers=headers)
