"""Where a question or a wish belongs, by rules over folded words; asking back where they disagree.

The first verb says most: "soạn thông báo về thủ tục đất đai" is a draft and "tìm thông báo về …" a
search, whatever else the sentence speaks of. Without a verb, what the words are about decides, and
where that leaves two rooms the person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from communeapp.core.assistant import words as w
from communeapp.core.assistant.answers import Goal, Route
from communeapp.core.doctypes import TypeName
from communeapp.core.search.folding import fold_chars, has_marks
from communeapp.core.vietnamese import clean_input, collapse

MAX_CHARS = 2_000
_NUMBER = re.compile(r"(?<![\w/])\d{1,6}(?:/\d{4})?[/-][^\W\d_]{1,6}(?:[-/][^\W\d_]+)*")
_EDGE = " \t\n.,;:!?…\"'“”«»()-–"
_EMPTY = frozenset(fold_chars(word) for word in w.EMPTY_WORDS)
#: A room is sure when it leads by so much.
_LEAD = 2


@dataclass(frozen=True)
class _Wish:
    """A wish: as typed, and folded letter for letter; ``start`` is where politeness ends."""

    text: str
    folded: str
    start: int

    @property
    def rest(self) -> str:
        return self.folded[self.start :]


class Router:
    """Routes wishes. ``types`` are all types by name, ``draftable`` those that can be written here.

    ``rooms`` are the goals that this version has; the others are named and marked as not available.
    """

    def __init__(
        self,
        types: Sequence[TypeName],
        draftable: Collection[str],
        topics: Collection[str],
        rooms: Collection[Goal],
    ) -> None:
        self._types = _type_words(types)
        self._draftable = frozenset(draftable)
        self._topics = frozenset(topics)
        self._rooms = frozenset(rooms)

    def route(self, typed: str) -> Route:
        """Say where a wish belongs; UNSURE, with what to ask back, where that is not clear."""
        text = collapse(clean_input(typed[:MAX_CHARS]).text)
        wish = _Wish(text, fold_chars(text).replace("’", "'"), 0)
        wish = _Wish(text, wish.folded, _skip(wish.folded, 0, w.POLITE))
        if not any(char.isalnum() for char in wish.rest):
            return Route(Goal.UNSURE)  # a greeting, or nothing at all
        scores = self._scores(wish)
        ordered = sorted(scores, key=lambda goal: -scores[goal])
        best = ordered[0]
        near = [goal for goal in ordered if scores[goal] > scores[best] - _LEAD]
        if len(near) > 1:
            choices = tuple(self._to(goal, wish) for goal in near[:3])
            return Route(Goal.UNSURE, text, choices=choices)
        return self._to(best, wish)

    # -------------------------------------------------------------- weighing

    def _scores(self, wish: _Wish) -> dict[Goal, int]:
        rest = wish.rest
        kind = self._type(wish)
        how = _first(rest, w.HOW_WORDS)
        question = rest.rstrip().endswith("?") or _has(rest, w.QUESTION_WORDS)
        topic = self._topic(rest)
        program = _has(rest, w.PROGRAM_WORDS)
        scores = dict.fromkeys(
            (Goal.DRAFT, Goal.ARCHIVE, Goal.ANSWER, Goal.LESSON, Goal.GUIDE, Goal.HELP), 0
        )
        verb = None if how == 0 else self._verb(wish, kind is not None)
        if verb is not None:
            scores[verb] += 6
        if how is not None:
            scores[Goal.HELP] += 2
        if program:
            scores[Goal.HELP] += 4
        if topic is not None:
            scores[Goal.HELP] += 4
        lesson, guide = _has(rest, w.LESSON_WORDS), _has(rest, w.GUIDE_WORDS)
        if lesson:
            scores[Goal.LESSON] += 4 + 2 * (_first(rest, w.LESSON_WORDS) == 0)
        if guide:
            scores[Goal.GUIDE] += 4 + (1 if question or how else 0)
        number = _NUMBER.search(wish.text[wish.start :])
        about = number is not None or _has(rest, w.ARCHIVE_NOUNS) or kind is not None
        if question and verb is None:
            ours = program or topic is not None
            scores[Goal.ANSWER] += 1 if ours else 3 + 2 * about
        elif verb is None:
            # Bare words are looked for; a bare number can be nothing else.
            noun = _has(rest, w.ARCHIVE_NOUNS)
            scores[Goal.ARCHIVE] += 5 if number is not None else 2 * noun if topic else 2 + noun
            if kind is not None and kind[1] == 0 and number is None and not guide:
                scores[Goal.DRAFT] += 3
                scores[Goal.ARCHIVE] += 1
        return scores

    def _verb(self, wish: _Wish, typed: bool) -> Goal | None:
        """Read the verb that the wish begins with."""
        rest = wish.rest
        if _starts(rest, w.SEARCH_VERBS):
            return Goal.ARCHIVE
        if _starts(rest, w.DRAFT_VERBS) or (typed and _starts(rest, w.WEAK_DRAFT_VERBS)):
            return Goal.DRAFT
        return None

    def _type(self, wish: _Wish) -> tuple[str, int, int] | None:
        """Find the first type that is named: code, start and end behind the politeness."""
        best: tuple[str, int, int] | None = None
        for code, names in self._types.items():
            for name in names:
                place = _first(wish.rest, (name,))
                if place is None:
                    continue
                end = place + len(name)
                if best is None or (place, -end) < (best[1], -best[2]):
                    best = (code, place, end)
        if best is None:
            return None
        verb = _starts(wish.rest, (*w.DRAFT_VERBS, *w.WEAK_DRAFT_VERBS, *w.SEARCH_VERBS))
        start = _skip(wish.rest, verb, w.FILLERS)
        return (best[0], 0 if best[1] <= start else best[1], best[2])

    def _topic(self, rest: str) -> str | None:
        best: tuple[int, str] | None = None
        for topic, names in w.HELP_TOPICS.items():
            size = max((len(name) for name in names if _has(rest, (name,))), default=0)
            if size and (best is None or size > best[0]):
                best = (size, topic)
        return None if best is None else best[1]

    # -------------------------------------------------------------- going there

    def _to(self, goal: Goal, wish: _Wish) -> Route:
        available = goal in self._rooms
        match goal:
            case Goal.DRAFT:
                return self._draft(wish)
            case Goal.ARCHIVE:
                return Route(goal, self._looked_for(wish), self._code(wish), available)
            case Goal.HELP:
                topic = self._topic(wish.rest) or "index"
                known = topic if topic in self._topics else "index"
                return Route(goal, known, available=available)
            case Goal.ANSWER:
                return Route(goal, wish.text[wish.start :].strip(), available=available)
            case _:
                return Route(goal, _tidy(wish.text[wish.start :]), available=available)

    def _code(self, wish: _Wish) -> str:
        found = self._type(wish)
        return "" if found is None or found[1] else found[0]

    def _draft(self, wish: _Wish) -> Route:
        verb = _starts(wish.rest, (*w.DRAFT_VERBS, *w.WEAK_DRAFT_VERBS))
        found = self._type(wish)
        end = verb
        if found is not None and found[1] == 0:
            end = found[2]
        else:
            end = _skip(wish.rest, verb, (*w.FILLERS, *w.ARCHIVE_NOUNS))
        code = "" if found is None or found[1] else found[0]
        subject = _tidy(wish.text[wish.start + _subject_start(wish.rest, end) :])
        available = (not code or code in self._draftable) and Goal.DRAFT in self._rooms
        return Route(Goal.DRAFT, subject, code, available)

    def _looked_for(self, wish: _Wish) -> str:
        """Give the words to search for: without verb, fillers, the type and "về"."""
        start = _starts(wish.rest, w.SEARCH_VERBS)
        start = _skip(wish.rest, start, w.FILLERS)
        if (found := self._type(wish)) is not None and not found[1]:
            start = max(start, found[2])
        start = _skip(wish.rest, start, (*w.ARCHIVE_NOUNS, *w.FILLERS))
        start = _skip(wish.rest, start, w.ABOUT)
        words = _tidy(wish.text[wish.start + start :])
        return words or _tidy(wish.text[wish.start :])


def content_words(question: str) -> str:
    """Give the words of a question that a passage may be found by, as typed.

    Where nothing is typed with marks, "bao" may be that of "bao giờ"; beside marked words it is not.
    """
    text = clean_input(question).text
    plain = not has_marks("".join(char for char in text if char.isalpha()).lower())
    kept = []
    for word in re.findall(r"[^\s,;?!()\"“”]+", text):
        bare = word.strip(_EDGE).lower()
        if bare not in w.EMPTY_WORDS and not (plain and bare in _EMPTY):
            kept.append(word)
    return " ".join(kept)


def _type_words(types: Sequence[TypeName]) -> Mapping[str, tuple[str, ...]]:
    found = {}
    for one in types:
        name = fold_chars(re.sub(r"\s*\(.*\)", "", one.name))
        found[one.code] = (name, *w.TYPE_WORDS.get(one.code, ()))
    return found


def _subject_start(rest: str, end: int) -> int:
    """Find where the subject begins: behind "về việc", also behind an addressee, else at ``end``."""
    place = _skip(rest, end, ())
    direct = _skip(rest, place, w.ABOUT)
    if direct > place:
        return direct
    for name in w.ABOUT[:6]:
        found = _first(rest[end:], (name,))
        if found is not None:
            return end + found + len(name)
    return _skip(rest, end, w.FILLERS)


def _starts(rest: str, names: Sequence[str]) -> int:
    """Give the length of the longest of these that the text starts with, 0 for none."""
    rest_start = len(rest) - len(rest.lstrip(_EDGE))
    best = 0
    for name in names:
        end = rest_start + len(name)
        if rest.startswith(name, rest_start) and not rest[end : end + 1].isalnum():
            best = max(best, end)
    return best


def _skip(text: str, start: int, names: Sequence[str]) -> int:
    """Go past these words, as many times as they come, and past the marks between."""
    while True:
        while start < len(text) and text[start] in _EDGE:
            start += 1
        longest = 0
        for name in names:
            end = start + len(name)
            ends = name.endswith("'") or not text[end : end + 1].isalnum()
            if text.startswith(name, start) and ends:
                longest = max(longest, len(name))
        if not longest:
            return start
        start += longest


def _first(text: str, names: Sequence[str]) -> int | None:
    """Give the first place of any of these as whole words."""
    places = []
    for name in names:
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        if found is not None:
            places.append(found.start())
    return min(places, default=None)


def _has(text: str, names: Sequence[str]) -> bool:
    return _first(text, names) is not None


def _tidy(text: str) -> str:
    return collapse(text).strip(_EDGE)
