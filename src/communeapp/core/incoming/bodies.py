"""Names of bodies in normal spelling: ``ỦY BAN NHÂN DÂN XÃ THU LŨM`` is ``Ủy ban nhân dân xã Thu Lũm``."""

from __future__ import annotations

import re

from communeapp.core.incoming.bodies_words import (
    ISSUERS_BY_SYMBOL,
    LONGEST_PHRASE,
    PHRASE_BY_PLAIN,
    PROVINCE_BY_PLAIN,
    SHORT,
)
from communeapp.core.incoming.letters import UPPER, distance, plain
from communeapp.core.vietnamese import capitalize_first

_LEVELS = frozenset(
    (
        "tinh",
        "huyen",
        "quan",
        "thi xa",
        "thanh pho",
        "phuong",
        "xa",
        "thi tran",
        "dac khu",
        "khu vuc",
    )
)
# Below the commune; levels of a place only after "Chi bộ".
_HAMLETS = frozenset(("bản", "thôn", "ấp", "buôn", "khu"))
_LINKS = frozenset(("và", "của", "về", "các", "thuộc"))
# After these a proper name follows, without the level of a place before it.
_SCHOOLS = frozenset(
    (
        "Trường",
        "Tiểu học",
        "Trung học cơ sở",
        "Trung học phổ thông",
        "Mầm non",
        "Tỉnh ủy",
        "Thành ủy",
        "Huyện ủy",
    )
)
_WORD = re.compile(r"[^\W_]+(?:[&'’][^\W_]+)*|[^\w\s]+|\s+")
# First words of a name of a body; what starts with another word continues the name above it.
_HEADS = (
    "uy ban|ubnd|ub|hoi dong|hdnd|bo|so|ban|cuc|chi cuc|tong cuc|vu|vien|truong|trung tam|phong"
    "|van phong|cong an"
    "|quan khu|bo chi huy|bo tu lenh|toa an|thanh tra|kho bac|ngan hang|bao hiem|dang bo|dang uy"
    "|tinh uy|thanh uy"
    "|huyen uy|thi uy|quan uy|chi bo|mat tran|hoi|doan|lien doan|lien hiep|cong doan|chinh phu"
    "|thu tuong|quoc hoi"
    "|chu tich|dai|bao|tap doan|cong ty|tong cong ty|benh vien|tram|quy|doi|hat|kiem toan|to|don"
    "|tieu doan|trung doan"
    "|su doan|bch|btv|bcd|ubmttq|ubmttqvn|mttq|hoc vien|dai hoc|nha|kiem toan|tieu ban|thuong truc"
    "|ubkt|bch|bchqs|ldld"
    "|bqp|bca|thue|hai quan|thong ke|buu dien|vien kiem sat|khu|lien minh|hiep hoi|cang vu"
    "|ban quan ly|chi nhanh|xi nghiep"
    "|nong truong|lam truong|hop tac xa|dien luc"
)
_MARKED = {
    "don": "đồn", "so": "sở", "bao": "báo", "to": "tổ", "doi": "đội", "hat": "hạt", "quy": "quỹ", "bo": "bộ",
    "vu": "vụ", "hoi": "hội", "dai": "đài", "nha": "nhà", "ban": "ban", "thue": "thuế", "truong": "trường",
}  # fmt: skip
_HEAD = re.compile(rf"(?:{_HEADS})\b")
_PLACE = re.compile(r"(?:tinh|huyen|quan|thi xa|thanh pho|tp\.?|phuong|xa|thi tran|dac khu)\s")
# Names that mean nothing without what follows them on the next line.
OPEN_NAMES = frozenset(
    (
        "van phong", "ban chi dao", "ban chi huy", "ban chap hanh", "ban thuong vu", "uy ban", "hoi dong", "ban",
        "hoi dong nhan dan", "uy ban nhan dan", "ubnd", "hdnd", "to cong tac", "doan", "chi cuc", "cuc", "vu", "phong",
        "so", "bo", "trung tam", "truong", "cong an", "hoi", "trung tam phuc vu", "ban quan ly", "ban quan ly du an",
        "ban to chuc", "bch", "bcd", "uy ban mat tran to quoc", "uy ban mttq", "uy ban mat tran to quoc viet nam",
        "uy ban mttq viet nam", "ban thuong truc", "toa an nhan dan", "vien kiem sat nhan dan", "ngan hang", "dang uy",
        "dang bo", "bo chi huy", "bo tu lenh", "bo chi huy quan su", "ban chi huy quan su", "tinh uy",
        "chi bo", "thanh tra", "hoi lien hiep phu nu", "doan thanh nien", "huyen uy", "thanh uy", "bao hiem xa hoi",
        "benh vien", "cong ty", "tong cong ty",
        "lien doan lao dong", "hoi nong dan", "hoi cuu chien binh", "trung tam y te", "tram y te", "uy ban kiem tra",
    )
)  # fmt: skip


