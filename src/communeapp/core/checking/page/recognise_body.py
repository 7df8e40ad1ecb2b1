"""The body: bases, headings, articles, clauses, points, addressees, running text."""

from __future__ import annotations

import re

from communeapp.core.checking.page.items import Item

_BASIS = re.compile(r"can cu\b")
_BASIS_TEXT = re.compile(
    r"can cu (?:hien phap|bo luat|luat|phap lenh|nghi dinh|nghi quyet|thong tu|quyet dinh|chi thi|quy che|"
    r"quy dinh|ke hoach|cong van|thong bao|ket luan|chuong trinh|huong dan|van ban|to trinh|[….\d])"
)
_PREDICATE = re.compile(
    r",\s*(?:uy ban|ubnd|hoi dong|hdnd|phong|ban|van phong|chu tich|cong an|so|truong|to)\b"
)
_PART = re.compile(r"(?:phan|chuong)\s+(?:thu\s+\w+|[ivxlc]+|\d+)\b[.:]?")
_SECTION = re.compile(r"(?:tieu )?muc\s+\d+\b[.:]?")
_ARTICLE = re.compile(r"dieu\s+[\d….]+\s*[.:]?")
_ROMAN = re.compile(r"[ivxl]+\.(?:\s|$)")
_CLAUSE = re.compile(r"\d{1,3}\.(?:\s|$)(?!\d)")
_POINT = re.compile(r"[a-z]{1,2}\)")
_DASH = re.compile(r"[-–+•*▪➢]\s")
_TO = re.compile(r"kinh gui\b")
_WIRE = re.compile(r".{3,150}\bdien\s*:$")
_AUTHORITY = re.compile(
    r"(?:quyet nghi|quyet dinh|chi thi|nghi quyet)\s*:|(?:pho )?(?:chu tich|giam doc|bo truong|"
    r"thu tuong|cuc truong|truong phong|hieu truong|hoi dong nhan dan|uy ban nhan dan|chinh phu)\b"
)
_REFERENCE = re.compile(r"\(?(?:ban hanh )?kem theo\b")
_LONGEST_TITLE = 160
_ROLES_OF_TEXT = {"noi_dung", "khoan", "diem", "gach"}


def read_body(items: list[Item]) -> None:
    """Name everything in a body that has no name yet."""
    open_items = [one for one in items if not one.empty and not one.is_rule and not one.role]
    previous: Item | None = None
    for at, one in enumerate(open_items):
        following = open_items[at + 1] if at + 1 < len(open_items) else None
        if one.role:
            previous = one
            continue
        if _TO.match(one.folded):
            one.role = "kinh_gui"
            _addressees(open_items[at + 1 :])
        elif _WIRE.match(one.folded) and one.cell is None:  # the addressees of a công điện
            one.role = "noi_dung"
            _addressees(open_items[at + 1 :])
        elif one.cell is not None and _TO.match(_first_of_row(open_items, one).folded):
            one.role, one.continued = "kinh_gui", True
        elif one.cell is not None or one.paragraph.box:
            one.role = "o_bang"
        else:
            _name(one, previous, following, open_items[at + 1 :])
        previous = one


def _first_of_row(items: list[Item], one: Item) -> Item:
    """Give the first item of the row that one stands in; a table may hold the addressees."""
    for other in items:
        if other.cell is not None and one.cell is not None and (
            other.cell.table == one.cell.table and not one.cell.bordered
        ):  # fmt: skip
            return other
    return one


def _addressees(rest: list[Item]) -> None:
    for one in rest:
        if not _DASH.match(one.folded):
            break
        one.role, one.continued = "kinh_gui", True


