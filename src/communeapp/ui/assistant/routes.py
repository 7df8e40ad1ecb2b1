"""Where a wish leads, said in the language of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from communeapp.core.assistant.answers import Goal, Route
from communeapp.core.doctypes import DocumentType, find_type
from communeapp.ui.context import UiContext


@dataclass(frozen=True)
class Shown:
    """Head and explanation of a route, and the words on the button that follows it."""

    head: str
    hint: str = ""
    action: str = ""


class RouteWords(QObject):
    """Names types by what the packs know."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._types: tuple[DocumentType, ...] = ()

    def know(self, types: Sequence[DocumentType]) -> None:
        """Take over the types that can be drafted."""
        self._types = tuple(types)

    def known_type(self, code: str) -> bool:
        """Say whether a type can be drafted."""
        return find_type(self._types, code) is not None

    def _type_name(self, code: str) -> str:
        kind = find_type(self._types, code)
        return kind.name if kind is not None else ""

    def tell(self, route: Route) -> Shown:
        """Say what was understood and what can be done."""
        argument = route.argument
        if route.goal is Goal.DRAFT:
            name = self._type_name(route.type_code) or self.tr("a document")
            about = self.tr("Subject: {0}").format(argument) if argument else ""
            return Shown(self.tr("Write {0}").format(name), about, self.tr("Begin the draft"))
        if route.goal is Goal.ARCHIVE:
            return Shown(
                self.tr("Look in the archive"),
                self.tr("Words: {0}").format(argument),
                self.tr("Open the search"),
            )
        if route.goal is Goal.HELP:
            return Shown(
                self.tr("How the program works"),
                self.tr("The help has a page about this."),
                self.tr("Open the help"),
            )
        if route.goal is Goal.LESSON:
            return Shown(
                self.tr("Learning and practising"), "", self.tr("Open the training screen")
            )
        if route.goal is Goal.GUIDE:
            return Shown(
                self.tr("A procedure for citizens"),
                "" if route.available else self.tr("This version has no guides yet."),
                self.tr("Open the guide") if route.available else "",
            )
        if route.goal is Goal.UNSURE:
            return Shown(
                self.tr("I am not sure what you mean"),
                self.tr("Choose one, or write it in other words."),
            )
        return Shown("")

    def choice(self, route: Route) -> str:
        """Say one choice in a few words, for a button."""
        argument = route.argument
        if route.goal is Goal.DRAFT:
            name = self._type_name(route.type_code) or self.tr("a document")
            return self.tr("Write {0}").format(name)
        if route.goal is Goal.ARCHIVE:
            return self.tr("Look in the archive for “{0}”").format(argument)
        if route.goal is Goal.ANSWER:
            return self.tr("Answer from the documents of the archive")
        if route.goal is Goal.HELP:
            return self.tr("How the program works")
        if route.goal is Goal.LESSON:
            return self.tr("Learning and practising")
        return self.tr("A procedure for citizens")
