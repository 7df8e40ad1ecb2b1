"""What is counted, by hand: learning, questions, documents, help, worth, communes."""

from __future__ import annotations

import pytest
from tests.unit.hub.hub_parts import HubDb
from tests.unit.hub.statistics.made import DAY_MS, NOON, put, small, told

from communeapp.core.training.statistics import ItemVerdict
from communeapp.hub.db import schema
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.projections.projector import Projector
from communeapp.hub.statistics import communes, documents, helped, impact, learning, questions
from communeapp.hub.statistics.communes import Contact
from communeapp.hub.statistics.learning import Narrowed
from communeapp.hub.statistics.shared import median_bucket, months_until, per_mille
from communeapp.hub.units import add_units, units_of_province

HERE, THERE = (small().pc(at).unit.code for at in (0, 1))
NOW = NOON + 30 * DAY_MS


def standing(
    person: str, course: str = "a", state: str = "enrolled", **more: object
) -> dict[str, object]:
    return {
        "person": person, "name": person, "unit": HERE, "course": course, "course_version": "1",
        "class": "", "class_title": "", "state": state, "lessons_done": 2, "lessons": 4,
        "best_per_mille": -1, "last_ms": NOW - DAY_MS, "certificate": "", **more,
    }  # fmt: skip


def test_learning_is_counted_by_commune_course_and_class(hub_db: HubDb) -> None:
    late = {"last_ms": NOW - 20 * DAY_MS}
    bodies = [
        standing("p1", state="passed", lessons_done=4, best_per_mille=900, **{"class": "k"}),
        standing("p1", "b", "enrolled"),
        standing("p2", state="finished", lessons_done=4, best_per_mille=500, **{"class": "k"}),
        standing("p3", **late),
    ]
    put(hub_db.engine, 1, told(*((NOON, "training.standing", one) for one in bodies)))
    put(hub_db.engine, 2, told((NOON, "training.standing", standing("q1", **late)), pc=1))
    Projector(hub_db.engine).follow()
    with reading(hub_db.engine) as connection:
        whole = learning.learning(connection, None, NOW)
        here = learning.learning(connection, frozenset({HERE}), NOW)
        course = learning.learning(connection, None, NOW, Narrowed(course="a"))
        cohort = learning.learning(connection, None, NOW, Narrowed(cohort="k"))
        behind = learning.behind(connection, None, NOW, Narrowed())
        nobody = learning.behind(connection, None, NOW, Narrowed(), days=30)
        members = learning.members(connection, None, "k")
    assert (whole.total.n, whole.total.finished, whole.total.passed) == (5, 2, 1)
    assert (whole.learners, whole.learners_passed, here.learners) == (4, 1, 3)
    assert (whole.total.behind, here.total.behind) == (2, 1)
    assert whole.total.mean_best == 700 and whole.total.progress == 700
    assert {code: one.n for code, one in whole.by_unit.items()} == {HERE: 4, THERE: 1}
    assert (course.total.n, course.learners, cohort.learners) == (4, 4, 2)
    assert behind[0] == 2 and {one.name for one in behind[1]} == {"p3", "q1"}
    assert nobody[0] == 0
    assert [one.name for one in members] == ["p1", "p2"]


def test_certificates_that_were_revoked_do_not_count(hub_db: HubDb) -> None:
    fields = {
        "number": "01/GCN",
        "name": "Mai",
        "day": "2026-11-01",
        "course": "a",
        "per_mille": 800,
    }
    body = {
        "certificate": "c1",
        "fields": fields,
        "token": "t",
        "person": "p1",
        "class": "",
        "at_ms": 1,
    }
    events = told(
        (NOON, "credential.issued", body),
        (NOON + 1, "credential.issued", {**body, "certificate": "c2"}),
        (
            NOON + 2,
            "credential.revoked",
            {"certificate": "c2", "day": "2026-11-02", "reason": "fraud"},
        ),
    )
    put(hub_db.engine, 1, events[1:])
    put(hub_db.engine, 2, events[:1])
    # Another commune says that it takes the first one back: it is not its own to take.
    revoked = {"certificate": "c1", "day": "2026-11-02", "reason": "other"}
    put(hub_db.engine, 3, told((NOON, "credential.revoked", revoked), pc=1))
    Projector(hub_db.engine).follow()
    with reading(hub_db.engine) as connection:
        assert learning.certificates(connection, None) == 1
        assert learning.certificates(connection, frozenset({HERE})) == 1
        assert learning.certificates(connection, frozenset({THERE})) == 0


