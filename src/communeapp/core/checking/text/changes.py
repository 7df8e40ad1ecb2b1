"""How words that are found become right: small and capital letters, numbers, units."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from communeapp.core.layout.wording import roman
from communeapp.core.vietnamese import upper_first


def lower_first(text: str) -> str:
    """Write the first letter small."""
    return text[:1].lower() + text[1:]


def upper_each(text: str) -> str:
    """Write the first letter of every syllable as a capital, the others small."""
    return " ".join(upper_first(one.lower()) for one in text.split(" "))


def upper_last(text: str) -> str:
    """Write the first letter of the last syllable as a capital."""
    head, _, last = text.rpartition(" ")
    return f"{head} {upper_first(last)}".strip()


def _office(text: str) -> str:
    """Write the title of an office: "phó chủ tịch" becomes "Phó Chủ tịch"."""
    head, _, rest = text.partition(" ")
    if head.lower() == "phó" and rest:
        return f"Phó {upper_first(rest)}"
    return upper_first(text)


def _quarter(text: str) -> str:
    """Write the number of a quarter in Roman digits."""
    head, _, last = text.rpartition(" ")
    return f"{head} {roman(int(last))}"


def _appendix(text: str) -> str:
    """Write the number of an appendix in Roman digits."""
    return f"Phụ lục {roman(int(text[-1]))}" if text[-1] != "0" else text


def _body_full(text: str) -> str:
    """Write the name of the people's committee or council in full."""
    return text.replace("UBND", "ỦY BAN NHÂN DÂN").replace("HĐND", "HỘI ĐỒNG NHÂN DÂN")


def _comrade(text: str) -> str:
    return "Đồng chí" if text.startswith("Đ") else "đồng chí"


def _square(text: str) -> str:
    return " " + text.strip().replace("2", "²").replace("3", "³")


def _revolution(text: str) -> str:
    return "Cách mạng tháng " + ("Tám" if text.endswith("8") else "Mười")


CHANGES: Mapping[str, Callable[[str], str]] = {
    "lower": str.lower,
    "upper": str.upper,
    "lower_first": lower_first,
    "upper_first": upper_first,
    "upper_each": upper_each,
    "upper_last": upper_last,
    "office": _office,
    "quarter": _quarter,
    "appendix_roman": _appendix,
    "body_full": _body_full,
    "comrade": _comrade,
    "square": _square,
    "revolution": _revolution,
    "first_mark": lambda text: text[0],
    "first_word": lambda text: text.split(" ")[0],
    "dots": lambda text: text.replace(",", "."),
}
