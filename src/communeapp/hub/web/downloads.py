"""Answers that a browser keeps as a file."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from starlette.responses import FileResponse, Response


def disposition(name: str) -> str:
    """Give the header that names a file, in letters that every browser reads and in full."""
    plain = "".join(
        sign if sign.isascii() and (sign.isalnum() or sign in "._- ") else "_" for sign in name
    )
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def attachment(data: bytes, name: str, media_type: str = "application/octet-stream") -> Response:
    """Give bytes as a file."""
    return Response(data, media_type=media_type, headers={"Content-Disposition": disposition(name)})


def file(path: Path, name: str, media_type: str = "application/octet-stream") -> Response:
    """Give a file of the disk as a file; it is streamed and can be resumed."""
    return FileResponse(
        path, media_type=media_type, headers={"Content-Disposition": disposition(name)}
    )
