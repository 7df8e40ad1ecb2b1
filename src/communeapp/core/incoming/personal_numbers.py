"""Finds numbers that belong to people: identity, telephone, tax, insurance, accounts, cards, plates.

A number alone says little; its structure and the nearest word left of it decide. Province codes of the
personal number are those of Circular 07/2016/TT-BCA, Annex 1 (63 provinces, before 2025); an unknown code
never clears a number that a word beside it names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from communeapp.core.incoming.personal_kinds import Hit
from communeapp.core.incoming.personal_words import Context

_PROVINCES = frozenset(
    """
    001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037
    038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079
    080 082 083 084 086 087 089 091 092 093 094 095 096
    """.split()  # noqa: SIM905 - a list of codes reads better in rows
)
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_NOT_A_PART = r"(?![.,]?\d)(?!\s*(?:đồng|vnđ|vnd|đ\b|%))"

_TWELVE = re.compile(
    rf"(?<![\d.,])(?:\d{{12}}|\d{{3}}([ .])\d{{3}}\1\d{{3}}\1\d{{3}}|(?:\d ){{11}}\d){_NOT_A_PART}",
    re.I,
)
_NINE = re.compile(
    rf"(?<![\d.,])(?:\d{{9}}|\d{{3}}([ .])\d{{3}}\1\d{{3}}|(?:\d ){{8}}\d){_NOT_A_PART}", re.I
)
_MOBILE = re.compile(
    r"(?<![\d.,/])(?:\(?(?:\+|00)?84\)?[ .-]?|0)(?:3|5|7|8|9)\d(?:[ .-]?\d){7}(?![.,]?\d)(?![/-][A-ZĐ])"
    r"(?!\s*(?:đồng|vnđ|đ\b))"
)
_LANDLINE = re.compile(r"(?<![\d.,/])\(?02\d{1,3}\)?(?:[ .-]{0,2}\d){6,8}(?![.,]?\d)(?![/-][A-ZĐ])")
_TEN = re.compile(
    rf"(?<![\d.,])(?:\d{{10}}|\d{{4}}([ .])\d{{3}}\1\d{{3}}|\d{{2}} \d{{8}})(?:[ ]?-[ ]?\d{{3}})?{_NOT_A_PART}",
    re.I,
)
_HEALTH_CARD = re.compile(
    r"(?<![A-Z0-9])[A-Z]{2}[ ]?\d[ ]?\d{2}[ ]?(?:\d{10}|\d{3} \d{3} \d{4})(?!\d)"
)
_ACCOUNT = re.compile(
    r"(?<![\d.,/])\d(?:[ .-]?\d){5,18}(?![.,/]?\d)(?!\s*(?:đồng|vnđ|vnd|đ\b|%))", re.I
)
_CARD = re.compile(
    r"(?<![\d.,])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1?\d{1,3})?|\d{16,19})(?![.,]?\d)"
)
_PASSPORT = re.compile(r"(?<![A-Z0-9/-])[A-Z] ?\d{7,8}(?![\d/-])")
_PLATE = re.compile(
    r"(?<![A-Z0-9./-])[1-9]\d[ -]?[A-ZĐ]{1,2}\d?[ -]{0,2}(?:\d{3}\.?\d{2}|\d{4})(?![\d/])"
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}", re.I)
_IMEI = re.compile(r"(?<!\d)\d{15}(?!\d)")
_MAC = re.compile(r"(?<![\w:])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\w:])", re.I)
_UUID = re.compile(r"(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])", re.I)
_UUID_LETTERS = 36
_OFFICE_BOX = re.compile(
    r"^(?:ubnd|hdnd|mttq|vanthu|vt|vp|vanphong|phong|so|bo|ban|tt|trungtam|info|lienhe|contact|cong|"
    r"congan|dang|doan|hoi|toasoan|bbt|banbientap|hotro|support|tiepnhan|motcua|xa|phuong|huyen|tinh)"
    r"[._-]?|(?:ubnd|hdnd|xa|phuong)"
)
_OFFICE = re.compile(
    r"uy ban|ubnd|hdnd|hoi dong nhan dan|\bso \b|\bbo \b|van phong|trung tam|phong|cong an|chi cuc|"
    r"\bcuc\b|ban quan ly|truong|benh vien|tram y te|fax|website|gov\.vn|duong day nong|hotline|"
    r"tong dai|truc ban|cong ty|doanh nghiep|hop tac xa|ngan hang"
)
_PERSON = re.compile(
    r"ho (?:va |, ?)?ten|\bong\b|\bba\b|toi ten|ngay sinh|sinh nam|cccd|cmnd|chu ho|nha rieng|can cuoc"
)
_VEHICLE = re.compile(r"\b(?:xe|o to|mo to|xe may)(?: \w+)? $")
_TREASURY = re.compile(r"kho bac|\bkbnn\b|tam giu|ngan sach nha nuoc")
_BUSINESS = re.compile(
    r"cong ty|doanh nghiep|hop tac xa|\bhtx\b|uy ban|ubnd|truong|benh vien|chi nhanh"
)
_HOUSEHOLD = re.compile(r"ho kinh doanh|ca nhan|\bong\b|\bba\b|ho va ten|cccd")


def find_numbers(context: Context) -> Iterator[Hit]:
    """Give the numbers, mailboxes and plates of people."""
    for pattern, judge in _JUDGES:
        for found in pattern.finditer(context.text):
            hit = judge(context, found.start(), found.end())
            if hit is not None:
                yield hit


def tax_code_holds(digits: str) -> bool:
    """Say whether the tenth digit of a tax code is the check digit of the first nine."""
    total = sum(w * int(d) for w, d in zip(_TAX_WEIGHTS, digits, strict=False))
    return len(digits) in (10, 13) and 10 - total % 11 == int(digits[9])


def luhn_holds(digits: str) -> bool:
    """Say whether the last digit of a card number is the check digit of the others (Luhn)."""
    total = 0
    for at, char in enumerate(reversed(digits)):
        value = int(char) * (2 if at % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def personal_number_holds(digits: str) -> bool:
    """Say whether twelve digits have the structure of a personal number with a known province."""
    return len(digits) == 12 and digits[:3] in _PROVINCES and digits[3] in "0123"


def _digits(context: Context, start: int, end: int) -> str:
    return re.sub(r"\D", "", context.text[start:end])


def _named(context: Context, start: int, end: int) -> str:
    return context.kind_before(start) or context.kind_after(end)


def _twelve(context: Context, start: int, end: int) -> Hit | None:
    digits = _digits(context, start, end)
    named = _named(context, start, end)
    if named in ("id", "tax", "social"):  # the personal number serves as tax and insurance code
        return Hit("SO_DINH_DANH", start, end, 9, True)
    if named == "licence":
        return Hit("GIAY_PHEP_LAI_XE", start, end, 9, True)
    if named in ("account", "device", "card"):
        return None
    spaced = context.text[start + 1 : start + 2] == " "
    if personal_number_holds(digits) and not spaced:
        return Hit("SO_DINH_DANH", start, end, 6, True)
    return None


def _nine(context: Context, start: int, end: int) -> Hit | None:
    if _named(context, start, end) == "id":
        return Hit("CMND_9", start, end, 8, True)
    return None


def _mobile(context: Context, start: int, end: int) -> Hit | None:
    named = context.kind_before(start, 30)
    if named not in ("", "phone", "fax"):
        return None if named != "id" else Hit("DIEN_THOAI_DI_DONG", start, end, 4, True)
    line = context.line(start, end)
    office = re.search(r"duong day nong|hotline|tong dai|truc ban", line) is not None
    return Hit("DIEN_THOAI_DI_DONG", start, end, 7 if named else 5, not office)


def _landline(context: Context, start: int, end: int) -> Hit | None:
    if len(_digits(context, start, end)) not in (10, 11):
        return None
    near = context.before(start, 160) + context.after(end, 60)
    person = _PERSON.search(near) is not None
    if not person and (_OFFICE.search(near) or context.kind_before(start) == "fax"):
        return None
    if len(_digits(context, start, end)) == 10 and context.kind_before(start) != "phone":
        return None
    return Hit("DIEN_THOAI_CO_DINH", start, end, 4, person)


def _ten(context: Context, start: int, end: int) -> Hit | None:
    digits = _digits(context, start, end)
    named = _named(context, start, end)
    if named == "tax":
        around = context.before(start, 240)
        business = _last(_BUSINESS, around) > _last(_HOUSEHOLD, around)
        return Hit("MA_SO_THUE", start, end, 8.2 if tax_code_holds(digits) else 8, not business)
    if len(digits) == 10 and named == "social":
        return Hit("MA_SO_BHXH", start, end, 8, True)
    if len(digits) == 10 and named == "health":
        return Hit("THE_BHYT", start, end, 8, True)
    return None


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((one.start() for one in pattern.finditer(text)), default=-1)


def _health_card(context: Context, start: int, end: int) -> Hit | None:
    if context.text[start : start + 2] == "TK":  # short for an account
        return None
    return Hit("THE_BHYT", start, end, 9, True)


def _account(context: Context, start: int, end: int) -> Hit | None:
    if context.kind_before(start, 40) != "account":
        return None
    near = context.before(start, 80) + context.after(end, 120)
    if _TREASURY.search(near):
        return None
    business = _BUSINESS.search(context.before(start, 160)) and not _PERSON.search(near)
    return Hit("TAI_KHOAN_NGAN_HANG", start, end, 8.5, not business)


def _card(context: Context, start: int, end: int) -> Hit | None:
    digits = _digits(context, start, end)
    named = context.kind_before(start)
    if named == "account" and not luhn_holds(digits):
        return None
    known = digits.startswith(("4", "51", "52", "53", "54", "55", "9704", "35", "62"))
    if named == "card" or digits.startswith("9704") or (known and luhn_holds(digits)):
        return Hit("THE_NGAN_HANG", start, end, 9.5, True)
    grouped = end - start > len(digits)
    return Hit("THE_NGAN_HANG", start, end, 4, False) if grouped and luhn_holds(digits) else None


def _passport(context: Context, start: int, end: int) -> Hit | None:
    named = context.kind_before(start)
    if named == "passport":
        return Hit("HO_CHIEU", start, end, 8, True)
    if named == "" and end - start == 8 and context.text[start] in "BCEKNP":
        return Hit("HO_CHIEU", start, end, 3, False)
    return None


def _plate(context: Context, start: int, end: int) -> Hit | None:
    plate = context.text[start:end]
    if context.kind_before(start) == "plate" or _VEHICLE.search(context.before(start, 16)):
        return Hit("BIEN_SO_XE", start, end, 8, True)
    if "." in plate:
        return Hit("BIEN_SO_XE", start, end, 6, True)
    if len(re.sub(r"\W", "", plate)) >= 8 and "-" in plate:
        return Hit("BIEN_SO_XE", start, end, 4, False)
    return None


def _email(context: Context, start: int, end: int) -> Hit | None:
    box, _, domain = context.plain[start:end].partition("@")
    office = domain.endswith((".gov.vn", "dcs.vn"))
    if office and (_OFFICE_BOX.search(box) or domain.startswith("xa")):
        return None
    return Hit("EMAIL", start, end, 9, not office)


def _imei(context: Context, start: int, end: int) -> Hit | None:
    if context.kind_before(start) == "health":
        return Hit("THE_BHYT", start, end, 8, True)
    if context.kind_before(start) == "device":
        return Hit("MA_THIET_BI", start, end, 8, True)
    return None


def _uuid(context: Context, start: int, end: int) -> Hit | None:
    named = context.kind_before(start) == "device"
    if not named and ":" not in context.text[start:end] and end - start < _UUID_LETTERS:
        return None  # six numbers with dashes
    return Hit("MA_THIET_BI", start, end, 9, named)


_JUDGES: tuple[tuple[re.Pattern[str], Callable[[Context, int, int], Hit | None]], ...] = (
    (_TWELVE, _twelve),
    (_NINE, _nine),
    (_MOBILE, _mobile),
    (_LANDLINE, _landline),
    (_TEN, _ten),
    (_HEALTH_CARD, _health_card),
    (_ACCOUNT, _account),
    (_CARD, _card),
    (_PASSPORT, _passport),
    (_PLATE, _plate),
    (_EMAIL, _email),
    (_IMEI, _imei),
    (_UUID, _uuid),
    (_MAC, _uuid),
)
