"""Titles of courses, modules and exams; read together, because lists and dialogs need them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from communeapp.core.training.courses import Course
from communeapp.core.training.exam import open_ref
from communeapp.ui.context import UiContext


@dataclass(frozen=True)
class Catalogue:
    """What can be taught and examined here."""

    courses: tuple[Course, ...] = ()
    #: Reference of an exam → its title, with that of its course.
    exams: Mapping[str, str] = field(default_factory=dict)

    def course_title(self, course_id: str) -> str:
        """Name a course; its id where it is not here any more."""
        return next((one.title for one in self.courses if one.id == course_id), course_id)

    def course_titles(self, ids: tuple[str, ...]) -> str:
        """Name several courses on one line."""
        return "; ".join(self.course_title(one) for one in ids)

    def lesson_title(self, course_id: str, lesson_id: str) -> str:
        """Name a lesson."""
        course = next((one for one in self.courses if one.id == course_id), None)
        lesson = course.lesson(lesson_id) if course is not None else None
        return lesson.title if lesson is not None else lesson_id

    def module_title(self, ref: str) -> str:
        """Name a module (``course/module``) or a whole course."""
        course_id, _, module_id = ref.partition("/")
        course = next((one for one in self.courses if one.id == course_id), None)
        if course is None:
            return ref
        module = next((one for one in course.modules if one.id == module_id), None)
        return course.title if module is None else f"{course.title}: {module.title}"

    def exam_title(self, ref: str) -> str:
        """Name an exam."""
        return self.exams.get(ref, ref)

    def exam_choices(self) -> list[tuple[str, str]]:
        """Give title and reference of each exam."""
        return [(title, ref) for ref, title in self.exams.items()]


def read_catalogue(context: UiContext) -> Catalogue:
    """Read it; on the database thread."""
    courses = context.wiring.courses.list()
    exams = {
        open_ref(course.id, one.id): f"{course.title}: {one.title}"
        for course in courses
        for one in course.exams
    }
    exams.update({one.ref: one.title for one in context.office.exams.sealed()})
    return Catalogue(courses, exams)
