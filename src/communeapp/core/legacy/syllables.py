"""Which strings of letters can be a Vietnamese syllable: onset, rime and tone fit together."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ONSETS = (
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
)  # fmt: skip
_RIME_LIST = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êt
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on
    ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uê uêch uênh uêu uc ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu
    uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu
"""
_RIMES = frozenset(_RIME_LIST.split())
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_STOPPED = frozenset("\u0301\u0323")  # tones that a syllable closed by a stop can carry
_LONGEST = 7  # "nghiêng"


@lru_cache(maxsize=16_384)
def is_syllable(word: str) -> bool:
    """Say whether a word, NFC, can be one Vietnamese syllable; case does not matter."""
    if not 0 < len(word) <= _LONGEST:
        return False
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in letters if c in _TONES]
    if len(tones) > 1:
        return False
    plain = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    for onset in _ONSETS:
        if plain.startswith(onset) and plain[len(onset) :] in _RIMES:
            if plain.endswith(("c", "ch", "p", "t")):
                return bool(tones) and tones[0] in _STOPPED
            return True
    return plain in {"gi", "giêng", "giêc", "qui", "quy"}