def starts_body(flat: str, text: str = "") -> bool:
    """Tell whether a plain line begins the name of a body.

    ``text``: the line with its marks, where they can be trusted: "Đơn" is no "đồn", "Số" no "sở".
    """
    hit = _HEAD.match(flat)
    if hit is None or not text:
        return hit is not None
    first = re.sub(r"^\W+", "", text.lower()).split()[:1]
    marked = _MARKED.get(hit.group())
    return marked is None or first == [marked]


def starts_place(flat: str) -> bool:
    """Tell whether a plain line begins with the level of a place: ``xa``, ``tinh``."""
    return _PLACE.match(flat) is not None


def spell(name: str) -> str:
    """Give a name in normal spelling.

    Known phrases get their official spelling (also where recognition lost their marks), short forms are
    written out, the word after a known phrase or a mark of a list gets a capital, and a place name gets
    capitals throughout.
    """
    tokens = [one for one in _WORD.findall(_written_out(name)) if one]
    flats = [plain(one) for one in tokens]
    out: list[str] = []
    at = 0
    in_place = capital = False
    while at < len(tokens):
        token = tokens[at]
        if token.isspace():
            out.append(" ")
            at += 1
            continue
        if not token[0].isalnum():
            out.append(token)
            in_place = in_place and token in ("-", "–")
            capital = capital or token in ("-", "–", ",")
            at += 1
            continue
        size, spelt, level = _longest(flats, at, token, in_place=in_place)
        if size == 1 and out and not capital and not level and spelt[0].isupper():
            size = 0  # "Nội vụ": a head of a name only where a name begins
        if size:
            if level:
                in_place = True
            elif spelt in _LINKS:
                in_place = False
            joins = spelt in _LINKS
            out.append(capitalize_first(spelt) if capital and not level and not joins else spelt)
            capital = not level and (spelt == "và" or not joins)
            if in_place and not level:
                in_place = plain(spelt) in PROVINCE_BY_PLAIN
            in_place = in_place or spelt in _SCHOOLS or spelt.startswith("Trường ")
            at += size
            continue
        word = token.lower()
        if word in _HAMLETS and plain("".join(out)).rstrip().endswith("chi bo"):
            in_place, capital = True, False
        elif any(char.isdigit() for char in token):
            word = token.upper()
        elif in_place or capital:
            word = capitalize_first(word)
        out.append(word)
        capital = False
        at += 1
    return capitalize_first(" ".join("".join(out).split()))


def snapped(name: str) -> str:
    """Mend the name of a province at the end of a recognised name, one letter apart from a known one."""
    hit = re.search(r"\b(tỉnh|thành phố) ([^,]+)$", name)
    if hit is None or plain(hit.group(2)) in PROVINCE_BY_PLAIN:
        return name
    flat = plain(hit.group(2))
    near = [
        full
        for known, full in PROVINCE_BY_PLAIN.items()
        if len(known) > 5 and distance(known, flat) <= 1
    ]
    return f"{name[: hit.start(2)]}{near[0]}" if len(near) == 1 else name


