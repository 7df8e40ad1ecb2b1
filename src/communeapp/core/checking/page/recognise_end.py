"""The end of a document: signatures and recipients (boxes 7 and 9b)."""

from __future__ import annotations

import re

from communeapp.core.checking.page.items import Item

_TO_LABEL = re.compile(r"noi nhan\b")
_MARK = re.compile(r"(?:tm|kt|tl|tuq|q)\s*\.\s*\S|t/m|k/t")
_TITLE = re.compile(
    r"(?:pho |quyen )?(?:chu tich|giam doc|truong phong|truong ban|bo truong|thu truong|cuc truong|"
    r"vu truong|hieu truong|chanh van phong|thu tuong|thu ky|chu toa|chu tri|nguoi lap|ke toan|"
    r"thu truong|dai dien|ben [ab]\b|quyen han|nguoi [a-z]+ |vien truong|chi huy truong)"
)
_REMARK = re.compile(r"\(.*\)?$|\[|da ky|ky,? ghi ro|dau\s?/\s?chu ky so|dau cua co quan")
_NAME = re.compile(r"(?:[^\W\d_]+\s){1,6}[^\W\d_]+$")
_LAST = 80  # items from the end in which signatures are looked for


def end_of(items: list[Item]) -> int:
    """Give the place where the signatures begin; the number of items where there are none."""
    first_text = next((n for n, one in enumerate(items) if not one.empty), len(items))
    label = next(
        (n for n, one in enumerate(items) if _TO_LABEL.match(one.folded) and n > first_text
         and _is_label(items, n)), None,
    )  # fmt: skip
    if label is not None:
        cell = items[label].cell
        start = label
        if cell is not None:
            while start and items[start - 1].cell is not None and (
                items[start - 1].cell.table == cell.table  # type: ignore[union-attr]
            ):  # fmt: skip
                start -= 1
        return _with_signatures_above(items, start)
    return _loose_end(items, first_text)


def _is_label(items: list[Item], at: int) -> bool:
    one = items[at]
    if len(one.text) > 60 or (one.cell is not None and one.cell.bordered):
        return False
    rest = one.folded.removeprefix("noi nhan").strip()
    if rest == ":" or rest.strip(" :").startswith("-"):
        return True
    following = next((item for item in items[at + 1 : at + 4] if not item.empty), None)
    return following is not None and following.text.startswith("-")


def _with_signatures_above(items: list[Item], at: int) -> int:
    """Signatures may stand in a table or in lines of their own above ``Nơi nhận``."""
    start = at
    while start:
        before = items[start - 1]
        if before.empty or before.is_rule:
            start -= 1
            continue
        if before.cell is not None and not before.cell.bordered:
            first = start - 1
            while first and items[first - 1].cell is not None and (
                items[first - 1].cell.table == before.cell.table  # type: ignore[union-attr]
            ):  # fmt: skip
                first -= 1
            if _signs(items[first:start]):
                start = first
                continue
        if before.cell is None and (_looks_signed(before) or _is_signed_name(items, start - 1)):
            start -= 1
            continue
        break
    while start < at and items[start].empty:
        start += 1
    return start


def _is_signed_name(items: list[Item], at: int) -> bool:
    """Say whether a line is a name below a title: outside a table nothing else tells it."""
    one = items[at]
    if len(one.text) > 40 or not _NAME.match(one.text):
        return False
    above = [item for item in items[max(0, at - 8) : at] if not item.empty and not item.is_rule]
    return bool(above) and _looks_signed(above[-1])


def _looks_signed(one: Item) -> bool:
    """Say whether a line outside a table is part of a signature by its words."""
    if len(one.text) > 90 or one.text.endswith((";", "./.", ",")):
        return False
    words = one.folded
    signed = bool(_MARK.match(words) or _TITLE.match(words)) and one.text.isupper()
    return signed or (
        bool(_REMARK.match(words)) and one.paragraph.align.value in ("center", "right")
    )


def _signs(items: list[Item]) -> bool:
    filled = [one for one in items if not one.empty]
    return bool(filled) and sum(len(one.text) for one in filled) < 800 and any(
        _MARK.match(one.folded) or _TITLE.match(one.folded) for one in filled
    )  # fmt: skip


def _loose_end(items: list[Item], first_text: int) -> int:
    """Find signatures of a document without ``Nơi nhận``."""
    lowest = max(first_text + 1, len(items) - _LAST)
    for at in range(lowest, len(items)):
        one = items[at]
        if one.cell is None and _MARK.match(one.folded) and one.text.isupper():
            return at
        if (
            one.cell is not None
            and not one.cell.bordered
            and (at == 0 or not _same(items[at - 1], one))
        ):
            table = [item for item in items[at:] if _same(item, one)]
            rest = [item for item in items[at + len(table) :] if not item.empty and not item.role]
            if _signs(table) and len(rest) <= 6:
                return at
    return len(items)


def _same(one: Item, other: Item) -> bool:
    return one.cell is not None and other.cell is not None and one.cell.table == other.cell.table


def read_end(items: list[Item]) -> None:
    """Name recipients and signatures."""
    in_list: Item | None = None
    stacks: dict[object, list[Item]] = {}
    for one in items:
        if one.empty or one.is_rule or one.role:
            continue
        if one.folded.startswith("ghi chu"):  # remarks below the signatures
            break
        if _TO_LABEL.match(one.folded) and len(one.text) < 200:
            one.role, in_list = "noi_nhan_label", one
        elif in_list is not None and _in_same_list(in_list, one):
            one.role = "noi_nhan_list"
            one.continued = not one.text.startswith(("-", "–", "+"))
        elif not _REMARK.match(one.folded):
            stacks.setdefault(_stack_of(one), []).append(one)
    for stack in stacks.values():
        _signature(stack)


def _in_same_list(label: Item, one: Item) -> bool:
    if label.cell is not None and one.cell is not None:
        return one.cell.table == label.cell.table and (
            one.cell.column == label.cell.column or one.column == 0
        ) and one.column == label.column  # fmt: skip
    if label.cell is not None:
        return False
    return one.text.startswith(("-", "–")) and one.column == label.column


def _stack_of(one: Item) -> object:
    if one.cell is None:
        return (None, one.column)
    # Name and title may stand in rows of their own below one another.
    return (one.cell.table, one.cell.left_mm if one.cell.width_mm else one.cell.column)


def _signature(stack: list[Item]) -> None:
    """Name authority, title and name of one signature from top to bottom; several may follow."""
    group: list[Item] = []
    for one in stack:
        authority = _MARK.match(one.folded) or _TITLE.match(one.folded)
        if group and authority and any(item.role == "ho_ten" for item in group):
            group = []
        group.append(one)
        if one.folded in ("ho va ten", "ho ten"):
            one.role = "ho_ten"
        elif len(group) == 1 and not authority and len(one.text) > 40 and not one.text.isupper():
            group = []
        elif authority or len(group) == 1:
            one.role = "quyen_han_chuc_vu" if len(one.text) < 150 else ""
        elif _NAME.match(one.text) and not one.text.endswith((":", ";")):
            one.role = "ho_ten"
        elif not one.text.strip("…. "):
            one.role = "ho_ten_trong"
        elif len(one.text) < 120:
            one.role = "quyen_han_chuc_vu"
    names = [one for one in stack if one.role == "ho_ten"]
    for one in names:
        following = stack[stack.index(one) + 1 : stack.index(one) + 2]
        if following and following[0].role == "ho_ten" and not _MARK.match(following[0].folded):
            one.role = "quyen_han_chuc_vu"  # a second title above the name
