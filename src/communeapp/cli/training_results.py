"""``communeapp training results``: what people reached, as rows, as a table, as xAPI."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.core.errors import UserError
from communeapp.core.training.results import ResultFilter, ResultRow
from communeapp.core.vietnamese import fold
from communeapp.services.office import Office

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("results", help="training.help.results")
@click.option("--learner", metavar="ID", help="training.help.learner")
@click.option("--class", "cohort", metavar="ID", help="training.help.class")
@click.option("--xlsx", metavar="F", type=_FILE, help="training.help.xlsx")
@click.option("--xapi", metavar="F", type=_FILE, help="training.help.xapi")
@click.option("--by", "person", metavar="PERSON", help="training.help.by")
@click.pass_obj
def results(
    context: CliContext,
    learner: str | None,
    cohort: str | None,
    xlsx: Path | None,
    xapi: Path | None,
    person: str | None,
) -> None:
    """List results, newest first, and write them out where asked."""
    office = context.wiring.office
    sign_in(context, office, person)
    wanted = ResultFilter(
        person_id="" if learner is None else _learner(office, learner, cohort),
        cohort_id="" if cohort is None else class_of(office, cohort),
    )
    rows = office.results.rows(wanted)
    answer: dict[str, Any] = {"results": [_json(one) for one in rows]}
    if xlsx is not None:
        answer["xlsx"] = {"file": str(xlsx), "rows": office.results.write_xlsx(rows, xlsx)}
    if xapi is not None:
        count = office.results.write_xapi(wanted, xapi)
        answer["xapi"] = {"file": str(xapi), "statements": count}
    if context.json:
        context.emit(answer)
        return
    context.say("training.results_found" if rows else "training.results_none", rows=len(rows))
    for one in rows:
        state = context.text(f"training.state.{one.state}")
        context.say("training.result", name=one.name, title=one.title or one.what, state=state)
    if xlsx is not None:
        context.say("training.xlsx_written", rows=answer["xlsx"]["rows"], file=xlsx)
    if xapi is not None:
        context.say("training.xapi_written", statements=answer["xapi"]["statements"], file=xapi)


def _learner(office: Office, given: str, cohort: str | None) -> str:
    """Give the id of a person by id or name; in a class also of a member without an account."""
    if cohort is not None:
        members = office.classes.members(class_of(office, cohort))
        for one in members:
            if given in (one.id, one.person_id) or fold(one.name) == fold(given.strip()):
                return one.person_id or one.id
    return office.people.find(given).id


def class_of(office: Office, given: str) -> str:
    """Give the id of a class by id or title. UserError ``classes.unknown``, ``training.ambiguous_class``."""
    found = office.classes.list()
    exact = [one for one in found if one.id == given]
    named = exact or [one for one in found if fold(one.title) == fold(given.strip())]
    if len(named) > 1:
        raise UserError("training.ambiguous_class", field="class", given=given)
    if not named:
        raise UserError("classes.unknown", field="class", given=given)
    return named[0].id


def _json(one: ResultRow) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "id": one.id,
        "learner": one.person_id or None,
        "name": one.name,
        "unit": one.unit,
        "code": one.code,
        "what": one.what,
        "title": one.title,
        "at_ms": one.at_ms,
        "have": one.have,
        "of": one.of,
        "percent": one.percent,
        "passed": one.passed,
        "state": one.state,
    }
