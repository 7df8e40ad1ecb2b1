"""Difficulties that learners and officials report to the hub in their own words. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MAX_TEXT = 2000


class Topic(StrEnum):
    """What a difficulty is about; the hub routes by it."""

    PROGRAM = "program"  # phần mềm
    LEARNING = "learning"  # việc học, khóa học
    SERVICES = "services"  # dịch vụ công trực tuyến
    MACHINE = "machine"  # máy tính, đường truyền
    WORK = "work"  # nghiệp vụ
    OTHER = "other"


@dataclass(frozen=True)
class Difficulty:
    """One report. ``name`` is "" where its writer wished to stay unnamed; times are UTC ms."""

    id: str
    text: str
    topic: str
    person: str
    name: str
    at_ms: int
    answer: str = ""
    answered_ms: int | None = None
