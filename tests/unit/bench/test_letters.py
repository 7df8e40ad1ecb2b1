"""What counts as finished body in the benchmark of a letter."""

from __future__ import annotations

from communeapp.bench.letters import syllables


def test_every_syllable_of_a_plain_text_counts() -> None:
    assert syllables("Tổ chức tuyên truyền đến từng hộ.") == 7


def test_a_sentence_said_again_counts_once_also_under_another_number() -> None:
    loop = "1. Che chắn chuồng trại.\n2. Che chắn chuồng trại.\n3. Báo cáo kết quả."
    assert syllables(loop) == 8
