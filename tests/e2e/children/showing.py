"""Show every unsafe text as a lesson and as a question: through the safe subset, and past it.

Told by two names of files that are asked for where the showing begins and ends; a tracer looks at what
happens between. Arguments: the file that must not be read, the address that must not be called, and
``unguarded`` to let Qt show the same with no guard, which must be seen to read the file.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTextEdit

sys.path.insert(0, str(Path(__file__).parents[3]))

from tests.courses import SVG
from tests.unsafe_texts import HTML, MARKDOWN, filled

from communeapp.core.errors import UserError
from communeapp.core.training.questions import Rich, TextFormat
from communeapp.ui.training.lesson_document import LessonDocument
from communeapp.ui.training.rich import RichView

_LONG = 20_000  # letters, above which Qt itself is not asked to read what our parser refused


def media(path: str) -> bytes:
    if path != "media/a.svg":
        raise UserError("courses.no_media", file=path)
    return SVG.encode()


def unguarded(bait: str) -> None:
    plain = QTextEdit()
    plain.resize(400, 300)
    Path("/marks/begin").exists()
    plain.setHtml(f"<img src='{bait}'>")
    plain.grab()
    Path("/marks/end").exists()


def main(bait: str, net: str) -> None:
    app = QApplication([])
    assert QImage(bait).width() == 3  # it could be read
    if "unguarded" in sys.argv:
        unguarded(bait)
        return
    view = RichView()
    view.resize(400, 300)
    raw = LessonDocument(media)

    def show(text: str, form: TextFormat) -> None:
        view.show_rich(Rich(text, form), media)
        view.grab()

    def past(text: str) -> None:
        raw.show_html(text, palette=app.palette(), width=400)
        view.setDocument(raw)
        view.grab()
        view.setDocument(view._document)

    show("![words](media/a.svg) **chữ** `x`\n\n|A|\n|-|\n|1|", TextFormat.MARKDOWN)
    past("<img src='media:media/a.svg'><ul><li>x</ul>")  # what Qt loads once is loaded now
    texts = [filled(one, net=net, bait=bait) for one in (*HTML, *MARKDOWN)]
    Path("/marks/begin").exists()
    for text in texts:
        for form in TextFormat:
            show(text, form)
        if len(text) < _LONG:
            past(text)
        app.processEvents()
    Path("/marks/end").exists()
    os.write(1, f"shown {len(texts)}\n".encode())


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
