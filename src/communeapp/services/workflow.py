"""The work on a draft from the first word to the folder: steps, who may do them, comments, versions.

A document goes draft -> in review -> signed -> issued -> filed. Numbers are the registers' matter
(:mod:`communeapp.services.register_outgoing`), folders those of :mod:`communeapp.services.folders`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.comments import (
    ANSWERED,
    MAX_QUOTE,
    MAX_TEXT,
    REOPENED,
    RESOLVED,
    WRITTEN,
    Answer,
    Comment,
    place_of,
)
from communeapp.core.copying import numbered
from communeapp.core.document_merging import Comparison, Text, block_text, compare
from communeapp.core.documents import Document
from communeapp.core.draft_flow import MAX_REASON, FlowStatus, Route, Step, StepKind, may_follow
from communeapp.core.errors import UserError
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.core.people import Action
from communeapp.core.vietnamese import clean_input
from communeapp.services.drafts import DraftsService, VersionInfo
from communeapp.services.people import PeopleService
from communeapp.services.route_log import RouteLog
from communeapp.services.secrecy import refuse_marked_text
from communeapp.store.database import Store
from communeapp.store.draft_content import Content
from communeapp.store.register import RegisterRows

__all__ = [
    "Answer",
    "Comment",
    "FlowStatus",
    "Route",
    "Step",
    "StepKind",
    "Work",
    "WorkflowService",
]

#: Who may do a step; the clerk enters what was signed on paper.
_ACTIONS = {
    StepKind.SUBMITTED: Action.WRITE_DOCUMENTS,
    StepKind.WITHDRAWN: Action.WRITE_DOCUMENTS,
    StepKind.RETURNED: Action.SIGN,
    StepKind.SIGNED: Action.SIGN,
    StepKind.REOPENED: Action.SIGN,
}


@dataclass(frozen=True)
class Work:
    """Where a document stands. ``entry`` is its number in force; ``entries`` all it ever had.

    ``steps`` are those that the person at the PC may do now. ``changed``: the text is not the signed
    one any more (another PC wrote on before it heard of the signature).
    """

    status: FlowStatus
    route: Route
    entry: OutgoingEntry | None
    entries: tuple[OutgoingEntry, ...]
    comments: tuple[Comment, ...]
    steps: frozenset[StepKind]
    reviewed: bool = False
    changed: bool = False

    @property
    def open_comments(self) -> int:
        """Count comments that wait for somebody."""
        return sum(one.open for one in self.comments)


class WorkflowService:
    """Knows where each document stands and moves it on. Database thread."""

    def __init__(
        self, store: Store, drafts: DraftsService, people: PeopleService, clock: Clock
    ) -> None:
        self._store = store
        self._drafts = drafts
        self._people = people
        self._clock = clock
        self._routes: RouteLog = drafts.routes
        self._entries = RegisterRows(store)

    # -------------------------------------------------------------- where it stands

    def show(self, draft_id: str) -> Work:
        """Give where a document stands; UserError ``drafts.unknown``."""
        record = self._drafts.load(draft_id)
        route = self._routes.route(draft_id)
        entries = self._entries.outgoing_entries(draft_id)
        entry = next((one for one in entries if one.cancelled is None), None)
        changed = route.status is FlowStatus.SIGNED and not self._is_signed_text(
            draft_id, route.version, record.version_hash
        )
        return Work(
            self._status(draft_id, route, entry),
            route,
            entry,
            entries,
            self._routes.comments(draft_id),
            frozenset()
            if record.trashed
            else self._steps(route, entry, reviewed=record.review is not None),
            record.review is not None,
            changed,
        )

    def _status(self, draft_id: str, route: Route, entry: OutgoingEntry | None) -> FlowStatus:
        if entry is None:
            return route.status
        row = self._store.maybe("SELECT 1 AS n FROM folder_item WHERE doc = ?", [draft_id])
        filed = entry.folder_id is not None or row is not None
        return FlowStatus.FILED if filed else FlowStatus.ISSUED

    def _steps(
        self, route: Route, entry: OutgoingEntry | None, *, reviewed: bool
    ) -> frozenset[StepKind]:
        if entry is not None:
            return frozenset()  # issued documents never change; its number is cancelled first
        return frozenset(
            kind
            for kind, action in _ACTIONS.items()
            if may_follow(route.status, kind)
            and (reviewed or kind is not StepKind.SIGNED)
            and self._may(action)
        )

    def _may(self, action: Action) -> bool:
        try:
            self._people.require(action)
        except UserError:
            return False
        return True

    def _is_signed_text(self, draft_id: str, signed: str, now: str) -> bool:
        if signed == now:
            return True
        texts = [
            self._drafts.projection.rows.version_content(draft_id, one) for one in (signed, now)
        ]
        return texts[0] is not None and texts[0] == texts[1]

    # -------------------------------------------------------------- steps

    def submit(self, draft_id: str, note: str = "") -> Changes:
        """Hand a draft in for the signature (trình ký). UserError ``flow.not_now``, ``merge.two_texts``."""
        return self._do(draft_id, StepKind.SUBMITTED, reason=note)

    def withdraw(self, draft_id: str) -> Changes:
        """Take it back before it is signed."""
        return self._do(draft_id, StepKind.WITHDRAWN)

    def send_back(self, draft_id: str, reason: str) -> Changes:
        """Return it to who wrote it, with the reason; UserError ``flow.reason``."""
        if not _clean(reason, MAX_REASON):
            raise UserError("flow.reason", field="reason")
        return self._do(draft_id, StepKind.RETURNED, reason=reason)

    def sign(self, draft_id: str, signer: str = "") -> Changes:
        """Enter that it is signed; the text is closed from now on. UserError ``flow.not_reviewed``."""
        if self._drafts.load(draft_id).review is None:
            raise UserError("flow.not_reviewed")
        return self._do(draft_id, StepKind.SIGNED, signer=signer)

    def reopen(self, draft_id: str, reason: str) -> Changes:
        """Open a signed text again, as a new version that has to be reviewed anew.

        UserError ``flow.reason``, ``flow.issued`` for one with a number: that is cancelled first.
        """
        if not _clean(reason, MAX_REASON):
            raise UserError("flow.reason", field="reason")
        if (entry := self._entries.outgoing_of_draft(draft_id)) is not None:
            raise UserError("flow.issued", number=entry.printed)
        with self._store.atomic():
            changes = self._do(draft_id, StepKind.REOPENED, reason=reason)
            row = self._drafts.present(draft_id)
            if row["review"] is not None:
                self._drafts.end_review(row)
                row = self._drafts.present(draft_id)
            projection = self._drafts.projection
            projection.add(row, Content.stored(row), (str(row["version"]),))
            return changes | projection.settle(draft_id) | Changes.of("conflict", draft_id)

    def _do(self, draft_id: str, kind: StepKind, *, reason: str = "", signer: str = "") -> Changes:
        self._people.require(_ACTIONS[kind])
        with self._store.atomic():
            row = self._drafts.present(draft_id)
            status = self._routes.route(draft_id).status
            if not may_follow(status, kind):
                raise UserError("flow.not_now", status=status.value)
            projection = self._drafts.projection
            version = projection.keep(row)
            if projection.state(draft_id).conflict:
                raise UserError("merge.two_texts", draft=draft_id)
            changes = projection.settle(draft_id)
            self._routes.step(
                draft_id, kind, version, self._clock.now_ms(),
                reason=_clean(reason, MAX_REASON), signer=_clean(signer, 200),
            )  # fmt: skip
        return changes | Changes.of("draft", draft_id) | Changes.of("work", draft_id)

    # -------------------------------------------------------------- comments

    def comment(self, draft_id: str, text: str, block: int | None = None) -> Comment:
        """Write a comment on the whole text, or at a paragraph (its place in the body).

        UserError ``flow.comment``, ``flow.no_paragraph``.
        """
        self._people.require(Action.WRITE_DOCUMENTS)
        said = self._said(text)
        with self._store.atomic():
            row = self._drafts.present(draft_id)
            version = self._drafts.projection.keep(row)
            self._drafts.projection.settle(draft_id)
            blocks = block_texts(self._drafts.load(draft_id).document)
            if block is not None and not 0 <= block < len(blocks):
                raise UserError("flow.no_paragraph", field="block", count=len(blocks))
            quote = "" if block is None else blocks[block][:MAX_QUOTE]
            body: dict[str, object] = {
                "draft": draft_id, "version": version, "block": block, "quote": quote,
                "text": said, **self._signed(),
            }  # fmt: skip
            event = self._routes.append(WRITTEN, body)
        return next(one for one in self._routes.comments(draft_id) if one.id == event.id)

    def answer(self, draft_id: str, comment_id: str, text: str) -> Changes:
        """Answer a comment."""
        return self._about(draft_id, comment_id, ANSWERED, {"text": self._said(text)})

    def resolve(self, draft_id: str, comment_id: str) -> Changes:
        """Settle a comment; it stays to be read."""
        return self._about(draft_id, comment_id, RESOLVED, {})

    def reopen_comment(self, draft_id: str, comment_id: str) -> Changes:
        """Take a settled comment up again."""
        return self._about(draft_id, comment_id, REOPENED, {})

    def places(self, draft_id: str, document: Document) -> dict[str, int]:
        """Find the paragraphs of the comments in a text: id of the comment to place in the body."""
        texts = block_texts(document)
        found = {one.id: place_of(one, texts) for one in self._routes.comments(draft_id)}
        return {one: place for one, place in found.items() if place is not None}

    def _about(
        self, draft_id: str, comment_id: str, type_: str, more: dict[str, object]
    ) -> Changes:
        self._people.require(Action.WRITE_DOCUMENTS)
        with self._store.atomic():
            self._drafts.present(draft_id)
            if not any(one.id == comment_id for one in self._routes.comments(draft_id)):
                raise UserError("flow.unknown_comment", field="comment")
            body: dict[str, object] = {
                "draft": draft_id, "comment": comment_id, **more, **self._signed(),
            }  # fmt: skip
            self._routes.append(type_, body)
        return Changes.of("work", draft_id) | Changes.of("draft", draft_id)

    def _signed(self) -> dict[str, object]:
        person = self._people.current
        return {
            "person": "" if person is None else person.name,
            "title": "" if person is None else person.title,
            "at_ms": self._clock.now_ms(),
        }

    @staticmethod
    def _said(text: str) -> str:
        said = clean_input(text).text.strip()
        if not said:
            raise UserError("flow.comment", field="text")
        if len(said) > MAX_TEXT:
            raise UserError("incoming.too_long", field="text", longest=MAX_TEXT)
        refuse_marked_text(said)
        return said

    # -------------------------------------------------------------- versions

    def versions(self, draft_id: str) -> tuple[VersionInfo, ...]:
        """List the kept versions, the newest first."""
        return self._drafts.versions(draft_id)

    def compare(self, draft_id: str, old: str, new: str) -> Comparison:
        """Set two versions side by side, the older one left; UserError ``drafts.unknown_version``."""
        left, right = (Text(*self._drafts.load_version(draft_id, one)) for one in (old, new))
        return compare(None, left, right)


def block_texts(document: Document) -> Sequence[str]:
    """Give the paragraphs of a body as comments name them."""
    return [block_text(one) for one in document.body]


def issued(document: Document, entry: OutgoingEntry | None) -> Document:
    """Give a document with the number and the day of its entry, as it leaves the office."""
    if entry is None or entry.cancelled is not None:
        return document
    return numbered(document, entry.printed.partition("/")[0], entry.date)


def _clean(value: str, longest: int) -> str:
    text = " ".join(clean_input(value).text.split())
    if len(text) > longest:
        raise UserError("incoming.too_long", field="reason", longest=longest)
    refuse_marked_text(text)
    return text
