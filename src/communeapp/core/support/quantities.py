"""How many, in which case, which others: small words that decide what a sentence says.

"mỗi tổ đạt 90 %" and "tổ đạt 90 %" hold the same figures; "các khu khác vẫn có nước" without its "khác"
says the opposite. What a text loses of these leaves its fact uncovered, what it adds is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations


def _words(inner: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{inner})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class _Kept:
    """Words of a fact, and what may stand for them in a text."""

    noted: re.Pattern[str]
    said: re.Pattern[str]


_EVERY = r"mỗi|từng|mọi|tất cả|toàn bộ|toàn thể|hằng|hàng|100 ?%|đều|bình quân|cứ|một"
_KEPT = (
    # "mỗi hộ 2 công" may be said "2 công/hộ".
    _Kept(
        _words(r"mỗi|(?<!đã )(?<!chưa )(?<!gọn )từng(?! bước)(?! trải)"),
        re.compile(rf"(?<!\w)(?:{_EVERY})(?!\w)|[^\W\d_]/[^\W\d_]|\d/[^\W\d_]", re.IGNORECASE),
    ),
    _Kept(
        _words("tất cả|toàn bộ|toàn thể"),
        _words(r"tất cả|toàn bộ|toàn thể|toàn|mọi|100 ?%|cả|đều|mỗi|từng|hết"),
    ),
    _Kept(_words("chỉ có|duy nhất"), _words("chỉ|duy nhất|mới có")),
    _Kept(
        _words(r"(?<=\w )khác(?! biệt)(?! nhau)"),
        _words("khác|còn lại|ngoài|riêng"),
    ),
    _Kept(
        _words("nếu|trường hợp"),
        _words("nếu|khi|trường hợp|trong điều kiện|thì|nào|ai|lúc|gặp|hễ|đối với|phải"),
    ),
    _Kept(
        _words(r"(?<!sau )(?<!trước )(?<!trong )(?<!đến )(?<!từ )khi"),
        _words("khi|nếu|trường hợp|lúc|gặp|sau|trước|thì|trong|dưới|trên|quá"),
    ),
    _Kept(_words("bao giờ|khi nào"), _words("bao giờ|khi nào|lúc nào|thời gian|thời điểm|thời hạn")),
    _Kept(_words("hoặc"), _words(r"hoặc|hay|một trong|và/hoặc")),
    _Kept(
        re.compile(r"(?<!\w)(?:khoảng|chừng|ước|gần|xấp xỉ|độ)(?= \d)", re.IGNORECASE),
        _words(r"khoảng|chừng|ước|ước tính|gần|xấp xỉ|độ|dự kiến"),
    ),
)  # fmt: skip
# Said of a fact that says nothing like it. "mỗi" may stand for what a fact says by a stroke, a list or "ngày 2
# lần"; "mỗi hộ gia đình" may be the one who is spoken to.
_ALL = r"tất cả|toàn bộ|toàn thể|toàn|mọi|100 ?%|cả|đều|mỗi|từng|các|những|hết|cũng"
_ADDED = (
    (
        _words(r"mỗi(?! (?:hộ|gia|người|cá|công dân)(?!\w))"),
        re.compile(
            rf"(?<!\w)(?:{_EVERY}|các|những|cũng|(?:ngày|tuần|tháng|quý|năm) \d+)(?!\w)|/",
            re.IGNORECASE,
        ),
    ),
    (_words(r"(?:tất cả|toàn bộ|toàn thể)(?= (?!thông tin|thắc mắc|ý kiến)\w)"), _words(_ALL)),
    (
        _words(r"hầu hết|phần lớn|đa số|một số|một phần|đại đa số|chủ yếu"),
        _words(r"hầu hết|phần lớn|đa số|một số|một phần|nhiều|chủ yếu|phần|vài|mấy|gần"),
    ),
    (
        _words(r"(?<!trong )(?:khoảng|chừng|xấp xỉ)(?= \d)"),
        _words(r"khoảng|chừng|ước|gần|xấp xỉ|độ|hơn|trên|quá|dự kiến"),
    ),
)
# "Trong 5 hộ ở nhà tạm, 2 hộ …" makes the two a part of the five.
_OUT_OF = re.compile(
    r"(?<!\w)trong (?:số |tổng số )?(\d[\d.]*)(?= [^\W\d_])(?! (?:ngày|giờ|tháng|năm|tuần|phút|quý|đợt|buổi))",
    re.IGNORECASE,
)
_PARTS = _words("trong|tổng|gồm|chia")
# "không cấm", "không miễn": what is forbidden, allowed.
_ALLOWED = re.compile(
    r"(?<!\w)(?:không|chưa|đừng) (?:được |phải |hề |còn |bị )?(?:cấm|ngăn cấm|nghiêm cấm|tránh)(?!\w)",
    re.IGNORECASE,
)


def loses_quantity(text: str, fact: str) -> bool:
    """Say whether a text drops "mỗi", "tất cả", "khác", "nếu", "hoặc" or "khoảng" of its fact."""
    return any(one.noted.search(fact) and not one.said.search(text) for one in _KEPT)


def quantity_marks(text: str, fact: str) -> Iterator[tuple[int, int]]:
    """Give the places where a text says how many of all, although its fact does not."""
    for added, near in _ADDED:
        if not near.search(fact):
            for found in added.finditer(text):
                yield found.start(), _noun_end(text, found.end())
    if not _PARTS.search(fact) and "/" not in fact:
        numbers = [
            int(one.replace(".", ""))
            for one in re.findall(r"(?<![\w.,])\d[\d.]*(?![\d%]|,\d)", fact)
        ]
        sums = {one + two for one, two in combinations(numbers, 2)}
        for found in _OUT_OF.finditer(text):
            if int(found[1].replace(".", "")) not in sums:  # "402 hồ sơ, đúng hạn 391, quá hạn 11"
                yield found.start(), _noun_end(text, found.end())


def allowing_marks(text: str, fact: str) -> Iterator[tuple[int, int]]:
    """Give the places where a text denies a ban ("không cấm") that its fact does not deny."""
    if _ALLOWED.search(fact) is None:
        for found in _ALLOWED.finditer(text):
            yield found.start(), _noun_end(text, found.end())


def _noun_end(text: str, end: int) -> int:
    """Take the word behind into the mark."""
    found = re.match(r" [^\W\d_]+", text[end:])
    return end + (found.end() if found is not None else 0)
