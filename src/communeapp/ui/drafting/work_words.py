"""Words for where a document stands and what was done with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from communeapp.services.workflow import FlowStatus, Step, StepKind


def status_words(status: FlowStatus) -> str:
    """Name a status."""
    return {
        FlowStatus.DRAFT: QCoreApplication.translate("WorkWords", "Draft"),
        FlowStatus.IN_REVIEW: QCoreApplication.translate("WorkWords", "Handed in for signature"),
        FlowStatus.SIGNED: QCoreApplication.translate("WorkWords", "Signed, waits for its number"),
        FlowStatus.ISSUED: QCoreApplication.translate("WorkWords", "Issued"),
        FlowStatus.FILED: QCoreApplication.translate("WorkWords", "Filed"),
    }[status]


#: How a chip of a status is underlined.
TONES = {
    FlowStatus.DRAFT: "warn",
    FlowStatus.IN_REVIEW: "info",
    FlowStatus.SIGNED: "info",
    FlowStatus.ISSUED: "ok",
    FlowStatus.FILED: "ok",
}


def step_words(step: Step) -> str:
    """Say what a step did, without who and when."""
    said = {
        StepKind.BEGUN: QCoreApplication.translate("WorkWords", "begun from {0}").format(
            step.source
        ),
        StepKind.SUBMITTED: QCoreApplication.translate("WorkWords", "handed in for signature"),
        StepKind.WITHDRAWN: QCoreApplication.translate("WorkWords", "taken back"),
        StepKind.RETURNED: QCoreApplication.translate("WorkWords", "returned"),
        StepKind.SIGNED: QCoreApplication.translate("WorkWords", "signature entered"),
        StepKind.REOPENED: QCoreApplication.translate("WorkWords", "opened again"),
    }[step.kind]
    if step.signer:
        said += QCoreApplication.translate("WorkWords", ", signed by {0}").format(step.signer)
    return f"{said}: {step.reason}" if step.reason else said
