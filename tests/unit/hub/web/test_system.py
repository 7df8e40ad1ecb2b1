"""Health and metrics: true with several workers, silent to strangers."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette
from tests.unit.hub.hub_parts import HubOfTests, Pc
from tests.unit.hub.web.web_parts import Answer, Browser, SetClock, add_account

from communeapp.hub.web import forms
from communeapp.hub.web.app import create_app
from communeapp.hub.web.pages import system


def numbers(answer: Answer) -> dict[str, float]:
    """Samples as name{labels} → value."""
    assert answer.status == 200, answer.words
    return {
        sample.name
        + "".join(
            f"{{{key}={value}}}" for key, value in sorted(sample.labels.items())
        ): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def local(browser: Browser) -> Browser:
    browser.client = ("127.0.0.1", 1)
    return browser


def test_a_hub_that_works_says_so(
    app_on_each: Starlette, new_browser: Callable[[Starlette], Browser]
) -> None:
    answer = new_browser(app_on_each).get("/health")
    assert answer.status == 200
    assert json.loads(answer.text) == {
        "ok": True, "database": True, "migrations": True, "disk": True, "problems": [],
    }  # fmt: skip


def test_what_is_wrong_is_named_and_answered_with_503(
    app: Starlette, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "RESERVE_BYTES", 1 << 60)
    answer = browser.get("/health")
    assert answer.status == 503
    assert json.loads(answer.text)["problems"] == ["hub.disk"]
    monkeypatch.undo()
    with app.state.hub.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    found = json.loads(browser.get("/health").text)
    assert (found["migrations"], found["problems"]) == (False, ["hub.database_too_new"])


def test_metrics_are_for_this_machine_or_for_who_has_the_token(
    app: Starlette, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert browser.get("/metrics").status == 404
    monkeypatch.setenv(system.METRICS_TOKEN, "bí-mật-0123456789")
    for given in ("", "Bearer x", "Bearer ", "bí-mật-0123456789x"):
        assert (
            browser.get("/metrics", {"authorization": given.encode().decode("latin-1")}).status
            == 404
        )
    token = "Bearer bí-mật-0123456789".encode().decode("latin-1")
    assert browser.get("/metrics", {"authorization": token}).status == 200
    near = local(browser)
    assert near.get("/metrics").status == 200
    assert near.get("/metrics", {"x-forwarded-for": "203.0.113.9"}).status == 404  # through a proxy


def test_the_numbers_are_those_of_all_workers(
    app_on_each: Starlette,
    province_on_each: HubOfTests,
    new_browser: Callable[[Starlette], Browser],
    any_pc: Callable[..., Pc],
    clock: SetClock,
) -> None:
    hub = app_on_each.state.hub
    other = create_app(hub.settings, engine=hub.engine, clock=clock)
    pc = any_pc().enrol(province_on_each)
    pc.do()
    pc.do()
    province_on_each.take(*pc.write(province_on_each))
    add_account(app_on_each, "hoa")
    first, second = local(new_browser(app_on_each)), local(new_browser(other))
    for browser in (first, second, local(new_browser(other))):
        browser.sign_in("hoa")
    clock.pass_(seconds=11)
    first.get("/login")  # each writes what it counted when it answers
    second.get("/login")
    one, two = numbers(first.get("/metrics")), numbers(second.get("/metrics"))
    logins = "communeapp_hub_answer_seconds_count{method=POST}{page=/login}{status=303}"
    assert one[logins] == two[logins] == 3
    assert one["communeapp_hub_bundles_total{way=upload}"] == 1
    assert one["communeapp_hub_bundle_applied_total"] == 2
    assert one["communeapp_hub_devices{state=active}"] == 1
    assert one["communeapp_hub_sessions"] == 3
    assert one["communeapp_hub_units_heard_7d"] == 1
    same = {key for key in one if "answer_seconds" not in key and "disk_free" not in key}
    assert {key: one[key] for key in same} == {key: two[key] for key in same}
    buckets = [key for key in one if "_bucket" in key and "method=POST}{page=/login" in key]
    assert one[next(key for key in buckets if "+Inf" in key)] == 3


def test_counts_that_could_not_be_written_are_not_lost(
    app: Starlette, browser: Browser, monkeypatch: pytest.MonkeyPatch, clock: SetClock
) -> None:
    from communeapp.core.errors import EnvironmentProblem

    served = app.state.hub.served
    browser.get("/login")
    clock.pass_(seconds=11)

    def away(*args: object) -> None:
        raise EnvironmentProblem("hub.database", detail="x")

    monkeypatch.setattr(type(served), "_add", away)
    assert browser.get("/login").status == 200  # nobody is bothered
    monkeypatch.undo()
    served.write()
    counted = [count for key, (count, _) in served.totals().items() if key[0] == "/login"]
    assert sum(counted) == 2


def test_the_reserve_is_one() -> None:
    assert system.RESERVE_BYTES == forms.RESERVE_BYTES
