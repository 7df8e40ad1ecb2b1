"""The roles of an office in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from communeapp.core.people import Role


def role_name(role: Role) -> str:
    """Give the name of a role in the language of the screens."""
    names = {
        Role.CLERK: QCoreApplication.translate("Roles", "Clerk"),
        Role.LEADER: QCoreApplication.translate("Roles", "Leader"),
        Role.OFFICIAL: QCoreApplication.translate("Roles", "Official"),
        Role.TRAINER: QCoreApplication.translate("Roles", "Trainer"),
        Role.LEARNER: QCoreApplication.translate("Roles", "Learner"),
        Role.VOLUNTEER: QCoreApplication.translate("Roles", "Volunteer"),
        Role.ADMINISTRATOR: QCoreApplication.translate("Roles", "Administrator"),
    }
    return names[role]


def role_duty(role: Role) -> str:
    """Say in one sentence what a role may do."""
    duties = {
        Role.CLERK: QCoreApplication.translate(
            "Roles", "Drafts and reviews documents, and runs the office's settings."
        ),
        Role.LEADER: QCoreApplication.translate(
            "Roles", "Drafts, reviews and signs documents, and runs the office's settings."
        ),
        Role.OFFICIAL: QCoreApplication.translate(
            "Roles", "Drafts and reviews documents of their own field."
        ),
        Role.TRAINER: QCoreApplication.translate("Roles", "Drafts documents and teaches courses."),
        Role.LEARNER: QCoreApplication.translate("Roles", "Learns; never sees documents."),
        Role.VOLUNTEER: QCoreApplication.translate(
            "Roles", "Helps citizens; never sees documents."
        ),
        Role.ADMINISTRATOR: QCoreApplication.translate(
            "Roles", "Looks after people, backups and the PC; does not review documents."
        ),
    }
    return duties[role]
