"""Where to be in training: what screens pass on, without loading the screens themselves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Room(StrEnum):
    """The rooms of the training screen."""

    START = "start"
    COURSE = "course"
    TRACK = "track"
    LESSON = "lesson"
    PRACTICE = "practice"
    PROGRESS = "progress"
    EXAM = "exam"  # before it begins
    RUN = "run"  # an attempt that runs
    RESULT = "result"  # what came of one


@dataclass(frozen=True)
class Place:
    """A room and what stands in it; fields that a room does not need are empty.

    PRACTICE with a ``lesson`` asks its questions, with ``only_due`` what is to be repeated today,
    with neither what is best next. ``ref`` is that of an exam, ``attempt`` the id of an attempt.
    ``heading`` is where in a lesson to begin reading.
    """

    room: Room = Room.START
    course: str = ""
    lesson: str = ""
    topic: str = ""
    track: str = ""
    heading: str = ""
    only_due: bool = False
    ref: str = ""
    attempt: str = ""
