"""What the first room of training shows, read in one go on the database thread."""

from __future__ import annotations

from dataclasses import dataclass

from communeapp.core.people import Person, Role
from communeapp.core.training.asking import LessonQuestion
from communeapp.core.training.certificate import Certificate
from communeapp.core.training.courses import Course, Lesson, Track
from communeapp.core.training.mastery import Progress
from communeapp.core.training.mistakes import Suggestion
from communeapp.services.office import Office
from communeapp.services.training.courses import CourseLibrary
from communeapp.services.training.exams import ExamInfo

#: The track that fits a role best; the others can be chosen as well.
_TRACK_OF_ROLE = {
    Role.LEADER: "leader",
    Role.CLERK: "clerk",
    Role.OFFICIAL: "specialist",
    Role.VOLUNTEER: "volunteer",
}


@dataclass(frozen=True)
class StartData:
    """Everything the first room shows. ``unread`` are answers of the trainer not opened yet."""

    courses: tuple[Course, ...]
    tracks: tuple[Track, ...]
    progress: Progress
    suggestions: tuple[Suggestion, ...]
    exams: tuple[ExamInfo, ...]
    certificates: tuple[Certificate, ...]
    unread: tuple[LessonQuestion, ...]
    track: str

    @property
    def done(self) -> frozenset[tuple[str, str]]:
        """Course and lesson of what was read to its end."""
        return frozenset(
            (one.course, one.lesson) for one in self.progress.lessons if one.finished_ms is not None
        )

    def course(self, course_id: str) -> Course | None:
        """Find a course."""
        return next((one for one in self.courses if one.id == course_id), None)

    def mastery(self, course_id: str) -> int:
        """Thousandths over all questions of a course."""
        mine = [one for one in self.progress.topics if one.course == course_id]
        total = sum(one.total for one in mine)
        return sum(one.mastery * one.total for one in mine) // total if total else 0

    def lessons_done(self, course: Course) -> int:
        """How many lessons of a course were read to their end."""
        return sum((course.id, one.id) in self.done for one in course.lessons)

    @property
    def next_lesson(self) -> tuple[Course, Lesson] | None:
        """What to read next: what was begun last, then the track of one's role, then any."""
        begun = [
            one
            for one in self.progress.lessons
            if one.opened_ms is not None and one.finished_ms is None
        ]
        begun.sort(key=lambda one: -(one.opened_ms or 0))
        wanted = [(one.course, one.lesson) for one in begun]
        track = next((one for one in self.tracks if one.id == self.track), None)
        if track is not None:
            for name in track.lessons:
                course_id, _, lesson_id = name.partition("/")
                wanted.append((course_id, lesson_id))
        wanted += [(course.id, one.id) for course in self.courses for one in course.lessons]
        done = self.done
        for course_id, lesson_id in wanted:
            course = self.course(course_id)
            lesson = course.lesson(lesson_id) if course is not None else None
            if course is not None and lesson is not None and (course_id, lesson_id) not in done:
                return course, lesson
        return None


def track_of(person: Person | None) -> str:
    """Name the track that fits a person best; nothing where none does."""
    return _TRACK_OF_ROLE.get(person.role, "") if person is not None else ""


def read_start(office: Office, library: CourseLibrary, person: Person | None) -> StartData:
    """Read everything; on the database thread."""
    mine = office.asking.mine()
    return StartData(
        courses=library.list(),
        tracks=library.tracks(),
        progress=office.learning.progress(),
        suggestions=office.learning.suggest_lessons(),
        exams=office.exams.available(),
        certificates=office.certificates.list(person=person.id) if person is not None else (),
        unread=tuple(one for one in mine if one.answer and not one.seen),
        track=track_of(person),
    )
