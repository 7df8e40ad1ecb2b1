"""Schema changes that training brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communeapp.store.sqlite import Database


def m007_learning(db: Database) -> None:
    """What learners did, and pictures of people.

    ``stamp`` is the place of an answer's event in the order of replay. Stability and difficulty are
    floats as text, exactly as the scheduler left them.
    """
    db.execute(
        """CREATE TABLE learn_answer (
            id TEXT PRIMARY KEY, stamp TEXT NOT NULL, person TEXT NOT NULL, course TEXT NOT NULL,
            version TEXT NOT NULL, question TEXT NOT NULL, topic TEXT NOT NULL,
            lesson TEXT NOT NULL, mode TEXT NOT NULL, share INTEGER NOT NULL,
            is_right INTEGER NOT NULL, rating INTEGER NOT NULL, ms INTEGER NOT NULL,
            at_ms INTEGER NOT NULL, given TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX learn_answer_card ON learn_answer (person, course, question, stamp)")
    db.execute("CREATE INDEX learn_answer_day ON learn_answer (person, at_ms)")
    db.execute(
        """CREATE TABLE learn_card (
            person TEXT NOT NULL, course TEXT NOT NULL, question TEXT NOT NULL,
            topic TEXT NOT NULL, lesson TEXT NOT NULL, state INTEGER NOT NULL, step INTEGER,
            stability TEXT NOT NULL, difficulty TEXT NOT NULL, due_ms INTEGER NOT NULL,
            last_ms INTEGER NOT NULL, wanted_ms INTEGER NOT NULL, stamp TEXT NOT NULL,
            reviews INTEGER NOT NULL, lapses INTEGER NOT NULL, is_right INTEGER NOT NULL,
            sum TEXT NOT NULL,
            PRIMARY KEY (person, course, question)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE learn_lesson (
            person TEXT NOT NULL, course TEXT NOT NULL, lesson TEXT NOT NULL,
            version TEXT NOT NULL, opened_ms INTEGER, finished_ms INTEGER, sum TEXT NOT NULL,
            PRIMARY KEY (person, course, lesson)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE learn_goal (
            person TEXT PRIMARY KEY, questions INTEGER NOT NULL, stamp TEXT NOT NULL,
            sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE learn_mistake (
            person TEXT NOT NULL, draft TEXT NOT NULL, rule TEXT NOT NULL, at_ms INTEGER NOT NULL,
            sum TEXT NOT NULL,
            PRIMARY KEY (person, draft, rule)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE learn_count (
            month TEXT NOT NULL, rule TEXT NOT NULL, people INTEGER NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (month, rule)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE person_picture (
            person TEXT PRIMARY KEY, png TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    # Who gave a person the PIN that holds now; gone once the person chose another.
    db.execute(
        """CREATE TABLE pin_reset (
            person TEXT PRIMARY KEY, actor TEXT NOT NULL, at_ms INTEGER NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("PRAGMA user_version = 7")


def m008_exams(db: Database) -> None:
    """Attempts, sealed exams, trainers' keys.

    ``exam_attempt`` is small, because the time used is written into it every two seconds; the paper
    stands beside it and never changes. ``secret``, ``sealed`` and ``slots`` are encrypted.
    """
    db.execute(
        """CREATE TABLE exam_attempt (
            id TEXT PRIMARY KEY, exam TEXT NOT NULL, title TEXT NOT NULL, course TEXT NOT NULL,
            version TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
            questions TEXT NOT NULL, limit_ms INTEGER NOT NULL, pass_percent INTEGER NOT NULL,
            supervised INTEGER NOT NULL, counts TEXT NOT NULL,
            started_ms INTEGER NOT NULL, began TEXT NOT NULL, device TEXT NOT NULL,
            state TEXT NOT NULL,
            used_ms INTEGER NOT NULL, interruptions INTEGER NOT NULL, finished_ms INTEGER,
            by_time INTEGER NOT NULL, share INTEGER, passed INTEGER, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX exam_attempt_exam ON exam_attempt (exam, person)")
    db.execute("CREATE INDEX exam_attempt_person ON exam_attempt (person, state)")
    db.execute(
        """CREATE TABLE exam_answer (
            attempt TEXT NOT NULL REFERENCES exam_attempt (id) ON DELETE CASCADE,
            place INTEGER NOT NULL, given TEXT NOT NULL, spent_ms INTEGER NOT NULL,
            flagged INTEGER NOT NULL, share INTEGER, sum TEXT NOT NULL,
            PRIMARY KEY (attempt, place)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE exam_paper (
            attempt TEXT PRIMARY KEY REFERENCES exam_attempt (id) ON DELETE CASCADE,
            paper TEXT NOT NULL, places TEXT NOT NULL, secret TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE exam_sealed (
            id TEXT PRIMARY KEY, title TEXT NOT NULL, blueprint TEXT NOT NULL,
            trainers TEXT NOT NULL, texts TEXT NOT NULL, sealed TEXT NOT NULL,
            questions INTEGER NOT NULL, created_ms INTEGER NOT NULL, closed INTEGER NOT NULL,
            sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE exam_key (
            person TEXT PRIMARY KEY, public TEXT NOT NULL, slots TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("PRAGMA user_version = 8")


def m009_classes(db: Database) -> None:
    """Classes, attendance, final works, questions to the trainer.

    ``at`` is the place of the event that a row comes from in the order of replay; an event that is
    earlier changes nothing. ``data`` is JSON. ``gone`` rows stay, so that an older event cannot
    bring them back.
    """
    for table, key in (
        ("cohort", "id TEXT PRIMARY KEY"),
        ("cohort_session", "id TEXT PRIMARY KEY, cohort TEXT NOT NULL, date TEXT NOT NULL"),
        ("cohort_member", "id TEXT PRIMARY KEY, cohort TEXT NOT NULL, person TEXT NOT NULL"),
    ):
        db.execute(
            f"""CREATE TABLE {table} (
                {key}, data TEXT NOT NULL, gone INTEGER NOT NULL, at TEXT NOT NULL,
                sum TEXT NOT NULL
            ) STRICT"""
        )
    db.execute("CREATE INDEX cohort_session_cohort ON cohort_session (cohort, date)")
    db.execute("CREATE INDEX cohort_member_cohort ON cohort_member (cohort)")
    db.execute("CREATE INDEX cohort_member_person ON cohort_member (person) WHERE person != ''")
    db.execute(
        """CREATE TABLE attendance (
            session TEXT NOT NULL, member TEXT NOT NULL, cohort TEXT NOT NULL,
            presence TEXT NOT NULL, at TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (session, member)
        ) STRICT"""
    )
    db.execute("CREATE INDEX attendance_cohort ON attendance (cohort)")
    db.execute(
        """CREATE TABLE member_record (
            member TEXT NOT NULL, kind TEXT NOT NULL, what TEXT NOT NULL, cohort TEXT NOT NULL,
            passed INTEGER NOT NULL, percent INTEGER NOT NULL, note TEXT NOT NULL,
            gone INTEGER NOT NULL, at TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (member, kind, what)
        ) STRICT"""
    )
    db.execute("CREATE INDEX member_record_cohort ON member_record (cohort)")
    db.execute(
        """CREATE TABLE final_work (
            id TEXT PRIMARY KEY, cohort TEXT NOT NULL, member TEXT NOT NULL, person TEXT NOT NULL,
            sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, file_name TEXT NOT NULL,
            note TEXT NOT NULL, handed_ms INTEGER NOT NULL, at TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX final_work_cohort ON final_work (cohort, member, at)")
    db.execute("CREATE INDEX final_work_person ON final_work (person) WHERE person != ''")
    # What happened to a work afterwards: marked, returned, taken back. The last of each kind counts.
    db.execute(
        """CREATE TABLE work_step (
            work TEXT NOT NULL, kind TEXT NOT NULL, data TEXT NOT NULL, at_ms INTEGER NOT NULL,
            actor TEXT NOT NULL, at TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (work, kind)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE lesson_question (
            id TEXT PRIMARY KEY, course TEXT NOT NULL, lesson TEXT NOT NULL, version TEXT NOT NULL,
            person TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, state TEXT NOT NULL,
            written_ms INTEGER NOT NULL, sent_ms INTEGER, at TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX lesson_question_person ON lesson_question (person, written_ms)")
    db.execute(
        """CREATE TABLE lesson_answer (
            question TEXT PRIMARY KEY, text TEXT NOT NULL, person TEXT NOT NULL,
            name TEXT NOT NULL, answered_ms INTEGER NOT NULL, at TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE lesson_answer_read (
            question TEXT PRIMARY KEY, at TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("PRAGMA user_version = 9")


def m010_credentials(db: Database) -> None:
    """Certificates that were given, and what was taken back of them."""
    db.execute(
        """CREATE TABLE certificate (
            id TEXT PRIMARY KEY, year INTEGER NOT NULL, series TEXT NOT NULL,
            number INTEGER NOT NULL, day TEXT NOT NULL, fields TEXT NOT NULL,
            token TEXT NOT NULL, qr TEXT NOT NULL, person TEXT NOT NULL, class TEXT NOT NULL,
            member TEXT NOT NULL, exam TEXT NOT NULL, issued_ms INTEGER NOT NULL,
            issued_by TEXT NOT NULL, revoked_day TEXT, revoked_ms INTEGER, reason TEXT NOT NULL,
            note TEXT NOT NULL, hlc TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX certificate_number ON certificate (year, series, number)")
    db.execute("CREATE INDEX certificate_person ON certificate (person)")
    db.execute("CREATE INDEX certificate_class ON certificate (class, member)")
    db.execute("PRAGMA user_version = 10")


def m011_banks(db: Database) -> None:
    """Banks of questions that were imported or written here; ``words`` is what lists search in."""
    db.execute(
        """CREATE TABLE bank (
            id TEXT PRIMARY KEY, title TEXT NOT NULL, created_ms INTEGER NOT NULL,
            changed_ms INTEGER NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE bank_question (
            bank TEXT NOT NULL REFERENCES bank (id) ON DELETE CASCADE, id TEXT NOT NULL,
            position INTEGER NOT NULL, kind TEXT NOT NULL, topic TEXT NOT NULL,
            category TEXT NOT NULL, difficulty INTEGER NOT NULL, stem TEXT NOT NULL,
            words TEXT NOT NULL, data TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (bank, id)
        ) STRICT"""
    )
    db.execute("CREATE INDEX bank_question_place ON bank_question (bank, position)")
    db.execute("PRAGMA user_version = 11")


STEPS = (m007_learning, m008_exams, m009_classes, m010_credentials, m011_banks)
