"""Learning: by commune, course and class; who is behind; the questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup
from starlette.responses import Response

from communeapp.hub import charts
from communeapp.hub.db.engine import reading
from communeapp.hub.statistics import learning as counted
from communeapp.hub.statistics import questions as about_questions
from communeapp.hub.statistics.learning import Narrowed, Reached
from communeapp.hub.statistics.names import (
    class_titles,
    course_titles,
    question_stems,
    rule_words,
)
from communeapp.hub.statistics.shared import BEHIND_DAYS, DAY_MS
from communeapp.hub.web import counting
from communeapp.hub.web.refusals import Refused
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.templates import Pager, render

pages = Pages()
pages.nav("learning", "/learning", order=12, icon="training", right=Right.STATISTICS)

#: Days without a step after which somebody who has not finished is behind.
DAYS = (7, 14, 30, 60)
_MOST_CLASSES = 25


@pages.get("/learning", right=Right.STATISTICS)
def overview(request: HubRequest) -> Response:
    """Show how far people are: in figures, two charts, and by commune, course and class."""
    whole = counting.caught_up(request)
    course = request.query("course", 300)
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
        narrowed = Narrowed(asked.unit, course)
        found = counted.learning(connection, asked.units, request.now_ms, narrowed)
        titles = course_titles(connection)
        classes = _largest(found.by_class)
        names = class_titles(connection, classes)
        rules = about_questions.mistakes(connection, asked.units, asked.months, asked.unit)
    return render(
        request,
        "statistics/learning.html",
        asked=asked,
        course=course,
        courses=sorted(titles.items(), key=lambda one: one[1]),
        found=found,
        titles=titles,
        units=asked.sorted(found.by_unit),
        classes=[(one, names.get(one, one), found.by_class[one]) for one in classes],
        more_classes=len([one for one in found.by_class if one]) - len(classes),
        by_course=_bars(request, "courses", found.by_course, titles),
        by_unit=_bars(request, "units", found.by_unit, asked.names, share=True)
        if not asked.unit
        else "",
        rules=rules[:10],
        words=rule_words(request.lang),
        none=Reached(),
    )


def _largest(by_class: Mapping[str, Reached]) -> list[str]:
    return _ranked(by_class)[:_MOST_CLASSES]


def _ranked(by_class: Mapping[str, Reached]) -> list[str]:
    """Give the classes, those with most people behind first; who learns in none is left out."""
    ranked = sorted(
        ((one.behind, one.n, name) for name, one in by_class.items() if name), reverse=True
    )
    return [name for _, _, name in ranked]


def _bars(
    request: HubRequest,
    name: str,
    groups: Mapping[str, Reached],
    titles: Mapping[str, str],
    *,
    share: bool = False,
) -> Markup:
    """Draw how far each group came, the one that finished most first; ``share``: all bars of one length."""
    t = request.words

    def finished_most(one: tuple[str, Reached]) -> tuple[float, str]:
        return -one[1].finished / max(one[1].n, 1), titles.get(one[0], one[0])

    rows = sorted(groups.items(), key=finished_most)
    return charts.bars(
        f"learning-{name}",
        t(f"learning.chart_{name}"),
        t(f"learning.chart_{name}_said", n=len(rows)),
        [titles.get(code, code) for code, _ in rows],
        [
            charts.Series(t("learning.passed"), [one.passed for _, one in rows], 1),
            charts.Series(
                t("learning.finished_only"), [one.finished - one.passed for _, one in rows], 2
            ),
            charts.Series(t("learning.still"), [one.open for _, one in rows], 3),
        ],
        t.number,
        numbers=[t.percent(one.finished, one.n) for _, one in rows],
        share=share,
    )


@pages.get("/learning/classes", right=Right.STATISTICS)
def classes(request: HubRequest) -> Response:
    """List all classes, those with most people behind first."""
    whole = counting.caught_up(request)
    course = request.query("course", 300)
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
        narrowed = Narrowed(asked.unit, course)
        found = counted.learning(connection, asked.units, request.now_ms, narrowed)
        ranked = _ranked(found.by_class)
        pager = Pager(request.number("page"), len(ranked))
        shown = ranked[pager.offset : pager.offset + pager.size]
        names = class_titles(connection, shown)
        titles = course_titles(connection)
    return render(
        request,
        "statistics/classes.html",
        asked=asked,
        course=course,
        courses=sorted(titles.items(), key=lambda one: one[1]),
        rows=[(one, names.get(one, one), found.by_class[one]) for one in shown],
        pager=pager,
    )


@pages.get("/learning/class", right=Right.STATISTICS)
def one_class(request: HubRequest) -> Response:
    """Show one class: everybody's standing, its report when it is closed, its final works."""
    whole = counting.caught_up(request)
    cohort = request.query("id", 500)
    if not cohort:
        raise Refused(404, "not_found")
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
        people = counted.members(connection, asked.units, cohort)
        report = counted.class_report(connection, asked.units, cohort)
        if not people and report is None:
            raise Refused(404, "not_found")
        works = counted.works(connection, asked.units, cohort)
        total = counted.learning(connection, asked.units, request.now_ms, Narrowed(cohort=cohort))
        titles = course_titles(connection)
    title = report.title if report else people[0].class_title
    return render(
        request,
        "statistics/class.html",
        asked=asked,
        title=title or cohort,
        people=people,
        report=report,
        works=works,
        found=total,
        titles=titles,
        late_ms=request.now_ms - BEHIND_DAYS * DAY_MS,
    )


