"""Finding again what came in, went out and is being written."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeVar

from communeapp import log
from communeapp.core.errors import AppError, EnvironmentProblem, StoreDamaged
from communeapp.core.people import Action
from communeapp.core.search.hits import ArchiveText, Filters, Hit, Hits, Kind, Sort
from communeapp.core.search.query import Query
from communeapp.core.search.ranking import Wanted, wanted
from communeapp.paths import Paths
from communeapp.services.people import PeopleService
from communeapp.store.archive_index import ArchiveIndex
from communeapp.store.archive_search import ArchiveSearch
from communeapp.store.archive_source import ArchiveSource, Tip
from communeapp.store.database import Store

__all__ = ["ArchiveService", "ArchiveText", "Filters", "Hit", "Hits", "Kind", "Sort"]

_LOG = log.get(__name__)
T = TypeVar("T")

#: So many documents are entered while a person waits for an answer; :meth:`heal` does the rest.
_AT_ONCE = 100
_IN_ONE_GO = 500
#: Up to here the thorough check of the index is made once after each start.
_THOROUGH = 2_000
_LEARN = 100
#: The first so many documents all teach their words, then one in eight does.
_LEARN_ALL = 3_000
_STRIDE = 8


class ArchiveService:
    """Searches the archive. Belongs to the database thread.

    The index follows the database by itself: before every search, and in :meth:`heal`, what changed
    since the last time is read and entered. It may lag behind, it never leads.
    """

    def __init__(self, store: Store, people: PeopleService, paths: Paths) -> None:
        self._people = people
        self._paths = paths
        self._source = ArchiveSource(store)
        self._opened: ArchiveIndex | None = None
        self._search: ArchiveSearch | None = None
        self._todo: deque[str] | None = None  # None until the index was compared with the database
        self._seen: tuple[int, int] | None = None
        self._connection = 0
        self._checked = False

    # -------------------------------------------------------------- searching

    def search(
        self,
        query: str,
        filters: Filters | None = None,
        limit: int = 20,
        offset: int = 0,
        *,
        growing: bool = True,
    ) -> Hits:
        """Find documents by what is typed, also while typing; never fails on a query.

        ``growing``: the last word may still be in the making and stands for all that begin so.
        """
        self._people.require(Action.SEE_DOCUMENTS)
        self._follow(_AT_ONCE)

        def ask() -> Hits:
            return self._asked().search(query, filters or Filters(), limit, offset, growing=growing)

        found = self._mending(ask)
        waiting = len(self._todo or ())
        if not waiting:
            return found
        ready = self._index.size()
        return Hits(
            found.hits, found.total, found.elapsed_ms, found.read_as,
            ready / max(1, ready + waiting), found.every_word,
        )  # fmt: skip

    def body(self, kind: Kind, doc_id: str) -> str:
        """Give the text of a document as it is searched, "" where there is none any more."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._mending(lambda: self._index.body(kind, doc_id))

    def weigh(self, query: Query) -> tuple[Wanted, ...]:
        """Give the words of a query with their weights and the marks they probably carry."""
        return self._mending(lambda: wanted(query, self._index.vocabulary))

    # -------------------------------------------------------------- keeping up

    def follow(self) -> bool:
        """Enter all that changed since the last time, in one go; True when the index is up to date.

        For those who have just taken documents in and wait anyway, 500 at most.
        """
        return self._follow(_IN_ONE_GO)

    def heal(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        chunk: int = 100,
    ) -> bool:
        """Do one piece of what is to be done for the index; True when nothing is left.

        To be called again and again while the office is idle: each piece takes some hundredths of a
        second. ``progress`` gets the number of documents that are ready, and of all.
        """
        if cancelled is not None and cancelled():
            return False
        if not self._follow(chunk):
            if progress is not None:
                ready = self._index.size()
                progress(ready, ready + len(self._todo or ()))
            return False
        if not self._checked:
            self._checked = True
            if self._index.size() <= _THOROUGH and not self.check():
                return False
        return self._mending(lambda: self._index.tidy() and self._learn())

    def check(self) -> bool:
        """Say whether the index is whole; a damaged one is begun anew (:meth:`heal` fills it)."""
        whole = self._index.check()
        if not whole:
            self._begin_anew()
        return whole

    def close(self) -> None:
        """Close the index."""
        if self._opened is not None:
            self._opened.close()
            self._opened = self._search = None
        self._todo = self._seen = None

    def _follow(self, limit: int) -> bool:
        """Enter up to about ``limit`` documents that changed; True when the index is up to date."""
        try:
            return self._mending(lambda: self._catch_up(limit))
        except EnvironmentProblem as error:
            # A full disk must not keep anyone from finding what is indexed already.
            _LOG.warning("the index is not kept up: %s", error.code)
            return True

    def _catch_up(self, limit: int) -> bool:
        state = self._source.state()
        if self._todo is None or state[0] != self._connection:
            self._compare()
            self._connection = state[0]
        todo = self._todo if self._todo is not None else deque()
        if state == self._seen and not todo:
            return True
        index = self._index
        with index.atomic():
            tip = self._tip()
            ids, after = self._source.changed(tip, limit)
            made, made_n = self._source.projected_since(int(index.meta("projected") or 0), limit)
            ids |= made
            ids |= self._source.folders_of(ids)
            saved, saved_ms = self._source.drafts_since(int(index.meta("draft_ms") or 0))
            ids |= saved
            while todo and len(ids) < limit:
                ids.add(todo.popleft())
            self._enter(ids)
            index.set_meta("event_row", after.row)
            index.set_meta("event_id", after.id)
            index.set_meta("projected", made_n)
            if saved_ms:
                index.set_meta("draft_ms", saved_ms)
        done = not todo and after == self._source.tip() and made_n == self._source.projected()
        self._seen = state if done else None
        return done

    def _enter(self, ids: set[str]) -> None:
        """Bring documents of the index into the state of the database, also those that are gone."""
        if not ids:
            return
        texts = self._source.texts(ids)
        here = {(one.doc_id, one.kind.value) for one in texts}
        gone = [one for one in self._index.kinds(ids) if one not in here]
        for kind in Kind:
            if lost := [doc_id for doc_id, of in gone if of == kind.value]:
                self._index.remove(kind, lost)
        self._index.add(texts)

    def _compare(self) -> None:
        """Compare the index with the database, once after each start."""
        index = self._index
        if not self._source.knows(self._tip()):
            _LOG.info("the index belongs to another state of the database")
            index.clear()
        there, here = self._source.ids(), index.ids()
        changed = [
            doc_id
            for (doc_id, kind), stamp in there.items()
            if (old := here.get((doc_id, kind))) is None
            or (kind != Kind.INCOMING.value and not old.startswith(stamp))
        ]
        lost = [doc_id for doc_id, kind in here if (doc_id, kind) not in there]
        self._todo = deque(dict.fromkeys([*lost, *changed]))
        if not here:
            tip = self._source.tip()
            with index.atomic():
                index.set_meta("event_row", tip.row)
                index.set_meta("event_id", tip.id)
                index.set_meta("projected", self._source.projected())
        if self._todo:
            _LOG.info("the index lacks documents: %d", len(self._todo))

    def _tip(self) -> Tip:
        index = self._index
        return Tip(int(index.meta("event_row") or 0), str(index.meta("event_id") or ""))

    def _learn(self) -> bool:
        """Learn words from some more documents; True when all have been looked at."""
        index = self._index
        after = int(index.meta("learnt") or 0)
        rows = index.heads(after, _LEARN)
        if not rows:
            return True
        index.vocabulary.learn(
            text for rowid, text in rows if rowid <= _LEARN_ALL or rowid % _STRIDE == 0
        )
        with index.atomic():
            index.set_meta("learnt", rows[-1][0])
            if len(rows) < _LEARN or (rows[-1][0] // _LEARN) % 50 == 0:
                index.keep_vocabulary()
        return len(rows) < _LEARN

    # -------------------------------------------------------------- the file

    @property
    def _index(self) -> ArchiveIndex:
        if self._opened is None:
            self._opened = ArchiveIndex.open(self._paths)
        return self._opened

    def _asked(self) -> ArchiveSearch:
        if self._search is None:
            self._search = ArchiveSearch(self._index)
        return self._search

    def _begin_anew(self) -> None:
        _LOG.warning("the index is damaged and is begun anew")
        self._index.clear()
        self._todo = self._seen = None

    def _mending(self, action: Callable[[], T]) -> T:
        """Do something with the index; a damaged one is begun anew, and the thing done again."""
        try:
            return action()
        except AppError as error:
            if not isinstance(error, StoreDamaged) and error.code != "store.sql":
                raise
            if str(error.values.get("path", self._paths.index)) != str(self._paths.index):
                raise  # the database itself
            self._begin_anew()
            self._catch_up(_AT_ONCE)
            return action()
