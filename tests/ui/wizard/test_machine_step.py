"""The check of the machine on its screen: each finding with its sign, trouble said, looked at again."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from tests.ui.wizard.conftest import First

from communeapp.core.errors import EnvironmentProblem
from communeapp.services.machine_check import Finding, Subject, Verdict
from communeapp.ui.wizard.machine_step import MachineStep


def words(step: MachineStep) -> str:
    return "\n".join(one.text() for one in step.findChildren(QLabel) if one.isVisibleTo(step))


def test_it_looks_before_the_step_is_shown_and_only_once(first: First) -> None:
    first.calm()
    assert first.machine.looks == 1
    first.go_on()
    first.at(MachineStep)
    assert first.machine.looks == 1


def test_a_pc_that_suits_is_said_to_suit(first: First) -> None:
    first.go_on()
    step = first.at(MachineStep)
    assert step.summary.property("tone") == "ok"


def test_what_has_to_be_mended_stands_above_and_one_may_go_on(first: First) -> None:
    first.machine.extra = (
        Finding(
            "doctor.little_disk", Subject.DISK, Verdict.MISSING, {"have": 120, "need": 500}, True
        ),
    )
    first.go_on()
    step = first.at(MachineStep)
    step.again.click()
    first.calm()
    assert step.summary.property("tone") == "danger"
    assert "120" in words(step)
    first.go_on()
    assert not isinstance(first.wizard.step, MachineStep)


def test_what_is_slow_does_not_alarm(first: First) -> None:
    first.machine.extra = (
        Finding("models.reason.old_cpu", Subject.CPU, Verdict.SLOW, {"missing": "avx"}),
    )
    first.go_on()
    step = first.at(MachineStep)
    step.again.click()
    first.calm()
    assert step.summary.property("tone") == "info"


def test_a_look_that_fails_is_said_and_can_be_done_again(first: First) -> None:
    first.go_on()
    step = first.at(MachineStep)
    first.machine.error = EnvironmentProblem("store.gone", path="D:")
    step._look.report = None
    step.again.click()
    first.calm()
    assert step.summary.property("tone") == "warn"
    first.machine.error = None
    step.again.click()
    first.calm()
    assert step.summary.property("tone") == "ok"