def test_a_question_that_tells_the_able_apart_is_told_from_one_that_does_not(
    sqlite_db: HubDb,
) -> None:
    steps = []
    for at in range(20):
        good = at % 2 == 0
        # q1 goes with the rest of the exam, q2 against it, q3 and q4 are the rest.
        shares = [
            1000 if good else 0,
            0 if good else 1000,
            1000 if good else 0,
            1000 if good else 0,
        ]
        steps.append((NOON + at, "exam.scored", {
            "attempt": f"t{at}", "exam": "open:a/e", "course": "a", "version": "1", "person": f"p{at}",
            "questions": ["q1", "q2", "q3", "q4"], "shares": shares, "share": sum(shares) // 4,
            "passed": good,
        }))  # fmt: skip
    items = {"course": "a", "course_version": "1", "items": {"q1": [40, 10], "q5": [4, 4]}}
    put(sqlite_db.engine, 1, told(*steps, (NOON + 99, "training.items", items)))
    Projector(sqlite_db.engine).follow()
    with reading(sqlite_db.engine) as connection:
        assert questions.item_courses(connection) == {"a": 5}
        found = {one.question: one for one in questions.items(connection, "a")}
    assert found["q1"].tells is not None and found["q1"].tells > 900
    assert found["q2"].tells == -1000 and found["q2"].verdict is ItemVerdict.WRONG_WAY
    assert (found["q1"].asked, found["q1"].difficulty, found["q1"].sat) == (40, 250, 20)
    assert found["q1"].verdict is ItemVerdict.TOO_HARD
    assert found["q3"].difficulty == 500 and found["q3"].verdict is ItemVerdict.FINE
    assert found["q5"].verdict is ItemVerdict.FEW


def test_an_attempt_counts_once_whoever_scores_it_and_whenever(hub_db: HubDb) -> None:
    def scored(share: int) -> dict[str, object]:
        return {
            "attempt": "t1", "exam": "open:a/e", "course": "a", "version": "1", "person": "p",
            "questions": ["q1"], "shares": [share], "share": share, "passed": share > 500,
        }  # fmt: skip

    events = told((NOON, "exam.scored", scored(1000)), (NOON + 5, "exam.scored", scored(0)))
    put(hub_db.engine, 1, events[1:])
    Projector(hub_db.engine).follow()
    put(hub_db.engine, 2, events[:1])  # the first one comes last, and counts
    Projector(hub_db.engine).follow()
    with reading(hub_db.engine) as connection:
        [item] = questions.items(connection, "a")
    assert (item.sat, item.difficulty) == (1, 1000)


def test_of_two_pcs_that_count_documents_of_a_month_the_latest_word_counts(hub_db: HubDb) -> None:
    def counts(month: str, received: int) -> dict[str, object]:
        return {
            "month": month, "received": received, "registered": received, "late": 1, "open": 2,
            "issued": 5, "by_field": {"DAT_DAI": received, "": 1}, "issued_by_type": {"CONG_VAN": 5},
        }  # fmt: skip

    put(hub_db.engine, 1, told((NOON, "office.counts", counts("2026-11", 10))))
    # The registers moved to another PC of the same commune; it knows of all documents.
    put(hub_db.engine, 2, told((NOON + 9, "office.counts", counts("2026-11", 14)), pc=1), home=HERE)
    put(hub_db.engine, 3, told((NOON, "office.counts", counts("2026-10", 3)), pc=2), home=THERE)
    Projector(hub_db.engine).follow()
    months = ("2026-10", "2026-11")
    with reading(hub_db.engine) as connection:
        found = documents.documents(connection, None, months)
        only = documents.documents(connection, frozenset({THERE}), months)
        none = documents.documents(connection, None, ("2025-01",))
    assert (found.total.received, found.total.late, found.total.open) == (17, 2, 4)
    assert (found.by_month["2026-11"].received, found.by_unit[HERE].received) == (14, 14)
    assert found.by_field == {"DAT_DAI": 17, "": 2} and found.by_type == {"CONG_VAN": 10}
    assert only.total.received == 3 and none.total == documents.Volume()


