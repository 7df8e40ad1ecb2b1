"""The words beside a detail that say what it is: where they stand, and which is nearest."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from communeapp.core.incoming.plain import plain

# Names of what follows, without marks: people write "so CMND", "Số CCCD", "bien so".
_WORDS: dict[str, str] = {
    "id": r"cccd|can cuoc(?: cong dan)?|dinh danh(?: ca nhan)?|ddcn|cmnd|cmtnd|cmt|"
    r"chung minh (?:nhan dan|thu)|giay chung minh",
    "tax": r"mst|ma so thue|ma so doanh nghiep|tax(?: code)?",
    "phone": r"(?:so )?(?:dien thoai|dt)(?: di dong| co dinh| lien he| lien lac)?|sdt|d\.t|phone|"
    r"zalo|lien he|tel|di dong|mobile|viber|so may|hotline",
    "fax": r"fax",
    "social": r"bhxh|bao hiem xa hoi",
    "health": r"bhyt|bao hiem y te",
    "account": r"(?:so )?(?:tai khoan|tk)(?: (?:ngan hang|so|ca nhan|nhan tien|the))*|stk|so tk|"
    r"chuyen khoan (?:vao|den|toi)(?: so)?",
    "card": r"so the(?: ngan hang| atm| tin dung)?|the (?:ngan hang|atm|tin dung|ghi no|visa)|"
    r"visa|mastercard|napas|atm|card|the(?= \d)",
    "licence": r"giay phep lai xe|gplx|bang lai(?: xe)?",
    "passport": r"ho chieu|passport",
    "plate": r"bien (?:so|kiem soat)(?: xe)?|bks|bien dang ky",
    "device": r"imei|ma thiet bi|(?:dia chi )?mac(?: address)?|device id|serial",
}
_NAMED = re.compile(
    "|".join(rf"(?P<{kind}>(?<![a-z0-9])(?:{words})(?![a-z0-9]))" for kind, words in _WORDS.items())
)
_REACH = 60  # code points between a word and the number it names
_BEHIND = 16  # a word right after: "079187000456 (CCCD)"


class Context:
    """A text with its plain form (small letters, no marks, same places) and its naming words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = plain(text)

    @cached_property
    def _named(self) -> tuple[list[int], list[tuple[int, str]]]:
        found = [
            (one.start(), one.end(), str(one.lastgroup)) for one in _NAMED.finditer(self.plain)
        ]
        return [end for _, end, _ in found], [(start, kind) for start, _, kind in found]

    def kind_before(self, start: int, reach: int = _REACH) -> str:
        """Give the kind that the nearest word left of a place names; "" for none in reach.

        One line break may lie between: forms put the number under its name.
        """
        ends, words = self._named
        at = bisect_left(ends, start + 1) - 1
        if at < 0 or start - ends[at] > reach or self.text.count("\n", ends[at], start) > 1:
            return ""
        return words[at][1]

    def kind_after(self, end: int) -> str:
        """Give the kind named right after a place, in brackets or after a dash."""
        found = _NAMED.search(self.plain, end, end + _BEHIND)
        if found is None or not re.fullmatch(
            r"[ (\[,:–-]*(?:la )?(?:so )?", self.plain[end : found.start()]
        ):
            return ""
        return str(found.lastgroup)

    def line(self, start: int, end: int) -> str:
        """Give the plain line that a stretch stands in."""
        first = self.plain.rfind("\n", 0, start) + 1
        last = self.plain.find("\n", end)
        return self.plain[first : last if last >= 0 else len(self.plain)]

    def before(self, start: int, reach: int) -> str:
        """Give the plain text left of a place."""
        return self.plain[max(0, start - reach) : start]

    def after(self, end: int, reach: int) -> str:
        """Give the plain text right of a place."""
        return self.plain[end : end + reach]