@pages.get("/learning/behind", right=Right.STATISTICS)
def behind(request: HubRequest) -> Response:
    """List who has not finished and did nothing for some days, for longest first."""
    whole = counting.caught_up(request)
    course, cohort = request.query("course", 300), request.query("class", 500)
    days = request.number("days", usual=BEHIND_DAYS)
    days = days if days in DAYS else BEHIND_DAYS
    page = request.number("page", most=10_000)
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
        narrowed = Narrowed(asked.unit, course, cohort)
        size = Pager(1, 0).size
        total, rows = counted.behind(
            connection, asked.units, request.now_ms, narrowed, days=days, offset=(page - 1) * size
        )
        pager = Pager(page, total)
        if not rows and total:
            _, rows = counted.behind(
                connection, asked.units, request.now_ms, narrowed, days=days, offset=pager.offset
            )
        titles = course_titles(connection)
    return render(
        request,
        "statistics/behind.html",
        asked=asked,
        rows=rows,
        pager=pager,
        days=days,
        all_days=DAYS,
        course=course,
        cohort=cohort,
        courses=sorted(titles.items(), key=lambda one: one[1]),
        titles=titles,
        query={**asked.query, "course": course, "class": cohort, "days": days},
    )


@pages.get("/learning/questions", right=Right.STATISTICS)
def questions(request: HubRequest) -> Response:
    """Show how hard the questions of a course are, and whether they tell the able from the others."""
    whole = counting.caught_up(request)
    with reading(request.engine) as connection:
        known = about_questions.item_courses(connection)
        titles = course_titles(connection)
        order = sorted(known, key=lambda one: titles.get(one, one))
        course = request.query("course", 300) or (order[0] if order else "")
        rows = about_questions.items(connection, course) if course in known else ()
    verdicts: dict[str, int] = {}
    for one in rows:
        verdicts[one.verdict] = verdicts.get(one.verdict, 0) + 1
    return render(
        request,
        "statistics/questions.html",
        whole=whole,
        course=course,
        courses=[(one, titles.get(one, one)) for one in order],
        rows=rows,
        stems=question_stems(course),
        verdicts=verdicts,
        chart=_difficulties(request, rows),
        meter=charts.meter,
    )


def _difficulties(request: HubRequest, rows: Sequence[about_questions.Item]) -> Markup:
    """Draw how many questions are how hard, in tenths."""
    t = request.words
    tenths = [0] * 10
    for one in rows:
        if one.difficulty is not None:
            tenths[min(9, one.difficulty // 100)] += 1
    labels = [f"{10 * at + 10}%" for at in range(10)]
    return charts.columns(
        "difficulties", t("questions.chart"), t("questions.chart_said"), labels,
        [charts.Series(t("questions.count"), tenths, 1)], t.number,
    )  # fmt: skip