def test_entries_come_page_by_page_without_a_gap(hub_db: HubDb) -> None:
    steps = [
        (NOON + at, "register.header", {
            "doc": f"d{at}", "direction": "in" if at % 2 else "out", "year": 2026, "number": at,
            "symbol": "", "date": f"2026-11-{1 + at % 3:02}", "issuer": None, "type": "CONG_VAN",
            "subject": "=1+1", "field": "DAT_DAI" if at % 2 else "", "deadline": "", "status": "",
        })
        for at in range(11)
    ]  # fmt: skip
    put(hub_db.engine, 1, told(*steps))
    Projector(hub_db.engine).follow()
    wanted = documents.Wanted()
    with reading(hub_db.engine) as connection:
        assert documents.header_count(connection, None, wanted) == 11
        assert documents.header_count(connection, None, documents.Wanted(direction="in")) == 5
        assert documents.shared_years(connection, None) == ("2026",)
        seen: list[documents.Header] = []
        while page := documents.headers(
            connection,
            None,
            wanted,
            before=(seen[-1].date, seen[-1].key) if seen else None,
            limit=4,
        ):
            seen += page
        fields = documents.headers(connection, None, documents.Wanted(field="DAT_DAI"))
        year = documents.headers(connection, None, documents.Wanted(year="2025"))
        elsewhere = documents.headers(connection, frozenset({THERE}), wanted)
    assert len({one.key for one in seen}) == 11
    assert [one.date for one in seen] == sorted((one.date for one in seen), reverse=True)
    assert len(fields) == 5 and year == () and elsewhere == ()


def test_help_and_voices_are_summed(hub_db: HubDb) -> None:
    def support(
        name: str, people: int, done: bool, **more: object
    ) -> tuple[int, str, dict[str, object]]:
        return NOON, "support.logged", {
            "id": name, "day": "2026-11-02", "what": "vneid", "people": people, "age_group": "36_60",
            "minutes": 10, "done": done, "stuck": "" if done else "Mạng yếu", **more,
        }  # fmt: skip

    def voice(name: str, score: int, text: str = "") -> tuple[int, str, dict[str, object]]:
        return NOON, "feedback.given", {
            "id": name, "day": "2026-11-02", "service": "ho_tich", "score": score, "text": text,
        }  # fmt: skip

    first = told(
        support("s1", 3, True), support("s2", 1, False), voice("f1", 5), voice("f2", 2, "Chờ lâu")
    )
    put(hub_db.engine, 1, first)
    corrected = told(support("s3", 2, True, what="bhyt"), voice("f3", 5), pc=1)
    put(hub_db.engine, 2, corrected)
    Projector(hub_db.engine).follow()
    months = ("2026-11",)
    with reading(hub_db.engine) as connection:
        found = helped.helped(connection, None, months)
        voices = helped.feedback(connection, None, months)
        stuck = helped.stuck(connection, None)
        remarks = helped.remarks(connection, frozenset({HERE}))
        none = helped.helped(connection, frozenset({THERE}), ("2026-10",))
    assert found.total == helped.Help(times=3, people=6, minutes=30, done=2)
    assert {code: one.times for code, one in found.by_what.items()} == {"vneid": 2, "bhyt": 1}
    assert voices.total.scores == (0, 1, 0, 0, 2) and voices.total.mean == 4
    assert voices.total.texts == 1
    assert [one.text for one in stuck] == ["Mạng yếu"] and [one.score for one in remarks] == [2]
    assert none.total == helped.Help()


