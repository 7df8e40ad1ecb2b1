"""Proper names and bodies of a text that no fact names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communeapp.core.documents import UnsupportedKind
from communeapp.core.sentences import Wording, tidy
from communeapp.core.support.words import STOPWORDS, holds, starts_sentence, words_of

# A name that begins with one of these, or stands after one in small letters, is a body's.
_BODY_HEADS = (
    "ủy ban", "uỷ ban", "hội đồng", "bộ", "sở", "phòng", "ban", "cục", "chi cục", "tổng cục", "vụ", "viện",
    "trung tâm", "trạm", "công an", "hạt", "đồn", "đội", "hội", "đoàn", "đảng ủy", "huyện ủy", "tỉnh ủy",
    "thành ủy", "chi bộ", "mặt trận", "liên đoàn", "liên minh", "công đoàn", "trường", "bệnh viện",
    "ngân hàng", "kho bạc", "công ty", "hợp tác xã", "tòa án", "viện kiểm sát", "thanh tra", "văn phòng",
    "chính phủ", "quốc hội", "bảo hiểm xã hội", "tập đoàn", "quỹ",
)  # fmt: skip
_BEFORE = 60  # letters before a name in which the word of a body is looked for
_SHORT_BODIES = frozenset({"ubnd", "hđnd", "mttq", "ubmttq", "bch", "btv", "bhxh", "tand", "vksnd"})


def unknown_names(
    text: str, known: str, wording: Wording, sources: Sequence[str]
) -> list[tuple[int, int, UnsupportedKind]]:
    """Give the places of names that the facts do not hold, and whether each is a body's."""
    words = frozenset(one.casefold() for one in wording.words)
    own = frozenset(one.casefold() for one in wording.own)
    full = text.casefold()
    runs = {source[a:b].casefold() for source in sources for a, b in capital_runs(source)}
    runs |= words | own
    offices = _named_offices(known, wording)
    plain = words | own | offices
    found = []
    for start, end in _joined_offices(text, capital_runs(text), wording):
        run = text[start:end].casefold()
        if _allowed(run, known, runs) or _inside(full, start, end, plain):
            continue
        if holds(known, tidy(text[start:end], wording)):
            continue  # an abbreviation of the text that the facts write out
        if starts_sentence(text, start):
            rest = re.sub(r"\A\w+[ -]?", "", run)
            # A capital that only starts the sentence is no name; the rest must still be known.
            if (
                not rest
                or _allowed(rest, known, runs)
                or _inside(full, end - len(rest), end, plain)
            ):
                if not _is_office(run, wording):
                    continue
            elif not _is_body(text, start, run, wording) and len(run.split(" ")) > 1:
                first = run.split(" ")[0]
                if not holds(known, run) and first in wording.common and rest.islower():
                    start = end - len(rest)  # "Giao Sùng A Páo": the verb is no part of the name
        kind = UnsupportedKind.NAME
        if _is_body(text, start, text[start:end].casefold(), wording):
            kind = UnsupportedKind.BODY
            end = _whole_word(text, end)
        found.append((start, end, kind))
    return found


def capital_runs(text: str) -> list[tuple[int, int]]:
    """Give the places of words with capitals that stand side by side ("Lỳ Xé Pu", "VNeID")."""
    runs: list[tuple[int, int]] = []
    previous_end = -2
    for match in re.finditer(r"[^\W\d_]\w*", text):
        if not any(char.isupper() for char in match[0]):
            continue
        if re.fullmatch(r"[IVXLC]+", match[0]):
            continue  # a Roman numeral is a number
        joined = text[previous_end : match.start()] if runs else ""
        if runs and joined in (" ", "-") and previous_end >= 0:
            runs[-1] = (runs[-1][0], match.end())
        else:
            runs.append(match.span())
        previous_end = match.end()
    return runs


def tidied_name(name: str, wording: Wording) -> str:
    """Give a name as its words in small letters, abbreviations written out."""
    return " ".join(words_of(tidy(name, wording)))


def _joined_offices(
    text: str, runs: Sequence[tuple[int, int]], wording: Wording
) -> list[tuple[int, int]]:
    """Join the runs that are one office's name ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân")."""
    pattern = wording.office_pattern
    if pattern is None:
        return list(runs)
    offices = [found.span() for found in pattern.finditer(text) if found[0][:1].isupper()]
    found: list[tuple[int, int]] = []
    for start, end in runs:
        whole = next((one for one in offices if one[0] <= start < one[1]), None)
        if whole is None:
            found.append((start, end))
        elif whole[0] == start:
            found.append((start, max(end, whole[1])))
        elif end > whole[1]:
            found.append((whole[0], end))
        elif not found or found[-1][0] != whole[0]:
            found.append(whole)
    return found


def _named_offices(known: str, wording: Wording) -> frozenset[str]:
    """Give the offices that the facts name, in full or by an abbreviation."""
    named = {one.casefold() for one in wording.offices if holds(known, one)}
    for short, full in wording.abbreviations.items():
        if holds(known, short):
            named.update((short.casefold(), full.casefold()))
    # "Phòng Kinh tế" is named by "kinh tế xã" as little as by "phòng": only whole names count.
    return frozenset(named)


def _allowed(run: str, known: str, runs: set[str]) -> bool:
    """Say whether a run of capitals is in the facts, or is two known names side by side."""
    if holds(known, run):
        return True
    words = run.split(" ")
    return any(
        " ".join(words[:cut]) in runs and " ".join(words[cut:]) in runs
        for cut in range(1, len(words))
    )


def _inside(full: str, start: int, end: int, names: frozenset[str]) -> bool:
    """Say whether the run is part of a known name that stands here in full."""
    for name in names:
        place = full.find(name)
        while place >= 0:
            if place <= start and end <= place + len(name):
                return True
            place = full.find(name, place + 1)
    return False


def _whole_word(text: str, end: int) -> int:
    """Take the small second syllable of the last word into a body's name ("Sở Tài chính")."""
    last = re.search(r"(?:\A| )(\w+)\Z", text[:end])
    after = re.match(r" ([^\W\d_]+)", text[end:])
    if last is None or after is None or not last[1][:1].isupper() or last[1].isupper():
        return end
    small = after[1].islower() and after[1] not in STOPWORDS
    return end + after.end() if small else end


def _is_office(run: str, wording: Wording) -> bool:
    return run in {one.casefold() for one in wording.offices} or run in _SHORT_BODIES


def _is_body(text: str, start: int, run: str, wording: Wording) -> bool:
    """Say whether a name is one of a body: by its own first word, or by the word before it."""
    if _is_office(run, wording):
        return True
    if any(run == head or run.startswith(head + " ") for head in _BODY_HEADS):
        return True
    before = text[max(0, start - _BEFORE) : start].rstrip().casefold()
    return any(
        re.search(rf"(?<!\w){re.escape(head)}\Z", before) is not None
        for head in (
            "công ty",
            "trường",
            "hợp tác xã",
            "ngân hàng",
            "bệnh viện",
            "sở",
            "cục",
            "quỹ",
        )
    )
