"""The record of the work on a document: who reviewed, signed and said what, and who wrote which words.

It is kept beside the paper: a JSON file that can be read years later without this program.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communeapp.clock import local_time
from communeapp.core.authorship import authored, words_by_origin
from communeapp.core.errors import UserError
from communeapp.services.exporting import check_targets, export_problem
from communeapp.store.files import replace_file, sync_file

if TYPE_CHECKING:
    from communeapp.services.office import Office

FORMAT = 1


def work_record(office: Office, draft_id: str) -> dict[str, Any]:
    """Put the record together; UserError ``drafts.unknown``."""
    record, work = office.drafts.load(draft_id), office.workflow.show(draft_id)
    document = record.document
    return {
        "format": FORMAT,
        "draft": draft_id,
        "type": document.type,
        "subject": document.subject,
        "status": work.status.value,
        "numbers": [
            {
                "number": one.printed,
                "date": one.date.isoformat(),
                "cancelled": None if one.cancelled is None else one.cancelled.reason,
            }
            for one in work.entries
        ],
        "reviews": [
            {
                "person": one.person,
                "title": one.title,
                "at": _moment(one.at_ms),
                "document_sha256": one.document_hash,
                "in_force": record.review is not None and one.id == record.review.id,
            }
            for one in office.drafts.reviews(draft_id)
        ],
        "steps": [
            {
                "step": one.kind.value,
                "person": one.person,
                "title": one.title,
                "at": _moment(one.at_ms),
                "version": one.version or None,
                "reason": one.reason or None,
                "signer": one.signer or None,
                "source": one.source or None,
            }
            for one in work.route.steps
        ],
        "comments": [
            {
                "person": one.person,
                "at": _moment(one.at_ms),
                "about": one.quote or None,
                "text": one.text,
                "resolved_by": one.resolved_by or None,
                "answers": [
                    {"person": a.person, "at": _moment(a.at_ms), "text": a.text}
                    for a in one.answers
                ],
            }
            for one in work.comments
        ],
        "words": {origin.value: count for origin, count in words_by_origin(document).items()},
        "paragraphs": [
            {
                "number": one.number,
                "runs": [{"origin": origin.value, "text": text} for origin, text in one.runs],
            }
            for one in authored(document)
        ],
    }


def write_record(office: Office, draft_id: str, path: Path) -> None:
    """Write the record as JSON, wholly or not at all; UserError ``export.*``."""
    if path.suffix.lower() != ".json":
        raise UserError("export.wrong_ending", field="--out", path=path.name, ending=".json")
    check_targets([path], overwrite=False)
    text = json.dumps(work_record(office, draft_id), ensure_ascii=False, indent=1)
    part = path.with_name(f".~{path.name}.part")
    try:
        part.write_text(text + "\n", encoding="utf-8")
        sync_file(part)
        replace_file(part, path)
    except OSError as error:
        raise export_problem(error, path, len(text)) from error
    finally:
        part.unlink(missing_ok=True)


def _moment(at_ms: int) -> str:
    return local_time(at_ms).isoformat(timespec="seconds")