def test_worth_is_that_of_communes_and_the_latest_count_of_a_month(hub_db: HubDb) -> None:
    def told_worth(drafts: int, minutes: list[int]) -> dict[str, object]:
        return {
            "month": "2026-11", "drafts": drafts, "issued": sum(minutes), "minutes": minutes,
            "sentences": {"kept": 6, "edited": 3, "struck": 1, "own": 2}, "returns": 1,
        }  # fmt: skip

    first = told_worth(2, [1, 0, 0, 0, 0, 0, 0, 0])
    later = told_worth(9, [1, 2, 0, 0, 0, 3, 0, 1])
    put(hub_db.engine, 1, told((NOON, "office.impact", first), (NOON + 1, "office.impact", later)))
    colleague = told_worth(1, [0, 0, 0, 0, 0, 0, 0, 1])
    put(hub_db.engine, 2, told((NOON, "office.impact", colleague), pc=1), home=HERE)
    Projector(hub_db.engine).follow()
    with reading(hub_db.engine) as connection:
        found = impact.impact(connection, None, ("2026-11",))
    assert found.total.drafts == 10 and found.total.issued == 8
    assert found.total.minutes == (1, 2, 0, 0, 0, 3, 0, 2)
    assert (found.total.within_hour, found.total.median, found.total.returns) == (3, 5, 2)
    assert (found.total.kept, found.total.proposed) == (12, 20)
    assert list(found.by_unit) == [HERE]


def test_a_commune_shows_its_last_contact_what_is_missing_and_what_is_wrong(hub_db: HubDb) -> None:
    pcs = [small().pc(at) for at in (0, 1)]
    with writing(hub_db.engine) as connection:
        add_units(connection, units_of_province("12"))
        for pc, state, seen in (
            (pcs[0], "cloned", NOW - DAY_MS),
            (pcs[1], "active", NOW - 40 * DAY_MS),
        ):
            connection.execute(schema.device.insert().values(
                dev=pc.id, unit=pc.unit.code, name=pc.name, age="", serial=1, not_after="2029-01-01",
                state=state, approved_ms=1, approved_by="", seen_ms=seen, have="{}", program="",
            ))  # fmt: skip
            connection.execute(
                schema.unit.update()
                .where(schema.unit.c.code == pc.unit.code)
                .values(contact_ms=seen)
            )
        spans = [(0, 1, 10), (0, 15, 20), (0, 22, 30), (1, 1, 9)]
        for at, first, last in spans:
            connection.execute(schema.span.insert().values(
                dev=pcs[at].id, epoch=pcs[at].epoch, first=first, last=last
            ))  # fmt: skip
    put(hub_db.engine, 1, told((NOON, "feedback.given", {"id": "f"})))
    Projector(hub_db.engine).follow()
    with reading(hub_db.engine) as connection:
        found = {one.code: one for one in communes.communes(connection, None, NOW)}
        [only] = communes.communes(connection, frozenset({THERE}), NOW)
    here = found[HERE]
    assert [(one.first, one.last) for one in here.missing] == [(11, 14), (21, 21)]
    assert (here.contact, here.cloned, here.unread, here.missing_events) == (Contact.FRESH, 1, 1, 5)
    assert here.trouble and not only.trouble
    assert (only.contact, only.quiet, only.missing) == (Contact.LATE, 1, ())
    assert found["03434"].contact is Contact.NEVER and len(found) == 38


@pytest.mark.parametrize(
    ("counts", "middle"),
    [([0, 0], None), ([1, 0], 0), ([1, 1], 0), ([1, 2], 1), ([0, 3, 1], 1), ([2, 0, 2], 0)],
)
def test_the_middle_bucket(counts: list[int], middle: int | None) -> None:
    assert median_bucket(counts) == middle


def test_months_and_shares() -> None:
    import datetime as dt

    assert months_until(dt.date(2026, 1, 31), 3) == ("2025-11", "2025-12", "2026-01")
    assert [per_mille(1, 3), per_mille(2, 3), per_mille(1, 0)] == [333, 667, 0]
