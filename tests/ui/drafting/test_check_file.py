"""A Word file is checked from the first step of drafting: by a button, or by dropping it there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from tests.page_documents import letter

from communeapp.core.layout import Layouter
from communeapp.render.docx import docx_bytes
from communeapp.ui.checking.dialog import CheckDialog

if TYPE_CHECKING:
    from tests.ui.drafting.conftest import Desk


def test_the_button_opens_the_check(desk: Desk, person_at_dialogs: Any) -> None:
    person_at_dialogs.answer(False)
    desk.page.type_step.check_button.click()
    (shown,) = person_at_dialogs.shown
    assert isinstance(shown, CheckDialog)
    assert shown.check is None


def test_a_dropped_letter_of_ours_has_no_error(
    desk: Desk, person_at_dialogs: Any, layouter: Layouter, tmp_path: Path
) -> None:
    file = tmp_path / "công văn.docx"
    file.write_bytes(docx_bytes(layouter.layout(letter())))

    def look(dialog: CheckDialog) -> int:
        desk.until(lambda: dialog.check is not None)
        assert dialog.check is not None
        assert (dialog.check.path, dialog.check.errors) == (file, 0)
        return 0

    person_at_dialogs.answer(look)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    desk.page.type_step.dropEvent(event)
