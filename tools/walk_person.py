"""How long a person would take for what a walk does in a moment: an estimate, told beside what was measured.

Keystroke-level model (Card, Moran, Newell: The Psychology of Human-Computer Interaction, 1983, ch. 8): K for
each key of an average typist who is no secretary, H and P to take the mouse and point instead of the walk's
Tabs, M once a step. Letters with marks are typed by Telex, a stroke more for each mark. Reading: 238 words a
minute (Brysbaert 2019, silent reading of English), with 1.14 Vietnamese syllables to the English word (counted
over our own translations); of what stands on a screen people read 28 % (Nielsen 2008, an upper bound, for pages
of the web). A person reads while the program works.
"""

from __future__ import annotations

import unicodedata

K, P, H, M = 0.28, 1.10, 0.40, 1.35
SYLLABLES_PER_S = 238 * 1.14 / 60
READ = 0.28


def strokes(text: str) -> int:
    """Count the strokes of a text by Telex: a mark is a stroke of its own, "đ" two."""
    return len(unicodedata.normalize("NFD", text)) + sum(text.lower().count(one) for one in "đ")


def seconds(*, measured: float, controls: int, typed: int, words: int) -> float:
    """Estimate a step; ``measured`` is what the program itself took, waiting included."""
    reading = words * READ / SYLLABLES_PER_S
    return max(measured, reading) + M + controls * (H + P) + typed * K
