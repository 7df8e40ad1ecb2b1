"""The script of a walk, what each step took, and the page that tells it."""

from __future__ import annotations

import textwrap
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image
from tools.walk_person import seconds as person_seconds


@dataclass(frozen=True)
class Action:
    """Click on the control ``click`` or go to ``find``, then type ``text`` or a ``fact``, or press keys."""

    click: str = ""
    find: str = ""
    text: str = ""
    fact: str = ""
    keys: tuple[str, ...] = ()
    when: str = ""
    most: int = 1
    answer: tuple[str, ...] = ()
    know: bool = False
    path: str = ""
    picture: str = ""
    hear: str = ""
    dialogs: tuple[tuple[Action, ...], ...] = ()


@dataclass(frozen=True)
class Step:
    """One step: what is done, and the words that have to appear before it counts as done."""

    title: str
    actions: tuple[Action, ...]
    until: str = ""
    timeout_s: float = 20.0
    picture: str = ""
    loop: int = 1
    scan: int = 0
    at: str = ""
    hub: tuple[dict[str, str], ...] = ()


@dataclass
class Done:
    """What a step took."""

    step: Step
    keys: list[str] = field(default_factory=list)
    strokes: int = 0
    clicks: int = 0
    #: Letters of the facts themselves: they are among the strokes.
    facts: int = 0
    seconds: float = 0.0
    picture: Path | None = None
    said: str = ""
    place: str = ""
    #: For the estimate of a person: controls gone to, strokes without Tabs, words that are new on the screen.
    controls: int = 0
    typed: int = 0
    words: int = 0

    @property
    def beyond(self) -> int:
        """Count every click and key that is not a letter of the facts; Tab, Enter and a PIN are such keys."""
        return self.strokes + self.clicks - self.facts

    @property
    def person_s(self) -> float:
        """Estimate what a person would need, in seconds."""
        return person_seconds(
            measured=self.seconds, controls=self.controls, typed=self.typed, words=self.words
        )


def _action(one: dict[str, Any]) -> Action:
    values = dict(one)
    for name in ("keys", "answer"):
        values[name] = tuple(one.get(name, ()))
    values["dialogs"] = tuple(tuple(map(_action, dialog)) for dialog in one.get("dialogs", ()))
    return Action(**values)


def read_walk(file: Path) -> tuple[str, tuple[Step, ...]]:
    """Read title and steps of a walk."""
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    steps = tuple(
        Step(
            title=one["title"],
            actions=tuple(map(_action, one.get("actions", ()))),
            until=one.get("until", ""),
            timeout_s=float(one.get("timeout_s", 20)),
            picture=one.get("picture", ""),
            loop=one.get("loop", 1),
            scan=one.get("scan", 0),
            at=one.get("at", ""),
            hub=tuple(one.get("hub", ())),
        )
        for one in data["steps"]
    )
    return data["title"], steps


def write_page(
    title: str,
    done: Sequence[Done],
    out: Path,
    *,
    person: bool = False,
    most: int = 0,
    note: str = "",
) -> None:
    """Write README.md: what is done, the keys, the seconds, the picture.

    ``person`` adds the estimate; ``most`` the count of clicks and keys beyond the facts; ``note`` is told
    below the title.
    """
    total = sum(one.seconds for one in done)
    places = any(one.place for one in done)
    by = "bằng chuột và bàn phím" if any(one.clicks for one in done) else "chỉ bằng bàn phím"
    lines = [
        f"# {title}",
        "",
        f"Bản đi thử này do `tools/walk.py` thực hiện trong cửa sổ thật, {by}"
        + (", và trong trình duyệt thật" if places else "")
        + "; tệp `walk.toml` ghi các bước và được phép thử lặp lại mỗi lần kiểm tra.",
        "",
        *([note, ""] if note else []),
    ]
    if person:
        whole = sum(one.person_s for one in done)
        lines += [
            f"Đo được: **{total:.0f} giây**. Ước tính cho một người chưa biết chương trình: **{whole:.0f} giây**"
            " (theo số phím, số lần chọn và số chữ phải đọc; cách tính ở `tools/walk_person.py`).",
            "",
        ]
    if most:
        lines += [
            f"Ngoài các dữ kiện phải gõ: **{sum(one.beyond for one in done)} lần bấm chuột và gõ phím**"
            f" (nhiều nhất {most}); phím Tab, phím Enter và mã PIN đều được tính.",
            "",
        ]
    lines += _table(done, places=places, person=person, most=most)
    for number, one in enumerate(done, 1):
        where = f"{one.place}. " if one.place else ""
        lines += [f"## {number}. {one.step.title}", "", f"{where}{one.seconds:.1f} giây. Phím:", ""]
        lines += [f"    {line}" for line in textwrap.wrap("  ".join(one.keys) or "(chờ)", 110)]
        lines += [""]
        if one.said:
            lines += [f"> {one.said}", ""]
        if one.picture is not None:
            lines += [f"![{one.step.title}]({one.picture.name})", ""]
    (out / "README.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def _table(done: Sequence[Done], *, places: bool, person: bool, most: int) -> list[str]:
    head = ["Bước", *(["Ở đâu"] if places else []), "Việc"]
    left = len(head)
    head += ["Bấm và gõ", "Chữ của dữ kiện"] if most else ["Lần gõ phím"]
    head += ["Giây", *(["Người mới, giây"] if person else [])]
    lines = [
        f"| {' | '.join(head)} |",
        f"| {' | '.join(['---'] * left + ['---:'] * (len(head) - left))} |",
    ]
    counts = [[one.beyond, one.facts] if most else [one.strokes] for one in done]
    for n, (one, count) in enumerate(zip(done, counts, strict=True), 1):
        cells = [str(n), *([one.place] if places else []), one.step.title, *map(str, count)]
        cells += [f"{one.seconds:.1f}"] + ([f"{one.person_s:.0f}"] if person else [])
        lines += [f"| {' | '.join(cells)} |"]
    cells = ["", *([""] if places else []), "**Tổng cộng**"]
    cells += [f"**{sum(column)}**" for column in zip(*counts, strict=True)]
    cells += [f"**{sum(one.seconds for one in done):.1f}**"]
    cells += [f"**{sum(one.person_s for one in done):.0f}**"] if person else []
    return [*lines, "| " + " | ".join(cells).strip() + " |", ""]


def shrink(out: Path) -> None:
    """Write the pictures of a walk with 256 colours: a third of the size, and nobody sees it."""
    for file in out.glob("*.png"):
        with Image.open(file) as full:
            small = full.convert("RGB").quantize(256, dither=Image.Dither.NONE)
        small.save(file, optimize=True)
