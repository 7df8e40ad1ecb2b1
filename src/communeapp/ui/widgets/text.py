"""Words on the screens: labels by their weight, all of which wrap when a translation is longer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class WrappingLabel(QLabel):
    """A label that is never lower than its words need.

    Layouts inside layouts ask a wrapping label for its height at a width it does not get in the end;
    with large type or long translations its last line would be cut off.
    """

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        if self.wordWrap():
            before = self.minimumHeight()
            if before:  # Qt counts it in, so that a label which needed more once would keep it
                self.setMinimumHeight(0)
            self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


class ElidedLabel(QLabel):
    """One line that ends in "…" where there is no room; the whole text is its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show a text as far as it fits."""
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


def label(text: str, kind: str = "", parent: QWidget | None = None) -> QLabel:
    """Make a plain-text label that wraps; ``kind`` chooses its look in the style sheet."""
    made = WrappingLabel(text, parent)
    # Names and subjects are typed by people: they must never be read as rich text.
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    if kind:
        made.setProperty("kind", kind)
    return made


def title(text: str) -> QLabel:
    """The largest words of a screen."""
    return label(text, "title")


def heading(text: str) -> QLabel:
    """The head of a card or a group."""
    return label(text, "heading")


def soft(text: str) -> QLabel:
    """What explains; read second."""
    return label(text, "soft")


def small(text: str) -> QLabel:
    """Side notes: dates, sizes, sources."""
    return label(text, "small")


def reveal(widget: QWidget, shown: bool) -> None:
    """Show or hide a part of a screen.

    A part that has not been put into its place yet is not shown now: Qt would open a window for it,
    which flickers and takes the focus. It appears with its screen.
    """
    if not shown or widget.parentWidget() is not None:
        widget.setVisible(shown)
    else:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)


def restyle(widget: QWidget) -> None:
    """Make the style sheet look again after a property changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
