"""Schema changes that training brought."""

from __future__ import annotations

from communeapp.store.sqlite import Database


def m007_learning(db: Database) -> None:
    """What learners did, and pictures of people."""
    db.execute("PRAGMA user_version = 7")


def m008_exams(db: Database) -> None:
    """Attempts, sealed exams, trainers' keys."""
    db.execute("PRAGMA user_version = 8")


def m009_classes(db: Database) -> None:
    """Classes, attendance, final works, questions to the trainer."""
    db.execute("PRAGMA user_version = 9")


def m010_credentials(db: Database) -> None:
    """Certificates, revocations, trusted roots."""
    db.execute("PRAGMA user_version = 10")


def m011_banks(db: Database) -> None:
    """Banks of questions that were imported or written here."""
    db.execute("PRAGMA user_version = 11")


STEPS = (m007_learning, m008_exams, m009_classes, m010_credentials, m011_banks)
