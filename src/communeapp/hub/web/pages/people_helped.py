"""Citizens helped, where help got stuck, what citizens say."""

from __future__ import annotations

from starlette.responses import Response

from communeapp.hub import charts
from communeapp.hub.db.engine import reading
from communeapp.hub.statistics import helped as counted
from communeapp.hub.statistics.helped import Help, Voices
from communeapp.hub.web import counting
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.templates import render

pages = Pages()
pages.nav("helped", "/helped", order=16, icon="support", right=Right.STATISTICS)


@pages.get("/helped", right=Right.STATISTICS)
def overview(request: HubRequest) -> Response:
    """Show help by month, subject, age and commune, and citizens' scores."""
    whole = counting.caught_up(request)
    t = request.words
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
        found = counted.helped(connection, asked.units, asked.months, asked.unit)
        voices = counted.feedback(connection, asked.units, asked.months, asked.unit)
        stuck = counted.stuck(connection, asked.units, asked.unit)
        remarks = counted.remarks(connection, asked.units, asked.unit)
    axis = counting.axis_words(found.by_month)
    labels = [counting.month_words(t, one) for one in found.by_month]
    by_month = charts.columns(
        "helped-months", t("helped.chart_months"),
        t("helped.chart_months_said", people=found.total.people), axis,
        [charts.Series(t("helped.people"), [one.people for one in found.by_month.values()], 1)],
        t.number,
    )  # fmt: skip
    by_what = charts.bars(
        "helped-what", t("helped.chart_what"), t("helped.chart_what_said"),
        [t.label("support_what", one) for one in found.by_what],
        [
            charts.Series(t("helped.done"), [one.done for one in found.by_what.values()], 1),
            charts.Series(
                t("helped.not_done"), [one.times - one.done for one in found.by_what.values()], 4
            ),
        ],
        t.number,
    )  # fmt: skip
    ages = sorted(found.by_age, key=_by_age)
    by_age = charts.bars(
        "helped-age", t("helped.chart_age"), t("helped.chart_age_said"),
        [t.label("support_age", one) for one in ages],
        [charts.Series(t("helped.people"), [found.by_age[one].people for one in ages], 2)],
        t.number,
    )  # fmt: skip
    said = charts.line(
        "feedback-months", t("feedback.chart_months"), t("feedback.chart_months_said"), axis,
        [one.mean for one in voices.by_month.values()], lambda value: t.number(value, 1),
        low=1, high=5,
    )  # fmt: skip
    codes = asked.sorted({*found.by_unit, *voices.by_unit})
    return render(
        request,
        "statistics/helped.html",
        asked=asked,
        spans=counting.SPANS,
        found=found,
        voices=voices,
        months=list(zip(labels, found.by_month.values(), voices.by_month.values(), strict=True)),
        units=[
            (one, found.by_unit.get(one, Help()), voices.by_unit.get(one, Voices()))
            for one in codes
        ],
        by_month=by_month,
        by_what=by_what,
        by_age=by_age,
        said=said,
        stuck=stuck,
        remarks=remarks,
    )


#: Codes of age groups from young to old; others come after them.
_AGES = ("duoi_18", "18_35", "36_60", "tren_60")


def _by_age(code: str) -> tuple[int, str]:
    return _AGES.index(code) if code in _AGES else len(_AGES), code
