"""What the program is worth, by month and commune; never by person."""

from __future__ import annotations

from starlette.responses import Response

from communeapp.core.reporting import MINUTE_BOUNDS
from communeapp.hub import charts
from communeapp.hub.db.engine import reading
from communeapp.hub.statistics import impact as counted
from communeapp.hub.statistics.helped import Voices, feedback
from communeapp.hub.statistics.impact import Impact
from communeapp.hub.web import counting
from communeapp.hub.web.i18n import Words
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.templates import render

pages = Pages()
pages.nav("impact", "/impact", order=18, icon="progress", right=Right.STATISTICS)


@pages.get("/impact", right=Right.STATISTICS)
def overview(request: HubRequest) -> Response:
    """Show time from start to issue, what became of the assistant's sentences, returns, citizens' scores."""
    whole = counting.caught_up(request)
    t = request.words
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
        found = counted.impact(connection, asked.units, asked.months, asked.unit)
        voices = feedback(connection, asked.units, asked.months, asked.unit)
    axis = counting.axis_words(found.by_month)
    labels = [counting.month_words(t, one) for one in found.by_month]
    months = list(found.by_month.values())
    times = charts.columns(
        "impact-times", t("impact.chart_times"),
        t("impact.chart_times_said", share=t.percent(found.total.within_hour, found.total.timed)),
        [bucket_words(t, at) for at in range(counted.BUCKETS)],
        [charts.Series(t("impact.issued"), found.total.minutes, 1)], t.number,
    )  # fmt: skip
    sentences = charts.columns(
        "impact-sentences", t("impact.chart_sentences"),
        t("impact.chart_sentences_said", share=t.percent(found.total.kept, found.total.proposed)),
        axis,
        [
            charts.Series(t("impact.kept"), [one.kept for one in months], 1),
            charts.Series(t("impact.edited"), [one.edited for one in months], 2),
            charts.Series(t("impact.struck"), [one.struck for one in months], 4),
        ],
        t.number, share=True,
    )  # fmt: skip
    within = charts.columns(
        "impact-within", t("impact.chart_within"), t("impact.chart_within_said"), axis,
        [
            charts.Series(t("impact.within_hour"), [one.within_hour for one in months], 1),
            charts.Series(t("impact.longer"), [one.timed - one.within_hour for one in months], 3),
        ],
        t.number, share=True,
    )  # fmt: skip
    codes = asked.sorted({*found.by_unit, *voices.by_unit})
    return render(
        request,
        "statistics/impact.html",
        asked=asked,
        spans=counting.SPANS,
        found=found,
        voices=voices,
        months=list(zip(labels, months, voices.by_month.values(), strict=True)),
        units=[
            (one, found.by_unit.get(one, Impact()), voices.by_unit.get(one, Voices()))
            for one in codes
        ],
        bucket=lambda at: "–" if at is None else bucket_words(t, at),
        buckets=[(bucket_words(t, at), count) for at, count in enumerate(found.total.minutes)],
        times=times,
        sentences=sentences,
        within=within,
    )


def bucket_words(words: Words, at: int) -> str:
    """Say a bucket of minutes: "≤ 20 phút", "≤ 2 giờ", "> 8 giờ"."""
    bound = MINUTE_BOUNDS[min(at, len(MINUTE_BOUNDS) - 1)]
    sign = "≤" if at < len(MINUTE_BOUNDS) else ">"
    if bound >= 60:
        return words("impact.hours", sign=sign, n=bound // 60)
    return words("impact.minutes", sign=sign, n=bound)
