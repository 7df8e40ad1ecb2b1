"""One page to print for the chairman: main figures, charts, places that need attention."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from communeapp.clock import civil_date, local_time
from communeapp.hub import charts
from communeapp.hub.db.engine import reading
from communeapp.hub.statistics import communes, documents, helped, impact, learning
from communeapp.hub.statistics.communes import Commune, Contact
from communeapp.hub.statistics.documents import Volume
from communeapp.hub.statistics.learning import Reached
from communeapp.hub.statistics.names import course_titles
from communeapp.hub.statistics.shared import DAY_MS
from communeapp.hub.web import counting
from communeapp.hub.web.i18n import Words
from communeapp.hub.web.pages.impact import bucket_words
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.templates import render

pages = Pages()

#: Places named on the sheet; it has to stay one page.
_MOST_PLACES = 8
_COURSES = 8
#: From these shares on (thousandths) somebody should ask why.
_MANY_BEHIND, _MANY_LATE = 400, 150
#: Smaller numbers say nothing in a share.
_LEAST = 20


@dataclass(frozen=True)
class Place:
    """A commune that needs attention, and why, in words."""

    name: str
    why: str


@pages.get("/chairman", right=Right.STATISTICS)
def sheet(request: HubRequest) -> Response:
    """Show the sheet: of all units that may be seen, or of one."""
    whole = counting.caught_up(request)
    t = request.words
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
        units = communes.communes(connection, asked.units, request.now_ms, asked.unit)
        narrowed = learning.Narrowed(asked.unit)
        learnt = learning.learning(connection, asked.units, request.now_ms, narrowed)
        titles = course_titles(connection)
        papers = documents.documents(
            connection, asked.units, asked.months, asked.unit, volumes_only=True
        )
        help_ = helped.helped(connection, asked.units, asked.months, asked.unit, by_month_only=True)
        voices = helped.feedback(
            connection, asked.units, asked.months, asked.unit, by_month_only=True
        )
        worth = impact.impact(connection, asked.units, asked.months, asked.unit)
    labels = counting.axis_words(asked.months)
    courses = sorted(learnt.by_course.items(), key=lambda one: (-one[1].n, one[0]))[:_COURSES]
    by_course = charts.bars(
        "sheet-courses", t("learning.chart_courses"),
        t("learning.chart_courses_said", n=len(courses)),
        [titles.get(code, code) for code, _ in courses],
        [
            charts.Series(t("learning.passed"), [one.passed for _, one in courses], 1),
            charts.Series(t("learning.finished_only"), [one.finished - one.passed for _, one in courses], 2),
            charts.Series(t("learning.still"), [one.open for _, one in courses], 3),
        ],
        t.number, numbers=[t.percent(one.finished, one.n) for _, one in courses],
    )  # fmt: skip
    months = list(papers.by_month.values())
    by_month = charts.columns(
        "sheet-documents", t("documents.chart_months"),
        t("documents.chart_months_said", received=papers.total.received, issued=papers.total.issued),
        labels,
        [
            charts.Series(t("documents.received"), [one.received for one in months], 1),
            charts.Series(t("documents.issued"), [one.issued for one in months], 2),
        ],
        t.number,
    )  # fmt: skip
    people = charts.columns(
        "sheet-helped", t("helped.chart_months"),
        t("helped.chart_months_said", people=help_.total.people), labels,
        [charts.Series(t("helped.people"), [one.people for one in help_.by_month.values()], 1)],
        t.number,
    )  # fmt: skip
    score = charts.line(
        "sheet-score", t("feedback.chart_months"), t("feedback.chart_months_said"), labels,
        [one.mean for one in voices.by_month.values()], lambda value: t.number(value, 1),
        low=1, high=5,
    )  # fmt: skip
    drafts = list(worth.by_month.values())
    within = charts.columns(
        "sheet-within", t("impact.chart_within"), t("impact.chart_within_said"), labels,
        [
            charts.Series(t("impact.within_hour"), [one.within_hour for one in drafts], 1),
            charts.Series(t("impact.longer"), [one.timed - one.within_hour for one in drafts], 3),
        ],
        t.number, share=True,
    )  # fmt: skip
    places = _places(t, units, learnt, papers)
    week = request.now_ms - 7 * DAY_MS
    median = worth.total.median
    return render(
        request,
        "statistics/chairman.html",
        asked=asked,
        today=civil_date(request.now_ms),
        heard=sum(one.contact_ms > week for one in units),
        units=len(units),
        learnt=learnt,
        papers=papers,
        help_=help_,
        voices=voices,
        worth=worth,
        median="–" if median is None else bucket_words(t, median),
        by_course=by_course,
        by_month=by_month,
        people=people,
        score=score,
        within=within,
        places=places[:_MOST_PLACES],
        more=max(0, len(places) - _MOST_PLACES),
    )


def _places(
    t: Words, units: tuple[Commune, ...], learnt: learning.Learning, papers: documents.Documents
) -> list[Place]:
    """Give the communes that need attention, those with most reasons and the longest silence first."""
    found: list[tuple[int, int, Place]] = []
    for one in units:
        why = [*_silence(t, one)]
        if one.missing:
            why.append(t("sheet.why_missing", n=one.missing_events))
        reached = learnt.by_unit.get(one.code, Reached())
        if reached.n >= _LEAST and 1000 * reached.behind >= _MANY_BEHIND * reached.n:
            why.append(t("sheet.why_behind", share=t.percent(reached.behind, reached.n)))
        volume = papers.by_unit.get(one.code, Volume())
        if volume.received >= _LEAST and 1000 * volume.late >= _MANY_LATE * volume.received:
            why.append(t("sheet.why_overdue", share=t.percent(volume.late, volume.received)))
        if why:
            found.append((-len(why), one.contact_ms, Place(one.name, "; ".join(why))))
    return [place for _, _, place in sorted(found, key=lambda one: one[:2])]


def _silence(t: Words, one: Commune) -> list[str]:
    if one.contact is Contact.NEVER:
        # A commune without a PC has nothing to send yet.
        return [t("sheet.why_never")] if one.devices else []
    if one.contact is Contact.LATE:
        return [t("sheet.why_late", day=t.day(local_time(one.contact_ms).date()))]
    return []
