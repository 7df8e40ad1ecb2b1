"""Kinds, states and figures of teaching in the language of the screen."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from communeapp.core.training.questions import Difficulty, QuestionKind


def kind_name(kind: QuestionKind) -> str:
    """Give the name of a kind of question."""
    tr = QCoreApplication.translate
    names = {
        QuestionKind.SINGLE: tr("TeachingWords", "One right option"),
        QuestionKind.MULTIPLE: tr("TeachingWords", "Several right options"),
        QuestionKind.TRUE_FALSE: tr("TeachingWords", "True or false"),
        QuestionKind.MATCHING: tr("TeachingWords", "Matching pairs"),
        QuestionKind.ORDERING: tr("TeachingWords", "Putting in order"),
        QuestionKind.SHORT: tr("TeachingWords", "Short answer"),
        QuestionKind.NUMERIC: tr("TeachingWords", "Number"),
        QuestionKind.MISTAKE: tr("TeachingWords", "Find the mistake"),
        QuestionKind.ESSAY: tr("TeachingWords", "Essay"),
        QuestionKind.NOTE: tr("TeachingWords", "Text without an answer"),
    }
    return names[kind]


def difficulty_name(difficulty: Difficulty) -> str:
    """Give the name of a difficulty."""
    tr = QCoreApplication.translate
    names = {
        Difficulty.EASY: tr("TeachingWords", "Easy"),
        Difficulty.MEDIUM: tr("TeachingWords", "Medium"),
        Difficulty.HARD: tr("TeachingWords", "Hard"),
    }
    return names[difficulty]


def number_words(value: Decimal | int, language: str) -> str:
    """Write a number as the language writes it, without needless zeros."""
    text = format(Decimal(value).normalize(), "f")
    return text.replace(".", QLocale(language).decimalPoint())


def percent(thousandths: int, language: str) -> str:
    """Write thousandths as percent."""
    return QCoreApplication.translate("TeachingWords", "{0}%").format(
        number_words(Decimal(thousandths) / 10, language)
    )
