"""Kinds, states and figures of teaching in the language of the screen."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from communeapp.core.training.questions import Difficulty


def difficulty_name(difficulty: Difficulty) -> str:
    """Give the name of a difficulty."""
    names = {
        Difficulty.EASY: QCoreApplication.translate("TeachingWords", "Easy"),
        Difficulty.MEDIUM: QCoreApplication.translate("TeachingWords", "Medium"),
        Difficulty.HARD: QCoreApplication.translate("TeachingWords", "Hard"),
    }
    return names[difficulty]


def number_words(value: Decimal | int, language: str) -> str:
    """Write a number as the language writes it, without needless zeros."""
    text = format(Decimal(value).normalize(), "f")
    return text.replace(".", QLocale(language).decimalPoint())


def percent(thousandths: int, language: str) -> str:
    """Write thousandths as percent."""
    return f"{number_words(Decimal(thousandths) / 10, language)} %"
