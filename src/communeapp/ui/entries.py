"""The screens of the navigation, from the top."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from communeapp.core.people import Action
from communeapp.ui.context import UiContext
from communeapp.ui.page import Page


@dataclass(frozen=True)
class Entry:
    """One screen in the navigation; its module is imported when it is first shown."""

    key: str
    icon: str
    module: str
    name: str
    needs: Action | None = None

    def build(self, context: UiContext) -> Page:
        made: Page = getattr(import_module(self.module), self.name)(context)
        return made


ENTRIES = (
    Entry("home", "home", "communeapp.ui.home.page", "HomePage"),
    Entry(
        "drafting",
        "draft",
        "communeapp.ui.drafting.page",
        "DraftingPage",
        needs=Action.WRITE_DOCUMENTS,
    ),
    Entry(
        "incoming",
        "incoming",
        "communeapp.ui.incoming.page",
        "IncomingPage",
        needs=Action.WRITE_DOCUMENTS,
    ),
    Entry(
        "register",
        "register",
        "communeapp.ui.register.page",
        "RegisterPage",
        needs=Action.SEE_DOCUMENTS,
    ),
    Entry(
        "archive",
        "archive",
        "communeapp.ui.archive.page",
        "ArchivePage",
        needs=Action.SEE_DOCUMENTS,
    ),
    Entry(
        "assistant",
        "assistant",
        "communeapp.ui.assistant.page",
        "AssistantPage",
        needs=Action.SEE_DOCUMENTS,
    ),
    Entry(
        "training",
        "training",
        "communeapp.ui.training.page",
        "TrainingPage",
        needs=Action.LEARN,
    ),
    Entry(
        "teaching",
        "teaching",
        "communeapp.ui.teaching.page",
        "TeachingPage",
        needs=Action.TEACH,
    ),
    Entry("exchange", "exchange", "communeapp.ui.exchange.page", "ExchangePage"),
    Entry("settings", "settings", "communeapp.ui.settings.page", "SettingsPage"),
    Entry("about", "about", "communeapp.ui.about.page", "AboutPage"),
)

#: Screens that are reached from others and do not stand in the navigation; the key under which they show.
ASIDE = (
    Entry(
        "conflicts",
        "document",
        "communeapp.ui.conflicts.page",
        "ConflictPage",
        needs=Action.SEE_DOCUMENTS,
    ),
    Entry(
        "calendar",
        "calendar",
        "communeapp.ui.calendar.page",
        "CalendarPage",
        needs=Action.SEE_DOCUMENTS,
    ),
    Entry(
        "figures",
        "progress",
        "communeapp.ui.figures.page",
        "FiguresPage",
        needs=Action.WRITE_DOCUMENTS,
    ),
)

#: So many of them are reached by Ctrl and a number.
NUMBERED = 10
