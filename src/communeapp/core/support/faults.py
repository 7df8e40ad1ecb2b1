"""What a small model does wrong beside inventing: repeats, leaks, refuses, fences, drifts, echoes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from communeapp.core.legacy.syllables import is_syllable
from communeapp.core.sentences import tidy
from communeapp.core.support.model import Problem, SupportContext
from communeapp.core.support.polarity import adds_negation
from communeapp.core.support.words import STOPWORDS, grams, spoken, words_of
from communeapp.core.vietnamese import fold

_OTHER_SCRIPT = re.compile(
    "[\u0370-\u1cff\u2e80-\u9fff\ua000-\udfff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
_NOT_VIETNAMESE = re.compile(r"(?i)[fjwz]")
_CONSONANTS = frozenset("bcdđghklmnpqrstvx")
_FENCE = re.compile(
    r"```|~~~|<\|[^|\n]{0,40}\|>|</?[a-z_][\w-]{0,24}(?:\s[^<>\n]{0,60})?/?>|<!--|\*\*|^\s*#{1,6}\s|__\w|\{\s*\"",
    re.IGNORECASE,
)
# Without marks and case: a model that refuses does so in its own fixed words.
_REFUSALS = re.compile(
    r"(?:^|[.,;:!]\s*|\b(?:rat tiec|xin loi)\b.{0,30})"
    r"(?:toi|minh|em) (?:khong the|khong duoc phep|khong co kha nang|rat tiec|xin loi|la (?:mot )?(?:mo hinh|tro ly))"
    r"|\b(?:la|voi tu cach la) (?:mot )?(?:mo hinh|tro ly|he thong|chuong trinh)"
    r"(?: (?:ngon ngu|ai|ao|tri tue nhan tao))+"
    r"|\bxin loi,? (?:nhung |vi )?(?:toi|minh|em|ban)\b|\b(?:rat tiec|xin loi)\W*$|\brat tiec,? (?:toi|minh)\b"
    r"|\b(?:i'?m sorry|i am sorry|i can(?:'?t|not)|as an ai|as a language model|i am unable|i'm unable)\b"
    r"|\btoi (?:co the giup|san sang (?:giup|ho tro)|hieu (?:roi|yeu cau))|\bhay cho toi biet\b"
    r"|^\W*(?:duoi day la|day la (?:cau|ban|noi dung)|cau (?:van )?(?:duoc )?viet lai|duoc viet lai|"
    r"ket qua viet lai|(?:vang|chac chan|tat nhien|da)[,!.:])"
)
_CLAUSE = re.compile(r"[.;!?](?!\d)")
_ECHO_LENGTH = 5


def faults(text: str, fact: str, context: SupportContext) -> Iterator[Problem]:
    """Name what is wrong with an item, whatever its facts."""
    tidied = tidy(fact, context.wording)
    sources = (fact, tidied, *context.texts)
    if adds_negation(text, fact):
        yield Problem.NEGATION_ADDED
    if _foreign(text, sources, context.wording.lexicon):
        yield Problem.FOREIGN
    if _repeats(text, fact):
        yield Problem.REPETITION
    if len(text) > 160 + 2 * len(tidied):
        yield Problem.TOO_LONG
    if _adds_words(text, (tidied, *context.texts), context):
        yield Problem.ADDED
    if _leaks(text, (tidied, *context.texts), context):
        yield Problem.LEAK
    if refuses(text, fact):
        yield Problem.REFUSAL
    if _FENCE.search(text) and not _FENCE.search(fact):
        yield Problem.FENCE
    if _echoes(text, (tidied, *context.texts), context):
        yield Problem.ECHO


def refuses(text: str, fact: str) -> bool:
    """Find the words with which a model declines, apologises or speaks of itself."""
    found = _REFUSALS.search(fold(text))
    return found is not None and found[0].strip(" .,;:!") not in fold(fact)


def _foreign(text: str, sources: Sequence[str], lexicon: Iterable[str]) -> bool:
    """Find other scripts, and Latin words that can be no Vietnamese syllable and that nobody typed."""
    if _OTHER_SCRIPT.search(text) or "\ufffd" in text:
        return True
    known = {word for source in sources for word in words_of(source)}
    known |= {word for one in lexicon for word in words_of(one) if len(word) > 1}
    if any(word in _CONSONANTS and word not in known for word in words_of(text)):
        return True  # "K kiến nghị": a slip of the model
    strange = [word for word in words_of(text) if word not in known and not is_syllable(word)]
    return any(
        _NOT_VIETNAMESE.search(word) or (word.isascii() and len(word) > 2) for word in strange
    )


def _repeats(text: str, fact: str) -> bool:
    """Find the same four words twice, or one word four times in a row, where the fact does not."""
    words, noted = words_of(text), words_of(fact)
    found, own = grams(words), grams(noted)
    if any(found.count(one) > max(1, own.count(one)) for one in set(found)):
        return True
    return any(len(set(one)) == 1 for one in found if one not in own) or any(
        one[:2] == one[2:] for one in found if one not in own
    )


def _leaks(text: str, sources: Sequence[str], context: SupportContext) -> bool:
    """Find four words in a row of an example's note that the facts do not hold.

    Ordinary office wording ("triệu đồng, trong đó") belongs to everybody.
    """
    plain = {word for source in sources for word in words_of(source)}
    plain |= STOPWORDS | context.wording.common
    said = set(grams(words_of(text)))
    return any(
        gram in said and any(word not in plain for word in gram)
        for note in context.example_notes
        for gram in grams(words_of(note))
    )


def _echoes(text: str, sources: Sequence[str], context: SupportContext) -> bool:
    """Find five words in a row of what the model was told to do, or the frame of its question."""
    low = spoken(text)
    for asked in context.asked:
        told = words_of(asked)
        if len(told) < _ECHO_LENGTH:
            # A short frame ("Ghi chép:") is an echo with its colon only.
            frame = " ".join(told)
            shown = re.search(rf"(?<!\w){re.escape(frame)}\s*:", text.casefold()) if frame else None
            if shown and not any(frame in source.casefold() for source in sources):
                return True
            continue
        for gram in grams(told, _ECHO_LENGTH):
            words = f" {' '.join(gram)} "
            if words in low and not any(words in spoken(source) for source in sources):
                return True
    return False


def _adds_words(text: str, sources: Sequence[str], context: SupportContext) -> bool:
    """Find content that is neither the facts' nor ordinary office wording ("đã", "chào mừng").

    One strange word may be grammar; more are somebody's invention. The informal words of the pack
    ("bạn", and the past tense "đã", which makes a task look done) are one too many.
    """
    known = {word for source in sources for word in words_of(source)}
    allowed = known | STOPWORDS | context.wording.common | context.plain
    said = words_of(text)
    if any(word in context.wording.informal and word not in known for word in said):
        return True
    if said[:1] == ["để"] and "để" not in known:
        return True  # a clause of purpose that the facts do not have
    if said[:1] == ["người"] and said[1:2] in (["không"], ["chưa"]) and "người" not in known:
        return True  # "không hút thuốc" forbids, "người không hút thuốc" is a man
    # "Mức phí là 3 nhà chưa có giấy": the beginning is that of another kind of note.
    for lead in context.beginnings:
        words = words_of(lead)
        if said[: len(words)] == words and any(word not in allowed for word in words):
            return True
    for clause in _CLAUSE.split(text):
        # A sentence of its own that shares no word with the facts is somebody else's, however ordinary.
        words = [word for word in words_of(clause) if word not in STOPWORDS]
        if len(words) > 2 and known.isdisjoint(words):
            return True
    return sum(word not in allowed for word in said) > 1