def _name(one: Item, previous: Item | None, following: Item | None, rest: list[Item]) -> None:
    words = one.folded
    before = previous.role if previous is not None else ""
    if _is_basis(one, before, following):
        one.role = "can_cu"
    elif before in ("can_cu", "theo_de_nghi") and _REQUEST.match(words):
        one.role = "theo_de_nghi"
    elif _REFERENCE.match(words) and len(one.text) < 300:
        one.role = "phu_luc_ref"
    elif _PART.match(words) and _stands_alone(one, _PART):
        one.role = "phan_chuong"
        _heading(following, "tieu_de_phan_chuong", rest)
    elif _SECTION.match(words) and _stands_alone(one, _SECTION):
        one.role = "muc_tieu_muc"
        _heading(following, "tieu_de_muc", rest)
    elif _ARTICLE.match(words) and words.split()[1][:1] in "0123456789….":
        one.role = "dieu"
    elif _ROMAN.match(words) and _roman_heading(one):
        one.role = "muc_la_ma"
    elif _CLAUSE.match(words):
        one.role = "khoan_co_tieu_de" if _titled(one, following) else "khoan"
    elif _POINT.match(words):
        one.role = "diem"
    elif _DASH.match(words):
        one.role = "gach"
    elif _is_authority(one, before):
        one.role = "tham_quyen"
    elif one.text.isupper() and one.paragraph.align.value == "center" and len(one.text) < 200:
        one.role = "tieu_de_khac"
    else:
        one.role = "noi_dung"


_REQUEST = re.compile(
    r"(?:theo|xet) (?:de nghi|to trinh|de xuat)\b|tren co so\b|"
    r"(?:chinh phu|thu tuong|bo truong|chu tich|uy ban|hoi dong)\b.{0,80}\bban hanh\b"
)


def _is_basis(one: Item, before: str, following: Item | None) -> bool:
    """Tell a basis from a sentence of a letter that begins with the same words."""
    if not _BASIS.match(one.folded) or _PREDICATE.search(one.folded):
        return False
    if one.text.endswith(":"):
        return False
    if before in ("can_cu", "theo_de_nghi") or one.text.endswith(";"):
        return True
    if following is not None and (
        _BASIS.match(following.folded) or _REQUEST.match(following.folded)
    ):
        return True
    return one.text.endswith((".", ",")) and _BASIS_TEXT.match(one.folded) is not None


def _stands_alone(one: Item, pattern: re.Pattern[str]) -> bool:
    """Say whether a label is a heading: alone on its line, or followed by a short title."""
    match = pattern.match(one.folded)
    rest = one.folded[match.end() :].strip() if match else ""
    return not rest or (
        len(rest) < 120 and not rest.endswith((".", ";", ",")) and rest[0].isalpha()
    )


def _heading(following: Item | None, role: str, rest: list[Item]) -> None:
    if following is None or following.cell is not None or following.role:
        return
    if len(following.text) > _LONGEST_TITLE or _is_label(following):
        return
    following.role = role
    for one in rest[1:3]:
        if not (one.text.isupper() and following.text.isupper()) or one.cell is not None:
            break
        if _is_label(one) or one.paragraph.align != following.paragraph.align:
            break
        one.role, one.continued = role, True


def _is_label(one: Item) -> bool:
    """Say whether a line begins something of its own."""
    labels = (_ARTICLE, _CLAUSE, _POINT, _SECTION, _PART, _DASH, _ROMAN)
    return any(pattern.match(one.folded) for pattern in labels)


def _roman_heading(one: Item) -> bool:
    return len(one.text) < 250 and not one.text.endswith((";", ","))


def _titled(one: Item, following: Item | None) -> bool:
    """Say whether a clause is a title: no mark at its end, and what follows goes on below it."""
    if len(one.text) > _LONGEST_TITLE or one.text.endswith((".", ";", ",", ":", "/")):
        return False
    if following is None or following.cell is not None:
        return following is not None and one.share("bold") > 0.5
    words = following.folded
    return not (_CLAUSE.match(words) or _ARTICLE.match(words) or _ROMAN.match(words))


def _is_authority(one: Item, before: str) -> bool:
    """Tell the line that names who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …", "QUYẾT ĐỊNH:")."""
    if len(one.text) > 150 or one.text.endswith((".", ";")) or not _AUTHORITY.match(one.folded):
        return False
    return one.text.isupper() or (one.text.endswith(":") and len(one.text) < 20)
