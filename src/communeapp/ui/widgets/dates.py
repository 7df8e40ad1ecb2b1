"""Instants and sizes in words of the language on the screen."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from communeapp.clock import SystemClock, local_time


def when(ms: int, language: str) -> str:
    """Say when something was, in Viet Nam's time: today with the hour, else the date."""
    return moment_words(local_time(ms), language)


def moment_words(moment: dt.datetime, language: str) -> str:
    """The same for a moment already told in Viet Nam's time."""
    hour = f"{moment:%H:%M}"
    today = SystemClock().today()
    days = (today - moment.date()).days
    if days == 0:
        return QCoreApplication.translate("Dates", "today at {0}").format(hour)
    if days == 1:
        return QCoreApplication.translate("Dates", "yesterday at {0}").format(hour)
    day = day_words(moment.date(), language)
    return QCoreApplication.translate("Dates", "{0} at {1}").format(day, hour)


def day_words(day: dt.date, language: str) -> str:
    """Say a date as it is written in the language, always with the whole year."""
    if language == "en":
        return QLocale("en_GB").toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
    if language == "fr":
        return QLocale("fr_FR").toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
    return f"{day:%d/%m/%Y}"


def size(amount: int, language: str) -> str:
    """Give a number of bytes as people say it."""
    return QLocale(language).formattedDataSize(
        amount, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )
