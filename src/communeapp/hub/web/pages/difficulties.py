"""What people are stuck with: reports of difficulties and questions from lessons, handed on and answered."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from starlette.responses import RedirectResponse, Response

from communeapp.core.difficulties import MAX_TEXT, Topic
from communeapp.core.events import ZERO
from communeapp.core.training.asking import MAX_ANSWER
from communeapp.hub.db import projection_tables as facts
from communeapp.hub.db.account_tables import account, routed
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.db.schema import unit
from communeapp.hub.projections.following import up_to_date
from communeapp.hub.publishing import Publishing
from communeapp.hub.web import audit, places
from communeapp.hub.web.refusals import FieldProblem, Refused
from communeapp.hub.web.request import HubRequest, units_below
from communeapp.hub.web.rights import Right, Role
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.sessions import tell
from communeapp.hub.web.templates import Pager, render

pages = Pages()
pages.nav("difficulties", "/difficulties", order=65, icon="help", right=Right.DIFFICULTIES)

DIFFICULTY, QUESTION = "difficulty", "question"
_HLC = len(str(ZERO))
_ANSWERS_ROLES = (Role.ADMIN.value, Role.TRAINER.value)


def _everything() -> sa.Subquery:
    """Both kinds in one form: kind, id, unit, name, topic (of a question its course), text, at, answered, rank."""
    reports, asked, advice, answers = facts.difficulty, facts.question, facts.advice, facts.answer
    one = sa.select(
        sa.literal(DIFFICULTY).label("kind"),
        reports.c.difficulty.label("id"),
        reports.c.unit,
        reports.c.name,
        reports.c.topic,
        reports.c.text,
        reports.c.at_ms,
        reports.c.rank,
        sa.literal("").label("person"),
        sa.select(sa.func.coalesce(sa.func.max(advice.c.at_ms), 0))
        .where(advice.c.difficulty == reports.c.difficulty)
        .scalar_subquery()
        .label("answered_ms"),
    )
    other = sa.select(
        sa.literal(QUESTION).label("kind"),
        asked.c.question.label("id"),
        asked.c.unit,
        asked.c.name,
        asked.c.course.label("topic"),
        asked.c.text,
        asked.c.at_ms,
        asked.c.rank,
        asked.c.person,
        sa.select(sa.func.coalesce(sa.func.max(answers.c.at_ms), 0))
        .where(answers.c.question == asked.c.question)
        .scalar_subquery()
        .label("answered_ms"),
    )
    return sa.union_all(one, other).subquery("stuck")


@pages.get("/difficulties", right=Right.DIFFICULTIES)
def difficulties(request: HubRequest) -> Response:
    """List what waits for an answer; with a choice of what was answered."""
    counted = up_to_date(request.engine)
    stuck = _everything()
    state, topic, place, to = (request.query(one) for one in ("state", "topic", "unit", "to"))
    wanted = [request.within(stuck.c.unit)]
    if state != "all":
        wanted.append(stuck.c.answered_ms > 0 if state == "answered" else stuck.c.answered_ms == 0)
    if topic == QUESTION:
        wanted.append(stuck.c.kind == QUESTION)
    elif topic:
        wanted += [stuck.c.kind == DIFFICULTY, stuck.c.topic == topic]
    if place:
        wanted.append(stuck.c.unit == place)
    if to:
        wanted.append(routed.c.name == request.who.name)
    joined = stuck.outerjoin(unit, unit.c.code == stuck.c.unit).outerjoin(
        routed, sa.and_(routed.c.kind == stuck.c.kind, routed.c.id == stuck.c.id)
    )
    with reading(request.engine) as connection:
        total = connection.execute(
            sa.select(sa.func.count()).select_from(joined).where(*wanted)
        ).scalar_one()
        pager = Pager(request.number("page"), total, 30)
        rows = connection.execute(
            sa.select(stuck, unit.c.name.label("unit_name"), routed.c.name.label("routed_to"))
            .select_from(joined)
            .where(*wanted)
            .order_by(stuck.c.at_ms.desc() if state == "answered" else stuck.c.at_ms, stuck.c.id)
            .limit(pager.size)
            .offset(pager.offset)
        ).all()
        units = places.choices(connection, request)
    return render(
        request,
        "difficulties.html",
        counted=counted,
        rows=rows,
        pager=pager,
        units=units,
        topics=[one.value for one in Topic],
        query={"state": state, "topic": topic, "unit": place, "to": to},
    )


def _load(connection: sa.Connection, request: HubRequest) -> sa.Row[Any]:
    kind, id_ = request.path_text("kind", 20), request.path_text("id")
    stuck = _everything()
    row = connection.execute(
        sa.select(stuck, unit.c.name.label("unit_name"))
        .select_from(stuck.outerjoin(unit, unit.c.code == stuck.c.unit))
        .where(stuck.c.kind == kind, stuck.c.id == id_, request.within(stuck.c.unit))
    ).first()
    if row is None:
        raise Refused(404, "not_found")
    return row


@pages.get("/difficulties/{kind}/{id}", right=Right.DIFFICULTIES)
def one_difficulty(request: HubRequest) -> Response:
    """Show one with its answers, and ask for an answer."""
    up_to_date(request.engine)
    return _one(request, {})


def _one(request: HubRequest, problems: dict[str, str], status: int = 200) -> Response:
    with reading(request.engine) as connection:
        row = _load(connection, request)
        if row.kind == DIFFICULTY:
            table = facts.advice
            query = sa.select(table.c.text, sa.literal("").label("name"), table.c.at_ms).where(
                table.c.difficulty == row.id
            )
        else:
            table = facts.answer
            query = sa.select(table.c.text, table.c.name, table.c.at_ms).where(
                table.c.question == row.id
            )
        answers = connection.execute(query.order_by(table.c.at_ms)).all()
        people = _who_answers(connection, row.unit)
        now_with = connection.execute(
            sa.select(routed).where(routed.c.kind == row.kind, routed.c.id == row.id)
        ).first()
    return render(
        request,
        "difficulty.html",
        status_code=status,
        row=row,
        answers=answers,
        people=people,
        now_with=now_with,
        most=_longest(row.kind),
        problems={"text": "", "to": "", **problems},
        typed=request.form_data,
    )


def _longest(kind: str) -> int:
    return MAX_TEXT if kind == DIFFICULTY else MAX_ANSWER


def _who_answers(connection: sa.Connection, code: str) -> list[tuple[str, str]]:
    """List the accounts that may answer for a unit, as (name, shown name)."""
    rows = connection.execute(
        sa.select(account.c.name, account.c.full_name, account.c.unit)
        .where(account.c.state == "active", account.c.role.in_(_ANSWERS_ROLES))
        .order_by(account.c.full_name)
    )
    return [
        (row.name, row.full_name)
        for row in rows
        if not row.unit or code in units_below(connection, row.unit)
    ]


@pages.post("/difficulties/{kind}/{id}/answer", right=Right.DIFFICULTIES)
def answer(request: HubRequest) -> Response:
    """Answer; it goes down to the unit with the next bundle."""
    with reading(request.engine) as connection:
        row = _load(connection, request)
    text = request.form_data.get("text")
    said = ""
    if not text:
        said = request.words("problem.empty")
    elif len(text) > _longest(row.kind):
        said = request.words("problem.too_long", longest=_longest(row.kind))
    if said:
        return _one(request, {"text": said}, 400)
    publishing = Publishing(request.hub.settings, request.engine, request.hub.clock)
    body: dict[str, object] = {"difficulty": row.id, "text": text}
    if row.kind == QUESTION:
        body = {
            "question": row.id,
            "person": row.person,
            "text": text,
            "name": request.who.full_name,
            "answered_ms": request.now_ms,
        }
    type_ = "difficulty.answered" if row.kind == DIFFICULTY else "ask.answered"
    publishing.tell_unit(type_, body, row.unit, by=request.who.name, after=row.rank[:_HLC])
    with writing(request.engine) as connection:
        audit.note(connection, request, f"{row.kind}.answered", row.id, unit=row.unit)
        if request.signed is not None:
            tell(connection, request.signed.token_hash, "answered")
    return RedirectResponse(f"/difficulties/{row.kind}/{row.id}", 303)


@pages.post("/difficulties/{kind}/{id}/route", right=Right.DIFFICULTIES)
def route(request: HubRequest) -> Response:
    """Hand one on to somebody who may answer for its unit."""
    to = request.form_data.get("to")
    with writing(request.engine) as connection:
        row = _load(connection, request)
        people = dict(_who_answers(connection, row.unit))
        if to not in people:
            raise FieldProblem("to", "choice")
        connection.execute(
            sa.delete(routed).where(routed.c.kind == row.kind, routed.c.id == row.id)
        )
        connection.execute(
            sa.insert(routed).values(
                kind=row.kind, id=row.id, name=to, at_ms=request.now_ms, by=request.who.name
            )
        )
        audit.note(connection, request, f"{row.kind}.routed", row.id, unit=row.unit, to=to)
        if request.signed is not None:
            tell(connection, request.signed.token_hash, "routed", name=people[to])
    return RedirectResponse(f"/difficulties/{row.kind}/{row.id}", 303)
