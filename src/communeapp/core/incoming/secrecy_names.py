"""Reads a level of secrecy from a file name, and from no name that only holds the same syllable."""

from __future__ import annotations

import re
from pathlib import PurePath

from communeapp.core.vietnamese import fold, nfc

_LONG = {"toi mat": "toimat", "tuyet mat": "tuyetmat", "toimat": "toimat", "tuyetmat": "tuyetmat"}
_BRACKETS = re.compile(r"[(\[{]\s*((?:(?:tuyệt|tối|tuyet|toi)[ _-]*)?(?:mật|mat))\s*[)\]}]")
_WORD = re.compile(r"[^\W_]+")
_SEPARATORS = re.compile(r"[_()\[\]{}.,;+–—]+|\s+-+\s+|\s*-+\s*")
# Syllables that make another word together with "mật" or, unmarked, with "mặt", "mắt", "mất", "mát".
_AFTER_WORDS = """
    ong ma khau do son nghi vu thu danh lenh hieu ngu dam tap thiet gau mia tong bao tham lich
    bang tran dat hang tien nuoc phang cat troi trai nen duong chinh truoc sau ngoai trong kinh
    xich lai hai mot ca tai cua tich trom cap an toan luc mua sinh viec can thi vien bo me
"""
_BEFORE_WORDS = """
    bi bao co ong than gan tui can giai huyen ho bo mat hoa
    be vang tien ra giap dau tram day dien san nam lo chan mot doi hai vo cay may va khuat
    lac danh lam da that ton mo lanh
"""
_AFTER = frozenset(_AFTER_WORDS.split())
_BEFORE = frozenset(_BEFORE_WORDS.split())


def level_in_name(file_name: str) -> str | None:
    """Give the level that a file name spells out: ``mat``, ``toimat``, ``tuyetmat``; None for none.

    Counted are a level in brackets (``(Mật)``), a level between separators (``MAT_12.docx``,
    ``12-BC - TỐI MẬT.pdf``) and ``MẬT`` in capitals, marks included.
    """
    stem = PurePath(nfc(file_name)).name
    stem = stem.rsplit(".", 1)[0] if "." in stem[1:] else stem
    if (found := _BRACKETS.search(stem.lower())) is not None:
        return re.sub(r"[^a-z]", "", fold(found[1]))
    if re.search(r"\bbi mat\b", fold(stem.replace("_", " ").replace("-", " "))):
        return None  # a text about state secrets
    parts = [part.strip() for part in _SEPARATORS.split(stem) if part.strip()]
    for at, part in enumerate(parts):
        if (word := _LONG.get(fold(part))) and (part.isupper() or not part.isascii()):
            return word
        if _is_secret_part(parts, at):
            return "mat"
    return _capital_word(stem)


def _is_secret_part(parts: list[str], at: int) -> bool:
    """Say whether a part between separators is the level MẬT and no half of another word."""
    part = parts[at]
    before = fold(parts[at - 1]).split()[-1:] if at else []
    after = fold(parts[at + 1]).split()[:1] if at + 1 < len(parts) else []
    if set(before) & _BEFORE or set(after) & _AFTER:
        return False
    if part.lower() == "mật":
        return True
    return part == "MAT" and at == 0 and len(parts) > 1


def _capital_word(stem: str) -> str | None:
    """Find MẬT, TỐI MẬT, TUYỆT MẬT in capitals among the words of a name."""
    words = [found[0] for found in _WORD.finditer(stem)]
    for at, word in enumerate(words):
        if word == "MẬT" or (word == "MAT" and at and words[at - 1] in {"TOI", "TUYET"}):
            before = fold(words[at - 1]) if at else ""
            after = fold(words[at + 1]) if at + 1 < len(words) else ""
            if before in {"toi", "tuyet"}:
                if at >= 2 and fold(words[at - 2]) in {"do", "va", "muc"}:
                    continue
                return f"{before}mat"
            if before not in _BEFORE | {"do"} and after not in _AFTER:
                return "mat"
    return None