def _longest(flats: list[str], at: int, token: str, *, in_place: bool) -> tuple[int, str, bool]:
    """Find the longest known phrase at a token: how many tokens, its spelling, whether it is a level."""
    words: list[str] = []
    best: tuple[int, str, bool] = (0, "", False)
    position = at
    while position < len(flats) and len(words) < LONGEST_PHRASE + 3:
        flat = flats[position]
        if not flat.isspace():
            words.append(flat)
            joined = _joined(words)
            size = position - at + 1
            if joined in _LEVELS:
                # "xã hội" and "quận ủy" are phrases of their own and win by length.
                best = (size, PHRASE_BY_PLAIN[joined], True)
            elif joined in PHRASE_BY_PLAIN and (len(words) > 1 or not in_place):
                spelt = PHRASE_BY_PLAIN[joined]
                # One syllable without its mark may be any word: "Phong Thổ" is no "phòng".
                if len(words) > 1 or token.lower() == spelt.lower():
                    best = (size, spelt, False)
            elif joined in PROVINCE_BY_PLAIN and (len(words) > 1 or in_place):
                best = (size, PROVINCE_BY_PLAIN[joined], False)
        position += 1
    return best


def _joined(words: list[str]) -> str:
    joined = ""
    for word in words:
        joined += word if word == "," else f" {word}"
    return joined.strip()


def _written_out(name: str) -> str:
    """Write short forms out; ``TP.`` and ``TX.`` lose their full stop."""

    def full(hit: re.Match[str]) -> str:
        short = plain(hit.group(1))
        if short in ("th", "tt", "cp", "vn", "kb", "qs") and not hit.group(1).isupper():
            return hit.group()
        long = SHORT.get(short)
        return hit.group() if long is None else long + (" " if hit.group(2) else "")

    return re.sub(r"\b([^\W\d_]+(?:[&-][^\W\d_]+)?)\b(\.?)(?!\d)", full, name)


def place_of(spelt: str) -> str:
    """Give the place at the end of a spelt name (``tỉnh Lai Châu``), "" where it has none."""
    hit = re.search(
        rf"\b(?:tỉnh|huyện|quận|thị xã|[Tt]hành phố|phường|xã|thị trấn|đặc khu) (?=[{UPPER}]).*$|\bkhu vực .*$",
        spelt,
    )
    return hit.group() if hit else ""


def full_name(child: str, parent: str) -> str:
    """Join a body's name with what tells it apart from its like: the place, or the body above it.

    ``Sở Nội vụ`` under ``Ủy ban nhân dân tỉnh Lai Châu`` is ``Sở Nội vụ tỉnh Lai Châu``, ``Văn phòng``
    under it ``Văn phòng Ủy ban nhân dân tỉnh Lai Châu``, ``Phòng Tham mưu`` under ``Công an tỉnh …``
    ``Phòng Tham mưu, Công an tỉnh …``. A name with a place of its own stays.
    """
    if not parent or place_of(child) or child.startswith("Trường"):
        return child
    flat, above = plain(child), plain(parent)
    place = place_of(parent)
    if flat in ("van phong", "thanh tra", "ban thuong truc", "ban thuong vu", "uy ban kiem tra"):
        return f"{child} {parent}"
    if re.match(r"(?:tinh uy|thanh uy|huyen uy|dang uy|thi uy|quan uy)", above):
        return f"{child} {parent}" if re.match(r"(?:ban|van phong|co quan)\b", flat) else child
    if above.startswith("hoi dong nhan dan") and re.match(r"(?:ban|to dai bieu)\b", flat):
        return f"{child} {parent}"
    if above.startswith("uy ban nhan dan"):
        return f"{child} {place}" if place else child
    if re.match(r"(?:phong|vu|doi|ban)\b", flat) and not re.match(
        r"ban (?:chi dao|chi huy|quan ly)", flat
    ):
        return f"{child}, {parent}"
    if place and re.match(r"(?:chi cuc|trung tam|hat|tram|ban chi dao|benh vien)\b", flat):
        return f"{child} {place}"
    return child


def by_symbol(symbol: str) -> str:
    """Name the body that a symbol stands for, "" where it is not one of the central ones."""
    for group in reversed(re.split(r"[-/]", symbol)):
        name = ISSUERS_BY_SYMBOL.get(group) or ISSUERS_BY_SYMBOL.get(re.sub(r"\d+$", "", group))
        if name:
            return name
    return ""
