"""OLE files (MS-CFB) as small as they can be, for readers that look at their streams."""

from __future__ import annotations


def compound(stream: str) -> bytes:
    """A smallest OLE file (MS-CFB) with one stream."""
    sector = b"\xff\xff\xff\xff"
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00"
        + bytes(10) + (1).to_bytes(4, "little") + (1).to_bytes(4, "little") + bytes(4)
        + (4096).to_bytes(4, "little") + b"\xfe\xff\xff\xff" + bytes(4) + b"\xfe\xff\xff\xff" + bytes(4)
        + bytes(4) + sector * 108
    )  # fmt: skip
    fat = b"\xfd\xff\xff\xff\xfe\xff\xff\xff" + sector * 126

    def entry(name: str, kind: int, child: int) -> bytes:
        raw = (name + "\0").encode("utf-16-le")
        return (
            raw.ljust(64, b"\0") + len(raw).to_bytes(2, "little") + bytes([kind, 1]) + sector * 2
            + child.to_bytes(4, "little") + bytes(36) + b"\xfe\xff\xff\xff" + bytes(8)
        )  # fmt: skip

    directory = entry("Root Entry", 5, 1) + entry(stream, 2, 0xFFFFFFFF) + bytes(256)
    return header[:512] + fat + directory
