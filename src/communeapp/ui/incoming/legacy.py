"""Old letters before and after conversion, as the reading kept some lines of them. Pure."""

from __future__ import annotations

from communeapp.core.incoming.text import ReadText

CODE = "reading.converted"


def before_and_after(read: ReadText) -> tuple[str, str]:
    """Give some lines as they stand in the file, and the same lines converted."""
    for note in read.notes:
        pairs = note.values.get("preview")
        if note.code == CODE and isinstance(pairs, list):
            whole = [one for one in pairs if isinstance(one, list | tuple) and len(one) == 2]
            return (
                "\n".join(str(before) for before, _ in whole),
                "\n".join(str(after) for _, after in whole),
            )
    return "", ""
