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
    """Go to the control ``find`` (where given), then type text or press keys."""

    find: str = ""
    text: str = ""
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
    seconds: float = 0.0
    picture: Path | None = None
    said: str = ""
    place: str = ""
    #: For the estimate of a person: controls gone to, strokes without Tabs, words that are new on the screen.
    controls: int = 0
    typed: int = 0
    words: int = 0

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


def write_page(title: str, done: Sequence[Done], out: Path, *, person: bool = False) -> None:
    """Write README.md: what is done, the keys, the seconds, the picture; ``person`` adds the estimate."""
    total = sum(one.seconds for one in done)
    places = any(one.place for one in done)
    lines = [
        f"# {title}",
        "",
        "Bản đi thử này do `tools/walk.py` thực hiện trong cửa sổ thật, chỉ bằng bàn phím"
        + (", và trong trình duyệt thật" if places else "")
        + "; tệp `walk.toml` ghi các bước và được phép thử lặp lại mỗi lần kiểm tra.",
        "",
    ]
    if person:
        whole = sum(one.person_s for one in done)
        lines += [
            f"Đo được: **{total:.0f} giây**. Ước tính cho một người chưa biết chương trình: **{whole:.0f} giây**"
            " (theo số phím, số lần chọn và số chữ phải đọc; cách tính ở `tools/walk_person.py`).",
            "",
        ]
    head = ["Bước", *(["Ở đâu"] if places else []), "Việc", "Lần gõ phím", "Giây"]
    head += ["Người mới, giây"] if person else []
    right = 3 if person else 2
    lines += [
        f"| {' | '.join(head)} |",
        f"| {' | '.join(['---'] * (len(head) - right) + ['---:'] * right)} |",
    ]
    for n, one in enumerate(done, 1):
        cells = [str(n), *([one.place] if places else []), one.step.title, str(one.strokes)]
        cells += [f"{one.seconds:.1f}"] + ([f"{one.person_s:.0f}"] if person else [])
        lines += [f"| {' | '.join(cells)} |"]
    strokes = sum(one.strokes for one in done)
    cells = ["", *([""] if places else []), "**Tổng cộng**", f"**{strokes}**", f"**{total:.1f}**"]
    cells += [f"**{whole:.0f}**"] if person else []
    lines += ["| " + " | ".join(cells).strip() + " |", ""]
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


def shrink(out: Path) -> None:
    """Write the pictures of a walk with 256 colours: a third of the size, and nobody sees it."""
    for file in out.glob("*.png"):
        with Image.open(file) as full:
            small = full.convert("RGB").quantize(256, dither=Image.Dither.NONE)
        small.save(file, optimize=True)
